// Keyfit without WebAssembly: the same module as plain JavaScript, for pages whose CSP allows none.

import type { Offsets } from "./core.js";
import { instantiate } from "./js-module.js";
import { startJs } from "./module.js";
import type { Keyfit, ServiceDefinition } from "./types.js";
import { WholeCore } from "./whole-core.js";

export { KeyfitError } from "./boundary.js";
export type * from "./types.js";

/** A core in plain JavaScript that checks for `service`. Rejects with a KeyfitError on a definition it cannot use. */
export async function load(service: ServiceDefinition, options: { offsets?: Offsets } = {}): Promise<Keyfit> {
  return new WholeCore(startJs(instantiate()), service, options.offsets);
}
