// What the element answers a page that asks: its verdicts, the values that would be submitted, and when all are ready.
//
// A secret is in both, so that a page can use it. It does not enumerate, so that no log, spread or JSON shows it.

import type * as Core from "../core/types.js";
import type { Field } from "./field.js";
import type { Verdict } from "./fields.js";
import { isDone, isUsable, mayGrow } from "./fields.js";
import type { Judge } from "./judge.js";
import { textFor } from "./mender.js";
import type { Page } from "./page.js";

/** On what stands in the fields now, by their ids; null where there is no core. */
export function verdictsOf(judge: Judge): Readonly<Record<string, Core.Verdict>> | null {
  if (!judge.keyfit) return null;
  const verdicts = judge.fields.map((field) => [field.id, judge.check(field, field.value)]);
  return Object.fromEntries(verdicts);
}

/** What the form would be sent with, by the fields' ids; null while a field still needs something. Empty fields are left out. */
export function valuesOf(judge: Judge, page: Page): Readonly<Record<string, string>> | null {
  if (!judge.keyfit) return null;
  const values: Record<string, string> = {};
  for (const field of judge.fields) {
    const verdict = judge.check(field, field.value);
    if (!isReady(field, verdict, page)) return null;
    const isMended = isUsable(verdict) && !field.kept && field.writable;
    const text = (isMended ? textFor(field, verdict, page) : undefined) ?? field.value;
    const enumerable = field.info.type !== "secret";
    // Without a prototype: a page may have given every object a `get`.
    const descriptor = { __proto__: null, value: text, enumerable };
    if (text !== "") Object.defineProperty(values, field.id, descriptor);
  }
  return values;
}

/** Tells the page when every field has become ready; what it answers is to be called after each judgement. */
export function watchReady(judge: Judge, page: Page, service: string): () => void {
  let wasReady = false;
  return () => {
    const ready =
      judge.keyfit !== null &&
      judge.fields.every((field) => isReady(field, field.verdict, page) && !(field.typing && mayGrow(field.verdict)));
    if (ready && !wasReady) page.later(() => page.fire("keyfit-ready", { service }));
    wasReady = ready;
  };
}

/** Nothing in the field keeps the form from being sent, and nothing more is needed in it. */
function isReady(field: Field, verdict: Verdict, page: Page): boolean {
  if (field.value === "" && page.keeps(field.id)) return true;
  return isDone({ info: field.info, verdict }) || field.insisted || field.own;
}
