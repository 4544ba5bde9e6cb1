// The relay: what it refuses, each with the constant error, and that nothing of what it refuses is sent anywhere.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { clientKey, RateLimit } from "../../build/internals/relay/rate.js";
import { load } from "../../web/dist/index.js";
import { createRelay, REFUSALS, type RelayOptions } from "../../web/dist/relay.js";
import { serveRelay } from "../../web/dist/relay-node.js";
import { agentOf, ROOT, readDefinition, serviceVectors, vectorsOf } from "./support.ts";

type Refusal = keyof typeof REFUSALS;

const PAGE = "https://app.example";
const URL_OF_RELAY = "https://relay.example/keyfit";
const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const ACCOUNT = "https://joesgarage.freshbooks.com";
const ASKED = { service: "freshbooks-classic", fields: { account: ACCOUNT, secret: TOKEN } };
const REPLY = `<response xmlns="http://www.freshbooks.com/api/" status="ok"><staff><email>joe@joes.example</email></staff></response>`;

/** A relay whose service answers at once, and what it was sent. */
function makeRelay(options: Partial<RelayOptions> = {}) {
  const calls: { url: string; init: RequestInit }[] = [];
  const relay = createRelay({
    origins: [PAGE],
    fetch: async (url, init = {}) => {
      calls.push({ url: String(url), init });
      return new Response(REPLY, { headers: { "content-type": "application/xml" } });
    },
    ...options,
  });
  return { relay, calls };
}

function ask(body: unknown, headers: Record<string, string> = {}, more: RequestInit = {}): Request {
  return new Request(URL_OF_RELAY, {
    method: "POST",
    headers: { origin: PAGE, "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    ...more,
  });
}

function without(name: string): Request {
  const request = ask(ASKED);
  request.headers.delete(name);
  return request;
}

async function assertRefused(response: Response, refusal: Refusal, what = ""): Promise<void> {
  const text = await response.text();
  const [status, error] = REFUSALS[refusal];
  assert.equal(text, JSON.stringify({ error }), what);
  assert.equal(response.status, status, what);
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.equal(response.headers.get("content-type"), "application/json");
  assert.equal(response.headers.get("access-control-allow-origin"), refusal === "origin" ? null : PAGE, what);
}

/** The built file and all that it imports from the start. */
function readBuilt(path: string, read = new Map<string, string>()): Map<string, string> {
  if (read.has(path)) return read;
  const text = readFileSync(path, "utf8");
  read.set(path, text);
  for (const [, name = ""] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g))
    readBuilt(join(dirname(path), name), read);
  return read;
}

