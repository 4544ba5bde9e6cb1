// The fields to paste into, and under each what the core says of its text.
//
// A text that is or may be a secret is hidden until the person asks to see it, in the input and wherever it is repeated. Nothing in
// here goes into an attribute or an address.

import type { Checks, Messages } from "../../dist/element-class.js";
import { create } from "../../src/element/dom.ts";
import type { FieldFinding, FieldInfo, ServiceInfo, Verdict } from "../../src/element/fields.ts";
import { isUsable, NOTHING } from "../../src/element/fields.ts";
import { shownOf } from "../../src/element/shown.ts";
import type { Texts } from "../../src/messages/fill-in.ts";
import { findingText, goodText, modeText, takeText } from "../../src/messages/findings.ts";
import { segmentsOf, visible } from "../../support/segments.ts";

// A key may stand where everybody can read it.
const OF_KEYS: readonly string[] = ["secret-in-account-field", "other-service", "other-secret", "wrong-field"];

function isSecret({ type }: FieldInfo, { findings }: Verdict): boolean {
  return type === "secret" || findings.some(({ code }) => OF_KEYS.includes(code));
}

/** Where a finding is, as people count characters: from 1. */
function placeOf(text: string, { start = 0, end = 0 }: FieldFinding): string {
  const from = [...text.slice(0, start)].length + 1;
  const to = from + [...text.slice(start, end)].length - 1;
  if (to < from) return `before character ${from}`;
  return from === to ? `character ${from}` : `characters ${from} to ${to}`;
}

/** One field of the bench. */
class Row {
  readonly root: HTMLElement;
  readonly info: FieldInfo;
  readonly #input: HTMLInputElement;
  readonly #reveal: HTMLButtonElement;
  readonly #echo: HTMLElement;
  readonly #result: HTMLElement;
  readonly #take: (text: string) => void;
  #verdict: Verdict = NOTHING;
  #isShown = false;
  // A made-up text is no secret, until the person changes it.
  #isSample = false;

