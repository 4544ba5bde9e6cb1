// <keyfit-connect>: judges and mends the credentials in a page's own form.
//
// What it decides: nothing about the values, which the core judges, and nothing about what is shown, which view.ts
// computes. It carries values from the inputs to the core, and what is shown back to the page.
// Properties: `definition`, an object, in place of the built-in one; `messages`, texts in place of the language's own.
// What it needs: an input inside it for each field of the service, marked data-keyfit="FIELD", or told by what the page
// says of it (guess.ts). Where there is nothing inside it, it renders them.
// What it promises: no event, attribute, text or console message holds a secret. It sends nothing anywhere but in a
// live test, and says before to whom and on which road. All that it adds to the page goes when it is taken out, and
// comes once when it is put back.
//
// Attributes: `service`, its id. `needs`: the rights that a secret has to have. `keep`: the fields of which the page has a value
// already, kept where they are left empty; empty for all. `mode`: "live" or "test", where keys of the
// other mode are odd. `allow-cost`: a live test may make steps that cost something. `hosts`: what the page's own definition
// may ask, beside what the built-in one asks. `submit`: which address goes into the field, "account-url" or "api-url". `live`: when
// the service itself is asked: when the form is sent ("submit": the default in a form), on a "button" (the default elsewhere),
// "auto", or "off". `relay`: the address
// of the page's relay; without it the browser asks the service directly, where the service lets it. `administrator`: an administrator is wanted,
// nobody less. `novalidate`: nothing that is found keeps the form from being sent. `engine`: "js" or "wasm" to insist
// on one. `bubble`: the browser's own bubbles are shown as well. `button`: what the form's button says, where the element is not to
// read it. `lang`, here or around: the language of the texts.
//
// Importing this file does nothing, and needs no DOM; `defineParts` defines the element.

import type { ServiceDefinition, Status, Verdict } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import type { Messages, Overrides } from "../messages/catalogue.js";
import type { ServiceWords } from "../messages/definition.js";
import { loadMessages } from "../messages/texts.js";
import { valuesOf, verdictsOf } from "./answers.js";
import { Unusable, whyNot } from "./definition.js";
import { addUntil, create } from "./dom.js";
import { undressAll } from "./dress.js";
import type { ErrorDetail, KeyfitEvents } from "./events.js";
import type { ServiceInfo } from "./fields.js";
import type { Control } from "./inputs.js";
import { clearInputs, controlsIn, findInputs, labelInputs, renderInputs, rowsIn } from "./inputs.js";
import { checkMarkup } from "./markup-check.js";
import { Page } from "./page.js";
import type { ConnectParts } from "./parts.js";
import { markPlain } from "./plain.js";
import { watchScheme } from "./scheme.js";
import { Session } from "./session.js";
import { adoptStyles } from "./styles.js";

declare global {
  interface HTMLElementEventMap extends KeyfitEvents {}
  interface HTMLElementTagNameMap {
    "keyfit-connect": KeyfitConnect;
  }
}

/** `HTMLElement`. Where there is no DOM the class can still be imported; only making one fails. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const SETTABLE = ["definition", "messages", "administrator", "novalidate"];

// What is added to a page.
const ADDED = ".keyfit-feedback, .keyfit-reveal, .keyfit-test, .keyfit-help, .keyfit-live, .keyfit-unavailable";

// Long enough for most frameworks to have rendered.
const TELL_AFTER_MS = 1000;

// One after another, before anything else can happen.
const MOST_RETURNS = 3;

let count = 0;

const told = new Set<string>();

/** For the page's developers: customers are told in one sentence of the element. */
function tellOnce(text: string, level: "info" | "warn"): void {
  if (told.has(text)) return;
  told.add(text);
  console[level](text);
}

function tellIfClosed({ title, state }: ServiceWords): void {
  if (state?.ended === undefined) return;
  tellOnce(`keyfit-connect: ${title} has closed (${state.ended}); its accounts can no longer be connected`, "info");
}

