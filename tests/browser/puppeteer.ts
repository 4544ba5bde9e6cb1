// Chromium, driven by puppeteer.

import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { CDPSession, Page as Tab } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { type Browser, type Key, type Media, Page, type Size } from "./driver.ts";
import type { Gateway } from "./gateway.ts";

// Keys that a person presses are commands of the editor; in Chromium they have to be said.
const COMMANDS: Partial<Record<Key, string>> = { a: "SelectAll", c: "Copy", v: "Paste", x: "Cut", z: "Undo" };

export async function launch(gateway: Gateway): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "keyfit-chromium-"));
  const flags = ["disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync"];
  const args = [...flags, "no-first-run", "disable-quic"].map((flag) => `--${flag}`);
  // The pages are our own. Chromium's sandbox works neither for root nor in a chroot or container.
  args.push("--no-sandbox", `--proxy-server=127.0.0.1:${gateway.port}`);
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args,
  });
  return {
    newPage: async () => new PuppeteerPage(await browser.newPage()),
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export function findChromium(): string {
  return find(process.env.KEYFIT_CHROMIUM, ["chromium", "chromium-browser", "google-chrome"]);
}

/** Where a browser is: the variable first, then the path. */
function find(given: string | undefined, names: readonly string[]): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = given ? [given] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of paths) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not there
    }
  }
  throw new Error(`none of these can be run: ${given ?? names.join(", ")}`);
}

class PuppeteerPage extends Page {
  readonly #tab: Tab;
  #noise: string[] = [];
  #origin = "";
  #session: Promise<CDPSession> | undefined;

  constructor(tab: Tab) {
    super();
    this.#tab = tab;
    tab.on("console", (message) => this.#noise.push(message.text()));
    tab.on("pageerror", (error) => this.#noise.push(String(error)));
    tab.on("request", (request) => {
      const { protocol, origin, host } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== this.#origin) this.#noise.push(`request to ${host}`);
    });
  }

  async goto(url: string, until: "commit" | "load" = "load"): Promise<void> {
    this.#noise = [];
    this.#origin = new URL(url).origin;
    await this.#tab.goto(url, { waitUntil: until === "load" ? "load" : [] });
  }

  async goBack(): Promise<void> {
    await this.#tab.goBack();
  }

  async type(text: string): Promise<void> {
    await this.#tab.keyboard.type(text);
  }

  async press(...keys: Key[]): Promise<void> {
    const { keyboard } = this.#tab;
    const held = keys.slice(0, -1);
    const last = keys.at(-1) as Key;
    for (const key of held) await keyboard.down(key);
    const command = held[0] === "Control" ? COMMANDS[last] : undefined;
    await keyboard.press(last, command ? { commands: [command] } : {});
    for (const key of held.reverse()) await keyboard.up(key);
  }

  async clickAt(x: number, y: number, count = 1): Promise<void> {
    await this.#tab.mouse.click(x, y, { count });
  }

  async setViewport(size: Size): Promise<void> {
    await this.#tab.setViewport(size);
  }

  async screenshot(path: string): Promise<void> {
    await this.#tab.screenshot({ path: path as `${string}.png`, fullPage: true });
  }

  async noise(): Promise<string[]> {
    return this.#noise;
  }

  async close(): Promise<void> {
    await this.#tab.close();
  }

  async emulate({ scheme, motion, forcedColors }: Media): Promise<void> {
    const features = [
      { name: "prefers-color-scheme", value: scheme ?? "" },
      { name: "prefers-reduced-motion", value: motion ?? "" },
      { name: "forced-colors", value: forcedColors ?? "" },
    ];
    await (await this.#protocol()).send("Emulation.setEmulatedMedia", { features });
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.#tab.setOfflineMode(isOffline);
  }

  async descriptionOf(name: string): Promise<string> {
    const { nodes } = await (await this.#protocol()).send("Accessibility.getFullAXTree");
    const found = nodes.find((node) => node.role?.value === "textbox" && node.name?.value === name);
    return String(found?.description?.value ?? "");
  }

  protected run(expression: string): Promise<unknown> {
    return this.#tab.evaluate(expression);
  }

  #protocol(): Promise<CDPSession> {
    this.#session ??= this.#tab.createCDPSession();
    return this.#session;
  }
}
