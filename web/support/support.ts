// The page for support staff: what a customer sent goes in, what Keyfit says of it and the mended values come out.
//
// Rules of this file
// - Nothing is sent, stored or logged, and nothing typed outlives the page.
// - A secret stands in no text of the page, and in no attribute, until a person has it shown.
// - Findings are marked in the very text that they are about: in what the customer sent, or in a value's own box.

import services from "keyfit-services";
import { load } from "../src/checks.ts";
import type { Checks } from "../src/core/types.ts";
import { setText } from "../src/element/dom.ts";
import { exchangeOf } from "../src/element/exchange.ts";
import { isUsable } from "../src/element/fields.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { languages, loadMessages, matchLanguage } from "../src/messages/texts.ts";
import type { CopyButton } from "./copy.ts";
import { createCopyButton } from "./copy.ts";
import type { FieldTexts, FieldView, Value } from "./field.ts";
import { createField, labelReveal, marksOf } from "./field.ts";
import { showSegments } from "./marks.ts";
import type { Field, Span } from "./reading.ts";
import { check, hiddenIn, judged, readText, segmentsOf, usableOf } from "./reading.ts";
import { summaryOf } from "./summary.ts";
import type { SupportTexts } from "./texts.ts";
import { supportTexts } from "./texts.ts";

const FIELDS = ["account", "secret"] as const;

const SPEAK_AFTER_MS = 700;

// What the core looks at, and what a box holds: longer texts are of no use to a person either.
const LONGEST_TEXT = 65_536;
const LONGEST_VALUE = 2048;

// A secret that is shorter could be part of any word.
const LEAST_TO_WITHHOLD = 6;

const NOTHING: Value = { verdict: { status: "empty", findings: [] }, given: "", offset: 0, span: null, isFound: false };

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
    texts = await loadTexts(tag);
    const [service] = services;
    if (!service) throw new Error("The build has no service.");
    return new Support(document, await load(service), tags, tag, texts);
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

async function loadTexts(tag: string): Promise<FieldTexts> {
  const [messages, own] = await Promise.all([loadMessages(languages, tag, {}), supportTexts[tag]?.()]);
  const service = messages.services[services[0]?.id ?? ""];
  if (!service || !own) throw new Error("The build lacks a text.");
  return { texts: { messages, service }, own };
}

class Support implements Page {
  readonly #document: Document;
  readonly #keyfit: Checks;
  readonly #fields: Readonly<Record<Field, FieldView>>;
  readonly #copySummary: CopyButton;
  readonly #sent: HTMLTextAreaElement;
  readonly #letterPlace: HTMLElement;
  readonly #checkAs: Readonly<Record<Field, HTMLElement>>;
  #texts: FieldTexts;
  /** What the customer sent, once it has been read, and what of it must not be seen. */
  #letter = "";
  #letterHidden: readonly Span[] = [];
  #isTooLong = false;
  #values: Readonly<Record<Field, Value>> = { account: NOTHING, secret: NOTHING };
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #judged = "";

