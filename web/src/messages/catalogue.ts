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

// The generated lists may not have these yet.

/** Codes of findings that came after the first edition. */
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
/** Reasons of outcomes that came after the first edition. */
type NewReason =
  | "credit-used-up"
  | "secret-expired"
  | "wrong-kind"
  | "wrong-region"
  | "plan-without-api"
  | "address-not-allowed"
  | "ask-relay";

/**
 * Reasons that only the page's developers or the service can do something about. People read one text for all of them
 * (`LiveTexts.strange`), with the reason as a code for support staff.
 */
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

/** The code of a finding. */
export type Code = FindingCode | NewCode;
/** The reason of an outcome. */
export type AnyReason = Reason | NewReason;

/**
 * The words that may stand in braces in a text, as in `{service}`. Not every word is known in every text: `Choice` says what happens
 * then.
 */
export type Word =
  /** The service's name, and that of another service. */
  | "service"
  | "other"
  /** The label of the field that the text is about, and of another field. */
  | "label"
  | "field"
  /** The label of the first field of this type. */
  | "account"
  | "secret"
  /** The field's example. */
  | "example"
  /** What was recognized: the account's name, or the label of the kind of key. */
  | "name"
  | "kind"
  /** The host of an account's address. For a deceptive address, the end of its host name. */
  | "host"
  /** The last characters of a hidden value. */
  | "last"
  /** How many characters the value has, and how many are usual, or what a usual value begins with. */
  | "have"
  | "usual"
  /** The characters of an account's name that are unusual in one. */
  | "characters"
  /** The suggestion. Never a secret. */
  | "suggestion"
  /** A month or a day, in the words of the language. */
  | "date"
  /** Several labels or rights, as the language lists them. */
  | "list"
  /** In a live test: the address that is asked, who asks it, the relay's origin, and how long to wait. */
  | "address"
  | "through"
  | "relay"
  | "time"
  /** The label of the button that sends the page's form. */
  | "button"
  /** The reason of an outcome, for support staff. */
  | "code"
  /** In a step of a guide: a link, a path of menus, and a value to choose or fill in. */
  | "url"
  | "path"
  | "value";

/**
 * Texts of which one is used. They are tried in this order: the one for the type of the field, `text`, `alone`, `plain`. The first is
 * used of which all words are known.
 */
export interface Choice extends Readonly<Partial<Record<FieldType, string>>> {
  /** The usual text. */
  readonly text: string;
  /** A text that needs fewer words. */
  readonly alone?: string;
  /** A text that needs no words which may be unknown. */
  readonly plain?: string;
}

/** The texts of a finding. For a note, each is a phrase for a list, such as "spaces removed"; otherwise sentences. */
export interface FindingText extends Choice {
  /** The label of the button that applies the suggestion. By default a general one of `ui`. */
  readonly take?: string;
  /** For a note: a sentence, if people are told about the correction. Other corrections are silent. */
  readonly say?: string;
}

/** The texts of an outcome. `{label}` is the label of the field that is to blame, or of the secret. */
export interface OutcomeText {
  /** The result in a few words, shown in bold before the text. */
  readonly lead: string;
  /** The explanation, in one or more sentences. */
  readonly text: string;
  /** What to do next. */
  readonly next?: string;
  /** What the field that the service refused says. The browser says it, too, when the form is sent. */
  readonly field?: string;
}

/** The texts of the live test. */
export interface LiveTexts {
  /** The name of the panel, for screen readers and above it. */
  readonly title: string;
  /** Shown while a value is missing. */
  readonly idle: string;
  /** Says before anything is sent who will be asked, and by whom: after a button, by itself, or when the form is sent. */
  readonly before: Readonly<Record<"button" | "auto" | "submit", string>>;
  /** What `{through}` stands for: the browser itself, the page's own server, or a server elsewhere. */
  readonly through: Readonly<Record<"direct" | "own" | "other", string>>;
  /** Shown while the service is being asked. */
  readonly running: string;
  /** Shown instead of `running` if it takes long. */
  readonly waiting: string;
  /** The accessible name of the progress bar. */
  readonly progress: string;
  /** The label of the button that starts the test. */
  readonly test: string;
  /** The label of the button that cancels it. */
  readonly cancel: string;
  /** The label of the button that starts it again, if the service could not be asked. */
  readonly retry: string;
  /** The same while the service has asked to wait. `{time}` is a length of time in words, as "12 seconds". */
  readonly retryIn: string;
  /** The label of the button that starts it again, if the service has refused. */
  readonly again: string;
  /** The label of the button that shows the steps of a guide. */
  readonly steps: string;
  /** The heading above whose key it is. */
  readonly connectedAs: string;
  /** The labels of what is known of whose key it is. */
  readonly who: Readonly<Record<"name" | "email" | "company", string>>;
  /** The texts of each outcome that people can do something about, by its reason. */
  readonly outcomes: Readonly<Record<Exclude<AnyReason, StrangeReason>, OutcomeText>>;
  /** The texts of all other outcomes. */
  readonly strange: OutcomeText;
  /** The texts of the outcome `service-moved` if the service has closed. */
  readonly closed: OutcomeText;
  /** After a limited connection: `{list}` has the rights that the page needs and the key lacks. */
  readonly missing: string;
  /** After a limited connection: the page needs an administrator's key. */
  readonly administrator: string;
  /** After a good test: which button to press next, `{button}`. */
  readonly press: string;
  /** Added if the page or the service is to blame. */
  readonly notYours: string;
  /** Added if the result is not known: that the service did not get the secret, or that this is not known. */
  readonly sent: Readonly<Record<Exclude<Sent, "yes">, string>>;
  /** Added if the result is not known: that the person can continue. */
  readonly goOn: string;
  /** What to tell support staff: `{code}` is the reason. */
  readonly code: string;
}

