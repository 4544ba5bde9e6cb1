// The browsers that the suite runs in, behind one small interface.
//
// KEYFIT_BROWSER names the engine: chromium (without it), firefox or webkit. A test speaks to a `Page`, mostly through
// `Sheet` (support.ts), and never asks which engine it has. Keys, clicks and the clipboard are the browser's own. A function
// given to `evaluate` runs in the page: it knows nothing but its arguments, which are JSON, as is what it answers.
//
// What a server can do is done by a server, in every engine: `Front` (front.ts) holds, answers and changes what the page
// asks for. What an engine cannot do is a capability; a test that needs one names it, and is skipped where it is missing:
//
//   test("offline: nothing sent", needs("offline"), async () => { ... });

import { firefoxVersion } from "./find.ts";
import { Gateway } from "./gateway.ts";

export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

export const engine: Engine = readEngine(process.env.KEYFIT_BROWSER ?? "chromium");

const CAPABILITIES = {
  /** `emulate`: colour scheme, less motion, forced colours. */
  media: ["chromium", "firefox"],
  /** Things move. Where they do not, the browser is set to no motion (webdriver.ts, puppeteer.ts). */
  motion: ["chromium", "firefox"],
  /** `setViewport` with `touch`, and entries of layout shifts: a phone, as far as one can be had. */
  phone: ["chromium"],
  /** `setOffline`. */
  offline: ["chromium", "firefox"],
  /** `descriptionOf`: what assistive technology is told. */
  "accessibility-tree": ["chromium"],
  /** `installabilityErrors`: why a page does not install as an app. */
  installability: ["chromium"],
} as const satisfies Record<string, readonly Engine[]>;
export type Capability = keyof typeof CAPABILITIES;

// The Firefox of Debian 12, 140, cannot be told of media or of the network while it runs. So it does what WebKit does. The first one that
// was seen to do it all, 153, comes with Debian's security updates.
const isOldFirefox = engine === "firefox" && firefoxVersion() < 153;

export function can(capability: Capability): boolean {
  return (CAPABILITIES[capability] as readonly Engine[]).includes(isOldFirefox ? "webkit" : engine);
}

/** The options of a test that is skipped where the engine lacks one of these. */
export function needs(...wanted: Capability[]): { skip: string | false } {
  const missing = wanted.filter((capability) => !can(capability));
  return { skip: missing.length > 0 && `${isOldFirefox ? "an old Firefox" : engine} lacks: ${missing.join(", ")}` };
}

function readEngine(name: string): Engine {
  const found = ENGINES.find((known) => known === name);
  if (!found) throw new Error(`KEYFIT_BROWSER is ${ENGINES.join(", ")}, not "${name}"`);
  return found;
}

export interface Media {
  readonly scheme?: "light" | "dark";
  readonly motion?: "reduce";
  readonly forcedColors?: "active";
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Needs "phone": what points is a finger. The page is loaded anew where that changes. */
  readonly touch?: boolean;
}

export type Key =
  | ("Tab" | "Enter" | "Space" | "Escape" | "Backspace" | "Delete" | "Home" | "End" | "Control" | "Shift")
  | ("ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight")
  | ("a" | "c" | "v" | "x" | "z");

export interface LaunchOptions {
  /** At which port of this machine a host listens; null: there is no such host. No request leaves this machine. */
  readonly route?: (host: string) => number | null;
  /** Whether certificates are verified, as at a person's; otherwise every one will do. */
  readonly verify?: boolean;
}

export interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** The browser itself has crashed or hung, whatever its page did: another one is needed. */
export class BrowserGone extends Error {}

/** Starts the engine's browser, headless, with a profile that goes with it. */
export async function launch({ route = () => null, verify = false }: LaunchOptions = {}): Promise<Browser> {
  const gateway = await Gateway.start(route);
  try {
    const browser = await start(gateway, verify);
    return {
      newPage: () => browser.newPage(),
      close: async () => {
        await browser.close().finally(() => gateway.stop());
      },
    };
  } catch (error) {
    gateway.stop();
    throw error;
  }
}

// Loaded here, because a page of theirs is a `Page` of this file.
async function start(gateway: Gateway, verify: boolean): Promise<Browser> {
  if (engine === "webkit") return (await import("./webdriver.ts")).launchWebkit(gateway, verify);
  const { launchChromium, launchFirefox } = await import("./puppeteer.ts");
  return engine === "firefox" ? launchFirefox(gateway, verify) : launchChromium(gateway, verify);
}

