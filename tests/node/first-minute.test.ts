// README's first minute: what it tells people to run is there, and its headless snippet runs after what it says comes first.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("the headless snippet, in a project that has the package by the path of the clone", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-first-"));
  context.after(() => rmSync(folder, { recursive: true }));
  assert.ok(readme.includes("`npm install PATH/web`"));
  const [, code] = /<!-- snippet: headless -->\n```js\n([\s\S]*?)```/.exec(readme) ?? [];
  assert.ok(code);
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const options = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...options, `${ROOT}web`], { cwd: folder, stdio: "ignore" });
  writeFileSync(join(folder, "check.mjs"), `${code}\nconsole.log(status, account_url, findings[0].code);`);
  const { stdout, stderr } = spawnSync(process.execPath, ["check.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(`${stdout}${stderr}`, "repaired https://joesgarage.freshbooks.com scheme-added\n");
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
