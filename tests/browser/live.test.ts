// The live test in front of a person, on the demonstration's page: what it says before, while and after, what the form
// does, and what leaves the page. The relay's answers are given out by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../../web/src/live/live.ts";
import { needs } from "./driver.ts";
import { chunkOf, STRICT, servePages, signUpPage } from "./pages.ts";
import { FONTS, Sheet, selectorOf, shareSite, TOKEN } from "./support.ts";

const ADDRESS = "https://joesgarage.freshbooks.com";
const OTHER_TOKEN = "a41bc09d7e3f5826604cd81be97f2a35";

const CONNECTED: Outcome = {
  answer: "accepted",
  reason: "connected",
  fault: "none",
  sent: "yes",
  who: { name: "Joe Fisher", email: "joe@joesgarage.example", company: "Joe’s Garage" },
};
const REFUSED: Outcome = {
  answer: "refused",
  reason: "secret-refused",
  fault: "person",
  sent: "yes",
  guide: ["renew-token", "administrator", "staff"],
};
const UNKNOWN: Outcome = {
  answer: "refused",
  reason: "no-such-account",
  fault: "person",
  sent: "yes",
  guide: ["find-address"],
};
const DOWN: Outcome = { answer: "undetermined", reason: "service-down", fault: "service", sent: "yes" };

/** The relay's side: what it was asked, and what it answers. */
class Relay {
  readonly asked: { url: string; body: string; signal: AbortSignal }[] = [];
  /** What comes next; null: no answer until `letGo`. */
  answer: Outcome | null = CONNECTED;
  #held: ((outcome: Outcome) => void)[] = [];

