// The lines of the command: one line of NDJSON in, one out. The twin of tests/runner/answer.cpp, byte for byte.

import type { AccountVerdict, Finding, SecretVerdict, Status } from "../core/types.js";
import {
  LINE_ERRORS,
  MEANING_OF_REASON,
  MOST_LINE_BYTES,
  MOST_LINE_DEPTH,
  REASONS,
  SENT,
} from "../generated/contract.js";
import type { Failure, Keyfit, Reply } from "../live/live.js";

export interface Answer {
  /** Without a line feed. */
  line: string;
  /** Everything that was asked about is usable. */
  usable: boolean;
}

const USABLE: ReadonlySet<Status> = new Set(["valid", "repaired", "doubtful"]);

// A byte order mark stays, and is then no JSON.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Answers one line (its bytes, without the line feed). `core` counts in bytes of UTF-8. */
export function answerLine(core: Keyfit, line: Uint8Array, showSecrets: boolean): Answer {
  if (line.length > MOST_LINE_BYTES) return fail(LINE_ERRORS.line_too_long);
  const object = parseObject(line);
  if (object === null) return fail(LINE_ERRORS.not_json);
  const { account, secret, paste, reply, failure } = object;
  const kinds = [account === undefined ? secret : account, paste, reply, failure].filter(
    (value) => value !== undefined,
  );
  if (kinds.length === 0) return fail(LINE_ERRORS.no_known_key);
  if (kinds.length > 1) return fail(LINE_ERRORS.not_alone);
  if (reply !== undefined) return answerResult(core, reply, readReply);
  if (failure !== undefined) return answerResult(core, failure, readFailure);
  if ([account, secret, paste].some((value) => value !== undefined && typeof value !== "string")) {
    return fail(LINE_ERRORS.not_a_string);
  }

  if (typeof paste === "string") {
    const found = core.checkPaste(paste);
    const line = JSON.stringify({
      account: found.account,
      secret: found.secret && printable(found.secret, showSecrets),
    });
    return { line, usable: found.account !== null && found.secret !== null };
  }
  const accountVerdict = typeof account === "string" ? core.checkAccount(account) : undefined;
  const secretVerdict = typeof secret === "string" ? core.checkSecret(secret) : undefined;
  return {
    line: JSON.stringify({
      account: accountVerdict,
      secret: secretVerdict && printable(secretVerdict, showSecrets),
    }),
    usable: [accountVerdict, secretVerdict].every((verdict) => verdict === undefined || isUsable(verdict)),
  };
}

type Parts = Record<string, unknown>;

/** The outcome of a live test's reply or failure, or the next step. */
function answerResult(core: Keyfit, value: unknown, read: (parts: Parts) => Reply | Failure | null): Answer {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(LINE_ERRORS.not_a_result);
  const parts: Parts = { __proto__: null, ...value };
  const { step, administrator = false } = parts;
  const result = read(parts);
  if (!isCount(step, core.liveSteps - 1) || typeof administrator !== "boolean" || result === null) {
    return fail(LINE_ERRORS.not_a_result);
  }
  const outcome = core.finishLiveTest(step, administrator, result);
  if (typeof outcome === "number") return { line: JSON.stringify({ next: outcome }), usable: true };
  return { line: JSON.stringify({ outcome }), usable: outcome.answer === "accepted" };
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function readReply({ status, headers = {}, body = "" }: Parts): Reply | null {
  if (!isCount(status, 999) || typeof body !== "string") return null;
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return null;
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== "string") return null;
    // Names in any case (RFC 9110, 5.1), and only in ASCII.
    read[name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())] = value;
  }
  return { status, headers: read, body };
}

function readFailure({ kind, sent }: Parts): Failure | null {
  const isKind = REASONS.some((reason, i) => reason === kind && MEANING_OF_REASON[i]?.answer === "undetermined");
  return isKind && SENT.some((known) => known === sent) ? ({ kind, sent } as Failure) : null;
}

function isUsable(verdict: AccountVerdict | SecretVerdict): boolean {
  return USABLE.has(verdict.status);
}

function fail(text: string): Answer {
  return { line: JSON.stringify({ error: text }), usable: false };
}

/** A verdict as it may be printed: what does not enumerate stays away, unless secrets are asked for. */
function printable(verdict: SecretVerdict, showSecrets: boolean): object {
  if (!showSecrets) return verdict;
  const { status, kind, length, value } = verdict;
  const findings = verdict.findings.map((finding: Finding) => ({ ...finding, suggestion: finding.suggestion }));
  return { status, kind, length, value, findings };
}

/** The JSON object of a line, or null. Refuses what other parsers read differently, and nesting without end. */
function parseObject(line: Uint8Array): Record<string, unknown> | null {
  try {
    const text = decoder.decode(line);
    if (!ONE_STRING.test(text) && !isPlain(text)) return null;
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? ownValues(value) : null;
  } catch {
    return null;
  }
}

/** The three keys, if they are the line's own: a prototype has no say here. */
function ownValues(value: object): Record<string, unknown> {
  const own: Record<string, unknown> = Object.create(null);
  for (const key of ["account", "secret", "paste", "reply", "failure"]) {
    if (Object.hasOwn(value, key)) own[key] = (value as Record<string, unknown>)[key];
  }
  return own;
}

// Most lines: one string without an escape, of which there is nothing that parsers read differently.
const ONE_STRING = /^\{"[a-z]+":"[^"\\]*"\}$/;

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
