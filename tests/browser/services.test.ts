// The element for services of any shape: what it renders, what it moves and tells, what a person may insist on, a page's own
// definition, and on which road a service is asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../../web/src/live/live.ts";
import { readDefinition } from "../node/definitions.ts";
import { noService, STRICT, servePages } from "./pages.ts";
import { Sheet, selectorOf, shareSite } from "./support.ts";

const KEY = `sk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0LpUs3Gf6Jo8Ai1Nk5`;
const TEST_KEY = KEY.replace("live", "test");
const API_KEY = "5e1f0c9a7b3d2846e0f1a2b3c4d5968f";
const APP_KEY = "fedcba98765432100123456789abcdeffedcba98";

const GROQ_KEY = `gsk${"_"}${"Keyfit0123456".repeat(4)}`;

const site = shareSite();
const PAGE = (inside: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign up</title>
<script type="module" src="/keyfit/element.js"></script><form action="/sent">${inside}<button>Connect</button></form></html>`;
const RENDERED = { "/": PAGE("<keyfit-connect></keyfit-connect>") };
const origin = await servePages({
  ...RENDERED,
  "/own": PAGE(`<keyfit-connect service="datadog">
    <label>Site <select name="region"><option value="">-</option><option value="us1">US</option>
      <option value="x">EU1 (app.datadoghq.eu)</option></select></label>
    <label>Key <input type="password" autocomplete="off" name="api"></label><label>App <input type="password" autocomplete="off" name="app_key"></label>
    </keyfit-connect>`),
});

// One page serves all tests: a new one takes longer than a test.
let shared: Promise<Sheet> | undefined;
const share = (): Promise<Sheet> => {
  shared ??= site().then(async (each) => new Sheet(await each.newPage()));
  return shared;
};

/** A page with an element for a service; what `close` promises is part of each test. */
function onPage(
  name: string,
  service: string,
  run: (sheet: Sheet) => Promise<void>,
  { path = "/", attributes = {}, noise = [] as string[] } = {},
): void {
  test(name, async () => {
    const sheet = await share();
    await sheet.open(`${origin}${path}?policy=${encodeURIComponent(STRICT)}`);
    await sheet.page.$eval(
      "keyfit-connect",
      (element, all) => {
        for (const [key, value] of Object.entries(all)) element.setAttribute(key, value);
      },
      { service, ...attributes },
    );
    await sheet.ready();
    sheet.expectedNoise = noise;
    await run(sheet);
    await sheet.close(KEY, TEST_KEY, API_KEY, APP_KEY, GROQ_KEY);
  });
}

const fieldsOf = (sheet: Sheet) =>
  sheet.page.$$eval("[data-keyfit]", (all) =>
    (all as HTMLInputElement[]).map((control) => [
      control.dataset.keyfit,
      control.type,
      control.required,
      control.autocomplete,
      control.labels?.[0]?.textContent,
    ]),
  );

const assign = (sheet: Sheet, properties: object) =>
  sheet.page.$eval("keyfit-connect", (element, all) => void Object.assign(element, all), properties);

onPage("it renders the fields of the service that is named, and of another when that is", "zendesk", async (sheet) => {
  assert.deepEqual(await fieldsOf(sheet), [
    ["account", "text", true, "off", "Subdomain"],
    ["email", "text", true, "email", "Email address"],
    ["secret", "password", true, "off", "API token"],
  ]);
  await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("service", "twilio"));
  await sheet.ready();
  assert.deepEqual(
    (await fieldsOf(sheet)).map(([id, , required, , label]) => [id, required, label]),
    [
      ["id", true, "Account SID"],
      ["key_sid", false, "API key SID (optional)"],
      ["secret", true, "Auth Token or API key secret"],
    ],
  );
  const chunks = await sheet.page.evaluate(() =>
    performance.getEntriesByType("resource").flatMap(({ name }) => /services\/([^/]+)\.js$/.exec(name)?.[1] ?? []),
  );
  assert.deepEqual(chunks.sort(), ["freshbooks-classic", "twilio", "zendesk"], "no other definition was loaded");
});

const fetched = (sheet: Sheet) =>
  sheet.page.evaluate(
    () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/known.js")).length,
  );

onPage(
  "another service's key is named once the kinds of all are there, which are fetched for it and not before",
  "openai",
  async (sheet) => {
    await sheet.type("secret", GROQ_KEY.slice(0, 30));
    assert.equal(await fetched(sheet), 0, "it is being typed");
    await sheet.press("Backspace", 30);
    await sheet.paste("secret", GROQ_KEY);
    await sheet.page.waitFor(`${selectorOf("secret")}[data-keyfit-tone="error"]`);
    assert.match(await sheet.text("secret"), /This is the API key from Groq\. We need the API key from OpenAI\./);
    assert.notEqual(await sheet.validity("secret"), "");
    assert.equal(await fetched(sheet), 1);
    const told = (await sheet.recorded("keyfit-check")).map(({ detail }) => detail);
    assert.deepEqual(told.slice(-2), [
      { field: "secret", status: "doubtful", codes: ["shape-unusual"] },
      { field: "secret", status: "invalid", codes: ["other-service"] },
    ]);
  },
);

onPage(
  "a choice is a list with nothing chosen at first, and blocks the form until it is made",
  "datadog",
  async (sheet) => {
    const [region] = await fieldsOf(sheet);
    assert.deepEqual(region, ["region", "select-one", true, "off", "Site"]);
    assert.notEqual(await sheet.validity("region"), "");
    const entries = await sheet.page.$$eval("option", (all) => all.map((option) => option.textContent));
    assert.equal(entries[0], "Please choose");
    assert.ok(entries.includes("EU1 (app.datadoghq.eu)"));
    await sheet.page.$eval("select", (list) => {
      (list as HTMLSelectElement).value = "eu1";
      for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
    });
    assert.deepEqual([await sheet.tone("region"), await sheet.validity("region")], ["good", ""]);
  },
);

onPage("a pasted page address makes the choice, goes nowhere else, and can be undone", "datadog", async (sheet) => {
  await sheet.paste("secret", "https://app.datadoghq.eu/organization-settings/api-keys");
  assert.deepEqual([await sheet.value("region"), await sheet.value("secret")], ["eu1", ""]);
  assert.match(await sheet.text("region"), /Found in the address you pasted: EU1/);
  await sheet.click("region", "undo");
  assert.equal(await sheet.value("region"), "");
});

onPage("one paste fills every field that it holds a value for", "datadog", async (sheet) => {
  await sheet.paste("app_key", `https://us5.datadoghq.com/\nDD_API_KEY=${API_KEY}\nDD_APP_KEY=${APP_KEY}`);
  const values = await Promise.all(["region", "secret", "app_key"].map((field) => sheet.value(field)));
  assert.deepEqual(values, ["us5", API_KEY, APP_KEY]);
  assert.match(await sheet.text("app_key"), /Filled in: Site, API Key, and Application Key\./);
});

