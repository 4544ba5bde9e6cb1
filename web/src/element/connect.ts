// <keyfit-connect>: judges and mends the account address and the secret in a page's own form.
//
// What it decides: nothing about the values, which the core judges, and nothing about what is shown, which view.ts
// computes. It carries values from the inputs to the core, and what is shown back to the page.
// What it needs: two inputs inside it, marked data-keyfit="account" and data-keyfit="secret", or told by their type
// and name. Where there is nothing inside it, it renders a pair.
// What it promises: no event, attribute, text or console message holds the secret. It sends nothing anywhere but in a
// live test, and says before to whom and on which road. All that it adds to the page goes when it is taken out, and
// comes once when it is put back.
//
// Attributes: `service`, its id. `submit`: which address goes into the field, "account-url" or "api-url". `live`: when
// the service itself is asked: on a "button", "auto", when the form is sent ("submit"), or "off". `relay`: the address
// of the page's relay; without it the browser asks the service directly. `administrator`: an administrator is wanted,
// nobody less. `novalidate`: nothing that is found keeps the form from being sent. `engine`: "js" or "wasm" to insist
// on one. `lang`, here or around: the language of the texts.
//
// Importing this file does nothing, and needs no DOM; `defineParts` defines the element.

import type { AccountVerdict, Checks, FindingCode, SecretVerdict, ServiceDefinition, Status } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import type { Field, Messages, Overrides } from "../messages/catalogue.js";
import type { Languages } from "../messages/texts.js";
import { loadMessages, matchLanguage } from "../messages/texts.js";
import type { StandingChange } from "./control.js";
import { FieldControl, Reveal } from "./control.js";
import { create, createFeedback, setText } from "./feedback.js";
import type { Help } from "./help.js";
import { createHelp } from "./help.js";
import type { Inputs } from "./inputs.js";
import { FIELDS, findInputs, flatten, labelPair, renderPair, speakIn, valueAfterPaste } from "./inputs.js";
import type { Pair } from "./live-control.js";
import { LiveControl } from "./live-control.js";
import type { LivePanel } from "./live-panel.js";
import { createLivePanel } from "./live-panel.js";
import type { LiveActionKind, LiveStart, Refusal, Road, Target } from "./live-view.js";
import { panelOf, refusalOf } from "./live-view.js";
import { adoptStyles } from "./styles.js";
import type { ActionKind, Texts, Verdict } from "./view.js";
import { exchangeOf, fillIn, isUsable, notesOf, suggestionOf, viewOf } from "./view.js";

export type Engine = "wasm" | "js";

/** What one live test is about. */
export interface Trial {
  readonly service: ServiceDefinition;
  readonly keyfit: Checks;
  /** Usable, as the secret is. */
  readonly account: AccountVerdict;
  readonly secret: string;
  /** The relay's whole address; null: straight to the service. */
  readonly relay: string | null;
  readonly administrator: boolean;
  readonly signal: AbortSignal;
}

/** What the element is made of. */
export interface ConnectParts {
  /** Without an engine: WebAssembly, or plain JavaScript where a page allows no other. */
  readonly load: (service: ServiceDefinition, engine?: Engine) => Promise<Checks>;
  /** Makes a live test. */
  readonly test: (trial: Trial) => Promise<Outcome>;
  readonly services: readonly ServiceDefinition[];
  readonly languages: Languages;
  /** A style sheet, as text. */
  readonly styles: string;
}

/** `keyfit-check`: a value was judged. Status and codes only: never the value, never a suggestion. */
export interface CheckDetail {
  readonly field: Field;
  readonly status: Status;
  readonly codes: readonly FindingCode[];
}

/** `keyfit-mended`: a value was put right, or put in its place. */
export interface MendedDetail {
  readonly field: Field;
  readonly how: StandingChange["how"];
  readonly codes: readonly FindingCode[];
}

/** `keyfit-suggestion-taken`: the person has accepted the suggestion of a finding. */
export interface SuggestionTakenDetail {
  readonly field: Field;
  readonly code: FindingCode;
}

/** `keyfit-live-start`: the service is being asked. */
export interface LiveStartDetail {
  readonly account_url: string;
  /** The relay's address, or `direct`. */
  readonly through: string;
}

/** `keyfit-outcome`: what came of it; `cancelled` where the values have changed meanwhile. One for each start. */
export interface OutcomeDetail {
  readonly outcome: Outcome;
}

