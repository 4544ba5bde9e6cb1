// What the gallery shows, by language (SPOKEN: gallery.ts). A group of states is set up once for all that is tested in it: that
// nothing sticks out, is cut off or lies over something else, wide and narrow; that what can be pressed is large enough to be hit;
// that nothing is wider than a small screen; and, with all groups, that every code and every reason is worded. Of each group there
// is a picture in build/screenshots/ENGINE/gallery/, light and dark side by side, in one language for each direction. A person looks
// at them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { codesIn } from "../../web/gallery/services.ts";
import { GROUPS, STATES } from "../../web/gallery/states.ts";
import { FINDING_CODES, REASONS, SEVERITY_OF_CODE } from "../../web/src/generated/contract.ts";
import type { FieldType } from "../../web/src/messages/definition.ts";
import type * as Outcomes from "../../web/src/messages/outcomes.ts";
import { can, needs } from "./driver.ts";
import { messagesOf, openGallery, SPOKEN } from "./gallery.ts";
import { isPictured, keepPicture, type Sheet, shareSite } from "./support.ts";

const { isStrange }: typeof Outcomes = await import(
  new URL("../../build/internals/messages/outcomes.js", import.meta.url).href
);

// Four cards beside each other.
const WIDTHS = { wide: 1900, narrow: 1440 };

// A window of 1,280 pixels at 200 % has 640 of CSS.
const SCREENS = [640, 320];

const PICTURED = ["en", "ar"];

const site = shareSite();

/** What is wrong with the looks of the states on the page, in words. */
async function faultsOf(sheet: Sheet): Promise<string[]> {
  return sheet.page.evaluate(() => {
    const faults: string[] = [];
    const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24;
    const isPressed = (element: Element) => element.matches("button, summary, .keyfit-role, .keyfit-input");
    for (const card of document.querySelectorAll<HTMLElement>(".card")) {
      const tell = (element: Element, what: string) =>
        faults.push(`${card.dataset.state}: ${element.getAttribute("class") ?? element.tagName} ${what}`);
      const stage = card.querySelector(".stage")?.getBoundingClientRect() ?? new DOMRect();
      let count = 0;
      for (const element of card.querySelectorAll("keyfit-connect, keyfit-connect *")) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0 || element.matches(".keyfit-live")) continue;
        count += 1;
        if (box.left < stage.left || box.right > stage.right) tell(element, "sticks out");
        const { display, fontSize } = getComputedStyle(element);
        // In Firefox the blank at the end of a line from right to left hangs over. There is no ink in it.
        const blank = 0.4 * Number.parseFloat(fontSize);
        const isCut = element.scrollWidth > element.clientWidth + blank && display !== "inline";
        if (isCut && !element.matches("input, svg, .keyfit-progress")) tell(element, "is cut off");
        if (isPressed(element) && isSmall(box)) tell(element, `is ${box.width} x ${box.height}`);
      }
      if (count === 0) tell(card, "is empty");
      for (const element of card.querySelectorAll("[hidden]"))
        if (element.checkVisibility()) tell(element, "is not hidden");
      for (const reveal of card.querySelectorAll("[data-keyfit-box] > .keyfit-reveal")) {
        const input = reveal.previousElementSibling as HTMLInputElement;
        const end = input.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(input).paddingRight);
        if (reveal.getBoundingClientRect().left < end) tell(reveal, "lies over the value");
      }
    }
    return faults;
  });
}

async function assertLooks(sheet: Sheet, width: keyof typeof WIDTHS): Promise<void> {
  await sheet.page.$eval("main", (main, name) => Object.assign(main.dataset, { width: name }), width);
  await sheet.page.setViewport({ width: WIDTHS[width], height: 900 });
  assert.deepEqual(await faultsOf(sheet), [], width);
}