  async take(request: Request): Promise<Response> {
    const { url, signal } = request;
    this.asked.push({ url, body: await request.text(), signal });
    return Response.json(this.answer ?? (await new Promise<Outcome>((resolve) => this.#held.push(resolve))));
  }

  /** Answers what was held back; where the page no longer waits, nothing happens. */
  letGo(outcome: Outcome): void {
    for (const answer of this.#held.splice(0)) answer(outcome);
  }

  get bodies(): unknown[] {
    return this.asked.map(({ body }) => JSON.parse(body));
  }
}

const site = shareSite();

/** A test on a fresh page with a relay; what `close` promises is part of each. */
function onPage(name: string, run: (sheet: Sheet, relay: Relay) => Promise<void>): void {
  test(name, async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    const relay = new Relay();
    front.answer("/keyfit", (request) => relay.take(request));
    try {
      await run(sheet, relay);
      await sheet.close(OTHER_TOKEN);
      assert.equal(relay.asked.filter(({ url }) => url.includes(TOKEN)).length, 0);
      for (const { body } of relay.asked) assert.doesNotMatch(body, /api|xml|Basic/i, "the relay is told no request");
    } finally {
      relay.letGo(DOWN);
    }
  });
}

const PANEL = ".keyfit-test";

async function fill(sheet: Sheet): Promise<void> {
  await sheet.type("account", ADDRESS);
  await sheet.type("secret", TOKEN);
}

async function panel(sheet: Sheet) {
  return sheet.page.$eval(PANEL, (root) => {
    const text = (selector: string) => root.querySelector(selector)?.textContent ?? "";
    const buttons = [...root.querySelectorAll("button")].filter((button) => !button.hidden);
    return {
      tone: (root as HTMLElement).dataset.tone,
      busy: root.getAttribute("aria-busy"),
      message: text(".keyfit-test-message"),
      aside: text(".keyfit-test-aside"),
      who: [...root.querySelectorAll("dd")].map((value) => value.textContent),
      spoken: document.querySelector("keyfit-connect > [role=status]")?.textContent ?? "",
      buttons: Object.fromEntries(
        buttons.map(({ dataset, disabled, textContent }) => [
          dataset.action,
          disabled ? `(${textContent})` : textContent,
        ]),
      ),
    };
  });
}

async function press(sheet: Sheet, action: string): Promise<void> {
  await sheet.page.click(`${PANEL} button[data-action="${action}"]`);
}

async function toneIs(sheet: Sheet, tone: string): Promise<void> {
  await sheet.until(`the panel is ${tone}`, async () => {
    const { tone: now, busy } = await panel(sheet);
    return now === tone && busy === "false";
  });
}

async function set(sheet: Sheet, name: string, value: string | null): Promise<void> {
  const change = (element: Element, to: string, text: string | null) =>
    text === null ? element.removeAttribute(to) : element.setAttribute(to, text);
  await sheet.page.$eval("keyfit-connect", change, name, value);
}

/** No browser may ask the service: here a page has a definition that says otherwise. */
async function allowDirect(sheet: Sheet, built = ""): Promise<void> {
  await sheet.page.$eval(
    "keyfit-connect",
    async (element, base) => {
      const definition = await (await fetch(`${base}/services/freshbooks-classic.json`)).json();
      Object.assign(element, { definition: { ...definition, cors: "yes" } });
    },
    built,
  );
  await sheet.ready();
}

async function send(sheet: Sheet): Promise<boolean> {
  await sheet.page.$eval("#email", (input) => {
    (input as HTMLInputElement).value = "joe@example.com";
  });
  await sheet.page.click(".send button[type=submit]");
  return sheet.page.$eval("#result", (result) => !(result as HTMLElement).hidden);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// On a button.

onPage("nothing can be tested, and nothing is sent, before both are usable", async (sheet, relay) => {
  assert.match((await panel(sheet)).message, /^Fill in everything/);
  assert.deepEqual((await panel(sheet)).buttons, { test: "(Test the connection)" });
  await sheet.type("account", ADDRESS);
  await sheet.type("secret", "Summer-2019!");
  await sheet.leave();
  assert.deepEqual((await panel(sheet)).buttons, { test: "(Test the connection)" });
  assert.equal(relay.asked.length, 0);
});

onPage("it says to whom and through whom, asks once pressed, and shows who one is", async (sheet, relay) => {
  await fill(sheet);
  assert.equal((await panel(sheet)).message, `We’ll ask FreshBooks Classic at ${ADDRESS}, through this site’s server.`);
  const described = await sheet.page.$eval(`${PANEL} [data-action=test]`, (button) =>
    button.ariaDescribedByElements?.map((element) => element.textContent).join(),
  );
  assert.match(described ?? "", /ask FreshBooks Classic at/);
  await pause(300);
  assert.equal(relay.asked.length, 0, "never by itself");
  await press(sheet, "test");
  await toneIs(sheet, "good");
  const { message, who, aside, buttons, spoken } = await panel(sheet);
  assert.match(message, /^It works\. .*Now press “Connect”\.$/);
  assert.deepEqual(who, ["Joe Fisher", "joe@joesgarage.example", "Joe’s Garage"]);
  assert.equal(aside, "");
  assert.deepEqual(buttons, {});
  assert.match(spoken, /Connected as Joe Fisher, joe@joesgarage\.example, Joe’s Garage\./);
  assert.deepEqual(relay.bodies, [{ service: "freshbooks-classic", fields: { account: ADDRESS, secret: TOKEN } }]);
  assert.equal(await send(sheet), true);
});

onPage("what is tested is what was mended, and the press does the mending", async (sheet, relay) => {
  await sheet.type("secret", ` ${TOKEN}:X`);
  await sheet.type("account", "joesgarage");
  await press(sheet, "test");
  await toneIs(sheet, "good");
  assert.equal(await sheet.value("account"), ADDRESS);
  assert.equal(await sheet.value("secret"), TOKEN);
  assert.equal(relay.bodies.length, 1);
  assert.deepEqual(relay.bodies[0], {
    service: "freshbooks-classic",
    fields: { account: ADDRESS, secret: TOKEN },
  });
});

onPage("events say that it began and what came of it, and hold no secret", async (sheet) => {
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "good");
  const [start, ...more] = await sheet.recorded("keyfit-live-start");
  assert.deepEqual(start?.detail, { address: ADDRESS, through: new URL("/keyfit", (await site()).url).href });
  assert.equal(more.length, 0);
  assert.deepEqual(
    (await sheet.recorded("keyfit-outcome")).map(({ detail }) => detail),
    [{ outcome: CONNECTED }],
  );
});

onPage("progress is seen at once, can be cancelled, and the form is free all the while", async (sheet, relay) => {
  relay.answer = null;
  await fill(sheet);
  await press(sheet, "test");
  const { message, busy, buttons, spoken } = await panel(sheet);
  assert.match(message, /^Checking with FreshBooks Classic/);
  assert.equal(busy, "true");
  assert.deepEqual(buttons, { cancel: "Cancel" });
  assert.ok(spoken.endsWith(message), spoken);
  assert.equal(
    await sheet.page.$eval(`${PANEL} [role=progressbar]`, (bar) => bar.getBoundingClientRect().height > 0),
    true,
  );
  assert.deepEqual([await sheet.validity("account"), await sheet.validity("secret")], ["", ""]);
  await press(sheet, "cancel");
  await sheet.until("it has stopped", async () => (await panel(sheet)).busy === "false");
  const after = await panel(sheet);
  assert.match(after.message, /^Canceled\./);
  assert.match(after.aside, /We can’t tell whether it reached FreshBooks Classic/);
  assert.deepEqual(after.buttons, { retry: "Try again" });
  relay.answer = CONNECTED;
  await press(sheet, "retry");
  await toneIs(sheet, "good");
  const outcomes = (await sheet.recorded("keyfit-outcome")).map(({ detail }) => detail.outcome?.reason);
  assert.deepEqual(outcomes, ["cancelled", "connected"]);
});

for (const font of FONTS) {
  onPage(`hardly anything moves while it runs, in ${font}`, async (sheet, relay) => {
    // Below the fields, which have a line less once their values are right.
    const place = () =>
      sheet.page.$eval(".keyfit-test", (panel) => {
        const send = document.querySelector(".send") as Element;
        return Math.round(send.getBoundingClientRect().top - panel.getBoundingClientRect().top);
      });
    await sheet.setFont(font);
    for (const width of [320, 1200]) {
      await sheet.page.setViewport({ width, height: 900 });
      const empty = await place();
      const moved = async () => Math.abs((await place()) - empty);
      await fill(sheet);
      // The sentence of whom is asked has a line more, or two.
      const lines = width === 320 ? 3 : 1;
      assert.ok((await moved()) <= lines * 21, `${width}: ${await moved()}`);
      relay.answer = null;
      await press(sheet, "test");
      assert.ok((await moved()) <= lines * 21, `${width}: ${await moved()}`);
      await press(sheet, "cancel");
      await sheet.until("it has stopped", async () => (await panel(sheet)).busy === "false");
      await sheet.page.click("button[type=reset]");
      await sheet.until("it is quiet", async () => /^Fill in everything/.test((await panel(sheet)).message));
    }
  });
}

onPage("after five seconds it says that it is still waiting", async (sheet, relay) => {
  relay.answer = null;
  await fill(sheet);
  await press(sheet, "test");
  await pause(4500);
  assert.match((await panel(sheet)).message, /^Checking/);
  await pause(1000);
  const { message, spoken } = await panel(sheet);
  assert.match(message, /^Still waiting for FreshBooks/);
  assert.ok(spoken.endsWith(message), spoken);
  await sheet.picture("live-still-waiting");
});

onPage("the second click of a double one cancels nothing", async (sheet, relay) => {
  relay.answer = null;
  await fill(sheet);
  // At its edge: there the other button will be.
  await sheet.page.click(`${PANEL} button[data-action="test"]`, { count: 2, offset: { x: 12, y: 12 } });
  await pause(100);
  assert.equal((await panel(sheet)).busy, "true");
  assert.equal(relay.asked.length, 1);
});

// Edits.

for (const field of ["account", "secret"] as const) {
  onPage(`an edit of the ${field} cancels the test, and its answer is dropped`, async (sheet, relay) => {
    relay.answer = null;
    await fill(sheet);
    await press(sheet, "test");
    await sheet.until("it is asked", async () => relay.asked.length === 1);
    await sheet.page.focus(selectorOf(field));
    await sheet.press("End");
    await sheet.press("Backspace");
    assert.equal((await panel(sheet)).busy, "false");
    relay.letGo(REFUSED);
    await sheet.until("the page hears of it", async () => (await sheet.recorded("keyfit-outcome")).length === 1);
    const [ended] = await sheet.recorded("keyfit-outcome");
    assert.deepEqual(ended?.detail.outcome, {
      answer: "undetermined",
      reason: "cancelled",
      fault: "none",
      sent: "possibly",
    });
    await pause(200);
    assert.match((await panel(sheet)).message, /^(Fill in everything|We’ll ask FreshBooks)/);
  });

  onPage(`an edit of the ${field} clears what was found`, async (sheet) => {
    await fill(sheet);
    await press(sheet, "test");
    await toneIs(sheet, "good");
    await sheet.type(field, " ");
    assert.equal((await panel(sheet)).tone, "neutral");
    assert.deepEqual((await panel(sheet)).who, []);
    assert.equal((await panel(sheet)).spoken, "");
  });
}

onPage("a reset of the form clears what was found", async (sheet, relay) => {
  relay.answer = REFUSED;
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "error");
  await sheet.page.click("button[type=reset]");
  await sheet.until("it is quiet", async () => /^Fill in everything/.test((await panel(sheet)).message));
  const own = await sheet.page.$eval(selectorOf("secret"), ({ validity }: HTMLInputElement) => validity.customError);
  assert.equal(own, false);
});

// Refusals.

onPage(
  "a refused token blocks at its field until it is changed; the same pair is known again",
  async (sheet, relay) => {
    relay.answer = REFUSED;
    await fill(sheet);
    await press(sheet, "test");
    await toneIs(sheet, "error");
    assert.match((await panel(sheet)).message, /didn’t accept this Authentication Token/);
    assert.equal(await sheet.tone("secret"), "error");
    assert.equal(await sheet.attribute("secret", "aria-invalid"), "true");
    assert.match(await sheet.text("secret"), /didn’t accept this Authentication Token/);
    assert.equal(await sheet.tone("account"), "good");
    assert.equal(await send(sheet), false);
    await sheet.until("the field is focused", async () => (await sheet.focused()) === "secret");
    await sheet.press("End");
    await sheet.press("Backspace");
    assert.equal(await sheet.validity("secret"), "");
    await sheet.type("secret", TOKEN.slice(-1));
    assert.equal(await sheet.tone("secret"), "error", "it has been refused before");
    assert.equal(relay.asked.length, 1, "and is not asked about again");
    relay.answer = CONNECTED;
    await press(sheet, "retry");
    await toneIs(sheet, "good");
    assert.equal(await sheet.validity("secret"), "");
    await sheet.type("secret", " ");
    assert.equal((await panel(sheet)).tone, "neutral", "it is no longer refused");
    assert.equal(await send(sheet), true);
  },
);

onPage("an unknown account blocks at the other field", async (sheet, relay) => {
  relay.answer = UNKNOWN;
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "error");
  assert.equal(await sheet.tone("account"), "error");
  assert.equal(await sheet.tone("secret"), "good");
  assert.equal(await send(sheet), false);
  await sheet.until("the field that is wrong has the focus", async () => (await sheet.focused()) === "account");
});

onPage("the steps that help are opened, for the role that they are for", async (sheet, relay) => {
  relay.answer = REFUSED;
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "error");
  assert.deepEqual(await sheet.guides(), [], "not by itself: that would push the page away");
  await press(sheet, "steps");
  assert.deepEqual(await sheet.guides(), ["find administrator", "find staff", "renew"]);
  const unfolded = await sheet.page.$$eval(".keyfit-test section.keyfit-guide", (all) =>
    all.map((guide) => guide.closest<HTMLElement>(".keyfit-panel")?.dataset.role),
  );
  assert.deepEqual(unfolded, ["administrator", "staff"], "copying the key again, whoever one is");
  relay.answer = { ...UNKNOWN, reason: "account-deactivated", guide: ["ask-administrator"] };
  await press(sheet, "retry");
  await sheet.until("the old steps are gone", async () => (await sheet.guides()).length === 0);
  await toneIs(sheet, "error");
  await press(sheet, "steps");
  assert.deepEqual(await sheet.guides(), ["ask-administrator staff"]);
  await sheet.page.click('.keyfit-test [data-action="close"]');
  assert.equal(await sheet.focused(), "steps", "the way back");
});

