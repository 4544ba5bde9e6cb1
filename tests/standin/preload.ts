// For Node's `--import`: connections to the services' hosts go to the stand-in on this machine, at KEYFIT_STANDIN_PORT. Only
// the socket is bent: names, TLS and its checks are as they are, and the product needs no door for tests.

import { Socket } from "node:net";
import { portFor } from "./hosts.ts";

const standIn = Number(process.env.KEYFIT_STANDIN_PORT);
const connect = Socket.prototype.connect as (this: Socket, ...parameters: unknown[]) => Socket;

Socket.prototype.connect = function (this: Socket, ...parameters: unknown[]): Socket {
  const [options, ...rest] = parameters as [{ host?: unknown }, ...unknown[]];
  const port = typeof options.host === "string" ? portFor(options.host, standIn) : null;
  if (port === null) return connect.apply(this, parameters);
  return connect.call(this, { ...options, host: "127.0.0.1", port }, ...rest);
} as typeof Socket.prototype.connect;
