// A JSON document as leaves: the form in which the core takes one in. core/include/keyfit/leaves.h describes the
// records; tests/runner/json_leaves.cpp is the native twin.

import { MOST_LEAF_BYTES, MOST_LEAF_DEPTH } from "../generated/contract.js";

const encoder = new TextEncoder();

type Kind = "s" | "i" | "b" | "0" | "n";

/** Kind and text of what is neither object nor array. */
function leafOf(value: unknown): [Kind, string] {
  switch (typeof value) {
    case "string":
      return ["s", value];
    case "boolean":
      return ["b", String(value)];
    case "number":
      // Other parsers disagree about the value of anything else.
      return Number.isSafeInteger(value) ? ["i", String(value)] : ["n", ""];
    default:
      return ["0", ""];
  }
}

/** One record: kind, sizes, path, text. */
export function leafRecord(kind: Kind, path: Uint8Array, text: Uint8Array): Uint8Array {
  const record = new Uint8Array(7 + path.length + text.length);
  const header = new DataView(record.buffer);
  header.setUint8(0, kind.charCodeAt(0));
  header.setUint16(1, path.length, true);
  header.setUint32(3, text.length, true);
  record.set(path, 7);
  record.set(text, 7 + path.length);
  return record;
}

/**
 * The records of `document`, as `JSON.parse` gave it, or null where it is deeper than leaves may be or larger than
 * `mostBytes`.
 */
export function toLeaves(document: unknown, mostBytes = MOST_LEAF_BYTES): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;

  const append = (path: string, value: unknown): boolean => {
    const [kind, text] = leafOf(value);
    const pathBytes = encoder.encode(path);
    if (pathBytes.length > 0xffff) return false;
    const record = leafRecord(kind, pathBytes, encoder.encode(text));
    parts.push(record);
    size += record.length;
    return size <= mostBytes;
  };

  const appendAll = (path: string, value: unknown, depth: number): boolean => {
    if (depth > MOST_LEAF_DEPTH) return false;
    if (typeof value !== "object" || value === null) return append(path, value);
    return Object.entries(value).every(([key, item]) =>
      appendAll(`${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, item, depth + 1),
    );
  };

  if (!appendAll("", document, 0)) return null;
  const records = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    records.set(part, at);
    at += part.length;
  }
  return records;
}
