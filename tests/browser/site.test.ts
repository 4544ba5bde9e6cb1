// The documentation in a browser, below a path of its own and under a strict policy: accessible in both themes, usable by the keyboard, no
// wider than a small screen, and silent. One page of each kind is looked at.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT } from "../node/support.ts";
import { type Browser, launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";
import { shareOf } from "./share.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AT = "/some/where/docs/";
const POLICY = [
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'",
  "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'",
].join("; ");
const EXAMPLE = join(ROOT, "web/examples/bring-your-own-key");

/** One page of each kind. */
const KINDS = ["index", "start", "element", "findings", "services/index", "services/openai", "search"];

let browser: Browser;
let front: Front;
let page: Page;

before(async () => {
  const built = files(join(ROOT, "build/site"), AT);
  const product = files(join(ROOT, "web/dist"), "/keyfit/");
  const example = files(EXAMPLE, "/example/");
  front = await Front.start(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/axe.js") return new Response(AXE, { headers: { "content-type": "text/javascript" } });
    if (pathname === "/snippets") return html(`<script type="module" src="/keyfit/element.js"></script><main></main>`);
    if (pathname.startsWith("/keyfit/")) return product(request);
    if (pathname.startsWith("/example/")) return example(request);
    const response = await built(request);
    const headers = new Headers(response.headers);
    // The search's worker and axe make text into scripts; what pages do themselves is looked at in index.html.
    if (headers.get("content-type")?.startsWith("text/html"))
      headers.set("content-security-policy", policyOf(pathname));
    return new Response(response.body, { status: response.status, headers });
  });
  browser = await launch();
  page = await browser.newPage();
});
after(async () => {
  front?.stop();
  await browser?.close();
});

const policyOf = (path: string) => (path.endsWith("/index.html") ? POLICY : POLICY.replace(/; require.*/, ""));

function html(body: string): Response {
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`, {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

async function open(path: string, width = 1280): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.goto(`${front.origin}${AT}${path}`);
}

/** Nothing was logged, blocked, or asked of anybody else. */
async function assertSilent(what: string): Promise<void> {
  assert.deepEqual(await page.noise(), [], what);
  assert.deepEqual(await page.evaluate(() => window.keyfitViolations), [], what);
}

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 40) ?? "");
/** Where the page is, once all of it has come. */
const path = () =>
  page.evaluate(() =>
    document.readyState === "complete" ? location.pathname.replace(/^.*\/docs\//, "") + location.hash : "",
  );

for (const kind of KINDS) {
  test(`${kind}: accessible in both themes, no wider than 320 pixels, silent`, async () => {
    await open(`${kind}.html`);
    await page.evaluate(async () => {
      interface Policies {
        createPolicy(
          name: string,
          rules: { createScriptURL(url: string): string },
        ): { createScriptURL(url: string): string };
      }
      const { trustedTypes } = window as unknown as { trustedTypes?: Policies };
      const policy = trustedTypes?.createPolicy("test", { createScriptURL: (url) => url });
      const script = document.createElement("script");
      script.src = policy?.createScriptURL("/axe.js") ?? "/axe.js";
      document.head.append(script);
      await new Promise((resolve) => script.addEventListener("load", resolve));
    });
    // In the dark, what differs is the colors.
    for (const [theme, runOnly] of [
      ["light", { type: "tag", values: TAGS }],
      ["dark", { type: "rule", values: ["color-contrast"] }],
    ] as const) {
      const found = await page.evaluate(
        async (chosen, { type, values }) => {
          document.documentElement.dataset.theme = chosen;
          const { violations } = await window.axe.run(document, { runOnly: { type, values: [...values] } });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
        },
        theme,
        runOnly,
      );
      assert.deepEqual(found, [], theme);
    }
    await page.setViewport({ width: 320, height: 700 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${width} pixels`);
    await assertSilent(kind);
  });
}

test("by the keyboard: to the content, through the navigation, and to a theme that stays", async () => {
  await open("index.html");
  await page.press("Tab");
  assert.equal(await focused(), "Skip to the content");
  await page.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
  await page.focus("#navigation a[href='start.html']");
  await page.press("Enter");
  await page.until("the page about the start", async () => (await path()) === "start.html");
  assert.equal(await page.$eval("#navigation a[aria-current]", (link) => link.textContent), "Start");

  const label = () => page.$eval(".theme", (button) => button.getAttribute("aria-label"));
  const before = await label();
  await page.focus(".theme");
  await page.press("Enter");
  assert.notEqual(await label(), before);
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await open("findings.html");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
  await page.evaluate(() => localStorage.clear());
  await assertSilent("navigation");
});

test("on a small screen the navigation opens and closes", async () => {
  await open("index.html", 360);
  const isSeen = () => page.$eval("#navigation", (nav) => nav.checkVisibility());
  assert.equal(await isSeen(), false);
  await page.focus(".menu");
  await page.press("Enter");
  assert.equal(await isSeen(), true);
  await page.press("Tab");
  await page.press("Escape");
  assert.equal(await isSeen(), false);
  assert.equal(await focused(), "Menu");
});

