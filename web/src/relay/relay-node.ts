// Serves a relay by Node's own HTTP server. TLS is for the proxy in front of it.
//
// Whatever comes gets one of the relay's constant errors, even what is no request at all. How long somebody may take to
// say what they want is limited here; how long a body and a test may take, in the relay.

import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { type AddressInfo, isIP, Server as NetServer } from "node:net";
import type { Duplex } from "node:stream";
import { nodeCarrier } from "../live/node-carrier.js";
import type { Relay } from "./relay.js";
import { REFUSALS, type Refusal } from "./relay-request.js";

/** The options of `serveRelay`. */
export interface ServeOptions {
  /** The IP address or host name to listen on. By default `127.0.0.1`, which only this machine can reach. */
  host?: string;
  /** The port to listen on, from 0 to 65,535. By default 0, which takes any free port. */
  port?: number;
}

/** A relay that is being served. */
export interface RelayServer {
  /** The relay's address, such as `http://127.0.0.1:8080/`, with the port that was taken. */
  readonly url: string;
  /**
   * Stops serving: refuses new requests, and lets those under way finish for up to 25 seconds. Resolves when everything is closed.
   * Never rejects.
   */
  stop(): Promise<void>;
}

// Whoever takes longer to say what they want is no browser. A test itself takes as long as it takes.
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
const CHECK_INTERVAL_MS = 1_000;
const KEEP_ALIVE_MS = 5_000;
// Longer than a relay takes by default for a body and a test.
const GRACE_MS = 25_000;
// How long a connection stays that is to be closed: a refusal has to arrive where the other side goes on sending, and a
// request that was sent while its connection lay idle is to be answered. Closed at once, both would be lost.
const LINGER_MS = 500;

/**
 * Serves a relay by Node's HTTP server, without TLS: put a proxy that terminates TLS in front of it.
 *
 * `relay` is what `createRelay` returned. Resolves when the server listens. Rejects with the error of Node if it cannot listen, for
 * instance because the port is in use (`EADDRINUSE`).
 */
export async function serveRelay(
  relay: Relay,
  { host = "127.0.0.1", port = 0 }: ServeOptions = {},
): Promise<RelayServer> {
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: 16_384,
    // Refused here, in the relay's words.
    requireHostHeader: false,
  });
  const desk = new Desk(relay, server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  // Where the system has no more connections to give, those that are there go on.
  server.on("error", () => {});
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}/`, stop: () => desk.close() };
}

/** Takes requests in and hands answers out, until it closes. */
class Desk {
  readonly #relay: Relay;
  readonly #server: Server;
  readonly #underWay = new Set<ServerResponse>();
  #isClosing = false;
  #onIdle = (): void => {};

  constructor(relay: Relay, server: Server) {
    this.#relay = relay;
    this.#server = server;
    const take = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
      this.#take(incoming, outgoing).catch(() => outgoing.destroy());
    };
    server.on("request", take);
    // To expect something that nobody knows is no reason to be refused.
    server.on("checkExpectation", take);
    server.on("connect", (_incoming, socket) => refuseBare(socket, "method"));
    server.on("clientError", (error, socket) => this.#fail(error, socket));
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    // Until then new connections are taken, too: those that wait to be would be cut.
    await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
    // Not the HTTP server's own, which closes idle connections at once.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.#server, () => resolve()));
    if (this.#underWay.size > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
        setTimeout(resolve, GRACE_MS).unref();
      });
    }
    // What is left has not said yet what it wants.
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController();
    this.#underWay.add(outgoing);
    const { socket } = incoming;
    const end = (): void => {
      outgoing.off("close", end);
      socket.off("close", end);
      gone.abort();
      this.#underWay.delete(outgoing);
      if (this.#underWay.size === 0) this.#onIdle();
    };
    outgoing.once("close", end);
    // An answer that waits behind one after which the connection is closed hears of nothing itself.
    socket.once("close", end);
    // A connection that breaks while it is written to is the other side's affair.
    outgoing.on("error", () => {});
    const { status, headers, body } = await this.#answer(incoming, gone.signal);
    // What is left of a body that was refused unread is not worth keeping the connection for.
    if (this.#isClosing || !incoming.complete) outgoing.setHeader("connection", "close");
    outgoing.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
    outgoing.end(body);
  }

  async #answer(incoming: IncomingMessage, signal: AbortSignal): Promise<Answer> {
    if (this.#isClosing) return refusal("busy", { "retry-after": "1" });
    // The one method that a server has to know and the web's requests may not have.
    if (incoming.method === "TRACE") return refusal("method");
    const request = toRequest(incoming, signal);
    if (request === null) return refusal("malformed");
    const { remoteAddress } = incoming.socket;
    const address = remoteAddress === undefined ? {} : { clientAddress: remoteAddress };
    const response = await this.#relay(request, { ...address, carrier: nodeCarrier });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  }

  /** What Node cannot read never becomes a request. */
  #fail({ code }: NodeJS.ErrnoException, socket: Duplex): void {
    const hasBegun = [...this.#underWay].some((outgoing) => outgoing.socket === socket && outgoing.headersSent);
    if (hasBegun || !socket.writable) socket.destroy();
    else refuseBare(socket, REFUSAL_OF_CODE[code ?? ""] ?? "malformed");
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const REFUSAL_OF_CODE: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "too-slow",
  HPE_HEADER_OVERFLOW: "headers-too-large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "too-large",
};

function refusal(refusal: Refusal, more: Record<string, string> = {}): Answer {
  const [status, error] = REFUSALS[refusal];
  return {
    status,
    headers: {
      ...more,
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body: JSON.stringify({ error }),
  };
}

/** On a connection that has no request to answer. */
function refuseBare(socket: Duplex, why: Refusal): void {
  const { status, headers, body } = refusal(why);
  const lines = Object.entries({ ...headers, "content-length": body.length, connection: "close" });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  socket.on("error", () => {});
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

const NOBODYS_ORIGIN = `http://${randomUUID()}.invalid`;

/** The request as the web knows it; null where it has a form that the web does not. */
function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const { method = "GET", headers, url = "" } = incoming;
  try {
    // Of the request line the query alone, which cannot change the origin.
    const [, query = ""] = url.split("?");
    const hasBody = method !== "GET" && method !== "HEAD";
    return new Request(`${ownOrigin(headers.host)}/?${query}`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one ?? ""])),
      signal,
      ...(hasBody ? { body: toStream(incoming), duplex: "half" } : {}),
    } as RequestInit);
  } catch {
    return null;
  }
}

/**
 * The relay's own origin, whose pages may always use it: by the Host, which a page elsewhere can make a browser send only
 * with a name that it has made point here. So not by a name, except that of this machine; nor by what stands in the
 * request line, where a path such as //evil.example would be an origin. Throws where the Host is none.
 */
function ownOrigin(host: string | undefined): string {
  if (host === undefined) throw new Error("There is no Host.");
  const { origin, hostname } = new URL(`http://${host}`);
  const isOwn = hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) > 0;
  return isOwn ? origin : NOBODYS_ORIGIN;
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
