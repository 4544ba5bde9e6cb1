// The direct road: the page asks the service itself. With relay-client.ts, the only file that calls fetch with a secret.
//
// fetch says the same TypeError when a host is dead, when the browser forbids the answer (CORS) and when the page's own
// policy forbids the request; what it was is found out here. `sent` is never guessed:
//
//   no        the request that holds the secret was not dispatched: a knock, without the secret, goes first, and where
//             nobody answers it, or the page's policy forbids the request, nothing else leaves the browser
//   possibly  it was dispatched, and no readable answer came. Without CORS a browser asks by a preflight and sends no
//             more than that; but a service may allow the preflight and then not its answer, and the two look alike.

import type { Carrier, Failure, LiveRequest, Reply } from "./live.js";
import { isOffline, knock, PolicyWatch } from "./policy.js";
import { readReply, stopped } from "./reply.js";

/**
 * The carrier for a page that asks the service itself, by the browser's `fetch`. It adds no cookie, no referrer and no header, follows
 * no redirect, and first makes a request without the secret to see whether the host can be reached. Never rejects.
 */
export const direct: Carrier = Object.assign(carry, { from: "page" } as const);

async function carry(request: LiveRequest, signal: AbortSignal, headers: readonly string[]): Promise<Reply | Failure> {
  const policy = new PolicyWatch(request.url);
  try {
    return (await lookAhead(request, signal, policy)) ?? (await send(request, signal, policy, headers));
  } finally {
    policy.close();
  }
}

/** Why the request need not be sent at all, or null. */
async function lookAhead({ url }: LiveRequest, signal: AbortSignal, policy: PolicyWatch): Promise<Failure | null> {
  const isThere = await knock(fetch, url, signal);
  if (signal.aborted) return stopped(signal, "no");
  // Forbidden by the policy may be what a redirect leads to, which is not where the secret would go: that is for the
  // request itself to show.
  if (isThere || (await policy.wasViolated())) return null;
  return { kind: isOffline() ? "offline" : "unreachable", sent: "no" };
}

async function send(
  request: LiveRequest,
  signal: AbortSignal,
  policy: PolicyWatch,
  names: readonly string[],
): Promise<Reply | Failure> {
  const { method, url, headers, body } = request;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      mode: "cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "manual",
      signal,
    });
  } catch {
    return explain(url, signal, policy);
  }
  if (response.type === "opaqueredirect") return { kind: "redirected", sent: "possibly" };
  try {
    return await readReply(response, names);
  } catch {
    return signal.aborted ? stopped(signal, "possibly") : { kind: "unreachable", sent: "possibly" };
  }
}

async function explain(url: string, signal: AbortSignal, policy: PolicyWatch): Promise<Failure> {
  if (signal.aborted) return stopped(signal, "possibly");
  if (await policy.wasViolated()) return { kind: "blocked-by-page", sent: "no" };
  if (isOffline()) return { kind: "offline", sent: "possibly" };
  const isThere = (await knock(fetch, url, signal)) || (await policy.wasViolated());
  if (signal.aborted) return stopped(signal, "possibly");
  return { kind: isThere ? "blocked-by-browser" : "unreachable", sent: "possibly" };
}
