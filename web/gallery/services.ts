// The states of services of other shapes than FreshBooks': no address (Stripe), three fields (Zendesk), a choice and two
// secrets (Datadog), and what only some keys have (GitHub). What is judged, and what comes of a test, are the vectors that
// every runner answers; each state names one.

import datadog from "../../tests/vectors/services/datadog.json" with { type: "json" };
import github from "../../tests/vectors/services/github.json" with { type: "json" };
import stripe from "../../tests/vectors/services/stripe.json" with { type: "json" };
import zendesk from "../../tests/vectors/services/zendesk.json" with { type: "json" };
import type { Verdict } from "../src/element/fields.ts";
import type { Outcome } from "../src/live/live.ts";
import type { State } from "./states.ts";

interface Vector {
  readonly id: string;
  readonly line: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** No scanner takes the keys of the vectors for real: three characters in them go. */
function readVectors(file: object): readonly Vector[] {
  return JSON.parse(JSON.stringify(file).replaceAll("{+}", "")).vectors;
}

const VECTORS: Readonly<Record<string, readonly Vector[]>> = {
  stripe: readVectors(stripe),
  zendesk: readVectors(zendesk),
  datadog: readVectors(datadog),
  github: readVectors(github),
};

const NOT_FIELDS = ["paste", "reply", "failure", "request", "identify", "fields", "step"];

function vectorOf(service: string, id: string): Vector {
  const vector = VECTORS[service]?.find((each) => each.id === `${service}-${id}`);
  if (!vector) throw new Error(`There is no vector ${service}-${id}.`);
  return vector;
}

/** The verdicts that the vectors of a service hold, by the field and the text. */
export function verdictsOf(service: string): ReadonlyMap<string, Verdict> {
  const known = new Map<string, Verdict>();
  const mended: [string, Verdict][] = [];
  for (const { line, expect } of VECTORS[service] ?? []) {
    for (const [field, text] of Object.entries(line)) {
      const verdict = expect[field] as Verdict | undefined;
      if (NOT_FIELDS.includes(field) || !verdict) continue;
      known.set(`${field} ${text}`, verdict);
      // What was mended is judged again, and then has nothing to mend.
      const findings = verdict.findings.filter(({ severity }) => severity === "warning");
      const value = verdict.account_url ?? verdict.value;
      const status = findings.length > 0 ? "doubtful" : "valid";
      if (value !== undefined) mended.push([`${field} ${value}`, { ...verdict, status, findings }]);
    }
  }
  for (const [key, verdict] of mended) if (!known.has(key)) known.set(key, verdict);
  return known;
}

/** What a pasted text holds, by the fields' ids. */
export function pasteOf(service: string, text: string): Readonly<Record<string, Verdict | null>> | undefined {
  return VECTORS[service]?.find(({ line }) => line.paste === text)?.expect as never;
}

/** A good key of a service that lets a page ask. */
export const OPEN_KEY = String(vectorOf("stripe", "secret-live").line.secret);

interface More {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly press?: readonly string[];
  /** The vector whose outcome a test comes to, or null while it goes on. */
  readonly reply?: string;
  readonly typed?: boolean;
  /** Further vectors, for the other fields. */
  readonly with?: readonly string[];
}

/** A state that shows what is said of a vector's texts. */
function stateOf(service: string, id: string, { reply, with: others = [], ...more }: More = {}): State {
  const lines = [id, ...others].map((each) => vectorOf(service, each).line);
  const fields = Object.fromEntries(
    lines.flatMap((line) =>
      Object.entries(line).filter(([field, text]) => !NOT_FIELDS.includes(field) && typeof text === "string"),
    ),
  ) as Record<string, string>;
  const attributes = { service, ...more.attributes };
  const name = reply ?? [id, ...(more.press ?? []).map((each) => /action="(\w+)/.exec(each)?.[1] ?? "")].join("-");
  const mode = more.attributes?.mode;
  const full = `${service}-${name}${mode ? `-wanted-${mode}` : ""}${more.typed ? "-typed" : ""}`;
  const found = reply && (vectorOf(service, reply).expect.outcome as Outcome | undefined);
  return { ...more, name: full, group: service, fields, attributes, ...(found ? { outcome: found } : {}) };
}

const act = (kind: string) => `[data-action="${kind}"]`;
const HELP = '[id$="-secret-place"] [data-action="help"]';

function answers(service: string, id: string, others: readonly string[], replies: readonly string[]): State[] {
  const attributes = { relay: "/keyfit", live: "button" };
  return replies.map((reply) => stateOf(service, id, { with: others, reply, attributes, press: [act("test")] }));
}

function plain(service: string, ids: readonly string[]): State[] {
  return ids.map((id) => stateOf(service, id));
}

function ofPage(service: string, name: string, press: readonly string[], attributes = {}): State {
  return { name: `${service}-${name}`, group: service, attributes: { service, ...attributes }, press };
}

export const SERVICE_STATES: readonly State[] = [
  ofPage("stripe", "empty", []),
  stateOf("stripe", "secret-live", { typed: true }),
  ...plain("stripe", ["secret-live", "restricted-test", "curl", "in-address", "twice", "cut-off", "new-shape"]),
  stateOf("stripe", "secret-test", { attributes: { mode: "live" } }),
  ...plain("stripe", ["publishable", "of-github", "card", "masked", "placeholder-setting", "password"]),
  stateOf("stripe", "publishable", { press: [act("insist")] }),
  stateOf("stripe", "secret-live", { attributes: { live: "button" }, press: [act("test")] }),
  ...answers("stripe", "secret-live", [], ["reply-ok", "reply-expired", "reply-publishable", "reply-ip-address"]),
  ofPage("stripe", "help", [HELP]),

  ofPage("zendesk", "empty", [], { needs: "agent" }),
  ...plain("zendesk", ["all-three", "account-own-domain", "account-lookalike-suffix"]),
  ...plain("zendesk", ["email-two-signs", "email-token", "email-address", "secret-cut-off", "secret-sample"]),
  stateOf("zendesk", "email-token", { press: [act("move")] }),
  stateOf("zendesk", "email-name", { press: [act("insist")] }),
  ...answers("zendesk", "all-three", [], ["reply-needs-admin", "reply-end-user", "reply-unknown-account"]),
  ofPage("zendesk", "help", [HELP]),

  ofPage("datadog", "empty", []),
  stateOf("datadog", "region-value", { with: ["key-plain", "app-plain"] }),
  stateOf("datadog", "key-application-key", { with: ["region-value"] }),
  stateOf("datadog", "key-application-key", { press: [act("move")] }),
  ...plain("datadog", ["key-capitals", "key-other-id", "app-length-39"]),
  ...answers(
    "datadog",
    "region-value",
    ["key-plain", "app-plain"],
    ["reply-ok-user", "reply-application-key-wrong", "reply-wrong-region", "reply-missing-right"],
  ),
  ofPage("datadog", "help", [HELP]),

  ...plain("github", ["checksum-last", "oauth-token", "two-factor-code"]),
  ...answers("github", "classic", [], ["reply-needs-missing"]),
];

/** Which codes each of these states shows, for a test. */
export function codesIn({ attributes, fields = {} }: State): readonly string[] {
  const known = verdictsOf(attributes?.service ?? "");
  return Object.entries(fields).flatMap(([field, text]) =>
    (known.get(`${field} ${text}`)?.findings ?? []).map(({ code }) => code),
  );
}