  constructor(document: Document, keyfit: Checks, tags: readonly string[], tag: string, texts: FieldTexts) {
    this.#document = document;
    this.#keyfit = keyfit;
    this.#texts = texts;
    this.#sent = byId(document, "sent") as HTMLTextAreaElement;
    this.#letterPlace = byId(document, "letter");
    this.#letterPlace.tabIndex = 0; // it scrolls
    this.#checkAs = { account: byId(document, "check-account"), secret: byId(document, "check-secret") };
    this.#fields = { account: this.#createField("account"), secret: this.#createField("secret") };
    byId(document, "fields").append(...FIELDS.map((field) => this.#fields[field].root));
    this.#copySummary = createCopyButton(document, (text) => this.#say(text));
    byId(document, "copy-summary").append(this.#copySummary.root);
    this.#listen();
    offerLanguages(document, tags, tag, (chosen) => this.#speak(chosen));
    this.#render();
    this.#sent.focus();
  }

  tellKept(): void {
    byId(this.#document, "kept").hidden = false;
  }

  #createField(field: Field): FieldView {
    return createField(this.#document, field, {
      typed: () => this.#try(() => this.#put(field, this.#fields[field].input.value)),
      pasted: (text) => this.#try(() => this.#paste(field, tidy(text))) ?? false,
      take: () => this.#take(field),
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
    for (const field of FIELDS) this.#checkAs[field].addEventListener("click", () => this.#checkLetterAs(field));
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

  /** Takes a text in the place of the one before, and of all that was found in that. */
  #read(text: string): void {
    if (text.trim() === "") return;
    this.#isTooLong = text.length > LONGEST_TEXT;
    this.#letter = this.#isTooLong ? "" : text;
    this.#letterHidden = hiddenIn(this.#keyfit, this.#letter);
    this.#sent.value = "";
    const read = readText(this.#keyfit, this.#letter);
    for (const field of FIELDS) {
      const found = read[field];
      if (found) this.#set(field, { ...found, given: text, isFound: true }, found.value);
      else if (this.#values[field].isFound) this.#set(field, NOTHING, "");
    }
    this.#render();
  }

  #put(field: Field, given: string): void {
    this.#set(field, { ...NOTHING, verdict: check(this.#keyfit, field, given), given });
    this.#render();
  }

  /** A box would lose the line breaks of what is pasted. What is no value then is read as what a customer sent. */
  #paste(field: Field, text: string): boolean {
    if (!text.trim().includes("\n")) return false;
    const verdict = check(this.#keyfit, field, text);
    if (isUsable(verdict)) this.#set(field, { ...NOTHING, verdict, given: text }, text);
    else this.#read(text);
    this.#render();
    return true;
  }

  #set(field: Field, value: Value, box?: string): void {
    this.#values = { ...this.#values, [field]: value };
    if (box !== undefined) this.#fields[field].input.value = box;
  }

  #move(field: Field, text: string): void {
    this.#fields[field].input.value = text;
    this.#put(field, text);
  }

  #checkLetterAs(field: Field): void {
    const text = this.#letter;
    this.#letter = "";
    this.#move(field, text.trim());
    this.#fields[field].input.focus();
  }

  // What the buttons do.

  #take(field: Field): void {
    const { suggestion } = this.#values[field].verdict.findings.find((finding) => finding.suggestion) ?? {};
    if (suggestion !== undefined) this.#move(field, suggestion);
    this.#fields[field].input.focus();
  }

  #exchange(field: Field): void {
    const { account, secret } = this.#fields;
    const values = { account: secret.input.value, secret: account.input.value };
    for (const each of FIELDS) this.#move(each, values[each]);
    this.#fields[field === "account" ? "secret" : "account"].input.focus();
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
    for (const field of FIELDS) this.#set(field, NOTHING, "");
    this.#render();
    // What has just been judged may have been about what is gone.
    clearTimeout(this.#timer);
    this.#judged = "";
    setText(byId(this.#document, "aloud"), "");
  }

  async #speak(tag: string): Promise<string> {
    this.#texts = await loadTexts(tag).catch(() => this.#texts);
    this.#render();
    return this.#texts.texts.messages.language;
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
    for (const field of FIELDS) {
      this.#fields[field].show({
        ...this.#texts,
        value: this.#values[field],
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
    const found = FIELDS.map((field) => this.#values[field]).filter(({ isFound }) => isFound);
    this.#sent.hidden = letter !== "";
    this.#letterPlace.hidden = letter === "";
    const spans = found.flatMap(({ span }) => span ?? []);
    const shown = { marks: found.flatMap(marksOf), found: spans, hidden: this.#isShown ? [] : this.#letterHidden };
    showSegments(this.#letterPlace, letter === "" ? [] : segmentsOf(letter, shown), own);
    setText(byId(this.#document, "sent-hint"), this.#hint());
    (this.#document.querySelector(".sent .reveal") as HTMLElement).hidden =
      letter === "" || this.#letterHidden.length === 0;
    for (const field of FIELDS) {
      const button = this.#checkAs[field];
      button.hidden = letter === "" || found.length > 0 || letter.length > LONGEST_VALUE;
      setText(button, fillIn(own.checkAs[field], texts));
    }
  }

  #hint(): string {
    const { texts, own } = this.#texts;
    if (this.#isTooLong) return fillIn(texts.messages.findings["too-long"].text, texts);
    if (this.#letter === "") return fillIn(own.sentHint, texts);
    const { account, secret } = this.#values;
    const which = account.isFound ? (secret.isFound ? "both" : "account") : secret.isFound ? "secret" : "none";
    return fillIn(own.found[which], texts);
  }

  #hiddenOf(field: Field): readonly Span[] {
    const { given, isFound } = this.#values[field];
    if (isFound) return this.#letterHidden;
    return field === "secret" ? [{ start: 0, end: given.length }] : hiddenIn(this.#keyfit, given);
  }

  #exchangeLabel(field: Field): string | null {
    const other = field === "account" ? "secret" : "account";
    const { texts } = this.#texts;
    const { ui } = texts.messages;
    const judgedAs = (each: Field) => judged(each, this.#values[each].verdict);
    const kind = exchangeOf(judgedAs(field), judgedAs(other), () => false);
    return kind === null ? null : fillIn(kind === "swap" ? ui.swap : ui.move[other], texts);
  }

  #renderTicket(): void {
    const { texts, own } = this.#texts;
    const verdicts = { account: this.#values.account.verdict, secret: this.#values.secret.verdict };
    const summary = summaryOf(verdicts, (line) => this.#mayTell(line), texts, own);
    byId(this.#document, "ticket").hidden = summary === "";
    setText(byId(this.#document, "summary"), summary);
    this.#copySummary.show(own.ticket.title, summary, own);
  }

  /** An account's name may be a secret that somebody has put there. */
  #mayTell(line: string): boolean {
    const { input } = this.#fields.secret;
    const secrets = [input.value, usableOf(this.#values.secret.verdict) ?? ""];
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
    const states = FIELDS.flatMap((field) => {
      const { status } = this.#values[field].verdict;
      return status === "empty" ? [] : [`${texts.service.fields[field]?.label}: ${own.status[status]}.`];
    });
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
