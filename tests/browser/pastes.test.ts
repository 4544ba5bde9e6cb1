// <keyfit-connect> and what is typed and pasted under a page's own limits and a person's own input method.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runOnPages } from "./pages.ts";
import { type Sheet, selectorOf, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";

const site = shareSite();

/** A test on a page whose inputs take no more than an address, and a token, has. */
function onPage(name: string, run: (sheet: Sheet) => Promise<void>, ...secrets: string[]): void {
  test(name, async () => {
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign up</title>
<script type="module" src="/keyfit/element.js"></script></head>
<body><form action="/sent"><keyfit-connect>
<label>Address <input name="account" maxlength="33" data-keyfit="account"></label>
<label>Token <input name="token" type="password" maxlength="32" autocomplete="off" data-keyfit="secret"></label>
</keyfit-connect><button>Connect</button></form></body></html>`;
    await runOnPages(site, { "/": html, "/sent": "<!doctype html><title>Sent</title><p>Sent" }, run, ...secrets);
  });
}

// What maxlength would cut off.

for (const [what, text] of Object.entries({
  "a space in front": ` ${TOKEN}`,
  "a label in front": `Token: ${TOKEN}`,
  "a label on a line of its own": `Authentication Token\n${TOKEN}`,
  "a password behind": `${TOKEN}:X`,
  quotes: `"${TOKEN}"`,
})) {
  onPage(`a paste of a token with ${what} is mended whole`, async (sheet) => {
    await sheet.paste("secret", text);
    assert.equal(await sheet.value("secret"), TOKEN);
    assert.equal(await sheet.tone("secret"), "good");
    await sheet.leave();
    assert.equal(await sheet.value("secret"), TOKEN);
  });
}

onPage("a paste of an address with more behind is mended whole", async (sheet) => {
  await sheet.paste("account", `  ${ADDRESS}/menu.php?a=1`);
  assert.equal(await sheet.value("account"), ADDRESS);
});

onPage("a paste of both is parted before it is cut", async (sheet) => {
  await sheet.paste("account", `${ADDRESS} ${TOKEN}`);
  assert.deepEqual([await sheet.value("account"), await sheet.value("secret")], [ADDRESS, TOKEN]);
});

// One that is no token, and begins like one.
const LONGER = `${TOKEN}${TOKEN.slice(0, 8)}`;
onPage(
  "what is too long to be right is not cut into what looks right",
  async (sheet) => {
    await sheet.paste("secret", LONGER);
    assert.equal(await sheet.value("secret"), LONGER);
    assert.notEqual(await sheet.tone("secret"), "good");
  },
  LONGER,
);

const DECEPTIVE = `${ADDRESS}.evil.example`;
onPage("an address is not cut into a better one", async (sheet) => {
  await sheet.paste("account", DECEPTIVE);
  assert.equal(await sheet.value("account"), DECEPTIVE);
  assert.equal(await sheet.tone("account"), "danger");
  assert.notEqual(await sheet.validity("account"), "");
});

onPage("what is dropped into a field is mended whole, too", async (sheet) => {
  const isLeft = await sheet.page.$eval(
    selectorOf("secret"),
    (input, text) => {
      const init = { inputType: "insertFromDrop", data: text, bubbles: true, composed: true, cancelable: true };
      return input.dispatchEvent(new InputEvent("beforeinput", init));
    },
    ` ${TOKEN}`,
  );
  assert.equal(isLeft, false);
  assert.equal(await sheet.value("secret"), TOKEN);
});

onPage("a paste that the page has taken itself is left to it", async (sheet) => {
  await sheet.page.evaluate(() => addEventListener("paste", (event) => event.preventDefault(), true));
  await sheet.paste("secret", ` ${TOKEN}`);
  assert.equal(await sheet.value("secret"), "");
});

// Input methods.

// With the key that confirms a composition browsers tell that there is one, or, WebKit, that it was for the input method.
const CONFIRMS: Readonly<Record<string, KeyboardEventInit>> = {
  isComposing: { isComposing: true },
  "the key code 229": { keyCode: 229 },
};
// Mended now, it would end as "https://petal.freshbooks.comｐｅｔａｌ".
const HALF = "ｐｅｔａｌ";
for (const [what, init] of Object.entries(CONFIRMS)) {
  onPage(`Enter that confirms a composition mends nothing: ${what}`, async (sheet) => {
    const press = (more: KeyboardEventInit) =>
      sheet.page.$eval(
        selectorOf("account"),
        (input, text, how) => {
          input.focus();
          (input as HTMLInputElement).value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true, data: text }));
          input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...how }));
        },
        HALF,
        more,
      );
    await press(init);
    assert.equal(await sheet.value("account"), HALF);
    assert.equal(await sheet.tone("account"), "neutral");
    await press({ keyCode: 13 });
    assert.equal(await sheet.value("account"), "https://petal.freshbooks.com", "any other Enter counts");
  });
}

onPage("a page that reports while something is composed does not end it", async (sheet) => {
  const text = await sheet.page.$eval(selectorOf("account"), (input) => {
    const field = input as HTMLInputElement;
    field.focus();
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    field.value = "joesgarage.freshbooks.com/";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true, data: "/" }));
    field.form?.reportValidity();
    return field.value;
  });
  assert.equal(text, "joesgarage.freshbooks.com/");
  await sheet.page.$eval(selectorOf("account"), (input) => {
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    (input as HTMLInputElement).form?.reportValidity();
  });
  assert.equal(await sheet.value("account"), ADDRESS);
});
