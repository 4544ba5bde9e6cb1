// A live test, as types: what the core asks a carrier to send, what the carrier brings back, and what came of it.
// The words are the contract's; the core owns the lists (generated/contract.ts).

import type { Checks } from "../core/types.js";
import type { Answer, Fault, Reason, Sent } from "../generated/contract.js";

export type { Answer, Fault, Reason, Sent };

/** Guides that help. The last three are those of FreshBooks Classic, which keeps the names of the first edition. */
export type GuideId =
  | "find"
  | "find-address"
  | "renew"
  | "ask-administrator"
  | "administrator"
  | "staff"
  | "renew-token";

/** Whom the service says the key belongs to. */
export interface Who {
  name?: string;
  email?: string;
  company?: string;
}

export interface Outcome {
  answer: Answer;
  reason: Reason;
  fault: Fault;
  /** Which field is to blame, if not the secret. */
  field?: string;
  /** Choices that were found by asking, such as `{"region": "eu"}`. */
  fields?: Record<string, string>;
  /** Who answered, where several hosts were possible. */
  host?: string;
  /** `no`: nothing that holds the secret was dispatched. `possibly`: it was, and no readable answer came. */
  sent: Sent;
  /** Only on `accepted`, only what the replies hold. */
  who?: Who;
  /** The rights of the key, where the service tells them: empty means none, absent means unknown. */
  rights?: string[];
  /** Of the rights that the page needs, those that the key may lack. */
  missing?: string[];
  /** The key's own mode, such as `live` or `test`. */
  mode?: string;
  /** Whole seconds, from Retry-After. */
  retry_after_s?: number;
  /** Which guides help, the most likely first. */
  guide?: GuideId[];
  /** Made up by a relay that pretends (`pretend`), for development: no service was asked. */
  pretended?: true;
}

/** What earlier steps of a run told, to be handed back with the next result. */
export interface SoFar {
  reason?: Reason;
  fields?: Record<string, string>;
  host?: string;
  who?: Who;
  rights?: string[];
  missing?: string[];
}

/** Not an outcome yet: this step is to be asked. */
export interface NextStep {
  next: number;
  so_far?: SoFar;
}

/** What a run of a live test is made with. */
export interface LiveQuestion<Field extends string = string> {
  /** What was typed into the fields. */
  fields: Partial<Readonly<Record<Field, string>>>;
  /** The rights that the page needs, in the service's own words. */
  needs?: readonly string[];
  /** Ask the further step that only an administrator may, too. */
  administrator?: boolean;
  /** Steps that cost something, such as one token, may be asked. */
  allow_cost?: boolean;
  /** Who asks: some services are asked in another way by a page. */
  from?: "page" | "relay";
  so_far?: SoFar;
}

/** What a carrier sends. */
export interface LiveRequest {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** What came back. */
export interface Reply {
  status: number;
  /** Their names in small letters. A header that a page may not see is not there. */
  headers: Record<string, string>;
  /**
   * Cut off by the carrier one byte behind MOST_REPLY_BYTES, or MOST_JSON_BYTES where it may be JSON: that byte says that it
   * was longer.
   */
  body: string;
}

/** Why nothing came back; the reasons that a carrier can meet. */
export type FailureKind =
  | "blocked-by-browser"
  | "blocked-by-page"
  | "relay-refused"
  | "relay-down"
  | "redirected"
  | "reply-too-large"
  | "timeout"
  | "offline"
  | "unreachable"
  | "cancelled"
  | "ask-relay"
  | "not-tested";

export interface Failure {
  kind: FailureKind;
  sent: Sent;
  /** When a relay that did not carry the request may be asked again. */
  retry_after_s?: number;
}

export interface Carrier {
  /**
   * Carries one request. Never throws: what goes wrong is a Failure. `headers`: those of the reply that mean something, in
   * small letters; a carrier may bring more.
   */
  (request: LiveRequest, signal: AbortSignal, headers: readonly string[]): Promise<Reply | Failure>;
  /** Who asks: a page, by what a browser lets it; otherwise a relay, a server or a command. */
  readonly from?: "page";
}

export interface LiveTestOptions {
  /** The rights that the page needs, in the service's own words: what of them the key may lack is told. */
  needs?: readonly string[];
  /** Ask the further step that only an administrator may. */
  administrator?: boolean;
  /** Ask steps that cost something, such as one token. Without it a service that has only such steps is not asked. */
  allowCost?: boolean;
  signal?: AbortSignal;
  /** Milliseconds for the whole test; 15,000 by default. */
  timeout?: number;
  /** Who is asking, as a header says it, where the definition does not. A browser allows none. */
  userAgent?: string;
}

/** What a core offers for a live test, beside the checks. */
export interface LiveCore<Field extends string = string> {
  /** The request of a step, for what was typed; null where the step is not asked, or a value not usable. */
  requestOf(step: number, fields: Partial<Readonly<Record<Field, string>>>): LiveRequest | null;
  /** Which step is asked first; the outcome where there is none to ask. */
  start(question: LiveQuestion<Field>): Outcome | NextStep;
  /** What a reply or a failure to `step` means. */
  finish(step: number, result: Reply | Failure, question: LiveQuestion<Field>): Outcome | NextStep;
  /** Whether a page may ask the service itself: whether the service allows it for every step that could be asked. */
  pageMayAsk(question: LiveQuestion<Field>): boolean;
  /** The headers of replies that mean something, in small letters. */
  readonly replyHeaders: readonly string[];
}

/** A core that checks and makes live tests. */
export interface Keyfit<Field extends string = string> extends Checks<Field>, LiveCore<Field> {}
