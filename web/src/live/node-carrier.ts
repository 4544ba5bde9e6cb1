// Node's road to the service: a connection of its own for each request, made for it and closed behind it.
//
// Not by Node's own fetch, which keeps something of every host that it was asked for as long as the process lives: a relay
// is told another host for every account, by anybody. For the same reason no connection is kept for the next, which
// could be somebody else's.
//
// - TLS is verified, whatever the environment says; nothing is sent before that.
// - Nothing is sent twice; no redirect is followed; no reply is unpacked: plain bytes are asked for.
// - `sent` is known, not guessed: `no` until the handshake is done.

import type { IncomingMessage } from "node:http";
import { request as ask } from "node:https";
import type { Carrier, LiveRequest, Sent } from "./live.js";
import { makeReply, ReplyBody, stopped } from "./reply.js";

/** Carries a request by node:https. */
export const nodeCarrier: Carrier = async (request, signal, headers) => {
  if (signal.aborted) return stopped(signal, "no");
  let sent: Sent = "no";
  const onSecure = (): void => {
    sent = "possibly";
  };
  try {
    const message = await send(request, signal, onSecure);
    const body = await readBody(message);
    // What has no length of its own ends when it is stopped or reset, too.
    signal.throwIfAborted();
    if (message.socket.errored) throw message.socket.errored;
    const header = (name: string): string | undefined => message.headers[name]?.toString();
    return makeReply(message.statusCode ?? 0, header, headers, body);
  } catch {
    return signal.aborted ? stopped(signal, sent) : { kind: "unreachable", sent };
  }
};

function send(
  { method, url, headers, body }: LiveRequest,
  signal: AbortSignal,
  onSecure: () => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = ask(url, {
      method,
      headers: { ...headers, "accept-encoding": "identity" },
      agent: false,
      rejectUnauthorized: true,
      signal,
    });
    asked.once("socket", (socket) => socket.once("secureConnect", onSecure));
    asked.once("response", resolve);
    asked.on("error", reject);
    // As it does of an answer that takes the connection for another protocol.
    asked.once("close", () => reject(new Error("The connection was closed without an answer.")));
    asked.end(body);
  });
}

/** The body, or its first bytes up to one past the limit: to leave it there closes the connection. */
async function readBody(message: IncomingMessage): Promise<ReplyBody> {
  const body = new ReplyBody(message.headers["content-type"] ?? "");
  for await (const part of message as AsyncIterable<Uint8Array>) {
    if (!body.take(part)) break;
  }
  return body;
}