onPage("a key in the other key's field is offered to move, whichever field that is", "datadog", async (sheet) => {
  await sheet.type("secret", APP_KEY);
  await sheet.leave();
  assert.equal((await sheet.buttons("secret")).move, "Move to Application Key");
  await sheet.click("secret", "move");
  assert.deepEqual([await sheet.value("secret"), await sheet.value("app_key")], ["", APP_KEY]);
  assert.equal(await sheet.focused(), "app_key");
});

onPage(
  "a page's own inputs and list are told by their names and types, and set by what its entries say",
  "datadog",
  async (sheet) => {
    const described = () =>
      sheet.page.$$eval(":is(input, select)[aria-describedby]", (all) => all.map((each) => each.getAttribute("name")));
    assert.deepEqual(await described(), ["region", "api", "app_key"]);
    await sheet.page.copy("https://app.datadoghq.eu/logs");
    await sheet.page.focus('[name="api"]');
    await sheet.page.press("Control", "v");
    assert.equal(await sheet.page.$eval("select", (list) => (list as HTMLSelectElement).value), "x");
  },
  { path: "/own" },
);

onPage("an optional field passes when it is empty", "twilio", async (sheet) => {
  assert.equal(await sheet.validity("key_sid"), "");
  assert.match(await sheet.page.$eval('[data-keyfit-label="key_sid"]', (label) => label.textContent ?? ""), /optional/);
});

