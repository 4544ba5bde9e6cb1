// A live test, as types: what the core asks a carrier to send, what the carrier brings back, and what came of it.
// The words are the contract's; the core owns the lists (generated/contract.ts).

import type { Checks } from "../core/types.js";
import type { Answer, Fault, Reason, Sent } from "../generated/contract.js";

export type { Answer, Fault, Reason, Sent };

/**
 * The id of a guide of the service, which tells people how to find a value, renew it or get help. The last three are guides of
 * FreshBooks Classic only.
 */
export type GuideId =
  | "find"
  | "find-address"
  | "renew"
  | "ask-administrator"
  | "administrator"
  | "staff"
  | "renew-token";

/** Whom a key belongs to, as the service says it. What the service does not say is absent. */
export interface Who {
  /** The person's name, or the user's. */
  name?: string;
  /** The person's email address. */
  email?: string;
  /** The name of the company, the account or the workspace. */
  company?: string;
}

/** The outcome of a live test. Properties that have nothing to say are absent. It contains no secret. */
export interface Outcome {
  /** What the service said of the credentials: `accepted`, `refused`, or `undetermined` if it could not be found out. */
  answer: Answer;
  /** Why: one of a closed list, such as `connected`, `secret-refused` or `timeout`. It determines `answer` and `fault`. */
  reason: Reason;
  /** Who can do something about it. */
  fault: Fault;
  /** The id of the field that is to blame. Absent if that is the secret, or none. */
  field?: string;
  /** Values of choices that the test found out, by the fields' ids, such as `{"region": "eu"}`. */
  fields?: Record<string, string>;
  /** The host that answered, if the definition names several. */
  host?: string;
  /**
   * Whether the service got the secret. `no`: no request that contains it was sent. `possibly`: one was sent, and no readable answer
   * came. `yes`: the service answered one.
   */
  sent: Sent;
  /** Whom the key belongs to. Only if it was accepted, and the service says so. */
  who?: Who;
  /** The rights of the key, in the service's own words. An empty array means none; absent means that the service does not say. */
  rights?: string[];
  /** Those of the rights in `needs` that the key may lack, or the right that the service says is missing. */
  missing?: string[];
  /** The mode of the key, such as `live` or `test`. */
  mode?: string;
  /** In how many whole seconds the service, or the relay, may be asked again, from its `Retry-After` header. */
  retry_after_s?: number;
  /** The ids of the guides that help, the most helpful first. */
  guide?: GuideId[];
  /** `true` if a relay that pretends made the outcome up. No service was asked. */
  pretended?: true;
}

/** What the earlier steps of a live test found out. Pass it on unchanged in the next `LiveQuestion`. */
export interface SoFar {
  /** The reason that an earlier step gave. It is the outcome's reason unless a later step changes it. */
  reason?: Reason;
  /** Values of choices that were found out, by the fields' ids. */
  fields?: Record<string, string>;
  /** The host that answered. */
  host?: string;
  /** Whom the key belongs to. */
  who?: Who;
  /** The rights of the key, in the service's own words. */
  rights?: string[];
  /** The rights that the key may lack. */
  missing?: string[];
}

/** The answer of `start` and `finish` if the live test is not over: another request is to be sent. */
export interface NextStep {
  /** The number of the step to send next: its place in the definition's `live_test.steps`, from 0. */
  next: number;
  /** What was found out so far. Absent before the first step. */
  so_far?: SoFar;
}

/** What a live test is about. Pass the same to each call of one test, with the latest `so_far`. */
export interface LiveQuestion<Field extends string = string> {
  /** What was typed into the fields, by their ids, within the limits of `check`. */
  fields: Partial<Readonly<Record<Field, string>>>;
  /** The rights that the key has to have, in the service's own words. */
  needs?: readonly string[];
  /** Whether to make the further request that only an administrator's key may make. By default false. */
  administrator?: boolean;
  /** Whether requests that cost something, such as one token, may be made. By default false. */
  allow_cost?: boolean;
  /** Who asks, since some definitions have different steps for pages and relays. If absent, any step may be asked. */
  from?: "page" | "relay";
  /** What the earlier steps found out, from the `NextStep` before. */
  so_far?: SoFar;
}

/** A request to the service, for a carrier to send as it is. It contains the secret. */
export interface LiveRequest {
  /** The HTTP method. */
  method: "GET" | "POST";
  /** The absolute URL, always with `https:` and a host that the definition names. */
  url: string;
  /** The headers, by their names. Values are printable ASCII. */
  headers: Record<string, string>;
  /** The body of a POST, to be sent in UTF-8. Its type is among the headers. */
  body?: string;
}

