// The example pages in React, Vue and Svelte, and a form library: types checked by each framework's own checker, built by
// Vite, used in Chromium under a strict policy.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as vite from "vite";
import { ACCOUNT, BUILD, filesOf, HERE, type Opened, open, ROOT, SECRET, serve, TOKEN } from "./support.ts";

const { devDependencies: versions } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));

/** A page's sources, from these folders, where its packages are found. */
function gather(name: string, ...folders: string[]): string {
  const folder = join(BUILD, "frameworks", name);
  rmSync(folder, { recursive: true, force: true });
  for (const each of folders.filter(existsSync)) cpSync(each, folder, { recursive: true });
  return folder;
}

async function openBuilt(folder: string): Promise<Opened & { stop(): void }> {
  const outDir = join(folder, "dist");
  await vite.build({ root: folder, logLevel: "error", build: { outDir } });
  const { url, stop } = await serve(filesOf(outDir));
  return { ...(await open(url)), stop };
}

const textOf = ({ page }: Opened, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? "");

async function until(opened: Opened, selector: string, text: string): Promise<void> {
  await opened.page.waitForFunction((each) => document.querySelector(each)?.textContent !== "", {}, selector);
  assert.equal(await textOf(opened, selector), text);
}

async function retype({ page }: Opened, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (input) => (input as HTMLInputElement).select());
  await page.type(selector, text);
}

interface Framework {
  checker: string[];
  sources: string;
  /** A module that exports the page as a server renders it. */
  server: string;
  /** An attribute whose value is reckoned. */
  bind(name: string, value: string): string;
}

const inBraces = (name: string, value: string): string => `${name}={${value}}`;

const FRAMEWORKS: Record<string, Framework> = {
  react: {
    checker: ["tsc", "--pretty", "false", "-p", "."],
    sources: "tsx",
    server: `import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { SignUp } from "./SignUp";
export const html = renderToString(createElement(SignUp));`,
    bind: inBraces,
  },
  vue: {
    checker: ["vue-tsc", "--pretty", "false", "-p", "."],
    sources: "vue",
    server: `import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import SignUp from "./SignUp.vue";
export const html = await renderToString(createSSRApp(SignUp));`,
    bind: (name, value) => `:${name}="${value}"`,
  },
  svelte: {
    checker: ["svelte-check", "--output", "machine", "--fail-on-warnings"],
    sources: "svelte",
    server: `import { render } from "svelte/server";
import SignUp from "./SignUp.svelte";
export const html = render(SignUp).body;`,
    bind: inBraces,
  },
};

