// Keyfit in React, Vue, Svelte and without a framework: the example folders, and a page that uses all that a component promises. Types
// are checked by each framework's own checker. Pages are built by Vite, rendered on a server and taken over in Chromium, under a
// strict policy. Next and SvelteKit, which render on their own servers, have a page each. Angular's example is built and served by
// its own command.

import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { BUILD, filesOf, HERE, KEYFIT, OPENAI_KEY, type Opened, open, ROOT, SECRET, serve, visit } from "./support.ts";

// Frameworks warn of what is wrong with a page only where it is being developed.
process.env.NODE_ENV = "development";
const vite = await import("vite");

const { devDependencies: versions } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const EXAMPLES = join(ROOT, "web/examples");

/** A page's sources, from these folders, where its packages are found. */
function gather(name: string, ...folders: string[]): string {
  const folder = join(BUILD, "frameworks", name);
  rmSync(folder, { recursive: true, force: true });
  for (const each of folders) cpSync(each, folder, { recursive: true });
  return folder;
}

const textOf = ({ page }: Opened, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? "");

async function until({ page }: Opened, selector: string, text: string): Promise<void> {
  await page
    .waitForFunction((each, wanted) => document.querySelector(each)?.textContent === wanted, {}, selector, text)
    .catch(async () => assert.equal(await page.$eval(selector, (element) => element.textContent), text));
}

async function retype({ page }: Opened, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (input) => (input as HTMLInputElement).select());
  await page.type(selector, text);
}

/** Uses the example: what is not usable is not sent; a value is mended, the relay asked, and the form sent once. */
async function saveKey(opened: Opened): Promise<void> {
  const { page } = opened;
  await page.type(SECRET, "hunter2");
  await page.click("button[type=submit]");
  await until(opened, ".status", "secret: invalid");
  assert.equal(await textOf(opened, "output"), "");

  await retype(opened, SECRET, `OPENAI_API_KEY=${OPENAI_KEY}`);
  await page.click("button[type=submit]");
  await until(opened, "output", "Saved a key of 51 characters.");
  assert.equal(await textOf(opened, ".status"), "secret: valid");
  assert.equal(await textOf(opened, ".outcome"), "accepted: connected");

  // Enter sends a form without leaving the field first.
  await retype(opened, SECRET, `"${OPENAI_KEY.replace("sk-", "sk-proj-")}12"`);
  await page.keyboard.press("Enter");
  await until(opened, "output", "Saved a key of 58 characters.");
}

interface Framework {
  /** The folder of the example, and of the page beside it. */
  readonly folder: string;
  readonly version: string;
  /** Other packages in the place of those that the sources name. */
  readonly alias: Record<string, string>;
  readonly client: string;
  readonly server: string;
}

const FRAMEWORKS: Framework[] = [
  { folder: "react", version: versions.react, alias: {}, client: "client.tsx", server: "server.tsx" },
  {
    folder: "react",
    version: versions["react-18"].replace("npm:react@", ""),
    alias: { react: "react-18", "react-dom": "react-dom-18" },
    client: "client.tsx",
    server: "server.tsx",
  },
  { folder: "vue", version: versions.vue, alias: {}, client: "client.ts", server: "server.js" },
  { folder: "svelte", version: versions.svelte, alias: {}, client: "client.ts", server: "server.js" },
];

/** What is logged on a page that is being developed, and what Chromium says of a field without a form. */
const HINT = /React DevTools|not contained in a form/;

