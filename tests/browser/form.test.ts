// <keyfit-connect> as a citizen of the page's form: what it blocks and what not, the test that a sending begins, fields
// that cannot be written, pages that are left and come back to, and pages that are strict, or strange.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMIN_TOKEN, WRONG_TOKEN } from "../standin/accounts.ts";
import { noService, STRICT, STRICTEST, servePages, signUpPage } from "./pages.ts";
import { Sheet, selectorOf, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const PANEL = ".keyfit-test";

const site = shareSite();

/** A test on the demonstration's page, whose relay asks the stand-in for the service. */
function onDemo(name: string, run: (sheet: Sheet) => Promise<void>): void {
  test(name, async () => {
    const sheet = await (await site()).open();
    // What the form would send, and how often: the page's own script keeps the form from leaving.
    await sheet.page.evaluate(() => {
      Object.assign(window, { sent: [] });
      document.querySelector("form")?.addEventListener("submit", (event) => {
        const { submitter, target } = event;
        const data = new FormData(target as HTMLFormElement, submitter);
        (window as unknown as { sent: string[] }).sent.push([...data.keys()].join());
      });
      (document.querySelector("#email") as HTMLInputElement).value = "joe@example.com";
      Object.assign(document.querySelector("button[type=submit]") as HTMLButtonElement, { name: "how", value: "x" });
    });
    await run(sheet);
    await sheet.close(ADMIN_TOKEN, WRONG_TOKEN);
  });
}

async function set(sheet: Sheet, attributes: Record<string, string>): Promise<void> {
  await sheet.page.evaluate((all) => {
    const element = document.querySelector("keyfit-connect");
    for (const [name, value] of Object.entries(all)) element?.setAttribute(name, value);
  }, attributes);
}

async function sent(sheet: Sheet): Promise<string[]> {
  return sheet.page.evaluate(() => (window as unknown as { sent: string[] }).sent);
}

async function count(sheet: Sheet, type: string): Promise<number> {
  return (await sheet.recorded(type)).length;
}

async function fill(sheet: Sheet, account: string, token: string): Promise<void> {
  await sheet.type("account", account);
  await sheet.type("secret", token);
}

async function send(sheet: Sheet): Promise<void> {
  await sheet.page.click("button[type=submit]");
}

async function outcomeIs(sheet: Sheet, reason: string): Promise<void> {
  await sheet.until(`the outcome ${reason}`, async () => {
    const all = await sheet.recorded("keyfit-outcome");
    return all.at(-1)?.detail.outcome?.reason === reason;
  });
}

// What blocks.

onDemo("with novalidate errors are shown and nothing is kept from being sent", async (sheet) => {
  await set(sheet, { novalidate: "" });
  await fill(sheet, "joe@joesgarage.example", "Summer-2019!");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
  assert.equal(await sheet.attribute("account", "aria-invalid"), "true");
  assert.equal(await sheet.validity("account"), "");
  await send(sheet);
  assert.equal((await sent(sheet)).length, 1);
});

onDemo("taking novalidate away blocks at once", async (sheet) => {
  await set(sheet, { novalidate: "" });
  await fill(sheet, "joe@joesgarage.example", TOKEN);
  assert.equal(await sheet.validity("account"), "");
  await sheet.page.evaluate(() => document.querySelector("keyfit-connect")?.removeAttribute("novalidate"));
  assert.notEqual(await sheet.validity("account"), "");
});

onDemo("changing the form that is asked for changes what stands in the field", async (sheet) => {
  await set(sheet, { submit: "account-url" });
  await fill(sheet, "joesgarage", TOKEN);
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
  await set(sheet, { submit: "api-url" });
  assert.equal(await sheet.value("account"), `${ADDRESS}/api/2.1/xml-in`);
});

onDemo(
  "a field that is disabled, by itself or with its fieldset, offers nothing that would change it",
  async (sheet) => {
    await sheet.page.evaluate(() => {
      const element = document.querySelector("keyfit-connect");
      const fieldset = document.createElement("fieldset");
      element?.replaceWith(fieldset);
      fieldset.append(element ?? "");
    });
    await sheet.ready();
    await sheet.type("account", "joesgarage.freshbook.com");
    await sheet.leave();
    assert.deepEqual(Object.keys(await sheet.buttons("account")), ["take"]);
    for (const selector of [selectorOf("account"), "fieldset:has(keyfit-connect)"]) {
      const disable = (is: boolean) =>
        sheet.page.$eval(selector, (element, disabled) => element.toggleAttribute("disabled", disabled), is);
      await disable(true);
      await sheet.until("no button", async () => Object.keys(await sheet.buttons("account")).length === 0);
      await disable(false);
      await sheet.until("the button", async () => Object.keys(await sheet.buttons("account")).length === 1);
    }
  },
);

// A test that the sending begins.

onDemo("live=submit: the service is asked first, then the form is sent, once, by the same button", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "joesgarage", ADMIN_TOKEN);
  await sheet.leave();
  assert.match(
    await sheet.page.$eval(PANEL, (panel) => panel.textContent ?? ""),
    /^When you continue, we’ll first ask/,
  );
  await send(sheet);
  await sheet.until("it is sent", async () => (await sent(sheet)).length > 0);
  const [keys, ...more] = await sent(sheet);
  assert.match(keys ?? "", /\bhow$/);
  assert.deepEqual(more, []);
  assert.equal(await count(sheet, "keyfit-live-start"), 1);
  assert.equal(await count(sheet, "keyfit-outcome"), 1);
});

