// What is made from Unicode's data is what ICU makes today, and knows all that any service's host is spelt with: no service
// needs it made again.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { ROOT, readDefinition, SERVICE_IDS } from "../node/support.ts";

const HOSTS: string[] = SERVICE_IDS.flatMap((id) =>
  readDefinition(id).fields.flatMap(({ hosts = [] }: { hosts?: string[] }) => hosts),
);

const MADE = [
  { file: "core/src/look_alikes.inc", tool: "core/tools/make_look_alikes.cpp" },
  { file: "tests/addresses/marks.js", tool: "tests/addresses/make_marks.cpp" },
];

const compiler = process.env.CXX ?? "c++";

/** ICU's and Unicode's version, or nothing where ICU's headers are not to be had. */
function icuVersion(): string {
  const input =
    '#include <unicode/uversion.h>\n#include <unicode/uchar.h>\n"version" U_ICU_VERSION U_UNICODE_VERSION\n';
  const { status, stdout } = spawnSync(compiler, ["-E", "-P", "-x", "c++", "-"], { input, encoding: "utf8" });
  const found = /"version"\s*"([^"]+)"\s*"([^"]+)"/.exec(stdout ?? "");
  return status === 0 && found ? `ICU ${found[1]}, Unicode ${found[2]}` : "";
}

const version = icuVersion();

for (const { file, tool } of MADE) {
  const text = readFileSync(ROOT + file, "utf8");
  const [first] = text.split("\n") as [string];
  const named = /^\/\/ Made by (\S+) from (ICU [\d.]+, Unicode [\d.]+)\. Do not edit\.$/.exec(first);

  test(`${file} names its tool and Unicode's version`, () => {
    assert.ok(named, first);
    assert.equal(named[1], tool);
  });

  const skip = version === named?.[2] ? false : `made from ${named?.[2]}; here is ${version || "no ICU"}`;
  test(`${file} is what its tool makes`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), "keyfit-unicode-"));
    try {
      const program = join(folder, "make");
      execFileSync(compiler, ["-std=c++20", ROOT + tool, "-licui18n", "-licuuc", "-o", program], { stdio: "inherit" });
      assert.equal(execFileSync(program, { encoding: "utf8" }), text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** A letter of another script for each character of a host, written out and not taken from a table. */
const TWINS = Object.fromEntries(
  [..."abcdefghijklmnopqrstuvwxyz0123456789"].map((letter, i) => [
    letter,
    // Mathematical monospace: small letters, then digits.
    String.fromCodePoint(i < 26 ? 0x1d68a + i : 0x1d7f6 + i - 26),
  ]),
);
TWINS["-"] = "\u2010";

test("every character that a host may have is known by a look-alike, in every service and in one that is still to come", async () => {
  const made = ["a", ..."bcdefghijklmnopqrstuvwxyz"].join("");
  const hosts = [`${made}.example`, "q0-123456789-q.example", ...HOSTS];
  const base = readDefinition("freshbooks-classic");
  for (const host of hosts) {
    const fields = [{ ...base.fields[0], hosts: [host] }, base.fields[1]];
    const core = await load({ ...base, fields });
    // A look-alike in what people know the host by; the end of it, behind the last dot, is nobody's.
    const brand = [...host].slice(0, host.lastIndexOf("."));
    for (const [i, character] of brand.entries()) {
      if (character === ".") continue;
      const fake = brand.with(i, TWINS[character] ?? assert.fail(character)).join("") + host.slice(brand.length);
      const { status, findings } = core.check("account", `https://joesgarage.${fake}`);
      assert.deepEqual([status, findings.map(({ code }) => code)], ["dangerous", ["homoglyph-host"]], fake);
    }
  }
});
