// Doors: where a request may go, and what it may carry there.
//
// Decides: whether the host of each request is one that only the service answers at, whether a secret stands in an address,
// which headers may be set, and whether a page that must not ask would.
// Never: opens one. The core builds each address again and holds it against the same rules.

import type { Definition, Field, Step } from "./definition.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";
import { type Reference, referencesIn, templatesOf } from "./templates.js";

export function checkDoors(definition: Definition, problems: Problems): void {
  for (const [i, field] of definition.service.fields.entries()) {
    for (const [j, host] of (field.hosts ?? []).entries()) {
      const fault = hostFault(host);
      if (fault !== undefined) problems.error("door-host", below("/fields", i, "hosts", j), fault);
    }
  }
  for (const [i, step] of definition.steps.entries()) {
    const path = below("/live_test/steps", i);
    checkUrl(definition, step, path, problems);
    checkSecretInUrl(definition, step, path, problems);
    checkHeaders(step, path, problems);
  }
}

const RESERVED = new Set(["local", "internal", "localhost"]);

/** What keeps a literal host from being one that is asked, or nothing. */
function hostFault(host: string): string | undefined {
  const labels = host.split(".");
  const last = labels.at(-1) ?? "";
  if (host.startsWith("[") || /^(?:\d+|0x[0-9a-f]*)$/.test(last))
    return "A host has a name: an address in digits is refused.";
  if (labels.length < 2) return "A host needs at least two labels, as in example.com.";
  if (RESERVED.has(last)) return `Nothing under ".${last}" is asked: such names lead into somebody's own network.`;
  for (const label of labels) {
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) {
      return `"${label}" is no label of a host: from 1 to 63 small letters, digits and hyphens, with no hyphen at an edge.`;
    }
  }
  return host.length > 253 ? "The host is too long." : undefined;
}

const SCHEME = "https://";

