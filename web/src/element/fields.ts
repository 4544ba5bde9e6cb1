// The fields of a service as data: what a definition says of each, and what a core answers about it.

import type { Finding, FindingCode, Status } from "../core/types.js";
import type { FieldType } from "../messages/catalogue.js";

/** What a definition says of one of its fields. They come in the order in which people are asked. */
export interface FieldInfo {
  /** The service's own name for it, in markup and in events. */
  readonly id: string;
  readonly type: FieldType;
  /** What people are asked for, where no catalogue says it in their language. */
  readonly label: string;
  /** It passes when it is empty. */
  readonly optional?: boolean;
}

/** What the core says of a field's text. The values are there on usable verdicts only. */
export interface Verdict {
  readonly status: Status;
  readonly kind?: string;
  readonly findings: readonly (Finding & { readonly field?: string })[];
  /** An account's. */
  readonly name?: string;
  readonly account_url?: string;
  readonly api_url?: string;
  /** Any other's. Of a secret it does not enumerate. */
  readonly value?: string;
}

/** A field and what is known of its text. */
export interface Judged {
  readonly info: FieldInfo;
  readonly verdict: Verdict;
}

/** Of an empty field, and of any where there is no core to ask. */
export const NOTHING: Verdict = { status: "empty", findings: [] };

export function isUsable({ status }: Verdict): boolean {
  return status === "valid" || status === "repaired" || status === "doubtful";
}

/** Nothing more is needed of the field. */
export function isDone({ info, verdict }: Judged): boolean {
  return isUsable(verdict) || (info.optional === true && verdict.status === "empty");
}

/** The value of a usable verdict. */
export function valueIn({ account_url, value }: Verdict): string | undefined {
  return account_url ?? value;
}

/** The codes of what was mended, in the order in which it was. */
export function notesOf(verdict: Verdict): FindingCode[] {
  return verdict.findings.filter((finding) => finding.severity === "note").map((finding) => finding.code);
}

export function suggestionOf(verdict: Verdict): Finding | undefined {
  return verdict.findings.find((finding) => finding.suggestion !== undefined);
}
