// The secret goes to one place. A made-up one is taken through every flow of a sign-up page, and then looked for in all
// that a page can leave behind and in every request that it made: whole, in halves, and encoded. It may stand in the field,
// and in the one body that the relay is sent. What the page's form sends is the page's own affair, and not sent here. Asked
// directly: direct.test.ts. In the module's memory: ../node/module.test.ts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNTS } from "../standin/accounts.ts";
import { type Sheet, shareSite } from "./support.ts";

const CANARY = "c0ffee15a4be47d58266b90ac13ef5ca";
const ACCOUNT = "joesgarage.freshbooks.com";
const RELAY = "/keyfit";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
// Of base64 what does not hang on where in a text the secret begins, or on what comes after it.
const FORMS = [
  CANARY.slice(0, 16),
  CANARY.slice(16),
  ...["", "x", "xx"].map((before) => base64(`${before}${CANARY}`).slice(4, -4)),
].map((form) => form.toLowerCase());

const holds = (text: string): boolean => FORMS.some((form) => text.toLowerCase().includes(form));

const site = shareSite();

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: string;
  readonly body: string;
}

/** Opens the page, and listens to every request from then on. */
async function open(): Promise<{ sheet: Sheet; asked: Asked[] }> {
  const sheet = await (await site()).open();
  const asked: Asked[] = [];
  (await site()).front.heard = async (request) => {
    const { url, method, headers } = request;
    asked.push({ url, method, headers: JSON.stringify([...headers]), body: await request.text() });
  };
  return { sheet, asked };
}

/** All that a page can leave behind, by where. The values of fields are not among it: no attribute holds them. */
async function tracesOf(sheet: Sheet): Promise<Record<string, string>> {
  const traces = await sheet.page.evaluate(async () => ({
    markup: document.documentElement.outerHTML,
    text: document.body.innerText,
    address: location.href,
    title: document.title,
    name: window.name,
    history: JSON.stringify(history.state),
    cookie: document.cookie,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify("caches" in window ? await caches.keys() : []),
    performance: JSON.stringify(performance.getEntries()),
    events: JSON.stringify(window.keyfitRecorded),
    console: JSON.stringify(window.keyfitHeard),
    violations: JSON.stringify(window.keyfitViolations),
    messages: JSON.stringify([...document.querySelectorAll("input")].map((input) => input.validationMessage)),
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => name.toLowerCase().includes("keyfit"))
      .map((name) => `${name}: ${JSON.stringify((window as unknown as Record<string, unknown>)[name])}`)
      .join(),
    element: JSON.stringify(document.querySelector("keyfit-connect")),
  }));
  return { ...traces, noise: JSON.stringify(await sheet.page.noise()) };
}

/** At the end of a flow: the secret is nowhere, but in so many bodies to the relay. */
async function assertNowhere(sheet: Sheet, asked: readonly Asked[], bodies: number): Promise<void> {
  for (const [where, trace] of Object.entries(await tracesOf(sheet))) assert.ok(!holds(trace), `it is in: ${where}`);
  const holding = asked.filter(({ url, headers, body }) => holds(url) || holds(headers) || holds(body));
  for (const { url, method, headers, body } of holding) {
    assert.equal(`${method} ${new URL(url).pathname}`, `POST ${RELAY}`);
    assert.ok(!holds(url) && !holds(headers), "it is in an address or a header");
    assert.equal(JSON.parse(body).secret, CANARY);
    assert.equal(body.split(CANARY).length, 2, "it is there twice");
    assert.ok(!holds(body.replace(CANARY, "")));
  }
  assert.equal(holding.length, bodies, "bodies with the secret");
}

test("what is looked for would be found", async () => {
  const { sheet, asked } = await open();
  await sheet.page.evaluate(async (secret) => {
    localStorage.setItem("kept", secret.slice(0, 16));
    sessionStorage.setItem("kept", btoa(`:${secret}`));
    history.replaceState({ secret }, "");
    // biome-ignore lint/suspicious/noDocumentCookie: of every browser here
    document.cookie = `kept=${secret}`;
    document.title = secret.toUpperCase();
    document.querySelector("#account")?.setAttribute("data-kept", secret);
    console.info(secret.slice(16));
    await (await fetch(`/?${secret}`, { headers: { kept: secret } })).text();
  }, CANARY);
  const found = Object.entries(await tracesOf(sheet)).filter(([, trace]) => holds(trace));
  const names = found.map(([where]) => where).filter((where) => where !== "noise" && where !== "globals");
  assert.deepEqual(names.sort(), [
    "console",
    "cookie",
    "history",
    "local",
    "markup",
    "performance",
    "session",
    "title",
  ]);
  assert.ok(asked.some(({ url, headers }) => holds(url) && holds(headers)));
  await sheet.page.evaluate(() => {
    history.replaceState(null, "");
    localStorage.clear();
    sessionStorage.clear();
    // biome-ignore lint/suspicious/noDocumentCookie: of every browser here
    document.cookie = "kept=; max-age=0";
  });
});

