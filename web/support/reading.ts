// What a text holds that a customer sent, where in it that stands, and what of it must not be seen.
//
// Rules of this file
// - Pure: a core and a text go in, plain values come out.
// - The core alone decides what a value is. Its check of a paste takes only what needs no second look. Where it takes
//   nothing, it is asked about the parts of the text, and the one part that is nearly a value is taken.
// - Of two different parts neither is taken: a person has to choose.
// - All else that is dangerous, wrong or no business of anybody's is told beside what was found.
// - Rather hide too much than show a secret.

import type { Checks, FindingCode, Verdict } from "../src/core/types.ts";
import type { ServiceWords } from "../src/messages/definition.ts";
import type { Candidate } from "./candidates.ts";
import { candidatesIn, isRight, keysIn } from "./candidates.ts";
import type { Info } from "./judge.ts";
import {
  isNearly,
  isNearlySecret,
  LEAST_OF_A_SECRET,
  mayBeSecret,
  meaningOf,
  remembering,
  spanOf,
  usableOf,
} from "./judge.ts";
import type { Part, Span } from "./parts.ts";
import { overlaps, partsOf, trimmed, WORDS } from "./parts.ts";
import { passwordsIn } from "./passwords.ts";

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

// Of these the rest of the text is no part.
const TAKEN: readonly FindingCode[] = ["taken-from-text", "found-in-address"];

// What the core looks at in one go is counted in bytes, of which a character has three at most.
const MOST_AT_ONCE = 20_000;
const PIECES = /[\s\S]{1,20000}(?!\S)|[\s\S]{1,20000}/g;

