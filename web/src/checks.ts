// Keyfit for checks alone: no live test, and so a lighter module. Inlined as in index.ts.

import letters from "module:keyfit-checks.wasm";
import { Boundary } from "./core/boundary.js";
import { Core } from "./core/core.js";
import type { LoadOptions } from "./core/load-options.js";
import { startInlined } from "./core/module.js";
import type { Checks, ServiceDefinition } from "./core/types.js";

export { KeyfitError } from "./core/boundary.js";
export type { LoadOptions } from "./core/load-options.js";
export type * from "./core/types.js";

/**
 * A core that checks for `service`, a definition from `keyfit/services/`; what that says of a live test is passed over.
 * Rejects with a KeyfitError on a definition that it cannot use.
 */
export async function load(service: ServiceDefinition, { engine, offsets }: LoadOptions = {}): Promise<Checks> {
  const module = await startInlined(letters, engine, () => import("./core/checks-js-module.js"));
  return new Core(new Boundary(module), service, offsets);
}
