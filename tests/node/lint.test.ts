// Lint: every problem that it finds, each at its place; that what is good is let pass; that its reading of the schema is a
// whole validator's, and its reading of patterns the platform's.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Document } from "../../build/internals/lint/document.js";
import { CODES, lint, type Problem } from "../../build/internals/lint/lint.js";
import { isFault, readPattern } from "../../build/internals/lint/pattern.js";
import { Problems } from "../../build/internals/lint/problems.js";
import { checkSchema } from "../../build/internals/lint/schema.js";
import { ROOT } from "./support.ts";

const TODAY = "2026-12-01";
// An object with this key is meant to be a rule, and is no promise.
const THEN = "then";
const FACT = { source: "made up", sure: "observed" };

const GOOD = {
  $schema: "./service.schema.json",
  id: "acme",
  title: "Acme",
  category: "payments",
  cors: "no",
  fields: [
    { id: "account", type: "account", label: "Address", hosts: ["acme.example"], ...FACT },
    {
      id: "secret",
      type: "secret",
      label: "Key",
      example: "k-us1-0123456789abcdef",
      kinds: [
        {
          kind: "acme-key",
          label: "Key",
          pattern: "k-(?<dc>[a-z]{2}[0-9])-[0-9a-f]{16}",
          words: { api: "x.acme.example" },
          ...FACT,
        },
        { kind: "acme-old", label: "Old key", pattern: "[0-9a-f]{24}", words: { api: "y.acme.example" }, ...FACT },
      ],
      others: [{ kind: "acme-public", label: "Public key", pattern: "p-[0-9a-f]{16}", ...FACT }],
    },
    { id: "email", type: "email", label: "Email", optional: true },
    {
      id: "region",
      type: "choice",
      label: "Region",
      ...FACT,
      choices: [
        { value: "us", label: "US", words: { api: "api.acme.example" } },
        { value: "eu", label: "EU", words: { api: "api.eu.acme.example" } },
      ],
    },
  ],
  live_test: {
    rules: [{ status: "409", when: [{ at: "/late", is: "yes" }], reason: "service-down", ...FACT }],
    steps: [
      {
        method: "POST",
        url: "https://{account}/me/{secret.dc}?of={region}",
        headers: { Authorization: "Bearer {secret}", "X-From": "{email}" },
        body: '{"query":"{ id }","of":"{region}"}',
        content_type: "application/json",
        secret_in_url: true,
        rules: [
          { status: "200", when: [{ at: "/ok", is: "true" }], reason: "connected", [THEN]: true, ...FACT },
          { status: "401", when: [{ at: "/error/code", begins: "old" }], next: "secret-expired", ...FACT },
          { status: "401", reason: "secret-refused", field: "secret", ...FACT },
          { header: { name: "Location", has: "login" }, bare: true, reason: "no-such-account", ...FACT },
          {
            status: "403",
            when: [{ at: "/error", has: "scope" }],
            reason: "connected-limited",
            missing: { at: "/error" },
            ...FACT,
          },
        ],
        ...FACT,
      },
      {
        url: "https://{secret.api}/me",
        headers: { Authorization: "Bearer {secret}" },
        only: { secret: ["acme-key"], region: ["us"] },
        rules: [{ status: "200", when: [{ at: "/ok", is: ["true", "yes"] }], reason: "connected", ...FACT }],
        ...FACT,
      },
      {
        administrator: true,
        url: "https://{region.api}/admin",
        basic: ["{email}", "{secret}"],
        ...FACT,
      },
      {
        adds: true,
        url: "https://{secret.dc}-api.acme.example/who",
        headers: { Authorization: "Bearer {secret}" },
        who: { name: ["/name"] },
        ...FACT,
      },
    ],
  },
  guides: [
    {
      id: "find",
      field: "secret",
      steps: [
        { do: "press", name: "Keys" },
        { do: "copy", field: "secret" },
      ],
      ...FACT,
    },
    { id: "switch-off", steps: [{ do: "untick", name: "API" }], ...FACT },
  ],
};

type Tree = Record<string, unknown>;

const textOf = (definition: unknown): string => JSON.stringify(definition, null, 2);

/** The good definition with some values put, added or taken out, each by its pointer. */
function changed(changes: Record<string, unknown>): string {
  const copy = structuredClone(GOOD);
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() as string;
    const parent = keys.reduce((node: Tree, key) => node[key] as Tree, copy as Tree);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return textOf(copy);
}

const [{ rules: RULE }] = GOOD.live_test.steps as unknown as [{ rules: Tree[] }];
const SECOND = (GOOD.live_test.steps[1] as unknown as { rules: Tree[] }).rules;
const KINDS = "/fields/1/kinds";
const STEP = "/live_test/steps/0";
const RULES = `${STEP}/rules`;

/** What a rule of the second step says, and what its conditions are. */
const withRule = (rule: Tree): Record<string, unknown> => ({ "/live_test/steps/1/rules/0": { ...rule, ...FACT } });
const ADDED = "/live_test/steps/1/rules/0";
const when = (...conditions: Tree[]): Record<string, unknown> =>
  withRule({ status: "200", when: conditions, reason: "connected" });
const withPattern = (pattern: string): Record<string, unknown> => ({ [`${KINDS}/1/pattern`]: pattern });
const PATTERN = `${KINDS}/1/pattern`;

/** Two rules of which the first always holds where the second does. */
const SHADOWS: [earlier: Tree, later: Tree][] = [
  [{ status: "400-499" }, { status: "401" }],
  [{ header: { name: "location", has: "LOG" } }, { header: { name: "Location", has: "login" } }],
  [{ header: { name: "Location", has: "log" } }, { header: { name: "Location", is: "/login" } }],
  [{ header: { name: "Location", is: "/Login" } }, { header: { name: "Location", is: "/login" }, status: "302" }],
  [{ header: { name: "Location", absent: true } }, { header: { name: "Location", absent: true }, html: true }],
  [{ html: true }, { html: true, status: "200" }],
  [{ when: [{ at: "/a", is: ["b", "c"] }] }, { when: [{ at: "/a", is: "B" }] }],
  [{ when: [{ at: "/a", begins: "b" }] }, { when: [{ at: "/a", is: ["bc", "bd"] }] }],
  [{ when: [{ at: "/a", begins: "b" }] }, { when: [{ at: "/a", begins: "bc" }] }],
  [{ when: [{ at: "/a", has: "b" }] }, { when: [{ at: "/a", begins: "ab" }] }],
  [{ when: [{ at: "/a", has: "b" }] }, { when: [{ at: "/a", has: "abc" }] }],
  [
    { when: [{ at: "/a", has: "b" }] },
    {
      when: [
        { at: "/a", is: "abc" },
        { at: "/d", is: "e" },
      ],
    },
  ],
  [{ when: [{ at: "/a", fits: "[0-9]{3}" }] }, { when: [{ at: "/a", is: "123" }] }],
  [{ when: [{ at: "/a", fits: "[0-9]{1,3}" }] }, { when: [{ at: "/a", fits: "[0-4]{2}" }] }],
  [{ when: [{ at: "/a/*/b", type: "string" }] }, { when: [{ at: "/a/0/b", type: "string" }] }],
  [
    { when: [{ at: "/a", type: "absent" }] },
    {
      when: [
        { at: "/a", type: "absent" },
        { at: "/b", is: "c" },
      ],
    },
  ],
];

