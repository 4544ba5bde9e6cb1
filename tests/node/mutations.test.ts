// The schema and the core accept and refuse the same definitions: 10,000 of them, each made from one of the services by a few
// seeded changes, half of which are meant to leave it sound. What only one of the two can see is listed here.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { toLeaves } from "../../build/internals/core/leaves.js";
import { ROOT, random as randomFrom } from "./support.ts";

const COUNT = 10_000;
const SERVICES = `${ROOT}core/services`;

// What the core alone sees: what one part of a definition says of another, the languages of patterns and templates, and how
// much all lists of a kind hold together.
const CORE_ALONE = ["bad-pattern", "no-such-name", "open-door", "contradiction", "too-many"];

// What the schema alone sees, since a core has no use for it: what people read (titles, labels, what goes with the verb of a
// guide's step), that a list says nothing twice (left out of the schema below), and that there is more to a state, to
// rights or to a live test than their source. (That rules want steps, the core sees.)
function isOfSchemaAlone(errors: readonly ErrorObject[]): boolean {
  // These say once more that a part within is wrong.
  const own = errors.filter(({ keyword }) => keyword !== "if" && keyword !== "oneOf");
  return own.length > 0 && own.every(isWithoutUse);
}
const isWithoutUse = ({ instancePath, keyword, params }: ErrorObject): boolean =>
  instancePath.startsWith("/guides/") ||
  (keyword === "required" && (READ.includes(params.missingProperty) || isState(instancePath))) ||
  (keyword === "required" && instancePath === "/live_test" && params.missingProperty === "steps");
const READ = ["title", "category", "label"];
const isState = (path: string): boolean => /\/(?:state|rights)$/.test(path);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const schema = JSON.parse(readFileSync(`${SERVICES}/service.schema.json`, "utf8"), (key, value) =>
  key === "uniqueItems" ? undefined : value,
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
const validate = ajv.compile(schema);

const { instance } = await WebAssembly.instantiate(readFileSync(`${ROOT}build/wasm/keyfit.wasm`), {});
const core = instance.exports as unknown as {
  memory: WebAssembly.Memory;
  _initialize(): void;
  keyfit_input(): number;
  keyfit_answer(): number;
  keyfit_define(size: number): number;
};
core._initialize();

/** What the core says is wrong with a definition: its code, and where; or null. */
function ask(definition: Json): { code: string; where: string } | null {
  const leaves = toLeaves(definition);
  if (leaves === null) return { code: "too-large", where: "" };
  new Uint8Array(core.memory.buffer, core.keyfit_input(), leaves.length).set(leaves);
  const size = core.keyfit_define(leaves.length);
  if (size === 0) return null;
  const text = Buffer.from(core.memory.buffer, core.keyfit_answer(), size).toString();
  const [code = "", where = ""] = text.split(" at ");
  return { code, where };
}

const bases: JsonObject[] = readdirSync(SERVICES)
  .filter((name) => name !== "service.schema.json")
  .sort()
  .map((name) => JSON.parse(readFileSync(`${SERVICES}/${name}`, "utf8")));

/** Every object and array within, and the value itself. */
function* containers(node: Json): Generator<JsonObject | Json[]> {
  if (typeof node !== "object" || node === null) return;
  yield node;
  for (const child of Object.values(node)) yield* containers(child);
}

type Random = (below: number) => number;
const pick = <T>(random: Random, all: readonly T[]): T => all[random(all.length)] as T;

// Texts that stand somewhere in some definition, by their key: in another place of that key they are mostly as good.
const texts = new Map<string, string[]>();
for (const base of bases) {
  for (const node of containers(base)) {
    if (!isObject(node)) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "string") texts.set(key, [...(texts.get(key) ?? []), value]);
    }
  }
}

const EXPLANATIONS = ["source", "sure", "note"];
const WORDS = ["", " ", "é", "x".repeat(40), "x".repeat(65), "x".repeat(300), "x".repeat(2000), "A-b", "2022-13", "🔑"];

/** Changes that are meant to leave a definition sound. */
const GENTLE: ((random: Random, definition: JsonObject) => void)[] = [
  // Another order of the keys.
  (random, definition) => {
    const node = pick(random, [...containers(definition)].filter(isObject));
    const entries = Object.entries(node).sort(() => random(3) - 1);
    for (const key of Object.keys(node)) delete node[key];
    for (const [key, value] of entries) node[key] = value;
  },
  // An explanation more or less.
  (random, definition) => {
    const about = [...containers(definition)]
      .filter(isObject)
      .filter((node) => EXPLANATIONS.some((key) => key in node));
    const node = pick(random, about);
    if (random(2) === 0) node.note = pick(random, ["Seen by hand.", "é", "🔑".repeat(20)]);
    else delete node.note;
  },
  // Another text of the same key, of those that nothing else rests on.
  (random, definition) => {
    const free = ["label", "title", "note", "sure", "source", "example", "docs", "category"];
    const nodes = [...containers(definition)].filter(isObject);
    const places = nodes.flatMap((node) =>
      free.flatMap((key) => (typeof node[key] === "string" ? [[node, key] as const] : [])),
    );
    const [node, key] = pick(random, places);
    node[key] = pick(random, texts.get(key) ?? [""]);
  },
  // A list with one element less.
  (random, definition) => {
    const lists = [...containers(definition)].filter((node): node is Json[] => Array.isArray(node) && node.length > 3);
    if (lists.length > 0) pick(random, lists).pop();
  },
];

