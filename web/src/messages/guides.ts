// The guides of a service: which there are, for whom, and each step as plain parts, whatever renders them.
//
// A part is text of the language, a name as the service shows it, or a link. The names and links are not isolated: the
// renderer sets each apart, in an element of its own (`bdi`), and says that a name is not in the page's language.

import type { Messages, Verb, Word } from "./catalogue.js";
import type { FieldWords, Guide, GuideId, NoteCode, Role, ServiceWords, Step } from "./definition.js";
import type { Texts } from "./fill-in.js";
import { dateOf, fillIn, listOf } from "./fill-in.js";
import { labelOf } from "./findings.js";

export type Part =
  | { readonly kind: "text" | "name"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

/** Something to know about a step. */
export interface Note {
  readonly code: NoteCode;
  readonly text: string;
}

export interface GuideStep {
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
}

// The first edition's names, which the outcomes of closed fields go by.
const OLD_NAMES: Readonly<Record<string, Pick<Guide, "id" | "role">>> = {
  "renew-token": { id: "renew" },
  administrator: { id: "find", role: "administrator" },
  staff: { id: "find", role: "staff" },
};

/** The guides that an outcome names, in that order; of several of one id those about `field` alone, if there are. */
export function guidesNamed(names: readonly string[], service: ServiceWords, field?: string): readonly Guide[] {
  return names.flatMap((name) => {
    const { id, role } = OLD_NAMES[name] ?? { id: name as GuideId };
    const found = (service.guides ?? []).filter(
      (guide) => guide.id === id && (role === undefined || guide.role === role),
    );
    const own = found.filter((guide) => guide.field === field);
    return own.length > 0 ? own : found;
  });
}

/**
 * The guides that help after an outcome. After a refused key, copying the current one again comes first: a new one would stop
 * whatever else uses the old.
 */
export function guidesAfter(
  {
    reason,
    guide = [],
    field,
  }: { readonly reason: string; readonly guide?: readonly string[]; readonly field?: string },
  service: ServiceWords,
): readonly Guide[] {
  const guides = guidesNamed(guide, service, field);
  if (reason !== "secret-refused" || guides.length === 0) return guides;
  return [...new Set([...guidesNamed(["find"], service, field), ...guides])];
}

/** Those for whom the service has guides of their own; none where all are for everybody. */
export function rolesIn({ guides = [] }: ServiceWords): readonly Role[] {
  return [...new Set(guides.flatMap(({ role }) => role ?? []))];
}

export function guidesFor(role: Role | undefined, { guides = [] }: ServiceWords): readonly Guide[] {
  return guides.filter((guide) => guide.role === undefined || guide.role === role);
}

/** Of a service that has closed: since when. Empty for any other. */
export function closedText(texts: Texts): string {
  const { ended } = texts.service.state ?? {};
  return ended === undefined ? "" : fillIn(texts.messages.ui.closed, texts, { date: dateOf(ended, texts.messages) });
}

export function guideTitle(guide: Guide, service: ServiceWords, messages: Messages): string {
  const texts = { messages, service };
  const { titles, roles } = messages.guides;
  const copied = guide.steps.flatMap((step) => (step.do === "copy" ? step.field : []));
  const ids = guide.field === undefined ? [...new Set(copied)] : [guide.field];
  const labels = ids.flatMap((id) => fieldIn(service, id) ?? []).map((field) => labelOf(field, texts));
  const title = fillIn(titles[guide.id], texts, { list: listOf(labels, messages) });
  return guide.role === undefined ? title : `${title} (${roles[guide.role]})`;
}

/** Notes go with the step before them, or with the first one. */
export function guideSteps(guide: Guide, service: ServiceWords, messages: Messages): readonly GuideStep[] {
  const steps: { readonly parts: readonly Part[]; readonly notes: Note[] }[] = [];
  const early: Note[] = [];
  for (const step of guide.steps) {
    if (step.do === "note") {
      (steps.at(-1)?.notes ?? early).push({ code: step.code, text: messages.guides.notes[step.code] });
      continue;
    }
    const parts = partsOf(step, { messages, service });
    if (parts.length > 0) steps.push({ parts, notes: early.splice(0) });
  }
  return early.length > 0 ? [{ parts: [], notes: early }] : steps;
}

function partsOf(step: Exclude<Step, { readonly do: "note" }>, texts: Texts): readonly Part[] {
  const { messages, service } = texts;
  if (step.do === "say") {
    const said = messages.services[service.id]?.say?.[step.text];
    return said === undefined ? [] : [{ kind: "text", text: fillIn(said, texts) }];
  }
  const parts = partsIn(step, texts);
  const { verbs, pick } = messages.guides;
  const isPicked = step.do === "copy" && fieldIn(service, step.field)?.type === "choice";
  // Every other piece is a word; one that becomes no part of its own is filled in.
  return (isPicked ? pick : verbs[step.do]).split(/(\{\w+\})/).flatMap((piece): readonly Part[] => {
    const own = parts[piece.slice(1, -1) as Word];
    return own ?? (piece === "" ? [] : [{ kind: "text", text: fillIn(piece, texts) }]);
  });
}

/** The words of a step that are parts of their own. */
function partsIn(step: Extract<Step, { readonly do: Verb }>, texts: Texts): Partial<Record<Word, readonly Part[]>> {
  const name = (text: string): Part => ({ kind: "name", text });
  switch (step.do) {
    case "open":
      return { url: [{ kind: "link", url: step.url, text: step.url.replace(/^https:\/\/|\/$/g, "") }] };
    case "go-to":
      return { path: step.path.flatMap((each, index) => [...(index === 0 ? [] : [BETWEEN]), name(each)]) };
    case "choose":
    case "fill":
      return { name: [name(step.name)], value: [name(step.value)] };
    case "copy": {
      const field = fieldIn(texts.service, step.field);
      return { field: [name(field ? labelOf(field, texts) : step.field)] };
    }
    case "sign-in":
    case "ask":
      return {};
    default:
      return { name: [name(step.name)] };
  }
}

// Mirrored in a right-to-left text, as brackets are.
const BETWEEN: Part = { kind: "text", text: " › " };

function fieldIn({ fields }: ServiceWords, id: string): FieldWords | undefined {
  return fields.find((field) => field.id === id);
}
