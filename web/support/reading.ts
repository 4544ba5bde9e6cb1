// What a text holds that a customer sent, where in it that stands, and what of it must not be seen.
//
// Rules of this file
// - Pure: a core and a text go in, plain values come out.
// - The core alone decides what a value is. Its check of a paste takes only what needs no second look. Where it takes
//   nothing, it is asked about the parts of the text, and the one part that is nearly a value is taken.
// - Of two different parts neither is taken: a person has to choose.
// - Rather hide too much than show a secret.

import type { AccountVerdict, Checks, FindingCode, SecretVerdict, Severity } from "../src/core/types.ts";
import type { Judged } from "../src/element/fields.ts";
import { isUsable, suggestionOf } from "../src/element/fields.ts";

/** The two that a customer sends. */
export type Field = "account" | "secret";

export type Verdict = AccountVerdict | SecretVerdict;

/** UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that was found in a text. */
export interface Found {
  readonly verdict: Verdict;
  /** Where in the text that begins of which the findings speak. */
  readonly offset: number;
  /** Where the value stands, as far as that can be told. */
  readonly span: Span | null;
  /** What goes into its box: the mended value, or the part of the text as it stands. */
  readonly value: string;
}

/** What a finding speaks of. */
export interface Mark extends Span {
  readonly severity: Severity;
}

/** A piece of a text that is shown in one way. */
export interface Segment {
  readonly text: string;
  /** Of the worst finding that speaks of it. Where one speaks of the place between two characters, the text is empty. */
  readonly severity: Severity | null;
  readonly isFound: boolean;
  readonly isHidden: boolean;
}

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ["danger", "error", "warning", "note"];

// Fewer digits than this are as likely a date, or the number of an invoice or a telephone.
const LEAST_OF_A_SECRET = 12;

// Texts that hold an address among others, and addresses that stand in every mail.
const PASSED_OVER: readonly FindingCode[] = [
  "not-an-address",
  "email-not-address",
  "service-host",
  "account-missing",
  "other-domain",
];

const BLANKS: Readonly<Record<string, string>> = { " ": "␣", "\t": "⇥", "\n": "↵\n" };

const WHOLE = /[\s\S]+/g;
const LINES = /[^\r\n]+/g;
const WORDS = /[^\s"'`<>()[\]{}|,;]+/g; // as the core parts them
const RUNS = /[\p{L}\p{N}]+/gu;
const HEADERS = /\bbasic\s+\S+/gi;

export function readText(keyfit: Checks, text: string): Record<Field, Found | null> {
  const { account, secret } = keyfit.checkPaste(text);
  return {
    account: account ? place(text, account, `${account.name}.${account.host}`) : nearest(keyfit, text, "account"),
    secret: secret ? place(text, secret, usableOf(secret) ?? "") : nearest(keyfit, text, "secret"),
  };
}

/** What of a text is, or may be, a secret or a part of one. */
export function hiddenIn(keyfit: Checks, text: string): Span[] {
  const spans: Span[] = [];
  for (const part of [WHOLE, LINES, WORDS, RUNS].flatMap((pattern) => partsOf(text, pattern))) {
    if (part.text.length < LEAST_OF_A_SECRET) continue;
    const verdict = keyfit.checkSecret(part.text);
    const label = spanOf(verdict, "label-removed", part.start);
    if (isNearlySecret(verdict)) spans.push({ start: label?.end ?? part.start, end: part.end });
  }
  for (const header of partsOf(text, HEADERS)) {
    if (spanOf(keyfit.checkSecret(header.text), "header-unwrapped")) spans.push(header);
  }
  for (const word of partsOf(text, WORDS)) {
    if (!word.text.includes("@")) continue;
    const user = spanOf(keyfit.checkAccount(word.text), "credentials-dropped", word.start);
    if (user) spans.push(user);
  }
  return spans;
}

/** The text in the pieces in which it is shown. */
export function segmentsOf(
  text: string,
  { marks, found, hidden }: Readonly<Record<"found" | "hidden", readonly Span[]>> & { readonly marks: readonly Mark[] },
): Segment[] {
  const cuts = [...marks, ...found, ...hidden].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of places.entries()) {
    const between = worstOf(marks.filter((mark) => mark.start === start && mark.end === start));
    if (between) segments.push({ text: "", severity: between, isFound: false, isHidden: false });
    const end = places[index + 1];
    if (end === undefined) break;
    const isIn = (span: Span) => span.start <= start && span.end >= end;
    const severity = worstOf(marks.filter(isIn));
    segments.push({ text: text.slice(start, end), severity, isFound: found.some(isIn), isHidden: hidden.some(isIn) });
  }
  return segments;
}

