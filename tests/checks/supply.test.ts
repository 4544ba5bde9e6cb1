// The supply: DEPENDENCIES.md against what pins each dependency, and what is built against what it may be made of.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { init, parse } from "es-module-lexer";
import { REASONS } from "../../web/src/generated/contract.ts";
import { linkAgain, ROOT } from "../node/support.ts";

await init;

const read = (file: string): string => readFileSync(ROOT + file, "utf8");

type Row = Record<string, string>;

/** The tables under a heading, each row by its columns' names, without the marks of code. */
function tablesUnder(heading: string): Row[][] {
  const section = read("DEPENDENCIES.md")
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  assert.ok(section, heading);
  const tables = section.split(/\n\n+/).filter((block) => block.startsWith("|"));
  assert.ok(tables.length > 0, heading);
  return tables.map((table) => {
    const [names = [], , ...rows] = table
      .trim()
      .split("\n")
      .map((line) => {
        return line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll("`", ""));
      });
    assert.ok(rows.length > 0, heading);
    return rows.map((row) => {
      assert.equal(row.length, names.length, row.join());
      assert.ok(
        row.every((cell) => cell !== ""),
        `an empty cell: ${row.join()}`,
      );
      return Object.fromEntries(names.map((name, i) => [name, row[i] as string]));
    });
  });
}

const [embedded = [], sources = [], data = []] = tablesUnder("In what people run");
const [tools = []] = tablesUnder("Tools that make the bytes");
const [debian = []] = tablesUnder("Packages of Debian");
const [direct = [], together = []] = tablesUnder("Packages of npm");

const versionOf = (rows: Row[], key: string, name: string): string => {
  const row = rows.find((candidate) => candidate[key] === name);
  assert.ok(row, `${name} is not listed`);
  return row.version as string;
};

interface Lock {
  packages: Record<
    string,
    { version: string; license?: string; integrity?: string; hasInstallScript?: boolean; inBundle?: boolean }
  >;
}

const locks = execFileSync("git", ["ls-files", "--", "*package-lock.json"], { cwd: ROOT, encoding: "utf8" });
const FOLDERS = locks.trim().split("\n").map(dirname);

test("npm: what each folder asks for is listed, with the locked version and licence", () => {
  assert.ok(FOLDERS.length >= 3);
  const found = FOLDERS.flatMap((folder) => {
    const { devDependencies = {}, optionalDependencies = {}, ...rest } = JSON.parse(read(`${folder}/package.json`));
    const { packages } = JSON.parse(read(`${folder}/package-lock.json`)) as Lock;
    for (const kind of ["dependencies", "bundledDependencies", "bundleDependencies"]) {
      assert.equal(rest[kind], undefined, `${kind} in ${folder}`);
    }
    // A page brings its framework, or none.
    for (const name of Object.keys(rest.peerDependencies ?? {})) {
      assert.ok(folder === "web" && rest.peerDependenciesMeta[name].optional, `${name} in ${folder}`);
    }
    return Object.entries<string>({ ...devDependencies, ...optionalDependencies }).map(([name, wanted]) => {
      const locked = packages[`node_modules/${name}`];
      // A second version of a package has a name of its own: "npm:react@18.3.1".
      const version = wanted.replace(/^npm:.+@/, "");
      assert.equal(locked?.version, version, `${name} in ${folder} is not pinned`);
      return [folder, name, version, locked?.license].join(" ");
    });
  });
  const listed = direct.map((row) => [row.folder, row.package, row.version, row.licence].join(" "));
  assert.deepEqual(listed.sort(), found.sort());
});

