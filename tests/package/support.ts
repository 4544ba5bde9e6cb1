// What the tests of the package share: the package as it is installed from its tarball, a server for what is built with
// it, and Chromium to open that in.

import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { findChromium } from "../browser/find.ts";
import { browserEnvironment } from "../browser/profile.ts";

export const HERE = import.meta.dirname;
export const ROOT = join(HERE, "..", "..");
/** What `script/build package` made: the tarball, and room for what tests build. */
export const BUILD = join(ROOT, "build", "package");
export const TARBALL = join(BUILD, readdirSync(BUILD).find((name) => name.endsWith(".tgz")) ?? "");
/** Where the tarball is installed. */
export const KEYFIT = join(HERE, "node_modules", "keyfit");

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

const STALE = "what is installed is not what is built: script/build web package";
assert.ok(existsSync(KEYFIT), STALE);
assert.equal(read(KEYFIT, "dist/integrity.json"), read(ROOT, "web/dist/integrity.json"), STALE);

/** The tags of the languages that come with it. */
export const LANGUAGES = readdirSync(join(KEYFIT, "dist/messages")).flatMap(
  (name) => name.match(/^(.+)\.js$/)?.[1] ?? [],
);

/** The ids of the services that come with it: those of the source. */
export const SERVICES = readdirSync(join(ROOT, "core/services")).flatMap(
  (name) => name.match(/^(?!service\.schema)(.+)\.json$/)?.[1] ?? [],
);

/** A page with the sign-up form, and this in its head. */
export function signUpPage(head: string): string {
  return read(HERE, "apps/sign-up.html").replace("</head>", `${head}</head>`);
}

/** The policy of a careful page. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'self'";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".wasm": "application/wasm",
};

export interface Served {
  readonly url: string;
  stop(): void;
}

/** Where the pages have their relay. It answers that every key is good. */
const RELAY = "/keyfit-relay";
const CONNECTED = JSON.stringify({ answer: "accepted", reason: "connected", fault: "none", sent: "yes" });

/** Serves what `find` knows: a path below a folder, or a page as it stands, under `policy`. */
export async function serve(find: (path: string) => string | Uint8Array | null, policy = POLICY): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    // Chromium asks for it by itself.
    const known = { "/favicon.ico": "", [RELAY]: CONNECTED }[path];
    const found = known ?? find(path === "/" ? "/index.html" : path);
    const type = path === RELAY ? ".json" : extname(path) || ".html";
    response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", TYPES[type] ?? "application/octet-stream");
    response.statusCode = found === null ? 404 : 200;
    response.end(found ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}

/** The files of a folder, for `serve`. */
export function filesOf(folder: string): (path: string) => Uint8Array | null {
  return (path) => {
    const file = join(folder, path);
    return file.startsWith(folder) && existsSync(file) ? readFileSync(file) : null;
  };
}

let browser: Promise<Browser> | undefined;
let profile: string;

/** One Chromium for all tests of a file. */
function chromium(): Promise<Browser> {
  if (browser) return browser;
  profile = mkdtempSync(join(tmpdir(), "keyfit-chromium-"));
  const flags = ["disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync"];
  // The pages are our own. Chromium's sandbox works neither for root nor in a chroot or container.
  const args = [...flags, "no-first-run", "disable-quic", "no-sandbox"].map((flag) => `--${flag}`);
  const own = { userDataDir: profile, env: browserEnvironment() };
  browser = puppeteer.launch({ executablePath: findChromium(), headless: true, timeout: 120_000, args, ...own });
  return browser;
}
after(async () => {
  if (!browser) return;
  await (await browser).close();
  rmSync(profile, { recursive: true, force: true });
});

/** A page that is open, what it has asked for, and whatever it logs, throws or violates. */
export interface Opened {
  readonly page: Page;
  readonly asked: string[];
  readonly noise: string[];
}

declare global {
  interface Window {
    keyfitNoise(text: string): void;
  }
}

/** Opens a page, and waits until checking has begun. */
export async function open(url: string): Promise<Opened> {
  const opened = await visit(url);
  await opened.page.waitForFunction(() => document.querySelector("keyfit-connect input[aria-describedby]"));
  await opened.page.evaluate(() => document.querySelector("keyfit-connect")?.ready);
  return opened;
}

// What the element tells the developers of every page with that service.
const TOLD =
  /^keyfit-connect: FreshBooks Classic (has closed \(2022-06\)|\(freshbooks-classic\) does not answer web pages, so there is no live test)/;

/** Opens a page, of which nothing else is expected. */
export async function visit(url: string): Promise<Opened> {
  const page = await (await chromium()).newPage();
  const asked: string[] = [];
  const noise: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => TOLD.test(message.text()) || noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("requestfailed", (request) => noise.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  // A button that moves while something above it grows is not where the mouse was told.
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.exposeFunction("keyfitNoise", (text: string) => noise.push(text));
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.keyfitNoise(`${violatedDirective}: ${blockedURI}`),
    );
  });
  await page.goto(url);
  return { page, asked, noise };
}

/** A made-up token. */
export const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";

/** A made-up key of OpenAI's older kind, of 51 characters, put together so that no scanner takes it for a real one. */
export const OPENAI_KEY = `sk-KeyfitKeyfitKeyfit12${"T3Blbk"}${"FJ"}KeyfitKeyfitKeyfit34`;

export const ACCOUNT = '[data-keyfit="account"]';
export const SECRET = '[data-keyfit="secret"]';

/** Types as a person does, and answers what the page holds then: both values mended, and nothing said against them. */
export async function typeBoth({ page }: Opened): Promise<{ account: string; secret: string; valid: boolean }> {
  await page.type(ACCOUNT, "JoesGarage.freshbooks.com");
  await page.focus(SECRET);
  await page.type(SECRET, ` ${TOKEN}:X`);
  await page.focus(ACCOUNT);
  return page.evaluate(
    (account, secret) => {
      const read = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value ?? "";
      const valid = document.querySelector("form")?.checkValidity() ?? false;
      return { account: read(account), secret: read(secret), valid };
    },
    ACCOUNT,
    SECRET,
  );
}

export const MENDED = { account: "https://joesgarage.freshbooks.com", secret: TOKEN, valid: true };
