// What happens when a form cannot be sent: the first field that is wrong gets the focus, its own message says why, in the page's
// language, and no bubble of the browser's covers it. And what is pasted is judged at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field } from "./recorder.ts";
import { type Sheet, shareSite, TOKEN } from "./support.ts";

const site = shareSite();

function onDemo(name: string, run: (sheet: Sheet) => Promise<void>): void {
  test(name, async () => {
    const sheet = await (await site()).open();
    await run(sheet);
    await sheet.close();
  });
}

/**
 * Notes for each `invalid` event of a field whether the browser is kept from showing its bubble. That is known once the event is over, so
 * what was noted is asked for by a timer of its own.
 */
async function watch(sheet: Sheet): Promise<() => Promise<string[]>> {
  await sheet.page.evaluate(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    document.addEventListener(
      "invalid",
      (event) => {
        const { id } = event.target as HTMLElement;
        setTimeout(() => noted.push(`${id} ${event.defaultPrevented}`));
      },
      true,
    );
  });
  return () =>
    sheet.page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return (window as unknown as { noted: string[] }).noted;
    });
}

async function send(sheet: Sheet, email = "joe@example.com"): Promise<void> {
  await sheet.page.$eval(
    "#email",
    (input, value) => {
      (input as HTMLInputElement).value = value;
    },
    email,
  );
  await sheet.page.click(".send button[type=submit]");
}

const isAt = (sheet: Sheet, field: Field | "email") =>
  sheet.until(`the focus is at ${field}`, async () => (await sheet.focused()) === field);

onDemo("empty fields say in our words what is needed, and the first one has the focus", async (sheet) => {
  const noted = await watch(sheet);
  await send(sheet);
  await isAt(sheet, "account");
  assert.equal(await sheet.text("account"), "Please enter the Account URL.");
  assert.equal(await sheet.text("secret"), "Please enter the Authentication Token.");
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["error", "error"]);
  assert.deepEqual([...new Set(await noted())], ["account true", "token true"]);
  await sheet.type("account", "joesgarage.freshbooks.com");
  assert.equal(await sheet.tone("account"), "good");
});

onDemo("in the page's language", async (sheet) => {
  await sheet.page.evaluate(() => document.documentElement.setAttribute("lang", "de"));
  await sheet.until("German", async () => (await sheet.text("account")).startsWith("Wo "));
  await sheet.ready();
  await send(sheet);
  await sheet.until("it is said", async () => (await sheet.tone("account")) === "error");
  assert.match(await sheet.text("account"), /Account URL/);
  assert.doesNotMatch(await sheet.text("account"), /Please/);
});

onDemo("the page's own field comes first where it stands first, with the browser's bubble", async (sheet) => {
  const noted = await watch(sheet);
  await send(sheet, "");
  await sheet.until("the focus is at the email", async () => (await sheet.focused()) === "email");
  assert.ok((await noted()).includes("email false"));
});

onDemo("with `bubble` the browser shows its own as well", async (sheet) => {
  await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("bubble", ""));
  const noted = await watch(sheet);
  await send(sheet);
  await isAt(sheet, "account");
  assert.ok((await noted()).includes("account false"));
});

onDemo("checkValidity() shows nothing, and takes no bubble away", async (sheet) => {
  const noted = await watch(sheet);
  await sheet.page.$eval("form", (form) => (form as HTMLFormElement).checkValidity());
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.deepEqual([await sheet.tone("account"), await sheet.focused()], ["neutral", ""]);
  assert.ok((await noted()).includes("account false"));
});

// Pastes.

onDemo("a paste is judged at once: what is wrong, and what can be mended", async (sheet) => {
  await sheet.paste("account", "joe@joesgarage.example");
  assert.equal(await sheet.tone("account"), "error");
  assert.match(await sheet.text("account"), /^Please fix: This is an email address/);
  assert.equal(await sheet.focused(), "account");
  await sheet.paste("secret", ` ${TOKEN}:X `);
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(await sheet.tone("secret"), "good");
});

onDemo("a paste into what stands there already is typing, and is judged when the field is left", async (sheet) => {
  await sheet.page.copy("joesgarage.example");
  await sheet.type("account", "joe@");
  await sheet.page.press("Control", "v");
  assert.equal(await sheet.value("account"), "joe@joesgarage.example");
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
});

onDemo("no button stands without its sentence after a paste", async (sheet) => {
  await sheet.paste("account", "joesgarage.freshbook.com");
  assert.match(await sheet.text("account"), /Did you mean joesgarage\.freshbooks\.com\?/);
  assert.deepEqual(await sheet.buttons("account"), { take: "Yes, use that" });
});
