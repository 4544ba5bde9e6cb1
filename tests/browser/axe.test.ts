// Every state of the gallery, in every language and theme, under the rules of axe: WCAG 2.0, 2.1 and 2.2 at levels A and
// AA, and its best practices; the dark theme in two languages, for a color is the same in all. Engines differ in what they tell axe
// of an element: each takes some groups of states in one language, and its share of all groups in all languages and themes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type axe from "axe-core";
import { GROUPS, STATES } from "../../web/gallery/states.ts";
import { engine } from "./driver.ts";
import { LANGUAGES, openGallery, THEMES } from "./gallery.ts";
import { shareOf } from "./share.ts";
import type { Sheet } from "./support.ts";
import { shareSite } from "./support.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  readonly rule: string;
  /** Empty where it is the gallery's own. */
  readonly state: string;
  readonly target: string;
  readonly why: string;
}

interface Findings {
  readonly violations: readonly Found[];
  /** What axe cannot tell by itself. */
  readonly incomplete: readonly Found[];
}

const site = shareSite();

async function open(): Promise<Sheet> {
  const { front } = await site();
  const sheet = await (await site()).open();
  front.answer("/axe.js", () => new Response(SCRIPT, { headers: { "content-type": "text/javascript" } }));
  return sheet;
}

/** Shows part of the gallery, with axe beside it; answers which states that are. */
async function show(sheet: Sheet, query: Record<string, string>): Promise<readonly string[]> {
  const names = await openGallery(sheet, query);
  await sheet.page.evaluate(async () => {
    const script = document.createElement("script");
    script.src = "/axe.js";
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener("load", resolve));
  });
  return names;
}

async function judge(sheet: Sheet): Promise<Findings> {
  return sheet.page.evaluate(async (values) => {
    const rules = { "target-size": { enabled: true } };
    const { violations, incomplete } = await window.axe.run(document, { runOnly: { type: "tag", values }, rules });
    const flatten = (results: axe.Result[]) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = "" }) => {
          const element = document.querySelector(String(target[0]));
          const { state = "" } = element?.closest<HTMLElement>(".card")?.dataset ?? {};
          return { rule: id, state, target: target.join(" "), why: failureSummary };
        }),
      );
    return { violations: flatten(violations), incomplete: flatten(incomplete) };
  }, TAGS);
}

const FOR_ALL = ["changes", "asking", "help", "page", "stripe", "datadog"];
const SHOWN = THEMES.flatMap((theme) =>
  (theme === "dark" ? ["en", "ar"] : LANGUAGES).map((lang) => ({ lang, theme }) as const),
);
const ROWS = shareOf(
  Object.keys(GROUPS).flatMap((group) => SHOWN.map((shown) => ({ ...shown, group }))),
  ({ lang, theme, group }) => lang === "en" && theme === "light" && FOR_ALL.includes(group),
);

const judged = new Set<string>();

for (const { lang, theme } of SHOWN) {
  test(`axe finds nothing in ${lang}, ${theme}`, async () => {
    const sheet = await open();
    for (const { group } of ROWS.filter((row) => row.lang === lang && row.theme === theme)) {
      const names = await show(sheet, { lang, theme, group });
      const { violations, incomplete } = await judge(sheet);
      assert.deepEqual(violations, []);
      assert.deepEqual(incomplete, [], "what axe leaves open has to be looked at once");
      for (const name of names) judged.add(`${name} ${lang} ${theme}`);
      await sheet.close();
    }
  });
}

test("axe finds what is wrong, and says in which state", async () => {
  const sheet = await open();
  await show(sheet, { state: "kept" });
  await sheet.page.evaluate(() => {
    for (const label of document.querySelectorAll(".keyfit-label")) label.remove();
    for (const text of document.querySelectorAll<HTMLElement>(".keyfit-text")) text.style.color = "#cccccc";
  });
  const { violations } = await judge(sheet);
  assert.deepEqual([...new Set(violations.map(({ rule, state }) => `${state} ${rule}`))].sort(), [
    "kept color-contrast",
    "kept label",
    "kept label-title-only",
  ]);
});

test("axe has seen its share, with every language and theme", (context) => {
  context.diagnostic(`axe: ${judged.size} states judged in ${engine}`);
  assert.equal(judged.size, ROWS.flatMap((row) => STATES.filter(({ group }) => group === row.group)).length);
  for (const { lang, theme } of SHOWN) assert.ok(ROWS.some((row) => row.lang === lang && row.theme === theme));
});