/** Two rules of which each may hold without the other. */
const APART: [earlier: Tree, later: Tree][] = [
  [{ status: "401" }, { status: "400-499" }],
  [{ status: "401", html: true }, { status: "401" }],
  [{ header: { name: "Location", has: "login" } }, { header: { name: "Server", has: "login" } }],
  [{ header: { name: "Location", has: "login" } }, { header: { name: "Location", has: "log" } }],
  [{ header: { name: "Location", is: "login" } }, { header: { name: "Location", has: "login" } }],
  [{ header: { name: "Location", has: "login" } }, { header: { name: "Location", absent: true } }],
  [{ header: { name: "Location", absent: true } }, { header: { name: "Location", has: "login" } }],
  [{ header: { name: "Location", has: "login" } }, { status: "401" }],
  [{ when: [{ at: "/a", is: "b" }] }, { when: [{ at: "/a", is: ["b", "c"] }] }],
  [{ when: [{ at: "/a", is: "b" }] }, { when: [{ at: "/a", begins: "b" }] }],
  [{ when: [{ at: "/a", begins: "b" }] }, { when: [{ at: "/a", has: "b" }] }],
  [{ when: [{ at: "/a", fits: "[0-4]{2}" }] }, { when: [{ at: "/a", fits: "[0-9]{2}" }] }],
  [{ when: [{ at: "/a", fits: "[0-4]{2}" }] }, { when: [{ at: "/a", has: "12" }] }],
  [{ when: [{ at: "/a/0/b", type: "string" }] }, { when: [{ at: "/a/*/b", type: "string" }] }],
  [{ when: [{ at: "/a/*", type: "absent" }] }, { when: [{ at: "/a/0", type: "absent" }] }],
  [
    {
      when: [
        { at: "/a", is: "b" },
        { at: "/c", is: "d" },
      ],
    },
    { when: [{ at: "/a", is: "b" }] },
  ],
];

/** The two as rules of a step, behind the others, so that no other one stands in front of them. */
function asRules([earlier, later]: [Tree, Tree]): Record<string, unknown> {
  const rule = { reason: "redirected", ...FACT };
  return { "/live_test/steps/1/rules": [...SECOND, { ...earlier, ...rule }, { ...later, ...rule }] };
}

function shadows(): Case[] {
  return SHADOWS.map((pair) => [
    "shadowed",
    asRules(pair),
    "/live_test/steps/1/rules/2",
    "{\n",
    /rules\/1 holds first/,
  ]);
}

/** The code, what to change, where the problem is, what stands at its line and column, and a part of its message. */
type Case = [code: string, changes: Record<string, unknown>, path: string, at: string, message: RegExp];

