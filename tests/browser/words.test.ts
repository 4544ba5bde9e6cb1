// How many words a customer has before them in the ten commonest situations: what is shown, and what all the help says. Both are
// measured against what there was before the texts were rewritten (commit 08834cf). The limits are what has been reached; they only
// go down. They are no other in another engine.

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./driver.ts";
import { openGallery } from "./gallery.ts";
import { shareSite } from "./support.ts";

/** Each with the words that it had: shown, and folded away. */
const SITUATIONS: Readonly<Record<string, readonly [shown: number, folded: number]>> = {
  "account-empty": [28, 762],
  "account-valid": [22, 762],
  "mended-both": [39, 762],
  "account-email-not-address": [39, 762],
  "account-domain-typo": [31, 762],
  "account-lookalike-host": [36, 762],
  connected: [42, 762],
  "secret-refused": [74, 762],
  "no-such-account": [72, 762],
  timeout: [70, 762],
};

const MOST = { shown: 0.66, all: 0.37 };

const site = shareSite();

test("a customer has fewer words to read than before", { skip: engine !== "chromium" }, async (context) => {
  const sheet = await (await site()).open();
  const before = { shown: 0, folded: 0 };
  const now = { shown: 0, folded: 0 };
  for (const [state, [shown, folded]] of Object.entries(SITUATIONS)) {
    await openGallery(sheet, { state, lang: "en", theme: "light" });
    const counted = await sheet.page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('[data-action="help"], [data-action="steps"]'))
        button.click();
      const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      let [seen, away] = [0, 0];
      const texts = document.createTreeWalker(
        document.querySelector("keyfit-connect") as Element,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement as HTMLElement;
        if (element.closest(".keyfit-live")) continue;
        if (element.closest(".keyfit-help")) away += count(node.textContent ?? "");
        else if (element.checkVisibility()) seen += count(node.textContent ?? "");
      }
      return { seen, away };
    });
    context.diagnostic(`${state}: ${counted.seen} shown, ${counted.away} folded away`);
    before.shown += shown;
    before.folded += folded;
    now.shown += counted.seen;
    now.folded += counted.away;
    await sheet.close();
  }
  const all = { before: before.shown + before.folded, now: now.shown + now.folded };
  context.diagnostic(`${now.shown} of ${before.shown} words shown; ${all.now} of ${all.before} with those folded away`);
  assert.ok(now.shown <= MOST.shown * before.shown);
  assert.ok(all.now <= MOST.all * all.before);
});
