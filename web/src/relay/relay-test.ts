// A live test through a relay: the core says what may be sent, and the relay what came of it.

import type { Checks, Verdict } from "../core/types.js";
import type { LiveTestOptions, Outcome } from "../live/live.js";
import { stopped } from "../live/reply.js";
import { attempt, conclude, untilStopped, withinTime } from "../live/time-limit.js";
import type { RelayClient } from "./relay-client.js";
import type { RelayRequest } from "./relay-request.js";

/** Tests what was typed into the fields, through a relay. */
export function runRelayTest<Field extends string>(
  core: Checks<Field>,
  fields: Partial<Readonly<Record<Field, string>>>,
  relay: RelayClient,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const values = attempt(() => valuesOf(core, fields)) ?? null;
    if (values === null) return conclude({ kind: "not-tested", sent: "no" });
    if (signal.aborted) return conclude(stopped(signal, "no"));
    const { needs, administrator, allowCost } = options;
    const request: RelayRequest = {
      service: core.service.id,
      fields: values,
      ...(needs === undefined ? {} : { needs }),
      ...(administrator === true ? { administrator } : {}),
      ...(allowCost === true ? { allow_cost: true } : {}),
    };
    const result = await untilStopped(signal, () => relay(request, signal));
    return "kind" in result ? conclude(result) : result;
  });
}

/** What a relay is told of a field: of an account its address. */
export function valueToSend({ account_url, value }: Verdict): string | undefined {
  return account_url ?? value;
}

/** The values to send, mended, without the empty ones; null where one is missing or not usable. */
function valuesOf<Field extends string>(
  core: Checks<Field>,
  fields: Partial<Readonly<Record<Field, string>>>,
): Record<string, string> | null {
  const values: Record<string, string> = {};
  const verdicts = core.checkAll(fields);
  for (const { id, optional } of core.fields) {
    const value = valueToSend(verdicts[id]);
    if (value !== undefined) values[id] = value;
    else if (optional !== true || verdicts[id].status !== "empty") return null;
  }
  return values;
}
