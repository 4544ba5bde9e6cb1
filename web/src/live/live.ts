// A live test, as types: what the core asks a carrier to send, what the carrier brings back, and what came of it.
// The words are the contract's; the core owns the lists (generated/contract.ts).

import type { Checks } from "../core/types.js";
import type { Answer, Fault, Reason, Sent } from "../generated/contract.js";

export type { Answer, Fault, Reason, Sent };

export type GuideId = "find-address" | "administrator" | "staff" | "ask-administrator" | "renew-token";

export interface Outcome {
  answer: Answer;
  reason: Reason;
  fault: Fault;
  /** `no`: nothing that holds the secret was dispatched. `possibly`: it was, and no readable answer came. */
  sent: Sent;
  /** Whom the service says the secret belongs to; only on `accepted`, only what the reply holds. */
  who?: { name?: string; email?: string; company?: string };
  /** Whole seconds, from Retry-After. */
  retry_after_s?: number;
  /** Which steps help, the most likely first. */
  guide?: GuideId[];
}

/** What a carrier sends. The secret stands in the Authorization header and nowhere else. */
export interface LiveRequest {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What came back: the headers that are read are `location`, `retry-after` and `content-type`, in small letters. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Cut off by the carrier at MOST_REPLY_BYTES + 1 bytes of UTF-8; one byte too many says that it was longer. */
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
  | "not-tested";

export interface Failure {
  kind: FailureKind;
  sent: Sent;
  /** When a relay that did not carry the request may be asked again. */
  retry_after_s?: number;
}

/** Carries one request. Never throws: what goes wrong is a Failure. */
export type Carrier = (request: LiveRequest, signal: AbortSignal) => Promise<Reply | Failure>;

export interface LiveTestOptions {
  /** Ask the further step that only an administrator may. */
  administrator?: boolean;
  signal?: AbortSignal;
  /** Milliseconds for the whole test; 15,000 by default. */
  timeout?: number;
}

/** What a core offers for a live test, beside the checks. */
export interface LiveCore {
  /** How many steps the service's live test has; 0 where it cannot be asked. */
  readonly liveSteps: number;
  /** The request of a step, for what was typed; null where either of the two is not usable. */
  beginLiveTest(account: string, secret: string, step: number): LiveRequest | null;
  /** What a reply or a failure to `step` means: the outcome, or the number of the next step. */
  finishLiveTest(step: number, administrator: boolean, result: Reply | Failure): Outcome | number;
}

/** A core that checks and makes live tests. */
export interface Keyfit extends Checks, LiveCore {}
