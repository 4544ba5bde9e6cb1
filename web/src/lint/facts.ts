// Facts: where they come from, and whether they are still so.
//
// Decides: which parts of a definition are facts; whether each says its source; which dates want attention.
// Never: knows the day: its caller does.

import type { Definition, Facts, State } from "./definition.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";

const DAYS_AHEAD = 90;
const MS_A_DAY = 86_400_000;

export function checkFacts(definition: Definition, today: string | undefined, problems: Problems): void {
  for (const [path, facts] of factsIn(definition)) {
    if (facts.source === undefined) {
      problems.warn(
        "no-source",
        path,
        'This is a fact: say in "source" where it comes from, and in "sure" how sure it is.',
      );
    } else if (facts.sure === undefined) {
      problems.warn("no-source", path, 'Say in "sure" how sure this is.');
    }
  }
  if (today === undefined) return;
  for (const [path, state] of statesIn(definition)) checkDate(path, state, today, problems);
}

function* factsIn(definition: Definition): Generator<[string, Facts]> {
  const { service } = definition;
  for (const [i, field] of service.fields.entries()) {
    const path = below("/fields", i);
    // Of an account the hosts are facts, of a choice its words.
    if (field.type === "account") yield [path, field];
    if (field.name) yield [below(path, "name"), { ...field, ...field.name }];
    for (const { kind, path: inner } of definition.kindsOf(field)) yield [inner, kind];
    for (const [j, choice] of (field.choices ?? []).entries()) {
      yield [below(path, "choices", j), { ...field, ...choice }];
    }
  }
  for (const [i, step] of definition.steps.entries()) {
    const path = below("/live_test/steps", i);
    yield [path, step];
    if (step.rights) yield [below(path, "rights"), { ...step, ...step.rights }];
  }
  for (const { rule, path } of definition.allRules()) yield [path, rule];
  for (const [i, guide] of (service.guides ?? []).entries()) yield [below("/guides", i), guide];
  for (const [path, state, around] of statesIn(definition)) yield [path, { ...around, ...state }];
}

function* statesIn({ service }: Definition): Generator<[string, State, Facts]> {
  if (service.state) yield ["/state", service.state, {}];
  for (const [i, field] of service.fields.entries()) {
    for (const list of ["kinds", "others"] as const) {
      for (const [j, kind] of (field[list] ?? []).entries()) {
        if (kind.state) yield [below("/fields", i, list, j, "state"), kind.state, kind];
      }
    }
  }
}

function checkDate(path: string, { ended, ending }: State, today: string, problems: Problems): void {
  const date = ended ?? ending ?? "";
  const days = (lastDay(date) - Date.parse(today)) / MS_A_DAY;
  if (ended !== undefined && days > 31) {
    problems.error("date", below(path, "ended"), 'This day is still to come: say "ending".');
  } else if (ending !== undefined && days < 0) {
    problems.error("date", below(path, "ending"), 'This day has passed: see what happened, and say "ended".');
  } else if (ending !== undefined && days <= DAYS_AHEAD) {
    problems.warn(
      "ending-soon",
      below(path, "ending"),
      `This day is ${Math.round(days)} days ahead: see whether it still holds.`,
    );
  }
}

/** Of a month its last day. */
function lastDay(date: string): number {
  const [year = 0, month = 1, day] = date.split("-").map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
