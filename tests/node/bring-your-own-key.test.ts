// The example that the documentation builds a settings page with: what its server keeps, whatever the provider answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT } from "./support.ts";

const FOLDER = `${ROOT}web/examples/bring-your-own-key`;
const ORIGIN = "https://app.example";
const { askBy, save, settle } = await import(`${FOLDER}/save.mjs`);
const { createRelay } = await import(`${ROOT}web/dist/relay.js`);

// Made up, and with nothing in it that a scanner would take for a key.
const keyOf = (ending: string) => `sk-${"Keyfit0123456789Keyf"}T3BlbkFJ${`Keyfit0123456789${ending}`}`;
const [OLD, NEW] = [keyOf("aaaa"), keyOf("bbbb")];

const formOf = (secret: string, provider = "openai") => new URLSearchParams({ provider, secret });
const answering = (answer: string, reason: string) => async () => ({ answer, reason });

async function storeWithOld() {
  const store = new Map();
  assert.equal((await save(store, "joe", formOf(OLD), answering("accepted", "connected"))).result, "saved");
  return store;
}

test("a key that works takes the place of the old one", async () => {
  const store = await storeWithOld();
  const asked: unknown[] = [];
  const ask = async (key: unknown) => {
    asked.push(key);
    return { answer: "accepted", reason: "connected" };
  };
  assert.deepEqual(await save(store, "joe", formOf(` API key: ${NEW}`), ask), { result: "saved", reason: "connected" });
  assert.deepEqual(store.get("joe"), { provider: "openai", fields: { secret: NEW } });
  assert.deepEqual(asked, [{ provider: "openai", fields: { secret: NEW } }]);
});

test("a key that is refused leaves the old one where it is", async () => {
  const store = await storeWithOld();
  const refused = answering("refused", "secret-refused");
  assert.deepEqual(await save(store, "joe", formOf(NEW), refused), {
    result: "refused",
    reason: "secret-refused",
    field: undefined,
  });
  assert.equal(store.get("joe").fields.secret, OLD);
});

test("what cannot be a key is refused, and nobody is asked", async () => {
  const store = await storeWithOld();
  const never = () => assert.fail("asked");
  const result = await save(store, "joe", formOf("hunter2"), never);
  assert.deepEqual(result, { result: "refused", reason: "password-like", field: "secret" });
  assert.equal((await save(store, "joe", formOf(""), never)).reason, "empty");
  assert.equal(store.get("joe").fields.secret, OLD);
  for (const provider of ["../../relay", "openai/../x", "", "OpenAI"]) {
    await assert.rejects(save(store, "joe", formOf(NEW, provider), never), TypeError);
  }
});

test("a key that could not be tested waits beside the old one, until the provider can be asked", async () => {
  const store = await storeWithOld();
  const down = answering("undetermined", "service-down");
  assert.equal((await save(store, "joe", formOf(NEW), down)).result, "pending");
  assert.equal(store.get("joe").fields.secret, OLD);
  assert.equal(store.get("joe").pending.fields.secret, NEW);
  assert.equal((await settle(store, "joe", down)).result, "pending");
  assert.equal((await settle(store, "joe", answering("accepted", "connected"))).result, "saved");
  assert.deepEqual(store.get("joe"), { provider: "openai", fields: { secret: NEW } });
  assert.equal(await settle(store, "joe", () => assert.fail("asked")), undefined);

  assert.equal((await save(store, "joe", formOf(OLD), down)).result, "pending");
  assert.equal((await settle(store, "joe", answering("refused", "secret-refused"))).result, "refused");
  assert.deepEqual(store.get("joe"), { provider: "openai", fields: { secret: NEW } });
});

test("the relay that the pages use answers the server, too", async () => {
  const replies: Response[] = [];
  const hosts: string[] = [];
  const fetch = async (url: URL | string) => {
    hosts.push(new URL(url).host);
    return replies.shift() ?? new Response("", { status: 503 });
  };
  const ask = askBy(createRelay({ origins: [ORIGIN], fetch }), ORIGIN);
  replies.push(Response.json({ error: { code: "invalid_api_key", type: "invalid_request_error" } }, { status: 401 }));
  const store = new Map();
  assert.equal((await save(store, "joe", formOf(NEW), ask)).reason, "secret-refused");
  assert.equal((await save(store, "joe", formOf(NEW), ask)).result, "pending");
  assert.deepEqual([...new Set(hosts)], ["api.openai.com"]);
  const busy = askBy(async () => new Response(null, { status: 503 }), ORIGIN);
  assert.deepEqual(await save(store, "joe", formOf(NEW), busy), { result: "pending", reason: "relay-down" });
});

test("the page offers twenty providers, and is as short as it says", () => {
  const [html, script] = ["index.html", "settings.js"].map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));
  const lines = `${html}${script}`.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("//"));
  assert.ok(lines.length <= 30, `${lines.length} lines`);
});
