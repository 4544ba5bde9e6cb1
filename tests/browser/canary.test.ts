// The secret goes to one place. A made-up one is taken through every flow of a sign-up page, and then looked for in all
// that a page can leave behind and in every request that it made: whole, in halves, and encoded. It may stand in the field,
// and in the one body that the relay is sent, or, where the page asks the service itself, in the one header of the one
// request meant. What the page's form sends is the page's own affair, and not sent here. In the module's memory:
// ../node/module.test.ts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ACCOUNTS, ADMIN_TOKEN } from "../standin/accounts.ts";
import { type FaultServer, startFaultServer } from "../standin/fault-server.ts";
import { FAULTS } from "../standin/faults.ts";
import { NOBODY, portFor } from "../standin/hosts.ts";
import { type StandIn, startStandIn } from "../standin/server.ts";
import { shareOf } from "./share.ts";
import { type Sheet, shareSite } from "./support.ts";

/** One that no account knows. */
const CANARY = "c0ffee15a4be47d58266b90ac13ef5ca";
const ACCOUNT = "joesgarage.freshbooks.com";
const RELAY = "/keyfit";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
// Of base64 what does not hang on where in a text the secret begins, or on what comes after it.
const formsOf = (secret: string): string[] => [
  secret.slice(0, 16),
  secret.slice(16),
  ...["", "x", "xx"].map((before) => base64(`${before}${secret}`).slice(4, -4)),
];
const FORMS = [CANARY, ADMIN_TOKEN].flatMap(formsOf).map((form) => form.toLowerCase());

const holds = (text: string): boolean => FORMS.some((form) => text.toLowerCase().includes(form));

// The service, for a page that asks it itself: as it is, and as it should never be.
let standIn: StandIn;
let faults: FaultServer;
before(async () => {
  standIn = await startStandIn({ slowMs: 120_000 });
  faults = await startFaultServer();
});
after(() => Promise.all([standIn.stop(), faults.stop()]));

const isFault = (host: string): boolean => FAULTS.some(({ id }) => id !== NOBODY && host.startsWith(`${id}.`));
const site = shareSite({ route: (host) => portFor(host, isFault(host) ? faults.port : standIn.tlsPort) });

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: string;
  readonly body: string;
}

