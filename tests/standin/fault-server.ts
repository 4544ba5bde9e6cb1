// Serves what no service should (faults.ts), on one port, to whoever asks for the account that a fault is named after.
// Where a service has one host for all accounts, the test says which fault is next.
//
// The account is read from the name in the first bytes of TLS, so that a fault may begin before the handshake, and may
// have a certificate of its own. What a page asks beforehand is answered as a service would that lets pages ask: only
// the request that holds the secret meets the fault.

import { createServer as createPlain, type IncomingMessage } from "node:http";
import { createServer as createSecure, type Server as SecureServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { FAULTS, type Fault, HOLD, READABLE, RESET, type Steps } from "./faults.ts";
import { SERVICE_HOSTS } from "./hosts.ts";

export interface Call {
  account: string;
  method: string;
  path: string;
  /** Names and values as they stood on the wire. */
  rawHeaders: string[];
  body: string;
}

export interface FaultServer {
  readonly port: number;
  /** PEM of all that is to be trusted; what is wrong with the others is not who has signed them. */
  readonly authorities: string;
  /** What was asked, by whatever method. */
  readonly calls: Call[];
  /** The account of each connection, whatever came of it. */
  readonly connections: string[];
  /** What is met at every host, for a service that has no accounts in their names; "" goes by the name. */
  fault: string;
  /** How many connections are open. */
  open(): number;
  stop(): Promise<void>;
}

type Certificates = Record<Exclude<Fault["tls"], undefined> | "good", Certificate>;

function makeCertificates(hosts: readonly string[]): Certificates {
  const good = makeCertificate(hosts);
  return {
    good,
    expired: makeCertificate(hosts, [-30, -1]),
    "not-yet-valid": makeCertificate(hosts, [1, 30]),
    "self-signed": makeCertificate(hosts),
    "wrong-name": makeCertificate(["service.example"]),
    // The domain above.
    "wrong-depth": makeCertificate(hosts.map((host) => host.replace(/^[^.]+\./, ""))),
    "asks-for-a-certificate": good,
  };
}

export interface FaultServerOptions {
  service?: string;
  faults?: readonly Fault[];
}

export async function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
  const { service = "freshbooks-classic", faults = FAULTS } = options;
  const hosts: readonly string[] = SERVICE_HOSTS[service] ?? [];
  const domains = hosts.flatMap((host) => (host.startsWith("*.") ? [host.slice(2).replaceAll(".", "\\.")] : []));
  const inName = domains.length === 0 ? /(?!)/ : new RegExp(`([a-z0-9_-]+)\\.(?:${domains.join("|")})`, "i");
  const accountIn = (text: string): string => server.fault || (inName.exec(text)?.[1] ?? "");
  const findFault = (account: string): Pick<Fault, "tls" | "bare" | "steps"> =>
    faults.find(({ id }) => id === account) ?? {};
  const certificates = makeCertificates(hosts);
  const { "self-signed": _untrusted, ...trusted } = certificates;
  const calls: Call[] = [];
  const connections: string[] = [];
  // By the port of the other side, which a socket of TLS has in common with the one that it is on.
  const sockets = new Map<number | undefined, Socket>();
  const reset = ({ remotePort }: Socket): void => void sockets.get(remotePort)?.resetAndDestroy();
  const onRequest = (request: IncomingMessage): void => {
    const account = accountIn(request.headers.host ?? "");
    void answer(request, { account, fault: findFault(account), calls, reset }).catch(() => request.socket.destroy());
  };
  const plain = createPlain(onRequest);
  const secure = new Map<string, SecureServer>(
    Object.entries(certificates).map(([kind, { key, cert }]) => {
      const asks = kind === "asks-for-a-certificate";
      return [kind, createSecure({ key, cert, requestCert: asks, rejectUnauthorized: asks }, onRequest)];
    }),
  );
  const listener = createServer((socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(remotePort));
    void readHello(socket).then((hello) => {
      const account = accountIn(hello);
      connections.push(account);
      const { tls = "good", bare } = findFault(account);
      if (bare === undefined) {
        (/^[A-Z]/.test(hello) ? plain : secure.get(tls))?.emit("connection", socket);
        return undefined;
      }
      socket.resume();
      return play(socket, bare(), reset);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const server: FaultServer = {
    port: (listener.address() as AddressInfo).port,
    authorities: Object.values(trusted)
      .map(({ cert }) => cert)
      .join(""),
    calls,
    connections,
    fault: "",
    open: () => sockets.size,
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
  return server;
}

/** The first message of TLS, which may come in pieces, or of whatever else it is; it can be read again. */
function readHello(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const onData = (part: Buffer): void => {
      parts.push(part);
      const hello = Buffer.concat(parts);
      const isWhole = hello[0] !== 0x16 || (hello.length >= 5 && hello.length >= 5 + hello.readUInt16BE(3));
      if (!isWhole) return;
      socket.off("data", onData);
      socket.pause();
      socket.unshift(hello);
      resolve(hello.toString("latin1"));
    };
    socket.on("data", onData);
  });
}

/** Headers in which services are told a secret. */
const SECRETS = ["authorization", "x-api-key", "x-shopify-access-token", "x-algolia-api-key", "dd-api-key"];

const PREFLIGHT = {
  ...READABLE,
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": [
    ...["Content-Type", "Accept", "Anthropic-Version", "Anthropic-Dangerous-Direct-Browser-Access"],
    ...["X-Algolia-Application-Id", "DD-Application-Key", ...SECRETS],
  ].join(", "),
  "access-control-max-age": "0",
};

type Reset = (socket: Socket) => void;

interface Met {
  account: string;
  fault: Pick<Fault, "steps">;
  calls: Call[];
  reset: Reset;
}

async function answer(request: IncomingMessage, { account, fault, calls, reset }: Met): Promise<void> {
  const { method = "", url: path = "", rawHeaders, headers, socket } = request;
  calls.push({ account, method, path, rawHeaders, body: await text(request) });
  const isCall = method === "POST" || SECRETS.some((name) => headers[name] !== undefined);
  if (isCall && fault.steps !== undefined) return play(socket, fault.steps(headers.authorization ?? ""), reset);
  const lines = Object.entries(PREFLIGHT).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 204 No Content\r\n${lines.join("")}connection: close\r\n\r\n`);
}

/** Does what a fault says, as fast as it is read, until its end or until the other side has had enough. */
async function play(socket: Socket, steps: Steps, reset: Reset): Promise<void> {
  let gone = socket.destroyed;
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => {
      gone = true;
      resolve();
    });
  });
  socket.on("error", () => {});
  for await (const step of steps) {
    if (gone) return;
    if (step === RESET) return reset(socket);
    if (step === HOLD) return closed;
    if (typeof step === "number") {
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, step))]);
    } else if (socket.write(step)) {
      await new Promise((resolve) => setImmediate(resolve));
    } else {
      await Promise.race([closed, new Promise<void>((resolve) => socket.once("drain", () => resolve()))]);
    }
  }
  socket.end();
}
