// What goes into a ticket, as plain text. It quotes nothing that was typed or pasted: it holds the catalogue's texts, the
// findings' codes, and addresses that the core has rebuilt.

import type { AccountVerdict } from "../src/core/types.ts";
import { textOf } from "../src/element/view.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import type { Field, Verdict } from "./reading.ts";
import { judged } from "./reading.ts";
import type { SupportTexts } from "./texts.ts";
import { put } from "./texts.ts";

/** The text, or "" where nothing has been checked. A line that `mayTell` does not let pass is left out. */
export function summaryOf(
  verdicts: Readonly<Record<Field, Verdict>>,
  mayTell: (line: string) => boolean,
  texts: Texts,
  own: SupportTexts,
): string {
  const sections = (["account", "secret"] as const)
    .map((field) => sectionOf(field, verdicts[field], texts, own).filter(mayTell).join("\n"))
    .filter((section) => section !== "");
  if (sections.length === 0) return "";
  return [`Keyfit: ${texts.service.words.service}`, ...sections, fillIn(own.ticket.notAsked, texts)].join("\n\n");
}

function sectionOf(field: Field, verdict: Verdict, texts: Texts, own: SupportTexts): string[] {
  if (verdict.status === "empty") return [];
  const lines = [`${texts.service.fields[field]?.label}: ${own.status[verdict.status]}`];
  lines.push(...(field === "account" ? addressesOf(verdict as AccountVerdict, own) : [withheld(verdict, own)]));
  for (const finding of verdict.findings) {
    const lead = texts.messages.severities[finding.severity];
    lines.push(`- ${lead} ${textOf(finding, judged(field, verdict), texts)} [${finding.code}]`);
    if (field === "account" && finding.suggestion !== undefined) lines.push(`  → ${finding.suggestion}`);
  }
  return lines;
}

function addressesOf({ account_url, api_url }: AccountVerdict, own: SupportTexts): string[] {
  if (account_url === undefined || api_url === undefined) return [];
  return [`${own.account_url}: ${account_url}`, `${own.api_url}: ${api_url}`];
}

function withheld(verdict: Verdict, own: SupportTexts): string {
  const length = "length" in verdict ? verdict.length : undefined;
  return length === undefined ? own.ticket.withheld : put(own.ticket.withheldLength, { value: length });
}