test("the relay imports nothing of Node's: it is for every runtime", () => {
  const built = readBuilt(`${ROOT}web/dist/relay.js`);
  assert.ok(built.size > 1);
  for (const [path, text] of built) assert.doesNotMatch(text, /["']node:/, path);
});

test("it asks the service and answers the outcome alone", async () => {
  const { relay, calls } = makeRelay();
  const response = await relay(ask(ASKED));
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.equal(response.headers.get("access-control-allow-origin"), PAGE);
  assert.equal(response.headers.get("vary"), "Origin");
  const outcome = JSON.parse(await response.text());
  assert.equal(outcome.reason, "connected");
  assert.equal(outcome.sent, "yes");
  assert.equal(calls.length, 1);
  const [{ url, init } = { url: "", init: {} as RequestInit }] = calls;
  assert.equal(url, "https://joesgarage.freshbooks.com/api/2.1/xml-in");
  assert.deepEqual(Object.keys(init).sort(), ["body", "headers", "method", "redirect", "signal"]);
  assert.equal(init.redirect, "manual");
  assert.ok(!`${url}${init.body}`.includes(TOKEN));
  const authorization = new Headers(init.headers).get("authorization");
  assert.equal(authorization, `Basic ${Buffer.from(`${TOKEN}:X`).toString("base64")}`);
});

test("origins that could never match, or would match too much, are told at the start", () => {
  const told = (origins: unknown): string => {
    try {
      createRelay({ origins } as RelayOptions);
    } catch (error) {
      assert.ok(error instanceof TypeError);
      return error.message;
    }
    return "";
  };
  const LIST = 'createRelay: origins must be an array, such as ["https://app.example"]';
  for (const origins of [undefined, null, PAGE, "", { 0: PAGE, length: 1 }, new Set([PAGE])]) {
    assert.equal(told(origins), LIST, String(origins));
  }
  const FORM = "must be a scheme, a host and optionally a port, such as https://app.example";
  for (const [origin, why] of [
    ["", FORM],
    ["*", FORM],
    ["null", FORM],
    ["app.example", FORM],
    ["//app.example", FORM],
    ["file://", FORM],
    ["wss://app.example", FORM],
    ["https://", FORM],
    ["https://app.example, https://b.example", FORM],
    ["https://*.app.example", "must name one site; * is not supported"],
    ["https://*", "must name one site; * is not supported"],
    ["https://app.example/sign-up", "must not have a path: write https://app.example"],
    ["https://app.example?a", "must not have a path: write https://app.example"],
    ["https://app.example/#a", "must not have a path: write https://app.example"],
    [`https://joe:${TOKEN}@app.example`, "must not have a user name or a password"],
    ["https://App.example", "must be written as browsers write it: https://app.example"],
    ["HTTPS://app.example", "must be written as browsers write it: https://app.example"],
    ["https://app.example:443", "must be written as browsers write it: https://app.example"],
    ["http://app.example:080", "must be written as browsers write it: http://app.example"],
    [" https://app.example", "must be written as browsers write it: https://app.example"],
    ["https://app.example\n", "must be written as browsers write it: https://app.example"],
    ["https://bücher.example", "must be written as browsers write it: https://xn--bcher-kva.example"],
    [new URL(PAGE), "must be a string such as https://app.example"],
    [/app/, "must be a string such as https://app.example"],
    [undefined, "must be a string such as https://app.example"],
  ] as const) {
    assert.equal(told([origin]), `createRelay: origins[0] ${why}`, String(origin));
    assert.equal(told([PAGE, origin]), `createRelay: origins[1] ${why}`, String(origin));
  }
  // biome-ignore lint/suspicious/noSparseArray: what a comma too many makes.
  assert.equal(told([, PAGE]), "createRelay: origins[0] must be a string such as https://app.example");
  for (const origin of [PAGE, "http://localhost:5173", "http://[::1]:8080", "capacitor://localhost"]) {
    assert.equal(told([origin]), "", origin);
  }
  assert.equal(told([]), "");
});

test("an origin with a slash behind it is the same origin, and a list may change later", async () => {
  const origins = [`${PAGE}/`, "chrome-extension://abcdefghijklmnop"];
  const { relay } = makeRelay({ origins });
  origins.push("https://evil.example");
  for (const origin of [PAGE, "chrome-extension://abcdefghijklmnop"]) {
    assert.equal((await relay(ask(ASKED, { origin }))).status, 200, origin);
  }
  for (const origin of [`${PAGE}/`, "https://evil.example", "https://app.exampl", "https"]) {
    await assertRefused(await relay(ask(ASKED, { origin })), "origin", origin);
  }
});

/** Requests and how each is refused. */
const fields = (more: object) => ask({ ...ASKED, fields: { ...ASKED.fields, ...more } });
const account = (value: string) => fields({ account: value });
const secret = (value: string) => fields({ secret: value });
const written = (text: string, by: string) => ask(JSON.stringify(ASKED).replace(text, by));
const REFUSED: Record<string, [Refusal, () => Request]> = {
  "no origin": ["origin", () => without("origin")],
  "the null origin": ["origin", () => ask(ASKED, { origin: "null" })],
  "another origin": ["origin", () => ask(ASKED, { origin: "https://evil.example" })],
  "an origin that begins alike": ["origin", () => ask(ASKED, { origin: `${PAGE}.evil.example` })],
  "an origin that ends alike": ["origin", () => ask(ASKED, { origin: "https://evil-app.example" })],
  "another scheme": ["origin", () => ask(ASKED, { origin: "http://app.example" })],
  "another port": ["origin", () => ask(ASKED, { origin: `${PAGE}:8443` })],
  "an origin in capitals": ["origin", () => ask(ASKED, { origin: PAGE.toUpperCase() })],
  "two origins": ["origin", () => ask(ASKED, { origin: `${PAGE}, ${PAGE}` })],
  "a preflight of another origin": [
    "origin",
    () => new Request(URL_OF_RELAY, { method: "OPTIONS", headers: { origin: "https://evil.example" } }),
  ],
  GET: ["method", () => new Request(URL_OF_RELAY, { headers: { origin: PAGE } })],
  PUT: ["method", () => ask(ASKED, {}, { method: "PUT" })],
  DELETE: ["method", () => ask(ASKED, {}, { method: "DELETE" })],
  "no type": ["type", () => without("content-type")],
  "a form": ["type", () => ask("a=b", { "content-type": "application/x-www-form-urlencoded" })],
  "text, as a form may send": ["type", () => ask(ASKED, { "content-type": "text/plain" })],
  "a type that begins alike": ["type", () => ask(ASKED, { "content-type": "application/jsonp" })],
  "another charset": ["type", () => ask(ASKED, { "content-type": "application/json; charset=utf-16" })],
  "a compressed body": ["type", () => ask(ASKED, { "content-encoding": "gzip" })],
  "no body": ["json", () => ask("")],
  "no JSON": ["json", () => ask(`{"secret":"${TOKEN}"`)],
  "JSON and more": ["json", () => ask(`${JSON.stringify(ASKED)}{}`)],
  "a byte order mark": ["json", () => ask(`\ufeff${JSON.stringify(ASKED)}`)],
  "invalid UTF-8": ["json", () => ask(Buffer.concat([Buffer.from(JSON.stringify(ASKED)), Buffer.from([0xff])]))],
  "an array": ["json", () => ask([ASKED])],
  "a string": ["json", () => ask('"text"')],
  null: ["json", () => ask("null")],
  "an unknown key": ["keys", () => ask({ ...ASKED, url: "https://evil.example" })],
  "a key in capitals": ["keys", () => ask({ ...ASKED, Secret: TOKEN })],
  "a step": ["keys", () => ask({ ...ASKED, step: 0 })],
  "a prototype": ["keys", () => written("{", '{"__proto__":{},')],
  "a key twice": ["keys", () => written("{", '{"service":"stripe",')],
  "a key twice, once escaped": ["keys", () => written("{", '{"s\\u0065rvice" : "stripe",')],
  "a field twice": ["keys", () => written('"account"', '"account":"https://evil.example","account"')],
  ...Object.fromEntries(
    Object.keys(ASKED).flatMap((key) => [
      [`no ${key}`, ["keys", () => ask({ ...ASKED, [key]: undefined })]],
      [`${key}: a number`, ["types", () => ask({ ...ASKED, [key]: 5 })]],
      [`${key}: null`, ["types", () => ask({ ...ASKED, [key]: null })]],
      [`${key}: a list`, ["types", () => ask({ ...ASKED, [key]: ["x"] })]],
      [`${key}: an object`, ["types", () => ask({ ...ASKED, [key]: { host: 1 } })]],
    ]),
  ),
  "administrator: a string": ["types", () => ask({ ...ASKED, administrator: "true" })],
  "allow_cost: a number": ["types", () => ask({ ...ASKED, allow_cost: 1 })],
  "needs: a string": ["types", () => ask({ ...ASKED, needs: "read" })],
  "needs: an object": ["types", () => ask({ ...ASKED, needs: { 0: "read" } })],
  "needs: a number in it": ["types", () => ask({ ...ASKED, needs: ["read", 1] })],
  "a field: a number": ["types", () => fields({ secret: 5 })],
  "a field: null": ["types", () => fields({ secret: null })],
  "an unknown service": ["service", () => ask({ ...ASKED, service: "nosuch" })],
  "a service by inheritance": ["service", () => ask({ ...ASKED, service: "__proto__" })],
  "a field of another service": ["field", () => fields({ region: "eu1" })],
  "a field by inheritance": ["field", () => written('"secret"', '"constructor":"x","secret"')],
  "no account": ["missing", () => fields({ account: undefined })],
  "no secret": ["missing", () => fields({ secret: undefined })],
  "an empty account": ["missing", () => account("")],
  "an empty secret": ["missing", () => secret("")],
  "an account's name alone": ["value", () => account("joesgarage")],
  "an account's host alone": ["value", () => account("joesgarage.freshbooks.com")],
  "an address of an API": ["value", () => account(`${ACCOUNT}/api/2.1/xml-in`)],
  "an address with a slash": ["value", () => account(`${ACCOUNT}/`)],
  "an address with a dot": ["value", () => account(`${ACCOUNT}.`)],
  "an address with a port": ["value", () => account(`${ACCOUNT}:8443`)],
  "an address with a user": ["value", () => account("https://x@joesgarage.freshbooks.com")],
  "an address with a fragment": ["value", () => account(`https://evil.example#${ACCOUNT}`)],
  "an address with a backslash": ["value", () => account("https://evil.example\\.freshbooks.com")],
  "an address in capitals": ["value", () => account(ACCOUNT.toUpperCase())],
  "an address without TLS": ["value", () => account(ACCOUNT.replace("https", "http"))],
  "an address with a blank": ["value", () => account(` ${ACCOUNT}`)],
  "an address with a line break": ["value", () => account(`${ACCOUNT}\r\nhost: evil.example`)],
  "an address with a NUL": ["value", () => account(`${ACCOUNT}\0`)],
  "an address in other letters": ["value", () => account("https://jоesgarage.freshbooks.com")],
  "a lone surrogate": ["value", () => account("https://joe\ud800.freshbooks.com")],
  "a name too long": ["value", () => account(`https://${"j".repeat(64)}.freshbooks.com`)],
  "another host": ["value", () => account("https://joesgarage.evil.example")],
  "a service's own site": ["value", () => account("https://www.freshbooks.com")],
  "the other product": ["value", () => account("https://api.freshbooks.com")],
  "a secret that wants mending": ["value", () => secret(` ${TOKEN}`)],
  "a secret with its password": ["value", () => secret(`${TOKEN}:X`)],
  "a secret with a line break": ["value", () => secret(`${TOKEN}\r\nx: y`)],
  "a password": ["value", () => secret("correct horse battery staple")],
  "a secret too long": ["value", () => secret("a".repeat(4097))],
};

for (const [what, [refusal, make]] of Object.entries(REFUSED)) {
  test(`refused: ${what}`, async () => {
    const { relay, calls } = makeRelay();
    const response = await relay(make());
    await assertRefused(response, refusal, what);
    assert.equal(response.headers.get("allow"), refusal === "method" ? "POST, OPTIONS" : null);
    assert.deepEqual(calls, []);
  });
}

test("nearly refused: what a page may well send", async () => {
  for (const request of [
    ask(ASKED, { origin: "https://relay.example" }),
    ask(ASKED, { "content-type": 'application/json; charset="UTF-8"' }),
    ask({ ...ASKED, administrator: false }),
    ask({ ...ASKED, needs: ["read", "write"], allow_cost: true }),
    account("https://joesgarage.billingarm.com"),
    account("https://joes_garage.freshbooks.com"),
    secret(TOKEN.slice(0, 24)),
    ask(JSON.stringify(ASKED, null, 2)),
    account("https://fields.freshbooks.com"),
  ]) {
    assert.equal((await makeRelay().relay(request)).status, 200);
  }
  const { relay } = makeRelay({ allowMissingOrigin: true });
  assert.equal((await relay(without("origin"))).status, 200);
});

test("a preflight is answered for its pages only, with POST and the content type", async () => {
  const { relay, calls } = makeRelay();
  const preflight = new Request(URL_OF_RELAY, { method: "OPTIONS", headers: { origin: PAGE } });
  const { status, headers } = await relay(preflight);
  assert.equal(status, 204);
  assert.equal(headers.get("access-control-allow-origin"), PAGE);
  assert.equal(headers.get("access-control-allow-methods"), "POST");
  assert.equal(headers.get("access-control-allow-headers"), "content-type");
  assert.equal(headers.get("access-control-allow-credentials"), null);
  assert.deepEqual(calls, []);
});

/** A body in pieces, and how many of them were taken. */
function inPieces(piece: string, pieces: number, delay = 0) {
  const taken = { pieces: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        if (taken.pieces === pieces) return controller.close();
        taken.pieces += 1;
        controller.enqueue(Buffer.from(piece));
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, request: ask("", {}, { body, duplex: "half" } as RequestInit) };
}

test("too large: said so at once, or as soon as it shows, and the rest is not read", async () => {
  const { relay, calls } = makeRelay({ limits: { bodyBytes: 1000 } });
  await assertRefused(await relay(ask(ASKED, { "content-length": "1001" })), "too-large");
  const { taken, request } = inPieces(" ".repeat(300), 1_000_000);
  await assertRefused(await relay(request), "too-large");
  assert.equal(taken.pieces, 4);
  assert.ok(taken.cancelled);
  const exact = JSON.stringify(ASKED).padEnd(1000);
  assert.equal((await relay(ask(exact))).status, 200);
  await assertRefused(await relay(ask(`${exact} `)), "too-large");
  assert.equal(calls.length, 1);
});

test("too slow: a body that does not arrive in time", async () => {
  const { relay, calls } = makeRelay({ limits: { bodyTime: 50 } });
  await assertRefused(await relay(inPieces(" ", 1000, 20).request), "too-slow");
  assert.deepEqual(calls, []);
});

test("a body that breaks off", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
  await assertRefused(await makeRelay().relay(ask("", {}, { body, duplex: "half" } as RequestInit)), "unfinished");
});

test("too many of one client: counted by address, refused or not, and after a while again", async () => {
  let now = 0;
  const { relay, calls } = makeRelay({ clock: () => now, limits: { perClient: { burst: 3, perMinute: 6 } } });
  const from = (clientAddress: string) => relay(ask(ASKED), { clientAddress });
  assert.equal((await from("192.0.2.1")).status, 200);
  await assertRefused(await relay(ask("{}"), { clientAddress: "192.0.2.1" }), "keys");
  assert.equal((await from("::ffff:192.0.2.1")).status, 200);
  const refused = await from("192.0.2.1");
  assert.equal(refused.headers.get("retry-after"), "10");
  await assertRefused(refused, "client");
  assert.equal((await from("192.0.2.2")).status, 200);
  now = 10_000;
  assert.equal((await from("192.0.2.1")).status, 200);
  await assertRefused(await from("192.0.2.1"), "client");
  assert.equal(calls.length, 4);
});

test("clients: one for each IPv6 network, one for all that are unknown, and the proxy's word only where trusted", async () => {
  const limits = { perClient: { burst: 1, perMinute: 1 } };
  const tryAll = async (
    options: Partial<RelayOptions>,
    clients: [string | undefined, string?][],
  ): Promise<number[]> => {
    const { relay } = makeRelay({ ...options, limits });
    const statuses = [];
    for (const [clientAddress, forwarded] of clients) {
      const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
      statuses.push((await relay(ask(ASKED, headers), clientAddress === undefined ? {} : { clientAddress })).status);
    }
    return statuses;
  };
  assert.deepEqual(await tryAll({}, [["2001:db8::1"], ["2001:db8:0:0:5::2"], ["2001:db8:0:1::1"]]), [200, 429, 200]);
  assert.deepEqual(await tryAll({}, [[undefined], [undefined], ["192.0.2.1"]]), [200, 429, 200]);
  assert.deepEqual(
    await tryAll({}, [
      ["192.0.2.1", "198.51.100.1"],
      ["192.0.2.1", "198.51.100.2"],
    ]),
    [200, 429],
  );
  const trusting = { trustedProxyHeader: "X-Forwarded-For" };
  assert.deepEqual(
    await tryAll(trusting, [
      ["192.0.2.1", "198.51.100.1"],
      ["192.0.2.1", "198.51.100.2"],
    ]),
    [200, 200],
  );
  assert.deepEqual(
    await tryAll(trusting, [
      ["192.0.2.1", "7.7.7.7, 198.51.100.1"],
      ["192.0.2.1", "8.8.8.8,198.51.100.1"],
    ]),
    [200, 429],
  );
});

test("clients: however an address is written, and whatever a proxy adds to it", async () => {
  const same = [
    [
      "192.0.2.1",
      "192.0.2.1:5678",
      "::ffff:192.0.2.1",
      "::FFFF:c000:0201",
      "0:0:0:0:0:ffff:192.0.2.1",
      "[::ffff:192.0.2.1]:80",
    ],
    ["2001:db8::1", "2001:DB8:0:0:5::2", "[2001:db8::9]:443", "2001:0db8:0000:0000:1:2:3:4", "2001:db8::1%eth0"],
    ["unknown", " unknown "],
  ];
  for (const client of same) {
    const { relay, calls } = makeRelay({ limits: { perClient: { burst: 1, perMinute: 1 } } });
    for (const clientAddress of client) await relay(ask(ASKED), { clientAddress });
    assert.equal(calls.length, 1, `${client}`);
  }
  const { relay, calls } = makeRelay({ limits: { perClient: { burst: 1, perMinute: 1 } } });
  for (const [clientAddress] of same) await relay(ask(ASKED), { clientAddress: clientAddress as string });
  for (const other of ["192.0.2.2", "2001:db8:0:1::1"]) await relay(ask(ASKED), { clientAddress: other });
  assert.equal(calls.length, same.length + 2);
});

test("clients: of what a client writes itself nothing counts, only what the proxy has added behind it", async () => {
  const trusting = { trustedProxyHeader: "x-forwarded-for", limits: { perClient: { burst: 1, perMinute: 1 } } };
  const { relay, calls } = makeRelay(trusting);
  const proxied = (told: string) => relay(ask(ASKED, { "x-forwarded-for": told }), { clientAddress: "10.0.0.1" });
  assert.equal((await proxied("198.51.100.1")).status, 200);
  for (const forged of ["203.0.113.9", "198.51.100.2, 203.0.113.8", '"198.51.100.3"', "x".repeat(10_000), ","]) {
    assert.equal((await proxied(`${forged}, 198.51.100.1`)).status, 429, forged);
  }
  // Where the proxy has said nothing: the proxy itself.
  assert.equal((await proxied("203.0.113.9, ")).status, 200);
  assert.equal((await relay(ask(ASKED), { clientAddress: "10.0.0.1" })).status, 429);
  assert.equal(calls.length, 2);
});

test("too many of one account, whoever asks", async () => {
  const { relay, calls } = makeRelay({ clock: () => 0, limits: { perAccount: { burst: 2, perMinute: 4 } } });
  const from = (clientAddress: string, name: string) =>
    relay(account(`https://${name}.freshbooks.com`), { clientAddress });
  assert.equal((await from("192.0.2.1", "joe")).status, 200);
  assert.equal((await from("192.0.2.2", "joe")).status, 200);
  const refused = await from("192.0.2.3", "joe");
  assert.equal(refused.headers.get("retry-after"), "15");
  await assertRefused(refused, "account-rate");
  assert.equal((await from("192.0.2.3", "ella")).status, 200);
  assert.equal(calls.length, 3);
});

/** The values of one of a service's own examples. */
function exampleOf(service: string): Record<string, string> {
  const { examples } = vectorsOf(service);
  return examples.find(({ id }) => id === "ok")?.fields ?? assert.fail(service);
}

test("accounts are told by what is no secret; where all is, by the client alone; a region is nobody's own", async () => {
  const limits = { perAccount: { burst: 1, perMinute: 1 }, perClient: { burst: 100, perMinute: 100 } };
  for (const [service, counted, others] of [
    ["zendesk", "account", "email"],
    ["twilio", "id", "secret"],
    ["stripe", undefined, "secret"],
    ["datadog", undefined, "region"],
  ] as const) {
    const { relay } = makeRelay({ clock: () => 0, limits });
    const values = exampleOf(service);
    const asking = async (more: object): Promise<number> =>
      (await relay(ask({ service, fields: { ...values, ...more } }))).status;
    assert.equal(await asking({}), 200, service);
    assert.equal(await asking({}), counted === undefined ? 200 : 429, service);
    if (others === "email") assert.equal(await asking({ email: "ella@joes.example" }), 429);
    if (counted === "account") assert.equal(await asking({ account: "https://ella.zendesk.com" }), 200);
  }
});

test("every service is served, by its own definition, each value as it would be sent", async () => {
  for (const { service } of serviceVectors()) {
    const { relay, calls } = makeRelay({ allowCost: true });
    const core = await load(readDefinition(service));
    const values = Object.fromEntries(
      Object.entries(core.checkAll(exampleOf(service))).flatMap(([id, verdict]) => {
        const value = verdict.account_url ?? verdict.value;
        return value === undefined ? [] : [[id, value]];
      }),
    );
    const response = await relay(ask({ service, fields: values, allow_cost: true }));
    assert.equal(response.status, 200, `${service}: ${await response.text()}`);
    assert.ok(calls.length > 0, service);
    for (const { init } of calls) {
      const headers = new Headers(init.headers);
      assert.match(headers.get("user-agent") ?? "", agentOf(service), service);
      for (const name of ["origin", "referer", "cookie"]) assert.equal(headers.get(name), null);
    }
  }
});

test("what costs something is asked only where the page and the relay both allow it", async () => {
  const values = exampleOf("anthropic");
  const countOf = async (allowCost: boolean, allow_cost: boolean): Promise<number> => {
    const { relay, calls } = makeRelay({ allowCost });
    await relay(ask({ service: "anthropic", fields: values, allow_cost }));
    return calls.filter(({ init }) => init.method === "POST").length;
  };
  assert.ok((await countOf(true, true)) > 0);
  assert.equal(await countOf(true, false), 0);
  assert.equal(await countOf(false, true), 0);
});

test("it serves the definitions that it is given, and no others", async () => {
  const { relay } = makeRelay({ services: [readDefinition("stripe")] });
  await assertRefused(await relay(ask(ASKED)), "service");
  assert.equal((await relay(ask({ service: "stripe", fields: exampleOf("stripe") }))).status, 200);
});

test("what is remembered of clients is bounded, and forgotten when it no longer counts", () => {
  const rates = new RateLimit({ burst: 2, perMinute: 60 }, 100);
  for (let i = 0; i < 10_000; ++i) assert.equal(rates.take(`client ${i}`, 0), 0);
  assert.equal(rates.size, 100);
  assert.equal(rates.take("client 9999", 0), 0);
  assert.equal(rates.take("client 9999", 0), 1);
  assert.equal(rates.take("another", 60_000), 0);
  assert.equal(rates.size, 1);
});

test("millions of made-up clients, each with a long header: what is remembered stays small", () => {
  const rates = new RateLimit({ burst: 2, perMinute: 60 }, 10_000);
  const heapBefore = heapUsed();
  for (let i = 0; i < 2_000_000; ++i) rates.take(`client ${i}`, 0);
  for (let i = 0; i < 20_000; ++i) {
    // As a relay gets it: a part of a header of 16 kB.
    const address = [203, 100 + Math.floor(i / 15_000), 100 + (Math.floor(i / 150) % 100), 100 + (i % 150)].join(".");
    const header = `${"7.7.7.7, ".repeat(1_800)}${address}`;
    rates.take(clientKey(header.split(",").at(-1) ?? ""), 0);
  }
  assert.equal(rates.size, 10_000);
  const grown = heapUsed() - heapBefore;
  assert.ok(grown < 8 << 20, `${grown}`);
});

function heapUsed(): number {
  // What a test run by itself cannot ask for, Node does when asked this way.
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

test("too many at once", async () => {
  const waiting: (() => void)[] = [];
  const slow: typeof fetch = () => new Promise((resolve) => waiting.push(() => resolve(new Response(REPLY))));
  const { relay } = makeRelay({ fetch: slow, limits: { inFlight: 2 } });
  const first = [relay(ask(ASKED)), relay(ask(ASKED))];
  const refused = await relay(ask(ASKED));
  assert.equal(refused.headers.get("retry-after"), "1");
  await assertRefused(refused, "busy");
  while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const answer of waiting) answer();
  for (const response of await Promise.all(first)) assert.equal(response.status, 200);
  const next = relay(ask(ASKED));
  while (waiting.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  waiting[2]?.();
  assert.equal((await next).status, 200);
});

test("too many at once of one client: the others are served", async () => {
  const waiting: (() => void)[] = [];
  const slow: typeof fetch = () => new Promise((resolve) => waiting.push(() => resolve(new Response(REPLY))));
  const { relay } = makeRelay({ fetch: slow, limits: { inFlightPerClient: 2 } });
  const from = (clientAddress: string) => relay(ask(ASKED), { clientAddress });
  const first = [from("192.0.2.1"), from("192.0.2.1"), from("192.0.2.2")];
  const refused = await from("192.0.2.1");
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal(refused.headers.get("access-control-expose-headers"), "Retry-After");
  await assertRefused(refused, "client-busy");
  while (waiting.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const answer of waiting) answer();
  for (const response of await Promise.all(first)) assert.equal(response.status, 200);
});

const outcomeOf = async (response: Response) => JSON.parse(await response.text());

test("a service that does not answer, or whose fetch fails, is an outcome", async () => {
  const hanging: typeof fetch = (_url, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
  const deaf: typeof fetch = () => new Promise(() => {});
  for (const never of [hanging, deaf]) {
    const { relay } = makeRelay({ fetch: never, limits: { testTime: 50 } });
    const outcome = await outcomeOf(await relay(ask(ASKED)));
    assert.deepEqual([outcome.reason, outcome.sent], ["timeout", "possibly"]);
  }
  for (const [cause, sent] of [
    [{ code: "ECONNREFUSED" }, "no"],
    [{ code: "ECONNRESET" }, "possibly"],
    [undefined, "possibly"],
  ] as const) {
    const failing: typeof fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    const outcome = await outcomeOf(await makeRelay({ fetch: failing }).relay(ask(ASKED)));
    assert.deepEqual([outcome.reason, outcome.sent], ["unreachable", sent]);
  }
  const throwing: typeof fetch = () => {
    throw new Error(TOKEN);
  };
  assert.equal((await outcomeOf(await makeRelay({ fetch: throwing }).relay(ask(ASKED)))).reason, "unreachable");
});

test("a client that leaves takes the request to the service with it", async () => {
  const leave = new AbortController();
  let stopped = false;
  const hanging: typeof fetch = (_url, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => {
        stopped = true;
        reject(init.signal?.reason);
      });
      leave.abort();
    });
  const outcome = await outcomeOf(await makeRelay({ fetch: hanging }).relay(ask(ASKED, {}, { signal: leave.signal })));
  assert.equal(outcome.reason, "cancelled");
  assert.ok(stopped);
});

test("a redirect is not followed", async () => {
  let calls = 0;
  const moved: typeof fetch = async () => {
    calls += 1;
    return new Response(null, { status: 301, headers: { location: "https://evil.example/" } });
  };
  assert.equal((await outcomeOf(await makeRelay({ fetch: moved }).relay(ask(ASKED)))).reason, "service-moved");
  assert.equal(calls, 1);
});

test("nothing is written to the console, and no answer but an accepted one holds what was sent", async (context) => {
  const written: unknown[] = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    context.mock.method(console, method, (...words: unknown[]) => written.push(words));
  }
  for (const [, make] of Object.values(REFUSED)) {
    const text = await (await makeRelay().relay(make())).text();
    for (const part of [TOKEN.slice(0, 8), "evil", "joes"]) assert.ok(!text.includes(part), text);
  }
  assert.deepEqual(written, []);
});

