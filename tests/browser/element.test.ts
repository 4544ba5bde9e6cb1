// <keyfit-connect> in front of a person: real keys, a real clipboard, real clicks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "./driver.ts";
import { chunkOf, noService } from "./pages.ts";
import type { Field } from "./recorder.ts";
import type { Sheet } from "./support.ts";
import { FONTS, selectorOf, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const API = `${ADDRESS}/api/2.1/xml-in`;

const site = shareSite();

/** A test on a fresh page; what `close` promises is part of each. */
function onPage(name: string, run: (sheet: Sheet) => Promise<void>, ...secrets: string[]): void {
  test(name, async () => {
    const sheet = await (await site()).open();
    await run(sheet);
    await sheet.close(...secrets);
  });
}

async function submitsOf(sheet: Sheet): Promise<number> {
  return sheet.page
    .evaluate(() => (document.querySelector("#result") as HTMLElement).hidden)
    .then((is) => (is ? 0 : 1));
}

async function send(sheet: Sheet): Promise<void> {
  await sheet.page.$eval("#email", (input) => {
    (input as HTMLInputElement).value = "joe@example.com";
  });
  await sheet.page.click("button[type=submit]");
}

// Typing.

onPage("an address that is typed out is good while it is typed, without leaving the field", async (sheet) => {
  await sheet.type("account", ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
  assert.match(await sheet.text("account"), /^joesgarage\.freshbooks\.com$/);
  assert.equal(await sheet.attribute("account", "aria-invalid"), null);
});

onPage("nothing turns red while an address is being typed, letter by letter", async (sheet) => {
  for (const letter of "https://joesgarage.freshbooks.com") {
    await sheet.type("account", letter);
    assert.ok(["neutral", "good"].includes(await sheet.tone("account")), `after ${await sheet.value("account")}`);
  }
});

onPage("nothing turns red while something invalid is being typed; it does once the field is left", async (sheet) => {
  await sheet.type("account", "joe@joesgarage.example");
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
  assert.equal(await sheet.attribute("account", "aria-invalid"), "true");
  assert.match(await sheet.text("account"), /email address/);
});

onPage("an unfinished address is an error once the field is left", async (sheet) => {
  await sheet.type("account", "https://");
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
  assert.match(await sheet.text("account"), /The end of the address is missing/);
  assert.notEqual(await sheet.validity("account"), "");
});

onPage("an error that is shown is kept up to date, and goes as soon as the value is good", async (sheet) => {
  await sheet.type("account", "joesgarage.freshbooks.com!x");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
  await sheet.page.focus(selectorOf("account"));
  await sheet.press("End");
  await sheet.press("Backspace");
  await sheet.press("Backspace");
  assert.equal(await sheet.tone("account"), "good");
  assert.equal(await sheet.validity("account"), "");
});

onPage("danger is shown at once, is never suggested about, and blocks", async (sheet) => {
  await sheet.type("account", "joesgarage.freshbooks.com.evil.example");
  assert.equal(await sheet.tone("account"), "danger");
  assert.match(await sheet.text("account"), /^Stop! /);
  assert.match(await sheet.text("account"), /goes to evil\.example, not to FreshBooks Classic/);
  assert.deepEqual(await sheet.buttons("account"), { "logged-in": "I already logged in there" });
  assert.notEqual(await sheet.validity("account"), "");
  await sheet.leave();
  assert.equal(await sheet.value("account"), "joesgarage.freshbooks.com.evil.example");
  await sheet.click("account", "logged-in");
  assert.deepEqual(await sheet.guides("account"), ["renew"], "right there");
});

onPage("a key where its text is seen is shown as dots, until it is moved", async (sheet) => {
  const look = () =>
    sheet.page.$eval(selectorOf("account"), (input) =>
      getComputedStyle(input).getPropertyValue("-webkit-text-security"),
    );
  await sheet.type("account", TOKEN);
  await sheet.leave();
  assert.equal(await look(), "disc");
  await sheet.click("account", "move");
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(await look(), "none");
});

onPage("a token is judged while it is typed", async (sheet) => {
  await sheet.type("secret", TOKEN.slice(0, 10));
  assert.equal(await sheet.tone("secret"), "neutral");
  await sheet.type("secret", TOKEN.slice(10));
  assert.equal(await sheet.tone("secret"), "good");
});

onPage("a doubtful token warns and does not block", async (sheet) => {
  await sheet.type("account", ADDRESS);
  await sheet.type("secret", TOKEN.slice(0, 30));
  await sheet.leave();
  assert.equal(await sheet.tone("secret"), "warning");
  assert.match(await sheet.text("secret"), /^Please check: /);
  assert.equal(await sheet.validity("secret"), "");
  await send(sheet);
  assert.equal(await submitsOf(sheet), 1);
});

// Mending.

onPage("an address is mended when the field is left, without a word", async (sheet) => {
  const typed = "  HTTP://JoesGarage.freshbooks.com/menu.php?a=1 ";
  await sheet.type("account", typed);
  assert.equal(await sheet.value("account"), typed, "nothing is mended under the person's hands");
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
  assert.equal(await sheet.text("account"), "joesgarage.freshbooks.com");
  assert.deepEqual(await sheet.buttons("account"), {});
});

onPage("what was put back is not changed again; what differs from it is", async (sheet) => {
  const typed = "joesgarage.freshbook.com";
  await sheet.type("account", typed);
  await sheet.leave();
  await sheet.click("account", "take");
  await sheet.click("account", "undo");
  assert.equal(await sheet.focused(), "account");
  await sheet.leave();
  assert.equal(await sheet.value("account"), typed);
  await sheet.page.$eval(selectorOf("account"), (input) => (input as HTMLInputElement).select());
  await sheet.type("account", "joesgarage.freshbooks.com/");
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
});

onPage("a bare name is taken for one only when the field is left", async (sheet) => {
  await sheet.type("account", "joesgarage");
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.match(await sheet.text("account"), /^joesgarage\.freshbooks\.com$/);
});

onPage("the page chooses which address is put into the field", async (sheet) => {
  await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("submit", "api-url"));
  await sheet.type("account", "joesgarage.freshbooks.com");
  await sheet.leave();
  assert.equal(await sheet.value("account"), API);
  await sheet.page.$eval("keyfit-connect", (element) => element.removeAttribute("submit"));
  await sheet.page.focus(selectorOf("account"));
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
});

onPage("a token is mended, and the page's own listeners hear of it", async (sheet) => {
  await sheet.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["input", "change"]) {
      document.querySelector("#token")?.addEventListener(type, (event) => {
        heard.push(`${type} ${(event.target as HTMLInputElement).value.length}`);
      });
    }
  });
  await sheet.paste("secret", ` ${TOKEN}:X `);
  await sheet.leave();
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(await sheet.text("secret"), "Authentication Token, ends in 7208");
  const heard = await sheet.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  // WebKit fires another `change` of its own when the field is left.
  const ofMended = heard.filter((event) => event.endsWith(" 32"));
  assert.deepEqual(ofMended.slice(0, 2), ["input 32", "change 32"]);
  const mended = await sheet.recorded("keyfit-mended");
  assert.equal(mended.length, 1);
  assert.equal(mended[0]?.detail.field, "secret");
  assert.ok(mended[0]?.detail.codes?.includes("password-part-removed"));
});

