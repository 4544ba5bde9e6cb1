// When a live test begins, what ends it and what is remembered of it, without a page: the clock is the test's own.

import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Filled } from "../../web/src/element/live-control.ts";
import { LiveControl } from "../../web/src/element/live-control.ts";
import type { Outcome } from "../../web/src/live/live.ts";

const PAIR: Filled = {
  values: { account: "https://joesgarage.freshbooks.com", secret: "3f9c0a1be47d58266b90ac13ef5d7208" },
  typing: false,
  unfinished: false,
};
const OTHER: Filled = { ...PAIR, values: { ...PAIR.values, secret: "a41bc09d7e3f5826604cd81be97f2a35" } };
const CONNECTED: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };
const REFUSED: Outcome = { answer: "refused", reason: "secret-refused", fault: "person", sent: "yes" };
const DOWN: Outcome = { answer: "undetermined", reason: "service-down", fault: "service", sent: "yes" };

class Host {
  readonly ended: Outcome[] = [];
  readonly signals: AbortSignal[] = [];
  readonly started: Filled[] = [];
  readonly #answers: ((outcome: Outcome) => void)[] = [];
  readonly gone = new AbortController();
  readonly control: LiveControl;
  now: Filled | null = PAIR;
  run = (): Promise<Outcome> => new Promise((resolve) => this.#answers.push(resolve));

  constructor() {
    const host = {
      filled: () => this.now,
      run: (_filled: Filled, signal: AbortSignal) => {
        this.signals.push(signal);
        return this.run();
      },
      started: (filled: Filled) => this.started.push(filled),
      ended: (outcome: Outcome) => this.ended.push(outcome),
      changed: () => {},
    };
    this.control = new LiveControl(host, this.gone.signal);
    this.control.update("button");
  }

  /** Answers the oldest question, whether or not it was cancelled. */
  async answer(outcome: Outcome): Promise<void> {
    this.#answers.shift()?.(outcome);
    await settled();
  }

  get reason(): string {
    const { state } = this.control;
    return state.phase === "done" ? state.outcome.reason : state.phase;
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

function timed(name: string, run: (host: Host, pass: (ms: number) => Promise<void>) => Promise<void>): void {
  test(name, async (context: TestContext) => {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
    await run(new Host(), async (ms) => {
      context.mock.timers.tick(ms);
      await settled();
    });
  });
}

timed("an answer about other values is dropped, even from a carrier that cannot be stopped", async (host) => {
  host.control.start();
  host.now = OTHER;
  host.control.update("button");
  assert.equal(host.signals[0]?.aborted, true);
  assert.equal(host.reason, "ready");
  host.control.start();
  await host.answer(REFUSED);
  assert.equal(host.reason, "running", "the old answer is not the new one's");
  assert.deepEqual(host.ended, [{ answer: "undetermined", reason: "cancelled", fault: "none", sent: "yes" }]);
  await host.answer(CONNECTED);
  assert.equal(host.reason, "connected");
  host.now = PAIR;
  host.control.update("button");
  assert.equal(host.reason, "ready", "the dropped refusal is not remembered either");
});

timed("every start has one end", async (host, pass) => {
  host.control.start();
  host.control.start();
  assert.equal(host.started.length, 1);
  host.control.clear();
  assert.equal(host.ended.length, 0);
  await pass(500);
  assert.deepEqual(
    host.ended.map(({ reason, sent }) => [reason, sent]),
    [["cancelled", "possibly"]],
  );
  await host.answer(CONNECTED);
  assert.equal(host.ended.length, 1);
});

timed("a carrier that heeds no signal keeps nobody waiting", async (host, pass) => {
  host.control.start();
  host.control.cancel();
  await pass(500);
  assert.equal(host.reason, "cancelled");
});

timed("a carrier that throws is the page's fault", async (host) => {
  host.run = () => Promise.reject(new Error("broken"));
  await host.control.start();
  assert.equal(host.reason, "request-malformed");
});

timed("what was taken out says nothing more, and starts nothing more", async (host, pass) => {
  host.control.start();
  host.gone.abort();
  assert.equal(host.signals[0]?.aborted, true);
  await host.answer(CONNECTED);
  await pass(1000);
  host.control.update("auto");
  await pass(5000);
  assert.deepEqual([host.ended.length, host.started.length], [0, 1]);
});

timed("by itself: once, when the person has gone on, and at a pause only what is finished", async (host, pass) => {
  host.now = { ...PAIR, typing: true, unfinished: true };
  host.control.update("auto");
  await pass(60_000);
  assert.equal(host.started.length, 0);
  host.now = { ...PAIR, typing: true };
  host.control.update("auto");
  await pass(1999);
  assert.equal(host.started.length, 0);
  await pass(1);
  assert.equal(host.started.length, 1);
  await host.answer(DOWN);
  host.now = PAIR;
  host.control.update("auto");
  await pass(60_000);
  assert.equal(host.started.length, 1, "what could not be told is not tried again");
});

timed("by itself never again for a refused pair, through any number of edits", async (host, pass) => {
  host.control.update("auto");
  await pass(1000);
  await host.answer(REFUSED);
  for (const pair of [null, OTHER, null]) {
    host.now = pair;
    host.control.update(pair === null ? "auto" : "button");
  }
  host.now = PAIR;
  host.control.clear();
  host.control.update("auto");
  assert.equal(host.reason, "secret-refused");
  await pass(60_000);
  assert.equal(host.started.length, 1);
  host.control.clear();
  host.control.start();
  assert.equal(host.started.length, 2, "by the button it may always be made again");
});

timed("a wait counts down by the clock, and ends with what is shown", async (host, pass) => {
  host.control.start();
  await host.answer({ ...DOWN, retry_after_s: 3 });
  const waits: unknown[] = [];
  for (let i = 0; i < 4; i++) {
    const { state } = host.control;
    waits.push(state.phase === "done" ? state.wait_s : state.phase);
    await pass(1000);
  }
  assert.deepEqual(waits, [3, 2, 1, 0]);
  host.control.clear();
  assert.equal(host.reason, "idle");
  await pass(5000);
  assert.equal(host.reason, "idle", "no clock goes on behind it");
});