// What could not be told.

onPage("what could not be told blocks nothing, and blames nobody", async (sheet, relay) => {
  relay.answer = DOWN;
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "warning");
  assert.match((await panel(sheet)).aside, /not your fault.*still continue\. Code: service-down$/);
  assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
  assert.equal(await send(sheet), true);
});

onPage("where one is to wait, the button counts down in silence", async (sheet, relay) => {
  relay.answer = { answer: "undetermined", reason: "rate-limited", fault: "service", sent: "yes", retry_after_s: 3 };
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "warning");
  const { spoken, buttons } = await panel(sheet);
  assert.match(buttons.retry ?? "", /^\(Try again in [23] seconds\)$/);
  await sheet.until("it is time", async () => (await panel(sheet)).buttons.retry === "Try again");
  assert.equal((await panel(sheet)).spoken, spoken);
  relay.answer = CONNECTED;
  await press(sheet, "retry");
  await toneIs(sheet, "good");
});

onPage("a relay that is not there, or answers nonsense, is the page's fault", async (sheet, relay) => {
  relay.answer = { answer: "accepted", reason: "secret-refused" } as unknown as Outcome;
  await fill(sheet);
  await press(sheet, "test");
  await sheet.until("it is done", async () => (await panel(sheet)).busy === "false");
  assert.equal((await panel(sheet)).tone, "warning");
  assert.equal(await send(sheet), true);
});

