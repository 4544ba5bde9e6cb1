// One field: the page's own input, what is known about it, and its feedback. It decides nothing about other fields.

import type { Shown } from "../messages/findings.js";
import type { Dress } from "./dress.js";
import { dress, isDressed, undress } from "./dress.js";
import type { Exchange } from "./exchange.js";
import type { Feedback } from "./feedback.js";
import type { FieldInfo, Verdict } from "./fields.js";
import { isUsable, mayInsist, NOTHING } from "./fields.js";
import type { Control } from "./inputs.js";
import { anchorOf } from "./inputs.js";
import { isPlain } from "./plain.js";
import { shownOf } from "./shown.js";
import type { Change, FieldState, FieldView } from "./view.js";

/** A field that a change has touched: what stood there, and what was put there. */
export interface ChangedField {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
}

/** A change that Undo can take back. */
export interface StandingChange extends Change {
  readonly parts: readonly ChangedField[];
}

// What a value that is copied and not written needs of its field. `inputmode` is left to the page where it has one.
const TYPING = { spellcheck: "false", autocorrect: "off", autocapitalize: "none", dir: "ltr" } as const;

// What keeps a revealed secret out of recorded sessions: hidden, it is masked anyway. Each recorder goes by a mark of its
// own: rrweb and those made of it, Hotjar, Clarity, Datadog, LogRocket and Sentry by an attribute, FullStory, PostHog and
// rrweb again by a class.
const UNRECORDED = {
  "data-rr-is-password": "true",
  "data-hj-suppress": "",
  "data-clarity-mask": "true",
  "data-dd-privacy": "mask",
  "data-private": "",
  "data-sentry-mask": "",
} as const;
// What a person, or a password manager, has ever put something into.
const TOUCHED = new WeakSet<Control>();

const UNRECORDED_CLASSES = ["fs-mask", "ph-no-capture", "rr-mask"];

export class Field implements FieldState {
  readonly info: FieldInfo;
  readonly input: Control;
  readonly feedback: Feedback;
  verdict: Verdict = NOTHING;
  typing = false;
  /** While `announce` fires its own events. */
  isWriting = false;
  /** An input method is at work in it. */
  composing = false;
  left = false;
  missing = false;
  /** What is about to stand there was pasted, all of it. */
  pasted = false;
  /** The text that the verdict is about. */
  judged = "";
  change: StandingChange | null = null;
  /** The text that Undo put back, not to be mended again. */
  declined: string | null = null;
  /** The refused text that the person has insisted on. */
  insistedOn: string | null = null;
  exchange: Exchange<Field> | null = null;
  refusal = "";
  /** What assistive technology has been told last. */
  spoken = "";
  view: FieldView | null = null;
  readonly #dress: Dress;
  #validity = "";
  /** The text that was typed, or put in for the person; and the one that the page has put in, without a word. */
  #heard: string | null = null;
  #own: string | null = null;
  /** While the page may still write otherwise what was typed. */
  #hearing: ReturnType<typeof setTimeout> | undefined;

  constructor(info: FieldInfo, input: Control, feedback: Feedback, signal: AbortSignal) {
    this.info = info;
    this.input = input;
    this.feedback = feedback;
    const isSecret = info.type === "secret";
    this.#dress = {
      attributes: {
        ...(this.isList ? {} : TYPING),
        ...(isSecret ? UNRECORDED : {}),
        ...(isPlain(input) ? { "data-keyfit-plain": "" } : {}),
      },
      classes: isSecret ? UNRECORDED_CLASSES : [],
      describedBy: feedback.id,
    };
    this.place();
    signal.addEventListener("abort", () => this.#leave());
  }

  get id(): string {
    return this.info.id;
  }

  get value(): string {
    return this.input.value;
  }

  /** A value is chosen from a list, and so never half there. */
  get isList(): boolean {
    return this.input.type === "select-one";
  }

