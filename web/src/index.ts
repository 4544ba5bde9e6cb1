// Keyfit with the WebAssembly inlined: nothing to fetch beside it, nothing to configure.

import letters from "module:keyfit.wasm";
import type { LoadOptions } from "./load-options.js";
import { startInlined } from "./module.js";
import type { Keyfit, ServiceDefinition } from "./types.js";
import { WholeCore } from "./whole-core.js";

export { KeyfitError } from "./boundary.js";
export type { LoadOptions } from "./load-options.js";
export type * from "./types.js";

/**
 * A core that checks for `service`, a definition from `keyfit/services/`, and makes live tests.
 * Rejects with a KeyfitError on a definition that it cannot use.
 */
export async function load(service: ServiceDefinition, { engine, offsets }: LoadOptions = {}): Promise<Keyfit> {
  return new WholeCore(await startInlined(letters, engine, () => import("./js-module.js")), service, offsets);
}
