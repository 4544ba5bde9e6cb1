// The relay: carries a live test for pages whose browser may not, on any runtime with web-standard requests.
//
// It is told the service, a value for each of its fields and what the page needs, never a URL or a step: every request it
// makes from a definition of its own, so it can call nothing but the service. It answers the core's outcome and never what
// the service said. It keeps nothing: neither secret nor answer is stored or logged, and what it remembers to limit rates is
// a bounded number of addresses and accounts, each with a time. relay.md describes what it is asked and answers.
//
// In this order, the cheapest first: origin, method, content type, rate of the client, requests in flight, size and
// time of the body, its form, rate of the account. A request that is refused has not been sent anywhere.

import known from "keyfit-known";
import services from "keyfit-services";
import type { ServiceDefinition } from "../core/types.js";
import type { Carrier, Keyfit } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { load } from "../live/load.js";
import { readBytes } from "../live/reply.js";
import { DEFAULT_TIMEOUT_MS } from "../live/time-limit.js";
import { isOfThisMachine, readOrigins } from "./origins.js";
import { isProduction, NOT_IN_PRODUCTION } from "./production.js";
import { clientKey, type Rate, RateLimit } from "./rate.js";
import { accountKeys, checkValues, REFUSALS, Refused, readRelayRequest } from "./relay-request.js";
import { createServerCarrier } from "./server-carrier.js";

export { REFUSALS } from "./relay-request.js";

/** What a relay allows. A request beyond any limit but `testTime` is refused before anything is sent to a service. */
export interface RelayLimits {
  /** How often each client may ask, by its IP address; for IPv6 by its /64 network. Beyond that the status is 429. */
  perClient: Rate;
  /** How often each account may be asked about, whoever asks, so that nobody can guess secrets. Beyond that the status is 429. */
  perAccount: Rate;
  /** How many client addresses are remembered at most, and how many accounts. Beyond that the one used longest ago is forgotten. */
  keys: number;
  /** How many requests are handled at once. Beyond that the status is 503. */
  inFlight: number;
  /** How many requests of one client are handled at once. Beyond that the status is 429. */
  inFlightPerClient: number;
  /** How many bytes a request's body may have. Beyond that the status is 413. */
  bodyBytes: number;
  /** How long a request's body may take to arrive, in milliseconds. Beyond that the status is 408. */
  bodyTime: number;
  /** How long a live test may take, in milliseconds. Beyond that the outcome has the reason `timeout`. */
  testTime: number;
}

/**
 * The limits that apply unless `limits` says otherwise: 30 requests of a client at once and 20 more per minute, 10 about an account at
 * once and 6 more per minute, 10,000 addresses and 10,000 accounts, 64 requests at once and 8 of a client, 32,768 bytes, 5 seconds
 * for the body and 15 seconds for the test.
 */
export const DEFAULT_LIMITS: RelayLimits = {
  // A person who types and corrects makes a test every few seconds; behind one address there may be an office.
  perClient: { burst: 30, perMinute: 20 },
  perAccount: { burst: 10, perMinute: 6 },
  keys: 10_000,
  inFlight: 64,
  inFlightPerClient: 8,
  // Five values of the most bytes, and the rest.
  bodyBytes: 32_768,
  bodyTime: 5_000,
  testTime: DEFAULT_TIMEOUT_MS,
};

/** The options of `createRelay`. */
export interface RelayOptions {
  /**
   * The origins of the pages that may use the relay, as browsers write them: `https://app.example`, without a path. Pages of the relay's
   * own origin always may; if `serveRelay` serves it, that is known only for an IP address and `localhost`.
   */
  origins: readonly string[];
  /** Whether to answer requests without an `Origin` header, which servers and scripts send, and browsers never. By default false. */
  allowMissingOrigin?: boolean;
  /** The definitions of the services that it asks. By default all that come with the package. */
  services?: readonly ServiceDefinition[];
  /** Whether requests that cost something, such as one token, may be made if the page wants it. By default false. */
  allowCost?: boolean;
  /** Sends every request to the services, in place of the runtime's own `fetch`. It gets secrets. */
  fetch?: typeof fetch;
  /** Limits other than `DEFAULT_LIMITS`. Those that are left out stay as they are. */
  limits?: Partial<RelayLimits>;
  /**
   * The name of the header in which a proxy in front of the relay writes the client's address, as the last of a list, such as
   * `x-forwarded-for`. Set it only if every request comes through that proxy, because anyone else can write any address there.
   */
  trustedProxyHeader?: string;
  /** Returns the time in milliseconds, from any beginning, and never goes back. By default `performance.now`. For tests. */
  clock?: () => number;
  /**
   * For development: asks no service and makes the outcome up. A number in the key chooses it, such as `000401` for `secret-refused`;
   * without a number it is `connected`. Each outcome has `pretended: true`. A browser that opens the relay's address gets a page with
   * test values. Pages of this machine, such as `http://localhost:5173`, may always ask. `createRelay` throws if `NODE_ENV` is
   * `production`. By default false.
   */
  pretend?: boolean;
}

