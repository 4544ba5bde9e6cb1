// A JSON document as leaves: the form in which the core takes one in. core/include/keyfit/leaves.h describes the
// records; tests/runner/json_leaves.cpp is the native twin.

import { MOST_LEAF_BYTES, MOST_LEAF_DEPTH } from "../generated/contract.js";

const encoder = new TextEncoder();

export type LeafKind = "s" | "i" | "b" | "0" | "n" | "{" | "[" | "e";

const HEADER_SIZE = 7;
const MOST_PATH_BYTES = 0xffff;

/** Kind and text of any value; what stands in an object or array is not looked at. */
export function leafOf(value: unknown): [LeafKind, string] {
  switch (typeof value) {
    case "string":
      return ["s", value];
    case "boolean":
      return ["b", String(value)];
    case "number":
      if (Number.isSafeInteger(value)) return ["i", String(value)];
      // Its shortest decimal form. Parsers disagree about the value, or the form, of anything larger or smaller.
      return ["n", isPlain(value) ? String(value) : ""];
    default:
      return [typeof value !== "object" || value === null ? "0" : Array.isArray(value) ? "[" : "{", ""];
  }
}

function isPlain(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= 1e-6;
}

/** A key as a segment of a JSON Pointer (RFC 6901, 3). */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Records, one after the other. */
export class Leaves {
  readonly #parts: Uint8Array[] = [];
  /** How many bytes they take. */
  size = 0;

  /** One record: kind, sizes, path, text. A path that no record can hold is noted by a size beyond every limit. */
  add(kind: LeafKind, path: string, text: string | Uint8Array): void {
    const pathBytes = encoder.encode(path);
    const textBytes = typeof text === "string" ? encoder.encode(text) : text;
    if (pathBytes.length > MOST_PATH_BYTES) {
      this.size = Number.POSITIVE_INFINITY;
      return;
    }
    const record = new Uint8Array(HEADER_SIZE + pathBytes.length + textBytes.length);
    const header = new DataView(record.buffer);
    header.setUint8(0, kind.charCodeAt(0));
    header.setUint16(1, pathBytes.length, true);
    header.setUint32(3, textBytes.length, true);
    record.set(pathBytes, HEADER_SIZE);
    record.set(textBytes, HEADER_SIZE + pathBytes.length);
    this.#parts.push(record);
    this.size += record.length;
  }

  /** A value that is no object or array with elements. */
  addValue(path: string, value: unknown): void {
    const [kind, text] = leafOf(value);
    this.add(kind, path, text);
  }

  /** A document, below `path`. False where it is deeper or larger than leaves may be. */
  addAll(path: string, document: unknown, depth = 0): boolean {
    if (depth > MOST_LEAF_DEPTH) return false;
    const entries = Object.entries(typeof document === "object" ? (document ?? {}) : {}).filter(
      ([, value]) => value !== undefined,
    );
    if (entries.length === 0) this.addValue(path, document);
    return (
      this.size <= MOST_LEAF_BYTES &&
      entries.every(([key, value]) => this.addAll(`${path}/${escapePointer(key)}`, value, depth + 1))
    );
  }

  append(other: Leaves): void {
    this.#parts.push(...other.#parts);
    this.size += other.size;
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** The records of `document`, as `JSON.parse` gave it, or null where it is deeper or larger than leaves may be. */
export function toLeaves(document: unknown): Uint8Array | null {
  const leaves = new Leaves();
  return leaves.addAll("", document) ? leaves.toBytes() : null;
}