onPage("a pasted label on a line of its own is understood", async (sheet) => {
  await sheet.paste("secret", `Authentication Token\n${TOKEN}\n`);
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.deepEqual(await sheet.buttons("secret"), {});
});

onPage("a field that cannot be written is not mended", async (sheet) => {
  await sheet.type("account", "joesgarage.freshbooks.com");
  await sheet.page.$eval("#account", (input) => {
    (input as HTMLInputElement).readOnly = true;
  });
  await sheet.leave();
  assert.equal(await sheet.value("account"), "joesgarage.freshbooks.com");
});

onPage("what a password manager fills in, without going into a field, is mended like what is typed", async (sheet) => {
  const values = await sheet.page.evaluate((secret) => {
    const form = document.querySelector("#signup") as HTMLFormElement;
    const heard: string[] = [];
    form.addEventListener("change", ({ target }) => heard.push((target as HTMLInputElement).value));
    for (const [name, value] of Object.entries({ account: "JoesGarage.freshbooks.com", token: ` ${secret}` })) {
      const input = form.elements.namedItem(name) as HTMLInputElement;
      input.value = value;
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    }
    return heard;
  }, TOKEN);
  assert.deepEqual([await sheet.value("account"), await sheet.value("secret")], [ADDRESS, TOKEN]);
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
  assert.ok(values.includes(ADDRESS) && values.includes(TOKEN), "the page hears of it");
  assert.equal(await sheet.focused(), "");
});

// Suggestions.

