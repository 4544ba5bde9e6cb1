// Keyfit without WebAssembly: the same module as plain JavaScript, for pages whose CSP allows none.

import { instantiate } from "keyfit-module.js";
import { Core, type Offsets } from "./core.js";
import { startJs } from "./module.js";
import type { Keyfit, ServiceDefinition } from "./types.js";

export { KeyfitError } from "./core.js";
export type * from "./types.js";

/** A core in plain JavaScript that checks for `service`. Rejects with a KeyfitError on a definition it cannot use. */
export async function load(service: ServiceDefinition, options: { offsets?: Offsets } = {}): Promise<Keyfit> {
  return new Core(startJs(instantiate()), service, options.offsets);
}
