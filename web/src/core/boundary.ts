// The loader's half of the boundary: text in, JSON out, memory wiped. It decides nothing.
//
// After every call the module's memory holds nothing of what was typed: the core wipes what a plain address took, and
// keyfit_wipe all else; where a call failed, the loader wipes everything. A module that trapped is never used again.

import { MOST_PASTE_BYTES } from "../generated/contract.js";
import { KeyfitError } from "./error.js";
import type { ChecksExports, CoreModule } from "./module.js";

// The longest text that is looked at, and one byte more. The input buffer has at least this much room (wasm/boundary.h).
const TEXT_CAPACITY = MOST_PASTE_BYTES + 1;

// Up to here a loop is faster than the platform's encoder, which takes its time to begin.
const SHORT_TEXT = 64;

// Of Node 22 the buffers are four times as fast as the loop. In a page, what has this name is somebody else's.
const NodeBuffer = globalThis.process?.versions?.node ? globalThis.Buffer : undefined;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Boundary<Exports extends ChecksExports = ChecksExports> {
  readonly engine: "wasm" | "js";
  readonly exports: Exports;
  // The memory cannot grow, so these views stay good.
  readonly #memory: Uint8Array;
  readonly #answer: number;
  readonly #input: Uint8Array;
  readonly #nodeInput: Buffer | undefined;
  #failed = false;

  constructor({ engine, exports }: CoreModule<Exports>) {
    const { buffer } = exports.memory;
    this.engine = engine;
    this.exports = exports;
    this.#memory = new Uint8Array(buffer);
    this.#answer = exports.keyfit_answer();
    this.#input = new Uint8Array(buffer, exports.keyfit_input(), TEXT_CAPACITY);
    this.#nodeInput = NodeBuffer?.from(buffer, this.#input.byteOffset, TEXT_CAPACITY);
  }

  // A call is `begin`, then a `try`, and in its `catch` nothing but `throw fail()`: whatever happens, nothing of what was
  // typed stays in the module's memory. (As a function that takes the call, this cost a tenth of a short one.)

  begin(): void {
    if (this.#failed) throw new KeyfitError("core-failed", "The core has failed before and is not used again.");
  }

  /** A module that trapped can no longer wipe its memory, so that is done here. Answers what to throw. */
  fail(): KeyfitError {
    this.#failed = true;
    this.#memory.fill(0);
    return new KeyfitError("core-failed", "The core has failed on this input.");
  }

  /** The answer of `size` bytes, once the memory behind it is wiped. `used` is the size of the input. */
  take(size: number, used: number): string {
    const answer = this.read(size);
    this.exports.keyfit_wipe(used);
    return answer;
  }

  /** The answer as it stands there. */
  read(size: number): string {
    return decoder.decode(this.#memory.subarray(this.#answer, this.#answer + size));
  }

  /** Puts bytes into the input buffer, which has room for them. */
  putBytes(bytes: Uint8Array): void {
    this.#memory.set(bytes, this.#input.byteOffset);
  }

  /** Puts the text into the input buffer, and answers its size. Of one that does not fit the core looks at that alone. */
  put(text: string): number {
    if (text.length <= SHORT_TEXT && this.#putAscii(text)) return text.length;
    if (LONE_SURROGATE.test(text)) return putIllFormed(text, this.#input);
    const { read, written } = encoder.encodeInto(text, this.#input);
    return read === text.length ? written : encoder.encode(text).length;
  }

  /** Whether the text is ASCII; only then all of it is there. */
  #putAscii(text: string): boolean {
    // In UTF-8, and what is not ASCII is longer in it.
    if (this.#nodeInput) return this.#nodeInput.write(text) === text.length;
    const input = this.#input;
    let units = 0;
    for (let i = 0; i < text.length; ++i) {
      const unit = text.charCodeAt(i);
      units |= unit;
      input[i] = unit;
    }
    return units < 0x80;
  }

  /** What the module says of itself. */
  readVersion(): string {
    const start = this.exports.keyfit_version();
    return decoder.decode(this.#memory.subarray(start, this.#memory.indexOf(0, start)));
  }
}

// What isWellFormed() tells in newer browsers: by code points a pair is one character, and only one without the other is left.
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Encodes a lone surrogate as the three bytes that UTF-8 forbids, so that the core sees what is wrong and where. */
function putIllFormed(text: string, bytes: Uint8Array): number {
  let size = 0;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const encoded = LONE_SURROGATE.test(character)
      ? [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
      : encoder.encode(character);
    if (size + encoded.length <= bytes.length) bytes.set(encoded, size);
    size += encoded.length;
  }
  return size;
}
