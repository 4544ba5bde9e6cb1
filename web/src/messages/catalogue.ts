// What a catalogue of texts holds, as types: a language that lacks a text for a finding does not compile.
//
// Rules of a catalogue
// - Written for someone who keeps books, not for someone who builds add-ons. Short, kind, and says what to do.
// - `{word}` is filled in. The names of a service and its fields, kinds, menus and buttons come from its definition, so no
//   text names one.
// - A name that is filled in may have any gender, number and first letter. No article, ending or pronoun depends on it:
//   the sentence is built around it, or it stands in the language's quotation marks.
// - No text has a place for what the person typed: a secret could be in it. One exception: `{host}` of an address that
//   deceives is the end of its host name, where the link really goes.
// - In a right-to-left text whatever is filled in is isolated by `fillIn` (U+2068 to U+2069). Latin text that stands in it
//   literally, as `https://`, has to be put between U+2066 and U+2069. The parts of a guide's step that are names or
//   links are not isolated: the view puts each into an element of its own (`bdi`), which also sets it apart for the eye.

import type { FindingCode, Reason, Sent, Severity } from "../generated/contract.js";
import type { FieldType, GuideId, NoteCode, Role, Step } from "./definition.js";

export type { FieldType };

// Findings and reasons that the generated lists may not have yet.
type NewCode =
  | "taken-from-text"
  | "pasted-twice"
  | "found-in-address"
  | "shape-unusual"
  | "kind-ending"
  | "maybe-other"
  | "checksum-wrong"
  | "kind-ended"
  | "payment-card"
  | "sample-value"
  | "other-service"
  | "wrong-field"
  | "not-an-email"
  | "not-a-choice";
type NewReason =
  | "credit-used-up"
  | "secret-expired"
  | "wrong-kind"
  | "wrong-region"
  | "plan-without-api"
  | "address-not-allowed"
  | "ask-relay";

/** Reasons of which a person need not know more than that it did not work; the page and its developers are told. */
export type StrangeReason =
  | "not-the-api"
  | "request-malformed"
  | "blocked-by-browser"
  | "blocked-by-page"
  | "ask-relay"
  | "relay-refused"
  | "relay-down"
  | "redirected"
  | "unexpected-reply"
  | "reply-too-large";

export type Code = FindingCode | NewCode;
export type AnyReason = Reason | NewReason;

/** The words that `{...}` in a text may stand for. Of some texts a word is not always known: see `Choice`. */
export type Word =
  /** The service's title, and that of another one. */
  | "service"
  | "other"
  /** The label of the field that the text is about, and of another one. */
  | "label"
  | "field"
  /** What the first field of the type is called: on a page that has one of each. */
  | "account"
  | "secret"
  /** Of a field. */
  | "example"
  /** What was recognized: the account's name, or the label of the kind. */
  | "name"
  | "kind"
  /** The host of an account's address, or the end of one that deceives. */
  | "host"
  /** The last characters of a hidden value. */
  | "last"
  /** How many characters there are, and how many or what is usual. */
  | "have"
  | "usual"
  /** Of an account's name: what is rarely in one. */
  | "characters"
  | "suggestion"
  /** Until when. */
  | "date"
  /** Several labels or rights, as the language lists them. */
  | "list"
  /** Of a live test: who is asked, on which road, whose server stands on it, and how long to wait. */
  | "address"
  | "through"
  | "relay"
  | "time"
  /** What the button says that sends the page's form. */
  | "button"
  /** A reason's name, for support staff. */
  | "code"
  /** Of a guide's step. */
  | "url"
  | "path"
  | "value";

/**
 * One text of several: that for the type of the field, else `text`, else `alone`, else `plain`. The first is taken of which
 * all words are known.
 */
export interface Choice extends Readonly<Partial<Record<FieldType, string>>> {
  readonly text: string;
  /** With fewer words. */
  readonly alone?: string;
  readonly plain?: string;
}

export interface FindingText extends Choice {
  /** What the button says that takes the suggestion; a secret's suggestion is never shown. */
  readonly take?: string;
  /** Of a note: a sentence, where the person is told of it. All other tidying is silent. */
  readonly say?: string;
}

/** What is said of a live test that came out in one way. `{label}` is the field that is to blame, or the secret. */
export interface OutcomeText {
  /** Bold, in front: what came of it, in a few words. */
  readonly lead: string;
  /** What the matter is. */
  readonly text: string;
  /** What to do next. */
  readonly next?: string;
  /** Where the service refuses one of the values: said at its field, and by the browser when the form is sent. */
  readonly field?: string;
}

