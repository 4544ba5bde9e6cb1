// Conditions: what a rule asks of a reply.
//
// Decides: whether all that one rule asks is asked by another, too; whether what a rule asks can ever be.
// Never: knows what a rule says when it holds.

import type { Condition, Definition, HeaderCondition, Rule } from "./definition.js";
import { below } from "./pointer.js";

const ANY_STATUS = [0, 999] as const;

export function statusesOf({ status }: Rule): readonly [number, number] {
  if (status === undefined) return ANY_STATUS;
  const [first = 0, last = first] = status.split("-").map(Number);
  return [first, last];
}

/** A condition that only a body which says something can meet. */
export const isPositive = ({ type }: Condition): boolean => type !== "absent";

/** Whether the reply of which the rule speaks is read as JSON or XML, and so is no web page and not empty. */
const readsBody = ({ when = [] }: Rule): boolean => when.some((one) => isPositive(one) && one.at !== "");

/** Compared as the core does: trimmed, without regard to ASCII case. */
const plain = (text: string): string => text.replace(/[A-Z]/g, (c) => c.toLowerCase());
const textsOf = ({ is }: Condition): string[] | undefined =>
  is === undefined ? undefined : [is].flat().map((text) => plain(text));

/** Whether every reply for which `strong` holds meets all conditions of `weak`. */
export function implies(definition: Definition, strong: Rule, weak: Rule): boolean {
  const [first, last] = statusesOf(strong);
  const [weakFirst, weakLast] = statusesOf(weak);
  if (first < weakFirst || last > weakLast) return false;
  if (weak.html && !strong.html) return false;
  if (weak.header && !(strong.header && impliesHeader(strong.header, weak.header))) return false;
  return (weak.when ?? []).every((one) =>
    (strong.when ?? []).some((other) => impliesCondition(definition, other, one)),
  );
}

/** What refuses without a condition on the body holds for no web page and no empty body, unless it says so. */
export const spares = (rule: Rule, refuses: boolean): boolean => refuses && !rule.bare && !rule.when;

/** Whether a rule that spares pages and empty bodies holds wherever `strong` does, as far as the body goes. */
export const sparesNothing = (strong: Rule, refuses: boolean): boolean => readsBody(strong) || spares(strong, refuses);

function impliesHeader(strong: HeaderCondition, weak: HeaderCondition): boolean {
  if (strong.name.toLowerCase() !== weak.name.toLowerCase()) return false;
  if (weak.absent) return strong.absent === true;
  const said = strong.is ?? strong.has;
  if (said === undefined) return false;
  if (weak.is !== undefined) return strong.is !== undefined && plain(strong.is) === plain(weak.is);
  return plain(said).includes(plain(weak.has ?? ""));
}

function coversPath(strong: string, weak: string): boolean {
  const [a, b] = [strong.split("/"), weak.split("/")];
  return a.length === b.length && a.every((key, i) => key === b[i] || (b[i] === "*" && /^\d+$/.test(key)));
}

function impliesCondition(definition: Definition, strong: Condition, weak: Condition): boolean {
  if (!coversPath(strong.at, weak.at)) return false;
  if (weak.type !== undefined) return strong.type === weak.type && (isPositive(weak) || strong.at === weak.at);
  const texts = textsOf(strong);
  if (weak.is !== undefined) return texts?.every((text) => textsOf(weak)?.includes(text)) ?? false;
  if (weak.begins !== undefined) {
    const begins = plain(weak.begins);
    return (texts ?? (strong.begins ? [plain(strong.begins)] : undefined))?.every((t) => t.startsWith(begins)) ?? false;
  }
  if (weak.has !== undefined) {
    const has = plain(weak.has);
    const part = strong.begins ?? strong.has;
    return (texts ?? (part ? [plain(part)] : undefined))?.every((t) => t.includes(has)) ?? false;
  }
  if (texts !== undefined) return texts.every((text) => mayFit(definition, weak.fits, text));
  return strong.fits !== undefined && coversPattern(definition, weak.fits, strong.fits);
}

function coversPattern(definition: Definition, weak = "", strong = ""): boolean {
  const [outer, inner] = [definition.pattern(weak), definition.pattern(strong)];
  return outer !== undefined && inner !== undefined && outer.automaton.covers(inner.automaton);
}

function mayFit(definition: Definition, pattern: string | undefined, text: string): boolean {
  const automaton = definition.pattern(pattern)?.automaton;
  return automaton === undefined || [plain(text), text.toUpperCase()].some((written) => automaton.fits(written));
}

export interface Impossible {
  /** Where in the rule. */
  path: string;
  message: string;
}

