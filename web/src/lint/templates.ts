// Templates: what stands in braces, wherever a request is written.
//
// Decides: which texts are templates, what in them is replaced, and whether that exists.
// Never: decides whether a request may go where it goes; doors.ts does.

import type { Definition, Field, Step } from "./definition.js";
import { below } from "./pointer.js";
import { listOf, meant, type Problems } from "./problems.js";

/** `{field}` or `{field.part}`. */
export interface Reference {
  field: string;
  part?: string;
  /** Where in the template. */
  offset: number;
  length: number;
}

export interface Template {
  path: string;
  text: string;
  place: "url" | "header" | "user" | "password" | "body";
}

const REFERENCE = /\{([a-z][a-z0-9_]*)(?:\.([A-Za-z]\w*))?\}/g;
const ESCAPING = /json|xml|form/;

export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map(({ 0: all, 1: field = "", 2: part, index }) => ({
    field,
    ...(part === undefined ? {} : { part }),
    offset: index,
    length: all.length,
  }));
}

/** A step's templates. */
export function templatesOf(step: Step, path: string): Template[] {
  const headers = Object.entries(step.headers ?? {}).map(([name, text]): Template => {
    return { path: below(path, "headers", name), text, place: "header" };
  });
  const [user, password] = step.basic ?? [];
  return [
    { path: below(path, "url"), text: step.url, place: "url" },
    ...headers,
    ...(user === undefined ? [] : [{ path: below(path, "basic", 0), text: user, place: "user" } as const]),
    ...(password === undefined ? [] : [{ path: below(path, "basic", 1), text: password, place: "password" } as const]),
    ...(step.body === undefined ? [] : [{ path: below(path, "body"), text: step.body, place: "body" } as const]),
  ];
}

/** The parts that some value of a field has, beside the whole. */
export function partsOf(definition: Definition, field: Field): { groups: Set<string>; words: Set<string> } {
  const kinds = definition.ownKindsOf(field);
  const worded = [...kinds.map(({ kind }) => kind), ...(field.choices ?? [])];
  const groups = new Set(kinds.flatMap(({ pattern }) => pattern?.groups.map(({ name }) => name) ?? []));
  if (field.type === "account") groups.add("name");
  return { groups, words: new Set(worded.flatMap(({ words = {} }) => Object.keys(words))) };
}

export function checkTemplates(definition: Definition, problems: Problems): void {
  const used = new Set<string>();
  for (const [i, step] of definition.steps.entries()) {
    for (const template of templatesOf(step, below("/live_test/steps", i))) {
      checkBraces(template, problems);
      for (const reference of referencesIn(template.text)) {
        checkReference(definition, template, reference, problems);
        if (reference.part !== undefined) used.add(`${reference.field}.${reference.part}`);
      }
    }
    checkBody(step, below("/live_test/steps", i), problems);
  }
  checkUnused(definition, used, problems);
}

function checkReference(
  definition: Definition,
  { path, place }: Template,
  reference: Reference,
  problems: Problems,
): void {
  const { field: id, part, offset } = reference;
  const field = definition.field(id);
  if (field === undefined) {
    const fields = definition.service.fields.map((known) => known.id);
    const guess = meant(id, fields);
    const graph = place === "body" ? ` If it is no field (as in GraphQL), write "{ ${id} }".` : "";
    const hint =
      guess === undefined
        ? `There ${fields.length === 1 ? "is" : "are"} ${listOf(fields, "and")}.`
        : `Did you mean "{${guess}}"?`;
    problems.error("unknown-field", path, `There is no field "${id}". ${hint}${graph}`, { offset });
    return;
  }
  if (part === undefined) return;
  const { groups, words } = partsOf(definition, field);
  const known = [...groups, ...words];
  if (known.includes(part)) return;
  const there = known.length === 0 ? "It has no parts." : `It has ${listOf(known, "and")}.`;
  problems.error("unknown-part", path, `The field "${id}" has no part "${part}". ${there}`, { offset });
}

/** Outside a body a brace that begins no reference is a mistake. */
function checkBraces({ path, text, place }: Template, problems: Problems): void {
  if (place === "body") return;
  const offset = text.replace(REFERENCE, (all) => " ".repeat(all.length)).search(/[{}]/);
  if (offset < 0) return;
  const message = 'This brace belongs to no reference: write "{field}" or "{field.part}".';
  problems.error("brace", path, message, { offset });
}

function checkBody({ body = "", content_type = "" }: Step, path: string, problems: Problems): void {
  const [first] = referencesIn(body);
  if (first === undefined || ESCAPING.test(content_type)) return;
  const message = `Nobody knows how to escape a value in ${content_type}: its type has to be JSON, XML or a form.`;
  problems.error("body-type", below(path, "body"), message, { offset: first.offset });
}

function checkUnused(definition: Definition, used: ReadonlySet<string>, problems: Problems): void {
  for (const [i, field] of definition.service.fields.entries()) {
    const worded = [
      ...definition.ownKindsOf(field).map(({ kind, path }) => ({ words: kind.words, path })),
      ...(field.choices ?? []).map(({ words }, j) => ({ words, path: below("/fields", i, "choices", j) })),
    ];
    for (const { words = {}, path } of worded) {
      for (const word of Object.keys(words)) {
        if (used.has(`${field.id}.${word}`)) continue;
        problems.warn("unused-word", below(path, "words", word), `No request uses "{${field.id}.${word}}".`, {
          key: true,
        });
      }
    }
  }
}
