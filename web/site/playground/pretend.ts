// Answers of a service that nobody asked: a live test in the playground comes to what was chosen.

import type { Outcome, Trial } from "../../dist/element-class.js";
import type { Reason } from "../../src/generated/contract.ts";
import { MEANING_OF_REASON, REASONS } from "../../src/generated/contract.ts";

// Long enough to see that something is under way.
const THINKS_MS = 700;

const WHO = { name: "Joe Smith", email: "joe@joesgarage.example", company: "Joe’s Garage" };

// What every service can come to, whatever its definition says.
const COMMON: readonly string[] = [
  ...["connected", "rate-limited", "service-down", "unexpected-reply", "not-the-api"],
  ...["timeout", "unreachable", "relay-down"],
];
const UNSENT: readonly string[] = ["relay-down", "not-tested", "offline"];
const PERHAPS_SENT: readonly string[] = ["timeout", "unreachable", "redirected", "cancelled"];
// In place of an answer that counts: the relay is asked then, and this is never shown.
const PASSED_OVER = "ask-relay";

/** What a live test of the service can come to, in the order of the contract. */
export function reasonsOf({ live_test }: { readonly live_test?: object }): Reason[] {
  const own = [...JSON.stringify(live_test ?? {}).matchAll(/"(?:reason|next)":"([a-z-]+)"/g)].map(([, reason]) => reason);
  return REASONS.filter((reason) => reason !== PASSED_OVER && (COMMON.includes(reason) || own.includes(reason)));
}

function outcomeOf(reason: Reason, isClosed: boolean): Outcome {
  const meaning = MEANING_OF_REASON[REASONS.indexOf(reason)] as (typeof MEANING_OF_REASON)[number];
  const { answer, fault } = meaning;
  const sent = UNSENT.includes(reason) ? "no" : PERHAPS_SENT.includes(reason) ? "possibly" : "yes";
  const guides = isClosed ? meaning.closedGuides : meaning.guides;
  return {
    ...{ answer, reason, fault, sent },
    ...(reason === "connected" ? { who: WHO } : {}),
    ...(reason === "rate-limited" ? { retry_after_s: 30 } : {}),
    ...(guides === "" ? {} : { guide: guides.split(",") as NonNullable<Outcome["guide"]> }),
  };
}

/** In place of asking: the outcome after a moment, unless the test is cancelled. */
export async function pretend(reason: string, { service, signal }: Trial): Promise<Outcome> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, THINKS_MS);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  const isClosed = service.fields.some(({ closed }) => closed === true);
  return outcomeOf(signal.aborted ? "cancelled" : (reason as Reason), isClosed);
}
