// A session: from when the element's texts are there until it is taken out, or begins anew.
//
// What it decides: which event of the page leads to what, and when everything is shown anew. What it never does: judge a
// value (judge.ts), put one into a field (mender.ts), stop a form (form.ts), ask the service (live-section.ts), or word
// what is shown (view.ts). All that it adds to the page goes with its signal.

import type { Checks, KnownKinds, ServiceDefinition } from "../core/types.js";
import type { Texts } from "../messages/fill-in.js";
import { labelOf } from "../messages/findings.js";
import { watchReady } from "./answers.js";
import { addUntil, speakIn } from "./dom.js";
import { exchangeAt } from "./exchange.js";
import { createFeedback } from "./feedback.js";
import { Field } from "./field.js";
import type { FieldInfo } from "./fields.js";
import { NOTHING } from "./fields.js";
import { watchForm } from "./form.js";
import type { Person } from "./help.js";
import { createHelp, toggleHelp } from "./help.js";
import type { Control } from "./inputs.js";
import { flatten, valueAfterPaste } from "./inputs.js";
import { Judge } from "./judge.js";
import { Known } from "./known.js";
import { LiveSection } from "./live-section.js";
import { Mender } from "./mender.js";
import type { Page } from "./page.js";
import { watchVisits } from "./page.js";
import type { Reveal } from "./reveal.js";
import { addReveal } from "./reveal.js";
import type { Speaker } from "./speaker.js";
import { createSpeaker } from "./speaker.js";
import type { ActionKind } from "./view.js";
import { viewOf } from "./view.js";

export class Session {
  readonly page: Page;
  readonly service: ServiceDefinition;
  readonly judge: Judge;
  readonly live: LiveSection;
  #texts: Texts;
  readonly #signal: AbortSignal;
  readonly #mender: Mender;
  readonly #reveals: readonly Reveal[];
  readonly #panels: readonly HTMLElement[];
  readonly #speaker: Speaker;
  readonly #known: Known;
  readonly #tellReady: () => void;
  #heard: Event | null = null;
  #isAhead = false;

