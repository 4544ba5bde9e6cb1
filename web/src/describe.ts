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

/** The options of `describe`. Only `service` is required; the others make a text more specific. */
export interface DescribeOptions {
  /** The service's definition, the one that `load` was given. The texts use its names for fields and kinds of keys. */
  service: ServiceDefinition;
  /**
   * The language, as a BCP 47 tag. If there are no texts in exactly that language, the nearest one is used: `"fr-CA"` for `"fr"`, and
   * English if none is near. By default English.
   */
  language?: string;
  /** For a finding: the id of the field that it is about. It may be left out if the service has only one field. */
  field?: string;
  /** For a finding: the verdict that contains it. With it the text can name the kind of key and the account. */
  verdict?: Verdict;
  /**
   * For a finding about an account: what was typed. With `verdict` and this, the text says where a deceptive link leads, by the end of
   * its host name. Nothing else of it appears in a text.
   */
  text?: string;
  /** For an outcome: the address that was asked, such as `https://joesgarage.zendesk.com`. By default that of the definition. */
  address?: string;
  /** For an outcome: whether the key has to be an administrator's. By default false. */
  administrator?: boolean;
}

/** A finding in words. Each text is plain text in the language that was chosen, and contains no secret. */
export interface FindingDescription {
  /** What to write before the text, such as `"Please check:"`. Empty for a note. */
  readonly lead: string;
  /** One or more sentences. For a note a phrase, such as `"spaces removed"`. */
  readonly text: string;
  /** The label of a button that applies the finding's suggestion. Empty if there is none. It never shows a secret. */
  readonly button: string;
}

/** An outcome in words. Each text is plain text in the language that was chosen, and contains no secret. */
export interface OutcomeDescription {
  /** The result, in a few words. */
  readonly lead: string;
  /** The explanation, in one or more sentences. */
  readonly text: string;
  /** What to do next. Empty if there is nothing to do. */
  readonly next: string;
  /** What to write at the field that has to change, if the service refused its value. Otherwise empty. */
  readonly field: string;
}

/** What `describe` resolves with: the words of a finding, or those of an outcome. */
export type Description = FindingDescription | OutcomeDescription;

/**
 * Describes a finding in the words of the element. It loads the texts of one language, and no text contains a secret.
 *
 * `what` is a finding of a verdict. Resolves with the words. Rejects with a `TypeError` if an argument is wrong, for instance if the
 * service has several fields and `field` names none of them, or if the texts cannot be loaded.
 */
export async function describe(what: Finding, options: DescribeOptions): Promise<FindingDescription>;
/**
 * Describes the outcome of a live test in the words of the element. It loads the texts of one language, and no text contains a secret.
 *
 * `what` is the outcome. Resolves with the words. Rejects with a `TypeError` if an argument is wrong or the texts cannot be loaded.
 */
export async function describe(what: Outcome, options: DescribeOptions): Promise<OutcomeDescription>;
/**
 * Describes a finding, or the outcome of a live test, in the words of the element. It loads the texts of one language, and no text
 * contains a secret.
 *
 * `what` is either. Resolves with its words. Rejects with a `TypeError` if an argument is wrong or the texts cannot be loaded.
 */
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
