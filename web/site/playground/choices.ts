// What is chosen in the playground, and how it stands in the address: in its fragment, which no server sees. Nothing that was typed
// is a choice, so no key can get there.

import catalog from "playground:catalog";
import { languages } from "../../dist/element-class.js";
import { REASONS } from "../../src/generated/contract.ts";

export const FRAMEWORKS = { html: "HTML", react: "React", vue: "Vue", svelte: "Svelte", headless: "Headless" } as const;
export type Framework = keyof typeof FRAMEWORKS;

// Of each choice what there is to choose; the first is the default.
const OPTIONS = {
  service: ["openai", ...catalog.map(({ id }) => id)],
  answer: REASONS as readonly string[],
  live: ["submit", "button", "auto", "off"],
  lang: Object.keys(languages),
  theme: ["page", "light", "dark"],
  size: ["regular", "compact"],
  recipe: ["none", "bootstrap", "shadcn", "webawesome"],
  code: Object.keys(FRAMEWORKS),
} as const;

type Key = keyof typeof OPTIONS;

/** `accent`: a color as `#rrggbb`; empty for the element's own. */
export type Choices = Record<Key | "accent", string>;

const ACCENT = /^#[0-9a-f]{6}$/;

/** What a fragment says. What it does not say, or says wrongly, is as at first. */
export function readChoices(fragment: string): Choices {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const choose = ([key, options]: [string, readonly string[]]) => {
    const value = said.get(key) ?? "";
    return [key, options.includes(value) ? value : options[0]];
  };
  const accent = said.get("accent") ?? "";
  return { ...Object.fromEntries(Object.entries(OPTIONS).map(choose)), accent: ACCENT.test(accent) ? accent : "" };
}

/** The fragment of what is chosen: the service, and what is not as at first. */
export function writeChoices(choices: Choices): string {
  const first = readChoices("");
  const told = Object.entries(choices).filter(([key, value]) => key === "service" || value !== first[key as Key]);
  return `#${new URLSearchParams(told)}`;
}