onDemo("live=submit: what the service refuses is not sent, and is said at the field", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "joesgarage", WRONG_TOKEN);
  await send(sheet);
  await outcomeIs(sheet, "secret-refused");
  await sheet.until("the focus is there", async () => (await sheet.focused()) === "secret");
  assert.equal(await sheet.tone("secret"), "error");
  await send(sheet);
  assert.deepEqual(await sent(sheet), []);
  assert.equal(await count(sheet, "keyfit-live-start"), 1);
});

onDemo("live=submit: what cannot be told is sent", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "downgarage", ADMIN_TOKEN);
  await send(sheet);
  await sheet.until("it is sent", async () => (await sent(sheet)).length === 1);
  await outcomeIs(sheet, "service-down");
});

onDemo("live=submit: sending twice asks once and sends once", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "joesgarage", ADMIN_TOKEN);
  await sheet.page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>("button[type=submit]");
    button?.click();
    button?.click();
  });
  await sheet.until("it is sent", async () => (await sent(sheet)).length > 0);
  assert.equal((await sent(sheet)).length, 1);
  assert.equal(await count(sheet, "keyfit-live-start"), 1);
});

onDemo("live=submit: a test that is under way already is waited for", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "joesgarage", ADMIN_TOKEN);
  await sheet.page.evaluate(() => {
    document.querySelector<HTMLButtonElement>(".keyfit-test [data-action=test]")?.click();
    document.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
  });
  await sheet.until("it is sent", async () => (await sent(sheet)).length === 1);
  assert.equal(await count(sheet, "keyfit-live-start"), 1);
});

onDemo("live=submit: a cancelled test sends nothing; sending again does, without another", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "slowgarage", ADMIN_TOKEN);
  await send(sheet);
  await sheet.page.click(`${PANEL} [data-action="cancel"]`);
  await outcomeIs(sheet, "cancelled");
  assert.deepEqual(await sent(sheet), []);
  await send(sheet);
  assert.equal((await sent(sheet)).length, 1);
  assert.equal(await count(sheet, "keyfit-live-start"), 1);
});

onDemo("live=submit: values that change while it is asked are not sent behind the person's back", async (sheet) => {
  await set(sheet, { live: "submit" });
  await fill(sheet, "slowgarage", ADMIN_TOKEN);
  await send(sheet);
  await sheet.type("account", "x");
  await outcomeIs(sheet, "cancelled");
  assert.deepEqual(await sent(sheet), []);
});

// What goes wrong.

onDemo("that checking is not available is told to the page", async (sheet) => {
  sheet.expectedNoise = [noService("no-such-service")];
  await set(sheet, { service: "no-such-service" });
  await sheet.until("the event", async () => (await count(sheet, "keyfit-error")) === 1);
  assert.deepEqual((await sheet.recorded("keyfit-error"))[0]?.detail, { reason: "service-unknown" });
});

// Other pages.

