// What is shown for a field, computed from what is known about it. Pure: no DOM, no clock, nothing kept.
//
// Rules of this file
// - Danger is shown at once. Any other error waits until the person has left the field (`left`); from then on it is
//   kept up to date while they correct it, and is gone as soon as the value is usable.
// - While an error waits, a suggestion may already be offered, quietly.
// - The validity of the field does not wait: a form is never sent with a value that is known to be unusable.
// - What the service itself has refused is an error at the field that has to change, and told aloud elsewhere.
// - No text holds what was typed. A suggestion for an account is rebuilt by the core and may be shown; a secret's is
//   the secret, and may not.

import type { Finding, FindingCode } from "../core/types.js";
import type { FieldType, FindingText } from "../messages/catalogue.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import type { Exchange } from "./exchange.js";
import type { FieldInfo, Judged, Verdict } from "./fields.js";
import { isUsable, suggestionOf } from "./fields.js";

/** How the field looks. `neutral`: nothing to say. */
export type Tone = "neutral" | "good" | "warning" | "error" | "danger";

/** What the person can do about it with one click. */
export type ActionKind = "take" | "swap" | "move" | "undo" | "help";

export interface Action {
  readonly kind: ActionKind;
  readonly label: string;
}

/** A change that was made for the person, and still stands. */
export interface Change {
  readonly how: "mended" | "taken" | "moved" | "swapped" | "several";
  /** What the core mended on the way. */
  readonly codes: readonly FindingCode[];
}

/** Everything that a field's view depends on. */
export interface FieldState extends Judged {
  /** The person is in the field and has typed since they came to it. */
  readonly typing: boolean;
  /** The person has left the field with something unusable in it, and it has not been usable since. */
  readonly left: boolean;
  readonly change: Change | null;
  /** The person has put this very text back by Undo. */
  readonly kept: boolean;
  readonly exchange: Exchange | null;
  /** What the service has against this value, in words; empty where it has said nothing. */
  readonly refusal: string;
  /** The field is neither disabled nor read-only. */
  readonly writable: boolean;
}

export interface FieldView {
  readonly tone: Tone;
  /** Bold, in front of the text; empty where the tone needs no words. */
  readonly lead: string;
  readonly text: string;
  /** After the text, and quieter: what was changed. */
  readonly aside: string;
  readonly actions: readonly Action[];
  /** For `setCustomValidity`: empty while the value is usable or empty. */
  readonly validity: string;
  /** For the live region: empty where nothing is to be said aloud. */
  readonly spoken: string;
}

export function viewOf(state: FieldState, texts: Texts): FieldView {
  const view = writableViewOf(state, texts);
  return state.writable ? view : { ...view, actions: view.actions.filter(({ kind }) => kind === "help") };
}

function writableViewOf(state: FieldState, texts: Texts): FieldView {
  const { verdict } = state;
  if (verdict.status === "empty") return quiet(state, texts, "");
  if (!isUsable(verdict)) return unusable(state, texts);
  if (state.refusal !== "")
    return { ...told(state, texts, "error", state.refusal, undoOf(state, texts), state.refusal), spoken: "" };
  // A bare name is a guess until the person leaves the field: say nothing yet.
  if (state.typing && !state.change && !state.kept && has(verdict, "host-assumed")) return quiet(state, texts, "");
  return usable(state, texts);
}

function unusable(state: FieldState, texts: Texts): FieldView {
  const finding = worstOf(state.verdict);
  const text = finding ? textOf(finding, state, texts) : "";
  if (finding?.severity === "danger") return told(state, texts, "danger", text, undoOf(state, texts), text);
  // Someone who is still typing is not told that it is not finished.
  if (!state.left || (state.typing && state.verdict.status === "incomplete")) return quiet(state, texts, text);
  return told(state, texts, "error", text, actionsOf(state, texts, true), text);
}

function usable(state: FieldState, texts: Texts): FieldView {
  const actions = actionsOf(state, texts, false);
  const warning = state.verdict.findings.find((finding) => finding.severity === "warning");
  if (warning) return told(state, texts, "warning", textOf(warning, state, texts), actions, "");
  const good = say(texts.messages.ui.good[state.info.type], state, texts);
  const aside = changesOf(state, texts);
  const text = aside === "" || /[.!?]$/.test(good) ? good : `${good}.`;
  return { tone: "good", lead: "", text, aside, actions, validity: "", spoken: `${text} ${aside}`.trim() };
}

