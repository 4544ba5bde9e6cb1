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
  kind: string;
  pattern: string;
  key: string;
  /** Nanoseconds: to say whether it matches, and with its named parts. */
  ns: [number, number];
}

function walk(argument: string): Line[] {
  const lines = execFileSync(PROGRAM, [argument], { encoding: "utf8" }).trimEnd().split("\n");
  return lines.map((line) => {
    const [kind = "", pattern = "", key = "", first = "", second = ""] = line.split("\t");
    return { kind, pattern, key, ns: [Number(first), Number(second)] };
  });
}

let seen = 0;

/** Nanoseconds for one call. */
function timeOf(ask: () => boolean): number {
  const start = performance.now();
  let count = 0;
  let time = 0;
  do {
    for (let i = 0; i < BATCH; i += 1) if (ask()) seen += 1;
    count += BATCH;
    time = performance.now() - start;
  } while (time < MS_A_ROUND);
  return (time * 1e6) / count;
}

const rows = walk("list").map(({ kind, pattern, key }) => {
  const regexp = new RegExp(`^(?:${pattern})$`, "u");
  assert.ok(regexp.test(key), `${kind}: ${key}`);
  const asks = [() => regexp.test(key), () => regexp.exec(key) !== null];
  for (const ask of asks) timeOf(ask); // so that it is compiled
  return { kind, key, asks, native: [[], []] as [number[], number[]], platform: [[], []] as [number[], number[]] };
});

for (let round = 0; round < ROUNDS; round += 1) {
  walk(String(MS_A_ROUND)).forEach(({ ns }, i) => {
    rows[i]?.native.forEach((times, which) => {
      times.push(ns[which] as number);
    });
  });
  for (const { asks, platform } of rows) {
    platform.forEach((times, which) => {
      times.push(timeOf(asks[which] as () => boolean));
    });
  }
}

const isFast = (ratio: number): string => (ratio <= TARGET ? "yes" : "no");
console.log(`Node ${process.version}; medians of ${ROUNDS} rounds by turns, in nanoseconds\n`);
console.log(
  "| kind | characters | walk | RegExp.test | ratio | within 3 | with parts | RegExp.exec | ratio | within 3 |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const { kind, key, native, platform } of rows) {
  const cells = native.flatMap((times, which) => {
    const [own, other] = [median(times), median(platform[which] as number[])];
    return [own.toFixed(1), other.toFixed(1), (own / other).toFixed(2), isFast(own / other)];
  });
  console.log(`| ${[kind, key.length, ...cells].join(" | ")} |`);
}
assert.ok(seen > 0);
