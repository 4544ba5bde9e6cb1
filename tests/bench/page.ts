// What runs in a page of tests/bench/browser.ts, bundled.

import { load, type ServiceDefinition } from "../../web/dist/index.js";
import { checksBeside } from "./peers.ts";
import { compare } from "./rounds.ts";

/** The nanoseconds of each check. */
export async function measure(service: ServiceDefinition, inputs: readonly string[]): Promise<Record<string, number>> {
  return compare(checksBeside(await load(service, { engine: "wasm" })), inputs);
}