async function assertFits(sheet: Sheet, group: string): Promise<void> {
  for (const width of SCREENS) {
    await sheet.page.setViewport({ width, height: 900 });
    const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${group}: ${wide} too wide for ${width}`);
  }
}

/** What each state on the page says. */
async function wordsOf(sheet: Sheet): Promise<Map<string, string>> {
  const all = await sheet.page.$$eval<HTMLElement, [], [string, string][]>(".card", (cards) =>
    cards.map((card) => {
      const parts = [...card.querySelectorAll(".keyfit-message, .keyfit-test")];
      return [card.dataset.state ?? "", parts.map((part) => part.textContent).join(" ")];
    }),
  );
  return new Map(all);
}

// A list has no other entries, and no key of these services has ended.
const UNREACHED: readonly string[] = ["not-a-choice", "kind-ended"];

/** The longest part of a text that is the same whatever is filled in. */
function solid(text: string): string {
  return text.split(/\{\w+\}/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** Every code and every reason is among what the states say. */
async function assertWorded(texts: ReadonlyMap<string, string>, language: string): Promise<void> {
  const { findings, live } = await messagesOf(language);
  assert.deepEqual(
    [...texts.keys()],
    STATES.map(({ name }) => name),
  );
  const isShownBy = (names: readonly string[], choices: readonly (string | undefined)[]) =>
    names.some((name) => choices.some((text) => text && (texts.get(name) ?? "").includes(solid(text))));
  for (const code of FINDING_CODES) {
    const names = STATES.filter(
      (state) => RegExp(`^(account|secret)-${code}`).test(state.name) || codesIn(state).includes(code),
    ).map(({ name }) => name);
    if (UNREACHED.includes(code)) continue;
    assert.ok(names.length > 0, `no state has ${code}`);
    const { text, plain: bare, say, take: _, ...byType } = findings[code];
    const types = Object.values(byType as Partial<Record<FieldType, string>>);
    // Most tidying is silent.
    const isNote = SEVERITY_OF_CODE[FINDING_CODES.indexOf(code)] === "note";
    if (isNote && say === undefined) continue;
    assert.ok(isShownBy(names, isNote ? [say] : [text, bare, ...types]), `${code}: "${text}" is not shown`);
  }
  for (const reason of REASONS) {
    const open = isStrange(reason) ? live.strange : live.outcomes[reason];
    const { lead, text, next } = reason === "service-moved" ? live.closed : open;
    for (const part of [lead, text, next ?? ""]) {
      if (part !== "") assert.ok(isShownBy([reason], [part]), `${reason}: "${part}" is not shown`);
    }
  }
}

for (const lang of SPOKEN) {
  test(`the gallery in ${lang}: all is worded, and nothing sticks out, wide, narrow and on small screens`, async () => {
    const { direction } = await messagesOf(lang);
    const sheet = await (await site()).open();
    const texts = new Map<string, string>();
    const pictured = isPictured && PICTURED.includes(lang);
    for (const group of Object.keys(GROUPS)) {
      const names = await openGallery(sheet, { lang, group, theme: pictured ? "all" : "light" });
      assert.ok(names.length > 0);
      for (const [name, text] of await wordsOf(sheet)) texts.set(name, text);
      const directions = await sheet.page.$$eval(".stage", (stages) =>
        stages.map((stage) => getComputedStyle(stage).direction),
      );
      assert.deepEqual([...new Set(directions)], [direction]);
      // What moves would be somewhere else on each picture.
      if (can("media")) await sheet.page.emulate({ motion: "reduce" });
      await assertLooks(sheet, "wide");
      if (pictured) await keepPicture(sheet.page, `gallery/${lang}-wide-${group}`);
      await assertLooks(sheet, "narrow");
      await sheet.page.$eval("main", (main) => Object.assign(main.dataset, { width: "wide" }));
      await assertFits(sheet, group);
      await sheet.close();
    }
    await assertWorded(texts, lang);
  });
}

test("the gallery in forced colours", needs("media"), async () => {
  const sheet = await (await site()).open();
  for (const group of ["account", "asking", "answers", "help"]) {
    await openGallery(sheet, { width: "narrow", group });
    await sheet.page.setViewport({ width: WIDTHS.narrow, height: 900 });
    await sheet.page.emulate({ forcedColors: "active", motion: "reduce" });
    await keepPicture(sheet.page, `gallery/forced-colors-${group}`);
    assert.deepEqual(await faultsOf(sheet), []);
    await sheet.close();
  }
});
