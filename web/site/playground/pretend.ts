// The live test of the playground. Nobody is asked: the answer is the one that a relay gives which pretends.

import type { ServiceDefinition, Trial } from "../../dist/element-class.js";
import type { Keyfit, Outcome } from "../../src/live/live.ts";
import { pretendedOutcome } from "../../src/relay/pretend.ts";

// Long enough to see that something is under way.
const THINKS_MS = 700;

/** The outcome after a moment, or that the test was cancelled. */
export async function pretend({ keyfit, service, values, signal, ...wishes }: Trial): Promise<Outcome> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, THINKS_MS);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  if (signal.aborted) return { answer: "undetermined", reason: "cancelled", fault: "none", sent: "no" };
  return pretendedOutcome(keyfit as Keyfit, service as ServiceDefinition, values, wishes);
}
