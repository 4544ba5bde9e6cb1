// Which hosts a definition may ask, for a page's own definition: it opens no door that the built-in one does not have and
// the page does not name.
//
// What it decides: whether a host is covered. Whether a definition can be used at all, the core decides. Pure.

import type { FieldInfo, ServiceInfo } from "./fields.js";

/** A host as it is; or all that end like this, from a dot or a hyphen on. */
type Door = { readonly any: boolean; readonly host: string };

/** What the page writes into `hosts`: hosts, and `*.suffix` for all below one. */
export function readHosts(text: string): Door[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((each) => each !== "")
    .map((each) => (each.startsWith("*.") ? { any: true, host: each.slice(1) } : { any: false, host: each }));
}

/** All hosts that a definition can ask; those made from what people type as their endings. */
export function doorsOf({ fields, live_test }: ServiceInfo): Door[] {
  const accounts = fields.flatMap(({ hosts = [] }) => hosts.map((host) => ({ any: true, host: `.${host}` })));
  const asked = (live_test?.steps ?? []).flatMap(({ url }) => doorsOfUrl(url, fields, accounts));
  return [...accounts, ...asked];
}

/** The doors that none of the others covers, as a page would name them. */
export function uncovered(doors: readonly Door[], allowed: readonly Door[]): string[] {
  const isCovered = (door: Door) => allowed.some((other) => covers(other, door));
  const names = doors.filter((door) => !isCovered(door)).map(({ any, host }) => (any ? `*${host}` : host));
  return [...new Set(names)];
}

function covers(allowed: Door, { any, host }: Door): boolean {
  if (!allowed.any) return !any && host === allowed.host;
  return host.endsWith(allowed.host) && (any || host.length > allowed.host.length);
}

function doorsOfUrl(url: string, fields: readonly FieldInfo[], accounts: readonly Door[]): readonly Door[] {
  const host = hostIn(url);
  const [, id, name, tail] = /^\{(\w+)(?:\.(\w+))?\}(.*)$/.exec(host) ?? [];
  // What is no template is the host itself; the core refuses what is no host.
  if (id === undefined) return [{ any: false, host: host.toLowerCase() }];
  const field = fields.find((each) => each.id === id);
  if (name === undefined && tail === "") return field?.type === "account" ? accounts : [{ any: true, host: "" }];
  const words = tail === "" && name !== undefined ? wordsOf(field, name) : [];
  if (words.length > 0) return words.map((word) => ({ any: false, host: word.toLowerCase() }));
  return [{ any: true, host: (tail ?? "").toLowerCase() }];
}

/** The host of a step's URL, as it is written. */
export function hostIn(url: string): string {
  return /^https:\/\/([^/?#]*)/.exec(url)?.[1] ?? "";
}

/** Every value that a word of a field has. */
function wordsOf(field: FieldInfo | undefined, name: string): string[] {
  const all = [...(field?.choices ?? []), ...(field?.kinds ?? [])];
  return all.flatMap(({ words }) => words?.[name] ?? []);
}
