// The services to test against, on this machine: over real sockets, by HTTP and by TLS. The host that a request names
// decides which of them answers (hosts.ts, router.ts).
//
// It reads a request as the service would and keeps what it received, so that a test can look at what was on the wire.

import { isUtf8 } from "node:buffer";
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecure } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { makeFetch } from "./fetch.ts";
import { HOSTS, SERVICE_HOSTS, serviceAt } from "./hosts.ts";
import { answer, type CorsMode } from "./router.ts";
import type { Answer, Question, Trouble } from "./service.ts";

export { ACCOUNTS, type Account, ADMIN_TOKEN, STAFF_TOKEN, WRONG_TOKEN } from "./accounts.ts";

/** One request as it arrived. */
export interface Received {
  /** null: a host of no service. */
  service: string | null;
  method: string;
  host: string;
  path: string;
  /** Names and values as they stood on the wire. */
  rawHeaders: string[];
  headers: Record<string, string | undefined>;
  body: string;
  encrypted: boolean;
  /** How many bytes of an answer without end were written before the other side left. */
  written: number;
}

export interface StandIn {
  /** Ports on 127.0.0.1. */
  readonly httpPort: number;
  readonly tlsPort: number;
  readonly certificate: Certificate;
  readonly received: Received[];
  /** A fetch that reaches the stand-in for the service's hosts, by TLS, and nothing else. */
  readonly fetch: typeof fetch;
  stop(): Promise<void>;
}

export interface StandInOptions {
  httpPort?: number;
  tlsPort?: number;
  /** How long a slow account takes. */
  slowMs?: number;
  /** Which answers pages may read. */
  cors?: CorsMode;
  /** Trouble with an answer that has none of its own. A preflight is never troubled. */
  trouble?: (received: Received) => Trouble | undefined;
}

const NAMES = [...HOSTS, ...Object.values(SERVICE_HOSTS).flat()];

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { httpPort = 0, tlsPort = 0 } = options;
  const certificate = makeCertificate(NAMES);
  const received: Received[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response, received, options).catch(() => response.destroy());
  };
  const plain = createPlain(listener);
  const secure = createSecure({ key: certificate.key, cert: certificate.cert }, listener);
  const stopPlain = await listen(plain, httpPort);
  const stopSecure = await listen(secure, tlsPort).catch(async (error: unknown) => {
    await stopPlain();
    throw error;
  });
  const port = portOf(secure);
  return {
    httpPort: portOf(plain),
    tlsPort: port,
    certificate,
    received,
    fetch: makeFetch({ port, ca: certificate.cert }),
    stop: async () => {
      await Promise.all([stopPlain(), stopSecure()]);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  received: Received[],
  options: StandInOptions,
): Promise<void> {
  const { method = "", url = "", rawHeaders } = request;
  const headers = request.headers as Record<string, string | undefined>;
  const host = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const bytes = await buffer(request);
  const encrypted = "encrypted" in request.socket;
  const body = bytes.toString("utf8");
  const kept: Received = {
    ...{ service: serviceAt(host), method, host, path: url, rawHeaders, headers, body, encrypted },
    written: 0,
  };
  received.push(kept);
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const question: Question = {
    ...{ method, host, path, headers, query: new URLSearchParams(query) },
    body: isUtf8(bytes) ? body : null,
  };
  const said = await answer(question, options.cors);
  if (said === null) response.destroy();
  else await send(response, said, kept, options);
}

async function send(response: ServerResponse, said: Answer, kept: Received, options: StandInOptions): Promise<void> {
  const { trouble = kept.method === "OPTIONS" ? undefined : options.trouble?.(kept) } = said;
  if (trouble === "breaks-off") {
    response.destroy();
    return;
  }
  if (trouble === "slow") await wait(options.slowMs ?? 30_000, response);
  response.writeHead(said.status, said.headers);
  if (trouble === "huge") await sendWithoutEnd(response, said.body, kept);
  else response.end(said.status === 204 ? undefined : said.body);
}

function wait(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    response.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Writes as fast as it is read, until the other side has had enough. */
async function sendWithoutEnd(response: ServerResponse, beginning: string, kept: Received): Promise<void> {
  let gone = false;
  response.once("close", () => {
    gone = true;
  });
  response.write(beginning);
  const chunk = "<more/>".repeat(2000);
  while (!gone) {
    kept.written += chunk.length;
    if (response.write(chunk)) await new Promise((resolve) => setImmediate(resolve));
    else await Promise.race([once(response, "drain"), once(response, "close")]);
  }
}

function once(response: ServerResponse, event: string): Promise<void> {
  return new Promise((resolve) => response.once(event, () => resolve()));
}

/** Listens on 127.0.0.1; answers how to stop it, connections and all. */
async function listen(server: Server, port: number): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