const CASES: Case[] = [
  // The schema's part.
  [
    "unknown-key",
    { "/colour": "red" },
    "/colour",
    '"colour": "red"',
    /no key here\. What may stand here: "\$schema", /,
  ],
  ["unknown-key", { "/titel": "Acme" }, "/titel", '"titel"', /Did you mean "title"\?/],
  ["missing-key", { "/title": undefined }, "", "{", /"title" is missing/],
  ["missing-key", { [`${STEP}/content_type`]: undefined }, STEP, "{\n", /"content_type" is missing/],
  ["wrong-key", { [`${STEP}/headers`]: { "a b": "c" } }, `${STEP}/headers/a b`, '"a b"', /not of the form/],
  [
    "wrong-key",
    { "/live_test/steps/3/administrator": true },
    "/live_test/steps/3/administrator",
    '"administrator"',
    /together/,
  ],
  [
    "wrong-key",
    { [`${STEP}/rights`]: { at: "/scopes", implies: { 1: ["a"] } } },
    `${STEP}/rights/implies/1`,
    '"1"',
    /like a number/,
  ],
  ["wrong-type", { "/title": 5 }, "/title", "5", /has to be a text, not a number/],
  ["wrong-type", { "/title": null }, "/title", "null", /not null/],
  ["wrong-type", { "/fields": {} }, "/fields", "{}", /has to be a list, not an object/],
  ["wrong-type", { "/live_test": [] }, "/live_test", "[]", /has to be an object, not a list/],
  ["wrong-type", { "/fields/1/shortest": "8" }, "/fields/1/shortest", '"8"', /a whole number, not a text/],
  [
    "wrong-type",
    { [`${RULES}/0/when/0/is`]: true },
    `${RULES}/0/when/0/is`,
    "true",
    /a text or a list, not true or false/,
  ],
  ["wrong-value", { "/id": "Acme" }, "/id", '"Acme"', /not of the form .*For example: "stripe"/],
  ["wrong-value", { "/cors": "yse" }, "/cors", '"yse"', /has to be "yes" or "no"\. Did you mean "yes"\?/],
  ["wrong-value", { "/fields/2/id": "reply" }, "/fields/2/id", '"reply"', /reserved/],
  [
    "wrong-value",
    { "/fields/2/optional": false },
    "/fields/2/optional",
    "false",
    /Only true may stand here\. Leave the key out/,
  ],
  ["wrong-value", { "/fields/1/shortest": 0 }, "/fields/1/shortest", "0", /from 1 to 512/],
  [
    "wrong-value",
    { "/fields/3/choices/0/found_in": ["{value}.acme.example"] },
    "/fields/3/choices/0/found_in/0",
    '"{value}.acme',
    /must not be of this form/,
  ],
  ["one-of", { [`${RULES}/1/reason`]: "connected" }, `${RULES}/1`, "{\n", /there are "reason" and "next"/],
  ["one-of", { [`${RULES}/0/reason`]: undefined }, `${RULES}/0`, "{\n", /there is none/],
  ["repeated", { "/label_words": ["key", "key"] }, "/label_words/1", '"key"\n', /twice/],
  ["too-short", { "/title": "" }, "/title", '""', /must not be empty/],
  ["too-long", { "/title": "x".repeat(65) }, "/title", '"xxx', /65 characters, and 64 are the most/],
  ["too-few", { "/fields": [] }, "/fields", "[]", /0 entries, and 1 is the least/],
  [
    "too-many",
    { "/label_words": Array.from({ length: 65 }, (_, i) => "a".repeat((i % 32) + 1) + "b".repeat(i >> 5)) },
    "/label_words",
    "[\n",
    /65 entries, and 64 is the most/,
  ],

  // Patterns.
  ["pattern-language", withPattern("ab*"), PATTERN, '*"', /no end: write a count, as in "\{0,64\}"/],
  ["pattern-language", withPattern("[a]+"), PATTERN, '+"', /as in "\{1,64\}"/],
  ["pattern-language", withPattern("a?+"), PATTERN, '+"', /no end/],
  ["pattern-language", withPattern("+a"), PATTERN, '+a"', /no end/],
  ["pattern-language", withPattern("a.b"), PATTERN, '.b"', /any character/],
  ["pattern-language", withPattern("^a"), PATTERN, '^a"', /always about the whole value/],
  ["pattern-language", withPattern("?a"), PATTERN, '?a"', /Nothing stands in front/],
  ["pattern-language", withPattern("a]"), PATTERN, ']"', /Write "\\\]"/],
  ["pattern-language", withPattern("a|b"), PATTERN, '|b"', /only stand in a group/],
  ["pattern-language", withPattern("a)"), PATTERN, ')"', /has not begun/],
  ["pattern-language", withPattern("a(?:b"), PATTERN, '(?:b"', /has no "\)"/],
  ["pattern-language", withPattern("(a)"), PATTERN, '(a)"', /write "\(\?:"/],
  ["pattern-language", withPattern("(?=a)"), PATTERN, '(?=a)"', /no looking around/],
  ["pattern-language", withPattern("(?i:a)"), PATTERN, '(?i:a)"', /begins with/],
  ["pattern-language", withPattern("a(?:)"), PATTERN, ')"', /Nothing stands here/],
  ["pattern-language", withPattern("(?:a|b?)"), PATTERN, 'b?)"', /alternative may be empty/],
  ["pattern-language", withPattern("a(?:b?){2}"), PATTERN, '(?:b?){2}"', /may be empty/],
  ["pattern-language", withPattern("a{x}"), PATTERN, '{x}"', /no count/],
  ["pattern-language", withPattern("a{2,}"), PATTERN, '{2,}"', /has no end/],
  ["pattern-language", withPattern("a{3,2}"), PATTERN, '{3,2}"', /begins with 3 and ends with 2/],
  ["pattern-language", withPattern("a{0}"), PATTERN, '{0}"', /count of nothing/],
  ["pattern-language", withPattern("a{2}?"), PATTERN, '?"', /no lazy counts/],
  ["pattern-language", withPattern("a{2}{3}"), PATTERN, '{3}"', /behind a count/],
  ["pattern-language", withPattern("\\.\\d"), PATTERN, '\\\\d"', /no "\\d"/],
  ["pattern-language", withPattern("a\\-"), PATTERN, '\\\\-"', /needs no backslash/],
  ["pattern-language", withPattern("a\\"), PATTERN, '\\\\"', /needs a character behind/],
  ["pattern-language", withPattern("[^a]"), PATTERN, '^a]"', /no negated classes/],
  ["pattern-language", withPattern("[]"), PATTERN, '[]"', /class is empty/],
  ["pattern-language", withPattern("a[b"), PATTERN, '[b"', /has no "\]"/],
  ["pattern-language", withPattern("[0z-a]"), PATTERN, 'z-a]"', /ends before it begins/],
  ["pattern-language", withPattern("aé"), PATTERN, 'é"', /printable ASCII/],
  ["pattern-language", withPattern(`${"(?:".repeat(17)}a${")".repeat(17)}`), PATTERN, "(?:a", /at most 16 deep/],
  ["pattern-group", withPattern("(?<a>b){2}"), PATTERN, "(?<a>", /inside a count/],
  ["pattern-group", withPattern("(?<a>b)(?<a>c)"), PATTERN, "(?<a>c", /already is a group/],
  ["pattern-group", withPattern("(?<_>b)"), PATTERN, "(?<_>", /a letter, then/],
  ["pattern-group", withPattern("(?<a>a)(?<b>b)(?<c>c)(?<d>d)(?<e>e)"), PATTERN, "(?<e>", /at most 4 named groups/],
  ["pattern-size", withPattern("[a-z]{4096}[0-9]{4097}"), PATTERN, "[a-z]", /8193 places/],
  ["pattern-held", withPattern("[a-z]{1,40}[a-m]{33}"), PATTERN, "[a-z]", /up to 34 places/],
  ["pattern-held", withPattern("[a-z]{1,4000}[a-z]{1,4000}"), PATTERN, "[a-z]", /very many places/],
  ["pattern-empty", withPattern("[a-z]{0,4}"), PATTERN, "[a-z]", /an empty value/],
  ["pattern-language", { "/fields/0/name": { pattern: "a*" } }, "/fields/0/name/pattern", '*"', /no end/],
  ["pattern-language", when({ at: "/a", fits: "a*" }), `${ADDED}/when/0/fits`, '*"', /no end/],

  // Names, and what they name.
  ["field-id", { "/fields/2/id": "mail" }, "/fields/2/id", '"mail"', /is called "email"/],
  ["kind-id", { [`${KINDS}/1/kind`]: "other-key" }, `${KINDS}/1/kind`, '"other-key"', /begins with "acme-"/],
  ["repeated-id", { "/fields/2": GOOD.fields[1] }, "/fields/2/id", '"secret"', /already is a field/],
  [
    "repeated-id",
    { "/fields/1/others/0/kind": "acme-key" },
    "/fields/1/others/0/kind",
    '"acme-key"',
    /named "acme-key" already/,
  ],
  ["repeated-id", { "/fields/3/choices/1/label": "us" }, "/fields/3/choices/1", "{\n", /Choice 0 is called "us"/],
  ["repeated-id", { "/guides/1": GOOD.guides[0] }, "/guides/1", "{\n", /already is such a guide/],
  ["unknown-field", { [`${RULES}/2/field`]: "secrte" }, `${RULES}/2/field`, '"secrte"', /Did you mean "secret"\?/],
  ["unknown-field", { "/guides/0/field": "pin" }, "/guides/0/field", '"pin"', /There is only "account", /],
  [
    "unknown-field",
    { "/guides/0/steps/0": { do: "copy", field: "pin" } },
    "/guides/0/steps/0/field",
    '"pin"',
    /no field "pin"/,
  ],
  [
    "unknown-field",
    { "/live_test/steps/1/only": { pin: ["a"] } },
    "/live_test/steps/1/only/pin",
    '"pin"',
    /no field "pin"/,
  ],
  ["unknown-field", { [`${STEP}/headers/X-From`]: "by {emial}" }, `${STEP}/headers/X-From`, "{emial}", /"\{email\}"\?/],
  ["unknown-field", { [`${STEP}/body`]: "{id}" }, `${STEP}/body`, "{id}", /write "\{ id \}"/],
  [
    "unknown-kind",
    { "/live_test/steps/1/only/secret": ["acme-kye"] },
    "/live_test/steps/1/only/secret/0",
    '"acme-kye"',
    /"acme-key"\?/,
  ],
  [
    "unknown-kind",
    { "/live_test/steps/1/only": { email: ["a"] } },
    "/live_test/steps/1/only/email/0",
    '"a"',
    /no kind "a"\.$/,
  ],
  [
    "unknown-choice",
    { "/live_test/steps/1/only/region": ["asia"] },
    "/live_test/steps/1/only/region/0",
    '"asia"',
    /no choice "asia"/,
  ],
  [
    "unknown-part",
    { "/live_test/steps/1/url": "https://{secret.app}/me" },
    "/live_test/steps/1/url",
    "{secret.app}",
    /It has "dc" and "api"/,
  ],
  [
    "unknown-part",
    { [`${STEP}/headers/X-From`]: "{email.host}" },
    `${STEP}/headers/X-From`,
    "{email.host}",
    /no parts/,
  ],
  ["missing-word", { "/fields/3/choices/1/words": undefined }, "/fields/3/choices/1", "{\n", /a word "api"/],
  ["found-in", { "/fields/1/found_in": ["acme.example/{value}/{x}"] }, "/fields/1/found_in/0", '"acme', /Only one/],

  // Kinds.
  [
    "kind-covered",
    withPattern("k-us[0-9]-[0-9a-f]{16}"),
    PATTERN,
    '"k-us',
    /fits "acme-key" before it\. Put the narrower one first/,
  ],
  [
    "kind-covered",
    { "/fields/1/others/0/pattern": "[0-9]{24}" },
    "/fields/1/others/0/pattern",
    '"[0-9]',
    /Say "maybe"/,
  ],
  ["word-is-group", { [`${KINDS}/1/words/dc`]: "us1" }, `${KINDS}/1/words/dc`, '"dc"', /another name/],
  ["distinct-shape", { [`${KINDS}/1/distinct`]: true }, `${KINDS}/1/distinct`, "true", /begins with 0/],
  [
    "distinct-unsure",
    { [`${KINDS}/1/pattern`]: "abcd[0-9]{20}", [`${KINDS}/1/distinct`]: true, [`${KINDS}/1/sure`]: "inferred" },
    `${KINDS}/1/distinct`,
    "true",
    /"documented" or "observed"/,
  ],
  ["could-be-distinct", withPattern("ab\\.[0-9]{20}\\.[0-9a-f]{20}"), `${KINDS}/1`, "{\n", /"distinct": true/],
  ["could-be-distinct", withPattern("abcd[0-9]{20}"), `${KINDS}/1`, "{\n", /"distinct": true/],
  ["could-be-distinct", { [`${KINDS}/1/check`]: "crc32-hex" }, `${KINDS}/1`, "{\n", /"distinct": true/],
  ["shortest", { "/fields/1/shortest": 23 }, "/fields/1/shortest", "23", /"acme-key" fits values of 22 characters/],
  ["example", { "/fields/1/example": "k-us1" }, "/fields/1/example", '"k-us1"', /fits none/],
  [
    "loose-pattern",
    { [`${KINDS}/0/pattern`]: "k-(?<dc>[a-z]{2}[0-9])-[0-9a-f]{16,40}" },
    `${KINDS}/0/pattern`,
    '"k-(',
    /from 22 to 46/,
  ],

  // Templates.
  [
    "brace",
    { [`${STEP}/headers/X-From`]: "a {Email}" },
    `${STEP}/headers/X-From`,
    "{Email}",
    /belongs to no reference/,
  ],
  [
    "body-type",
    { [`${STEP}/content_type`]: "text/plain" },
    `${STEP}/body`,
    "{region}",
    /escape a value in text\/plain/,
  ],
  ["unused-word", { [`${KINDS}/0/words/home`]: "a" }, `${KINDS}/0/words/home`, '"home"', /"\{secret\.home\}"/],

  // Doors.
  ["door-host", { "/fields/0/hosts": ["acme.local"] }, "/fields/0/hosts/0", '"acme.local"', /Nothing under "\.local"/],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://localhost/me" },
    "/live_test/steps/1/url",
    "localhost",
    /two labels/,
  ],
  ["door-host", { "/live_test/steps/1/url": "https://10.0.0.1/me" }, "/live_test/steps/1/url", "10.0", /in digits/],
  ["door-host", { "/live_test/steps/1/url": "https://a.internal" }, "/live_test/steps/1/url", "a.in", /"\.internal"/],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://a_b.example" },
    "/live_test/steps/1/url",
    "a_b",
    /"a_b" is no label/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": `https://${"a.".repeat(100)}bc.example.${"d".repeat(50)}` },
    "/live_test/steps/1/url",
    "a.a.",
    /too long/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{secret}/me" },
    "/live_test/steps/1/url",
    "{secret}",
    /A host is literal; or/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{account}.example/me" },
    "/live_test/steps/1/url",
    "{account}",
    /A host is literal/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://a.{secret.dc}.acme.example" },
    "/live_test/steps/1/url",
    "a.{",
    /A host is literal/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{secret.dc}" },
    "/live_test/steps/1/url",
    "{secret",
    /A host is literal/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{secret.dc}.example/me" },
    "/live_test/steps/1/url",
    "{secret",
    /two labels/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{secret.dc}-acme.example" },
    "/live_test/steps/1/url",
    "{secret",
    /two labels/,
  ],
  [
    "door-host",
    { "/live_test/steps/1/url": "https://{secret.dc}acme.example" },
    "/live_test/steps/1/url",
    "{secret",
    /A host is literal/,
  ],
  [
    "door-word",
    { "/fields/3/choices/1/words/api": "eu" },
    "/fields/3/choices/1/words/api",
    '"eu"',
    /"\{region\.api\}" is asked as a host/,
  ],
  ["door-user", { "/live_test/steps/1/url": "https://me@acme.example" }, "/live_test/steps/1/url", "me@", /No user/],
  ["door-port", { "/live_test/steps/1/url": "https://acme.example:81" }, "/live_test/steps/1/url", "acme", /No port/],
  [
    "door-url",
    { "/live_test/steps/1/url": "https://acme.example/#me" },
    "/live_test/steps/1/url",
    "#me",
    /printable ASCII/,
  ],
  [
    "door-url",
    { "/live_test/steps/1/url": "https://acme.example/a/../me" },
    "/live_test/steps/1/url",
    "../me",
    /"\." or "\.\."/,
  ],
  ["door-secret", { [`${STEP}/secret_in_url`]: undefined }, `${STEP}/url`, "{secret.dc}", /addresses are logged/],
  [
    "door-secret",
    { "/live_test/steps/1/secret_in_url": true },
    "/live_test/steps/1/secret_in_url",
    "true",
    /leave this out/,
  ],
  ["door-secret-page", { [`${STEP}/cors`]: "yes" }, `${STEP}/secret_in_url`, "true", /A page may ask/],
  ["door-secret-page", { [`${KINDS}/0/cors`]: "yes" }, `${STEP}/secret_in_url`, "true", /A page may ask/],
  ["door-header", { [`${STEP}/headers/Cookie`]: "a" }, `${STEP}/headers/Cookie`, '"Cookie"', /no page set "Cookie"/],
  [
    "door-header",
    { [`${STEP}/headers/Sec-Fetch`]: "a" },
    `${STEP}/headers/Sec-Fetch`,
    '"Sec-Fetch"',
    /"from": "relay"/,
  ],
  [
    "door-header",
    { [`${STEP}/headers/Host`]: "a", [`${STEP}/from`]: "relay" },
    `${STEP}/headers/Host`,
    '"Host"',
    /nobody sets it/,
  ],
  ["header-twice", { [`${STEP}/headers/x-from`]: "a" }, `${STEP}/headers/x-from`, '"x-from"', /"X-From" writes/],
  [
    "header-twice",
    { [`${STEP}/headers/Content-Type`]: "a" },
    `${STEP}/headers/Content-Type`,
    '"Content-Type"',
    /"content_type" writes/,
  ],
  [
    "header-twice",
    { "/live_test/steps/2/headers": { authorization: "a" } },
    "/live_test/steps/2/headers/authorization",
    '"authorization"',
    /"basic" writes/,
  ],
  ["basic-colon", { "/live_test/steps/2/basic": ["{email}:x", ""] }, "/live_test/steps/2/basic/0", ':x"', /a colon/],

  // Rules.
  [
    "impossible",
    withRule({ status: "299-200", reason: "redirected" }),
    `${ADDED}/status`,
    '"299-200"',
    /range ends before/,
  ],
  [
    "impossible",
    withRule({ status: "100", reason: "redirected" }),
    `${ADDED}/status`,
    '"100"',
    /ends with such a status/,
  ],
  ["impossible", withRule({ status: "204", html: true, reason: "redirected" }), `${ADDED}/status`, '"204"', /no body/],
  [
    "impossible",
    withRule({ html: true, when: [{ at: "/a", is: "b" }], reason: "redirected" }),
    `${ADDED}/html`,
    "true",
    /no such places/,
  ],
  [
    "impossible",
    withRule({ html: true, status: "401", reason: "secret-refused" }),
    `${ADDED}/html`,
    "true",
    /"bare": true/,
  ],
  ["impossible", when({ at: "/a", is: " b" }), `${ADDED}/when/0/is`, '" b"', /without the blanks/],
  ["impossible", when({ at: "/a", begins: " b" }), `${ADDED}/when/0/begins`, '" b"', /without the blanks/],
  [
    "impossible",
    when({ at: "/a", type: "absent" }, { at: "/a/b", has: "c" }),
    `${ADDED}/when/1`,
    "{\n",
    /Nothing may stand/,
  ],
  [
    "impossible",
    when({ at: "/a/b", has: "c" }, { at: "/a", has: "d" }),
    `${ADDED}/when/1`,
    "{\n",
    /nothing stands below/,
  ],
  ["impossible", when({ at: "/a", type: "string" }, { at: "/a", type: "null" }), `${ADDED}/when/1`, "{\n", /two types/],
  [
    "impossible",
    when({ at: "/a", type: "array" }, { at: "/a", has: "d" }),
    `${ADDED}/when/1`,
    "{\n",
    /a list and a text/,
  ],
  [
    "impossible",
    when({ at: "/a", has: "d" }, { at: "/a", type: "object" }),
    `${ADDED}/when/1`,
    "{\n",
    /an object and a text/,
  ],
  [
    "impossible",
    when({ at: "/a", is: "b" }, { at: "/a", is: ["c", "d"] }),
    `${ADDED}/when/1`,
    "{\n",
    /No text at "\/a"/,
  ],
  ["impossible", when({ at: "/a", is: "b" }, { at: "/a", begins: "c" }), `${ADDED}/when/1`, "{\n", /No text/],
  ["impossible", when({ at: "/a", has: "c" }, { at: "/a", is: ["b", "d"] }), `${ADDED}/when/1`, "{\n", /No text/],
  ["impossible", when({ at: "/a", is: "b" }, { at: "/a", fits: "[0-9]{3}" }), `${ADDED}/when/1`, "{\n", /No text/],
  ["impossible", when({ at: "/a", begins: "bc" }, { at: "/a", begins: "BD" }), `${ADDED}/when/1`, "{\n", /No text/],
  ["impossible", when({ at: "/a/@b", is: "c" }, { at: "/a/@b", is: "d" }), `${ADDED}/when/1`, "{\n", /No text/],
  ["shadowed", { [`${RULES}/1`]: RULE[0] }, `${RULES}/1`, "{\n", /steps\/0\/rules\/0 holds first/],
  [
    "shadowed",
    { "/live_test/rules/1": GOOD.live_test.rules[0] },
    "/live_test/rules/1",
    "{\n",
    /\/live_test\/rules\/0 holds first/,
  ],
  [
    "shadowed",
    {
      ...withRule({ status: "401", reason: "secret-refused" }),
      "/live_test/steps/2/rules": [{ status: "400-499", bare: true, reason: "unexpected-reply", ...FACT }],
      "/live_test/rules/0": { status: "401", when: [{ at: "/a", is: "b" }], reason: "redirected", ...FACT },
    },
    "/live_test/rules/0",
    "{\n",
    /holds first/,
  ],
  ...shadows(),
  ["accept-unsaid", withRule({ status: "200", reason: "connected" }), ADDED, "{\n", /answers 200, too/],
  ["accept-unsaid", when({ at: "/error", type: "absent" }), ADDED, "{\n", /answers 200, too/],
  ["refuse-unsaid", withRule({ reason: "secret-refused" }), ADDED, "{\n", /said by the service/],
  ["refuse-unsaid", withRule({ status: "400-499", next: "secret-refused" }), ADDED, "{\n", /said by the service/],
  [
    "refuse-unsaid",
    withRule({ status: "403", bare: true, reason: "secret-refused" }),
    ADDED,
    "{\n",
    /said by the service/,
  ],
  [
    "refuse-unsaid",
    withRule({ html: true, bare: true, reason: "secret-refused" }),
    ADDED,
    "{\n",
    /said by the service/,
  ],
  [
    "refuse-unsaid",
    withRule({ header: { name: "A", absent: true }, reason: "secret-refused" }),
    ADDED,
    "{\n",
    /said by the service/,
  ],
  ["then-unused", { [`${RULES}/2/then`]: true }, `${RULES}/2/then`, "true", /accepts goes on/],
  ["missing-unused", { [`${RULES}/2/missing`]: { at: "/a" } }, `${RULES}/2/missing`, "{\n", /Only "connected-limited"/],
  ["field-unused", { [`${RULES}/0/field`]: "email" }, `${RULES}/0/field`, '"email"', /a field to blame/],
  ["bare-unused", { [`${RULES}/0/bare`]: true }, `${RULES}/0/bare`, "true", /changes nothing/],

  // Steps.
  [
    "step-unreached",
    {
      [`${RULES}/1`]: RULE[2],
      [`${RULES}/2`]: { status: "402", reason: "redirected", ...FACT },
      [`${STEP}/url`]: "https://{account}/me",
      [`${STEP}/secret_in_url`]: undefined,
    },
    "/live_test/steps/1",
    "{\n",
    /none says "next"/,
  ],
  ["step-unreached", { [`${RULES}/0/then`]: undefined }, "/live_test/steps/3", "{\n", /"then": true/],
  [
    "step-unreached",
    {
      [`${RULES}/0/reason`]: "credit-used-up",
      ...withRule({ status: "200", when: [{ at: "/a", is: "b" }], reason: "credit-used-up" }),
    },
    "/live_test/steps/2",
    "{\n",
    /no step before it says "connected"/,
  ],
  ["step-unreached", { "/live_test/steps/1/from": "page" }, "/live_test/steps/1", "{\n", /Nothing reaches/],
  [
    "next-nowhere",
    withRule({ status: "401", next: "secret-refused" }),
    `${ADDED}/next`,
    '"secret-refused"',
    /nothing to go on to/,
  ],
  [
    "next-nowhere",
    {
      "/live_test/steps": [GOOD.live_test.steps[2]],
      "/live_test/rules/1": { status: "401", next: "secret-refused", ...FACT },
    },
    "/live_test/rules/1/next",
    '"secret-refused"',
    /nothing to go on to/,
  ],
  ["then-nowhere", { "/live_test/steps/length": 3 }, `${RULES}/0/then`, "true", /no step behind/],
  [
    "then-nowhere",
    {
      "/live_test/steps/length": 3,
      "/live_test/rules/1": {
        status: "203",
        when: [{ at: "/a", is: "b" }],
        reason: "connected",
        [THEN]: true,
        ...FACT,
      },
    },
    "/live_test/rules/1/then",
    "true",
    /No step "adds"/,
  ],
  ["adds-nothing", { "/live_test/steps/3/who": undefined }, "/live_test/steps/3", "{\n", /something to add/],

  // Guides and facts.
  ["guide-without-copy", { "/guides/0/steps": [{ do: "sign-in" }] }, "/guides/0", "{\n", /has to say "copy"/],
  ["guide-copies-other", { "/guides/0/field": "email" }, "/guides/0/field", '"email"', /copies something else/],
  ["no-source", { [`${KINDS}/0/source`]: undefined }, `${KINDS}/0`, "{\n", /say in "source"/],
  ["no-source", { [`${KINDS}/0/sure`]: undefined }, `${KINDS}/0`, "{\n", /Say in "sure"/],
  ["no-source", { "/fields/0/source": undefined }, "/fields/0", "{\n", /say in "source"/],
  ["no-source", { "/state": { ended: "2022-06" } }, "/state", "{\n", /say in "source"/],
  [
    "no-source",
    { [`${STEP}/source`]: undefined, [`${STEP}/rights`]: { at: "/a" } },
    `${STEP}/rights`,
    "{\n",
    /say in "source"/,
  ],
  ["date", { "/state": { ended: "2027-02", ...FACT } }, "/state/ended", '"2027-02"', /still to come/],
  ["date", { [`${KINDS}/0/state`]: { ending: "2026-11" } }, `${KINDS}/0/state/ending`, '"2026-11"', /has passed/],
  [
    "ending-soon",
    { [`${KINDS}/0/state`]: { ending: "2027-03-01" } },
    `${KINDS}/0/state/ending`,
    '"2027-03-01"',
    /90 days ahead/,
  ],
];