  /** `changed`: the person has changed the text; `pasted`: is about to. */
  constructor(document: Document, info: FieldInfo, changed: () => void, pasted: (event: ClipboardEvent) => void) {
    const id = `play-field-${info.id}`;
    this.info = info;
    this.root = create(document, "div", "play-field");
    this.root.dataset.field = info.id;
    const label = create(document, "label", "play-label", info.label) as HTMLLabelElement;
    label.htmlFor = id;
    const type = create(document, "code", "play-type", info.optional ? `${info.type}, optional` : info.type);
    this.#input = create(document, "input", "play-control") as HTMLInputElement;
    this.#input.id = id;
    Object.assign(this.#input, { autocomplete: "off", autocapitalize: "none", spellcheck: false });
    this.#reveal = create(document, "button", "play-button", "Show") as HTMLButtonElement;
    this.#reveal.type = "button";
    const box = create(document, "div", "play-input");
    box.append(this.#input, this.#reveal);
    this.#echo = create(document, "code", "play-echo");
    this.#echo.dir = "ltr";
    this.#result = create(document, "div", "play-result");
    const head = create(document, "div", "play-field-head");
    head.append(label, type);
    this.root.append(head, box, this.#echo, this.#result);
    this.#take = (text) => {
      this.text = text;
      changed();
    };
    this.#input.addEventListener("input", () => {
      this.#isSample = false;
      changed();
    });
    this.#input.addEventListener("focus", () => this.#input.select());
    this.#input.addEventListener("paste", pasted);
    this.#reveal.addEventListener("click", () => {
      this.#isShown = !this.#isSeen;
      this.#isSample = false;
      this.#conceal();
      this.#input.focus();
    });
  }

  get text(): string {
    return this.#input.value;
  }

  set text(text: string) {
    this.put(text, false);
  }

  put(text: string, isSample: boolean): void {
    this.#input.value = text;
    this.#isSample = isSample;
  }

  show(verdict: Verdict, texts: Texts): void {
    this.#verdict = verdict;
    this.#conceal();
    const { ownerDocument: document } = this.root;
    const pill = create(document, "span", "play-status", verdict.status);
    pill.dataset.status = verdict.status;
    const head = create(document, "p", "play-verdict");
    head.append(pill);
    if (isUsable(verdict)) {
      const shown = shownOf(this.info, verdict, this.text);
      const said = goodText({ ...verdict, shown }, this.info, texts);
      head.append(" ", inLanguage(document, join(said, modeText(verdict, undefined, texts)), texts.messages));
    }
    const findings = create(document, "ul", "play-findings");
    findings.append(...verdict.findings.map((finding) => this.#finding(finding, texts)));
    const whole = create(document, "details", "play-whole");
    const json = create(document, "pre", "play-pre", JSON.stringify(verdict, null, 2));
    json.tabIndex = 0;
    json.dir = "ltr";
    json.setAttribute("aria-label", `The verdict on ${this.info.label}`);
    whole.append(create(document, "summary", "", "The verdict"), json);
    const wasOpen = this.#result.querySelector("details")?.open ?? false;
    (whole as HTMLDetailsElement).open = wasOpen;
    this.#result.replaceChildren(head, ...(verdict.findings.length > 0 ? [findings] : []), this.#facts(), whole);
  }

  /** What is known of the value; of a secret only how long it is. */
  #facts(): HTMLElement {
    const { kind, mode, name, account_url, api_url, value } = this.#verdict;
    const { length } = this.#verdict as { length?: number };
    const label = [...(this.info.kinds ?? []), ...(this.info.others ?? [])].find((each) => each.kind === kind)?.label;
    const isHidden = this.info.type === "secret";
    const facts: Record<string, string | undefined> = {
      Kind: kind && (label === undefined ? kind : `${label} (${kind})`),
      Mode: mode,
      Name: name,
      Address: account_url,
      "API address": api_url,
      Value: isHidden ? undefined : value,
      Length: length === undefined ? undefined : `${length} characters`,
    };
    const { ownerDocument: document } = this.root;
    const list = create(document, "dl", "play-facts");
    for (const [term, text] of Object.entries(facts)) {
      if (text !== undefined) list.append(create(document, "dt", "", term), create(document, "dd", "", text));
    }
    return list;
  }

  #finding(finding: FieldFinding, texts: Texts): HTMLElement {
    const { code, severity, suggestion } = finding;
    const { ownerDocument: document } = this.root;
    const item = create(document, "li", "play-finding");
    item.dataset.severity = severity;
    const shown = shownOf(this.info, this.#verdict, this.text);
    const said = findingText(finding, { ...this.#verdict, shown }, this.info, texts);
    const where = create(document, "span", "play-where", `${severity}, ${placeOf(this.text, finding)}`);
    const text = create(document, "p", "play-said");
    text.append(inLanguage(document, said, texts.messages));
    item.append(create(document, "code", "play-code-name", code), " ", where, text);
    if (suggestion !== undefined) {
      const take = create(document, "button", "play-button", takeText(finding, this.info, texts)) as HTMLButtonElement;
      take.type = "button";
      take.addEventListener("click", () => {
        this.#input.focus();
        this.#take(suggestion);
      });
      item.append(take);
    }
    return item;
  }

  get #isSeen(): boolean {
    return this.#isShown || this.#isSample;
  }

  /** Shows the text, or dots in its place, with what the findings are about marked. */
  #conceal(): void {
    const { text } = this;
    const mayBeSeen = !isSecret(this.info, this.#verdict);
    const isHidden = !mayBeSeen && !this.#isSeen;
    this.#input.type = isHidden ? "password" : "text";
    this.#reveal.hidden = mayBeSeen;
    this.#reveal.textContent = isHidden ? "Show" : "Hide";
    this.#reveal.setAttribute("aria-label", `${isHidden ? "Show" : "Hide"} ${this.info.label}`);
    const marks = this.#verdict.findings.map(({ severity, start = 0, end = 0 }) => ({ severity, start, end }));
    const hidden = isHidden ? [{ start: 0, end: text.length }] : [];
    const { ownerDocument: document } = this.root;
    const pieces = segmentsOf(text, { marks, found: [], hidden }).map((segment) => {
      const piece = create(document, segment.severity ? "mark" : "span", "", visible(segment));
      if (segment.severity) piece.dataset.severity = segment.severity;
      if (isHidden) piece.setAttribute("aria-hidden", "true");
      return piece;
    });
    this.#echo.replaceChildren(...pieces, ...(isHidden ? [create(document, "span", "play-unseen", "hidden")] : []));
    // Where nothing is marked, the input says it all.
    this.#echo.hidden = marks.length === 0;
  }
}

/** A text, and another behind it; the end of a sentence between them. */
function join(text: string, more: string): string {
  if (more === "") return text;
  return `${text}${/[.!?]$/.test(text) ? "" : "."} ${more}`;
}

function inLanguage(document: Document, text: string, { language, direction }: Messages): HTMLElement {
  const said = create(document, "span", "", text);
  said.lang = language;
  said.dir = direction;
  return said;
}

/** All fields of a service. */
export class Bench {
  readonly #place: HTMLElement;
  readonly #changed: () => void;
  #rows: readonly Row[] = [];
  #keyfit: Checks | null = null;

  /** `changed`: another text stands in a field, put there by the person. */
  constructor(place: HTMLElement, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  /** The fields of another service, empty. */
  open({ fields }: ServiceInfo, keyfit: Checks): void {
    this.#keyfit = keyfit;
    const { ownerDocument: document } = this.#place;
    this.#rows = fields.map((info) => new Row(document, info, this.#changed, (event) => this.#onPaste(event)));
    this.#place.replaceChildren(...this.#rows.map(({ root }) => root));
  }

  /** What stands in the fields, by their ids. */
  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#rows.map(({ info, text }) => [info.id, text]));
  }

  set texts(texts: Readonly<Record<string, string>>) {
    for (const row of this.#rows) row.text = texts[row.info.id] ?? "";
  }

  /** Puts made-up texts in, which need not be hidden. */
  putSample(texts: Readonly<Record<string, string>>): void {
    for (const row of this.#rows) row.put(texts[row.info.id] ?? "", true);
  }

  /** Judges what stands in the fields, and says it in these words. */
  show(texts: Texts): void {
    const verdicts = this.#keyfit?.checkAll(this.texts) as Readonly<Record<string, Verdict>> | undefined;
    for (const row of this.#rows) row.show(verdicts?.[row.info.id] ?? NOTHING, texts);
  }

  /** A text that holds the values of several fields goes into all of them. */
  #onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const found = this.#rows.length < 2 || !this.#keyfit ? {} : this.#keyfit.checkPaste(text);
    const values = Object.entries(found).flatMap(([id, verdict]) => {
      const value = verdict?.account_url ?? verdict?.value;
      return value === undefined ? [] : [[id, value] as const];
    });
    if (values.length < 2) return;
    event.preventDefault();
    this.texts = { ...this.texts, ...Object.fromEntries(values) };
    this.#changed();
  }
}
