// Runs a live test from its first step to its outcome: the core says what to send and what an answer means, a carrier or
// a relay carries it. Never throws, never sends anything twice, and ends when its time is up, whatever the carrier does.

import type { Carrier, Failure, LiveCore, LiveTestOptions, Outcome, Reply, Sent } from "./live.js";
import { unexpected } from "./outcome.js";
import { stopped } from "./reply.js";
import { attempt, conclude, untilStopped, withinTime } from "./time-limit.js";

// What is shorter may stand in a name by chance.
const LEAST_SECRET = 12;

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
      if (request === null) return conclude({ kind: "not-tested", sent });
      if (signal.aborted) return conclude(stopped(signal, sent));
      const result = await untilStopped(signal, () => carrier(request, signal));
      // Whatever became of a later step: an earlier one was answered, so the service has the secret.
      const next = finish(core, step, administrator, "kind" in result && sent === "yes" ? { ...result, sent } : result);
      if (typeof next !== "number") return withoutSecret(next, [secret, ...Object.values(request.headers)]);
      if (next <= step) return unexpected("yes");
      sent = "yes";
      step = next;
    }
  });
}

function finish(core: LiveCore, step: number, administrator: boolean, result: Reply | Failure): Outcome | number {
  return (
    attempt(() => core.finishLiveTest(step, administrator, result)) ??
    unexpected("sent" in result ? result.sent : "yes")
  );
}

/** A service that says the secret back as somebody's name: nothing of that goes any further. */
function withoutSecret(outcome: Outcome, held: readonly string[]): Outcome {
  const { who = {}, ...rest } = outcome;
  const words = Object.values(who).flatMap((text) => text.split(/[^\w+/=.-]+/));
  const isSecret = words.some((word) => word.length >= LEAST_SECRET && held.some((text) => text.includes(word)));
  return isSecret ? rest : outcome;
}
