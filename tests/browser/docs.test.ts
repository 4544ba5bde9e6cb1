// Every snippet of README.md, web/README.md and the documentation's own pages is run as it stands. One without a name, or with a name that nothing here
// runs, fails.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "../node/support.ts";
import { ADMIN_TOKEN } from "../standin/accounts.ts";
import { startStandIn } from "../standin/server.ts";
import type { Browser, Page } from "./driver.ts";
import { launch } from "./driver.ts";
import { servePages, signUpPage } from "./pages.ts";

const DIST = join(ROOT, "web/dist");
const ADDRESS = "https://joesgarage.freshbooks.com";
const API = `${ADDRESS}/api/2.1/xml-in`;
const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Each way of running a snippet, by the file and the snippet's name. */
const RUNS: Record<string, (code: string) => Promise<void>> = {
  "README.md embed": (code) =>
    onPage(`<!doctype html><title>Settings</title>${code.replace('"keyfit/', '"/keyfit/')}`, takes),
  "web/site/pages/start.md own": async (code) => {
    await onPage(pageOf(code), async (page) => {
      await page.waitFor("[data-keyfit-tone]");
      assert.equal(await page.$eval('[data-keyfit="secret"]', (input) => (input as HTMLInputElement).type), "password");
    });
  },
  "web/site/pages/start.md headless": async (code) => {
    const { status, kind, findings } = await runInNode(code, ["status", "kind", "findings"]);
    assert.deepEqual([status, kind, findings[0].code], ["invalid", "stripe-publishable-key", "other-secret"]);
  },
  "web/README.md embed": async (code) => {
    await onPage(`<!doctype html><title>Sign up</title>${code}`, async (page) => {
      await mends(page, "https://joesgarage.zendesk.com");
      await page.typeInto('input[name="token"]', "hunter2");
      assert.equal(await page.$eval("form", (form: HTMLFormElement) => form.checkValidity()), false);
    });
  },
  "web/README.md classic": async (code) => {
    await onPage(`<!doctype html><title>Sign up</title>${code}<form><keyfit-connect></keyfit-connect></form>`, mends);
  },
  "web/README.md events": async (code) => {
    await onPage(pageOf(EMPTY, code), async (page) => {
      await mends(page);
      assert.match((await page.noise()).join("\n"), /account repaired /);
    });
  },
  "web/README.md test": async (code) => {
    const form = '<form><keyfit-connect service="freshbooks-classic" live="off"></keyfit-connect></form>';
    await onPage(pageOf(form, code), async (page) => {
      await page.waitFor("[data-keyfit-tone]");
      await page.typeInto('input[name="account"]', "joesgarage");
      await page.typeInto('input[name="secret"]', TOKEN);
      const told = async () => (await page.noise()).some((line) => line.includes("no-relay"));
      await page.until("it says what is missing", told);
    });
  },
  "web/README.md describe": async (code) => {
    const names = ["said", "lead", "text", "next", "field"];
    const { said, ...outcome } = await runInNode(code, names);
    assert.match(said.text, /Secret key/);
    assert.equal(said.button, "");
    for (const name of names.slice(1)) assert.notEqual(outcome[name], "", name);
  },
  "web/README.md react": quotes("web/examples/react/SignUp.tsx"),
  "web/README.md vue": quotes("web/examples/vue/SignUp.vue"),
  "web/README.md svelte": quotes("web/examples/svelte/SignUp.svelte"),
  "web/README.md styles": async (code) => {
    await onPage(pageOf(`<style>${code}</style>${EMPTY}`), async (page) => {
      await page.waitFor("[data-keyfit-tone]");
      await page.typeInto('input[name="account"]', "joesgarage.freshbook.com");
      await page.waitFor('[data-action="take"]');
      await page.focus('input[name="secret"]');
      const color = await page.$eval('[data-action="take"]', (button) => getComputedStyle(button).color);
      assert.equal(color, "rgb(122, 62, 157)");
    });
  },
  "web/README.md compact": async (code) => {
    await onPage(pageOf(`<style>${code}</style>${EMPTY}`), async (page) => {
      await page.waitFor("[data-keyfit-tone]");
      const height = await page.$eval('input[name="account"]', (input) => input.getBoundingClientRect().height);
      assert.equal(height, 36);
    });
  },
  "web/README.md reserve": async (code) => {
    const room = (page: Page) => page.$eval("keyfit-connect", (element) => element.getBoundingClientRect().height);
    const waiting = `<!doctype html><title>Sign up</title><style>${code}</style><keyfit-connect></keyfit-connect>`;
    await onPage(waiting, async (page) => assert.ok((await room(page)) > 230));
    await onPage(pageOf(`<style>${code}</style>${EMPTY}`), async (page) => {
      await page.waitFor("[data-keyfit-tone]");
      assert.equal(await page.$eval("keyfit-connect", (element) => getComputedStyle(element).minBlockSize), "0px");
    });
  },
  "web/README.md recipe": async (code) => {
    const [, path = ""] = /href="\/keyfit\/([^"]+)"/.exec(code) ?? [];
    assert.ok(existsSync(join(DIST, path)), path);
  },
  "web/README.md messages": async (code) => {
    await onPage(pageOf(EMPTY, code), async (page) => {
      await page.waitFor('[data-action="help"]');
      const title = await page.$eval('[data-action="help"]', (found) => found.textContent);
      assert.equal(title, "Where is it in my account?");
    });
  },
  "web/README.md language": async (code) => {
    const body = '<form lang="fy"><keyfit-connect></keyfit-connect></form>';
    await onPage(pageOf(body, code, false), async (page) => {
      await mends(page);
      assert.equal(await page.$eval(".keyfit-reveal", (button) => button.textContent), "Toan");
      assert.match(await page.$eval('[data-action="help"]', (title) => title.textContent ?? ""), /Where do I find/);
    });
  },
  "web/README.md relay-command": async (code) => {
    const [program, ...args] = code.replace("8080", "0").trim().split(" ");
    assert.equal(program, "keyfit");
    const command = [join(ROOT, "web/bin/keyfit.mjs"), ...args];
    const relay = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const [url] = await once(relay.stdout, "data");
      await assertServesPage(String(url).trim());
    } finally {
      relay.kill();
    }
  },
  "web/README.md relay-node": async (code) => {
    const { relay, served } = await runInNode(code.replace("8080", "0"), ["relay", "served"]);
    try {
      await assertServesPage(served.url);
      assert.equal(typeof relay, "function");
    } finally {
      await served.stop();
    }
  },
  "web/README.md relay-edge": async (code) => {
    const { default: worker } = await runInNode(code, []);
    const headers = { origin: "https://evil.example" };
    const answer: Response = await worker.fetch(new Request("https://app.example/", { method: "POST", headers }));
    assert.equal(answer.status, 403);
  },
  "web/README.md pretend-command": async (code) => {
    const [program, ...args] = code.replace("8080", "0").trim().split(" ");
    assert.equal(program, "keyfit");
    const command = [join(ROOT, "web/bin/keyfit.mjs"), ...args];
    const relay = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const [printed] = await once(relay.stdout, "data");
      await seesEveryResult(String(printed).trim());
    } finally {
      relay.kill();
    }
  },
  "web/README.md pretend-values": async (code) => {
    const [program, ...args] = code.trim().split(" ");
    assert.equal(program, "keyfit");
    const listed = execFileSync(process.execPath, [join(ROOT, "web/bin/keyfit.mjs"), ...args], { encoding: "utf8" });
    assert.match(listed, /^secret-refused +\S+000401$/m);
  },
  "web/README.md pretend-node": async (code) => {
    const { relay } = await runInNode(code, ["relay"]);
    const { serveRelay } = await import(urlOf("relay-node.js"));
    const served = await serveRelay(relay);
    try {
      await assertServesPage(served.url, "http://localhost:5173");
    } finally {
      await served.stop();
    }
  },
  "web/README.md headless": async (code) => {
    const { account, both, pasted, request } = await runInNode(code, ["account", "both", "pasted", "request"]);
    assert.equal(account.status, "invalid");
    assert.deepEqual([account.findings[0].code, account.findings[0].suggestion], ["domain-typo", ADDRESS]);
    assert.deepEqual([both.account.status, both.secret.value], ["repaired", TOKEN]);
    assert.deepEqual([pasted.account.api_url, pasted.secret.length], [API, 32]);
    assert.deepEqual([request.method, request.url], ["POST", API]);
    assert.deepEqual(Object.keys(request), ["method", "url", "headers", "body"]);
  },
  "web/README.md known": async (code) => {
    const text = `gsk${"_"}${"Keyfit0123456".repeat(4)}`;
    const before = `import { load } from "keyfit/checks";
import stripe from "keyfit/services/stripe.js";
const keyfit = await load(stripe), text = "${text}";`;
    const { whose, secret } = await runInNode(`${before}\n${code}`, ["whose", "secret"]);
    assert.deepEqual([whose.service, whose.kind], ["groq", "groq-api-key"]);
    assert.deepEqual([secret.findings[0].code, secret.findings[0].service], ["other-service", "groq"]);
  },
  "web/README.md live": async (code) => {
    const { createRelay } = await import(urlOf("relay.js"));
    const { serveRelay } = await import(urlOf("relay-node.js"));
    const standIn = await startStandIn();
    const origins: string[] = [];
    const served = await serveRelay((request: Request) => createRelay({ origins, fetch: standIn.fetch })(request));
    const whole = code.replace('"/keyfit-relay"', JSON.stringify(served.url));
    const values = `const account = "${ADDRESS}", secret = "${ADMIN_TOKEN}";`;
    const html = (origin: string) => {
      origins.push(origin);
      return pageOf("", `${whole}\ndocument.documentElement.dataset.reason = outcome.reason;`, false, values);
    };
    try {
      await onPage(html, async (page) => {
        await page.waitFor("html[data-reason]");
        assert.equal(await page.evaluate(() => document.documentElement.dataset.reason), "connected");
      });
    } finally {
      await served.stop();
      await standIn.stop();
    }
  },
  "web/README.md server": async (code) => {
    const { accept } = await runInNode(code, []);
    const account = "joesgarage";
    assert.deepEqual(accept({ account, token: ` ${TOKEN}` }), { account: API, token: TOKEN });
    assert.deepEqual(
      accept({ account, token: "hunter2" }).refused.map(({ code }: { code: string }) => code),
      ["scheme-added", "host-assumed", "password-like"],
    );
  },
};

