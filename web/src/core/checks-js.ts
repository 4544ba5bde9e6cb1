// checks.ts without WebAssembly, for an element that is told so.

import { Boundary } from "./boundary.js";
import { instantiate } from "./checks-js-module.js";
import { Core } from "./core.js";
import { startJs } from "./module.js";
import type { Checks, ServiceDefinition } from "./types.js";

export async function load<Field extends string>(service: ServiceDefinition<Field>): Promise<Checks<Field>> {
  return new Core(new Boundary(startJs(instantiate())), service);
}