/** A test on a page of its own. */
function onPage(name: string, html: string, policy: string, run: (sheet: Sheet) => Promise<void>): void {
  test(name, async () => {
    const origin = await servePages({ "/": html, ...PAGES, ...SCRIPTS });
    const page = await (await site()).newPage();
    const sheet = new Sheet(page);
    await sheet.open(`${origin}/${policy === "" ? "" : `?policy=${encodeURIComponent(policy)}`}`);
    await run(sheet);
    await sheet.close();
    await page.close();
  });
}

const PAGES = {
  "/other": "<!doctype html><title>Other</title><p>Other",
  "/sent": "<!doctype html><title>Sent</title><p>Sent",
};

const SCRIPTS = {
  "/extended.js": `
    Object.prototype.get = function () { return "polluted"; };
    Object.prototype.set = Object.prototype.value = Object.prototype.enumerable = "polluted";
    Object.prototype.engine = Object.prototype.offsets = Object.prototype.index = "polluted";
    Array.prototype.toJSON = function () { return "polluted"; };
    String.prototype.toJSON = function () { return "polluted"; };
    Array.prototype.each = Array.prototype.contains = function () {};
    window.$ = window.name = window.status = "polluted";
  `,
};

onPage(
  "the strictest policy, with plain JavaScript: it works, and nothing is reported",
  signUpPage('engine="js"'),
  STRICTEST,
  async (sheet) => {
    await fill(sheet, "JoesGarage.freshbooks.com/menu.php", ` ${TOKEN}:X`);
    await sheet.leave();
    assert.equal(await sheet.value("account"), ADDRESS);
    assert.equal(await sheet.value("secret"), TOKEN);
  },
);

onPage(
  "a strict policy that allows WebAssembly: it works, and nothing is reported",
  signUpPage(),
  STRICT,
  async (sheet) => {
    await fill(sheet, "JoesGarage.freshbooks.com/menu.php", TOKEN);
    await sheet.leave();
    assert.equal(await sheet.value("account"), ADDRESS);
  },
);

onPage(
  "a page that has extended the language's own prototypes",
  signUpPage("", { head: '<script src="/extended.js"></script>' }),
  "",
  async (sheet) => {
    await fill(sheet, "JoesGarage.freshbook.com", ` ${TOKEN}:X`);
    await sheet.leave();
    assert.equal(await sheet.value("secret"), TOKEN);
    await sheet.click("account", "take");
    assert.equal(await sheet.value("account"), ADDRESS);
    const [check] = await sheet.recorded("keyfit-check");
    assert.deepEqual(Object.keys(check?.detail ?? {}).sort(), ["codes", "field", "status"]);
  },
);

for (const [submit, address] of Object.entries({ "account-url": ADDRESS, "api-url": `${ADDRESS}/api/2.1/xml-in` })) {
  onPage(
    `what the browser itself sends is mended, with submit=${submit}`,
    signUpPage(`submit="${submit}"`),
    STRICT,
    async (sheet) => {
      await fill(sheet, "JoesGarage.freshbooks.com/menu.php", ` ${TOKEN}:X`);
      await sheet.press("Enter");
      const at = () => sheet.page.evaluate(() => [location.pathname, location.search]);
      await sheet.until("it is sent", async () => (await at())[0] === "/sent");
      const sent = Object.fromEntries(new URLSearchParams((await at())[1]));
      assert.deepEqual(sent, { account: address, token: TOKEN, how: "button" });
    },
  );
}

onPage("a page that is left, kept in memory and come back to", signUpPage(), STRICT, async (sheet) => {
  const { page } = sheet;
  await fill(sheet, "joesgarage.freshbook.com", TOKEN);
  await page.click(".keyfit-reveal");
  assert.equal(await sheet.attribute("secret", "type"), "text");
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(await page.evaluate(() => `${location.origin}/other`));
  await page.goBack();
  assert.equal(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted), true);
  assert.equal(await sheet.attribute("secret", "type"), "password");
  await sheet.until("the address is judged", async () => (await sheet.tone("account")) === "error");
  // WebKit has emptied the field of the token, which is not to be filled in by itself.
  const tone = (await sheet.value("secret")) === "" ? "neutral" : "good";
  await sheet.until(`the token is ${tone}`, async () => (await sheet.tone("secret")) === tone);
  await sheet.click("account", "take");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal((await sheet.recorded("keyfit-suggestion-taken")).length, 1);
});
