// What the panel of the live test shows, computed from how far the test has come. Pure: no DOM, no clock, nothing kept.
//
// Rules of this file
// - Before anything is sent it is said to whom, and on which road.
// - What could not be told is never shown as an error of the person's, and blocks nothing. Only what the service itself
//   refuses is put down to a field: the one that has to change.
// - One lead, one sentence, one thing to do. What a person cannot mend is told in one way, with the reason's name for
//   support staff; the event and the console say more.
// - Of what could not be told it is said whether anything was sent to the service.
// - No text holds the secret: none is given to this file.

import type { Outcome, Reason } from "../live/live.js";
import type { Texts, Words } from "../messages/fill-in.js";
import { fillIn, timeOf } from "../messages/fill-in.js";
import { guidesAfter } from "../messages/guides.js";
import { fieldOf, isClosed, outcomeText } from "../messages/outcomes.js";
import type { Tone } from "./view.js";

/** On which road the service is asked. `own` and `other`: through a relay of the page's own origin, or elsewhere. */
export type Road = { readonly kind: "direct" | "own" } | { readonly kind: "other"; readonly relay: string };

/** Whom a test asks, and for what: the address, the road, and whether an administrator is wanted. */
export interface Target {
  readonly address: string;
  readonly road: Road;
  readonly administrator?: boolean;
  readonly start?: LiveStart;
  /** What the button says that is to be pressed after a good test; without one the form goes on by itself. */
  readonly button?: string;
}

/** What begins a test: the person's button, the values as soon as they are usable, or the sending of the form. */
export type LiveStart = "button" | "auto" | "submit";

/** How far a test has come. */
export type LiveState =
  /** One of the values is not usable. */
  | { readonly phase: "idle" }
  /** All are. `start`: what begins the test; `auto` begins it by itself in a moment. */
  | { readonly phase: "ready"; readonly start: LiveStart }
  /** `slow`: it has taken long already. */
  | { readonly phase: "running"; readonly slow: boolean }
  /** `wait_s`: so long nobody should ask again. */
  | { readonly phase: "done"; readonly outcome: Outcome; readonly wait_s: number };

export type LiveActionKind = "test" | "cancel" | "retry" | "steps";

export interface LiveAction {
  readonly kind: LiveActionKind;
  readonly label: string;
  readonly disabled: boolean;
}

export interface PanelView {
  readonly tone: Exclude<Tone, "danger">;
  readonly busy: boolean;
  /** There is nothing to press or to read carefully: a line under the fields is enough. */
  readonly line: boolean;
  /** Bold, in front of the text. */
  readonly lead: string;
  readonly text: string;
  /** Whom one is connected as; empty where that is not known. */
  readonly who: readonly { readonly label: string; readonly value: string }[];
  /** After the rest, and quieter: that nobody here is to blame, what was sent, and the reason's name. */
  readonly aside: string;
  readonly actions: readonly LiveAction[];
  /** For the live region: empty where nothing is to be said aloud. */
  readonly spoken: string;
}

/** What stands at a field that the service has refused. */
export interface Refusal {
  /** Its id. */
  readonly field: string;
  readonly text: string;
}

// Where there is nothing to explain.
const OF_NO_WEIGHT: readonly Reason[] = ["cancelled", "not-tested"];

/** Null: there is nothing to say. */
export function panelOf(state: LiveState, target: Target, texts: Texts): PanelView | null {
  const { live } = texts.messages;
  const say = (text: string) => fillIn(text, texts, wordsOf(target, texts));
  const test = (disabled: boolean): LiveAction => ({ kind: "test", label: say(live.test), disabled });
  switch (state.phase) {
    case "idle":
      return target.start === "submit" ? null : quiet(say(live.idle), [test(true)], "");
    case "ready": {
      const text = say(live.before[state.start]);
      if (state.start === "submit") return { ...quiet(text, [], ""), line: true };
      return quiet(text, [test(false)], state.start === "auto" ? text : "");
    }
    case "running": {
      const text = say(state.slow ? live.waiting : live.running);
      const cancel: LiveAction = { kind: "cancel", label: say(live.cancel), disabled: false };
      return { ...quiet(text, [cancel], text), busy: true };
    }
    case "done":
      return done(state.outcome, state.wait_s, target, texts);
  }
}

