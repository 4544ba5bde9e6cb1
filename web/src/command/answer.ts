// The lines of the command: one line of NDJSON in, one out. The twin of tests/runner/answer.cpp, byte for byte: what the core
// writes is passed on as it stands.

import { LINE_ERRORS, MOST_LINE_BYTES, MOST_LINE_DEPTH } from "../generated/contract.js";
import type { WholeCore } from "../live/whole-core.js";

export interface Answer {
  /** Without a line feed. */
  line: string;
  /** Everything that was asked about is usable. */
  usable: boolean;
}

// A byte order mark stays, and is then no JSON.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Answers one line (its bytes, without the line feed). `core` counts in bytes of UTF-8. */
export function answerLine(core: WholeCore, line: Uint8Array, showSecrets: boolean): Answer {
  if (line.length > MOST_LINE_BYTES) return fail(LINE_ERRORS.line_too_long);
  const object = parseObject(line);
  if (object === null) return fail(LINE_ERRORS.not_json);
  const fields = core.fields.map(({ id }) => (Object.hasOwn(object, id) ? object[id] : undefined));
  const given = fields.filter((value) => value !== undefined);
  const others = ["paste", "reply", "failure", "request", "identify"].filter((key) => Object.hasOwn(object, key));
  const kinds = (given.length > 0 ? 1 : 0) + others.length;
  if (kinds === 0) return fail(LINE_ERRORS.no_known_key);
  if (kinds > 1) return fail(LINE_ERRORS.not_alone);
  const [key] = others;
  if (key === "request") return answerRequest(core, object.request, showSecrets);
  if (key === "reply" || key === "failure") return answerResult(core, object);
  const texts = key === undefined ? given : [object[key]];
  if (!texts.every((text) => typeof text === "string")) return fail(LINE_ERRORS.not_a_string);
  if (key === "identify") return { line: `{"identify":${core.identifyJson(texts[0] as string)}}`, usable: true };
  if (key === "paste") return answerPaste(core, texts[0] as string, showSecrets);
  return answerFields(core, fields as (string | undefined)[], showSecrets);
}

function answerFields(core: WholeCore, texts: readonly (string | undefined)[], showSecrets: boolean): Answer {
  const parts: string[] = [];
  let usable = true;
  core.fields.forEach(({ id, optional }, i) => {
    const text = texts[i];
    if (text === undefined) return;
    const json = core.checkJson(i, text, showSecrets);
    parts.push(`"${id}":${json}`);
    usable &&= USABLE.test(json) || (optional === true && EMPTY.test(json));
  });
  return { line: `{${parts.join()}}`, usable };
}

// What each verdict begins with.
const USABLE = /^\{"status":"(?:valid|repaired|doubtful)"/;
const EMPTY = /^\{"status":"empty"/;

function answerPaste(core: WholeCore, text: string, showSecrets: boolean): Answer {
  const found = core.checkPasteJson(text, showSecrets);
  return {
    line: `{${core.fields.map(({ id }, i) => `"${id}":${found[i]}`).join()}}`,
    usable: core.fields.every(({ optional }, i) => found[i] !== null || optional === true),
  };
}

function answerRequest(core: WholeCore, request: unknown, showSecrets: boolean): Answer {
  const line = core.requestJson(request, showSecrets);
  return line === null ? fail(LINE_ERRORS.not_a_request) : { line, usable: true };
}

/** The outcome of a live test's reply or failure, or the next step. */
function answerResult(core: WholeCore, object: Readonly<Record<string, unknown>>): Answer {
  const line = core.resultJson(object);
  if (line === null) return fail(LINE_ERRORS.not_a_result);
  return { line, usable: /^\{"(?:next":|outcome":\{"answer":"accepted")/.test(line) };
}

function fail(text: string): Answer {
  return { line: JSON.stringify({ error: text }), usable: false };
}

/** The JSON object of a line, or null. Refuses what other parsers read differently, and nesting without end. */
function parseObject(line: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const text = decoder.decode(line);
    if (!ONE_STRING.test(text) && !isPlain(text)) return null;
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

// Most lines: one string without an escape, of which there is nothing that parsers read differently.
const ONE_STRING = /^\{"[a-z_]+":"[^"\\]*"\}$/;

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * No lone surrogate among the escapes, no number out of range, no nesting beyond the limit: what parsers of JSON do
 * not agree on. Whether it is JSON at all is for JSON.parse to say.
 */
function isPlain(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    if (character === '"') {
      at = endOfString(text, at + 1);
      if (at === 0) return false;
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0] ?? character;
      if (number.length > 1 && !Number.isFinite(Number(number))) return false;
      at += number.length;
    } else {
      if (character === "{" || character === "[") depth += 1;
      if (character === "}" || character === "]") depth -= 1;
      if (depth > MOST_LINE_DEPTH) return false;
      at += 1;
    }
  }
  return true;
}

/** Behind the closing quote of the string whose content begins at `at`; 0 where there is a lone surrogate or no end. */
function endOfString(text: string, at: number): number {
  for (let i = at; i < text.length; ) {
    const character = text.charAt(i);
    if (character === '"') return i + 1;
    if (character !== "\\") {
      i += 1;
      continue;
    }
    const unit = escapedUnit(text, i);
    const isHigh = unit >= 0xd800 && unit < 0xdc00;
    const isLow = unit >= 0xdc00 && unit < 0xe000;
    if (isLow || (isHigh && (escapedUnit(text, i + 6) & 0xfc00) !== 0xdc00)) return 0;
    i += isHigh ? 12 : 2;
  }
  return 0;
}

/** The code unit of the `\uXXXX` at `at`, or 0 where there is none. */
function escapedUnit(text: string, at: number): number {
  return text.startsWith("\\u", at) ? Number.parseInt(text.slice(at + 2, at + 6), 16) || 0 : 0;
}
