// The parts of pages that are generated from the contract, the definitions, the English texts, the element's manifest and the
// notes on sizes. A page asks for one by `<!-- generated: NAME -->` (documents.mjs).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categoriesOf, readDefinitions, testOf } from "../../services.mjs";
import { findings, limits, listOf, membersOf, reasons } from "./contract.mjs";
import { ROOT } from "./documents.mjs";
import { code, escapeHtml, table } from "./markdown.mjs";

const json = (file) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const english = (await import("../../dist/messages/en.js")).default;
const { isStrange } = await import("../../../build/internals/messages/outcomes.js");

const definitions = await readDefinitions();

/** A text with its places for words set apart. */
const withWords = (text) => text.replace(/\{(\w+)\}/g, (_, word) => `*${word}*`);

/** What a person may read of a finding: the usual text, and what differs by the field's type. */
function saidOf(finding) {
  const { text, say, ...rest } = english.findings[finding];
  const types = ["account", "email", "user", "choice", "id", "secret"].filter((type) => rest[type]);
  if (say) return withWords(say);
  const lines = [text, ...types.map((type) => `(${type}) ${rest[type]}`)];
  return lines.map(withWords).join("<br>");
}

const SEVERITY_TITLES = {
  danger: "Deceptions",
  error: "Errors",
  warning: "Warnings",
  note: "Notes",
};

function findingTables() {
  return Object.entries(SEVERITY_TITLES)
    .map(([severity, title]) => {
      const { sentence } = listOf("SEVERITIES").find(({ value }) => value === severity);
      const rows = findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ id: finding.code, cells: [code(finding.code), finding.sentence, saidOf(finding.code)] }));
      const said = severity === "note" ? "In words" : "What the person reads";
      return `## ${title} {#${severity}}\n\n${sentence}\n\n${table(["Code", "What it means", said], rows)}`;
    })
    .join("\n\n");
}

function reasonTable() {
  const rows = reasons.map(({ reason, answer, fault }) => {
    const { lead, text, next = "" } = isStrange(reason) ? english.live.strange : english.live.outcomes[reason];
    const said = `**${withWords(lead)}** ${withWords(`${text} ${next}`)}`;
    return { id: reason, cells: [code(reason), code(answer), code(fault), said.trim()] };
  });
  return table(["Reason", "Answer", "Fault", "What the person reads"], rows);
}

const listTable = (name, title) =>
  table(
    [title, "What it means"],
    listOf(name).map(({ value, sentence }) => ({
      id: `${title.toLowerCase()}-${value}`,
      cells: [code(value), sentence],
    })),
  );

function memberTable(file, name, ids) {
  const rows = membersOf(file, name).map((member) => {
    const { text, optional } = member;
    const cells = [code(member.name) + (optional ? " (optional)" : ""), code(member.type), text];
    return ids === undefined ? cells : { id: `${ids}-${member.name}`, cells };
  });
  return table(["Key", "Type", "What it says"], rows);
}

function fieldTypes() {
  const rows = listOf("FIELD_TYPES").map(({ value, sentence }) => {
    const ids = definitions.flatMap(({ fields }) => fields.filter(({ type }) => type === value).map(({ id }) => id));
    const counted = Object.entries(Object.groupBy(ids, (id) => id)).sort(
      ([, one], [, other]) => other.length - one.length,
    );
    const names = counted.map(([id, { length }]) => `${code(id)} (${length})`).join(", ");
    return { id: `type-${value}`, cells: [code(value), sentence, names] };
  });
  return table(["Type", "What it takes", "Fields of this type, and in how many services"], rows);
}

const manifest = json("web/custom-elements.json").modules[0].declarations[0];

function attributeTable() {
  const rows = manifest.attributes.map(({ name, type, description, default: initial }) => ({
    id: `attribute-${name}`,
    cells: [code(name), code(type.text), initial ? `${description} Default: ${code(initial)}.` : description],
  }));
  return table(["Attribute", "Type", "What it does"], rows);
}

function propertyTable() {
  const fields = manifest.members.filter(({ kind, privacy }) => kind === "field" && privacy !== "private");
  const rows = fields.map(({ name, type, description, readonly }) => ({
    id: `property-${name}`,
    cells: [code(name), code(type.text), `${description}${readonly ? " Read-only." : ""}`],
  }));
  return table(["Property", "Type", "What it holds"], rows);
}

function methodTable() {
  const methods = manifest.members.filter(({ kind, privacy }) => kind === "method" && privacy !== "private");
  if (methods.length === 0) return "";
  const rows = methods.map(({ name, parameters = [], return: result, description }) => ({
    id: `method-${name}`,
    cells: [
      code(`${name}(${parameters.map((each) => each.name).join(", ")})`),
      code(result?.type?.text ?? "void"),
      description,
    ],
  }));
  return `## Methods\n\n${table(["Method", "Returns", "What it does"], rows)}`;
}

function eventTable() {
  const rows = manifest.events.map(({ name, type, description }) => ({
    id: `event-${name}`,
    cells: [code(name), code(type.text), description],
  }));
  return table(["Event", "Type", "When, and what its detail holds"], rows);
}

function cssProperties() {
  const rows = manifest.cssProperties.map(({ name, syntax, default: initial, description }) => ({
    id: `css-${name.slice(2)}`,
    cells: [code(name), description, code(syntax ?? "*"), initial ? code(initial) : ""],
  }));
  return table(["Property", "What it sets", "Syntax", "Default"], rows);
}

const cssClasses = () =>
  table(
    ["Class", "What it is"],
    manifest.cssClasses.map(({ name, description }) => [code(name), description]),
  );