/** The text from a problem's line and column on. */
function textAt(text: string, { line, column }: Problem): string {
  const rest = text.split("\n").slice(line - 1);
  return [(rest[0] ?? "").slice(column - 1), ...rest.slice(1)].join("\n");
}

for (const [code, changes, path, at, message] of CASES) {
  test(`${code} at ${path}: ${message.source}`, () => {
    const text = changed(changes);
    const problems = lint(text, { today: TODAY });
    const found = problems.filter((problem) => problem.code === code && problem.path === path);
    assert.equal(found.length, 1, JSON.stringify(problems, null, 2));
    const [problem] = found as [Problem];
    assert.match(problem.message, message);
    const said = problems.map((each) => `${each.path} ${each.message}`);
    assert.deepEqual([...new Set(said)], said, "said twice");
    const there = textAt(text, problem);
    assert.ok(there.startsWith(at), `${problem.line}:${problem.column} is ${there.slice(0, 40)}`);
  });
}

test("every code is reached", () => {
  const apart = ["not-json", "too-large", "duplicate-key"];
  assert.deepEqual([...new Set([...CASES.map(([code]) => code), ...apart])].sort(), [...CODES].sort());
});

test("a value of the wrong type, or a key that is missing, is one problem", () => {
  for (const [pointer, value] of [
    [`${STEP}/rules/0/status`, 200],
    ["/fields/0/label", undefined],
    ["/fields/1/kinds/0/label", undefined],
  ] as const) {
    const problems = lint(changed({ [pointer]: value }), { today: TODAY });
    assert.equal(problems.length, 1, JSON.stringify(problems, null, 2));
  }
});

