// The playground and the page of states, as the documentation has them: below a path of a site, under a policy that lets nothing be
// asked. One page of one browser serves all tests. None may hold or send what was typed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type axe from "axe-core";
import { load } from "../../web/dist/index.js";
import { segmentsOf, visible } from "../../web/support/segments.ts";
import { readDefinition } from "../node/definitions.ts";
import { ROOT } from "../node/support.ts";
import { type Browser, can, engine, launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";
import { keepPictures } from "./support.ts";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATH = "/docs/keyfit/playground/";
const CONNECTED = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };
const PRETENDS = "keyfit-connect: the relay pretends; no service was asked";

let browser: Browser;
let page: Page;
let front: Front;
let folder: string;
const asked: string[] = [];
let copied = "";

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "keyfit-playground-"));
  execFileSync(process.execPath, [join(ROOT, "web/site/playground/build.mjs"), folder], { stdio: "inherit" });
  const pages = files(folder, PATH);
  const dist = files(join(ROOT, "web/dist"), "/keyfit/");
  front = await Front.start(async (request) => {
    const { origin, pathname } = new URL(request.url);
    if (pathname === "/favicon.ico") return new Response(null, { status: 204 });
    if (pathname === "/axe.js") return new Response(AXE, { headers: { "content-type": "text/javascript" } });
    if (pathname === "/keyfit-relay") return Response.json(CONNECTED);
    if (pathname === "/copied.html") return new Response(copied, { headers: { "content-type": "text/html" } });
    if (pathname.startsWith("/keyfit/")) return dist(request);
    const found = await pages(pathname === PATH ? new Request(`${origin}${PATH}index.html`) : request);
    found.headers.set("content-security-policy", POLICY);
    return found;
  });
  front.heard = async (request) => {
    asked.push(`${request.method} ${request.url} ${await request.text()}`);
  };
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  front?.stop();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

let visits = 0;