const FAULTS: Readonly<Record<string, () => Response>> = {
  "a line that is cut while the relay is asked": () => {
    throw new Error("cut");
  },
};
for (const status of [401, 403, 404, 429, 503])
  Object.assign(FAULTS, { [`a relay that answers ${status}`]: () => new Response("no", { status }) });
for (const [what, answer] of Object.entries(FAULTS)) {
  test(`${what}: the token is not blamed, nothing is blocked, and once it works another try does`, async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    front.answer("/keyfit", answer);
    await fill(sheet);
    await press(sheet, "test");
    await toneIs(sheet, "warning");
    const [ended] = await sheet.recorded("keyfit-outcome");
    assert.deepEqual(ended?.detail.outcome, {
      answer: "undetermined",
      reason: /answers 4/.test(what) ? "relay-refused" : "relay-down",
      fault: "page",
      sent: "possibly",
    });
    const { message, aside } = await panel(sheet);
    assert.doesNotMatch(message, /token|wrong (?!between)|accept/i);
    assert.match(
      aside,
      /not your fault\. We can’t tell whether it reached FreshBooks Classic.*still continue\. Code: relay-/,
    );
    assert.deepEqual([await sheet.tone("account"), await sheet.tone("secret")], ["good", "good"]);
    assert.deepEqual([await sheet.validity("account"), await sheet.validity("secret")], ["", ""]);
    front.answer("/keyfit", () => Response.json(CONNECTED));
    await press(sheet, "retry");
    await toneIs(sheet, "good");
  });
}

