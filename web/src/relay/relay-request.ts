// What a relay is told, read strictly: exactly the known keys, once each, with values that the core finds usable as they
// stand. A relay is never told a URL; the core builds the one and only.

import type { FieldInfo } from "../core/types.js";
import type { Keyfit } from "../live/live.js";

/**
 * What a relay is asked, as JSON in UTF-8, by default of at most 32,768 bytes. It contains no URL, so the relay can ask nothing but the
 * service.
 */
export interface RelayRequest {
  /** The id of the service. */
  service: string;
  /**
   * The corrected values, by the fields' ids, without empty ones: for an account its `account_url`, `https://NAME.HOST`, for any other
   * field its `value`.
   */
  fields: Readonly<Record<string, string>>;
  /** The rights that the key has to have, in the service's own words. */
  needs?: readonly string[];
  /** Whether to make the further request that only an administrator's key may make. By default false. */
  administrator?: boolean;
  /** Whether requests that cost something, such as one token, may be made, if the relay allows it, too. By default false. */
  allow_cost?: boolean;
}

/**
 * The answers of a relay to requests that it does not carry out: for each reason the HTTP status and the text of `error` in the body. No
 * text repeats anything of the request.
 */
export const REFUSALS = {
  malformed: [400, "The request cannot be read."],
  "headers-too-large": [431, "The headers are too large."],
  origin: [403, "This page may not use the relay."],
  method: [405, "The relay accepts only POST."],
  type: [415, "The content type is not application/json."],
  "too-large": [413, "The body is too large."],
  "too-slow": [408, "The request took too long to arrive."],
  unfinished: [400, "The body is incomplete."],
  json: [400, "The body is not a JSON object in UTF-8."],
  keys: [400, "The body has a key that is unknown or given twice, or a required key is missing."],
  types: [400, "A value in the body is of the wrong type."],
  service: [400, "This relay does not know the service."],
  field: [400, "The service has no such field."],
  missing: [400, "A field that the service needs is missing."],
  value: [400, "A value is not usable as it stands."],
  client: [429, "Too many requests from here; try again later."],
  "client-busy": [429, "Too many requests at once from here; try again later."],
  "account-rate": [429, "Too many tests of this account; try again later."],
  busy: [503, "The relay is busy; try again later."],
  failed: [500, "The relay has failed."],
} as const satisfies Record<string, readonly [number, string]>;

export type Refusal = keyof typeof REFUSALS;

/** Ends the handling of a request. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly retryAfter: number;

  constructor(refusal: Refusal, retryAfter = 0) {
    super(REFUSALS[refusal][1]);
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

const REQUIRED = ["service", "fields"];
const OPTIONAL = ["needs", "administrator", "allow_cost"];

/** Reads the body of a request, or throws a Refused. */
export function readRelayRequest(bytes: Uint8Array): RelayRequest {
  const text = decode(bytes);
  const values = parse(text);
  const keys = Object.keys(values);
  const isKnown = keys.every((key) => REQUIRED.includes(key) || OPTIONAL.includes(key));
  if (!isKnown || !REQUIRED.every((key) => Object.hasOwn(values, key))) throw new Refused("keys");
  const { service, fields, needs = [], administrator = false, allow_cost = false } = values;
  if (typeof service !== "string" || typeof administrator !== "boolean" || typeof allow_cost !== "boolean") {
    throw new Refused("types");
  }
  if (!isObject(fields) || !areStrings(Object.values(fields))) throw new Refused("types");
  if (!Array.isArray(needs) || !areStrings(needs)) throw new Refused("types");
  if (countMembers(text) !== keys.length + Object.keys(fields).length) throw new Refused("keys");
  return { service, fields: fields as Record<string, string>, needs, administrator, allow_cost };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areStrings(values: readonly unknown[]): values is string[] {
  return values.every((value) => typeof value === "string");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("json");
  }
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Nothing of the parser's message: it quotes what it could not read.
  }
  if (!isObject(value)) throw new Refused("json");
  return value;
}

/** How many members are written in all objects of a JSON text: of a key that is there twice JSON.parse tells one. */
function countMembers(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;
}

/**
 * Throws a Refused unless the core finds every value usable as it stands: whatever it would mend, drop or read as something
 * else shows in its verdict.
 */
export function checkValues(core: Keyfit, values: Readonly<Record<string, string>>): void {
  const isField = (id: string): boolean => core.fields.some((field) => field.id === id);
  if (!Object.keys(values).every(isField)) throw new Refused("field");
  for (const field of core.fields) checkValue(core, field, Object.hasOwn(values, field.id) ? values[field.id] : "");
}

function checkValue(core: Keyfit, { id, optional }: FieldInfo, value = ""): void {
  if (value === "") {
    if (optional === true) return;
    throw new Refused("missing");
  }
  const verdict = core.check(id, value);
  if ((verdict.account_url ?? verdict.value) !== value) throw new Refused("value");
}

/**
 * What an account is counted by: those of its values that tell one customer from another and are no secret. Empty where the
 * service has none.
 */
export function accountKeys(core: Keyfit, values: Readonly<Record<string, string>>): string[] {
  const ofTypes = (...types: readonly string[]): string[] =>
    core.fields.flatMap(({ id, type }) => (types.includes(type) && values[id] ? [`${id} ${values[id]}`] : []));
  const accounts = ofTypes("account", "id");
  const keys = accounts.length > 0 ? accounts : ofTypes("email", "user");
  return keys.map((key) => `${core.service.id} ${key}`);
}