/** The service's reply to a request. */
export interface Reply {
  /** The HTTP status. */
  status: number;
  /** The headers, by their names in lowercase: at least those of `replyHeaders`, if the reply has them and a page may see them. */
  headers: Record<string, string>;
  /**
   * The body, decoded from UTF-8. A carrier may stop reading after 65,536 bytes, or 1,048,576 if the body may be JSON; it then passes
   * on one byte more, from which the core sees that the body is longer and does not read it.
   */
  body: string;
}

/** Why no reply came: the reasons that a carrier can give. They are reasons of outcomes, too. */
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

/** What a carrier answers if no reply came. */
export interface Failure {
  /** Why no reply came. */
  kind: FailureKind;
  /** Whether the service got the secret. If a carrier does not know, `possibly`. */
  sent: Sent;
  /** In how many whole seconds a relay that did not carry out the request may be asked again. */
  retry_after_s?: number;
}

/** Sends the requests of a live test to the service: `direct` of `keyfit/direct`, or a function of your own. */
export interface Carrier {
  /**
   * Sends one request, once, without following redirects.
   *
   * `signal` is aborted when the test is cancelled or its time is up. `headers` has the names of the reply's headers to pass on, in
   * lowercase; others do no harm. Resolves with the reply, or with a `Failure` if there is none. It should not reject; if it does, that
   * counts as `unreachable`.
   */
  (request: LiveRequest, signal: AbortSignal, headers: readonly string[]): Promise<Reply | Failure>;
  /** `page` if a browser sends the requests, which it can only if the service allows that. Absent on a server. */
  readonly from?: "page";
}

/** The options of a live test. */
export interface LiveTestOptions {
  /** The rights that the key has to have, in the service's own words. The outcome says which of them may be missing. */
  needs?: readonly string[];
  /** Whether to make the further request that only an administrator's key may make. By default false. */
  administrator?: boolean;
  /**
   * Whether requests that cost something, such as one token, may be made. By default false. A service that has only such requests is
   * then not asked, and the reason is `not-tested`.
   */
  allowCost?: boolean;
  /** Cancels the test when it is aborted. The reason is then `cancelled`. */
  signal?: AbortSignal;
  /** How long the whole test may take, in milliseconds. By default 15,000. After that the reason is `timeout`. */
  timeout?: number;
  /** The `User-Agent` header of each request for which the definition has none. A browser ignores it. */
  userAgent?: string;
}

/**
 * The steps of a live test, for code that sends the requests in its own way; `runLiveTest` of `keyfit/live-test` does all of this.
 *
 * Every method throws a `KeyfitError` with the code `core-failed` if the core fails on an input, and from then on for any
 * input.
 */
export interface LiveCore<Field extends string = string> {
  /**
   * Makes the request of a step.
   *
   * `step` is its place in the definition's `live_test.steps`, from 0. `fields` has what was typed, by the fields' ids, within the
   * limits of `check`. Returns the request, which contains the secret, or null if the step does not apply or a value is not usable.
   *
   * Throws a `KeyfitError` with the code `question-unusable` if `step` is not a whole number from 0 to 99 or the texts are too large
   * together, and one with the code `no-such-field` if `fields` has keys and none of them is a field.
   */
  requestOf(step: number, fields: Partial<Readonly<Record<Field, string>>>): LiveRequest | null;
  /**
   * Begins a live test. Returns the step to send first, or the outcome if there is nothing to send.
   *
   * Throws a `KeyfitError` with the code `question-unusable` if `question` does not have the right form or is too large.
   */
  start(question: LiveQuestion<Field>): Outcome | NextStep;
  /**
   * Says what the reply to a step means, or that none came. Returns the outcome, or the step to send next.
   *
   * `step` is the step that was sent. `result` is what a carrier resolved with. `question` is that of `start`, with the `so_far` of the
   * `NextStep` that led to this step.
   *
   * Throws a `KeyfitError` with the code `question-unusable` if an argument does not have the right form or is too large.
   */
  finish(step: number, result: Reply | Failure, question: LiveQuestion<Field>): Outcome | NextStep;
  /**
   * Whether a page may ask the service itself. Returns true if, according to the definition, the service allows it for every request
   * that could be made for these values.
   */
  pageMayAsk(question: LiveQuestion<Field>): boolean;
  /** The names of the headers of replies that the core looks at, in lowercase. */
  readonly replyHeaders: readonly string[];
}

/** A core that checks values and makes live tests. */
export interface Keyfit<Field extends string = string> extends Checks<Field>, LiveCore<Field> {}
