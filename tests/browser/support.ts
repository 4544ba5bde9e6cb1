// Opens the built demonstration in a real browser, under its real content security policy, and watches it: whatever a
// test does, at its end nothing may have been logged, blocked or sent elsewhere, and no event, attribute or text may
// hold a secret. Which browser, and what it can do: driver.ts.

import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { ROOT, startServer } from "../node/support.ts";
import { type Browser, BrowserGone, can, engine, type Key, type LaunchOptions, launch, type Page } from "./driver.ts";
import { Front, passTo } from "./front.ts";
import type { Field, Recorded } from "./recorder.ts";

/** A made-up token: not one of those in the demonstration's own script. */
export const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";

/** The fonts in which nothing may move: of usual width, wide, and with every letter as wide as the next (fonts.conf). */
export const FONTS = ["Liberation Sans", "DejaVu Sans", "Liberation Mono"] as const;

/** One site for all tests of a file, started by the first that runs and stopped after the last; `options`: its browser's. */
export function shareSite(options?: LaunchOptions): () => Promise<Site> {
  let started: Promise<Site> | undefined;
  after(async () => (await started)?.stop());
  return () => {
    started ??= Site.start(options);
    return started;
  };
}

/** The demonstration's server, what stands in front of it, and a browser. */
export class Site {
  /** Where the demonstration is. */
  readonly url: string;
  readonly front: Front;
  readonly #server: ChildProcess;
  readonly #options: LaunchOptions | undefined;
  #browser: Browser;
  #sheet: Sheet | undefined;

  private constructor(url: string, front: Front, server: ChildProcess, browser: Browser, options?: LaunchOptions) {
    this.url = url;
    this.front = front;
    this.#server = server;
    this.#browser = browser;
    this.#options = options;
  }

  static async start(options?: LaunchOptions): Promise<Site> {
    const { server, url } = await startServer(["--port", "0"]);
    const { origin, pathname } = new URL(url);
    const front = await Front.start(passTo(origin));
    const browser = await launch(options).catch((error: unknown) => {
      front.stop();
      server.kill();
      throw error;
    });
    return new Site(front.origin + pathname, front, server, browser, options);
  }

  async stop(): Promise<void> {
    // Whatever happens, nothing may keep the test runner from ending.
    this.front.stop();
    this.#server.kill();
    await this.#browser.close();
  }

  /** A page that has not been opened yet. */
  async newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  /**
   * The demonstration, fresh, with checking begun and a button for the test; `policy`: what becomes of its policy. One page serves all tests: a new
   * one takes longer than a test. A browser that has crashed or hung fails the test it did so in, not all that follow.
   */
  async open(policy?: Front["policy"]): Promise<Sheet> {
    this.front.reset();
    if (policy) this.front.policy = policy;
    try {
      return await this.#openSheet();
    } catch (error) {
      if (!(error instanceof BrowserGone || (error as Error).cause instanceof BrowserGone)) throw error;
      console.log(`${engine} is started again: ${error}`);
    }
    this.#sheet = undefined;
    await this.#browser.close().catch(() => {});
    this.#browser = await launch(this.#options);
    return this.#openSheet();
  }

  async #openSheet(): Promise<Sheet> {
    this.#sheet ??= new Sheet(await this.newPage());
    await this.#sheet.open(`${this.url}?live=button`);
    return this.#sheet;
  }
}

