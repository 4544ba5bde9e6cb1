// Reads an address that somebody wrote. URL.canParse and URL.parse, in one, for browsers that have neither.

/** The address, against `base` where it is relative; null where it is none. */
export function parseUrl(text: string | URL, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
