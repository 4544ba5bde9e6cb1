// What is said of all that stands in a text beside the values of the service, and what follows from a trap in it.

import type { FieldInfo } from "../src/element/fields.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { findingText } from "../src/messages/findings.ts";
import type { Candidate } from "./candidates.ts";
import type { SupportTexts } from "./texts.ts";

export function toldText(candidate: Candidate, fields: readonly FieldInfo[], texts: Texts, own: SupportTexts): string {
  const { finding, verdict, field, isElsewhere } = candidate;
  const info = fields.find(({ id }) => id === field);
  if (!finding || !info) return "";
  return isElsewhere ? fillIn(own.elsewhere, texts) : findingText(finding, verdict, info, texts);
}

/** What a customer has to do who has logged in at a trap. */
export function afterwards(texts: Texts, { alarm }: SupportTexts): string[] {
  return [alarm.password, alarm.renew, alarm.others].map((text) => fillIn(text, texts));
}

export function isDanger({ finding }: Candidate): boolean {
  return finding?.severity === "danger";
}
