// The guides of a service: which there are, for whom, and each step as plain parts, whatever renders them.
//
// A part is text of the language, a name as the service shows it, or a link. The names and links are not isolated: the
// renderer sets each apart, in an element of its own (`bdi`), and says that a name is not in the page's language.

import type { Code, Messages, Verb, Word } from "./catalogue.js";
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

/**
 * The guides that stand at a field, the one that finds its value first. Each guide of a service stands at one field; but where a
 * value is found by the way to another one alone, that way is shown at both.
 */
export function guidesAt(field: FieldWords, service: ServiceWords): readonly Guide[] {
  const { guides = [] } = service;
  const own = guides.filter((guide) => homeOf(guide, service) === field.id);
  const finds = (guide: Guide) => FINDING.includes(guide.id);
  const there = own.length > 0 ? own : guides.filter((guide) => finds(guide) && copiedIn(guide).includes(field.id));
  return [...there.filter(finds), ...there.filter((guide) => !finds(guide))];
}

/** Those that help with what was found wrong with a field's value, in that order. */
export function guidesAgainst(code: Code | undefined, field: FieldWords, service: ServiceWords): readonly Guide[] {
  const all = guidesAt(field, service);
  const helps = ({ id }: Guide) => id === "renew" && code !== undefined && ENDING.includes(code);
  return [...all.filter(helps), ...all.filter((guide) => !helps(guide))];
}

const FINDING: readonly GuideId[] = ["find", "find-address"];
// Another value of the same kind would not do for long.
const ENDING: readonly Code[] = ["kind-ended", "kind-ending"];

/** The field at which a guide stands: the one that it is about, or else the key. */
function homeOf(guide: Guide, { fields }: ServiceWords): string | undefined {
  const copied = copiedIn(guide);
  const keys = fields.flatMap(({ id, type }) => (type === "secret" ? id : []));
  return guide.field ?? keys.find((id) => copied.includes(id)) ?? copied[0] ?? keys[0];
}

function copiedIn({ steps }: Guide): readonly string[] {
  return [...new Set(steps.flatMap((step) => (step.do === "copy" ? step.field : [])))];
}

/** Those for whom there are guides of their own; none where all are for everybody. */
export function rolesIn(guides: readonly Guide[]): readonly Role[] {
  return [...new Set(guides.flatMap(({ role }) => role ?? []))];
}

/** Of a service that has closed: since when. Empty for any other. */
export function closedText(texts: Texts): string {
  const { ended } = texts.service.state ?? {};
  return ended === undefined ? "" : fillIn(texts.messages.ui.closed, texts, { date: dateOf(ended, texts.messages) });
}

export function guideTitle(guide: Guide, service: ServiceWords, messages: Messages): string {
  const texts = { messages, service };
  const { titles, roles } = messages.guides;
  const ids = guide.field === undefined ? copiedIn(guide) : [guide.field];
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