/**
 * `keyfit-error`: checking is not available, and the form works as if the element were not there.
 * `service-unknown`: there is no definition for it, or no texts. `not-loaded`: the core or the texts could not be
 * loaded. `core-stopped`: the core failed on an input, and is not used again.
 */
export interface ErrorDetail {
  readonly reason: "service-unknown" | "not-loaded" | "core-stopped";
}

export interface KeyfitEvents {
  "keyfit-check": CustomEvent<CheckDetail>;
  "keyfit-mended": CustomEvent<MendedDetail>;
  "keyfit-suggestion-taken": CustomEvent<SuggestionTakenDetail>;
  "keyfit-live-start": CustomEvent<LiveStartDetail>;
  "keyfit-outcome": CustomEvent<OutcomeDetail>;
  "keyfit-error": CustomEvent<ErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends KeyfitEvents {}
  interface HTMLElementTagNameMap {
    "keyfit-connect": KeyfitConnect;
  }
}

// A pause in typing that is long enough to speak in.
const SPEAK_AFTER_MS = 900;

// Where there is no DOM the class can still be imported; only making one fails.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const SETTABLE = ["messages", "administrator", "novalidate"];

// What is added to a page.
const ADDED = ".keyfit-feedback, .keyfit-reveal, .keyfit-test, .keyfit-help, .keyfit-live, .keyfit-unavailable";

let count = 0;

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

export abstract class KeyfitConnect extends Base {
  static readonly observedAttributes = [
    ...["service", "engine", "lang"],
    ...["submit", "novalidate"],
    ...["live", "relay", "administrator"],
  ];

  protected abstract readonly parts: ConnectParts;

  #id = "";
  #stay: AbortController | null = null;
  #controls: Readonly<Record<Field, FieldControl>> | null = null;
  #reveal: Reveal | null = null;
  #help: Help | null = null;
  #test: LiveControl | null = null;
  #panel: LivePanel | null = null;
  #live: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keyfit: Checks | null = null;
  #inputs: Inputs | null = null;
  /** The form waits for what the service says. */
  #isHeld = false;
  #overrides: Overrides<Messages> = {};
  #messages: Messages | null = null;
  #texts: Texts | null = null;
  #ready: Promise<void> = Promise.resolve();

  /** The texts in use; null until they are there. Set some to have them in place of the language's own. */
  get messages(): Messages | null {
    return this.#messages;
  }

