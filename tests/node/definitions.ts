// The definitions of the services, as the package has them: without what explains a rule to whoever reads one in the tree.

import { readFileSync } from "node:fs";
import type { ServiceDefinition } from "../../web/src/core/types.ts";
import type { ServiceInfo } from "../../web/src/element/fields.ts";
import { ROOT } from "./support.ts";

const EXPLANATIONS = new Set(["source", "sure", "note", "$schema"]);

export function readDefinition(id: string): ServiceDefinition & ServiceInfo {
  const text = readFileSync(`${ROOT}core/services/${id}.json`, "utf8");
  return JSON.parse(text, (key, value) => (EXPLANATIONS.has(key) ? undefined : value));
}
