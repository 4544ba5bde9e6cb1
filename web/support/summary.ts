// What goes into a ticket, as plain text. It quotes nothing that was typed or pasted: it holds the catalogue's texts, the
// findings' codes, and addresses that the core has rebuilt.

import type { Verdict } from "../src/core/types.ts";
import type { Judged } from "../src/element/fields.ts";
import { valueIn } from "../src/element/fields.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { findingText, labelOf } from "../src/messages/findings.ts";
import type { Candidate } from "./candidates.ts";
import { afterwards, isDanger, toldText } from "./telling.ts";
import type { SupportTexts } from "./texts.ts";
import { put } from "./texts.ts";

/** The text, or "" where nothing has been checked. A line that `mayTell` does not let pass is left out. */
export function summaryOf(
  fields: readonly Judged[],
  mayTell: (line: string) => boolean,
  texts: Texts,
  own: SupportTexts,
  told: readonly Candidate[] = [],
): string {
  const sections = [toldOf(told, fields, texts, own), ...fields.map((field) => sectionOf(field, texts, own))]
    .map((lines) => lines.filter(mayTell).join("\n"))
    .filter((section) => section !== "");
  if (sections.length === 0) return "";
  return [`Keyfit: ${texts.service.title}`, ...sections, fillIn(own.ticket.notAsked, texts)].join("\n\n");
}

/** What else stands in the text, the dangerous first. */
function toldOf(told: readonly Candidate[], fields: readonly Judged[], texts: Texts, own: SupportTexts): string[] {
  if (told.length === 0) return [];
  const infos = fields.map(({ info }) => info);
  const linesOf = (candidate: Candidate): string[] => {
    const { finding, field } = candidate;
    if (!finding) return [];
    const { severity, code, suggestion } = finding;
    const isAccount = infos.some(({ id, type }) => id === field && type === "account");
    const line = `- ${texts.messages.severities[severity]} ${toldText(candidate, infos, texts, own)} [${code}]`;
    return suggestion === undefined || !isAccount ? [line] : [line, `  → ${suggestion}`];
  };
  const dangers = told.filter(isDanger);
  const steps = dangers.length > 0 ? afterwards(texts, own).map((text) => `  - ${text}`) : [];
  const asked = dangers.length > 0 ? [`${fillIn(own.alarm.asked, texts)} ${fillIn(own.alarm.ifSo, texts)}`] : [];
  const others = told.filter((each) => !isDanger(each));
  const lines = [...new Set([...dangers.flatMap(linesOf), ...asked, ...steps, ...others.flatMap(linesOf)])];
  return [`${own.sent}:`, ...lines];
}

function sectionOf({ info, verdict }: Judged, texts: Texts, own: SupportTexts): string[] {
  if (verdict.status === "empty") return [];
  const isSecret = info.type === "secret";
  const lines = [`${labelOf(info, texts)}: ${own.status[verdict.status]}`];
  lines.push(...(isSecret ? [withheld(verdict as Verdict, own)] : valuesOf({ info, verdict }, texts, own)));
  for (const finding of verdict.findings) {
    const lead = texts.messages.severities[finding.severity];
    lines.push(`- ${lead} ${findingText(finding, verdict, info, texts)} [${finding.code}]`);
    if (!isSecret && finding.suggestion !== undefined) lines.push(`  → ${finding.suggestion}`);
  }
  return lines;
}

/** What the core has rebuilt. What was only typed is not quoted. */
function valuesOf({ info, verdict }: Judged, texts: Texts, own: SupportTexts): string[] {
  const value = valueIn(verdict);
  if (value === undefined) return [];
  const { api_url } = verdict;
  return [`${labelOf(info, texts)}: ${value}`, ...(api_url === undefined ? [] : [`${own.api_url}: ${api_url}`])];
}

function withheld({ length }: Verdict, own: SupportTexts): string {
  return length === undefined ? own.ticket.withheld : put(own.ticket.withheldLength, { value: length });
}
