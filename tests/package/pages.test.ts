// Pages without a build: the classic script, by itself in a folder and on a server, and modules; and a worker.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type {} from "keyfit/keyfit.classic.js";
import * as vite from "vite";
import {
  BUILD,
  filesOf,
  HERE,
  KEYFIT,
  LANGUAGES,
  MENDED,
  open,
  POLICY,
  type Served,
  serve,
  signUpPage,
  typeBoth,
  visit,
} from "./support.ts";

const classic = readFileSync(join(KEYFIT, "dist/keyfit.classic.js"));
const { "keyfit.classic.js": integrity } = JSON.parse(readFileSync(join(KEYFIT, "dist/integrity.json"), "utf8"));

test("the classic script: one file beside a page that is opened from disk, and nothing is asked for", async () => {
  const folder = join(BUILD, "disk");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(KEYFIT, "dist/keyfit.classic.js"), join(folder, "keyfit.classic.js"));
  // In the head, before the form: the parser has not come to the element when the script defines it.
  writeFileSync(join(folder, "index.html"), signUpPage('<script src="keyfit.classic.js"></script>'));
  const opened = await open(pathToFileURL(join(folder, "index.html")).href);
  assert.deepEqual(await typeBoth(opened), MENDED);
  assert.deepEqual(
    opened.asked.map((url) => basename(url)),
    ["index.html", "keyfit.classic.js"],
  );
  assert.deepEqual(opened.noise, []);
  await opened.page.close();
});

/** A page that loads the classic script, served. */
function serveClassic(script: string, policy?: string): Promise<Served> {
  const files: Record<string, string | Uint8Array> = {
    "/index.html": signUpPage(script),
    "/keyfit.classic.js": classic,
  };
  return serve((path) => files[path] ?? null, policy);
}

test("the classic script with its integrity, and the one global that it sets", async (context) => {
  const { url, stop } = await serveClassic(`<script src="keyfit.classic.js" integrity="${integrity}"></script>`);
  context.after(stop);
  const opened = await open(url);
  assert.deepEqual(await typeBoth(opened), MENDED);
  const added = await opened.page.evaluate(() => {
    const bare = document.createElement("iframe");
    document.body.append(bare);
    const known = new Set(Object.getOwnPropertyNames(bare.contentWindow));
    bare.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
  });
  assert.deepEqual(
    added.filter((name) => /keyfit/i.test(name) && name !== "keyfitNoise"),
    ["Keyfit"],
    `${added}`,
  );
  const headless = await opened.page.evaluate(async () => {
    const service = Keyfit.services.find(({ id }) => id === "freshbooks-classic");
    if (!service) return [];
    const keyfit = await Keyfit.load(service);
    const js = await Keyfit.load(service, { engine: "js" });
    return [keyfit.engine, keyfit.check("account", "joesgarage").account_url, js.engine, js.build === keyfit.build];
  });
  assert.deepEqual(headless, ["wasm", "https://joesgarage.freshbooks.com", "js", true]);
  assert.deepEqual(opened.noise, []);
});

test("a classic script that was tampered with does not run, and the form is a form", async (context) => {
  const wrong = integrity.replace(/.{4}$/, "AAAA");
  const { url, stop } = await serveClassic(`<script src="keyfit.classic.js" integrity="${wrong}"></script>`);
  context.after(stop);
  const { page, noise } = await visit(url);
  assert.equal(await page.evaluate(() => typeof Keyfit), "undefined");
  assert.match(noise.join("\n"), /integrity/);
});

test("the classic script where the policy allows no WebAssembly: plain JavaScript, in the same file", async (context) => {
  const policy = POLICY.replace(" 'wasm-unsafe-eval'", "");
  const { url, stop } = await serveClassic('<script src="keyfit.classic.js"></script>', policy);
  context.after(stop);
  const opened = await open(url);
  assert.deepEqual(await typeBoth(opened), MENDED);
  const engine = await opened.page.evaluate(async () => {
    const [service] = Keyfit.services;
    return service && (await Keyfit.load(service)).engine;
  });
  assert.equal(engine, "js");
  assert.deepEqual(opened.asked, [url, `${url}keyfit.classic.js`]);
});

// Modules without a build.

const DIST = join(KEYFIT, "dist");

/** A page beside the package's files, at keyfit/. */
function serveModules(html: string, policy = POLICY, more: Record<string, string> = {}): Promise<Served> {
  const packaged = filesOf(DIST);
  const files: Record<string, string> = { "/index.html": html, ...more };
  return serve(
    (path) => (path.startsWith("/keyfit/") ? packaged(path.slice("/keyfit".length)) : (files[path] ?? null)),
    policy,
  );
}

test("modules by their address: the element, under a strict policy", async (context) => {
  const { url, stop } = await serveModules(signUpPage('<script type="module" src="keyfit/element.js"></script>'));
  context.after(stop);
  const opened = await open(url);
  assert.deepEqual(await typeBoth(opened), MENDED);
  for (const language of LANGUAGES) {
    const isAsked = opened.asked.some((address) => address.endsWith(`/messages/${language}.js`));
    assert.equal(isAsked, language === "en", language);
  }
  assert.deepEqual(opened.noise, []);
});

