// Keyfit with the WebAssembly inlined: nothing to fetch beside it, nothing to configure.

export { KeyfitError, type KeyfitErrorCode } from "./core/error.js";
export type { LoadOptions } from "./core/load-options.js";
export type * from "./core/types.js";
export type { Keyfit } from "./live/live.js";
export { load } from "./live/load.js";