onPage("a suggestion is taken with one click, and can be undone", async (sheet) => {
  await sheet.type("account", "joesgarage.freshbook.com");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "error");
  assert.equal((await sheet.buttons("account")).take, "Yes, use that");
  await sheet.click("account", "take");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
  assert.equal(await sheet.focused(), "account");
  const [taken] = await sheet.recorded("keyfit-suggestion-taken");
  assert.deepEqual(taken?.detail, { field: "account", code: "domain-typo" });
  await sheet.click("account", "undo");
  assert.equal(await sheet.value("account"), "joesgarage.freshbook.com");
});

onPage("a suggestion can be taken while still in the field", async (sheet) => {
  await sheet.type("account", "joesgarage.fr");
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.click("account", "take");
  assert.equal(await sheet.value("account"), ADDRESS);
});

const WITH_LETTERS = TOKEN.replaceAll("0", "O");
onPage(
  "a suggestion for a secret is taken unseen",
  async (sheet) => {
    await sheet.type("secret", WITH_LETTERS);
    await sheet.leave();
    assert.equal(await sheet.tone("secret"), "warning");
    assert.equal((await sheet.buttons("secret")).take, "Use the digits");
    await sheet.click("secret", "take");
    assert.equal(await sheet.value("secret"), TOKEN);
    assert.equal(await sheet.tone("secret"), "good");
  },
  WITH_LETTERS,
);

// Both fields.

for (const field of ["account", "secret"] as const) {
  onPage(`a paste of both into the ${field} field fills both, says so, and can be undone`, async (sheet) => {
    const text = `API URL: ${API}\nAuthentication Token: ${TOKEN}\n`;
    await sheet.paste(field, text);
    assert.equal(await sheet.value("account"), ADDRESS);
    assert.equal(await sheet.value("secret"), TOKEN);
    assert.match(await sheet.text(field), /Filled in: Account URL and Authentication Token\./);
    assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
    await sheet.click(field, "undo");
    const other: Field = field === "account" ? "secret" : "account";
    assert.equal(await sheet.value(field), text.replaceAll("\n", " "));
    assert.equal(await sheet.value(other), "");
  });
}

onPage("an address with the token in front of it fills both when the field is left", async (sheet) => {
  await sheet.type("account", `https://${TOKEN}:X@joesgarage.freshbooks.com`);
  await sheet.leave();
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.value("secret"), TOKEN);
});

onPage("values in each other's field are swapped with one click, and back", async (sheet) => {
  await sheet.type("account", TOKEN);
  await sheet.type("secret", "joesgarage.freshbooks.com");
  await sheet.leave();
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["error", "error"]);
  await sheet.click("account", "swap");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
  assert.match(await sheet.text("account"), /Swapped\./);
  await sheet.click("account", "undo");
  assert.equal(await sheet.value("account"), TOKEN);
  assert.equal(await sheet.value("secret"), "joesgarage.freshbooks.com");
});

onPage("a token alone in the account field is moved", async (sheet) => {
  await sheet.type("account", TOKEN);
  await sheet.leave();
  await sheet.click("account", "move");
  assert.equal(await sheet.value("account"), "");
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(await sheet.tone("secret"), "good");
  assert.equal(await sheet.focused(), "secret");
});

onPage("an address alone in the token field is moved", async (sheet) => {
  await sheet.type("secret", API);
  await sheet.leave();
  await sheet.click("secret", "move");
  assert.equal(await sheet.value("secret"), "");
  assert.equal(await sheet.value("account"), ADDRESS);
  await sheet.click("account", "undo");
  assert.equal(await sheet.value("secret"), API);
});

// The form.

onPage("the form is sent with good values", async (sheet) => {
  await sheet.type("account", "joesgarage");
  await sheet.type("secret", TOKEN);
  await send(sheet);
  assert.equal(await submitsOf(sheet), 1);
  assert.equal(await sheet.page.$eval("#result-account", (place) => place.textContent), ADDRESS);
});

for (const [account, secret, why] of [
  ["joesgarage.freshbooks.com.evil.example", TOKEN, "a dangerous address"],
  ["https://", TOKEN, "an unfinished address"],
  ["joe@joesgarage.example", TOKEN, "an email address"],
  ["joesgarage", "Summer-2019!", "a password"],
  ["joesgarage", "3f9c", "an unfinished token"],
] as const) {
  onPage(`the form is not sent with ${why}`, async (sheet) => {
    await sheet.type("account", account);
    await sheet.type("secret", secret);
    await send(sheet);
    assert.equal(await submitsOf(sheet), 0);
    const bad: Field = secret === TOKEN ? "account" : "secret";
    assert.equal(await sheet.page.$eval(selectorOf(bad), (input) => input.matches(":invalid")), true);
    await sheet.until("the focus is at the bad field", async () => (await sheet.focused()) === bad);
  });
}

