// What a clone says before it is built, and that whatever the documents tell people to run runs with the Node that they have:
// Debian 12's runs no TypeScript, and many people's is older still.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../node/support.ts";

const scratch = mkdtempSync(join(tmpdir(), "keyfit-run-"));
after(() => rmSync(scratch, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** A folder with an older Node, which fails at the first type. */
const older = dirname(
  write(
    "older/node",
    `#!/bin/sh\ncase $* in *--version*) echo v18.20.4 ;; *) echo 'SyntaxError' >&2; exit 1 ;; esac\n`,
  ),
);
chmodSync(join(older, "node"), 0o755);

/** A folder with what the script is made with, and no Node. */
const tools = join(scratch, "tools");
mkdirSync(tools);
for (const name of ["bash", "cat", "dirname", "env", "realpath", "sh"]) {
  const path = execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  symlinkSync(path, join(tools, name));
}

/** A clone in which nothing is built or installed: what these tests run of it. */
const clone = join(scratch, "clone");
for (const name of ["script/run", "script/lib.sh", "web/bin", "web/package.json", "web/demo/serve.mjs"]) {
  cpSync(ROOT + name, join(clone, name), { recursive: true });
}

interface Options {
  path?: readonly string[];
  root?: string;
  cwd?: string;
}

const GOOD = [older, tools, dirname(process.execPath)];

function runScript(args: readonly string[], { path = GOOD, root = ROOT, cwd = scratch }: Options = {}) {
  const env = { PATH: path.join(":"), LANG: "C" };
  const { status, stdout, stderr } = spawnSync(join(root, "script/run"), args, { cwd, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the older Node is what these tests are about", () => {
  const env = { PATH: GOOD.join(":") };
  assert.equal(execFileSync("node", ["--version"], { env, encoding: "utf8" }), "v18.20.4\n");
  assert.equal(spawnSync("node", [write("typed.ts", "const a: number = 1;")], { env }).status, 1);
});

test("a script runs with the Node of build/tools, whatever the system's is, with its arguments, from where one is", () => {
  write(
    "script.ts",
    "const all: string[] = process.argv.slice(2);\nconsole.log(process.version, process.cwd(), ...all);",
  );
  const args = ["script.ts", "--help", "-h", "a b"];
  assert.deepEqual(runScript(args), {
    status: 0,
    stdout: `${process.version} ${scratch} --help -h a b\n`,
    stderr: "",
  });
  write("status.ts", "process.exitCode = Number(process.argv[2] as string);");
  assert.equal(runScript(["status.ts", "7"]).status, 7);
});

test("tests run as tests, several at once, with Node's own options in front", () => {
  const body = (name: string): string =>
    `import { test } from "node:test";\nconst name: string = "${name}";\ntest(name, () => {});`;
  write("one.test.ts", body("the first"));
  write("two.test.ts", body("the second"));
  const { status, stdout } = runScript(["--test-reporter=tap", "one.test.ts", "two.test.ts"]);
  assert.equal(status, 0);
  assert.match(stdout, /ok \d - the first/);
  assert.match(stdout, /ok \d - the second/);
  write("bad.test.ts", `import { test } from "node:test";\ntest("bad", () => { throw new Error(); });`);
  assert.equal(runScript(["bad.test.ts"]).status, 1);
});

test("the documents' own examples: the command, the stand-in, a test", () => {
  const root = { cwd: ROOT };
  assert.match(runScript(["web/bin/keyfit.mjs", "--help"], root).stdout, /^usage: keyfit check /);
  assert.match(runScript(["tests/standin/serve.ts", "--help"], root).stdout, /^usage: script\/run tests\/standin/);
  const one = ["--test-reporter=tap", "--test-name-pattern=no more keys", "tests/node/relay.test.ts"];
  const { status, stdout } = runScript(one, root);
  assert.equal(status, 0, stdout);
});

test("a wrong use, and no Node that will do", () => {
  for (const args of [[], ["--test"]]) {
    const { status, stderr } = runScript(args);
    assert.equal(status, 2);
    assert.match(stderr, /^script\/run: which file\?\n\nusage: /);
  }
  assert.deepEqual(runScript(["nosuch.ts"]), {
    status: 1,
    stdout: "",
    stderr: "script/run: there is no file nosuch.ts\n",
  });
  const wanted = /^node_wanted='(.+)'$/m.exec(readFileSync(`${ROOT}script/lib.sh`, "utf8"))?.[1];
  write("script.ts", "");
  for (const path of [[older, tools], [tools]]) {
    assert.deepEqual(runScript(["script.ts"], { path, root: clone }), {
      status: 1,
      stdout: "",
      stderr: `script/run: Node ${wanted} is missing: run script/bootstrap first\n`,
    });
  }
});

test("a clone that is not built says so in one line", () => {
  // Of a system whose own Node will do.
  const unbuilt = { root: clone, cwd: clone, path: [tools, dirname(process.execPath)] };
  write("clone/tests/node/a.test.ts", "");
  const isTold = (args: string[], status: number, stderr: string): void => {
    assert.deepEqual(runScript(args, unbuilt), { status, stdout: "", stderr });
  };
  isTold(["tests/node/a.test.ts"], 1, "script/run: nothing is installed yet: run script/bootstrap first\n");
  mkdirSync(join(clone, "tests/node_modules"));
  isTold(["tests/node/a.test.ts"], 1, "script/run: nothing is built yet: run script/build first\n");
  for (const args of [["--help"], ["check"], ["--version"]]) {
    isTold(["web/bin/keyfit.mjs", ...args], 2, "keyfit: nothing is built yet: run script/build first\n");
  }
  isTold(
    ["web/demo/serve.mjs"],
    1,
    "serve: nothing is built yet: run script/build, or script/demo, which builds and serves\n",
  );
});

test("no document, help or comment tells people to run the bare node", () => {
  const args = [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "--",
    "*.md",
    "*.ts",
    "*.mjs",
    "*.h",
    "*.cpp",
  ];
  const files = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
  assert.ok(files.length > 300, `${files.length}`);
  // Put together, so that this file does not hold what it looks for.
  const bare = new RegExp(
    `(?:^|[\\s\`'"(])no${"de"} (?:--?[a-z]|(?:\\.{0,2}/)?(?:tests|web|core|wasm)/|\\w+\\.m?[jt]s)`,
    "m",
  );
  const found = files.flatMap((file) => {
    const [line] = bare.exec(readFileSync(ROOT + file, "utf8")) ?? [];
    return line === undefined ? [] : [`${file}: ${line.trim()}`];
  });
  assert.deepEqual(found, []);
});
