// What runs in a page of tests/bench/browser.ts, bundled.

import { load as loadChecks } from "../../web/dist/checks.js";
import { load, type ServiceDefinition } from "../../web/dist/index.js";
import { checksBeside } from "./peers.ts";
import { compare } from "./rounds.ts";

/** The nanoseconds of each check. Keyfit is here what pages download: the module for checks alone. */
export async function measure(service: ServiceDefinition, inputs: readonly string[]): Promise<Record<string, number>> {
  const [checks, whole] = await Promise.all([
    loadChecks(service, { engine: "wasm" }),
    load(service, { engine: "wasm" }),
  ]);
  const { Keyfit, ...others } = checksBeside(checks);
  return compare({ Keyfit, "Keyfit, the whole module": checksBeside(whole).Keyfit, ...others }, inputs);
}
