// The definitions of core/services as the package has them, and what TypeScript knows of them:
//   script/run web/services.mjs > web/src/generated/services.ts
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export const SERVICES = fileURLToPath(new URL("../core/services", import.meta.url));

/** What editors complete a definition by; it stands beside them and is none. */
export const SCHEMA = "service.schema.json";

// What explains a rule is for whoever reads a definition in the tree; the core passes over it.
const EXPLANATIONS = new Set(["source", "sure", "note", "$schema"]);
// Maps, whose keys are names and never explain anything.
const MAPS = new Set(["headers", "words", "only", "implies"]);

function withoutExplanations(value, isMap = false) {
  if (Array.isArray(value)) return value.map((item) => withoutExplanations(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isMap || !EXPLANATIONS.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutExplanations(item, !isMap && MAPS.has(key))]));
}

/** All definitions as they stand in the tree, by id. */
export async function readDefinitions() {
  const names = (await readdir(SERVICES)).filter((name) => name.endsWith(".json") && name !== SCHEMA);
  // Without the ending, which would stand behind a hyphen.
  const ids = names.map((name) => basename(name, ".json")).sort();
  const texts = await Promise.all(ids.map((id) => readFile(join(SERVICES, `${id}.json`), "utf8")));
  return texts.map((text) => JSON.parse(text));
}

/** All definitions as the package has them, by id. */
export async function readServices() {
  return (await readDefinitions()).map((definition) => withoutExplanations(definition));
}

/** `developer-tools` is "Developer tools", and `ai` is "AI". */
export function categoryTitle(category) {
  return category.length <= 3
    ? category.toUpperCase()
    : category[0].toUpperCase() + category.slice(1).replaceAll("-", " ");
}

const compare = new Intl.Collator("en").compare;

/** The definitions of each category, both in the order of their titles. */
export function categoriesOf(definitions) {
  const ordered = definitions.toSorted((one, other) => compare(one.title, other.title));
  return Object.entries(Object.groupBy(ordered, ({ category }) => categoryTitle(category))).sort(([one], [other]) =>
    compare(one, other),
  );
}

/** Who may ask: a browser if each step of a test may be asked from a page. */
export function testOf({ cors = "no", fields, live_test: { steps } }) {
  const kinds = fields.flatMap((field) => field.kinds ?? []);
  const direct = [...steps, ...kinds].map((part) => (part.cors ?? cors) === "yes");
  return direct.every(Boolean) ? "browser" : direct.some(Boolean) ? "browser or relay" : "relay";
}

/** The type of a definition's fields: `"region" | "secret"`. */
export function fieldsType({ fields }) {
  return fields.map(({ id }) => JSON.stringify(id)).join(" | ");
}

function typesOf(services) {
  const key = (name) => (/^[a-z_]+$/.test(name) ? name : JSON.stringify(name));
  const field = ({ id, type }) => `${key(id)}: ${JSON.stringify(type)}`;
  const lines = services.map(({ id, fields }) => `  ${key(id)}: { ${fields.map(field).join("; ")} };\n`);
  return `// Written by web/services.mjs from the definitions in core/services. Do not edit.

/** The services that come with the package: of each the ids of its fields, and their types. */
export interface ServiceFields {
${lines.join("")}}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(typesOf(await readServices()));
