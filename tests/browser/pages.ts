// A site of made-up pages around the built element: for what the demonstration's page is not.

import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { after } from "node:test";

const DIST = join(import.meta.dirname, "..", "..", "web", "dist");
const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** What a careful page allows that lets the core run as WebAssembly. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** What the strictest page allows, with no WebAssembly, and no text made into markup or script. */
export const STRICTEST =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Serves `files` by their paths, and web/dist below /keyfit/, until the tests of the file are over. A page that is
 * asked for with `?policy=...` comes under that policy, any other under none.
 */
export async function servePages(files: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const own = files[pathname];
    const path = join(DIST, pathname.replace(/^\/keyfit\//, ""));
    if (own === undefined && !(pathname.startsWith("/keyfit/") && existsSync(path))) {
      response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    const policy = searchParams.get("policy");
    response.writeHead(200, {
      "content-type": `${TYPES[extname(pathname)] ?? "text/html"}; charset=utf-8`,
      ...(policy === null ? {} : { "content-security-policy": policy }),
    });
    response.end(own ?? readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