/** What a server tells a relay about a request. */
export interface RelayInfo {
  /**
   * The client's IP address, to limit how often it asks. The header `trustedProxyHeader` comes first. All clients without an address share
   * one allowance.
   */
  clientAddress?: string;
  /** Sends the requests to the services, unless the relay has a `fetch` of its own. By default the runtime's `fetch` does. */
  carrier?: Carrier;
}

/**
 * Answers one request of a page. `request` is a POST with a `RelayRequest` as JSON, or a preflight.
 *
 * Resolves with status 200 and the `Outcome` as JSON, with 204 for a preflight, or with one of `REFUSALS`. Never rejects.
 */
export type Relay = (request: Request, info?: RelayInfo) => Promise<Response>;

/**
 * Creates a relay, for any runtime with web-standard `Request` and `Response`. It stores and logs nothing of a request.
 *
 * `cores` are cores that `load` of `keyfit` has made, to be used for their services; for the others the relay loads one at the first
 * request. A definition that cannot be used is answered with status 500.
 *
 * Throws a `TypeError` if `origins` has an entry that is not an origin as browsers write it, and an `Error` if `pretend` is true
 * and `NODE_ENV` is `production`.
 */
export function createRelay(options: RelayOptions, cores: readonly Keyfit[] = []): Relay {
  const handler = new RelayHandler(options, cores);
  return (request, info = {}) => handler.answer(request, info);
}

class RelayHandler {
  readonly #options: RelayOptions;
  readonly #origins: ReadonlySet<string>;
  readonly #limits: RelayLimits;
  readonly #clients: RateLimit;
  readonly #accounts: RateLimit;
  readonly #services: ReadonlyMap<string, ServiceDefinition>;
  readonly #cores: Map<string, Promise<Keyfit>>;
  readonly #clock: () => number;
  readonly #turns: Turns;

  constructor(options: RelayOptions, cores: readonly Keyfit[]) {
    if (options.pretend === true && isProduction()) throw new Error(`createRelay: ${NOT_IN_PRODUCTION}`);
    this.#options = options;
    this.#cores = new Map(cores.map((core) => [core.service.id, Promise.resolve(informed(core))]));
    this.#origins = readOrigins(options.origins);
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#clients = new RateLimit(this.#limits.perClient, this.#limits.keys);
    this.#accounts = new RateLimit(this.#limits.perAccount, this.#limits.keys);
    this.#services = new Map((options.services ?? services).map((service) => [service.id, service]));
    this.#turns = new Turns(this.#limits);
    this.#clock = options.clock ?? (() => performance.now());
  }

