// The loop of a live test, against carriers and cores that do what they should not: it never throws, never hangs, never
// sends anything twice, and what it says of `sent` is true.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { runLiveTest, runRelayTest } from "../../web/dist/live-test.js";
import { createRelayClient } from "../../web/dist/relay-client.js";
import type { Carrier, Failure, LiveCore, LiveRequest, LiveTestOptions, Reply } from "../../web/src/live/live.ts";
import { ROOT } from "./support.ts";

const core = await load(JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8")));
const ACCOUNT = "joesgarage.freshbooks.com";
const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const GOOD: Reply = {
  status: 200,
  headers: { "content-type": "application/xml" },
  body: '<response xmlns="http://www.freshbooks.com/api/" status="ok"><staff><email>joe@joes.example</email></staff></response>',
};

/** Runs a test; answers what came of it and what was sent. */
async function run(carrier: Carrier, options: LiveTestOptions = {}, by: LiveCore = core, account = ACCOUNT) {
  const sent: LiveRequest[] = [];
  const counting: Carrier = (request, signal) => {
    sent.push(request);
    return carrier(request, signal);
  };
  const outcome = await runLiveTest(by, account, TOKEN, counting, options);
  return { said: `${outcome.answer}: ${outcome.reason}, sent: ${outcome.sent}`, outcome, sent };
}

const never: Carrier = () => new Promise(() => {});
const answering =
  (...results: (Reply | Failure)[]): Carrier =>
  async () =>
    results.shift() ?? assert.fail("asked once too often");

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
});

test("what becomes of a later step: the service has the secret all the same", async () => {
  const failure: Failure = { kind: "timeout", sent: "no" };
  const { outcome, sent } = await run(answering(GOOD, failure), { administrator: true });
  assert.deepEqual([outcome.sent, sent.length], ["yes", 2]);
});

test("what is not usable is not tested", async () => {
  const { said, sent } = await run(never, {}, core, "joesgarage.freshbook.com");
  assert.deepEqual([said, sent.length], ["undetermined: not-tested, sent: no", 0]);
  for (const [account, secret] of [
    ["https://freshbooks.com.evil.example", TOKEN],
    [ACCOUNT, "correct horse"],
  ] as const) {
    const outcome = await runRelayTest(core, account, secret, () => assert.fail("asked"));
    assert.deepEqual([outcome.reason, outcome.sent], ["not-tested", "no"]);
  }
});

test("a relay is told what was mended, and where it is none of it is", async () => {
  const asked: unknown[] = [];
  const outcome = await runRelayTest(
    core,
    " HTTP://JoesGarage.FreshBooks.com/login ",
    `${TOKEN}:X`,
    async (request) => {
      asked.push(request);
      return { kind: "relay-refused", sent: "possibly" };
    },
    { administrator: true },
  );
  assert.equal(outcome.reason, "relay-refused");
  const pair = { service: "freshbooks-classic", account: "joesgarage", host: "freshbooks.com", secret: TOKEN };
  assert.deepEqual(asked, [{ ...pair, administrator: true }]);
  const nowhere = await runRelayTest(core, ACCOUNT, TOKEN, createRelayClient("http://"));
  assert.deepEqual([nowhere.reason, nowhere.sent], ["relay-down", "no"]);
});

test("a core that fails, or goes round in circles", async () => {
  const circling: LiveCore = {
    liveSteps: 2,
    beginLiveTest: (...asked) => core.beginLiveTest(...asked),
    finishLiveTest: () => 0,
  };
  const failing: LiveCore = {
    ...circling,
    finishLiveTest: () => {
      throw new Error("trapped");
    },
  };
  for (const by of [circling, failing]) {
    const { said, sent } = await run(async () => GOOD, {}, by);
    assert.deepEqual([said, sent.length], ["undetermined: unexpected-reply, sent: yes", 1]);
  }
});