  /** `inputs`: one for each field. `failed`: the core has failed on an input. */
  constructor(
    page: Page,
    service: ServiceDefinition,
    texts: Texts,
    infos: readonly FieldInfo[],
    inputs: readonly Control[],
    failed: (error: unknown) => void,
    signal: AbortSignal,
  ) {
    const { element, id } = page;
    const document = element.ownerDocument;
    this.page = page;
    this.service = service;
    this.#texts = texts;
    this.#signal = signal;
    const person: Person = { role: undefined };
    const fields = infos.map((info, index) => {
      const place = `${id}-${info.id}`;
      const help = createHelp(document, place, texts, person, () => this.#comeBack(field));
      const feedback = createFeedback(document, place, help, (kind) => this.#act(field, kind));
      speakIn(feedback.root, texts.messages);
      const field: Field = new Field(info, inputs[index] as Control, feedback, signal);
      return field;
    });
    this.judge = new Judge(fields, page, failed);
    this.#tellReady = watchReady(this.judge, page, service.id);
    const nameOf = ({ info }: Field) => labelOf(info, texts);
    this.#mender = new Mender(this.judge, page, nameOf, () => this.render());
    const secrets = fields.filter(({ info }) => info.type === "secret");
    this.#reveals = secrets.map(({ input, info }) => addReveal(input as HTMLInputElement, info, texts, signal));
    this.#speaker = createSpeaker(document, fields, signal);
    const tell = (known: KnownKinds) => {
      this.#texts = { ...texts, known };
      this.live.control.clear();
      this.render();
    };
    this.#known = new Known(this.judge, page.parts.known, tell, signal);
    this.live = new LiveSection(this, texts, person, signal);
    this.#panels = [this.live, this.#speaker].map(({ root }) => root);
    for (const root of this.#panels) addUntil(element, root, texts.messages, signal);
    for (const field of fields) this.#listen(field);
    this.#listenAhead();
    watchForm(this, element.getRootNode(), signal);
    const leave = () => {
      this.conceal();
      this.live.control.cancel();
    };
    watchVisits(document.defaultView, leave, () => this.#look(), signal);
    this.render();
  }

  /** The core is there. */
  begin(keyfit: Checks): void {
    this.judge.keyfit = keyfit;
    for (const field of this.judge.fields) this.#mender.enter(field);
    this.render();
  }

  /** From here on the fields are as if there had never been a core. */
  end(): void {
    this.live.control.clear();
    this.judge.keyfit = null;
    for (const field of this.judge.fields) {
      field.reset();
      field.take(NOTHING);
    }
    this.render();
  }

  /** Another form of the values is wanted. */
  rewrite(): void {
    for (const field of this.judge.fields) if (!field.isFocused) this.#mender.settle(field);
    this.render();
  }

  /** Shows what is known now, and tells the page. */
  render(): void {
    if (this.#signal.aborted) return;
    const refusal = this.live.show();
    const fit = (one: Field, other: Field) => this.#mender.fitWhenSwapped(one, other);
    for (const field of this.judge.fields) {
      field.exchange = exchangeAt(field, this.judge.fields, fit);
      field.refusal = refusal?.field === field.id ? refusal.text : "";
      const wanted = { ...this.page.wanted, kept: this.page.keeps(field.id) };
      field.show(viewOf(field, this.#texts, wanted), !this.page.novalidate);
    }
    this.#speaker.speakLater();
    this.#speaker.say(this.live.spoken);
    this.#known.seek();
    this.#tellReady();
    if (!this.#isAhead) this.page.tell();
  }

  // Events of the page.

  #listen(field: Field): void {
    const { input } = field;
    const options = { signal: this.#signal };
    const settle = () => this.settle(field);
    const told = (listener: (event: Event) => void) => (event: Event) => {
      listener(event);
      this.page.tell();
    };
    input.addEventListener(
      "input",
      told(() => {
        this.#onInput(field);
        this.#onPasted(field);
      }),
      options,
    );
    input.addEventListener(
      "change",
      told((event) => this.#onChange(event, field)),
      options,
    );
    input.addEventListener("blur", settle, options);
    const paste = (event: Event, text: string | null | undefined) => this.#onPaste(event, field, text ?? "");
    const pasted = (event: Event) => paste(event, (event as ClipboardEvent).clipboardData?.getData("text/plain"));
    input.addEventListener("paste", pasted, options);
    const drop = (event: Event) =>
      (event as InputEvent).inputType === "insertFromDrop" && paste(event, (event as InputEvent).data);
    input.addEventListener("beforeinput", drop, options);
    const compose = ({ type }: Event) => {
      field.composing = type === "compositionstart";
    };
    for (const type of ["compositionstart", "compositionend"]) input.addEventListener(type, compose, options);
    // Enter sends the form without leaving the field first; that of an input method does not.
    const enter = ({ key, isComposing, keyCode }: KeyboardEvent) =>
      key === "Enter" && !isComposing && keyCode !== 229 && settle();
    input.addEventListener("keydown", (event) => enter(event as KeyboardEvent), options);
    // What cannot be changed has no buttons that change it, and a fieldset around it disables it too.
    const observer = new MutationObserver(() => this.render());
    for (let place: Element | null | undefined = input; place; place = place.parentElement?.closest("fieldset"))
      observer.observe(place, { attributeFilter: ["disabled", "readonly"] });
    this.#signal.addEventListener("abort", () => observer.disconnect());
  }

  /**
   * Before any listener of the page hears of a value, it is judged; a page may have changed it by the time it comes here.
   * The page is told only at the input itself: a framework that is told before it has heard of the value draws the old one.
   */
  #listenAhead(): void {
    const options = { signal: this.#signal, capture: true };
    const fieldOf = (event: Event) => this.judge.fields.find(({ input }) => input === event.composedPath()[0]);
    const { defaultView } = this.page.element.ownerDocument;
    const hear = (type: string, listener: (event: Event, field: Field) => void) =>
      defaultView?.addEventListener(
        type,
        (event) => {
          const field = fieldOf(event);
          if (!field) return;
          this.#isAhead = true;
          try {
            listener(event, field);
          } finally {
            this.#isAhead = false;
          }
        },
        options,
      );
    hear("input", (_, field) => this.#onInput(field));
    hear("change", (event, field) => this.#onChange(event, field));
  }

  #onInput(field: Field): void {
    if (field.isWriting) return;
    field.hear();
    if (!this.judge.keyfit) return;
    const typing = field.isFocused && !field.isList;
    if (field.value === field.judged && field.typing === typing) return;
    field.typing = typing;
    if (field.value !== field.judged) this.live.control.clear();
    this.judge.judge(field);
    this.render();
  }

  // A password manager fills a field in without ever going into it. After typing, leaving the field is what counts.
  #onChange(event: Event, field: Field): void {
    if (event === this.#heard) return;
    this.#heard = event;
    field.hear();
    if (!field.isWriting && !field.typing && (field.isList || !field.isFocused)) this.settle(field);
  }

  #onPaste(event: Event, field: Field, text: string): void {
    if (event.defaultPrevented) return;
    if (this.#mender.paste(field, text)) {
      event.preventDefault();
      this.render();
    } else field.pasted = text !== "" && valueAfterPaste(field.input, text) === flatten(text);
  }

  /** A whole value that was pasted is finished; what is typed is not. */
  #onPasted(field: Field): void {
    if (!field.pasted || field.isWriting) return;
    field.pasted = false;
    this.settle(field);
  }

  /** Nothing that was added to the page is missing. */
  get isWhole(): boolean {
    const added = [...this.#panels, ...this.#reveals.map(({ button }) => button)];
    return this.judge.fields.every(({ isPlaced }) => isPlaced) && added.every(({ isConnected }) => isConnected);
  }

  /** Adds again what a page that makes itself over has taken out, and looks at what it has put in. */
  putBack(): void {
    for (const field of this.judge.fields) field.place();
    for (const { button, place, hide } of this.#reveals) {
      if (!button.isConnected) hide();
      place();
    }
    if (!this.#panels.every(({ isConnected }) => isConnected)) this.page.element.append(...this.#panels);
    for (const field of this.judge.fields) if (field.value !== field.judged) this.judge.judge(field);
    this.render();
  }

  /** The form's values are what they were at first. */
  reset(): void {
    this.conceal();
    this.live.control.clear();
    for (const field of this.judge.fields) {
      field.reset();
      if (this.judge.keyfit) this.judge.judge(field);
    }
    this.render();
  }

  #look(): void {
    if (this.#signal.aborted) return;
    for (const field of this.judge.fields) if (field.value !== field.judged) this.#mender.enter(field);
    this.render();
  }

  // What follows.

  /** The person has finished with the field. */
  settle(field: Field): void {
    this.#mender.settle(field);
    this.render();
  }

  /** The person wants to go on, and is told of these fields what keeps them from it. */
  report(fields: readonly Field[] = this.judge.fields): void {
    for (const field of fields) {
      // To mend what an input method is at work in would end its work.
      if (!field.composing) this.#mender.settle(field);
      field.missing = this.judge.keyfit !== null && field.input.validity.valueMissing;
    }
    this.render();
  }

  /** Hides what is shown of secrets. */
  conceal(): void {
    for (const { hide } of this.#reveals) hide();
  }

  #act(field: Field, kind: ActionKind): void {
    if (kind === "help" || kind === "logged-in") {
      toggleHelp(field.feedback.help, field, kind, this.#texts.service);
      this.render();
      return;
    }
    const other = field.exchange?.other ?? field;
    const goTo = kind === "move" ? other : field;
    if (kind === "take") this.#mender.take(field);
    if (kind === "undo") this.#mender.undo(field);
    if (kind === "insist") this.#mender.insist(field);
    if (kind === "swap" || kind === "move") this.#mender.exchange(field, other, goTo);
    // The button may be gone; the person goes on where its effect is.
    goTo.input.focus();
    this.render();
  }

  /** The person has closed the help. */
  #comeBack({ feedback, input }: Field): void {
    this.render();
    if (!feedback.focusHelp()) input.focus();
  }
}
