// README's first minute: what it tells people to run is there. Its snippets, with the package: ../package/first-minute.test.ts.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
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

/**
 * Runs a command to its end. One that serves prints its address: that page is asked for, and then the command is stopped.
 * Answers its exit status, and its complaints where it does not serve.
 */
async function runOrServe(command: string): Promise<[number | null, string]> {
  let served = false;
  const child = spawn("bash", ["-c", `exec ${command}`], { cwd: ROOT, timeout: 30_000 });
  child.stdout.setEncoding("utf8").on("data", async (printed: string) => {
    const [url] = /^http:\S+$/m.exec(printed) ?? [];
    if (!url) return;
    served = (await fetch(url, { headers: { accept: "text/html" } })).ok;
    child.kill();
  });
  const [[status], stderr] = await Promise.all([once(child, "exit"), text(child.stderr)]);
  return [status, served ? "" : stderr];
}

test("the commands in a terminal run as they stand, at any free port", async () => {
  const commands = [...readme.matchAll(/^ {4}(script\/run [^#\n]*?)(?: +#.*)?$/gm)].map(
    ([, command]) => command as string,
  );
  assert.ok(commands.length >= 2);
  for (const command of commands) {
    assert.deepEqual(await runOrServe(command.replace(/--port \d+/, "--port 0")), [0, ""], command);
  }
});
