// Every address and key that stands in a text, each with what the core says of it.
//
// Rules of this file
// - What may be one is found by structure: schemes, dots, at signs, and links with a text of their own. The core alone says what
//   it is.
// - What has nothing to do with the service is passed over: other addresses stand in every mail.
// - A link that shows an address of the service and leads elsewhere is told. A mail program that has wrapped it does that, too, so
//   it is a question and no alarm.

import type { Checks, Finding, Severity, Verdict } from "../src/core/types.ts";
import { isUsable } from "../src/element/fields.ts";
import type { Info } from "./judge.ts";
import { has, isNearlyAddress, isNearlySecret, isOfService, KEYS, LEAST_OF_A_SECRET } from "./judge.ts";
import type { Part, Span } from "./parts.ts";
import { partAt, partsOf, trimmed, WORDS } from "./parts.ts";

/** Something that stands in a text. */
export interface Candidate extends Span {
  readonly field: string;
  readonly verdict: Verdict;
  /** What is to be said of it; null of a value that is right. */
  readonly finding: Finding | null;
  /** It shows an address of the service and leads to another site, of which the finding is. */
  readonly isElsewhere?: true;
}

interface Link extends Part {
  /** What stands in it. */
  readonly candidates: readonly Candidate[];
  /** It leads to a site that has nothing to do with the service. */
  readonly isForeign: boolean;
}