onPage("Enter mends before it sends", async (sheet) => {
  await sheet.page.typeInto("#email", "joe@example.com");
  await sheet.type("secret", TOKEN);
  await sheet.type("account", "joesgarage");
  await sheet.press("Enter");
  assert.equal(await submitsOf(sheet), 1);
  assert.equal(await sheet.page.$eval("#result-account", (place) => place.textContent), ADDRESS);
});

onPage("Enter does not send what is unfinished, and says so", async (sheet) => {
  await sheet.page.typeInto("#email", "joe@example.com");
  await sheet.type("secret", TOKEN);
  await sheet.type("account", "https://joe");
  await sheet.press("Enter");
  assert.equal(await submitsOf(sheet), 0);
  assert.equal(await sheet.tone("account"), "error");
});

onPage("a reset of the form resets everything", async (sheet) => {
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.type("secret", TOKEN);
  await sheet.page.click(".keyfit-reveal");
  await sheet.page.click("button[type=reset]");
  await sheet.until("the fields are quiet", async () => (await sheet.tone("account")) === "neutral");
  for (const field of ["account", "secret"] as const) {
    assert.equal(await sheet.value(field), "");
    assert.equal(await sheet.tone(field), "neutral");
    assert.equal(await sheet.attribute(field, "aria-invalid"), null);
  }
  assert.equal(await sheet.attribute("secret", "type"), "password");
  await sheet.type("account", "joe@joesgarage.example");
  assert.equal(await sheet.tone("account"), "neutral", "an error waits again");
});

onPage("a reset that the page prevents resets nothing", async (sheet) => {
  await sheet.page.$eval("#signup", (form) => form.addEventListener("reset", (event) => event.preventDefault()));
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.page.click("button[type=reset]");
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await sheet.tone("account"), "error");
});

// What assistive technology is told.

onPage("each field is described by its feedback and not disturbed by spelling aids", async (sheet) => {
  for (const field of ["account", "secret"] as const) {
    assert.equal(await sheet.attribute(field, "spellcheck"), "false");
    assert.equal(await sheet.attribute(field, "autocapitalize"), "none");
    assert.equal(await sheet.attribute(field, "autocorrect"), "off");
  }
  const described = await sheet.page.$$eval("input[data-keyfit]", (inputs) =>
    inputs.map((input) => input.ariaDescribedByElements?.map(({ className }) => className)),
  );
  assert.deepEqual(described, [["keyfit-message"], ["keyfit-message"]]);
});

test("assistive technology hears what stands under a field", needs("accessibility-tree"), async () => {
  const sheet = await (await site()).open();
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.leave();
  const description = await sheet.page.descriptionOf("FreshBooks address");
  assert.match(description, /^Please fix: This is an email address/);
  await sheet.close();
});

onPage("the live region speaks once, after a pause", async (sheet) => {
  await sheet.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector("keyfit-connect > .keyfit-live") as HTMLElement;
    new MutationObserver(() => said.push(live.textContent ?? "")).observe(live, {
      childList: true,
      characterData: true,
    });
  });
  const said = () => sheet.page.evaluate(() => (window as unknown as { said: string[] }).said);
  // Typed by the page, whose timers come in order however busy the machine is.
  const early = await sheet.page.$eval(
    selectorOf("secret"),
    async (input, text) => {
      for (const more of [text, "0"]) {
        (input as HTMLInputElement).value += more;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return [...(window as unknown as { said: string[] }).said];
    },
    TOKEN,
  );
  assert.deepEqual(early, [], "not between two keys");
  await sheet.until("something is said", async () => (await said()).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const [only, ...more] = await said();
  assert.match(only ?? "", /^Please check: This isn’t the usual length/);
  assert.deepEqual(more, []);
});

onPage("the token is hidden until it is asked for", async (sheet) => {
  await sheet.type("secret", TOKEN);
  assert.equal(await sheet.attribute("secret", "type"), "password");
  const name = () => sheet.page.$eval(".keyfit-reveal", (button) => button.getAttribute("aria-label"));
  assert.equal(await name(), "Show Authentication Token");
  await sheet.page.click(".keyfit-reveal");
  assert.equal(await sheet.attribute("secret", "type"), "text");
  assert.equal(await name(), "Hide Authentication Token");
  assert.equal(await sheet.focused(), "secret", "the place in the field is kept");
  await sheet.page.click(".keyfit-reveal");
  assert.equal(await sheet.attribute("secret", "type"), "password");
});

