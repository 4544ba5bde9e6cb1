// Keyfit with the WebAssembly inlined: one file, no request, nothing to configure.

import bytes from "keyfit-module.wasm";
import { Core, type Offsets } from "./core.js";
import { type CoreModule, startWasm } from "./module.js";
import type { Keyfit, ServiceDefinition } from "./types.js";

export { KeyfitError } from "./core.js";
export type * from "./types.js";

export interface LoadOptions {
  /** `wasm` or `js` to insist on one. By default WebAssembly, or plain JavaScript where a page allows no other. */
  engine?: "wasm" | "js";
  /** How findings count: UTF-16 units (the default), as `slice` does, or bytes of UTF-8, as the command does. */
  offsets?: Offsets;
}

/**
 * A core that checks for `service`, a definition from `keyfit/services/`.
 * Rejects with a KeyfitError on a definition that it cannot use.
 */
export async function load(service: ServiceDefinition, options: LoadOptions = {}): Promise<Keyfit> {
  if (options.engine === "js") return loadJs(service, options);
  let module: CoreModule;
  try {
    module = await startWasm(bytes);
  } catch (error) {
    if (options.engine === "wasm") throw error;
    return loadJs(service, options);
  }
  return new Core(module, service, options.offsets);
}

/** Only a page that needs it downloads the plain-JavaScript build. */
async function loadJs(service: ServiceDefinition, options: LoadOptions): Promise<Keyfit> {
  const js = await import("./js.js");
  return js.load(service, options);
}
