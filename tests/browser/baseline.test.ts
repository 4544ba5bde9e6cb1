// The oldest browsers that are promised, as far as a newer one can be one: before anything else runs, a page takes away all
// that they lack. Then a person types, is mended, and has the service asked through a relay, and by the page itself.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Outcome } from "../../web/src/live/live.ts";
import { newerNames } from "../checks/baseline.ts";
import { type Browser, launch, type Page } from "./driver.ts";
import { servePages, signUpPage } from "./pages.ts";
import { TOKEN } from "./support.ts";

const CONNECTED: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };

/** Runs in the page. */
function growOld(names: Readonly<Record<string, readonly string[]>>): void {
  for (const [owner, members] of Object.entries(names)) {
    const object = owner === "" ? globalThis : (globalThis as Record<string, unknown>)[owner];
    if (object === undefined || object === null) continue;
    const { prototype } = object as { prototype?: object };
    for (const name of members) {
      for (const holder of [object, prototype]) {
        if (holder !== undefined && Object.getOwnPropertyDescriptor(holder, name)?.configurable) {
          Reflect.deleteProperty(holder, name);
        }
      }
    }
  }
}

const head = `<script>(${growOld})(${JSON.stringify(newerNames())})</script>`;

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const site = servePages({
  "/": signUpPage('relay="/relay" live="button"', { head }),
  "/relay": JSON.stringify(CONNECTED),
  "/classic": signUpPage('relay="/relay" live="button"', { head }).replace(
    /<script type="module"[^>]*>/,
    '<script src="/keyfit/keyfit.classic.js">',
  ),
});

const textOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (input) => (input as HTMLInputElement).value);

for (const path of ["/", "/classic"]) {
  test(`in an old browser a value is mended, and the service asked (${path})`, async () => {
    const page = await browser.newPage();
    await page.goto((await site) + path);
    const has = await page.evaluate(() => [
      "canParse" in URL,
      "isWellFormed" in String.prototype,
      "toSorted" in Array.prototype,
      "any" in AbortSignal,
      "adoptedStyleSheets" in document,
    ]);
    assert.deepEqual(has, [false, false, false, false, false]);
    await page.waitFor(".keyfit-test");
    // What is not ASCII takes another way into the core.
    await page.typeInto("#account", "ｊoesgarage");
    await page.typeInto("#token", ` ${TOKEN}`);
    await page.focus("#account");
    await page.waitFor('#account[data-keyfit-tone="good"]');
    await page.waitFor('#token[data-keyfit-tone="good"]');
    assert.equal(await textOf(page, "account"), "https://joesgarage.freshbooks.com");
    assert.equal(await textOf(page, "token"), TOKEN);
    await page.click('.keyfit-test button[data-action="test"]');
    await page.waitFor('.keyfit-test[data-tone="good"]');
    const looks = await page.$eval(".keyfit-test-message", (message) => getComputedStyle(message).overflowWrap);
    assert.equal(looks, "anywhere", "the sheet is there, in an element");
    assert.equal(await page.$$eval("style", (styles) => styles.length), 1);
    await page.close();
  });
}
