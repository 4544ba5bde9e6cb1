// Keyfit with the WebAssembly as a file of its own, compiled while it downloads.

import { KeyfitError } from "./core/boundary.js";
import type { Offsets } from "./core/core.js";
import { startWasm } from "./core/module.js";
import type { ServiceDefinition } from "./core/types.js";
import type { Keyfit } from "./live/live.js";
import { WholeCore } from "./live/whole-core.js";

export { KeyfitError } from "./core/boundary.js";
export type * from "./core/types.js";
export type { Keyfit } from "./live/live.js";

export interface ExternalOptions {
  /** Where `keyfit.wasm` is: beside this script by default. */
  url?: string | URL;
  offsets?: Offsets;
}

/** A core that checks for `service`. Rejects with a KeyfitError where the module or the definition is unusable. */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: ExternalOptions = {},
): Promise<Keyfit<Field>> {
  const response = await fetch(options.url ?? new URL("./keyfit.wasm", import.meta.url), {
    credentials: "same-origin",
  });
  if (!response.ok) throw new KeyfitError("The WebAssembly file could not be loaded.");
  return new WholeCore(await startWasm(await response.arrayBuffer()), service, options.offsets);
}