test("a good definition has no problems", () => {
  assert.deepEqual(lint(textOf(GOOD), { today: TODAY }), []);
});

const NOT_JSON: [string, number, number, RegExp][] = [
  ["", 1, 1, /not JSON/],
  ['{\n  "id": "a",\n}', 3, 1, /not JSON/],
  ['{\n  "id": tru\n}', 2, 9, /not JSON/],
  ["\ufeff{}", 1, 1, /byte order mark/],
  ["[".repeat(100_000), 1, 1, /not JSON/],
];

for (const [text, line, column, message] of NOT_JSON) {
  test(`not-json: ${JSON.stringify(text.slice(0, 30))}`, () => {
    const [problem, ...more] = lint(text);
    assert.deepEqual(more, []);
    assert.equal(problem?.code, "not-json");
    if (text.length < 100) assert.deepEqual([problem?.line, problem?.column], [line, column]);
    assert.match(problem?.message ?? "", message);
  });
}

test("a definition is no list", () => {
  assert.deepEqual(
    lint("[]").map(({ code, path }) => [code, path]),
    [["wrong-type", ""]],
  );
});

test("duplicate-key: the second one, with its place", () => {
  const text = textOf(GOOD).replace('"title": "Acme",', '"title": "Acme",\n  "id": "acme",');
  const [problem, ...more] = lint(text);
  assert.deepEqual(more, []);
  assert.equal(problem?.code, "duplicate-key");
  assert.ok(textAt(text, problem as Problem).startsWith('"id": "acme",\n  "category"'));
});

