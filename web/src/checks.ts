// Keyfit for checks alone: no live test, and so a lighter module. Inlined as in index.ts.

export { KeyfitError } from "./core/boundary.js";
export { load } from "./core/checks.js";
export type { LoadOptions } from "./core/load-options.js";
export type * from "./core/types.js";