/** Defines the element, once; where there is no DOM, not at all. */
export function defineParts(parts: ConnectParts, name: string): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  customElements.define(
    name,
    class extends KeyfitConnect {
      protected override readonly parts = parts;
    },
  );
}

/**
 * The base class of `<keyfit-connect>`, which checks and corrects the credentials in a page's form. It is abstract: `defineConnect`
 * makes the class that is defined. No property but `values` and `verdicts` gives access to a secret.
 */
export abstract class KeyfitConnect extends Base {
  /** The attributes that take effect when they change, besides those of HTML. */
  static readonly observedAttributes = [
    ...["service", "engine", "lang", "hosts", "keep"],
    ...["submit", "novalidate", "mode", "bubble", "button"],
    ...["live", "relay", "administrator", "needs", "allow-cost"],
  ];

  /** What the element is made of: its core, services, languages and styles. */
  protected abstract readonly parts: ConnectParts;

  #id = "";
  #stay: AbortController | null = null;
  #inputs: readonly Control[] | null = null;
  #rows: readonly Element[] = [];
  #session: Session | null = null;
  #overrides: Overrides<Messages> = {};
  #definition: ServiceDefinition | null = null;
  #messages: Messages | null = null;
  #ready: Promise<void> = Promise.resolve();

  /** The texts in use, or null until they are loaded. Setting an object with some texts uses those and starts the element over. */
  get messages(): Messages | null {
    return this.#messages;
  }

