// Serves what no service should (faults.ts), on one port, to whoever asks for the account that a fault is named after.
//
// The account is read from the name in the first bytes of TLS, so that a fault may begin before the handshake, and may
// have a certificate of its own. What a page asks beforehand is answered as a service would that lets pages ask: only
// the POST, which holds the secret, meets the fault.

import { createServer as createPlain, type IncomingMessage } from "node:http";
import { createServer as createSecure, type Server as SecureServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { FAULTS, type Fault, HOLD, READABLE, RESET, type Steps } from "./faults.ts";
import { HOSTS } from "./hosts.ts";

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
  /** How many connections are open. */
  open(): number;
  stop(): Promise<void>;
}

const NAMES = HOSTS.map((host) => `*.${host}`);

function makeCertificates(): Record<Exclude<Fault["tls"], undefined> | "good", Certificate> {
  const good = makeCertificate(NAMES);
  return {
    good,
    expired: makeCertificate(NAMES, [-30, -1]),
    "not-yet-valid": makeCertificate(NAMES, [1, 30]),
    "self-signed": makeCertificate(NAMES),
    "wrong-name": makeCertificate(["freshbooks.example"]),
    "wrong-depth": makeCertificate(HOSTS),
    "asks-for-a-certificate": good,
  };
}

export async function startFaultServer(): Promise<FaultServer> {
  const certificates = makeCertificates();
  const { "self-signed": _untrusted, ...trusted } = certificates;
  const calls: Call[] = [];
  const connections: string[] = [];
  // By the port of the other side, which a socket of TLS has in common with the one that it is on.
  const sockets = new Map<number | undefined, Socket>();
  const reset = ({ remotePort }: Socket): void => void sockets.get(remotePort)?.resetAndDestroy();
  const onRequest = (request: IncomingMessage): void => {
    void answer(request, calls, reset).catch(() => request.socket.destroy());
  };
  const plain = createPlain(onRequest);
  const secure = new Map<string, SecureServer>(
    Object.entries(certificates).map(([kind, { key, cert }]) => {
      const asks = kind === "asks-for-a-certificate";
      return [kind, createSecure({ key, cert, requestCert: asks, rejectUnauthorized: asks }, onRequest)];
    }),
  );
  const server = createServer((socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(remotePort));
    void readHello(socket).then((hello) => {
      const account = /([a-z0-9_-]+)\.(?:freshbooks|billingarm)\.com/i.exec(hello)?.[1] ?? "";
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
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    authorities: Object.values(trusted)
      .map(({ cert }) => cert)
      .join(""),
    calls,
    connections,
    open: () => sockets.size,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

function findFault(account: string): Pick<Fault, "tls" | "bare" | "steps"> {
  return FAULTS.find(({ id }) => id === account) ?? {};
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

const PREFLIGHT = {
  ...READABLE,
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "Authorization, Content-Type",
  "access-control-max-age": "0",
};

type Reset = (socket: Socket) => void;

async function answer(request: IncomingMessage, calls: Call[], reset: Reset): Promise<void> {
  const { method = "", url: path = "", rawHeaders, headers, socket } = request;
  const account = (headers.host ?? "").split(".", 1)[0] ?? "";
  calls.push({ account, method, path, rawHeaders, body: await text(request) });
  const { steps } = findFault(account);
  if (method === "POST" && steps !== undefined) return play(socket, steps(headers.authorization ?? ""), reset);
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