  set messages(overrides: Overrides<Messages>) {
    this.#overrides = overrides;
    if (this.#stay) this.#restart();
  }

  /** An administrator is wanted, nobody less: the attribute. */
  get administrator(): boolean {
    return this.hasAttribute("administrator");
  }

  set administrator(is: boolean | "") {
    this.#flag("administrator", is);
  }

  /** Nothing that is found keeps the form from being sent: the attribute. */
  get novalidate(): boolean {
    return this.hasAttribute("novalidate");
  }

  set novalidate(is: boolean | "") {
    this.#flag("novalidate", is);
  }

  /** Resolved when checking has begun, or is known to be unavailable. */
  get ready(): Promise<void> {
    // Where it began anew in the meantime, by that.
    const ready = this.#ready;
    return ready.then(() => (ready === this.#ready ? undefined : this.ready));
  }

  /** The status of each field; null while checking is not available. */
  get status(): Readonly<Record<Field, Status>> | null {
    if (!this.#keyfit || !this.#controls) return null;
    return { account: this.#controls.account.verdict.status, secret: this.#controls.secret.verdict.status };
  }

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

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#stay || before === now) return;
    if (name === "service" || name === "engine" || name === "lang") {
      this.#restart();
      return;
    }
    if (name === "submit") {
      for (const control of this.#each()) if (!control.isFocused) this.#settle(control);
    }
    // Another road, or none: what came of the last test does not stand.
    if (name === "relay" || name === "live" || name === "administrator") this.#test?.clear();
    this.#render();
  }

  // Life.

  #start(): void {
    this.#stop();
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    // A copy of an element, as some pages keep one to show it again, holds what had been added to that.
    for (const left of this.querySelectorAll(ADDED)) left.remove();
    this.#watch(signal);
    this.#inputs = findInputs(this);
    const isEmpty = this.children.length === 0 && !this.#isBeingParsed(signal);
    // Where there is something, but no inputs, the page is still putting them in: #watch starts again.
    if (this.#inputs || isEmpty) this.#ready = this.#begin(signal);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#stay?.abort();
    this.#stay = null;
    this.#inputs = null;
    this.#controls = null;
    this.#reveal = null;
    this.#test = null;
    this.#panel = null;
    this.#keyfit = null;
    this.#messages = null;
    this.#texts = null;
  }

  #restart(): void {
    this.#stop();
    this.#start();
  }

  /** Frameworks may put the inputs in later, or exchange them; a page may change its language. */
  #watch(signal: AbortSignal): void {
    const { documentElement } = this.ownerDocument;
    const language = this.#language;
    const observer = new MutationObserver(() => {
      const found = findInputs(this);
      const isOther = FIELDS.some((field) => found?.[field] !== this.#inputs?.[field]);
      if (isOther || this.#language !== language) this.#restart();
    });
    observer.observe(this, { childList: true, subtree: true });
    observer.observe(documentElement, { attributeFilter: ["lang"] });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** A classic script may define the element before the parser has come to what is inside it. */
  #isBeingParsed(signal: AbortSignal): boolean {
    if (this.ownerDocument.readyState !== "loading") return false;
    this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#restart(), { signal });
    return true;
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const id = this.#serviceId;
    const service = this.#service;
    try {
      // Both are under way at once. A failure of the core is told below, where it is waited for.
      const loading = service && this.parts.load(service, this.#engine);
      loading?.catch(() => {});
      const messages = await loadMessages(this.parts.languages, this.#language, this.#overrides);
      if (signal.aborted) return;
      this.#messages = messages;
      const texts = messages.services[id];
      if (!loading || !texts) return this.#giveUp("service-unknown", new Error(`keyfit-connect: no service "${id}"`));
      this.#build({ messages, service: texts }, signal);
      const keyfit = await loading;
      if (signal.aborted) return;
      this.#keyfit = keyfit;
      for (const control of this.#each()) this.#enter(control);
      this.#render();
    } catch (error) {
      if (!signal.aborted) this.#giveUp("not-loaded", error);
    }
  }

  #build(texts: Texts, signal: AbortSignal): void {
    const document = this.ownerDocument;
    this.#texts = texts;
    if (!this.#inputs) renderPair(this, this.#id);
    labelPair(this, texts);
    this.#inputs = findInputs(this);
    if (!this.#inputs) return;
    const inputs = this.#inputs;
    adoptStyles(this, this.parts.styles);
    const control = (field: Field) => {
      const feedback = createFeedback(document, `${this.#id}-${field}`, (kind) => this.#act(field, kind));
      speakIn(feedback.root, texts.messages);
      return new FieldControl(field, inputs[field], feedback, signal);
    };
    this.#controls = { account: control("account"), secret: control("secret") };
    this.#reveal = new Reveal(inputs.secret, revealTexts(texts), signal);
    this.#help = createHelp(document, this.#id, texts);
    this.#live = create(document, "p", "keyfit-live");
    this.#live.setAttribute("role", "status");
    this.#test = this.#createTest(signal);
    this.#panel = createLivePanel(document, this.#id, texts.messages.live, (kind) => this.#onLive(kind));
    for (const node of [this.#panel.root, this.#help.root, this.#live]) this.#addUntil(node, texts.messages, signal);
    for (const field of FIELDS) this.#listen(this.#controls[field], signal);
    this.#listenToForm(signal);
    this.#listenToPage(signal);
    this.#render();
  }

  #addUntil(node: HTMLElement, messages: Messages, signal: AbortSignal): void {
    speakIn(node, messages);
    this.append(node);
    signal.addEventListener("abort", () => node.remove());
  }

  /** From here on the form works as if the element were not there, and says so in one line. */
  #giveUp(reason: ErrorDetail["reason"], error: unknown): void {
    console.warn(error instanceof Error ? error.message : "keyfit-connect: checking is not available");
    this.#test?.clear();
    this.#keyfit = null;
    for (const control of this.#each()) {
      control.reset();
      control.take({ status: "empty", findings: [] });
    }
    this.#render();
    if (this.#messages && this.#stay) {
      const line = create(this.ownerDocument, "p", "keyfit-unavailable", this.#messages.ui.unavailable);
      line.setAttribute("role", "status");
      this.#addUntil(line, this.#messages, this.#stay.signal);
    }
    this.#fire("keyfit-error", { reason });
  }

  // Events of the page.

  #listen(control: FieldControl, signal: AbortSignal): void {
    const { input } = control;
    const options = { signal };
    input.addEventListener("input", () => this.#onInput(control), options);
    input.addEventListener("change", () => this.#onChange(control), options);
    input.addEventListener("blur", () => this.#settle(control), options);
    input.addEventListener("paste", (event) => this.#onPaste(event, control), options);
    // Enter sends the form without leaving the field first.
    input.addEventListener("keydown", (event) => event.key === "Enter" && this.#settle(control), options);
    input.addEventListener("invalid", () => this.#settle(control), options);
    // What cannot be changed has no buttons that change it, and a fieldset around it disables it too.
    const observer = new MutationObserver(() => this.#render());
    for (let place: Element | null | undefined = input; place; place = place.parentElement?.closest("fieldset"))
      observer.observe(place, { attributeFilter: ["disabled", "readonly"] });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  // On the root, because a form may be exchanged, and in the capture phase, to be ahead of the page's own handlers.
  #listenToForm(signal: AbortSignal): void {
    const root = this.getRootNode();
    const isOurs = (event: Event) => event.target !== null && event.target === this.#controls?.account.input.form;
    root.addEventListener("submit", (event) => isOurs(event) && this.#onSubmit(event), { signal, capture: true });
    // The values change after the event, unless somebody prevents it.
    const onReset = (event: Event) => setTimeout(() => !event.defaultPrevented && !signal.aborted && this.#onReset());
    root.addEventListener("reset", (event) => isOurs(event) && onReset(event), { signal, capture: true });
  }

  /** A page that is left, and perhaps come back to as it was. */
  #listenToPage(signal: AbortSignal): void {
    const { defaultView } = this.ownerDocument;
    const leave = () => {
      this.#reveal?.hide();
      this.#test?.cancel();
    };
    const look = () => {
      if (signal.aborted) return;
      for (const control of this.#each()) if (control.value !== control.judged) this.#enter(control);
      this.#render();
    };
    // A browser that brings back what was typed does so after this element has looked. WebKit empties a field that has
    // autocomplete="off", and after this event.
    const comeBack = () => {
      look();
      setTimeout(look);
    };
    defaultView?.addEventListener("pagehide", leave, { signal });
    defaultView?.addEventListener("pageshow", comeBack, { signal });
  }

  #onInput(control: FieldControl): void {
    if (control.isWriting || !this.#keyfit) return;
    control.typing = control.isFocused;
    if (control.value !== control.judged) this.#test?.clear();
    this.#judge(control);
    this.#render();
  }

  // A password manager fills a field in without ever going into it. After typing, leaving the field is what counts.
  #onChange(control: FieldControl): void {
    if (!control.isWriting && !control.typing && !control.isFocused) this.#settle(control);
  }

  #onPaste(event: ClipboardEvent, control: FieldControl): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const keyfit = this.#keyfit;
    if (!keyfit || text === "" || !control.isWritable) return;
    const natural = valueAfterPaste(control.input, text);
    const handled = this.#fillBoth(control, text, natural) || this.#pasteLines(control, text, natural);
    if (!handled) return;
    event.preventDefault();
    this.#render();
  }

  #onSubmit(event: Event): void {
    if (!this.#keyfit) return;
    for (const control of this.#each()) this.#settle(control);
    this.#reveal?.hide();
    const form = event.target as HTMLFormElement;
    const submitter = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    const isUnchecked = form.noValidate || submitter?.formNoValidate;
    const isFine = isUnchecked || this.#each().every(({ input }) => input.checkValidity());
    const asks = this.#when === "submit" && this.#test?.isOpen;
    if (isFine && !asks) return;
    // The value became unusable after the browser had looked, or was never looked at; or the service is asked first.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isFine) this.#askFirst(form, submitter);
    else form.reportValidity();
  }

  /** Sends the form again when the service has been asked, unless it has refused, or the person has stopped it. */
  async #askFirst(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<void> {
    if (this.#isHeld) return;
    this.#isHeld = true;
    const outcome = await this.#test?.start();
    this.#isHeld = false;
    if (!outcome || outcome.reason === "cancelled") return;
    if (outcome.answer === "refused" && !this.novalidate) form.reportValidity();
    else form.requestSubmit(submitter?.form === form ? submitter : null);
  }

  #onReset(): void {
    this.#reveal?.hide();
    this.#test?.clear();
    for (const control of this.#each()) {
      control.reset();
      if (this.#keyfit) this.#judge(control);
    }
    this.#render();
  }

  // Judging and mending.

  /** A value that was there before the core was: the page's own stays quiet, a person's is treated as typed. */
  #enter(control: FieldControl): void {
    control.typing = control.isFocused;
    if (control.isFocused || control.value === control.input.defaultValue) this.#judge(control);
    else this.#settle(control);
  }

  #judge(control: FieldControl): void {
    const isNew = control.value !== control.judged;
    const verdict = this.#check(control.field, control.value);
    control.judged = control.value;
    for (const each of this.#each()) each.take(each === control ? verdict : each.verdict);
    if (isNew && this.#keyfit) this.#fire("keyfit-check", { field: control.field, ...outlineOf(verdict) });
  }

  #check(field: Field, text: string): Verdict {
    const keyfit = this.#keyfit;
    if (!keyfit) return { status: "empty", findings: [] };
    try {
      return field === "account" ? keyfit.checkAccount(text) : keyfit.checkSecret(text);
    } catch (error) {
      this.#giveUp("core-stopped", error);
      return { status: "empty", findings: [] };
    }
  }

  /** The person has finished with the field, for now. */
  #settle(control: FieldControl): void {
    if (!this.#keyfit) return;
    control.typing = false;
    this.#judge(control);
    const { value, verdict } = control;
    const isEmpty = verdict.status === "empty";
    if (!isEmpty && value !== control.declined && !this.#fillBoth(control, value, value)) this.#mend(control, value);
    if (!isEmpty && !isUsable(control.verdict)) control.left = true;
    this.#render();
  }

  #mend(control: FieldControl, before: string): void {
    const { verdict } = control;
    const after = this.#valueOf(control.field, verdict) ?? before;
    if (after === before || !control.isWritable) return;
    this.#apply("mended", [{ control, before, after, codes: notesOf(verdict) }], control);
  }

  /** Where a text holds both values, each goes into its field. */
  #fillBoth(control: FieldControl, text: string, before: string): boolean {
    const found = text === control.declined || before === control.declined ? null : this.#keyfit?.checkPaste(text);
    const controls = this.#controls;
    if (!found?.account || !found.secret || !controls) return false;
    const account = this.#valueOf("account", found.account);
    const secret = this.#valueOf("secret", found.secret);
    if (account === undefined || secret === undefined || !this.#each().every((each) => each.isWritable)) return false;
    const values = { account, secret };
    const verdicts = { account: found.account, secret: found.secret };
    const parts = this.#each().map((each) => ({
      control: each,
      before: each === control ? before : each.value,
      after: values[each.field],
      codes: notesOf(verdicts[each.field]),
    }));
    this.#apply("both", parts, control);
    return true;
  }

  /** A single-line field would lose the line breaks of what is pasted, and with them where a label ends. */
  #pasteLines(control: FieldControl, text: string, natural: string): boolean {
    if (!/\S[\r\n]+\s*\S/.test(text) || natural !== flatten(text) || natural === control.declined) return false;
    const verdict = this.#check(control.field, text);
    const after = this.#valueOf(control.field, verdict);
    if (after === undefined) return false;
    this.#apply("mended", [{ control, before: natural, after, codes: notesOf(verdict) }], control);
    return true;
  }

  /** What goes into the field for a usable verdict. */
  #valueOf(field: Field, verdict: AccountVerdict | SecretVerdict): string | undefined {
    if (!isUsable(verdict)) return undefined;
    if (field === "secret") return (verdict as SecretVerdict).value;
    const { account_url, api_url } = verdict as AccountVerdict;
    return this.getAttribute("submit") === "api-url" ? api_url : account_url;
  }

  #apply(
    how: StandingChange["how"],
    parts: readonly (StandingChange["parts"][number] & { readonly codes: readonly FindingCode[] })[],
    shownAt: FieldControl,
  ): void {
    const plain = parts.map(({ control, before, after }) => ({ control, before, after }));
    for (const { control, after } of plain) if (control.value !== after) control.write(after);
    for (const { control } of plain) this.#judge(control);
    for (const { control, codes } of parts) {
      if (control === shownAt) control.change = { how, codes, parts: plain };
      if (!isUsable(control.verdict) && control.value !== "") control.left = true;
      this.#fire("keyfit-mended", { field: control.field, how, codes });
    }
  }

  // What the buttons do.

  #act(field: Field, kind: ActionKind): void {
    const controls = this.#controls;
    if (!controls) return;
    const control = controls[field];
    const other = controls[field === "account" ? "secret" : "account"];
    if (kind === "help") {
      this.#help?.open();
      return;
    }
    let goTo = control;
    if (kind === "take") this.#take(control);
    if (kind === "undo") this.#undo(control);
    if (kind === "swap") this.#exchange(control, other, control);
    if (kind === "move") {
      this.#exchange(control, other, other);
      goTo = other;
    }
    // The button may be gone; the person goes on where its effect is.
    goTo.input.focus();
    this.#render();
  }

  #take(control: FieldControl): void {
    const finding = suggestionOf(control.verdict);
    if (finding?.suggestion === undefined || !control.isWritable) return;
    const verdict = this.#check(control.field, finding.suggestion);
    const after = this.#valueOf(control.field, verdict) ?? finding.suggestion;
    const before = control.value;
    this.#fire("keyfit-suggestion-taken", { field: control.field, code: finding.code });
    this.#apply("taken", [{ control, before, after, codes: [] }], control);
  }

  #undo(control: FieldControl): void {
    for (const part of control.change?.parts ?? []) {
      part.control.declined = part.before;
      part.control.write(part.before);
      this.#judge(part.control);
    }
  }

  #exchange(control: FieldControl, other: FieldControl, shownAt: FieldControl): void {
    if (!control.isWritable || !other.isWritable) return;
    const how = other.value === "" ? "moved" : "swapped";
    const part = (to: FieldControl, text: string) => {
      const verdict = this.#check(to.field, text);
      const after = this.#valueOf(to.field, verdict) ?? text;
      return { control: to, before: to.value, after, codes: isUsable(verdict) ? notesOf(verdict) : [] };
    };
    this.#apply(how, [part(control, other.value), part(other, control.value)], shownAt);
  }

  // Showing.

  #render(): void {
    const controls = this.#controls;
    const texts = this.#texts;
    if (!controls || !texts) return;
    const blocks = !this.novalidate;
    const refusal = this.#renderTest(texts);
    for (const control of this.#each()) {
      const other = controls[control.field === "account" ? "secret" : "account"];
      const { field, verdict, typing, left, change, isWritable: writable } = control;
      const kept = control.declined !== null && control.declined === control.value && isUsable(verdict);
      const exchange = exchangeOf(verdict, other.verdict, this.#fitWhenSwapped(controls));
      const own = refusal?.field === field ? refusal.text : "";
      const state = { field, verdict, typing, left, change, kept, exchange, refusal: own, writable };
      control.show(viewOf(state, texts), blocks);
    }
    this.#speakLater();
  }

  #fitWhenSwapped({ account, secret }: Readonly<Record<Field, FieldControl>>): boolean {
    if (account.verdict.status !== "invalid" && secret.verdict.status !== "invalid") return false;
    return isUsable(this.#check("account", secret.value)) && isUsable(this.#check("secret", account.value));
  }

  /** One polite announcement once the typing has paused, and only of what has not been said yet. */
  #speakLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const news = this.#each().filter((control) => control.view && control.view.spoken !== control.spoken);
      for (const control of news) control.spoken = control.view?.spoken ?? "";
      if (this.#live && news.length > 0)
        setText(
          this.#live,
          news
            .map(({ spoken }) => spoken)
            .join(" ")
            .trim(),
        );
    }, SPEAK_AFTER_MS);
  }

  // The live test.

  #createTest(signal: AbortSignal): LiveControl {
    return new LiveControl(
      {
        pair: () => this.#pair(),
        run: (pair, stop) => this.#run(pair, stop),
        started: ({ account_url }) =>
          this.#fire("keyfit-live-start", { account_url, through: this.#relay ?? "direct" }),
        ended: (outcome) => this.#onOutcome(outcome),
        changed: () => this.#render(),
      },
      signal,
    );
  }

  #pair(): Pair | null {
    const controls = this.#controls;
    if (!controls || !this.#each().every(({ verdict }) => isUsable(verdict))) return null;
    const { account_url } = controls.account.verdict as AccountVerdict;
    const { value: secret } = controls.secret.verdict as SecretVerdict;
    if (account_url === undefined || secret === undefined) return null;
    const typing = this.#each().some((control) => control.typing);
    return { account_url, secret, typing, unfinished: this.#each().some(({ verdict }) => mayGrow(verdict)) };
  }

  async #run({ secret }: Pair, signal: AbortSignal): Promise<Outcome> {
    const account = this.#controls?.account.verdict as AccountVerdict;
    const { administrator } = this;
    return this.parts.test({
      service: this.#service as ServiceDefinition,
      keyfit: this.#keyfit as Checks,
      account,
      secret,
      relay: this.#relay,
      administrator,
      signal,
    });
  }

  #onOutcome(outcome: Outcome): void {
    this.#help?.suggest(outcome.guide ?? []);
    this.#fire("keyfit-outcome", { outcome: structuredClone(outcome) });
  }

  #onLive(kind: LiveActionKind): void {
    if (kind === "cancel") this.#test?.cancel();
    if (kind === "steps") this.#help?.open();
    if (kind !== "test" && kind !== "retry") return;
    for (const control of this.#each()) this.#settle(control);
    if (kind === "retry") this.#test?.clear();
    this.#test?.start();
  }

  /** Shows how far the test has come, and answers what it says of a field. */
  #renderTest(texts: Texts): Refusal | null {
    const when = this.#when;
    if (!this.#test || !this.#keyfit || this.#keyfit.liveSteps === 0 || when === "off") {
      this.#panel?.show(null);
      return null;
    }
    this.#test.update(when);
    const { state } = this.#test;
    const target: Target = { account_url: this.#pair()?.account_url ?? "", road: this.#road };
    this.#panel?.show(panelOf(state, target, texts));
    return state.phase === "done" ? refusalOf(state.outcome, target, texts) : null;
  }

  /** Without a relay a test is only made where the page asks for it: hardly a service lets a browser in. */
  get #when(): LiveStart | "off" {
    const live = this.getAttribute("live") ?? (this.hasAttribute("relay") ? "button" : "off");
    return live === "auto" || live === "submit" || live === "off" ? live : "button";
  }

  /** The relay's whole address. */
  get #relay(): string | null {
    const relay = this.getAttribute("relay");
    if (relay === null) return null;
    const { baseURI } = this.ownerDocument;
    // One that is no address stays what it is, to fail: without it the secret would take another road.
    return URL.canParse(relay, baseURI) ? new URL(relay, baseURI).href : relay;
  }

  get #road(): Road {
    const relay = this.#relay;
    if (relay === null) return { kind: "direct" };
    const origin = URL.canParse(relay) ? new URL(relay).origin : relay;
    return origin === this.ownerDocument.location.origin ? { kind: "own" } : { kind: "other", relay: origin };
  }