const WHAT = {
  chrome: "Chrome",
  edge: "Edge",
  firefox: "Firefox",
  safari: "Safari",
};

const browsers = () =>
  table(
    ["Browser", "From version"],
    Object.entries(json("web/baseline.json")).map(([name, version]) => [WHAT[name], version]),
  );

const PAGE_NAMES = {
  "a page for *": "A page with the element, for one service in English",
  "a page, engine js": "The same, with the engine as plain JavaScript",
};

const kilobytes = (bytes) => (bytes < 100 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`);

function sizes() {
  const { budgets } = json("web/sizes.json");
  const rows = Object.entries(budgets).map(([name, budget]) => {
    const { most = budget, median } = budget;
    const middle = median === undefined ? "" : `; half of them at most ${kilobytes(median)}`;
    const isEntry = name.startsWith("keyfit");
    return [isEntry ? code(name) : (PAGE_NAMES[name] ?? name), `${kilobytes(most)}${middle}`];
  });
  return table(["What is loaded", "At most"], rows);
}

function pageSize() {
  const { budgets } = json("web/sizes.json");
  return `A page with \`<keyfit-connect>\` downloads at most **${kilobytes(budgets["a page for *"])}** for one service, compressed with Brotli.`;
}

/** The index of services: one list that a script filters. */
function serviceIndex() {
  const groups = categoriesOf(definitions).map(([title, group]) => {
    const items = group.map((definition) => {
      const { id, title: name, fields, state } = definition;
      const labels = fields.map(({ label }) => label).join(", ");
      const ended = state?.ended === undefined ? "" : ` <span class="tag">ended ${escapeHtml(state.ended)}</span>`;
      const search = `${name} ${id} ${title} ${labels}`.toLowerCase();
      return `<li data-text="${escapeHtml(search)}" data-test="${testOf(definition)}"><a href="/services/${id}.html">${escapeHtml(name)}</a>${ended}<span class="of">${escapeHtml(labels)}</span></li>`;
    });
    const slug = title.toLowerCase().replaceAll(" ", "-");
    return `<section class="category" aria-labelledby="${slug}"><h2 id="${slug}">${escapeHtml(title)}</h2><ul class="services">${items.join("")}</ul></section>`;
  });
  return `<div class="index" data-filter hidden>
<label>Filter <input type="search" name="filter" autocomplete="off" placeholder="Stripe, AI, region …"></label>
<label class="check"><input type="checkbox" name="browser"> Only services that a browser can ask without a relay</label>
<p role="status" aria-live="polite"></p>
</div>
${groups.join("\n")}`;
}

/** What is to be seen on each picture, for those who do not see it. tests/browser/site-pictures.ts makes them. */
const PICTURES = {
  corrected:
    "Two fields. Under a misspelled address: “Please fix: Did you mean joesgarage.bamboohr.com?” Under a key with the letter O in it: “Please check: A letter may be in place of a digit: O for 0, or l for 1.” Each has a button that corrects it.",
  told: "Three fields. Under an address that only begins like Zendesk’s: “Stop! This link goes to log-in.example, not to Zendesk. Don’t use it.” Under a password: “This looks like a password. We never need it, only the API token.”",
  connected:
    "A key, and under it: “Restricted key, ends in 6789. This is a test key.” A panel says “It works. Stripe accepted it. Now press “Save”.”, and names the account that it belongs to.",
};

function picture(name) {
  const image = (theme) => {
    const path = `/assets/pictures/${name}-${theme}.png`;
    // The width and the height are the first numbers after a PNG's signature.
    const bytes = readFileSync(join(ROOT, "web/site", path));
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return `<img class="of-${theme}" src="${path}" width="${width}" height="${height}" loading="lazy" alt="${escapeHtml(PICTURES[name])}">`;
  };
  return `<figure class="picture">${image("light")}${image("dark")}</figure>`;
}

export const generators = {
  "finding-tables": findingTables,
  reasons: reasonTable,
  statuses: () => listTable("STATUSES", "Status"),
  severities: () => listTable("SEVERITIES", "Severity"),
  "account-kinds": () => listTable("ACCOUNT_KINDS", "Kind"),
  checks: () =>
    table(
      ["Check", "What it says"],
      listOf("VALUE_CHECKS")
        .filter(({ value }) => value)
        .map(({ value, sentence }) => [code(value), sentence]),
    ),
  "field-types": fieldTypes,
  limits: () =>
    table(
      ["What", "UTF-8 bytes at most"],
      limits.map(([what, most]) => [what, most.toLocaleString("en")]),
    ),
  finding: () => memberTable("web/src/core/types.ts", "Finding", "finding"),
  verdict: () => memberTable("web/src/core/types.ts", "Verdict", "verdict"),
  "headless-checks": () => memberTable("web/src/core/types.ts", "Checks", "core"),
  "headless-live": () => memberTable("web/src/live/live.ts", "LiveCore", "live"),
  "live-options": () => memberTable("web/src/live/live.ts", "LiveTestOptions", "option"),
  outcome: () => memberTable("web/src/live/live.ts", "Outcome", "outcome"),
  attributes: attributeTable,
  properties: propertyTable,
  methods: methodTable,
  events: eventTable,
  "css-properties": cssProperties,
  "css-classes": cssClasses,
  browsers,
  sizes,
  "page-size": pageSize,
  "service-index": serviceIndex,
  "picture-corrected": () => picture("corrected"),
  "picture-told": () => picture("told"),
  "picture-connected": () => picture("connected"),
  "service-count": () => `Keyfit comes with definitions of **${definitions.length} services**.`,
};
