// Chromium and Firefox, driven by puppeteer.

import type { CDPSession, LaunchOptions, Browser as Puppeteer, Page as Tab } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { type Browser, can, type Key, type Media, Page, type Size } from "./driver.ts";
import { findChromium, findFirefox } from "./find.ts";
import type { Gateway } from "./gateway.ts";
import { browserEnvironment, makeProfile, removeProfile } from "./profile.ts";

export async function launchChromium({ port }: Gateway, verify: boolean): Promise<Browser> {
  const flags = ["disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync"];
  // The pages are our own. Chromium's sandbox works neither for root nor in a chroot or container.
  const more = ["no-first-run", "disable-quic", "no-sandbox", `proxy-server=127.0.0.1:${port}`];
  const args = [...flags, ...more].map((flag) => `--${flag}`);
  return launch(
    { executablePath: findChromium(), args, acceptInsecureCerts: !verify },
    (browser, tab) => new ChromiumPage(browser, tab),
  );
}

export async function launchFirefox({ port }: Gateway, verify: boolean): Promise<Browser> {
  const options: LaunchOptions = {
    browser: "firefox",
    executablePath: findFirefox(),
    acceptInsecureCerts: !verify,
    // For the preferences that `emulate` sets.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      // The browser asks for icons by itself; a strict page would be held to account for it.
      "browser.chrome.site_icons": false,
      ...(can("motion") ? {} : { "ui.prefersReducedMotion": 1 }),
    },
  };
  return launch(options, (browser, tab) => new FirefoxPage(browser, tab));
}

async function launch(own: LaunchOptions, makePage: (browser: Puppeteer, tab: Tab) => Page): Promise<Browser> {
  const profile = makeProfile();
  const options = { headless: true, userDataDir: profile, env: browserEnvironment(), timeout: 120_000 };
  const browser = await puppeteer.launch({ ...own, ...options });
  return {
    newPage: async () => makePage(browser, await browser.newPage()),
    close: async () => {
      await browser.close();
      await removeProfile(profile);
    },
  };
}

abstract class PuppeteerPage extends Page {
  protected readonly browser: Puppeteer;
  protected readonly tab: Tab;
  #noise: string[] = [];
  #origin = "";

