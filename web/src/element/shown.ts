// What of a value may be shown beside its field.
//
// Of an address that was taken: its host. Of one that deceives: the end of its host name, where the link really goes; the part
// in front is what deceives, and a long one hides the end. Of a secret: the last characters, by which people tell keys apart.

import type { Shown } from "../messages/findings.js";
import type { FieldInfo, Verdict } from "./fields.js";

const LAST = 4;
// Of a shorter secret the last characters are too much of it.
const SHORTEST = 20;

export function shownOf({ type }: FieldInfo, verdict: Verdict, text: string): Shown {
  const { account_url, value, findings } = verdict;
  if (account_url !== undefined) return { host: account_url.replace("https://", "") };
  if (type === "secret") return value && value.length >= SHORTEST ? { last: value.slice(-LAST) } : {};
  const { start = 0, end = 0 } = findings.find(({ code }) => code === "lookalike-host") ?? {};
  const host = endOf(text.slice(start, end).toLowerCase());
  return host === "" ? {} : { host };
}

/** The last two labels, or three where a country's domain has such, as "evil.co.uk". Never more of what was typed. */
function endOf(host: string): string {
  if (!/^[a-z0-9.-]+\.[a-z0-9-]+$/.test(host)) return "";
  return /[^.]+(?:\.[a-z]{2,3}\.[a-z]{2}|\.[^.]+)$/.exec(host)?.[0] ?? "";
}
