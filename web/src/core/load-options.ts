import type { Offsets } from "./core.js";

/** The options of `load`. */
export interface LoadOptions {
  /** Which build of the core to use. By default WebAssembly, or plain JavaScript if the page does not allow WebAssembly. */
  engine?: "wasm" | "js";
  /** The units of the offsets in findings. By default `utf16`. */
  offsets?: Offsets;
}