  async answer(request: Request, info: RelayInfo): Promise<Response> {
    let headers: Record<string, string> = {};
    try {
      if (this.#options.pretend === true && isForPerson(request)) return await this.#showValues(request);
      headers = this.#allowOrigin(request);
      if (request.method === "OPTIONS")
        return new Response(null, { status: 204, headers: { ...headers, ...PREFLIGHT } });
      if (request.method !== "POST") throw new Refused("method");
      if (!isJson(request.headers)) throw new Refused("type");
      const client = clientKey(this.#addressOf(request, info));
      limit("client", this.#clients, client, this.#clock());
      return json(200, await this.#turns.take(client, () => this.#test(request, info)), headers);
    } catch (error) {
      return refuse(error, headers);
    }
  }

  /** The headers that let the page read the answer. */
  #allowOrigin({ headers, url }: Request): Record<string, string> {
    const origin = headers.get("origin");
    if (origin === null) {
      if (this.#options.allowMissingOrigin === true) return {};
      throw new Refused("origin");
    }
    const isKnown = origin === new URL(url).origin || this.#origins.has(origin);
    if (!isKnown && !(this.#options.pretend === true && isOfThisMachine(origin))) throw new Refused("origin");
    return { "access-control-allow-origin": origin, "access-control-expose-headers": "Retry-After" };
  }

  #addressOf(request: Request, info: RelayInfo): string {
    const header = this.#options.trustedProxyHeader;
    // The last of the list is what the trusted proxy has seen itself; those before it are hearsay.
    const told = header === undefined ? undefined : request.headers.get(header)?.split(",").at(-1)?.trim();
    return told || (info.clientAddress ?? "");
  }

  async #test(request: Request, info: RelayInfo): Promise<object> {
    const asked = readRelayRequest(await this.#readBody(request));
    const service = this.#services.get(asked.service);
    if (service === undefined) throw new Refused("service");
    const core = await this.#core(service);
    const { fields, needs = [], administrator = false, allow_cost = false } = asked;
    this.#check(core, service, fields);
    for (const key of accountKeys(core, fields)) limit("account-rate", this.#accounts, key, this.#clock());
    const wishes = { needs, administrator, allowCost: allow_cost && this.#options.allowCost === true };
    if (this.#options.pretend === true) {
      return (await import("./pretend.js")).pretendedOutcome(core, service, fields, wishes);
    }
    return runLiveTest(core, fields, this.#carrier(info), {
      ...wishes,
      signal: request.signal,
      timeout: this.#limits.testTime,
      userAgent: `keyfit-relay/${core.build}`,
    });
  }

  /** The page that lists the test values, for the developer who opens the relay's address. */
  async #showValues({ url }: Request): Promise<Response> {
    const id = new URL(url).searchParams.get("service") ?? "";
    const service = this.#services.get(id);
    const core = service && (await this.#core(service));
    return (await import("./pretend-page.js")).showValues([...this.#services.values()], service, core);
  }

  #carrier({ carrier }: RelayInfo): Carrier {
    const { fetch: given } = this.#options;
    return given === undefined && carrier !== undefined ? carrier : createServerCarrier(given ?? fetch);
  }

  async #readBody({ body, headers }: Request): Promise<Uint8Array> {
    const { bodyBytes, bodyTime } = this.#limits;
    if (Number(headers.get("content-length") ?? 0) > bodyBytes) throw new Refused("too-large");
    if (body === null) throw new Refused("json");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Refused("too-slow")), bodyTime);
    });
    const read = readBytes(body, bodyBytes).catch(() => {
      throw new Refused("unfinished");
    });
    try {
      const bytes = await Promise.race([read, late]);
      if (bytes.length > bodyBytes) throw new Refused("too-large");
      return bytes;
    } finally {
      clearTimeout(timer);
      read.catch(() => {});
    }
  }

  #core(service: ServiceDefinition): Promise<Keyfit> {
    const made = this.#cores.get(service.id) ?? load(service).then(informed);
    this.#cores.set(service.id, made);
    made.catch(() => this.#cores.delete(service.id));
    return made;
  }

  #check(core: Keyfit, service: ServiceDefinition, fields: Readonly<Record<string, string>>): void {
    try {
      checkValues(core, fields);
    } catch (error) {
      // A core that has failed is never used again: the next request gets a new one.
      if (!(error instanceof Refused)) this.#cores.delete(service.id);
      throw error;
    }
  }
}

/** Who is being served. */
class Turns {
  readonly #most: Pick<RelayLimits, "inFlight" | "inFlightPerClient">;
  readonly #clients = new Map<string, number>();
  #all = 0;

  constructor(most: Pick<RelayLimits, "inFlight" | "inFlightPerClient">) {
    this.#most = most;
  }

  async take<T>(client: string, serve: () => Promise<T>): Promise<T> {
    const own = this.#clients.get(client) ?? 0;
    if (own >= this.#most.inFlightPerClient) throw new Refused("client-busy", 1);
    if (this.#all >= this.#most.inFlight) throw new Refused("busy", 1);
    this.#count(client, 1);
    try {
      return await serve();
    } finally {
      this.#count(client, -1);
    }
  }

  #count(client: string, by: number): void {
    const own = (this.#clients.get(client) ?? 0) + by;
    if (own > 0) this.#clients.set(client, own);
    else this.#clients.delete(client);
    this.#all += by;
  }
}

const PREFLIGHT = {
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "content-type",
  "access-control-max-age": "600",
  "cache-control": "no-store",
  vary: "Origin",
};

function isJson(headers: Headers): boolean {
  const type = headers.get("content-type") ?? "";
  return /^application\/json(?:\s*;\s*charset=(?:utf-8|"utf-8"))?$/i.test(type) && !headers.has("content-encoding");
}

function limit(refusal: "client" | "account-rate", rates: RateLimit, key: string, now: number): void {
  const wait = rates.take(key, now);
  if (wait > 0) throw new Refused(refusal, wait);
}

function json(status: number, value: object, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: {
      ...headers,
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      vary: "Origin",
    },
  });
}

function refuse(error: unknown, headers: Record<string, string>): Response {
  const { refusal, retryAfter } = error instanceof Refused ? error : new Refused("failed");
  const [status, text] = REFUSALS[refusal];
  return json(
    status,
    { error: text },
    {
      ...headers,
      ...(refusal === "method" ? { allow: "POST, OPTIONS" } : {}),
      ...(retryAfter > 0 ? { "retry-after": String(retryAfter) } : {}),
    },
  );
}

/** A browser that shows the relay's address as a page. */
function isForPerson({ method, headers }: Request): boolean {
  return method === "GET" && headers.get("accept")?.includes("text/html") === true;
}

/** Every core of a relay knows the keys of all services, whoever has loaded it. */
function informed(core: Keyfit): Keyfit {
  core.know(known);
  return core;
}
