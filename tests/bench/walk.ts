// The walk through a pattern natively beside the platform's own compiled RegExp, on keys of three services: by turns, in one
// run. Run by script/bench.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { ROOT } from "../node/support.ts";
import { median } from "./rounds.ts";

const PROGRAM = `${ROOT}build/native/tests/keyfit-walk`;
const ROUNDS = 15;
const MS_A_ROUND = 20;
const BATCH = 2000;
const TARGET = 3;

interface Line {
  service: string;
  kind: string;
  pattern: string;
  key: string;
  ns: number;
}

function walk(argument: string): Line[] {
  const lines = execFileSync(PROGRAM, [argument], { encoding: "utf8" }).trimEnd().split("\n");
  return lines.map((line) => {
    const [service = "", kind = "", pattern = "", key = "", ns = ""] = line.split("\t");
    return { service, kind, pattern, key, ns: Number(ns) };
  });
}

let seen = 0;

/** Nanoseconds for one test of a RegExp. */
function timeOf(regexp: RegExp, key: string): number {
  const start = performance.now();
  let count = 0;
  let time = 0;
  do {
    for (let i = 0; i < BATCH; i += 1) if (regexp.test(key)) seen += 1;
    count += BATCH;
    time = performance.now() - start;
  } while (time < MS_A_ROUND);
  return (time * 1e6) / count;
}

const rows = walk("list").map((line) => {
  const regexp = new RegExp(`^(?:${line.pattern})$`, "u");
  assert.ok(regexp.test(line.key), `${line.kind}: ${line.key}`);
  timeOf(regexp, line.key); // so that it is compiled
  return { ...line, regexp, native: [] as number[], platform: [] as number[] };
});

for (let round = 0; round < ROUNDS; round += 1) {
  walk(String(MS_A_ROUND)).forEach(({ ns }, i) => {
    rows[i]?.native.push(ns);
  });
  for (const row of rows) row.platform.push(timeOf(row.regexp, row.key));
}

console.log(`Node ${process.version}; medians of ${ROUNDS} rounds by turns\n`);
console.log("| kind | characters | walk, ns | RegExp, ns | ratio | target | met |\n|---|---|---|---|---|---|---|");
for (const { kind, key, native, platform } of rows) {
  const [own, other] = [median(native), median(platform)];
  const ratio = own / other;
  const cells = [kind, key.length, own.toFixed(1), other.toFixed(1), ratio.toFixed(2), TARGET, ratio <= TARGET ? "yes" : "no"];
  console.log(`| ${cells.join(" | ")} |`);
}
assert.ok(seen > 0);