/** What an outcome says of a field; null where it says nothing of any. */
export function refusalOf(outcome: Outcome, target: Target, texts: Texts): Refusal | null {
  const field = outcome.answer === "refused" ? fieldOf(outcome, texts.service) : undefined;
  return field ? { field: field.id, text: told(outcome, target, texts).field } : null;
}

function told(outcome: Outcome, target: Target, texts: Texts) {
  const { administrator = false } = target;
  return outcomeText(outcome, texts, wordsOf(target, texts, outcome), { administrator });
}

function done(outcome: Outcome, wait_s: number, target: Target, texts: Texts): PanelView {
  const { live } = texts.messages;
  const { lead, text: matter, next } = told(outcome, target, texts);
  const { button = "" } = target;
  const isOver = outcome.answer === "accepted" && button !== "";
  const text = join(matter, next, isOver ? fillIn(live.press, texts, { button }) : "");
  const who = whoOf(outcome, texts);
  const aside = asideOf(outcome, texts);
  const connectedAs = who.length === 0 ? "" : `${live.connectedAs} ${who.map(({ value }) => value).join(", ")}.`;
  return {
    tone: toneOf(outcome),
    busy: false,
    line: false,
    lead,
    text,
    who,
    aside,
    actions: actionsOf(outcome, wait_s, texts),
    spoken: join(lead, text, connectedAs, aside),
  };
}

/** Of what could not be told, for now. */
function asideOf(outcome: Outcome, texts: Texts): string {
  const { live } = texts.messages;
  const { answer, reason, fault, sent } = outcome;
  if (answer !== "undetermined" || isClosed(outcome, texts.service)) return "";
  const isTheirs = fault === "page" || fault === "service";
  return join(
    isTheirs ? live.notYours : "",
    sent === "yes" ? "" : fillIn(live.sent[sent], texts),
    OF_NO_WEIGHT.includes(reason) ? "" : live.goOn,
    isTheirs ? fillIn(live.code, texts, { code: reason }) : "",
  );
}

function actionsOf(outcome: Outcome, wait_s: number, texts: Texts): LiveAction[] {
  const { live } = texts.messages;
  const actions: LiveAction[] = [];
  if (guidesAfter(outcome, texts.service).length > 0)
    actions.push({ kind: "steps", label: fillIn(live.steps, texts), disabled: false });
  const isRefused = outcome.answer === "refused";
  if (wait_s > 0) {
    const label = fillIn(live.retryIn, texts, { time: timeOf(wait_s, texts.messages) });
    actions.push({ kind: "retry", label, disabled: true });
  } else if (outcome.answer !== "accepted" && !isClosed(outcome, texts.service)) {
    // Whatever stood in the way may be gone, even of a refusal, and no one but the person knows. What has closed stays closed.
    const label = fillIn(isRefused ? live.again : live.retry, texts);
    actions.push({ kind: "retry", label, disabled: false });
  }
  return actions;
}

function whoOf({ answer, who }: Outcome, texts: Texts): PanelView["who"] {
  if (answer !== "accepted") return [];
  const labels = texts.messages.live.who;
  return (["name", "email", "company"] as const).flatMap((key) => {
    const value = who?.[key]?.trim() ?? "";
    return value === "" ? [] : [{ label: labels[key], value }];
  });
}

/** What is accepted and yet will not do what the page needs is worth a second look. */
function isShort({ reason, missing = [] }: Outcome): boolean {
  return reason === "credit-used-up" || (reason === "connected-limited" && missing.length > 0);
}

function toneOf(outcome: Outcome): PanelView["tone"] {
  const { answer, reason } = outcome;
  if (answer === "accepted") return isShort(outcome) ? "warning" : "good";
  if (answer === "refused") return "error";
  return OF_NO_WEIGHT.includes(reason) ? "neutral" : "warning";
}

function wordsOf({ address, road }: Target, texts: Texts, { host }: { readonly host?: string } = {}): Words {
  const relay = road.kind === "other" ? road.relay : "";
  const through = fillIn(texts.messages.live.through[road.kind], texts, { relay });
  return { address: host === undefined ? address : `https://${host}`, relay, through };
}

function quiet(text: string, actions: readonly LiveAction[], spoken: string): PanelView {
  return { tone: "neutral", busy: false, line: false, lead: "", text, who: [], aside: "", actions, spoken };
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
