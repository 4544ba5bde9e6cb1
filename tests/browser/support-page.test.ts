// The page for support staff in its two forms, in a real browser: as an app, whose server is then stopped, and as one file
// opened from the disk.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { languages } from "../../web/src/messages/texts.ts";
import { supportTexts } from "../../web/support/texts.ts";
import { ROOT, startServer } from "../node/support.ts";
import { type Browser, can, engine, launch, needs, type Page } from "./driver.ts";
import { keepPicture, keepPictures } from "./support.ts";

const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const MAIL = `Hello,

I cannot connect. My account is <http://JoesGarage.freshbooks.com/menu.php>
and the API token is ${TOKEN}.

Thanks, Joe
joe@joesgarage.example`;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FILE = pathToFileURL(`${ROOT}web/dist/keyfit-support.html`).href;

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

async function newDesk(): Promise<Desk> {
  browser ??= launch();
  return new Desk(await (await browser).newPage());
}

/** The page as someone has it in front of them. */
class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url = FILE): Promise<this> {
    await this.page.setViewport({ width: 1200, height: 900 });
    await this.page.goto(url);
    await this.page.waitFor("#fields .field");
    await this.page.evaluate(() => {
      window.keyfitViolations = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        window.keyfitViolations.push(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    return this;
  }

  async paste(text: string, into = "#sent"): Promise<void> {
    await this.page.copy(text);
    await this.page.focus(into);
    await this.page.press("Control", "v");
  }

  /** What a copy button has put on the clipboard: it is pasted where the page does not look. */
  async clipboard(): Promise<string> {
    await this.page.evaluate(() => {
      const area = document.createElement("textarea");
      area.id = "pasted";
      document.body.append(area);
      area.focus();
    });
    await this.page.press("Control", "v");
    return this.page.$eval("#pasted", (area: HTMLTextAreaElement) => {
      area.remove();
      return area.value;
    });
  }

  /** Clicks the button of an accessible name. */
  async click(name: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      for (const button of document.querySelectorAll("button")) {
        const isIt = (button.getAttribute("aria-label") ?? button.textContent) === wanted && button.checkVisibility();
        button.toggleAttribute("data-wanted", isIt);
      }
    }, name);
    await this.page.click("button[data-wanted]");
  }

  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.innerText.trim());
  }

  value(selector: string): Promise<string> {
    return this.page.$eval(selector, (input: HTMLInputElement) => input.value);
  }

  status(field: string): Promise<string> {
    return this.text(`.field:has(#${field}) .status`);
  }

  /** The marked pieces of a text, each with how bad it is. */
  marks(place: string): Promise<string[]> {
    return this.page.$$eval(`${place} mark`, (marks) =>
      marks.map((mark) => `${mark.dataset.severity ?? "found"}: ${mark.textContent}`),
    );
  }

  marksDone(): Promise<number> {
    return this.page.$$eval("button[data-done]", (buttons) => buttons.length);
  }

  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? "");
  }

  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`waited in vain: ${what}`);
  }

  async said(pattern: RegExp): Promise<void> {
    let said = "";
    await this.until(`${pattern}`, async () => {
      said = await this.page.$eval("#aloud", (element) => element.textContent ?? "");
      return pattern.test(said);
    }).catch(() => assert.match(said, pattern));
  }

  /** Keeps pictures, narrow and wide, in light colors. Nothing may be wider than the screen. */
  async picture(name: string): Promise<void> {
    for (const width of [320, 768, 1200]) {
      await this.#setWidth(width);
      await keepPicture(this.page, `support/${name}-${width}-light`);
    }
  }

  /** The same in light and in dark colors. */
  async pictures(name: string): Promise<void> {
    for (const width of [320, 768, 1200]) {
      await this.#setWidth(width);
      await keepPictures(this.page, `support/${name}-${width}`);
    }
  }

  async #setWidth(width: number): Promise<void> {
    await this.page.setViewport({ width, height: 900 });
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide at ${width}`);
  }

  /** Nothing logged, blocked or sent; no secret in the markup, the title, the address or any storage. */
  async close(...secrets: readonly string[]): Promise<void> {
    const { violations, ...places } = await this.page.evaluate(async () => ({
      violations: window.keyfitViolations,
      html: document.documentElement.outerHTML,
      title: document.title,
      address: location.href,
      stored: location.protocol === "file:" ? "" : JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      cookies: document.cookie,
    }));
    assert.deepEqual(violations, []);
    assert.deepEqual(await this.page.noise(), []);
    for (const secret of [TOKEN, ...secrets]) {
      for (const [place, text] of Object.entries(places)) assert.ok(!text.includes(secret), `a secret in: ${place}`);
    }
    assert.equal(places.stored, places.address.startsWith("file:") ? "" : "[{},{}]");
    await this.page.close();
  }
}

/** What axe has to say of the page. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(`() => { ${AXE} }` as unknown as () => void);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
  });
}

test("a whole mail fills both boxes and is marked, with the token hidden", async () => {
  const desk = await (await newDesk()).open();
  assert.equal(await desk.focused(), "sent");
  await desk.paste(MAIL);
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com");
  assert.equal(await desk.value("#secret"), TOKEN);
  assert.equal(await desk.page.$eval("#secret", (input: HTMLInputElement) => input.type), "password");
  assert.equal(await desk.status("account"), "Put right");
  assert.deepEqual(await desk.marks("#letter"), [
    "note: http://",
    "note: JoesGarage.freshbooks.com",
    "note: /menu.php",
    `found: ${"•".repeat(32)}hidden`,
    "note: •hidden",
  ]);
  assert.match(await desk.text(".field:has(#account) .findings"), /changed to lowercase\s+characters 49 to 73/);
  assert.match(await desk.text(".field:has(#account) .findings"), /JoesGarage\.freshbooks\.com\s*case-folded/);
  assert.equal(await desk.value("#sent"), "", "the mail is not kept where a browser may save it");
  assert.equal(await desk.focused(), "letter", "the focus does not get lost");
  await desk.said(
    /^Marked in it: Account URL and Authentication Token\. Account URL: Put right\. Authentication Token: Put right\.$/,
  );
  await desk.close();
});

test("a copy button puts the mended value on the clipboard and says so", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  for (const [name, value] of [
    ["Account URL", "https://joesgarage.freshbooks.com"],
    ["API URL", "https://joesgarage.freshbooks.com/api/2.1/xml-in"],
    ["Authentication Token", TOKEN],
  ] as const) {
    await desk.click(`Copy ${name}`);
    await desk.said(new RegExp(`^Copied: ${name}$`));
    assert.equal(await desk.text("button[data-done]"), "Copied");
    assert.equal(await desk.clipboard(), value);
    await desk.until("the button is itself again", async () => (await desk.marksDone()) === 0);
  }
  await desk.close();
});

test("the summary for the ticket is copied, and holds no secret and nothing of the mail", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL.replace(TOKEN, TOKEN.replaceAll("0", "O")));
  await desk.click("Copy Summary for the ticket");
  await desk.said(/^Copied: /);
  const summary = await desk.clipboard();
  assert.equal(summary, await desk.text("#summary"));
  assert.match(summary, /Account URL: https:\/\/joesgarage\.freshbooks\.com\n/);
  assert.match(summary, /Authentication Token: Usable, but doubtful\nLength 32, not shown here\n/);
  assert.match(summary, /\[ambiguous-character\]/);
  assert.doesNotMatch(summary, /JoesGarage|menu\.php|Thanks|3f9c|a1be47d5|5d72/);
  await desk.close(TOKEN.replaceAll("0", "O"));
});

test("the token is shown on demand only, everywhere at once, and hidden again", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  assert.ok(!(await desk.text("body")).includes(TOKEN));
  await desk.click("Show Authentication Token");
  assert.equal(await desk.page.$eval("#secret", (input: HTMLInputElement) => input.type), "text");
  assert.ok((await desk.text("#letter")).includes(TOKEN));
  assert.ok((await desk.text(".field:has(#secret) .values")).includes(TOKEN));
  await desk.click("Hide Authentication Token");
  assert.ok(!(await desk.text("body")).includes(TOKEN));
  await desk.close();
});

test("one button clears everything", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  await desk.click("Show Authentication Token");
  await desk.click("Clear everything");
  await desk.said(/^Everything is cleared\.$/);
  assert.equal(await desk.focused(), "sent");
  for (const box of ["#sent", "#account", "#secret"]) assert.equal(await desk.value(box), "");
  assert.equal(await desk.page.$eval("#secret", (input: HTMLInputElement) => input.type), "password");
  assert.ok(!(await desk.page.$eval("html", (html) => html.outerHTML)).includes("joesgarage.freshbooks.com/"));
  assert.equal(await desk.page.$eval("#ticket", (ticket) => ticket.hidden), true);
  await desk.paste(MAIL);
  await desk.said(/^Marked in it/);
  await desk.close();
});

test("a value alone goes to its box: a misspelt address, a token with a letter in it, a header line", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste("joesgarage.freshbook.com");
  assert.equal(await desk.status("account"), "Not usable");
  assert.deepEqual(await desk.marks("#letter"), ["error: joesgarage.freshbook.com"]);
  await desk.click("Yes, use that");
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com");
  assert.equal(await desk.status("account"), "Fine as it is");
  assert.deepEqual(await desk.marks("#letter"), [], "what is marked is what the findings are about");

  await desk.click("Clear everything");
  await desk.paste(`Token: ${TOKEN.replaceAll("0", "O")}`);
  assert.equal(await desk.status("secret"), "Usable, but doubtful");
  await desk.click("Use the digits");
  assert.equal(await desk.value("#secret"), TOKEN);
  assert.equal(await desk.status("secret"), "Fine as it is");

  await desk.click("Clear everything");
  await desk.paste(`Authorization: Basic ${btoa(`${TOKEN}:X`)}`);
  assert.equal(await desk.value("#secret"), TOKEN);
  assert.equal(await desk.status("secret"), "Put right");
  await desk.close(btoa(`${TOKEN}:X`), TOKEN.replaceAll("0", "O"));
});

test("where nothing can be told for certain a person says what it is", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste("joesgarage");
  assert.match(await desk.text("#sent-hint"), /^Nothing can be told for certain/);
  await desk.click("Check it as: Account URL");
  assert.equal(await desk.value("#account"), "joesgarage");
  assert.equal(await desk.status("account"), "Put right");
  assert.equal(await desk.focused(), "account");
  await desk.close();
});

test("the boxes say what is wrong with what is typed, and where", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.typeInto("#account", "https://joesgarage.freshbooks.com:8080");
  assert.equal(await desk.status("account"), "Not usable");
  assert.deepEqual(await desk.marks(".field:has(#account) .given"), ["error: :8080"]);
  assert.match(await desk.text(".field:has(#account) .findings"), /Please fix:\s+Please remove the colon/);
  assert.match(await desk.text(".field:has(#account) .where"), /^characters 34 to 38\s+:8080\s+port-not-allowed$/);
  assert.equal(await desk.page.$eval("#account", (input) => input.getAttribute("aria-invalid")), "true");
  await desk.page.typeInto("#secret", "Summer-2019!");
  assert.deepEqual(await desk.marks(".field:has(#secret) .given"), ["error: •••••••••••hidden", "note: •hidden"]);
  assert.doesNotMatch(await desk.text("main"), /Summer/);
  await desk.close("Summer-2019!");
});

const KEY = `sk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0LpUs3Gf6Jo8Ai1Nk5`;

test("what the customer sent tells the service, and a person can choose another", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(`Hello, my key is ${KEY}. Joe`);
  await desk.page.until("it is told", async () => (await desk.value("#service")) === "stripe");
  assert.match(await desk.text("#sent-hint"), /^This belongs to Stripe\. Marked in it: Secret key\./);
  assert.equal(await desk.value("#secret"), KEY);
  assert.ok(!(await desk.text("#letter")).includes(KEY.slice(8, 20)));
  assert.match(await desk.text("#summary"), /^Keyfit: Stripe/);
  await choose(desk, "datadog");
  await desk.page.until("it is chosen", async () => (await desk.page.$$eval("#app_key", (all) => all.length)) === 1);
  assert.equal(await desk.status("secret"), "Not usable", "a key of another service");
  await desk.click("Clear everything");
  await desk.page.typeInto("#app_key", "5e1f0c9a7b3d2846e0f1a2b3c4d5968f5e1f0c9a");
  assert.equal(await desk.status("app_key"), "Fine as it is");
  await desk.close(KEY);
});

const TRAP = "https://joesgarage.freshbooks.com.log-in.example/x";
const LURED = `Hello,