/** Replies with these statuses have no body (RFC 9110). */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Why no reply can meet a rule's conditions, or nothing. */
export function findImpossible(definition: Definition, rule: Rule, refuses: boolean): Impossible | undefined {
  const [first, last] = statusesOf(rule);
  const positive = (rule.when ?? []).filter(isPositive);
  if (first > last) return { path: "/status", message: "The range ends before it begins." };
  if (rule.status !== undefined && last < 200) return { path: "/status", message: "No reply ends with such a status." };
  if (first === last && WITHOUT_BODY.has(first) && (positive.length > 0 || rule.html)) {
    return { path: "/status", message: `A reply with ${first} has no body for the other conditions.` };
  }
  if (rule.html && readsBody(rule)) return { path: "/html", message: 'A web page has no such places as in "when".' };
  if (rule.html && refuses && !rule.bare) {
    return { path: "/html", message: 'A rule that refuses does not hold for a web page unless it says "bare": true.' };
  }
  return findBlank(rule.when ?? []) ?? findConflict(definition, rule.when ?? []);
}

/** Texts are trimmed before they are compared. */
function findBlank(conditions: Condition[]): Impossible | undefined {
  for (const [i, { is = [], begins = "" }] of conditions.entries()) {
    const message = "Texts in a reply are compared without the blanks around them: none is like this.";
    if (/^\s/.test(begins)) return { path: below("/when", i, "begins"), message };
    if ([is].flat().some((text) => text !== text.trim())) return { path: below("/when", i, "is"), message };
  }
  return undefined;
}

function findConflict(definition: Definition, conditions: Condition[]): Impossible | undefined {
  const isXml = mayBeXml(definition);
  for (const [i, later] of conditions.entries()) {
    for (const earlier of conditions.slice(0, i)) {
      const message = conflictOf(definition, earlier, later, isXml) ?? conflictOf(definition, later, earlier, isXml);
      if (message !== undefined) return { path: below("/when", i), message };
    }
  }
  return undefined;
}

const LEAVES = new Set(["string", "number", "boolean", "null"]);
const isText = ({ type }: Condition): boolean => type === undefined;

function conflictOf(definition: Definition, a: Condition, b: Condition, isXml: boolean): string | undefined {
  if (a.at.includes("*") || b.at.includes("*")) return undefined;
  const isBelow = a.at !== b.at && b.at.startsWith(`${a.at}/`);
  if (a.type === "absent" && isPositive(b) && (a.at === b.at || isBelow)) {
    return `Nothing may stand at "${a.at}" by one condition, and something has to by another.`;
  }
  // Of XML's elements several may stand at one place, and have texts and elements within.
  if (isXml && !a.at.includes("/@")) return undefined;
  if (isBelow && isPositive(b) && (isText(a) || LEAVES.has(a.type ?? ""))) {
    return `At "${a.at}" there has to be a text, and then nothing stands below it.`;
  }
  if (a.at !== b.at) return undefined;
  if (a.type !== undefined && b.type !== undefined && a.type !== b.type) {
    return `At "${a.at}" there have to be two types at once.`;
  }
  if ((a.type === "object" || a.type === "array") && isText(b)) {
    return `At "${a.at}" there have to be ${a.type === "array" ? "a list" : "an object"} and a text at once.`;
  }
  return textsConflict(definition, a, b) ? `No text at "${a.at}" can meet both conditions.` : undefined;
}

function textsConflict(definition: Definition, a: Condition, b: Condition): boolean {
  const texts = textsOf(a);
  if (texts !== undefined) {
    const meets = (text: string): boolean => {
      if (b.is !== undefined) return textsOf(b)?.includes(text) ?? false;
      if (b.begins !== undefined) return text.startsWith(plain(b.begins));
      if (b.has !== undefined) return text.includes(plain(b.has));
      return mayFit(definition, b.fits, text);
    };
    return b.type === undefined && !texts.some(meets);
  }
  if (a.begins === undefined || b.begins === undefined) return false;
  const [one, other] = [plain(a.begins), plain(b.begins)];
  return !one.startsWith(other) && !other.startsWith(one);
}

/** Whether some reply of the service may be XML, as far as its definition shows. */
function mayBeXml(definition: Definition): boolean {
  const conditions = definition.allRules().flatMap(({ rule }) => rule.when ?? []);
  if (conditions.some(({ at }) => at.includes("/@"))) return true;
  return definition.steps.some(({ content_type = "", headers = {} }) =>
    [content_type, ...Object.values(headers)].some((text) => text.includes("xml")),
  );
}
