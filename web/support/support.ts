// The page for support staff: what a customer sent goes in, what Keyfit says of it and the mended values come out.
//
// Rules of this page, and of each of its parts
// - Nothing is sent, stored or logged, and nothing typed outlives the page.
// - A secret stands in no text of the page, and in no attribute, until a person has it shown.
// - Findings are marked in the very text that they are about: in what the customer sent, or in a value's own box.

import type { Checks } from "../src/core/types.ts";
import { isUsable } from "../src/element/fields.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { labelOf } from "../src/messages/findings.ts";
import { Aloud } from "./aloud.ts";
import type { Filled } from "./boxes.ts";
import { Boxes, NOTHING } from "./boxes.ts";
import type { Definition, Desk } from "./desk.ts";
import { loadTexts, openDesk, readDefinitions } from "./desk.ts";
import type { FieldActions, Value } from "./field.ts";
import { labelReveal } from "./field.ts";
import { offerLanguages, preferred } from "./languages.ts";
import type { LetterShown } from "./letter.ts";
import { isTooLong, Letter } from "./letter.ts";
import { byId, showTexts, tellFailed } from "./page.ts";
import type { Papers } from "./papers.ts";
import { createPapers } from "./papers.ts";
import type { Span } from "./parts.ts";
import { hiddenIn, serviceIn } from "./reading.ts";
import type { FieldTexts } from "./texts.ts";
import { supportTexts } from "./texts.ts";

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
    const definitions = await readDefinitions();
    const [definition] = definitions;
    if (!definition) throw new Error("The build has no service.");
    texts = await loadTexts(tag, definition);
    return new Support(document, definitions, await openDesk(definition), tags, tag, texts);
  } catch {
    tellFailed(document, texts);
    return null;
  }
}

/** What is being loaded, or has been. */
interface Wanted {
  readonly definition: Definition;
  readonly tag: string;
  /** The service was told from what the customer sent, and chosen by nobody. */
  readonly isTold: boolean;
}

