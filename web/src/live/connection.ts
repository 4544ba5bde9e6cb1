// How far a request got that a server's fetch rejected. A browser's says nothing, and so nothing is known there.

import type { Sent } from "./live.js";

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

/** `no` where there was no connection, else `possibly`. */
export function howFar(error: unknown): Sent {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return NEVER_CONNECTED.has(cause?.code) ? "no" : "possibly";
}
