// The rules by which script/test can be trusted, on suites of made-up tests: what is run again and how it is counted, and that
// nothing is left behind unseen.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

const IMPORTS = `import { test } from "node:test"; import { existsSync, writeFileSync } from "node:fs";`;

const GOOD = `${IMPORTS} test("is good", () => {}); test("cannot be", { skip: "here" }, () => {});`;
const BAD = `${IMPORTS} test("is good", () => {}); test("is bad", () => { throw new Error("bad"); });`;

/** Fails when it is run for the first time. */
const failsOnce = (file: string): string => `${IMPORTS}
  test("is good", () => {});
  test("holds another", async (context) => {
    await context.test("takes a second time", () => {
      if (existsSync("${file}")) return;
      writeFileSync("${file}", "");
      throw new Error("not yet");
    });
  });`;

/** Leaves a server that nobody is the parent of any more. */
const leavesServer = (file: string): string => {
  const server = `const server = require("net").createServer().listen(0, "127.0.0.1", () =>
    require("fs").writeFileSync("${file}", String(server.address().port)));`;
  return `${IMPORTS} import { spawn } from "node:child_process";
    test("leaves a server", async () => {
      const options = { detached: true, stdio: "ignore" };
      spawn(process.execPath, ["-e", ${JSON.stringify(server)}, "made-up-server"], options).unref();
      while (!existsSync("${file}")) await new Promise((resolve) => setTimeout(resolve, 20));
    });`;
};

/** Runs suites of made-up files as script/test would; answers the exit status and the lines from the last heading on. */
function runSuites(
  suites: Readonly<Record<string, Readonly<Record<string, (folder: string) => string>>>>,
  ...options: string[]
): { status: number | null; end: string[]; all: string } {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-suites-"));
  try {
    const commands = Object.entries(suites).map(([suite, files]) => {
      const own = mkdtempSync(join(folder, `${suite}-`));
      for (const [name, write] of Object.entries(files)) writeFileSync(join(own, `${name}.test.ts`), write(folder));
      return `started=$SECONDS; node_suite ${suite} '${own}' ${options.join(" ")}; find_leftovers ${suite}`;
    });
    const script = ["set -euo pipefail", ". script/lib.sh", ". script/suites.sh", `reports='${folder}'`, ...commands];
    const env = { ...process.env, KEYFIT_PATIENCE_S: "2" };
    // Without what tells a test runner that it runs in another one.
    Reflect.deleteProperty(env, "NODE_TEST_CONTEXT");
    const { status, stdout, stderr } = spawnSync("bash", ["-c", [...script, "conclude"].join("\n")], {
      cwd: ROOT,
      env,
      encoding: "utf8",
    });
    const all = stdout + stderr;
    return { status, end: all.slice(all.lastIndexOf("\n== ")).trim().split("\n").slice(1), all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const again = (folder: string): string => failsOnce(join(folder, "once"));

test("what is good is counted, and what is skipped apart", () => {
  const { status, end, all } = runSuites({ one: { a: () => GOOD, b: () => GOOD }, two: { c: () => GOOD } });
  assert.deepEqual([status, end], [0, ["3 passed, 0 failed, 3 skipped"]], all);
  assert.match(all, /^one: 2 passed, 0 failed, 2 skipped \(\d+ s\)$/m);
});

test("a file that fails is a failure, and is not run again unless that is wanted", () => {
  const { status, end, all } = runSuites({ one: { a: () => GOOD, b: again } });
  assert.deepEqual([status, end], [1, ["FAILED  one: 2 failed", "2 passed, 2 failed, 1 skipped"]], all);
});

test("what passes only when it is run again is named, and counted apart", () => {
  const { status, end, all } = runSuites({ one: { a: again, b: () => GOOD } }, "--again", "--at-once 2");
  assert.equal(status, 0, all);
  assert.match(end[0] ?? "", /^AGAIN {3}one: \S+\/a\.test\.ts: takes a second time$/);
  assert.deepEqual(end.slice(1), [
    "1 of 1 files passed only when run again, and are not among those that passed",
    "3 passed, 0 failed, 1 skipped",
  ]);
  assert.equal(all.match(/once more, alone/g)?.length, 1);
});

test("a file that fails again has failed", () => {
  const { status, end, all } = runSuites({ one: { a: () => BAD, b: () => GOOD } }, "--again");
  assert.deepEqual([status, end], [1, ["FAILED  one: 1 failed", "2 passed, 1 failed, 1 skipped"]], all);
});

test("more than two files that pass only when run again are a failure", () => {
  const files = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, (folder: string) => failsOnce(join(folder, name))]));
  const two = runSuites({ one: files("a"), two: files("b") }, "--again");
  assert.equal(two.status, 0, two.all);
  assert.equal(two.end.at(-1), "4 passed, 0 failed");
  const three = runSuites({ one: files("a", "b"), two: files("c") }, "--again");
  assert.equal(three.status, 1, three.all);
  assert.deepEqual(three.end.slice(-2), [
    "FAILED  3 files passed only when run again, and at most 2 may",
    "6 passed, 1 failed",
  ]);
});

test("a file that cannot be loaded, one without a test and a suite without a file are failures", () => {
  const files = { a: () => `throw new Error("no");`, b: () => "export {};", c: () => GOOD };
  const { status, end, all } = runSuites({ one: files, two: {} }, "--again");
  assert.deepEqual(
    [status, end],
    [1, ["FAILED  one: 2 failed", "FAILED  two: ran no test", "1 passed, 3 failed, 1 skipped"]],
    all,
  );
});

test("a process that is left behind is a failure, named with its port, and ended", async () => {
  const leave = (folder: string): string => leavesServer(join(folder, "port"));
  const { status, end, all } = runSuites({ one: { a: leave }, two: { b: () => GOOD } });
  assert.equal(status, 1, all);
  const name = /^FAILED {2}one: left behind: process \d+, listening at port (\d+): \S+ -e const server = /;
  const [, port] = end[0]?.match(name) ?? [];
  assert.ok(port, all);
  assert.deepEqual(end.slice(1), ["2 passed, 1 failed, 1 skipped"]);
  const error = await new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => resolve(null)).on("error", resolve);
    socket.on("connect", () => socket.destroy());
  });
  assert.equal((error as NodeJS.ErrnoException | null)?.code, "ECONNREFUSED");
});