test(
  "without a network it says so, and that the token was not sent; with one it goes on",
  needs("offline"),
  async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    front.answer("/keyfit", () => Response.json(CONNECTED));
    await fill(sheet);
    await sheet.page.setOffline(true);
    try {
      await press(sheet, "test");
      await toneIs(sheet, "warning");
      const [ended] = await sheet.recorded("keyfit-outcome");
      assert.deepEqual([ended?.detail.outcome?.reason, ended?.detail.outcome?.sent], ["offline", "no"]);
      assert.match((await panel(sheet)).aside, /^Nothing was sent to FreshBooks Classic\. You can still continue\.$/);
    } finally {
      await sheet.page.setOffline(false);
    }
    await press(sheet, "retry");
    await toneIs(sheet, "good");
  },
);

onPage("markup in what the service says is text", async (sheet, relay) => {
  relay.answer = { ...CONNECTED, who: { name: "<img src=x onerror=alert(1)>", company: "x".repeat(300) } };
  await sheet.page.setViewport({ width: 320, height: 900 });
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "good");
  assert.equal((await panel(sheet)).who[0], "<img src=x onerror=alert(1)>");
  assert.equal(await sheet.page.$eval(PANEL, (root) => root.querySelectorAll("img").length), 0);
  assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
});

// By itself.

