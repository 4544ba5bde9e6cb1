// Automaton: a pattern unrolled into places, one for each character that a value may have.
//
// Decides: which place may follow which (Glushkov's construction); whether a value fits; a bound on how many places can be
// held at once; whether all that one automaton accepts another accepts too.
// Never: reads a pattern's text.

/** What a pattern is made of. */
export type Part =
  | { type: "characters"; set: CharacterSet }
  | { type: "sequence"; parts: Part[] }
  | { type: "alternatives"; parts: Part[] }
  | { type: "count"; part: Part; least: number; most: number };

/** Which of the 128 ASCII characters: one bit each. */
export type CharacterSet = bigint;

export const characterSet = (first: number, last = first): CharacterSet =>
  ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);

/** So many pairs of places are looked at, and no more: who has more holds too many. */
const MOST_PAIRS = 200_000;
const MOST_COMPARED = 300_000;

/** What a part of a pattern begins and ends with, and whether it may be left out. */
interface Ends {
  first: number[];
  last: number[];
  empty: boolean;
}

export class Automaton {
  /** By place. */
  readonly characters: CharacterSet[] = [];
  readonly next: number[][] = [];
  readonly first: number[];
  readonly last: ReadonlySet<number>;

  constructor(part: Part) {
    const { first, last } = this.#build(part);
    this.first = first;
    this.last = new Set(last);
  }

  #build(part: Part): Ends {
    switch (part.type) {
      case "characters": {
        this.next.push([]);
        const place = this.characters.push(part.set) - 1;
        return { first: [place], last: [place], empty: false };
      }
      case "sequence":
        return part.parts.map((inner) => this.#build(inner)).reduce((a, b) => this.#join(a, b));
      case "alternatives": {
        const ends = part.parts.map((inner) => this.#build(inner));
        return {
          first: ends.flatMap(({ first }) => first),
          last: ends.flatMap(({ last }) => last),
          empty: ends.some(({ empty }) => empty),
        };
      }
      case "count":
        return this.#repeat(part.part, part.least, part.most);
    }
  }

  /** What may be left out is nested, a(a(a)?)?, so that each place has few that follow. Built from the end. */
  #repeat(part: Part, least: number, most: number): Ends {
    let behind: Ends | undefined;
    for (let i = most; i > 0; --i) {
      const one = this.#build(part);
      behind = behind === undefined ? one : this.#join(one, behind);
      if (i > least) behind = { ...behind, empty: true };
    }
    return behind ?? { first: [], last: [], empty: true };
  }