/** A relay that the page may use. */
async function assertServesPage(relay: string, origin = "https://app.example"): Promise<void> {
  const answer = await fetch(relay, { method: "POST", headers: { origin } });
  assert.equal(answer.headers.get("access-control-allow-origin"), origin);
}

/** A page whose relay pretends: the outcomes of the table in web/README.md, and one line in the console for all of them. */
async function seesEveryResult(relay: string): Promise<void> {
  const [, table = ""] =
    /## See every result[\s\S]*?\|---\|---\|\n([\s\S]*?)\n\n/.exec(readFileSync(`${ROOT}web/README.md`, "utf8")) ?? [];
  const rows = [...table.matchAll(/`(0\d{5})`.*\| `([a-z-]+)` \|/g)].map(([, number, reason]) => ({ number, reason }));
  assert.equal(rows.length, 6);
  const body = `<form><keyfit-connect service="zendesk" live="button" relay="${relay}"></keyfit-connect></form>`;
  const script = `document.addEventListener("keyfit-outcome", ({ detail: { outcome } }) => {
  document.documentElement.dataset.outcome = outcome.reason + " " + outcome.pretended;
});`;
  await onPage(pageOf(body, script), async (page) => {
    await page.waitFor("[data-keyfit-tone]");
    await page.typeInto('input[name="account"]', "https://pretend.zendesk.com");
    await page.typeInto('input[name="email"]', "joe@joes.example");
    for (const { number, reason } of rows) {
      await page.$eval('input[name="secret"]', (input) => {
        (input as HTMLInputElement).value = "";
      });
      await page.typeInto('input[name="secret"]', `PretendPretendPretendPretendPreten${number}`);
      // Two clicks in one place are a double click on a fast machine, and its second one asks nothing.
      await page.clickAt(2, 2);
      await page.click('.keyfit-test [data-action="test"]');
      await page.waitFor(`html[data-outcome="${reason} true"]`);
    }
    const told = (await page.noise()).filter((line) => line.includes("the relay pretends"));
    assert.equal(told.length, 1);
  });
}

