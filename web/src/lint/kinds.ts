// Kinds: what a definition says of values' shapes.
//
// Decides: whether each kind can be met, whether what is known in every service is sure enough, whether the ids fit, and
// what about a shape had better be looked at.
// Never: judges a value.

import type { Definition, Field, Kind, PlacedKind } from "./definition.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";

/** What is known in every service begins with so many characters that are always the same. */
const LEAST_FRONT = 4;
const LEAST_STRUCTURED = 40;
const CHECKSUMS = new Set(["crc32-base62", "crc32-hex"]);
/** How far the lengths that a pattern takes may lie from an example's. */
const LOOSE = 0.2;

export function checkKinds(definition: Definition, problems: Problems): void {
  for (const [i, field] of definition.service.fields.entries()) {
    const kinds = definition.kindsOf(field);
    checkIds(definition, kinds, problems);
    checkCovered(kinds, problems);
    checkWords(kinds, problems);
    for (const kind of kinds) checkDistinct(definition.service.id, kind, problems);
    checkLengths(field, below("/fields", i), kinds, problems);
    checkExample(field, below("/fields", i), kinds, problems);
  }
  checkUnique(definition, problems);
}

/** "Atlassian API token" as an id: atlassian-api-token. */
const slugOf = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function checkIds({ service }: Definition, kinds: PlacedKind[], problems: Problems): void {
  for (const { kind, path, own } of kinds) {
    // What works for several products of a company is called by the company's name, in its label, too.
    const isShared = kind.kind === slugOf(kind.label ?? "");
    if (own && kind.kind !== service.id && !kind.kind.startsWith(`${service.id}-`) && !isShared) {
      problems.error("kind-id", below(path, "kind"), `A kind of this service begins with "${service.id}-".`);
    }
  }
}

function checkUnique(definition: Definition, problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { kind, path } of definition.service.fields.flatMap((field) => definition.kindsOf(field))) {
    const before = seen.get(kind.kind);
    if (before === undefined) seen.set(kind.kind, path);
    else problems.error("repeated-id", below(path, "kind"), `${before} is named "${kind.kind}" already.`);
  }
}

function checkCovered(kinds: PlacedKind[], problems: Problems): void {
  for (const [i, later] of kinds.entries()) {
    const covering = kinds.slice(0, i).find((earlier) => covers(earlier, later));
    if (covering === undefined) continue;
    const hint = covering.own && !later.own ? ' Say "maybe": true, or leave it out.' : " Put the narrower one first.";
    const message = `Every value that fits this fits "${covering.kind.kind}" before it.${hint}`;
    problems.error("kind-covered", below(later.path, "pattern"), message);
  }
}

/** Whether no value is ever told to be of the later kind. */
function covers(earlier: PlacedKind, later: PlacedKind): boolean {
  if (earlier.pattern === undefined || later.pattern === undefined) return false;
  // A kind that its shape cannot tell is looked at last, and where it has an own kind's shape after a refusal.
  if (earlier.kind.maybe && !later.kind.maybe) return false;
  if (later.kind.maybe && earlier.own && !later.own) return false;
  // What fails a check is left to those without.
  if (earlier.kind.check !== undefined && earlier.kind.check !== later.kind.check) return false;
  return earlier.pattern.automaton.covers(later.pattern.automaton);
}

function checkWords(kinds: PlacedKind[], problems: Problems): void {
  const groups = new Set(kinds.flatMap(({ own, pattern }) => (own ? groupsOf(pattern) : [])));
  for (const { kind, path } of kinds) {
    for (const word of Object.keys(kind.words ?? {})) {
      if (!groups.has(word)) continue;
      const message = `A pattern of this field has a group named "${word}", too: give the word another name.`;
      problems.error("word-is-group", below(path, "words", word), message, { key: true });
    }
  }
}

const groupsOf = (pattern: PlacedKind["pattern"]): string[] => pattern?.groups.map(({ name }) => name) ?? [];

function checkDistinct(service: string, { kind, path, pattern }: PlacedKind, problems: Problems): void {
  if (pattern === undefined) return;
  const front = pattern.automaton.literalFront();
  const isTold = front >= LEAST_FRONT || hasChecksum(kind) || isStructured(pattern, front);
  const isSure = kind.sure === "documented" || kind.sure === "observed";
  if (kind.distinct && !isTold) {
    const message =
      `What is known in every service begins with at least ${LEAST_FRONT} characters that are always the same, or has a ` +
      `checksum, or, where it is long, a separator at a fixed place. This begins with ${front}.`;
    problems.error("distinct-shape", below(path, "distinct"), message);
  } else if (kind.distinct && !isSure) {
    const message = 'What is known in every service is "documented" or "observed": say which in "sure".';
    problems.error("distinct-unsure", below(path, "distinct"), message);
  } else if (!kind.distinct && isTold && isSure && !kind.maybe && kind.kind.startsWith(service)) {
    const message = 'Other services could tell this by its beginning or its checksum: with "distinct": true they do.';
    problems.warn("could-be-distinct", path, message);
  }
}

/** A long key of one length, of which three characters in front and one behind are always the same. */
function isStructured({ automaton, least, most }: NonNullable<PlacedKind["pattern"]>, front: number): boolean {
  return least === most && least >= LEAST_STRUCTURED && front === LEAST_FRONT - 1 && automaton.literals(least) > front;
}

const hasChecksum = ({ check }: Kind): boolean => check !== undefined && CHECKSUMS.has(check);

function checkLengths({ shortest }: Field, path: string, kinds: PlacedKind[], problems: Problems): void {
  if (shortest === undefined) return;
  for (const { own, kind, pattern } of kinds) {
    if (!own || pattern === undefined || pattern.least >= shortest) continue;
    const message = `"${kind.kind}" fits values of ${pattern.least} characters, which is less than this.`;
    problems.error("shortest", below(path, "shortest"), message);
  }
}

function checkExample({ example }: Field, path: string, kinds: PlacedKind[], problems: Problems): void {
  const own = kinds.filter((kind) => kind.own && kind.pattern !== undefined);
  if (example === undefined || own.length === 0) return;
  const fitting = own.find(({ pattern }) => pattern?.automaton.fits(example));
  if (fitting?.pattern === undefined) {
    problems.error("example", below(path, "example"), "This example fits none of the field's kinds.");
    return;
  }
  const { least, most } = fitting.pattern;
  const room = example.length * LOOSE;
  if (least >= example.length - room && most <= example.length + room) return;
  const message =
    `This takes from ${least} to ${most} characters, and the field's example has ${example.length}: more than 20 % away. ` +
    "Is so much known to be good?";
  problems.warn("loose-pattern", below(fitting.path, "pattern"), message);
}
