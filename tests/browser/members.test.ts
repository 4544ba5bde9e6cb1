// What a page's own script sees of the element: test(), outcome, verdicts, values and keyfit-ready; and what its developers are told
// of mistakes in the markup.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { KeyfitConnect } from "../../web/src/element-class.ts";
import type { Outcome } from "../../web/src/live/live.ts";
import type { Browser, Page } from "./driver.ts";
import { launch } from "./driver.ts";
import { servePages } from "./pages.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const OTHER = "9f3c0a1be47d58266b90ac13ef5d7210";

declare global {
  interface Window {
    /** How often a live test began, and what ends the one under way. */
    begun: number;
    answer(outcome: object): void;
    ready: string[];
    asked: Promise<unknown>;
  }
}

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page whose live tests are answered by the test; `attributes` of an element that renders its own inputs. */
const page = (attributes: string) => `<!doctype html><html lang="en"><title>Settings</title>
<form><keyfit-connect ${attributes}></keyfit-connect></form>
<script type="module">
  import { defineConnect } from "/keyfit/element-class.js";
  window.begun = 0;
  window.ready = [];
  document.addEventListener("keyfit-ready", ({ detail }) => window.ready.push(detail.service));
  defineConnect({
    test: ({ signal }) => new Promise((resolve) => {
      window.begun += 1;
      window.answer = resolve;
      signal.addEventListener("abort", () =>
        resolve({ answer: "undetermined", reason: "cancelled", fault: "none", sent: "no" }));
    }),
  });
</script></html>`;

const ACCEPTED: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes", who: { name: "Joe" } };

async function open(html: string): Promise<Page> {
  const origin = await servePages({ "/": html, "/missing": null });
  const opened = await browser.newPage();
  await opened.goto(`${origin}/`);
  await opened.evaluate(async () => {
    await customElements.whenDefined("keyfit-connect");
    await document.querySelector<KeyfitConnect>("keyfit-connect")?.ready;
  });
  return opened;
}

/** What `test()` comes to: the reason of its outcome, or the error's name, code, field and message. */
function ask(opened: Page): Promise<string> {
  return opened.evaluate(() =>
    (document.querySelector("keyfit-connect") as KeyfitConnect).test().then(
      ({ reason }) => reason,
      (error) => [error instanceof Error, error.name, error.code, error.field, error.message].join(" | "),
    ),
  );
}

/** Begins a test without waiting for what comes of it. */
async function begin(opened: Page): Promise<void> {
  const before = await opened.evaluate(() => window.begun);
  await opened.evaluate(() => {
    window.asked = (document.querySelector("keyfit-connect") as KeyfitConnect)
      .test()
      .then(({ reason }) => reason)
      .catch(({ code }) => code);
  });
  await opened.until("the test begins", async () => (await opened.evaluate(() => window.begun)) > before);
}

const ended = (opened: Page) => opened.evaluate(() => window.asked);

