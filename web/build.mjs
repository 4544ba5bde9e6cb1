// Builds web/dist from web/src and the module in build/wasm; from that build/keyfit, which is what a page needs; and
// build/internals, which only tests look at. Run by script/build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { access, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { fieldsType, readServices, SCHEMA, SERVICES } from "./services.mjs";
import { buildSupport } from "./support/build.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(web, "dist");
const forPages = join(root, "build/keyfit");
const internals = join(root, "build/internals");
const wasm = join(root, "build/wasm");
// The oldest browsers that the scripts run in; tests/checks/baseline.test.ts holds what is built against it.
const baseline = JSON.parse(await readFile(join(web, "baseline.json"), "utf8"));
const target = Object.entries(baseline).map(([browser, version]) => `${browser}${version}`);

const languages = (await readdir(join(web, "src/messages")))
  .filter((name) => /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(name))
  .map((name) => `messages/${name.slice(0, -3)}`);

// What pages and servers import, in the groups that are loaded together. What a group shares goes into chunks; what is built
// apart falls into fewer files.
const PAGE = ["element", "element-class", ...languages];
const CHECKS = "checks";
const PARTS = ["index", "external", "js", "live-test", "direct", "relay-client", "relay", "relay-node"];
// Words without the element. The languages are those of the page, built once more, to the same files: as one group with it they
// would part the element into more.
const WORDS = ["describe"];
const ENTRIES = [...PAGE, CHECKS, ...PARTS, ...WORDS];
const FOR_SERVERS = ["relay", "relay-node"];
// Each definition as a module.
const SERVICE = "services/";
// What the plugin below provides, and nothing in src does.
const MADE = { known: "keyfit-known" };
// For bin/keyfit.mjs, and no part of the interface.
const COMMAND = "command";
// One file, for <script src>.
const CLASSIC = "keyfit.classic";
// Components. Each imports its framework, which the page brings, and the rest of the package as it stands beside it.
const COMPONENTS = ["component", "react", "vue"];
// A component that each page compiles for itself, and its hand-written types.
const SVELTE = "svelte";
// What tests look at from inside.
const INTERNALS = [
  ...["boundary", "core", "leaves", "module", "checks-js-module"].map((name) => `core/${name}`),
  ...["whole-core", "js-module"].map((name) => `live/${name}`),
  ...["pretend", "rate", "test-values"].map((name) => `relay/${name}`),
  ...["doors", "guess", "live-view", "road", "shown", "view"].map((name) => `element/${name}`),
  ...["findings", "guides", "outcomes", "texts"].map((name) => `messages/${name}`),
];
const LINT = ["lint", "pattern", "schema", "document", "problems"].map((name) => `lint/${name}`);

/** wasm2js starts one instance when its module is loaded; we want one for each core, with a memory of its own. */
async function readJsModule(name) {
  const text = await readFile(join(wasm, `${name}.wasm.js`), "utf8");
  const start = text.indexOf("var retasmFunc = asmFunc(");
  if (start < 0) throw new Error("wasm2js writes its modules in another form than build.mjs knows.");
  return `${text.slice(0, start)}
export function instantiate() {
  return asmFunc({ abort() { throw new Error("The core has stopped."); } });
}`;
}

/**
 * Each byte as two letters, the first a capital (web/src/core/module.ts reads them back). Of these a compressor finds what
 * repeats, and of base64 it does not: the whole module gets 8 kB lighter, that for checks alone 4.
 */
function toLetters(bytes) {
  const letters = (bits) => String.fromCharCode(65 + (bits >> 4), 97 + (bits & 15));
  return Array.from(bytes, letters).join("");
}

/** The kinds of keys of all services, as JSON. */
async function readKnown() {
  return JSON.stringify(JSON.parse(await readFile(join(root, "core/known.json"), "utf8")));
}

const services = await readServices();
// The service of an element that names none.
const FIRST = "freshbooks-classic";

