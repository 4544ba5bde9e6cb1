// The core's patterns against the platform's RegExp, on patterns and texts made at random: the same texts match, with the same
// named parts; what is called the beginning of a match can be completed to one, and where it is said that none is possible
// there is none. KEYFIT_PATTERNS lengthens a run; KEYFIT_SEED replays another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { edit, editPattern, type MadePattern, makePattern, type Random, type Walk } from "./pattern-maker.ts";
import { ROOT, random, run } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261129);
const COUNT = Number(process.env.KEYFIT_PATTERNS ?? 1_000_000);
const TEXTS_EACH = 24;
const BATCH = 500;

/** What core/include/keyfit/pattern.h calls most_held. */
const MOST_HELD = 32;

/** RegExp goes back and tries the next way, and some patterns have a great many: it is not asked then. */
const MOST_WAYS = 50_000;

interface Answer {
  match: boolean;
  begins: boolean;
  stop: number;
  longest: number;
  parts: Record<string, string>;
  expected: string;
  overflowed?: true;
  error?: string;
  at?: number;
}

const PATTERNS = { name: "patterns", command: `${ROOT}build/native/keyfit-patterns`, args: [] };

function ask(questions: { pattern: string; text: string }[]): Answer[] {
  const { status, stdout, stderr } = run(PATTERNS, [], questions.map((each) => `${JSON.stringify(each)}\n`).join(""));
  assert.equal(status, 0, stderr);
  const answers = stdout.trimEnd().split("\n");
  assert.equal(answers.length, questions.length);
  return answers.map((line) => JSON.parse(line));
}

const regExpOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

/** The named parts that are there, in the order of the pattern. */
function partsOf(groups: Record<string, string | undefined> | undefined): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, part] of Object.entries(groups ?? {})) if (part !== undefined) parts[name] = part;
  return parts;
}

const same = (a: Record<string, string>, b: Record<string, string>): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong with an answer, or nothing. */
function faultOf(made: MadePattern, regExp: RegExp, text: string, walk: Walk, answer: Answer, next: Random): string {
  if (answer.error) return `a pattern is refused: ${answer.error} at ${answer.at}`;
  if (answer.stop !== walk.stop) return `stops at ${answer.stop}, not ${walk.stop}`;
  if (answer.longest !== walk.longest) return `the longest prefix is ${answer.longest}, not ${walk.longest}`;
  if ((answer.overflowed === true) !== walk.overflow >= 0) return "holds another number of places";
  if (walk.overflow >= 0) return answer.match || answer.begins || answer.expected ? "goes on after an overflow" : "";
  if (answer.match !== walk.whole) return walk.whole ? "does not match" : "matches";
  if (answer.begins !== walk.begins) return walk.begins ? "is a beginning" : "is no beginning";
  if (answer.expected !== made.places.expected(walk.held)) return `expects ${made.places.expected(walk.held)}`;
  if (walk.ways > MOST_WAYS) return "";
  const found = regExp.exec(text);
  if (answer.match !== (found !== null)) return found ? "does not match RegExp's way" : "matches, and not for RegExp";
  if (!same(answer.parts, partsOf(found?.groups))) return `other parts than ${JSON.stringify(partsOf(found?.groups))}`;
  if (walk.held.length === 0) return walk.begins && !walk.whole ? "a dead end" : "";
  // Whatever the core says may stand here can be completed to a match.
  const expected = answer.expected.charAt(next(answer.expected.length));
  const completed = text.slice(0, answer.stop) + made.places.complete(next, walk.held, expected);
  if (made.places.walk(completed, Infinity).ways > MOST_WAYS) return "";
  return regExp.test(completed) ? "" : `cannot be completed: ${JSON.stringify(completed)}`;
}

/** Random numbers of a pattern's own, so that a run of another length begins with the same ones. */
const randomOf = (seed: number, number: number): Random => random(seed ^ Math.imul(number + 1, 0x9e3779b1));

const KINDS = ["matches", "edited", "beginnings"] as const;

/** A text of one of the three kinds: a match, one with an edit, or the beginning of one. */
function textOf(made: MadePattern, kind: (typeof KINDS)[number], next: Random): string {
  const match = made.match(next);
  if (kind === "matches") return match;
  return kind === "edited" ? edit(next, match) : match.slice(0, next(match.length + 1));
}