test("its properties and its event follow what is typed, and a secret never enumerates", async () => {
  const opened = await open(page('service="freshbooks-classic" relay="/relay" submit="api-url" live="off"'));
  const look = () =>
    opened.evaluate(() => {
      const { values, verdicts, outcome } = document.querySelector("keyfit-connect") as KeyfitConnect;
      const secret = values && Object.getOwnPropertyDescriptor(values, "secret");
      return {
        values: JSON.stringify(values),
        secret: secret ? [secret.value, secret.enumerable] : null,
        account: verdicts?.account?.account_url ?? null,
        status: verdicts?.secret?.status,
        told: JSON.stringify(verdicts).includes("7208"),
        outcome: outcome?.reason ?? null,
        ready: window.ready.join(),
      };
    });
  assert.deepEqual(await look(), {
    ...{ values: "null", secret: null, account: null, status: "empty", told: false, outcome: null, ready: "" },
  });
  await opened.typeInto("[name=account]", "joesgarage");
  await opened.typeInto("[name=secret]", ` ${TOKEN}`);
  const whole = {
    ...{ values: JSON.stringify({ account: `${ADDRESS}/api/2.1/xml-in` }), secret: [TOKEN, false] },
    ...{ account: ADDRESS, status: "repaired", told: false, outcome: null, ready: "freshbooks-classic" },
  };
  assert.deepEqual(await look(), whole, "as it would be submitted, before the field is left");

  // Without a panel, by the page alone, and again for whoever asks while it is under way.
  await begin(opened);
  await opened.evaluate(() => void (document.querySelector("keyfit-connect") as KeyfitConnect).test());
  assert.equal(await opened.evaluate(() => window.begun), 1);
  await opened.evaluate((outcome) => window.answer(outcome), ACCEPTED);
  assert.equal(await ended(opened), "connected");
  assert.equal((await look()).outcome, "connected");
  assert.equal(await opened.$eval(".keyfit-test", (panel) => (panel as HTMLElement).hidden), true);

  // What the page writes without an event is another value, too.
  await opened.$eval("[name=secret]", (input) => {
    (input as HTMLInputElement).value = "";
  });
  assert.deepEqual([(await look()).outcome, (await look()).values], [null, "null"]);
  await opened.typeInto("[name=secret]", "x");
  await opened.press("Backspace");
  await opened.typeInto("[name=secret]", OTHER);
  assert.deepEqual([(await look()).outcome, (await look()).ready], [null, "freshbooks-classic,freshbooks-classic"]);

  // What the service refuses is said at its field.
  await begin(opened);
  await opened.evaluate((outcome) => window.answer(outcome), {
    ...ACCEPTED,
    answer: "refused",
    reason: "secret-refused",
  });
  assert.equal(await ended(opened), "secret-refused");
  assert.equal(await opened.$eval("[name=secret]", (input) => input.getAttribute("aria-invalid")), "true");
  await opened.close();
});

test("test() rejects with the field that is not usable, without a way to ask, and where it is cancelled", async () => {
  const opened = await open(page('service="freshbooks-classic" live="button"'));
  assert.match(
    await ask(opened),
    /^true \| KeyfitError \| field-not-usable \| account \| test\(\): the field "account" /,
  );
  await opened.typeInto("[name=account]", "joesgarage");
  await opened.typeInto("[name=secret]", "hunter2");
  const unusable = await ask(opened);
  assert.match(unusable, /field-not-usable \| secret \| .*password-like/);
  assert.ok(!unusable.includes("hunter2"));
  assert.equal(await opened.$eval("[name=secret]", (input) => input.getAttribute("aria-invalid")), "true", "shown");
  await opened.$eval("[name=secret]", (input) => (input as HTMLInputElement).select());
  await opened.typeInto("[name=secret]", TOKEN);
  assert.match(await ask(opened), /KeyfitError \| no-relay \| {2}\| .*does not answer web pages\. Write relay="…"/);

  await opened.$eval("keyfit-connect", (element) => element.setAttribute("relay", "/relay"));
  await begin(opened);
  await opened.click('.keyfit-test [data-action="cancel"]');
  assert.equal(await ended(opened), "cancelled");
  await begin(opened);
  await opened.typeInto("[name=secret]", "0");
  assert.equal(await ended(opened), "cancelled", "edited");
  await opened.press("Backspace");
  await begin(opened);
  await opened.evaluate(() => document.querySelector("keyfit-connect")?.remove());
  assert.equal(await ended(opened), "cancelled", "taken out");
  const gone = await opened.evaluate(() => {
    const element = document.createElement("keyfit-connect");
    return element.test().catch(({ code }) => code);
  });
  assert.equal(gone, "unavailable");
  await opened.close();
});

test("a form whose values the page keeps, or came with, is ready from the start", async () => {
  const opened = await open(page('service="stripe" keep="secret" live="off"'));
  const element = () =>
    opened.evaluate(() => [
      JSON.stringify((document.querySelector("keyfit-connect") as KeyfitConnect).values),
      window.ready.join(),
    ]);
  assert.deepEqual(await element(), ["{}", "stripe"]);
  assert.match(await ask(opened), /field-not-usable \| secret/);
  await opened.close();
});

const MARKUP = `<!doctype html><html lang="en"><title>Sign up</title>
<keyfit-connect service="stripe" live="buton" submit="api" mode="prod" engine="asm" needs="read"></keyfit-connect>
<form><keyfit-connect service="zendesk">
  <input data-keyfit="acount"><input data-keyfit="email"><input type="password" data-keyfit="secret"><input data-keyfit="secret">
</keyfit-connect></form>
<form><keyfit-connect service="twilio" live="off"><p>Soon.</p></keyfit-connect></form>
<keyfit-connect service="opnai"></keyfit-connect>
<keyfit-connect service="stripe" live="buton" relay="/missing"></keyfit-connect>
<script type="module" src="/keyfit/element.js"></script></html>`;