onPage(
  "auto: once both are usable and the person has gone on, it says so and then asks, once",
  async (sheet, relay) => {
    await set(sheet, "live", "auto");
    await fill(sheet);
    await sheet.leave();
    assert.match(
      (await panel(sheet)).spoken,
      /Next, we’ll ask FreshBooks Classic at https:\/\/joesgarage.*site’s server\.$/,
    );
    assert.equal(relay.asked.length, 0, "it is said before");
    await toneIs(sheet, "good");
    await sheet.page.focus(selectorOf("account"));
    await sheet.leave();
    await pause(1500);
    assert.equal(relay.asked.length, 1);
  },
);

onPage("auto: a pause in typing will do, unless more may be to come", async (sheet, relay) => {
  await set(sheet, "live", "auto");
  await sheet.type("account", ADDRESS);
  await sheet.type("secret", TOKEN.slice(0, 31));
  await pause(2500);
  assert.equal(relay.asked.length, 0);
  await sheet.type("secret", TOKEN.slice(31));
  await toneIs(sheet, "good");
  assert.equal(relay.asked.length, 1);
});

onPage("auto: a bare name is not taken for one while it is typed", async (sheet, relay) => {
  await set(sheet, "live", "auto");
  await sheet.type("secret", TOKEN);
  await sheet.type("account", "joesgarage");
  await pause(2500);
  assert.equal(relay.asked.length, 0);
  await sheet.leave();
  await toneIs(sheet, "good");
});

onPage("auto: a refused pair is never asked about again by itself, another is", async (sheet, relay) => {
  await set(sheet, "live", "auto");
  relay.answer = REFUSED;
  await fill(sheet);
  await toneIs(sheet, "error");
  await sheet.press("Backspace");
  await sheet.type("secret", TOKEN.slice(-1));
  await sheet.leave();
  await pause(1500);
  assert.equal(relay.asked.length, 1);
  assert.equal((await panel(sheet)).tone, "error");
  relay.answer = CONNECTED;
  await sheet.page.click(selectorOf("secret"), { count: 3 });
  await sheet.page.type(OTHER_TOKEN);
  await sheet.leave();
  await toneIs(sheet, "good");
  assert.equal(relay.asked.length, 2);
});

onPage("auto: what could not be told is not tried again by itself", async (sheet, relay) => {
  await set(sheet, "live", "auto");
  relay.answer = DOWN;
  await fill(sheet);
  await sheet.leave();
  await toneIs(sheet, "warning");
  await sheet.page.focus(selectorOf("account"));
  await sheet.leave();
  await pause(1500);
  assert.equal(relay.asked.length, 1);
});

// Straight from the browser.

