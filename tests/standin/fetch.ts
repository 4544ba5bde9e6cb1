// A fetch for a relay that is to reach the stand-in instead of the services: names are those of the services, the socket
// goes to this machine, and TLS is checked against the stand-in's own certificate.

import type { IncomingMessage } from "node:http";
import { request as ask } from "node:https";
import { Readable } from "node:stream";
import { portFor } from "./hosts.ts";

export interface FetchOptions {
  port: number;
  /** PEM of the certificate to trust. */
  ca: string;
}

export function makeFetch({ port: standIn, ca }: FetchOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const port = portFor(url.hostname, standIn);
    if (url.protocol !== "https:" || url.port !== "" || port === null) throw new TypeError("fetch failed");
    const body = Buffer.from(await request.arrayBuffer());
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = ask({
        host: "127.0.0.1",
        port,
        ca,
        servername: url.hostname,
        method: request.method,
        path: url.pathname + url.search,
        headers: {
          host: url.host,
          ...Object.fromEntries(request.headers),
          "content-length": String(body.length),
        },
        signal: request.signal,
        agent: false,
      });
      asked.once("response", resolve);
      asked.once("error", (cause) => reject(new TypeError("fetch failed", { cause })));
      asked.end(body);
    });
    return toResponse(answer);
  };
}

function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const status = answer.statusCode ?? 0;
  const body = status === 204 || status === 304 ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}
