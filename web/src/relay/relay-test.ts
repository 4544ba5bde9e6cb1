// A live test through a relay: the core says what may be sent, and the relay what came of it.

import type { Checks } from "../core/types.js";
import type { LiveTestOptions, Outcome } from "../live/live.js";
import { stopped } from "../live/reply.js";
import { attempt, conclude, untilStopped, withinTime } from "../live/time-limit.js";
import type { RelayClient } from "./relay-client.js";

/** Tests a pair as it was typed, through a relay. */
export function runRelayTest(
  core: Checks,
  account: string,
  secret: string,
  relay: RelayClient,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const { name, host } = attempt(() => core.checkAccount(account)) ?? {};
    const value = attempt(() => core.checkSecret(secret))?.value;
    if (name === undefined || host === undefined || value === undefined) {
      return conclude({ kind: "not-tested", sent: "no" });
    }
    if (signal.aborted) return conclude(stopped(signal, "no"));
    const pair = { service: core.service.id, account: name, host, secret: value };
    const request = options.administrator === true ? { ...pair, administrator: true } : pair;
    const result = await untilStopped(signal, () => relay(request, signal));
    return "kind" in result ? conclude(result) : result;
  });
}