we are joesgarage.freshbooks.com. Yesterday I logged in at
[https://joesgarage.freshbooks.com](${TRAP}) and since then nothing works.
The bookkeeper has joesgarage.freshbook.com in her notes.
Password is hunter2, the token is ${TOKEN}.

Thanks, Joe`;

test("a trap beside the right address comes first, in red, with what to ask and what follows", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(LURED);
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com");
  const alarm = await desk.text("#alarm");
  assert.match(alarm, /^Dangerous: do not open\s+This only looks like FreshBooks Classic\. Don’t use it\./);
  assert.ok(alarm.includes(TRAP));
  assert.match(
    alarm,
    /Did the customer log in there\?\s+If so, [\s\S]*Renew the key\.\s+Check the account’s other sign-ins/,
  );
  assert.match(alarm, /Someone else may know my Authentication Token/);
  const isFirst = await desk.page.evaluate(() => {
    const [alarm, ...others] = [...document.querySelectorAll(".card")].filter((card) => card.checkVisibility());
    return alarm?.id === "alarm" && others.length > 0;
  });
  assert.ok(isFirst);
  const edge = await desk.page.$eval("#alarm", (card) => getComputedStyle(card).borderTopColor);
  assert.equal(edge, await desk.page.$eval("#alarm-title", (title) => getComputedStyle(title).color));
  assert.ok((await desk.marks("#letter")).includes(`danger: ${TRAP}`));
  await desk.said(/^Dangerous: do not open: This only looks like .* Did the customer log in there\? Marked in it/);
  await desk.click("Clear everything");
  assert.equal(await desk.page.$eval("#alarm", (alarm) => alarm.hidden), true);
  assert.ok(!(await desk.page.$eval("html", (html) => html.outerHTML)).includes("log-in.example"));
  await desk.close();
});

test("what the renewing takes opens by keyboard, and stays open while something is typed", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(LURED);
  assert.equal(await desk.focused(), "letter");
  await desk.page.press("Shift", "Tab");
  await desk.page.press("Enter");
  assert.match(await desk.text("#alarm ol"), /change your FreshBooks password/i);
  await desk.page.typeInto("#account", "/menu.php");
  assert.equal(await desk.page.$eval("#alarm details", (details) => (details as HTMLDetailsElement).open), true);
  await desk.close();
});

test("a trap that is typed into a box is asked about, too", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.typeInto("#account", TRAP);
  assert.match(await desk.text(".field:has(#account) .findings"), /Did the customer log in there\?/);
  assert.equal(await desk.page.$eval("#alarm", (alarm) => alarm.hidden), true);
  await desk.close();
});

test("a second, misspelt address and a password are marked and told; the summary has neither", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(LURED);
  const marks = await desk.marks("#letter");
  assert.ok(marks.includes("error: joesgarage.freshbook.com"), String(marks));
  assert.ok(marks.includes("error: •••••••hidden"), String(marks));
  const told = await desk.text("#told");
  assert.match(told, /^Please fix:\s+Did you mean /);
  assert.match(told, /→ https:\/\/joesgarage\.freshbooks\.com/);
  assert.match(told, /This looks like a password\. We never need it/);
  assert.doesNotMatch(await desk.text("body"), /hunter2/);
  const summary = await desk.text("#summary");
  assert.match(
    summary,
    /^Keyfit: FreshBooks Classic\n\nWhat the customer sent:\n- Stop! This only looks like .* \[lookalike-host\]\n/,
  );
  assert.match(summary, /\nDid the customer log in there\? If so, /);
  assert.match(summary, /\[domain-typo\]\n {2}→ https:\/\/joesgarage\.freshbooks\.com\n/);
  assert.doesNotMatch(summary, /hunter2|log-in\.example|freshbook\.com/);
  await desk.click("Show Authentication Token");
  assert.match(await desk.text("#letter"), /Password is hunter2,/);
  await desk.page.typeInto("#secret", "x");
  await desk.page.typeInto("#account", "hunter2.freshbooks.com");
  assert.doesNotMatch(await desk.text("#summary"), /hunter2/);
  await desk.click("Hide Authentication Token");
  await desk.page.typeInto("#secret", "");
  await desk.close();
});

test("of two keys the one of another service is told", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(`joesgarage.freshbooks.com, token ${TOKEN}, and for payments ${KEY}`);
  assert.equal(await desk.value("#secret"), TOKEN);
  assert.match(
    await desk.text("#told"),
    /^Please fix:\s+This is the Secret key from Stripe\. We need the Authentication Token/,
  );
  assert.ok(!(await desk.text("body")).includes(KEY.slice(8, 20)));
  await desk.close(KEY);
});

test("of a clean mail no more is said than before", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(
    `My account is https://joesgarage.freshbooks.com\nand the API token is\n${TOKEN}\nJoe, https://joe.example`,
  );
  assert.equal(await desk.status("account"), "Fine as it is");
  assert.equal(await desk.status("secret"), "Fine as it is");
  assert.equal(await desk.text("#told"), "");
  assert.equal(await desk.page.$eval("#alarm", (alarm) => alarm.hidden), true);
  await desk.close();
});