/** The playground, fresh, with this in its fragment. */
async function open(fragment = ""): Promise<void> {
  await page.setViewport({ width: 1200, height: 900 });
  if (can("media")) await page.emulate({ motion: "reduce" });
  // Another query, so that the page is loaded anew.
  await page.goto(`${front.origin}${PATH}?${++visits}${fragment && `#${fragment}`}`);
  await page.waitFor("#play-fields[data-ready]", 30);
}

/** The end of a test: nothing was logged, blocked or sent elsewhere. */
async function assertCalm(...expected: string[]): Promise<void> {
  assert.deepEqual(await page.unexpected(), expected);
  assert.deepEqual(await page.evaluate(() => window.keyfitViolations), []);
}

const textOf = (selector: string) => page.$eval(selector, (found) => found.textContent ?? "");
const inputValue = (selector: string) => page.$eval<HTMLInputElement, [], string>(selector, (found) => found.value);
const rowOf = (field: string) => `.play-field[data-field="${field}"]`;
const stageOf = (field: string) => `#play-stage :is(input, select)[data-keyfit="${field}"]`;

/** Puts a text into a field of the bench, as a paste does. */
async function fill(field: string, text: string): Promise<void> {
  await page.$eval<HTMLInputElement, [string], void>(
    `#play-field-${field}`,
    (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    text,
  );
}

async function assertAccessible(): Promise<void> {
  await page.evaluate(async () => {
    const script = document.createElement("script");
    script.src = "/axe.js";
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener("load", resolve));
  });
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const { violations } = await judge.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
  assert.deepEqual(found, []);
}

const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";

// What is typed into which field, each with another kind of finding.
const TEXTS: readonly (readonly [service: string, field: string, text: string])[] = [
  ["freshbooks-classic", "account", "Account URL: <http://JoesGarage.freshbooks.com/menu.php?page=1>,"],
  ["freshbooks-classic", "account", "https://joesgarage.freshbooks.com.log-in.example"],
  ["freshbooks-classic", "secret", `Authorization: Basic  ${TOKEN.replace("f5", "f\u200b5")}:X`],
  ["zendesk", "email", "joe@joesgarage"],
  ["datadog", "region", "app.datadoghq.eu"],
];

test("the marks are where the core's findings are, and each is said in words", async () => {
  for (const [service, field, text] of TEXTS) {
    if (!(await page.evaluate((id) => location.hash.startsWith(`#service=${id}`), service)))
      await open(`service=${service}`);
    await fill(field, text);
    const { findings, status } = (await load(readDefinition(service))).check(field, text);
    const row = rowOf(field);
    const show = `${row} .play-input button:not([hidden])`;
    if (await page.$$eval(show, (buttons) => buttons.some((button) => button.textContent === "Show"))) {
      assert.doesNotMatch(await textOf(`${row} .play-echo`), /\w{8}/, "it is hidden");
      await page.click(show);
    }
    const marks = findings.map(({ severity, start, end }) => ({ severity, start, end }));
    const expected = segmentsOf(text, { marks, found: [], hidden: [] }).flatMap((piece) =>
      piece.severity ? [[piece.severity, visible(piece)]] : [],
    );
    const seen = await page.$$eval(`${row} .play-echo mark`, (all) =>
      all.map((mark) => [mark.dataset.severity, mark.textContent]),
    );
    assert.deepEqual(seen, expected, text);
    assert.ok(findings.length === 0 || seen.length > 0);
    assert.equal(await textOf(`${row} .play-status`), status);
    const codes = await page.$$eval(`${row} .play-code-name`, (all) => all.map((code) => code.textContent));
    assert.deepEqual(
      codes,
      findings.map(({ code }) => code),
      text,
    );
    for (const said of await page.$$eval(`${row} .play-said`, (all) => all.map((each) => each.textContent ?? "")))
      assert.match(said, /^[^{}]{5,}$/);
  }
  await assertCalm();
});

test("by keyboard: a service is found, its key pasted, tested and taken to another framework", async () => {
  await open();
  await page.focus("#play-service");
  await page.type("zend");
  assert.equal(await page.$eval("#play-service", (input) => input.getAttribute("aria-expanded")), "true");
  assert.equal(
    await page.$eval("#play-service", (input) => input.getAttribute("aria-activedescendant")),
    "play-service-zendesk",
  );
  await page.press("Escape");
  assert.equal(await inputValue("#play-service"), "OpenAI");
  await page.press("ArrowDown");
  assert.equal(
    await page.$eval("#play-service", (input) => input.getAttribute("aria-activedescendant")),
    "play-service-openai",
  );
  await page.press("Control", "a");
  await page.type("zend");
  await page.press("Enter");
  await page.waitFor('#play-fields[data-ready="zendesk"]', 30);
  assert.equal(await inputValue("#play-service"), "Zendesk");

  // The made-up key is seen; what is typed over it is not.
  assert.equal(await page.$eval<HTMLInputElement, [], string>("#play-field-secret", ({ type }) => type), "text");
  await page.focus("#play-field-secret");
  await page.type("a");
  assert.equal(await inputValue("#play-field-secret"), "a", "the example was selected");
  assert.equal(await page.$eval<HTMLInputElement, [], string>("#play-field-secret", ({ type }) => type), "password");

  await page.$eval<HTMLSelectElement>("#play-answer", (select) => {
    select.value = "secret-refused";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.focus(stageOf("secret"));
  await page.press("Enter");
  const isRefused = async () => /Zendesk (?:did not|didn’t) accept/.test(await textOf("#play-stage"));
  await page.until("the answer", isRefused, 30);

  await page.focus("#play-tab-html");
  await page.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "play-tab-react");
  assert.match(await textOf("#play-code"), /<KeyfitConnect\s+service="zendesk"/);
  assert.equal(await page.evaluate(() => location.hash), "#service=zendesk&answer=secret-refused&code=react");
  await assertCalm(PRETENDS);
});

test("the address brings back what was chosen, and holds nothing that was typed", async () => {
  await open("service=github&lang=de&theme=dark&accent=%237a3e9d&code=headless&size=compact&live=nonsense");
  assert.match(await textOf("#play-stage"), /Wo finde ich das\?|endet auf/);
  assert.equal(await inputValue("#play-live"), "submit");
  const style = await page.$eval("#play-stage keyfit-connect", (element) => element.getAttribute("style"));
  assert.match(style ?? "", /--keyfit-accent: #7a3e9d/);

  const secret = `ghp_${"Canary7Canary7".repeat(3).slice(0, 36)}`;
  for (const place of ["#play-field-secret", "#play-key", stageOf("secret")]) {
    await page.focus(place);
    await page.press("Control", "a");
    await page.type(secret);
  }
  await page.click("#play-no-accent");
  await page.$eval<HTMLSelectElement>("#play-lang", (select) => {
    select.value = "es";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitFor('#play-stage[lang="es"]');
  const { html, kept } = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    kept: [location.href, JSON.stringify(history.state), document.cookie, document.title].join(" "),
  }));
  for (const text of [html, kept, JSON.stringify(asked)]) assert.ok(!text.includes(secret.slice(0, 12)));
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  for (const line of asked) assert.ok(line.startsWith("GET ") && line.includes(front.origin), line);
  await assertCalm();
});

test("whose key it is", async () => {
  await open();
  const key = await page.evaluate(async () => {
    const other = [...document.querySelectorAll("button")].find((button) => /Another/.test(button.textContent ?? ""));
    other?.click();
    return document.querySelector<HTMLInputElement>("#play-field-secret")?.value ?? "";
  });
  assert.match(await textOf(rowOf("secret")), /other-service.*This is the \w+ key from Stripe/s);
  await page.typeInto("#play-key", key);
  assert.match(await textOf("#play-owners"), /^Stripe \w+ key stripe-\w+-key/);
  await page.click("#play-owners button");
  await page.waitFor('#play-fields[data-ready="stripe"]', 30);
  await page.focus("#play-key");
  await page.press("Control", "a");
  await page.type("a");
  assert.match(await textOf("#play-owners"), /Not recognized/);
  await assertCalm();
});

test("the HTML that is copied runs as it stands", async () => {
  await open("service=stripe&lang=de&recipe=bootstrap&accent=%237a3e9d&size=compact&live=button");
  const code = await textOf("#play-code pre");
  await page.click("#play-code button");
  await page.until("told", async () => (await textOf("#play-copied")) !== "");
  if (engine === "chromium") assert.equal(await textOf("#play-copied"), "Copied settings.html.");
  await assertCalm();
  copied = `<!doctype html><title>Settings</title>\n${code}`;
  await page.goto(`${front.origin}/copied.html`);
  await page.waitFor('input[data-keyfit="secret"]');
  const { accent, height, text } = await page.$eval("keyfit-connect", (element) => ({
    accent: getComputedStyle(element).getPropertyValue("--keyfit-accent").trim(),
    height: element.querySelector("input")?.getBoundingClientRect().height,
    text: element.textContent ?? "",
  }));
  assert.deepEqual([accent, height], ["#7a3e9d", 36]);
  assert.match(text, /Wo finde ich das\?/);
  await assertCalm();
});

test("so does the code without the element, once a bundler has found its imports", async () => {
  await open("service=stripe&code=headless");
  const code = await textOf("#play-code pre");
  const names = [...code.matchAll(/"keyfit(\/[\w/-]+)"/g)].map(([, name]) => name);
  assert.equal(names.length, 4);
  const imports = Object.fromEntries(names.map((name) => [`keyfit${name}`, `/keyfit${name}.js`]));
  const key = await inputValue("#play-field-secret");
  copied = `<!doctype html><title>Settings</title><script type="importmap">${JSON.stringify({ imports })}</script>
<form><input name="secret" value="${key.replaceAll('"', "&quot;")}"></form><script type="module">${code}</script>`;
  await page.goto(`${front.origin}/copied.html`);
  const heard = async () => (await page.noise()).join("\n");
  await page.until("the outcome", async () => /accepted connected/.test(await heard()));
  assert.match(await heard(), /^secret repaired /);
});

test("each state has its code, and the choices lead to others", async () => {
  const show = async (query: string) => {
    await page.goto(`${front.origin}${PATH}states.html?${query}`);
    await page.waitFor('[data-gallery][aria-busy="false"]', 30);
  };
  await show("state=stripe-publishable");
  assert.match(await textOf(".play-state-code"), /finding.*other-secret/s);
  await assertAccessible();
  await show("state=stripe-reply-expired");
  const code = await textOf(".play-state-code");
  assert.match(code, /<keyfit-connect service="stripe" relay="\/keyfit" live="button">/);
  assert.match(code, /"reason":"secret-expired"/);
  await page.click('.choices a[href*="lang=de"]');
  await page.waitFor('.stage[lang="de"] [data-keyfit-tone]');
  await show("state=boxes");
  assert.match(await textOf(".card pre"), /<div data-keyfit-box><input id="account"/);
});

test("axe finds nothing, in light and dark, and nothing is too wide for a small phone", async () => {
  for (const scheme of can("media") ? (["light", "dark"] as const) : (["light"] as const)) {
    await open("service=zendesk");
    if (can("media")) await page.emulate({ scheme, motion: "reduce" });
    await fill("account", "https://joesgarage.zendesk.com.log-in.example");
    await fill("secret", "hunter2");
    await page.click(`${rowOf("secret")} summary`);
    await assertAccessible();
    await page.click("#play-service");
    await assertAccessible();
    await page.press("Escape");
  }
  for (const path of ["", "states.html?state=labels-wrong"]) {
    await page.setViewport({ width: 320, height: 900 });
    await page.goto(`${front.origin}${PATH}${path}`);
    await page.waitFor('#play-fields[data-ready], [data-gallery][aria-busy="false"]', 30);
    const overflow = await page.$eval("html", (html) => html.scrollWidth - html.clientWidth);
    assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`);
    await keepPictures(page, path === "" ? "playground-320" : "states-320");
  }
});
