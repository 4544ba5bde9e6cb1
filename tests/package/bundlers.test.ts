// The package in bundlers, as each comes: a sign-up page is built, opened under a strict policy, and mends an address.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import * as rollup from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import {
  BUILD,
  filesOf,
  LANGUAGES,
  MENDED,
  type Opened,
  open,
  SECRET,
  SERVICES,
  serve,
  signUpPage,
  typeBoth,
} from "./support.ts";

/** Builds from a folder with `index.html` and `main.js` into another. */
type Build = (from: string, to: string) => Promise<unknown>;

const runWebpack = (configuration: webpack.Configuration): Promise<webpack.Stats> =>
  new Promise((settle, reject) => {
    webpack(configuration, (error, stats) => {
      if (error || !stats || stats.hasErrors() || stats.hasWarnings()) reject(error ?? new Error(`${stats}`));
      else settle(stats);
    });
  });

/** What is downloaded only for a test without a relay, or where a page allows no WebAssembly. */
const WHOLE_CORE = { maxAssetSize: 400_000 };

const BUNDLERS = {
  Vite: {
    version: vite.version,
    script: '<script type="module" src="./main.js"></script>',
    build: (root: string, outDir: string) =>
      vite.build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } }),
  },
  webpack: {
    version: webpack.version,
    script: '<script defer src="main.js"></script>',
    build: (context: string, path: string) =>
      // Of its hints about sizes those are wanted that are about what every page downloads: the whole core is larger.
      runWebpack({ context, mode: "production", entry: "./main.js", output: { path }, performance: WHOLE_CORE }),
  },
  esbuild: {
    version: esbuild.version,
    script: '<script type="module" src="main.js"></script>',
    build: (from: string, outdir: string) =>
      esbuild.build({
        entryPoints: [join(from, "main.js")],
        bundle: true,
        format: "esm",
        splitting: true,
        minify: true,
        outdir,
        logLevel: "warning",
      }),
  },
  Rollup: {
    version: rollup.VERSION,
    script: '<script type="module" src="main.js"></script>',
    build: async (from: string, dir: string) => {
      const bundle = await rollup.rollup({
        input: join(from, "main.js"),
        plugins: [nodeResolve()],
        onwarn: (warning) => assert.fail(warning.message),
      });
      await bundle.write({ dir });
    },
  },
} satisfies Record<string, { version: string; script: string; build: Build }>;

function makeSources(name: string, script: string, main: string): { from: string; to: string } {
  const from = join(BUILD, "bundlers", name);
  const to = join(from, "dist");
  rmSync(from, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  writeFileSync(join(from, "main.js"), main);
  for (const folder of [from, to]) writeFileSync(join(folder, "index.html"), signUpPage(script));
  return { from, to };
}

/** Has the element speak a language, and waits until it does. */
async function speak({ page }: Opened, language: string): Promise<void> {
  await page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, language);
  await page.waitForFunction(
    (lang) => document.querySelector<HTMLElement>(".keyfit-feedback")?.lang === lang,
    {},
    language,
  );
}

/** Has the element check for Stripe, types a key of Stripe's, and answers its status. */
async function useStripe({ page }: Opened): Promise<unknown> {
  await page.evaluate(async () => {
    const element = document.querySelector("keyfit-connect");
    element?.setAttribute("service", "stripe");
    await element?.ready;
  });
  await page.$eval(SECRET, (input) => (input as HTMLInputElement).select());
  await page.type(SECRET, `sk_${"live"}_KeyfitKeyfitKeyfit1`);
  await page.focus("button[type=submit], form > button");
  return page.evaluate(() => document.querySelector("keyfit-connect")?.status);
}

/** What a bundler wrote, with its escapes undone. */
function read(folder: string, names: readonly string[]): string {
  const whole = names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return whole.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, long, short) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
}

const scriptsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));