test("mails of other services are read as well", async () => {
  const desk = await (await newDesk()).open();
  const token = `${"9fK2mQ7xT4bV8nR1sW6y"}${"C3zL5hJ0pD2gA9eU4iOt"}`;
  await desk.paste(
    `We are https://joesgarage.zendesk.com/agent\njoe@joesgarage.example\n${token}\nhttps://joesgarage.zendesk.com.log-in.example`,
  );
  await desk.page.until("it is told", async () => (await desk.value("#service")) === "zendesk");
  assert.equal(await desk.value("#account"), "https://joesgarage.zendesk.com");
  assert.equal(await desk.value("#email"), "joe@joesgarage.example");
  assert.equal(await desk.value("#secret"), token);
  assert.match(await desk.text("#alarm"), /This only looks like Zendesk/);
  await choose(desk, "datadog");
  await desk.page.until("it is chosen", async () => (await desk.page.$$eval("#app_key", (all) => all.length)) === 1);
  await desk.click("Clear everything");
  await desk.paste(`We log in at https://app.datadoghq.eu/logs, DD_API_KEY=${"5e1f0c9a7b3d2846"}${"e0f1a2b3c4d5968f"}`);
  assert.equal(await desk.value("#region"), "eu1");
  assert.equal(await desk.status("secret"), "Put right");
  assert.equal(await desk.text("#told"), "");
  await desk.close(token);
});

