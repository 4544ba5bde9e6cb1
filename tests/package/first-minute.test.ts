// README's first minute, as a newcomer has it: its snippets as they stand, in plain HTML, React and Vue, with the packed tarball or
// the folder for pages, and a relay that pretends. Each ends with a live test that succeeds, in Chromium.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { BUILD, filesOf, KEYFIT, open, ROOT, serve } from "./support.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const FOLDER = join(BUILD, "first-minute");
const COMMAND = join(KEYFIT, "bin/keyfit.mjs");

/** The code of one of README's snippets. */
function snippet(name: string): string {
  const [, code] = new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(README) ?? [];
  assert.ok(code, name);
  return code;
}

const relay = spawn(process.execPath, [COMMAND, "relay", "--pretend", "--port", "0"], {
  stdio: ["ignore", "pipe", "ignore"],
});
let attributes = "";
before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // The port of the command that README names.
  const [, port] = /npx keyfit relay --pretend --port (\d+)/.exec(README) ?? [];
  const [, told = ""] = /<keyfit-connect service="openai" ([^>]*)>/.exec(snippet("live")) ?? [];
  assert.ok(told.includes(`relay="http://127.0.0.1:${port}/"`), told);
  const [printed] = await once(relay.stdout, "data");
  attributes = told.replace(/relay="[^"]*"/, `relay="${String(printed).trim()}"`);
});
after(() => relay.kill());

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

/** A page of a framework, built by Vite where the package is installed. */
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

test("plain HTML: the folder for pages beside a page with the snippet", async () => {
  const folder = join(FOLDER, "html");
  cpSync(join(ROOT, "build/keyfit"), join(folder, "keyfit"), { recursive: true });
  const form = snippet("embed").replace('service="openai"', `service="openai" ${attributes}`);
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en"><title>Settings</title>${form}</html>`);
  await seeItWork(folder);
});

test("React", async () => {
  const settings = snippet("react").replace('service="openai"', `service="openai" ${attributes}`);
  const main = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Settings from "./Settings.jsx";
createRoot(document.getElementById("app")).render(createElement(Settings));`;
  await seeItWork(await build("react", { "Settings.jsx": settings, "main.js": main }, "@vitejs/plugin-react"));
});

test("Vue", async () => {
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
