// How the words of a service get into a text.

import type { Messages, ServiceTexts, Word } from "./catalogue.js";

/** The texts of one service in one language. */
export interface Texts {
  readonly messages: Messages;
  readonly service: ServiceTexts;
}

/**
 * Replaces each `{word}` by one of `more` or of the service's own; others stay, so that a slip in a text is seen.
 * In a right-to-left text each is isolated (U+2068 to U+2069): the dots of an address would otherwise change places.
 */
export function fillIn(
  text: string,
  { messages, service }: Texts,
  more: Readonly<Partial<Record<Word, string>>> = {},
): string {
  const words: Readonly<Partial<Record<Word, string>>> = { ...service.words, ...more };
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => {
    const found = words[word as Word];
    if (found === undefined) return whole;
    return messages.direction === "rtl" ? `\u2068${found}\u2069` : found;
  });
}