/** The sign-up page as someone has it in front of them. */
export class Sheet {
  readonly page: Page;
  /** Console messages that a test expects. */
  expectedNoise: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    this.expectedNoise = [];
    await this.page.setViewport({ width: 1200, height: 900 });
    // A click goes where a button was a moment ago. What moves is a test's to ask for.
    if (can("media")) await this.page.emulate({ motion: "reduce" });
    await this.page.goto(url);
    await this.ready();
  }

  /** The page in another font than its own, until it is opened again. */
  async setFont(font: (typeof FONTS)[number]): Promise<void> {
    await this.page.evaluate((name) => document.documentElement.style.setProperty("--sans", `"${name}"`), font);
  }

  async ready(): Promise<void> {
    await this.page.evaluate(async () => {
      await customElements.whenDefined("keyfit-connect");
      await document.querySelector<HTMLElement & { ready: Promise<void> }>("keyfit-connect")?.ready;
    });
  }

  /** To the field, and types: real key presses. */
  async type(field: Field, text: string): Promise<void> {
    await this.page.typeInto(selectorOf(field), text);
  }

  async press(key: Key, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.press(key);
  }

  /** Copies a text and pastes it, as a person does. */
  async paste(field: Field, text: string): Promise<void> {
    await this.page.copy(text);
    await this.page.focus(selectorOf(field));
    await this.page.press("Control", "v");
  }

  /** Leaves the field by a click on nothing. */
  async leave(): Promise<void> {
    await this.page.clickAt(2, 2);
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

  /** The buttons under the field, by what they do, but for the one that is always there: that of the help. */
  async buttons(field: Field): Promise<Record<string, string>> {
    const id = await this.feedbackId(field);
    return this.page.$eval(`.keyfit-feedback:has(#${id})`, (place) => {
      const buttons = [...place.querySelectorAll<HTMLElement>('.keyfit-actions > :not([data-action="help"])')];
      return Object.fromEntries(buttons.map((button) => [button.dataset.action ?? "", button.textContent ?? ""]));
    });
  }

  /** The guides that are shown at a field, or at the live test, and for whom; none while the help is closed. */
  async guides(field?: Field): Promise<string[]> {
    const place = field === undefined ? ".keyfit-test" : `.keyfit-feedback:has(#${await this.feedbackId(field)})`;
    return this.page.$$eval(`${place} .keyfit-guide`, (guides) =>
      guides.map((guide) => {
        const role = guide.closest<HTMLElement>(".keyfit-panel")?.dataset.role;
        return role === undefined ? `${guide.dataset.guide}` : `${guide.dataset.guide} ${role}`;
      }),
    );
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
    await this.page.until(what, test);
  }

  /** The end of a test: the promises that hold on every page. */
  async close(...secrets: readonly string[]): Promise<void> {
    const { html, events, violations } = await this.page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      events: JSON.stringify(window.keyfitRecorded),
      violations: window.keyfitViolations,
    }));
    assert.deepEqual(violations, [], "the content security policy was violated");
    const noise = await this.page.unexpected();
    assert.deepEqual(noise, this.expectedNoise, "console messages, errors or requests to other origins");
    for (const secret of [TOKEN, ...secrets]) {
      assert.ok(!html.includes(secret), "the page's markup holds a secret");
      assert.ok(!events.includes(secret), "an event holds a secret");
    }
  }

  /** Keeps a picture of the whole page, where pictures are kept. */
  async picture(name: string): Promise<void> {
    await keepPicture(this.page, name);
  }

  /** Pictures of a state, narrow and wide, light and, where the engine can, dark. Nothing may be wider than the screen. */
  async pictures(name: string): Promise<void> {
    for (const width of [320, 1200]) {
      await this.page.setViewport({ width, height: 900 });
      await keepPictures(this.page, `${name}-${width}`);
      const overflow = await this.page.$eval("html", (html) => html.scrollWidth - html.clientWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide at ${width}`);
    }
  }

  private async feedbackId(field: Field): Promise<string> {
    const ids = await this.attribute(field, "aria-describedby");
    const id = ids?.split(" ").at(-1);
    assert.ok(id, `the ${field} field is described by nothing`);
    return id;
  }
}

/** Nothing compares pictures, and they take long. So they are kept in Chromium, and in the other engines on demand. */
export const isPictured = engine === "chromium" || Boolean(process.env.KEYFIT_PICTURES);

/** Keeps a picture of the whole page in build/screenshots/, by engine. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!isPictured) return;
  const path = join(ROOT, "build", "screenshots", engine, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot(path);
}

/** The same in light and, where the engine can, dark colors. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  if (!isPictured) return;
  for (const scheme of can("media") ? (["light", "dark"] as const) : (["light"] as const)) {
    // Without motion, or a picture would catch the colours half way.
    if (can("media")) await page.emulate({ scheme, motion: "reduce" });
    await keepPicture(page, `${name}-${scheme}`);
  }
}

export function selectorOf(field: Field): string {
  return `:is(input, select)[data-keyfit="${field}"]`;
}