onPage("recorders of sessions are told to leave the token alone, shown or hidden", async (sheet) => {
  for (const name of ["rr-is-password", "hj-suppress", "clarity-mask", "dd-privacy", "private", "sentry-mask"]) {
    assert.notEqual(await sheet.attribute("secret", `data-${name}`), null, name);
    assert.equal(await sheet.attribute("account", `data-${name}`), null, name);
  }
  assert.match((await sheet.attribute("secret", "class")) ?? "", /\bfs-mask\b.*\bph-no-capture\b.*\brr-mask\b/);
});

onPage("everything can be done with the keyboard alone", async (sheet) => {
  await sheet.page.typeInto("#email", "joe@example.com");
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "account");
  await sheet.page.type("joesgarage.freshbook.com");
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "take");
  await sheet.press("Enter");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.focused(), "account");
  await sheet.press("Tab", 2); // over Undo
  assert.equal(await sheet.focused(), "secret");
  await sheet.page.type(TOKEN);
  await sheet.press("Tab");
  await sheet.press("Space");
  assert.equal(await sheet.attribute("secret", "type"), "text");
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "test");
  await sheet.page.focus(selectorOf("secret"));
  await sheet.press("Backspace");
  await sheet.press("Tab", 2); // over Show
  assert.equal(await sheet.focused(), "help");
  await sheet.press("Enter");
  await sheet.press("Tab");
  await sheet.press("ArrowDown"); // staff
  assert.equal(await sheet.page.$eval('[data-role="staff"]', (panel) => (panel as HTMLElement).hidden), false);
  assert.equal(await sheet.page.$eval('[data-role="administrator"]', (panel) => (panel as HTMLElement).hidden), true);
  await sheet.press("Escape");
  assert.equal(await sheet.focused(), "help", "the way back");
  assert.deepEqual(await sheet.guides("secret"), []);
  await sheet.page.focus(selectorOf("secret"));
  await sheet.page.type(TOKEN.slice(-1));
  await sheet.press("Enter");
  assert.equal(await submitsOf(sheet), 1);
});

onPage("a button under an error leads to the help, which is no part of the form", async (sheet) => {
  await sheet.type("secret", "Summer-2019!");
  await sheet.leave();
  await sheet.click("secret", "help");
  assert.equal((await sheet.guides("secret"))[0], "find administrator");
  const names = await sheet.page.$eval("#signup", (form) => [...new FormData(form as HTMLFormElement).keys()]);
  assert.deepEqual(names, ["email", "account", "token"]);
});

for (const font of FONTS) {
  onPage(`hardly anything moves when a right answer is told, in ${font}`, async (sheet) => {
    const place = () => sheet.page.$eval(".send", (element) => element.getBoundingClientRect().top + scrollY);
    await sheet.setFont(font);
    // Where a hint and its question do not fit into one line, the place under a field may have a line less in the end.
    for (const width of [480, 1200]) {
      await sheet.page.setViewport({ width, height: 900 });
      const panel = () => sheet.page.$eval(".keyfit-test", (element) => element.getBoundingClientRect().height);
      const empty = (await place()) - (await panel());
      await sheet.type("account", "joesgarage");
      await sheet.type("secret", TOKEN);
      await sheet.leave();
      const moved = Math.abs((await place()) - (await panel()) - empty);
      assert.ok(moved < 42, `${width}: ${moved}`);
      await sheet.page.click("button[type=reset]");
    }
  });
}

// The element's life.

onPage("taken out and put back, it works as before, once", async (sheet) => {
  await sheet.page.evaluate(() => {
    const element = document.querySelector("keyfit-connect") as HTMLElement;
    const { parentNode, nextSibling } = element;
    for (let i = 0; i < 3; i++) {
      element.remove();
      parentNode?.insertBefore(element, nextSibling);
    }
  });
  await sheet.ready();
  await sheet.type("account", "j");
  assert.equal((await sheet.recorded("keyfit-check")).length, 1);
  const counts = await sheet.page.$eval("keyfit-connect", (element) =>
    [".keyfit-feedback", ".keyfit-reveal", ".keyfit-test", ".keyfit-help", "[role=status]"].map(
      (selector) => element.querySelectorAll(selector).length,
    ),
  );
  assert.deepEqual(counts, [2, 1, 1, 3, 1]);
});

