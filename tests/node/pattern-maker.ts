// Patterns at random, texts that match them, and a matcher of its own: it writes a pattern out, place by place, from the
// parts it was made of, and reads neither its text nor the core.

export type Random = (below: number) => number;

type Atom =
  | { kind: "characters"; characters: string; text: string }
  | { kind: "group"; name: string; alternatives: Item[][] };

interface Item {
  atom: Atom;
  least: number;
  most: number;
}

const pick = <T>(random: Random, list: ArrayLike<T>): T => list[random(list.length)] as T;
const chance = (random: Random, percent: number): boolean => random(100) < percent;

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const range = (first: string, last: string): string => ASCII.slice(ASCII.indexOf(first), ASCII.indexOf(last) + 1);

const codeOf = (list: readonly string[], index: number): number => list[index]?.charCodeAt(0) ?? -1;

const SYNTAX = "^$\\.*+?()[]{}|";

// --- Made at random ---------------------------------------------------------------------------------------------------------

/** The ways in which a class can be written, one of them. */
function writeClass(random: Random, characters: string): string {
  const sorted = [...new Set(characters)].sort();
  let text = "";
  let hyphen = "";
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end + 1 < sorted.length && codeOf(sorted, end + 1) === codeOf(sorted, i) + end + 1 - i) end += 1;
    if (chance(random, 15)) end = i;
    const write = (c: string): string => {
      const must = "\\]".includes(c) || (c === "^" && text === "") || c === "-";
      return must || ("^$.*+?()[{}|/".includes(c) && chance(random, 50)) ? `\\${c}` : c;
    };
    const [first, last] = [sorted[i] as string, sorted[end] as string];
    if (first === "-" && end === i && chance(random, 60)) {
      hyphen = "-";
    } else if (end === i) {
      text += write(first);
    } else if (end === i + 1 && chance(random, 50)) {
      text += write(first) + write(last);
    } else {
      text += `${write(first)}-${write(last)}`;
    }
    i = end + 1;
  }
  return chance(random, 50) && hyphen && !text.startsWith("^") ? `[${hyphen}${text}]` : `[${text}${hyphen}]`;
}

const CLASSES = [
  range("a", "z") + range("0", "9"),
  range("A", "Z") + range("a", "z") + range("0", "9"),
  `${range("A", "Z") + range("a", "z") + range("0", "9")}_-`,
  `0123456789abcdef`,
  range("0", "9"),
  `${range("A", "Z")}+/=`,
  range("!", "~"),
];

class Maker {
  private readonly random: Random;
  private readonly alphabet: string;
  private readonly tangled: boolean;
  private names = 0;

  constructor(random: Random) {
    this.random = random;
    this.tangled = chance(random, 60);
    this.alphabet = this.tangled ? pick(random, ["ab", "abc", "ab-", "0aA", "]^-\\"]) : ASCII;
  }

  sequence(depth: number, mayName: boolean): Item[] {
    const count = 1 + this.random(depth === 0 ? 5 : 3);
    return Array.from({ length: count }, () => this.item(depth, mayName));
  }

  private item(depth: number, mayName: boolean): Item {
    const counted = chance(this.random, 45);
    const atom = this.atom(depth, mayName && !counted);
    if (!counted || hasName(atom) || leastOfAtom(atom) === 0) return { atom, least: 1, most: 1 };
    const large = atom.kind === "characters" && chance(this.random, this.tangled ? 10 : 40);
    const most = 1 + this.random(large ? 40 : 4);
    const least = chance(this.random, 40) ? most : this.random(most + 1);
    return { atom, least, most };
  }

