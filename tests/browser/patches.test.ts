// <keyfit-connect> in pages that make themselves over by what a server sends (LiveView, Livewire, Turbo), that keep copies of what
// they show, and in shadow roots.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runOnPages } from "./pages.ts";
import { type Sheet, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";

const site = shareSite();

const PAIR = `<label for="account">Address</label><input id="account" name="account" data-keyfit="account" aria-describedby="own" class="box">
<p id="own">Yours.</p>
<label for="token">Token</label><input id="token" name="token" type="password" autocomplete="off" data-keyfit="secret">`;

// What the server sends, and how a page is made over by it: attributes as they are there, and no element that is not.
// The inputs stay, with what was typed.
const PATCH = `
  window.patch = () => {
    const element = document.querySelector("keyfit-connect");
    const to = document.createElement("template");
    to.innerHTML = element.dataset.sent;
    const sent = [...to.content.children];
    for (const each of [...element.children]) {
      const it = sent.find(({ localName, id, htmlFor }) => localName === each.localName && id === each.id && htmlFor === each.htmlFor);
      if (!it) { each.remove(); continue; }
      for (const { name } of [...each.attributes]) if (!it.hasAttribute(name)) each.removeAttribute(name);
      for (const { name, value } of it.attributes) each.setAttribute(name, value);
    }
  };
`;

function onPage(name: string, { inside = PAIR, script = "" }, run: (sheet: Sheet) => Promise<void>): void {
  test(name, async () => {
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign up</title>
<script type="module" src="/keyfit/element.js"></script><script>${PATCH}${script}</script></head>
<body><form action="/sent"><keyfit-connect relay="/relay">${inside}</keyfit-connect><button>Connect</button></form>
<script>document.querySelector("keyfit-connect").dataset.sent = ${JSON.stringify(inside)};</script></body></html>`;
    await runOnPages(site, { "/": html }, run);
  });
}

const ADDED = [".keyfit-feedback", ".keyfit-reveal", ".keyfit-test", ".keyfit-help", "keyfit-connect > .keyfit-live"];

async function counts(sheet: Sheet): Promise<number[]> {
  return sheet.page.evaluate((all) => all.map((each) => document.querySelectorAll(each).length), ADDED);
}

/** Patches the page, and waits until what follows has been done. */
async function patch(sheet: Sheet): Promise<void> {
  await sheet.page.evaluate(async () => {
    (window as unknown as { patch: () => void }).patch();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

onPage("what a patch takes out comes back, and says what it said", {}, async (sheet) => {
  await sheet.type("account", "joe@joesgarage.example");
  await sheet.type("secret", ` ${TOKEN}`);
  await sheet.leave();
  const texts = [await sheet.text("account"), await sheet.text("secret")];
  for (const _ of [1, 2, 3]) {
    await patch(sheet);
    assert.deepEqual(await counts(sheet), [2, 1, 1, 3, 1]);
    assert.deepEqual([await sheet.text("account"), await sheet.text("secret")], texts);
    assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["error", "good"]);
    assert.equal(await sheet.attribute("account", "aria-invalid"), "true");
    assert.match((await sheet.attribute("account", "aria-describedby")) ?? "", /^own keyfit-\d+-account$/);
    assert.match((await sheet.attribute("secret", "class")) ?? "", /\bfs-mask\b/);
    assert.notEqual(await sheet.attribute("secret", "data-private"), null);
  }
  const order = await sheet.page.$$eval("#token ~ *", (all) => all.map(({ className }) => className.split(" ").at(-1)));
  assert.deepEqual(order.slice(0, 2), ["keyfit-reveal", "keyfit-feedback"]);
  await sheet.click("account", "help");
  assert.deepEqual(await sheet.guides("account"), ["find-address"], "its buttons work");
});

onPage("a secret that is shown is hidden by a patch, and afterwards is the page's own password", {}, async (sheet) => {
  await sheet.type("secret", TOKEN);
  await sheet.page.click(".keyfit-reveal");
  await patch(sheet);
  assert.equal(await sheet.attribute("secret", "type"), "password");
  assert.equal(await sheet.page.$eval(".keyfit-reveal", (button) => button.textContent), "Show");
  const html = await sheet.page.$eval("keyfit-connect", (element) => {
    const parent = element.parentElement;
    element.remove();
    const { outerHTML } = element.querySelector("#token") as Element;
    parent?.append(element);
    return outerHTML;
  });
  assert.equal(html, '<input id="token" name="token" type="password" autocomplete="off" data-keyfit="secret">');
});

onPage("inputs that the element has rendered come back with what was typed", { inside: "" }, async (sheet) => {
  await sheet.type("account", ADDRESS);
  await sheet.page.$eval("keyfit-connect", (element) => element.replaceChildren());
  await sheet.ready();
  await sheet.until("they are there", async () => (await counts(sheet)).join() === "2,1,1,3,1");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.tone("account"), "good");
});

const FIGHTS = `
  window.taken = 0;
  new MutationObserver(() => {
    for (const each of document.querySelectorAll(".keyfit-feedback")) { each.remove(); window.taken++; }
  }).observe(document, { childList: true, subtree: true });
`;
onPage("a page that takes it out at once, always, is not fought with for ever", { script: FIGHTS }, async (sheet) => {
  await sheet.page.typeInto("#account", "j");
  await new Promise((resolve) => setTimeout(resolve, 300));
  const taken = await sheet.page.evaluate(() => (window as unknown as { taken: number }).taken);
  assert.ok(taken > 0 && taken < 40, `${taken}`);
});

onPage("a page that writes its classes anew does not take the recorders' marks away", {}, async (sheet) => {
  await sheet.page.$eval("#token", async (input) => {
    input.className = "is-invalid";
    await new Promise((resolve) => setTimeout(resolve));
  });
  assert.equal(await sheet.attribute("secret", "class"), "is-invalid fs-mask ph-no-capture rr-mask");
});

// Copies.

onPage("a copy of a page that is shown again starts clean, with the secret hidden", {}, async (sheet) => {
  await sheet.type("secret", TOKEN);
  await sheet.page.click(".keyfit-reveal");
  // As Turbo does: the body is kept as a copy, another comes, and the copy comes back.
  const before = await sheet.page.evaluate(async () => {
    const copy = document.body.cloneNode(true);
    document.body.replaceWith(document.createElement("body"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.replaceWith(copy);
    const input = document.querySelector("#token") as HTMLInputElement;
    return [input.type, input.getAttribute("aria-describedby"), input.className];
  });
  assert.deepEqual(before, ["password", null, ""], "before anything is loaded");
  await sheet.ready();
  assert.deepEqual(await counts(sheet), [2, 1, 1, 3, 1]);
  const described = () =>
    sheet.page.$$eval("[data-keyfit]", (all) =>
      all
        .flatMap((input) => (input.getAttribute("aria-describedby") ?? "").split(" "))
        .map((id) => document.getElementById(id)?.localName ?? id),
    );
  assert.deepEqual(await described(), ["p", "p", "p"]);
  const left = await sheet.page.$eval("keyfit-connect", (element) => {
    element.remove();
    return [...element.querySelectorAll("input")].map(({ outerHTML }) => outerHTML).join("\n");
  });
  assert.equal(left, (PAIR.match(/<input[^>]*>/g) ?? []).join("\n"));
});

onPage("a secret that is shown is hidden when the element leaves", {}, async (sheet) => {
  await sheet.type("secret", TOKEN);
  await sheet.page.click(".keyfit-reveal");
  assert.equal(await sheet.attribute("secret", "type"), "text");
  await sheet.page.$eval("keyfit-connect", (element) =>
    element.replaceWith(...element.querySelectorAll("[data-keyfit]")),
  );
  assert.equal(await sheet.attribute("secret", "type"), "password");
});

// Shadow roots.

const SHADOW = `
  window.heard = [];
  for (const type of ["input", "change"])
    addEventListener(type, (event) => heard.push([type, event.constructor.name, event.target.localName, event.bubbles, event.composed].join(" ")));
`;
onPage(
  "a form in a shadow root hears of a mended value, and so does the page around it, as of a typed one",
  { script: SHADOW },
  async (sheet) => {
    const told = await sheet.page.evaluate(
      async (pair, text) => {
        const host = document.createElement("div");
        document.body.append(host);
        const root = host.attachShadow({ mode: "open" });
        root.innerHTML = `<form><keyfit-connect>${pair}</keyfit-connect></form>`;
        await (root.querySelector("keyfit-connect") as HTMLElement & { ready: Promise<void> }).ready;
        const inside: string[] = [];
        const form = root.querySelector("form") as HTMLFormElement;
        for (const type of ["input", "change"])
          form.addEventListener(type, ({ target }) => inside.push(`${type} ${(target as HTMLInputElement).value}`));
        const input = root.querySelector("#account") as HTMLInputElement;
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        input.blur();
        return [inside, (window as unknown as { heard: string[] }).heard];
      },
      PAIR,
      "joesgarage.freshbooks.com",
    );
    assert.deepEqual(told, [
      ["input joesgarage.freshbooks.com", `input ${ADDRESS}`, `change ${ADDRESS}`],
      // A browser's own `change` stays inside.
      ["input InputEvent div true true", "input InputEvent div true true"],
    ]);
  },
);