  /** What stands there was put there by the page, which may show a stored secret masked. */
  get own(): boolean {
    const isNew = this.#hearing === undefined && this.value !== this.#heard;
    return this.value !== "" && (this.value === this.#own || isNew);
  }

  /** What the page came with. */
  get isUntouched(): boolean {
    const { input } = this;
    // React writes what is typed into the attribute as well.
    if (TOUCHED.has(input)) return false;
    if (!(input instanceof HTMLSelectElement)) return input.value === input.defaultValue;
    const own = [...input.options].find(({ defaultSelected }) => defaultSelected) ?? input.options[0];
    return input.value === (own?.value ?? "");
  }

  /** What to write for a value: of a list the entry that stands for it, by its value or its label, if there is one. */
  entryFor(value: string): string | undefined {
    if (!(this.input instanceof HTMLSelectElement)) return value;
    const { label } = this.info.choices?.find((choice) => choice.value === value) ?? { label: value };
    const entries = [...this.input.options];
    const isIt = (entry: HTMLOptionElement) => entry.value === value || entry.text.trim() === label;
    return entries.find(isIt)?.value;
  }

  get shown(): Shown {
    return shownOf(this.info, this.verdict, this.judged);
  }

  get isFocused(): boolean {
    const root = this.input.getRootNode();
    return (root as Document | ShadowRoot).activeElement === this.input;
  }

  get writable(): boolean {
    // A fieldset around it disables it too.
    return !this.input.matches(":disabled") && !("readOnly" in this.input && this.input.readOnly);
  }

  get kept(): boolean {
    return this.declined !== null && this.declined === this.value && isUsable(this.verdict);
  }

  get insisted(): boolean {
    return this.insistedOn !== null && this.insistedOn === this.value && mayInsist(this);
  }

  /** What stands there now was typed, or put in for the person. */
  hear(): void {
    this.#heard = this.value;
    TOUCHED.add(this.input);
    clearTimeout(this.#hearing);
    this.#hearing = setTimeout(() => {
      this.#heard = this.value;
      this.#hearing = undefined;
    });
  }

  /** Puts a value into the field. */
  put(value: string): void {
    // A framework that watches the property on the instance would take a plain assignment for its own.
    const { prototype } = this.isList ? HTMLSelectElement : HTMLInputElement;
    const setter = Object.getOwnPropertyDescriptor(prototype, "value")?.set;
    setter?.call(this.input, value);
    this.hear();
  }

  /** Puts in again what was put in last, where it has been written over. */
  restore(): void {
    if (this.#heard !== null && this.value !== this.#heard) this.put(this.#heard);
  }

  /** Fires what is fired when a value is typed, so that the page and its libraries take notice. */
  announce(): void {
    this.isWriting = true;
    // As a browser's own, it is heard outside of a shadow root. What was put in is not told.
    const init = { bubbles: true, composed: true, inputType: "insertReplacementText" };
    this.input.dispatchEvent(this.isList ? new Event("input", init) : new InputEvent("input", init));
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.isWriting = false;
  }

  /** Takes the verdict on what stands in the field now. */
  take(verdict: Verdict): void {
    this.verdict = verdict;
    if (this.own) this.#own = this.value;
    if (verdict.status === "empty" || isUsable(verdict)) this.left = false;
    if (verdict.status !== "empty") this.missing = false;
    const stands = this.change?.parts.every(({ field, after }) => field.value === after);
    if (!stands) this.change = null;
  }

  /** Nothing that the field has added to the page is missing. */
  get isPlaced(): boolean {
    return this.feedback.root.isConnected && isDressed(this.input, this.#dress);
  }

  /** Adds to the page what it lacks. */
  place(): void {
    dress(this.input, this.#dress);
    if (!this.feedback.root.isConnected) anchorOf(this.input).after(this.feedback.root);
  }

  /** Forgets all that has happened to the field. */
  reset(): void {
    this.typing = false;
    this.left = false;
    this.missing = false;
    this.change = null;
    this.declined = null;
    this.insistedOn = null;
    this.#heard = null;
    clearTimeout(this.#hearing);
    this.#hearing = undefined;
    TOUCHED.delete(this.input);
  }

  /** `blocks`: what is wrong with the value keeps the form from being sent. */
  show(view: FieldView, blocks: boolean): void {
    this.view = view;
    this.feedback.show(view);
    this.input.dataset.keyfitTone = view.tone;
    this.input.toggleAttribute("data-keyfit-concealed", view.concealed);
    const isWrong = view.tone === "error" || view.tone === "danger";
    if (isWrong) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
    this.#setValidity(blocks ? view.validity : "");
  }

  // Touches the validity only where it is ours: a page may have reasons of its own.
  #setValidity(message: string): void {
    if (message === this.#validity) return;
    this.#validity = message;
    this.input.setCustomValidity(message);
  }

  #leave(): void {
    this.#setValidity("");
    this.feedback.root.remove();
    undress(this.input);
  }
}
