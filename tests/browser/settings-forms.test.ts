// <keyfit-connect> in a form of settings, where a page has values already: what it has put there itself blocks nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runOnPages } from "./pages.ts";
import { type Sheet, selectorOf, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const MASKED = "••••••••a213";

const site = shareSite();

function onSettings(
  name: string,
  { inside = inputs(MASKED), attributes = "", script = "" },
  run: (sheet: Sheet) => Promise<void>,
): void {
  test(name, async () => {
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Settings</title>
<script type="module" src="/keyfit/element.js"></script></head>
<body><form action="/sent"><keyfit-connect ${attributes}>${inside}</keyfit-connect><button>Save</button></form>
<script>${script}</script></body></html>`;
    await runOnPages(site, { "/": html, "/sent": "<!doctype html><title>Sent</title><p>Sent" }, run);
  });
}

function inputs(secret: string, account = ADDRESS): string {
  return `<label>Address <input name="account" value="${account}" data-keyfit="account"></label>
    <label>Token <input name="token" type="password" value="${secret}" autocomplete="off" data-keyfit="secret"></label>`;
}

/** Saves, and answers what the browser has sent; null where it stays. */
async function save(sheet: Sheet): Promise<Record<string, string> | null> {
  // Where nothing keeps the form from being sent, a busy machine may take its time.
  const mayBeSent = await sheet.page.$eval("form", (form) => (form as HTMLFormElement).checkValidity());
  await sheet.page.click("button:not([type])");
  const end = Date.now() + (mayBeSent ? 10_000 : 300);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    // A page that is on its way answers nothing.
    const place = () => [location.pathname, location.search] as const;
    const [path, search] = await sheet.page.evaluate(place).catch(() => [null, ""] as const);
    if (path === "/sent") return Object.fromEntries(new URLSearchParams(search));
    if (Date.now() > end) return null;
  }
}

for (const value of [MASKED, "a213", "xxxxxxxxxxxx", "[stored]", "Summer-2019!"]) {
  onSettings(`a key that the page shows as ${value} blocks nothing`, { inside: inputs(value) }, async (sheet) => {
    assert.equal(await sheet.validity("secret"), "");
    await sheet.page.focus(selectorOf("secret"));
    await sheet.leave();
    assert.equal(await sheet.tone("secret"), "neutral");
    assert.deepEqual(await save(sheet), { account: ADDRESS, token: value });
  });
}

onSettings(
  "once it is changed it is judged, and once it is as it was it is the page's own again",
  {},
  async (sheet) => {
    await sheet.type("secret", "x");
    await sheet.leave();
    assert.equal(await sheet.tone("secret"), "error");
    assert.notEqual(await sheet.validity("secret"), "");
    assert.equal(await save(sheet), null);
    // By the browser's own undo, say.
    await sheet.page.$eval(
      selectorOf("secret"),
      (input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      },
      MASKED,
    );
    assert.equal(await sheet.tone("secret"), "neutral");
    assert.equal(await sheet.validity("secret"), "");
    assert.deepEqual(await save(sheet), { account: ADDRESS, token: MASKED });
  },
);

const LOADS = `
  customElements.whenDefined("keyfit-connect").then(async () => {
    await document.querySelector("keyfit-connect").ready;
    document.querySelector("[name=token]").value = "${MASKED}";
  });
`;
onSettings("a key that the page puts in later blocks nothing", { inside: inputs(""), script: LOADS }, async (sheet) => {
  await sheet.until("it is there", async () => (await sheet.value("secret")) === MASKED);
  await sheet.page.focus(selectorOf("secret"));
  await sheet.leave();
  assert.equal(await sheet.tone("secret"), "neutral");
  assert.deepEqual(await save(sheet), { account: ADDRESS, token: MASKED });
});

// As React does with a field that it controls.
const MIRRORS = `addEventListener("input", ({ target }) => target.setAttribute("value", target.value));`;
onSettings(
  "what is typed is not the page's own, whatever its attribute says, and however often the element begins",
  { inside: inputs("").replace(ADDRESS, ""), script: MIRRORS },
  async (sheet) => {
    await sheet.type("account", "joe@joesgarage.example");
    assert.notEqual(await sheet.validity("account"), "");
    await sheet.page.evaluate(async () => {
      const element = document.querySelector("keyfit-connect") as HTMLElement & { ready: Promise<void> };
      element.lang = "de";
      await element.ready;
    });
    assert.notEqual(await sheet.validity("account"), "");
  },
);

// As a framework does that renders what it has made of what was typed.
const FORMATS = `
  addEventListener("input", ({ target }) => queueMicrotask(() => { target.value = target.value.toLowerCase(); }));
`;
onSettings(
  "what the page makes of what is typed is not its own",
  { inside: inputs("", ""), script: FORMATS },
  async (sheet) => {
    await sheet.type("account", "Joe@JoesGarage.example");
    await sheet.leave();
    assert.equal(await sheet.value("account"), "joe@joesgarage.example");
    assert.equal(await sheet.tone("account"), "error");
    assert.equal(await save(sheet), null);
  },
);

const SAVES = `
  window.save = () => {
    const input = document.querySelector("[name=token]");
    input.value = "${MASKED}";
    document.querySelector(".keyfit-feedback").remove();
  };
`;
onSettings(
  "a key that the page shows masked once it has saved it blocks nothing",
  { inside: inputs(""), script: SAVES },
  async (sheet) => {
    await sheet.type("secret", TOKEN);
    await sheet.leave();
    // A page saves later than in the same moment, in which it would only be writing otherwise what was typed.
    await sheet.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    await sheet.page.evaluate(() => (window as unknown as { save: () => void }).save());
    assert.equal(await sheet.validity("secret"), "");
    assert.deepEqual(await save(sheet), { account: ADDRESS, token: MASKED });
  },
);

onSettings(
  "a danger that the page has put there is shown, and blocks nothing",
  { inside: inputs("", "joe.freshbooks.com.evil.example") },
  async (sheet) => {
    assert.equal(await sheet.tone("account"), "danger");
    assert.equal(await sheet.validity("account"), "");
  },
);

onSettings("a reset makes it the page's own again", {}, async (sheet) => {
  await sheet.type("secret", "x");
  assert.notEqual(await sheet.validity("secret"), "");
  await sheet.page.$eval("form", (form) => (form as HTMLFormElement).reset());
  await sheet.until("it does not block", async () => (await sheet.validity("secret")) === "");
});

onSettings(
  "keep: an empty field keeps what is stored, and says so",
  { inside: inputs(""), attributes: 'keep="secret"' },
  async (sheet) => {
    assert.match(await sheet.text("secret"), /Leave it empty to keep the current one\.$/);
    assert.deepEqual(await save(sheet), { account: ADDRESS, token: "" });
  },
);

onSettings(
  "keep: fields that the element renders need not be filled in",
  { inside: "", attributes: "keep" },
  async (sheet) => {
    const required = () =>
      sheet.page.$$eval("[data-keyfit]", (all) => (all as HTMLInputElement[]).map((input) => input.required));
    assert.deepEqual(await required(), [false, false]);
    assert.deepEqual(await save(sheet), { account: "", secret: "" });
  },
);

onSettings(
  "keep: of one field, and what is typed is judged all the same",
  { inside: "", attributes: 'keep="secret"' },
  async (sheet) => {
    await sheet.type("secret", TOKEN.slice(0, 5));
    await sheet.leave();
    assert.equal(await sheet.tone("secret"), "error");
    assert.equal(await save(sheet), null);
    await sheet.page.$eval("keyfit-connect", (element) => element.removeAttribute("keep"));
    await sheet.ready();
    assert.equal(await sheet.page.$eval(selectorOf("secret"), (input) => (input as HTMLInputElement).required), true);
  },
);
