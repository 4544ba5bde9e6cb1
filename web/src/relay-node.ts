// Serves a relay by Node's own HTTP server. TLS is for the proxy in front of it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Relay } from "./relay.js";

export interface ServeOptions {
  /** The address to listen on; by default this machine alone. */
  host?: string;
  /** 0 takes any free one. */
  port?: number;
}

export interface RelayServer {
  readonly url: string;
  /** Takes no new requests, lets those under way finish for a moment, and resolves when all is closed. */
  stop(): Promise<void>;
}

// Whoever takes longer to say what they want is no browser. A test itself takes as long as it takes.
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
const CHECK_INTERVAL_MS = 1_000;
const KEEP_ALIVE_MS = 5_000;
const GRACE_MS = 3_000;

/** Listens and serves; rejects where the address cannot be had. */
export async function serveRelay(
  relay: Relay,
  { host = "127.0.0.1", port = 0 }: ServeOptions = {},
): Promise<RelayServer> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_INTERVAL_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: 16_384,
    },
    (incoming, outgoing) => void handle(relay, incoming, outgoing),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}/`, stop: () => stop(server) };
}

async function handle(relay: Relay, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  // A connection that breaks while it is written to is the other side's affair.
  outgoing.on("error", () => {});
  const request = toRequest(incoming, gone.signal);
  if (request === null) {
    outgoing.writeHead(400, { "content-type": "application/json", connection: "close" });
    outgoing.end('{"error":"The request cannot be read."}');
    return;
  }
  const clientAddress = incoming.socket.remoteAddress;
  const response = await relay(request, clientAddress === undefined ? {} : { clientAddress });
  // What is left of a body that was refused unread is not worth keeping the connection for.
  if (!incoming.complete) outgoing.setHeader("connection", "close");
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

/** The request as the web knows it; null where it has a form that the web does not. */
function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const { method = "GET", headers } = incoming;
  try {
    const hasBody = method !== "GET" && method !== "HEAD";
    // Not what stands in the request line: a path such as //evil.example would make that the relay's own origin.
    return new Request(new URL(`http://${headers.host}`).origin, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one ?? ""])),
      signal,
      ...(hasBody ? { body: toStream(incoming), duplex: "half" } : {}),
    } as RequestInit);
  } catch {
    return null;
  }
}

/** The body as a stream. To cancel it does not close the connection, which Node's own stream would: a refusal is to arrive. */
function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isOpen = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (finish: () => void): void => {
        if (isOpen) finish();
        isOpen = false;
      };
      incoming.on("data", (chunk: Uint8Array) => {
        if (!isOpen) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once("end", () => end(() => controller.close()));
      incoming.once("error", (error) => end(() => controller.error(error)));
      incoming.once("close", () => end(() => controller.error(new Error("The connection was closed."))));
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      isOpen = false;
      incoming.resume();
    },
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