const EMPTY = "<form><keyfit-connect></keyfit-connect></form>";

/** A page whose script is a snippet; `values` are what the snippet takes for given. */
function pageOf(body: string, script = "", withElement = true, values = ""): string {
  const names = ["checks", "element-class", "live-test", "relay-client"].map((name) => [
    `keyfit/${name}`,
    `/keyfit/${name}.js`,
  ]);
  const imports = { keyfit: "/keyfit/index.js", "keyfit/services/": "/keyfit/services/", ...Object.fromEntries(names) };
  const element = withElement ? '<script type="module" src="/keyfit/element.js"></script>' : "";
  return `<!doctype html><html lang="en"><title>Sign up</title>
<script type="importmap">${JSON.stringify({ imports })}</script>${element}
${body}<script>${values}</script><script type="module">${script}</script></html>`;
}

/** Opens a page of its own, which may have to know where it stands. */
async function onPage(html: string | ((origin: string) => string), look: (page: Page) => Promise<void>) {
  const files: Record<string, string> = {};
  const origin = await servePages(files);
  files["/"] = typeof html === "string" ? html : html(origin);
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  await look(page);
  await page.close();
}

/** The snippet is a part of a file that other tests run, but for how far it is indented. */
function quotes(file: string) {
  const flat = (text: string): string => text.replace(/^ +/gm, "");
  return async (code: string) => assert.ok(flat(readFileSync(join(ROOT, file), "utf8")).includes(flat(code)), file);
}

