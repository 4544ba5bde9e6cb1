// What is made from Unicode's data is what ICU makes today, and knows all that the services' hosts need.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

const SERVICES = readdirSync(`${ROOT}core/services`)
  .filter((name) => name !== "service.schema.json")
  .map((name) => `${ROOT}core/services/${name}`);
const HOSTS: string[] = SERVICES.flatMap((path) =>
  JSON.parse(readFileSync(path, "utf8")).fields.flatMap(({ hosts = [] }: { hosts?: string[] }) => hosts),
);

const MADE = [
  { file: "core/src/look_alikes.inc", tool: "core/tools/make_look_alikes.cpp", args: SERVICES },
  { file: "tests/addresses/marks.js", tool: "tests/addresses/make_marks.cpp", args: HOSTS },
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

for (const { file, tool, args } of MADE) {
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
      assert.equal(execFileSync(program, args, { encoding: "utf8" }), text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("the look-alikes are those of every character of every service's host", () => {
  const needed = [...new Set(HOSTS.join(""))].sort().join("");
  const [, known] =
    /^\/\/ Characters of the hosts: (\S+)$/m.exec(readFileSync(`${ROOT}${MADE[0]?.file}`, "utf8")) ?? [];
  assert.ok(needed.length > 10);
  assert.equal(known, needed, "run core/tools/make_look_alikes.cpp again: it says how");
});
