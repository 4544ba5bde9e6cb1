// What a pretending relay answers: each outcome that a service can come to, without asking the service. Which one is written
// into the key as a number, such as 000401, so that a person can read it there.

import type { ServiceDefinition } from "../core/types.js";
import { MEANING_OF_REASON, REASONS } from "../generated/contract.js";
import type { GuideId, Keyfit, LiveTestOptions, Outcome, Reason, Sent, Who } from "../live/live.js";
import { outcomeOf } from "../live/outcome.js";

/** The number of each reason: an HTTP status that says much the same. A page lists them in this order. */
export const NUMBERS: ReadonlyMap<Reason, number> = new Map([
  ["connected", 200],
  ["connected-limited", 206],
  ["credit-used-up", 402],
  ["secret-refused", 401],
  ["secret-expired", 498],
  ["wrong-kind", 415],
  ["wrong-region", 421],
  ["no-such-account", 404],
  ["account-deactivated", 410],
  ["api-not-enabled", 403],
  ["plan-without-api", 426],
  ["address-not-allowed", 423],
  ["rate-limited", 429],
  ["service-down", 503],
  ["service-moved", 301],
  ["redirected", 302],
  ["not-the-api", 406],
  ["request-malformed", 400],
  ["unexpected-reply", 502],
  ["reply-too-large", 413],
  ["timeout", 504],
  ["unreachable", 523],
]);

/** How a reason is written into a key: `000401`; and where the whole key is Base64, that in Base64. */
export function marksOf(reason: Reason): readonly string[] {
  const mark = String(NUMBERS.get(reason)).padStart(6, "0");
  return [mark, btoa(mark)];
}

// What any service may come to: by the common rules of the core, and by what a relay meets on the way to it.
const COMMON: readonly Reason[] = [
  "rate-limited",
  "service-down",
  "redirected",
  "not-the-api",
  "unexpected-reply",
  "reply-too-large",
  "timeout",
  "unreachable",
];

const NOT_ANSWERED: Partial<Record<Reason, Sent>> = { timeout: "possibly", unreachable: "no" };

const RETRY_AFTER_S = 20;

/** Whom every pretended key belongs to, where the service tells that. */
const SAMPLE_WHO: Required<Who> = { name: "Joe Pretend", email: "joe@joes.example", company: "Joe's Garage" };

/** What a refusal names as missing where the page needs nothing. */
const SAMPLE_RIGHT = "example.read";

interface Rule {
  readonly reason?: Reason;
  readonly next?: Reason;
  readonly field?: string;
  readonly missing?: unknown;
}

interface Step {
  readonly from?: string;
  readonly adds?: boolean;
  readonly administrator?: boolean;
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly who?: Readonly<Record<string, unknown>>;
  readonly rights?: object;
  readonly rules?: readonly Rule[];
}

/** The steps that a relay may ask, and all rules on what they answer. */
function readLiveTest({ live_test }: ServiceDefinition): { steps: readonly Step[]; rules: readonly Rule[] } {
  const steps = ((live_test?.steps ?? []) as readonly Step[]).filter(({ from }) => from !== "page");
  const shared = (live_test?.rules ?? []) as readonly Rule[];
  return { steps, rules: [...steps.flatMap(({ rules = [] }) => rules), ...shared] };
}

/** What a live test through a relay can come to at this service, `connected` first; empty where the service has no live test. */
export function reasonsOf(definition: ServiceDefinition): Reason[] {
  const { steps, rules } = readLiveTest(definition);
  if (steps.length === 0) return [];
  const reached = new Set<Reason | undefined>([...COMMON, ...rules.flatMap(({ reason, next }) => [reason, next])]);
  // Without a rule of its own: where the page needs a right that is not among those of the key.
  if (steps.some(({ rights, administrator }) => rights || administrator)) reached.add("connected-limited");
  return [...NUMBERS.keys()].filter((reason) => reached.has(reason));
}

