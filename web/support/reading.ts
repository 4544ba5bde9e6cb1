// What a text holds that a customer sent, where in it that stands, and what of it must not be seen.
//
// Rules of this file
// - Pure: a core and a text go in, plain values come out.
// - The core alone decides what a value is. Its check of a paste takes only what needs no second look. Where it takes
//   nothing, it is asked about the parts of the text, and the one part that is nearly a value is taken.
// - Of two different parts neither is taken: a person has to choose.
// - Rather hide too much than show a secret.

import type { Checks, FindingCode, Severity, Verdict } from "../src/core/types.ts";
import { isUsable, suggestionOf, valueIn } from "../src/element/fields.ts";
import type { ServiceWords } from "../src/messages/definition.ts";

export type { Verdict };

/** A field, as a core tells of it. */
export type Info = Checks["fields"][number];

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

// What is a key of some kind, though not one that this field takes.
const KEYS: readonly FindingCode[] = ["other-secret", "other-service", "checksum-wrong", "kind-ended"];

// Of these the rest of the text is no part.
const TAKEN: readonly FindingCode[] = ["taken-from-text", "found-in-address"];

const BLANKS: Readonly<Record<string, string>> = { " ": "␣", "\t": "⇥", "\n": "↵\n" };

const WHOLE = /[\s\S]+/g;
const LINES = /[^\r\n]+/g;
const WORDS = /[^\s"'`<>()[\]{}|,;]+/g; // as the core parts them
const RUNS = /[\p{L}\p{N}]+/gu;
const HEADERS = /\bbasic\s+\S+/gi;

/** For each field what was found, by the fields' ids. */
export function readText(keyfit: Checks, text: string): Record<string, Found | null> {
  const found = keyfit.checkPaste(text);
  // What is one field's value is not nearly another's.
  const taken = Object.values(found).flatMap((verdict) => (verdict && usableOf(verdict)) ?? []);
  return Object.fromEntries(
    keyfit.fields.map((info) => {
      const verdict = found[info.id];
      return [info.id, verdict ? place(text, verdict) : nearest(keyfit, text, info, taken)];
    }),
  );
}

/**
 * The service that a text is about: that of the core, where anything in it is of that; else the only one whose keys or addresses stand
 * in it; else null.
 */
export function serviceIn(keyfit: Checks, text: string, services: readonly ServiceWords[]): string | null {
  const words = partsOf(text, WORDS).map((part) => part.text);
  const values = words.flatMap((word) => [word, ...word.split(/[=:]/)]).map((word) => word.replace(/[.!?]+$/, ""));
  const keys = values.filter(({ length }) => length >= LEAST_OF_A_SECRET).flatMap((word) => keyfit.identify(word));
  const hosts = services.flatMap(({ id, fields }) =>
    fields.flatMap(({ hosts: known = [] }) => known.map((host) => ({ id, host }))),
  );
  const accounts = words.flatMap((word) => hosts.filter(({ host }) => isBelow(word.toLowerCase(), host)));
  const ids = new Set([...keys.map(({ service }) => service), ...accounts.map(({ id }) => id)]);
  if (ids.has(keyfit.service.id)) return keyfit.service.id;
  const [only, ...others] = ids;
  return others.length > 0 ? null : (only ?? null);
}

function isBelow(word: string, host: string): boolean {
  const at = word.indexOf(`.${host}`);
  return at > 0 && !/^[\w.-]/.test(word.slice(at + host.length + 1));
}

/** What of a text is, or may be, a secret or a part of one. */
export function hiddenIn(keyfit: Checks, text: string): Span[] {
  return keyfit.fields.flatMap((info) => {
    if (info.type === "secret") return secretsIn(keyfit, text, info);
    return info.type === "account" ? usersIn(keyfit, text, info) : [];
  });
}

function secretsIn(keyfit: Checks, text: string, { id }: Info): Span[] {
  const spans: Span[] = [];
  for (const part of [WHOLE, LINES, WORDS, RUNS].flatMap((pattern) => partsOf(text, pattern))) {
    if (part.text.length < LEAST_OF_A_SECRET) continue;
    const verdict = keyfit.check(id, part.text);
    if (!isNearlySecret(verdict) && !mayBeSecret(verdict, part.text)) continue;
    const label = spanOf(verdict, "label-removed", part.start);
    spans.push(valueSpan(verdict, part) ?? { start: label?.end ?? part.start, end: part.end });
  }
  for (const header of partsOf(text, HEADERS)) {
    if (spanOf(keyfit.check(id, header.text), "header-unwrapped")) spans.push(header);
  }
  return spans;
}

/** Where a value stands that was taken out of more than its own text. */
function valueSpan(verdict: Verdict, { text, start }: Span & { readonly text: string }): Span | null {
  const isPart = TAKEN.some((code) => spanOf(verdict, code));
  const at = isPart && verdict.value ? text.indexOf(verdict.value) : -1;
  return at < 0 ? null : { start: start + at, end: start + at + (verdict.value?.length ?? 0) };
}

function usersIn(keyfit: Checks, text: string, { id }: Info): Span[] {
  return partsOf(text, WORDS).flatMap((word) => {
    const verdict = word.text.includes("@") ? keyfit.check(id, word.text) : undefined;
    return (verdict && spanOf(verdict, "credentials-dropped", word.start)) ?? [];
  });
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
  return isUsable(verdict) ? valueIn(verdict) : undefined;
}

function place(text: string, verdict: Verdict): Found {
  const { name, host, value = "" } = verdict;
  const sought = name === undefined ? value : `${name}.${host}`;
  const start = text.toLowerCase().indexOf(sought.toLowerCase());
  const span = start < 0 || sought === "" ? null : { start, end: start + sought.length };
  return { verdict, offset: 0, span, value: usableOf(verdict) ?? "" };
}

/** The one part of the text that is nearly a value: the text as a whole, or a line of it, or a word. */
function nearest(keyfit: Checks, text: string, info: Info, taken: readonly string[]): Found | null {
  for (const pattern of [WHOLE, LINES, WORDS]) {
    const parts = partsOf(text, pattern).filter(
      (part) => !taken.some((value) => part.text.includes(value)) && isNearly(keyfit, info, part.text),
    );
    const [part] = parts;
    if (!part) continue;
    const verdict = keyfit.check(info.id, part.text);
    const meanings = new Set(parts.map((each) => meaningOf(keyfit.check(info.id, each.text)) ?? each.text));
    const value = usableOf(verdict) ?? part.text;
    return meanings.size > 1 ? null : { verdict, offset: part.start, span: part, value };
  }
  return null;
}

function meaningOf(verdict: Verdict): string | undefined {
  return usableOf(verdict) ?? suggestionOf(verdict)?.suggestion;
}

function isNearly(keyfit: Checks, { id, type }: Info, text: string): boolean {
  if (type === "secret" || type === "id")
    return text.length >= LEAST_OF_A_SECRET && isNearlySecret(keyfit.check(id, text));
  // A user's name is like any word, and a choice is made and not sent.
  if (type !== "account" || !text.includes(".")) return false;
  const verdict = keyfit.check(id, text);
  if (isUsable(verdict)) return verdict.kind !== "name";
  if (PASSED_OVER.some((code) => spanOf(verdict, code))) return false;
  // Whether a thing is an address at all the core says where it stands in the secret's place.
  const secret = keyfit.fields.find((field) => field.type === "secret");
  const there = secret && keyfit.check(secret.id, text);
  return there?.findings.some(({ code }) => code === "address-in-secret-field" || code === "wrong-field") ?? false;
}

/** A key, or what was one: its kind is known. What merely has an unknown shape may be any word. */
function isNearlySecret(verdict: Verdict): boolean {
  if (isUsable(verdict)) return verdict.kind !== undefined;
  if (KEYS.some((code) => spanOf(verdict, code))) return true;
  return verdict.status === "incomplete" && (verdict.length ?? 0) >= LEAST_OF_A_SECRET;
}

/** Of an unknown shape, and no word of a language. */
function mayBeSecret(verdict: Verdict, text: string): boolean {
  return (
    isUsable(verdict) && verdict.kind === undefined && /^\S+$/.test(text) && /\d/.test(text) && /\p{L}/u.test(text)
  );
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