onPage("what is refused for its kind may be insisted on, and is not tested", "stripe", async (sheet) => {
  await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("relay", "/relay"));
  await sheet.type("secret", KEY.replace("sk_", "pk_"));
  await sheet.leave();
  assert.notEqual(await sheet.validity("secret"), "");
  await sheet.click("secret", "insist");
  assert.deepEqual([await sheet.tone("secret"), await sheet.validity("secret")], ["warning", ""]);
  assert.match(await sheet.text("secret"), /We’ll use it as it is\./);
  const [event] = await sheet.recorded("keyfit-insisted");
  assert.deepEqual(event?.detail, { field: "secret", codes: ["other-secret"] });
  assert.equal(
    await sheet.page.$eval('[data-action="test"]', (button) => (button as HTMLButtonElement).disabled),
    true,
  );
  await sheet.click("secret", "undo");
  assert.notEqual(await sheet.validity("secret"), "");
  await sheet.click("secret", "insist");
  await sheet.type("secret", "x");
  await sheet.leave();
  assert.notEqual(await sheet.validity("secret"), "", "it is another value now");
});

onPage("a payment card is refused, and nobody may insist", "stripe", async (sheet) => {
  await sheet.type("secret", "4242424242424242");
  await sheet.leave();
  assert.deepEqual(await sheet.buttons("secret"), {});
});

onPage("a new shape of key warns and never blocks", "stripe", async (sheet) => {
  await sheet.type("secret", KEY.replace("live", "prod"));
  await sheet.leave();
  assert.deepEqual([await sheet.tone("secret"), await sheet.validity("secret")], ["warning", ""]);
});

onPage(
  "it says which rights are needed, and that a test key is not what the page wants",
  "stripe",
  async (sheet) => {
    assert.match(await sheet.text("secret"), /It needs these rights: read_orders and write_orders\./);
    await sheet.type("secret", TEST_KEY);
    await sheet.leave();
    assert.deepEqual([await sheet.tone("secret"), await sheet.validity("secret")], ["warning", ""]);
    assert.match(await sheet.text("secret"), /This is a test key\. This page needs a live key\./);
    await sheet.page.$eval("keyfit-connect", (element) => element.removeAttribute("mode"));
    assert.equal(await sheet.tone("secret"), "good");
  },
  { attributes: { needs: "read_orders write_orders", mode: "live" } },
);

// The live test.

const CONNECTED: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };

/** What a relay is told of a test with all fields filled in. */
async function toldToRelay(sheet: Sheet, fields: Readonly<Record<string, string>>): Promise<unknown> {
  await sheet.page.evaluate((outcome) => {
    const send = window.fetch;
    window.fetch = async (url, options) => {
      if (!String(url).endsWith("/relay")) return send(url, options);
      Object.assign(window, { keyfitTold: options?.body });
      return Response.json(outcome);
    };
  }, CONNECTED);
  for (const [field, text] of Object.entries(fields)) await sheet.type(field, text);
  await sheet.leave();
  await sheet.page.click('.keyfit-test [data-action="test"]');
  await sheet.page.waitFor('.keyfit-test[data-tone="good"]');
  const told = await sheet.page.evaluate(() => String(Reflect.get(window, "keyfitTold")));
  await sheet.page.evaluate(() => Reflect.deleteProperty(window, "keyfitTold"));
  return JSON.parse(told);
}

onPage(
  "a relay is told the service, the fields, and what the page wants",
  "stripe",
  async (sheet) => {
    assert.deepEqual(await toldToRelay(sheet, { secret: ` ${KEY}` }), {
      service: "stripe",
      fields: { secret: KEY },
      needs: ["read_orders"],
      administrator: true,
      allow_cost: true,
    });
  },
  { attributes: { relay: "/relay", live: "button", needs: "read_orders", administrator: "", "allow-cost": "" } },
);

