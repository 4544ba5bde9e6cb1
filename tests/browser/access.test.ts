// What axe does not see: where the focus is, what moves, and what is told aloud. How the page is on a small screen:
// gallery-looks.test.ts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "./driver.ts";
import { openGallery } from "./gallery.ts";
import { type Sheet, shareSite } from "./support.ts";

const site = shareSite();

/** By keyboard through a state; answers what had the focus within the element, and those of them where nobody sees it. */
async function walk(sheet: Sheet): Promise<{ focused: string[]; unseen: string[] }> {
  const focused: string[] = [];
  const unseen: string[] = [];
  // Something after the element, or the walk would end in the browser's own tools, and the next begin there.
  await sheet.page.evaluate(() => document.body.append(document.createElement("button")));
  await sheet.page.evaluate(() => document.querySelector<HTMLElement>("h3 a")?.focus());
  for (;;) {
    await sheet.page.press("Tab");
    const found = await sheet.page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest("keyfit-connect")) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle === "auto" || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2);
      return { name: `${element.tagName} ${element.getAttribute("class") ?? ""}`, isSeen };
    });
    if (!found || focused.length > 50) return { focused, unseen };
    focused.push(found.name);
    if (!found.isSeen) unseen.push(found.name);
  }
}

const FIELD = ["keyfit-input", "keyfit-reveal"];

// States of services of three shapes, with what must be reached by Tab in each.
const REACHED: Readonly<Record<string, readonly string[]>> = {
  "help-after-secret-refused": [...FIELD, "keyfit-button", "keyfit-role-input", "keyfit-guide-title"],
  "swap-offered": ["keyfit-input", "keyfit-button", "keyfit-button"],
  "stripe-publishable": [...FIELD, "keyfit-button"],
  "stripe-reply-expired": [...FIELD, "keyfit-button"],
  "stripe-help": [...FIELD, "keyfit-button", "keyfit-link"],
  "datadog-key-application-key": ["SELECT", ...FIELD, ...FIELD, "keyfit-button"],
  "datadog-reply-missing-right": ["SELECT", ...FIELD, ...FIELD, "keyfit-button"],
};

for (const [state, wanted] of Object.entries(REACHED)) {
  test(`everything can be reached by keyboard, and the focus is always seen: ${state}`, async () => {
    const sheet = await (await site()).open();
    await openGallery(sheet, { state });
    const { focused, unseen } = await walk(sheet);
    assert.deepEqual(unseen, []);
    const names = focused.flatMap((name) => name.split(" "));
    for (const kind of wanted) {
      const at = names.indexOf(kind);
      assert.ok(at >= 0, `${kind} was not reached, but ${focused.join(", ")}`);
      names.splice(at, 1);
    }
    await sheet.close();
  });
}

test("nothing moves for those who want no motion", needs("media"), async () => {
  const sheet = await (await site()).open();
  await openGallery(sheet, { state: "running" });
  const moving = () => sheet.page.evaluate(() => document.getAnimations().length);
  await sheet.page.emulate({});
  assert.equal(await moving(), 1);
  await sheet.page.emulate({ motion: "reduce" });
  assert.equal(await moving(), 0);
  await sheet.close();
});

test("the bar of the progress runs as the language is read", needs("motion"), async () => {
  const sheet = await (await site()).open();
  const way = async (lang: string) => {
    await openGallery(sheet, { state: "running", lang });
    await sheet.page.emulate({});
    return sheet.page.$eval(".keyfit-progress", (bar) => {
      const [animation] = bar.getAnimations({ subtree: true });
      const placeAt = (ms: number) => {
        if (animation) animation.currentTime = ms;
        return new DOMMatrix(getComputedStyle(bar, "::before").transform).e;
      };
      return Math.sign(placeAt(1500) - placeAt(100));
    });
  };
  assert.equal(await way("en"), 1);
  assert.equal(await way("ar"), -1);
  await sheet.close();
});

/** Counts what is told aloud from here on. */
async function listen(sheet: Sheet): Promise<() => Promise<string[]>> {
  await sheet.page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { keyfitTold: told });
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      new MutationObserver(() => told.push(region.textContent ?? "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  return () => sheet.page.evaluate(() => (window as unknown as { keyfitTold: string[] }).keyfitTold);
}

test("typing is not talked over: one announcement, after a pause", async () => {
  const sheet = await (await site()).open();
  const told = await listen(sheet);
  await sheet.type("account", "https://joesgarage.freshbooks.com");
  assert.deepEqual(await told(), [], "while it is typed");
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const once = await told();
  assert.equal(once.length, 1, once.join(" | "));
  assert.match(once[0] ?? "", /joesgarage/);
  await sheet.press("Backspace");
  await sheet.type("account", "m");
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.deepEqual(await told(), once, "the same is not told again");
  await sheet.close();
});
