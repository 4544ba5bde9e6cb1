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

/** The options of `load` of `keyfit/external`. */
export interface ExternalOptions {
  /** The address of `keyfit.wasm`, an absolute URL or one relative to the page. By default the file beside this script. */
  url?: string | URL;
  /** The units of the offsets in findings. By default `utf16`. */
  offsets?: Offsets;
}

/**
 * Fetches `keyfit.wasm` and loads a core that checks values and makes live tests.
 *
 * `service` is the definition of the service: the default export of `keyfit/services/ID`, or one of your own. Resolves with the core.
 *
 * Rejects with a `TypeError` if `service` is not an object of the right form; with a `KeyfitError` whose code is `not-loaded` if the file
 * could not be fetched, because the network failed (`cause` is the browser's error) or the server answered with an error; and with one
 * whose code is `definition-unusable` if the core cannot use the definition. If the page does not allow WebAssembly, it rejects with the
 * error of the browser.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: ExternalOptions = {},
): Promise<Keyfit<Field>> {
  requireDefinition(service);
  const bytes = await fetchBytes(options.url ?? new URL("./keyfit.wasm", import.meta.url));
  return guard(new WholeCore(await startWasm(bytes), service, options.offsets));
}

async function fetchBytes(url: string | URL): Promise<ArrayBuffer> {
  let cause: unknown;
  try {
    const response = await fetch(url, { credentials: "same-origin" });
    if (response.ok) return await response.arrayBuffer();
  } catch (error) {
    cause = error;
  }
  throw Object.assign(new KeyfitError("not-loaded", "The WebAssembly file could not be loaded."), { cause });
}
