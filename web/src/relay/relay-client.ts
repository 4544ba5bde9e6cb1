// The road through the page's own relay: one request, whose body alone holds the secret, and the outcome as its answer.
// What came back is read as if anybody had written it.

import type { Failure, FailureKind, Outcome, Sent } from "../live/live.js";
import { readOutcome } from "../live/outcome.js";
import { isOffline, knock, PolicyWatch } from "../live/policy.js";
import { readReply, stopped } from "../live/reply.js";
import { parseUrl } from "../live/url.js";
import type { RelayRequest } from "./relay-request.js";

/**
 * Asks a relay for a live test. `request` is sent as JSON in the body of one POST, and contains the secret. `signal` cancels it.
 *
 * Resolves with the relay's outcome, or with a `Failure` if there is none, such as `relay-down`. Never rejects.
 */
export type RelayClient = (request: RelayRequest, signal: AbortSignal) => Promise<Outcome | Failure>;

/** An answer of a relay that is not an outcome, such as the web page of a server that has no relay at that address. */
export interface Unreadable {
  /** The HTTP status. */
  readonly status: number;
  /** The header `Content-Type`, or an empty string if there is none. */
  readonly type: string;
}

/** The options of `createRelayClient`. */
export interface RelayClientOptions {
  /** Headers to add, by their names, such as a CSRF token that your server asks for. They never need the secret. */
  headers?: Record<string, string>;
  /**
   * Tells from what `fetch` rejected with whether the secret was sent, if the runtime says more than a browser does. By default the
   * answer is `possibly`.
   */
  howFar?: (error: unknown) => Sent;
  /**
   * Called if the answer is not an outcome, to tell developers. `null` is no answer at all, or one that the page may not read: the relay
   * is down, or does not serve this page. Not called for 429 and 503, which ask to come back later, nor where the network is down.
   */
  unreadable?: (answer: Unreadable | null) => void;
}

/**
 * Makes a client for the relay at `url`, which is absolute or, in a page, relative to it. A `url` that is not a URL is no error here: each
 * test then ends with the reason `relay-down`. Never throws.
 */
export function createRelayClient(url: string | URL, options: RelayClientOptions = {}): RelayClient {
  const href = parseUrl(url, globalThis.location?.href)?.href ?? null;
  return async (request, signal) => {
    if (href === null) return { kind: "relay-down", sent: "no" };
    const policy = new PolicyWatch(href);
    try {
      if (signal.aborted) return stopped(signal, "no");
      // A browser that believes to be offline may be wrong; a knock, without the secret, shows it.
      if (isOffline() && !(await knock(fetch, href, signal))) return failure("offline", "no", signal);
      return await send(href, request, options, signal, policy);
    } finally {
      policy.close();
    }
  };
}

async function send(
  href: string,
  request: RelayRequest,
  { headers, howFar = () => "possibly", unreadable }: RelayClientOptions,
  signal: AbortSignal,
  policy: PolicyWatch,
): Promise<Outcome | Failure> {
  // An error of the page's own is the page's to hear of, and no reason to reject.
  const tell = (answer: Unreadable | null) => queueMicrotask(() => unreadable?.(answer));
  try {
    const response = await fetch(href, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(request),
      mode: "cors",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      // A redirect would carry the secret to another address.
      redirect: "error",
      signal,
    });
    const { status, headers: told, body } = await readReply(response, ["retry-after"]);
    const outcome = status === 200 ? readOutcome(body) : null;
    if (outcome !== null) return outcome;
    // That it is busy, or asked too often, is nobody's mistake.
    if (status !== 429 && status !== 503) tell({ status, type: response.headers.get("content-type") ?? "" });
    const kind = status >= 400 && status < 500 ? "relay-refused" : "relay-down";
    return { kind, sent: "possibly", ...readRetryAfter(told["retry-after"]) };
  } catch (error) {
    if (!signal.aborted && (await policy.wasViolated())) return { kind: "blocked-by-page", sent: "no" };
    const result = failure(isOffline() ? "offline" : "relay-down", howFar(error), signal);
    if (result.kind === "relay-down") tell(null);
    return result;
  }
}

/** Whole seconds, as of a service: a date would need a clock that both share. */
function readRetryAfter(text = ""): Pick<Failure, "retry_after_s"> {
  return /^\d{1,9}$/.test(text) ? { retry_after_s: Number(text) } : {};
}

function failure(kind: FailureKind, sent: Sent, signal: AbortSignal): Failure {
  return signal.aborted ? stopped(signal, sent) : { kind, sent };
}
