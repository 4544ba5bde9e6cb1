// Steps: in which order a service is asked.
//
// Decides: whether each step can be reached, and whether what goes on to another step has one to go on to.
// Never: judges a reply. It tries every kind and choice that makes a difference.

import type { Definition, Field, PlacedKind, Step } from "./definition.js";
import { mayPageAsk } from "./doors.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";
import { accepts } from "./rules.js";
import { referencesIn, templatesOf } from "./templates.js";

/** What a field holds: one of its kinds or choices, something of unknown shape, or nothing. */
interface Value {
  kind?: PlacedKind;
  choice?: string;
  words: Record<string, string>;
  groups: { name: string; always: boolean }[];
  empty: boolean;
}

type Values = Map<string, Value>;
type Runs = "yes" | "no" | "maybe";

/** With more combinations than these nothing is said: the answer would take too long. */
const MOST_COMBINATIONS = 20_000;

export function checkSteps(definition: Definition, problems: Problems): void {
  if (definition.steps.length === 0) return;
  checkOrdinary(definition, problems);
  checkAdding(definition, problems);
  checkAdministrator(definition, problems);
}

const isOrdinary = ({ adds, administrator }: Step): boolean => !adds && !administrator;
const hasNext = (definition: Definition, step: number): boolean =>
  definition.rulesOf(step).some(({ rule }) => rule.next !== undefined);

function checkOrdinary(definition: Definition, problems: Problems): void {
  const combinations = combine(definition);
  if (combinations === undefined) return;
  const reached = new Set<number>();
  const goesOn = new Set<number>();
  for (const values of combinations) {
    for (const from of ["page", "relay"] as const) follow(definition, values, from, reached, goesOn);
  }
  for (const [i, step] of definition.steps.entries()) {
    if (!isOrdinary(step) || reached.has(i)) continue;
    const message = 'Nothing reaches this step: the ones before it are always asked, and none says "next".';
    problems.error("step-unreached", below("/live_test/steps", i), message);
  }
  const message = "No step follows in any case, so there is nothing to go on to.";
  for (const [i, { rules = [] }] of definition.steps.entries()) {
    for (const [j, { next }] of rules.entries()) {
      if (next === undefined || goesOn.has(i)) continue;
      problems.error("next-nowhere", below("/live_test/steps", i, "rules", j, "next"), message);
    }
  }
  for (const { rule, path } of definition.sharedRules()) {
    if (rule.next !== undefined && goesOn.size === 0) problems.error("next-nowhere", below(path, "next"), message);
  }
}

/** Goes through the ordinary steps, as a run with these values may. */
function follow(
  definition: Definition,
  values: Values,
  from: "page" | "relay",
  reached: Set<number>,
  goesOn: Set<number>,
): void {
  const runs = definition.steps.map((step) => (isOrdinary(step) ? runsWith(definition, step, values, from) : "no"));
  let open = true;
  for (const [i, run] of runs.entries()) {
    if (run === "no") continue;
    if (runs.slice(i + 1).some((later) => later !== "no")) goesOn.add(i);
    if (!open) continue;
    reached.add(i);
    open = run === "maybe" || hasNext(definition, i);
  }
}

function runsWith(definition: Definition, step: Step, values: Values, from: "page" | "relay"): Runs {
  if (step.from !== undefined && step.from !== from) return "no";
  if (step.from === "page" && !mayPageAsk(definition, step)) return "no";
  for (const [id, names] of Object.entries(step.only ?? {})) {
    const value = values.get(id);
    if (value !== undefined && !names.includes(value.choice ?? value.kind?.kind.kind ?? "") && !passes(value))
      return "no";
  }
  // It is asked only where it may cost something.
  let runs: Runs = step.cost === undefined ? "yes" : "maybe";
  for (const { text, place } of templatesOf(step, "")) {
    for (const { field, part } of referencesIn(text)) {
      const value = values.get(field);
      if (value === undefined) continue;
      if (value.empty && place === "header") continue;
      const has = value.empty ? "no" : hasPart(value, part);
      if (has === "no") return "no";
      if (has === "maybe") runs = "maybe";
    }
  }
  return runs;
}

/** An empty optional choice keeps no step from being asked. */
const passes = ({ empty, choice }: Value): boolean => empty && choice !== undefined;