// What follows goes over a socket; more of that is in door.test.ts.

/** Sends bytes as they are, and answers what comes until the connection is closed. */
async function sendRaw(port: number, ...parts: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => {});
  for (const part of parts) socket.write(part);
  await once(socket, "close");
  return received;
}

function rawPost(path: string, headers: string[], body: string): string {
  const lines = [`POST ${path} HTTP/1.1`, "host: 127.0.0.1", "content-type: application/json", "connection: close"];
  return `${[...lines, ...headers, `content-length: ${body.length}`].join("\r\n")}\r\n\r\n${body}`;
}

test("on Node: served on any path, for its pages, by address", async (context) => {
  const { relay, calls } = makeRelay({ limits: { perClient: { burst: 4, perMinute: 1 } } });
  const server = await serveRelay(relay);
  context.after(() => server.stop());
  const { port } = new URL(server.url);
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  const post = (path: string, origin: string) =>
    sendRaw(Number(port), rawPost(path, [`origin: ${origin}`], JSON.stringify(ASKED)));
  assert.match(await post("/keyfit", PAGE), /^HTTP\/1\.1 200 OK\r\n[\s\S]*"reason":"connected"/);
  // A request line does not make an origin the relay's own.
  for (const path of ["//evil.example/", "http://evil.example/"]) {
    assert.match(await post(path, "http://evil.example"), /^HTTP\/1\.1 403 /, path);
  }
  for (let i = 0; i < 3; ++i) assert.match(await post("/", PAGE), /^HTTP\/1\.1 200 /);
  assert.match(await post("/", PAGE), /^HTTP\/1\.1 429 /);
  assert.equal(calls.length, 4);
});