/** What src/assets.d.ts declares. */
const assets = {
  name: "keyfit-assets",
  setup({ onLoad, onResolve }) {
    const namespace = "keyfit";
    const provide = (name, loader, read) => {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace }, async () => ({ contents: await read(), loader }));
    };
    for (const name of ["keyfit", "keyfit-checks"]) {
      provide(`module:${name}\\.wasm`, "text", async () => toLetters(await readFile(join(wasm, `${name}.wasm`))));
      provide(`module:${name}\\.js`, "js", () => readJsModule(name));
    }
    provide("keyfit-schema", "json", () => readFile(join(SERVICES, SCHEMA), "utf8"));
    // Each definition is a module of its own, so that a page loads those that it needs.
    onResolve({ filter: /^keyfit-service:/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /^keyfit-service:/, namespace }, ({ path }) => {
      const service = services.find(({ id }) => path === `keyfit-service:${id}`);
      // As a script: of JSON every key would be exported by its name, too.
      return { contents: `export default ${JSON.stringify(service)};`, loader: "js" };
    });
    provide("keyfit-services", "js", () => {
      const imports = services.map(({ id }, index) => `import s${index} from "keyfit-service:${id}";`);
      return `${imports.join("\n")}\nexport default [${imports.map((_, index) => `s${index}`)}];`;
    });
    provide("keyfit-service-list", "js", () => {
      const ordered = services.toSorted((one, other) => Number(other.id === FIRST) - Number(one.id === FIRST));
      const load = ({ id }) => `${JSON.stringify(id)}: async () => (await import("keyfit-service:${id}")).default`;
      return `export const services = {${ordered.map(load)}};`;
    });
    // A module of its own, too, which a page downloads only when it needs it.
    provide("keyfit-known", "js", async () => `export default ${await readKnown()};`);
    // A script holds its styles as text, which is not minified with it.
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target });
      return { contents: code, loader: "text" };
    });
  },
};

const common = {
  bundle: true,
  target,
  minify: true,
  sourcemap: true,
  metafile: true,
  absWorkingDir: web,
  legalComments: "none",
  external: ["node:*"],
  // What it is, is for whoever runs or bundles the package to say; esbuild would write in its own guess.
  define: { "process.env.NODE_ENV": "process.env.NODE_ENV" },
  // A source map names the packages' files where they are seen, wherever they really are.
  preserveSymlinks: true,
  plugins: [assets],
  logLevel: "warning",
};

// Which files each script in dist is made of, for the test that looks for what is not ours.
const inputs = {};

function noteInputs({ outputs }) {
  for (const [path, output] of Object.entries(outputs)) {
    if (path.endsWith(".js")) inputs[relative(dist, join(web, path))] = Object.keys(output.inputs);
  }
}

/**
 * The whole module in both of its forms, once for all groups: each would hold a copy otherwise. Answers the plugin that lets
 * chunks import them.
 */
async function buildWholeModule(outdir) {
  const { metafile } = await build({
    ...common,
    sourcemap: false,
    format: "esm",
    charset: "utf8",
    entryNames: "chunks/[name]-[hash]",
    entryPoints: ["wasm", "js"].map((form) => ({ in: `module:keyfit.${form}`, out: `keyfit-${form}` })),
    outdir,
  });
  noteInputs(metafile);
  const built = Object.entries(metafile.outputs).map(([path, { entryPoint }]) => [
    entryPoint.replace("keyfit:", ""),
    `./${basename(path)}`,
  ]);
  return {
    name: "keyfit-whole-module",
    setup({ onResolve, onEnd }) {
      for (const [name, path] of built)
        onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path, external: true }));
      // Another path would be right anywhere else.
      onEnd(({ metafile: { outputs } }) => {
        for (const [importer, { imports }] of Object.entries(outputs)) {
          if (imports.some(({ path }) => path.startsWith("./")) && basename(dirname(importer)) !== "chunks")
            throw new Error(`${importer} imports the whole module, and is no chunk.`);
        }
      });
    },
  };
}

/** Scripts from `src/NAME.ts`, each a module; what they share stands in chunks beside them. `external` stays an import. */
function buildModules(outdir, names, plugins = [], external = []) {
  return build({
    ...common,
    plugins: [...plugins, assets],
    external: [...common.external, ...external],
    format: "esm",
    // As which every module is read; a classic script is read as the page that it is in.
    charset: "utf8",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    entryPoints: names.map((name) => ({
      in:
        MADE[name] ??
        (name.startsWith(SERVICE) ? `keyfit-service:${name.slice(SERVICE.length)}` : join(web, `src/${name}.ts`)),
      out: name,
    })),
    outdir,
  });
}

/** Leaves out of a component what stands beside it: the element loads when the component is there, and not with it. */
const beside = {
  name: "keyfit-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(?:component|element)\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Svelte's components come as their source. */
async function copySvelte() {
  const name = "KeyfitConnect.svelte";
  await cp(join(web, "src", name), join(dist, name));
  await writeFile(join(dist, `${SVELTE}.js`), `export { default as KeyfitConnect } from "./${name}";\n`);
}

/** The entries that the element loads as its core, in place of the room's own files. */
const coreOfElement = (entries) => ({
  name: "keyfit-core-of-element",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/core\/checks(-js)?\.js$/ }, ({ path }) => {
      const entry = entries[basename(path, ".js")];
      return entry && { path: join(web, "src", entry) };
    });
  },
});