onPage("a copy of it, as a page keeps one to show it again, has nothing twice", async (sheet) => {
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.leave();
  await sheet.page.evaluate(() => {
    const element = document.querySelector("keyfit-connect") as HTMLElement;
    element.replaceWith(element.cloneNode(true));
  });
  await sheet.ready();
  const counts = await sheet.page.$eval("keyfit-connect", (element) =>
    [".keyfit-feedback", ".keyfit-reveal", ".keyfit-test", ".keyfit-help", "[role=status]"].map(
      (selector) => element.querySelectorAll(selector).length,
    ),
  );
  assert.deepEqual(counts, [2, 1, 1, 3, 1]);
  const before = (await sheet.recorded("keyfit-check")).length;
  await sheet.type("secret", "3");
  assert.equal((await sheet.recorded("keyfit-check")).length, before + 1);
});

onPage("taken out and put back while it begins, it is ready when it has begun anew", async (sheet) => {
  const message = await sheet.page.evaluate(async () => {
    const element = document.querySelector("keyfit-connect") as HTMLElement & { ready: Promise<void> };
    const { parentNode, nextSibling } = element;
    const putBack = (): void => {
      element.remove();
      parentNode?.insertBefore(element, nextSibling);
    };
    putBack();
    const { ready } = element;
    putBack();
    await ready;
    return element.querySelector(".keyfit-test-message")?.textContent ?? "";
  });
  assert.match(message, /^Fill in everything/);
});

onPage("taken out, it leaves the page's own fields as they were", async (sheet) => {
  const [before, after] = await sheet.page.evaluate(async () => {
    const source = '<input name="account" aria-describedby="own" spellcheck="true"><input name="token" type="text">';
    const element = document.createElement("keyfit-connect");
    element.innerHTML = source;
    document.querySelector("#signup")?.replaceChildren(element);
    await (element as HTMLElement & { ready: Promise<void> }).ready;
    const [input] = element.querySelectorAll("input");
    if (input) input.value = "joesgarage.freshbooks.com.evil.example";
    input?.dispatchEvent(new Event("change"));
    const during = element.innerHTML;
    element.remove();
    if (during === source) throw new Error("nothing was there to be taken away");
    return [source, element.innerHTML];
  });
  assert.equal(after, before);
});

