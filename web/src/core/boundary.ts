// The loader's half of the boundary: text in, record out, memory wiped. It decides nothing.
//
// After every call the module's memory holds nothing of what was typed: the core wipes what a plain address took, and
// keyfit_wipe all else; where a call failed, the loader wipes everything. A module that trapped is never used again.

import { MOST_REPLY_BYTES, RECORD } from "../generated/contract.js";
import type { ChecksExports, CoreModule } from "./module.js";

/** Thrown where a core cannot be had or used. Its message never holds anything that was typed. */
export class KeyfitError extends Error {
  override readonly name = "KeyfitError";
}

// As in wasm/boundary.h: the longest input that is looked at, one byte more, and room for a reply's headers.
export const INPUT_CAPACITY = MOST_REPLY_BYTES + 1 + 4096;

// Up to here a loop is faster than the platform's encoder, which takes its time to begin; and so with its decoder.
const SHORT_TEXT = 64;
const SHORT_STRING = 24;

// Of Node 22 the buffers are four times as fast as the loop. In a page, what has this name is somebody else's.
const NodeBuffer = globalThis.process?.versions?.node ? globalThis.Buffer : undefined;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new KeyfitError("The core and the loader are of different versions.");
  return found;
}

export class Boundary<Exports extends ChecksExports = ChecksExports> {
  readonly engine: "wasm" | "js";
  readonly exports: Exports;
  // The memory cannot grow, so these views stay good.
  readonly #memory: Uint8Array;
  readonly #record: Uint32Array;
  readonly #input: Uint8Array;
  readonly #nodeInput: Buffer | undefined;
  #failed = false;

  constructor({ engine, exports }: CoreModule<Exports>) {
    const { buffer } = exports.memory;
    this.engine = engine;
    this.exports = exports;
    this.#memory = new Uint8Array(buffer);
    this.#record = new Uint32Array(buffer, exports.keyfit_record(), RECORD.size);
    this.#input = new Uint8Array(buffer, exports.keyfit_input(), INPUT_CAPACITY);
    this.#nodeInput = NodeBuffer?.from(buffer, this.#input.byteOffset, INPUT_CAPACITY);
  }

  // A call is `begin`, then a `try`, and in its `catch` nothing but `throw fail()`: whatever happens, nothing of what was
  // typed stays in the module's memory. (As a function that takes the call, this cost a tenth of a short one.)

  begin(): void {
    if (this.#failed) throw new KeyfitError("The core has failed before and is not used again.");
  }

  /** A module that trapped can no longer wipe its memory, so that is done here. Answers what to throw. */
  fail(): KeyfitError {
    this.#failed = true;
    this.#memory.fill(0);
    return new KeyfitError("The core has failed on this input.");
  }

  /** What was read of an answer, once the memory behind it is wiped. `size` is that of the input. */
  wiped<T>(size: number, result: T): T {
    this.exports.keyfit_wipe(size);
    return result;
  }

  /** Puts bytes into the input buffer, where there is room for them. */
  putBytes(bytes: Uint8Array, at: number): void {
    this.#input.set(bytes, at);
  }

  /** Puts the text into the input buffer. Of one that does not fit the core looks at the size alone. */
  put(text: string, at: number): number {
    if (text.length <= SHORT_TEXT && this.#putAscii(text, at)) return text.length;
    const bytes = this.#input.subarray(at);
    if (!text.isWellFormed()) return putIllFormed(text, bytes);
    const { read, written } = encoder.encodeInto(text, bytes);
    return read === text.length ? written : encoder.encode(text).length;
  }

  /** Whether the text is ASCII; only then all of it is there, or all that there is room for. */
  #putAscii(text: string, at: number): boolean {
    // In UTF-8, and what is not ASCII is longer in it.
    if (this.#nodeInput) return this.#nodeInput.write(text, at) === text.length;
    const input = this.#input;
    let units = 0;
    for (let i = 0; i < text.length; ++i) {
      const unit = text.charCodeAt(i);
      units |= unit;
      input[at + i] = unit;
    }
    return units < 0x80;
  }

  /** A field of the record. */
  number(at: number): number {
    return this.#record[at] as number;
  }

  /** A string of the record. */
  string(at: number): string {
    return this.#decode(this.number(at), this.number(at + 1));
  }

  #decode(address: number, size: number): string {
    let text = "";
    for (let i = 0; i < size; ++i) {
      const byte = this.#memory[address + i] as number;
      if (size > SHORT_STRING || byte > 0x7f) return decoder.decode(this.#memory.subarray(address, address + size));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** What the module says of itself. */
  readVersion(): string {
    const start = this.exports.keyfit_version();
    return this.#decode(start, this.#memory.indexOf(0, start) - start);
  }
}

/** Encodes a lone surrogate as the three bytes that UTF-8 forbids, so that the core sees what is wrong and where. */
function putIllFormed(text: string, bytes: Uint8Array): number {
  let size = 0;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const encoded = character.isWellFormed()
      ? encoder.encode(character)
      : [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
    if (size + encoded.length <= bytes.length) bytes.set(encoded, size);
    size += encoded.length;
  }
  return size;
}