test("a key may have any name", () => {
  const [problem] = lint(textOf(GOOD).replace('"title"', '"__proto__": 1, "title"'));
  assert.equal(problem?.code, "unknown-key");
  assert.equal(problem?.path, "/__proto__");
});

test("too-large: at most 24 kB, and far more is not even looked at", () => {
  assert.deepEqual(
    lint(textOf(GOOD) + " ".repeat(24_000), { today: TODAY }).map(({ code }) => code),
    ["too-large"],
  );
  assert.deepEqual(
    lint("x".repeat(1_000_001)).map(({ code }) => code),
    ["too-large"],
  );
});

test("a place behind escapes is the one in the text", () => {
  const text = changed(withPattern('\\.\\.a"*'));
  const [problem] = lint(text.replace('a\\"*', '\\u0061\\"*'));
  assert.equal(problem?.code, "pattern-language");
  assert.ok(textAt(text.replace('a\\"*', '\\u0061\\"*'), problem as Problem).startsWith("*"));
});

test("an unknown key keeps no other problem from being told", () => {
  const codes = lint(changed({ "/colour": "red", "/fields/2/id": "mail" })).map(({ code }) => code);
  assert.ok(codes.includes("unknown-key") && codes.includes("field-id"), codes.join());
});

test("problems come in the order of the text", () => {
  const problems = lint(
    changed({ "/guides/0/steps": [{ do: "sign-in" }], "/colour": 1, [`${KINDS}/0/sure`]: undefined }),
  );
  assert.deepEqual(
    problems.map(({ line }) => line),
    problems.map(({ line }) => line).sort((a, b) => a - b),
  );
  assert.ok(problems.length >= 3);
});

