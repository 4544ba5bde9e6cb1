// What the customer sent: the box that it goes into, and the text itself, with what was found in it.

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

export interface LetterActions {
  read(text: string): void;
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
  readonly #told: Told;
  /** By the fields' ids. */
  #checkAs: ReadonlyMap<string, HTMLElement> = new Map();
  #text = "";
  #reading: Reading = NOTHING_READ;
  /** Of what the text is shown: it may be long, and is not laid out again for every key that is typed into a box. */
  #shown: readonly unknown[] = [];
  #isTooLong = false;

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
      if (/^insertFrom(Paste|Drop)/.test((event as InputEvent).inputType)) this.#readBox();
    });
    // What was typed is read once it is finished.
    this.#box.addEventListener("change", () => this.#readBox());
  }

  /** The text, once it has been read; "" where there is none, and where it is too long. */
  get text(): string {
    return this.#text;
  }

  /** What of the text must not be seen. */
  get hidden(): readonly Span[] {
    return this.#reading.hidden;
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

  /** Takes a text in the place of the one before. */
  take(text: string, keyfit: Checks): void {
    this.#isTooLong = isTooLong(text);
    this.#text = this.#isTooLong ? "" : text;
    this.#reading = readText(keyfit, this.#text);
    this.#box.value = "";
  }

  clear(): void {
    this.#text = "";
    this.#reading = NOTHING_READ;
    this.#isTooLong = false;
    this.#box.value = "";
  }

  focus(): void {
    this.#box.focus();
  }

  show(shown: LetterShown): void {
    const { texts, own, fields } = shown;
    const text = this.#text;
    const found = fields.map(({ value }) => value).filter(({ isFound }) => isFound);
    this.#box.hidden = text !== "";
    this.#place.hidden = text === "";
    this.#showText(found, shown);
    setText(byId(this.#document, "sent-hint"), this.hint(shown));
    this.#reveal.hidden = this.hidden.length === 0;
    for (const { info } of fields) {
      const button = this.#checkAs.get(info.id);
      if (!button) continue;
      button.hidden = text === "" || found.length > 0 || text.length > LONGEST_VALUE;
      setText(button, fillIn(own.checkAs, texts, { label: labelOf(info, texts) }));
    }
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
    if (this.isEmpty) return [];
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
    const list = listOf(
      found.map(({ info }) => labelOf(info, texts)),
      texts.messages,
    );
    const hint = fillIn(own.found[found.length > 0 ? "some" : "none"], texts, { list });
    return isTold ? `${fillIn(own.told, texts)} ${hint}` : hint;
  }

  #readBox(): void {
    const hadFocus = this.#document.activeElement === this.#box;
    this.#actions.read(this.#box.value);
    // The box may be gone.
    if (hadFocus && this.#box.hidden) this.#place.focus();
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