  private atom(depth: number, mayName: boolean): Atom {
    const { random } = this;
    if (depth < 4 && chance(random, 30)) return this.group(depth, mayName);
    if (chance(random, 50)) {
      const c = pick(random, this.alphabet);
      const text = SYNTAX.includes(c) || (c === "/" && chance(random, 50)) ? `\\${c}` : c;
      return { kind: "characters", characters: c, text };
    }
    let characters = "";
    if (this.tangled) {
      for (const c of this.alphabet) if (chance(random, 60)) characters += c;
      if (characters === "") characters = pick(random, this.alphabet);
    } else {
      characters = chance(random, 80)
        ? pick(random, CLASSES)
        : Array.from({ length: 1 + random(12) }, () => pick(random, ASCII)).join("");
    }
    return { kind: "characters", characters, text: writeClass(random, characters) };
  }

  private group(depth: number, mayName: boolean): Atom {
    const isNamed = mayName && this.names < 4 && chance(this.random, 60);
    const name = isNamed ? pick(this.random, ["n", "mode", "Part_", "x1"]) + String(this.names++) : "";
    const count = pick(this.random, [1, 1, 2, 2, 3]);
    const alternatives = Array.from({ length: count }, () => this.sequence(depth + 1, mayName));
    for (const items of alternatives) {
      if (count === 1 || leastOf(items) > 0) continue;
      const c = pick(this.random, this.tangled ? "ab" : "xyz");
      items.splice(this.random(items.length + 1), 0, {
        atom: { kind: "characters", characters: c, text: c },
        least: 1,
        most: 1,
      });
    }
    return { kind: "group", name, alternatives };
  }
}

const hasName = (atom: Atom): boolean =>
  atom.kind === "group" && (atom.name !== "" || atom.alternatives.flat().some((item) => hasName(item.atom)));
const leastOfAtom = (atom: Atom): number =>
  atom.kind === "characters" ? 1 : Math.min(...atom.alternatives.map(leastOf));
const leastOf = (items: Item[]): number => items.reduce((sum, { atom, least }) => sum + least * leastOfAtom(atom), 0);

/** How many places a pattern has, written out. */
const countPlaces = (items: Item[]): number =>
  items.reduce(
    (sum, { atom, most }) =>
      sum +
      most * (atom.kind === "characters" ? 1 : atom.alternatives.reduce((all, each) => all + countPlaces(each), 0)),
    0,
  );

function write(random: Random, items: Item[]): string {
  return items
    .map(({ atom, least, most }) => {
      const { kind } = atom;
      const opening = kind === "group" ? (atom.name ? `(?<${atom.name}>` : "(?:") : "";
      const text =
        kind === "group" ? `${opening}${atom.alternatives.map((each) => write(random, each)).join("|")})` : atom.text;
      if (least === 1 && most === 1)
        return chance(random, 1) && !hasName(atom) && leastOfAtom(atom) ? `${text}{1}` : text;
      if (least === 0 && most === 1 && chance(random, 80)) return `${text}?`;
      return least === most && chance(random, 80) ? `${text}{${least}}` : `${text}{${least},${most}}`;
    })
    .join("");
}

function makeMatch(random: Random, items: Item[]): string {
  let text = "";
  for (const { atom, least, most } of items) {
    const count = least + (chance(random, 50) ? random(most - least + 1) : random(Math.min(most - least, 2) + 1));
    for (let i = 0; i < count; ++i) {
      text +=
        atom.kind === "group" ? makeMatch(random, pick(random, atom.alternatives)) : pick(random, atom.characters);
    }
  }
  return text;
}

// --- Written out ------------------------------------------------------------------------------------------------------------

interface Piece {
  first: number[];
  last: number[];
  mayBeEmpty: boolean;
}

/** Where a walk over a text has come. */
export interface Walk {
  /** The first character that can be in no match, or the text's size. */
  stop: number;
  /** The places that may take a character there. */
  held: readonly number[];
  whole: boolean;
  begins: boolean;
  /** The size of the longest prefix that matches, or -1. */
  longest: number;
  /** The character with which more than `most` places would have been held, or -1. */
  overflow: number;
  /** How many ways there are through the pattern, over all prefixes: so much RegExp may have to try. */
  ways: number;
}

