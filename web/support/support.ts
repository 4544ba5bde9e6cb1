// The page for support staff: what a customer sent goes in, what Keyfit says of it and the mended values come out.
//
// Rules of this file
// - Nothing is sent, stored or logged, and nothing typed outlives the page.
// - A secret stands in no text of the page, and in no attribute, until a person has it shown.
// - Findings are marked in the very text that they are about: in what the customer sent, or in a value's own box.

import { services } from "keyfit-service-list";
import { load } from "../src/checks.ts";
import type { Checks, ServiceDefinition } from "../src/core/types.ts";
import { create, setText } from "../src/element/dom.ts";
import type { Exchange } from "../src/element/exchange.ts";
import { exchangeAt } from "../src/element/exchange.ts";
import type { FieldInfo, Judged, ServiceInfo } from "../src/element/fields.ts";
import { isUsable, NOTHING as UNJUDGED } from "../src/element/fields.ts";
import { fillIn, listOf } from "../src/messages/fill-in.ts";
import { findingText, labelOf } from "../src/messages/findings.ts";
import { languages, loadMessages, matchLanguage } from "../src/messages/texts.ts";
import type { CopyButton } from "./copy.ts";
import { createCopyButton } from "./copy.ts";
import type { FieldTexts, FieldView, Value } from "./field.ts";
import { createField, labelReveal, marksOf } from "./field.ts";
import { showSegments } from "./marks.ts";
import type { Span, Verdict } from "./reading.ts";
import { hiddenIn, readText, segmentsOf, serviceIn, usableOf } from "./reading.ts";
import { summaryOf } from "./summary.ts";
import type { SupportTexts } from "./texts.ts";
import { supportTexts } from "./texts.ts";

const SPEAK_AFTER_MS = 700;

// What the core looks at, and what a box holds: longer texts are of no use to a person either.
const LONGEST_TEXT = 65_536;
const LONGEST_VALUE = 2048;

// A secret that is shorter could be part of any word.
const LEAST_TO_WITHHOLD = 6;

const NOTHING: Value = { verdict: UNJUDGED as Verdict, given: "", offset: 0, span: null, isFound: false };

/** A service, with a core for it. */
interface Desk {
  readonly definition: Definition;
  readonly keyfit: Checks;
}

type Definition = ServiceInfo;

export interface Page {
  /** Says that the app's files are kept now. */
  tellKept(): void;
}

/** Makes the page work. Answers null where it cannot, and says so on the page. */
export async function start(document: Document): Promise<Page | null> {
  const tags = Object.keys(supportTexts);
  const tag = preferred(document.defaultView?.navigator.languages ?? [], tags);
  let texts: FieldTexts | undefined;
  try {
    const definitions = (await Promise.all(Object.values(services).map((read) => read()))) as unknown[] as Definition[];
    const [definition] = definitions;
    if (!definition) throw new Error("The build has no service.");
    texts = await loadTexts(tag, definition, definitions);
    const desk = { definition, keyfit: await load(definition as unknown as ServiceDefinition) };
    return new Support(document, definitions, desk, tags, tag, texts);
  } catch {
    tellFailed(document, texts);
    return null;
  }
}

/** The first of a person's languages that there is. */
function preferred(wanted: readonly string[], tags: readonly string[]): string {
  const isServed = (tag: string) => matchLanguage(tag, tags) !== "en" || /^en\b/i.test(tag);
  return matchLanguage(wanted.find(isServed) ?? "en", tags);
}

async function loadTexts(tag: string, service: Definition, all: readonly Definition[]): Promise<FieldTexts> {
  const [messages, own] = await Promise.all([loadMessages(languages, tag, {}, service), supportTexts[tag]?.()]);
  if (!own) throw new Error("The build lacks a text.");
  return { texts: { messages, service, titles: Object.fromEntries(all.map(({ id, title }) => [id, title])) }, own };
}