export interface LiveTexts {
  /** The name of the panel. */
  readonly title: string;
  /** While a value is missing. */
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
  readonly outcomes: Readonly<Record<Exclude<AnyReason, StrangeReason>, OutcomeText>>;
  /** Of all that nobody but the page's developers and the service can mend. */
  readonly strange: OutcomeText;
  /** In place of the outcome `service-moved` of a service that has closed. */
  readonly closed: OutcomeText;
  /** After a limited connection: the rights that the page needs and the value lacks. */
  readonly missing: string;
  /** After a limited connection: an administrator is wanted, nobody less. */
  readonly administrator: string;
  /** After a good test: what to press next. */
  readonly press: string;
  /** Where the page or the service is to blame. */
  readonly notYours: string;
  /** Of what could not be told: that nothing was sent to the service, or that nobody knows. */
  readonly sent: Readonly<Record<Exclude<Sent, "yes">, string>>;
  /** That what could not be told stops nobody. */
  readonly goOn: string;
  /** What to tell support staff. */
  readonly code: string;
}

/** The verbs of a guide that are said in a sentence of their own. */
export type Verb = Exclude<Step["do"], "note" | "say">;

export interface GuideTexts {
  /** `{list}`: what it is about. */
  readonly titles: Readonly<Record<GuideId, string>>;
  /** For whom a guide is: stands in parentheses after its title. */
  readonly roles: Readonly<Record<Role, string>>;
  /** `{name}`, `{value}`, `{path}`, `{field}` and `{url}` become parts of their own. */
  readonly verbs: Readonly<Record<Verb, string>>;
  /** In place of `copy`, of a field that is a list to choose from. */
  readonly pick: string;
  readonly notes: Readonly<Record<NoteCode, string>>;
}

/** What is said about one service alone. */
export interface ServiceTexts {
  /** The texts of its guides' steps `say`, by their ids. */
  readonly say?: Readonly<Record<string, string>>;
  /** A page's own, in place of what the definition has: labels and hints by the fields' ids, kinds by theirs. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly hints?: Readonly<Record<string, string>>;
  readonly kinds?: Readonly<Record<string, string>>;
}

export interface Messages {
  /** Its BCP 47 tag: how numbers are written, and how a screen reader reads the texts. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Nothing is missing: TypeScript sees to it. Where a page's own catalogue does not say so, English stands in. */
  readonly complete: true;
  /** A note's is a phrase, which stands in a list after the lead of notes. */
  readonly findings: Readonly<Record<Code, FindingText>>;
  /** Stands in front of a finding's text, so that colour is never all that tells them apart. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly ui: {
    /** Stands under the field while there is nothing to say. */
    readonly hint: Choice;
    /** The label of a field that may stay empty. */
    readonly optional: string;
    /** The first entry of a list to choose from. */
    readonly choose: string;
    /** Before anything is filled in: the rights that the page needs. */
    readonly needs: string;
    /** The page has a value already, and an empty field keeps it. */
    readonly keep: string;
    /** A field that has to be filled in is empty. */
    readonly missing: string;
    /** A usable value, behind a check mark: what will be used. */
    readonly good: Choice;
    /** A usable value says itself whether it is for tests. */
    readonly mode: Readonly<Record<Mode, string>>;
    /** By the mode that the page asks for, where the value is of the other. */
    readonly wrongMode: Readonly<Record<Mode, string>>;
    /** What was changed for the person. */
    readonly moved: string;
    readonly swapped: string;
    /** Several fields, from one paste. */
    readonly filled: string;
    /** A choice, told from the address of a page. */
    readonly found: string;
    readonly kept: string;
    /** The person has insisted on a value that was refused. */
    readonly insisted: string;
    /** Buttons. */
    readonly undo: string;
    readonly insist: string;
    /** To take a suggestion, which is shown, or is a secret. */
    readonly takeShown: string;
    readonly takeHidden: string;
    readonly swap: string;
    readonly move: string;
    /** At an address that deceives: what to do about that. */
    readonly loggedIn: string;
    readonly help: string;
    readonly reveal: string;
    readonly conceal: string;
    readonly revealLabel: string;
    readonly concealLabel: string;
    /** The help: what closes it. */
    readonly close: string;
    /** Of a service that has closed: said before its guides. */
    readonly closed: string;
    readonly roleQuestion: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly unavailable: string;
  };
  readonly live: LiveTexts;
  readonly guides: GuideTexts;
  /** By the services' ids. The texts that come with a service are loaded with it (say/). */
  readonly services: Readonly<Record<string, ServiceTexts>>;
}

export type Mode = "test" | "live";

/** Any part of a catalogue, to put in place of the same part of another. */
export type Overrides<T> = { readonly [K in keyof T]?: T[K] extends object ? Overrides<T[K]> : T[K] };