test("without a day, no date is looked at", () => {
  assert.deepEqual(lint(changed({ "/state": { ending: "2020-01", ...FACT } })), []);
});

// What is good, and looks as if it were not.
const PASSED: [string, Record<string, unknown>][] = [
  ["a narrower kind in front", { [`${KINDS}/1/pattern`]: "k-[a-z]{2}[0-9]-[0-9a-z]{16}" }],
  [
    "a kind with a check in front of one without",
    { [`${KINDS}/1/pattern`]: "k-us[0-9]-[0-9a-f]{16}", [`${KINDS}/0/check`]: "mixed-alnum" },
  ],
  [
    "another kind of an own one's shape that may be meant",
    { "/fields/1/others/0": { kind: "acme-x", label: "X", pattern: "[0-9]{24}", maybe: true, ...FACT } },
  ],
  [
    "a rule for a page behind one that spares pages",
    { [`${RULES}/5`]: { status: "401", bare: true, reason: "secret-expired", ...FACT } },
  ],
  ["a rule with a narrower status in front", { [`${RULES}/5`]: { status: "400-499", reason: "not-the-api", ...FACT } }],
  ["two texts below one list", when({ at: "/a/*/b", is: "c" }, { at: "/a/*/b", is: "d" })],
  [
    "two texts at one place of XML",
    {
      ...when({ at: "/a/b", is: "c" }, { at: "/a/b", is: "d" }),
      "/live_test/steps/1/headers/Accept": "application/xml",
    },
  ],
  ["a refusal by a header", withRule({ header: { name: "X-Error", is: "expired" }, reason: "secret-expired" })],
  [
    "a literal host behind a group and a hyphen",
    { "/live_test/steps/1/url": "https://{secret.dc}-api.acme.example/me" },
  ],
  ["a name in front of a host", { "/live_test/steps/1/url": "https://{account.name}.acme.example/me" }],
  ["a header that a relay may set", { [`${STEP}/headers/Origin`]: "a", [`${STEP}/from`]: "relay" }],
  [
    "a step that is asked where another is skipped",
    {
      "/live_test/steps/1/only": undefined,
      [`${STEP}/cost`]: "one token",
      [`${RULES}/1`]: undefined,
      [`${RULES}/length`]: 1,
    },
  ],
];

for (const pair of APART) {
  PASSED.push([`${JSON.stringify(pair[0])} in front of ${JSON.stringify(pair[1])}`, asRules(pair)]);
}

for (const [what, changes] of PASSED) {
  test(`let pass: ${what}`, () => {
    const errors = lint(changed(changes), { today: TODAY }).filter(({ severity }) => severity === "error");
    assert.deepEqual(errors, []);
  });
}

const SERVICES = readdirSync(`${ROOT}core/services`).filter((name) => name !== "service.schema.json");

for (const name of SERVICES) {
  test(`${name}: lint is silent`, () => {
    const text = readFileSync(`${ROOT}core/services/${name}`, "utf8");
    assert.deepEqual(lint(text, { today: new Date().toISOString().slice(0, 10) }), []);
  });
}

// --- Held against others -------------------------------------------------------------------------------------------

