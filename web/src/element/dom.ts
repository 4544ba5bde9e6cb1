// Small things that are done to elements of a page.

import type { Messages } from "../messages/catalogue.js";

export function create(document: Document, tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** A button that sends no form. */
export function createButton(document: Document, onClick: (event: MouseEvent) => void): HTMLButtonElement {
  const button = create(document, "button", "keyfit-button") as HTMLButtonElement;
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

/** Writes only what differs: assistive technology may read a text again that is set again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Tells in what language an element's text is, and in which direction it runs. */
export function speakIn(element: HTMLElement, { language, direction }: Messages): void {
  element.lang = language;
  element.dir = direction;
}

/** Puts a node with texts behind all else in an element, and takes it out again in the end. */
export function addUntil(element: Element, node: HTMLElement, messages: Messages, signal: AbortSignal): void {
  speakIn(node, messages);
  element.append(node);
  signal.addEventListener("abort", () => node.remove());
}
