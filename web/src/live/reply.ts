// What every carrier does with a response: read what the core reads of it, and no more. A reply is cut off while it
// streams in, so that neither a broken nor a hostile service can fill the memory of whoever asked.

import { MOST_REPLY_BYTES } from "../generated/contract.js";
import type { Failure, Reply, Sent } from "./live.js";

const HEADERS = ["location", "retry-after", "content-type"];

/** Reads a response to its end, or to one byte past the limit. Rejects where the connection breaks before that. */
export async function readReply({ status, headers, body }: Response): Promise<Reply> {
  const bytes = body === null ? new Uint8Array() : await readBytes(body, MOST_REPLY_BYTES);
  return makeReply(status, (name) => headers.get(name) ?? undefined, bytes);
}

/** Of what came back: what the core reads. `bytes` is one more than the limit where there were more. */
export function makeReply(status: number, header: (name: string) => string | undefined, bytes: Uint8Array): Reply {
  const headers: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = header(name);
    if (value !== undefined) headers[name] = value;
  }
  // A byte order mark goes, as from response.text(); of a reply that was cut off it stays, so that it counts.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: bytes.length > MOST_REPLY_BYTES });
  return { status, headers, body: decoder.decode(bytes) };
}

/** The stream's bytes, or its first `most` + 1, and then it is let go of: the rest is never read. */
export async function readBytes(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    while (size <= most) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, most + 1 - size);
      parts.push(part);
      size += part.length;
    }
  } finally {
    // Not waited for: the other side may be the one that does not answer.
    reader.cancel().catch(() => {});
  }
  return join(parts, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Why a signal ended it: the time was up, or the person did not want to wait. */
export function stopped(signal: AbortSignal, sent: Sent): Failure {
  const { reason } = signal;
  return { kind: reason instanceof DOMException && reason.name === "TimeoutError" ? "timeout" : "cancelled", sent };
}