const API_TOKEN = `${"9fK2mQ7xT4bV8nR1sW6y"}${"C3zL5hJ0pD2gA9eU4iOt"}`;
const GERMAN = `Guten Tag,

wir sind joesgarage.zendesk.com und haben uns hier angemeldet: https://joesgarage.zendesk.com.log-in.example
Unser Passwort ist hunter2, der Schlüssel ${API_TOKEN}.
Bitte helfen Sie mir, danke`;

/** Types a text where the customer's stands, and waits for the pause after it. */
async function typed(desk: Desk, text: string): Promise<void> {
  await desk.click("Clear everything");
  await desk.page.focus("#sent");
  await desk.page.type(text);
  await desk.until("it is read", () => desk.page.$eval("#letter", (letter) => !letter.hidden));
}

test("a reply stands beside the summary, in the customer's language, and is copied as it stands", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(GERMAN);
  await desk.until("the service is told", async () => (await desk.value("#service")) === "zendesk");
  await desk.until("it is in German", async () => /^Guten Tag,/.test(await desk.text("#reply")));
  assert.equal(await desk.value("#reply-language"), "de");
  assert.equal(await desk.page.$eval("html", (html) => html.lang), "en", "the page stays as it is");
  assert.match(await desk.text("#summary"), /^Keyfit: Zendesk\n\nWhat the customer sent:/);
  const places = await desk.page.evaluate(() =>
    ["ticket", "reply-card"].map((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? 0)),
  );
  assert.equal(places[0], places[1]);
  const reply = await desk.text("#reply");
  const { reply: own } = (await supportTexts.de?.()) ?? assert.fail();
  assert.ok(reply.startsWith(`${own.hello}\n\n${own.danger.lead}`), reply);
  assert.ok(reply.includes("Admin Center › Apps and integrations › APIs › API tokens"), reply);
  assert.ok(reply.includes("https://joesgarage.zendesk.com)"), reply);
  assert.ok(reply.includes(own.password) && reply.endsWith(own.bye), reply);
  assert.doesNotMatch(reply, /hunter2|log-in\.example|9fK2/);
  await desk.click("Copy Reply to the customer");
  await desk.said(/^Copied: Reply to the customer$/);
  assert.equal(await desk.clipboard(), reply);
  await desk.close(API_TOKEN);
});

test("the reply's language is chosen apart from the page's, in all there are, until the next customer", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(GERMAN);
  const tags = await desk.page.$$eval("#reply-language option", (options) =>
    options.map((option) => (option as HTMLOptionElement).value),
  );
  assert.deepEqual(tags, Object.keys(languages));
  for (const tag of tags) {
    const own = (await supportTexts[tag]?.()) ?? assert.fail();
    await choose(desk, tag, "#reply-language");
    await desk.until(tag, async () => (await desk.text("#reply")).startsWith(own.reply.hello));
    const [lang, dir] = await desk.page.$eval("#reply", (place) => [place.lang, place.dir]);
    assert.deepEqual([lang, dir], [tag, tag === "ar" ? "rtl" : "ltr"]);
    assert.ok(!(await desk.text("#reply")).includes("hunter2"));
  }
  await choose(desk, "es", "#language");
  await desk.until("the page is Spanish", async () => (await desk.text("#reply-title")) === "Respuesta al cliente");
  assert.equal(await desk.value("#reply-language"), tags.at(-1), "what was chosen holds");
  await desk.paste("Hello, this is joesgarage.zendesk.com and I cannot connect", "#letter");
  await desk.until("the next is guessed", async () => /^Hello,/.test(await desk.text("#reply")));
  await desk.paste("joesgarage.zendesk.com", "#letter");
  await desk.until("or as the page", async () => /^Hola:/.test(await desk.text("#reply")));
  await desk.page.click("#clear");
  assert.equal(await desk.page.$eval("#reply-card", (card) => card.hidden), true);
  await desk.close(API_TOKEN);
});

