// What is shown for a field, computed from what is known about it. Pure: no DOM, no clock, nothing kept.
//
// Rules of this file
// - Danger is shown at once. Any other error waits until the person has left the field (`left`); from then on it is
//   kept up to date while they correct it, and is gone as soon as the value is usable.
// - While an error waits, a suggestion may already be offered, quietly. No button stands without its sentence.
// - The validity of the field does not wait: a form is never sent with a value that is known to be unusable.
// - What the page has put there itself never keeps its form from being sent, and only danger is told of it.
// - What the service itself has refused is an error at the field that has to change, and told aloud elsewhere.
// - Tidying that changes no meaning is not told, and cannot be undone: a right answer earns what will be used.
// - No text holds what was typed, but for what `shown` says. A suggestion for an account is rebuilt by the core and may be
//   shown; a secret's is the secret, and may not.

import type { FindingCode } from "../core/types.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn, listOf } from "../messages/fill-in.js";
import type { Shown } from "../messages/findings.js";
import {
  findingText,
  goodText,
  hintOf,
  isWrongMode,
  labelOf,
  modeText,
  noteText,
  takeText,
} from "../messages/findings.js";
import { guidesAt } from "../messages/guides.js";
import type { Exchange } from "./exchange.js";
import type { FieldFinding, Judged } from "./fields.js";
import { has, isUsable, mayInsist, suggestionOf, worstOf } from "./fields.js";

/** How the field looks. `neutral`: nothing to say. */
export type Tone = "neutral" | "good" | "warning" | "error" | "danger";

/** What the person can do about it with one click. */
export type ActionKind = "take" | "swap" | "move" | "undo" | "insist" | "help" | "logged-in";

export interface Action {
  readonly kind: ActionKind;
  readonly label: string;
}

/** A change that was made for the person, and still stands. */
export interface Change {
  /** In which way; `MendedDetail` explains each. */
  readonly how: "mended" | "taken" | "moved" | "swapped" | "several" | "told";
  /** What the core mended on the way. */
  readonly codes: readonly FindingCode[];
  /** The labels of the fields that it touched. */
  readonly fields?: readonly string[];
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
  /** The person has insisted on this very text. */
  readonly insisted: boolean;
  readonly exchange: Exchange | null;
  /** What the service has against this value, in words; empty where it has said nothing. */
  readonly refusal: string;
  /** The page has put this very text there. */
  readonly own: boolean;
  /** The form was to be sent, and the field has to be filled in and is empty. */
  readonly missing: boolean;
  /** What of the value may be shown. */
  readonly shown: Shown;
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
  /** A key stands where everybody can read it, and is to be hidden until it is moved. */
  readonly concealed: boolean;
}

/** What the page wants of the values. */
export interface Wanted {
  readonly mode?: string | undefined;
  /** The rights that a secret needs. */
  readonly needs?: readonly string[];
  /** An empty field keeps what is stored. */
  readonly kept?: boolean;
}

export function viewOf(state: FieldState, texts: Texts, wanted: Wanted = {}): FieldView {
  const all = writableViewOf(state, texts, wanted);
  const view = { ...all, concealed: isExposed(state), ...(state.own ? { validity: "" } : {}) };
  return state.writable
    ? view
    : { ...view, actions: view.actions.filter(({ kind }) => kind === "help" || kind === "logged-in") };
}

type Told = Omit<FieldView, "concealed">;

// In a field whose text is seen.
const OF_KEYS: readonly FindingCode[] = ["secret-in-account-field", "other-service", "other-secret", "payment-card"];

function isExposed({ info, verdict, exchange }: FieldState): boolean {
  if (info.type === "secret" || info.type === "choice") return false;
  return exchange?.other.info.type === "secret" || OF_KEYS.some((code) => has(verdict, code));
}

function writableViewOf(state: FieldState, texts: Texts, wanted: Wanted): Told {
  const { verdict } = state;
  if (verdict.status === "empty") return state.missing ? missing(state, texts) : quiet(state, texts, wanted, "");
  if (!isUsable(verdict)) return unusable(state, texts, wanted);
  if (state.refusal !== "") {
    const actions = [...undoOf(state, texts), ...helpAt(state, texts)];
    return { ...told(state, texts, "error", state.refusal, actions, state.refusal), spoken: "" };
  }
  // A bare name is a guess until the person leaves the field: say nothing yet.
  if (state.typing && !state.change && !state.kept && has(verdict, "host-assumed"))
    return quiet(state, texts, wanted, "");
  return usable(state, texts, wanted);
}

function unusable(state: FieldState, texts: Texts, wanted: Wanted): Told {
  const finding = worstOf(state.verdict);
  const text = finding ? textOf(finding, state, texts) : "";
  if (finding?.severity === "danger")
    return told(state, texts, "danger", text, afterDanger(finding, state, texts), text);
  if (state.insisted) return insisted(state, texts, text);
  // Someone who is still typing is not told that it is not finished.
  if (state.own || !state.left || (state.typing && state.verdict.status === "incomplete"))
    return quiet(state, texts, wanted, text);
  return told(state, texts, "error", text, actionsOf(state, texts), text);
}

/** The browser itself keeps the form from being sent. */
function missing(state: FieldState, texts: Texts): Told {
  const text = fillIn(texts.messages.ui.missing, texts, { label: labelOf(state.info, texts) });
  return { ...told(state, texts, "error", text, actionsOf(state, texts), ""), lead: "", spoken: text };
}

/** What was refused still is what is the matter with it. */
function insisted(state: FieldState, texts: Texts, text: string): Told {
  const { ui } = texts.messages;
  const undo: Action = { kind: "undo", label: ui.undo };
  return told(state, texts, "warning", `${text} ${ui.insisted}`, [undo], "");
}