/** The verbs of steps that have a sentence of their own. */
export type Verb = Exclude<Step["do"], "note" | "say">;

/** The texts of guides. */
export interface GuideTexts {
  /** The titles, by what a guide is for. `{list}` has the labels of the fields that it is about. */
  readonly titles: Readonly<Record<GuideId, string>>;
  /** Whom a guide is for. It is shown in parentheses after the title. */
  readonly roles: Readonly<Record<Role, string>>;
  /** The sentence of each verb. `{name}`, `{value}`, `{path}`, `{field}` and `{url}` are shown as names and links. */
  readonly verbs: Readonly<Record<Verb, string>>;
  /** The sentence of `copy` for a field that is a choice. */
  readonly pick: string;
  /** The notes, by their codes. */
  readonly notes: Readonly<Record<NoteCode, string>>;
}

/** Texts about one service. */
export interface ServiceTexts {
  /** The texts of the steps `say` in its guides, by their ids. */
  readonly say?: Readonly<Record<string, string>>;
  /** Labels to use instead of those of the definition, by the fields' ids. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Hints to show under empty fields instead of `ui.hint`, by the fields' ids. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Names of kinds of keys to use instead of those of the definition, by the kinds' ids. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/**
 * All texts of one language, as plain text. `{word}` in a text is replaced by what `Word` says. A text never has a place for a secret.
 */
export interface Messages {
  /** The language, as a BCP 47 tag. It also determines how numbers, dates and lists are written and how a screen reader reads. */
  readonly language: string;
  /** The direction in which the language is written: left to right, or right to left. */
  readonly direction: "ltr" | "rtl";
  /** Says that no text is missing, which TypeScript checks. Without it, English stands in for missing texts. */
  readonly complete: true;
  /** The texts of findings, by their codes. */
  readonly findings: Readonly<Record<Code, FindingText>>;
  /** What is written before the text of a finding, by its severity, so that color is not the only difference. */
  readonly severities: Readonly<Record<Severity, string>>;
  /** The texts of fields, buttons and the help. */
  readonly ui: {
    /** Shown under a field while there is nothing else to say. */
    readonly hint: Choice;
    /** The label of a field that may stay empty. */
    readonly optional: string;
    /** The first entry of a choice. */
    readonly choose: string;
    /** Shown before anything is filled in: `{list}` has the rights that the page needs. */
    readonly needs: string;
    /** Shown at a field that the page already has a value for: an empty field keeps it. */
    readonly keep: string;
    /** The error of a required field that is empty. */
    readonly missing: string;
    /** Shown after a check mark if the value is usable: what will be used. */
    readonly good: Choice;
    /** Shown if a usable key tells its mode. */
    readonly mode: Readonly<Record<Mode, string>>;
    /** Shown if a key is of the other mode than the page asks for, by the mode that it asks for. */
    readonly wrongMode: Readonly<Record<Mode, string>>;
    /** Shown after a value was moved here from another field. */
    readonly moved: string;
    /** Shown after the values of two fields were swapped. */
    readonly swapped: string;
    /** Shown after several fields were filled in from one paste. `{list}` has their labels. */
    readonly filled: string;
    /** Shown after a choice was made from the address of a page. `{value}` is the choice. */
    readonly found: string;
    /** Shown after the person undid a correction. */
    readonly kept: string;
    /** Shown after the person insisted on a value that is not usable. */
    readonly insisted: string;
    /** The label of the button that undoes a change. */
    readonly undo: string;
    /** The label of the button that uses a value that is not usable. */
    readonly insist: string;
    /** The label of the button that applies a suggestion, `{suggestion}`. */
    readonly takeShown: string;
    /** The same for a secret, which is not shown. */
    readonly takeHidden: string;
    /** The label of the button that swaps the values of two fields. */
    readonly swap: string;
    /** The label of the button that moves a value to the field `{field}`. */
    readonly move: string;
    /** The label of the button at a deceptive address for people who logged in there. It shows what to do. */
    readonly loggedIn: string;
    /** The label of the button that shows how to find a value. */
    readonly help: string;
    /** The label of the button that shows a secret. */
    readonly reveal: string;
    /** The label of the button that hides it. */
    readonly conceal: string;
    /** The accessible name of the button that shows a secret. */
    readonly revealLabel: string;
    /** The accessible name of the button that hides it. */
    readonly concealLabel: string;
    /** The label of the button that closes the help. */
    readonly close: string;
    /** Shown before the guides of a service that has closed. */
    readonly closed: string;
    /** The question in the help about the person's role in the service. */
    readonly roleQuestion: string;
    /** The answers to it. */
    readonly roles: Readonly<Record<Role, string>>;
    /** Shown if checking is not available. */
    readonly unavailable: string;
  };
  /** The texts of the live test. */
  readonly live: LiveTexts;
  /** The texts of guides. */
  readonly guides: GuideTexts;
  /** Texts about single services, by the services' ids. Those that come with a service are loaded with it. */
  readonly services: Readonly<Record<string, ServiceTexts>>;
}

/** The mode of a key. */
export type Mode = "test" | "live";

/** The same object with every property optional, at every level: the parts to use in place of another's. */
export type Overrides<T> = { readonly [K in keyof T]?: T[K] extends object ? Overrides<T[K]> : T[K] };