  #join(a: Ends, b: Ends): Ends {
    for (const place of a.last) for (const follower of b.first) this.next[place]?.push(follower);
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...a.last, ...b.last] : b.last,
      empty: a.empty && b.empty,
    };
  }

  fits(text: string): boolean {
    let held: Iterable<number> = this.first;
    let reached = new Set<number>();
    for (const c of text) {
      const code = c.codePointAt(0) ?? 0;
      const bit = code < 128 ? 1n << BigInt(code) : 0n;
      reached = new Set<number>();
      for (const place of held) if ((this.#set(place) & bit) !== 0n) reached.add(place);
      if (reached.size === 0) return false;
      const followers = new Set<number>();
      for (const place of reached) for (const follower of this.#next(place)) followers.add(follower);
      held = followers;
    }
    return [...reached].some((place) => this.last.has(place));
  }

  #set(place: number): CharacterSet {
    return this.characters[place] ?? 0n;
  }

  #next(place: number): number[] {
    return this.next[place] ?? [];
  }

  /**
   * A number of places that is never exceeded. Two places can be held together if one text leads to both. Places that are
   * all held at once can be so two by two, and of a graph's colours each has at most one of them.
   */
  mostHeld(): number {
    const together = this.#pairs();
    if (together === undefined) return Number.POSITIVE_INFINITY;
    const colours = new Int32Array(this.characters.length);
    let most = 1;
    for (const [place, others] of [...together].sort(([a], [b]) => a - b)) {
      const taken = new Set([...others].map((other) => colours[other]));
      let colour = 1;
      while (taken.has(colour)) colour += 1;
      colours[place] = colour;
      most = Math.max(most, colour);
    }
    return most;
  }

  /** For each place those that can be held with it. */
  #pairs(): Map<number, Set<number>> | undefined {
    const together = new Map<number, Set<number>>();
    const waiting: [number, number][] = [];
    let count = 0;
    const add = (a: number, b: number): void => {
      if (a === b || (this.#set(a) & this.#set(b)) === 0n) return;
      const [low, high] = a < b ? [a, b] : [b, a];
      let others = together.get(low);
      if (others === undefined) {
        others = new Set();
        together.set(low, others);
      }
      if (others.has(high)) return;
      others.add(high);
      const back = together.get(high);
      if (back === undefined) together.set(high, new Set([low]));
      else back.add(low);
      waiting.push([low, high]);
      count += 1;
    };
    const addAll = (left: number[], right: number[]): void => {
      for (const a of left) for (const b of right) add(a, b);
    };
    addAll(this.first, this.first);
    // Of one place, too, several may follow.
    for (const followers of this.next) if (followers.length > 1) addAll(followers, followers);
    for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
      if (count > MOST_PAIRS) return undefined;
      addAll(this.#next(pair[0]), this.#next(pair[1]));
    }
    return together;
  }

  /** Whether every text that `other` accepts is accepted here. Where that takes too long to tell: no. */
  covers(other: Automaton): boolean {
    const seen = new Set<string>();
    const waiting: [number[], number[]][] = [];
    const add = (theirs: number[], ours: number[]): void => {
      for (const place of theirs) {
        // The characters that lead to that place, in groups that our places do not tell apart.
        for (const [, chosen] of this.#split(other.#set(place), ours)) {
          const key = `${place}:${chosen.join()}`;
          if (seen.has(key)) continue;
          seen.add(key);
          waiting.push([[place], chosen]);
        }
      }
    };
    add(other.first, this.first);
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const [[place = 0], ours] = item;
      if (seen.size > MOST_COMPARED) return false;
      if (ours.length === 0) return false;
      if (other.last.has(place) && !ours.some((own) => this.last.has(own))) return false;
      const followers = new Set(ours.flatMap((own) => this.#next(own)));
      add(other.#next(place), [...followers]);
    }
    return true;
  }

  /** Cuts a set of characters into parts, each with those of `places` that take it. */
  #split(set: CharacterSet, places: number[]): [CharacterSet, number[]][] {
    let parts: [CharacterSet, number[]][] = [[set, []]];
    for (const place of places.toSorted((a, b) => a - b)) {
      const own = this.#set(place);
      parts = parts.flatMap(([part, chosen]): [CharacterSet, number[]][] => {
        const [inside, outside] = [part & own, part & ~own];
        const split: [CharacterSet, number[]][] = [];
        if (inside !== 0n) split.push([inside, [...chosen, place]]);
        if (outside !== 0n) split.push([outside, chosen]);
        return split;
      });
    }
    return parts;
  }

  /** How many characters in front are the same in all that fits, whichever way it goes: no class stands among them. */
  literalFront(): number {
    let places = this.first;
    for (let length = 0; ; ++length) {
      const isLiteral = places.every((place) => isSingle(this.#set(place)));
      if (places.length === 0 || !isLiteral) return length;
      if (places.some((place) => this.last.has(place))) return length + 1;
      places = [...new Set(places.flatMap((place) => this.#next(place)))];
      if (length > 64) return length;
    }
  }

  /** At how many places all that fits has a character that is no choice, where all of it has `length` characters. */
  literals(length: number): number {
    let places = this.first;
    let count = 0;
    for (let at = 0; at < length && places.length > 0; ++at) {
      if (places.every((place) => isSingle(this.#set(place)))) count += 1;
      places = [...new Set(places.flatMap((place) => this.#next(place)))];
    }
    return count;
  }
}

const isSingle = (set: CharacterSet): boolean => set !== 0n && (set & (set - 1n)) === 0n;