test(`${COUNT} pairs of a pattern and a text are answered as RegExp answers them`, (t) => {
  const made = { matches: 0, edited: 0, beginnings: 0 };
  const found = { whole: 0, begins: 0, impossible: 0, parted: 0, overflowed: 0, tedious: 0 };
  for (let first = 0; first < COUNT; first += BATCH * TEXTS_EACH) {
    const pairs = Array.from({ length: Math.min(COUNT - first, BATCH * TEXTS_EACH) }, (_, i) => first + i);
    let pattern = makePattern(randomOf(SEED, first));
    let regExp = regExpOf(pattern.text);
    let next = randomOf(SEED + 1, first);
    const batch = pairs.map((number) => {
      if (number % TEXTS_EACH === 0) {
        pattern = makePattern(randomOf(SEED, number));
        regExp = regExpOf(pattern.text);
        next = randomOf(SEED + 1, number);
      }
      const kind = KINDS[number % 3] as (typeof KINDS)[number];
      made[kind] += 1;
      return { pattern, regExp, text: textOf(pattern, kind, next) };
    });
    const answers = ask(batch.map((each) => ({ pattern: each.pattern.text, text: each.text })));
    for (const [i, each] of batch.entries()) {
      const answer = answers[i] as Answer;
      const walk = each.pattern.places.walk(each.text, MOST_HELD);
      const fault = faultOf(each.pattern, each.regExp, each.text, walk, answer, next);
      if (fault) {
        const pair = { pattern: each.pattern.text, text: each.text };
        assert.fail(`${JSON.stringify(pair)}: ${fault}\n${JSON.stringify(answer)}`);
      }
      if (answer.overflowed) found.overflowed += 1;
      else if (answer.match) found.whole += 1;
      else if (answer.begins) found.begins += 1;
      else found.impossible += 1;
      if (Object.keys(answer.parts).length > 0) found.parted += 1;
      if (walk.ways > MOST_WAYS) found.tedious += 1;
    }
  }
  t.diagnostic(`seed ${SEED}: ${JSON.stringify(made)}, ${JSON.stringify(found)}`);
  // What never gets to what it is about proves nothing.
  const { whole, begins, impossible, parted, overflowed, tedious } = found;
  const many = COUNT / 8;
  assert.ok(whole > COUNT / 3 && begins > many && impossible > many && parted > many / 2, JSON.stringify(found));
  assert.ok(overflowed + tedious < COUNT / 30, JSON.stringify(found));
});

test(`${COUNT / 10} patterns with a fault: what the core takes RegExp takes, and reads it alike`, (t) => {
  const tally = { taken: 0, refused: 0, refusedByBoth: 0, whole: 0, unasked: 0 };
  const codes = new Set<string>();
  for (let first = 0; first < COUNT / 10; first += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => {
      const next = randomOf(SEED + 2, first + i);
      const made = makePattern(next);
      const text = textOf(made, next(2) ? "matches" : "edited", next);
      // With the fault there may be more ways.
      const isTedious = made.places.walk(text, Infinity).ways > MOST_WAYS / 500;
      return { pattern: editPattern(next, made.text), text, isTedious };
    });
    for (const [i, answer] of ask(batch.map(({ pattern, text }) => ({ pattern, text }))).entries()) {
      const { pattern, text, isTedious } = batch[i] as (typeof batch)[number];
      let regExp: RegExp | null = null;
      try {
        regExp = regExpOf(pattern);
      } catch {
        // What RegExp refuses.
      }
      if (answer.error) {
        codes.add(answer.error);
        tally.refused += 1;
        if (!regExp) tally.refusedByBoth += 1;
        continue;
      }
      tally.taken += 1;
      const where = `${JSON.stringify({ pattern, text })}\n${JSON.stringify(answer)}`;
      assert.ok(regExp, where);
      if (answer.overflowed || isTedious) {
        tally.unasked += 1;
        continue;
      }
      const found = regExp.exec(text);
      assert.equal(answer.match, found !== null, where);
      assert.ok(same(answer.parts, partsOf(found?.groups)), where);
      if (found) tally.whole += 1;
    }
  }
  t.diagnostic(`seed ${SEED + 2}: ${JSON.stringify(tally)}, ${codes.size} codes`);
  const { taken, refusedByBoth, whole, unasked } = tally;
  const many = COUNT / 100;
  assert.ok(taken > many && refusedByBoth > many && whole > many && unasked < 2 * many, JSON.stringify(tally));
});

test("the test's own judge finds what it is there to find", () => {
  const next = random(SEED);
  const made = makePattern(next);
  const regExp = regExpOf(made.text);
  const text = made.match(next);
  const walk = made.places.walk(text, MOST_HELD);
  const [good] = ask([{ pattern: made.text, text }]) as [Answer];
  const wrong: [Partial<Answer>, Partial<Walk>, RegExp][] = [
    [{}, {}, /^$/],
    [{ match: false }, {}, /^does not match$/],
    [{ match: false }, { whole: false }, /^does not match RegExp's way/],
    [{ begins: false }, {}, /is a beginning/],
    [{ stop: good.stop + 1 }, {}, /stops at/],
    [{ longest: good.longest - 1 }, {}, /longest/],
    [{ parts: { other: "a" } }, {}, /other parts/],
    [{ expected: `${good.expected}\x7f` }, {}, /expects/],
    [{ overflowed: true }, {}, /another number of places/],
    [{ overflowed: true }, { overflow: 0 }, /goes on/],
    [{ error: "empty", at: 0 }, {}, /refused/],
  ];
  for (const [answer, walked, expected] of wrong) {
    const fault = faultOf(made, regExp, text, { ...walk, ...walked }, { ...good, ...answer }, next);
    assert.match(fault, expected, JSON.stringify(answer));
  }
});
