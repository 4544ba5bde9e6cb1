// script/release: what it makes, that it makes it twice alike and without a network, and what it refuses.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { Ajv } from "ajv";
import { ROOT } from "../node/support.ts";

const { version } = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8"));
const DAY = "2001-02-03";

/** A repository of its own, in which this tree is ready to be released. */
const clone = mkdtempSync(join(tmpdir(), "keyfit-release-"));
after(() => rmSync(clone, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", clone, "-c", "user.name=Test", "-c", "user.email=test@app.example", ...args], {
    encoding: "utf8",
  }).trim();

/** Runs script/release there; on the network only where `without` is not given. */
function release(args: string[], { without = [] as string[], env = {}, umask = "022" } = {}) {
  const command = ["bash", "-c", `umask ${umask} && exec script/release "$@"`, "release", ...args];
  const [program = "", ...rest] = [...without, ...command];
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: clone,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function prepare(): void {
  // What the script looks at, and what was built.
  const paths = [
    "script",
    "web",
    "CHANGELOG.md",
    "CMakeLists.txt",
    "DEPENDENCIES.md",
    "LICENSE",
    "README.md",
    ".gitignore",
  ];
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...paths], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const files = listed.split("\0").filter((file) => file !== "" && existsSync(ROOT + file));
  for (const file of files) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(ROOT + file, join(clone, file));
  }
  mkdirSync(join(clone, "build"));
  for (const folder of ["web/dist", "build/keyfit", "build/internals", "build/site"])
    if (existsSync(ROOT + folder)) cpSync(ROOT + folder, join(clone, folder), { recursive: true });
  for (const folder of ["web/node_modules", "build/tools"])
    if (existsSync(ROOT + folder)) symlinkSync(ROOT + folder, join(clone, folder));
  const changelog = readFileSync(join(clone, "CHANGELOG.md"), "utf8");
  writeFileSync(join(clone, "CHANGELOG.md"), changelog.replace(/^## .*/m, `## ${version} (${DAY})`));
  execFileSync(process.execPath, [join(clone, "web/sizes.mjs"), "--release"], { stdio: "ignore" });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Ready");
}
prepare();
const commit = git("rev-parse", "HEAD");

const made = (name: string): Buffer => readFileSync(join(clone, "build/release", name));
const listOf = (name: string): string[] =>
  execFileSync("tar", ["tzf", join(clone, "build/release", name)], { encoding: "utf8" })
    .trim()
    .split("\n");

test("a release: each file, and the commit that it is made of", () => {
  const { status, stdout, stderr } = release(["--built", version]);
  assert.equal(stderr, "");
  assert.equal(status, 0, stdout);
  assert.ok(stdout.includes(`== ${version}, made of commit ${commit}`));
  const suffixes = [".cdx.json", ".integrity.json", "-page.tar.gz", "-support.html", ".tgz"];
  if (existsSync(`${ROOT}web/site`)) suffixes.push("-site.tar.gz");
  const names = suffixes.map((suffix) => `keyfit-${version}${suffix}`);
  assert.deepEqual(readdirSync(join(clone, "build/release")).sort(), ["SHA256SUMS", ...names].sort());
  const sums = names.sort().map((name) => `${createHash("sha256").update(made(name)).digest("hex")}  ${name}\n`);
  assert.equal(String(made("SHA256SUMS")), sums.join(""));
  assert.deepEqual(made(`keyfit-${version}.integrity.json`), readFileSync(`${ROOT}web/dist/integrity.json`));
});

test("the folder for pages: all that a script in it imports, and nothing for servers or compilers", () => {
  const files = listOf(`keyfit-${version}-page.tar.gz`).filter((name) => !name.endsWith("/"));
  const read = (name: string): string => readFileSync(ROOT + name.replace(/^keyfit/, "build/keyfit"), "utf8");
  for (const name of files.filter((file) => file.endsWith(".js") && !file.endsWith("classic.js"))) {
    for (const [, path = ""] of read(name).matchAll(/\b(?:from|import)\s*\(?"(\.[^"]+)"/g))
      assert.ok(files.includes(join(dirname(name), path)), `${name} imports ${path}`);
    assert.doesNotMatch(read(name), /"node:/, name);
  }
  for (const name of ["element.js", "keyfit.classic.js", "integrity.json", "LICENSE", "licenses/module.txt"])
    assert.ok(files.includes(`keyfit/${name}`), name);
  assert.deepEqual(
    files.filter((name) => /\.ts$|\/(?:relay(?:-node)?|command)\.js$|\/(?:demo|gallery|support)\//.test(name)),
    [],
  );
});

test("the bill of materials: by the schema of CycloneDX, and all that DEPENDENCIES.md says is in the package", () => {
  const bom = JSON.parse(String(made(`keyfit-${version}.cdx.json`)));
  const schemas = `${ROOT}tests/node_modules/@cyclonedx/cyclonedx-library/res/schema`;
  const schemaOf = (name: string) => JSON.parse(readFileSync(`${schemas}/${name}.SNAPSHOT.schema.json`, "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const name of ["spdx", "jsf-0.82"])
    ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schemaOf("bom-1.6"));
  assert.deepEqual(validate(bom) ? [] : validate.errors, []);

  const [hash] = bom.metadata.component.hashes;
  assert.equal(
    hash.content,
    createHash("sha256")
      .update(made(`keyfit-${version}.tgz`))
      .digest("hex"),
  );
  assert.deepEqual(bom.metadata.component.pedigree.commits, [{ uid: commit }]);
  const named = (scope: string): string[] =>
    bom.components
      .filter((component: { scope: string }) => component.scope === scope)
      .map(({ name, version: its }: Record<string, string>) => `${name} ${its}`);
  const shipped = ["@humanwhocodes/momoa 3.", "Unicode 15.0", "libc 3.1.6", "libc++abi 3.1.6", "tinyxml2 9.0.0"];
  for (const start of shipped)
    assert.ok(
      named("required").some((one) => one.startsWith(start)),
      start,
    );
  for (const start of ["Emscripten", "Binaryen", "esbuild", "typescript"])
    assert.ok(
      named("excluded").some((one) => one.startsWith(start)),
      start,
    );
  // Whatever the bundler takes from a package is shipped.
  const inputs: string[] = Object.values<string[]>(
    JSON.parse(readFileSync(`${ROOT}build/internals/inputs.json`, "utf8")),
  ).flat();
  for (const path of inputs.filter((one) => one.startsWith("node_modules/"))) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    assert.ok(
      named("required").some((one) => one.startsWith(`${name} `)),
      path,
    );
  }
});

test("made again, elsewhere in the world and without a network, every byte is the same", (context) => {
  const sums = made("SHA256SUMS");
  const network = ["unshare", "--user", "--map-root-user", "--net"];
  const { status: allowed } = spawnSync(network[0] as string, [...network.slice(1), "true"]);
  if (allowed !== 0) context.diagnostic("a network cannot be taken away here: npm alone is told that there is none");
  const { status, stderr } = release(["--built", version], {
    without: allowed === 0 ? network : [],
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "C", SOURCE_DATE_EPOCH: "981173106" },
    umask: "077",
  });
  assert.equal(stderr, "");
  assert.equal(status, 0);
  assert.equal(String(made("SHA256SUMS")), String(sums));
});

test("--dry-run says that it can be released, and makes nothing", () => {
  rmSync(join(clone, "build/release"), { recursive: true });
  const { status, stdout, stderr } = release(["--dry-run", version]);
  assert.equal(stderr, "");
  assert.equal(status, 0);
  assert.ok(stdout.endsWith(`commit ${commit} can be released as ${version}\n`), stdout);
  assert.equal(existsSync(join(clone, "build/release")), false);
});

test("what is not ready is refused, all of it at once, each thing with what to do", () => {
  const other = release(["--dry-run", "9.9.9"]);
  assert.equal(other.status, 1);
  for (const file of ["web/package.json", "web/package-lock.json", "CMakeLists.txt"])
    assert.ok(other.stderr.includes(`- ${file} says version "${version}"`), other.stderr);
  assert.match(other.stderr, /- CHANGELOG\.md begins with "## .*"; it has to be "## 9\.9\.9 \(YYYY-MM-DD\)"/);
  assert.match(other.stderr, /4 things are to be mended before 9\.9\.9 can be released/);

  git("tag", `v${version}`);
  git("commit", "--quiet", "--allow-empty", "--message", "One more");
  appendFileSync(join(clone, "LICENSE"), "\n");
  const dirty = release(["--dry-run", version]);
  assert.equal(dirty.status, 1);
  assert.match(dirty.stderr, /- the tree has changes that are not committed:\n M LICENSE/);
  assert.ok(dirty.stderr.includes(`- the tag v${version} is on another commit, ${commit}`));
  git("checkout", "--quiet", "LICENSE");
  git("tag", "--delete", `v${version}`);

  const notes = join(clone, "web/sizes.json");
  const sizes = JSON.parse(readFileSync(notes, "utf8"));
  sizes.released.brotli["keyfit/element"] += 1;
  writeFileSync(notes, JSON.stringify(sizes));
  git("commit", "--quiet", "--all", "--message", "Other sizes");
  const changed = release(["--dry-run", version]);
  assert.equal(changed.status, 1);
  assert.match(changed.stderr, /- sizes\.json: .*web\/sizes\.mjs --release/);
});

test("a wrong use is told, with the help", () => {
  for (const [args, what] of [
    [[], "which version?"],
    [["1.2"], '"1.2" is no version, such as 1.2.3'],
    [["1.2.3", "1.2.4"], "one version, not two"],
    [["--wet"], "unknown option: --wet"],
  ] as const) {
    const { status, stderr } = release([...args]);
    assert.equal(status, 2);
    assert.ok(stderr.startsWith(`script/release: ${what}\n\nusage: script/release `), stderr);
  }
  const { status, stdout } = release(["--help"]);
  assert.equal(status, 0);
  assert.match(stdout, /--dry-run/);
});