class Support implements Page {
  readonly #document: Document;
  readonly #definitions: readonly Definition[];
  readonly #copySummary: CopyButton;
  readonly #sent: HTMLTextAreaElement;
  readonly #letterPlace: HTMLElement;
  readonly #choice: HTMLSelectElement;
  #desk: Desk;
  #tag: string;
  #texts: FieldTexts;
  /** By the fields' ids, as all below. */
  #fields: ReadonlyMap<string, FieldView> = new Map();
  #checkAs: ReadonlyMap<string, HTMLElement> = new Map();
  #values: Readonly<Record<string, Value>> = {};
  /** What the customer sent, once it has been read, and what of it must not be seen. */
  #letter = "";
  #letterHidden: readonly Span[] = [];
  #isTooLong = false;
  /** The service was told from what the customer sent. */
  #isTold = false;
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #judged = "";

  constructor(
    document: Document,
    definitions: readonly Definition[],
    desk: Desk,
    tags: readonly string[],
    tag: string,
    texts: FieldTexts,
  ) {
    this.#document = document;
    this.#definitions = definitions;
    this.#desk = desk;
    this.#tag = tag;
    this.#texts = texts;
    this.#sent = byId(document, "sent") as HTMLTextAreaElement;
    this.#letterPlace = byId(document, "letter");
    this.#letterPlace.tabIndex = 0; // it scrolls
    this.#choice = byId(document, "service") as HTMLSelectElement;
    this.#choice.replaceChildren(...definitions.map(({ id, title }) => new Option(title, id)));
    this.#copySummary = createCopyButton(document, (text) => this.#say(text));
    byId(document, "copy-summary").append(this.#copySummary.root);
    this.#lay();
    this.#listen();
    offerLanguages(document, tags, tag, (chosen) => this.#speak(chosen));
    this.#render();
    this.#sent.focus();
  }

  tellKept(): void {
    byId(this.#document, "kept").hidden = false;
  }

  get #keyfit(): Checks {
    return this.#desk.keyfit;
  }

  /** The fields of the service, each with what is known of its value. */
  get #judgedFields(): readonly Judged[] {
    return this.#desk.definition.fields.map((info) => ({ info, verdict: this.#valueOf(info.id).verdict }));
  }

  get #ids(): readonly string[] {
    return this.#desk.definition.fields.map(({ id }) => id);
  }

