// README's first minute, as a newcomer has it: its snippets as they stand, in plain HTML, React and Vue, in a clean folder with the
// packed tarball or the folder for pages, and a relay that pretends. Each ends with a live test that succeeds, in Chromium, and
// says how long it took.

import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { after, before, type TestContext, test } from "node:test";
import { filesOf, HERE, open, ROOT, serve, TARBALL } from "./support.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const FOLDER = mkdtempSync(join(tmpdir(), "keyfit-first-minute-"));
const COMMAND = join(FOLDER, "node_modules/.bin/keyfit");
// What `npm create vite` brings.
const PROJECT = ["react", "react-dom", "vue"];

/** The code of one of README's snippets. */
function snippet(name: string): string {
  const [, code] = new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(README) ?? [];
  assert.ok(code, name);
  return code;
}

let relay: ChildProcess;
let attributes = "";
before(async () => {
  writeFileSync(join(FOLDER, "package.json"), '{ "private": true, "type": "module" }');
  const options = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"];
  execFileSync("npm", ["install", ...options, TARBALL], { cwd: FOLDER, stdio: "ignore" });
  for (const name of PROJECT) {
    const place = join(FOLDER, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(HERE, "node_modules", name), place);
  }
  // The port of the command that README names.
  const [, port] = /npx keyfit relay --pretend --port (\d+)/.exec(README) ?? [];
  const [, told = ""] = /<keyfit-connect service="openai" ([^>]*)>/.exec(snippet("live")) ?? [];
  assert.ok(told.includes(`relay="http://127.0.0.1:${port}/"`), told);
  relay = spawn(process.execPath, [COMMAND, "relay", "--pretend", "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [printed] = await once(relay.stdout as Readable, "data");
  attributes = told.replace(/relay="[^"]*"/, `relay="${String(printed).trim()}"`);
});
after(() => {
  relay?.kill();
  rmSync(FOLDER, { recursive: true });
});

/** A test that says how long it took. */
function walk(name: string, steps: () => Promise<void>): void {
  test(name, async (context: TestContext) => {
    const begun = performance.now();
    await steps();
    context.diagnostic(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  });
}

/** The first key that the pretending relay lists. */
function firstKey(): string {
  const listed = execFileSync(process.execPath, [COMMAND, "pretend", "--service", "openai"], { encoding: "utf8" });
  const [, key] = /^connected +(\S+)$/m.exec(listed) ?? [];
  assert.ok(key, listed);
  return key;
}

/** Pastes that key on the page in a folder, presses the button, and waits for the good news. */
async function seeItWork(folder: string): Promise<void> {
  const { url, stop } = await serve(filesOf(folder), "");
  const { page } = await open(url);
  try {
    await page.type("keyfit-connect input", firstKey());
    await page.click('.keyfit-test [data-action="test"]');
    await page.waitForFunction(() => document.querySelector(".keyfit-test")?.textContent?.includes("It works"));
  } finally {
    await page.close();
    stop();
  }
}

/** A page of a framework, built by Vite. */
async function build(name: string, sources: Readonly<Record<string, string>>, plugin: string): Promise<string> {
  const root = join(FOLDER, name);
  mkdirSync(root);
  const html =
    '<!doctype html><title>Settings</title><div id="app"></div><script type="module" src="main.js"></script>';
  for (const [file, text] of Object.entries({ "index.html": html, ...sources })) writeFileSync(join(root, file), text);
  const [vite, { default: make }] = await Promise.all([import("vite"), import(plugin)]);
  await vite.build({ root, logLevel: "error", plugins: [make()], build: { minify: false } });
  return join(root, "dist");
}

walk("plain HTML: the folder for pages beside a page with the snippet", async () => {
  const folder = join(FOLDER, "html");
  cpSync(join(ROOT, "build/keyfit"), join(folder, "keyfit"), { recursive: true });
  const form = snippet("embed").replace('service="openai"', `service="openai" ${attributes}`);
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en"><title>Settings</title>${form}</html>`);
  await seeItWork(folder);
});

walk("React", async () => {
  const settings = snippet("react").replace('service="openai"', `service="openai" ${attributes}`);
  const main = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Settings from "./Settings.jsx";
createRoot(document.getElementById("app")).render(createElement(Settings));`;
  await seeItWork(await build("react", { "Settings.jsx": settings, "main.js": main }, "@vitejs/plugin-react"));
});

walk("Vue", async () => {
  const settings = snippet("vue").replace('service="openai"', `service="openai" ${attributes}`);
  const main = `import { createApp } from "vue";
import Settings from "./Settings.vue";
createApp(Settings).mount("#app");`;
  await seeItWork(await build("vue", { "Settings.vue": settings, "main.js": main }, "@vitejs/plugin-vue"));
});

test("without the element, in Node", () => {
  const file = join(FOLDER, "check.mjs");
  writeFileSync(file, `${snippet("headless")}\nconsole.log(status, kind, findings[0].code);`);
  const said = execFileSync(process.execPath, [file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  assert.equal(said, "invalid stripe-publishable-key other-secret\n");
});