test("the search finds a code, a service and an attribute, from any page and on its own", async () => {
  await open("services/stripe.html");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.type("/");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search-field");
  await page.type("lookalike-host");
  await page.until(
    "the page of findings",
    async () => {
      const [first = ""] = await page.$$eval(".search .found a", (links) =>
        links.map((link) => link.textContent ?? ""),
      );
      return first.includes("Findings");
    },
    20,
  );
  await page.press("ArrowDown");
  assert.match(await focused(), /Findings/);
  await page.press("Escape");
  assert.equal(await page.$$eval(".search .found a", (links) => links.length), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search-field");
  await assertSilent("search");

  await open("search.html?q=zendesk");
  await page.waitFor("#results a", 20);
  assert.ok(
    await page.$$eval("#results a", (links) =>
      links.some((link) => /services\/zendesk\.html/.test((link as HTMLAnchorElement).href)),
    ),
  );
  await page.typeInto("#search-field", " token");
  await page.press("ArrowDown");
  await page.press("Enter");
  await page.until("a page that was found", async () => (await path()).startsWith("services/"));
  await assertSilent("search page");
});

test("the list of services is narrowed down by what one types", async () => {
  await open("services/index.html");
  await page.waitFor("[data-filter]:not([hidden])");
  await page.typeInto('[name="filter"]', "mistral");
  const shown = () =>
    page.$$eval(".services li:not([hidden]) a", (links) => links.map((link) => link.textContent ?? ""));
  assert.deepEqual(await shown(), ["Mistral AI"]);
  assert.match(
    await page.$eval("[data-filter] [role=status]", (status) => status.textContent ?? ""),
    /^1 of \d+ services$/,
  );
});

test("code is copied as it stands, and commands without their prompt and answers", async () => {
  await open("add-a-service.html");
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => document.body.setAttribute("data-copied", text) },
    });
  });
  const copied = async (language: string) => {
    await page.evaluate(() => document.body.removeAttribute("data-copied"));
    await page.click(`[data-language="${language}"] button`);
    await page.waitFor("body[data-copied]");
    return page.evaluate(() => document.body.dataset.copied ?? "");
  };
  assert.equal(await copied("console"), "keyfit lint resend.json");
  assert.match(await copied("json"), /^\{\n {2}"\$schema": /);
});

test("the code on each service's page brings up its element", async () => {
  const names = readdirSync(join(ROOT, "build/site/services")).filter((name) => name !== "index.html");
  const snippets = names.map((name) => {
    const [, code = ""] = /<figure class="code"[^>]*><pre[^>]*><code>([\s\S]*?)<\/code>/.exec(
      readFileSync(join(ROOT, "build/site/services", name), "utf8"),
    ) as RegExpExecArray;
    const text = code
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"');
    return [name.replace(".html", ""), text.replaceAll("&#x27;", "'").replaceAll("&amp;", "&")] as const;
  });
  await page.goto(`${front.origin}/snippets`);
  const shared = shareOf(snippets, () => false);
  assert.ok(shared.length > 30);
  const fields = await page.evaluate(async (all) => {
    await customElements.whenDefined("keyfit-connect");
    const found: Record<string, readonly string[]> = {};
    let error = "";
    addEventListener("keyfit-error", (event) => {
      error = (event as CustomEvent<{ reason: string }>).detail.reason;
    });
    for (const [id, code] of all) {
      const main = document.querySelector("main") as HTMLElement;
      main.innerHTML = code;
      const connect = main.querySelector("keyfit-connect") as HTMLElement & {
        ready: Promise<void>;
        status: object | null;
      };
      await connect.ready;
      found[id] = connect.status ? Object.keys(connect.status) : [`error: ${error}`];
    }
    return found;
  }, shared);
  for (const [id, code] of shared) {
    const marked = [...code.matchAll(/data-keyfit="([^"]+)"/g)].map(([, field]) => field);
    assert.doesNotMatch(String(fields[id]), /error/, id);
    for (const field of marked) assert.ok(fields[id]?.includes(field as string), `${id}: ${field}`);
  }
});

test("the settings page: a field for each provider's key, and what is stored is kept", async () => {
  const script = readFileSync(join(EXAMPLE, "settings.js"), "utf8").replace('"keyfit/element"', '"/keyfit/element.js"');
  front.answer("/example/settings.js", () => new Response(script, { headers: { "content-type": "text/javascript" } }));
  await page.goto(`${front.origin}/example/index.html`);
  await page.waitFor("[data-keyfit-tone]");
  const ids = await page.$$eval("option[value]", (options) =>
    options.map((option) => (option as HTMLOptionElement).value),
  );
  const providers = ids.filter((id) => readdirSync(join(ROOT, "core/services")).includes(`${id}.json`));
  assert.equal(providers.length, 20);
  assert.match(await page.evaluate(() => document.body.innerText), /Leave it empty to keep the current one\./);
  for (const [provider, fields] of [
    ["moonshot", ["region", "secret"]],
    ["anthropic", ["secret"]],
  ] as const) {
    await page.$eval(
      '[name="provider"]',
      (select: HTMLSelectElement, value) => {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      },
      provider,
    );
    await page.until(provider, async () => {
      const found = await page.$$eval("keyfit-connect [data-keyfit]", (inputs) =>
        inputs.map((input) => (input as HTMLElement).dataset.keyfit),
      );
      return found.join() === fields.join();
    });
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /keep the current one/);
  }
});
