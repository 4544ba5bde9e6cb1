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

/**
 * What was typed into the fields, by their ids. An account may have at most 2,048 bytes in UTF-8, any other value at most 4,096. An
 * empty field may be left out.
 */
export type Texts<Field extends string> = Partial<Readonly<Record<Field, string>>>;

/**
 * Asks the service itself whether the credentials work. `carrier` sends each request of the live test.
 *
 * `core` is what `load` of `keyfit`, `keyfit/external` or `keyfit/js` resolved with. `fields` has what was typed, by the fields' ids.
 * `carrier` is `direct` of `keyfit/direct` in a page, or one of your own.
 *
 * Resolves with the outcome. A network failure, a time-out and an aborted signal are outcomes, too; if a value is not usable,
 * nothing is sent and the reason is `not-tested`. Rejects only for wrong arguments: with a `TypeError`, or with a `KeyfitError` whose
 * code is `no-such-field`.
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
 * Asks the service whether the credentials work, through a relay.
 *
 * `core` is what `load` resolved with, of `keyfit/checks` or any other entry. `fields` has what was typed, by the fields' ids; the
 * relay gets the corrected values. `relay` is what `createRelayClient` returned.
 *
 * Resolves and rejects as `runLiveTest` does. A relay that cannot be reached, or refuses, is an outcome, too.
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
 * Asks the service whether the credentials work, from a page: directly if the service lets pages ask, otherwise through the relay.
 *
 * `core` is what `load` of `keyfit`, `keyfit/external` or `keyfit/js` resolved with. `fields` has what was typed, by the fields' ids.
 * `relay` is what `createRelayClient` returned, or `undefined` if there is no relay.
 *
 * Resolves and rejects as `runLiveTest` does. If only a relay may ask and there is none, the outcome says that nothing was tested.
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
