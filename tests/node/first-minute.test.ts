// README's first minute: what it tells people to run is there. Its snippets, with the package: ../package/first-minute.test.ts.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT } from "./support.ts";

const readme = readFileSync(`${ROOT}README.md`, "utf8");

test("every script that the documents name is there, and can be run", () => {
  for (const file of ["README.md", "CONTRIBUTING.md", "SECURITY.md", "web/README.md", "tests/bench/README.md"]) {
    const names = readFileSync(ROOT + file, "utf8").matchAll(/(?<![\w/.])script\/(\w+)(?![\w/.])/g);
    for (const [, name] of names) accessSync(`${ROOT}script/${name}`, constants.X_OK);
  }
});

test("every file that is run by script/run is there", () => {
  let files = 0;
  for (const file of ["README.md", "CONTRIBUTING.md", "SECURITY.md", "tests/bench/README.md"]) {
    for (const [, path = ""] of readFileSync(ROOT + file, "utf8").matchAll(
      /script\/run (?:--\S+ )*([\w./-]+)(?=[\s`])/g,
    )) {
      files += 1;
      assert.ok(existsSync(ROOT + path), `${file}: ${path}`);
    }
  }
  assert.ok(files > 8, `${files}`);
});

test("the commands in a terminal run as they stand", () => {
  const commands = [...readme.matchAll(/^ {4}(script\/run [^#\n]*?)(?: +#.*)?$/gm)].map(
    ([, command]) => command as string,
  );
  assert.ok(commands.length >= 2);
  for (const command of commands) {
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: ROOT, encoding: "utf8" });
    assert.deepEqual([status, stderr], [0, ""], command);
  }
});
