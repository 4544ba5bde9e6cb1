// Live tests for a page or a server of one's own: by a carrier, through a relay, or by both. They tell wrong arguments, which the
// rooms' own take for granted.

import { refuse, requireTexts } from "./core/guard.js";
import type { Checks } from "./core/types.js";
import type { Carrier, Keyfit, LiveTestOptions, Outcome } from "./live/live.js";
import { runLiveTest as runLive } from "./live/live-test.js";
import { runPageTest as runPage } from "./relay/page-test.js";
import type { RelayClient } from "./relay/relay-client.js";
import { runRelayTest as runRelay } from "./relay/relay-test.js";

export { DEFAULT_TIMEOUT_MS } from "./live/time-limit.js";
export { isForRelay } from "./relay/page-test.js";

const LIVE_CORE = 'a core of "keyfit" (that of "keyfit/checks" makes live tests by runRelayTest alone)';
const RELAY = 'a client of createRelayClient(url) from "keyfit/relay-client"';

/** The text of each field by its id, as it was typed. Fields that are empty may be left out. */
export type Texts<Field extends string> = Partial<Readonly<Record<Field, string>>>;

/**
 * Asks the service, by a carrier, whether the credentials work.
 *
 * `core`: what `load` of `keyfit` resolves to. `carrier`: what sends the requests, in a page `direct` of `keyfit/direct`.
 * Resolves with the outcome, whatever happens on the way: a network that fails, a time-out and an aborted signal are outcomes,
 * too. Rejects on wrong arguments alone: with a TypeError, or with a KeyfitError (`no-such-field`).
 */
export async function runLiveTest<Field extends string>(
  core: Keyfit<Field>,
  fields: Texts<Field>,
  carrier: Carrier,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  const call = "runLiveTest(core, fields, carrier)";
  if (typeof core?.start !== "function") refuse(call, LIVE_CORE, core);
  requireTexts(call, fields, core);
  if (typeof carrier !== "function") refuse(call, 'a carrier, such as direct of "keyfit/direct"', carrier);
  return runLive(core, fields, carrier, options);
}

/**
 * Asks the service, through a relay, whether the credentials work.
 *
 * `core`: what `load` of `keyfit` or `keyfit/checks` resolves to. `relay`: what `createRelayClient` returns.
 * Resolves and rejects as `runLiveTest` does.
 */
export async function runRelayTest<Field extends string>(
  core: Checks<Field>,
  fields: Texts<Field>,
  relay: RelayClient,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  const call = "runRelayTest(core, fields, relay)";
  if (typeof core?.checkAll !== "function") refuse(call, 'a core of "keyfit" or "keyfit/checks"', core);
  requireTexts(call, fields, core);
  if (typeof relay !== "function") refuse(call, RELAY, relay);
  return runRelay(core, fields, relay, options);
}

/**
 * Asks the service from a page: by the browser itself where the service lets pages ask, and through the relay, if there is one,
 * where it does not. Resolves and rejects as `runLiveTest` does.
 */
export async function runPageTest<Field extends string>(
  core: Keyfit<Field>,
  fields: Texts<Field>,
  relay: RelayClient | undefined,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  const call = "runPageTest(core, fields, relay)";
  if (typeof core?.start !== "function") refuse(call, LIVE_CORE, core);
  requireTexts(call, fields, core);
  if (relay !== undefined && typeof relay !== "function") refuse(call, `${RELAY}, or undefined`, relay);
  return runPage(core, fields, relay, options);
}
