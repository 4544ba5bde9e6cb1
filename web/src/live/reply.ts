// What every carrier does with a response: read what the core reads of it, and no more. A reply is cut off while it
// streams in, so that neither a broken nor a hostile service can fill the memory of whoever asked.

import { mayBeJson } from "../core/question.js";
import { MOST_JSON_BYTES, MOST_REPLY_BYTES } from "../generated/contract.js";
import type { Failure, Reply, Sent } from "./live.js";

/** Reads a response to its end, or to one byte past the limit. Rejects where the connection breaks before that. */
export async function readReply({ status, headers, body }: Response, names: readonly string[]): Promise<Reply> {
  const read = new ReplyBody(headers.get("content-type") ?? "");
  if (body !== null) await readParts(body, (part) => read.take(part));
  return makeReply(status, (name) => headers.get(name) ?? undefined, names, read);
}

/** Of what came back: what the core reads. */
export function makeReply(
  status: number,
  header: (name: string) => string | undefined,
  names: readonly string[],
  body: ReplyBody,
): Reply {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = header(name);
    if (value !== undefined) headers[name] = value;
  }
  return { status, headers, body: body.text() };
}

/** A body as it streams in, to its end or to one byte past the limit. JSON may be larger than anything else. */
export class ReplyBody {
  readonly #contentType: string;
  readonly #parts: Uint8Array[] = [];
  #size = 0;
  #isJson: boolean | undefined;

  constructor(contentType: string) {
    this.#contentType = contentType;
  }

  /** Takes the next bytes. Answers whether more of them are wanted. */
  take(bytes: Uint8Array): boolean {
    if (this.#isJson === undefined) {
      const beginning = new TextDecoder().decode(bytes);
      if (beginning.trim() !== "") this.#isJson = mayBeJson(beginning, this.#contentType);
    }
    const part = bytes.subarray(0, this.#most + 1 - this.#size);
    this.#parts.push(part);
    this.#size += part.length;
    return this.#size <= this.#most;
  }

  get #most(): number {
    return this.#isJson ? MOST_JSON_BYTES : MOST_REPLY_BYTES;
  }

  text(): string {
    // A byte order mark goes, as from response.text(); of a reply that was cut off it stays, so that it counts.
    const decoder = new TextDecoder("utf-8", { ignoreBOM: this.#size > this.#most });
    return decoder.decode(join(this.#parts, this.#size));
  }
}

/** Hands the stream's bytes on until no more are wanted, and then lets go of it: the rest is never read. */
async function readParts(stream: ReadableStream<Uint8Array>, take: (part: Uint8Array) => boolean): Promise<void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !take(value)) break;
    }
  } finally {
    // Not waited for: the other side may be the one that does not answer.
    reader.cancel().catch(() => {});
  }
}

/** The stream's bytes, or its first `most` + 1. */
export async function readBytes(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  await readParts(stream, (value) => {
    const part = value.subarray(0, most + 1 - size);
    parts.push(part);
    size += part.length;
    return size <= most;
  });
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
