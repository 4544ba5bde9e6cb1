// The page itself: its elements by their ids, the texts that stand in it, and what it says where it cannot work.

import { setText } from "../src/element/dom.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import type { FieldTexts, SupportTexts } from "./texts.ts";

export function byId(document: Document, id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** Puts the texts of a language into the elements that ask for one with `data-text`. */
export function showTexts(document: Document, { texts, own }: FieldTexts): void {
  document.documentElement.lang = texts.messages.language;
  document.documentElement.dir = texts.messages.direction;
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    setText(element, fillIn(textAt(own, element.dataset.text ?? ""), texts));
  }
}

/** In English, where there are not even texts. */
export function tellFailed(document: Document, texts: FieldTexts | undefined): void {
  const failed = byId(document, "failed");
  if (texts) failed.textContent = texts.own.failed;
  failed.hidden = false;
}

/** A text of a catalogue by its path, as "ticket.title". */
function textAt(own: SupportTexts, path: string): string {
  const found = path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], own);
  return String(found);
}
