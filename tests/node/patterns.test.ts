// The core's patterns against the platform's RegExp, on patterns and texts made at random: the same texts match, with the same
// named parts; what is called the beginning of a match can be completed to one, and where it is said that none is possible
// there is none. KEYFIT_PATTERNS lengthens a run; KEYFIT_SEED replays another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { edit, editPattern, type MadePattern, makePattern, type Random } from "./pattern-maker.ts";
import { ROOT, random, run } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261129);
const COUNT = Number(process.env.KEYFIT_PATTERNS ?? 1_000_000);
const TEXTS_EACH = 24;
const BATCH = 500;

/** What core/include/keyfit/pattern.h calls most_held. */
const MOST_HELD = 32;

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
function faultOf(made: MadePattern, regExp: RegExp, text: string, answer: Answer, next: Random): string {
  if (answer.error) return `a pattern is refused: ${answer.error} at ${answer.at}`;
  const walk = made.places.walk(text, MOST_HELD);
  if (answer.stop !== walk.stop) return `stops at ${answer.stop}, not ${walk.stop}`;
  if (answer.longest !== walk.longest) return `the longest prefix is ${answer.longest}, not ${walk.longest}`;
  if ((answer.overflowed === true) !== walk.overflow >= 0) return "holds another number of places";
  if (walk.overflow >= 0) return answer.match || answer.begins || answer.expected ? "goes on after an overflow" : "";
  const found = regExp.exec(text);
  if (answer.match !== (found !== null)) return found ? "does not match" : "matches";
  if (!same(answer.parts, partsOf(found?.groups))) return `other parts than ${JSON.stringify(partsOf(found?.groups))}`;
  if (answer.begins !== walk.begins) return walk.begins ? "is a beginning" : "is no beginning";
  if (answer.expected !== made.places.expected(walk.held)) return `expects ${made.places.expected(walk.held)}`;
  if (walk.held.length === 0) return answer.match || !walk.begins ? "" : "a dead end";
  // Whatever the core says may stand here can be completed to a match.
  const expected = answer.expected.charAt(next(answer.expected.length));
  const completed = text.slice(0, answer.stop) + made.places.complete(next, walk.held, expected);
  return regExp.test(completed) ? "" : `cannot be completed: ${JSON.stringify(completed)}`;
}

test(`${COUNT} pairs of a pattern and a text are answered as RegExp answers them`, (t) => {
  const next = random(SEED);
  const tally = { matches: 0, edited: 0, beginnings: 0, whole: 0, begins: 0, impossible: 0, parted: 0, overflowed: 0 };
  let asked = 0;
  while (asked < COUNT) {
    const batch: { made: MadePattern; regExp: RegExp; pattern: string; text: string }[] = [];
    for (let i = 0; i < BATCH && asked < COUNT; ++i) {
      const made = makePattern(next);
      const regExp = regExpOf(made.text);
      for (let j = 0; j < TEXTS_EACH && asked < COUNT; ++j, ++asked) {
        const match = made.match(next);
        const kind = asked % 3;
        tally[(["matches", "edited", "beginnings"] as const)[kind] as "matches"] += 1;
        const text = [match, edit(next, match), match.slice(0, next(match.length + 1))][kind] as string;
        batch.push({ made, regExp, pattern: made.text, text });
      }
    }
    const answers = ask(batch.map(({ pattern, text }) => ({ pattern, text })));
    for (const [i, { made, regExp, pattern, text }] of batch.entries()) {
      const answer = answers[i] as Answer;
      const fault = faultOf(made, regExp, text, answer, next);
      if (fault) assert.fail(`${JSON.stringify({ pattern, text })}: ${fault}\n${JSON.stringify(answer)}`);
      if (answer.overflowed) tally.overflowed += 1;
      else if (answer.match) tally.whole += 1;
      else if (answer.begins) tally.begins += 1;
      else tally.impossible += 1;
      if (Object.keys(answer.parts).length > 0) tally.parted += 1;
    }
  }
  t.diagnostic(`seed ${SEED}: ${JSON.stringify(tally)}`);
  // What never gets to what it is about proves nothing.
  assert.ok(tally.whole > COUNT / 3 && tally.begins > COUNT / 8 && tally.impossible > COUNT / 8, JSON.stringify(tally));
  assert.ok(tally.parted > COUNT / 20 && tally.overflowed < COUNT / 50, JSON.stringify(tally));
});

test(`${COUNT / 10} patterns with a fault: what the core takes RegExp takes, and reads it alike`, (t) => {
  const next = random(SEED + 1);
  const tally = { taken: 0, refused: 0, refusedByBoth: 0, whole: 0, overflowed: 0 };
  const codes = new Set<string>();
  for (let asked = 0; asked < COUNT / 10; asked += BATCH) {
    const batch = Array.from({ length: BATCH }, () => {
      const made = makePattern(next);
      const match = made.match(next);
      return { pattern: editPattern(next, made.text), text: next(2) ? match : edit(next, match) };
    });
    for (const [i, answer] of ask(batch).entries()) {
      const { pattern, text } = batch[i] as { pattern: string; text: string };
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
      if (answer.overflowed) {
        tally.overflowed += 1;
        continue;
      }
      const found = regExp.exec(text);
      assert.equal(answer.match, found !== null, where);
      assert.deepEqual({ ...answer.parts }, partsOf(found?.groups), where);
      if (found) tally.whole += 1;
    }
  }
  t.diagnostic(`seed ${SEED + 1}: ${JSON.stringify({ ...tally, codes: codes.size })}`);
  assert.ok(tally.taken > COUNT / 100 && tally.refusedByBoth > COUNT / 100 && tally.whole > 0, JSON.stringify(tally));
});

test("the test's own matcher finds what it is there to find", () => {
  const next = random(SEED);
  const made = makePattern(next);
  const regExp = regExpOf(made.text);
  const text = made.match(next);
  const [good] = ask([{ pattern: made.text, text }]) as [Answer];
  const wrong: [Partial<Answer>, RegExp][] = [
    [{}, /^$/],
    [{ match: false }, /does not match/],
    [{ begins: false }, /is a beginning/],
    [{ stop: good.stop + 1 }, /stops at/],
    [{ longest: good.longest - 1 }, /longest/],
    [{ parts: { other: "a" } }, /other parts/],
    [{ expected: `${good.expected}\x7f` }, /expects/],
    [{ overflowed: true }, /another number of places/],
    [{ error: "empty", at: 0 }, /refused/],
  ];
  for (const [change, expected] of wrong) {
    assert.match(faultOf(made, regExp, text, { ...good, ...change }, next), expected, JSON.stringify(change));
  }
});
