// The README's snippets, run as they stand.

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "../node/support.ts";
import { shareSite } from "./support.ts";

const site = shareSite();
const readme = readFileSync(`${ROOT}README.md`, "utf8");

function snippet(language: string): string {
  const found = readme.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))?.[1];
  assert.ok(found, `the README has no ${language} snippet`);
  return found;
}

test("the ten lines that embed it", async () => {
  const types: Record<string, string> = { ".js": "text/javascript", ".map": "application/json" };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.startsWith("/keyfit/")) {
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
      response.end(readFileSync(join(ROOT, "web/dist", path.slice("/keyfit/".length))));
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Sign up</title>${snippet("html")}`);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const page = await (await site()).newPage();
  try {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(
      () => customElements.get("keyfit-connect") && document.querySelector("[aria-describedby]"),
    );
    await page.type('input[name="account"]', "JoesGarage.freshbooks.com");
    await page.focus('input[name="token"]');
    const account = await page.$eval('input[name="account"]', (input) => (input as HTMLInputElement).value);
    assert.equal(account, "https://joesgarage.freshbooks.com/api/2.1/xml-in");
    await page.type('input[name="token"]', "hunter2");
    assert.equal(await page.$eval("form", (form) => (form as HTMLFormElement).checkValidity()), false);
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
});

test("the lines that check without an element", async () => {
  const code = snippet("js")
    .replace('"keyfit"', JSON.stringify(pathToFileURL(`${ROOT}web/dist/index.js`).href))
    .replace('"keyfit/services/', `"${pathToFileURL(`${ROOT}web/dist/services/`).href}`);
  const folder = mkdtempSync(join(ROOT, "build/readme-"));
  try {
    const file = join(folder, "snippet.mjs");
    writeFileSync(file, `${code}\nexport { status, account_url, findings };`);
    const { status, account_url, findings } = await import(pathToFileURL(file).href);
    assert.equal(status, "repaired");
    assert.equal(account_url, "https://joesgarage.freshbooks.com");
    assert.equal(findings[0].code, "scheme-added");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
