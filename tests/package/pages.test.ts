// Pages without a build: the classic script, by itself in a folder and on a server.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type {} from "keyfit/keyfit.classic.js";
import { BUILD, KEYFIT, MENDED, open, POLICY, type Served, serve, signUpPage, typeBoth, visit } from "./support.ts";

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
    const [service] = Keyfit.services;
    if (!service) return [];
    const keyfit = await Keyfit.load(service);
    const js = await Keyfit.load(service, { engine: "js" });
    return [keyfit.engine, keyfit.checkAccount("joesgarage").account_url, js.engine, js.build === keyfit.build];
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