const TOLD = [
  'no service "opnai". Did you mean "openai"?',
  'live="buton" is not a value of this attribute. Did you mean "button"?',
  'submit="api" is not a value of this attribute. Write one of "account-url", "api-url".',
  'mode="prod" is not a value of this attribute. Write one of "live", "test".',
  'engine="asm" is not a value of this attribute. Did you mean "wasm"?',
  'needs="…" has no effect on a live test: Stripe does not say what a key may do. Leave it out.',
  'data-keyfit="acount": zendesk has no such field. Did you mean "account"?',
  'two inputs are marked data-keyfit="secret". The first one is used. Remove the attribute from the other.',
  'Zendesk (zendesk) does not answer web pages, so there is no live test. Write relay="…" with the address of your relay, or live="off" if you do not want a test.',
  'cannot tell which input is for "id", "key_sid", "secret" of twilio. Write data-keyfit="id", data-keyfit="key_sid", data-keyfit="secret" on their inputs.',
].map((line) => `keyfit-connect: ${line}`);

test("each mistake in the markup is told once, with what to write", async () => {
  const opened = await open(MARKUP);
  const heard = async () => (await opened.noise()).filter((line) => line.startsWith("keyfit-connect: "));
  await opened.until("all is told", async () => (await heard()).length >= TOLD.length);
  // Begun anew, an element has nothing new to tell.
  await opened.evaluate(() => {
    const element = document.querySelector("keyfit-connect");
    if (element) document.body.append(element);
  });
  await new Promise((resolve) => setTimeout(resolve, 1300));
  assert.deepEqual((await heard()).sort(), [...TOLD].sort());
  await opened.close();
});

test("a relay that gives no outcome is told with what it answers, or that the page may read nothing", async () => {
  // It answers pages of other origins as a relay does that does not allow them.
  const { host } = new URL(await servePages({}));
  const relayed = (relay: string) => `<!doctype html><html lang="en"><title>Sign up</title>
<keyfit-connect service="stripe" relay="${relay}"></keyfit-connect>
<script type="module" src="/keyfit/element.js"></script></html>`;
  for (const [relay, words] of [
    [
      "/missing?token=of-the-page",
      /relay="http:\/\/[^"]+\/missing" answers 404 \(.*\): there is nothing at this address\. Correct it, or serve/,
    ],
    ["/", /relay="http:\/\/[^"]+\/" answers 200 \(text\/html\): this is a web page and not a relay\./],
    ...[`http://${host}/keyfit`, `http://joe:${TOKEN}@${host}/keyfit`].map(
      (elsewhere) =>
        [
          elsewhere,
          new RegExp(
            `relay="http://${host}/keyfit" gives no answer that this page can read\\. Check that it is running, and that ` +
              '"http://[^"/]+" is one of its origins\\.$',
          ),
        ] as const,
    ),
  ] as const) {
    const opened = await open(relayed(relay));
    await opened.typeInto("[name=secret]", `sk_${"test"}_51Qz7RmKbT4nXvW2eYc9Hd0L`);
    await ask(opened);
    await ask(opened);
    const told = (await opened.noise()).filter((line) => /^keyfit-connect: relay=/.test(line));
    assert.equal(told.length, 1, told.join("\n"));
    assert.match(told[0] ?? "", words);
    await opened.close();
  }
});

test("a page without a mistake downloads no words for one, and says nothing", async () => {
  const opened = await open(`<!doctype html><html lang="en"><title>Sign up</title>
<form><keyfit-connect service="github" needs="repo" relay="/relay" live="submit" mode="live">
<input type="password" data-keyfit="secret"></keyfit-connect></form>
<script type="module" src="/keyfit/element.js"></script></html>`);
  await new Promise((resolve) => setTimeout(resolve, 1300));
  assert.deepEqual(
    (await opened.noise()).filter((line) => line.includes("keyfit")),
    [],
  );
  const loaded = await opened.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(loaded.length > 3);
  assert.deepEqual(
    loaded.filter((name) => /mistakes|asked-test/.test(name)),
    [],
  );
  await opened.close();
});
