// What the element would say of a finding or an outcome, for a page of one's own, a server or a log.

import { refuse } from "./core/guard.js";
import type { Finding, ServiceDefinition, Verdict } from "./core/types.js";
import type { FieldInfo, ServiceInfo } from "./element/fields.js";
import { addressOf } from "./element/road.js";
import { shownOf } from "./element/shown.js";
import type { Outcome } from "./live/live.js";
import type { Texts } from "./messages/fill-in.js";
import { findingText, takeText } from "./messages/findings.js";
import { outcomeText } from "./messages/outcomes.js";
import { languages, loadMessages } from "./messages/texts.js";

export type { Finding, Outcome };

export interface DescribeOptions {
  /** The service's definition: what `load` was given. The texts take the names of its fields and kinds. */
  service: ServiceDefinition;
  /** A BCP 47 tag. The nearest language that there is, and English where there is none near: "fr" is served by "fr-CA". */
  language?: string;
  /** The id of the field that a finding is about. It may be left out where the service has one field. */
  field?: string;
  /** The verdict that the finding stands in. With it a text names the kind of key and the account's name. */
  verdict?: Verdict;
  /** What was typed into an account's field. With it the text says where a link leads that deceives: the end of its host name. */
  text?: string;
  /** Whom the service was asked about, as an address; by default what the definition says. */
  address?: string;
  /** The page wants an administrator's key. */
  administrator?: boolean;
}

/** A finding in words. */
export interface FindingDescription {
  /** Goes before the text, as "Please check:"; empty of a note. */
  readonly lead: string;
  /** A sentence; of a note a phrase, as "spaces removed". */
  readonly text: string;
  /** What the button says that takes the finding's suggestion; empty where there is none. A secret's is never shown. */
  readonly button: string;
}

/** An outcome in words. */
export interface OutcomeDescription {
  /** What came of the test, in a few words. */
  readonly lead: string;
  /** What the matter is. */
  readonly text: string;
  /** What to do next; empty where there is nothing. */
  readonly next: string;
  /** What is said at the field that has to change, where the service refused its value. */
  readonly field: string;
}

export type Description = FindingDescription | OutcomeDescription;

/**
 * Says a finding or an outcome in the words of the element. Of the languages only that one is loaded. No text holds a secret.
 * Rejects with a TypeError on wrong arguments, and where the texts cannot be loaded.
 */
export async function describe(what: Finding, options: DescribeOptions): Promise<FindingDescription>;
export async function describe(what: Outcome, options: DescribeOptions): Promise<OutcomeDescription>;
export async function describe(what: Finding | Outcome, options: DescribeOptions): Promise<Description>;
export async function describe(what: Finding | Outcome, options: DescribeOptions): Promise<Description> {
  requireArguments(what, options);
  const service = options.service as unknown as ServiceInfo;
  const messages = await loadMessages(languages, options.language ?? "en", {});
  if ("reason" in what) return describeOutcome(what, options, { messages, service });
  // Only what is of another service names one.
  const known = what.service === undefined ? {} : { known: (await import("keyfit-known")).default };
  return describeFinding(what, options, { messages, service, ...known });
}

function requireArguments(what: unknown, options: unknown): void {
  const call = "describe(what, { service })";
  const { code, reason } = (what ?? {}) as { readonly code?: unknown; readonly reason?: unknown };
  if (typeof code !== "string" && typeof reason !== "string")
    refuse(call, "a finding of a verdict, or the outcome of a live test", what);
  const { service } = (options ?? {}) as { readonly service?: { readonly fields?: unknown } };
  if (!Array.isArray(service?.fields)) refuse(call, "the service's definition, the one that load() took", service);
}

function describeFinding(finding: Finding, { field: id, verdict, text }: DescribeOptions, texts: Texts): Description {
  const { messages, service } = texts;
  const { severity, suggestion } = finding;
  const field = fieldNamed(id, service.fields as readonly FieldInfo[]);
  const shown = verdict && text !== undefined ? shownOf(field, verdict, text) : {};
  return {
    lead: severity === "note" ? "" : messages.severities[severity],
    text: findingText(finding, { ...verdict, shown }, field, texts),
    button: suggestion === undefined ? "" : takeText(finding, field, texts),
  };
}

function fieldNamed(id: string | undefined, fields: readonly FieldInfo[]): FieldInfo {
  const [first] = fields;
  const field = id === undefined && fields.length === 1 ? first : fields.find((each) => each.id === id);
  if (field) return field;
  const ids = fields.map((each) => `"${each.id}"`).join(" or ");
  return refuse("describe(finding, { service, field })", `the field that the finding is about, ${ids}`, id);
}

function describeOutcome(outcome: Outcome, { address, administrator = false }: DescribeOptions, texts: Texts) {
  const service = texts.service as ServiceInfo;
  const wishes = { administrator, allowCost: true };
  const host = outcome.host === undefined ? "" : `https://${outcome.host}`;
  const [account = service.title] = service.fields.flatMap(({ hosts = [] }) => hosts);
  const whom = address || host || addressOf(service, [], wishes, "relay") || account;
  return outcomeText(outcome, texts, { address: whom }, { administrator });
}