const FLOWS: Record<string, (sheet: Sheet) => Promise<void>> = {
  "typed, and left": async (sheet) => {
    await sheet.type("secret", CANARY);
    await sheet.leave();
  },
  "typed in part": async (sheet) => {
    await sheet.type("secret", CANARY.slice(0, 20));
    await sheet.leave();
  },
  "too long by one": async (sheet) => {
    await sheet.type("secret", `${CANARY}0`);
    await sheet.leave();
  },
  "mended, and undone": async (sheet) => {
    await sheet.type("secret", ` Token: ${CANARY}:X`);
    await sheet.leave();
    await sheet.click("secret", "undo");
  },
  "with a slip that is offered put right, and taken": async (sheet) => {
    await sheet.type("secret", CANARY.replace("0", "O"));
    await sheet.leave();
    await sheet.click("secret", "take");
  },
  "in the other's field, and swapped": async (sheet) => {
    await sheet.type("account", CANARY);
    await sheet.type("secret", ACCOUNT);
    await sheet.leave();
    await sheet.click("account", "swap");
  },
  "in an address": async (sheet) => {
    await sheet.type("account", `https://${CANARY}:X@${ACCOUNT}`);
    await sheet.leave();
  },
  "pasted together with the address": async (sheet) => {
    await sheet.paste("account", `API URL: https://${ACCOUNT}/api/2.1/xml-in\nToken: ${CANARY}`);
  },
  "shown, and hidden": async (sheet) => {
    await sheet.type("secret", CANARY);
    await sheet.page.click(".keyfit-reveal");
    await sheet.page.click(".keyfit-reveal");
  },
  "taken back by a reset": async (sheet) => {
    await sheet.type("secret", CANARY);
    await sheet.page.$eval("#signup", (form: HTMLFormElement) => form.reset());
  },
};

for (const [name, flow] of Object.entries(FLOWS)) {
  test(`${name}: nowhere`, async () => {
    const { sheet, asked } = await open();
    await flow(sheet);
    await assertNowhere(sheet, asked, 0);
  });
}

/** Fills both fields and presses the button. */
async function ask(sheet: Sheet, account: string): Promise<void> {
  await sheet.type("account", account);
  await sheet.type("secret", CANARY);
  await sheet.leave();
  await sheet.page.click('.keyfit-test [data-action="test"]');
}

const finished = (sheet: Sheet): Promise<void> => sheet.page.waitFor('.keyfit-test[aria-busy="false"]', 30);

const tested = [...new Set(ACCOUNTS.filter(({ cors }) => cors === "off").map(({ name }) => name))];
for (const name of tested.filter((account) => account !== "slowgarage")) {
  test(`tested through the relay, ${name}: in one body`, async () => {
    const { sheet, asked } = await open();
    await ask(sheet, name);
    await finished(sheet);
    await assertNowhere(sheet, asked, 1);
  });
}

for (const [what, answer] of [
  ["says it back", () => new Response(JSON.stringify({ error: CANARY, who: { name: CANARY } }))],
  ["refuses", () => new Response(JSON.stringify({ error: CANARY }), { status: 400 })],
  ["is a page", () => new Response(`<p>${CANARY}`, { status: 502, headers: { "content-type": "text/plain" } })],
] as const) {
  test(`a relay that ${what}: in one body`, async () => {
    const { sheet, asked } = await open();
    (await site()).front.answer(RELAY, answer);
    await ask(sheet, ACCOUNT);
    await finished(sheet);
    await assertNowhere(sheet, asked, 1);
  });
}

test("cancelled: in one body", async () => {
  const { sheet, asked } = await open();
  await ask(sheet, "slowgarage.freshbooks.com");
  await sheet.page.click('.keyfit-test [data-action="cancel"]');
  await finished(sheet);
  await assertNowhere(sheet, asked, 1);
});

test("the page is left while it asks, and come back to: in one body", async () => {
  const { sheet, asked } = await open();
  await ask(sheet, "slowgarage.freshbooks.com");
  const { page } = sheet;
  const origin = await page.evaluate(() => location.origin);
  await page.goto(`${origin}/gallery/?state=kept`);
  await assertNowhere(sheet, asked, 1);
  await page.goBack();
  await sheet.ready();
  await assertNowhere(sheet, asked, 1);
});
