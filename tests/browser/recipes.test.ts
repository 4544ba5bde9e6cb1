// The recipes of web/recipes/, each on a page with the real styles that it is for, light and dark: the element takes that page's
// colors and sizes, and every text is read. A picture of each is kept in build/screenshots/ENGINE/recipes/. Every engine takes each
// recipe with the states of a page's own fields, and its share of the other groups of states.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";
import { FEWEST_TEXTS, faultsOf, openStyled, preflight, sheetOf } from "./measure.ts";
import { shareOf } from "./share.ts";
import { keepPicture, shareSite } from "./support.ts";

const RECIPES = join(ROOT, "web/recipes");

// As shadcn/ui's documentation publishes them ("Theming", neutral), of which a page has a copy of its own.
const SHADCN = `
  :root {
    --radius: 0.625rem; --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0);
    --muted-foreground: oklch(0.556 0 0); --accent: oklch(0.97 0 0); --destructive: oklch(0.577 0.245 27.325);
    --border: oklch(0.922 0 0); --input: oklch(0.922 0 0); --ring: oklch(0.708 0 0)
  }
  .dark {
    --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0);
    --muted-foreground: oklch(0.708 0 0); --accent: oklch(0.269 0 0); --destructive: oklch(0.704 0.191 22.216);
    --border: oklch(1 0 0 / 10%); --input: oklch(1 0 0 / 15%); --ring: oklch(0.556 0 0)
  }
  @layer base { body { background: var(--background); color: var(--foreground) } }
  .own { border-radius: calc(var(--radius) - 2px); height: 36px }`;

interface Recipe {
  readonly styles: string;
  /** What makes the page dark, in its `<html>`. */
  readonly dark: string;
  /** A field's edge is as round as one of the page's own, which a class or its element makes. */
  readonly own: string;
}

const PAGES: Readonly<Record<string, Recipe>> = {
  bootstrap: {
    styles: sheetOf("bootstrap/dist/css/bootstrap.css"),
    dark: 'data-bs-theme="dark"',
    own: '<input class="form-control">',
  },
  shadcn: {
    styles: preflight() + SHADCN,
    dark: 'class="dark"',
    own: '<input class="own">',
  },
  webawesome: {
    styles: sheetOf("@awesome.me/webawesome/dist/styles/webawesome.css"),
    dark: 'class="wa-dark"',
    own: "<input type=text>",
  },
};

const THEMES = ["light", "dark"] as const;
const GROUPS = ["account", "answers", "help", "page"];
const ROWS = shareOf(
  Object.keys(PAGES).flatMap((name) => THEMES.flatMap((theme) => GROUPS.map((group) => ({ name, theme, group })))),
  ({ group }) => group === "page",
);

const site = shareSite();

test("there is a page for each recipe", () => {
  const names = readdirSync(RECIPES).map((name) => name.replace(/\.css$/, ""));
  assert.deepEqual(names.sort(), Object.keys(PAGES).sort());
});

for (const [name, { styles, dark, own }] of Object.entries(PAGES)) {
  const recipe = readFileSync(join(RECIPES, `${name}.css`), "utf8");
  for (const theme of THEMES) {
    const html = theme === "light" ? "" : dark;
    const groups = ROWS.flatMap((row) => (row.name === name && row.theme === theme ? [row.group] : []));
    test(`the recipe for ${name}, ${theme}`, async () => {
      const { front } = await site();
      const sheet = await (await site()).open();
      for (const group of groups) {
        await openStyled(front, sheet, styles + recipe, { group }, html);
        const { found, seen } = await faultsOf(sheet);
        assert.deepEqual(found, [], group);
        assert.ok(seen >= (FEWEST_TEXTS[group] ?? Number.NaN), `${seen} in ${group}`);
        await sheet.close();
      }
      await openStyled(front, sheet, styles + recipe, { group: "changes" }, html);
      const [ours, theirs] = await sheet.page.evaluate((markup) => {
        const looks = (input: Element | null) => {
          if (!input) throw new Error("no input");
          const { borderTopLeftRadius, color } = getComputedStyle(input);
          return { borderTopLeftRadius, color, height: Math.round(input.getBoundingClientRect().height) };
        };
        const place = document.createElement("div");
        document.querySelector(".stage")?.after(place);
        place.innerHTML = markup;
        const both = [looks(document.querySelector(".keyfit-input")), looks(place.firstElementChild)];
        place.remove();
        return both;
      }, own);
      assert.deepEqual(ours, theirs);
      await keepPicture(sheet.page, `recipes/${name}-${theme}`);
      await sheet.close();
    });
  }
}
