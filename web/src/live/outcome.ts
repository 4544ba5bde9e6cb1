// Outcomes: that of a reason, and one that came over the network, read as what it is: something that anybody may have
// written.

import { MEANING_OF_REASON, REASONS, SENT } from "../generated/contract.js";
import type { Failure, GuideId, Outcome, Reason, Sent } from "./live.js";

const WHO = ["name", "email", "company"] as const;

// Of anything that is told this many, of this length.
const MOST_TOLD = 256;
const MOST_TOLD_LENGTH = 1024;

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
  if (values.answer !== meaning.answer || values.fault !== meaning.fault) return null;
  const parts = {
    field: readText(values.field),
    fields: readTexts(values.fields),
    host: readText(values.host),
    who: meaning.answer === "accepted" ? readTexts(values.who, WHO) : refuseAll(values.who),
    rights: readList(values.rights),
    missing: readList(values.missing),
    mode: readText(values.mode),
    retry_after_s: readCount(values.retry_after_s),
    guide: readGuide(values.guide, meaning),
    pretended: values.pretended === true || refuseAll(values.pretended),
  };
  if (Object.values(parts).includes(null)) return null;
  const told = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const { answer, fault } = meaning;
  return { answer, reason, fault, sent, ...told };
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

// Each of these answers undefined where there is nothing, and null where there is something else.

function refuseAll(value: unknown): undefined | null {
  return value === undefined ? undefined : null;
}

function readText(value: unknown): string | undefined | null {
  return typeof value === "string" && value.length <= MOST_TOLD_LENGTH ? value : refuseAll(value);
}

function readCount(value: unknown): number | undefined | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuseAll(value);
}

function readList(value: unknown): string[] | undefined | null {
  if (!Array.isArray(value)) return refuseAll(value);
  return value.length <= MOST_TOLD && value.every((item) => typeof readText(item) === "string") ? value : null;
}

/** Texts by name: those of `known`, or any few. */
function readTexts(value: unknown, known?: readonly string[]): Record<string, string> | undefined | null {
  if (!isObject(value)) return refuseAll(value);
  const keys = Object.keys(value).filter((key) => known?.includes(key) ?? /^[a-z_]{1,48}$/.test(key));
  const entries = keys.map((key) => [key, readText(value[key])] as const);
  return entries.every(([, text]) => typeof text === "string")
    ? (Object.fromEntries(entries) as Record<string, string>)
    : null;
}

/** Guides go with the reason, so they may be missing, and may not be others. */
function readGuide(value: unknown, { guides, closedGuides }: Meaning): GuideId[] | undefined | null {
  if (value === undefined) return guides === "" ? undefined : (guides.split(",") as GuideId[]);
  return Array.isArray(value) && value.length > 0 && [guides, closedGuides].includes(value.join())
    ? (value as GuideId[])
    : null;
}
