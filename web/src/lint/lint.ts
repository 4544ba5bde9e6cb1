// Lint: all that can be said of a definition without asking the service.
//
// Decides: in which order a definition is looked at, and how far it is worth looking.
// Never: reads a file, tells the time, or prints.

import { Definition } from "./definition.js";
import { Document, NotJson } from "./document.js";
import { checkDoors } from "./doors.js";
import { checkFacts } from "./facts.js";
import { checkGuides } from "./guides.js";
import { checkKinds } from "./kinds.js";
import { checkPatterns } from "./patterns.js";
import { type Code, type Problem, Problems } from "./problems.js";
import { checkReferences } from "./references.js";
import { checkRules } from "./rules.js";
import { checkSchema, isObject } from "./schema.js";
import { checkSteps } from "./steps.js";
import { checkTemplates } from "./templates.js";

export { CODES, type Code, type Problem, type Severity } from "./problems.js";

/** The core's own limit, in bytes of UTF-8. */
const MOST_BYTES = 24_000;
/** A text of this size is no definition, and is not looked at. */
const ABSURD_BYTES = 1_000_000;
/** With one of these the other checks would not find what they look for. What else the schema says leaves them enough. */
const FORM = new Set<Code>(["wrong-type", "missing-key", "too-few", "one-of", "wrong-value"]);

export interface LintOptions {
  /** As "2026-12-31". Without it, no date is looked at. */
  today?: string;
}

/** Every problem of a definition, in the order of its text. */
export function lint(text: string, { today }: LintOptions = {}): Problem[] {
  const bytes = new TextEncoder().encode(text).length;
  const tooLarge = `This has ${bytes} bytes, and ${MOST_BYTES} are the most.`;
  const atStart = { severity: "error", path: "", line: 1, column: 1 } as const;
  if (bytes > ABSURD_BYTES) return [{ ...atStart, code: "too-large", message: tooLarge }];
  let document: Document;
  try {
    document = new Document(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return [{ ...atStart, ...error.place, code: "not-json", message: error.message }];
  }
  const problems = new Problems(document);
  if (bytes > MOST_BYTES) problems.error("too-large", "", tooLarge);
  for (const { path, place } of document.repeated) problems.repeated(path, place);
  checkSchema(document.value, problems);
  if (isObject(document.value) && !problems.has(FORM)) check(new Definition(document.value), today, problems);
  return problems.sorted();
}

function check(definition: Definition, today: string | undefined, problems: Problems): void {
  checkPatterns(definition, problems);
  checkReferences(definition, problems);
  checkKinds(definition, problems);
  checkTemplates(definition, problems);
  checkDoors(definition, problems);
  checkRules(definition, problems);
  checkSteps(definition, problems);
  checkGuides(definition, problems);
  checkFacts(definition, today, problems);
}
