// Whether a page's markup looks wrong. What is wrong, and in which words it is told, is a file of its own (mistakes.ts), which
// only a page with a mistake downloads.

import type { ServiceInfo } from "./fields.js";
import { fieldsWithoutInput } from "./inputs.js";
import type { Page } from "./page.js";

// The values of live, submit, mode and engine, one after another.
const USUAL = /^(submit|button|auto|off)?,(account-url|api-url)?,(live|test)?,(wasm|js)?$/;

/** Tells developers what is wrong. `mayAsk`: a live test is possible as things stand. */
export async function checkMarkup(
  page: Page,
  service: ServiceInfo,
  hasInputs: boolean,
  mayAsk: boolean,
): Promise<void> {
  const { element, needs, relay, live } = page;
  const values = ["live", "submit", "mode", "engine"].map((name) => element.getAttribute(name));
  const marks = [...element.querySelectorAll<HTMLElement>("[data-keyfit]")].map(({ dataset }) => dataset.keyfit);
  const isOdd = (mark: string | undefined, at: number) =>
    marks.indexOf(mark) < at || !service.fields.some(({ id }) => id === mark);
  const hasNeeds = !needs[0] || service.live_test?.steps.some(({ rights }) => rights);
  const hasRoad = relay !== null || live === "off" || mayAsk;
  if (hasInputs && USUAL.test(`${values}`) && !marks.some(isOdd) && hasNeeds && hasRoad) return;
  const missing = hasInputs ? [] : fieldsWithoutInput(element, service);
  (await import("./mistakes.js")).tellMistakes(page, service, missing);
}
