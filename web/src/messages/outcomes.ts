// What is said of a live test that has ended.
//
// It never decides what an outcome means, which the core has done, nor what is shown of it.

import type { AnyReason, StrangeReason } from "./catalogue.js";
import type { FieldType, FieldWords, ServiceWords } from "./definition.js";
import type { Texts, Words } from "./fill-in.js";
import { fillIn, listOf } from "./fill-in.js";
import { wordsOfField } from "./findings.js";

/** Of an outcome, what is said of it. */
export interface CameOut {
  readonly reason: AnyReason;
  readonly field?: string;
  readonly missing?: readonly string[];
}

export interface OutcomeWords {
  readonly lead: string;
  readonly text: string;
  /** What to do next; empty where there is nothing. */
  readonly next: string;
  /** What is said at the field that is to blame. */
  readonly field: string;
}

// Whose field it is, of the first type that the service has. Where the outcome names a field, it is that.
const OF_SECRET: readonly FieldType[] = ["secret"];
const OF_ACCOUNT: readonly FieldType[] = ["account", "id", "secret"];
const OWNERS: Readonly<Partial<Record<AnyReason, readonly FieldType[]>>> = {
  "no-such-account": OF_ACCOUNT,
  "account-deactivated": OF_ACCOUNT,
  "api-not-enabled": OF_ACCOUNT,
  "plan-without-api": OF_ACCOUNT,
  "wrong-region": ["choice", ...OF_ACCOUNT],
};

const STRANGE: Readonly<Record<StrangeReason, true>> = {
  "not-the-api": true,
  "request-malformed": true,
  "blocked-by-browser": true,
  "blocked-by-page": true,
  "ask-relay": true,
  "relay-refused": true,
  "relay-down": true,
  redirected: true,
  "unexpected-reply": true,
  "reply-too-large": true,
};

/** All that a person is told of it is that it did not work. */
export function isStrange(reason: AnyReason): reason is StrangeReason {
  return Object.hasOwn(STRANGE, reason);
}

/** The service has closed for good. */
export function isClosed({ reason }: CameOut, { state }: ServiceWords): boolean {
  return reason === "service-moved" && state?.ended !== undefined;
}

/** The field that the outcome is about: the one to change, where it is a refusal. */
export function fieldOf({ reason, field }: CameOut, { fields }: ServiceWords): FieldWords | undefined {
  const named = fields.find(({ id }) => id === field);
  const types = OWNERS[reason] ?? OF_SECRET;
  return named ?? types.flatMap((owner) => fields.filter(({ type }) => type === owner))[0] ?? fields[0];
}

/** `wanted`: what the page asks for. `target`: the words address, through and relay. */
export function outcomeText(
  outcome: CameOut,
  texts: Texts,
  target: Words,
  wanted: { readonly administrator?: boolean } = {},
): OutcomeWords {
  const { live } = texts.messages;
  const { reason, missing = [] } = outcome;
  const ofReason = isStrange(reason) ? live.strange : live.outcomes[reason];
  const { lead, text, next = "", field = text } = isClosed(outcome, texts.service) ? live.closed : ofReason;
  const to = fieldOf(outcome, texts.service);
  const words = { ...(to && wordsOfField(to, texts)), ...target, list: listOf(missing, texts.messages) };
  const isLimited = reason === "connected-limited";
  const say = (...parts: readonly string[]) =>
    parts.flatMap((part) => (part === "" ? [] : fillIn(part, texts, words))).join(" ");
  return {
    lead: say(lead),
    text: say(text, missing.length > 0 ? live.missing : ""),
    next: say(isLimited && wanted.administrator ? live.administrator : next),
    field: say(field),
  };
}
