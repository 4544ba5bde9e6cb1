// WebKit, driven by WebDriver: JSON over HTTP, as its standard has it (https://www.w3.org/TR/webdriver2/).
//
// WebKit's browser needs a screen; it gets one of its own. Its console cannot be heard from outside: what recorder.ts notes
// in the page stands for it, and what the gateway has refused for the requests to others.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Browser, BrowserGone, type Key, Page, type Size } from "./driver.ts";
import type { Gateway } from "./gateway.ts";
import { browserEnvironment, makeProfile, removeProfile } from "./profile.ts";

// The row of tools above the page would keep the window from being as narrow as a telephone. Without motion no picture
// catches the colours half way.
const DESKTOP = {
  "gtk.css": "button, entry { min-width: 0; padding: 0; }",
  "settings.ini": "[Settings]\ngtk-enable-animations=0\n",
};

export async function launchWebkit(gateway: Gateway, verify: boolean): Promise<Browser> {
  const profile = makeProfile();
  mkdirSync(join(profile, "gtk-3.0"));
  for (const [name, content] of Object.entries(DESKTOP)) writeFileSync(join(profile, "gtk-3.0", name), content);
  const started: ChildProcess[] = [];
  const kill = (): void => {
    for (const child of started.splice(0).reverse()) child.kill();
  };
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    kill();
    await removeProfile(profile);
  };
  process.once("exit", kill);
  try {
    const display = await startScreen(started);
    const port = await findPort();
    const env = {
      ...browserEnvironment(),
      DISPLAY: display,
      XDG_CONFIG_HOME: profile,
      XDG_CACHE_HOME: profile,
      XDG_DATA_HOME: profile,
      MESA_SHADER_CACHE_DISABLE: "true",
      // Without it, two threads draw by Mesa's llvmpipe at once, and sometimes it reads what the other has just given back:
      // the page crashes, or never answers again.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
      // The pages are our own. Its sandbox works neither for root nor in a chroot or container.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    };
    started.push(spawn(process.env.KEYFIT_WEBKIT ?? "WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", env }));
    const session = await Session.start(`http://127.0.0.1:${port}`, gateway, verify);
    return {
      newPage: async () => {
        return new WebkitPage(session, await session.open());
      },
      close: async () => {
        await session.end().finally(stop);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A screen that nobody looks at; it takes a free number, and says which. */
async function startScreen(started: ChildProcess[]): Promise<string> {
  const size = ["-screen", "0", "1600x1200x24"];
  const screen = spawn("Xvfb", ["-displayfd", "3", ...size, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  started.push(screen);
  const [number] = (await Promise.race([once(screen.stdio[3] as Readable, "data"), once(screen, "exit")])) as [unknown];
  if (!(number instanceof Buffer)) throw new Error("Xvfb did not start");
  return `:${number.toString().trim()}`;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The one session that a driver has, and its window that is being spoken to. */
class Session {
  readonly gateway: Gateway;
  readonly #url: string;
  // The first window stays: with the last one the session would end.
  #first = "";
  #window = "";

  private constructor(url: string, gateway: Gateway) {
    this.#url = url;
    this.gateway = gateway;
  }

  static async start(driver: string, gateway: Gateway, verify: boolean): Promise<Session> {
    // Not by the capability "proxy": by that it would speak TLS to the proxy itself.
    const args = ["--automation", `--proxy=http://127.0.0.1:${gateway.port}`, "--ignore-host=127.0.0.1"];
    const capabilities = {
      acceptInsecureCerts: !verify,
      // When a page is there, WebkitPage finds out itself: a test may keep back what a page needs.
      pageLoadStrategy: "none",
      "webkitgtk:browserOptions": { args },
    };
    for (let tries = 1; ; tries++) {
      try {
        const answer = await call("POST", `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
        return new Session(`${driver}/session/${(answer as { sessionId: string }).sessionId}`, gateway);
      } catch (error) {
        // Until the driver listens; that takes a moment, on a machine that has much to do many.
        if (!(error instanceof TypeError) || tries > 1000) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** Opens a window, and answers its handle. A tab would show nothing while another has been opened. */
  async open(): Promise<string> {
    this.#first ||= (await this.ask("GET", "/window")) as string;
    const { handle } = (await this.ask("POST", "/window/new", { type: "window" }, this.#first)) as { handle: string };
    return handle;
  }

  async ask(method: "GET" | "POST" | "DELETE", path: string, body?: object, window = this.#window): Promise<unknown> {
    if (window !== this.#window) {
      await call("POST", `${this.#url}/window`, { handle: window });
      this.#window = window;
    }
    return call(method, this.#url + path, body);
  }

  async end(): Promise<void> {
    await within(10, call("DELETE", this.#url));
  }
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (response.ok) return value;
  const problem = `${value?.error}: ${value?.message}`;
  throw value?.error === "invalid session id" ? new BrowserGone(problem) : new Error(problem);
}

/** What is answered in so many seconds: a browser whose page has hung answers nothing at all. */
async function within<T>(seconds: number, answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new BrowserGone(`no answer in ${seconds} s`)), 1000 * seconds);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const CODES: Partial<Record<Key, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  Space: " ",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

type Press = { type: "keyDown" | "keyUp"; value: string };
const down = (value: string): Press => ({ type: "keyDown", value });
const up = (value: string): Press => ({ type: "keyUp", value });

class WebkitPage extends Page {
  readonly #session: Session;
  readonly #window: string;

  constructor(session: Session, window: string) {
    super();
    this.#session = session;
    this.#window = window;
  }

  async goto(url: string): Promise<void> {
    await this.evaluate(() => void Object.assign(window, { keyfitLeft: true }));
    this.#session.gateway.refused.length = 0;
    await this.#ask("POST", "/url", { url });
    const isThere = () => this.evaluate(() => !("keyfitLeft" in window) && document.readyState === "complete");
    await this.until(url, isThere, 30);
  }

  async type(text: string): Promise<void> {
    await this.#key([...text].flatMap((character) => [down(character), up(character)]));
  }

  async press(...keys: Key[]): Promise<void> {
    const codes = keys.map((key) => CODES[key] ?? key);
    await this.#key([...codes.map(down), ...codes.reverse().map(up)]);
  }

  async clickAt(x: number, y: number, count = 1): Promise<void> {
    const move = { type: "pointerMove", duration: 0, x: Math.floor(x), y: Math.floor(y), origin: "viewport" };
    const click = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const actions = [move, ...Array.from({ length: count }, () => click).flat()];
    await this.#act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  async setViewport({ width, height }: Size): Promise<void> {
    const isSo = () => this.evaluate((...size) => size.join() === [innerWidth, innerHeight].join(), width, height);
    const setAndSee = async () => {
      if (await isSo()) return true;
      // What surrounds the page is measured each time: a window that has just opened may not have been laid out yet.
      const [x, y] = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
      await this.#ask("POST", "/window/rect", { x: 0, y: 0, width: width + x, height: height + y });
      return false;
    };
    await this.until(`${width} by ${height}`, setAndSee, 30);
  }

  async screenshot(path: string): Promise<void> {
    const [width, height, whole] = await this.evaluate(() => [
      innerWidth,
      innerHeight,
      document.documentElement.scrollHeight,
    ]);
    await this.setViewport({ width, height: whole });
    writeFileSync(path, Buffer.from((await this.#ask("GET", "/screenshot")) as string, "base64"));
    await this.setViewport({ width, height });
  }

  async noise(): Promise<string[]> {
    const heard = await this.evaluate(() => window.keyfitHeard ?? []);
    return [...heard, ...this.#session.gateway.refused.map((host) => `request to ${host}`)];
  }

  async close(): Promise<void> {
    await this.#ask("DELETE", "/window");
  }

  // A question that a page is asked while another takes its place may be lost for good; the next is answered.
  override until(what: string, test: () => Promise<boolean>, seconds?: number): Promise<void> {
    return super.until(what, () => within(4, test()), seconds);
  }

  protected run(expression: string): Promise<unknown> {
    return this.#ask("POST", "/execute/sync", { script: `return ${expression}`, args: [] });
  }

  #key(actions: readonly Press[]): Promise<unknown> {
    return this.#act({ type: "key", id: "keyboard", actions });
  }

  #act(source: object): Promise<unknown> {
    return this.#ask("POST", "/actions", { actions: [source] });
  }

  #ask(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown> {
    return this.#session.ask(method, path, body, this.#window);
  }
}
