// The schema of definitions: a schema itself, each limit with its number and reason, examples that fit, and mistakes that do not.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ROOT } from "./support.ts";

const schema = JSON.parse(readFileSync(`${ROOT}core/services/service.schema.json`, "utf8"));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addSchema(schema, "service");
const validate = ajv.getSchema("service");

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Keywords that hold schemas by name, by number, or one. */
const BY_NAME = new Set(["$defs", "properties"]);
const SINGLE = ["items", "additionalProperties", "propertyNames", "not", "if", "then"];

/** Every schema within, with its pointer. */
function* schemasIn(node: unknown, pointer = ""): Generator<[string, Json]> {
  if (!isObject(node)) return;
  yield [pointer, node];
  for (const [key, value] of Object.entries(node)) {
    const inner = BY_NAME.has(key) || ["allOf", "anyOf", "oneOf"].includes(key);
    if (inner)
      for (const [name, child] of Object.entries(value as Json)) yield* schemasIn(child, `${pointer}/${key}/${name}`);
    else if (SINGLE.includes(key)) yield* schemasIn(value, `${pointer}/${key}`);
  }
}

const all = [...schemasIn(schema)];

test("it is a schema, and a strict validator compiles it", () => {
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  assert.ok(validate);
  assert.ok(all.length > 200, `${all.length}`);
});

test("every key that may be written is described in words", () => {
  const describe = (node: Json): unknown =>
    node.description ?? (node.$ref ? describe(schema.$defs[String(node.$ref).split("/").at(-1) ?? ""]) : undefined);
  for (const [pointer, node] of all) {
    for (const [name, child] of Object.entries((node.properties ?? {}) as Json)) {
      // A condition on a key that is described elsewhere.
      if (typeof child === "boolean" || pointer.endsWith("/if")) continue;
      assert.match(String(describe(child as Json)), /^[A-Z].{5,}[.]/s, `${pointer}/properties/${name}`);
    }
  }
});

test("every object is closed, but for maps of names, which say what names they take", () => {
  for (const [pointer, node] of all) {
    if (node.type !== "object" || node.allOf) continue;
    if (node.additionalProperties === false) assert.ok(node.properties, pointer);
    else assert.ok(node.propertyNames && isObject(node.additionalProperties) && node.maxProperties, pointer);
  }
});

test("every object but maps may say its source, how sure it is, and a note", () => {
  for (const [pointer, node] of all) {
    if (node.additionalProperties !== false) continue;
    for (const fact of ["source", "sure", "note"]) assert.ok((node.properties as Json)[fact], `${pointer}: ${fact}`);
  }
});

test("every limit has its number and its reason in the description", () => {
  for (const [pointer, node] of all) {
    for (const limit of ["maxLength", "maxItems", "maxProperties"]) {
      if (node[limit] === undefined || node[limit] === node.minItems) continue;
      const described =
        pointer === "" ? "" : (node.description ?? (pointer.endsWith("/anyOf/1") ? above(pointer) : ""));
      assert.match(String(described), new RegExp(`\\b${node[limit]}\\b`), `${pointer} ${limit}`);
    }
  }
});

/** The description of the schema that this one is an alternative in. */
function above(pointer: string): unknown {
  const outer = pointer.split("/").slice(0, -2).join("/");
  return all.find(([other]) => other === outer)?.[1].description;
}

test("every example fits what it is an example of", () => {
  let count = 0;
  for (const [pointer, node] of all) {
    for (const example of (node.examples ?? []) as unknown[]) {
      const check = ajv.getSchema(`service#${pointer.replaceAll("$defs", "%24defs")}`);
      assert.ok(check, pointer);
      assert.ok(check(example), `${pointer}: ${JSON.stringify(example)}: ${ajv.errorsText(check.errors)}`);
      count += 1;
    }
  }
  assert.ok(count > 50, `${count}`);
});

const GOOD = {
  $schema: "./service.schema.json",
  id: "acme",
  title: "Acme",
  category: "payments",
  fields: [
    { id: "account", type: "account", label: "Address", hosts: ["acme.example"] },
    {
      id: "secret",
      type: "secret",
      label: "Key",
      kinds: [{ kind: "acme-key", label: "Key", pattern: "acme_[a-z]{8}", source: "made up", sure: "inferred" }],
    },
    { id: "email", type: "email", label: "Email" },
    {
      id: "region",
      type: "choice",
      label: "Region",
      choices: [
        { value: "us", label: "US", words: { api: "api.acme.example" }, found_in: ["app.acme.example"] },
        { value: "eu", label: "EU", words: { api: "api.eu.acme.example" } },
      ],
    },
  ],
  live_test: {
    steps: [
      {
        method: "POST",
        url: "https://{account}/me",
        headers: { Authorization: "Bearer {secret}" },
        body: "{}",
        content_type: "application/json",
        rules: [
          { status: "200", when: [{ at: "/ok", is: "true" }], reason: "connected" },
          { status: "401", when: [{ at: "/error", is: ["a", "b"] }], reason: "secret-refused" },
          { header: { name: "Location", has: "login" }, next: "no-such-account" },
        ],
        who: { name: [["/first", "/last"], "/name"] },
        rights: { header: "X-Scopes", separator: ",", implies: { all: ["some"] } },
      },
    ],
  },
  guides: [
    {
      id: "find",
      steps: [
        { do: "go-to", path: ["Settings", "Keys"] },
        { do: "copy", field: "secret" },
      ],
    },
  ],
};

