// A plain form, and the server that it is posted to. Anyone can send a server anything, so the server checks the key again.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "keyfit";
import { createRelay } from "keyfit/relay";
import openai from "keyfit/services/openai";

const PORT = Number(process.env.PORT ?? 8080);
const ORIGIN = `http://localhost:${PORT}`;
const MOST_BYTES = 32 * 1024;

const page = await readFile(new URL("page.html", import.meta.url), "utf8");
// The files of Keyfit that a browser loads.
const scripts = fileURLToPath(new URL(".", import.meta.resolve("keyfit/element")));
const keyfit = await load(openai);
// This relay asks no service, and has answers for test keys. Remove `pretend` to ask OpenAI itself.
const relay = createRelay({ origins: [ORIGIN], pretend: true });

/** Reads the body of a request. Returns null if it is too large. */
async function readBody(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function html(status, alert = "") {
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(page.replace('<p role="alert">', `$&${alert}`), { status, headers });
}

/** Checks a posted form again, and saves its key. */
function save(form) {
  const { status, value, findings } = keyfit.check("secret", new URLSearchParams(form).get("key") ?? "");
  // `value` is the key to store. Never put it into a log or a page.
  if (!value) return html(422, `This key cannot be used: ${status} (${findings.map(({ code }) => code).join(", ")}).`);
  return html(200, `Saved a key of ${value.length} characters.`);
}

async function script(path) {
  const file = normalize(join(scripts, path));
  if (!file.startsWith(scripts) || !file.endsWith(".js")) return new Response(null, { status: 404 });
  const headers = { "content-type": "text/javascript" };
  return readFile(file).then(
    (text) => new Response(text, { headers }),
    () => new Response(null, { status: 404 }),
  );
}

async function answer(request) {
  const { method = "GET", headers, socket } = request;
  const { pathname } = new URL(request.url ?? "/", ORIGIN);
  if (method === "GET" && pathname === "/") return html(200);
  if (method === "GET" && pathname.startsWith("/keyfit/")) return script(pathname.slice("/keyfit/".length));
  if (method !== "POST") return new Response(null, { status: 404 });
  const body = await readBody(request);
  if (body === null) return new Response(null, { status: 413 });
  if (pathname === "/sign-up") return save(body);
  if (pathname !== "/keyfit-relay") return new Response(null, { status: 404 });
  return relay(new Request(`${ORIGIN}${pathname}`, { method, headers, body }), { clientAddress: socket.remoteAddress });
}

createServer(async (request, response) => {
  const { status, headers, body } = await answer(request).catch(() => new Response(null, { status: 500 }));
  response.writeHead(status, Object.fromEntries(headers));
  response.end(body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer()));
}).listen(PORT, "localhost", () => console.log(ORIGIN));
