// What the element tells the page, as types. No event holds a secret.

import type { FindingCode, Status } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import type { Change } from "./view.js";

/** `keyfit-check`: a value was judged. Status and codes only: never the value, never a suggestion. */
export interface CheckDetail {
  /** The field's id. */
  readonly field: string;
  readonly status: Status;
  readonly codes: readonly FindingCode[];
}

/**
 * `keyfit-ready`: every field has become usable, or needs nothing more: it may stay empty, or the person insists. Fired when that
 * becomes true, also for values that the page came with, and not while a value is being typed that may be a beginning; again each time after a field had ceased to be usable.
 */
export interface ReadyDetail {
  /** The service's id. */
  readonly service: string;
}

/** `keyfit-mended`: a value was put right, or put in its place. */
export interface MendedDetail {
  readonly field: string;
  readonly how: Change["how"];
  readonly codes: readonly FindingCode[];
}

/** `keyfit-insisted`: the person uses a value that was refused. It is never tested live. */
export interface InsistedDetail {
  readonly field: string;
  readonly codes: readonly FindingCode[];
}

/** `keyfit-suggestion-taken`: the person has accepted the suggestion of a finding. */
export interface SuggestionTakenDetail {
  readonly field: string;
  readonly code: FindingCode;
}

/** `keyfit-live-start`: the service is being asked. */
export interface LiveStartDetail {
  /** Where the service is asked: the account's address, or the host that answers for all. */
  readonly address: string;
  /** The relay's address, or `direct`. */
  readonly through: string;
}

/** `keyfit-outcome`: what came of it; `cancelled` where the values have changed meanwhile. One for each start. */
export interface OutcomeDetail {
  readonly outcome: Outcome;
}

/**
 * `keyfit-error`: checking is not available, and the form works as if the element were not there.
 * `service-unknown`: there is no definition for it. `definition`: the page's own cannot be used, or asks a host that it may
 * not. `not-loaded`: the core, the definition or the texts could not be loaded. `core-stopped`: the core failed on an
 * input, and is not used again.
 */
export interface ErrorDetail {
  readonly reason: "service-unknown" | "definition" | "not-loaded" | "core-stopped";
}

export interface KeyfitEvents {
  "keyfit-check": CustomEvent<CheckDetail>;
  "keyfit-ready": CustomEvent<ReadyDetail>;
  "keyfit-mended": CustomEvent<MendedDetail>;
  "keyfit-insisted": CustomEvent<InsistedDetail>;
  "keyfit-suggestion-taken": CustomEvent<SuggestionTakenDetail>;
  "keyfit-live-start": CustomEvent<LiveStartDetail>;
  "keyfit-outcome": CustomEvent<OutcomeDetail>;
  "keyfit-error": CustomEvent<ErrorDetail>;
}
