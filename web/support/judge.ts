// The core, as it is asked about the parts of a text, and what its verdicts mean there: most parts are no value at all.

import type { Checks, FindingCode, Identity, Verdict } from "../src/core/types.ts";
import { isUsable, suggestionOf, valueIn } from "../src/element/fields.ts";
import type { Span } from "./parts.ts";

/** A field, as a core tells of it. */
export type Info = Checks["fields"][number];

// Fewer digits than this are as likely a date, or the number of an invoice or a telephone.
export const LEAST_OF_A_SECRET = 12;

// What is a key of some kind, or a card's number, though not what this field takes.
export const KEYS: readonly FindingCode[] = [
  "other-secret",
  "other-service",
  "checksum-wrong",
  "kind-ended",
  "payment-card",
];

// Texts that hold an address among others, and addresses that stand in every mail.
const PASSED_OVER: readonly FindingCode[] = [
  "not-an-address",
  "email-not-address",
  "service-host",
  "account-missing",
  "other-domain",
];

/** The same core, which is asked about the same text only once. For one reading: what it remembers may hold secrets. */
export function remembering(keyfit: Checks): Checks {
  const known = new Map<string, Verdict>();
  const identities = new Map<string, Identity[]>();
  return {
    engine: keyfit.engine,
    build: keyfit.build,
    service: keyfit.service,
    fields: keyfit.fields,
    check(field, text) {
      const key = `${field} ${text}`;
      const verdict = known.get(key) ?? keyfit.check(field, text);
      known.set(key, verdict);
      return verdict;
    },
    checkAll: (texts) => keyfit.checkAll(texts),
    checkPaste: (text) => keyfit.checkPaste(text),
    know: (kinds) => keyfit.know(kinds),
    identify(text) {
      const found = identities.get(text) ?? keyfit.identify(text);
      identities.set(text, found);
      return found;
    },
  };
}

/** What goes on with a value that is usable. */
export function usableOf(verdict: Verdict): string | undefined {
  return isUsable(verdict) ? valueIn(verdict) : undefined;
}

/** Two texts of one meaning are one value. */
export function meaningOf(verdict: Verdict): string | undefined {
  return usableOf(verdict) ?? suggestionOf(verdict)?.suggestion;
}

export function has(verdict: Verdict, ...codes: readonly FindingCode[]): boolean {
  return verdict.findings.some(({ code }) => codes.includes(code));
}

export function spanOf(verdict: Verdict, code: FindingCode, offset = 0): Span | undefined {
  const finding = verdict.findings.find((each) => each.code === code);
  return finding && { start: finding.start + offset, end: finding.end + offset };
}

/** Whether a part of a text is a value of the field, or nearly one. */
export function isNearly(keyfit: Checks, { id, type }: Info, text: string): boolean {
  if (type === "secret" || type === "id")
    return text.length >= LEAST_OF_A_SECRET && isNearlySecret(keyfit.check(id, text));
  // A user's name is like any word, and a choice is made and not sent.
  return type === "account" && text.includes(".") && isNearlyAddress(keyfit, id, text);
}

export function isNearlyAddress(keyfit: Checks, field: string, text: string): boolean {
  const verdict = keyfit.check(field, text);
  if (!isOfService(verdict)) return false;
  if (isUsable(verdict) || isCutOff(verdict, text)) return true;
  // Whether a thing is an address at all the core says where it stands in the secret's place.
  const secret = keyfit.fields.find((each) => each.type === "secret");
  return secret !== undefined && has(keyfit.check(secret.id, text), "address-in-secret-field", "wrong-field");
}

/** As "name.service.co": a whole host name as it stands, of which the core says that its end is missing. */
function isCutOff(verdict: Verdict, text: string): boolean {
  return has(verdict, "rest-missing") && suggestionOf(verdict) !== undefined && /\.[^./]+\.[^./]/.test(text);
}

/** Of an account's verdict: the text is, or pretends to be, an address at the service. */
export function isOfService(verdict: Verdict): boolean {
  return isUsable(verdict) ? verdict.kind !== "name" : !has(verdict, ...PASSED_OVER);
}

/** A key, or what was one: its kind is known. What merely has an unknown shape may be any word. */
export function isNearlySecret(verdict: Verdict): boolean {
  if (isUsable(verdict)) return verdict.kind !== undefined;
  if (has(verdict, ...KEYS)) return true;
  return verdict.status === "incomplete" && (verdict.length ?? 0) >= LEAST_OF_A_SECRET;
}

/** Of an unknown shape, and no word of a language. */
export function mayBeSecret(verdict: Verdict, text: string): boolean {
  return (
    isUsable(verdict) && verdict.kind === undefined && /^\S+$/.test(text) && /\d/.test(text) && /\p{L}/u.test(text)
  );
}