test("what is typed is read while one types, marked below, and told in every place", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.type("Our address is joesgarage.zendesk.com");
  await desk.until("the service is told", async () => (await desk.value("#service")) === "zendesk");
  await desk.until("it is read", async () => (await desk.value("#account")) === "https://joesgarage.zendesk.com");
  assert.equal(await desk.focused(), "sent", "the box stays");
  await desk.page.type(`, or joesgarage.zendesk.co, key ${API_TOKEN}`);
  await desk.until("more is read", async () => (await desk.value("#secret")) === API_TOKEN);
  assert.deepEqual(await desk.marks("#letter"), [
    "note: ",
    "found: joesgarage.zendesk.com",
    "error: joesgarage.zendesk.co",
    `warning: ${"•".repeat(40)}hidden`,
  ]);
  assert.match(await desk.text("#told"), /^Please fix:\s+The end of the address is missing\./);
  assert.match(
    await desk.text("#reply"),
    /In one place it is misspelled\. The right one is joesgarage\.zendesk\.com\./,
  );
  assert.match(await desk.text("#reply"), /How to renew the API token:/);
  // A person's own value is not undone by what they type beside it.
  await desk.page.typeInto("#account", "/agent");
  await desk.page.click("#edit");
  assert.equal(await desk.focused(), "sent");
  assert.match(await desk.value("#sent"), /^Our address is joesgarage\.zendesk\.com, or/);
  await desk.page.$eval("#sent", (area: HTMLTextAreaElement) => area.select());
  await desk.page.press("Delete");
  await desk.until("nothing is left of it", async () => (await desk.value("#secret")) === "");
  assert.equal(await desk.text("#told"), "");
  assert.equal(await desk.value("#account"), "https://joesgarage.zendesk.com/agent");
  await desk.close(API_TOKEN);
});

test("whoever leaves the box by pressing a button has pressed it, and the box is gone with the secrets in it", async () => {
  const desk = await (await newDesk()).open();
  await typed(desk, `We are joesgarage.freshbooks.com, the token is ${TOKEN}.`);
  await desk.until("all is read", async () => (await desk.value("#secret")) === TOKEN);
  const top = () => desk.page.$eval("#ticket", (card) => Math.round(card.getBoundingClientRect().top + scrollY));
  const before = await top();
  await desk.click("Copy Reply to the customer");
  await desk.said(/^Copied: Reply to the customer$/);
  assert.equal(await top(), before, "nothing has moved");
  assert.equal(await desk.value("#sent"), "");
  assert.ok(!(await desk.text("body")).includes(TOKEN));
  await desk.click("Edit the text");
  assert.ok((await desk.value("#sent")).includes(TOKEN));
  await desk.page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  assert.equal(await desk.value("#sent"), "");
  await desk.close();
});

/** Chooses a service, or another entry of another list, by its value. */
async function choose({ page }: Desk, value: string, list = "#service"): Promise<void> {
  await page.$eval(
    list,
    (menu: HTMLSelectElement, wanted) => {
      menu.value = wanted;
      menu.dispatchEvent(new Event("change"));
    },
    value,
  );
}

