// What the element tells the page, as types. No event holds a secret.

import type { FindingCode, Status } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import type { Change } from "./view.js";

/** The detail of `keyfit-check`: a value was checked. It never contains the value or a suggestion. */
export interface CheckDetail {
  /** The field's id. */
  readonly field: string;
  /** The status of the verdict. */
  readonly status: Status;
  /** The codes of all findings of the verdict, in its order. */
  readonly codes: readonly FindingCode[];
}

/**
 * The detail of `keyfit-ready`: every field is usable or needs nothing more, because it may stay empty or the person insists on its
 * value. The event is fired when that becomes true, also for values that were there when the page loaded. It waits while a value is
 * being typed that may be unfinished. It is fired again each time after a field has stopped being usable.
 */
export interface ReadyDetail {
  /** The service's id. */
  readonly service: string;
}

/** The detail of `keyfit-mended`: the element changed the value of a field. */
export interface MendedDetail {
  /** The field's id. */
  readonly field: string;
  /**
   * What the element did. `mended`: corrected the value. `taken`: replaced it with a suggestion that the person accepted. `moved`: moved
   * a value to another field, where there is an event for each of the two. `swapped`: swapped the values of two fields. `several`:
   * filled in several fields from one paste. `told`: made a choice that the address of a pasted page told.
   */
  readonly how: Change["how"];
  /** The codes of the corrections (findings that are notes), in the verdict's order. Empty for `taken`. */
  readonly codes: readonly FindingCode[];
}

/**
 * The detail of `keyfit-insisted`: the person chose to use a value that Keyfit found not usable. There is no live test of such a value.
 */
export interface InsistedDetail {
  /** The field's id. */
  readonly field: string;
  /** The codes of all findings of the verdict, in its order. */
  readonly codes: readonly FindingCode[];
}

/** The detail of `keyfit-suggestion-taken`: the person accepted the suggestion of a finding. */
export interface SuggestionTakenDetail {
  /** The field's id. */
  readonly field: string;
  /** The code of the finding. */
  readonly code: FindingCode;
}

/** The detail of `keyfit-live-start`: a live test has begun. */
export interface LiveStartDetail {
  /** The address that is asked, with `https://`: that of the account, or of the host that answers for all accounts. */
  readonly address: string;
  /** The absolute URL of the relay, or `direct` if the browser asks the service itself. */
  readonly through: string;
}

/** The detail of `keyfit-outcome`: a live test has ended. There is one such event for each `keyfit-live-start`. */
export interface OutcomeDetail {
  /** The outcome. If a value was edited during the test, its reason is `cancelled`. */
  readonly outcome: Outcome;
}

/** The detail of `keyfit-error`: checking is not available. The form works as if the element were not there. */
export interface ErrorDetail {
  /**
   * Why. `service-unknown`: there is no definition of the service. `definition`: the page's own definition cannot be used, or asks a
   * host that it may not ask. `not-loaded`: the core, the definition or the texts could not be loaded. `core-stopped`: the core
   * failed on an input and is not used again.
   */
  readonly reason: "service-unknown" | "definition" | "not-loaded" | "core-stopped";
}

/** The events of `<keyfit-connect>`, by their types. All of them bubble, none can be canceled, and none contains a secret. */
export interface KeyfitEvents {
  /** A value was checked. */
  "keyfit-check": CustomEvent<CheckDetail>;
  /** Every field is usable or needs nothing more: a page may enable its button. */
  "keyfit-ready": CustomEvent<ReadyDetail>;
  /** The element changed the value of a field: it corrected it, or put it where it belongs. */
  "keyfit-mended": CustomEvent<MendedDetail>;
  /** The person chose to use a value that Keyfit found not usable. */
  "keyfit-insisted": CustomEvent<InsistedDetail>;
  /** The person accepted a suggestion. */
  "keyfit-suggestion-taken": CustomEvent<SuggestionTakenDetail>;
  /** A live test has begun: the service is being asked. */
  "keyfit-live-start": CustomEvent<LiveStartDetail>;
  /** A live test has ended. */
  "keyfit-outcome": CustomEvent<OutcomeDetail>;
  /** Checking is not available, and the form works as if the element were not there. */
  "keyfit-error": CustomEvent<ErrorDetail>;
}
