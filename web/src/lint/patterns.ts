// Patterns: whether each pattern of a definition is one of the language, wherever it stands.
//
// Decides: which texts of a definition are patterns.
// Never: compares one with another; kinds.ts does.

import type { Definition } from "./definition.js";
import { isFault } from "./pattern.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";

export function checkPatterns(definition: Definition, problems: Problems): void {
  for (const [path, text] of patternsIn(definition)) {
    const read = definition.read(text);
    if (isFault(read)) problems.error(read.code, path, read.message, { offset: read.offset });
  }
}

function* patternsIn(definition: Definition): Generator<[string, string]> {
  for (const [i, field] of definition.service.fields.entries()) {
    if (field.name?.pattern !== undefined) yield [below("/fields", i, "name", "pattern"), field.name.pattern];
    for (const { kind, path } of definition.kindsOf(field)) yield [below(path, "pattern"), kind.pattern];
  }
  for (const { rule, path } of definition.allRules()) {
    for (const [i, { fits }] of (rule.when ?? []).entries()) {
      if (fits !== undefined) yield [below(path, "when", i, "fits"), fits];
    }
  }
}