const panelIsShown = (sheet: Sheet) => sheet.page.$eval(".keyfit-test", (panel) => !(panel as HTMLElement).hidden);

for (const [service, isOpen] of [
  ["stripe", true],
  ["datadog", false],
] as const)
  onPage(
    `without a relay there is ${isOpen ? "a" : "no"} live test of ${service}`,
    service,
    async (sheet) => {
      assert.equal(await panelIsShown(sheet), isOpen);
      if (!isOpen) return;
      await sheet.type("secret", KEY);
      await sheet.leave();
      const message = await sheet.page.$eval(".keyfit-test-message", (place) => place.textContent);
      assert.equal(message, "We’ll ask Stripe at https://api.stripe.com, from your browser.");
    },
    { attributes: { live: "button" } },
  );

// A page's own definition.

const stripe = readDefinition("stripe");

onPage("a page's own definition replaces the built-in one, and nothing of it is markup", "stripe", async (sheet) => {
  const label = "<img src=x onerror=alert(1)>Key";
  const guides = [
    {
      id: "find",
      steps: [
        { do: "open", url: "javascript:alert(1)" },
        { do: "press", name: "<b>x</b>" },
        { do: "copy", field: "secret" },
      ],
    },
  ];
  const fields = stripe.fields.map((field) => ({ ...field, label, samples: undefined }));
  await assign(sheet, { definition: { ...stripe, title: "<i>Stripe</i>", fields, guides } });
  await sheet.ready();
  assert.equal((await fieldsOf(sheet))[0]?.[4], label);
  const counts = await sheet.page.$eval("keyfit-connect", (element) =>
    ["img", "i", "b", "a"].map((name) => element.querySelectorAll(name).length),
  );
  assert.deepEqual(counts, [0, 0, 0, 0]);
  await assign(sheet, { definition: null });
  await sheet.ready();
  assert.equal((await fieldsOf(sheet))[0]?.[4], "Secret key");
});

const [step] = stripe.live_test?.steps ?? [];
const elsewhere = {
  ...stripe,
  live_test: { ...stripe.live_test, steps: [{ ...step, url: "https://api.evil.example/v1/account" }] },
};
const refusal =
  "keyfit-connect: this definition asks hosts that the page has not named: api.evil.example. " +
  'To allow it, write hosts="api.evil.example"';

onPage(
  "it may ask no host that the built-in one does not ask and the page has not named",
  "stripe",
  async (sheet) => {
    await assign(sheet, { definition: elsewhere });
    await sheet.ready();
    assert.deepEqual(
      (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
      [{ reason: "definition" }],
    );
    assert.equal(
      await sheet.page.$eval("keyfit-connect", (element) => element.querySelectorAll(".keyfit-test").length),
      0,
    );
    await sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("hosts", "api.evil.example"));
    await sheet.ready();
    await sheet.type("secret", KEY);
    assert.equal(await sheet.tone("secret"), "good");
  },
  { noise: [refusal] },
);

onPage("one that the core refuses is said to be at fault, and why", "stripe", async (sheet) => {
  await assign(sheet, { definition: { ...stripe, fields: [{ ...stripe.fields[0], kinds: "none" }] } });
  await sheet.ready();
  assert.deepEqual(
    (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
    [{ reason: "definition" }],
  );
  const noise = await sheet.page.unexpected();
  assert.equal(noise.length, 1);
  assert.match(noise[0] ?? "", /definition cannot be used.*\/fields\/0\/kinds/);
  sheet.expectedNoise = noise;
});

onPage("no definition at all is at fault, too", "stripe", async (sheet) => {
  await assign(sheet, { definition: { id: "acme" } });
  await sheet.ready();
  assert.deepEqual(
    (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
    [{ reason: "definition" }],
  );
  sheet.expectedNoise = await sheet.page.unexpected();
});

onPage(
  "a service that nobody knows is said to be unknown",
  "nobody",
  async (sheet) => {
    assert.deepEqual(
      (await sheet.recorded("keyfit-error")).map(({ detail }) => detail),
      [{ reason: "service-unknown" }],
    );
  },
  { noise: [noService("nobody")] },
);