test("without a relay the page's own policy stops the test, and the token stays where it is", async () => {
  const sheet = await (await site()).open();
  await set(sheet, "relay", null);
  await allowDirect(sheet);
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "warning");
  const { message, aside } = await panel(sheet);
  assert.match(message, /^We couldn’t check it\./);
  assert.match(
    aside,
    /not your fault\. Nothing was sent to FreshBooks Classic.*still continue\. Code: blocked-by-page$/,
  );
  const [start] = await sheet.recorded("keyfit-live-start");
  assert.deepEqual(start?.detail, { address: ADDRESS, through: "direct" });
  assert.equal(await send(sheet), true);
  assert.ok(!(await sheet.page.$eval("html", (html) => html.outerHTML)).includes(TOKEN));
});

/** Which of the core's parts were downloaded. */
async function parts({ page }: Sheet): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => /\/(checks|direct-test|direct|index|js)\b[^/]*\.js$/.exec(name)?.[1] ?? [])
      .sort(),
  );
}

onPage("a page with a relay downloads what checks, and no more for a test", async (sheet) => {
  await fill(sheet);
  await press(sheet, "test");
  await toneIs(sheet, "good");
  assert.deepEqual(await parts(sheet), ["checks"]);
});

for (const [name, absent, reason] of [
  ["without a relay the rest of the core comes with the first test", [], "blocked-by-page"],
  ["where the rest of the core does not come, nothing is sent", [chunkOf("direct-test")], "unreachable"],
] as const) {
  test(name, async () => {
    const missing = Object.fromEntries(absent.map((file) => [`/keyfit/${file}`, null]));
    const origin = await servePages({ "/": signUpPage('live="button"'), ...missing });
    const page = await (await site()).newPage();
    const sheet = new Sheet(page);
    await sheet.open(`${origin}/?policy=${encodeURIComponent(STRICT)}`);
    await allowDirect(sheet, "/keyfit");
    await fill(sheet);
    assert.deepEqual(await parts(sheet), ["checks"]);
    await press(sheet, "test");
    await toneIs(sheet, "warning");
    const [event] = await sheet.recorded("keyfit-outcome");
    const detail = event?.detail as { outcome: Outcome } | undefined;
    assert.deepEqual([detail?.outcome.reason, detail?.outcome.sent], [reason, "no"]);
    assert.ok((await parts(sheet)).includes("direct-test"));
    await page.close();
  });
}

test("cancelled while the rest of the core is still to come, it says that nothing was sent", async () => {
  const { front } = await site();
  const sheet = await (await site()).open();
  let letGo = (): void => {};
  front.answer(
    `/${chunkOf("direct-test")}`,
    () =>
      new Promise((resolve) => {
        letGo = () => resolve(new Response("", { headers: { "content-type": "text/javascript" } }));
      }),
  );
  await set(sheet, "relay", null);
  await allowDirect(sheet);
  await fill(sheet);
  await press(sheet, "test");
  await press(sheet, "cancel");
  await sheet.until("the outcome", async () => (await sheet.recorded("keyfit-outcome")).length === 1);
  const [event] = await sheet.recorded("keyfit-outcome");
  const detail = event?.detail as { outcome: Outcome } | undefined;
  assert.deepEqual([detail?.outcome.reason, detail?.outcome.sent], ["cancelled", "no"]);
  letGo();
});

// The rest of it.

onPage("off: there is no panel, and nothing is asked", async (sheet, relay) => {
  await set(sheet, "live", "off");
  await fill(sheet);
  await sheet.leave();
  assert.equal(await sheet.page.$eval(PANEL, (root) => root.getBoundingClientRect().height), 0);
  await set(sheet, "live", "button");
  assert.deepEqual((await panel(sheet)).buttons, { test: "Test the connection" });
  assert.equal(relay.asked.length, 0);
});

