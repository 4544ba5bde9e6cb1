// The inputs of the fields: those of the page, or our own where it has none.

import type { FieldType } from "../messages/definition.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { labelOf } from "../messages/findings.js";
import { create, speakIn } from "./dom.js";
import type { FieldInfo } from "./fields.js";

/** What a field's value stands in. A choice may be a list; a page may have an input for it all the same. */
export type Control = HTMLInputElement | HTMLSelectElement;

// By what an input can be told that is not marked.
const LOOKS_LIKE: Readonly<Record<FieldType, (control: Control) => boolean>> = {
  secret: ({ type, name }) => type === "password" || /token|secret|key/i.test(name),
  account: ({ type, name }) => type === "url" || /account|url|address|domain|site/i.test(name),
  choice: ({ type, name }) => type === "select-one" || /region|site|area|cluster/i.test(name),
  email: ({ type, name }) => type === "email" || /mail/i.test(name),
  user: ({ name }) => /user|login/i.test(name),
  id: ({ name }) => /id$/i.test(name),
};

/** Those marked data-keyfit, or else those that look like it by their type and name; null unless there are all. */
export function findInputs(element: Element, fields: readonly FieldInfo[]): readonly Control[] | null {
  const controls = [...element.querySelectorAll<Control>("input, select")];
  const free = new Set(controls.filter((control) => !control.closest(".keyfit-help")));
  const found = new Map<FieldInfo, Control>();
  const look = (field: FieldInfo, isIt: (control: Control) => boolean) => {
    // A list is for what is chosen, and for nothing else.
    const fits = (control: Control) => (field.type === "choice" || control.type !== "select-one") && isIt(control);
    const control = found.has(field) ? undefined : [...free].find(fits);
    if (!control) return;
    free.delete(control);
    found.set(field, control);
  };
  for (const field of fields) look(field, ({ dataset }) => dataset.keyfit === field.id);
  for (const field of fields) look(field, ({ name, dataset }) => dataset.keyfit === undefined && name === field.id);
  // A secret's type tells it from all others.
  for (const field of fields) if (field.type === "secret") look(field, LOOKS_LIKE.secret);
  for (const field of fields) look(field, LOOKS_LIKE[field.type]);
  const inputs = fields.flatMap((field) => found.get(field) ?? []);
  return inputs.length === fields.length && inputs.length > 0 ? inputs : null;
}

/** Takes out the inputs that were rendered for another service. */
export function clearInputs(element: Element, service: string, fields: readonly FieldInfo[]): void {
  const rows = [...element.querySelectorAll<HTMLElement>(":scope > .keyfit-field[data-keyfit-service]")];
  const isOurs = ({ dataset }: HTMLElement, index: number) =>
    dataset.keyfitService === service && dataset.keyfitRow === fields[index]?.id;
  if (rows.length !== fields.length || !rows.every(isOurs)) for (const row of rows) row.remove();
}

/** Puts a labelled input for each field into an element that has none. */
export function renderInputs(element: HTMLElement, id: string, service: string, fields: readonly FieldInfo[]): void {
  const document = element.ownerDocument;
  for (const field of fields) {
    const row = create(document, "div", "keyfit-field");
    Object.assign(row.dataset, { keyfitService: service, keyfitRow: field.id });
    const label = create(document, "label", "keyfit-label") as HTMLLabelElement;
    label.htmlFor = `${id}-input-${field.id}`;
    label.dataset.keyfitLabel = field.id;
    const box = create(document, "div", "keyfit-box");
    box.dataset.keyfitBox = "";
    const control = field.choices ? createList(document, field) : createInput(document, field);
    Object.assign(control, { id: label.htmlFor, name: field.id, required: !field.optional });
    control.dataset.keyfit = field.id;
    box.append(control);
    row.append(label, box);
    element.append(row);
  }
}

// An email stands in an input of type text: one of type email hides what is pasted with it, and so what was mended, and the
// browser would judge it before the core does. A user name is one of another site's: not what a browser keeps for this one.
function createInput(document: Document, { type }: FieldInfo): Control {
  const input = create(document, "input", "keyfit-input") as HTMLInputElement;
  input.type = type === "secret" ? "password" : "text";
  input.autocomplete = type === "email" ? "email" : "off";
  if (type === "email") input.inputMode = "email";
  if (type === "account") input.inputMode = "url";
  return input;
}

/** Nothing is chosen at first: what is chosen by chance would look as if the person had. */
function createList(document: Document, { choices = [] }: FieldInfo): Control {
  const list = create(document, "select", "keyfit-input keyfit-list") as HTMLSelectElement;
  list.autocomplete = "off";
  for (const { value, label } of [{ value: "", label: "" }, ...choices]) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = label;
    option.dir = "auto";
    list.append(option);
  }
  return list;
}

/** The labels of our own inputs, in the language of the texts; a page's own labels are its own. */
export function labelInputs(element: Element, fields: readonly FieldInfo[], texts: Texts): void {
  const { ui } = texts.messages;
  for (const label of element.querySelectorAll<HTMLElement>("label[data-keyfit-label]")) {
    const field = fields.find(({ id }) => id === label.dataset.keyfitLabel);
    const name = field ? labelOf(field, texts) : "";
    label.textContent = field?.optional ? fillIn(ui.optional, texts, { label: name }) : name;
    speakIn(label, texts.messages);
    const first = label.parentElement?.querySelector<HTMLElement>("select.keyfit-list > option");
    if (first) first.textContent = ui.choose;
  }
}

/** After which element of the page the feedback goes: never into a label, whose text it would become part of. */
export function anchorOf(input: Control): Element {
  const box = input.closest("[data-keyfit-box]");
  const start = box ?? input;
  return start.closest("label") ?? start;
}

/** What a single-line field makes of a text. */
export function flatten(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, " ");
}

/** What the field would hold if the paste were left to the browser. */
export function valueAfterPaste(input: Control, text: string): string {
  if (!("selectionStart" in input)) return input.value;
  const { value } = input;
  const start = input.selectionStart ?? value.length;
  const end = input.selectionEnd ?? value.length;
  return value.slice(0, start) + flatten(text) + value.slice(end);
}