/** The element is at work: a name becomes an address. */
async function mends(page: Page, address = ADDRESS): Promise<void> {
  await page.waitFor("[data-keyfit-tone]");
  await page.evaluate(() => (document.querySelector("keyfit-connect") as unknown as { ready: Promise<void> }).ready);
  await page.typeInto('input[name="account"]', "JoesGarage");
  await page.press("Tab");
  await page.waitFor('[data-keyfit-tone="good"]');
  const value = await page.$eval('input[name="account"]', (input: HTMLInputElement) => input.value);
  assert.ok(value.startsWith(address), value);
}

/** The element renders OpenAI's field: a key is taken out of a line of settings, and a password refused. */
async function takes(page: Page): Promise<void> {
  const input = 'keyfit-connect input[name="secret"]';
  const key = `sk-KeyfitKeyfitKeyfit12${"T3Blbk"}${"FJ"}KeyfitKeyfitKeyfit34`;
  await page.waitFor(input);
  await page.evaluate(() => (document.querySelector("keyfit-connect") as unknown as { ready: Promise<void> }).ready);
  await page.typeInto(input, `OPENAI_API_KEY=${key}`);
  await page.press("Tab");
  await page.waitFor('[data-keyfit-tone="good"]');
  assert.equal(await page.$eval(input, (found) => (found as HTMLInputElement).value), key);
  await page.$eval(input, (found) => (found as HTMLInputElement).select());
  await page.type("hunter2");
  assert.equal(await page.$eval("form", (form: HTMLFormElement) => form.checkValidity()), false);
}

