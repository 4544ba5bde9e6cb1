// Runs a live test from its first step to its outcome: the core says what to send and what an answer means, a carrier or
// a relay carries it. Never throws, never sends anything twice, and ends when its time is up, whatever the carrier does.

import type { Carrier, Failure, LiveCore, LiveTestOptions, Outcome, Reply, Sent } from "./live.js";
import type { RelayClient } from "./relay-client.js";
import { stopped } from "./reply.js";
import type { Keyfit } from "./types.js";

export const DEFAULT_TIMEOUT_MS = 15_000;

// The longest that a timer can wait; of anything longer it makes none at all.
const MOST_TIMEOUT_MS = 2 ** 31 - 1;

// What is shorter may stand in a name by chance.
const LEAST_SECRET = 12;

const NOT_TESTED: Failure = { kind: "not-tested", sent: "no" };

/** Tests a pair as it was typed, each step by `carrier`. */
export function runLiveTest(
  core: LiveCore,
  account: string,
  secret: string,
  carrier: Carrier,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const administrator = options.administrator === true;
    let sent: Sent = "no";
    for (let step = 0; ; ) {
      const request = attempt(() => core.beginLiveTest(account, secret, step)) ?? null;
      if (request === null) return conclude(core, administrator, { ...NOT_TESTED, sent });
      if (signal.aborted) return conclude(core, administrator, stopped(signal, sent));
      const result = await untilStopped(signal, () => carrier(request, signal));
      // Whatever became of a later step: an earlier one was answered, so the service has the secret.
      const next = finish(core, step, administrator, "kind" in result && sent === "yes" ? { ...result, sent } : result);
      if (typeof next !== "number") return withoutSecret(next, [secret, ...Object.values(request.headers)]);
      if (next <= step) return broken("yes");
      sent = "yes";
      step = next;
    }
  });
}

/** Tests a pair as it was typed, through a relay. */
export function runRelayTest(
  core: Keyfit,
  account: string,
  secret: string,
  relay: RelayClient,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const administrator = options.administrator === true;
    const { name, host } = attempt(() => core.checkAccount(account)) ?? {};
    const value = attempt(() => core.checkSecret(secret))?.value;
    if (name === undefined || host === undefined || value === undefined) {
      return conclude(core, administrator, NOT_TESTED);
    }
    if (signal.aborted) return conclude(core, administrator, stopped(signal, "no"));
    const pair = { service: core.service.id, account: name, host, secret: value };
    const request = administrator ? { ...pair, administrator } : pair;
    const result = await untilStopped(signal, () => relay(request, signal));
    return "kind" in result ? conclude(core, administrator, result) : result;
  });
}

/** Runs a test under one signal: that of the caller, and the time. */
async function withinTime(
  { signal, timeout = DEFAULT_TIMEOUT_MS }: LiveTestOptions,
  test: (signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  const timer = setTimeout(
    () => stop.abort(new DOMException("The time is up.", "TimeoutError")),
    Math.min(timeout, MOST_TIMEOUT_MS),
  );
  try {
    return await test(stop.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

/** What a carrier brings, or that it was stopped: even one that does not heed its signal, or throws, ends here. */
async function untilStopped<T>(signal: AbortSignal, carry: () => Promise<T>): Promise<T | Failure> {
  let onAbort = (): void => {};
  const end = new Promise<Failure>((resolve) => {
    onAbort = () => {
      // The carrier itself knows better what was sent: it gets a moment to say so.
      setTimeout(() => resolve(stopped(signal, "possibly")), 0);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort);
  });
  try {
    return await Promise.race([carry(), end]);
  } catch {
    return { kind: "unreachable", sent: "possibly" };
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function conclude(core: LiveCore, administrator: boolean, { retry_after_s, ...failure }: Failure): Outcome {
  const outcome = finish(core, 0, administrator, failure);
  if (typeof outcome === "number") return broken(failure.sent);
  return retry_after_s === undefined ? outcome : { ...outcome, retry_after_s };
}

function finish(core: LiveCore, step: number, administrator: boolean, result: Reply | Failure): Outcome | number {
  return (
    attempt(() => core.finishLiveTest(step, administrator, result)) ?? broken("sent" in result ? result.sent : "yes")
  );
}

/** A core that fails has no answer; that must not take the page's own code with it. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** A service that says the secret back as somebody's name: nothing of that goes any further. */
function withoutSecret(outcome: Outcome, held: readonly string[]): Outcome {
  const { who = {}, ...rest } = outcome;
  const words = Object.values(who).flatMap((text) => text.split(/[^\w+/=.-]+/));
  const isSecret = words.some((word) => word.length >= LEAST_SECRET && held.some((text) => text.includes(word)));
  return isSecret ? rest : outcome;
}

function broken(sent: Sent): Outcome {
  return { answer: "undetermined", reason: "unexpected-reply", fault: "service", sent };
}