for (const { folder: name, version, alias, client, server } of FRAMEWORKS) {
  test(`${name} ${version}`, async (context) => {
    const folder = gather(`${name}-${version}`, join(EXAMPLES, name), join(HERE, "apps", name));
    const resolve = { alias: Object.entries(alias).map(([find, replacement]) => ({ find, replacement })) };
    const common = { root: folder, logLevel: "error", mode: "development", resolve } as const;

    // On the server.
    const bundled = Object.keys(alias).length > 0 ? { noExternal: true as const } : {};
    await vite.build({ ...common, ssr: bundled, build: { ssr: server, outDir: "server", minify: false } });
    const warnings = context.mock.method(console, "error", () => {});
    const { html } = await import(join(folder, "server", "server.js"));
    const warned = warnings.mock.calls.map(({ arguments: told }) => told.join(" "));
    warnings.mock.restore();

    await context.test("a server renders the page's own fields and the attributes, and nothing else", () => {
      assert.deepEqual(warned, []);
      const tags = [...html.matchAll(/<(keyfit-connect|label|input)[ >]/g)].map(([, tag]) => tag);
      const raw = html.includes('id="raw"') ? ["keyfit-connect"] : [];
      assert.deepEqual(tags, ["keyfit-connect", "label", "input", "keyfit-connect", "keyfit-connect", ...raw], html);
      assert.doesNotMatch(html, /class="keyfit-|aria-|\[object|undefined/);
      const [own = ""] = /<keyfit-connect[^>]*id="own"[^>]*>/.exec(html) ?? [];
      for (const attribute of [/ class="wide"/, / lang="fr-CA"/, / service="openai"/]) assert.match(own, attribute);
      for (const flag of [/ administrator(?:=""|[ >])/, / allow-cost(?:=""|[ >])/]) assert.match(own, flag);
      assert.doesNotMatch(own, /novalidate|messages|definition|oncheck/i);
    });

    // In the browser.
    const rendered = readFileSync(join(HERE, "apps/hydrated.html"), "utf8").replace("<!--server-->", html);
    writeFileSync(join(folder, "hydrated.html"), rendered.replace('src="client"', `src="${client}"`));
    const input = ["index.html", "hydrated.html"].map((file) => join(folder, file));
    const built = join(folder, "dist");
    await vite.build({ ...common, build: { outDir: built, minify: false, rolldownOptions: { input } } });
    const { url, stop } = await serve(filesOf(built));
    context.after(stop);

    await context.test("the example: a value is mended, the service asked, the form sent", async () => {
      const opened = await open(url);
      await saveKey(opened);
      assert.deepEqual(
        opened.noise.filter((text) => !HINT.test(text)),
        [],
      );
      await opened.page.close();
    });

    await context.test(
      "the component: taken over from the server, with properties, flags, events and the element",
      () => useComponent(`${url}hydrated.html`),
    );

    if (name !== "react") return;
    await context.test("where the element cannot be loaded, it says so, and the form is the page's own", async () => {
      const find = filesOf(built);
      const without = await serve((path) => (/\/element-[^/]+\.js$/.test(path) ? null : find(path)));
      context.after(without.stop);
      const opened = await visit(`${without.url}hydrated.html`);
      await until(opened, "pre", 'error {"reason":"not-loaded"}');
      assert.ok(opened.noise.some((text) => text.includes("keyfit/element could not be loaded")));
      await opened.page.close();
    });
  });
}

/** The page beside the examples: `Page` in apps/. */
async function useComponent(url: string): Promise<void> {
  const opened = await visit(url);
  const { page, noise } = opened;
  const logged = async () => (await textOf(opened, "pre")).split("\n");
  const read = () =>
    page.$eval("#own", (element) => {
      const { messages, definition } = element as HTMLElementTagNameMap["keyfit-connect"];
      const attributes = ["class", "lang", "administrator", "allow-cost", "novalidate"];
      return [...attributes.map((each) => element.getAttribute(each)), messages?.ui.help, definition?.title];
    });
  const label = (text: string) =>
    page.waitForFunction((wanted) => document.querySelector("#own label")?.textContent === wanted, {}, text);

  await page.waitForSelector("#own input[aria-describedby]");
  await page.$eval("#own", (element) => (element as HTMLElementTagNameMap["keyfit-connect"]).ready);
  assert.deepEqual(await read(), ["wide", "fr-CA", "", "", null, "Where is it?", "Our OpenAI"]);

  // Handlers set state, and each rendering makes new objects for the properties: it goes on all the same.
  await page.type("#own input", ` ${OPENAI_KEY}`);
  await page.focus("#ref");
  await page.waitForFunction(() => document.querySelector("pre")?.textContent?.includes('"status":"'));
  await page.$eval("#own", (element) =>
    element.dispatchEvent(new CustomEvent("keyfit-ready", { detail: { service: "openai" } })),
  );
  await page.click("#ref");
  await page.waitForFunction(() => document.querySelector("pre")?.textContent?.includes('ref ["secret"]'));
  assert.equal(await page.$eval("#own input", (field) => (field as HTMLInputElement).value), OPENAI_KEY);
  const lines = await logged();
  assert.ok(
    lines.some((line) => /^check \{"field":"secret","status":"(?:valid|repaired)"/.test(line)),
    lines.join("\n"),
  );
  // One for each key that was pressed, and one when it began: once.
  assert.ok(lines.length < 70, lines.join("\n"));
  assert.equal(lines.filter((line) => line.includes('"empty"')).length, 1);
  for (const line of ['error {"reason":"service-unknown"}', 'ready {"service":"openai"}'])
    assert.ok(lines.includes(line), lines.join("\n"));
  assert.ok(!lines.join("\n").includes(OPENAI_KEY.slice(-12)));

  await page.click("#change");
  await label("API key");
  await page.$eval("#own", (element) => (element as HTMLElementTagNameMap["keyfit-connect"]).ready);
  assert.deepEqual(await read(), ["wide", null, "", null, null, "Where is it?", null]);

  if (await page.$("#raw")) {
    const flags = await page.$eval("#raw", (element) => [
      element.hasAttribute("administrator"),
      element.hasAttribute("novalidate"),
    ]);
    assert.deepEqual(flags, [false, true]);
  }
  assert.deepEqual(
    noise.filter((text) => !HINT.test(text) && !text.includes('"nothing"')),
    [],
  );
  await page.close();
}

test("plain HTML: the example", async (context) => {
  const folder = gather("html", join(EXAMPLES, "html"));
  await vite.build({ root: folder, logLevel: "error", build: { minify: false } });
  const { url, stop } = await serve(filesOf(join(folder, "dist")));
  context.after(stop);
  const opened = await open(url);
  await saveKey(opened);
  assert.deepEqual(opened.noise, []);
  await opened.page.close();
});

test(`react-hook-form ${versions["react-hook-form"]}: mended values arrive, and its rules and ours live together`, async (context) => {
  const folder = gather("react-hook-form", join(EXAMPLES, "react"), join(HERE, "apps/react-hook-form"));
  await vite.build({ root: folder, logLevel: "error", build: { minify: false } });
  const { url, stop } = await serve(filesOf(join(folder, "dist")));
  context.after(stop);
  const opened = await open(url);
  const { page, noise } = opened;
  const send = () => page.click("button[type=submit]");
  const problem = () => page.$eval(SECRET, (input) => (input as HTMLInputElement).validationMessage);

  // Ours: what is not usable, the browser holds back. Its handler was not asked: it says nothing of the email.
  await page.type(SECRET, "hunter2");
  await send();
  assert.notEqual(await problem(), "");
  assert.equal(await textOf(opened, ".email-error"), "");

  // Its own: a rule on the mended value, and one on another field.
  await retype(opened, SECRET, `Bearer ${OPENAI_KEY}`);
  await send();
  await until(opened, ".email-error", "Where do we write to?");
  await until(opened, ".key-error", "This key is connected already.");
  assert.equal(await textOf(opened, ".watched"), "51");
  assert.equal(await problem(), "");
  assert.equal(await textOf(opened, "output"), "");

  // Both content: the mended values are what it hands over.
  await page.type("#email", "ella@ellasbakery.example");
  await retype(opened, SECRET, `Bearer ${OPENAI_KEY.slice(0, -2)}56`);
  await send();
  await until(opened, "output", "ella@ellasbakery.example, a key of 51 characters");
  assert.equal(await textOf(opened, ".key-error"), "");
  assert.deepEqual(
    noise.filter((text) => !HINT.test(text)),
    [],
  );
  await page.close();
});

// Each framework's own checker, on the example, the page beside it, and on what is wrong.
const CHECKERS: Record<string, { run: string[]; sources: string }> = {
  react: { run: ["tsc", "--pretty", "false", "-p", "."], sources: "tsx" },
  vue: { run: ["vue-tsc", "--pretty", "false", "-p", "."], sources: "vue" },
  svelte: { run: ["svelte-check", "--output", "machine", "--fail-on-warnings"], sources: "svelte" },
};

for (const [name, { run, sources }] of Object.entries(CHECKERS)) {
  test(`${name} ${versions[name]}: the example is well typed, and of what is wrong each is told`, () => {
    expectTold(gather(`${name}-types`, join(EXAMPLES, name), join(HERE, "apps", name)), run, sources);
  });
}

const react18 = versions["types-react-18"].replace("npm:@types/react@", "");
test(`react, types of ${react18}: the same`, () => {
  const folder = gather("react-18-types", join(EXAMPLES, "react"), join(HERE, "apps/react"));
  const paths = { react: ["../../node_modules/types-react-18"], "react/*": ["../../node_modules/types-react-18/*"] };
  const include = ["SignUp.tsx", "Page.tsx", "Types.tsx"];
  const own = { extends: "./tsconfig.json", compilerOptions: { paths }, include };
  writeFileSync(join(folder, "tsconfig.18.json"), JSON.stringify(own));
  expectTold(folder, ["tsc", "--pretty", "false", "-p", "tsconfig.18.json"], "tsx");
});

test(`Angular ${versions["@angular/core"]}: the example's types are right, and each wrong event and method is told`, () => {
  const folder = gather("angular-types", join(EXAMPLES, "angular"), join(HERE, "apps/angular"));
  expectTold(folder, ["ngc", "--noEmit", "-p", "tsconfig.types.json"], "ts");
});

/** Runs a checker, and expects what it tells to be of the lines that are marked as wrong, and of each. */
function expectTold(cwd: string, [command = "", ...args]: string[], sources: string): void {
  const files = readdirSync(cwd).filter((file) => /^Types/.test(file) && file.endsWith(`.${sources}`));
  const wrong = files.flatMap((file) => {
    const lines = readFileSync(join(cwd, file), "utf8").split("\n");
    return lines.flatMap((line, index) => (line.includes("wrong") ? [`${file} ${index + 1}`] : []));
  });
  assert.ok(wrong.length >= 10);
  const { stdout, stderr } = spawnSync(join(HERE, "node_modules/.bin", command), args, { cwd, encoding: "utf8" });
  // Angular's checker colors its text, whoever reads it.
  const text = stripVTControlCharacters(stdout + stderr);
  const told = [...text.matchAll(/(?:^(\S+)\((\d+),\d+\): error|ERROR "([^"]+)" (\d+):|^(\S+?):(\d+):\d+ - error)/gm)];
  assert.deepEqual(told.map((found) => found.slice(1).filter(Boolean).join(" ")).sort(), wrong.sort(), text);
}

const EXAMPLE_FOLDERS = ["html", "react", "vue", "svelte", "angular", "form-post"];

test("the examples ask for the tarball, and for the versions that are tested here", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "web/package.json"), "utf8"));
  const tested = JSON.parse(readFileSync(join(HERE, "package-lock.json"), "utf8")).packages;
  for (const name of EXAMPLE_FOLDERS) {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(EXAMPLES, name, "package.json"), "utf8"));
    const { keyfit, ...others } = { ...dependencies, ...devDependencies };
    assert.equal(keyfit, `file:keyfit-${version}.tgz`, name);
    assert.match(readFileSync(join(EXAMPLES, name, "README.md"), "utf8"), new RegExp(keyfit.slice("file:".length)));
    for (const [each, range] of Object.entries(others)) {
      // Angular takes one minor version of TypeScript, and no other.
      const marks = name === "angular" && each === "typescript" ? "~" : "^";
      assert.equal(range, marks + tested[`node_modules/${each}`].version, `${each} in ${name}`);
    }
  }
});