/** The chunk that the element loads to check is `keyfit/checks`, too. */
async function buildPage(names, wholeModule) {
  const { metafile } = await buildModules(dist, names, [coreOfElement({ checks: `${CHECKS}.ts` }), wholeModule]);
  const [chunk] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `src/${CHECKS}.ts`);
  await writeFile(join(dist, `${CHECKS}.js`), `export * from "./chunks/${basename(chunk)}";\n`);
  noteInputs(metafile);
  inputs[`${CHECKS}.js`] = [];
}

function buildClassic() {
  return build({
    ...common,
    // In one file the whole core checks, too: the module for checks alone would only come on top of it.
    plugins: [coreOfElement({ checks: "index.ts", "checks-js": "js.ts" }), assets],
    // Most of it is data, and the modules are the same code.
    sourcemap: false,
    format: "iife",
    charset: "ascii",
    entryPoints: [join(web, `src/${CLASSIC}.ts`)],
    outdir: dist,
  });
}

// What nobody steps through: data, texts, and the command.
const WITHOUT_MAP = /^keyfit:|\/node_modules\/|\/src\/(?:command\b|lint\/|messages\/[a-z]{2}(?:-[A-Z]{2})?\.ts$)/;

/**
 * Source maps stay beside what an adopter may debug, with the sources that people wrote. All others together are twice as large
 * as the rest of the package.
 */
async function trimMaps() {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".js.map"));
  for (const name of names) {
    const path = join(dist, name);
    const map = JSON.parse(await readFile(path, "utf8"));
    if (map.sources.every((source) => WITHOUT_MAP.test(source))) {
      const script = path.slice(0, -".map".length);
      const text = await readFile(script, "utf8");
      await writeFile(script, text.replace(/\/\/# sourceMappingURL=.*\n$/, ""));
      await rm(path);
      continue;
    }
    map.sourcesContent = map.sourcesContent.map((text, index) =>
      map.sources[index].startsWith("keyfit:") ? null : text,
    );
    await writeFile(path, JSON.stringify(map));
  }
}

/** All types beside the internals, and in dist those that can be reached from what is public. */
async function buildTypes() {
  const tsc = join(web, "node_modules/typescript/bin/tsc");
  const args = [tsc, "--project", join(web, "tsconfig.json"), "--outDir", internals];
  execFileSync(process.execPath, args, { stdio: "inherit" });
  const reached = new Set();
  const reach = async (name, folder) => {
    if (reached.has(name)) return;
    reached.add(name);
    const file = `${name}.d.ts`;
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await cp(join(folder, file), join(dist, file));
    const text = await readFile(join(folder, file), "utf8");
    for (const [, path] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g))
      await reach(join(dirname(name), path), internals);
  };
  for (const name of [...ENTRIES, CLASSIC, ...COMPONENTS]) await reach(name, internals);
  await reach(SVELTE, join(web, "src"));
}

/** Each definition as JSON and as a module, both with the ids of its fields as a type. */
async function copyServices() {
  await mkdir(join(dist, "services"), { recursive: true });
  await cp(join(SERVICES, SCHEMA), join(dist, "services", SCHEMA));
  const types =
    "/** The JSON Schema (2020-12) of a service's definition. */\ndeclare const schema: object;\nexport default schema;\n";
  await writeFile(join(dist, "services", SCHEMA.replace(/json$/, "d.ts")), types);
  for (const service of services) {
    const path = join(dist, "services", service.id);
    await writeFile(`${path}.json`, JSON.stringify(service));
    await writeFile(
      `${path}.d.ts`,
      `import type { ServiceDefinition } from "../core/types.js";
/** The definition of ${service.title}, for \`load\`. */
declare const service: ServiceDefinition<${fieldsType(service)}>;
export default service;
`,
    );
  }
}

async function writeKnownType() {
  await writeFile(
    join(dist, "known.d.ts"),
    `import type { KnownKinds } from "./core/types.js";
/** The kinds of keys of all services that can be told by their shape alone, for \`know\`. */
declare const known: KnownKinds;
export default known;
`,
  );
}

/** The licences of what is in the module, and of what comes with the command. */
async function copyLicenses() {
  await cp(join(web, "licenses"), join(dist, "licenses"), { recursive: true });
}

