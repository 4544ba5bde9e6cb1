// How the gallery looks: a picture of every state in build/screenshots/ENGINE/gallery/, by language and group, light and dark
// side by side. A person looks at them. What is tested here, in every language and at two widths, is what a machine can see:
// that nothing sticks out, is cut off or lies over something else, and that what can be pressed is large enough to be hit.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { GROUPS } from "../../web/gallery/states.ts";
import { ROOT } from "../node/support.ts";
import { can, engine, needs } from "./driver.ts";
import { openGallery, SPOKEN } from "./gallery.ts";
import { type Sheet, shareSite } from "./support.ts";

const FOLDER = join(ROOT, "build", "screenshots", engine, "gallery");
mkdirSync(FOLDER, { recursive: true });

// Four cards beside each other.
const WIDTHS = { wide: 1900, narrow: 1440 };

// A picture of so many cards takes longer than all that is tested.
const PICTURED = engine === "chromium" ? ["en wide", "ar wide"] : ["en wide"];

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

for (const lang of SPOKEN) {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    const isPictured = PICTURED.includes(`${lang} ${width}`);
    test(`the gallery in ${lang}, ${width}`, async () => {
      const sheet = await (await site()).open();
      for (const group of Object.keys(GROUPS)) {
        const names = await openGallery(sheet, { lang, width, group, theme: isPictured ? "all" : "light" });
        await sheet.page.setViewport({ width: viewport, height: 900 });
        if (isPictured) {
          // What moves would be somewhere else on each picture.
          if (can("media")) await sheet.page.emulate({ motion: "reduce" });
          await sheet.page.screenshot(join(FOLDER, `${lang}-${width}-${group}.png`));
        }
        assert.ok(names.length > 0);
        assert.deepEqual(await faultsOf(sheet), []);
        await sheet.close();
      }
    });
  }
}

test("the gallery in forced colours", needs("media"), async () => {
  const sheet = await (await site()).open();
  for (const group of ["account", "asking", "answers", "help"]) {
    await openGallery(sheet, { width: "narrow", group });
    await sheet.page.setViewport({ width: WIDTHS.narrow, height: 900 });
    await sheet.page.emulate({ forcedColors: "active", motion: "reduce" });
    await sheet.page.screenshot(join(FOLDER, `forced-colors-${group}.png`));
    assert.deepEqual(await faultsOf(sheet), []);
    await sheet.close();
  }
});