  constructor(browser: Puppeteer, tab: Tab) {
    super();
    this.browser = browser;
    this.tab = tab;
    tab.on("console", (message) => this.#noise.push(message.text()));
    tab.on("pageerror", (error) => this.#noise.push(String(error)));
    tab.on("request", (request) => {
      const { protocol, origin, host } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== this.#origin) this.#noise.push(`request to ${host}`);
    });
  }

  async goto(url: string): Promise<void> {
    this.#noise = [];
    this.#origin = new URL(url).origin;
    await this.tab.goto(url);
  }

  async type(text: string): Promise<void> {
    await this.tab.keyboard.type(text);
  }

  async press(...keys: Key[]): Promise<void> {
    const { keyboard } = this.tab;
    const held = keys.slice(0, -1);
    const last = keys.at(-1) as Key;
    for (const key of held) await keyboard.down(key);
    await keyboard.press(last === "Space" ? " " : last, { commands: this.commandsOf(keys) });
    for (const key of held.reverse()) await keyboard.up(key);
  }

  async clickAt(x: number, y: number, count = 1): Promise<void> {
    await this.tab.mouse.click(x, y, { count });
  }

  async setViewport({ touch = false, ...size }: Size): Promise<void> {
    await this.tab.setViewport({ ...size, hasTouch: touch, isMobile: touch });
  }

  async screenshot(path: string): Promise<void> {
    await this.tab.screenshot({ path: path as `${string}.png`, fullPage: true });
  }

  async noise(): Promise<string[]> {
    return this.#noise;
  }

  async close(): Promise<void> {
    await this.tab.close();
  }

  override async setOffline(isOffline: boolean): Promise<void> {
    await this.tab.setOfflineMode(isOffline);
  }

  protected run(expression: string): Promise<unknown> {
    return this.tab.evaluate(expression);
  }

  /** What keys do to what is edited, where the engine has to be told. */
  protected commandsOf(_keys: readonly Key[]): string[] {
    return [];
  }
}

const COMMANDS: Partial<Record<Key, string>> = { a: "SelectAll", c: "Copy", v: "Paste", x: "Cut", z: "Undo" };

class ChromiumPage extends PuppeteerPage {
  #session: Promise<CDPSession> | undefined;

  override async emulate({ scheme, motion, forcedColors }: Media): Promise<void> {
    const features = [
      { name: "prefers-color-scheme", value: scheme ?? "" },
      { name: "prefers-reduced-motion", value: motion ?? "" },
      { name: "forced-colors", value: forcedColors ?? "" },
    ];
    await (await this.#protocol()).send("Emulation.setEmulatedMedia", { features });
  }

  override async descriptionOf(name: string): Promise<string> {
    const { nodes } = await (await this.#protocol()).send("Accessibility.getFullAXTree");
    const found = nodes.find((node) => node.role?.value === "textbox" && node.name?.value === name);
    return String(found?.description?.value ?? "");
  }

  override async installabilityErrors(): Promise<string[]> {
    const session = await this.#protocol();
    const manifest = await session.send("Page.getAppManifest");
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    return [...manifest.errors.map(({ message }) => message), ...installabilityErrors.map(({ errorId }) => errorId)];
  }

  protected override commandsOf(keys: readonly Key[]): string[] {
    const command = keys[0] === "Control" && COMMANDS[keys.at(-1) as Key];
    return command ? [command] : [];
  }

  #protocol(): Promise<CDPSession> {
    this.#session ??= this.tab.createCDPSession();
    return this.#session;
  }
}

/** What `emulate` has set last: it holds for all pages of a browser. */
const PREFERENCES = new WeakMap<Puppeteer, string>();

class FirefoxPage extends PuppeteerPage {
  // WebDriver BiDi knows no media; Firefox has preferences that take effect at once, set where its own windows are.
  override async emulate({ scheme, motion, forcedColors }: Media): Promise<void> {
    const isDark = scheme === "dark" && !forcedColors;
    const preferences = {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": motion ? 1 : 0,
      "browser.display.document_color_use": forcedColors ? 2 : 1,
    };
    const wanted = JSON.stringify(preferences);
    if (PREFERENCES.get(this.browser) === wanted) return;
    const set = Object.entries(preferences).map(([name, value]) => `Services.prefs.setIntPref("${name}", ${value});`);
    await this.#runInFirefox(set.join(""));
    await this.until("the media", () =>
      this.evaluate(
        (wanted) => {
          const queries = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion)", "(forced-colors: active)"];
          return queries.every((query, i) => matchMedia(query).matches === wanted[i]);
        },
        [isDark, motion !== undefined, forcedColors !== undefined],
      ),
    );
    PREFERENCES.set(this.browser, wanted);
  }

  // An old Firefox (driver.ts) has no command for the orientation of a screen, which puppeteer sets with each size. And it answers before
  // the page has that size.
  override async setViewport(size: Size): Promise<void> {
    try {
      await super.setViewport(size);
    } catch (error) {
      if (!String(error).includes("unknown command emulation.setScreenOrientationOverride")) throw error;
      const { _id: context } = this.tab.mainFrame() as unknown as { _id: string };
      const viewport = { width: size.width, height: size.height };
      await this.#connection.send("browsingContext.setViewport", { context, viewport, devicePixelRatio: null });
      const hasSize = ({ width, height }: Size) => innerWidth === width && innerHeight === height;
      await this.until("the size", () => this.evaluate(hasSize, size));
    }
  }

  get #connection(): BidiConnection {
    return (this.browser as unknown as { connection: BidiConnection }).connection;
  }

  /** Runs a script where Firefox's own windows are. */
  async #runInFirefox(expression: string): Promise<void> {
    const { result } = await this.#connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const target = { context: result.contexts[0]?.context };
    await this.#connection.send("script.evaluate", { target, expression, awaitPromise: false });
  }
}

/** Puppeteer's own, which it does not show. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } }>;
}
