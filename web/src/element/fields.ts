// The fields of a service as data: what a definition says of each, and what a core answers about it.

import type { FindingCode, Severity, Status } from "../core/types.js";
import type { FieldWords, ServiceWords } from "../messages/definition.js";

/** One entry of a field to choose from. */
export interface ChoiceInfo {
  readonly value: string;
  readonly label: string;
  /** What the choice puts into the templates of the live test, by name. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What a definition says of one of its fields. They come in the order in which people are asked. */
export interface FieldInfo extends FieldWords {
  /** It passes when it is empty. */
  readonly optional?: boolean;
  /** No value of a new shape can come. */
  readonly closed?: boolean;
  readonly choices?: readonly ChoiceInfo[];
  readonly kinds?: readonly KindInfo[];
}

type KindInfo = NonNullable<FieldWords["kinds"]>[number] & {
  readonly cors?: string;
  readonly words?: Readonly<Record<string, string>>;
};

/** Of one step of the live test, what is said before it and what decides on its road. */
export interface StepInfo {
  readonly url: string;
  readonly cors?: string;
  readonly from?: string;
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly cost?: string;
  readonly adds?: boolean;
  readonly administrator?: boolean;
  readonly secret_in_url?: boolean;
  /** Where its reply lists the rights of the key. */
  readonly rights?: object;
}

/** The definition of a service, as far as the element reads it. */
export interface ServiceInfo extends ServiceWords {
  readonly cors?: string;
  readonly fields: readonly FieldInfo[];
  readonly live_test?: { readonly steps: readonly StepInfo[] };
}

export interface FieldFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly suggestion?: string;
  /** Where in the text it is: UTF-16 offsets. */
  readonly start?: number;
  readonly end?: number;
  /** What the finding is about, where it is another service, field or kind. */
  readonly service?: string;
  readonly field?: string;
  readonly kind?: string;
  readonly have?: number;
  readonly usual?: string;
}

/** What the core says of a field's text. The values are there on usable verdicts only. */
export interface Verdict {
  readonly status: Status;
  readonly kind?: string;
  readonly mode?: string;
  readonly findings: readonly FieldFinding[];
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

/** Usable, and yet perhaps only the beginning of what is being typed. */
export function mayGrow({ status, findings }: Verdict): boolean {
  return status === "doubtful" || findings.some(({ code }) => code === "host-assumed");
}

/** The value of a usable verdict. */
export function valueIn({ account_url, value }: Verdict): string | undefined {
  return account_url ?? value;
}

/** The codes of what was mended, in the order in which it was. */
export function notesOf(verdict: Verdict): FindingCode[] {
  return verdict.findings.filter((finding) => finding.severity === "note").map((finding) => finding.code);
}

export function suggestionOf(verdict: Verdict): FieldFinding | undefined {
  return verdict.findings.find((finding) => finding.suggestion !== undefined);
}

/** Of an unusable verdict: the finding that made it so. */
export function worstOf({ findings }: Verdict): FieldFinding | undefined {
  return (
    findings.find(({ severity }) => severity === "danger") ?? findings.find(({ severity }) => severity === "error")
  );
}

// What a person may insist on: values that were refused for their shape, for a mask, or for their kind. Services change the
// shapes of their keys, and whoever has a good one must not be locked out.
const INSISTABLE: ReadonlySet<string> = new Set([
  "rest-missing",
  "secret-character",
  "checksum-wrong",
  "masked-value",
  "placeholder-value",
  "password-like",
  "other-secret",
  "other-service",
  "kind-ended",
  "not-an-email",
]);

/**
 * Whether a person may use a refused value all the same. An account's address is rebuilt by the core, so there is none to
 * use where it was refused; of a closed field there are no new shapes.
 */
export function mayInsist({ info, verdict }: Judged): boolean {
  if (info.type === "account" || info.type === "choice" || info.closed || isUsable(verdict)) return false;
  const refusals = verdict.findings.filter(({ severity }) => severity === "error" || severity === "danger");
  return refusals.length > 0 && refusals.every(({ code }) => INSISTABLE.has(code));
}

export function has(verdict: Verdict, code: FindingCode): boolean {
  return verdict.findings.some((finding) => finding.code === code);
}
