// What the customer sent: the box that it goes into, and the text itself, with what was found in it.
//
// What is pasted is finished: the text takes the place of the box, with its secrets hidden. What is typed is read at every pause, and
// stands marked below the box, until the box is left. Then it is hidden, too; a button brings the box back.

import type { Checks } from "../src/core/types.ts";
import { create, setText } from "../src/element/dom.ts";
import type { FieldInfo } from "../src/element/fields.ts";
import { fillIn, listOf } from "../src/messages/fill-in.ts";
import { findingText, labelOf } from "../src/messages/findings.ts";
import type { Filled } from "./boxes.ts";
import type { Candidate } from "./candidates.ts";
import { isRight } from "./candidates.ts";
import type { Value } from "./field.ts";
import { marksOf } from "./field.ts";
import { showSegments } from "./marks.ts";
import { byId } from "./page.ts";
import type { Span } from "./parts.ts";
import type { Reading } from "./reading.ts";
import { NOTHING_READ, readText } from "./reading.ts";
import { segmentsOf } from "./segments.ts";
import { isDanger, toldText } from "./telling.ts";
import type { FieldTexts } from "./texts.ts";
import type { Told } from "./told.ts";
import { createTold } from "./told.ts";

// A mail with its history, and what a box holds: longer texts are of no use to a person either.
const LONGEST_TEXT = 262_144;
const LONGEST_VALUE = 2048;

// A screen reader is asked for no more in one go.
const MOST_SAID = 3;

const READ_AFTER_MS = 300;

export interface LetterActions {
  /** `isTyping`: it is not finished. */
  read(text: string, isTyping: boolean): void;
  /** Takes the whole text for the value of a field. */
  checkAs(field: string): void;
  reveal(): void;
}

/** What is shown with the text. */
export interface LetterShown extends FieldTexts {
  readonly fields: readonly Filled[];
  readonly isShown: boolean;
  /** The service was told from the text. */
  readonly isTold: boolean;
}

export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

