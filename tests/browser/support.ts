// Opens the built demonstration in a real Chromium, under its real content security policy, and watches it: whatever a
// test does, at its end nothing may have been logged, blocked or sent elsewhere, and no event, attribute or text may
// hold a secret.

import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after } from "node:test";
import type { Browser, KeyInput, Page } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import type { Outcome } from "../../web/src/live.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** A made-up token: not one of those in the demonstration's own script. */
export const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";

export type Field = "account" | "secret";

export interface Recorded {
  readonly type: string;
  readonly detail: {
    readonly field: Field;
    readonly status?: string;
    readonly codes?: string[];
    readonly code?: string;
    readonly account_url?: string;
    readonly through?: string;
    readonly outcome?: Outcome;
  };
}

// What runs in the page before the page's own scripts.
declare global {
  interface Window {
    keyfitRecorded: Recorded[];
    keyfitViolations: string[];
  }
}

/** Where to look for a browser: the variable first, then the path. */
export function findChromium(): string {
  const given = process.env.KEYFIT_CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not there
      }
    }
  }
  throw new Error("there is no Chromium on the PATH; install chromium, or name one in KEYFIT_CHROMIUM");
}

/** One site for all tests of a file, started by the first that runs and stopped after the last. */
export function shareSite(): () => Promise<Site> {
  let started: Promise<Site> | undefined;
  after(async () => (await started)?.stop());
  return () => {
    started ??= Site.start();
    return started;
  };
}

/** A server and a browser. */
export class Site {
  readonly url: string;
  readonly #server: ChildProcess;
  readonly #browser: Browser;
  readonly #profile: string;
  #sheet: Sheet | undefined;

  private constructor(url: string, server: ChildProcess, browser: Browser, profile: string) {
    this.url = url;
    this.#server = server;
    this.#browser = browser;
    this.#profile = profile;
  }

