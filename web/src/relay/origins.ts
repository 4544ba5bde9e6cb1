// Which origins a relay may be told to answer. What is compared is the header as browsers write it, so whatever is written
// otherwise would never match and lock everybody out, and that is told when the relay starts.

import { parseUrl } from "../live/url.js";

// Of an app's own pages, as extensions and mobile apps have them: a scheme of its own, and then a name as it is.
const OF_AN_APP = /^(?!(?:https?|ftp|wss?|file|data|blob|about|javascript):)[a-z][a-z\d+.-]*:\/\/[\w.-]+(?::\d+)?$/;

/**
 * The origin that is meant; a slash behind it is let pass. Throws an Error whose message goes on from what the value is
 * called ("--origin", "origins[0]"). What was written is not echoed, but for the origin in it.
 */
export function readOrigin(value: unknown): string {
  if (typeof value !== "string") throw new Error("must be a string such as https://app.example");
  if (OF_AN_APP.test(value)) return value;
  const url = parseUrl(value);
  if (url === null || !["https:", "http:"].includes(url.protocol)) {
    throw new Error("must be a scheme, a host and optionally a port, such as https://app.example");
  }
  if (url.hostname.includes("*")) throw new Error("must name one site; * is not supported");
  if (url.username !== "" || url.password !== "") throw new Error("must not have a user name or a password");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    throw new Error(`must not have a path: write ${url.origin}`);
  }
  if (value !== url.origin && value !== url.href)
    throw new Error(`must be written as browsers write it: ${url.origin}`);
  return url.origin;
}

/** What `createRelay` is told. Throws a TypeError that names the first that is none. */
export function readOrigins(origins: unknown): ReadonlySet<string> {
  // A text holds origins that nobody meant: https://app.example.com holds https://app.example.co.
  if (!Array.isArray(origins))
    throw new TypeError('createRelay: origins must be an array, such as ["https://app.example"]');
  const read = (origin: unknown, i: number): string => {
    try {
      return readOrigin(origin);
    } catch (error) {
      throw new TypeError(`createRelay: origins[${i}] ${(error as Error).message}`);
    }
  };
  // By index: of a list with holes each is looked at, too.
  return new Set(Array.from(origins, read));
}

/** Whether an origin is that of a page that this machine serves, on any port. `python3 -m http.server` prints http://0.0.0.0:8000/. */
export function isOfThisMachine(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?$/.test(origin);
}
