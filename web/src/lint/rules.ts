// Rules: what a definition says of replies.
//
// Decides: whether each rule can ever hold, whether one before it always holds first, and whether what accepts or refuses
// stands on something that only the service says.
// Never: asks whether a rule is true. That is for its source.

import schema from "keyfit-schema";
import { findImpossible, implies, isPositive, spares, sparesNothing, statusesOf } from "./conditions.js";
import type { Definition, PlacedRule, Rule } from "./definition.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";

const ACCEPTING = new Set(["connected", "connected-limited", "credit-used-up"]);
const REFUSING = new Set((schema as { $defs: { refusingReason: { enum: string[] } } }).$defs.refusingReason.enum);

export const accepts = ({ reason = "" }: Rule): boolean => ACCEPTING.has(reason);
export const refuses = ({ reason = "", next }: Rule): boolean => next !== undefined || REFUSING.has(reason);

export function checkRules(definition: Definition, problems: Problems): void {
  for (const { rule, path } of definition.allRules()) {
    const impossible = findImpossible(definition, rule, refuses(rule));
    if (impossible !== undefined) {
      problems.error("impossible", path + impossible.path, `No reply can meet this. ${impossible.message}`);
    }
    checkGrounds(rule, path, problems);
    checkSaid(rule, path, problems);
  }
  checkShadowed(definition, problems);
}

/** What somebody on the way, a firewall or a network that asks for a login, answers as well. */
const OTHERS_SAY = new Set([403, 407, 408, 429, 451]);

function checkGrounds(rule: Rule, path: string, problems: Problems): void {
  if ((rule.when ?? []).some(isPositive)) return;
  if (accepts(rule)) {
    const message = "What accepts needs a condition on the body: a guest, a firewall or a login page answers 200, too.";
    problems.error("accept-unsaid", path, message);
    return;
  }
  if (!refuses(rule) || (rule.header && !rule.header.absent)) return;
  const [first, last] = statusesOf(rule);
  const isOne = first === last && first >= 400 && first < 500;
  if (isOne && !rule.html && !(rule.bare && OTHERS_SAY.has(first))) return;
  const message =
    "What refuses has to be said by the service: by a condition on the body or a header, or by one status from 400 to 499 " +
    "that nobody else would answer with.";
  problems.error("refuse-unsaid", path, message);
}

function checkSaid(rule: Rule, path: string, problems: Problems): void {
  if (rule.then && !accepts(rule)) {
    problems.error("then-unused", below(path, "then"), 'Only a reason that accepts goes on to what "adds".');
  }
  if (rule.missing && rule.reason !== "connected-limited") {
    problems.warn("missing-unused", below(path, "missing"), 'Only "connected-limited" tells which right is missing.');
  }
  if (rule.field !== undefined && !refuses(rule) && rule.reason !== "connected-limited") {
    problems.warn("field-unused", below(path, "field"), "Only what refuses or limits has a field to blame.");
  }
  if (rule.bare && !spares({ ...rule, bare: undefined as never }, refuses(rule))) {
    problems.warn(
      "bare-unused",
      below(path, "bare"),
      'This changes nothing: it is for rules that refuse without "when".',
    );
  }
}

function checkShadowed(definition: Definition, problems: Problems): void {
  const told = new Set<string>();
  const tell = ({ path }: PlacedRule, earlier: PlacedRule | undefined): void => {
    if (earlier === undefined || told.has(path)) return;
    told.add(path);
    problems.error("shadowed", path, `Wherever this rule holds, ${earlier.path} holds first.`);
  };
  const judging = [...definition.steps.keys()].filter((i) => !definition.steps[i]?.adds);
  const shared = definition.sharedRules();
  for (const [i, step] of definition.steps.entries()) {
    const own = definition.rulesOf(i).slice(0, step.rules?.length ?? 0);
    for (const [j, rule] of own.entries()) tell(rule, findShadow(definition, own.slice(0, j), rule));
  }
  for (const [j, rule] of shared.entries()) {
    tell(rule, findShadow(definition, shared.slice(0, j), rule));
    // Of each step some rule of its own may come first.
    const shadows = judging.map((i) => {
      const own = definition.rulesOf(i).slice(0, definition.steps[i]?.rules?.length ?? 0);
      return findShadow(definition, own, rule);
    });
    if (shadows.length > 0 && shadows.every((shadow) => shadow !== undefined)) tell(rule, shadows[0]);
  }
}

function findShadow(definition: Definition, before: PlacedRule[], { rule }: PlacedRule): PlacedRule | undefined {
  return before.find(({ rule: earlier }) => {
    if (!implies(definition, rule, earlier)) return false;
    return !spares(earlier, refuses(earlier)) || sparesNothing(rule, refuses(rule));
  });
}
