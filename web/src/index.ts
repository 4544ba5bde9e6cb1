// Keyfit with the WebAssembly inlined: one file, no request, nothing to configure.

import digits from "keyfit-module.wasm";
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
    module = await startWasm(toBytes(digits));
  } catch (error) {
    if (options.engine === "wasm") throw error;
    return loadJs(service, options);
  }
  return new Core(module, service, options.offsets);
}

function toBytes(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(digits.length / 2);
  // Of "0" to "9" and of "a" to "f" the lowest bits count up from 0 and from 1.
  const digit = (i: number): number => (digits.charCodeAt(i) & 15) + (digits.charCodeAt(i) > 57 ? 9 : 0);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = digit(2 * i) * 16 + digit(2 * i + 1);
  return bytes;
}

/** Only a page that needs it downloads the plain-JavaScript build. */
async function loadJs(service: ServiceDefinition, options: LoadOptions): Promise<Keyfit> {
  const js = await import("./js.js");
  return js.load(service, options);
}