function checkUrl(definition: Definition, step: Step, path: string, problems: Problems): void {
  const end = step.url.slice(SCHEME.length).search(/[/?#\\]/);
  const authority = end < 0 ? step.url.slice(SCHEME.length) : step.url.slice(SCHEME.length, SCHEME.length + end);
  const url = below(path, "url");
  const spot = { offset: SCHEME.length };
  if (authority.includes("@")) {
    problems.error("door-user", url, "No user or password may stand in front of the host.", spot);
  } else if (authority.includes(":")) {
    problems.error("door-port", url, "No port may stand behind the host.", spot);
  } else {
    const fault = authorityFault(definition, authority, problems);
    if (fault !== undefined) problems.error("door-host", url, fault, spot);
  }
  const odd = step.url.search(/[^!-~]|[#\\]/);
  if (odd >= 0) {
    const message = 'An address is printable ASCII without blanks, "#" or "\\": write other characters as "%..".';
    problems.error("door-url", url, message, { offset: odd });
  }
  const dots = step.url.search(/\/\.{1,2}(?:[/?]|$)/);
  if (dots >= 0) problems.error("door-url", url, 'No part of a path is "." or "..".', { offset: dots + 1 });
}

const MADE_HOST =
  'A host is literal; or "{account}"; or "{field.word}", each of its words a literal host; or "{field.part}", then "." or "-", ' +
  "then at least two literal labels.";

function authorityFault(definition: Definition, authority: string, problems: Problems): string | undefined {
  const [reference, ...more] = referencesIn(authority);
  if (reference === undefined) return authority.includes("{") ? MADE_HOST : hostFault(authority);
  const field = definition.field(reference.field);
  // Unknown fields and parts are told where templates are read.
  if (field === undefined) return undefined;
  if (more.length > 0 || reference.offset > 0) return MADE_HOST;
  const behind = authority.slice(reference.length);
  if (reference.part === undefined) {
    return field.type === "account" && behind === "" ? undefined : MADE_HOST;
  }
  if (behind === "") return wordsFault(definition, field, reference, problems);
  // Behind a hyphen, the first label goes on: two whole ones have to follow it.
  const literal = /^(?:\.|-[a-z0-9-]+\.)(.+)$/.exec(behind)?.[1];
  return literal === undefined ? MADE_HOST : hostFault(literal) && `${MADE_HOST} ${hostFault(literal)}`;
}

/** Each value of a word that is a host of its own has to be a literal one. */
function wordsFault(
  definition: Definition,
  field: Field,
  { part = "" }: Reference,
  problems: Problems,
): string | undefined {
  const fieldPath = below("/fields", definition.service.fields.indexOf(field));
  const worded = [
    ...definition.kindsOf(field).map(({ kind, path }) => ({ words: kind.words, path })),
    ...(field.choices ?? []).map(({ words }, i) => ({ words, path: below(fieldPath, "choices", i) })),
  ];
  let found = false;
  for (const { words = {}, path } of worded) {
    const host = words[part];
    if (host === undefined) continue;
    found = true;
    const fault = hostFault(host);
    if (fault !== undefined) {
      problems.error("door-word", below(path, "words", part), `"{${field.id}.${part}}" is asked as a host. ${fault}`);
    }
  }
  return found ? undefined : MADE_HOST;
}

function checkSecretInUrl(definition: Definition, step: Step, path: string, problems: Problems): void {
  const host = /^https:\/\/[^/?#]*/.exec(step.url)?.[0].length ?? 0;
  const secret = referencesIn(step.url).find(
    ({ field, part, offset }) => isSecret(definition, field, part) && offset >= host,
  );
  if (secret !== undefined && !step.secret_in_url) {
    const message =
      'A secret stands in the address, and addresses are logged. Send it in a header, or say "secret_in_url": true.';
    problems.error("door-secret", below(path, "url"), message, { offset: secret.offset });
  }
  if (!step.secret_in_url) return;
  const flag = below(path, "secret_in_url");
  if (secret === undefined) problems.error("door-secret", flag, "No secret stands in the address: leave this out.");
  else if (mayPageAsk(definition, step)) {
    const message =
      'A page may ask this step, and must not with a secret in the address: say "cors": "no" or "from": "relay".';
    problems.error("door-secret-page", flag, message);
  }
}

/** The whole secret or a group of it, not a word that goes with its kind. */
function isSecret(definition: Definition, id: string, part: string | undefined): boolean {
  const field = definition.field(id);
  if (field?.type !== "secret") return false;
  return part === undefined || definition.ownKindsOf(field).some(({ kind }) => !(part in (kind.words ?? {})));
}

/** Whether for some kind a page may ask: the step's word counts, else the kind's, else the service's. */
export function mayPageAsk({ service }: Definition, step: Step): boolean {
  if (step.from === "relay") return false;
  if (step.cors !== undefined) return step.cors === "yes";
  const kinds = service.fields.flatMap(({ kinds = [] }) => kinds);
  return service.cors === "yes" || kinds.some(({ cors }) => cors === "yes");
}

/** Which a browser lets no script set (Fetch standard, forbidden request-header). */
const FORBIDDEN = new Set(
  (
    "accept-charset accept-encoding access-control-request-headers access-control-request-method connection content-length " +
    "cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer transfer-encoding upgrade via"
  ).split(" "),
);
/** Which belong to the connection: nobody sets them, a relay neither. */
const CONNECTION = new Set([
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

function checkHeaders(step: Step, path: string, problems: Problems): void {
  const seen = new Map<string, string>();
  if (step.basic !== undefined) seen.set("authorization", '"basic"');
  if (step.content_type !== undefined) seen.set("content-type", '"content_type"');
  for (const name of Object.keys(step.headers ?? {})) {
    const inner = below(path, "headers", name);
    const lower = name.toLowerCase();
    const before = seen.get(lower);
    if (before !== undefined)
      problems.error("header-twice", inner, `${before} writes this header already.`, { key: true });
    seen.set(lower, `"${name}"`);
    if (CONNECTION.has(lower)) {
      problems.error("door-header", inner, `"${name}" belongs to the connection: nobody sets it.`, { key: true });
    } else if (step.from !== "relay" && (FORBIDDEN.has(lower) || /^(?:proxy|sec)-/.test(lower))) {
      const message = `Browsers let no page set "${name}": leave it out, or say "from": "relay".`;
      problems.error("door-header", inner, message, { key: true });
    }
  }
  for (const { path: inner, text, place } of templatesOf(step, path)) {
    // References hold no colon.
    if (place === "user" && text.includes(":")) {
      problems.error("basic-colon", inner, "A user name must not have a colon in it: the password begins there.", {
        offset: text.indexOf(":"),
      });
    }
  }
}
