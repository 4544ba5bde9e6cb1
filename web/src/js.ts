// Keyfit without WebAssembly: the same module as plain JavaScript, for pages whose CSP allows none.

import type { Offsets } from "./core/core.js";
import { startJs } from "./core/module.js";
import type { ServiceDefinition } from "./core/types.js";
import { instantiate } from "./live/js-module.js";
import type { Keyfit } from "./live/live.js";
import { WholeCore } from "./live/whole-core.js";

export { KeyfitError } from "./core/boundary.js";
export type * from "./core/types.js";
export type { Keyfit } from "./live/live.js";

/** A core in plain JavaScript that checks for `service`. Rejects with a KeyfitError on a definition it cannot use. */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: { offsets?: Offsets } = {},
): Promise<Keyfit<Field>> {
  return new WholeCore(startJs(instantiate()), service, options.offsets);
}
