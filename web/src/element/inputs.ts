// The inputs of the fields: those of the page, or our own where it has none.

import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { labelOf } from "../messages/findings.js";
import { create, speakIn } from "./dom.js";
import type { FieldInfo, ServiceInfo } from "./fields.js";
import type { Look } from "./guess.js";
import { guess } from "./guess.js";
import type { Page } from "./page.js";

/** What a field's value stands in. A choice may be a list; a page may have an input for it all the same. */
export type Control = HTMLInputElement | HTMLSelectElement;

const TYPED = ["text", "password", "url", "email", "tel", "number", "search"];

/** One for each field: those marked data-keyfit, or else those of which the page says as much; null unless there are all. */
export function findInputs(
  element: Element,
  service: ServiceInfo,
  current: readonly Control[] | null,
): readonly Control[] | null {
  const inputs = lookFor(element, service, current);
  return inputs.length > 0 && inputs.every((input) => input !== undefined) ? inputs : null;
}

/** The ids of the fields for which there is no input, or of which it cannot be told. */
export function fieldsWithoutInput(element: Element, service: ServiceInfo): string[] {
  const inputs = lookFor(element, service, null);
  return service.fields.flatMap(({ id }, index) => (inputs[index] ? [] : id));
}

/** All in which a value can stand. */
export function controlsIn(element: Element): Control[] {
  const isOne = ({ type }: Control) => type === "select-one" || TYPED.includes(type);
  const controls = [...element.querySelectorAll<Control>("input, select")].filter(isOne);
  return controls.filter((control) => !control.closest(".keyfit-help"));
}

function lookFor(element: Element, service: ServiceInfo, current: readonly Control[] | null): (Control | undefined)[] {
  const { fields } = service;
  const controls = controlsIn(element);
  // A list is for what is chosen, and for nothing else.
  const marked = (control: Control, { id, type }: FieldInfo) =>
    control.dataset.keyfit === id && (type === "choice" || control.type !== "select-one");
  const found = fields.map((field) => controls.find((control) => marked(control, field)));
  // One that was told stays: a form that is being sent may be disabled, and a secret that is shown is a text.
  const isFree = (control: Control) => control.dataset.keyfit === undefined && !found.includes(control);
  for (const [index, own] of (current ?? []).entries())
    if (!found[index] && controls.includes(own) && isFree(own)) found[index] = own;
  const open = fields.filter((_, index) => !found[index]);
  if (open.length === 0) return found;
  const canBe = (control: Control) =>
    isFree(control) && control.tabIndex >= 0 && !control.matches(":disabled, [readonly]");
  const free = controls.filter(canBe);
  const told = guess(open, service, free.map(lookOf));
  return fields.map((field, index) => found[index] ?? free[told[open.indexOf(field)] ?? -1]);
}

function lookOf(control: Control): Look {
  const { type, name, id, autocomplete } = control;
  const labels = [...(control.labels ?? [])].map(({ textContent }) => textContent ?? "");
  return {
    ...{ type, name, id },
    autocomplete: autocomplete.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "",
    labels: [...labels, control.getAttribute("aria-label") ?? ""],
    options: "options" in control ? [...control.options].flatMap(({ value, text }) => [value, text.trim()]) : [],
    shown: control.getClientRects().length > 0 && !control.closest("[aria-hidden=true]"),
  };
}

/** What we have rendered. */
export function rowsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(":scope > .keyfit-field[data-keyfit-service]")];
}

/** Takes out the inputs that were rendered for another service. */
export function clearInputs(element: Element, service: string, fields: readonly FieldInfo[]): void {
  const rows = rowsIn(element);
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
    Object.assign(control, { id: label.htmlFor, name: field.id });
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
export function labelInputs(element: Element, fields: readonly FieldInfo[], texts: Texts, page: Page): void {
  const { ui } = texts.messages;
  for (const label of element.querySelectorAll<HTMLElement>("label[data-keyfit-label]")) {
    const field = fields.find(({ id }) => id === label.dataset.keyfitLabel);
    const name = field ? labelOf(field, texts) : "";
    label.textContent = field?.optional ? fillIn(ui.optional, texts, { label: name }) : name;
    speakIn(label, texts.messages);
    const own = label.parentElement?.querySelector<Control>(".keyfit-input");
    if (own && field) own.required = !field.optional && !page.keeps(field.id);
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
