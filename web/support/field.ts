// One of the values: its box, what is judged of it, and what can be copied.

import type { Finding, Status, Verdict } from "../src/core/types.ts";
import { create, setText } from "../src/element/dom.ts";
import { createIcon } from "../src/element/feedback.ts";
import type { FieldInfo } from "../src/element/fields.ts";
import { suggestionOf } from "../src/element/fields.ts";
import type { Tone } from "../src/element/view.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { findingText, labelOf, takeText, wordsOfField } from "../src/messages/findings.ts";
import { createAfterwards } from "./afterwards.ts";
import { createCopyButton } from "./copy.ts";
import { usableOf } from "./judge.ts";
import { createFinding, showSegments, showText } from "./marks.ts";
import type { Span } from "./parts.ts";
import type { Mark } from "./segments.ts";
import { SEVERITIES, segmentsOf, visible } from "./segments.ts";
import type { FieldTexts } from "./texts.ts";

/** A value, and what is known about it. */
export interface Value {
  readonly verdict: Verdict;
  /** The text of which the findings speak, and where in it they begin to count. */
  readonly given: string;
  readonly offset: number;
  /** Where the value stands in what the customer sent, as far as that can be told; null where it came from the box. */
  readonly span: Span | null;
  /** It was found in what the customer sent, and its findings are marked there. */
  readonly isFound: boolean;
}

/** What is shown of a value. */
export interface Shown extends FieldTexts {
  readonly value: Value;
  /** What of `given` must not be seen; empty once it may. */
  readonly hidden: readonly Span[];
  readonly isShown: boolean;
  /** The button that puts the value into the other box, where it belongs there. */
  readonly exchange: string | null;
}

export interface FieldActions {
  typed(): void;
  pasted(text: string): boolean;
  take(): void;
  exchange(): void;
  reveal(): void;
  say(text: string): void;
}

export interface FieldView {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  show(shown: Shown): void;
}

const TONES: Readonly<Record<Status, Tone>> = {
  empty: "neutral",
  valid: "good",
  repaired: "good",
  doubtful: "warning",
  incomplete: "error",
  invalid: "error",
  dangerous: "danger",
};

/** Spans of the findings in the text of which they speak. */
export function marksOf({ verdict, offset }: Value): Mark[] {
  return verdict.findings.map(({ severity, start, end }) => ({ severity, start: start + offset, end: end + offset }));
}

export function createField(document: Document, field: FieldInfo, actions: FieldActions): FieldView {
  const isSecret = field.type === "secret";
  const root = create(document, "section", "card field");
  const label = create(document, "label", "label") as HTMLLabelElement;
  const box = create(document, "div", "box");
  box.dir = "ltr"; // as the value in it
  const input = createInput(document, field, actions);
  const result = create(document, "div", "result");
  const status = create(document, "p", "status");
  const icon = createIcon(document);
  const word = create(document, "strong", "status-word");
  const values = create(document, "dl", "values");
  const findings = create(document, "div", "findings");
  const given = create(document, "div", "given");
  const givenLabel = create(document, "p", "given-label");
  const marked = create(document, "p", "marked");
  marked.dir = "ltr";
  label.htmlFor = input.id;
  status.id = `${field.id}-status`;
  input.setAttribute("aria-describedby", status.id);
  box.append(input);
  if (isSecret) box.append(createReveal(document, actions));
  status.append(icon.root, word);
  given.append(givenLabel, marked);
  result.append(status, values, findings, given);
  root.append(label, box, result);
  const rows = rowsOf(field).map((name) => createRow(document, name, field, actions));
  values.append(...rows.map((row) => row.root));

  return {
    root,
    input,
    show(shown) {
      const { value, texts, own, hidden } = shown;
      const { verdict } = value;
      setText(label, labelOf(field, texts));
      input.placeholder = wordsOfField(field, texts).example ?? "";
      if (isSecret) input.type = shown.isShown ? "text" : "password";
      result.hidden = verdict.status === "empty";
      status.dataset.tone = TONES[verdict.status];
      icon.show(TONES[verdict.status]);
      setText(word, verdict.status === "empty" ? "" : own.status[verdict.status]);
      const isUsable = usableOf(verdict) !== undefined;
      input.setAttribute("aria-invalid", String(!isUsable && verdict.status !== "empty"));
      values.hidden = !isUsable;
      for (const row of rows) row.show(shown);
      showFindings(findings, field, shown, actions);
      given.hidden = value.isFound || verdict.findings.length === 0;
      setText(givenLabel, own.given);
      showSegments(marked, segmentsOf(value.given, { marks: marksOf(value), found: [], hidden }), own);
    },
  };
}

