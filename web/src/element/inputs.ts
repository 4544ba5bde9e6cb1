// The inputs of the fields: those of the page, or our own where it has none.

import type { FieldType } from "../messages/catalogue.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { create, speakIn } from "./dom.js";
import type { FieldInfo } from "./fields.js";

// By what an input can be told that is not marked.
const LOOKS_LIKE: Readonly<Record<FieldType, (input: HTMLInputElement) => boolean>> = {
  secret: ({ type, name }) => type === "password" || /token|secret|key/i.test(name),
  account: ({ type, name }) => type === "url" || /account|url|address|domain|site/i.test(name),
};

/** Those marked data-keyfit, or else those that look like it by their type and name; null unless there are all. */
export function findInputs(element: Element, fields: readonly FieldInfo[]): readonly HTMLInputElement[] | null {
  const free = new Set([...element.querySelectorAll("input")].filter((input) => !input.closest(".keyfit-help")));
  const found = new Map<FieldInfo, HTMLInputElement>();
  const look = (field: FieldInfo, isIt: (input: HTMLInputElement) => boolean) => {
    const input = found.has(field) ? undefined : [...free].find(isIt);
    if (!input) return;
    free.delete(input);
    found.set(field, input);
  };
  for (const field of fields) look(field, ({ dataset }) => dataset.keyfit === field.id);
  // A secret's type tells it from all others.
  for (const field of fields) if (field.type === "secret") look(field, LOOKS_LIKE.secret);
  for (const field of fields) look(field, LOOKS_LIKE[field.type]);
  const inputs = fields.flatMap((field) => found.get(field) ?? []);
  return inputs.length === fields.length ? inputs : null;
}

/** Puts a labelled input for each field into an element that has none. */
export function renderInputs(element: HTMLElement, id: string, fields: readonly FieldInfo[]): void {
  const document = element.ownerDocument;
  for (const field of fields) {
    const row = create(document, "div", "keyfit-field");
    const label = create(document, "label", "keyfit-label") as HTMLLabelElement;
    label.htmlFor = `${id}-input-${field.id}`;
    label.dataset.keyfitLabel = field.id;
    const box = create(document, "div", "keyfit-box");
    box.dataset.keyfitBox = "";
    const input = create(document, "input", "keyfit-input") as HTMLInputElement;
    const type = field.type === "secret" ? "password" : "text";
    Object.assign(input, { id: label.htmlFor, name: field.id, type, required: !field.optional, autocomplete: "off" });
    input.dataset.keyfit = field.id;
    box.append(input);
    row.append(label, box);
    element.append(row);
  }
}

/** The labels of our own inputs, in the language of the texts; a page's own labels are its own. */
export function labelInputs(element: Element, fields: readonly FieldInfo[], texts: Texts): void {
  for (const label of element.querySelectorAll<HTMLElement>("label[data-keyfit-label]")) {
    const field = fields.find(({ id }) => id === label.dataset.keyfitLabel);
    label.textContent = field ? fillIn(texts.service.fields[field.id]?.label ?? field.label, texts) : "";
    speakIn(label, texts.messages);
  }
}

/** After which element of the page the feedback goes: never into a label, whose text it would become part of. */
export function anchorOf(input: HTMLInputElement): Element {
  const box = input.closest("[data-keyfit-box]");
  const start = box ?? input;
  return start.closest("label") ?? start;
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
