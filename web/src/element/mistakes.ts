// Mistakes in a page's markup. The console tells developers each one once, and what to write instead. Customers do not see
// them. Only a page with a mistake downloads this file (markup-check.ts), so it shares nothing with the others.
//
// The messages are in English. They may repeat what a page has written, but never what a person has typed.

import type { ServiceInfo, StepInfo } from "./fields.js";
import type { Page } from "./page.js";

const VALUES: Readonly<Record<string, readonly string[]>> = {
  live: ["submit", "button", "auto", "off"],
  submit: ["account-url", "api-url"],
  mode: ["live", "test"],
  engine: ["wasm", "js"],
};

const told = new Set<string>();

function tell(text: string, level: "warn" | "info" = "warn"): void {
  if (told.has(text)) return;
  told.add(text);
  console[level](`keyfit-connect: ${text}`);
}

/** Tells whatever is wrong with an element's attributes and inputs. `missing`: the ids of the fields that have no input. */
export function tellMistakes(page: Page, service: ServiceInfo, missing: readonly string[]): void {
  const { element } = page;
  for (const [name, known] of Object.entries(VALUES)) {
    const value = element.getAttribute(name);
    if (value === null || known.includes(value)) continue;
    tell(`${name}="${value}" is not a value of this attribute. ${suggest(value, known)}`);
  }
  tellMarks(element, service, missing);
  const { id, title, live_test } = service;
  if (page.needs.length > 0 && !live_test?.steps.some(({ rights }) => rights))
    tell(`needs="…" has no effect on a live test: ${title} does not say what a key may do. Leave it out.`);
  // Many pages want only the checks, so this is not a warning.
  if (page.relay === null && page.live !== "off" && needsRelay(service))
    tell(
      `${title} (${id}) does not answer web pages, so there is no live test. Write relay="…" with the address of your ` +
        `relay, or live="off" if you do not want a test.`,
      "info",
    );
}

function tellMarks(element: Element, { id, fields }: ServiceInfo, missing: readonly string[]): void {
  const ids = fields.map((field) => field.id);
  const marks = [...element.querySelectorAll<HTMLElement>("[data-keyfit]")].map(({ dataset }) => dataset.keyfit ?? "");
  const strangers = marks.filter((mark) => !ids.includes(mark));
  for (const mark of strangers) tell(`data-keyfit="${mark}": ${id} has no such field. ${suggest(mark, ids)}`);
  for (const mark of ids)
    if (marks.indexOf(mark) !== marks.lastIndexOf(mark))
      tell(`two inputs are marked data-keyfit="${mark}". The first one is used. Remove the attribute from the other.`);
  if (missing.length === 0 || strangers.length > 0) return;
  const attributes = missing.map((mark) => `data-keyfit="${mark}"`).join(", ");
  const inputs = missing.length > 1 ? "their inputs" : "its input";
  tell(`cannot tell which input is for ${quoted(missing, ", ")} of ${id}. Write ${attributes} on ${inputs}.`);
}

/** That there is no such service. */
export function noService(id: string, known: readonly string[]): string {
  return `no service "${id}". ${suggest(id, known)}`;
}

/**
 * Tells that a relay gives no outcome. `answer`: what it answers instead, or null where the page can read nothing. Of its address, what may
 * hold a secret of the page's is left out: the query, and a name with a password.
 */
export function tellRelay(relay: string, answer: { readonly status: number; readonly type: string } | null): void {
  const { origin, pathname } = new URL(relay, location.href);
  const address = `relay="${origin}${pathname}"`;
  if (answer === null) {
    tell(`${address} gives no answer that this page can read. ${adviceOnSilence(origin)}`);
    return;
  }
  const { status, type } = answer;
  const [media = "no content type"] = /^[\w.+-]+\/[\w.+-]+/.exec(type) ?? [];
  tell(`${address} answers ${status} (${media}): ${adviceOn(status, media)}`);
}

// A browser shows no answer of another origin that does not allow this one, so a relay that refuses looks like one that is down.
function adviceOnSilence(origin: string): string {
  if (origin === location.origin) return "Check that it is running.";
  return `Check that it is running, and that "${location.origin}" is one of its origins.`;
}

function adviceOn(status: number, media: string): string {
  if (status === 403) return `it does not serve this page. Add "${location.origin}" to its origins.`;
  if (status === 404) return "there is nothing at this address. Correct it, or serve createRelay() there.";
  if (status === 405 || status === 501) return "it does not accept POST. Serve createRelay() at this address.";
  if (media === "text/html") return "this is a web page and not a relay. Serve createRelay() at this address.";
  return "this is not the answer of a relay. relay.md describes the answers.";
}

/** Whether no step lets a page ask, whatever is filled in. */
function needsRelay({ cors, fields, live_test }: ServiceInfo): boolean {
  const steps = live_test?.steps ?? [];
  const ofKinds = fields.flatMap(({ kinds = [] }) => kinds.map((kind) => kind.cors));
  const mayAsk = (step: StepInfo) => (step.cors === undefined ? [cors, ...ofKinds] : [step.cors]).includes("yes");
  return steps.length > 0 && !steps.some((step) => step.from !== "relay" && !step.secret_in_url && mayAsk(step));
}

/** The known word that is meant, or else all of them. */
function suggest(word: string, known: readonly string[]): string {
  const far = (each: string) => distance(word.toLowerCase(), each);
  const [nearest = ""] = [...known].sort((one, other) => far(one) - far(other));
  const isNear = far(nearest) <= Math.max(1, nearest.length >> 2);
  return isNear ? `Did you mean "${nearest}"?` : `Write one of ${quoted(known, ", ")}.`;
}

function quoted(words: readonly string[], between: string): string {
  return words.map((word) => `"${word}"`).join(between);
}

/** How many letters have to be added, removed or replaced (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, each] of [...other].entries())
      next.push(Math.min((row[j] ?? 0) + Number(letter !== each), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