/** A pattern written out (Glushkov's construction): each place once for every time that a count has it. */
class Places {
  private readonly sets: string[] = [];
  private readonly takes: Uint8Array[] = [];
  private readonly takesOf = new Map<Atom, Uint8Array>();
  private readonly next: number[][] = [];
  private readonly first: number[];
  private readonly isLast: boolean[] = [];
  private readonly mayBeEmpty: boolean;
  /** How many characters a match needs from a place on. */
  private readonly rest: number[] = [];
  private readonly seen: number[] = [];
  private readonly waysTo: number[] = [];
  private readonly waysNext: number[] = [];
  private round = 0;

  constructor(items: Item[]) {
    const { first, last, mayBeEmpty } = this.sequence(items);
    this.first = first;
    this.mayBeEmpty = mayBeEmpty;
    for (const place of last) this.isLast[place] = true;
    for (let place = this.next.length - 1; place >= 0; --place) {
      const behind = (this.next[place] ?? []).map((each) => this.rest[each] as number);
      this.rest[place] = 1 + (this.isLast[place] ? 0 : Math.min(...behind));
    }
  }

  private join(a: Piece, b: Piece): Piece {
    for (const place of a.last) this.next[place]?.push(...b.first);
    return {
      first: a.mayBeEmpty ? [...a.first, ...b.first] : a.first,
      last: b.mayBeEmpty ? [...a.last, ...b.last] : b.last,
      mayBeEmpty: a.mayBeEmpty && b.mayBeEmpty,
    };
  }

  private sequence(items: Item[]): Piece {
    let piece: Piece = { first: [], last: [], mayBeEmpty: true };
    for (const item of items) {
      for (let i = 0; i < item.least; ++i) piece = this.join(piece, this.atom(item.atom));
      const optional = Array.from({ length: item.most - item.least }, () => this.atom(item.atom));
      // (?:X(?:X)?)?
      const rest = optional.reduceRight<Piece>((behind, each) => ({ ...this.join(each, behind), mayBeEmpty: true }), {
        first: [],
        last: [],
        mayBeEmpty: true,
      });
      piece = this.join(piece, rest);
    }
    return piece;
  }

  private atom(atom: Atom): Piece {
    if (atom.kind === "group") {
      const pieces = atom.alternatives.map((items) => this.sequence(items));
      return {
        first: pieces.flatMap(({ first }) => first),
        last: pieces.flatMap(({ last }) => last),
        mayBeEmpty: pieces.some(({ mayBeEmpty }) => mayBeEmpty),
      };
    }
    const place = this.sets.length;
    let takes = this.takesOf.get(atom);
    if (!takes) {
      takes = new Uint8Array(128);
      for (const c of atom.characters) takes[c.charCodeAt(0)] = 1;
      this.takesOf.set(atom, takes);
    }
    this.sets.push(atom.characters);
    this.takes.push(takes);
    this.next.push([]);
    this.isLast.push(false);
    return { first: [place], last: [place], mayBeEmpty: false };
  }

  walk(text: string, most: number): Walk {
    let held = [...new Set(this.first)];
    const walk: Walk = { stop: 0, held, whole: false, begins: false, longest: -1, overflow: -1, ways: 0 };
    let whole = this.mayBeEmpty;
    let waysTo = this.waysTo;
    let waysNext = this.waysNext;
    for (const place of held) waysTo[place] = 1;
    for (;;) {
      if (held.length > most) return { ...walk, held: [], overflow: walk.stop, stop: Math.max(0, walk.stop - 1) };
      if (whole) walk.longest = walk.stop;
      walk.held = held;
      walk.begins = walk.stop === text.length;
      walk.whole = walk.begins && whole;
      if (walk.begins) return walk;
      const code = text.charCodeAt(walk.stop);
      const next: number[] = [];
      let takes = false;
      let matches = false;
      this.round += 1;
      for (const place of held) {
        const ways = waysTo[place] as number;
        walk.ways += ways;
        if (!this.takes[place]?.[code]) continue;
        takes = true;
        matches ||= this.isLast[place] as boolean;
        for (const each of this.next[place] as number[]) {
          if (this.seen[each] === this.round) {
            waysNext[each] = (waysNext[each] as number) + ways;
            continue;
          }
          this.seen[each] = this.round;
          waysNext[each] = ways;
          next.push(each);
        }
      }
      if (!takes) return walk;
      held = next;
      whole = matches;
      walk.stop += 1;
      [waysTo, waysNext] = [waysNext, waysTo];
    }
  }

