// The relay's road to the service on any runtime: a server's fetch, which hides nothing. On Node there is a better one,
// node-carrier.ts.

import { howFar } from "../live/connection.js";
import type { Carrier } from "../live/live.js";
import { readReply, stopped } from "../live/reply.js";

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
