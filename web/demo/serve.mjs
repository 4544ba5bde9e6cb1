#!/usr/bin/env node
// Serves the built demonstration, the page for support staff and the documentation, on this machine, and only on this machine.
//
// Answers GET and HEAD for files below the folder that holds element.js. A form that is sent without JavaScript gets a
// page that says that nothing was kept. Everything goes out under the strict content security policy that Keyfit is
// made for.
//
// /keyfit is the relay of the page's live test, as a proxy would pass it on. It asks the stand-in for the services that
// the tests use, here in this process, and never a service. Where there is no stand-in there is no live test.

import { createReadStream, existsSync, realpathSync, statSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const HELP = `Usage: script/run web/demo/serve.mjs [--port PORT]

Serves the documentation, the page for support staff and the Keyfit demonstration on 127.0.0.1, and prints the address of each.

A local stand-in for the services answers their live tests; nothing leaves this machine.

  --port PORT   the port, 0 to 65535; 0 takes any free one
                (default: 8377, or any free one where that is taken)
  --help        this text
`;

const DEFAULT_PORT = 8377;

// Someone who tries everything out is quick.
const LIMITS = { perClient: { burst: 100, perMinute: 100 }, perAccount: { burst: 50, perMinute: 50 } };

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".pagefind": "application/octet-stream",
  ".pf_fragment": "application/octet-stream",
  ".pf_index": "application/octet-stream",
  ".pf_meta": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const HEADERS = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const SENT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Ledgerlark</title>
  <link rel="stylesheet" href="/demo/demo.css">
  <p class="top">Thank you. This is a demonstration: what you sent was neither read nor kept.</p>
</html>
`;

function fail(message, code) {
  process.stderr.write(`serve: ${message}\n`);
  process.exit(code);
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, help: { type: "boolean", short: "h" } } });
    return values;
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`, 2);
  }
}

function readPort(text) {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : fail(`--port takes a number from 0 to 65535, not "${text}"`, 2);
}

// This file stands in web/demo/, and its copy in web/dist/demo/ beside what was built.
function findRoot() {
  const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
  const found = [join(here, ".."), join(here, "..", "dist")].find((folder) => existsSync(join(folder, "element.js")));
  return found
    ? realpathSync(found)
    : fail("nothing is built yet: run script/build, or script/demo, which builds and serves", 1);
}

/** The documentation, where it is built: it has a folder of its own. */
function findSite() {
  const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
  const folder = join(here, "../../build/site");
  return existsSync(join(folder, "index.html")) ? realpathSync(folder) : null;
}

/** The file that a path names, or null: never one outside the root, by dots or by a link. */
function findFile(root, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const wanted = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!existsSync(wanted)) return null;
  const real = realpathSync(wanted);
  return real.startsWith(root + sep) && statSync(real).isFile() && extname(real) in TYPES ? real : null;
}

function send(response, status, headers, body = "") {
  response.writeHead(status, { ...HEADERS, ...headers });
  response.end(body);
}

// A page elsewhere can make its own name point at this machine; it cannot make the browser send another Host.
function isLocal(host = "") {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

/** The relay and the stand-in behind it, and what there is to try at each service; or null. */
async function startLive(root) {
  const standIn = fileURLToPath(new URL("../../tests/standin/", import.meta.url));
  if (!existsSync(standIn)) return null;
  try {
    const load = (path) => import(pathToFileURL(path).href);
    const [{ startStandIn }, { SERVICE_IDS, samplesOf }, { createRelay }, { serveRelay }] = await Promise.all(
      [
        join(standIn, "server.ts"),
        join(standIn, "samples.ts"),
        join(root, "relay.js"),
        join(root, "relay-node.js"),
      ].map(load),
    );
    const { fetch } = await startStandIn();
    const { url } = await serveRelay(createRelay({ origins: [], fetch, limits: LIMITS }));
    const samples = SERVICE_IDS.map((id) => [id, samplesOf(id).filter(({ from }) => from !== "page")]);
    return { port: new URL(url).port, samples: Object.fromEntries(samples) };
  } catch (error) {
    process.stderr.write(`serve: without the live test: ${error.message}\n`);
    return null;
  }
}

/** FreshBooks' samples, as the page lists them. */
function listAccounts(live) {
  const samples = live?.samples["freshbooks-classic"] ?? [];
  return samples.map(({ shows, fields: { account, secret: token } }) => ({ account, token, shows }));
}

/** What the pages ask for beside files. */
const LISTS = {
  "/demo/accounts.json": listAccounts,
  "/demo/samples.json": (live) => live?.samples ?? {},
};

/** As a proxy does it: the same request, and its answer. */
function passOn(port, request, response) {
  const { method, headers } = request;
  const asked = ask({ host: "127.0.0.1", port, path: "/", method, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, { ...answered.headers, ...HEADERS });
    answered.pipe(response);
  });
  asked.on("error", () => (response.headersSent ? response.destroy() : send(response, 502, {})));
  response.on("close", () => asked.destroy());
  request.pipe(asked);
}

function answer({ root, site, live }, request, response) {
  const plain = { "content-type": "text/plain; charset=utf-8" };
  if (!isLocal(request.headers.host)) return send(response, 421, plain, "Only for 127.0.0.1.\n");
  const pathname = (request.url ?? "/").split(/[?#]/, 1)[0];
  if (pathname === "/" || pathname === "/demo") return send(response, 302, { location: "/demo/" });
  if (pathname === "/docs") return send(response, 302, { location: "/docs/" });
  if (pathname === "/support") return send(response, 302, { location: "/support/" });
  if (live && pathname === "/keyfit") return passOn(live.port, request, response);
  const list = request.method === "GET" ? LISTS[pathname] : undefined;
  if (list) return send(response, 200, { "content-type": TYPES[".json"] }, JSON.stringify(list(live)));
  if (request.method === "POST" && pathname === "/demo/") {
    request.resume();
    return send(response, 200, { "content-type": TYPES[".html"] }, SENT);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(response, 405, { ...plain, allow: "GET, HEAD" }, "Only GET and HEAD.\n");
  }
  const isOfSite = site !== null && pathname.startsWith("/docs/");
  const file = isOfSite ? findFile(site, pathname.slice("/docs/".length - 1)) : findFile(root, pathname);
  if (!file) return send(response, 404, plain, "There is no such file.\n");
  response.writeHead(200, { ...HEADERS, "content-type": TYPES[extname(file)] });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function listen(server, port, canMove) {
  server.once("error", (error) => {
    if (error.code === "EADDRINUSE" && canMove) return listen(server, 0, false);
    return fail(error.code === "EADDRINUSE" ? `port ${port} is taken; choose another with --port` : error.message, 1);
  });
  server.listen(port, "127.0.0.1");
}

const options = readOptions();
if (options.help) {
  process.stdout.write(HELP);
} else {
  const port = readPort(options.port);
  const root = findRoot();
  const site = findSite();
  const live = await startLive(root);
  const server = createServer((request, response) => answer({ root, site, live }, request, response));
  server.on("listening", () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const pages = [...(site ? ["docs"] : []), "support", "demo"];
    process.stdout.write(pages.map((page) => `${origin}/${page}/\n`).join(""));
  });
  listen(server, port ?? DEFAULT_PORT, port === undefined);
}
