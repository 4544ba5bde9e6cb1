// Pattern: the language of patterns, a part of JavaScript's regular expressions with the `u` flag.
//
// Decides: whether a text is a pattern of that language, what of it is wrong and where; unrolled, which places a value
// passes through; how many of them can be held at once.
// Never: matches by backtracking, or looks at what a pattern is for.

import { Automaton, type CharacterSet, characterSet, type Part } from "./automaton.js";

/** The limits of the core (core/services/service.schema.json says them too). */
export const MOST_PLACES = 8192;
export const MOST_HELD = 32;
const MOST_DEPTH = 16;
const MOST_GROUPS = 4;

export interface Group {
  name: string;
  /** Whether every value that fits has it: it stands in no alternative. */
  always: boolean;
}

export interface Pattern {
  text: string;
  automaton: Automaton;
  groups: Group[];
  /** In characters. */
  least: number;
  most: number;
}

export interface PatternFault {
  code: "pattern-language" | "pattern-group" | "pattern-size" | "pattern-held" | "pattern-empty";
  message: string;
  /** In the pattern's text. */
  offset: number;
}

/** A pattern, or the first thing that is wrong with it. */
export function readPattern(text: string): Pattern | PatternFault {
  try {
    return new PatternReader(text).read();
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

export function isFault(read: Pattern | PatternFault): read is PatternFault {
  return "offset" in read;
}

class Fault extends Error {
  readonly fault: PatternFault;

  constructor(code: PatternFault["code"], message: string, offset: number) {
    super(message);
    this.fault = { code, message, offset };
  }
}

const SYNTAX = "^$\\.*+?()[]{}|/";

class PatternReader {
  readonly #text: string;
  readonly #groups: Group[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Pattern {
    for (let i = 0; i < this.#text.length; ++i) {
      if (!/[ -~]/.test(this.#text[i] as string)) this.#fail("A pattern is made of printable ASCII characters.", i);
    }
    const part = this.#readSequence();
    if (this.#at < this.#text.length) {
      const [bar, end] = ['"|" may only stand in a group: write "(?:a|b)".', '")" ends a group that has not begun.'];
      this.#fail(this.#next === "|" ? bar : end);
    }
    const places = countPlaces(part);
    if (places > MOST_PLACES) {
      const message = `Unrolled, this has ${places} places, and ${MOST_PLACES} are the most: lower its counts.`;
      throw new Fault("pattern-size", message, 0);
    }
    const [least, most] = lengthOf(part);
    if (least === 0) throw new Fault("pattern-empty", "This fits an empty value, too.", 0);
    const automaton = new Automaton(part);
    const held = automaton.mostHeld();
    if (held > MOST_HELD) {
      const message = `While a value is read, up to ${
        Number.isFinite(held) ? held : "very many"
      } places may have to be held at once, and ${MOST_HELD} are the most: make its parts easier to tell apart.`;
      throw new Fault("pattern-held", message, 0);
    }
    return { text: this.#text, automaton, groups: this.#groups, least, most };
  }

  get #next(): string {
    return this.#text[this.#at] ?? "";
  }

  #fail(message: string, offset = this.#at): never {
    throw new Fault("pattern-language", message, offset);
  }

  #readAlternatives(): Part {
    const groups = this.#groups.length;
    const starts = [this.#at];
    const parts = [this.#readSequence()];
    while (this.#next === "|") {
      this.#at += 1;
      starts.push(this.#at);
      parts.push(this.#readSequence());
    }
    if (parts.length === 1) return parts[0] as Part;
    const empty = parts.findIndex(mayBeEmpty);
    if (empty >= 0) this.#fail('This alternative may be empty: put a "?" behind the group instead.', starts[empty]);
    for (const group of this.#groups.slice(groups)) group.always = false;
    return { type: "alternatives", parts };
  }

  #readSequence(): Part {
    const start = this.#at;
    const parts: Part[] = [];
    while (this.#next !== "" && this.#next !== "|" && this.#next !== ")") parts.push(this.#readCounted());
    if (parts.length === 0) this.#fail("Nothing stands here: leave out what is empty, or write a count.", start);
    return parts.length === 1 ? (parts[0] as Part) : { type: "sequence", parts };
  }

  #readCounted(): Part {
    const start = this.#at;
    const groups = this.#groups.length;
    const part = this.#readOne();
    const before = this.#at;
    const [least, most] = this.#readCount() ?? [];
    if (least === undefined || most === undefined) return part;
    if (this.#groups.length > groups) {
      throw new Fault("pattern-group", "A named group must not stand inside a count.", start);
    }
    if (mayBeEmpty(part)) this.#fail("What is counted here may be empty.", start);
    if (least > most) this.#fail(`The count begins with ${least} and ends with ${most}.`, before);
    if (most === 0) this.#fail("A count of nothing: leave it out.", before);
    if (this.#next === "?") this.#fail('There are no lazy counts: leave out the second "?".');
    if (this.#next === "{") this.#fail("A count must not stand behind a count: put a group around the first.");
    if (this.#next === "*" || this.#next === "+") this.#fail(noEndless(this.#next));
    return { type: "count", part, least, most };
  }

  #readCount(): [number, number] | undefined {
    if (this.#next === "*" || this.#next === "+") this.#fail(noEndless(this.#next));
    if (this.#next === "?") {
      this.#at += 1;
      return [0, 1];
    }
    if (this.#next !== "{") return undefined;
    const count = /^\{(\d{1,5})(?:(,)(\d{1,5})?)?\}/.exec(this.#text.slice(this.#at));
    if (count === null) this.#fail('This is no count: write "{4}" or "{4,8}".');
    const [all, least, comma, most] = count;
    if (comma !== undefined && most === undefined) this.#fail('The count has no end: write "{4,8}".');
    this.#at += all.length;
    return [Number(least), Number(most ?? least)];
  }

  #readOne(): Part {
    const c = this.#next;
    if (c === "(") return this.#readGroup();
    if (c === "[") return { type: "characters", set: this.#readClass() };
    if (c === "\\") return { type: "characters", set: characterSet(this.#readEscape(SYNTAX)) };
    if (c === ".")
      this.#fail(
        '"." stands for any character: name those that may stand here, as in "[A-Za-z0-9]", or write "\\\\." for a dot (two backslashes in JSON).',
      );
    if (c === "^" || c === "$") this.#fail(`"${c}" is not needed: a pattern is always about the whole value.`);
    if (c === "*" || c === "+") this.#fail(noEndless(c));
    if (c === "?") this.#fail('Nothing stands in front of the "?".');
    if (SYNTAX.includes(c) && c !== "/") this.#fail(`Write "\\${c}" for the character itself.`);
    this.#at += 1;
    return { type: "characters", set: characterSet(c.charCodeAt(0)) };
  }

  #readGroup(): Part {
    const start = this.#at;
    const opening = /^\((?:\?(?::|<([A-Za-z_$][\w$]*)>))?/.exec(this.#text.slice(start));
    const [all = "(", name] = opening ?? [];
    const behind = this.#text.slice(start + all.length);
    if (all === "(") this.#fail(groupFault(behind));
    this.#at += all.length;
    if (name !== undefined) this.#nameGroup(name, start);
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) this.#fail(`Groups stand in groups at most ${MOST_DEPTH} deep.`, start);
    const part = this.#readAlternatives();
    this.#depth -= 1;
    if (this.#next !== ")") this.#fail('The group that begins here has no ")".', start);
    this.#at += 1;
    return part;
  }

  #nameGroup(name: string, offset: number): void {
    if (!/^[A-Za-z]\w{0,31}$/.test(name)) {
      const message = `A group's name is a letter, then at most 31 letters, digits and underscores, not "${name}".`;
      throw new Fault("pattern-group", message, offset);
    }
    if (this.#groups.some((group) => group.name === name)) {
      throw new Fault("pattern-group", `There already is a group named "${name}".`, offset);
    }
    if (this.#groups.length === MOST_GROUPS) {
      throw new Fault("pattern-group", `A pattern has at most ${MOST_GROUPS} named groups.`, offset);
    }
    this.#groups.push({ name, always: true });
  }

  #readClass(): CharacterSet {
    const start = this.#at;
    this.#at += 1;
    if (this.#next === "^") this.#fail("There are no negated classes: name the characters that may stand here.");
    let set = 0n;
    while (this.#next !== "]") {
      if (this.#next === "") this.#fail('The class that begins here has no "]".', start);
      const from = this.#at;
      const first = this.#readClassCharacter();
      const isRange = this.#next === "-" && !["]", ""].includes(this.#text[this.#at + 1] ?? "");
      if (isRange) this.#at += 1;
      const last = isRange ? this.#readClassCharacter() : first;
      if (first > last) this.#fail("The range ends before it begins.", from);
      set |= characterSet(first, last);
    }
    if (set === 0n) this.#fail("The class is empty.", start);
    this.#at += 1;
    return set;
  }

  #readClassCharacter(): number {
    if (this.#next === "\\") return this.#readEscape(`${SYNTAX}-`);
    this.#at += 1;
    return this.#text.charCodeAt(this.#at - 1);
  }

  #readEscape(escapable: string): number {
    const start = this.#at;
    const escaped = this.#text[start + 1] ?? "";
    if (escaped === "") this.#fail("A backslash needs a character behind it.");
    if (/[A-Za-z0-9]/.test(escaped)) {
      this.#fail(`There is no "\\${escaped}": name the characters, as in "[0-9]" or "[A-Za-z0-9_]".`);
    }
    if (!escapable.includes(escaped)) this.#fail(`"${escaped}" needs no backslash here.`);
    this.#at += 2;
    return escaped.charCodeAt(0);
  }
}

function noEndless(sign: string): string {
  return `"${sign}" has no end: write a count, as in "{${sign === "*" ? 0 : 1},64}".`;
}

function groupFault(behind: string): string {
  if (/^\?<?[=!]/.test(behind)) return "There is no looking around in a pattern.";
  if (behind.startsWith("?")) return 'A group begins with "(?:" or "(?<name>".';
  return 'A group that is not used needs no number: write "(?:".';
}

/** How many characters of a value have a place of their own once all counts are unrolled. */
function countPlaces(part: Part): number {
  switch (part.type) {
    case "characters":
      return 1;
    case "count":
      return countPlaces(part.part) * part.most;
    default:
      return part.parts.reduce((sum, inner) => sum + countPlaces(inner), 0);
  }
}

const mayBeEmpty = (part: Part): boolean => lengthOf(part)[0] === 0;

/** The least and the most characters. */
function lengthOf(part: Part): [number, number] {
  if (part.type === "characters") return [1, 1];
  if (part.type === "count") {
    const [least, most] = lengthOf(part.part);
    return [least * part.least, most * part.most];
  }
  const lengths = part.parts.map(lengthOf);
  if (part.type === "sequence") return lengths.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return [Math.min(...lengths.map(([least]) => least)), Math.max(...lengths.map(([, most]) => most))];
}