// Unlike the core's words, these end where a sentence in Chinese or a quotation does.
const PLACES = /[^\s"'`<>()[\]{}|,;，；、（）【】「」“”„«»‹›]+/gu;
const DOT = /[.。．｡]|%2e/i;
const SCHEME = /https?:[\\/]{1,2}/gi;
const ENCODED = /https?%3a%2f%2f[^&#\s]+/gi;
const LABEL = /^.*[=:：](?=.)/u;
const PIECES = /[^/?&=#:\\]+/g;
const KEYS_IN_WORDS = /[^;=:&?#/]+/g;
const NUMBERS = /\d(?:[ -]?\d){12,18}(?!\d)/g;

// Between a text and its link: `text <link>`, `[text](link)`. Behind a link: `<a href="link">text`, `<link|text>`.
const LINK_FOLLOWS = /^\s*\]?[<(]<?$/;
const TEXT_FOLLOWS = /^(?:["']?[^<>"']*>\s*|\|)$/;
const MOST_BETWEEN = 200;

// "We use FreshBooks.Please help": two sentences, and no address.
const TWO_SENTENCES = /^[^.:/]+\.\p{Lu}\p{Ll}+$/u;

// No value is longer.
const MOST = 2048;

/** In the order in which they stand there. */
export function candidatesIn(keyfit: Checks, text: string): Candidate[] {
  const all = [...addressesIn(keyfit, text), ...othersIn(keyfit, text), ...keysIn(keyfit, text)];
  return all.sort((one, other) => one.start - other.start);
}

export function isRight({ finding }: Candidate): boolean {
  return finding === null;
}

// Addresses of accounts.

function addressesIn(keyfit: Checks, text: string): Candidate[] {
  const field = keyfit.fields.find(({ type }) => type === "account")?.id;
  if (field === undefined) return [];
  const found: Candidate[] = [];
  let before: Link | undefined;
  for (const word of partsOf(text, PLACES)) {
    const links = linksIn(keyfit, field, word);
    const [link] = links;
    if (!link) continue;
    const candidates = links.flatMap((each) => each.candidates);
    if (link.isForeign && candidates.some(isRight)) {
      found.push(elsewhere(keyfit, field, link, word.end), ...candidates.filter((each) => !isRight(each)));
    } else {
      found.push(...candidates);
      const between = before ? text.slice(before.end, link.start) : "";
      if (before && isShown(before, link, between, LINK_FOLLOWS)) found.push(elsewhere(keyfit, field, link, link.end));
      if (before && isShown(link, before, between, TEXT_FOLLOWS))
        found.push(elsewhere(keyfit, field, before, before.end));
    }
    before = links.at(-1);
  }
  return found;
}

/** Whether an address of the service is shown in the place of a link that leads elsewhere. */
function isShown(shown: Link, link: Link, between: string, pattern: RegExp): boolean {
  return link.isForeign && shown.candidates.some(isRight) && between.length <= MOST_BETWEEN && pattern.test(between);
}

/** A word may hold several: one behind the other, or one in the query of the other. */
function linksIn(keyfit: Checks, field: string, word: Part): Link[] {
  if (!DOT.test(word.text)) return [];
  const starts = new Set([0, ...partsOf(word.text, SCHEME).map(({ start }) => start), word.text.length]);
  const places = [...starts];
  return places.slice(0, -1).flatMap((start, index) => {
    const part = trimmed(partAt(word.text.slice(start, places[index + 1]), word.start + start));
    return DOT.test(part.text) && part.text.length <= MOST ? [linkOf(keyfit, field, part)] : [];
  });
}

function linkOf(keyfit: Checks, field: string, part: Part): Link {
  const whole = addressAt(keyfit, field, part.text, part);
  if (whole) return { ...part, candidates: [whole], isForeign: false };
  const isForeign = /^https?:/i.test(part.text) && has(keyfit.check(field, part.text), "other-domain");
  if (!isForeign) {
    const label = LABEL.exec(part.text)?.[0].length ?? 0;
    const rest = partAt(part.text.slice(label), part.start + label);
    const address = label > 0 ? addressAt(keyfit, field, rest.text, rest) : null;
    return { ...part, candidates: address ? [address] : [], isForeign };
  }
  const wrapped = partsOf(part.text, ENCODED, part.start).flatMap(
    (each) => addressAt(keyfit, field, decoded(each.text), each) ?? [],
  );
  const inside = partsOf(part.text.replace(ENCODED, blank), PIECES, part.start).flatMap(
    (each) => addressAt(keyfit, field, each.text, each) ?? [],
  );
  return { ...part, candidates: [...wrapped, ...inside], isForeign: !wrapped.some(isRight) };
}

/** What the text at a place is to the service's account; null where it is nothing. */
function addressAt(keyfit: Checks, field: string, text: string, { start, end }: Span): Candidate | null {
  if (!DOT.test(text)) return null;
  const verdict = keyfit.check(field, text);
  if (!isOfService(verdict)) return null;
  const { status } = verdict;
  if (status === "dangerous" ? isHarmless(keyfit, field, text) : !isNearlyAddress(keyfit, field, text)) return null;
  if (!isUsable(verdict) && TWO_SENTENCES.test(text)) return null;
  return { start, end, field, verdict, finding: toSay(verdict) };
}

/** An address of somebody else with something encoded in it: it is none of the service's with the plain characters, nor with others. */
function isHarmless(keyfit: Checks, field: string, text: string): boolean {
  const plain = [decoded(text), text.replace(/%[\da-f]{2}/gi, "x")];
  return (
    has(keyfit.check(field, text), "encoded-host") && !plain.some((each) => isOfService(keyfit.check(field, each)))
  );
}

function elsewhere(keyfit: Checks, field: string, { text, start }: Link, end: number): Candidate {
  const verdict = keyfit.check(field, text);
  const finding = verdict.findings.find(({ code }) => code === "other-domain") ?? null;
  return { start, end, field, verdict, finding: finding && { ...finding, severity: "warning" }, isElsewhere: true };
}

function blank(text: string): string {
  return "/".repeat(text.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Keys, and whatever else a service asks for that tells itself.

function othersIn(keyfit: Checks, text: string): Candidate[] {
  const infos = keyfit.fields.filter(({ type }) => type === "email" || type === "choice");
  if (infos.length === 0) return [];
  return partsOf(text, PLACES).flatMap((word) => {
    const part = trimmed(word);
    return infos.flatMap(({ id, type }): Candidate[] => {
      if (!part.text.includes(type === "email" ? "@" : ".")) return [];
      const verdict = keyfit.check(id, part.text);
      if (!isUsable(verdict) || (type === "choice" && !has(verdict, "found-in-address"))) return [];
      return [{ start: part.start, end: part.end, field: id, verdict, finding: null }];
    });
  });
}

/** Keys that the service takes, keys of others, and numbers of cards. */
export function keysIn(keyfit: Checks, text: string): Candidate[] {
  const infos = keyfit.fields.filter(({ type }) => type === "secret" || type === "id");
  const keyOf = (part: Part) => keyAt(keyfit, infos, trimmed(part)) ?? [];
  const keys = partsOf(text, WORDS, 0, LEAST_OF_A_SECRET).flatMap((word) => {
    const whole = keyAt(keyfit, infos, trimmed(word));
    return whole ?? partsOf(word.text, KEYS_IN_WORDS, word.start, LEAST_OF_A_SECRET).flatMap(keyOf);
  });
  const cards = partsOf(text, NUMBERS).filter((number) => /\D/.test(number.text));
  const isCard = ({ finding }: Candidate) => finding?.code === "payment-card";
  return [...keys, ...cards.flatMap(keyOf).filter(isCard)];
}

function keyAt(keyfit: Checks, infos: readonly Info[], { text, start, end }: Part): Candidate | null {
  if (text.length < LEAST_OF_A_SECRET || text.length > MOST) return null;
  const judged = infos.map(({ id: field }) => ({ start, end, field, verdict: keyfit.check(field, text) }));
  const right = judged.find(({ verdict }) => verdict.status !== "doubtful" && isUsable(verdict) && verdict.kind);
  if (right) return { ...right, finding: null };
  const [other] = keyfit.identify(text).filter(({ service }) => service !== keyfit.service.id);
  const [first] = judged;
  if (other && first) {
    const { service, kind } = other;
    return {
      ...first,
      finding: { code: "other-service", severity: "error", start: 0, end: text.length, service, kind },
    };
  }
  const near =
    judged.find(({ verdict }) => has(verdict, ...KEYS)) ?? judged.find(({ verdict }) => isNearlySecret(verdict));
  return near ? { ...near, finding: toSay(near.verdict) } : null;
}

const TOLD: readonly Severity[] = ["danger", "error", "warning"];

function toSay({ findings }: Verdict): Finding | null {
  const [worst] = TOLD.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return worst ?? null;
}
