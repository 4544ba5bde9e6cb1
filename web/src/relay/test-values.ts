// Test values: for each outcome of a service, values that its page finds right and a pretending relay answers with that
// outcome. Made from the patterns of the definition, and each is checked by the core before it is given out.

import type { FieldDefinition, ServiceDefinition } from "../core/types.js";
import type { Automaton } from "../lint/automaton.js";
import { isFault, readPattern } from "../lint/pattern.js";
import type { Keyfit, Reason } from "../live/live.js";
import { marksOf, reasonsOf } from "./pretend.js";

export interface TestValues {
  readonly reason: Reason;
  /** By the fields' ids, as they are typed; fields that may be empty and need not be filled are left out. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a definition says of the shape of a value. */
interface Shape {
  readonly kind?: string;
  readonly pattern: string;
  readonly check?: string;
}

// What fills the places that nothing is written in, so that the value itself says what it is.
const FILLER = "Pretend";
const NAME = "pretend";
const EMAIL = "joe@joes.example";

/**
 * Test values for each reason that a live test through a relay can come to at this service, `connected` first.
 * `core`: a whole core for `definition`. Empty where the service has no live test. Throws an Error where no value can be made
 * of a pattern.
 */
export function pretendedValues(core: Keyfit, definition: ServiceDefinition): TestValues[] {
  const reasons = reasonsOf(definition);
  if (reasons.length === 0) return [];
  const plain = findPlainValues(core, definition);
  return reasons.map((reason) => ({ reason, values: write(core, definition, plain, marksOf(reason)) }));
}

/** Values that lead to a request: the first kinds that do, and no more fields than it takes. */
function findPlainValues(core: Keyfit, { fields }: ServiceDefinition): Record<string, string> {
  const needed = fields.filter(({ optional }) => optional !== true);
  const isEnough = (values: Record<string, string>) =>
    fields.some(({ id, type }) => type === "secret" && id in values) &&
    "next" in core.start({ fields: values, from: "relay", allow_cost: true });
  for (const chosen of [needed, ...fields.map((field) => [...needed, field]), fields]) {
    for (const values of combine(chosen.map((field) => [field.id, textsFor(core, field)] as const))) {
      if (isEnough(values)) return values;
    }
  }
  throw new Error(`No test values can be made for ${core.service.id}.`);
}

/** Each way to take one text for each field. */
function combine(fields: readonly (readonly [string, readonly string[]])[]): Record<string, string>[] {
  return fields.reduce<Record<string, string>[]>(
    (all, [id, texts]) => all.flatMap((values) => texts.map((text) => ({ ...values, [id]: text }))),
    [{}],
  );
}

/** Texts that the core finds right in a field. */
function textsFor(core: Keyfit, field: FieldDefinition): string[] {
  return candidatesFor(field).filter((text) => isRight(core, field.id, text));
}

function candidatesFor(field: FieldDefinition): string[] {
  switch (field.type) {
    case "account": {
      const { pattern } = (field.name ?? {}) as Partial<Shape>;
      const names = [NAME, ...(pattern === undefined ? [] : [textOf({ pattern })])];
      return names.map((name) => `https://${name}.${field.hosts?.[0]}`);
    }
    case "choice":
      return (field.choices ?? []).map(({ value }) => value);
    case "email":
      return [EMAIL];
    case "user":
      return [NAME];
    default:
      return ((field.kinds ?? []) as readonly Shape[]).map(textOf);
  }
}

/** Usable as it stands. That the service will stop taking the kind is no fault of the text. */
function isRight(core: Keyfit, id: string, text: string): boolean {
  const { account_url, value, findings } = core.check(id, text);
  return (account_url ?? value) === text && findings.every(({ code }) => code === "kind-ending");
}

/** The values with one of these marks in a secret, as far behind as it can stand there. */
function write(
  core: Keyfit,
  { fields }: ServiceDefinition,
  plain: Readonly<Record<string, string>>,
  marks: readonly string[],
): Record<string, string> {
  for (const { id, type, kinds } of fields) {
    const text = plain[id];
    if (type !== "secret" || text === undefined) continue;
    const { kind } = core.check(id, text);
    const shape = ((kinds ?? []) as readonly Shape[]).find((each) => each.kind === kind);
    for (const mark of marks) {
      for (let at = text.length - mark.length; at >= 0; --at) {
        const marked = withChecksum(text.slice(0, at) + mark + text.slice(at + mark.length), shape?.check);
        const isKept = marked.includes(mark) && isRight(core, id, marked) && core.check(id, marked).kind === kind;
        if (isKept) return { ...plain, [id]: marked };
      }
    }
  }
  throw new Error(`No test value of ${core.service.id} can hold ${marks[0]}.`);
}

/** The shortest text that fits a shape. */
function textOf({ pattern, check }: Shape): string {
  const read = readPattern(pattern);
  if (isFault(read)) throw new Error(read.message);
  return withChecksum(shortestText(read.automaton), check);
}

/** By the shortest way through the automaton. */
function shortestText({ characters, next, first, last }: Automaton): string {
  const cameFrom = new Map<number, number | undefined>(first.map((place) => [place, undefined]));
  let end: number | undefined;
  // What is added while it is walked through is walked through, too.
  for (const [place] of cameFrom) {
    if (last.has(place)) {
      end = place;
      break;
    }
    for (const follower of next[place] ?? []) if (!cameFrom.has(follower)) cameFrom.set(follower, place);
  }
  const way: number[] = [];
  for (let place = end; place !== undefined; place = cameFrom.get(place)) way.unshift(place);
  let text = "";
  let free = 0;
  for (const place of way) {
    const all = charactersOf(characters[place] ?? 0n);
    const filler = fillerOf(all);
    // It begins anew behind what is always the same.
    free = all.length === 1 ? 0 : free + 1;
    text += filler[Math.max(free - 1, 0) % filler.length];
  }
  return text;
}

const charactersOf = (set: bigint): string[] =>
  Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(
    (_, code) => ((set >> BigInt(code)) & 1n) === 1n,
  );

/** The filler where each of its letters may stand, in one case or the other; elsewhere all that may stand there. */
function fillerOf(all: readonly string[]): readonly string[] {
  const letters = [...FILLER].flatMap(
    (letter) => [letter, letter.toLowerCase(), letter.toUpperCase()].find((c) => all.includes(c)) ?? [],
  );
  return letters.length === FILLER.length ? letters : all;
}

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEX = "0123456789ABCDEF";

/** With the checksum that the core looks for (core/src/checksum.cpp) in its place at the end. */
function withChecksum(text: string, check: string | undefined): string {
  if (check === "crc32-base62") {
    const body = text.slice(0, -6);
    return body + digitsOf(crc32(body.slice(body.lastIndexOf("_") + 1)), BASE62, 6);
  }
  if (check === "crc32-hex") {
    const body = text.slice(0, -8);
    return body + digitsOf(crc32(body), HEX, 8);
  }
  return text;
}

function digitsOf(number: number, alphabet: string, count: number): string {
  let digits = "";
  for (let left = number; digits.length < count; left = Math.floor(left / alphabet.length)) {
    digits = alphabet.charAt(left % alphabet.length) + digits;
  }
  return digits;
}

function crc32(text: string): number {
  let crc = -1;
  for (const c of text) {
    crc ^= c.charCodeAt(0);
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
