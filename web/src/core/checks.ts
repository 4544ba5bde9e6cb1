// Makes a core that checks and no more, from a lighter module that stands in the script.

import letters from "module:keyfit-checks.wasm";
import { Boundary } from "./boundary.js";
import { Core } from "./core.js";
import type { LoadOptions } from "./load-options.js";
import { startInlined } from "./module.js";
import type { ServiceDefinition } from "./types.js";

/**
 * A core that checks for `service`; what that says of a live test is passed over. It is unguarded.
 * Rejects with a KeyfitError on a definition that it cannot use.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  { engine, offsets }: LoadOptions = {},
): Promise<Core<Field>> {
  const module = await startInlined(letters, engine, () => import("./checks-js-module.js"));
  return new Core(new Boundary(module), service, offsets);
}
