// What a relay is told, read strictly: exactly the known keys, once each, with values that the core finds usable as they
// stand. A relay is never told a URL; the core builds the one and only.

import type { AccountVerdict, SecretVerdict } from "../core/types.js";
import type { Keyfit } from "../live/live.js";

/** What a relay is told, as JSON. Never a URL: it can call nothing but the service. */
export interface RelayRequest {
  service: string;
  account: string;
  host: string;
  secret: string;
  administrator?: boolean;
}

/** All that a relay says of a request that it does not carry out: the status and the text. Never an echo. */
export const REFUSALS = {
  malformed: [400, "The request cannot be read."],
  "headers-too-large": [431, "The headers are too large."],
  origin: [403, "This page may not use the relay."],
  method: [405, "The relay answers POST only."],
  type: [415, "The content type is not application/json."],
  "too-large": [413, "The body is too large."],
  "too-slow": [408, "The request took too long to arrive."],
  unfinished: [400, "The body broke off."],
  json: [400, "The body is not a JSON object in UTF-8."],
  keys: [400, "The body has a key that is unknown, missing or there twice."],
  types: [400, "A value in the body is of the wrong type."],
  service: [400, "The service is unknown to this relay."],
  host: [400, "The host is none of the service's."],
  account: [400, "The account name cannot be one."],
  secret: [400, "The secret cannot be one."],
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

const REQUIRED = ["service", "account", "host", "secret"] as const;

/** Reads the body of a request, or throws a Refused. */
export function readRelayRequest(bytes: Uint8Array): RelayRequest {
  const text = decode(bytes);
  const values = parse(text);
  const keys = Object.keys(values);
  const isKnown = keys.every((key) => key === "administrator" || (REQUIRED as readonly string[]).includes(key));
  if (!isKnown || !REQUIRED.every((key) => Object.hasOwn(values, key))) throw new Refused("keys");
  const { administrator = false, ...strings } = values;
  if (typeof administrator !== "boolean") throw new Refused("types");
  if (!Object.values(strings).every((value) => typeof value === "string")) throw new Refused("types");
  if (countMembers(text) !== keys.length) throw new Refused("keys");
  return values as unknown as RelayRequest;
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
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused("json");
  return value as Record<string, unknown>;
}

/** How many members are written in a JSON object that holds no other: of a key that is there twice JSON.parse tells one. */
function countMembers(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;
}

/** Throws a Refused unless the core finds all of it usable as it stands; answers the account's address. */
export function checkRelayRequest(core: Keyfit, hosts: readonly string[], request: RelayRequest): string {
  const { account, host, secret } = request;
  if (!hosts.includes(host)) throw new Refused("host");
  const url = `https://${account}.${host}`;
  if (!isAccount(core.checkAccount(url), account, host)) throw new Refused("account");
  if (!isSecret(core.checkSecret(secret), secret)) throw new Refused("secret");
  return url;
}

// Usable verdicts only have these values. Whatever was mended, dropped or read as something else shows in them.
function isAccount(verdict: AccountVerdict, account: string, host: string): boolean {
  return verdict.name === account && verdict.host === host;
}

function isSecret(verdict: SecretVerdict, secret: string): boolean {
  return verdict.value === secret;
}