for (const [name, { checker, sources, server, bind }] of Object.entries(FRAMEWORKS)) {
  const title = `${name} ${versions[name]}`;
  const example = join(ROOT, "web/examples", name);

  test(`${title}: the example is well typed, and of what is wrong each is told`, () => {
    const folder = gather(`${name}-types`, example, join(HERE, "apps", name));
    const lines = readFileSync(join(folder, `Types.${sources}`), "utf8").split("\n");
    const wrong = lines.flatMap((line, index) => (line.includes("wrong") ? [index + 1] : []));
    assert.ok(wrong.length >= 5);
    const { stdout } = runChecker(folder, checker);
    const told = [...stdout.matchAll(/(?:^(\w+)\.\w+\((\d+),\d+\): error|ERROR "(\w+)\.\w+" (\d+):)/gm)];
    assert.deepEqual(
      told.map(([, file, line, other, place]) => [file ?? other, Number(line ?? place)]),
      wrong.map((line) => ["Types", line]),
      stdout,
    );
  });

  test(`${title}: mended values arrive in the framework's state, events in its handlers`, async (context) => {
    const opened = await openBuilt(gather(name, example));
    context.after(opened.stop);
    const { page, noise } = opened;
    const send = () => page.click("button[type=submit]");

    await page.type(ACCOUNT, "joesgarage.freshbook.com");
    await page.type(SECRET, ` ${TOKEN}:X`);
    await send();
    assert.equal(await textOf(opened, "output"), "", "what is not usable is not sent");

    await retype(opened, ACCOUNT, "JoesGarage.freshbooks.com");
    await until(opened, ".status", "account: repaired");
    await send();
    await until(opened, "output", "https://joesgarage.freshbooks.com/api/2.1/xml-in, and a token of 32 characters");

    // Enter sends a form without leaving the field first.
    await retype(opened, ACCOUNT, "ellasbakery");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("output")?.textContent?.includes("ella"));
    assert.equal(
      await textOf(opened, "output"),
      "https://ellasbakery.freshbooks.com/api/2.1/xml-in, and a token of 32 characters",
    );
    assert.deepEqual(noise, []);
    await page.close();
  });

  test(`${title}: rendered on a server, the fields are the page's own and nothing is added`, async () => {
    const folder = gather(`${name}-server`, example);
    writeFileSync(join(folder, "server.ts"), server);
    await vite.build({ root: folder, logLevel: "error", build: { ssr: "server.ts", outDir: "server" } });
    const { html } = await import(join(folder, "server", "server.mjs"));
    const tags = html.match(/<(?:keyfit-connect|label|input|button)[ >]/g).map((tag: string) => tag.slice(1, -1));
    assert.deepEqual(tags, ["keyfit-connect", "label", "input", "label", "input", "button"], html);
    for (const field of ["account", "secret"]) assert.ok(html.includes(`data-keyfit="${field}"`), html);
    assert.doesNotMatch(html, /class="keyfit-|aria-/);
  });

  test(`${title}: a flag that is false is none`, async (context) => {
    const folder = gather(`${name}-flags`, example);
    const file = join(folder, `SignUp.${sources}`);
    const flags = [bind("administrator", "false"), bind("novalidate", "true")].join(" ");
    writeFileSync(file, readFileSync(file, "utf8").replace('submit="api-url"', `$& ${flags}`));
    const opened = await openBuilt(folder);
    context.after(opened.stop);
    const told = await opened.page.$eval("keyfit-connect", (element) => [
      element.getAttribute("administrator"),
      element.getAttribute("novalidate"),
    ]);
    assert.deepEqual(told, [null, ""]);
    await opened.page.close();
  });
}

function runChecker(
  cwd: string,
  [command = "", ...args]: string[],
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(join(HERE, "node_modules/.bin", command), args, { cwd, encoding: "utf8" });
}

test(`react-hook-form ${versions["react-hook-form"]}: mended values arrive, and its rules and ours live together`, async (context) => {
  const opened = await openBuilt(
    gather("react-hook-form", join(ROOT, "web/examples/react"), join(HERE, "apps/react-hook-form")),
  );
  context.after(opened.stop);
  const { page, noise } = opened;
  const send = () => page.click("button[type=submit]");
  const problem = () => page.$eval(ACCOUNT, (input) => (input as HTMLInputElement).validationMessage);

  // Ours: what is not usable, the browser holds back. Its handler was not asked: it says nothing of the email.
  await page.type(ACCOUNT, "joesgarage.freshbook.com");
  await page.type(SECRET, ` ${TOKEN}:X`);
  await send();
  assert.match(await problem(), /Did you mean/);
  assert.equal(await textOf(opened, ".email-error"), "");

  // Its own: a rule on the mended value, and one on another field.
  await retype(opened, ACCOUNT, "JoesGarage.freshbooks.com");
  await send();
  await until(opened, ".email-error", "Where do we write to?");
  await until(opened, ".account-error", "Joe is connected already.");
  assert.equal(await textOf(opened, ".watched"), "https://joesgarage.freshbooks.com");
  assert.equal(await problem(), "");
  assert.equal(await textOf(opened, "output"), "");

  // Both content: the mended values are what it hands over.
  await page.type("#email", "ella@ellasbakery.example");
  await retype(opened, ACCOUNT, "ellasbakery");
  await send();
  await until(
    opened,
    "output",
    '{"email":"ella@ellasbakery.example","account":"https://ellasbakery.freshbooks.com","token":32}',
  );
  assert.equal(await textOf(opened, ".account-error"), "");
  assert.deepEqual(noise, []);
  await page.close();
});
