// One field: the page's own input, what is known about it, and its feedback. It decides nothing about the other
// field; the element does that.

import type { Field } from "../messages/catalogue.js";
import type { Feedback } from "./feedback.js";
import { create } from "./feedback.js";
import type { Change, FieldView, Verdict } from "./view.js";
import { isUsable } from "./view.js";

/** A change that Undo can take back: what stood in each field it touched, and what was put there. */
export interface StandingChange extends Change {
  readonly parts: readonly { readonly control: FieldControl; readonly before: string; readonly after: string }[];
}

const NOTHING: Verdict = { status: "empty", findings: [] };

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
const UNRECORDED_CLASSES = ["fs-mask", "ph-no-capture", "rr-mask"];

export class FieldControl {
  readonly field: Field;
  readonly input: HTMLInputElement;
  readonly feedback: Feedback;
  verdict: Verdict = NOTHING;
  typing = false;
  left = false;
  /** The text that the verdict is about. */
  judged = "";
  change: StandingChange | null = null;
  /** The text that Undo put back, not to be mended again. */
  declined: string | null = null;
  /** What assistive technology has been told last. */
  spoken = "";
  view: FieldView | null = null;
  #writing = false;
  #validity = "";

  constructor(field: Field, input: HTMLInputElement, feedback: Feedback, signal: AbortSignal) {
    this.field = field;
    this.input = input;
    this.feedback = feedback;
    anchorOf(input).after(feedback.root);
    const attributes: Record<string, string> = { ...TYPING };
    const described = input.getAttribute("aria-describedby");
    attributes["aria-describedby"] = described ? `${described} ${feedback.id}` : feedback.id;
    if (field === "secret") {
      Object.assign(attributes, UNRECORDED);
      addClassesUntil(input, UNRECORDED_CLASSES, signal);
    }
    setUntil(input, attributes, signal);
    signal.addEventListener("abort", () => this.#leave());
  }

  get value(): string {
    return this.input.value;
  }

  get isFocused(): boolean {
    const root = this.input.getRootNode();
    return (root as Document | ShadowRoot).activeElement === this.input;
  }

  get isWritable(): boolean {
    // A fieldset around it disables it too.
    return !this.input.matches(":disabled") && !this.input.readOnly;
  }

  /** True while `write` fires its own events. */
  get isWriting(): boolean {
    return this.#writing;
  }

  /** Puts a value into the field as if it had been typed, so that the page and its libraries take notice. */
  write(value: string): void {
    this.#writing = true;
    // A framework that watches the property on the instance would take a plain assignment for its own.
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    setter?.call(this.input, value);
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.#writing = false;
  }

  /** Takes the verdict on what stands in the field now. */
  take(verdict: Verdict): void {
    this.verdict = verdict;
    if (verdict.status === "empty" || isUsable(verdict)) this.left = false;
    const stands = this.change?.parts.every(({ control, after }) => control.value === after);
    if (!stands) this.change = null;
  }

  /** Forgets all that has happened to the field. */
  reset(): void {
    this.typing = false;
    this.left = false;
    this.change = null;
    this.declined = null;
  }

  /** `blocks`: what is wrong with the value keeps the form from being sent. */
  show(view: FieldView, blocks: boolean): void {
    this.view = view;
    this.feedback.show(view);
    this.input.dataset.keyfitTone = view.tone;
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
    this.input.removeAttribute("aria-invalid");
    delete this.input.dataset.keyfitTone;
  }
}

/** A button that shows a hidden secret and hides it again. */
export class Reveal {
  readonly #input: HTMLInputElement;
  readonly #button: HTMLButtonElement;
  readonly #texts: RevealTexts;

  constructor(input: HTMLInputElement, texts: RevealTexts, signal: AbortSignal) {
    this.#input = input;
    this.#texts = texts;
    this.#button = create(input.ownerDocument, "button", "keyfit-button keyfit-reveal") as HTMLButtonElement;
    this.#button.type = "button";
    // It takes room in the field, and the same for both of its texts.
    this.#button.toggleAttribute("data-long", Math.max(texts.show.text.length, texts.hide.text.length) > 4);
    this.#button.addEventListener("mousedown", (event) => event.preventDefault());
    this.#button.addEventListener("click", () => this.#set(input.type === "password"));
    const ownType = input.type;
    const box = input.closest("[data-keyfit-box]");
    (box ? input : anchorOf(input)).after(this.#button);
    this.hide();
    signal.addEventListener("abort", () => {
      input.type = ownType;
      this.#button.remove();
    });
  }

  hide(): void {
    this.#set(false);
  }

  #set(isShown: boolean): void {
    const { show, hide } = this.#texts;
    const { text, label } = isShown ? hide : show;
    this.#input.type = isShown ? "text" : "password";
    this.#button.textContent = text;
    this.#button.setAttribute("aria-label", label);
    this.#button.dataset.shown = String(isShown);
  }
}

/** What the button says, and what it is called, by what it does. */
export type RevealTexts = Readonly<Record<"show" | "hide", { readonly text: string; readonly label: string }>>;

/** After which element of the page the feedback goes: never into a label, whose text it would become part of. */
function anchorOf(input: HTMLInputElement): Element {
  const box = input.closest("[data-keyfit-box]");
  const start = box ?? input;
  return start.closest("label") ?? start;
}

/** Sets attributes, and puts the page's own back in the end. */
function setUntil(element: Element, attributes: Readonly<Record<string, string>>, signal: AbortSignal): void {
  for (const [name, value] of Object.entries(attributes)) {
    const own = element.getAttribute(name);
    element.setAttribute(name, value);
    signal.addEventListener("abort", () => {
      if (own === null) element.removeAttribute(name);
      else element.setAttribute(name, own);
    });
  }
}

function addClassesUntil(element: Element, classes: readonly string[], signal: AbortSignal): void {
  const own = element.getAttribute("class");
  const added = classes.filter((name) => !element.classList.contains(name));
  element.classList.add(...added);
  signal.addEventListener("abort", () => {
    element.classList.remove(...added);
    if (own === null && element.classList.length === 0) element.removeAttribute("class");
  });
}