/** Imports a snippet, as a module that also exports what it calls `names`. */
async function runInNode(code: string, names: readonly string[]) {
  const whole = code
    .replace(/"keyfit\/services\/(.*?)"/g, (_, name) => JSON.stringify(urlOf(`services/${name}`)))
    .replace(/"keyfit\/([\w-]+)"/g, (_, name) => JSON.stringify(urlOf(`${name}.js`)))
    .replace('"keyfit"', JSON.stringify(urlOf("index.js")));
  const folder = mkdtempSync(join(ROOT, "build/docs-"));
  try {
    const file = join(folder, "snippet.mjs");
    writeFileSync(file, names.length === 0 ? whole : `${whole}\nexport { ${names.join(", ")} };`);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function urlOf(name: string): string {
  return pathToFileURL(join(DIST, name)).href;
}

// tests/package/server-languages.test.ts and first-minute.test.ts run these.
const ELSEWHERE = /^web\/README.md check-(?:php|python|ruby|go)$|^README.md (?:react|vue|headless|live)$/;

const found = new Set<string>();

const PAGES = readdirSync(join(ROOT, "web/site/pages"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => `web/site/pages/${name}`);

for (const file of ["README.md", "web/README.md", ...PAGES]) {
  const text = readFileSync(join(ROOT, file), "utf8");
  const fences = [...text.matchAll(/^(?:<!-- snippet: (\S+) -->\n)?```\w+\n([\s\S]*?)^```$/gm)];
  for (const [, name, code] of fences) {
    if (ELSEWHERE.test(`${file} ${name}`)) continue;
    found.add(`${file} ${name}`);
    test(`${file}: ${name}`, async () => {
      const run = RUNS[`${file} ${name}`];
      assert.ok(run && code, "nothing runs this snippet");
      await run(code);
    });
  }
}

test("every snippet that can be run is there", () => {
  assert.deepEqual([...found].sort(), Object.keys(RUNS).sort());
});

test("README.md: embed, opened from the disk, works or says what is wrong, and as one file works there", async () => {
  const [, code = ""] =
    /<!-- snippet: embed -->\n```html\n([\s\S]*?)```/.exec(readFileSync(`${ROOT}README.md`, "utf8")) ?? [];
  const [classic] =
    /<script src="keyfit\/keyfit\.classic\.js"><\/script>/.exec(readFileSync(`${ROOT}README.md`, "utf8")) ?? [];
  assert.ok(classic !== undefined);
  const folder = mkdtempSync(join(ROOT, "build/docs-"));
  const open = async (name: string, body: string): Promise<Page> => {
    const file = join(folder, name);
    writeFileSync(file, `<!doctype html><html lang="en"><title>Sign up</title><body>${body}</body></html>`);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    return page;
  };
  try {
    cpSync(join(ROOT, "build/keyfit"), join(folder, "keyfit"), { recursive: true });
    const module = await open("module.html", code);
    // The drivers' Firefox lets a file load modules, as a person's does not: then it works.
    const isTold = () =>
      document.body.innerText.includes("Keyfit did not load.") || !!customElements.get("keyfit-connect");
    await module.until("it says so, or works", () => module.evaluate(isTold));
    await module.close();
    const whole = await open("classic.html", code.replace(/<script[\s\S]*<\/script>/, classic));
    await takes(whole);
    assert.doesNotMatch(await whole.evaluate(() => document.body.innerText), /did not load/);
    await whole.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("under each policy that is documented the element works, and nothing is reported", async () => {
  const text = readFileSync(join(ROOT, "web/README.md"), "utf8");
  const [, rest] = text.match(/`(default-src 'none'; [^`]+)` for your own styles/) ?? [];
  const policies = [...text.matchAll(/^\| .* \| `(script-src [^`]+)` \|$/gm)].map(([, policy]) => `${rest}; ${policy}`);
  assert.ok(rest && policies.length === 2);
  for (const [index, policy] of policies.entries()) {
    const origin = await servePages({ "/": signUpPage(index === 0 ? "" : 'engine="js"') });
    const page = await browser.newPage();
    const typed = "; require-trusted-types-for 'script'";
    await page.goto(`${origin}/?policy=${encodeURIComponent(policy + typed)}`);
    await mends(page);
    assert.deepEqual(await page.evaluate(() => window.keyfitViolations), [], policy);
    await page.close();
  }
});

test("every link inside the documents leads somewhere", () => {
  for (const file of ["README.md", "web/README.md", "CONTRIBUTING.md", "core/README.md"]) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      (title ?? "")
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    );
    for (const [, link] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [path, anchor] = (link ?? "").split("#");
      if (path) assert.ok(existsSync(join(ROOT, file, "..", path)), `${file}: ${link}`);
      else assert.ok(headings.includes(anchor ?? ""), `${file}: ${link}`);
    }
  }
});