  set messages(overrides: Overrides<Messages>) {
    this.#overrides = overrides;
    if (this.#stay) this.#start();
  }

  /** The page's own definition, or null. Setting one starts the element over. One that cannot be used fires `keyfit-error`. */
  get definition(): ServiceDefinition | null {
    return this.#definition;
  }

  set definition(definition: ServiceDefinition | null | undefined) {
    this.#definition = definition ?? null;
    if (this.#stay) this.#start();
  }

  /** The attribute `administrator`: whether the key has to be an administrator's. */
  get administrator(): boolean {
    return this.hasAttribute("administrator");
  }

  set administrator(is: boolean | "") {
    this.#flag("administrator", is);
  }

  /** The attribute `novalidate`: whether the form can be sent whatever Keyfit finds. */
  get novalidate(): boolean {
    return this.hasAttribute("novalidate");
  }

  set novalidate(is: boolean | "") {
    this.#flag("novalidate", is);
  }

  /** Resolves when checking has begun or turned out to be unavailable. Never rejects. */
  get ready(): Promise<void> {
    // Where it began anew in the meantime, by that.
    const ready = this.#ready;
    return ready.then(() => (ready === this.#ready ? undefined : this.ready));
  }

  /** The status of each field, by the field's id, or null while checking is not available. */
  get status(): Readonly<Record<string, Status>> | null {
    const { judge } = this.#session ?? {};
    return judge?.keyfit ? Object.fromEntries(judge.fields.map(({ id, verdict }) => [id, verdict.status])) : null;
  }

  /** The verdict on the current value of each field, by the field's id, or null while checking is not available. */
  get verdicts(): Readonly<Record<string, Verdict>> | null {
    return this.#session && verdictsOf(this.#session.judge);
  }

  /**
   * The values that would be submitted, by the fields' ids, without empty ones, or null while a field still needs something. Each is
   * corrected, as the element puts it into its field. A secret is not enumerable.
   */
  get values(): Readonly<Record<string, string>> | null {
    return this.#session && valuesOf(this.#session.judge, this.#session.page);
  }

  /** The outcome of the live test of the current values, or null if there was none or a value was edited since. */
  get outcome(): Outcome | null {
    return this.#session?.live.outcome ?? null;
  }

  /**
   * Starts a live test of the current values, even with `live="off"`. Resolves with the outcome; if a test is running, with that of
   * the running one, and while the service has asked to wait (`retry_after_s`), with the last one.
   *
   * Rejects with an error whose `name` is `KeyfitError` and whose `code` is `unavailable`, `field-not-usable` (`field` is the id of
   * the first such field), `no-live-test`, `no-relay` or `cancelled`.
   */
  async test(): Promise<Outcome> {
    await this.ready;
    return (await import("./asked-test.js")).testNow(this.#session);
  }

  /** For the browser, which calls it when the element is put into a page. */
  connectedCallback(): void {
    // A property that the page set before the element was defined hides the accessor.
    for (const name of SETTABLE) {
      if (!Object.hasOwn(this, name)) continue;
      const early = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early);
    }
    if (this.#id === "") this.#id = `keyfit-${++count}`;
    this.#start();
  }

  /** For the browser, which calls it when the element is removed. All that the element added to the page goes. */
  disconnectedCallback(): void {
    this.#stop();
  }

  /** For the browser, which calls it when one of `observedAttributes` changes. `before` and `now` are null without a value. */
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#stay || before === now) return;
    if (["service", "engine", "lang", "hosts", "keep"].includes(name)) this.#start();
    else if (name === "submit") this.#session?.rewrite();
    else {
      // Another road, or none: what came of the last test does not stand.
      if (!["novalidate", "mode", "bubble", "button"].includes(name)) this.#session?.live.control.clear();
      this.#session?.render();
    }
  }

  /** Begins, or begins anew. */
  #start(): void {
    this.#stop();
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const page = new Page(this, this.parts, this.#id);
    // A copy of an element, as some pages keep one to show it again, holds what had been added to that, and may show a secret.
    undressAll(this);
    for (const left of this.querySelectorAll(ADDED)) left.remove();
    this.#ready = this.#begin(page, signal);
  }

  #stop(): void {
    this.#stay?.abort();
    this.#stay = null;
    this.#inputs = null;
    this.#rows = [];
    this.#session = null;
    this.#messages = null;
  }

  /** Frameworks may put the inputs in later, or exchange them; a page may change its language. */
  #watch(page: Page, service: ServiceInfo, signal: AbortSignal): void {
    const { language } = page;
    let returns = 0;
    const observer = new MutationObserver(() => {
      // Whoever takes out at once what comes would go on for ever.
      if (!this.#isWhole && returns++ < MOST_RETURNS) {
        this.#putBack();
        setTimeout(() => {
          returns = 0;
        });
      }
      const found = findInputs(this, service, this.#inputs);
      const isOther = service.fields.some((_, index) => found?.[index] !== this.#inputs?.[index]);
      if (isOther || page.language !== language) this.#start();
    });
    observer.observe(this, { childList: true, subtree: true, attributeFilter: ["aria-describedby", "class"] });
    observer.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"] });
    const mayAsk = () => this.#session?.live.obstacle === null;
    const check = () => checkMarkup(page, service, this.#inputs !== null, mayAsk()).catch(() => {});
    const timer = setTimeout(check, TELL_AFTER_MS);
    signal.addEventListener("abort", () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }

  get #isWhole(): boolean {
    return this.#rows.every((row) => row.isConnected) && (this.#session?.isWhole ?? true);
  }

  #putBack(): void {
    // With our own inputs what was typed would go. Where the page has put in others, they are not wanted any more.
    if (controlsIn(this).length === 0) this.prepend(...this.#rows);
    this.#session?.putBack();
  }

  /** A classic script may define the element before the parser has come to what is inside it. */
  #isBeingParsed(signal: AbortSignal): boolean {
    if (this.ownerDocument.readyState !== "loading") return false;
    this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#start(), { signal });
    return true;
  }

  async #begin(page: Page, signal: AbortSignal): Promise<void> {
    try {
      const service = await this.#define(page);
      if (signal.aborted) return;
      const info = service as unknown as ServiceInfo;
      clearInputs(this, service.id, info.fields);
      this.#inputs = findInputs(this, info, null);
      this.#watch(page, info, signal);
      // Where there is something, but no inputs, the page is still putting them in: #watch starts again.
      const isThere = this.children.length === 0 ? !this.#isBeingParsed(signal) : this.#inputs !== null;
      if (isThere) await this.#beginWith(service, page, signal);
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Unusable ? error.reason : "not-loaded";
      // It is said in the page's language, where that can be had.
      this.#messages ??= await loadMessages(this.parts.languages, page.language, this.#overrides).catch(() => null);
      if (!signal.aborted) this.#giveUp(page, reason, error);
    }
  }

  /** The page's own definition, or the built-in one. Rejects with an Unusable where there is none that may be used. */
  async #define(page: Page): Promise<ServiceDefinition> {
    const own = this.#definition;
    const id = own ? String(own.id) : page.serviceId;
    const known = await page.loadService(id);
    if (!own && !known) {
      const { noService } = await import("./mistakes.js");
      throw new Unusable("service-unknown", noService(id, Object.keys(this.parts.services)));
    }
    const why = own ? whyNot(own, known, page.hosts) : "";
    if (why !== "") throw new Unusable("definition", why);
    return (own ?? known) as ServiceDefinition;
  }

  async #beginWith(service: ServiceDefinition, page: Page, signal: AbortSignal): Promise<void> {
    const { engine, language, parts } = page;
    const words = service as unknown as ServiceWords;
    // Both are under way at once. A failure of the core is told below, where it is waited for.
    const loading = parts.load(service, engine);
    loading.catch(() => {});
    const messages = await loadMessages(parts.languages, language, this.#overrides, words);
    if (signal.aborted) return;
    this.#messages = messages;
    const refused = (error: unknown) => {
      const isRefused = this.#definition && error instanceof Error && error.name === "KeyfitError";
      throw isRefused ? new Unusable("definition", error.message) : error;
    };
    // Of a page's own definition nothing is shown before the core has found it whole.
    if (this.#definition) await loading.catch(refused);
    if (signal.aborted) return;
    tellIfClosed(service as unknown as ServiceWords);
    this.#session = this.#build(page, service, messages, signal);
    const keyfit = await loading;
    if (!signal.aborted) this.#session?.begin(keyfit);
  }

  #build(page: Page, service: ServiceDefinition, messages: Messages, signal: AbortSignal): Session | null {
    const info = service as unknown as ServiceInfo;
    const { fields } = info;
    const texts = { messages, service: info };
    if (!this.#inputs) renderInputs(this, this.#id, service.id, fields);
    labelInputs(this, fields, texts, page);
    const inputs = findInputs(this, info, this.#inputs);
    this.#inputs = inputs;
    this.#rows = rowsIn(this);
    if (!inputs) return null;
    this.#dress(signal);
    const failed = (error: unknown) => this.#giveUp(page, "core-stopped", error);
    return new Session(page, service, texts, fields, inputs, failed, signal);
  }

  #dress(signal: AbortSignal): void {
    adoptStyles(this, this.parts.styles);
    watchScheme(this, signal);
    markPlain(this, signal);
  }

  /** From here on the form works as if the element were not there, and says so in one line. */
  #giveUp(page: Page, reason: ErrorDetail["reason"], error: unknown): void {
    tellOnce(error instanceof Error ? error.message : "keyfit-connect: checking is not available", "warn");
    this.#session?.end();
    if (this.#messages && this.#stay) {
      if (!this.#session) this.#dress(this.#stay.signal);
      const line = create(this.ownerDocument, "p", "keyfit-unavailable", this.#messages.ui.unavailable);
      line.setAttribute("role", "status");
      addUntil(this, line, this.#messages, this.#stay.signal);
    }
    page.fire("keyfit-error", { reason });
  }

  /** Frameworks set a property where there is one, and so may give what stands for the bare attribute. */
  #flag(name: string, is: boolean | ""): void {
    this.toggleAttribute(name, is === "" || Boolean(is));
  }
}
