// Makes small changes to a copy of the core, one at a time, and counts those that its suite does not notice.
//
// Usage: script/run tests/mutate/mutate.ts COPY COUNT SEED ONLY (script/mutate makes the copy and builds it).
// A change that does not compile, or that makes the suite crash or hang, is noticed.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WANTED = 0.95;
const LONG_CASES = "every *byte*,every character of Unicode*";

const [copy = "", countText = "200", seedText = "1", only = ""] = process.argv.slice(2);

/** One place in a file, and what it could say instead. */
interface Mutant {
  readonly file: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

// Each kind of change: what to look for, and what to put there.
const CHANGES: readonly [RegExp, (text: string) => string][] = [
  [/(?<=\s)(?:<=|>=|==|!=|<|>)(?=\s)/g, (text) => OTHER_COMPARISON[text] ?? text],
  [/&&|\|\|/g, (text) => (text === "&&" ? "||" : "&&")],
  [/(?<=[\s([])\d{1,4}(?=[\s)\];,])/g, (text) => String(Number(text) + 1)],
  [/(?<=[\w)\]] )[+-](?= \d)/g, (text) => (text === "+" ? "-" : "+")],
  [/(?<=\breturn )(?:true|false)(?=;)/g, (text) => (text === "true" ? "false" : "true")],
  [/(?<=\breturn )(?=\w[\w.]*\(.*\);$)/gm, () => "!"],
];
const OTHER_COMPARISON: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "==": "!=",
  "!=": "==",
};

/** Seeded numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** The text with comments, strings, templates' brackets and preprocessor lines blanked out, at the same offsets. */
function codeOf(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  return text
    .replace(/\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g, blank)
    .replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, blank)
    .replace(/static_assert\([^;]*;/g, blank);
}

function mutantsIn(file: string): Mutant[] {
  const code = codeOf(readFileSync(file, "utf8"));
  return CHANGES.flatMap(([pattern, change]) =>
    [...code.matchAll(pattern)].map(({ 0: before, index: at }) => ({ file, at, before, after: change(before) })),
  );
}

const program = join(copy, "build/native/tests/keyfit-tests");
const PARTS = [`--test-case-exclude=${LONG_CASES}`, `--test-case=${LONG_CASES}`];
/** The milliseconds after which each part of the suite is taken for an endless loop; unknown until it has run once. */
const longest: number[] = [];

/** Whether the suite still passes: first the cases that take milliseconds, which notice nearly everything. */
function passes(): boolean {
  const build = spawnSync("cmake", ["--build", join(copy, "build/native"), "--target", "keyfit-tests"]);
  if (build.status !== 0) return false;
  return PARTS.every((cases, part) => {
    const started = performance.now();
    const { status } = spawnSync(program, ["--abort-after=1", cases], { timeout: longest[part] });
    longest[part] ??= Math.ceil(10_000 + 4 * (performance.now() - started));
    return status === 0;
  });
}

const rankOf = ({ file }: Mutant): string => `${file.endsWith(".h") ? "header" : "file"} ${file}`;
const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const folders = ["core/src", "core/include/keyfit"].map((folder) => join(copy, folder));
const all = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\.(cpp|h)$/.test(file) && file.slice(copy.length).includes(only))
  .flatMap(mutantsIn);
if (!passes()) throw new Error("the suite fails before anything is changed");

const random = seeded(Number(seedText));
const chosen = all
  .map((mutant) => ({ mutant, rank: random() }))
  .sort((a, b) => a.rank - b.rank)
  .slice(0, Number(countText))
  .map(({ mutant }) => mutant)
  // Those of a file one after the other: it is compiled once for each, and once more when it is as it was. Headers come
  // last, because with them nearly everything is compiled.
  .sort((a, b) => rankOf(a).localeCompare(rankOf(b)) || a.at - b.at);
const survivors: string[] = [];
let noticed = 0;
let text = "";
for (const [index, { file, at, before, after }] of chosen.entries()) {
  const previous = chosen[index - 1]?.file;
  if (previous !== file) {
    if (previous !== undefined) writeFileSync(previous, text);
    text = readFileSync(file, "utf8");
  }
  writeFileSync(file, text.slice(0, at) + after + text.slice(at + before.length));
  const survived = passes();
  if (survived) {
    const line = text.split("\n")[lineOf(text, at) - 1]?.trim() ?? "";
    survivors.push(`${file.slice(copy.length + 1)}:${lineOf(text, at)}: "${before}" -> "${after}"   ${line}`);
    process.stdout.write(`\n${survivors.at(-1)}\n`);
  } else {
    noticed += 1;
  }
  process.stdout.write(`\r${index + 1} of ${chosen.length}, ${survivors.length} not noticed`);
}
const last = chosen.at(-1)?.file;
if (last !== undefined) writeFileSync(last, text);
process.stdout.write(
  `\n${noticed} of ${chosen.length} changes were noticed (${((100 * noticed) / chosen.length).toFixed(1)} %; of ${all.length} possible)\n`,
);
process.exitCode = noticed >= WANTED * chosen.length ? 0 : 1;