/** Changes that break something, mostly. */
const ROUGH: typeof GENTLE = [
  // A key less.
  (random, definition) => {
    const node = pick(random, [...containers(definition)].filter(isObject));
    const key = pick(random, Object.keys(node));
    if (key !== undefined) delete node[key];
  },
  // A key that nobody reads, or that belongs elsewhere.
  (random, definition) => {
    const node = pick(random, [...containers(definition)].filter(isObject));
    const key = random(3) === 0 ? "colour" : pick(random, [...texts.keys()]);
    node[key] = pick(random, texts.get(key) ?? ["red"]);
  },
  // A value of another type.
  (random, definition) => {
    const node = pick(random, [...containers(definition)]) as JsonObject;
    const key = pick(random, Object.keys(node));
    if (key !== undefined)
      node[key] = pick<Json>(random, [null, true, false, 7, -1, 1.5, "", [], {}, ["x"], { x: "y" }]);
  },
  // A text that fits nowhere, or that is too long.
  (random, definition) => {
    const nodes = [...containers(definition)] as JsonObject[];
    const places = nodes.flatMap((node) =>
      Object.keys(node).flatMap((key) => (typeof node[key] === "string" ? [[node, key] as const] : [])),
    );
    const [node, key] = pick(random, places);
    node[key] = random(2) === 0 ? pick(random, WORDS) : `${node[key]}${pick(random, WORDS)}`;
  },
  // A list as long as none may be.
  (random, definition) => {
    const lists = [...containers(definition)].filter((node): node is Json[] => Array.isArray(node) && node.length > 0);
    if (lists.length === 0) return;
    const list = pick(random, lists);
    const size = 1 + random(70);
    while (list.length < size) list.push(structuredClone(pick(random, list)));
  },
  // A number that is too large.
  (random, definition) => {
    const nodes = [...containers(definition)] as JsonObject[];
    const places = nodes.flatMap((node) =>
      Object.keys(node).flatMap((key) => (typeof node[key] === "number" ? [[node, key] as const] : [])),
    );
    if (places.length === 0) return;
    const [node, key] = pick(random, places);
    node[key] = pick(random, [0, -3, 513, 4096, 1e9, 2 ** 53]);
  },
];

test("10,000 changed definitions: both accept them, or both refuse them", (context) => {
  const random = randomFrom(20_261_129);
  const counts = { both: 0, neither: 0, core: 0, schema: 0 };
  const reasons = new Map<string, number>();
  const broken = new Set<string>();
  const differ: string[] = [];
  for (let i = 0; i < COUNT; i += 1) {
    const definition = structuredClone(pick(random, bases));
    const gentle = i % 2 === 0;
    const changes = gentle ? 1 + random(4) : 1;
    for (let k = 0; k < changes; k += 1) pick(random, gentle ? GENTLE : ROUGH)(random, definition);
    const isSound = validate(definition);
    for (const error of validate.errors ?? []) broken.add(error.keyword);
    const problem = ask(definition);
    if (isSound && problem === null) counts.both += 1;
    else if (!isSound && problem !== null) counts.neither += 1;
    else if (isSound && problem !== null && CORE_ALONE.includes(problem.code)) {
      counts.core += 1;
      reasons.set(problem.code, (reasons.get(problem.code) ?? 0) + 1);
    } else if (problem === null && isOfSchemaAlone(validate.errors ?? [])) counts.schema += 1;
    else {
      const said = problem === null ? ajv.errorsText(validate.errors) : `${problem.code} at ${problem.where}`;
      differ.push(`${i} (${definition.id}): ${isSound ? "the core" : "the schema"} refuses: ${said}`);
    }
  }
  context.diagnostic(
    `accepted by both: ${counts.both}, refused by both: ${counts.neither}, by the core alone: ${counts.core}, by the schema alone: ${counts.schema}`,
  );
  context.diagnostic(`by the core alone: ${[...reasons].map(([code, count]) => `${code} ${count}`).join(", ")}`);
  assert.deepEqual(differ.slice(0, 40), []);
  assert.ok(counts.both > 0.45 * COUNT && counts.neither > 0.3 * COUNT, JSON.stringify(counts));
  assert.deepEqual(
    CORE_ALONE.filter((code) => !reasons.has(code)),
    [],
  );
  // "Every keyword": those of the schema that say something of a value.
  const keywords = [
    "additionalProperties",
    "required",
    "type",
    "enum",
    "const",
    "pattern",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minimum",
    "maximum",
  ];
  assert.deepEqual(
    keywords.filter((keyword) => !broken.has(keyword)),
    [],
  );
});
