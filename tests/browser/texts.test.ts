// Which language is spoken, what is downloaded for it, and what happens where something cannot be loaded.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "./driver.ts";
import { launch } from "./driver.ts";
import { chunkOf, servePages, signUpPage } from "./pages.ts";
import { Sheet, selectorOf, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

interface Place {
  readonly lang: string;
  readonly attributes?: string;
  /** What is not found below /keyfit/. */
  readonly missing?: readonly string[];
}

function onPage(name: string, { lang, attributes = "", missing = [] }: Place, run: (sheet: Sheet) => Promise<void>) {
  test(name, async () => {
    const absent = Object.fromEntries(missing.map((file) => [`/keyfit/${file}`, null]));
    const origin = await servePages({ "/": signUpPage(attributes, { lang }), ...absent });
    const page = await browser.newPage();
    const sheet = new Sheet(page);
    await sheet.open(`${origin}/`);
    await run(sheet);
    // A browser logs what is not found in words of its own.
    if (missing.length === 0) await sheet.close();
    await page.close();
  });
}

async function helpTitle({ page }: Sheet): Promise<string | null> {
  return page.$eval('[data-action="help"]', (button) => button.textContent);
}

/** The catalogues that were asked for. */
async function downloaded({ page }: Sheet): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => /messages\/(.*)\.js$/.exec(name)?.[1] ?? "")
      .filter((tag) => tag !== ""),
  );
}

const TITLES: Record<string, [tag: string, title: RegExp]> = {
  en: ["en", /^Where do I find it/],
  "en-GB": ["en", /^Where do I find it/],
  "fr-CA": ["fr-CA", /^Où /],
  fr: ["fr-CA", /^Où /],
  "es-MX": ["es", /^¿Dónde /],
  "de-AT": ["de", /^Wo /],
  "pt-BR": ["pt-BR", /^Onde /],
  pt: ["pt-BR", /^Onde /],
  ar: ["ar", /^أين /],
  "zh-Hant": ["en", /^Where do I find it/],
};

for (const [lang, [tag, title]] of Object.entries(TITLES)) {
  onPage(`a page in ${lang} speaks ${tag}, and downloads nothing else`, { lang }, async (sheet) => {
    assert.match((await helpTitle(sheet)) ?? "", title);
    assert.deepEqual(await downloaded(sheet), [tag]);
    const spoken = await sheet.page.$eval(".keyfit-feedback", ({ lang, dir }) => [lang, dir]);
    assert.deepEqual(spoken, [tag, tag === "ar" ? "rtl" : "ltr"]);
  });
}

onPage("lang on the element goes before the page's", { lang: "de", attributes: 'lang="es"' }, async (sheet) => {
  assert.match((await helpTitle(sheet)) ?? "", /^¿Dónde /);
});

onPage("a page that changes its language keeps what was typed", { lang: "en" }, async (sheet) => {
  await sheet.type("account", "joesgarage.freshbook.com");
  await sheet.type("secret", TOKEN);
  await sheet.page.evaluate(() => document.documentElement.setAttribute("lang", "de"));
  await sheet.until("German", async () => ((await helpTitle(sheet).catch(() => "")) ?? "").startsWith("Wo "));
  await sheet.ready();
  assert.equal(await sheet.value("account"), "joesgarage.freshbook.com");
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.match(await sheet.text("account"), /^Bitte korrigieren: /);
  await sheet.click("account", "take");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal((await sheet.recorded("keyfit-suggestion-taken")).length, 1);
});

onPage("in Arabic an address keeps its direction: in the field, and in a sentence", { lang: "ar" }, async (sheet) => {
  await sheet.type("account", "joesgarage.freshbook.com");
  await sheet.leave();
  assert.equal(await sheet.attribute("account", "dir"), "ltr");
  const text = await sheet.text("account");
  assert.ok(text.includes(`\u2068${ADDRESS.replace("https://", "")}\u2069`), text);
});

onPage(
  "a language that cannot be loaded is replaced by English",
  { lang: "fr-CA", missing: ["messages/fr-CA.js"] },
  async (sheet) => {
    assert.match((await helpTitle(sheet)) ?? "", /^Where do I find it/);
    await sheet.type("account", "joesgarage");
    await sheet.leave();
    assert.equal(await sheet.value("account"), ADDRESS);
  },
);

onPage(
  "without any texts the form works as if the element were not there, and the page is told",
  { lang: "en", missing: ["messages/en.js"] },
  async (sheet) => {
    await sheet.until("the event", async () => (await sheet.recorded("keyfit-error")).length === 1);
    assert.deepEqual((await sheet.recorded("keyfit-error"))[0]?.detail, { reason: "not-loaded" });
    await sheet.type("account", "anything");
    assert.equal(await sheet.validity("account"), "");
    assert.equal(await sheet.attribute("account", "aria-describedby"), null);
  },
);

onPage(
  "without the core the form works, says so in one line, and nothing stands there as if it were checking",
  { lang: "en", missing: [chunkOf("checks")] },
  async (sheet) => {
    await sheet.until("the event", async () => (await sheet.recorded("keyfit-error")).length === 1);
    await sheet.type("account", "anything");
    await sheet.leave();
    assert.equal(await sheet.tone("account"), "neutral");
    assert.equal(await sheet.validity("account"), "");
    const lines = await sheet.page.$$eval(".keyfit-unavailable", (found) =>
      found.map(({ textContent }) => textContent),
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /can’t check .* right now/);
    const busy = await sheet.page.$$eval("[aria-busy=true]", (found) => found.length);
    assert.equal(busy, 0);
    const type = await sheet.page.$eval(selectorOf("secret"), (input: HTMLInputElement) => input.type);
    assert.equal(type, "password");
  },
);
