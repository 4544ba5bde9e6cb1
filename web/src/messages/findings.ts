// What is said of a field and its value: its label and hint, the findings, and that it is good.
//
// It never decides which finding is said, or when. A text of which a word is not known has another one beside it.

import type { Code, Mode, Word } from "./catalogue.js";
import type { FieldType, FieldWords, KindWords } from "./definition.js";
import type { Texts, Words } from "./fill-in.js";
import { dateOf, fillIn, fillInFirst } from "./fill-in.js";

/** Of a finding, what is said of it. */
export interface Found {
  readonly code: Code;
  readonly suggestion?: string;
  readonly service?: string;
  readonly field?: string;
  readonly kind?: string;
  readonly have?: number;
  readonly usual?: string;
}

/** Of a verdict, what is said of it. */
export interface Judgement {
  readonly kind?: string;
  /** An account's. */
  readonly name?: string;
  readonly mode?: string;
  /** What of the value itself may be shown. */
  readonly shown?: Shown;
}

/** The parts of a value that may be shown. */
export interface Shown {
  /** The host of an account's address, or the end of one that deceives. */
  readonly host?: string;
  /** The last characters of a secret. */
  readonly last?: string;
}

// Where a value belongs of which the finding does not name the field.
const HOMES: Readonly<Partial<Record<Code, FieldType>>> = {
  "secret-in-account-field": "secret",
  "address-in-secret-field": "account",
};

export function labelOf(field: FieldWords, { messages, service }: Texts): string {
  return messages.services[service.id]?.labels?.[field.id] ?? field.label;
}

export function hintOf(field: FieldWords, texts: Texts): string {
  const { messages, service } = texts;
  const own = messages.services[service.id]?.hints?.[field.id];
  const hint = own === undefined ? messages.ui.hint : { text: own };
  return fillInFirst(hint, field.type, texts, wordsOfField(field, texts));
}

/** Of a usable value. */
export function goodText(judgement: Judgement, field: FieldWords, texts: Texts): string {
  const kind = kindOf(field, judgement.kind);
  const name = judgement.name ?? (kind && nameOf(kind, texts));
  const words = { ...wordsOfField(field, texts), ...judgement.shown, ...(name === undefined ? {} : { name }) };
  return fillInFirst(texts.messages.ui.good, field.type, texts, words);
}

/** Whether the value is for tests, or that it is not what the page asks for; empty where it does not say. */
export function modeText({ mode }: Judgement, wanted: string | undefined, { messages: { ui } }: Texts): string {
  if (mode !== "test" && mode !== "live") return "";
  return isWrongMode({ mode }, wanted) ? ui.wrongMode[wanted] : ui.mode[mode];
}

export function isWrongMode({ mode }: Judgement, wanted: string | undefined): wanted is Mode {
  const isKnown = mode === "test" || mode === "live";
  return isKnown && (wanted === "test" || wanted === "live") && wanted !== mode;
}

/** The finding in words; a note's is a phrase. */
export function findingText(finding: Found, judgement: Judgement, field: FieldWords, texts: Texts): string {
  const words = wordsOfFinding(finding, judgement, field, texts);
  return fillInFirst(texts.messages.findings[finding.code], field.type, texts, words);
}

/** What the person is told of a note; empty where they need not know. */
export function noteText(code: Code, { messages: { findings } }: Texts): string {
  return findings[code].say ?? "";
}

/** What the button says that takes the finding's suggestion. */
export function takeText({ code, suggestion = "" }: Found, field: FieldWords, texts: Texts): string {
  const { ui, findings } = texts.messages;
  const own = findings[code].take ?? (field.type === "secret" ? ui.takeHidden : ui.takeShown);
  return fillIn(own, texts, { ...wordsOfField(field, texts), suggestion });
}

/** The words that any text about a field may have. */
export function wordsOfField(field: FieldWords, texts: Texts): Words {
  const { example = field.hosts?.[0] && `name.${field.hosts[0]}` } = field;
  return { label: labelOf(field, texts), ...(example === undefined ? {} : { example }) };
}

function wordsOfFinding(finding: Found, judgement: Judgement, field: FieldWords, texts: Texts): Words {
  const { fields } = texts.service;
  const isHome = ({ id, type }: FieldWords) =>
    finding.field === undefined ? type === HOMES[finding.code] : id === finding.field;
  const home = finding.service === undefined ? fields.find(isHome) : undefined;
  const kind = kindOf(field, finding.kind ?? judgement.kind);
  // A kind of another service has its label from there.
  const label = finding.code === "other-service" ? labelOfKnown(finding, texts) : kind && nameOf(kind, texts);
  const known: Partial<Record<Word, string | undefined>> = {
    field: home && labelOf(home, texts),
    kind: label,
    date: kind?.state?.ending && dateOf(kind.state.ending, texts.messages),
    other: titleOf(finding, texts),
    have: finding.have?.toString(),
    // A range of lengths has a hyphen in an answer, and an en dash in a text.
    usual: finding.usual?.replace(/^(\d+)-(\d+)$/, "$1–$2"),
    // Where there is a pattern, too, nobody can tell which of the two it is about.
    characters: field.name?.pattern === undefined ? field.name?.unusual_characters : undefined,
    name: judgement.name,
    host: judgement.shown?.host,
    // A secret's suggestion is the secret.
    suggestion: field.type === "account" ? finding.suggestion?.replace("https://", "") : undefined,
  };
  const words: Partial<Record<Word, string>> = { ...wordsOfField(field, texts) };
  for (const [word, text] of Object.entries(known)) if (text !== undefined) words[word as Word] = text;
  return words;
}

// A service also knows keys that are not its own; their kinds do not begin with its id.
function titleOf({ service = "", kind = "" }: Found, { known }: Texts): string | undefined {
  return kind.startsWith(`${service}-`) ? known?.titles[service] : undefined;
}

function labelOfKnown({ kind }: Found, { known }: Texts): string | undefined {
  return known?.kinds.find((each) => each.kind === kind)?.label;
}

function kindOf({ kinds = [], others = [] }: FieldWords, id: string | undefined): KindWords | undefined {
  return [...kinds, ...others].find(({ kind }) => kind === id);
}

function nameOf({ kind, label }: KindWords, { messages, service }: Texts): string {
  return messages.services[service.id]?.kinds?.[kind] ?? label;
}
