// The README's lines that embed the element, as they stand, in a page that has nothing else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ROOT, snippet } from "../node/support.ts";
import { type Browser, launch } from "./driver.ts";
import { Front, files } from "./front.ts";

let front: Front;
let browser: Browser;

before(async () => {
  front = await Front.start(files(`${ROOT}web/dist`, "/keyfit/"));
  const page = `<!doctype html><title>Sign up</title>${snippet("README.md", "html")}`;
  front.answer("/", () => new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } }));
  browser = await launch();
});
after(async () => {
  await browser.close();
  front.stop();
});

test("the ten lines that embed it", async () => {
  const page = await browser.newPage();
  await page.goto(front.origin);
  await page.waitFor("[data-keyfit-tone]");
  await page.typeInto('input[name="account"]', "JoesGarage.freshbooks.com");
  await page.focus('input[name="token"]');
  const account = await page.$eval('input[name="account"]', (input: HTMLInputElement) => input.value);
  assert.equal(account, "https://joesgarage.freshbooks.com/api/2.1/xml-in");
  await page.type("hunter2");
  assert.equal(await page.$eval("form", (form: HTMLFormElement) => form.checkValidity()), false);
  await page.close();
});
