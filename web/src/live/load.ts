// Makes a core that checks and makes live tests, from a module that stands in the script.

import letters from "module:keyfit.wasm";
import { guard, requireDefinition } from "../core/guard.js";
import type { LoadOptions } from "../core/load-options.js";
import { startInlined } from "../core/module.js";
import type { ServiceDefinition } from "../core/types.js";
import type { Keyfit } from "./live.js";
import { WholeCore } from "./whole-core.js";

/**
 * Loads a core that checks values and makes live tests.
 *
 * `service` is the definition of the service: the default export of `keyfit/services/ID`, or one of your own. Resolves with the core.
 *
 * Rejects with a `TypeError` if `service` is not an object of the right form, and with a `KeyfitError` whose code is
 * `definition-unusable` if the core cannot use it; the message says why. With `engine: "wasm"` it rejects with the error of the
 * runtime if WebAssembly is not allowed.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: LoadOptions = {},
): Promise<Keyfit<Field>> {
  requireDefinition(service);
  return guard(await loadWhole(service, options));
}

/** The same unguarded, and with the core's answers as JSON, for the command. */
export async function loadWhole<Field extends string>(
  service: ServiceDefinition<Field>,
  { engine, offsets }: LoadOptions = {},
): Promise<WholeCore<Field>> {
  return new WholeCore(await startInlined(letters, engine, () => import("./js-module.js")), service, offsets);
}
