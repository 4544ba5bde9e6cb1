// The loop of a live test, against carriers and cores that do what they should not: it never throws, never hangs, never
// sends anything twice, and what it says of `sent` is true. And which road a page takes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { isForRelay, runLiveTest, runPageTest, runRelayTest } from "../../web/dist/live-test.js";
import { createRelayClient, type RelayClient } from "../../web/dist/relay-client.js";
import type {
  Carrier,
  Failure,
  Keyfit,
  LiveRequest,
  LiveTestOptions,
  Outcome,
  Reply,
} from "../../web/src/live/live.ts";
import { readDefinition, serviceVectors } from "./support.ts";

const core = await load(readDefinition("freshbooks-classic"));
const ACCOUNT = "joesgarage.freshbooks.com";
const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const FIELDS = { account: ACCOUNT, secret: TOKEN };
const GOOD: Reply = {
  status: 200,
  headers: { "content-type": "application/xml" },
  body: '<response xmlns="http://www.freshbooks.com/api/" status="ok"><staff><email>joe@joes.example</email></staff></response>',
};

/** Runs a test; answers what came of it and what was sent. */
async function run(carrier: Carrier, options: LiveTestOptions = {}, by: Keyfit = core, fields: object = FIELDS) {
  const sent: LiveRequest[] = [];
  const counting: Carrier = Object.assign(
    (...asked: Parameters<Carrier>) => {
      sent.push(asked[0]);
      return carrier(...asked);
    },
    carrier.from === undefined ? {} : { from: carrier.from },
  );
  const outcome = await runLiveTest(by, fields, counting, options);
  return { said: `${outcome.answer}: ${outcome.reason}, sent: ${outcome.sent}`, outcome, sent };
}

const never: Carrier = () => new Promise(() => {});
const answering =
  (...results: (Reply | Failure)[]): Carrier =>
  async () =>
    results.shift() ?? assert.fail("asked once too often");
