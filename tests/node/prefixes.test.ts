// Typing is a first-class case: every beginning of every valid value, of every field of every service, is unfinished or
// usable, and never said to be wrong. Over all values that the vectors have.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/checks.js";
import { readDefinition, SERVICE_IDS, textVectors, USABLE, vectorsOf } from "./support.ts";

interface Verdict {
  status: string;
  value?: string;
  findings: { code: string }[];
}

/** Valid as it was typed, or it would be if the service did not mean to end its kind. */
function isValid(typed: string, { status, value, findings }: Verdict): boolean {
  return status === "valid" || (value === typed && findings.every(({ code }) => code === "kind-ending"));
}

/** By field: what the vectors find valid as it was typed. */
function validOf(id: string, fields: readonly string[]): Map<string, Set<string>> {
  const valid = new Map(fields.map((field) => [field, new Set<string>()]));
  const add = (field: string, typed: unknown, verdict: unknown): void => {
    if (typeof typed === "string" && isValid(typed, verdict as Verdict)) valid.get(field)?.add(typed);
  };
  if (id === "freshbooks-classic") {
    for (const field of ["account", "secret"] as const) {
      for (const { input, expect } of textVectors(field)) add(field, input, expect);
    }
    return valid;
  }
  const { vectors, examples } = vectorsOf(id);
  for (const { line, expect } of vectors) {
    for (const field of fields) add(field, line[field], expect[field]);
  }
  // A field of which no vector is valid as it stands has a value in an example.
  for (const [field, values] of valid) {
    const [value] = examples.flatMap((example) => example.fields[field] ?? []);
    if (values.size === 0 && value !== undefined) values.add(value);
  }
  return valid;
}

for (const id of SERVICE_IDS) {
  test(`${id}: every beginning of a valid value is incomplete or usable`, async () => {
    const core = await load(readDefinition(id));
    const valid = validOf(
      id,
      core.fields.map((field) => field.id),
    );
    for (const { id: field, choices = [] } of core.fields) {
      const values = [...(valid.get(field) ?? []), ...choices.flatMap(({ value, label }) => [value, label])];
      assert.ok(values.length > 0, `no valid value for ${field}`);
      for (const value of values) {
        for (let size = 1; size <= value.length; ++size) {
          const { status, findings } = core.check(field, value.slice(0, size));
          const codes = findings.map(({ code }) => code).join();
          assert.ok(
            status === "incomplete" || USABLE.includes(status),
            `${field}: ${value.slice(0, size)}: ${status} ${codes}`,
          );
        }
      }
    }
  });
}