  /** The characters that may stand next, in the order of ASCII. */
  expected(held: readonly number[]): string {
    const takes = new Uint8Array(128);
    for (const place of held) for (const c of this.sets[place] as string) takes[c.charCodeAt(0)] = 1;
    let all = "";
    for (let code = 0; code < 128; ++code) if (takes[code]) all += String.fromCharCode(code);
    return all;
  }

  /** What makes a match of a text that is the beginning of one. With `begin` that is its first character. */
  complete(random: Random, held: readonly number[], begin = ""): string {
    let text = "";
    let places = begin ? held.filter((place) => this.takes[place]?.[begin.charCodeAt(0)]) : held;
    for (;;) {
      const nearest = Math.min(...places.map((place) => this.rest[place] as number));
      const place = places.find((each) => this.rest[each] === nearest) as number;
      text += text === "" && begin ? begin : pick(random, this.sets[place] as string);
      if (nearest === 1) return text;
      places = this.next[place] as number[];
    }
  }
}

export class MadePattern {
  readonly text: string;
  private readonly items: Item[];
  private written: Places | undefined;

  constructor(text: string, items: Item[]) {
    this.text = text;
    this.items = items;
  }

  get places(): Places {
    this.written ??= new Places(this.items);
    return this.written;
  }

  /** A text that matches. */
  match(random: Random): string {
    return makeMatch(random, this.items);
  }
}

/** A pattern of the language that is neither very long nor, written out, very large. */
export function makePattern(random: Random): MadePattern {
  for (;;) {
    const items = new Maker(random).sequence(0, true);
    if (countPlaces(items) > 400) continue;
    const text = write(random, items);
    if (text.length <= 500) return new MadePattern(text, items);
  }
}

const OTHERS = ["é", "\n", "\0", "😀", "ſ", " ", "\u2028", "\x7f", "-", "0", "O"];

/** `text` with one character put in, left out, replaced, or two that changed places. */
export function edit(random: Random, text: string): string {
  const at = random(text.length + 1);
  const c =
    chance(random, 50) && text ? pick(random, text) : chance(random, 80) ? pick(random, ASCII) : pick(random, OTHERS);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  switch (random(5)) {
    case 0:
      return before + c + behind;
    case 1:
      return before + behind.slice(1);
    case 2:
      return before + c + behind.slice(1);
    case 3:
      return before + behind.charAt(1) + behind.charAt(0) + behind.slice(2);
    default:
      return text + c;
  }
}

const TOKENS =
  "( ) (?: (?<a> (?<n0> (?= (?<! [ ] [^ - { } {2} {0} {1,3} {3,1} {2,} {,2} ? ?? * + | . ^ $ \\ \\d \\- \\. \\] \\/ / a b 0 ~".split(
    " ",
  );

/** The text of a pattern with a token put in, replaced or left out: mostly no pattern any more. */
export function editPattern(random: Random, text: string): string {
  const at = random(text.length + 1);
  const token = chance(random, 90) ? pick(random, TOKENS) : pick(random, OTHERS);
  const left = random(3);
  return text.slice(0, at) + (left === 2 ? "" : token) + text.slice(at + (left === 0 ? 0 : 1));
}