const json = (status: number, body: unknown, headers = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

test("one step, one request; the further step only where it is asked for", async () => {
  const one = await run(answering(GOOD));
  assert.equal(one.said, "accepted: connected, sent: yes");
  assert.deepEqual([one.outcome.who?.email, one.sent.length], ["joe@joes.example", 1]);
  const system = {
    ...GOOD,
    body: GOOD.body.replace(/<staff>.*<\/staff>/, "<system><company_name>Joe's</company_name></system>"),
  };
  const two = await run(answering(GOOD, system), { administrator: true });
  assert.deepEqual([two.said, two.sent.length], ["accepted: connected, sent: yes", 2]);
  assert.deepEqual(two.outcome.who, { email: "joe@joes.example", company: "Joe's" });
});

test("a carrier that fails, throws, or never answers", async () => {
  const throwing: Carrier = () => {
    throw new Error(TOKEN);
  };
  const rejecting: Carrier = () => Promise.reject(new Error(TOKEN));
  for (const carrier of [throwing, rejecting]) {
    const { said, sent } = await run(carrier);
    assert.deepEqual([said, sent.length], ["undetermined: unreachable, sent: possibly", 1]);
  }
  assert.equal((await run(never, { timeout: 30 })).said, "undetermined: timeout, sent: possibly");
  assert.equal(
    (await run(answering(GOOD), { timeout: Number.POSITIVE_INFINITY })).said,
    "accepted: connected, sent: yes",
  );
  const failure: Failure = { kind: "offline", sent: "no" };
  assert.equal((await run(answering(failure))).said, "undetermined: offline, sent: no");
});

test("cancelled: before it began nothing is sent; later it ends at once, by what the carrier knows", async () => {
  const before = await run(never, { signal: AbortSignal.abort() });
  assert.deepEqual([before.said, before.sent.length], ["undetermined: cancelled, sent: no", 0]);
  const cancel = new AbortController();
  const late = run(never, { signal: cancel.signal });
  cancel.abort();
  assert.equal((await late).said, "undetermined: cancelled, sent: possibly");
  const again = new AbortController();
  const knowing: Carrier = (_request, signal) =>
    new Promise((resolve) => signal.addEventListener("abort", () => resolve({ kind: "cancelled", sent: "no" })));
  const known = run(knowing, { signal: again.signal });
  again.abort();
  assert.equal((await known).said, "undetermined: cancelled, sent: no");
  const late2 = await run(never, { signal: AbortSignal.timeout(30) });
  assert.equal(late2.said, "undetermined: timeout, sent: possibly");
});

test("what becomes of a later step: the service has the secret all the same", async () => {
  const failure: Failure = { kind: "timeout", sent: "no" };
  const { outcome, sent } = await run(answering(GOOD, failure), { administrator: true });
  assert.deepEqual([outcome.sent, sent.length], ["yes", 2]);
});

test("what is not usable is not tested", async () => {
  for (const fields of [
    { account: "joesgarage.freshbook.com", secret: TOKEN },
    { account: "https://freshbooks.com.evil.example", secret: TOKEN },
    { account: ACCOUNT, secret: "correct horse" },
    { account: ACCOUNT },
    { secret: TOKEN },
    {},
  ]) {
    const { said, sent } = await run(never, {}, core, fields);
    assert.deepEqual([said, sent.length], ["undetermined: not-tested, sent: no", 0]);
    const outcome = await runRelayTest(core, fields, () => assert.fail("asked"));
    assert.deepEqual([outcome.reason, outcome.sent], ["not-tested", "no"]);
  }
});

test("a relay is told what was mended, and where it is none of it is", async () => {
  const asked: unknown[] = [];
  const refusing: RelayClient = async (request) => {
    asked.push(request);
    return { kind: "relay-refused", sent: "possibly" };
  };
  const typed = { account: " HTTP://JoesGarage.FreshBooks.com/login ", secret: `${TOKEN}:X` };
  const wishes = { administrator: true, needs: ["a right"], allowCost: true };
  const outcome = await runRelayTest(core, typed, refusing, wishes);
  assert.equal(outcome.reason, "relay-refused");
  const fields = { account: "https://joesgarage.freshbooks.com", secret: TOKEN };
  const told = { needs: ["a right"], administrator: true, allow_cost: true };
  assert.deepEqual(asked, [{ service: "freshbooks-classic", fields, ...told }]);
  const nowhere = await runRelayTest(core, FIELDS, createRelayClient("http://"));
  assert.deepEqual([nowhere.reason, nowhere.sent], ["relay-down", "no"]);
  // What is optional and empty is left out.
  const twilio = await load(readDefinition("twilio"));
  const { fields: given = {} } =
    serviceVectors()
      .find(({ service }) => service === "twilio")
      ?.examples.find((example) => !("key_sid" in example.fields)) ?? {};
  await runRelayTest(twilio, { ...given, key_sid: " " }, refusing);
  assert.deepEqual(asked.at(-1), { service: "twilio", fields: given });
});

test("a core that fails, or goes round in circles", async () => {
  const by = (finish: Keyfit["finish"]): Keyfit =>
    new Proxy(core, {
      get: (target, key) => {
        if (key === "finish") return finish;
        const value = Reflect.get(target, key, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  const circling = by(() => ({ next: 0 }));
  const failing = by(() => {
    throw new Error("trapped");
  });
  for (const one of [circling, failing]) {
    const { said, sent } = await run(async () => GOOD, {}, one);
    assert.deepEqual([said, sent.length], ["undetermined: unexpected-reply, sent: yes", 1]);
  }
});

test("a secret that the service says back, as a name or as a right, goes no further", async () => {
  const stripe = await load(readDefinition("stripe"));
  const secret = ["sk_", "test_51Qz7RmKbT4nXvW2eYc9Hd0L"].join("");
  const told = (email: string) => run(async () => json(200, { id: "acct_1", email }), {}, stripe, { secret });
  assert.deepEqual((await told("joe@joes.example")).outcome.who, { email: "joe@joes.example" });
  for (const email of [secret, `key ${secret}!`, secret.slice(8, 24)]) {
    assert.equal((await told(email)).outcome.who, undefined, email);
  }
  const basic = Buffer.from(`${TOKEN}:X`).toString("base64");
  const named = { ...GOOD, body: GOOD.body.replace("joe@joes.example", basic) };
  assert.equal((await run(async () => named)).outcome.who, undefined);
  const github = await load(readDefinition("github"));
  const token = `github_${"pat"}_11ABCDEFG0KeyfitKeyfit_${"a1B2c3".repeat(10).slice(0, 59)}`;
  assert.equal(github.check("secret", token).status, "valid");
  const scoped = (scopes: string) =>
    run(async () => json(200, { login: "joe", id: 1 }, { "x-oauth-scopes": scopes }), {}, github, { secret: token });
  assert.deepEqual((await scoped("repo, gist")).outcome.rights?.includes("gist"), true);
  assert.equal((await scoped(`repo, ${token}`)).outcome.rights, undefined);
});

test("a carrier is told the headers that mean something, and may say who asks", async () => {
  const github = await load(readDefinition("github"));
  assert.ok(github.replyHeaders.includes("x-oauth-scopes"));
  for (const name of ["content-type", "location", "retry-after"]) assert.ok(github.replyHeaders.includes(name));
  const asked: Parameters<Carrier>[] = [];
  const token = `github_${"pat"}_11ABCDEFG0KeyfitKeyfit_${"a1B2c3".repeat(10).slice(0, 59)}`;
  const noting: Carrier = async (...parameters) => {
    asked.push(parameters);
    return json(401, { message: "Bad credentials" });
  };
  await runLiveTest(github, { secret: token }, noting, { userAgent: "keyfit-tests" });
  const [[request, , headers] = assert.fail("nothing was asked")] = asked;
  assert.deepEqual(headers, github.replyHeaders);
  const agents = Object.entries(request.headers).filter(([name]) => name.toLowerCase() === "user-agent");
  assert.equal(agents.length, 1);
});

test("of a page only a service is asked that lets it; else a relay, or nobody", async () => {
  const page: Carrier = Object.assign(async () => GOOD, { from: "page" } as const);
  const { said, sent } = await run(page);
  assert.deepEqual([said, sent.length], ["undetermined: not-tested, sent: no", 0]);
  // What each service says of itself, for one of its own examples.
  const allowed: Record<string, boolean> = {};
  for (const { service, examples } of serviceVectors()) {
    const keyfit = await load(readDefinition(service));
    const fields = examples.find(({ id }) => id === "ok")?.fields ?? {};
    const administrator = keyfit.pageMayAsk({ fields, administrator: true, allow_cost: true });
    allowed[service] = keyfit.pageMayAsk({ fields, allow_cost: true });
    assert.ok(allowed[service] || !administrator, service);
  }
  for (const { service } of serviceVectors()) {
    const { cors } = readDefinition(service);
    if (cors === "no") assert.equal(allowed[service], false, service);
  }
  assert.ok(Object.values(allowed).filter(Boolean).length >= 4, JSON.stringify(allowed));
});

test("a page's own test that is no judgement is followed by the relay's", async () => {
  const reasons = ["ask-relay", "blocked-by-browser", "blocked-by-page", "unreachable"] as const;
  for (const reason of reasons) assert.ok(isForRelay({ reason } as Outcome), reason);
  for (const reason of ["connected", "secret-refused", "timeout", "offline", "cancelled", "rate-limited"] as const) {
    assert.ok(!isForRelay({ reason } as Outcome), reason);
  }
  const good: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };
  const asked: unknown[] = [];
  const relay: RelayClient = async (request) => {
    asked.push(request);
    return good;
  };
  // FreshBooks' service lets no page: the relay alone is asked.
  assert.deepEqual(await runPageTest(core, FIELDS, relay), good);
  assert.equal(asked.length, 1);
  assert.equal((await runPageTest(core, FIELDS, undefined)).reason, "not-tested");
  // Stripe lets it, and here its host is not to be had, so the browser's word is none.
  const stripe = await load(readDefinition("stripe"));
  const secret = ["sk_", "test_51Qz7RmKbT4nXvW2eYc9Hd0L"].join("");
  const send = globalThis.fetch;
  globalThis.fetch = async () => Promise.reject(new TypeError("Failed to fetch"));
  try {
    assert.deepEqual(await runPageTest(stripe, { secret }, relay), good);
    assert.deepEqual(asked.at(-1), { service: "stripe", fields: { secret } });
    assert.equal((await runPageTest(stripe, { secret }, undefined)).reason, "unreachable");
    globalThis.fetch = async () => new Response('{"id":"acct_1"}', { headers: { "content-type": "application/json" } });
    assert.equal((await runPageTest(stripe, { secret }, relay)).reason, "connected");
    assert.equal(asked.length, 2, "where the page's own test judges, no relay is asked");
  } finally {
    globalThis.fetch = send;
  }
});
