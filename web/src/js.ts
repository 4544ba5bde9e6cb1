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
 * A core in plain JavaScript that checks for `service` and makes live tests. Rejects with a TypeError on what is no definition at
 * all, and with a KeyfitError (`definition-unusable`) on one that it cannot use.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: { offsets?: Offsets } = {},
): Promise<Keyfit<Field>> {
  requireDefinition(service);
  return guard(new WholeCore(startJs(instantiate()), service, options.offsets));
}