/** The reason whose number stands in one of the secrets; `connected` where there is none that the service can come to. */
function readReason(core: Keyfit, definition: ServiceDefinition, values: Readonly<Record<string, string>>): Reason {
  const secrets = core.fields.flatMap(({ id, type }) => (type === "secret" ? (values[id] ?? []) : []));
  const isIn = (reason: Reason) => marksOf(reason).some((mark) => secrets.some((secret) => secret.includes(mark)));
  return reasonsOf(definition).find(isIn) ?? "connected";
}

/**
 * The outcome that a pretending relay answers. Nothing is asked of anybody.
 * `core`: a whole core (`load` from `keyfit`) for `definition`. `values`: usable, by the fields' ids, as a relay is told them.
 * Of the options those count that say what may be asked.
 */
export function pretendedOutcome(
  core: Keyfit,
  definition: ServiceDefinition,
  values: Readonly<Record<string, string>>,
  { needs = [], administrator = false, allowCost = false }: LiveTestOptions = {},
): Outcome {
  const begun = core.start({ fields: values, from: "relay", needs, administrator, allow_cost: allowCost });
  // As at a real relay: these values or wishes lead to no request.
  if (!("next" in begun)) return { ...begun, pretended: true };
  const reason = readReason(core, definition, values);
  const step = definition.live_test?.steps[begun.next] as Step;
  const { rules } = readLiveTest(definition);
  const field = rules.find((rule) => (rule.reason ?? rule.next) === reason)?.field;
  const mode = core.fields.map(({ id }) => values[id] && core.check(id, values[id]).mode).find(Boolean);
  const outcome = outcomeOf(reason, NOT_ANSWERED[reason] ?? "yes");
  const told = outcome.answer === "accepted" ? tellAccepted(definition, step, reason, needs, values) : {};
  return {
    ...outcome,
    ...guidesOf(definition, reason),
    // What is missing is no field's fault.
    ...(field === undefined || told.missing ? {} : { field }),
    ...told,
    ...(mode === undefined ? {} : { mode }),
    ...(reason === "rate-limited" ? { retry_after_s: RETRY_AFTER_S } : {}),
    pretended: true,
  };
}

/** A closed field has guides of its own. */
function guidesOf({ fields }: ServiceDefinition, reason: Reason): Pick<Outcome, "guide"> {
  const isClosed = fields.find(({ type }) => type === "secret")?.closed === true;
  const guides = isClosed ? MEANING_OF_REASON[REASONS.indexOf(reason)]?.closedGuides : "";
  return guides ? { guide: guides.split(",") as GuideId[] } : {};
}

/** What a service tells beside its yes. */
function tellAccepted(
  definition: ServiceDefinition,
  step: Step,
  reason: Reason,
  needs: readonly string[],
  values: Readonly<Record<string, string>>,
): Partial<Outcome> {
  const { steps, rules } = readLiveTest(definition);
  const asked = [step, ...steps.filter(({ adds }) => adds)];
  const who = Object.entries(SAMPLE_WHO).filter(([key]) => asked.some((each) => each.who && key in each.who));
  const isLimited = reason === "connected-limited";
  const tellsRights = asked.some(({ rights }) => rights !== undefined);
  const namesMissing = rules.some((rule) => rule.reason === reason && rule.missing !== undefined);
  const missing = tellsRights && needs.length > 0 ? needs : namesMissing ? [needs[0] ?? SAMPLE_RIGHT] : [];
  // A choice that was left open is found by asking.
  const found = definition.fields.flatMap(({ id, type }) => {
    const only = step.only?.[id];
    return type === "choice" && !values[id] && only?.length === 1 ? [[id, only[0] as string] as const] : [];
  });
  return {
    ...(found.length > 0 ? { fields: Object.fromEntries(found) } : {}),
    ...(who.length > 0 ? { who: Object.fromEntries(who) } : {}),
    ...(tellsRights ? { rights: isLimited ? [] : [...needs] } : {}),
    ...(isLimited && missing.length > 0 ? { missing: [...missing] } : {}),
  };
}