/** Every value within, with its pointer. */
function* valuesIn(value: unknown, pointer = ""): Generator<[string, unknown]> {
  if (pointer !== "") yield [pointer, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* valuesIn(child, `${pointer}/${key}`);
}

test("the schema is read as a whole validator reads it", () => {
  const schema = JSON.parse(readFileSync(`${ROOT}core/services/service.schema.json`, "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  let refused = 0;
  let accepted = 0;
  const instead = [undefined, null, 3, "", "A b", "x".repeat(2000), [], {}, ["a", "a"]];
  for (const [pointer] of valuesIn(GOOD)) {
    for (const value of [...instead, { source: "x" }]) {
      // A list with a hole is no JSON.
      if (value === undefined && /\/\d+$/.test(pointer)) continue;
      const text = changed({ [pointer]: value });
      const expected = validate(JSON.parse(text));
      const document = new Document(text);
      const problems = new Problems(document);
      checkSchema(document.value, problems);
      const found = problems.sorted();
      assert.equal(found.length === 0, expected, `${pointer}: ${JSON.stringify(value)} ${JSON.stringify(found)}`);
      if (expected) accepted += 1;
      else refused += 1;
    }
  }
  assert.ok(refused > 1000 && accepted > 100, `${refused}, ${accepted}`);
});

/** Random patterns, mostly good: the same ones each time. */
function* patterns(count: number): Generator<string> {
  let state = 12345;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? "";
  const one = (depth: number): string => {
    const kind = below(depth > 2 ? 4 : 7);
    if (kind < 2) return pick(["a", "b", "0", "-", "_", "/", "\\.", "\\+", " "]);
    if (kind < 4) return pick(["[a-c]", "[ab0-]", "[-a]", "[A-Z0-9_-]", "[\\]b]", "[+--]", "[a-c-e]"]);
    if (kind < 6) return `(?:${sequence(depth + 1)}${below(2) ? `|${sequence(depth + 1)}` : ""})`;
    return `(?<${pick(["x", "y", "dc"])}>${sequence(depth + 1)})`;
  };
  const sequence = (depth: number): string =>
    Array.from({ length: 1 + below(3) }, () => one(depth) + pick(["", "", "", "?", "{2}", "{1,3}", "{0,2}"])).join("");
  for (let i = 0; i < count; ++i) {
    const text = sequence(0);
    // Now and then one with something that does not belong there.
    yield below(5) === 0 ? text.slice(0, below(text.length)) + pick(["*", ")", "[", "|", "\\d", "^"]) + text : text;
  }
}

test("what lint takes for a pattern is one for the platform, and fits the same values", () => {
  const texts = [
    "",
    "a",
    "b",
    "ab",
    "aab",
    "a0",
    "a-",
    "0",
    "abc",
    "aa",
    "a.b",
    "c",
    "A",
    "ba",
    "aaaa",
    "a+",
    "b0",
    "-",
    "_a",
  ];
  let good = 0;
  let fitting = 0;
  for (const pattern of patterns(3000)) {
    const read = readPattern(pattern);
    if (isFault(read)) continue;
    good += 1;
    const platform = new RegExp(`^(?:${pattern})$`, "u");
    for (const text of texts) {
      assert.equal(read.automaton.fits(text), platform.test(text), `${pattern} ${text}`);
      if (platform.test(text)) fitting += 1;
    }
  }
  assert.ok(good > 1000 && fitting > 1000, `${good}, ${fitting}`);
});

test("what one pattern is said to cover, it covers; and as many places as are held were promised", () => {
  const read = [...patterns(400)].map((pattern) => readPattern(pattern)).filter((one) => !isFault(one));
  const texts = [
    "a",
    "b",
    "ab",
    "ba",
    "aa",
    "bb",
    "a-",
    "0",
    "a0",
    "abc",
    "aab",
    "c",
    "-",
    "_",
    "A",
    "a.",
    "aaa",
    "bab",
    "b0b",
  ];
  let covering = 0;
  for (const a of read) {
    for (const b of read) {
      if (isFault(a) || isFault(b)) continue;
      const covers = a.automaton.covers(b.automaton);
      const missed = texts.find((text) => b.automaton.fits(text) && !a.automaton.fits(text));
      if (covers) assert.equal(missed, undefined, `${a.text} does not cover ${b.text}`);
      if (covers && a !== b) covering += 1;
    }
  }
  assert.ok(covering > 50, `${covering}`);
});

// --- The command -----------------------------------------------------------------------------------------------------

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const command = (args: string[], input = "") =>
  spawnSync(process.execPath, [KEYFIT, ...args], { input, encoding: "utf8" });

test("keyfit lint: exit statuses, lines and JSON", () => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-lint-"));
  try {
    const [good, bad] = [join(folder, "good.json"), join(folder, "bad.json")];
    writeFileSync(good, textOf(GOOD));
    writeFileSync(bad, changed({ "/title": 5 }));
    assert.deepEqual(pick(command(["lint", good])), { status: 0, stdout: "", stderr: "" });
    const { status, stdout, stderr } = command(["lint", good, bad]);
    assert.equal(status, 1);
    assert.equal(stdout, `${bad}:4:12: error: This has to be a text, not a number. (wrong-type)\n`);
    assert.equal(stderr, "1 error, 0 warnings\n");
    const lines = command(["lint", "--json", good, bad]).stdout.trimEnd().split("\n");
    assert.deepEqual(JSON.parse(lines[0] as string), { file: good, problems: [] });
    assert.equal(JSON.parse(lines[1] as string).problems[0].code, "wrong-type");
    const missing = command(["lint", join(folder, "none.json")]);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /^keyfit: cannot read \S+none\.json: there is no such file\n$/);
    assert.match(command(["lint", folder]).stderr, /^keyfit: cannot read \S+: it is a folder\n$/);
    writeFileSync(bad, Buffer.from([0x22, 0xff, 0x22]));
    assert.match(command(["lint", bad]).stderr, /it is not UTF-8\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.equal(command(["lint", "-"], textOf(GOOD)).status, 0);
  assert.equal(command(["lint", "-"], "{").status, 1);
  for (const args of [["lint"], ["lint", "--what", "a"]]) {
    const { status, stderr } = command(args);
    assert.equal(status, 2);
    assert.match(stderr, /^keyfit: .*\nTry 'keyfit lint --help'\.\n$/);
  }
  assert.match(command(["lint", "--help"]).stdout, /^usage: keyfit lint/);
});

const pick = ({ status, stdout, stderr }: ReturnType<typeof command>) => ({ status, stdout, stderr });