/** Opens the page, and listens to every request from then on. */
async function open(policy?: (policy: string) => string): Promise<{ sheet: Sheet; asked: Asked[] }> {
  const sheet = await (await site()).open(policy);
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
async function assertNowhere(sheet: Sheet, asked: readonly Asked[], bodies: number, secret = CANARY): Promise<void> {
  for (const [where, trace] of Object.entries(await tracesOf(sheet))) assert.ok(!holds(trace), `it is in: ${where}`);
  const holding = asked.filter(({ url, headers, body }) => holds(url) || holds(headers) || holds(body));
  for (const { url, method, headers, body } of holding) {
    assert.equal(`${method} ${new URL(url).pathname}`, `POST ${RELAY}`);
    assert.ok(!holds(url) && !holds(headers), "it is in an address or a header");
    assert.equal(JSON.parse(body).fields.secret, secret);
    assert.equal(body.split(secret).length, 2, "it is there twice");
    assert.ok(!holds(body.replace(secret, "")));
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
  mended: async (sheet) => {
    await sheet.type("secret", ` Token: ${CANARY}:X`);
    await sheet.leave();
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
async function ask(sheet: Sheet, account: string, secret = CANARY): Promise<void> {
  await sheet.type("account", account);
  await sheet.type("secret", secret);
  await sheet.leave();
  await sheet.page.click('.keyfit-test [data-action="test"]');
}

/** What came of each test, in one word. */
const reasons = async (sheet: Sheet): Promise<(string | undefined)[]> =>
  (await sheet.recorded("keyfit-outcome")).map(({ detail }) => detail.outcome?.reason);

const finished = (sheet: Sheet): Promise<void> => sheet.page.waitFor('.keyfit-test[aria-busy="false"]', 30);

const tested = [...new Set(ACCOUNTS.filter(({ cors }) => cors === "off").map(({ name }) => name))];
// What came of it is the relay's affair, and live-accounts.test.ts shows all of it in every engine. Here each takes a share.
const quick = tested.filter((account) => account !== "slowgarage");
for (const name of shareOf(quick, (account) => account === "joesgarage")) {
  test(`tested through the relay, ${name}: in one body`, async () => {
    const { sheet, asked } = await open();
    await ask(sheet, name);
    await finished(sheet);
    await assertNowhere(sheet, asked, 1);
  });
}

test("accepted through the relay: in one body", async () => {
  const { sheet, asked } = await open();
  await ask(sheet, ACCOUNT, ADMIN_TOKEN);
  await finished(sheet);
  assert.deepEqual(await reasons(sheet), ["connected"]);
  await assertNowhere(sheet, asked, 1, ADMIN_TOKEN);
});

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

/** The page without a relay: its policy lets it ask the service itself. */
async function openDirect(connect = " https://*.freshbooks.com"): Promise<{ sheet: Sheet; asked: Asked[] }> {
  const opened = await open((policy) => policy.replace("connect-src 'self'", `$&${connect}`));
  // No browser may ask the service; this page's definition says otherwise, and so shows what comes of it.
  await opened.sheet.page.$eval("keyfit-connect", async (element) => {
    element.removeAttribute("relay");
    const definition = await (await fetch("/services/freshbooks-classic.json")).json();
    Object.assign(element, { definition: { ...definition, cors: "yes" } });
  });
  await opened.sheet.ready();
  standIn.received.length = 0;
  faults.calls.length = 0;
  return opened;
}

interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** What has arrived at the service, by whatever host. */
function arrived(): Arrived[] {
  const received: readonly Arrived[] = standIn.received;
  return [...received, ...faults.calls].map(({ method, path, rawHeaders, body }) => ({
    method,
    path,
    rawHeaders,
    body,
  }));
}

/** Nothing is left on the page, and the secret has come to the account's own host: in one header of so many requests. */
async function assertInHeaders(
  { sheet, asked }: { sheet: Sheet; asked: readonly Asked[] },
  { name, secret = CANARY, posts }: { name: string; secret?: string; posts: number },
): Promise<void> {
  await assertNowhere(sheet, asked, 0);
  const holding = arrived().filter((request) => holds(JSON.stringify(request)));
  assert.equal(holding.length, posts, "requests with the secret");
  for (const { method, path, rawHeaders, body } of holding) {
    assert.equal(`${method} ${path}`, "POST /api/2.1/xml-in");
    const pairs = rawHeaders.flatMap((part, i) => (i % 2 === 0 ? [[part.toLowerCase(), rawHeaders[i + 1] ?? ""]] : []));
    assert.deepEqual(
      pairs.filter((pair) => holds(pair.join())),
      [["authorization", `Basic ${base64(`${secret}:X`)}`]],
    );
    assert.equal(Object.fromEntries(pairs).host, `${name}.freshbooks.com`);
    assert.ok(!holds(body), "it is in the body");
  }
}

// The account, what is said of it, and in how many requests the secret arrives.
const ASKED: [name: string, reason: string, posts: number, secret?: string][] = [
  ["corsgarage", "connected", 1, ADMIN_TOKEN],
  ["corsgarage", "secret-refused", 1],
  ["corsmoved", "redirected", 1],
  ["corshuge", "reply-too-large", 1],
  ["corsslow", "timeout", 1],
  ["who-secret", "connected", 1],
  ["who-secret-around", "connected", 1],
  ["who-secret-encoded", "connected", 1],
  ["joesgarage", "blocked-by-browser", 0],
  ["corsless", "blocked-by-browser", 1],
  [NOBODY, "unreachable", 0],
];
for (const [name, reason, posts, secret = CANARY] of ASKED) {
  test(`asked directly, ${name}, ${reason}: in ${posts === 0 ? "no header" : "one header"}`, async () => {
    const opened = await openDirect();
    await ask(opened.sheet, `${name}.freshbooks.com`, secret);
    await finished(opened.sheet);
    assert.deepEqual(await reasons(opened.sheet), [reason]);
    await assertInHeaders(opened, { name, secret, posts });
  });
}

test("asked directly for an administrator, in two steps: in one header of each", async () => {
  const opened = await openDirect();
  await opened.sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("administrator", ""));
  await ask(opened.sheet, "corsgarage.freshbooks.com", ADMIN_TOKEN);
  await finished(opened.sheet);
  assert.deepEqual(await reasons(opened.sheet), ["connected"]);
  await assertInHeaders(opened, { name: "corsgarage", secret: ADMIN_TOKEN, posts: 2 });
});

test("asked directly, forbidden by the page's policy: in no header", async () => {
  const opened = await openDirect("");
  await ask(opened.sheet, "corsgarage.freshbooks.com");
  await finished(opened.sheet);
  assert.deepEqual(await reasons(opened.sheet), ["blocked-by-page"]);
  await assertInHeaders(opened, { name: "corsgarage", posts: 0 });
  assert.deepEqual(arrived(), []);
});

/** Asks an account that takes its time, and waits until it has the secret. */
async function askSlow({ sheet }: { sheet: Sheet }): Promise<void> {
  await ask(sheet, "corsslow.freshbooks.com");
  await sheet.until("the secret has arrived", async () => arrived().some(({ method }) => method === "POST"));
}

// What becomes of a test that is under way.
const ENDS: Record<string, (sheet: Sheet) => Promise<unknown>> = {
  cancelled: (sheet) => sheet.page.click('.keyfit-test [data-action="cancel"]'),
  "edited meanwhile": (sheet) => sheet.type("secret", "0"),
  "given a relay meanwhile": (sheet) =>
    sheet.page.$eval("keyfit-connect", (element) => element.setAttribute("relay", "/keyfit")),
  "taken back by a reset meanwhile": (sheet) => sheet.page.$eval("#signup", (form: HTMLFormElement) => form.reset()),
};
for (const [what, end] of Object.entries(ENDS)) {
  test(`asked directly, and ${what}: in one header`, async () => {
    const opened = await openDirect();
    await askSlow(opened);
    await end(opened.sheet);
    await opened.sheet.until("an outcome", async () => (await reasons(opened.sheet)).length > 0);
    assert.deepEqual(await reasons(opened.sheet), ["cancelled"]);
    await assertInHeaders(opened, { name: "corsslow", posts: 1 });
  });
}

test("asked directly, and the page left meanwhile, and come back to: in one header", async () => {
  const opened = await openDirect();
  const { page } = opened.sheet;
  await askSlow(opened);
  const origin = await page.evaluate(() => location.origin);
  await page.goto(`${origin}/gallery/?state=kept`);
  await assertInHeaders(opened, { name: "corsslow", posts: 1 });
  await page.goBack();
  await opened.sheet.ready();
  await assertInHeaders(opened, { name: "corsslow", posts: 1 });
});

// Services of other shapes: one secret and no address, and a choice with two secrets.

/** A form of the canary that each field takes. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stripe: { secret: `sk_${"live"}_${CANARY}` },
  datadog: { region: "us1", secret: CANARY, app_key: `${CANARY}00112233` },
};

async function openService(service: string): Promise<{ sheet: Sheet; asked: Asked[] }> {
  const sheet = await (await site()).open();
  const origin = await sheet.page.evaluate(() => location.origin);
  await sheet.open(`${origin}/demo/?service=${service}&live=button`);
  await sheet.page.waitFor(`[service="${service}"] [data-keyfit="secret"]`);
  const asked: Asked[] = [];
  (await site()).front.heard = async (request) => {
    const { url, method, headers } = request;
    asked.push({ url, method, headers: JSON.stringify([...headers]), body: await request.text() });
  };
  return { sheet, asked };
}

async function fillIn(sheet: Sheet, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(fields)) {
    if (field !== "region") await sheet.type(field, text);
    else
      await sheet.page.$eval(
        "select[data-keyfit]",
        (list, value) => {
          (list as HTMLSelectElement).value = value;
          for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
        },
        text,
      );
  }
  await sheet.leave();
}

const clickAction = (sheet: Sheet, action: string): Promise<void> =>
  sheet.page.click(`button[data-action="${action}"]`);

for (const [service, fields] of Object.entries(OTHERS)) {
  const { secret = "" } = fields;
  const flows: Record<string, (sheet: Sheet) => Promise<void>> = {
    "typed, and left": (sheet) => fillIn(sheet, fields),
    "typed in part": (sheet) => fillIn(sheet, { secret: secret.slice(0, -4) }),
    "taken out of a command, and undone": async (sheet) => {
      await fillIn(sheet, { secret: `curl -H "Authorization: Bearer ${secret}" https://x.example` });
      await clickAction(sheet, "undo");
    },
    "shown, and hidden": async (sheet) => {
      await fillIn(sheet, fields);
      for (const _ of ["shown", "hidden"]) await sheet.page.click(".keyfit-reveal");
    },
    "masked, and insisted on": async (sheet) => {
      await fillIn(sheet, { secret: `${secret.slice(0, 28)}••••••••` });
      await clickAction(sheet, "insist");
      assert.equal(await sheet.validity("secret"), "");
    },
    "taken back by a reset": async (sheet) => {
      await fillIn(sheet, fields);
      await sheet.page.$eval("#signup", (form: HTMLFormElement) => form.reset());
    },
  };
  if (service === "datadog")
    flows["in the other key's field, and moved"] = async (sheet) => {
      await fillIn(sheet, { secret: fields.app_key ?? "" });
      await clickAction(sheet, "move");
      assert.equal(await sheet.value("app_key"), fields.app_key);
    };
  for (const [name, flow] of Object.entries(flows)) {
    test(`${service}, ${name}: nowhere`, async () => {
      const { sheet, asked } = await openService(service);
      await flow(sheet);
      await assertNowhere(sheet, asked, 0);
    });
  }

  for (const [what, answer] of Object.entries({
    accepts: () => Response.json({ answer: "accepted", reason: "connected", fault: "none", sent: "yes" }),
    "says it back": () => Response.json({ error: secret, who: { name: secret }, rights: [secret] }),
    "is a page": () => new Response(`<p>${secret}`, { status: 502 }),
  })) {
    test(`${service}, through a relay that ${what}: in one body`, async () => {
      const { sheet, asked } = await openService(service);
      (await site()).front.answer(RELAY, answer);
      await fillIn(sheet, fields);
      await clickAction(sheet, "test");
      await finished(sheet);
      const holding = asked.filter(({ url, headers, body }) => holds(url) || holds(headers) || holds(body));
      assert.deepEqual(
        holding.map(({ url, body }) => [new URL(url).pathname, JSON.parse(body)]),
        [[RELAY, { service, fields }]],
      );
      for (const [where, trace] of Object.entries(await tracesOf(sheet)))
        assert.ok(!holds(trace), `it is in: ${where}`);
    });
  }
}