onPage("a relay elsewhere is named, and so is having none", async (sheet) => {
  await fill(sheet);
  await set(sheet, "relay", "https://relay.example/keyfit");
  assert.match((await panel(sheet)).message, /, through https:\/\/relay\.example\.$/);
  await set(sheet, "relay", "https://[");
  assert.match((await panel(sheet)).message, /, through https:\/\/\[\.$/);
  await set(sheet, "relay", null);
  assert.equal(await sheet.page.$eval(PANEL, (root) => (root as HTMLElement).hidden), true, "no browser may ask it");
  await allowDirect(sheet);
  assert.match((await panel(sheet)).message, /, from your browser\.$/);
});

onPage("taken out while it asks, it stops, says nothing more, and comes back fresh", async (sheet, relay) => {
  relay.answer = null;
  await fill(sheet);
  await press(sheet, "test");
  await sheet.until("it is asked", async () => relay.asked.length === 1);
  await sheet.page.evaluate(() => {
    const element = document.querySelector("keyfit-connect") as HTMLElement;
    const { parentNode, nextSibling } = element;
    element.remove();
    setTimeout(() => parentNode?.insertBefore(element, nextSibling), 100);
  });
  await sheet.until("it is given up", async () => relay.asked[0]?.signal.aborted === true);
  await pause(200);
  await sheet.ready();
  assert.equal((await sheet.recorded("keyfit-outcome")).length, 0);
  assert.equal((await panel(sheet)).busy, "false");
  assert.deepEqual((await panel(sheet)).buttons, { test: "Test the connection" });
});

// The demonstration's server asks browsers to keep nothing, so what one that does would say is said here. A page that is
// really kept: form.test.ts.
onPage(
  "kept in memory while the person is elsewhere, it asks no more, shows nothing, and goes on when they come back",
  async (sheet, relay) => {
    relay.answer = null;
    await fill(sheet);
    await sheet.page.click(".keyfit-reveal");
    await press(sheet, "test");
    await sheet.until("it is asked", async () => relay.asked.length === 1);
    const tell = (type: string) =>
      sheet.page.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    await tell("pagehide");
    assert.equal(await sheet.attribute("secret", "type"), "password");
    await sheet.until("it is given up", async () => relay.asked[0]?.signal.aborted === true);
    await tell("pageshow");
    assert.deepEqual(
      (await sheet.recorded("keyfit-outcome")).map(({ detail }) => detail.outcome?.reason),
      ["cancelled"],
    );
    assert.deepEqual([await sheet.value("account"), await sheet.value("secret")], [ADDRESS, TOKEN]);
    relay.answer = CONNECTED;
    await press(sheet, "retry");
    await toneIs(sheet, "good");
    assert.equal((await sheet.recorded("keyfit-live-start")).length, 2);
    assert.equal((await sheet.recorded("keyfit-outcome")).length, 2);
  },
);

onPage("everything can be done with the keyboard, and the focus is never lost", async (sheet, relay) => {
  relay.answer = null;
  await fill(sheet);
  await sheet.press("Tab", 2); // over Show
  assert.equal(await sheet.focused(), "test");
  await sheet.press("Enter");
  const inPanel = () => sheet.page.evaluate(() => document.activeElement?.closest(".keyfit-test") !== null);
  assert.equal((await panel(sheet)).busy, "true");
  assert.equal(await inPanel(), true);
  await sheet.press("Enter");
  assert.equal((await panel(sheet)).busy, "true", "a key held down cancels nothing");
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "cancel");
  await sheet.press("Space");
  await sheet.until("it has stopped", async () => (await panel(sheet)).busy === "false");
  assert.equal(await inPanel(), true);
  relay.answer = REFUSED;
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "retry");
  await sheet.press("Enter");
  await toneIs(sheet, "error");
  await sheet.press("Tab");
  assert.equal(await sheet.focused(), "steps");
  await sheet.press("Enter");
  assert.notDeepEqual(await sheet.guides(), []);
});

onPage("a page may replace these texts, too", async (sheet) => {
  await sheet.page.$eval("keyfit-connect", (element) => {
    const outcomes = { connected: { lead: "All set." } };
    Object.assign(element, { messages: { live: { test: "Try it", outcomes } } });
  });
  await sheet.ready();
  await fill(sheet);
  assert.deepEqual((await panel(sheet)).buttons, { test: "Try it" });
  await press(sheet, "test");
  await toneIs(sheet, "good");
  assert.match((await panel(sheet)).message, /^All set\. FreshBooks Classic accepted it/);
});
