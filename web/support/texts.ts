// What the page says beside the catalogues' texts, as types, and where its languages come from.
//
// Written for support staff: brief and exact. `{word}` is as in the catalogues; `{value}`, `{from}` and `{to}` are filled
// in here.

import type { Status } from "../src/core/types.ts";
import type { Texts } from "../src/messages/fill-in.ts";

export interface SupportTexts {
  readonly lede: string;
  readonly promise: string;
  readonly limit: string;
  /** Once the app's files are kept. */
  readonly kept: string;
  /** Where the core does not start, or has stopped. */
  readonly failed: string;
  readonly language: string;
  readonly sent: string;
  readonly sentHint: string;
  readonly service: string;
  /** Another service was chosen, because what the customer sent is of that. */
  readonly told: string;
  /** What was found in what the customer sent; {list} are the names of the fields. */
  readonly found: Readonly<Record<"some" | "none", string>>;
  /** Buttons, where nothing was found: to which box the whole text goes. */
  readonly checkAs: string;
  /** Of a link that shows an address of the service and leads to another site. */
  readonly elsewhere: string;
  /** Above what is dangerous; what to ask the customer; what follows if they did, as a list; and if they did not. */
  readonly alarm: Readonly<Record<"title" | "asked" | "ifSo" | "password" | "renew" | "others" | "ifNot", string>>;
  /** The button that brings back the box with the text in it. */
  readonly edit: string;
  readonly clear: string;
  readonly cleared: string;
  readonly status: Readonly<Record<Exclude<Status, "empty">, string>>;
  /** Above a value as it was given, with its findings marked. */
  readonly given: string;
  readonly place: Readonly<Record<"span" | "one" | "before", string>>;
  /** In place of what is hidden, for screen readers. */
  readonly hidden: string;
  readonly api_url: string;
  /** The button, what it is called, what it says for a moment, and what is said aloud. */
  readonly copy: string;
  readonly copyValue: string;
  readonly copied: string;
  readonly valueCopied: string;
  readonly notCopied: string;
  readonly ticket: {
    readonly title: string;
    readonly note: string;
    /** In place of the secret; with its length where that is known. */
    readonly withheld: string;
    readonly withheldLength: string;
    readonly notAsked: string;
  };
  readonly reply: ReplyTexts;
}

/** The first three stand on the page, all else in the reply: written for the customer, who may be of another language. */
export interface ReplyTexts {
  readonly title: string;
  readonly language: string;
  readonly note: string;
  readonly hello: string;
  readonly bye: string;
  /** What a button is called, in a step. */
  readonly quoted: string;
  /** In front of what is said of a field. */
  readonly about: string;
  /** {list}: the fields that are right; where nothing is wrong, with a second line. */
  readonly right: string;
  readonly allRight: string;
  readonly next: string;
  /** Above the steps that lead to a value; below stand two of them that the catalogues say otherwise: "here" is no place in a mail. */
  readonly find: string;
  readonly copy: string;
  readonly pick: string;
  /** Two different values for one field. */
  readonly several: string;
  /** Behind what is wrong with an address, where that does not say it. */
  readonly use: string;
  /** The right address is there, too. */
  readonly misspelled: string;
  /** In place of the catalogues' text, which sends the customer to those who write this. */
  readonly otherProduct: string;
  readonly also: string;
  readonly elsewhere: string;
  readonly danger: Readonly<Record<"lead" | "ifSo" | "password" | "renew" | "others" | "ifNot", string>>;
  readonly password: string;
  /** {list}: keys that stood in the mail, of which the service's guides say how to renew them. */
  readonly sent: string;
  readonly renew: string;
  readonly never: string;
}

/** The texts about a service, and the page's own. */
export interface FieldTexts {
  readonly texts: Texts;
  readonly own: SupportTexts;
}

/** By the tags of the catalogues. */
export const supportTexts: Readonly<Record<string, () => Promise<SupportTexts>>> = {
  en: async () => (await import("./texts/en.ts")).default,
  "fr-CA": async () => (await import("./texts/fr-CA.ts")).default,
  es: async () => (await import("./texts/es.ts")).default,
  de: async () => (await import("./texts/de.ts")).default,
  "pt-BR": async () => (await import("./texts/pt-BR.ts")).default,
  ar: async () => (await import("./texts/ar.ts")).default,
};

/** Replaces each `{word}` that is among `values`. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => String(values[word] ?? whole));
}