onPage("fields that come later are found", async (sheet) => {
  await sheet.page.evaluate(() => {
    const element = document.createElement("keyfit-connect");
    element.append(document.createElement("p"));
    const form = document.createElement("form");
    form.append(element);
    document.body.replaceChildren(form);
    element.insertAdjacentHTML("beforeend", '<label>Site <input name="site_url" data-keyfit="account"></label>');
    element.insertAdjacentHTML(
      "beforeend",
      '<label>Key <input type="password" autocomplete="off" data-keyfit="secret"></label>',
    );
  });
  await sheet.until(
    "the field is described",
    async () => (await sheet.attribute("account", "aria-describedby")) !== null,
  );
  await sheet.ready();
  await sheet.type("account", ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
  // Feedback inside a label would become part of the field's name.
  assert.equal(await sheet.page.$$eval("label .keyfit-feedback, label .keyfit-reveal", (found) => found.length), 0);
});

onPage("a field that is exchanged for another is left as it was, and the other taken", async (sheet) => {
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.leave();
  await sheet.page.evaluate(() => {
    const old = document.querySelector("#account") as HTMLInputElement;
    const other = document.createElement("input");
    Object.assign(other, { id: old.id, name: old.name });
    other.dataset.keyfit = "account";
    old.replaceWith(other);
    Object.assign(window, { old });
  });
  await sheet.until(
    "the other is described",
    async () => (await sheet.attribute("account", "aria-describedby")) !== null,
  );
  await sheet.ready();
  const before = (await sheet.recorded("keyfit-check")).length;
  await sheet.type("account", ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
  assert.equal((await sheet.recorded("keyfit-check")).length, before + ADDRESS.length);
  const [valid, marks] = await sheet.page.evaluate(() => {
    const { old } = window as unknown as { old: HTMLInputElement };
    return [old.validity.customError, [...old.attributes].filter(({ name }) => /^aria-|tone/.test(name)).length];
  });
  assert.deepEqual([valid, marks], [false, 0]);
  assert.equal(await sheet.page.$$eval(".keyfit-feedback", (found) => found.length), 2);
});

onPage("unmarked fields are told by type and name", async (sheet) => {
  const found = await sheet.page.evaluate(async () => {
    const element = document.createElement("keyfit-connect") as HTMLElement & { ready: Promise<void> };
    element.innerHTML = '<input name="q"><input name="account_url"><input name="api_token" autocomplete="off">';
    const form = document.createElement("form");
    form.append(element);
    document.body.replaceChildren(form);
    await element.ready;
    return [...element.querySelectorAll("input:not(.keyfit-role-input)")].map((input) => input.ariaDescribedByElements);
  });
  assert.equal(found[0], null);
  assert.equal(found[1]?.length, 1);
  assert.equal(found[2]?.length, 1);
});

onPage("with nothing inside it renders a labelled pair", async (sheet) => {
  await sheet.page.evaluate(() => {
    const form = document.createElement("form");
    form.append(document.createElement("keyfit-connect"));
    document.body.replaceChildren(form);
  });
  await sheet.ready();
  const labels = await sheet.page.$$eval("keyfit-connect .keyfit-input", (inputs) =>
    (inputs as HTMLInputElement[]).map((input) => input.labels?.[0]?.textContent),
  );
  assert.deepEqual(labels, ["Account URL", "Authentication Token"]);
  await sheet.type("account", "joesgarage");
  await sheet.type("secret", TOKEN);
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
});

onPage("two on one page keep apart", async (sheet) => {
  await sheet.page.evaluate(() => {
    const forms = [document.createElement("form"), document.createElement("form")];
    for (const form of forms) form.append(document.createElement("keyfit-connect"));
    document.body.replaceChildren(...forms);
  });
  await sheet.ready();
  const ids = await sheet.page.$$eval("[id]", (elements) => elements.map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length);
  await sheet.page.evaluate(() => {
    const ofSecret = '[id$="-secret-place"] [data-action="help"]';
    for (const button of document.querySelectorAll<HTMLElement>(ofSecret)) button.click();
  });
  const names = await sheet.page.$$eval(".keyfit-role-input", (radios) =>
    radios.map((radio) => radio.getAttribute("name")),
  );
  assert.equal(new Set(names).size, 2);
  await sheet.page.typeInto("form:first-child input[name=account]", "joe@joesgarage.example");
  await sheet.leave();
  const tones = await sheet.page.$$eval("input[name=account]", (inputs) =>
    inputs.map((input) => input.dataset.keyfitTone),
  );
  assert.deepEqual(tones, ["error", "neutral"]);
  const valid = await sheet.page.$$eval("input[name=account]", (inputs) =>
    (inputs as HTMLInputElement[]).map(({ validity }) => validity.customError),
  );
  assert.deepEqual(valid, [true, false]);
});

onPage("its flags are properties, too, as frameworks set them, before it is defined as well", async (sheet) => {
  const told = await sheet.page.evaluate(() => {
    const element = document.querySelector("keyfit-connect") as HTMLElement;
    const flags = ["administrator", "novalidate"];
    const set = (value: unknown) => {
      for (const name of flags) Reflect.set(element, name, value);
      return flags.flatMap((name) => [Reflect.get(element, name), element.getAttribute(name)]);
    };
    const all = [true, false, "", null, "yes", undefined].map(set);
    // One that is not defined yet has no properties but what a page gives it.
    const early = document.createElement("template").content.ownerDocument.createElement("keyfit-connect");
    Object.assign(early, { administrator: true, novalidate: false });
    document.querySelector("#signup")?.append(early);
    return [...all, flags.map((name) => early.getAttribute(name))];
  });
  const [set, not] = [
    [true, "", true, ""],
    [false, null, false, null],
  ];
  assert.deepEqual(told, [set, not, set, not, set, not, ["", null]]);
});

onPage("a page may replace any text", async (sheet) => {
  await sheet.page.$eval("keyfit-connect", (element) => {
    const messages = { findings: { "email-not-address": { text: "No email, please." } }, ui: { help: "Help?" } };
    Object.assign(element, { messages });
  });
  await sheet.ready();
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.leave();
  assert.match(await sheet.text("account"), /No email, please\./);
  assert.equal(await sheet.page.$eval('[data-action="help"]', (button) => button.textContent), "Help?");
});

onPage("where checking is not available the form goes on working, and says so in one line", async (sheet) => {
  sheet.expectedNoise = [noService("no-such-service")];
  await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("service", "no-such-service"));
  await sheet.page.waitFor(".keyfit-unavailable");
  await sheet.type("account", "anything");
  await sheet.type("secret", "at all");
  await send(sheet);
  assert.equal(await submitsOf(sheet), 1);
});

onPage("where the core stops on an input the form goes on working, and the page is told, once", async (sheet) => {
  sheet.expectedNoise = ["The core has failed on this input."];
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.leave();
  await sheet.page.evaluate(() => {
    TextEncoder.prototype.encodeInto = () => {
      throw new Error();
    };
  });
  await sheet.type("account", "é");
  await sheet.page.waitFor(".keyfit-unavailable");
  await sheet.type("secret", "at all");
  assert.deepEqual(
    (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
    [{ reason: "core-stopped" }],
  );
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["neutral", "neutral"]);
  await send(sheet);
  assert.equal(await submitsOf(sheet), 1);
});

test("a page whose policy allows no WebAssembly gets the same from plain JavaScript", async () => {
  const { front, url } = await site();
  const sheet = await (await site()).open();
  front.policy = (policy) => policy.replace(" 'wasm-unsafe-eval'", "");
  await sheet.page.goto(url);
  await sheet.ready();
  await sheet.type("account", "JoesGarage.freshbooks.com");
  await sheet.leave();
  assert.equal(await sheet.tone("account"), "good");
  assert.equal(await sheet.value("account"), ADDRESS);
});

onPage("what was typed before checking began is judged when it does", async (sheet) => {
  const { front, url } = await site();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  front.answer("/element.js", (request) => held.then(() => front.pass(request)));
  await sheet.page.setOut(url);
  await sheet.page.waitFor(`${selectorOf("account")}:not([data-keyfit-tone])`);
  await sheet.type("account", "joesgarage");
  await sheet.type("secret", "joe");
  release();
  await sheet.page.waitFor(`${selectorOf("account")}[data-keyfit-tone="good"]`);
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.tone("secret"), "neutral", "the person is still there");
});

