// The steps of a service's guides as plain text, for a mail.

import type { FieldWords, Guide } from "../src/messages/definition.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import type { GuideStep, Part } from "../src/messages/guides.ts";
import { guideSteps, guidesAt } from "../src/messages/guides.ts";
import type { SupportTexts } from "./texts.ts";
import { put } from "./texts.ts";

type NoteCode = GuideStep["notes"][number]["code"];

// What somebody has to know before they begin. All else is told where the value is entered.
const NOTES: readonly NoteCode[] = ["shown-once", "owner-only", "administrator-only"];

/** The guide to where a field's value is found; to a new one of it. */
export const FIND: readonly Guide["id"][] = ["find", "find-address"];
export const RENEW: readonly Guide["id"][] = ["renew"];

/** The first guide of these ids that stands at the field, one for everybody before one for a role. */
export function guideTo(field: FieldWords, ids: readonly Guide["id"][], { service }: Texts): Guide | undefined {
  const found = guidesAt(field, service).filter(({ id }) => ids.includes(id));
  return found.find(({ role }) => role === undefined) ?? found[0];
}

export function stepLines(guide: Guide, { messages, service }: Texts, { reply }: SupportTexts): string[] {
  const verbs = { ...messages.guides.verbs, copy: reply.copy };
  const mailed = { ...messages, guides: { ...messages.guides, verbs, pick: reply.pick } };
  const quote = (part: Part, isPath: boolean) => {
    if (part.kind === "text") return part.text;
    const text = messages.direction === "rtl" ? `\u2068${part.text}\u2069` : part.text;
    return part.kind === "link" || isPath ? text : put(reply.quoted, { value: text });
  };
  return guideSteps(guide, service, mailed).map(({ parts, notes }, index) => {
    const names = parts.filter(({ kind }) => kind === "name");
    // A path stands as the service's own pages write it: Settings › API keys.
    const isPath = names.length > 1 && parts.some(({ text }) => text === " › ");
    const said = parts.map((part) => quote(part, isPath)).join("");
    const known = notes.filter(({ code }) => NOTES.includes(code)).map(({ text }) => `(${text})`);
    return `${index + 1}. ${[said, ...known].filter((text) => text !== "").join(" ")}`;
  });
}
