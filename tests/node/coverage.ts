// Reads what gcov says (JSON, a document a line) and prints, for each file of core/, how many of its lines and branches
// were reached, and which were not. Run by script/coverage.
//
// What is not reached is explained where it stands: by a comment "Not reached: why" on the line or right above it. What has no
// such comment is an error, and so is a comment beside what was reached.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { ROOT } from "./support.ts";

interface Branch {
  count: number;
  throw: boolean;
}
interface Line {
  line_number: number;
  count: number;
  branches: Branch[];
}
interface Document {
  files: { file: string; lines: Line[] }[];
}

/** Of each file, by line: how often it ran, and how often each of its branches was taken. */
const files = new Map<string, Map<number, { count: number; branches: number[] }>>();

/** A file of the core stands in several documents, a header in many: what counts is the sum. */
function add(name: string, { line_number, count, branches }: Line): void {
  const lines = files.get(name) ?? new Map();
  files.set(name, lines);
  const line = lines.get(line_number) ?? { count: 0, branches: [] };
  lines.set(line_number, line);
  line.count += count;
  // Not those of exceptions: the core is built without, but what a test makes of a header is not. Right before the branch of a
  // call that throws stands that of the call that returns.
  branches
    .filter((branch, i) => !branch.throw && branches[i + 1]?.throw !== true)
    .forEach((branch, i) => {
      line.branches[i] = (line.branches[i] ?? 0) + branch.count;
    });
}

for await (const text of createInterface({ input: process.stdin })) {
  for (const { file, lines } of (JSON.parse(text) as Document).files) {
    const name = /(?:^|\/)(core\/(?:src|include)\/.*)$/.exec(file)?.[1];
    for (const line of name === undefined ? [] : lines) add(name as string, line);
  }
}

const percent = (part: number, whole: number): string =>
  `${part} of ${whole} (${whole === 0 ? "100.0" : ((100 * part) / whole).toFixed(1)} %)`;

// A switch over all values of a list has one branch more, for those that it does not have.
const isSwitch = (text: string): boolean => /^\s*switch \(/.test(text);

const sum = { lines: 0, ran: 0, branches: 0, taken: 0 };
let isGood = true;
for (const [name, byNumber] of [...files].sort()) {
  const source = readFileSync(ROOT + name, "utf8").split("\n");
  const explained = new Set(source.flatMap((text, i) => (text.includes("// Not reached: ") ? [i + 1] : [])));
  const lines = [...byNumber].sort(([a], [b]) => a - b);
  const branches = lines.flatMap(([, line]) => line.branches);
  const ran = lines.filter(([, line]) => line.count > 0).length;
  const taken = branches.filter((count) => count > 0).length;
  console.log(`${name}: lines ${percent(ran, lines.length)}, branches ${percent(taken, branches.length)}`);
  for (const [number, line] of lines) {
    const missed = line.branches.filter((count) => count === 0).length;
    if (line.count > 0 && (missed === 0 || (missed === 1 && isSwitch(source[number - 1] ?? "")))) continue;
    const what = line.count === 0 ? "not reached" : `${missed} of ${line.branches.length} branches not taken`;
    const comment = [number, number - 1].find((place) => explained.delete(place));
    console.log(`  ${number}: ${what}${comment === undefined ? "" : ", explained"}`);
    isGood &&= comment !== undefined;
  }
  for (const number of explained) console.log(`  ${number}: says "Not reached", but is`);
  isGood &&= explained.size === 0;
  sum.lines += lines.length;
  sum.ran += ran;
  sum.branches += branches.length;
  sum.taken += taken;
}
console.log(`core/: lines ${percent(sum.ran, sum.lines)}, branches ${percent(sum.taken, sum.branches)}`);
if (sum.lines === 0 || !isGood) process.exitCode = 1;
