// Outcomes: that of a reason, and one that came over the network, read as what it is: something that anybody may have
// written.

import { MEANING_OF_REASON, REASONS, SENT } from "../generated/contract.js";
import type { Failure, GuideId, Outcome, Reason, Sent } from "./live.js";

const WHO = ["name", "email", "company"] as const;

type Values = Record<string, unknown>;
type Meaning = (typeof MEANING_OF_REASON)[number];

/** The outcome that a reason alone makes. */
export function outcomeOf(reason: Reason, sent: Sent): Outcome {
  const { answer, fault, guides } = MEANING_OF_REASON[REASONS.indexOf(reason)] as Meaning;
  return { answer, reason, fault, sent, ...(guides === "" ? {} : { guide: guides.split(",") as GuideId[] }) };
}

/** The outcome of a failure to get an answer. */
export function outcomeOfFailure({ kind, sent, retry_after_s }: Failure): Outcome {
  return { ...outcomeOf(kind, sent), ...(retry_after_s === undefined ? {} : { retry_after_s }) };
}

/** What no answer means that makes no sense. */
export function unexpected(sent: Sent): Outcome {
  return outcomeOf("unexpected-reply", sent);
}

/** The outcome that this JSON is, rebuilt from what is known of outcomes; null where it is none. */
export function readOutcome(json: string): Outcome | null {
  const values = parse(json);
  const index = (REASONS as readonly unknown[]).indexOf(values?.reason);
  const reason = REASONS[index];
  const meaning = MEANING_OF_REASON[index];
  const sent = SENT.find((known) => known === values?.sent);
  if (values === null || reason === undefined || meaning === undefined || sent === undefined) return null;
  const { answer, fault, guides } = meaning;
  if (values.answer !== answer || values.fault !== fault) return null;
  const outcome: Outcome = { answer, reason, fault, sent };
  const isWhole =
    addWho(outcome, values.who) &&
    addRetry(outcome, values.retry_after_s) &&
    addGuide(outcome, values.guide, guides === "" ? [] : (guides.split(",") as GuideId[]));
  return isWhole ? outcome : null;
}

function parse(json: string): Values | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function addWho(outcome: Outcome, who: unknown): boolean {
  if (who === undefined) return true;
  if (!isObject(who) || outcome.answer !== "accepted") return false;
  const read: NonNullable<Outcome["who"]> = {};
  for (const key of WHO) {
    const text = Object.hasOwn(who, key) ? who[key] : undefined;
    if (text === undefined) continue;
    if (typeof text !== "string") return false;
    read[key] = text;
  }
  outcome.who = read;
  return true;
}

function addRetry(outcome: Outcome, seconds: unknown): boolean {
  if (seconds === undefined) return true;
  if (!Number.isSafeInteger(seconds) || (seconds as number) < 0) return false;
  outcome.retry_after_s = seconds as number;
  return true;
}

/** The steps go with the reason, so they may be missing, and may not be others. */
function addGuide(outcome: Outcome, guide: unknown, known: GuideId[]): boolean {
  if (guide !== undefined && (!Array.isArray(guide) || guide.join() !== known.join())) return false;
  if (known.length > 0) outcome.guide = known;
  return true;
}
