// Keyfit with the WebAssembly as a file of its own, compiled while it downloads.

import type { Offsets } from "./core/core.js";
import { KeyfitError } from "./core/error.js";
import { guard, requireDefinition } from "./core/guard.js";
import { startWasm } from "./core/module.js";
import type { ServiceDefinition } from "./core/types.js";
import type { Keyfit } from "./live/live.js";
import { WholeCore } from "./live/whole-core.js";

export { KeyfitError, type KeyfitErrorCode } from "./core/error.js";
export type * from "./core/types.js";
export type { Keyfit } from "./live/live.js";

export interface ExternalOptions {
  /** Where `keyfit.wasm` is: beside this script by default. */
  url?: string | URL;
  offsets?: Offsets;
}

/**
 * A core that checks for `service` and makes live tests. Rejects with a TypeError on what is no definition at all, and with a
 * KeyfitError where the file cannot be fetched (`not-loaded`) or the definition not be used (`definition-unusable`).
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: ExternalOptions = {},
): Promise<Keyfit<Field>> {
  requireDefinition(service);
  const response = await fetch(options.url ?? new URL("./keyfit.wasm", import.meta.url), {
    credentials: "same-origin",
  });
  if (!response.ok) throw new KeyfitError("not-loaded", "The WebAssembly file could not be loaded.");
  return guard(new WholeCore(await startWasm(await response.arrayBuffer()), service, options.offsets));
}
