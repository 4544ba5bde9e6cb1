// A server on this machine between the browser and what a page is made of, so that a test can hold, answer or change what
// the page asks for, in any engine. Into every page it puts the script that records (recorder.ts).

import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { record } from "./recorder.ts";

/** Answers a request; where it throws, the connection breaks off. */
export type Handler = (request: Request) => Response | Promise<Response>;

const POLICY = "content-security-policy";
const RECORDER = "/keyfit-recorder.js";
const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export class Front {
  readonly origin: string;
  /** What becomes of the policy of every page. */
  policy = (policy: string): string => policy;
  /** Is told of every request, with a copy to read, before it is answered. */
  heard = async (_request: Request): Promise<void> => {};
  readonly #server: Server;
  readonly #rest: Handler;
  readonly #answers = new Map<string, Handler>();

  private constructor(server: Server, rest: Handler) {
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#server = server;
    this.#rest = rest;
    server.on("request", (request, response) => this.#serve(request, response).catch(() => response.destroy()));
  }

  /** `rest` answers what no test answers itself. */
  static async start(rest: Handler): Promise<Front> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Front(server, rest);
  }

  /** From here on a path is answered so. */
  answer(path: string, handler: Handler): void {
    this.#answers.set(path, handler);
  }

  /** Answers as if no test had anything to say. */
  async pass(request: Request): Promise<Response> {
    return this.#rest(request);
  }

  /** Forgets what a test has said. */
  reset(): void {
    this.#answers.clear();
    this.policy = (policy) => policy;
    this.heard = async () => {};
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    const { method = "GET", url = "/", headers } = incoming;
    const request = new Request(new URL(url, this.origin), {
      method,
      headers: headers as Record<string, string>,
      body: method === "GET" || method === "HEAD" ? null : await buffer(incoming),
      signal: gone.signal,
    });
    await this.heard(request.clone());
    const path = new URL(request.url).pathname;
    const handler = this.#answers.get(path) ?? (path === RECORDER ? serveRecorder : this.#rest);
    const response = await handler(request);
    const named = Object.fromEntries(response.headers);
    if (named[POLICY] !== undefined) named[POLICY] = this.policy(named[POLICY]);
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    const body = isPage ? withRecorder(await response.text()) : Buffer.from(await response.arrayBuffer());
    delete named["content-length"];
    outgoing.writeHead(response.status, named).end(body);
  }
}

function serveRecorder(): Response {
  return new Response(`(${record})();`, { headers: { "content-type": "text/javascript" } });
}

function withRecorder(page: string): string {
  return page.replace(/<!doctype html>(\s*<html[^>]*>)?(\s*<head>)?/i, `$&<script src="${RECORDER}"></script>`);
}

/** Passes everything on to another server on this machine, as a proxy does. */
export function passTo(origin: string): Handler {
  return async ({ url, method, headers, body, signal }) => {
    const { pathname, search } = new URL(url);
    const passed = new Headers(headers);
    for (const name of ["host", "connection", "content-length"]) passed.delete(name);
    if (passed.has("origin")) passed.set("origin", origin);
    return fetch(new URL(pathname + search, origin), {
      method,
      headers: passed,
      body: body && (await buffer(body)),
      redirect: "manual",
      signal,
    });
  };
}

/** Serves the files of a folder, at a path that ends with a slash. */
export function files(folder: string, at = "/"): Handler {
  return ({ url }) => {
    const path = decodeURIComponent(new URL(url).pathname);
    const file = join(folder, path.slice(at.length));
    if (!path.startsWith(at) || !existsSync(file) || !statSync(file).isFile())
      return new Response(null, { status: 404 });
    return new Response(readFileSync(file), {
      headers: { "content-type": TYPES[extname(file)] ?? "application/octet-stream" },
    });
  };
}