class Support implements Page {
  readonly #document: Document;
  readonly #definitions: readonly Definition[];
  readonly #aloud: Aloud;
  readonly #letter: Letter;
  readonly #boxes: Boxes;
  readonly #papers: Papers;
  readonly #choice: HTMLSelectElement;
  #desk: Desk;
  #wanted: Wanted;
  #texts: FieldTexts;
  #isShown = false;

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
    this.#wanted = { definition: desk.definition, tag, isTold: false };
    this.#texts = texts;
    this.#aloud = new Aloud(byId(document, "aloud"));
    this.#letter = new Letter(document, {
      read: (text, isTyping) => this.#try(() => this.#read(text, isTyping)),
      checkAs: (field) => this.#checkLetterAs(field),
      reveal: () => this.#reveal(),
    });
    this.#boxes = new Boxes(byId(document, "fields"));
    this.#papers = createPapers(
      document,
      tags,
      (text) => this.#aloud.say(text),
      (language) => loadTexts(language, this.#desk.definition),
    );
    this.#choice = byId(document, "service") as HTMLSelectElement;
    this.#choice.replaceChildren(...definitions.map(({ id, title }) => new Option(title, id)));
    this.#lay();
    this.#listen();
    offerLanguages(document, tags, tag, (chosen) => this.#speak(chosen));
    this.#render();
    this.#letter.focus();
  }

  tellKept(): void {
    byId(this.#document, "kept").hidden = false;
  }

  get #keyfit(): Checks {
    return this.#desk.keyfit;
  }

  #listen(): void {
    const document = this.#document;
    document.addEventListener("paste", (event) => {
      if ((event.target as Element).matches?.("input, textarea")) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      this.#clear();
      this.#try(() => this.#read(tidy(text)));
    });
    this.#choice.addEventListener("change", () => this.#choose(this.#choice.value));
    byId(document, "clear").addEventListener("click", () => {
      this.#clear();
      this.#letter.focus();
      this.#aloud.say(this.#texts.own.cleared);
    });
    // Whoever comes back to the page, even by the back button, finds nothing there.
    document.defaultView?.addEventListener("pagehide", () => this.#clear());
  }

  // Which service it is about.

  /** Lays out the page for the service, with nothing in its boxes. */
  #lay(): void {
    const { id, fields } = this.#desk.definition;
    this.#boxes.lay(fields, (field) => this.#actionsOf(field));
    this.#letter.lay(fields);
    this.#choice.value = id;
  }

  #choose(id: string): void {
    const definition = this.#definitions.find((each) => each.id === id);
    if (definition) this.#load({ definition, isTold: false });
  }

  async #speak(tag: string): Promise<string> {
    await this.#load({ tag });
    return this.#texts.texts.messages.language;
  }

  /** Only what is wanted last arrives. What stands there stays: it may well be of another service. */
  async #load(change: Partial<Wanted>): Promise<void> {
    const wanted = { ...this.#wanted, ...change };
    this.#wanted = wanted;
    const { definition, tag } = wanted;
    const isHere = definition === this.#desk.definition;
    try {
      const opened = isHere ? this.#desk : openDesk(definition);
      const [texts, desk] = await Promise.all([loadTexts(tag, definition), opened]);
      if (wanted !== this.#wanted) return;
      this.#texts = texts;
      this.#desk = desk;
      if (!isHere) {
        this.#lay();
        this.#try(() => this.#take(this.#letter.text, this.#letter.isTyping));
      }
      this.#render();
    } catch {
      if (wanted !== this.#wanted) return;
      this.#wanted = { ...wanted, definition: this.#desk.definition, tag: this.#texts.texts.messages.language };
      if (isHere) return;
      this.#clear();
      tellFailed(this.#document, this.#texts);
    }
  }

  /** A service that was told from a text is not wanted any more once the text is gone. */
  #untell(): void {
    if (this.#wanted.isTold) this.#wanted = { ...this.#wanted, definition: this.#desk.definition, isTold: false };
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

  /** Reads a text, and finds out which service it is of. */
  #read(text: string, isTyping = false): void {
    if (text.trim() === "" && !this.#letter.isTyping) return;
    const told = isTooLong(text) ? null : serviceIn(this.#keyfit, text, this.#definitions);
    const definition = this.#definitions.find(({ id }) => id === told);
    this.#untell();
    if (!isTyping && !this.#letter.isTyping) this.#papers.forget();
    this.#take(text, isTyping);
    this.#render();
    if (definition && definition !== this.#desk.definition) this.#load({ definition, isTold: true });
  }

  /** Takes a text in the place of the one before, and of all that was found in that. */
  #take(text: string, isTyping: boolean): void {
    const { found: before } = this.#letter.reading;
    this.#letter.take(text, this.#keyfit, isTyping);
    const { found: read } = this.#letter.reading;
    for (const { info, value } of this.#boxes.filled) {
      const found = read[info.id];
      // While somebody types, what stands in a box by their own hand is replaced by news alone.
      const isOwn = isTyping && !value.isFound && value.verdict.status !== "empty";
      const isOld = isOwn && found?.value === before[info.id]?.value;
      if (found && !isOld) this.#boxes.set(info.id, { ...found, given: text, isFound: true }, found.value);
      else if (value.isFound) this.#boxes.set(info.id, NOTHING, "");
    }
  }

  #put(field: string, given: string): void {
    this.#boxes.set(field, this.#judge(field, given));
    this.#render();
  }

  /** A box would lose the line breaks of what is pasted. What is no value then is read as what a customer sent. */
  #paste(field: string, text: string): boolean {
    if (!text.trim().includes("\n")) return false;
    const value = this.#judge(field, text);
    if (isUsable(value.verdict)) this.#boxes.set(field, value, text);
    else this.#read(text);
    this.#render();
    return true;
  }

  #judge(field: string, given: string): Value {
    return { ...NOTHING, verdict: this.#keyfit.check(field, given), given };
  }

  #move(field: string, text: string): void {
    this.#boxes.inputOf(field).value = text;
    this.#put(field, text);
  }

  // What the buttons do.

  #actionsOf(field: string): FieldActions {
    return {
      typed: () => this.#try(() => this.#put(field, this.#boxes.inputOf(field).value)),
      pasted: (text) => this.#try(() => this.#paste(field, tidy(text))) ?? false,
      take: () => this.#takeSuggestion(field),
      exchange: () => this.#exchange(field),
      reveal: () => this.#reveal(),
      say: (text) => this.#aloud.say(text),
    };
  }

  #checkLetterAs(field: string): void {
    const { text } = this.#letter;
    this.#letter.clear();
    this.#move(field, text.trim());
    this.#boxes.inputOf(field).focus();
  }

  #takeSuggestion(field: string): void {
    const { findings } = this.#boxes.valueOf(field).verdict;
    const { suggestion } = findings.find((finding) => finding.suggestion) ?? {};
    if (suggestion !== undefined) this.#move(field, suggestion);
    this.#boxes.inputOf(field).focus();
  }

  #exchange(field: string): void {
    const { other } = this.#boxes.exchangeAt(field) ?? {};
    if (!other) return;
    const here = this.#boxes.inputOf(field);
    const there = this.#boxes.inputOf(other.info.id);
    const values = { [field]: there.value, [other.info.id]: here.value };
    for (const [each, text] of Object.entries(values)) this.#move(each, text);
    there.focus();
  }

  #reveal(): void {
    this.#isShown = !this.#isShown;
    this.#render();
  }

  #clear(): void {
    this.#letter.clear();
    this.#boxes.clear();
    this.#papers.forget();
    this.#isShown = false;
    this.#untell();
    this.#render();
    this.#aloud.clear();
  }

  // What is shown, and said aloud.

  #render(): void {
    const isShown = this.#isShown;
    showTexts(this.#document, this.#texts);
    this.#letter.show(this.#ofLetter);
    this.#boxes.show((filled) => ({
      ...this.#texts,
      value: filled.value,
      hidden: isShown ? [] : this.#hiddenOf(filled),
      isShown,
      exchange: this.#exchangeLabel(filled.info.id),
    }));
    for (const button of this.#document.querySelectorAll<HTMLElement>(".reveal")) {
      labelReveal(button, isShown, this.#texts, !button.matches(".reveal-inside"));
    }
    const { text, reading: mail } = this.#letter;
    const { judged: fields } = this.#boxes;
    const secrets = [...this.#boxes.secrets, ...mail.passwords];
    const of = { fields, text, mail, secrets, keyfit: this.#keyfit };
    this.#papers.show({ ...this.#texts, ...of });
    this.#aloud.sayLater(() => this.#news());
  }

  get #ofLetter(): LetterShown {
    return { ...this.#texts, fields: this.#boxes.filled, isShown: this.#isShown, isTold: this.#isTold };
  }

  get #isTold(): boolean {
    return this.#wanted.isTold && this.#wanted.definition === this.#desk.definition;
  }

  #hiddenOf({ info, value: { given, isFound } }: Filled): readonly Span[] {
    if (isFound) return this.#letter.hidden;
    return info.type === "secret" ? [{ start: 0, end: given.length }] : hiddenIn(this.#keyfit, given);
  }

  #exchangeLabel(field: string): string | null {
    const { texts } = this.#texts;
    const { ui } = texts.messages;
    const exchange = this.#boxes.exchangeAt(field);
    if (!exchange) return null;
    return fillIn(exchange.how === "swap" ? ui.swap : ui.move, texts, { field: labelOf(exchange.other.info, texts) });
  }

  #news(): string {
    const { texts, own } = this.#texts;
    const states = this.#boxes.judged.flatMap(({ info, verdict: { status } }) =>
      status === "empty" ? [] : [`${labelOf(info, texts)}: ${own.status[status]}.`],
    );
    return [...this.#letter.news(this.#ofLetter), ...states].join(" ");
  }
}

/** As a text box has line breaks. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
