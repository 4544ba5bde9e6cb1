// All services together: their definitions read alike and are small, the lists that are made from them are true, and the command
// lists them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { ROOT } from "./support.ts";

const FOLDER = `${ROOT}core/services`;
const IDS = readdirSync(FOLDER)
  .filter((name) => name !== "service.schema.json")
  .map((name) => name.replace(/\.json$/, ""));

function run(script: string, ...args: string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [ROOT + script, ...args], { cwd: ROOT, encoding: "utf8" });
}

test("the definitions are laid out as the script does", () => {
  const { status, stdout } = run("web/format-services.mjs", "--check");
  assert.equal(stdout, "", "script/run web/format-services.mjs");
  assert.equal(status, 0);
});

test("the lists of services in README.md and web/README.md are what the definitions say", () => {
  const { status, stdout } = run("web/services-table.mjs", "--check");
  assert.equal(stdout, "", "script/run web/services-table.mjs");
  assert.equal(status, 0);
  const readme = readFileSync(`${ROOT}web/README.md`, "utf8");
  for (const id of IDS) assert.ok(readme.includes(`| \`${id}\` |`), id);
});

test("no definition is over 24 kB; in the package none is over 2.5 kB, and half are below 1.3", () => {
  for (const id of IDS) assert.ok(statSync(`${FOLDER}/${id}.json`).size <= 24_000, id);
  const sizes = IDS.map((id) => ({
    id,
    size: brotliCompressSync(readFileSync(`${ROOT}web/dist/services/${id}.json`)).length,
  })).sort((one, other) => one.size - other.size);
  assert.deepEqual(
    sizes.filter(({ size }) => size > 2_500),
    [],
  );
  assert.ok((sizes[IDS.length >> 1]?.size ?? 0) <= 1_300);
});

const services = (...args: string[]) => run("web/bin/keyfit.mjs", "services", ...args);

test("keyfit services: every service once, under what it is for", () => {
  const { status, stdout } = services();
  assert.equal(status, 0);
  const lines = stdout.split("\n");
  const listed = lines.flatMap((line) => line.match(/^ {2}(\S+) +\S/)?.[1] ?? []);
  assert.deepEqual(listed.toSorted(), IDS.toSorted());
  const headings = lines.filter((line) => /^\S/.test(line));
  assert.deepEqual(headings, [...new Set(headings)].sort());
  assert.ok(headings.length < 20, `${headings}`);
  assert.match(stdout, /^accounting\n(?: {2}.*\n)* {2}freshbooks-classic +FreshBooks Classic {2}\(ended 2022-06\)\n/m);
  for (const line of lines) assert.ok(line.length <= 80, line);
  assert.equal(services("all").status, 2);
});

test("keyfit services --json: an object for each service", () => {
  const { status, stdout } = services("--json");
  assert.equal(status, 0);
  const listed = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(listed.map(({ id }) => id).toSorted(), IDS.toSorted());
  for (const service of listed) assert.deepEqual(Object.keys(service), ["id", "title", "category", "state"]);
});
