// Lays out the definitions of core/services, so that all read alike:
//   script/run web/format-services.mjs [FILE]...            formats them, or the files that are named
//   script/run web/format-services.mjs --check [FILE]...    names those that are not formatted, and fails
// Keys stand in the order of the schema. What an object says of itself comes first, and its long parts after it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SCHEMA, SERVICES } from "./services.mjs";

const COLUMNS = 140;
const EXPLANATIONS = ["note", "source", "sure"];
/** The long parts of an object. They stand behind its explanations, in this order. */
const PARTS = [
  ...["label_words", "fields", "live_test", "guides"],
  ...["choices", "kinds", "others", "samples"],
  ...["rules", "steps", "who", "rights"],
];
/** In these lists each key of an object has a line of its own, even where all would fit on one. */
const LONG_LISTS = new Set(["fields", "kinds", "others", "rules", "guides"]);

const schema = JSON.parse(await readFile(join(SERVICES, SCHEMA), "utf8"));

/** A schema and all that it refers to or chooses from. */
function* branchesOf(node) {
  if (node.$ref !== undefined) yield* branchesOf(schema.$defs[node.$ref.replace("#/$defs/", "")]);
  for (const key of ["allOf", "anyOf", "oneOf"]) for (const branch of node[key] ?? []) yield* branchesOf(branch);
  for (const key of ["then", "else"]) if (typeof node[key] === "object") yield* branchesOf(node[key]);
  yield node;
}

const branchesOfAll = (nodes) => nodes.flatMap((node) => [...branchesOf(node)]);

function inOrder(value, nodes) {
  const branches = branchesOfAll(nodes);
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => branch.items ?? []);
    return value.map((item) => inOrder(item, items));
  }
  if (typeof value !== "object" || value === null) return value;
  const known = branches.flatMap((branch) => Object.keys(branch.properties ?? {}));
  const order = [
    ...known.filter((key) => !EXPLANATIONS.includes(key) && !PARTS.includes(key)),
    ...EXPLANATIONS,
    ...PARTS,
  ];
  // The keys of a map are in no schema and stay as they are: headers are sent in this order.
  const rank = (key) => (known.includes(key) ? order.indexOf(key) : 0);
  const keys = Object.keys(value).sort((one, other) => rank(one) - rank(other));
  const within = (key) => branches.flatMap((branch) => branch.properties?.[key] ?? []);
  return Object.fromEntries(keys.map((key) => [key, inOrder(value[key], within(key))]));
}

/** On one line: `{ "a": [1, 2] }`. */
function short(value) {
  if (Array.isArray(value)) return `[${value.map(short).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${short(item)}`);
  return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
}

/** Texts side by side, as many on a line as fit. */
function fill(texts, indent) {
  const lines = [];
  for (const text of texts) {
    const longer = `${lines.at(-1)}, ${text}`;
    if (lines.length > 0 && indent.length + longer.length < COLUMNS) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** `lead`: what stands before the value on its line, `list`: the key of the list that it stands in. */
function layOut(value, indent, lead, list) {
  const line = short(value);
  if (typeof value !== "object" || value === null) return line;
  const keys = Object.keys(value);
  const isLong = Array.isArray(value)
    ? LONG_LISTS.has(list) && value.length > 0
    : indent === "" || LONG_LISTS.has(list) || keys.some((key) => PARTS.includes(key));
  // A comma may follow.
  if (!isLong && indent.length + lead.length + line.length < COLUMNS) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => layOut(item, inner, "", list));
    const isText = value.every((item) => typeof item === "string");
    return `[\n${(isText ? fill(items, inner) : items).map((item) => inner + item).join(",\n")}\n${indent}]`;
  }
  const items = keys.map((key) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${layOut(value[key], inner, name, Array.isArray(value[key]) ? key : undefined)}`;
  });
  return `{\n${items.join(",\n")}\n${indent}}`;
}

async function main(args) {
  const check = args[0] === "--check";
  const named = check ? args.slice(1) : args;
  if (named.some((name) => name.startsWith("-"))) {
    console.error("usage: script/run web/format-services.mjs [--check] [FILE]...");
    process.exitCode = 2;
    return;
  }
  const all = (await readdir(SERVICES)).filter((name) => name.endsWith(".json") && name !== SCHEMA);
  for (const path of named.length > 0 ? named : all.map((name) => join(SERVICES, name))) {
    const text = await readFile(path, "utf8");
    const formatted = `${layOut(inOrder(JSON.parse(text), [schema]), "", "")}\n`;
    if (formatted === text) continue;
    console.log(path);
    if (check) process.exitCode = 1;
    else await writeFile(path, formatted);
  }
}

await main(process.argv.slice(2));
