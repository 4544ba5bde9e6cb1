// Problems: what lint says, and where.
//
// Decides: the order in which problems are told, and the line and column of each.
// Never: looks at a definition.

import type { Document } from "./document.js";
import type { Place, Spot } from "./pointer.js";

export type Severity = "error" | "warning";

/** What kinds of problem there are. A code is never renamed. */
export const CODES = [
  "not-json",
  "too-large",
  "duplicate-key",
  "unknown-key",
  "missing-key",
  "wrong-key",
  "wrong-type",
  "wrong-value",
  "one-of",
  "repeated",
  "too-short",
  "too-long",
  "too-few",
  "too-many",
  "pattern-language",
  "pattern-group",
  "pattern-size",
  "pattern-held",
  "pattern-empty",
  "field-id",
  "kind-id",
  "repeated-id",
  "unknown-field",
  "unknown-kind",
  "unknown-choice",
  "unknown-part",
  "missing-word",
  "found-in",
  "kind-covered",
  "word-is-group",
  "distinct-shape",
  "distinct-unsure",
  "could-be-distinct",
  "shortest",
  "example",
  "loose-pattern",
  "brace",
  "body-type",
  "unused-word",
  "door-host",
  "door-word",
  "door-user",
  "door-port",
  "door-url",
  "door-secret",
  "door-secret-page",
  "door-header",
  "header-twice",
  "basic-colon",
  "impossible",
  "shadowed",
  "accept-unsaid",
  "refuse-unsaid",
  "then-unused",
  "missing-unused",
  "field-unused",
  "bare-unused",
  "step-unreached",
  "next-nowhere",
  "then-nowhere",
  "adds-nothing",
  "guide-without-copy",
  "guide-copies-other",
  "no-source",
  "date",
  "ending-soon",
] as const;

export type Code = (typeof CODES)[number];

/** One thing that is wrong, or that had better be looked at. */
export interface Problem {
  severity: Severity;
  code: Code;
  /** Where, as a JSON Pointer. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  message: string;
}

/** Collects the problems of one document. */
export class Problems {
  readonly #document: Document;
  readonly #all: Problem[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  error(code: Code, path: string, message: string, spot: Spot = {}): void {
    this.#add("error", code, path, message, spot);
  }

  warn(code: Code, path: string, message: string, spot: Spot = {}): void {
    this.#add("warning", code, path, message, spot);
  }

  /** A key that stands in an object twice. */
  repeated(path: string, { line, column }: Place): void {
    const message = "This key stands here twice: leave one out.";
    this.#all.push({ severity: "error", code: "duplicate-key", path, line, column, message });
  }

  /** Whether an error with one of these codes has been found. */
  has(codes: ReadonlySet<Code>): boolean {
    return this.#all.some(({ code }) => codes.has(code));
  }

  /** In the order of the text. */
  sorted(): Problem[] {
    return this.#all.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  #add(severity: Severity, code: Code, path: string, message: string, spot: Spot): void {
    // Two parts of the schema may say the same of one place.
    if (this.#all.some((other) => other.code === code && other.path === path && other.message === message)) return;
    const { line, column } = this.#document.locate(path, spot);
    this.#all.push({ severity, code, path, line, column, message });
  }
}

/** "a, b or c", each in quotation marks. */
export function listOf(names: Iterable<string>, word = "or"): string {
  const quoted = [...names].map((name) => `"${name}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}

/** The one of `names` that was probably meant, or nothing. */
export function meant(written: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** How many letters have to be put in, left out, changed, or have changed places with the next (Damerau, Levenshtein). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; ++j) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped ? at(i - 2, j - 2) + 1 : change));
    }
  }
  return at(a.length, b.length);
}