test("put in and taken out again and again, the element leaves nothing behind", async (context) => {
  const { url, stop } = await serveModules(signUpPage('<script type="module" src="keyfit/element.js"></script>'));
  context.after(stop);
  const { page } = await open(url);
  /** What there is once all that nobody holds is gone: elements, listeners, nodes. */
  const count = async () => {
    const kind = await page.evaluateHandle(() =>
      Object.getPrototypeOf(customElements.get("keyfit-connect")?.prototype),
    );
    const elements = await page.queryObjects(kind);
    const known = await elements.evaluate((all) => (all as unknown as unknown[]).length);
    for (const handle of [elements, kind]) await handle.dispose();
    const { JSEventListeners, Nodes } = await page.metrics();
    return { known, JSEventListeners, Nodes };
  };
  const live = () =>
    page.evaluate(async () => {
      const form = document.querySelector("form") as HTMLFormElement;
      for (let i = 0; i < 20; i++) {
        const again = form.firstElementChild as HTMLElementTagNameMap["keyfit-connect"];
        again.remove();
        form.prepend(again);
        await again.ready;
        const other = form.cloneNode(true) as HTMLFormElement;
        document.body.append(other);
        await other.querySelector("keyfit-connect")?.ready;
        other.remove();
      }
      // What has been said aloud a while after typing is said no more.
      await new Promise((resolve) => setTimeout(resolve, 1200));
    });
  await live();
  const before = await count();
  await live();
  assert.deepEqual(await count(), before);
  await page.close();
});

// Names as in a bundler. A map stands in the page itself, so a policy has to name its hash.
const MAP = JSON.stringify({ imports: { keyfit: "/keyfit/index.js", "keyfit/": "/keyfit/" } });
const MAP_HASH = `'sha256-${createHash("sha256").update(MAP).digest("base64")}'`;
const MAP_POLICY = POLICY.replace("script-src", `script-src ${MAP_HASH}`);

test("an import map: the element and the headless builds, each with its own engine", async (context) => {
  const main = `import "keyfit/element.js";
import { load } from "keyfit";
import { load as loadExternal } from "keyfit/external.js";
import { load as loadJs } from "keyfit/js.js";
import service from "keyfit/services/freshbooks-classic.json" with { type: "json" };
const cores = await Promise.all([load(service), loadExternal(service), loadJs(service)]);
document.title = cores.map((core) => core.engine + " " + core.check("account", "joesgarage").account_url).join(", ");
`;
  const page = signUpPage(`<script type="importmap">${MAP}</script><script type="module" src="main.js"></script>`);
  const { url, stop } = await serveModules(page, MAP_POLICY, { "/main.js": main });
  context.after(stop);
  const opened = await open(url);
  assert.deepEqual(await typeBoth(opened), MENDED);
  await opened.page.waitForFunction(() => document.title.includes(","));
  const account = "https://joesgarage.freshbooks.com";
  assert.equal(await opened.page.title(), `wasm ${account}, wasm ${account}, js ${account}`);
  assert.ok(opened.asked.includes(`${url}keyfit/keyfit.wasm`));
  assert.deepEqual(opened.noise, []);
});

// Workers. Import maps are not for them; without a build they take addresses.

const WORKER = readFileSync(join(HERE, "apps/worker.js"), "utf8");
const PAGE = `<!doctype html><html lang="en"><title>Worker</title><script type="module" src="main.js"></script></html>`;
const START = `const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => { document.title = JSON.stringify(data); });
worker.postMessage("JoesGarage.freshbooks.com");
`;

async function assertChecks(url: string, engine: string): Promise<void> {
  const { page, noise } = await visit(url);
  await page.waitForFunction(() => document.title.startsWith("{"));
  const answer = { status: "repaired", account_url: "https://joesgarage.freshbooks.com", engine };
  assert.deepEqual(JSON.parse(await page.title()), answer);
  assert.deepEqual(noise, []);
  await page.close();
}

test("a worker, without a build", async (context) => {
  const worker = WORKER.replace('"keyfit"', '"/keyfit/index.js"').replace('"keyfit/', '"/keyfit/');
  const { url, stop } = await serveModules(PAGE, POLICY, { "/main.js": START, "/worker.js": worker });
  context.after(stop);
  await assertChecks(url, "wasm");
});

test(`a worker, built by Vite ${vite.version}`, async (context) => {
  const folder = join(BUILD, "worker");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ "index.html": PAGE, "main.js": START, "worker.js": WORKER })) {
    writeFileSync(join(folder, name), text);
  }
  await vite.build({ root: folder, logLevel: "error" });
  const { url, stop } = await serve(filesOf(join(folder, "dist")));
  context.after(stop);
  await assertChecks(url, "wasm");
});
