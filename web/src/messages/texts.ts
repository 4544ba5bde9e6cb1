// Which language the texts are in, and where they come from.
//
// Rules of this file
// - Only the language in use is downloaded, and English beside it where a page's own catalogue is not complete.
// - A page's own texts stand before all others, one by one.

import type { Messages, Overrides } from "./catalogue.js";

/** How to come by the texts of each language, by its BCP 47 tag. `en` must be among them, and complete. */
export type Languages = Readonly<Record<string, () => Promise<Overrides<Messages>>>> & {
  readonly en: () => Promise<Messages>;
};

/** Those that come with the element. */
export const languages: Languages = {
  en: async () => (await import("./en.js")).default,
  "fr-CA": async () => (await import("./fr-CA.js")).default,
  es: async () => (await import("./es.js")).default,
  de: async () => (await import("./de.js")).default,
  "pt-BR": async () => (await import("./pt-BR.js")).default,
  ar: async () => (await import("./ar.js")).default,
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

/** The texts of one language, with `overrides` put in. Rejects where they cannot be loaded. */
export async function loadMessages(
  languages: Languages,
  wanted: string,
  overrides: Overrides<Messages>,
): Promise<Messages> {
  const load = languages[matchLanguage(wanted, Object.keys(languages))] ?? languages.en;
  const own = await load().catch(() => languages.en());
  const whole = own.complete ? own : extend(await languages.en(), own);
  return extend(whole as Messages, overrides);
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
