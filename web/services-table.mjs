// Writes the lists of services in README.md and web/README.md, from the definitions in core/services:
//   script/run web/services-table.mjs            writes them
//   script/run web/services-table.mjs --check    names the files whose list is not what it would write, and fails
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { categoriesOf, readDefinitions, testOf } from "./services.mjs";
import { MEANING_OF_REASON, REASONS } from "./src/generated/contract.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** When the facts of all definitions were last gathered and compared with their sources. */
const FACTS = "November 2026";

/** From the most certain to the least. */
const SURE = ["documented", "observed", "third-party", "inferred"];
const REFUSING = new Set(REASONS.filter((_, index) => MEANING_OF_REASON[index].answer === "refused"));

const COLUMNS = ["service", "id", "fields", "kinds", "test", "who", "rights", "certainty"];
const WIDTH = 140;

/** The least certain of these facts by its first letter, and a dash where there is none. */
function leastSure(facts) {
  const least = Math.max(...facts.map(({ sure }) => SURE.indexOf(sure)));
  return facts.length === 0 ? "-" : SURE[least][0].toUpperCase();
}

const rulesOf = ({ live_test: { steps, rules = [] } }) => [...steps.flatMap((step) => step.rules ?? []), ...rules];

function certaintyOf(definition) {
  const { fields, live_test, guides = [] } = definition;
  const refusals = rulesOf(definition).filter(({ reason, next }) => REFUSING.has(reason ?? next));
  const parts = [fields.flatMap((field) => field.kinds ?? []), live_test.steps, refusals, guides];
  return parts.map(leastSure).join(" ");
}

function rowOf(definition) {
  const { id, title, docs, state = {}, fields, live_test } = definition;
  const count = (key) => fields.flatMap((field) => field[key] ?? []).length;
  const who = new Set(live_test.steps.flatMap((step) => Object.keys(step.who ?? {})));
  const cells = [
    (docs === undefined ? title : `[${title}](${docs})`) + (state.ended === undefined ? "" : ` (ended ${state.ended})`),
    `\`${id}\``,
    fields.map((field) => field.id).join(", "),
    `${count("kinds")} + ${count("others")}`,
    testOf(definition),
    ["name", "email", "company"].filter((key) => who.has(key)).join(", ") || "-",
    live_test.steps.some(({ rights }) => rights !== undefined) ? "yes" : "-",
    certaintyOf(definition),
  ];
  return `| ${cells.join(" | ")} |`;
}

function table(definitions) {
  const head = `| ${COLUMNS.join(" | ")} |\n|${"---|".repeat(COLUMNS.length)}`;
  const groups = categoriesOf(definitions).map(
    ([title, group]) => `### ${title}\n\n${head}\n${group.map(rowOf).join("\n")}`,
  );
  return `${definitions.length} services, by category. The facts date from ${FACTS}.\n\n${groups.join("\n\n")}`;
}

function list(definitions) {
  const items = categoriesOf(definitions).map(([title, group]) =>
    wrap(`- **${title}**: ${group.map((one) => one.title).join(", ")}`),
  );
  return `${definitions.length} services come with Keyfit:\n\n${items.join("\n")}`;
}

/** Breaks an item of a list into lines. */
function wrap(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) === "" ? word : `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`  ${word}`);
  }
  return lines.join("\n");
}

const BEGIN = "<!-- services: written by web/services-table.mjs -->";
const END = "<!-- /services -->";

const definitions = await readDefinitions();
const check = process.argv[2] === "--check";
for (const [name, write] of [
  ["README.md", list],
  ["web/README.md", table],
]) {
  const text = await readFile(join(ROOT, name), "utf8");
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest.split(END);
  const written = `${before}${BEGIN}\n\n${write(definitions)}\n\n${END}${after}`;
  if (written === text) continue;
  console.log(name);
  if (check) process.exitCode = 1;
  else await writeFile(join(ROOT, name), written);
}
