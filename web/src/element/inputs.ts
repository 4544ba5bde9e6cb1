// The two inputs: those of the page, or a pair of our own where it has none.

import type { Field, Messages } from "../messages/catalogue.js";
import { create } from "./feedback.js";
import type { Texts } from "./view.js";
import { fillIn } from "./view.js";

export type Inputs = Readonly<Record<Field, HTMLInputElement>>;

export const FIELDS = ["account", "secret"] as const;

/** Those marked data-keyfit, or else those that look like it by their type and name; null unless there are both. */
export function findInputs(element: Element): Inputs | null {
  const inputs = [...element.querySelectorAll("input")].filter((input) => !input.closest(".keyfit-help"));
  const secret = choose(inputs, "secret", (input) => input.type === "password" || /token|secret|key/i.test(input.name));
  const account = choose(
    inputs.filter((input) => input !== secret),
    "account",
    (input) => input.type === "url" || /account|url|address|domain|site/i.test(input.name),
  );
  return account && secret ? { account, secret } : null;
}

function choose(
  inputs: readonly HTMLInputElement[],
  field: Field,
  looksLikeIt: (input: HTMLInputElement) => boolean,
): HTMLInputElement | undefined {
  return inputs.find((input) => input.dataset.keyfit === field) ?? inputs.find(looksLikeIt);
}

/** Puts a labelled pair into an element that has none. */
export function renderPair(element: HTMLElement, id: string): void {
  const document = element.ownerDocument;
  for (const field of FIELDS) {
    const row = create(document, "div", "keyfit-field");
    const label = create(document, "label", "keyfit-label") as HTMLLabelElement;
    label.htmlFor = `${id}-input-${field}`;
    label.dataset.keyfitLabel = field;
    const box = create(document, "div", "keyfit-box");
    box.dataset.keyfitBox = "";
    const input = create(document, "input", "keyfit-input") as HTMLInputElement;
    Object.assign(input, { id: label.htmlFor, name: field, type: field === "secret" ? "password" : "text" });
    Object.assign(input, { required: true, autocomplete: "off" });
    input.dataset.keyfit = field;
    box.append(input);
    row.append(label, box);
    element.append(row);
  }
}

/** The labels of our own pair, in the language of the texts; a page's own labels are its own. */
export function labelPair(element: Element, texts: Texts): void {
  for (const label of element.querySelectorAll<HTMLElement>("label[data-keyfit-label]")) {
    label.textContent = fillIn(texts.service.fields[label.dataset.keyfitLabel as Field].label, texts);
    speakIn(label, texts.messages);
  }
}

/** Tells in what language an element's text is, and in which direction it runs. */
export function speakIn(element: HTMLElement, { language, direction }: Messages): void {
  element.lang = language;
  element.dir = direction;
}

/** What a single-line field makes of a text. */
export function flatten(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, " ");
}

/** What the field would hold if the paste were left to the browser. */
export function valueAfterPaste(input: HTMLInputElement, text: string): string {
  const { value } = input;
  const start = input.selectionStart ?? value.length;
  const end = input.selectionEnd ?? value.length;
  return value.slice(0, start) + flatten(text) + value.slice(end);
}