export class Letter {
  readonly #document: Document;
  readonly #actions: LetterActions;
  readonly #box: HTMLTextAreaElement;
  readonly #place: HTMLElement;
  readonly #reveal: HTMLElement;
  readonly #edit: HTMLElement;
  readonly #told: Told;
  /** By the fields' ids. */
  #checkAs: ReadonlyMap<string, HTMLElement> = new Map();
  #text = "";
  #reading: Reading = NOTHING_READ;
  /** Of what the text is shown: it may be long, and is not laid out again for every key that is typed into a box. */
  #shown: readonly unknown[] = [];
  #isTooLong = false;
  /** The text stands in the box, and may go on. */
  #isTyping = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, actions: LetterActions) {
    this.#document = document;
    this.#actions = actions;
    this.#box = byId(document, "sent") as HTMLTextAreaElement;
    this.#place = byId(document, "letter");
    this.#place.tabIndex = 0; // it scrolls
    this.#told = createTold(document);
    this.#reveal = document.querySelector(".sent .reveal") as HTMLElement;
    this.#reveal.addEventListener("click", () => actions.reveal());
    this.#box.addEventListener("input", (event) => {
      const isPasted = /^insertFrom(Paste|Drop)/.test((event as InputEvent).inputType);
      if (isPasted && !this.#isTyping) this.#finish();
      else this.#readSoon(isPasted ? 0 : READ_AFTER_MS);
    });
    this.#box.addEventListener("change", () => this.#finish());
    this.#edit = byId(document, "edit");
    this.#edit.addEventListener("click", () => this.#editAgain());
  }

  /** The text, once it has been read; "" where there is none, and where it is too long. */
  get text(): string {
    return this.#text;
  }

  /** What of the text must not be seen. */
  get hidden(): readonly Span[] {
    return this.#reading.hidden;
  }

  get isTyping(): boolean {
    return this.#isTyping;
  }

  /** What is known of the text. */
  get reading(): Reading {
    return this.#reading;
  }

  /** Nothing was sent. */
  get isEmpty(): boolean {
    return this.#text === "" && !this.#isTooLong;
  }

  /** Offers the fields of a service for a text in which nothing is found. */
  lay(infos: readonly FieldInfo[]): void {
    this.#checkAs = new Map(infos.map(({ id }) => [id, this.#createCheckAs(id)]));
    byId(this.#document, "check-as").replaceChildren(...this.#checkAs.values());
  }

  /** Takes a text in the place of the one before. One that is being typed stays in the box. */
  take(text: string, keyfit: Checks, isTyping = false): void {
    this.#isTooLong = isTooLong(text);
    this.#text = this.#isTooLong ? "" : text;
    this.#reading = readText(keyfit, this.#text);
    if (!isTyping) this.#empty();
  }

  clear(): void {
    this.#text = "";
    this.#reading = NOTHING_READ;
    this.#isTooLong = false;
    this.#empty();
  }

  #empty(): void {
    clearTimeout(this.#pause);
    this.#isTyping = false;
    this.#box.value = "";
    this.#place.style.removeProperty("min-block-size");
  }

  focus(): void {
    this.#box.focus();
  }

  show(shown: LetterShown): void {
    const { texts, own, fields } = shown;
    const text = this.#text;
    const found = fields.map(({ value }) => value).filter(({ isFound }) => isFound);
    const isFinished = text !== "" && !this.#isTyping;
    this.#box.hidden = isFinished;
    // Below the box stands only a text with marks.
    this.#place.hidden = !isFinished && !this.#isMarked(fields);
    this.#edit.hidden = !isFinished;
    this.#showText(found, shown);
    setText(byId(this.#document, "sent-hint"), this.hint(shown));
    this.#reveal.hidden = this.hidden.length === 0;
    for (const { info } of fields) {
      const button = this.#checkAs.get(info.id);
      if (!button) continue;
      button.hidden = !isFinished || found.length > 0 || text.length > LONGEST_VALUE;
      setText(button, fillIn(own.checkAs, texts, { label: labelOf(info, texts) }));
    }
  }

  #isMarked(fields: readonly Filled[]): boolean {
    return this.#reading.others.length > 0 || this.hidden.length > 0 || fields.some(({ value }) => value.isFound);
  }

  #showText(values: readonly Value[], { texts, own, fields, isShown }: LetterShown): void {
    const basis = [this.#reading, texts, isShown, ...values];
    if (basis.length === this.#shown.length && basis.every((each, index) => each === this.#shown[index])) return;
    this.#shown = basis;
    const { others, told } = this.#reading;
    const hidden = isShown ? NOTHING_READ.hidden : this.hidden;
    const marks = others.flatMap(({ start, end, finding }) =>
      finding ? [{ start, end, severity: finding.severity }] : [],
    );
    const found = [...values.flatMap(({ span }) => span ?? []), ...others.filter(isRight)];
    const segments = segmentsOf(this.#text, { marks: [...values.flatMap(marksOf), ...marks], found, hidden });
    showSegments(this.#place, segments, own);
    const infos = fields.map(({ info }) => info);
    this.#told.show({ text: this.#text, told, fields: infos, hidden, texts, own });
  }

  /** What is said aloud of it: first what is dangerous. */
  news(shown: LetterShown): string[] {
    if (this.isEmpty || (this.#isTyping && !this.#isMarked(shown.fields))) return [];
    const { texts, own, fields } = shown;
    const infos = fields.map(({ info }) => info);
    const { told } = this.#reading;
    const textOf = (candidate: Candidate) => toldText(candidate, infos, texts, own);
    const dangers = told.filter(isDanger);
    const alarm =
      dangers.length > 0 ? [`${own.alarm.title}:`, ...dangers.slice(0, MOST_SAID).map(textOf), own.alarm.asked] : [];
    const others = told.filter((each) => !isDanger(each)).slice(0, MOST_SAID);
    return [...alarm, this.hint(shown), ...others.map(textOf)];
  }

  /** What was found in the text, in words. */
  hint({ texts, own, fields, isTold }: LetterShown): string {
    const [first] = fields;
    if (this.#isTooLong && first) return findingText({ code: "too-long" }, {}, first.info, texts);
    if (this.#text === "") return fillIn(own.sentHint, texts);
    const found = fields.filter(({ value }) => value.isFound);
    // Of what is only begun nothing can be told.
    if (found.length === 0 && this.#isTyping) return fillIn(own.sentHint, texts);
    const list = listOf(
      found.map(({ info }) => labelOf(info, texts)),
      texts.messages,
    );
    const hint = fillIn(own.found[found.length > 0 ? "some" : "none"], texts, { list });
    return isTold ? `${fillIn(own.told, texts)} ${hint}` : hint;
  }

  #readSoon(delay: number): void {
    this.#isTyping = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#actions.read(this.#box.value, true), delay);
  }

  #finish(): void {
    const hadFocus = this.#document.activeElement === this.#box;
    const wasTyped = this.#isTyping;
    const card = this.#box.parentElement as HTMLElement;
    const { body } = this.#document;
    const height = card.offsetHeight;
    // A page that were shorter for a moment would be scrolled.
    body.style.setProperty("min-block-size", `${body.offsetHeight}px`);
    clearTimeout(this.#pause);
    this.#actions.read(this.#box.value, false);
    // The box may be gone. What is being pressed stays under the pointer.
    if (hadFocus && this.#box.hidden) this.#place.focus({ preventScroll: true });
    // Whoever leaves the box by pressing a button below it finds that where it was.
    const missing = wasTyped && this.#box.hidden ? height - card.offsetHeight : 0;
    if (missing > 0) this.#place.style.setProperty("min-block-size", `${this.#place.offsetHeight + missing}px`);
    body.style.removeProperty("min-block-size");
  }

  #editAgain(): void {
    this.#box.value = this.#text;
    this.#isTyping = true;
    this.#actions.read(this.#text, true);
    this.#box.focus();
  }

  #createCheckAs(field: string): HTMLElement {
    const button = create(this.#document, "button", "button") as HTMLButtonElement;
    button.type = "button";
    button.id = `check-${field}`;
    button.hidden = true;
    button.addEventListener("click", () => this.#actions.checkAs(field));
    return button;
  }
}