/** What the demonstration lists: the services' ids and titles by what they are for, in the order of the alphabet. */
function listForDemo() {
  const byTitle = services.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  const groups = Object.entries(Object.groupBy(byTitle, ({ category }) => category));
  const inOrder = groups.sort(([one], [other]) => one.localeCompare(other, "en"));
  const categories = inOrder.map(([category, list]) => [category, list.map(({ id, title }) => [id, title])]);
  return `export const categories = ${JSON.stringify(categories)};\n`;
}

/** A page like the demonstration; its states are TypeScript, so that tests can read them too. */
async function buildGallery() {
  const outdir = join(dist, "gallery");
  await cp(join(web, "gallery"), outdir, { recursive: true, filter: (path) => !/\.(?:ts|css)$/.test(path) });
  await build({ ...common, format: "esm", entryPoints: [join(web, "gallery/states.ts")], outdir });
  // One sheet: axe reads what a sheet imports into an inline style, which the page's policy forbids.
  await build({ entryPoints: [join(web, "gallery/gallery.css")], bundle: true, outdir, logLevel: "warning" });
}

/** Short sheets that give the element the look of a framework. */
async function copyRecipes() {
  await cp(join(web, "recipes"), join(dist, "recipes"), { recursive: true });
}

/** What a page can write into `integrity`, for every script, sheet and module that it may load from the folder. */
async function writeIntegrity(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|wasm)$/.test(name)).sort();
  const hash = async (name) =>
    createHash("sha384")
      .update(await readFile(join(folder, name)))
      .digest("base64");
  const entries = await Promise.all(names.map(async (name) => [name, `sha384-${await hash(name)}`]));
  await writeFile(join(folder, "integrity.json"), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/**
 * The folder that a page without a bundler is served from: of web/dist what a browser may load, and nothing for servers, for the
 * command or for compilers.
 */
async function copyForPages() {
  const scripts = new Set();
  const reach = async (name) => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const text = await readFile(join(dist, name), "utf8");
    for (const [, path] of text.matchAll(/\b(?:from|import)\s*\(?"(\.[^"]+)"/g)) await reach(join(dirname(name), path));
  };
  const entries = ENTRIES.filter((name) => !FOR_SERVERS.includes(name));
  for (const name of [...entries, ...Object.keys(MADE), ...definitions]) await reach(`${name}.js`);
  const files = [...scripts, `${CLASSIC}.js`, "keyfit.wasm", "recipes", "licenses"];
  for (const name of files) await cp(join(dist, name), join(forPages, name), { recursive: true });
  for (const name of scripts) {
    // Not every script has a source map.
    const map = `${name}.map`;
    await cp(join(dist, map), join(forPages, map)).catch(() => undefined);
  }
  await cp(join(root, "LICENSE"), join(forPages, "LICENSE"));
  await writeIntegrity(forPages);
}

await access(join(wasm, "keyfit-checks.wasm.js")).catch(() => {
  console.error("build/wasm/keyfit-checks.wasm.js is missing: run script/build, which makes it first.");
  process.exit(1);
});
for (const folder of [dist, forPages, internals]) await rm(folder, { recursive: true, force: true });
const definitions = services.map(({ id }) => `${SERVICE}${id}`);
const wholeModule = await buildWholeModule(dist);
await buildPage([...PAGE, ...Object.keys(MADE), ...definitions], wholeModule);
noteInputs((await buildModules(dist, [...WORDS, ...languages, ...Object.keys(MADE)])).metafile);
noteInputs((await buildModules(dist, [...PARTS, COMMAND], [wholeModule])).metafile);
noteInputs((await buildClassic()).metafile);
noteInputs((await buildModules(dist, COMPONENTS, [beside], ["react", "vue"])).metafile);
await trimMaps();
await buildModules(internals, [...INTERNALS, ...LINT]);
await build({
  ...common,
  format: "esm",
  entryPoints: [join(web, "support/summary.ts"), join(web, "support/reply.ts")],
  outdir: join(internals, "support"),
});
await cp(join(wasm, "keyfit.wasm"), join(dist, "keyfit.wasm"));
await copySvelte();
await copyServices();
await writeKnownType();
await copyLicenses();
await copyRecipes();
await writeFile(join(internals, "inputs.json"), JSON.stringify(inputs));
await writeIntegrity(dist);
await copyForPages();
await buildSupport(dist, common);
await cp(join(web, "demo"), join(dist, "demo"), { recursive: true });
await writeFile(join(dist, "demo/services.js"), listForDemo());
await buildGallery();
await buildTypes();
