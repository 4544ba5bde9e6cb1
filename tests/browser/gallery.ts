// The gallery as tests see it: the languages and themes there are, and the page with its states set up.

import type { Messages } from "../../web/src/messages/catalogue.ts";
import { languages } from "../../web/src/messages/texts.ts";
import { noService } from "./pages.ts";
import { shareOf } from "./share.ts";
import type { Sheet } from "./support.ts";

export const LANGUAGES = Object.keys(languages);

export const THEMES = ["light", "dark"];

/**
 * The languages in which this engine shows the whole gallery: every engine one for each direction, and its share of the others. In
 * every engine all of them are seen by support-page.test.ts and texts.test.ts.
 */
export const SPOKEN = shareOf(LANGUAGES, (language) => ["en", "ar"].includes(language));

export async function messagesOf(language: string): Promise<Messages> {
  return (await import(`../../web/src/messages/${language}.ts`)).default;
}

// What the element says on the console of a core that is not there, and of a service.
const NOISE: Readonly<Record<string, string>> = {
  unavailable: "keyfit-connect: the gallery shows a core that cannot be loaded",
  "unknown-service": noService("nobody"),
};

/** Shows part of the gallery, and answers which states are on the page once all are set up. */
export async function openGallery(sheet: Sheet, query: Record<string, string>): Promise<string[]> {
  const origin = await sheet.page.evaluate(() => location.origin);
  await sheet.open(`${origin}/gallery/?${new URLSearchParams(query)}`);
  await sheet.page.waitFor('main[aria-busy="false"]', 60);
  const names = await sheet.page.$$eval<HTMLElement, [], string[]>(".card", (cards) =>
    cards.map((card) => card.dataset.state ?? ""),
  );
  // Each is told once, in however many themes the state is shown.
  sheet.expectedNoise = [...new Set(names.flatMap((name) => NOISE[name] ?? []))];
  return names;
}