onPage("on a slow line nothing is lost of what is typed meanwhile", async (sheet) => {
  const { front, url } = await site();
  front.heard = () => new Promise((resolve) => setTimeout(resolve, 300));
  await sheet.page.setOut(url);
  await sheet.page.waitFor(`${selectorOf("account")}:not([data-keyfit-tone])`);
  await sheet.type("account", "joesgarage.freshbook.com");
  await sheet.type("secret", ` ${TOKEN}:X`);
  await sheet.leave();
  await sheet.page.waitFor(`${selectorOf("secret")}[data-keyfit-tone="good"]`, 30);
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(await sheet.tone("account"), "error");
  await sheet.click("account", "take");
  assert.equal(await sheet.value("account"), ADDRESS);
});

test("where the line is cut while the core comes the form goes on working, and says so", async () => {
  const { front, url } = await site();
  const sheet = await (await site()).open();
  front.answer(`/${chunkOf("checks")}`, () => {
    throw new Error("cut");
  });
  await sheet.page.goto(url);
  await sheet.page.waitFor(".keyfit-unavailable");
  assert.deepEqual(
    (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
    [{ reason: "not-loaded" }],
  );
  await sheet.type("account", "anything");
  await sheet.type("secret", "at all");
  await send(sheet);
  assert.equal(await submitsOf(sheet), 1);
});

test("where no script runs the form still works", async () => {
  const { front, url } = await site();
  front.policy = (policy) => policy.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'");
  const page = await (await site()).newPage();
  await page.goto(url);
  await page.typeInto("#email", "joe@example.com");
  await page.typeInto("#account", "joesgarage");
  await page.typeInto("#token", TOKEN);
  assert.equal(await page.$$eval("[data-keyfit-tone]", (found) => found.length), 0, "no script has run");
  await page.click("button[type=submit]");
  await page.waitFor("p.top");
  const [text, address] = await page.$eval("p.top", (thanks) => [thanks.textContent, location.href]);
  assert.match(text ?? "", /neither read nor kept/);
  assert.ok(!address?.includes(TOKEN));
  await page.close();
});

test("events hold the field, the status and codes, and nothing else", async () => {
  const sheet = await (await site()).open();
  await sheet.type("secret", WITH_LETTERS);
  await sheet.leave();
  await sheet.click("secret", "take");
  const events = await sheet.recorded();
  assert.deepEqual(
    new Set(events.map(({ type }) => type)),
    new Set(["keyfit-check", "keyfit-mended", "keyfit-suggestion-taken"]),
  );
  const keys = {
    "keyfit-check": "field,status,codes",
    "keyfit-mended": "field,how,codes",
    "keyfit-suggestion-taken": "field,code",
  };
  for (const { type, detail } of events) assert.equal(Object.keys(detail).join(), keys[type as keyof typeof keys]);
  await sheet.close(WITH_LETTERS);
});