/** What stands under a field while there is nothing to say of its value. */
function hintOf({ id }: FieldInfo, { service }: Texts): string {
  return service.fields[id]?.hint ?? "";
}

/** Nothing but the hint; the validity is told to the form all the same. */
function quiet(state: FieldState, texts: Texts, validity: string): FieldView {
  const text = say(hintOf(state.info, texts), state, texts);
  const actions = actionsOf(state, texts, false);
  return { tone: "neutral", lead: "", text, aside: "", actions, validity, spoken: "" };
}

function told(
  state: FieldState,
  texts: Texts,
  tone: "warning" | "error" | "danger",
  text: string,
  actions: readonly Action[],
  validity: string,
): FieldView {
  const lead = texts.messages.severities[tone];
  const aside = tone === "warning" ? changesOf(state, texts) : "";
  return { tone, lead, text, aside, actions, validity, spoken: `${lead} ${text} ${aside}`.trim() };
}

/** The change that stands, in words. */
function changesOf(state: FieldState, texts: Texts): string {
  const { ui, findings, severities } = texts.messages;
  if (state.kept) return ui.kept;
  if (!state.change) return "";
  const { how, codes } = state.change;
  const opening = { mended: "", taken: ui.taken, moved: ui.moved, swapped: ui.swapped, several: ui.filledBoth }[how];
  // After a paste of several, what was mended in each is beside the point.
  const notes = how === "several" ? [] : codes.map((code) => say(pick(findings[code], state.info.type), state, texts));
  if (opening === "" && notes.length === 0) notes.push(ui.reshaped);
  if (notes.length === 0) return opening;
  // With the commas of the language and its word for "and": it is read aloud as well.
  const list = new Intl.ListFormat(texts.messages.language);
  return `${opening} ${severities.note} ${list.format(notes)}.`.trim();
}

function actionsOf(state: FieldState, texts: Texts, withHelp: boolean): Action[] {
  const { ui } = texts.messages;
  const actions: Action[] = [];
  const finding = suggestionOf(state.verdict);
  if (finding) actions.push({ kind: "take", label: takeLabelOf(finding, state, texts) });
  if (state.exchange) {
    const { how, other } = state.exchange;
    actions.push({ kind: how, label: say(how === "swap" ? ui.swap : ui.move[other.info.type], state, texts) });
  }
  actions.push(...undoOf(state, texts));
  if (withHelp && actions.length === 0) actions.push({ kind: "help", label: say(ui.help, state, texts) });
  return actions;
}

function undoOf(state: FieldState, texts: Texts): Action[] {
  return state.change ? [{ kind: "undo", label: texts.messages.ui.undo }] : [];
}

/** What the button says that takes the finding's suggestion. */
export function takeLabelOf(finding: Finding, state: Judged, texts: Texts): string {
  const { ui, findings } = texts.messages;
  const own = findings[finding.code].take;
  if (own !== undefined) return say(own, state, texts);
  if (state.info.type === "secret") return say(ui.takeSecret, state, texts);
  return fillIn(ui.takeAccount, texts, { suggestion: finding.suggestion ?? "" });
}

/** The finding in words; a note's is a phrase. */
export function textOf(finding: Finding, state: Judged, texts: Texts): string {
  return say(pick(texts.messages.findings[finding.code], state.info.type), state, texts);
}

function pick(text: FindingText, type: FieldType): string {
  return text[type] ?? text.text;
}

function say(text: string, state: Judged, texts: Texts): string {
  const { name = "", kind = "" } = state.verdict;
  return fillIn(text, texts, { name, kind: texts.service.kinds[kind] ?? texts.messages.ui.otherKind });
}

/** Of an unusable verdict: the finding that made it so. */
function worstOf(verdict: Verdict): Finding | undefined {
  return (
    verdict.findings.find((finding) => finding.severity === "danger") ??
    verdict.findings.find((finding) => finding.severity === "error")
  );
}

function has(verdict: Verdict, code: FindingCode): boolean {
  return verdict.findings.some((finding) => finding.code === code);
}