test("what is done while a service loads is not undone when it arrives", async () => {
  const desk = await (await newDesk()).open();
  /** One after the other, before anything can load. */
  const chooseThen = (ids: readonly string[], isCleared: boolean) =>
    desk.page.evaluate(
      (wanted, clears) => {
        const list = document.querySelector("#service") as HTMLSelectElement;
        for (const id of wanted) {
          list.value = id;
          list.dispatchEvent(new Event("change", { bubbles: true }));
        }
        if (clears) document.querySelector<HTMLElement>("#clear")?.click();
      },
      ids,
      isCleared,
    );
  const settled = () => new Promise((resolve) => setTimeout(resolve, 500));
  await desk.paste(MAIL);
  await chooseThen(["zendesk"], true);
  await settled();
  assert.equal(await desk.value("#service"), "zendesk");
  assert.equal(await desk.page.$eval("#letter", (letter) => letter.textContent), "", "what was cleared stays so");
  assert.equal(await desk.value("#secret"), "");

  await chooseThen(["stripe", "datadog", "freshbooks-classic"], false);
  await settled();
  assert.equal(await desk.value("#service"), "freshbooks-classic", "the last choice holds");
  await chooseThen(["stripe", "freshbooks-classic"], false);
  await settled();
  assert.equal(await desk.page.$$eval("#account", (all) => all.length), 1, "even if it is the service that was there");
  assert.equal(await desk.value("#service"), "freshbooks-classic");

  // What was told from a text is no choice, and goes with it.
  await desk.page.$eval(
    "#sent",
    (area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
      document.querySelector<HTMLElement>("#clear")?.click();
    },
    `my key is ${KEY}`,
  );
  await settled();
  assert.equal(await desk.value("#service"), "freshbooks-classic");
  assert.equal(await desk.value("#secret"), "");

  // A language and a service that are chosen together both come.
  await desk.page.evaluate(() => {
    for (const [id, value] of [
      ["#service", "datadog"],
      ["#language", "de"],
    ] as const) {
      const list = document.querySelector(id) as HTMLSelectElement;
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  await settled();
  assert.equal(await desk.page.$eval("html", (html) => html.lang), "de");
  assert.equal(await desk.page.$$eval("#app_key", (all) => all.length), 1);
  await desk.close(KEY);
});

test("a text of 200 kB is read in less than a second, and typing beside it stays quick", async () => {
  const desk = await (await newDesk()).open();
  const lines = (line: string) => line.repeat(Math.ceil(200_000 / line.length)).slice(0, 200_000);
  const texts = {
    mail: lines(`> I cannot connect, the invoice of 2019-05-20 is wrong. See https://joe.example/help?a=1.\n`),
    words: lines("k9x2m4qd w8c1v5bz "),
    traps: lines("https://joesgarage.freshbooks.com.log-in.example/x\n"),
    keys: lines(`${TOKEN.slice(1)}z\n`),
  };
  // One engine tells whether it is quick; in the others it has to end.
  const isTimed = engine === "chromium";
  for (const [name, text] of Object.entries(texts).slice(0, isTimed ? 4 : 1)) {
    const times = await desk.page.$eval(
      "#sent",
      (area: HTMLTextAreaElement, pasted, count) =>
        [1, 2, 3].slice(0, count).map(() => {
          document.querySelector<HTMLElement>("#clear")?.click();
          const before = performance.now();
          area.value = pasted;
          area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
          document.body.getBoundingClientRect();
          const read = performance.now() - before;
          const box = document.querySelector("#account") as HTMLInputElement;
          // The first key takes away the marks of what was found.
          const keys = ["x", "xy"].map((value) => {
            const pressed = performance.now();
            box.value = value;
            box.dispatchEvent(new InputEvent("input"));
            document.body.getBoundingClientRect();
            return performance.now() - pressed;
          });
          return [read, keys[1] ?? 9e9] as const;
        }),
      `${text}\nmy account is joesgarage.freshbooks.com`,
      isTimed ? 3 : 1,
    );
    // The best of three: other tests may run beside this one.
    const [reading, typing] = [0, 1].map((index) => Math.min(...times.map((each) => each[index] ?? 9e9)));
    assert.ok((reading ?? 9e9) < (isTimed ? 1000 : 30_000), `${name}: ${times.join(" ")} ms`);
    assert.ok((typing ?? 9e9) < (isTimed ? 250 : 10_000), `${name}: ${times.join(" ")} ms`);
    assert.match(await desk.text("#letter"), /my account is joesgarage\.freshbooks\.com$/);
  }
  await desk.close();
});

test("values in each other's box change places", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.typeInto("#account", TOKEN);
  await desk.click("Move to Authentication Token");
  assert.deepEqual([await desk.value("#account"), await desk.value("#secret")], ["", TOKEN]);
  assert.equal(await desk.focused(), "secret");
  await desk.close();
});

test("lines in a box are read before the box loses them", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(`${TOKEN.slice(0, 16)}\n${TOKEN.slice(16)}`, "#secret");
  assert.equal(await desk.status("secret"), "Put right");
  assert.deepEqual(await desk.marks(".field:has(#secret) .given"), ["note: ↵\nhidden"]);
  await desk.paste(MAIL, "#account");
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com");
  assert.ok((await desk.text("#letter")).startsWith("Hello"));
  await desk.close(TOKEN.slice(0, 16));
});

test("a second mail takes the place of the first", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  await desk.paste("Now it is oldmill.billingarm.com", "#letter");
  assert.equal(await desk.value("#account"), "https://oldmill.billingarm.com");
  assert.equal(await desk.value("#secret"), "");
  assert.ok(!(await desk.text("#letter")).includes("Thanks"));
  await desk.close();
});

test("what was found in one text does not stay beside another", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  await desk.paste("Sorry,\nit is oldmill.billingarm.com", "#account");
  assert.equal(await desk.value("#account"), "https://oldmill.billingarm.com");
  assert.equal(await desk.value("#secret"), "");
  assert.deepEqual(await desk.marks("#letter"), ["note: ", "found: oldmill.billingarm.com"]);
  await desk.close();
});

test("where the core stops nothing stays of what it said", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  await desk.page.evaluate(() => {
    TextEncoder.prototype.encodeInto = () => {
      throw new Error();
    };
  });
  // What is ASCII alone is not encoded.
  await desk.page.typeInto("#account", "é");
  assert.match(await desk.text("#failed"), /^Keyfit does not work here/);
  for (const box of ["#account", "#secret"]) assert.equal(await desk.value(box), "");
  assert.equal(await desk.status("account"), "");
  await desk.close();
});

test("a text that is too long is refused, and not kept", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.$eval("#sent", (area: HTMLTextAreaElement) => {
    area.value = "joesgarage.freshbooks.com ".repeat(12_000);
    area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  });
  assert.match(await desk.text("#sent-hint"), /This is too long/);
  await desk.said(/^This is too long/);
  assert.equal(await desk.value("#sent"), "");
  await desk.close();
});

test("nothing typed is there when somebody comes back", async () => {
  const desk = await (await newDesk()).open();
  const isEmpty = async () => {
    for (const box of ["#sent", "#account", "#secret"]) assert.equal(await desk.value(box), "");
    assert.ok(!(await desk.page.$eval("html", (html) => html.outerHTML)).includes("Thanks"));
  };
  await desk.paste(MAIL);
  // As a page is left that a browser keeps in memory; a driven browser hardly does.
  await desk.page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await isEmpty();
  await desk.paste(MAIL);
  await desk.page.goto("about:blank");
  await desk.page.goBack();
  await desk.page.waitFor("#fields .field");
  await isEmpty();
  await desk.page.close();
});