// Those with a server of their own.

interface Server {
  readonly title: string;
  readonly sources: string[];
  readonly build: string[];
  start(port: string): string[];
}

const SERVERS: Record<string, Server> = {
  next: {
    title: `Next ${versions.next}`,
    sources: ["react", "next"],
    build: ["next", "build"],
    start: (port) => ["next", "start", "--hostname", "127.0.0.1", "--port", port],
  },
  kit: {
    title: `SvelteKit ${versions["@sveltejs/kit"]}`,
    sources: ["svelte", "kit"],
    build: ["vite", "build", "--logLevel", "error"],
    start: (port) => ["vite", "preview", "--host", "127.0.0.1", "--port", port, "--strictPort"],
  },
};

const ENV = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", KEYFIT_ROOT: ROOT };
const started: ChildProcess[] = [];
after(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return String(port);
}

for (const [name, { title, sources, build, start }] of Object.entries(SERVERS)) {
  test(`${title}: built, rendered on its server, and taken over`, async () => {
    const [example = "", app = ""] = sources;
    const folder = gather(name, join(EXAMPLES, example), join(HERE, "apps", app));
    const bin = ([command = "", ...args]: string[]): [string, string[]] => [
      process.execPath,
      [join(HERE, "node_modules", command === "next" ? "next/dist/bin/next" : "vite/bin/vite.js"), ...args],
    ];
    const { status, stdout, stderr } = spawnSync(...bin(build), { cwd: folder, env: ENV, encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);

    const port = await freePort();
    const child = spawn(...bin(start(port)), { cwd: folder, env: ENV, stdio: ["ignore", "pipe", "inherit"] });
    started.push(child);
    await once(child.stdout as NodeJS.ReadableStream, "data");
    const url = `http://127.0.0.1:${port}/`;
    const html = await fetchUntilThere(url);
    assert.match(html, /<keyfit-connect[^>]* service="openai"/);
    assert.match(html, /<input[^>]* data-keyfit="secret"/);
    assert.match(html, /<keyfit-connect[^>]* service="stripe"/);
    assert.doesNotMatch(html, /class="keyfit-/);

    const opened = await open(url);
    await opened.page.waitForSelector("#own input[aria-describedby]");
    // There is no relay at such a server: what cannot be told keeps nobody from saving.
    await opened.page.type(SECRET, `OPENAI_API_KEY=${OPENAI_KEY}`);
    await opened.page.click("button[type=submit]");
    await until(opened, "output", "Saved a key of 51 characters.");
    assert.match(await textOf(opened, ".outcome"), /^undetermined: /);
    // What a page without its relay is told, and what each framework's own page has that is not there.
    const expected = /keyfit-relay|relay-refused|relay-down|status of 40[45]/;
    assert.deepEqual(
      opened.noise.filter((text) => !expected.test(text)),
      [],
    );
    await opened.page.close();
  });
}

test(`Angular ${versions["@angular/core"]}: the example, as its README says`, async (context) => {
  const folder = gather("angular", join(EXAMPLES, "angular"));
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const env = { ...process.env, NG_CLI_ANALYTICS: "false" };
  /** The arguments for Node of one of its scripts. */
  const script = (name: string, command: string, file: string): string[] => {
    const [first, ...args] = scripts[name].split(" ");
    assert.equal(first, command);
    return [file, ...args];
  };
  const keyfit = join(KEYFIT, "bin/keyfit.mjs");
  const ng = join(HERE, "node_modules/@angular/cli/bin/ng.js");

  await context.test("npm run dev and npm run relay: a live test by the relay that pretends", async () => {
    // The same, on ports that are free here.
    const [, port = ""] = /--port (\d+)$/.exec(scripts.relay) ?? [];
    const proxy = readFileSync(join(folder, "proxy.json"), "utf8");
    assert.ok(proxy.includes(`"http://localhost:${port}"`), proxy);
    const args = script("relay", "keyfit", keyfit).with(-1, "0");
    const relay = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "ignore"] });
    started.push(relay);
    const [printed] = await once(relay.stdout as NodeJS.ReadableStream, "data");
    const target = String(printed).trim().replace(/\/$/, "");
    writeFileSync(join(folder, "proxy.json"), proxy.replace(`http://localhost:${port}`, target));
    const own = await freePort();
    const dev = [...script("dev", "ng", ng), "--port", own];
    started.push(spawn(process.execPath, dev, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] }));
    const url = `http://localhost:${own}/`;
    await fetchUntilThere(url, 60);

    const listed = execFileSync(process.execPath, [keyfit, "pretend", "--service", "openai"], { encoding: "utf8" });
    const keyFor = (reason: string) => new RegExp(`^${reason} +(\\S+)$`, "m").exec(listed)?.[1] ?? assert.fail(reason);
    const opened = await open(url);
    const { page } = opened;
    await page.type(SECRET, `"${keyFor("secret-refused")}"`);
    await page.click("button[type=submit]");
    await until(opened, ".outcome", "refused: secret-refused");
    assert.equal(await textOf(opened, "output"), "");
    await retype(opened, SECRET, `OPENAI_API_KEY=${keyFor("connected")}`);
    await page.click("button[type=submit]");
    await until(opened, ".outcome", "accepted: connected");
    await until(opened, "output", `Saved a key of ${keyFor("connected").length} characters.`);
    assert.equal(await textOf(opened, ".status"), "secret: valid");
    // What Vite and Angular say in development, the relay that pretends, and the icon that the page lacks. In some runs Chromium
    // reports a request through their proxy as aborted, with status 200 and while its body is read to the end; nothing of the
    // page's has aborted it. What it answered is asserted above.
    const aborted = /^failed: \S+\/keyfit-relay net::ERR_ABORTED$/;
    const expected = new RegExp(`^\\[vite\\]|^Angular is running|the relay pretends|status of 404|${aborted.source}`);
    assert.deepEqual(
      opened.noise.filter((text) => !expected.test(text)),
      [],
    );
    await page.close();
  });

  await context.test("npm run build: what it makes runs under a strict policy", async () => {
    const build = script("build", "ng", ng);
    const { status, stdout, stderr } = spawnSync(process.execPath, build, { cwd: folder, env, encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
    assert.doesNotMatch(stdout + stderr, /warning/i);
    const { url, stop } = await serve(filesOf(join(folder, "dist/sign-up/browser")));
    context.after(stop);
    const opened = await open(url);
    await saveKey(opened);
    assert.deepEqual(opened.noise, []);
    await opened.page.close();
  });
});