/** A piece as it is shown: what must not be seen is dots; in what is marked, all that cannot be seen has a name. */
export function visible({ text, severity, isHidden }: Omit<Segment, "isFound">): string {
  let shown = "";
  for (const character of text) {
    if (/[\p{C}\p{Z}]/u.test(character)) shown += severity ? nameOf(character) : character;
    else shown += isHidden ? "•" : character;
  }
  return shown;
}

/** What goes on with a value that is usable. */
export function usableOf(verdict: Verdict): string | undefined {
  if (!isUsable(verdict)) return undefined;
  return "value" in verdict ? verdict.value : "account_url" in verdict ? verdict.account_url : undefined;
}

/** What the element's texts about a value depend on. */
export function judged(field: Field, verdict: Verdict): Judged {
  return { info: { id: field, type: field, label: "" }, verdict };
}

export function check(keyfit: Checks, field: Field, text: string): Verdict {
  return field === "account" ? keyfit.checkAccount(text) : keyfit.checkSecret(text);
}

function place(text: string, verdict: Verdict, sought: string): Found {
  const start = text.toLowerCase().indexOf(sought.toLowerCase());
  const span = start < 0 ? null : { start, end: start + sought.length };
  return { verdict, offset: 0, span, value: usableOf(verdict) ?? "" };
}

/** The one part of the text that is nearly a value: the text as a whole, or a line of it, or a word. */
function nearest(keyfit: Checks, text: string, field: Field): Found | null {
  for (const pattern of [WHOLE, LINES, WORDS]) {
    const parts = partsOf(text, pattern).filter((part) => isNearly(keyfit, field, part.text));
    const [part] = parts;
    if (!part) continue;
    const verdict = check(keyfit, field, part.text);
    const meanings = new Set(parts.map((each) => meaningOf(check(keyfit, field, each.text)) ?? each.text));
    const value = usableOf(verdict) ?? part.text;
    return meanings.size > 1 ? null : { verdict, offset: part.start, span: part, value };
  }
  return null;
}

function meaningOf(verdict: Verdict): string | undefined {
  return usableOf(verdict) ?? suggestionOf(verdict)?.suggestion;
}

function isNearly(keyfit: Checks, field: Field, text: string): boolean {
  if (field === "secret") return text.length >= LEAST_OF_A_SECRET && isNearlySecret(keyfit.checkSecret(text));
  if (!text.includes(".")) return false;
  const verdict = keyfit.checkAccount(text);
  if (isUsable(verdict)) return verdict.kind !== "name";
  if (PASSED_OVER.some((code) => spanOf(verdict, code))) return false;
  // Whether a thing is an address at all the core says where it stands in the secret's place.
  return spanOf(keyfit.checkSecret(text), "address-in-secret-field") !== undefined;
}

function isNearlySecret(verdict: SecretVerdict): boolean {
  if (isUsable(verdict) || spanOf(verdict, "other-secret")) return true;
  return verdict.status === "incomplete" && (verdict.length ?? 0) >= LEAST_OF_A_SECRET;
}

function spanOf(verdict: Verdict, code: FindingCode, offset = 0): Span | undefined {
  const finding = verdict.findings.find((each) => each.code === code);
  return finding && { start: finding.start + offset, end: finding.end + offset };
}

function worstOf(marks: readonly Mark[]): Severity | null {
  return SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity)) ?? null;
}

function partsOf(text: string, pattern: RegExp): (Span & { readonly text: string })[] {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
    text: part,
  }));
}

function nameOf(character: string): string {
  if (character in BLANKS) return BLANKS[character] ?? "";
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}
