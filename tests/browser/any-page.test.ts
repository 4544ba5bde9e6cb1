// On any page: dark, colored or light, whatever its `color-scheme` says, and with the styles that many pages begin with, every
// text of the element is read. What is measured (measure.ts): the contrast of each text, its size, and whether it stays in its
// box, in every state of groups of the gallery. Every engine takes each page with the states of the service that has a list and two
// secrets, and its share of the other groups.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openGallery } from "./gallery.ts";
import { FEWEST_TEXTS, faultsOf, openStyled, preflight, sheetOf } from "./measure.ts";
import { shareOf } from "./share.ts";
import { type Sheet, shareSite } from "./support.ts";

/** The groups of states in which this engine looks at each of the pages. */
function groupsOf(pages: object, groups: readonly string[]): (page: string) => string[] {
  const rows = Object.keys(pages).flatMap((page) => groups.map((group) => ({ page, group })));
  const taken = shareOf(rows, ({ group }) => group === "datadog");
  return (wanted) => taken.flatMap(({ page, group }) => (page === wanted ? [group] : []));
}

async function assertRead(sheet: Sheet, group: string): Promise<void> {
  const { found, seen } = await faultsOf(sheet);
  assert.deepEqual(found, [], group);
  assert.ok(seen >= (FEWEST_TEXTS[group] ?? Number.NaN), `${seen} in ${group}`);
  await sheet.close();
}

const PAGES = {
  "dark, without a color-scheme": "color-scheme: normal; background: #111827; color: #e5e7eb",
  "dark, with the color-scheme of a light page": "color-scheme: light; background: #000; color: #fff",
  "light, with the color-scheme of a dark page": "color-scheme: dark; background: #fff; color: #222",
  "a blue card": "background: #1d4ed8; color: #fff",
  "a yellow card": "background: #facc15; color: #1c1917",
  "a gray card, in between": "background: #6b7280; color: #fff",
  "a color in another color space": "background: oklch(0.25 0.05 260); color: oklch(0.95 0.01 260)",
} as const;

const groupsOnPages = groupsOf(PAGES, ["account", "answers", "help", "page", "datadog"]);

const site = shareSite();

for (const [name, look] of Object.entries(PAGES)) {
  test(`every text is read: ${name}`, async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    front.answer("/gallery/gallery.css", async (request) => {
      const own = await (await front.pass(request)).text();
      return new Response(`${own}\n.card > .stage { ${look} }`, { headers: { "content-type": "text/css" } });
    });
    for (const group of groupsOnPages(name)) {
      await openGallery(sheet, { group, theme: "light" });
      await assertRead(sheet, group);
    }
  });
}

const STYLED: Readonly<Record<string, { styles: string; html?: string }>> = {
  "without any style": { styles: "" },
  "in a serif font": { styles: "body { font: 18px/1.6 Georgia, serif }" },
  "with a rem of 10 pixels": { styles: "html { font-size: 62.5% } body { font: 1.6rem/1.4 sans-serif }" },
  "with a rem of 10 pixels, and texts of that size": { styles: "html { font-size: 62.5% }" },
  "Bootstrap, light": { styles: sheetOf("bootstrap/dist/css/bootstrap.css") },
  "Bootstrap, dark": { styles: sheetOf("bootstrap/dist/css/bootstrap.css"), html: 'data-bs-theme="dark"' },
  "Bootstrap's reboot alone": { styles: sheetOf("bootstrap/dist/css/bootstrap-reboot.css") },
  "Tailwind's preflight": { styles: preflight() },
  "Tailwind's preflight, dark": {
    styles: `${preflight()} body { background: #0a0a0a; color: #fafafa }`,
    html: 'class="dark"',
  },
  "Pico's classless styles, light": {
    styles: sheetOf("@picocss/pico/css/pico.classless.css"),
    html: 'data-theme="light"',
  },
  "Pico's classless styles, dark": {
    styles: sheetOf("@picocss/pico/css/pico.classless.css"),
    html: 'data-theme="dark"',
  },
};

const groupsWithStyles = groupsOf(STYLED, ["account", "answers", "help", "datadog", "page"]);

for (const [name, { styles, html }] of Object.entries(STYLED)) {
  test(`every text is read, is large enough and stays in its box on a small phone: ${name}`, async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    for (const group of groupsWithStyles(name)) {
      await openStyled(front, sheet, styles, { group }, html);
      await assertRead(sheet, group);
    }
  });
}

test("a page that changes its theme is followed", async () => {
  const sheet = await (await site()).open();
  const scheme = () => sheet.page.$eval("keyfit-connect", (element) => element.dataset.keyfitScheme);
  assert.equal(await scheme(), "light");
  await sheet.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html.dark, html.dark * { background: #101010; color: #eee; transition: none }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.classList.add("dark");
  });
  await sheet.until("dark", async () => (await scheme()) === "dark");
  await sheet.page.evaluate(() => document.documentElement.classList.remove("dark"));
  await sheet.until("light again", async () => (await scheme()) === "light");
  await sheet.close();
});