test("a form that is posted: its server checks again, and the element runs on its page", async () => {
  const folder = gather("form-post", join(EXAMPLES, "form-post"));
  const env = { ...process.env, NODE_ENV: "development", PORT: await freePort() };
  const child = spawn(process.execPath, ["server.mjs"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  const url = line.toString().trim();
  const post = async (key: string) => {
    const response = await fetch(`${url}/sign-up`, { method: "POST", body: new URLSearchParams({ key }) });
    return { status: response.status, text: await response.text() };
  };
  const good = await post(` ${OPENAI_KEY}`);
  assert.equal(good.status, 200);
  assert.match(good.text, /Saved a key of 51 characters\./);
  const bad = await post("hunter2");
  assert.equal(bad.status, 422);
  assert.match(bad.text, /cannot be used: invalid \(password-like\)/);
  for (const { text } of [good, bad]) assert.ok(!text.includes("hunter2") && !text.includes(OPENAI_KEY));
  assert.equal((await fetch(`${url}/keyfit/..%2fpackage.json`)).status, 404);
  const large = await fetch(`${url}/sign-up`, { method: "POST", body: "x".repeat(40_000) });
  assert.equal(large.status, 413);
  // The relay is there, and answers this page alone.
  const asked = { method: "POST", headers: { origin: "https://evil.example" }, body: "{}" };
  assert.equal((await fetch(`${url}/keyfit-relay`, asked)).status, 403);

  const opened = await open(url);
  await opened.page.type(SECRET, "hunter2");
  await opened.page.click("form > button");
  assert.equal(await opened.page.$eval(SECRET, (input) => (input as HTMLInputElement).validity.valid), false);
  assert.deepEqual(opened.noise, []);
  await opened.page.close();
});

async function fetchUntilThere(url: string, patienceS = 10): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      return await (await fetch(url)).text();
    } catch (error) {
      if (tries === patienceS * 10) throw error;
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
}
