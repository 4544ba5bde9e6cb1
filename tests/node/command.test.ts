// How the command begins and ends: which Node it wants, and what Ctrl-C and Ctrl-D do where it asks for a secret.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { ROOT } from "./support.ts";

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const WANTED = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8")).engines.node.replace(">=", "");

/** A module that says another version, and that refuses to run the command's scripts, as an old Node would. */
const asNode = (version: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
  registerHooks({
    load(url, context, nextLoad) {
      if (url.includes("/dist/")) throw new SyntaxError("This is too new for me.");
      return nextLoad(url, context);
    },
  });
`)}`;

const runAs = (version: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", asNode(version), KEYFIT, ...args], { encoding: "utf8", input: "" });

test("a Node that is too old is told in one line which is needed, whatever was asked for", () => {
  assert.match(WANTED, /^\d+(\.\d+){0,2}$/, "engines.node is >= and a version");
  const isTold = (old: string, ...args: string[]): void => {
    const { status, stdout, stderr } = runAs(old, ...args);
    assert.equal(stderr, `keyfit: Node ${WANTED} or newer is needed; this is Node ${old}\n`);
    assert.deepEqual([status, stdout], [2, ""]);
  };
  for (const name of ["--help", "--version", "check", "live", "relay"]) isTold("18.20.4", name);
  isTold("12.22.12");
  isTold("9.99.99");
});

test("a Node that is new enough loads the command", () => {
  const [major, minor = 0] = WANTED.split(".").map(Number);
  for (const version of [`${major}.${minor}.0`, `${major}.${minor}.0-nightly`, `${major + 1}.0.0`, "100.0.0"]) {
    assert.match(runAs(version, "--help").stderr, /This is too new for me/, version);
  }
  const { status, stdout } = spawnSync(process.execPath, [KEYFIT, "--help"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /^usage: keyfit check /);
});

for (const [name, key, status] of [
  ["Ctrl-C", "\x03", 130],
  ["Ctrl-D", "\x04", 1],
] as const) {
  test(`${name} where a secret is asked for ends the command quietly`, async (context) => {
    const command = `'${process.execPath}' '${KEYFIT}' live --service freshbooks-classic --field account=joesgarage`;
    const child = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "inherit"] });
    context.after(() => child.kill("SIGKILL"));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    // Until the terminal shows nothing of what is typed.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Ctrl-D ends an empty line only.
    child.stdin.write(key === "\x03" ? `3f9c${key}` : key);
    assert.equal(await text(child.stdout), "\r\n");
    assert.deepEqual(await closed, [status, null]);
  });
}
