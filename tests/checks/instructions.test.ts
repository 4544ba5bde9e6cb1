// How much work a check is: instructions of the native core over the vectors, counted by callgrind, held to the figures of
// tests/bench/instructions.json. No clock is asked, so the machine's speed and load do not matter; only what the core's own
// code executes is counted, so neither do the C library's variants for this or that processor.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

const FIGURES = `${ROOT}tests/bench/instructions.json`;
const PROGRAM = `${ROOT}build/native/tests/keyfit-count`;
const MOST_DEVIATION = 0.03;
/** More than the first edition, which knew one service and one kind of key, that a check of FreshBooks Classic may take. */
const MOST_MORE_THAN_BEFORE = 0.15;

/** Instructions for each vector, by what `keyfit-count` is asked for: now, and in the first edition. */
interface Figures {
  before: Record<string, number>;
  now: Record<string, number>;
}

/** The instructions of one program's own code in what callgrind wrote (its manual, "Callgrind Format Specification"). */
function sumOwn(profile: string): number {
  const names = new Map<string, string>();
  let isOwn = false;
  let isCall = false;
  let sum = 0;
  for (const line of profile.split("\n")) {
    const object = line.match(/^(c?)ob=(\(\d+\))(?: (.*))?$/);
    if (object) {
      const [, isCalled, id = "", name] = object;
      if (name !== undefined) names.set(id, name);
      if (!isCalled) isOwn = names.get(id)?.endsWith("/keyfit-count") ?? false;
    } else if (line.startsWith("calls=")) {
      isCall = true;
    } else if (/^[+*\d-]\S* \d+$/.test(line)) {
      // The line behind a call tells what was spent in there, which is told again where it was.
      if (isOwn && !isCall) sum += Number(line.split(" ")[1]);
      isCall = false;
    }
  }
  return sum;
}

/** Instructions for each vector. */
function count(what: string, which: string): number {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-count-"));
  try {
    const out = join(folder, "profile");
    const options = [
      "--tool=callgrind",
      "--collect-atstart=no",
      "--toggle-collect=keyfit_counted*",
      "--compress-pos=no",
    ];
    const args = [...options, `--callgrind-out-file=${out}`, PROGRAM, what, which];
    const vectors = Number(execFileSync("valgrind", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return Math.round(sumOwn(readFileSync(out, "utf8")) / vectors);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a check is as much work as was committed, within 3 %, and not much more than in the first edition", () => {
  const { before, now }: Figures = JSON.parse(readFileSync(FIGURES, "utf8"));
  assert.ok(Object.keys(now).length > 3);
  const counted: Record<string, number> = {};
  for (const name of Object.keys(now)) {
    const [what = "", which = ""] = name.split(" ");
    counted[name] = count(what, which);
    assert.ok(counted[name] > 0, name);
  }
  for (const [name, figure] of Object.entries(before)) {
    const more = (counted[name] as number) / figure - 1;
    assert.ok(
      more <= MOST_MORE_THAN_BEFORE,
      `${name}: ${counted[name]} instructions a vector, and once ${figure} (${(100 * more).toFixed(1)} % more)`,
    );
  }
  if (process.env.KEYFIT_RENEW) {
    writeFileSync(FIGURES, `${JSON.stringify({ before, now: counted }, null, 2)}\n`);
    return;
  }
  for (const [name, figure] of Object.entries(now)) {
    const deviation = (counted[name] as number) / figure - 1;
    assert.ok(
      Math.abs(deviation) <= MOST_DEVIATION,
      `${name}: ${counted[name]} instructions a vector, and committed are ${figure} (${(100 * deviation).toFixed(1)} %). ` +
        "Where that is meant (a better way, new vectors, another compiler): KEYFIT_RENEW=1 script/run " +
        "tests/checks/instructions.test.ts, and commit tests/bench/instructions.json with the reason.",
    );
  }
});
