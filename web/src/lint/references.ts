// References: what a definition says of its own fields, kinds and choices.
//
// Decides: whether each field, kind and choice that is named exists, and whether names are unique and as is usual.
// Never: looks at templates; templates.ts does.

import type { Definition, Field } from "./definition.js";
import { below } from "./pointer.js";
import { listOf, meant, type Problems } from "./problems.js";

export function checkReferences(definition: Definition, problems: Problems): void {
  checkFieldIds(definition, problems);
  for (const [i, field] of definition.service.fields.entries()) {
    checkFound(field, below("/fields", i), problems);
    checkChoices(field, below("/fields", i), problems);
  }
  const fieldAt = (id: string | undefined, path: string): void => {
    if (id !== undefined && definition.field(id) === undefined) {
      problems.error(
        "unknown-field",
        path,
        unknown(
          "field",
          id,
          definition.service.fields.map((field) => field.id),
        ),
      );
    }
  };
  for (const { rule, path } of definition.allRules()) fieldAt(rule.field, below(path, "field"));
  for (const [i, guide] of (definition.service.guides ?? []).entries()) {
    fieldAt(guide.field, below("/guides", i, "field"));
    for (const [j, { field }] of guide.steps.entries()) fieldAt(field, below("/guides", i, "steps", j, "field"));
  }
  for (const i of definition.steps.keys()) checkOnly(definition, i, problems);
}

function unknown(what: string, name: string, known: string[]): string {
  const guess = meant(name, known);
  const hint = guess === undefined ? `There is only ${listOf(known, "and")}.` : `Did you mean "${guess}"?`;
  return `There is no ${what} "${name}". ${known.length === 0 ? "" : hint}`.trimEnd();
}

function checkFieldIds({ service }: Definition, problems: Problems): void {
  const ids = new Set<string>();
  const types = new Set<string>();
  for (const [i, { id, type }] of service.fields.entries()) {
    const path = below("/fields", i, "id");
    if (ids.has(id)) problems.error("repeated-id", path, `There already is a field "${id}".`);
    else if (type !== "choice" && !types.has(type) && id !== type) {
      problems.error("field-id", path, `The first field of this type is called "${type}".`);
    }
    ids.add(id);
    types.add(type);
  }
}

function checkFound({ found_in = [] }: Field, path: string, problems: Problems): void {
  for (const [i, address] of found_in.entries()) {
    const rest = address.replace("{value}", "");
    if (/[{}]/.test(rest)) {
      problems.error("found-in", below(path, "found_in", i), 'Only one "{value}" may stand in braces.');
    }
  }
}

function checkChoices({ choices = [] }: Field, path: string, problems: Problems): void {
  const seen = new Map<string, number>();
  for (const [i, { value, label, words = {} }] of choices.entries()) {
    for (const name of new Set([value.toLowerCase(), label.toLowerCase()])) {
      const before = seen.get(name);
      if (before !== undefined) {
        problems.error("repeated-id", below(path, "choices", i), `Choice ${before} is called "${name}", too.`);
      }
      seen.set(name, i);
    }
    for (const word of Object.keys(choices[0]?.words ?? {})) {
      if (word in words) continue;
      problems.warn(
        "missing-word",
        below(path, "choices", i),
        `Other choices have a word "${word}", and this has none.`,
      );
    }
  }
}

function checkOnly(definition: Definition, step: number, problems: Problems): void {
  const path = below("/live_test/steps", step, "only");
  for (const [id, names] of Object.entries(definition.steps[step]?.only ?? {})) {
    const inner = below(path, id);
    const field = definition.field(id);
    if (field === undefined) {
      const ids = definition.service.fields.map((known) => known.id);
      problems.error("unknown-field", inner, unknown("field", id, ids), { key: true });
      continue;
    }
    const isChoice = field.type === "choice";
    const known = isChoice
      ? (field.choices ?? []).map(({ value }) => value)
      : definition.ownKindsOf(field).map(({ kind }) => kind.kind);
    for (const [i, name] of names.entries()) {
      if (known.includes(name)) continue;
      const code = isChoice ? "unknown-choice" : "unknown-kind";
      problems.error(code, below(inner, i), unknown(isChoice ? "choice" : "kind", name, known));
    }
  }
}