// These lines are the product's own, and hold no value.
const TOLD =
  /^keyfit-connect: (.* has closed \(.*|the outcome of the live test is "[a-z-]+"|.* does not answer web pages, so there is no live test|needs="…" has no effect on a live test|relay="[^"]*" answers \d+ )/;

/** One page of a browser. */
export abstract class Page {
  /** Goes to an address, and waits until the page has all that it needs. */
  abstract goto(url: string): Promise<void>;

  /** Types where the focus is. */
  abstract type(text: string): Promise<void>;

  /** Presses keys together: the last while the others are held. */
  abstract press(...keys: Key[]): Promise<void>;

  abstract clickAt(x: number, y: number, count?: number): Promise<void>;

  abstract setViewport(size: Size): Promise<void>;

  /** Keeps a picture of the whole page. */
  abstract screenshot(path: string): Promise<void>;

  /** Console messages, errors and requests to other origins since the last `goto`. */
  abstract noise(): Promise<string[]>;

  /** The same without what the element tells developers of every page with such a service, or such an outcome. */
  async unexpected(): Promise<string[]> {
    return (await this.noise()).filter((line) => !TOLD.test(line));
  }

  abstract close(): Promise<void>;

  /** Needs "media". What is left out is as it is without. */
  async emulate(_media: Media): Promise<void> {
    throw new Error(`${engine} lacks: media`);
  }

  /** Needs "offline". */
  async setOffline(_isOffline: boolean): Promise<void> {
    throw new Error(`${engine} lacks: offline`);
  }

  /** Needs "accessibility-tree": how the text field of a name is described. */
  async descriptionOf(_name: string): Promise<string> {
    throw new Error(`${engine} lacks: accessibility-tree`);
  }

  /** Needs "installability": what keeps the page from being installed as an app. */
  async installabilityErrors(): Promise<string[]> {
    throw new Error(`${engine} lacks: installability`);
  }

  /** Evaluates an expression, and answers the text that it, or its promise, gives. */
  protected abstract run(expression: string): Promise<unknown>;

  async evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#call(String(work), args) as Promise<Awaited<R>>;
  }

  /** Hands the one element that is to be there to the function. */
  async $eval<E extends Element = HTMLElement, A extends readonly unknown[] = [], R = unknown>(
    selector: string,
    work: (element: E, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const find = `(selector, ...rest) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error("there is no " + selector);
      return (${work})(found, ...rest);
    }`;
    return this.#call(find, [selector, ...args]) as Promise<Awaited<R>>;
  }

  /** Hands all elements to the function. */
  async $$eval<E extends Element = HTMLElement, A extends readonly unknown[] = [], R = unknown>(
    selector: string,
    work: (elements: E[], ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const find = `(selector, ...rest) => (${work})([...document.querySelectorAll(selector)], ...rest)`;
    return this.#call(find, [selector, ...args]) as Promise<Awaited<R>>;
  }

  /** Sets out for an address, for a test that keeps back what its page needs. */
  async setOut(url: string): Promise<void> {
    this.#leave((to) => location.assign(to), url);
  }

  /** Goes back in the history, and waits until that page has all that it needs. */
  async goBack(): Promise<void> {
    const left = await this.evaluate(() => location.href);
    this.#leave(() => history.back());
    await this.until("the page before", () =>
      this.evaluate((from) => location.href !== from && document.readyState === "complete", left),
    );
  }

  async focus(selector: string): Promise<void> {
    await this.$eval(selector, (element) => element.focus());
  }

  async typeInto(selector: string, text: string): Promise<void> {
    await this.focus(selector);
    await this.type(text);
  }

  /** Scrolls to an element and clicks it with the mouse: in its middle, or so far from its corner. */
  async click(selector: string, { count, offset }: { count?: number; offset?: { x: number; y: number } } = {}) {
    const find = (element: HTMLElement, from: { x: number; y: number } | null) => {
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) throw new Error("there is nothing to click");
      const { x, y } = from ?? { x: box.width / 2, y: box.height / 2 };
      return { x: box.left + x, y: box.top + y };
    };
    const { x, y } = await this.$eval(selector, find, offset ?? null);
    await this.clickAt(x, y, count);
  }

  /** Puts a text on the clipboard: out of a text area that is there for no longer than that. */
  async copy(text: string): Promise<void> {
    await this.evaluate((value) => {
      const area = document.createElement("textarea");
      area.id = "keyfit-copy";
      area.style.position = "fixed";
      area.value = value;
      document.body.append(area);
      area.focus({ preventScroll: true });
    }, text);
    await this.press("Control", "a");
    await this.press("Control", "c");
    await this.$eval("#keyfit-copy", (area) => area.remove());
  }

  /** Waits until something is there. */
  async waitFor(selector: string, seconds?: number): Promise<void> {
    await this.until(selector, () => this.$$eval(selector, (found) => found.length > 0), seconds);
  }

  /** Waits for something to become true, and says what did not. A page that is on its way may answer nothing. */
  async until(what: string, test: () => Promise<boolean>, seconds = 10): Promise<void> {
    const end = Date.now() + 1000 * seconds;
    let cause: unknown;
    const isSo = async () => {
      try {
        const is = await test();
        cause = undefined;
        return is;
      } catch (error) {
        cause = error;
        return false;
      }
    };
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`waited in vain: ${what}`, { cause });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Asks for what leaves the page, which then may not come to answer. Whether it was left, whoever waits sees. */
  #leave<A extends readonly unknown[]>(work: (...args: A) => void, ...args: A): void {
    this.evaluate(work, ...args).catch(() => {});
  }

  // As text both ways, so that every engine carries the same. A page may have taught its arrays to write themselves otherwise.
  async #call(work: string, args: readonly unknown[]): Promise<unknown> {
    const text = await this.run(`(async () => {
      const value = await (${work})(...${JSON.stringify(args)});
      const { toJSON } = Array.prototype;
      delete Array.prototype.toJSON;
      const text = JSON.stringify(value);
      if (toJSON) Array.prototype.toJSON = toJSON;
      return text;
    })()`);
    return typeof text === "string" ? JSON.parse(text) : undefined;
  }
}
