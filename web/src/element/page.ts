// The page as the element sees it: what its attributes say, read whenever it is asked for, and how it is told of events.

import type { ServiceDefinition } from "../core/types.js";
import { parseUrl } from "../live/url.js";
import { matchLanguage } from "../messages/texts.js";
import type { KeyfitEvents } from "./events.js";
import type { LiveStart, Road } from "./live-view.js";
import type { ConnectParts, Engine } from "./parts.js";
import type { Wanted } from "./view.js";

export class Page {
  readonly element: HTMLElement;
  readonly parts: ConnectParts;
  /** What the ids of all that the element adds begin with. */
  readonly id: string;
  readonly #news: (() => void)[] = [];
  #isTelling = false;

  constructor(element: HTMLElement, parts: ConnectParts, id: string) {
    this.element = element;
    this.parts = parts;
    this.id = id;
  }

  get serviceId(): string {
    return this.#read("service") ?? Object.keys(this.parts.services)[0] ?? "";
  }

  /** Loads the definition that is built in; null where there is none. */
  async loadService(id: string): Promise<ServiceDefinition | null> {
    return Object.hasOwn(this.parts.services, id) ? ((await this.parts.services[id]?.()) ?? null) : null;
  }

  /** What the page's own definition may ask, beside what the built-in one asks. */
  get hosts(): string {
    return this.#read("hosts") ?? "";
  }

  get engine(): Engine | undefined {
    const engine = this.#read("engine");
    return engine === "js" || engine === "wasm" ? engine : undefined;
  }

  /** The language that the page says is spoken here. */
  get language(): string {
    const root = this.element.getRootNode();
    const around = root instanceof ShadowRoot ? root.host : null;
    const wanted = (this.element.closest("[lang]") ?? around?.closest("[lang]"))?.getAttribute("lang") ?? "";
    return matchLanguage(wanted, Object.keys(this.parts.languages));
  }

  /** The form of an account that goes into its field. */
  get submitsApiUrl(): boolean {
    return this.#read("submit") === "api-url";
  }

  get novalidate(): boolean {
    return this.element.hasAttribute("novalidate");
  }

  /** What is said of a secret's rights and mode. */
  get wanted(): Wanted {
    return { mode: this.#read("mode") ?? undefined, needs: this.needs };
  }

  get needs(): readonly string[] {
    return (this.#read("needs") ?? "").split(/\s+/).filter((right) => right !== "");
  }

  /** The page has a value of the field already, and keeps it where the field is left empty. */
  keeps(field: string): boolean {
    const kept = this.#read("keep")?.trim();
    return kept === "" || kept?.split(/\s+/).includes(field) === true;
  }

  get allowCost(): boolean {
    return this.element.hasAttribute("allow-cost");
  }

  get administrator(): boolean {
    return this.element.hasAttribute("administrator");
  }

  /** One button is enough: where there is a form, its own tests first. */
  get live(): LiveStart | "off" {
    const live = this.#read("live") ?? (this.element.closest("form") ? "submit" : "button");
    return live === "auto" || live === "submit" || live === "off" ? live : "button";
  }

  /** What the button says that sends the form: the first of its kind, or what the page says. */
  get button(): string {
    const own = this.#read("button")?.trim() ?? "";
    const form = this.element.closest("form");
    const isIt = (control: Element): control is HTMLButtonElement | HTMLInputElement =>
      control.matches(":is(button, input)[type=submit], button:not([type])");
    const found = [...(form?.elements ?? [])].find(isIt);
    return own || (found?.textContent || found?.value || "").trim();
  }

  /** The browser's own bubbles are wanted beside the fields' messages. */
  get bubble(): boolean {
    return this.element.hasAttribute("bubble");
  }

  /** The relay's whole address; null: straight to the service. */
  get relay(): string | null {
    const relay = this.#read("relay");
    if (relay === null) return null;
    const { baseURI } = this.element.ownerDocument;
    // One that is no address stays what it is, to fail: without it the secret would take another road.
    return parseUrl(relay, baseURI)?.href ?? relay;
  }

  get road(): Road {
    const { relay } = this;
    if (relay === null) return { kind: "direct" };
    const origin = parseUrl(relay)?.origin ?? relay;
    return origin === this.element.ownerDocument.location.origin ? { kind: "own" } : { kind: "other", relay: origin };
  }

  /** Tells the page. */
  fire<Type extends keyof KeyfitEvents>(type: Type, detail: KeyfitEvents[Type]["detail"]): void {
    this.element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Keeps what the page is to be told until it is shown: whoever hears of a value finds its validity in place. */
  later(news: () => void): void {
    this.#news.push(news);
  }

  /** Tells all of it, in order. What a listener does may be news, too, and comes after. */
  tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (let news = this.#news.shift(); news; news = this.#news.shift()) news();
    } finally {
      this.#isTelling = false;
    }
  }

  #read(name: string): string | null {
    return this.element.getAttribute(name);
  }
}

/** A page that is left, and perhaps come back to as it was. */
export function watchVisits(view: Window | null, leave: () => void, comeBack: () => void, signal: AbortSignal): void {
  view?.addEventListener("pagehide", leave, { signal });
  // A browser that brings back what was typed does so after this element has looked. WebKit empties a field that has
  // autocomplete="off", and after this event.
  const look = () => {
    comeBack();
    setTimeout(comeBack);
  };
  view?.addEventListener("pageshow", look, { signal });
}
