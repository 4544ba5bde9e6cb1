// What a catalogue of texts holds, as types: a language that lacks a text for a finding does not compile.
//
// Rules of a catalogue
// - Written for someone who keeps books, not for someone who builds add-ons. Short, kind, and says what to do.
// - `{word}` is filled in from the words of the service, so that no finding's text names one.
// - No text has a place for what the person typed: a secret could be in it.
// - In a right-to-left text whatever is filled in is set apart by itself. Latin text that stands in it literally, as
//   `https://`, has to be put between U+2066 and U+2069.

import type { Fault, FindingCode, Reason, Sent, Severity } from "../generated/contract.js";

/** The types of fields that a service may ask for. */
export type FieldType = "account" | "secret";

/** The words that `{...}` in a text may stand for. */
export type Word =
  | "service"
  | "account"
  | "secret"
  | "example"
  | "name"
  | "kind"
  | "suggestion"
  // Of a live test: the account's address, on which road it is asked, whose server stands on it, and how long to wait.
  | "address"
  | "through"
  | "relay"
  | "time";

export interface FindingText {
  /** The text, in either field. A note's is a phrase, which stands in a list after the lead of notes. */
  readonly text: string;
  /** Another text where the finding is about the account, or about the secret. */
  readonly account?: string;
  readonly secret?: string;
  /** What the button says that takes the suggestion; a secret's suggestion is never shown. */
  readonly take?: string;
}

/** What is said of a live test that came out in one way. */
export interface OutcomeText {
  /** Bold, in front: what came of it, in a few words. */
  readonly lead: string;
  /** What the matter is. */
  readonly text: string;
  /** What to do next. */
  readonly next?: string;
  /** Where the service refuses one of the two: said at that field, and by the browser when the form is sent. */
  readonly field?: string;
}

export interface LiveTexts {
  /** The name of the panel. */
  readonly title: string;
  /** While one of the two is missing. */
  readonly idle: string;
  /** Before anything is sent: to whom, and on which road; on a button, by itself, or when the form is sent. */
  readonly before: Readonly<Record<"button" | "auto" | "submit", string>>;
  /** What `{through}` stands for: straight from the browser, by the page's own server, by a server elsewhere. */
  readonly through: Readonly<Record<"direct" | "own" | "other", string>>;
  readonly running: string;
  /** When it takes long. */
  readonly waiting: string;
  readonly progress: string;
  /** Buttons. */
  readonly test: string;
  readonly cancel: string;
  readonly retry: string;
  /** `{time}` is a length of time in the words of the language, as "12 seconds". */
  readonly retryIn: string;
  readonly again: string;
  readonly steps: string;
  readonly connectedAs: string;
  readonly who: Readonly<Record<"name" | "email" | "company", string>>;
  readonly outcomes: Readonly<Record<Reason, OutcomeText>>;
  /** Whose fault it is. */
  readonly faults: Readonly<Record<Exclude<Fault, "none">, string>>;
  /** Where the secret has been, on either road: a relay has it before it can say whether it passed it on. */
  readonly sent: Readonly<Record<"direct" | "relay", Readonly<Record<Sent, string>>>>;
  /** That what could not be told stops nobody. */
  readonly goOn: string;
}

/** The steps that put one thing right. */
export interface Guide {
  readonly title: string;
  readonly steps: readonly string[];
  /** A sentence or two after the steps. */
  readonly note?: string;
}

export interface Role {
  readonly id: string;
  readonly label: string;
  /** Ids of guides. The first stands open, the others can be opened. */
  readonly guides: readonly string[];
}

export interface FieldText {
  /** The label of a field that the element renders itself; a page's own field has its own. */
  readonly label: string;
  /** Stands under the field while there is nothing to say. */
  readonly hint: string;
}

/** What is said about one service. Only here may its name stand. */
export interface ServiceTexts {
  readonly words: Readonly<Record<"service" | "account" | "secret" | "example", string>>;
  /** By the fields' ids. */
  readonly fields: Readonly<Record<string, FieldText>>;
  /** The names of other secrets that people take for this one, by the kind in the verdict. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Something that everyone should know about the service first. */
  readonly notice?: string;
  /** Outcomes of which there is more to say of this service than of any. */
  readonly outcomes?: Readonly<Partial<Record<Reason, OutcomeText>>>;
  readonly roles: readonly Role[];
  readonly guides: Readonly<Record<string, Guide>>;
}

export interface Messages {
  /** Its BCP 47 tag: how numbers are written, and how a screen reader reads the texts. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Nothing is missing: TypeScript sees to it. Where a page's own catalogue does not say so, English stands in. */
  readonly complete: true;
  readonly findings: Readonly<Record<FindingCode, FindingText>>;
  /** Stands in front of a finding's text, so that colour is never all that tells them apart. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly ui: {
    /** A usable value. */
    readonly good: Readonly<Record<FieldType, string>>;
    /** What was changed for the person, where no finding says it; the first stands in the list of notes. */
    readonly reshaped: string;
    readonly taken: string;
    readonly moved: string;
    readonly swapped: string;
    readonly filledBoth: string;
    readonly kept: string;
    /** Buttons. */
    readonly undo: string;
    readonly takeAccount: string;
    readonly takeSecret: string;
    readonly swap: string;
    readonly move: Readonly<Record<FieldType, string>>;
    readonly help: string;
    readonly reveal: string;
    readonly conceal: string;
    readonly revealLabel: string;
    readonly concealLabel: string;
    /** The help panel. */
    readonly helpTitle: string;
    readonly roleQuestion: string;
    /** Where a verdict's kind has no name. */
    readonly otherKind: string;
    readonly unavailable: string;
  };
  readonly live: LiveTexts;
  readonly services: Readonly<Record<string, ServiceTexts>>;
}

/** Any part of a catalogue, to put in place of the same part of another. */
export type Overrides<T> = { readonly [K in keyof T]?: T[K] extends object ? Overrides<T[K]> : T[K] };