function usable(state: FieldState, texts: Texts, { mode }: Wanted): Told {
  const actions = actionsOf(state, texts);
  const { verdict, info } = state;
  const ofMode = modeText(verdict, mode, texts);
  const warnings = verdict.findings
    .filter(({ severity }) => severity === "warning")
    .slice(0, 1)
    .map((finding) => textOf(finding, state, texts));
  if (isWrongMode(verdict, mode)) warnings.push(ofMode);
  if (warnings.length > 0) return told(state, texts, "warning", warnings.join(" "), actions, "");
  const good = goodText({ ...verdict, shown: state.shown }, info, texts);
  const aside = changesOf(state, texts);
  const isLast = aside === "" && ofMode === "";
  const text = join(isLast || /[.!?]$/.test(good) ? good : `${good}.`, ofMode);
  // The check mark is not heard.
  const { plain = "" } = texts.messages.ui.good;
  const spoken = join(good === plain ? "" : plain, text, aside);
  const isDone = ({ kind }: Action) => kind !== "help";
  return { tone: "good", lead: "", text, aside, actions: actions.filter(isDone), validity: "", spoken };
}

/** Nothing but the hint, or what a suggestion is about; the validity is told to the form all the same. */
function quiet(state: FieldState, texts: Texts, { needs = [], kept }: Wanted, validity: string): Told {
  const { messages } = texts;
  const isFirst = state.info.id === texts.service.fields.find(({ type }) => type === "secret")?.id;
  const rights = isFirst && needs.length > 0 ? fillIn(messages.ui.needs, texts, { list: listOf(needs, messages) }) : "";
  const hint = hintOf(state.info, texts);
  const more = join(rights, kept ? messages.ui.keep : "");
  const actions = actionsOf(state, texts);
  const finding = actions.some(({ kind }) => OFFERS.includes(kind)) ? worstOf(state.verdict) : undefined;
  const ofField = join(more === "" || /[.!?]$/.test(hint) ? hint : `${hint}.`, more);
  const text = finding ? textOf(finding, state, texts) : ofField;
  return { tone: "neutral", lead: "", text, aside: "", actions, validity, spoken: "" };
}

const OFFERS: readonly ActionKind[] = ["take", "swap", "move"];

function told(
  state: FieldState,
  texts: Texts,
  tone: "warning" | "error" | "danger",
  text: string,
  actions: readonly Action[],
  validity: string,
): Told {
  const lead = texts.messages.severities[tone];
  const aside = tone === "warning" ? changesOf(state, texts) : "";
  return { tone, lead, text, aside, actions, validity, spoken: join(lead, text, aside) };
}

/** The change that stands, in words; empty where it need not be told. */
function changesOf(state: FieldState, texts: Texts): string {
  const { messages } = texts;
  const { ui } = messages;
  if (state.kept) return ui.kept;
  if (!state.change) return "";
  const { how, codes, fields = [] } = state.change;
  if (how === "several") return fillIn(ui.filled, texts, { list: listOf(fields, messages) });
  if (how === "told") return fillIn(ui.found, texts, { value: choiceOf(state) });
  const opening = { mended: "", taken: "", moved: ui.moved, swapped: ui.swapped }[how];
  return join(opening, ...codes.map((code) => noteText(code, texts)));
}

/** What stands in the list for the choice that was made. */
function choiceOf({ info, verdict }: Judged): string {
  return info.choices?.find(({ value }) => value === verdict.value)?.label ?? verdict.value ?? "";
}

function actionsOf(state: FieldState, texts: Texts): Action[] {
  const { ui } = texts.messages;
  const actions: Action[] = [];
  const finding = suggestionOf(state.verdict);
  if (finding) actions.push({ kind: "take", label: takeText(finding, state.info, texts) });
  if (state.exchange) {
    const { how, other } = state.exchange;
    const field = labelOf(other.info, texts);
    actions.push({ kind: how, label: fillIn(how === "swap" ? ui.swap : ui.move, texts, { field }) });
  }
  actions.push(...undoOf(state, texts));
  if (state.left && mayInsist(state)) actions.push({ kind: "insist", label: ui.insist });
  return [...actions, ...helpAt(state, texts)];
}

/** None for whoever has another product, where the steps would lead in a circle. */
function helpAt({ info, verdict }: FieldState, texts: Texts): Action[] {
  const isThere = guidesAt(info, texts.service).length > 0 && !has(verdict, "other-product");
  return isThere ? [{ kind: "help", label: fillIn(texts.messages.ui.help, texts) }] : [];
}

// What the value means may be another after these.
const OUT_OF_CONTEXT: readonly FindingCode[] = ["taken-from-text", "found-in-address"];

function undoOf({ change }: FieldState, texts: Texts): Action[] {
  const isTold = change && (change.how !== "mended" || change.codes.some((code) => OUT_OF_CONTEXT.includes(code)));
  return isTold ? [{ kind: "undo", label: texts.messages.ui.undo }] : [];
}

/** Whoever has used a false address has to act, whatever stands in the field. */
function afterDanger({ code }: FieldFinding, state: FieldState, texts: Texts): Action[] {
  const { service, messages } = texts;
  const isElsewhere = ["lookalike-host", "host-in-userinfo", "homoglyph-host"].includes(code);
  const helps = isElsewhere && (service.guides ?? []).some(({ id }) => id === "renew");
  return [...undoOf(state, texts), ...(helps ? [{ kind: "logged-in", label: messages.ui.loggedIn } as const] : [])];
}

/** The finding in words; a note's is a phrase. */
function textOf(finding: FieldFinding, { verdict, info, shown }: FieldState, texts: Texts): string {
  return findingText(finding, { ...verdict, shown }, info, texts);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
