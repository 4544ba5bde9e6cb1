// A site of made-up pages around the built element: for what the demonstration's page is not.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after } from "node:test";
import { ROOT, SERVICE_IDS } from "../node/support.ts";
import { Front, files as folder } from "./front.ts";
import { Sheet, type shareSite } from "./support.ts";

/** What a careful page allows that lets the core run as WebAssembly. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** What the strictest page allows, with no WebAssembly, and no text made into markup or script. */
export const STRICTEST =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Serves `files` by their paths, and web/dist below /keyfit/, until the tests of the file are over. One that is null is
 * not found. A page that is asked for with `?policy=...` comes under that policy, any other under none.
 */
export async function servePages(files: Readonly<Record<string, string | null>>): Promise<string> {
  const built = folder(`${ROOT}web/dist`, "/keyfit/");
  const front = await Front.start((request) => {
    const { pathname, searchParams } = new URL(request.url);
    const own = files[pathname];
    if (own === null) return new Response(null, { status: 404 });
    if (own === undefined) return pathname === "/favicon.ico" ? new Response(null, { status: 204 }) : built(request);
    const policy = searchParams.get("policy");
    const headers = new Headers({
      "content-type": pathname.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8",
    });
    if (policy !== null) headers.set("content-security-policy", policy);
    return new Response(own, { headers });
  });
  after(() => front.stop());
  return front.origin;
}

/** What the console says where there is no service of this name, nor one with a similar one. */
export function noService(id: string): string {
  const first = "freshbooks-classic";
  const ids = [first, ...SERVICE_IDS.filter((each) => each !== first)].map((each) => `"${each}"`);
  return `keyfit-connect: no service "${id}". Write one of ${ids.join(", ")}.`;
}

/** The file of a chunk that is loaded when it is needed, below /keyfit/. */
export function chunkOf(name: string): string {
  const files = readdirSync(`${ROOT}web/dist/chunks`).filter((file) =>
    new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`).test(file),
  );
  assert.equal(files.length, 1, name);
  return `chunks/${files[0]}`;
}

/** A page with the element around a form of two fields; `head` comes before the element's script. */
export function signUpPage(attributes = "", { head = "", lang = "en" } = {}): string {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Sign up</title>${head}
<script type="module" src="/keyfit/element.js"></script></head>
<body>
<form action="/sent" method="get">
<keyfit-connect service="freshbooks-classic" ${attributes}>
<label for="account">Address</label><input id="account" name="account" data-keyfit="account">
<label for="token">Token</label><input id="token" name="token" type="password" autocomplete="off" data-keyfit="secret">
</keyfit-connect>
<button name="how" value="button">Connect</button>
</form>
</body></html>`;
}

/** Runs a test on the first of these pages, in a tab of its own; closing it looks for the secrets, as `Sheet.close` does. */
export async function runOnPages(
  site: ReturnType<typeof shareSite>,
  files: Readonly<Record<string, string | null>>,
  run: (sheet: Sheet) => Promise<void>,
  ...secrets: string[]
): Promise<void> {
  const origin = await servePages(files);
  const page = await (await site()).newPage();
  const sheet = new Sheet(page);
  await sheet.open(`${origin}/`);
  await run(sheet);
  await sheet.close(...secrets);
  await page.close();
}