test("everything can be done by keyboard", async () => {
  const desk = await (await newDesk()).open();
  await desk.page.type("Ask joesgarage.freshbooks.com ");
  await desk.page.press("Tab");
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com", "what was typed is read on leaving");
  const last = "Copy Reply to the customer";
  const reached: string[] = [];
  while (reached.at(-1) !== last && reached.length < 16) {
    await desk.page.press("Tab");
    reached.push(
      await desk.page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute("aria-label") ?? element?.id ?? "";
      }),
    );
  }
  const copies = ["Copy Account URL", "Copy API URL"];
  const papers = ["Copy Summary for the ticket", "reply-language", last];
  // Where one is once the box is gone differs from engine to engine.
  const further = reached.slice(reached.indexOf("account"));
  assert.deepEqual(further, ["account", ...copies, "secret", "Show Authentication Token", ...papers]);
  await desk.page.focus("#clear");
  await desk.page.press("Enter");
  await desk.until("the focus is where one begins", async () => (await desk.focused()) === "sent");
  await desk.close();
});

test("axe finds nothing, in any state", async () => {
  const desk = await (await newDesk()).open();
  const states: Record<string, () => Promise<void>> = {
    empty: async () => {},
    mail: () => desk.paste(MAIL),
    shown: () => desk.click("Show Authentication Token"),
    nothing: () => desk.paste("Hello", "#letter"),
    error: () => desk.paste("joesgarage.freshbook.com", "#letter"),
    lured: () => desk.paste(LURED, "#letter"),
    renewing: () => desk.page.click("#alarm summary"),
    typing: () => typed(desk, "Ask joesgarage.freshbook.com or"),
    danger: () => desk.page.typeInto("#account", ".evil.example"),
  };
  for (const [state, reach] of Object.entries(states)) {
    await reach();
    for (const scheme of can("media") ? (["light", "dark"] as const) : (["light"] as const)) {
      if (can("media")) await desk.page.emulate({ scheme, motion: "reduce" });
      assert.deepEqual(await axe(desk.page), [], `${state}, ${scheme}`);
    }
  }
  await desk.page.close();
});

test("it speaks the languages of the catalogues, Arabic from right to left", async () => {
  const desk = await (await newDesk()).open();
  await desk.paste(MAIL);
  const tags = await desk.page.$$eval("#language option", (options) =>
    options.map((option) => (option as HTMLOptionElement).value),
  );
  assert.deepEqual(tags, Object.keys(languages));
  for (const tag of tags) {
    await choose(desk, tag, "#language");
    await desk.until(`${tag} is there`, () =>
      desk.page.evaluate((wanted) => document.documentElement.lang === wanted, tag),
    );
    assert.equal(await desk.page.$eval("html", (html) => html.dir), tag === "ar" ? "rtl" : "ltr");
    assert.equal(await desk.text("#sent-label"), (await supportTexts[tag]?.())?.sent);
    assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com", "what was pasted stays");
    assert.ok((await desk.text("#summary")).includes("https://joesgarage.freshbooks.com"));
    assert.deepEqual(await axe(desk.page), [], tag);
    await desk.picture(`language-${tag}`);
  }
  await desk.paste(LURED, "#letter");
  await desk.picture("lured-ar");
  await desk.close();
});

const PICTURES: Record<string, (desk: Desk) => Promise<void>> = {
  empty: async () => {},
  mail: (desk) => desk.paste(MAIL),
  shown: async (desk) => {
    await desk.paste(MAIL);
    await desk.click("Show Authentication Token");
    await desk.click("Copy Authentication Token");
  },
  nearly: (desk) =>
    desk.paste(`My account is joesgarage.freshbook.com\nand the API token is "${TOKEN.replaceAll("0", "O")}".`),
  nothing: (desk) => desk.paste("Hello, I cannot connect. Please help!"),
  danger: async (desk) => {
    await desk.paste(`We use https://joesgarage.freshbooks.com.log-in.example/\u200b and ${TOKEN.slice(0, 15)}`);
  },
  lured: (desk) => desk.paste(LURED),
  renewing: async (desk) => {
    await desk.paste(LURED);
    await desk.page.click("#alarm summary");
  },
  typing: (desk) => typed(desk, `We are joesgarage.freshbook.com, the token is ${TOKEN} and`),
  german: (desk) => desk.paste(GERMAN),
  arabic: (desk) => desk.paste(`مرحبا، هذا عنواننا في Zendesk هو joesgarage.zendesk.co والمفتاح هو ${API_TOKEN}`),
  typed: async (desk) => {
    await desk.page.typeInto("#account", " http://joe:pass@JoesGarage.freshbooks.com:80/menu.php?a=1#b");
    await desk.page.typeInto("#secret", "Summer-2019!");
  },
};

for (const [name, reach] of Object.entries(PICTURES)) {
  test(`pictures: ${name}`, async () => {
    const desk = await (await newDesk()).open();
    await reach(desk);
    await desk.pictures(name);
    await desk.page.close();
  });
}

test("pictures in forced colours", needs("media"), async () => {
  const desk = await (await newDesk()).open();
  await PICTURES.danger?.(desk);
  await desk.page.emulate({ forcedColors: "active" });
  await keepPicture(desk.page, "support/danger-1200-forced");
  await desk.page.close();
});