/** A copy in which the value at a pointer is another one, or is taken out. */
function changed(pointer: string, value?: unknown): unknown {
  const copy = structuredClone(GOOD);
  const keys = pointer.split("/").slice(1);
  const last = keys.pop() as string;
  const parent = keys.reduce((node: Json, key) => node[key] as Json, copy as Json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

test("a good definition fits", () => {
  assert.ok(validate?.(GOOD), ajv.errorsText(validate?.errors));
});

const STEP = "/live_test/steps/0";
const RULE = `${STEP}/rules/0`;
const KIND = "/fields/1/kinds/0";

const BAD: [string, string, unknown?][] = [
  ["a key that nobody reads", "/colour", "red"],
  ["a key that nobody reads, deeper", `${KIND}/colour`, "red"],
  ["no title", "/title"],
  ["an id in capitals", "/id", "Acme"],
  ["no field", "/fields", []],
  ["six fields", "/fields", Array(6).fill(GOOD.fields[2])],
  ["a reserved field id", "/fields/2/id", "reply"],
  ["an unknown type", "/fields/2/type", "site"],
  ["kinds on an account", "/fields/0/kinds", []],
  ["hosts on a secret", "/fields/1/hosts", ["acme.example"]],
  ["samples on an email", "/fields/2/samples", ["0123456789abcdef"]],
  ["a secret without kinds", "/fields/1/kinds"],
  ["a host of one label", "/fields/0/hosts", ["localhost"]],
  ["a kind in capitals", `${KIND}/kind`, "Acme"],
  ["an unknown check", `${KIND}/check`, "luhn"],
  ["a state that both has ended and is ending", `${KIND}/state`, { ended: "2022-06", ending: "2027-01" }],
  ["a month that is none", `${KIND}/state`, { ended: "2022-13" }],
  ["a flag that says no", `${KIND}/distinct`, false],
  ["one choice", "/fields/3/choices", [GOOD.fields[3]]],
  ["an address without its value", "/fields/1/found_in", ["acme.example/keys"]],
  ["a choice found in an address with a value", "/fields/3/choices/0/found_in", ["{value}.acme.example"]],
  ["a plain http address", `${STEP}/url`, "http://acme.example"],
  ["a body in a GET", `${STEP}/method`, "GET"],
  ["a body without its type", `${STEP}/content_type`],
  ["an unknown method", `${STEP}/method`, "PUT"],
  ["a step that adds and judges", STEP, { ...GOOD.live_test.steps[0], adds: true, administrator: true }],
  ["a rule that says nothing", `${RULE}/reason`],
  ["a rule that says two things", `${RULE}/next`, "secret-refused"],
  ["a reason that is none", `${RULE}/reason`, "fine"],
  ["next with a reason that does not refuse", `${STEP}/rules/2/next`, "connected"],
  ["a status of two digits", `${RULE}/status`, "40"],
  ["a condition with two comparisons", `${RULE}/when/0/has`, "tru"],
  ["a condition without any", `${RULE}/when/0`, { at: "/ok" }],
  ["a path that is no pointer", `${RULE}/when/0/at`, "ok"],
  ["seven conditions", `${RULE}/when`, Array(7).fill({ at: "/ok", is: "true" })],
  ["rights from two places", `${STEP}/rights/at`, "/scopes"],
  ["a right that looks like an integer", `${STEP}/rights/implies`, { 1: ["some"] }],
  ["a verb that is none", "/guides/0/steps/0/do", "click"],
  ["a verb without what it needs", "/guides/0/steps/0/path"],
  ["a guide that is none", "/guides/0/id", "read-me"],
];

for (const [what, pointer, value] of BAD) {
  test(`refused: ${what}`, () => {
    assert.equal(validate?.(changed(pointer, value)), false);
  });
}

const SERVICES = readdirSync(`${ROOT}core/services`).filter((name) => name !== "service.schema.json");

for (const name of SERVICES) {
  test(`${name} fits, is named by its id, and is small enough`, () => {
    const text = readFileSync(`${ROOT}core/services/${name}`, "utf8");
    const definition = JSON.parse(text);
    assert.ok(validate?.(definition), ajv.errorsText(validate?.errors));
    assert.equal(name, `${definition.id}.json`);
    assert.ok(Buffer.byteLength(text) <= 24_000, `${Buffer.byteLength(text)} bytes`);
  });
}