  // Small things.

  get #serviceId(): string {
    return this.getAttribute("service") ?? this.parts.services[0]?.id ?? "";
  }

  get #service(): ServiceDefinition | undefined {
    return this.parts.services.find(({ id }) => id === this.#serviceId);
  }

  /** Frameworks set a property where there is one, and so may give what stands for the bare attribute. */
  #flag(name: string, is: boolean | ""): void {
    this.toggleAttribute(name, is === "" || Boolean(is));
  }

  #each(): readonly FieldControl[] {
    return this.#controls ? FIELDS.map((field) => (this.#controls as Record<Field, FieldControl>)[field]) : [];
  }

  get #engine(): Engine | undefined {
    const engine = this.getAttribute("engine");
    return engine === "js" || engine === "wasm" ? engine : undefined;
  }

  /** The language that the page says is spoken here. */
  get #language(): string {
    const root = this.getRootNode();
    const around = root instanceof ShadowRoot ? root.host : null;
    const wanted = (this.closest("[lang]") ?? around?.closest("[lang]"))?.getAttribute("lang") ?? "";
    return matchLanguage(wanted, Object.keys(this.parts.languages));
  }

  #fire<K extends keyof KeyfitEvents>(type: K, detail: KeyfitEvents[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function outlineOf(verdict: Verdict): { status: Status; codes: FindingCode[] } {
  return { status: verdict.status, codes: verdict.findings.map((finding) => finding.code) };
}

/** Usable, and yet perhaps only the beginning of what is being typed. */
function mayGrow({ status, findings }: Verdict): boolean {
  return status === "doubtful" || findings.some(({ code }) => code === "host-assumed");
}

function revealTexts(texts: Texts) {
  const { reveal, conceal, revealLabel, concealLabel } = texts.messages.ui;
  return {
    show: { text: reveal, label: fillIn(revealLabel, texts) },
    hide: { text: conceal, label: fillIn(concealLabel, texts) },
  };
}