test("the single file holds all, under a policy that lets nothing else run", () => {
  const page = readFileSync(new URL(FILE), "utf8");
  const [, policy] = page.match(/Content-Security-Policy" content="([^"]*)"/) ?? [];
  assert.match(
    policy ?? "",
    /^default-src 'none'; script-src 'sha384-[\w+/=]{64}' 'wasm-unsafe-eval'; style-src 'sha384-[\w+/=]{64}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/,
  );
  assert.doesNotMatch(page, /<link rel="(?:stylesheet|manifest)"|<script[^>]+src=|src="(?!data:)/);
});

// As an app.

const APP = `${ROOT}web/dist/support/`;
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'";
const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Serves a folder below /support/, and notes what it has been asked for. */
async function serve(folder: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname + search);
    const file = join(folder, pathname.replace(/^\/support\//, "").replace(/^$/, "index.html"));
    const found = pathname.startsWith("/support/") && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[extname(file)] ?? "text/plain",
      "content-security-policy": POLICY,
    });
    response.end(found ? readFileSync(file) : "There is nothing.");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  after(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/support/`, asked, stop };
}

const isKept = (desk: Desk) => desk.page.$eval("#kept", (kept) => !kept.hidden);

/** The names of the caches, and the addresses of all that is in them. */
async function cached(desk: Desk): Promise<{ names: string[]; urls: string[] }> {
  return desk.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, urls: requests.flat().map(({ url }) => url) };
  });
}

test("after one visit the app opens and checks with its server gone", async () => {
  const { server, url } = await startServer(["--port", "0"]);
  const address = new URL("/support/", url).href;
  const desk = await (await newDesk()).open(address);
  await desk.until("the files are kept", () => isKept(desk));
  const gone = once(server, "exit");
  server.kill();
  await gone;
  await desk.open(address);
  await desk.paste(MAIL);
  assert.equal(await desk.value("#account"), "https://joesgarage.freshbooks.com");
  assert.equal(await desk.status("secret"), "Put right");
  await desk.open(`${address}index.html`);
  await desk.close();
});

test("the app is what a browser installs", needs("installability"), async () => {
  const { url, stop } = await serve(APP);
  const desk = await (await newDesk()).open(url);
  await desk.until("the files are kept", () => isKept(desk));
  assert.deepEqual(await desk.page.installabilityErrors(), []);
  await desk.close();
  stop();
});

test("only the app's own files are kept, and nothing with a query is answered from them", async () => {
  const { url, asked, stop } = await serve(APP);
  const desk = await (await newDesk()).open(url);
  await desk.until("the files are kept", () => isKept(desk));
  await desk.paste(MAIL);
  const files = readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "service-worker.js")
    .map((entry) => join(entry.parentPath, entry.name).slice(APP.length).replace("index.html", ""));
  const { names, urls } = await cached(desk);
  assert.equal(names.length, 1);
  assert.deepEqual(urls.sort(), files.map((file) => url + file).sort());
  asked.length = 0;
  await desk.open(url);
  assert.deepEqual(
    asked.filter((path) => path !== "/support/service-worker.js"),
    [],
  );
  await desk.open(`${url}?from=mail`);
  assert.ok(asked.includes("/support/?from=mail"));
  assert.equal((await cached(desk)).urls.length, files.length);
  await desk.close();
  stop();
});

test("a new version takes over on the next visit, and the old one's files go", async () => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-app-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(APP, folder, { recursive: true });
  const { url, stop } = await serve(folder);
  const desk = await (await newDesk()).open(url);
  await desk.until("the files are kept", () => isKept(desk));
  const [before] = (await cached(desk)).names;
  await desk.page.evaluate(async () => void (await caches.open("somebody else's")));

  const hash = (content: string) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
  const styles = readFileSync(join(folder, "support.css"), "utf8");
  const worker = readFileSync(join(folder, "service-worker.js"), "utf8");
  const changed = `${styles}body{outline:7px solid}`;
  const version = before?.split(" ").at(-1) ?? "";
  assert.ok(worker.includes(hash(styles)) && worker.includes(`"${version}"`));
  writeFileSync(join(folder, "support.css"), changed);
  writeFileSync(
    join(folder, "service-worker.js"),
    worker.replace(hash(styles), hash(changed)).replace(version, "next"),
  );

  const outline = ({ page }: Desk) => page.$eval("body", (body) => getComputedStyle(body).outlineWidth);
  await desk.open(url);
  await desk.until("the new version waits", () =>
    desk.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
  );
  assert.notEqual(await outline(desk), "7px", "what is open stays as it is");
  await desk.page.close();
  // From another page of the same site can be seen what becomes of the app while it is closed.
  const next = await newDesk();
  await next.page.goto(new URL("/elsewhere", url).href);
  await next.until("the new version takes over", () =>
    next.page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/support/"))?.waiting === null),
  );
  await next.open(url);
  assert.equal(await outline(next), "7px");
  await next.until("the old files are gone", async () => !(await cached(next)).names.includes(before ?? ""));
  const { names } = await cached(next);
  assert.deepEqual(names.map((name) => name.replace(/ .* /, " ")).sort(), ["keyfit-support next", "somebody else's"]);
  await next.page.close();
  stop();
});

test("where a part of the app is missing the page says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-app-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(APP, folder, { recursive: true, filter: (path) => !/chunks\/en-/.test(path) });
  const { url, stop } = await serve(folder);
  const desk = await newDesk();
  await desk.page.goto(url);
  await desk.page.waitFor("#failed:not([hidden])");
  assert.match(await desk.text("#failed"), /^Keyfit does not work here/);
  await desk.page.close();
  stop();
});

test("a file that is not what the build has listed is not kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-app-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(APP, folder, { recursive: true });
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  const { url, asked, stop } = await serve(folder);
  const desk = await (await newDesk()).open(url);
  await desk.until(
    "the worker has asked for all",
    async () => asked.filter((path) => path === "/support/icon.svg").length > 0,
  );
  await desk.until("it has given up", () =>
    desk.page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return !found || (!found.active && !found.installing);
    }),
  );
  assert.equal(await isKept(desk), false);
  await desk.page.close();
  stop();
});
