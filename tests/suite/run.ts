// Runs the test files of a suite, and writes down what came of them. Used by script/test:
//
//   script/run tests/suite/run.ts [--at-once N] [--again] REPORT FILE...
//
// --at-once N   so many files at a time (default: 1)
// --again       a file that fails is run once more, alone
//
// REPORT gets a line of five numbers: tests passed, failed and skipped, then tests and files that passed only when run again;
// behind it a line for each of those tests. Exit status: 0, whatever came of the tests.

import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { parseArgs } from "node:util";

const TIMEOUT_MS = 900_000;

interface Result {
  passed: number;
  failed: number;
  skipped: number;
  /** The names of the tests that failed, without those that only hold such a one. */
  failures: string[];
}

/** Runs files, showing what Node's own reporter shows. */
async function runFiles(files: readonly string[], concurrency: number): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const resultOf = (file: string): Result => {
    const result = results.get(file) ?? { passed: 0, failed: 0, skipped: 0, failures: [] };
    results.set(file, result);
    return result;
  };
  let failures: string[] = [];
  const tests = run({ files: [...files], concurrency, timeout: TIMEOUT_MS });
  tests.on("test:fail", ({ name, details }) => {
    const { failureType } = details.error as { failureType?: string };
    if (failureType !== "subtestsFailed" && !files.includes(name)) failures.push(name);
  });
  // A file is told of when it is done, behind its tests. A test that another module makes is of that module's file.
  tests.on("test:summary", ({ file, success, counts }) => {
    if (file === undefined) return;
    const { passed, skipped } = counts;
    const failed = counts.tests - passed - skipped - counts.todo;
    Object.assign(resultOf(file), { passed, failed: success ? failed : Math.max(failed, 1), skipped, failures });
    failures = [];
  });
  const shown = tests.compose(new spec());
  shown.pipe(process.stdout, { end: false });
  await once(shown, "end");
  // A file that cannot be loaded, or that ends before its tests do, is not told of; nor is one that has none.
  for (const file of files) {
    const result = resultOf(file);
    if (result.passed + result.failed > 0 || result.skipped > 0) continue;
    result.failed = 1;
    result.failures = ["the file itself: no test was run"];
  }
  return results;
}

const { values, positionals } = parseArgs({
  options: { "at-once": { type: "string", default: "1" }, again: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [report = "", ...names] = positionals;
const files = names.map((name) => resolve(name));
const results = await runFiles(files, Number(values["at-once"]));
const total = { passed: 0, failed: 0, skipped: 0, testsAgain: 0, filesAgain: 0 };
const lines: string[] = [];
for (const [file, first] of results) {
  let result = first;
  if (values.again && first.failed > 0) {
    const name = relative(process.cwd(), file);
    process.stdout.write(`\n-- once more, alone: ${name}\n`);
    result = (await runFiles([file], 1)).get(file) as Result;
    if (result.failed === 0) {
      total.filesAgain += 1;
      total.testsAgain += first.failures.length;
      total.passed -= first.failures.length;
      for (const failure of first.failures) lines.push(`${name}: ${failure}`);
    }
  }
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
}
const { passed, failed, skipped, testsAgain, filesAgain } = total;
writeFileSync(report, `${[passed, failed, skipped, testsAgain, filesAgain].join(" ")}\n${lines.join("\n")}\n`);
