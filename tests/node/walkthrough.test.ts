// CONTRIBUTING's walk through a new service, word by word: each file is saved, each command run, each answer compared.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "keyfit-walk-"));
after(() => rmSync(folder, { recursive: true }));

const BLOCK = /<!-- walk -->\n```(json|console)\n([\s\S]*?)```/g;
const blocks = [...readFileSync(join(root, "CONTRIBUTING.md"), "utf8").matchAll(BLOCK)];

/** The commands of a console block, each with what it prints. */
function commandsOf(text: string): { command: string; printed: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { command: part.slice(0, end), printed: part.slice(end + 1) };
    });
}

test("the walk has files and commands", () => {
  assert.equal(blocks.filter(([, kind]) => kind === "json").length, 3);
  assert.equal(blocks.filter(([, kind]) => kind === "console").length, 3);
});

for (const [index, [, kind, text = ""]] of blocks.entries()) {
  if (kind === "json") {
    test(`block ${index + 1} is saved, and laid out as the definitions in the tree are`, () => {
      const path = join(folder, "resend.json");
      writeFileSync(path, text);
      const script = join(root, "web/format-services.mjs");
      assert.equal(spawnSync(process.execPath, [script, "--check", path], { encoding: "utf8" }).stdout, "");
    });
    continue;
  }
  for (const { command, printed } of commandsOf(text)) {
    test(`block ${index + 1}: ${command.slice(0, 70)}`, () => {
      const keyfit = `"${process.execPath}" "${join(root, "web/bin/keyfit.mjs")}"`;
      const { stdout, stderr } = spawnSync("bash", ["-c", command.replace("keyfit ", `${keyfit} `)], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.equal(stdout + stderr, printed);
    });
  }
}
