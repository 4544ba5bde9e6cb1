// Before a live test: whom it asks, and whether the browser may ask by itself.
//
// What it decides: from the definition and what is known of the values, which steps could run, and so whether all of them
// answer a page. What is sent, and whether a step runs, the core decides. Pure.

import type { ServiceDefinition } from "../core/types.js";
import { pageMayAsk } from "../live/cors.js";
import { hostIn } from "./doors.js";
import type { FieldInfo, Judged, ServiceInfo, StepInfo } from "./fields.js";
import { isDone, isUsable } from "./fields.js";

export interface Wishes {
  readonly administrator: boolean;
  readonly allowCost: boolean;
}

/** Whether every step that could run lets a page ask; while values are missing, whether that may come to be. */
export function mayAskDirectly(service: ServiceInfo, fields: readonly Judged[], wishes: Wishes): boolean {
  if (fields.every(isDone)) {
    const known = fields.filter(({ verdict }) => isUsable(verdict)).map(({ info, verdict }) => [info.id, verdict]);
    return pageMayAsk(service as unknown as ServiceDefinition, Object.fromEntries(known), wishes);
  }
  const steps = stepsFor("page", service, fields, wishes);
  return steps.length > 0 && steps.every((step) => isOpen(step, service, fields));
}

/** Where the service is asked first, as an address; empty while that is not known. */
export function addressOf(
  service: ServiceInfo,
  fields: readonly Judged[],
  wishes: Wishes,
  from: "page" | "relay",
): string {
  const account = fields.find(({ verdict }) => verdict.account_url)?.verdict.account_url;
  const [step] = stepsFor(from, service, fields, wishes);
  const host = step && hostIn(step.url);
  if (!host || host === "{account}") return account ?? "";
  const [, id, name = "", tail = ""] = /^\{(\w+)(?:\.(\w+))?\}(.*)$/.exec(host) ?? [];
  if (id === undefined) return `https://${host}`;
  const field = fields.find(({ info }) => info.id === id);
  const word = field && wordsFor(field)?.[name];
  // A part of a value is the core's to read; whom the host belongs to stands behind it.
  const known = tail === "" ? (word ?? "") : tail.slice(tail.indexOf(".") + 1);
  return known === "" ? "" : `https://${known}`;
}

function stepsFor(
  from: "page" | "relay",
  { live_test }: ServiceInfo,
  fields: readonly Judged[],
  { administrator, allowCost }: Wishes,
): StepInfo[] {
  return (live_test?.steps ?? []).filter(
    (step) =>
      (step.from ?? from) === from &&
      (allowCost || step.cost === undefined) &&
      (administrator || !step.administrator) &&
      Object.entries(step.only ?? {}).every(([id, values]) => couldBe(fields, id, values)),
  );
}

/** Nothing that is known of the field rules all of these kinds or choices out. */
function couldBe(fields: readonly Judged[], id: string, values: readonly string[]): boolean {
  const field = fields.find(({ info }) => info.id === id);
  if (!field) return true;
  const { info, verdict } = field;
  if (!isUsable(verdict)) return verdict.status !== "empty" || !info.optional || info.type === "choice";
  const is = info.type === "choice" ? verdict.value : verdict.kind;
  return is === undefined || values.includes(is);
}

function isOpen({ cors, secret_in_url }: StepInfo, service: ServiceInfo, fields: readonly Judged[]): boolean {
  if (secret_in_url) return false;
  if (cors !== undefined) return cors === "yes";
  const ofKinds = fields.flatMap(
    ({ info, verdict }) => info.kinds?.find(({ kind }) => kind === verdict.kind)?.cors ?? [],
  );
  return ofKinds.length > 0 ? ofKinds.every((each) => each === "yes") : service.cors === "yes";
}

/** The words that go with a choice or a kind. */
function wordsFor({ info, verdict }: Judged): Readonly<Record<string, string>> | undefined {
  if (info.choices) return info.choices.find(({ value }) => value === verdict.value)?.words;
  const kinds: FieldInfo["kinds"] = info.kinds;
  return (kinds?.find(({ kind }) => kind === verdict.kind) ?? kinds?.[0])?.words;
}
