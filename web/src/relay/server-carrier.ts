// The relay's road to the service on any runtime: a server's fetch, which hides nothing. On Node there is a better one,
// node-carrier.ts.

import type { Carrier, Sent } from "../live/live.js";
import { readReply, stopped } from "../live/reply.js";

/** What Node says where no connection came about, so that nothing can have been sent. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * A carrier over a server's fetch. It follows no redirect: the core is told where it leads. The options are those that
 * every runtime knows; edge workers refuse the ones that are for pages.
 */
export function createServerCarrier(send: typeof fetch): Carrier {
  return async ({ method, url, headers, body }, signal, names) => {
    if (signal.aborted) return stopped(signal, "no");
    try {
      const response = await send(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: "manual",
        signal,
      });
      // A runtime that hides redirects as browsers do.
      if (response.type === "opaqueredirect") return { kind: "redirected", sent: "possibly" };
      return await readReply(response, names);
    } catch (error) {
      return signal.aborted ? stopped(signal, "possibly") : { kind: "unreachable", sent: howFar(error) };
    }
  };
}

function howFar(error: unknown): Sent {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return NEVER_CONNECTED.has(cause?.code) ? "no" : "possibly";
}