/** The beginning of its longest text that no bundler has to quote: only this module has it. */
async function findWords(module: string): Promise<string> {
  const { default: whole } = await import(`keyfit/${module}`);
  const texts = [...JSON.stringify(whole).matchAll(/"([^"'`\\{}]+)"/g)].map(([, text = ""]) => text);
  const words = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "").slice(0, 40);
  assert.ok(words.length > 20, module);
  return words;
}

const modules = [...LANGUAGES.map((tag) => `messages/${tag}`), ...SERVICES.map((id) => `services/${id}`)];
const words = new Map(await Promise.all(modules.map(async (module) => [module, await findWords(module)] as const)));

/** The modules, languages and services, that are in a script. */
const modulesIn = (text: string): string[] => modules.filter((module) => text.includes(words.get(module) as string));

/** Of each service the hosts that it names in its definition. */
const HOSTS = new Map(
  await Promise.all(
    SERVICES.map(async (id): Promise<[string, string[]]> => {
      const { default: service } = await import(`keyfit/services/${id}`);
      const found = JSON.stringify(service.live_test).matchAll(/https:\/\/([a-z0-9.-]+\.[a-z]+)/g);
      return [id, [...new Set([...found].map(([, host = ""]) => host))]];
    }),
  ),
);

/** The services of which a host stands in a script. */
const hostsIn = (text: string): string[] =>
  [...HOSTS].filter(([, hosts]) => hosts.some((host) => text.includes(host))).map(([id]) => id);

/** No definition of a service is larger, in bytes. */
const MOST_OF_A_DEFINITION = 10_000;

for (const [name, { version, script, build }] of Object.entries(BUNDLERS)) {
  test(`${name} ${version}: a page is built and mends an address; languages, services and the other engine are downloads of their own`, async (context) => {
    const { from, to } = makeSources(name, script, 'import "keyfit/element";\n');
    await build(from, to);
    const { url, stop } = await serve(filesOf(to));
    context.after(stop);
    const opened = await open(url);
    assert.deepEqual(await typeBoth(opened), MENDED);
    const first = opened.asked.map((address) => address.slice(url.length)).filter((path) => path.endsWith(".js"));
    assert.deepEqual(modulesIn(read(to, scriptsOf(to))), modules);
    const loaded = read(to, first);
    assert.deepEqual(modulesIn(loaded), ["messages/en", "services/freshbooks-classic"]);
    assert.deepEqual(hostsIn(loaded), []);
    for (const language of LANGUAGES.filter((tag) => tag !== "en")) {
      const before = opened.asked.length;
      await speak(opened, language);
      // Its texts, and what the guides of this service alone say.
      assert.equal(opened.asked.length, before + 2, language);
    }
    await speak(opened, "en");
    const known = opened.asked.length;
    assert.deepEqual(await useStripe(opened), { secret: "valid" });
    // What stood in the field is no key of Stripe's, so the table of known keys is asked for, too: it names all services.
    const more = opened.asked.slice(known).map((address) => address.slice(url.length));
    const [another = "", ...others] = more.filter((path) => !read(to, [path]).includes("Jira Cloud"));
    assert.ok(others.length === 0 && more.length <= 2, `one definition, and the table: ${more}`);
    const definition = read(to, [another]);
    assert.deepEqual(modulesIn(definition), ["services/stripe"]);
    assert.deepEqual(hostsIn(definition), ["stripe"]);
    assert.ok(definition.length < MOST_OF_A_DEFINITION, `${definition.length}`);
    const before = opened.asked.length;
    await opened.page.evaluate(async () => {
      const element = document.querySelector("keyfit-connect");
      element?.setAttribute("engine", "js");
      await element?.ready;
    });
    assert.ok(opened.asked.length > before);
    assert.deepEqual(opened.noise, []);
    await opened.page.close();
  });
}

const ONE_SERVICE = `import { load } from "keyfit/checks";
import stripe from "keyfit/services/stripe";
load(stripe).then((keyfit) => console.log(keyfit.check("secret", "")));
`;

for (const [name, { script, build }] of Object.entries(BUNDLERS)) {
  test(`${name}: of a page that checks for one service, nothing holds another`, async () => {
    const { from, to } = makeSources(`${name}-one`, script, ONE_SERVICE);
    await build(from, to);
    const all = read(to, scriptsOf(to));
    assert.deepEqual(modulesIn(all), ["services/stripe"]);
    assert.deepEqual(hostsIn(all), ["stripe"]);
    const ids = [...all.matchAll(/\bid["'`]?:\s*["'`]([a-z0-9-]+)["'`]/g)].map(([, id = ""]) => id);
    assert.deepEqual(
      SERVICES.filter((id) => ids.includes(id)),
      ["stripe"],
    );
  });
}

/** What may be imported and not used. */
const UNUSED = [
  'import { load } from "keyfit";',
  'import { defineConnect, languages } from "keyfit/element-class";',
  'import { runLiveTest, runPageTest } from "keyfit/live-test";',
  'import { direct } from "keyfit/direct";',
  'import { createRelayClient } from "keyfit/relay-client";',
  'import { createRelay } from "keyfit/relay";',
  'import { load as loadChecks } from "keyfit/checks";',
  'import { load as loadJs } from "keyfit/js";',
  'import { load as loadExternal } from "keyfit/external";',
  'import en from "keyfit/messages/en";',
  'import stripe from "keyfit/services/stripe";',
  'import "keyfit/element-class";',
];

// esbuild keeps the chunks of whatever could be imported later, used or not, where it splits; so here it does not.
const buildWhole: Build = (from, outdir) =>
  esbuild.build({ entryPoints: [join(from, "main.js")], bundle: true, minify: true, outdir, logLevel: "warning" });

for (const [name, build] of Object.entries<Build>({
  webpack: BUNDLERS.webpack.build,
  esbuild: buildWhole,
  Rollup: BUNDLERS.Rollup.build,
})) {
  test(`${name}: what is imported and not used leaves nothing behind`, async () => {
    const sizeOf = async (main: string): Promise<number> => {
      const { from, to } = makeSources(`${name}-shaken`, "", `${main}\nconsole.log(1);\n`);
      await build(from, to);
      return read(to, scriptsOf(to)).length;
    };
    // webpack's own frame differs by some characters.
    assert.ok((await sizeOf(UNUSED.join("\n"))) < (await sizeOf("")) + 100);
  });
}
