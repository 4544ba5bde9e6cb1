// Which language the texts are in, and where they come from.
//
// Rules of this file
// - Only the language in use is downloaded, and English beside it where a page's own catalogue is not complete.
// - So are the texts that are about one service alone, and only where its guides have any.
// - A page's own texts stand before all others, one by one.

import type { Messages, Overrides } from "./catalogue.js";
import type { ServiceWords } from "./definition.js";
import type { SayTexts } from "./say/catalogue.js";

/**
 * For each language, by its BCP 47 tag, a function that loads its texts. English stands in for texts that are missing. If the function
 * rejects, all texts are English.
 */
export type Languages = Readonly<Record<string, () => Promise<Overrides<Messages>>>> & {
  /** Loads the English texts, which have to be complete. */
  readonly en: () => Promise<Messages>;
};

/** The languages that come with the package: `en`, `fr-CA`, `es`, `de`, `pt-BR` and `ar`. */
export const languages: Languages = {
  en: async () => (await import("./en.js")).default,
  "fr-CA": async () => (await import("./fr-CA.js")).default,
  es: async () => (await import("./es.js")).default,
  de: async () => (await import("./de.js")).default,
  "pt-BR": async () => (await import("./pt-BR.js")).default,
  ar: async () => (await import("./ar.js")).default,
};

/** The texts of the steps `say`, in the languages that come with the element. */
const sayings: Readonly<Record<string, () => Promise<SayTexts>>> & { readonly en: () => Promise<SayTexts> } = {
  en: async () => (await import("./say/en.js")).default,
  "fr-CA": async () => (await import("./say/fr-CA.js")).default,
  es: async () => (await import("./say/es.js")).default,
  de: async () => (await import("./say/de.js")).default,
  "pt-BR": async () => (await import("./say/pt-BR.js")).default,
  ar: async () => (await import("./say/ar.js")).default,
};

/**
 * The tag of `available` that serves `wanted` best: the same, or a shorter form of it, or another one of the same
 * language ("fr" is served by "fr-CA"); "en" where there is none.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string {
  const find = (isMatch: (tag: string) => boolean) => available.find((tag) => isMatch(tag.toLowerCase()));
  const parts = wanted.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const range = parts.slice(0, length).join("-");
    const found = find((tag) => tag === range);
    if (found !== undefined) return found;
  }
  return find((tag) => tag.split("-")[0] === parts[0]) ?? "en";
}

/** The texts of one language for a service, with `overrides` put in. Rejects where they cannot be loaded. */
export async function loadMessages(
  languages: Languages,
  wanted: string,
  overrides: Overrides<Messages>,
  service?: ServiceWords,
): Promise<Messages> {
  const load = languages[matchLanguage(wanted, Object.keys(languages))] ?? languages.en;
  const own = await load().catch(() => languages.en());
  const whole = (own.complete ? own : extend(await languages.en(), own)) as Messages;
  // In the language that has come, which may be English after all.
  const say = service === undefined ? {} : await loadSay(whole.language, service);
  return extend(extend({ ...whole, services: say }, { services: whole.services }), overrides);
}

/** What the service's guides say in words of their own; nothing where they have none. */
async function loadSay(language: string, { id, guides = [] }: ServiceWords): Promise<Messages["services"]> {
  if (!guides.some(({ steps }) => steps.some((step) => step.do === "say"))) return {};
  const load = sayings[matchLanguage(language, Object.keys(sayings))] ?? sayings.en;
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = await load().catch(() => sayings.en());
  return { [id]: { say: texts[id] ?? {} } };
}

/** `base` with every part of `overrides` put in place of its own. */
export function extend<T>(base: T, overrides: Overrides<T> | undefined): T {
  if (overrides === undefined) return base;
  if (typeof base !== "object" || base === null || Array.isArray(base)) return overrides as T;
  const extended: Record<string, unknown> = { ...(base as Record<string, unknown>) };
  for (const [key, value] of Object.entries(overrides)) {
    if (value !== undefined) extended[key] = extend(extended[key], value as Overrides<unknown>);
  }
  return extended as T;
}
