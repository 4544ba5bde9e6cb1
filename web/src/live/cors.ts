// Whether a page may ask a service itself. Only where its definition says of every step that could be asked that the service
// lets browsers: a browser sends a request with a secret in it and then hides the answer, and the person is none the wiser.

import type { ServiceDefinition, StepDefinition, Verdict } from "../core/types.js";

/** What the run would be made with. */
export interface PageWishes {
  administrator?: boolean;
  allowCost?: boolean;
}

interface KindDefinition {
  kind: string;
  cors?: string;
}

/** `verdicts`: those on the fields; one that is missing is of an empty field. */
export function pageMayAsk(
  service: ServiceDefinition,
  verdicts: Readonly<Record<string, Pick<Verdict, "kind" | "value"> | undefined>>,
  wishes: PageWishes,
): boolean {
  const kinds = service.fields.flatMap((field) => {
    const own = (field.kinds ?? []) as readonly KindDefinition[];
    const verdict = verdicts[field.id];
    // A key of an unknown shape is asked about as one of the first kind.
    const kind = own.find((one) => one.kind === verdict?.kind) ?? own[0];
    return verdict === undefined || kind?.cors === undefined ? [] : [kind.cors];
  });
  const otherwise = kinds.length > 0 ? kinds : [service.cors];
  const steps = (service.live_test?.steps ?? []).filter((step) => isPossible(service, step, verdicts, wishes));
  return steps.length > 0 && steps.every((step) => mayAsk(step, otherwise));
}

function mayAsk(step: StepDefinition, otherwise: readonly unknown[]): boolean {
  const says = step.cors === undefined ? otherwise : [step.cors];
  return step.secret_in_url !== true && says.every((one) => one === "yes");
}

function isPossible(
  service: ServiceDefinition,
  step: StepDefinition,
  verdicts: Readonly<Record<string, Pick<Verdict, "kind" | "value"> | undefined>>,
  { administrator = false, allowCost = false }: PageWishes,
): boolean {
  if (step.from === "relay" || (step.cost !== undefined && !allowCost)) return false;
  if (step.administrator === true && !administrator) return false;
  const only = Object.entries((step.only ?? {}) as Record<string, readonly string[]>);
  return only.every(([id, allowed]) => {
    const field = service.fields.find((one) => one.id === id);
    const verdict = verdicts[id];
    if (verdict === undefined) return field?.type === "choice";
    const { kind, value } = verdict;
    if (field?.type === "choice") return value === undefined || allowed.includes(value);
    const own = (field?.kinds ?? []) as readonly KindDefinition[];
    return allowed.includes(own.find((one) => one.kind === kind)?.kind ?? own[0]?.kind ?? "");
  });
}