function hasPart({ words, groups }: Value, part: string | undefined): Runs {
  if (part === undefined || part in words) return "yes";
  const group = groups.find(({ name }) => name === part);
  if (group === undefined) return "no";
  return group.always ? "yes" : "maybe";
}

/** Every way to fill in the fields, as far as it makes a difference. */
function combine(definition: Definition): Values[] | undefined {
  let all: Values[] = [new Map()];
  for (const field of definition.service.fields) {
    const values = valuesOf(definition, field);
    if (all.length * values.length > MOST_COMBINATIONS) return undefined;
    all = all.flatMap((before) => values.map((value) => new Map([...before, [field.id, value]])));
  }
  return all;
}

function valuesOf(definition: Definition, field: Field): Value[] {
  const none: Value = { words: {}, groups: [], empty: true };
  if (!makesDifference(definition, field)) return [{ ...none, empty: false, groups: groupsOf(definition, field) }];
  const choices = (field.choices ?? []).map(({ value, words = {} }): Value => {
    return { choice: value, words, groups: [], empty: false };
  });
  const kinds = definition.ownKindsOf(field).map((kind): Value => {
    return { kind, words: kind.kind.words ?? {}, groups: kind.pattern?.groups ?? [], empty: false };
  });
  // What has no known shape is asked about as the first kind, and has no named parts.
  const unknown = kinds[0] && !field.closed ? [{ ...kinds[0], groups: [] }] : [];
  const account = field.type === "account" ? [{ ...none, empty: false, groups: groupsOf(definition, field) }] : [];
  const plain = kinds.length + choices.length + account.length === 0 ? [{ ...none, empty: false }] : [];
  const empty = field.optional ? [field.type === "choice" ? { ...none, choice: "" } : none] : [];
  return [...choices, ...kinds, ...unknown, ...account, ...plain, ...empty];
}

function groupsOf(definition: Definition, field: Field): Value["groups"] {
  const groups = definition.ownKindsOf(field).flatMap(({ pattern }) => pattern?.groups ?? []);
  return field.type === "account" ? [{ name: "name", always: true }, ...groups] : groups;
}

function makesDifference({ steps }: Definition, { id, optional }: Field): boolean {
  return steps.some((step) => {
    if (step.only !== undefined && id in step.only) return true;
    const references = templatesOf(step, "").flatMap(({ text }) => referencesIn(text));
    return references.some(({ field, part }) => field === id && (part !== undefined || optional));
  });
}

function checkAdding(definition: Definition, problems: Problems): void {
  const reached = new Set<number>();
  for (const [i, step] of definition.steps.entries()) {
    if (step.adds && !reached.has(i)) {
      const message = 'Nothing reaches this step: no rule before it accepts with "then": true.';
      problems.error("step-unreached", below("/live_test/steps", i), message);
    }
    if (step.adds && !step.who && !step.rights) {
      const message = 'A step that only adds needs something to add: "who" or "rights".';
      problems.error("adds-nothing", below("/live_test/steps", i), message);
    }
    const behind = definition.steps.findIndex(({ adds }, j) => adds && j > i);
    const rules = step.adds && !reached.has(i) ? [] : definition.rulesOf(i);
    for (const { rule, path } of rules) {
      if (!rule.then || !accepts(rule)) continue;
      if (behind >= 0) reached.add(behind);
      else if (path.startsWith(below("/live_test/steps", i))) {
        problems.error("then-nowhere", below(path, "then"), 'There is no step behind this one that "adds".');
      }
    }
  }
  if (reached.size > 0) return;
  for (const { rule, path } of definition.sharedRules()) {
    if (rule.then && accepts(rule)) problems.error("then-nowhere", below(path, "then"), 'No step "adds" anything.');
  }
}

function checkAdministrator(definition: Definition, problems: Problems): void {
  for (const [i, { administrator }] of definition.steps.entries()) {
    if (!administrator) continue;
    const isEntered = definition.steps
      .slice(0, i)
      .some((step, j) => !step.adds && definition.rulesOf(j).some(({ rule }) => rule.reason === "connected"));
    if (isEntered) continue;
    const message = 'Nothing reaches this step: no step before it says "connected".';
    problems.error("step-unreached", below("/live_test/steps", i), message);
  }
}
