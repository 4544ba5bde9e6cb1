// How words get into a text, and how the language writes lists, lengths of time and dates.

import type { KnownKinds } from "../core/types.js";
import type { Choice, Messages, Word } from "./catalogue.js";
import type { FieldType, ServiceWords } from "./definition.js";

/** What is said of one service in one language. */
export interface Texts {
  readonly messages: Messages;
  /** Its definition, of which the texts take the names. */
  readonly service: ServiceWords;
  /** The kinds of keys of all services, where they are there. */
  readonly known?: KnownKinds;
}

export type Words = Readonly<Partial<Record<Word, string>>>;

const WORD = /\{(\w+)\}/g;

/**
 * Replaces each `{word}` by one of `more` or of the service's own; others stay, so that a slip in a text is seen.
 * In a right-to-left text each is isolated (U+2068 to U+2069): the dots of an address would otherwise change places.
 */
export function fillIn(text: string, texts: Texts, more: Words = {}): string {
  const words = { ...wordsOf(texts.service), ...more };
  return text.replace(WORD, (whole, word: string) => {
    const found = words[word as Word];
    return found === undefined ? whole : isolate(found, texts.messages);
  });
}

/** The first of the texts of which all words are known, filled in. */
export function fillInFirst(choice: Choice, type: FieldType, texts: Texts, more: Words): string {
  const filled = [choice[type], choice.text, choice.alone, choice.plain].flatMap((text) => text ?? []);
  const words = { ...wordsOf(texts.service), ...more };
  const isKnown = (text: string) => [...text.matchAll(WORD)].every(([, word]) => words[word as Word] !== undefined);
  return fillIn(filled.find(isKnown) ?? choice.text, texts, more);
}

/** With the commas of the language and its word for "and". */
export function listOf(items: readonly string[], messages: Messages): string {
  return new Intl.ListFormat(messages.language).format(items.map((item) => isolate(item, messages)));
}

/** In the language's own words and plurals. Rounded up: never sooner than was asked for. */
export function timeOf(seconds: number, { language }: Messages): string {
  const [unit, length] = seconds < 100 ? ["second", 1] : seconds < 6000 ? ["minute", 60] : ["hour", 3600];
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return format.format(Math.ceil(seconds / length));
}

/** Of a month or a day, as "2027-04" or "2027-04-30". */
export function dateOf(date: string, { language }: Messages): string {
  const day = date.length > 7 ? ({ day: "numeric" } as const) : {};
  return new Intl.DateTimeFormat(language, { year: "numeric", month: "long", ...day, timeZone: "UTC" }).format(
    new Date(date),
  );
}

function wordsOf({ title, fields }: ServiceWords): Words {
  const words: Partial<Record<Word, string>> = { service: title };
  for (const type of ["account", "secret"] as const) {
    const label = fields.find((field) => field.type === type)?.label;
    if (label !== undefined) words[type] = label;
  }
  return words;
}

function isolate(text: string, { direction }: Messages): string {
  return direction === "rtl" ? `\u2068${text}\u2069` : text;
}
