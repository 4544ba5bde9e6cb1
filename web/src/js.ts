// Keyfit without WebAssembly: the same module as plain JavaScript, for pages whose CSP allows none.

import type { Offsets } from "./core/core.js";
import { guard, requireDefinition } from "./core/guard.js";
import { startJs } from "./core/module.js";
import type { ServiceDefinition } from "./core/types.js";
import { instantiate } from "./live/js-module.js";
import type { Keyfit } from "./live/live.js";
import { WholeCore } from "./live/whole-core.js";

export { KeyfitError, type KeyfitErrorCode } from "./core/error.js";
export type * from "./core/types.js";
export type { Keyfit } from "./live/live.js";

/**
 * Loads a core in plain JavaScript that checks values and makes live tests. It works where a page allows no WebAssembly.
 *
 * `service` is the definition of the service: the default export of `keyfit/services/ID`, or one of your own. Resolves with the core.
 *
 * Rejects with a `TypeError` if `service` is not an object of the right form, and with a `KeyfitError` whose code is
 * `definition-unusable` if the core cannot use it; the message says why.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: {
    /** The units of the offsets in findings. By default `utf16`. */
    offsets?: Offsets;
  } = {},
): Promise<Keyfit<Field>> {
  requireDefinition(service);
  return guard(new WholeCore(startJs(instantiate()), service, options.offsets));
}