test("npm: what comes along is counted by its licences, and each has its hash", () => {
  const found = FOLDERS.map((folder) => {
    const { packages } = JSON.parse(read(`${folder}/package-lock.json`)) as Lock;
    const licences = new Map<string, number>();
    // What a package bundles is a part of it, and covered by its hash.
    const all = Object.entries(packages).filter(([path, { inBundle }]) => path !== "" && !inBundle);
    for (const [path, { license = "none", integrity = "" }] of all) {
      assert.match(integrity, /^sha512-/, `${path} in ${folder}`);
      licences.set(license, (licences.get(license) ?? 0) + 1);
    }
    const counts = [...licences].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const written = counts.map(([licence, count]) => `${licence} ${count}`).join(", ");
    return { folder, packages: String(all.length), licences: written };
  });
  const byFolder = (a: { folder?: string }, b: { folder?: string }) => ((a.folder ?? "") < (b.folder ?? "") ? -1 : 1);
  assert.deepEqual(together.sort(byFolder), found.sort(byFolder));
});

test("npm: nothing that comes along runs while it is installed", () => {
  for (const file of ["script/lib.sh", "script/build"]) {
    const installs = read(file).match(/^[^#\n]*\bnpm (?:ci|install) .*/gm) ?? [];
    assert.ok(installs.length > 0, file);
    for (const command of installs) assert.match(command, /--ignore-scripts/, `${file}: ${command}`);
  }
});

test("Debian: the packages that bootstrap installs are those that are listed", () => {
  const needs = /^needs=\([\s\S]*?^[^\n]*^\)/m;
  const text = read("script/bootstrap");
  assert.match(text, needs);
  const packages = [...text.matchAll(/^ {2}(?:\[\[.*)?(['"])\w+\|([a-z0-9.+ -]+)\|.*\1$/gm)].flatMap(([, , names]) =>
    (names as string).split(" "),
  );
  assert.ok(packages.length > 10);
  assert.deepEqual(debian.map((row) => row.package).sort(), packages.sort());
});

test("versions: those that the build asks for", () => {
  const root = read("CMakeLists.txt");
  const tests = read("tests/CMakeLists.txt");
  const pinned = (text: string, pattern: RegExp): string => {
    const found = pattern.exec(text)?.[1];
    assert.ok(found, String(pattern));
    return found;
  };
  const emscripten = read("emsdk-version.txt").trim();
  assert.equal(versionOf(tools, "what", "Emscripten"), emscripten);
  assert.equal(versionOf(debian, "package", "emscripten"), emscripten);
  assert.equal(versionOf(debian, "package", "binaryen"), versionOf(tools, "what", "Binaryen"));
  assert.equal(versionOf(embedded, "what", "tinyxml2"), pinned(root, /tinyxml2\/archive\/refs\/tags\/(\S+)\.tar\.gz/));
  assert.match(root, /URL_HASH SHA256=[0-9a-f]{64}\b/);
  assert.equal(versionOf(debian, "package", "cmake"), pinned(root, /cmake_minimum_required\(VERSION (\S+)\)/));
  assert.equal(versionOf(debian, "package", "doctest-dev"), pinned(tests, /find_package\(doctest (\S+) REQUIRED\)/));
  assert.equal(
    versionOf(debian, "package", "nlohmann-json3-dev"),
    pinned(tests, /find_package\(nlohmann_json (\S+) REQUIRED\)/),
  );
  assert.equal(versionOf(debian, "package", "nodejs"), pinned(read("script/lib.sh"), /^node_wanted='(\S+) or newer/m));
});

test("tinyxml2: the source that is compiled is the one that is listed", () => {
  const folder = ["build/tinyxml2", "build/native/_deps/tinyxml2-src"].find((name) => existsSync(ROOT + name));
  assert.ok(folder);
  assert.deepEqual(
    sources.map(({ file }) => file),
    ["tinyxml2.cpp", "tinyxml2.h"],
  );
  for (const { file, sha256 } of sources) {
    assert.equal(
      createHash("sha256")
        .update(read(`${folder}/${file}`))
        .digest("hex"),
      sha256,
      file,
    );
  }
});

test("Unicode: the tables are made from the version that is listed", () => {
  assert.deepEqual(
    data.map((row) => row.data),
    ["Unicode"],
  );
  for (const { file, version } of data)
    assert.ok(read(file as string).includes(`Unicode ${version}.`), `${file}: ${version}`);
});

const versionSaid = (command: string): string =>
  /\b(\d+(?:\.\d+)*)\b/.exec(spawnSync(command, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1] ?? "none";
const here = { Emscripten: versionSaid("em++"), Binaryen: versionSaid("wasm-opt") };
// As in CMakeLists.txt: another one may do, where somebody reads what is said.
const others = Object.entries(here).filter(([name, version]) => version !== versionOf(tools, "what", name));
const skip = others.length > 0 && !process.env.CI && `here: ${others.join(" and ")}`;

test("the tools that make the bytes are the listed ones", { skip }, () => {
  assert.deepEqual(others, []);
});

const folder = `${ROOT}build/wasm`;

/** What a module is linked from: our sources, and the libraries of others. */
function traceLink(name: string): { ours: string[]; theirs: string[] } {
  const scratch = mkdtempSync(join(tmpdir(), "keyfit-link-"));
  try {
    const linked = join(scratch, "keyfit.wasm");
    const trace = linkAgain(name, "-Wl,--trace", linked);
    assert.ok(
      readFileSync(linked).equals(readFileSync(`${folder}/wasm/${name}.linked.wasm`)),
      "another module was linked",
    );

    const ours = new Set<string>();
    const theirs = new Set<string>();
    for (const [path] of trace.matchAll(/^\S+\.o\)?$/gm)) {
      const archive = /([^/]+?)\.a\(|([^/]+)\.o$/.exec(path);
      if (!path.startsWith("/")) ours.add(path.replace(/^.*?(\w+\.cpp)\.o\)?$/, "$1"));
      // The same library in another make: libc-optz, libc++abi-noexcept.
      else theirs.add((archive?.[1] ?? archive?.[2] ?? path).replace(/-.*$/, ""));
    }
    return { ours: [...ours].sort(), theirs: [...theirs].sort() };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const compiled = ["core/src", "wasm"]
  .flatMap((part) => readdirSync(ROOT + part))
  .filter((name) => name.endsWith(".cpp"));

test("the module is linked from the core, the boundary, tinyxml2 and the toolchain's own libraries", () => {
  const { ours, theirs } = traceLink("keyfit");
  assert.deepEqual(ours, [...compiled, "tinyxml2.cpp"].sort());
  assert.deepEqual([...theirs, "tinyxml2"].sort(), embedded.map(({ what }) => what).sort());
});

test("the module for checks alone has nothing of a live test, nor the parser", () => {
  const [whole = "", checks = ""] = ["keyfit", "keyfit-checks"].map((name) =>
    readFileSync(`${folder}/${name}.wasm`, "latin1"),
  );
  // The linker looks into more objects than it keeps anything of. What is kept shows in its texts: those of outcomes, of the
  // part of a definition that only a live test reads, and of XML.
  const texts = [...REASONS.filter((reason) => reason.includes("-")), "keyfit_finish", "CDATA"];
  for (const text of texts) {
    assert.ok(whole.includes(text), `the whole module has no ${text}`);
    assert.ok(!checks.includes(text), `the module for checks has ${text}`);
  }
  assert.ok(checks.length < whole.length * 0.6, `${checks.length} of ${whole.length}`);
});

test("what is compiled into the modules stands in the tree, or in the toolchain's headers", () => {
  // What they are compiled from, headers included.
  const deps = execFileSync("ninja", ["-C", folder, "-t", "deps"], { encoding: "utf8", maxBuffer: 1 << 26 });
  const files = [...new Set([...deps.matchAll(/^ {4}(\S.*)$/gm)].map(([, path]) => path as string))];
  assert.ok(files.length > 100);
  const below = files.map((path) => relative(ROOT, path)).filter((path) => !path.startsWith(".."));
  assert.ok(below.length > 20);
  for (const path of below) assert.match(path, /^(?:core|wasm|build\/tinyxml2|build\/wasm\/_deps\/tinyxml2-src)\//);
  const system = files.filter((path) => relative(ROOT, path).startsWith(".."));
  for (const path of system) assert.match(path, /\/(?:emscripten\/.*sysroot|clang\/[\d.]+)\/include\//, path);
});

// What the bundler puts in the place of a name that is no file: see web/build.mjs.
const MADE = [
  ...["keyfit.wasm", "keyfit.js", "keyfit-checks.wasm", "keyfit-checks.js"].map((name) => `keyfit:module:${name}`),
  "keyfit:keyfit-services",
  "keyfit:keyfit-service-list",
  "keyfit:keyfit-known",
  "keyfit:keyfit-schema",
  ...readdirSync(`${ROOT}core/services`)
    .filter((name) => name.endsWith(".json") && name !== "service.schema.json")
    .map((name) => `keyfit:keyfit-service:${name.slice(0, -".json".length)}`),
];

// The one exception: the parser of `keyfit lint`, in a chunk with nothing but lint.
const PARSER = /^node_modules\/@humanwhocodes\/momoa\/dist\/momoa\.js$/;
const OF_LINT = /^(?:src\/lint\/|keyfit:keyfit-schema$)/;

// Made of web/support/ and web/gallery/ as well: what those import is looked at below.
const OWN_PAGES = /^(?:demo|gallery|support)\//;
const IMPORTED = /^(?!\s*(?:\/\/|\*)).*?(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]*)["'`]/gm;

// What a component imports of its page's framework.
const FRAMEWORK: Record<string, string> = { "react.js": "react", "vue.js": "vue" };

test("no third-party JavaScript: every script but lint's is made of web/src and the module alone", () => {
  const dist = `${ROOT}web/dist`;
  // What the bundler took for each script, as paths in web/.
  const inputs = JSON.parse(read("build/internals/inputs.json")) as Record<string, string[]>;
  const names = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => /\.[cm]?js$/.test(name));
  const used = new Set<string>();
  for (const name of names) {
    const text = readFileSync(join(dist, name), "utf8");
    // By a lexer: lint's texts hold words that look like imports. What has no text there is import.meta, or computed.
    for (const { specifier } of parse(text)[0]) {
      if (specifier && specifier !== FRAMEWORK[name])
        assert.match(specifier, /^(?:\.{1,2}\/|node:|keyfit$)/, `${name} imports ${specifier}`);
    }
    // Svelte's component is compiled by the page, and this hands it on.
    if (OWN_PAGES.test(name) || name === "svelte.js") continue;
    const paths = inputs[name];
    assert.ok(paths, `${name}: nothing says what it is made of`);
    const isLint = paths.every((path) => OF_LINT.test(path) || PARSER.test(path));
    for (const path of paths) {
      assert.ok(
        MADE.includes(path) ||
          (path.startsWith("src/") && existsSync(`${ROOT}web/${path}`)) ||
          (isLint && PARSER.test(path)),
        `${name} has ${path}`,
      );
      used.add(path);
    }
  }
  assert.ok(
    MADE.every((name) => used.has(name)),
    "the module's plain form and the services are in some script",
  );
  assert.ok([...used].filter((path) => path.startsWith("src/")).length > 30);
});

test("no third-party JavaScript: what the other pages are made of imports nothing of it", () => {
  for (const folder of ["web/demo", "web/gallery", "web/support"]) {
    const names = readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" });
    const scripts = names.filter((name) => /\.[cm]?[jt]s$/.test(name) && name !== "build.mjs");
    assert.ok(scripts.length > 0, folder);
    for (const name of scripts) {
      for (const [, from = ""] of read(`${folder}/${name}`).matchAll(IMPORTED)) {
        assert.match(
          from,
          /^(?:\.{1,2}\/|node:|keyfit-(?:known|services|service-list)$)/,
          `${folder}/${name} imports ${from}`,
        );
      }
    }
  }
});
