// The definitions of the services, as the package has them: without what explains a rule to whoever reads one in the tree.

import { readFileSync } from "node:fs";
import type { ChoiceInfo, FieldInfo, ServiceInfo, StepInfo } from "../../web/src/element/fields.ts";
import { ROOT } from "./support.ts";

const EXPLANATIONS = new Set(["source", "sure", "note", "$schema"]);

type Open<T> = T & { readonly [key: string]: unknown };

/** As the element reads it, and as a core takes it. */
interface Definition extends ServiceInfo {
  readonly fields: readonly Open<FieldInfo & { readonly choices?: readonly Open<ChoiceInfo>[] }>[];
  readonly live_test?: Open<{ readonly steps: readonly Open<StepInfo>[] }>;
  readonly [key: string]: unknown;
}

export function readDefinition(id: string): Definition {
  const text = readFileSync(`${ROOT}core/services/${id}.json`, "utf8");
  return JSON.parse(text, (key, value) => (EXPLANATIONS.has(key) ? undefined : value));
}