  static async start(): Promise<Site> {
    const { server, url } = await startServer(["--port", "0"]);
    const profile = mkdtempSync(join(tmpdir(), "keyfit-chromium-"));
    const flags = ["disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync"];
    const args = [...flags, "no-first-run", "disable-quic"].map((flag) => `--${flag}`);
    // The pages are our own. Chromium's sandbox works neither for root nor in a chroot or container.
    args.push("--no-sandbox");
    const options = { executablePath: findChromium(), headless: true, userDataDir: profile, args };
    const browser = await puppeteer.launch(options).catch((error: unknown) => {
      server.kill();
      throw error;
    });
    await browser.defaultBrowserContext().overridePermissions(new URL(url).origin, ["clipboard-sanitized-write"]);
    return new Site(url, server, browser, profile);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.kill();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** A page that has not been opened yet. */
  async newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  /** The demonstration, fresh, with checking begun. One page serves all tests: a new one takes longer than a test. */
  async open(): Promise<Sheet> {
    this.#sheet ??= await Sheet.make(await this.newPage(), new URL(this.url).origin);
    await this.#sheet.open(this.url);
    return this.#sheet;
  }
}

export async function startServer(args: readonly string[]): Promise<{ server: ChildProcess; url: string }> {
  const script = join(ROOT, "web", "demo", "serve.mjs");
  const server = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const [first] = (await Promise.race([once(server.stdout, "data"), once(server, "exit")])) as [unknown];
  if (!(first instanceof Buffer)) throw new Error("the demonstration's server did not start");
  return { server, url: first.toString().trim() };
}

/** The sign-up page as someone has it in front of them. */
export class Sheet {
  readonly page: Page;
  readonly #origin: string;
  readonly #noise: string[] = [];
  /** Console messages that a test expects. */
  expectedNoise: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  static async make(page: Page, origin: string): Promise<Sheet> {
    const sheet = new Sheet(page, origin);
    page.on("console", (message) => sheet.#noise.push(message.text()));
    page.on("pageerror", (error) => sheet.#noise.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) sheet.#noise.push(`request to ${new URL(request.url()).host}`);
    });
    await page.evaluateOnNewDocument(() => {
      window.keyfitRecorded = [];
      window.keyfitViolations = [];
      const fields = ["keyfit-check", "keyfit-mended", "keyfit-suggestion-taken"];
      for (const type of [...fields, "keyfit-live-start", "keyfit-outcome", "keyfit-error"]) {
        window.addEventListener(type, (event) => {
          window.keyfitRecorded.push({ type, detail: structuredClone((event as CustomEvent).detail) });
        });
      }
      window.addEventListener("securitypolicyviolation", (event) => {
        window.keyfitViolations.push(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    return sheet;
  }

  async open(url: string): Promise<void> {
    this.#noise.length = 0;
    this.expectedNoise = [];
    await this.page.setViewport({ width: 1200, height: 900 });
    await this.page.emulateMediaFeatures([]);
    await this.page.goto(url, { waitUntil: "load" });
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.evaluate(async () => {
      await customElements.whenDefined("keyfit-connect");
      await document.querySelector<HTMLElement & { ready: Promise<void> }>("keyfit-connect")?.ready;
    });
  }

  /** To the field, and types: real key presses. */
  async type(field: Field, text: string): Promise<void> {
    await this.page.focus(selectorOf(field));
    await this.page.keyboard.type(text);
  }

  async press(key: KeyInput, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
  }

  /** Puts a text on the clipboard and pastes it as a person does. */
  async paste(field: Field, text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.page.focus(selectorOf(field));
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press("KeyV", { commands: ["Paste"] });
    await this.page.keyboard.up("Control");
  }

  /** Leaves the field by a click on nothing. */
  async leave(): Promise<void> {
    await this.page.mouse.click(2, 2);
  }

  async value(field: Field): Promise<string> {
    return this.page.$eval(selectorOf(field), (input) => (input as HTMLInputElement).value);
  }

  async tone(field: Field): Promise<string> {
    return (await this.attribute(field, "data-keyfit-tone")) ?? "";
  }

  /** What stands under the field, without its buttons. */
  async text(field: Field): Promise<string> {
    const id = await this.feedbackId(field);
    return this.page.$eval(`#${id}`, (message) => message.textContent ?? "");
  }

  /** The buttons under the field, by what they do. */
  async buttons(field: Field): Promise<Record<string, string>> {
    const id = await this.feedbackId(field);
    return this.page.$eval(`.keyfit-feedback:has(#${id})`, (place) => {
      const buttons = [...place.querySelectorAll("button")];
      return Object.fromEntries(buttons.map((button) => [button.dataset.action ?? "", button.textContent ?? ""]));
    });
  }

  /** Clicks a button under the field with the mouse. */
  async click(field: Field, action: string): Promise<void> {
    const id = await this.feedbackId(field);
    await this.page.click(`.keyfit-feedback:has(#${id}) button[data-action="${action}"]`);
  }

  async attribute(field: Field, name: string): Promise<string | null> {
    return this.page.$eval(selectorOf(field), (input, attribute) => input.getAttribute(attribute), name);
  }

  /** What keeps the form from being sent; empty where nothing does. */
  async validity(field: Field): Promise<string> {
    return this.page.$eval(selectorOf(field), (input) => (input as HTMLInputElement).validationMessage);
  }

  /** How assistive technology describes the control of a name. */
  async descriptionOf(name: string): Promise<string> {
    const { nodes } = await (await this.page.createCDPSession()).send("Accessibility.getFullAXTree");
    const found = nodes.find((node) => node.role?.value === "textbox" && node.name?.value === name);
    return String(found?.description?.value ?? "");
  }

  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element?.dataset.keyfit ?? element?.dataset.action ?? element?.id ?? "";
    });
  }

  async recorded(type?: string): Promise<Recorded[]> {
    const all = await this.page.evaluate(() => window.keyfitRecorded);
    return type === undefined ? all : all.filter((event) => event.type === type);
  }

  /** Waits for something to become true, and says what did not. */
  async until(what: string, test: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if (await test()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`waited in vain: ${what}`);
  }

  /** The end of a test: the promises that hold on every page. */
  async close(...secrets: readonly string[]): Promise<void> {
    const { html, events, violations } = await this.page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      events: JSON.stringify(window.keyfitRecorded),
      violations: window.keyfitViolations,
    }));
    assert.deepEqual(violations, [], "the content security policy was violated");
    assert.deepEqual(this.#noise, this.expectedNoise, `console messages, errors or requests beyond ${this.#origin}`);
    for (const secret of [TOKEN, ...secrets]) {
      assert.ok(!html.includes(secret), "the page's markup holds a secret");
      assert.ok(!events.includes(secret), "an event holds a secret");
    }
  }

  private async feedbackId(field: Field): Promise<string> {
    const ids = await this.attribute(field, "aria-describedby");
    const id = ids?.split(" ").at(-1);
    assert.ok(id, `the ${field} field is described by nothing`);
    return id;
  }
}

export function selectorOf(field: Field): string {
  return `input[data-keyfit="${field}"]`;
}

/** Where screenshots are kept. */
export function screenshotPath(name: string): string {
  const folder = join(ROOT, "build", "screenshots");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
