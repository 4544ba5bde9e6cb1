import type { Offsets } from "./core.js";

export interface LoadOptions {
  /** `wasm` or `js` to insist on one. By default WebAssembly, or plain JavaScript where a page allows no other. */
  engine?: "wasm" | "js";
  /** How findings count: UTF-16 units (the default), as `slice` does, or bytes of UTF-8, as the command does. */
  offsets?: Offsets;
}
