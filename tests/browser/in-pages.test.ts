// <keyfit-connect> in pages as frameworks write them: which inputs it takes, what it tells a page and when, and a page that
// asks of itself whether its form is valid.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runOnPages } from "./pages.ts";
import { type Sheet, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const CSRF = "5b1c9e7d20f84a3692c07e5d18ab34f6";

const site = shareSite();

/** A test on a page of its own: what stands in the element, its attributes, and a script of the page's. */
function onPage(
  name: string,
  { inside = PAIR, attributes = "", script = "" },
  run: (sheet: Sheet) => Promise<void>,
  ...secrets: string[]
): void {
  test(name, async () => {
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign up</title>
<script type="module" src="/keyfit/element.js"></script><script>${script}</script></head>
<body><form action="/sent"><keyfit-connect ${attributes}>${inside}</keyfit-connect><button>Connect</button></form></body></html>`;
    await runOnPages(site, { "/": html, "/sent": "<!doctype html><title>Sent</title><p>Sent" }, run, ...secrets);
  });
}

const PAIR = `<label>Address <input name="account" data-keyfit="account"></label>
<label>Token <input name="token" type="password" autocomplete="off" data-keyfit="secret"></label>`;

// Which inputs it takes.

/** The names of the inputs that it has taken. */
async function taken(sheet: Sheet): Promise<string[]> {
  return sheet.page.$$eval("keyfit-connect [data-keyfit-tone]", (inputs) =>
    inputs.map((input) => input.getAttribute("name") ?? ""),
  );
}

const TOKENS = {
  Laravel: `<input type="hidden" name="_token" value="${CSRF}">`,
  Django: `<input type="hidden" name="csrfmiddlewaretoken" value="${CSRF}">`,
  Rails: `<input type="hidden" name="authenticity_token" value="${CSRF}" autocomplete="off">`,
  "ASP.NET": `<input name="__RequestVerificationToken" type="hidden" value="${CSRF}">`,
};
for (const [framework, token] of Object.entries(TOKENS)) {
  const inside = `${token}<input type="url" name="redirect_url"><input name="email_address">
    <input name="site_url"><input name="api_token" autocomplete="off">`;
  onPage(`unmarked inputs beside what ${framework} hides in a form`, { inside }, async (sheet) => {
    assert.deepEqual(await taken(sheet), ["site_url", "api_token"]);
    assert.equal(await sheet.page.$eval("[type=hidden]", (input) => (input as HTMLInputElement).value), CSRF);
    assert.equal(await sheet.page.$$eval(".keyfit-reveal", (found) => found.length), 1);
  });
}

const UNFIT = `<input type="hidden" name="token" data-keyfit="secret" value="${CSRF}"><input type="checkbox" name="account">
  <input name="account_url" disabled><input name="site" type="url" tabindex="-1"><input name="api_key" readonly value="x">`;
onPage(
  "what nobody can type into is no field, marked or not, and the page is told",
  { inside: UNFIT },
  async (sheet) => {
    const told =
      'keyfit-connect: cannot tell which input is for "account", "secret" of freshbooks-classic. ' +
      'Write data-keyfit="account", data-keyfit="secret" on their inputs.';
    await sheet.until("it is told", async () => (await sheet.page.unexpected()).length > 0);
    assert.deepEqual(await taken(sheet), []);
    sheet.expectedNoise = [told];
  },
);

const EQUAL =
  '<input name="site_url"><input name="api_url"><input type="password" name="api_token" autocomplete="off">';
onPage("of two that fit equally none is taken, and what to mark is said once", { inside: EQUAL }, async (sheet) => {
  await sheet.until("it is told", async () => (await sheet.page.unexpected()).length > 0);
  assert.deepEqual(await taken(sheet), []);
  sheet.expectedNoise = [
    'keyfit-connect: cannot tell which input is for "account" of freshbooks-classic. Write data-keyfit="account" on its input.',
  ];
  await sheet.page.$eval("[name=api_url]", (input) => {
    input.dataset.keyfit = "account";
    input.after(document.createElement("p"));
  });
  await sheet.until("they are taken", async () => (await taken(sheet)).join() === "api_url,api_token");
});

const UNMARKED = '<input name="account_url"><input type="password" name="api_token" autocomplete="off">';
onPage("one that was told stays, shown, disabled or made read-only", { inside: UNMARKED }, async (sheet) => {
  await sheet.page.typeInto("[name=api_token]", TOKEN);
  await sheet.page.click(".keyfit-reveal");
  await sheet.page.$$eval("keyfit-connect > input", (inputs) => {
    for (const input of inputs as HTMLInputElement[]) Object.assign(input, { disabled: true, readOnly: true });
    inputs[0]?.before(document.createElement("hr"));
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(await taken(sheet), ["account_url", "api_token"]);
  assert.equal(await sheet.page.$eval("[name=api_token]", (input) => input.dataset.keyfitTone), "good");
});

// What it tells, and when.

// Whether the fields are valid whenever the page hears of anything, and again when all is over.
const HEAR = `
  const heard = window.heard = [];
  for (const type of ["input", "change", "keyfit-check", "keyfit-suggestion-taken", "keyfit-mended", "keyfit-insisted"])
    document.addEventListener(type, ({ target }) => {
      const valid = () => [...document.querySelectorAll("[data-keyfit]")].map(({ validity }) => validity.valid).join();
      const told = { type, valid: valid() };
      heard.push(told);
      setTimeout(() => { told.later = valid(); });
    }, true);
`;

interface Heard {
  readonly type: string;
  readonly valid: string;
  readonly later: string;
}

/** What the page has heard since it was last asked; each with the validity that then stays. */
async function heard(sheet: Sheet): Promise<string[]> {
  await sheet.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  const all = await sheet.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.splice(0));
  for (const { type, valid, later } of all) assert.equal(valid, later, `when ${type} is heard`);
  return all.map(({ type, valid }) => `${type} ${valid}`);
}

/** What was heard so far is of no interest. */
async function forget(sheet: Sheet): Promise<void> {
  await sheet.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.splice(0));
}

onPage("a value that is typed is valid, or not, before the page hears of it", { script: HEAR }, async (sheet) => {
  for (const letter of "https://joe.freshbooks.com!") {
    await sheet.type("account", letter);
    const [first, second, ...more] = await heard(sheet);
    assert.match(`${first} ${second}`, /^input (\w+),true keyfit-check \1,true$/);
    assert.deepEqual(more, []);
  }
});

onPage("a suggestion that is taken is valid before the page hears of it", { script: HEAR }, async (sheet) => {
  await sheet.type("account", "joesgarage.freshbook.com");
  await sheet.leave();
  await forget(sheet);
  await sheet.click("account", "take");
  const types = ["keyfit-suggestion-taken", "input", "change", "keyfit-check", "keyfit-mended"];
  assert.deepEqual(
    await heard(sheet),
    types.map((type) => `${type} true,true`),
  );
  await sheet.click("account", "undo");
  assert.deepEqual(
    await heard(sheet),
    ["input", "change", "keyfit-check"].map((type) => `${type} false,true`),
  );
});

onPage("values that are swapped are valid before the page hears of one", { script: HEAR }, async (sheet) => {
  await sheet.type("account", TOKEN);
  await sheet.type("secret", ADDRESS);
  await sheet.leave();
  await forget(sheet);
  await sheet.click("account", "swap");
  const all = await heard(sheet);
  assert.equal(all.length, 8);
  assert.ok(
    all.every((each) => each.endsWith(" true,true")),
    all.join("\n"),
  );
});

onPage("a value that is moved is valid before the page hears of it", { script: HEAR }, async (sheet) => {
  await sheet.type("secret", ADDRESS);
  await sheet.leave();
  await forget(sheet);
  await sheet.click("secret", "move");
  const all = await heard(sheet);
  assert.equal(all.length, 8);
  assert.ok(
    all.every((each) => each.endsWith(" true,true")),
    all.join("\n"),
  );
});

onPage("several values of one paste are valid before the page hears of one", { script: HEAR }, async (sheet) => {
  await sheet.type("account", "nobody@joesgarage.example");
  await sheet.page.copy(`${ADDRESS}/api/2.1/xml-in ${TOKEN}`);
  await sheet.page.$eval("[name=account]", (input) => (input as HTMLInputElement).select());
  await forget(sheet);
  await sheet.page.press("Control", "v");
  const all = await heard(sheet);
  assert.ok(all.length >= 8, all.join("\n"));
  assert.ok(
    all.every((each) => each.endsWith(" true,true")),
    all.join("\n"),
  );
  assert.equal(await sheet.value("secret"), TOKEN);
});

// As a framework does that renders all fields from what it knows, whenever it has heard of one.
const RENDERS = `
  const known = {};
  addEventListener("input", ({ target }) => {
    known[target.name] = target.value;
    for (const input of document.querySelectorAll("[data-keyfit]")) input.value = known[input.name] ?? "";
  });
`;
onPage(
  "a page that renders all fields from what it knows keeps what is put into several",
  { script: RENDERS },
  async (sheet) => {
    await sheet.paste("account", `${ADDRESS} ${TOKEN}`);
    assert.deepEqual([await sheet.value("account"), await sheet.value("secret")], [ADDRESS, TOKEN]);
    assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
  },
);

const SHORTENS = `
  addEventListener("change", ({ target }) => { target.value = target.value.replace("https://", ""); });
`;
onPage("a value that the page wants otherwise is judged as it is", { script: SHORTENS }, async (sheet) => {
  await sheet.type("account", "JoesGarage.freshbooks.com");
  await sheet.leave();
  assert.equal(await sheet.value("account"), "joesgarage.freshbooks.com");
  assert.equal(await sheet.tone("account"), "good");
  assert.match(await sheet.text("account"), /^joesgarage\.freshbooks\.com/);
});

// A page that asks of itself whether its form is valid.

// As form builders do, whenever something is typed.
const ASKS = `
  window.asked = [];
  addEventListener("input", ({ target }) => asked.push([target.checkValidity(), target.form.checkValidity()].join()));
`;

onPage(
  "a page that checks whenever something is typed makes no error appear, and mends nothing",
  { script: ASKS },
  async (sheet) => {
    await sheet.type("secret", ` ${TOKEN}:X`);
    assert.equal(await sheet.value("secret"), ` ${TOKEN}:X`);
    for (const letter of "joe@joesgarage.example") {
      await sheet.type("account", letter);
      assert.ok(["neutral", "good"].includes(await sheet.tone("account")), await sheet.value("account"));
    }
    const asked = await sheet.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    assert.equal(asked.at(-1), "false,false");
    await sheet.leave();
    assert.equal(await sheet.tone("account"), "error");
  },
);

const WAYS: Readonly<Record<string, (input: HTMLInputElement) => void>> = {
  "reportValidity of the form": ({ form }) => form?.reportValidity(),
  "reportValidity of the input": (input) => input.reportValidity(),
  requestSubmit: ({ form }) => form?.requestSubmit(),
  "a click on the button, by the page": ({ form }) =>
    form
      ?.querySelector("button:not([type])")
      ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })),
};
for (const [way, go] of Object.entries(WAYS)) {
  onPage(`${way} makes the error appear, in the field that one is in`, {}, async (sheet) => {
    await sheet.type("account", "joe@joesgarage.example");
    assert.equal(await sheet.tone("account"), "neutral");
    await sheet.page.$eval("[name=account]", go);
    assert.equal(await sheet.tone("account"), "error");
    assert.equal(await sheet.page.evaluate(() => location.pathname), "/");
  });
}

onPage("Enter in one field makes the error of another appear", {}, async (sheet) => {
  await sheet.page.$eval("[name=account]", (input) => {
    (input as HTMLInputElement).value = "joe@joesgarage.example";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await sheet.type("secret", TOKEN);
  assert.equal(await sheet.tone("account"), "neutral");
  await sheet.press("Enter");
  assert.equal(await sheet.tone("account"), "error");
});

onPage("taken out, it leaves the form's own methods as they were", {}, async (sheet) => {
  const own = () =>
    sheet.page.$$eval("form, [data-keyfit]", (all) =>
      all.map((each) => ["reportValidity", "requestSubmit"].filter((name) => Object.hasOwn(each, name)).length),
    );
  assert.deepEqual(await own(), [2, 1, 1]);
  await sheet.page.$eval("keyfit-connect", (element) => element.replaceWith(...element.children));
  assert.deepEqual(await own(), [0, 0, 0]);
});