  #valueOf(id: string): Value {
    return this.#values[id] ?? NOTHING;
  }

  #inputOf(id: string): HTMLInputElement {
    return (this.#fields.get(id) as FieldView).input;
  }

  /** Lays out the boxes of the service, empty. */
  #lay(): void {
    const { fields } = this.#desk.definition;
    this.#values = {};
    this.#fields = new Map(fields.map((info) => [info.id, this.#createField(info)]));
    this.#checkAs = new Map(fields.map(({ id }) => [id, this.#createCheckAs(id)]));
    byId(this.#document, "fields").replaceChildren(...[...this.#fields.values()].map(({ root }) => root));
    byId(this.#document, "check-as").replaceChildren(...this.#checkAs.values());
    this.#choice.value = this.#desk.definition.id;
  }

  /** Another service. What stands there stays: it may well be of that. */
  async #serve(id: string): Promise<void> {
    const definition = this.#definitions.find((each) => each.id === id);
    if (!definition || definition === this.#desk.definition) return;
    try {
      const [texts, keyfit] = await Promise.all([
        loadTexts(this.#tag, definition, this.#definitions),
        load(definition as unknown as ServiceDefinition),
      ]);
      this.#texts = texts;
      this.#desk = { definition, keyfit };
      this.#lay();
    } catch {
      this.#clear();
      tellFailed(this.#document, this.#texts);
    }
  }

  async #choose(id: string): Promise<void> {
    const letter = this.#letter;
    await this.#serve(id);
    this.#isTold = false;
    this.#try(() => this.#take(letter));
    this.#render();
  }

  #createCheckAs(id: string): HTMLElement {
    const button = create(this.#document, "button", "button") as HTMLButtonElement;
    button.type = "button";
    button.id = `check-${id}`;
    button.hidden = true;
    button.addEventListener("click", () => this.#checkLetterAs(id));
    return button;
  }

  #createField(info: FieldInfo): FieldView {
    const field = info.id;
    return createField(this.#document, info, {
      typed: () => this.#try(() => this.#put(field, this.#inputOf(field).value)),
      pasted: (text) => this.#try(() => this.#paste(field, tidy(text))) ?? false,
      take: () => this.#takeSuggestion(field),
      exchange: () => this.#exchange(field),
      reveal: () => this.#reveal(),
      say: (text) => this.#say(text),
    });
  }

  #listen(): void {
    const document = this.#document;
    this.#sent.addEventListener("input", (event) => {
      if (/^insertFrom(Paste|Drop)/.test((event as InputEvent).inputType)) this.#readBox();
    });
    // What was typed is read once it is finished.
    this.#sent.addEventListener("change", () => this.#readBox());
    document.addEventListener("paste", (event) => {
      if ((event.target as Element).matches?.("input, textarea")) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      this.#clear();
      this.#try(() => this.#read(tidy(text)));
    });
    this.#choice.addEventListener("change", () => this.#choose(this.#choice.value));
    document.querySelector(".sent .reveal")?.addEventListener("click", () => this.#reveal());
    byId(document, "clear").addEventListener("click", () => {
      this.#clear();
      this.#sent.focus();
      this.#say(this.#texts.own.cleared);
    });
    // Whoever comes back to the page, even by the back button, finds nothing there.
    document.defaultView?.addEventListener("pagehide", () => this.#clear());
  }

  // What goes in.

  /** A core that has failed once fails always: then nothing stays that it might have judged of something else. */
  #try<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch {
      this.#clear();
      tellFailed(this.#document, this.#texts);
      return undefined;
    }
  }

  #readBox(): void {
    const hadFocus = this.#document.activeElement === this.#sent;
    this.#try(() => this.#read(this.#sent.value));
    // The box may be gone.
    if (hadFocus && this.#sent.hidden) this.#letterPlace.focus();
  }

  /** Reads a text, and finds out which service it is of. */
  #read(text: string): void {
    if (text.trim() === "") return;
    const told = text.length > LONGEST_TEXT ? null : serviceIn(this.#keyfit, text, this.#definitions);
    this.#isTold = told !== null && told !== this.#desk.definition.id;
    this.#take(text);
    this.#render();
    if (!this.#isTold || told === null) return;
    this.#serve(told).then(() => {
      // It may be gone by now.
      if (this.#letter !== text) return;
      this.#try(() => this.#take(text));
      this.#render();
    });
  }

  /** Takes a text in the place of the one before, and of all that was found in that. */
  #take(text: string): void {
    if (text.trim() === "") return;
    this.#isTooLong = text.length > LONGEST_TEXT;
    this.#letter = this.#isTooLong ? "" : text;
    this.#letterHidden = hiddenIn(this.#keyfit, this.#letter);
    this.#sent.value = "";
    const read = readText(this.#keyfit, this.#letter);
    for (const field of this.#ids) {
      const found = read[field];
      if (found) this.#set(field, { ...found, given: text, isFound: true }, found.value);
      else if (this.#valueOf(field).isFound) this.#set(field, NOTHING, "");
    }
  }

  #put(field: string, given: string): void {
    this.#set(field, { ...NOTHING, verdict: this.#keyfit.check(field, given), given });
    this.#render();
  }

  /** A box would lose the line breaks of what is pasted. What is no value then is read as what a customer sent. */
  #paste(field: string, text: string): boolean {
    if (!text.trim().includes("\n")) return false;
    const verdict = this.#keyfit.check(field, text);
    if (isUsable(verdict)) this.#set(field, { ...NOTHING, verdict, given: text }, text);
    else this.#read(text);
    this.#render();
    return true;
  }

  #set(field: string, value: Value, box?: string): void {
    this.#values = { ...this.#values, [field]: value };
    if (box !== undefined) this.#inputOf(field).value = box;
  }

  #move(field: string, text: string): void {
    this.#inputOf(field).value = text;
    this.#put(field, text);
  }

  #checkLetterAs(field: string): void {
    const text = this.#letter;
    this.#letter = "";
    this.#move(field, text.trim());
    this.#inputOf(field).focus();
  }

  // What the buttons do.

  #takeSuggestion(field: string): void {
    const { suggestion } = this.#valueOf(field).verdict.findings.find((finding) => finding.suggestion) ?? {};
    if (suggestion !== undefined) this.#move(field, suggestion);
    this.#inputOf(field).focus();
  }

  #exchange(field: string): void {
    const { other } = this.#exchangeAt(field) ?? {};
    if (!other) return;
    const values = { [field]: this.#inputOf(other.info.id).value, [other.info.id]: this.#inputOf(field).value };
    for (const [each, text] of Object.entries(values)) this.#move(each, text);
    this.#inputOf(other.info.id).focus();
  }

  #exchangeAt(field: string): Exchange | null {
    const fields = this.#judgedFields;
    const here = fields.find(({ info }) => info.id === field);
    return here ? exchangeAt(here, fields, () => false) : null;
  }

  #reveal(): void {
    this.#isShown = !this.#isShown;
    this.#render();
  }

  #clear(): void {
    this.#letter = "";
    this.#isTooLong = false;
    this.#sent.value = "";
    this.#isShown = false;
    this.#isTold = false;
    for (const field of this.#ids) this.#set(field, NOTHING, "");
    this.#render();
    // What has just been judged may have been about what is gone.
    clearTimeout(this.#timer);
    this.#judged = "";
    setText(byId(this.#document, "aloud"), "");
  }

  async #speak(tag: string): Promise<string> {
    const { definition } = this.#desk;
    this.#texts = await loadTexts(tag, definition, this.#definitions).catch(() => this.#texts);
    this.#tag = this.#texts.texts.messages.language;
    this.#render();
    return this.#tag;
  }

  // What is shown.

  #render(): void {
    const document = this.#document;
    const { texts, own } = this.#texts;
    const { messages } = texts;
    document.documentElement.lang = messages.language;
    document.documentElement.dir = messages.direction;
    for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
      setText(element, fillIn(textAt(own, element.dataset.text ?? ""), texts));
    }
    this.#renderLetter();
    for (const [field, view] of this.#fields) {
      view.show({
        ...this.#texts,
        value: this.#valueOf(field),
        hidden: this.#isShown ? [] : this.#hiddenOf(field),
        isShown: this.#isShown,
        exchange: this.#exchangeLabel(field),
      });
    }
    for (const button of document.querySelectorAll<HTMLElement>(".reveal")) {
      labelReveal(button, this.#isShown, this.#texts, !button.matches(".reveal-inside"));
    }
    this.#renderTicket();
    this.#speakLater();
  }

  #renderLetter(): void {
    const { texts, own } = this.#texts;
    const letter = this.#letter;
    const found = this.#ids.map((field) => this.#valueOf(field)).filter(({ isFound }) => isFound);
    this.#sent.hidden = letter !== "";
    this.#letterPlace.hidden = letter === "";
    const spans = found.flatMap(({ span }) => span ?? []);
    const shown = { marks: found.flatMap(marksOf), found: spans, hidden: this.#isShown ? [] : this.#letterHidden };
    showSegments(this.#letterPlace, letter === "" ? [] : segmentsOf(letter, shown), own);
    setText(byId(this.#document, "sent-hint"), this.#hint());
    (this.#document.querySelector(".sent .reveal") as HTMLElement).hidden =
      letter === "" || this.#letterHidden.length === 0;
    for (const info of this.#desk.definition.fields) {
      const button = this.#checkAs.get(info.id);
      if (!button) continue;
      button.hidden = letter === "" || found.length > 0 || letter.length > LONGEST_VALUE;
      setText(button, fillIn(own.checkAs, texts, { label: labelOf(info, texts) }));
    }
  }

  #hint(): string {
    const { texts, own } = this.#texts;
    const [first] = this.#desk.definition.fields;
    if (this.#isTooLong && first) return findingText({ code: "too-long" }, {}, first, texts);
    if (this.#letter === "") return fillIn(own.sentHint, texts);
    const found = this.#desk.definition.fields.filter(({ id }) => this.#valueOf(id).isFound);
    const list = listOf(
      found.map((info) => labelOf(info, texts)),
      texts.messages,
    );
    const hint = fillIn(own.found[found.length > 0 ? "some" : "none"], texts, { list });
    return this.#isTold ? `${fillIn(own.told, texts)} ${hint}` : hint;
  }

  #hiddenOf(field: string): readonly Span[] {
    const { given, isFound } = this.#valueOf(field);
    if (isFound) return this.#letterHidden;
    const isSecret = this.#desk.definition.fields.some(({ id, type }) => id === field && type === "secret");
    return isSecret ? [{ start: 0, end: given.length }] : hiddenIn(this.#keyfit, given);
  }

  #exchangeLabel(field: string): string | null {
    const { texts } = this.#texts;
    const { ui } = texts.messages;
    const exchange = this.#exchangeAt(field);
    if (!exchange) return null;
    return fillIn(exchange.how === "swap" ? ui.swap : ui.move, texts, { field: labelOf(exchange.other.info, texts) });
  }

  #renderTicket(): void {
    const { texts, own } = this.#texts;
    const summary = summaryOf(this.#judgedFields, (line) => this.#mayTell(line), texts, own);
    byId(this.#document, "ticket").hidden = summary === "";
    setText(byId(this.#document, "summary"), summary);
    this.#copySummary.show(own.ticket.title, summary, own);
  }

  /** An account's name may be a secret that somebody has put there. */
  #mayTell(line: string): boolean {
    const fields = this.#desk.definition.fields.filter(({ type }) => type === "secret");
    const secrets = fields.flatMap(({ id }) => [this.#inputOf(id).value, usableOf(this.#valueOf(id).verdict) ?? ""]);
    const tells = secrets.some(
      (secret) => secret.length >= LEAST_TO_WITHHOLD && line.toLowerCase().includes(secret.toLowerCase()),
    );
    return !tells && hiddenIn(this.#keyfit, line).length === 0;
  }

  // What is judged aloud.

  /** One announcement once the typing has paused, and only of what is new. */
  #speakLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const news = this.#news();
      if (news !== this.#judged) setText(byId(this.#document, "aloud"), news);
      this.#judged = news;
    }, SPEAK_AFTER_MS);
  }

  #news(): string {
    const { texts, own } = this.#texts;
    const states = this.#judgedFields.flatMap(({ info, verdict: { status } }) =>
      status === "empty" ? [] : [`${labelOf(info, texts)}: ${own.status[status]}.`],
    );
    return [...(this.#letter === "" && !this.#isTooLong ? [] : [this.#hint()]), ...states].join(" ");
  }

  #say(text: string): void {
    clearTimeout(this.#timer);
    setText(byId(this.#document, "aloud"), text);
  }
}

/** `speak` changes the page's language, and answers which it is then. */
function offerLanguages(
  document: Document,
  tags: readonly string[],
  tag: string,
  speak: (tag: string) => Promise<string>,
): void {
  const select = byId(document, "language") as HTMLSelectElement;
  for (const each of tags) {
    const option = new Option(nameOf(each), each, false, each === tag);
    option.lang = each;
    select.append(option);
  }
  (select.parentElement as HTMLElement).hidden = tags.length < 2;
  select.addEventListener("change", async () => {
    select.value = await speak(select.value);
  });
}

/** In English, where there are not even texts. */
function tellFailed(document: Document, texts: FieldTexts | undefined): void {
  const failed = byId(document, "failed");
  if (texts) failed.textContent = texts.own.failed;
  failed.hidden = false;
}

function byId(document: Document, id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** A text of a catalogue by its path, as "ticket.title". */
function textAt(own: SupportTexts, path: string): string {
  const found = path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], own);
  return String(found);
}

/** A language's name in itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}

/** As a text box has line breaks. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
