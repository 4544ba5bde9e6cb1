// Makes a core that checks and makes live tests, from a module that stands in the script.

import letters from "module:keyfit.wasm";
import { guard, requireDefinition } from "../core/guard.js";
import type { LoadOptions } from "../core/load-options.js";
import { startInlined } from "../core/module.js";
import type { ServiceDefinition } from "../core/types.js";
import type { Keyfit } from "./live.js";
import { WholeCore } from "./whole-core.js";

/**
 * A core that checks for `service`, a definition from `keyfit/services/` or of your own, and makes live tests.
 * Rejects with a TypeError on what is no definition at all, and with a KeyfitError (`definition-unusable`) on one that it cannot use.
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
