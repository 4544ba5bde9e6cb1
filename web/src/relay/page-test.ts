// A live test from a page, by both roads: the page asks the service itself where the service lets pages, and a relay where
// it does not, or where what the browser says is no judgement.

import type { Checks } from "../core/types.js";
import { direct } from "../live/direct.js";
import type { Keyfit, LiveTestOptions, Outcome, Reason } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { attempt, withinTime } from "../live/time-limit.js";
import type { RelayClient } from "./relay-client.js";
import { runRelayTest } from "./relay-test.js";

// Some services let browsers see what they accept and not what they refuse, so a network error may be either; and what the
// page's own policy forbids, its relay may do.
const FOR_RELAY: ReadonlySet<Reason> = new Set(["ask-relay", "blocked-by-browser", "blocked-by-page", "unreachable"]);

/**
 * Whether a relay should be asked after a live test that a page made itself.
 *
 * Takes the outcome of that test. Returns true if a relay may learn more: the reason is `ask-relay`, `blocked-by-browser`,
 * `blocked-by-page` or `unreachable`.
 */
export function isForRelay({ reason }: Outcome): boolean {
  return FOR_RELAY.has(reason);
}

/** Tests what was typed into the fields. `relay`: undefined where there is none. */
export function runPageTest<Field extends string>(
  core: Keyfit<Field>,
  fields: Partial<Readonly<Record<Field, string>>>,
  relay: RelayClient | undefined,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const inTime = { ...options, signal };
    const { administrator = false, allowCost = false } = options;
    const mayAsk = attempt(() => core.pageMayAsk({ fields, administrator, allow_cost: allowCost })) === true;
    if (relay === undefined) return runLiveTest(core, fields, direct, inTime);
    const outcome = mayAsk ? await runLiveTest(core, fields, direct, inTime) : undefined;
    if (outcome !== undefined && (!isForRelay(outcome) || signal.aborted)) return outcome;
    return runRelayTest(core as Checks<Field>, fields, relay, inTime);
  });
}
