// What is in the tarball, and that each entry of the package is what its name promises: found, typed, and harmless where
// there is no page.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { BUILD, HERE, KEYFIT, LANGUAGES, ROOT, SERVICES, TARBALL } from "./support.ts";

const read = (path: string): string => readFileSync(join(KEYFIT, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const FILES = readdirSync(KEYFIT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(KEYFIT.length + 1))
  .sort();

type Target = string | { types: string; default: string } | { types: string; svelte: string };

/** Every entry by the name it is imported by, those of a pattern one by one, and its files. */
const ENTRIES = new Map(
  Object.entries<Target>(manifest.exports).flatMap(([name, target]): [string, { script: string; types?: string }][] => {
    const types = typeof target === "string" ? undefined : target.types;
    const script = typeof target === "string" ? target : "svelte" in target ? target.svelte : target.default;
    const of = (star: string) => {
      const put = (text: string): string => text.replace("*", star).replace(/^\.\//, "");
      return [
        name.replace("*", star).replace(/^\./, "keyfit"),
        { script: put(script), ...(types === undefined ? {} : { types: put(types) }) },
      ] as [string, { script: string; types?: string }];
    };
    if (!name.includes("*")) return [of("")];
    const [before = "", after = ""] = script.slice(2).split("*");
    return FILES.filter((file) => file.startsWith(before) && file.endsWith(after)).map((file) =>
      of(file.slice(before.length, -after.length)),
    );
  }),
);
const SCRIPTS = [...ENTRIES].filter(([, { script }]) => script.endsWith(".js"));

test("the entries: those that are promised, with their files and types", () => {
  const names = [
    "",
    "/checks",
    "/external",
    "/js",
    "/element",
    "/element-class",
    "/describe",
    "/live-test",
    "/direct",
    "/relay-client",
    "/known",
  ];
  const more = ["/relay", "/relay-node", "/react", "/vue", "/svelte", "/keyfit.classic.js", "/keyfit.wasm"];
  const data = ["/services/service.schema.json", "/integrity.json", "/custom-elements.json", "/package.json"];
  const recipes = ["bootstrap", "shadcn", "webawesome"].map((name) => `/recipes/${name}.css`);
  const services = SERVICES.flatMap((id) => [`/services/${id}`, `/services/${id}.json`]);
  const messages = LANGUAGES.map((tag) => `/messages/${tag}`);
  const all = [...names, ...more, ...data, ...recipes, ...services, ...messages].map((name) => `keyfit${name}`);
  assert.deepEqual([...ENTRIES.keys()].sort(), all.sort());
  assert.ok(LANGUAGES.includes("en"));
  assert.ok(SERVICES.length >= 12);
  for (const { script, types } of ENTRIES.values()) {
    assert.ok(FILES.includes(script), script);
    if (script.endsWith(".js")) assert.ok(types !== undefined && FILES.includes(types), `${types}`);
  }
  for (const field of ["unpkg", "jsdelivr", "customElements"])
    assert.ok(FILES.includes(manifest[field].slice(2)), field);
});

/** What a file leads to: by imports, static and not. */
function follow(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const pattern = file.endsWith(".d.ts") ? /(?:from |import\()"(\.[^"]+)\.js"/g : /\b(?:from|import)\s*\(?"(\.[^"]+)"/g;
  for (const [, name = ""] of read(file).matchAll(pattern)) {
    follow(join(dirname(file), file.endsWith(".d.ts") ? `${name}.d.ts` : name), reached);
  }
  return reached;
}

test("the tarball holds what the entries and the command need, source maps, and no file more", () => {
  const wanted = new Set(["LICENSE", "README.md", "relay.md", "CHANGELOG.md", "bin/keyfit.mjs", "package.json"]);
  for (const { script, types } of ENTRIES.values()) {
    for (const file of [script, types]) if (file) for (const each of follow(file)) wanted.add(each);
  }
  for (const each of follow("bin/keyfit.mjs")) wanted.add(each);
  for (const name of ["module", "momoa"]) wanted.add(`dist/licenses/${name}.txt`);
  for (const file of [...wanted])
    if (/^dist\/.*\.js$/.test(file) && FILES.includes(`${file}.map`)) wanted.add(`${file}.map`);
  assert.deepEqual(FILES, [...wanted].sort());
});

test("source maps: of code that people wrote, with it, and they name no folder of this machine", () => {
  const mapped = new Set<string>();
  for (const file of FILES.filter((name) => /^dist\/.*\.js$/.test(name))) {
    const map = `${file}.map`;
    const named = /\/\/# sourceMappingURL=(.*)\n$/.exec(read(file))?.[1];
    assert.equal(named, FILES.includes(map) ? basename(map) : undefined, file);
    if (named === undefined) continue;
    const { sources, sourcesContent }: { sources: string[]; sourcesContent: (string | null)[] } = JSON.parse(read(map));
    for (const [index, source] of sources.entries()) {
      assert.match(source, /^(\.\.\/)+src\/|^keyfit:/, file);
      assert.equal(sourcesContent[index] === null, source.startsWith("keyfit:"), `${file}: ${source}`);
      mapped.add(source.replace(/^(\.\.\/)+src\//, ""));
    }
  }
  for (const source of ["core/boundary.ts", "live/live-test.ts", "element/connect.ts", "relay/relay.ts"])
    assert.ok(mapped.has(source), source);
  for (const file of FILES) assert.ok(!read(file).includes(ROOT), file);
});

test("integrity.json has the hash of every script and module, as a browser reckons it", () => {
  const hashes = Object.fromEntries(
    FILES.filter((file) => /^dist\/.*\.(js|css|wasm)$/.test(file)).map((file) => [
      file.slice("dist/".length),
      `sha384-${createHash("sha384")
        .update(readFileSync(join(KEYFIT, file)))
        .digest("base64")}`,
    ]),
  );
  assert.deepEqual(JSON.parse(read("dist/integrity.json")), hashes);
});

function node(args: string[], cwd = HERE) {
  // What keeps a timer or a connection open does not end by itself.
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 120_000 });
}

/** Imports what is named by its first argument, and says as JSON what has changed. */
const IMPORT = `
const known = new Set(Object.getOwnPropertyNames(globalThis));
const module = await import(process.argv[1]);
console.log(JSON.stringify({
  added: Object.getOwnPropertyNames(globalThis).filter((key) => !known.has(key)),
  names: Object.keys(module).sort(),
}));`;

const NAMES: Record<string, string[]> = {
  keyfit: ["KeyfitError", "load"],
  "keyfit/checks": ["KeyfitError", "load"],
  "keyfit/external": ["KeyfitError", "load"],
  "keyfit/js": ["KeyfitError", "load"],
  "keyfit/element": ["KeyfitConnect", "defineConnect", "languages", "services"],
  "keyfit/element-class": ["KeyfitConnect", "defineConnect", "languages", "services"],
  "keyfit/describe": ["describe"],
  "keyfit/live-test": ["DEFAULT_TIMEOUT_MS", "isForRelay", "runLiveTest", "runPageTest", "runRelayTest"],
  "keyfit/direct": ["direct"],
  "keyfit/relay-client": ["createRelayClient"],
  "keyfit/known": ["default"],
  "keyfit/relay": ["DEFAULT_LIMITS", "REFUSALS", "createRelay"],
  "keyfit/relay-node": ["serveRelay"],
  "keyfit/react": ["KeyfitConnect"],
  "keyfit/vue": ["KeyfitConnect"],
};

for (const [name] of SCRIPTS) {
  // Its source is for Svelte's compiler; frameworks.test.ts has a server that renders it.
  if (name === "keyfit/svelte") continue;
  test(`${name}: imported where there is no page, it does nothing`, () => {
    const { status, stdout, stderr } = node(["--input-type=module", "--eval", IMPORT, name]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const said = JSON.parse(stdout);
    const added = said.added.filter((global: string) => name !== "keyfit/vue" || !global.startsWith("__VUE_"));
    assert.deepEqual(added, name === "keyfit/keyfit.classic.js" ? ["Keyfit"] : []);
    assert.deepEqual(said.names, NAMES[name] ?? (/^keyfit\/(?:messages|services)\//.test(name) ? ["default"] : []));
  });
}

test("from CommonJS, require works, in each Node that has it for modules", () => {
  const code = `require("keyfit").load(require("keyfit/services/freshbooks-classic.json"))
    .then((keyfit) => console.log(keyfit.check("account", "joesgarage").account_url));`;
  const { stdout, stderr } = node(["--input-type=commonjs", "--no-warnings", "--eval", code]);
  assert.equal(stderr, "");
  assert.equal(stdout, "https://joesgarage.freshbooks.com\n");
});

// The other checkers of packages.

test("publint finds nothing, not even something to suggest", async () => {
  const { messages } = await publint({ pkgDir: KEYFIT, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

test("are the types wrong? They are not", () => {
  const attw = join(HERE, "node_modules/.bin/attw");
  // Patterns it leaves out by itself. It takes a service's JSON for CommonJS; what TypeScript makes of that is seen below.
  const patterns = SCRIPTS.map(([name]) => name).filter((name) => /^keyfit\/(?:messages|services)\//.test(name));
  const include = patterns.map((name) => name.replace("keyfit/", ""));
  const args = [
    TARBALL,
    "--config-path",
    join(ROOT, "web/.attw.json"),
    "--format",
    "ascii",
    "--no-color",
    "--no-emoji",
  ];
  const { status, stdout, stderr } = spawnSync(attw, [...args, "--include-entrypoints", ...include], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
  for (const name of SCRIPTS.map(([script]) => script)) {
    assert.ok(stdout.includes(`"${name}"\n\nnode16 (from ESM): OK (ESM)\nbundler: OK `), `${name}\n${stdout}`);
  }
});

/** Uses every entry as its types say, and once as they do not. */
const CONSUMER = `
import { type FieldsOf, KeyfitError, load, type ServiceDefinition, type ServiceId, type Verdict } from "keyfit";
import { type Description, describe } from "keyfit/describe";
import { createRelay } from "keyfit/relay";
import { serveRelay } from "keyfit/relay-node";
import { createRelayClient } from "keyfit/relay-client";
import { direct } from "keyfit/direct";
import { type Checks, load as loadChecks } from "keyfit/checks";
import { load as loadExternal } from "keyfit/external";
import { load as loadJs } from "keyfit/js";
import { runLiveTest, runRelayTest } from "keyfit/live-test";
import { defineConnect, languages, type OutcomeDetail, services } from "keyfit/element-class";
import "keyfit/element";
import "keyfit/keyfit.classic.js";
import known from "keyfit/known";
import en from "keyfit/messages/en";
import service from "keyfit/services/freshbooks-classic.json" with { type: "json" };
import stripe from "keyfit/services/stripe";
import schema from "keyfit/services/service.schema.json" with { type: "json" };

const definition: ServiceDefinition<FieldsOf<"freshbooks-classic">> = service;
const core = await load(definition, { engine: "js", offsets: "utf8" });
const verdict: Verdict = core.check("account", "joe");
const all: Record<"account" | "secret", Verdict> = core.checkAll({ account: "joe" });
const pasted: Verdict | null = core.checkPaste("joe").secret;
core.know(known);
const whose: string | undefined = core.identify("joe")[0]?.service;
const url: string | undefined = core.requestOf(0, { account: "joe", secret: "" })?.url;
for (const other of [await loadExternal(service, { url: "/keyfit.wasm" }), await loadJs(service), await Keyfit.load(service)]) {
  await runLiveTest(other, { account: "joe", secret: "" }, direct, { needs: ["read"], allowCost: true });
}
const checks: Checks<"account" | "secret"> = await loadChecks(service, { engine: "wasm" });
const outcome = await runRelayTest(checks, { account: "joe" }, createRelayClient("/keyfit"), { administrator: true });
defineConnect({ languages: { ...languages, xx: async () => ({ ui: { undo: outcome.reason } }) } }, "my-connect");
defineConnect({ services: { ...services, own: async () => stripe }, known: async () => known }, "own-connect");
document.querySelector("keyfit-connect")?.addEventListener("keyfit-outcome", (event) => {
  const detail: OutcomeDetail = event.detail;
  return detail.outcome.who?.company ?? en.ui.undo;
});
Object.assign(document.createElement("keyfit-connect"), { definition: stripe satisfies ServiceDefinition<"secret"> });
await (await serveRelay(createRelay({ origins: [] }), { port: 0 })).stop();
const element = document.createElement("keyfit-connect");
const tested: "accepted" | "refused" | "undetermined" = (await element.test()).answer;
const shown: Verdict | undefined = element.verdicts?.secret;
const submitted: string | undefined = element.values?.secret;
element.addEventListener("keyfit-ready", ({ detail }) => console.log(detail.service, element.outcome?.reason));
const id: ServiceId = "stripe";
const words: Description[] = await Promise.all(
  verdict.findings.map((finding) => describe(finding, { service, field: "account", verdict, language: "de" })),
);
const next: string = (await describe(outcome, { service })).next;
const failed = (error: unknown) => error instanceof KeyfitError && error.code === "field-not-usable" && error.field;
console.log(tested, shown, submitted, id, words, next, failed);
console.log(whose, all.account.account_url, pasted?.value, url, schema);
// @ts-expect-error
await runLiveTest(checks, { account: "joe" }, direct);
// @ts-expect-error
core.check("token", "joe");
// @ts-expect-error
await runRelayTest(checks, { token: "" }, createRelayClient("/keyfit"));
// @ts-expect-error
(await load(stripe)).check("account", "joe");
// @ts-expect-error
verdict.status = "fine";
// @ts-expect-error
await load(service, { engine: "asm" });
// @ts-expect-error
service.title = 5;
// @ts-expect-error
const wrongId: ServiceId = "strpe";
// @ts-expect-error
element.outcome = outcome;
// @ts-expect-error
element.verdicts?.secret.status = "valid";
// @ts-expect-error
(await describe(verdict.findings[0]!, { service })).next;
// @ts-expect-error
await describe(outcome, { language: "de" });
// @ts-expect-error
element.addEventListener("keyfit-ready", ({ detail }) => detail.values);
// @ts-expect-error
new KeyfitError("no-such-code", "x");
console.log(wrongId);
`;

const COMPILERS = { "TypeScript 6": join(HERE, "node_modules"), "TypeScript 7": join(ROOT, "web/node_modules") };
for (const [compiler, modules] of Object.entries(COMPILERS)) {
  for (const [module, resolution] of [
    ["Node18", "Node16"],
    ["ESNext", "bundler"],
  ] as const) {
    test(`${compiler}, ${resolution}: all entries are typed, libraries checked too`, () => {
      const folder = join(BUILD, "types", `${compiler}-${resolution}`.replace(" ", ""));
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "consumer.mts"), CONSUMER);
      const compilerOptions = {
        module,
        moduleResolution: resolution,
        target: "ES2022",
        lib: ["ES2022", "DOM"],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.mts"] }));
      const tsc = join(modules, "typescript/bin/tsc");
      const { status, stdout } = node([tsc, "--pretty", "false", "--project", folder]);
      assert.equal(stdout, "");
      assert.equal(status, 0);
    });
  }
}

test("sizes.mjs measures each script that is an entry", () => {
  const { status, stdout } = node([join(ROOT, "web/sizes.mjs"), "--json"]);
  assert.equal(status, 0);
  const sizes = JSON.parse(stdout);
  for (const [name] of SCRIPTS) assert.ok(sizes[name].raw > 0 && sizes[name].brotli > 0, name);
  assert.ok(existsSync(TARBALL));
});