const WHOLE = /[\s\S]+/g;
const LINES = /[^\r\n]+/g;
const RUNS = /[\p{L}\p{N}]+/gu;
const PASSWORDS_IN_ADDRESSES = /(?<=\/\/[^/?#\s:@]{0,200}:)[^/?#\s@]{1,200}(?=@)/g;
const HEADERS = /\bbasic\s+\S+/gi;

/** What is known of a text. */
export interface Reading {
  /** For each field what was found, by the fields' ids. */
  readonly found: Readonly<Record<string, Found | null>>;
  /** All else that stands in it and is right, wrong or dangerous. */
  readonly others: readonly Candidate[];
  /** What of that is to be said, each thing once. */
  readonly told: readonly Candidate[];
  readonly hidden: readonly Span[];
  /** Passwords that stand in it, which nobody has asked for. */
  readonly passwords: readonly string[];
  /** Keys that stand in it: of which fields they are, and whether of this service and whole. */
  readonly keys: readonly KeySent[];
  /** The fields of which it holds several right values. */
  readonly several: readonly Several[];
}

export interface KeySent {
  readonly field: string;
  readonly isUsable: boolean;
}

export interface Several {
  readonly field: string;
  readonly verdicts: readonly Verdict[];
}

export const NOTHING_READ: Reading = {
  found: {},
  others: [],
  told: [],
  hidden: [],
  passwords: [],
  keys: [],
  several: [],
};

export function readText(core: Checks, text: string): Reading {
  const keyfit = remembering(core);
  const candidates = candidatesIn(keyfit, text);
  const found = foundIn(keyfit, text, candidates);
  const spans = Object.values(found).flatMap((each) => each?.span ?? []);
  const isSettled = (field: string) => Boolean(found[field] && usableOf(found[field].verdict));
  const rest = candidates.filter((each) => !isSaid(each, spans) && !isMinor(keyfit, each, isSettled));
  const passwords = passwordsIn(keyfit, text);
  const others = [...rest, ...passwords.flatMap((span) => passwordAt(keyfit, text, span))];
  return {
    found,
    others,
    told: toldOf(text, others),
    hidden: [...hiddenIn(keyfit, text, candidates), ...passwords],
    passwords: passwords.map(({ start, end }) => text.slice(start, end)),
    keys: keysSent(keyfit, found, rest),
    several: severalIn(keyfit, found, rest),
  };
}

function keysSent(
  keyfit: Checks,
  found: Readonly<Record<string, Found | null>>,
  others: readonly Candidate[],
): KeySent[] {
  return keyfit.fields.flatMap(({ id: field, type }): KeySent[] => {
    if (type !== "secret") return [];
    const own = found[field];
    const keys = others.filter((each) => each.field === field && each.finding?.code !== "payment-card");
    if (!own && keys.length === 0) return [];
    const isUsable = keys.some(isRight) || (own ? usableOf(own.verdict) !== undefined : false);
    return [{ field, isUsable }];
  });
}

function severalIn(
  keyfit: Checks,
  found: Readonly<Record<string, Found | null>>,
  others: readonly Candidate[],
): Several[] {
  return keyfit.fields.flatMap(({ id: field }): Several[] => {
    const right = others.filter((each) => each.field === field && isRight(each));
    const verdicts = new Map(right.map(({ verdict }) => [usableOf(verdict), verdict]));
    return found[field] || verdicts.size < 2 ? [] : [{ field, verdicts: [...verdicts.values()] }];
  });
}

/** A field says it. */
function isSaid(candidate: Candidate, spans: readonly Span[]): boolean {
  return candidate.finding?.severity !== "danger" && spans.some((span) => overlaps(span, candidate));
}

/**
 * What only has another length than a key may be anything: the number of an account, an id in a link. A key that is merely doubtful
 * says nothing where the right one is there, nor does a page of another product beside the right address.
 */
function isMinor(keyfit: Checks, candidate: Candidate, isSettled: (field: string) => boolean): boolean {
  const { finding, verdict, field } = candidate;
  if (finding?.code === "other-product") return isSettled(field);
  const type = keyfit.fields.find(({ id }) => id === field)?.type;
  const isKey = type === "secret" || type === "id";
  const isSmall = finding?.severity === "warning" || verdict.status === "incomplete";
  const isOfAnyLength = finding?.code === "length-unusual" || finding?.code === "rest-missing";
  return isKey && finding !== null && isSmall && (isOfAnyLength || isSettled(field));
}

function passwordAt(keyfit: Checks, text: string, { start, end }: Span): Candidate[] {
  const field = keyfit.fields.find(({ type }) => type === "secret")?.id;
  if (field === undefined) return [];
  const finding = { code: "password-like", severity: "error", start: 0, end: end - start } as const;
  return [{ start, end, field, verdict: keyfit.check(field, text.slice(start, end)), finding }];
}

function toldOf(text: string, candidates: readonly Candidate[]): Candidate[] {
  const told = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { finding, start, end } = candidate;
    const key = `${finding?.code} ${text.slice(start, end)}`;
    if (finding && !told.has(key)) told.set(key, candidate);
  }
  return [...told.values()];
}

function foundIn(keyfit: Checks, text: string, candidates: readonly Candidate[]): Record<string, Found | null> {
  const pasted = keyfit.fields.map((info) => [info, pasteOf(keyfit, text, info, candidates)] as const);
  // What is one field's value is not nearly another's.
  const taken = pasted.flatMap(([, found]) => found?.value ?? []);
  return Object.fromEntries(pasted.map(([info, found]) => [info.id, found ?? nearest(keyfit, text, info, taken)]));
}

/**
 * The service that a text is about: that of the core, where anything in it is of that; else the only one whose keys or addresses, or
 * what looks like one, stand in it; else the only one that it names; else null.
 */
export function serviceIn(keyfit: Checks, text: string, services: readonly ServiceWords[]): string | null {
  const words = [...new Set(partsOf(text, WORDS).map((part) => trimmed(part).text))];
  const values = words.flatMap((word) => [word, ...word.split(/[=:]/)]);
  const keys = values.filter(({ length }) => length >= LEAST_OF_A_SECRET).flatMap((word) => keyfit.identify(word));
  const hosts = services.flatMap(({ id, fields }) =>
    fields.flatMap(({ hosts: known = [] }) => known.map((host) => ({ id, host }))),
  );
  const links = words.filter((word) => word.includes(".")).map((word) => word.toLowerCase());
  const idsOf = (isOf: (word: string, host: string) => boolean) =>
    links.flatMap((link) => hosts.filter(({ host }) => isOf(link, host)).map(({ id }) => id));
  const ids = new Set([...keys.map(({ service }) => service), ...idsOf(isBelow)]);
  if (ids.has(keyfit.service.id)) return keyfit.service.id;
  // What only pretends to be an address of a service that service alone can tell from one.
  const [only, ...others] = ids.size > 0 ? ids : new Set(idsOf((link, host) => link.includes(`${host}.`)));
  return others.length > 0 ? null : (only ?? namedIn(keyfit, text, services));
}

/** The only service that the text names, as names are written; null where the text holds anything of the core's. */
function namedIn(keyfit: Checks, text: string, services: readonly ServiceWords[]): string | null {
  const words = new Set(
    text.match(/(?<![\p{L}\p{N}.@-])\p{Lu}\p{L}+(?![\p{L}\p{N}]|\.\p{L})/gu)?.map((word) => word.toLowerCase()),
  );
  const named = services.filter(({ title }) => words.has((title.split(" ")[0] ?? "").toLowerCase()));
  const [only, ...others] = named;
  if (!only || others.length > 0 || only.id === keyfit.service.id) return null;
  return candidatesIn(keyfit, text).length > 0 ? null : only.id;
}

function isBelow(word: string, host: string): boolean {
  const at = word.indexOf(`.${host}`);
  return at > 0 && !/^[\w.-]/.test(word.slice(at + host.length + 1));
}

/** What of a text is, or may be, a secret or a part of one. */
export function hiddenIn(keyfit: Checks, text: string, candidates = keysIn(keyfit, text)): Span[] {
  const spans = keyfit.fields.flatMap((info) => {
    if (info.type === "secret") return secretsIn(keyfit, text, info);
    return info.type === "account" ? usersIn(keyfit, text, info) : [];
  });
  const types = new Map(keyfit.fields.map(({ id, type }) => [id, type]));
  // What stands in the place of an id and is none may be a secret of another service.
  const isKey = (each: Candidate) =>
    types.get(each.field) === "secret" || (types.get(each.field) === "id" && !isRight(each));
  const keys = candidates.filter(isKey);
  return [...spans, ...keys, ...partsOf(text, PASSWORDS_IN_ADDRESSES)];
}

function secretsIn(keyfit: Checks, text: string, { id }: Info): Span[] {
  const spans: Span[] = [];
  for (const part of [WHOLE, LINES, WORDS, RUNS].flatMap((each) => partsOf(text, each, 0, LEAST_OF_A_SECRET))) {
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
function valueSpan(verdict: Verdict, { text, start }: Part): Span | null {
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

/** What the core takes out of the text for a field. A long text it is given piece by piece. */
function pasteOf(keyfit: Checks, text: string, { id }: Info, candidates: readonly Candidate[]): Found | null {
  const pieces = partsOf(text, text.length > MOST_AT_ONCE ? PIECES : WHOLE);
  const verdicts = pieces.flatMap((piece) => {
    const verdict = keyfit.checkPaste(piece.text)[id];
    return verdict ? [{ verdict, offset: piece.start }] : [];
  });
  const right = candidates.filter((each) => each.field === id && isRight(each));
  const meanings = new Set(verdicts.map(({ verdict }) => usableOf(verdict)));
  if (pieces.length > 1) for (const { verdict } of right) meanings.add(usableOf(verdict));
  const [first = firstOf(right)] = verdicts;
  if (!first || meanings.size > 1) return null;
  const value = usableOf(first.verdict) ?? "";
  const span = right.find(({ verdict }) => usableOf(verdict) === value) ?? placeOf(text, first.verdict);
  return { ...first, span, value };
}

/** The core parts a text by fewer marks than people do. */
function firstOf(right: readonly Candidate[]): Pick<Found, "verdict" | "offset"> | undefined {
  const [first] = right;
  const isOne = right.every(
    ({ verdict }) => verdict.account_url !== undefined && usableOf(verdict) === first?.verdict.account_url,
  );
  return first && isOne ? { verdict: first.verdict, offset: first.start } : undefined;
}

function placeOf(text: string, { name, host, value = "" }: Verdict): Span | null {
  const sought = name === undefined ? value : `${name}.${host}`;
  const start = text.toLowerCase().indexOf(sought.toLowerCase());
  return start < 0 || sought === "" ? null : { start, end: start + sought.length };
}

/** The one part of the text that is nearly a value: the text as a whole, or a line of it, or a word. */
function nearest(keyfit: Checks, text: string, info: Info, taken: readonly string[]): Found | null {
  for (const pattern of [WHOLE, LINES, WORDS]) {
    const parts = partsOf(text, pattern).filter(
      (part) => isNearly(keyfit, info, part.text) && !taken.some((value) => part.text.includes(value)),
    );
    const [part] = parts;
    if (!part) continue;
    const verdict = keyfit.check(info.id, part.text);
    const meanings = new Set(parts.map((each) => meaningOf(keyfit.check(info.id, each.text)) ?? each.text));
    const value = usableOf(verdict) ?? part.text;
    // Of a line that the core takes a value out of, the rest is to be judged by itself.
    const span = valueSpan(verdict, part) ?? part;
    return meanings.size > 1 ? null : { verdict, offset: part.start, span, value };
  }
  return null;
}