function createInput(document: Document, { id, type: kind }: FieldInfo, actions: FieldActions): HTMLInputElement {
  const input = create(document, "input", "input") as HTMLInputElement;
  const type = kind === "secret" ? "password" : "text";
  Object.assign(input, { id, type, autocomplete: "off", dir: "ltr" });
  const attributes = { spellcheck: "false", autocorrect: "off", autocapitalize: "none", translate: "no" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.addEventListener("input", () => actions.typed());
  input.addEventListener("paste", (event) => {
    if (actions.pasted(event.clipboardData?.getData("text/plain") ?? "")) event.preventDefault();
  });
  return input;
}

function createReveal(document: Document, actions: FieldActions): HTMLButtonElement {
  const button = create(document, "button", "reveal reveal-inside") as HTMLButtonElement;
  button.type = "button";
  button.addEventListener("click", () => actions.reveal());
  return button;
}

type ValueName = "value" | "api_url";

function rowsOf({ type }: FieldInfo): ValueName[] {
  return type === "account" ? ["value", "api_url"] : ["value"];
}

/** A value that can be copied. */
function createRow(document: Document, name: ValueName, field: FieldInfo, actions: FieldActions) {
  const root = create(document, "div", "value");
  const label = create(document, "dt", "value-name");
  const content = create(document, "dd", "value-content");
  const text = create(document, "span", "value-text");
  text.dir = "ltr";
  const button = createCopyButton(document, actions.say);
  content.append(text, button.root);
  root.append(label, content);
  return {
    root,
    show({ value: { verdict }, isShown, texts, own }: Shown) {
      const value = name === "value" ? usableOf(verdict) : verdict.api_url;
      const isHidden = field.type === "secret" && !isShown;
      const called = name === "value" ? labelOf(field, texts) : own.api_url;
      // Not every service has an address of its API.
      root.hidden = value === undefined;
      setText(label, called);
      showText(text, visible({ text: value ?? "", severity: null, isHidden }), isHidden, own);
      button.show(called, value ?? "", own);
    },
  };
}

function showFindings(place: HTMLElement, field: FieldInfo, shown: Shown, actions: FieldActions): void {
  const document = place.ownerDocument;
  const { value, texts, exchange } = shown;
  place.replaceChildren();
  for (const severity of SEVERITIES) {
    const findings = value.verdict.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    const list = create(document, "ul", "finding-list");
    list.dataset.severity = severity;
    list.append(...findings.map((finding) => itemOf(document, field, finding, shown)));
    place.append(create(document, "p", "lead", texts.messages.severities[severity]), list);
    // Of what was found in the text it is asked there.
    if (severity === "danger" && !value.isFound) place.append(...createAfterwards(document, shown));
  }
  const suggestion = suggestionOf(value.verdict);
  const buttons = create(document, "div", "buttons");
  if (suggestion) buttons.append(createButton(document, takeText(suggestion, field, texts), actions.take));
  if (exchange !== null) buttons.append(createButton(document, exchange, actions.exchange));
  if (buttons.hasChildNodes()) place.append(buttons);
}

function itemOf(document: Document, field: FieldInfo, finding: Finding, shown: Shown): HTMLElement {
  const { value, texts, own, hidden } = shown;
  const mark = { ...finding, start: finding.start + value.offset, end: finding.end + value.offset };
  const says = findingText(finding, value.verdict, field, texts);
  return createFinding(document, says, { given: value.given, mark, code: finding.code, hidden }, own);
}

function createButton(document: Document, label: string, act: () => void): HTMLButtonElement {
  const button = create(document, "button", "button button-main", label) as HTMLButtonElement;
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

/** What a button says that shows what is hidden, or hides it again. */
export function labelReveal(button: HTMLElement, isShown: boolean, { texts }: FieldTexts, isLong: boolean): void {
  const { ui } = texts.messages;
  const field = texts.service.fields.find(({ type }) => type === "secret");
  const words = field ? wordsOfField(field, texts) : {};
  const label = fillIn(isShown ? ui.concealLabel : ui.revealLabel, texts, words);
  setText(button, isLong ? label : isShown ? ui.conceal : ui.reveal);
  button.setAttribute("aria-label", label);
}
