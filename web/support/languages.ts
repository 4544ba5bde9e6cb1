// The languages of the page: which a person gets, and the choice of another.

import { matchLanguage } from "../src/messages/texts.ts";
import { byId } from "./page.ts";

/** The first of a person's languages that there is. */
export function preferred(wanted: readonly string[], tags: readonly string[]): string {
  const isServed = (tag: string) => matchLanguage(tag, tags) !== "en" || /^en\b/i.test(tag);
  return matchLanguage(wanted.find(isServed) ?? "en", tags);
}

/** `speak` changes the page's language, and answers which it is then. */
export function offerLanguages(
  document: Document,
  tags: readonly string[],
  tag: string,
  speak: (tag: string) => Promise<string>,
): void {
  const select = byId(document, "language") as HTMLSelectElement;
  fillLanguages(select, tags);
  select.value = tag;
  (select.parentElement as HTMLElement).hidden = tags.length < 2;
  select.addEventListener("change", async () => {
    select.value = await speak(select.value);
  });
}

/** Each by its name in itself. */
export function fillLanguages(select: HTMLSelectElement, tags: readonly string[]): void {
  for (const tag of tags) {
    const option = new Option(nameOf(tag), tag);
    option.lang = tag;
    select.append(option);
  }
}

/** A language's name in itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}
