// What a definition says, in words: the page of each service.

import { categoryTitle, readDefinitions, testOf } from "../../services.mjs";
import { MEANING_OF_REASON, REASONS } from "../../src/generated/contract.ts";
import { code, escapeHtml, table } from "./markdown.mjs";
import { either, patternWords } from "./pattern-words.mjs";

const { languages, loadMessages } = await import("../../../build/internals/messages/texts.js");
const { guideSteps, guideTitle } = await import("../../../build/internals/messages/guides.js");

const TESTS = {
  browser: "The browser can ask this service directly. A [relay](/relay.html) also works.",
  relay: "The service does not let pages ask it, so the live test needs a [relay](/relay.html).",
  "browser or relay":
    "The browser can ask about some keys directly. For the others, the live test needs a [relay](/relay.html).",
};

const SURE = { documented: "Documented", observed: "Observed", "third-party": "Third-party", inferred: "Inferred" };

const list = (words) => new Intl.ListFormat("en").format(words);

/** A day or a month, such as "2027-04-30" or "2022-06", in words. */
function dateInWords(date) {
  const [, , day] = date.split("-");
  return new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "long",
    day: day && "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}Z`));
}

/** A text that somebody wrote, as Markdown that shows it as it is. */
const plain = (text) => text.replace(/[\\`*_[\]<>|{}]/g, "\\$&");

/** Code that may take several lines, once it is longer than `most`. */
const longCode = (text, most) => (text.length > most ? `<code class="long">${escapeHtml(text)}</code>` : code(text));

/** A source may be an address, or name a document. */
const sourceOf = ({ source = "" }) =>
  plain(source).replace(/https:\/\/[^\s;,]+/g, (url) => `[${hostOf(url)}](${url.replaceAll("\\", "")})`);
const hostOf = (url) => new URL(url.replaceAll("\\", "")).hostname;

function stateOf({ state = {} }) {
  if (state.ended) return `Not accepted since ${dateInWords(state.ended)}.`;
  return state.ending ? `Accepted until ${dateInWords(state.ending)}.` : "";
}

function shapeOf({ pattern, check }, isShort = false) {
  const words = patternWords(pattern);
  if (isShort && words !== undefined) return words;
  const long = longCode(pattern, 90);
  const checks = check ? `<br>Keyfit also verifies [${code(check)}](/fields.html#checks).` : "";
  return (words === undefined ? long : `${words}<br>${long}`) + checks;
}

function kindTable(kinds) {
  const rows = kinds.map((kind) => [
    `${plain(kind.label)}<br>${code(kind.kind)}`,
    shapeOf(kind),
    [stateOf(kind), SURE[kind.sure]].filter(Boolean).join(" "),
  ]);
  return table(["Kind", "What it looks like", "How certain"], rows);
}

function fieldSection(field) {
  const {
    id,
    type,
    label,
    example,
    optional,
    hosts = [],
    api_path,
    choices = [],
    kinds = [],
    others = [],
    samples = [],
  } = field;
  const facts = [
    `\`data-keyfit="${id}"\`, type [${type}](/fields.html#type-${type})${optional ? ", optional" : ""}.`,
    example ? `Example: ${code(example)}` : "",
    hosts.length > 0
      ? `Hosts: ${hosts.map((host) => code(`NAME.${host}`)).join(", ")}${api_path ? `, with the API at ${code(api_path)}` : ""}.`
      : "",
    samples.length > 0
      ? `Keyfit refuses ${samples.length === 1 ? "one sample value" : `${samples.length} sample values`} from manuals.`
      : "",
  ].filter(Boolean);
  const parts = [`### ${plain(label)} {#field-${id}}`, facts.map((fact) => `- ${fact}`).join("\n")];
  if (choices.length > 0)
    parts.push(
      table(
        ["Value", "Label"],
        choices.map((choice) => [code(choice.value), plain(choice.label)]),
      ),
    );
  if (kinds.length > 0) parts.push(kindTable(kinds));
  if (others.length > 0) {
    parts.push(
      "Keyfit also recognizes these values if someone pastes them here by mistake:",
      table(
        ["Value", "What it looks like", "How certain"],
        others.map((kind) => [plain(kind.label), shapeOf(kind, true), SURE[kind.sure]]),
      ),
    );
  }
  return parts.join("\n\n");
}

const rulesOf = ({ live_test: { steps, rules = [] } }) => [...steps.flatMap((step) => step.rules ?? []), ...rules];
const answerOf = (reason) => MEANING_OF_REASON[REASONS.indexOf(reason)].answer;

/** When a request is made. `before`: the ordinary steps in front of it, one of which may have decided already. */
function whenOf({ url, headers, basic, body, only = {}, from, cost, administrator, adds }, before, fields) {
  const template = JSON.stringify([url, headers, basic, body]);
  const isUsed = ({ id }) => template.includes(`{${id}}`) || template.includes(`{${id}.`);
  // Without a value for one of these, the step is skipped.
  const needed = fields.filter(
    (field) => field.optional && field.type !== "choice" && !only[field.id] && isUsed(field),
  );
  const conditions = [
    ...Object.entries(only).map(([id, values]) =>
      valuesInWords(
        fields.find((field) => field.id === id),
        values,
      ),
    ),
    needed.length > 0 ? `with ${list(needed.map(({ label }) => plain(label)))}` : "",
    administrator ? "with `administrator`" : "",
    cost ? "with `allow-cost`" : "",
    from ? `from a ${from}` : "",
  ].filter(Boolean);
  const isOpen = conditions.length === 0 || before.some(({ rules = [] }) => rules.some(({ next }) => next));
  const words = conditions.length > 0 ? [`only ${conditions.join(", ")}`] : [];
  if (adds) words.push("for more detail, after a good answer");
  else if (before.length > 0 && isOpen && !administrator) words.push("if no request above decides");
  return words.join(", ") || "always";
}

/** The kinds of keys, or the values of a choice, that a step is for. */
function valuesInWords({ label, optional, choices, kinds = [] }, values) {
  const known = (choices ?? kinds).filter(({ value, kind }) => values.includes(value ?? kind));
  const labels = [...new Set(known.map((each) => plain(each.label)))];
  if (labels.length > 3) return `for some values of ${plain(label)}`;
  return choices
    ? `if ${plain(label)} is ${either(optional ? [...labels, "empty"] : labels)}`
    : `for ${either(labels)}`;
}

function liveSection(definition) {
  const { fields } = definition;
  const { steps } = definition.live_test;
  const told = [...new Set(rulesOf(definition).map(({ reason, next }) => reason ?? next))]
    .filter((reason) => answerOf(reason) !== "undetermined")
    .sort((one, other) => REASONS.indexOf(one) - REASONS.indexOf(other));
  const who = new Set(
    steps.flatMap((step) => Object.keys(step.who ?? {})).filter((key) => ["name", "email", "company"].includes(key)),
  );
  const costs = [...new Set(steps.flatMap(({ cost }) => cost ?? []))];
  const isOrdinary = ({ adds, administrator }) => !adds && !administrator;
  const requests = steps.map((step, index) => [
    longCode(`${step.method ?? "GET"} ${step.url}`, 45),
    whenOf(step, steps.slice(0, index).filter(isOrdinary), fields),
    SURE[step.sure] ?? "",
  ]);
  const facts = [
    TESTS[testOf(definition)],
    `If the service answers, the outcome can be ${either(told.map((reason) => `[${code(reason)}](/outcomes.html#${reason})`))}.`,
    who.size > 0
      ? `If the key works, the outcome can say whose it is: ${list([...who])}.`
      : "The outcome does not say whose key it is.",
    steps.some(({ rights }) => rights !== undefined) ? "The outcome lists what the key may do, so `needs` works." : "",
    costs.length > 0 ? `Some requests cost ${either(costs)}. They are made only with \`allow-cost\`.` : "",
  ].filter(Boolean);
  return [
    `## Live test`,
    facts.map((fact) => `- ${fact}`).join("\n"),
    table(["Request", "When", "How certain"], requests),
  ].join("\n\n");
}

function partText(part) {
  if (part.kind === "name") return `**${plain(part.text)}**`;
  return part.kind === "link" ? `[${plain(part.text)}](${part.url})` : plain(part.text);
}

async function guideSection(definition) {
  const messages = await loadMessages(languages, "en", {}, definition);
  const guides = (definition.guides ?? []).map((guide) => {
    const steps = guideSteps(guide, definition, messages).map(({ parts, notes }) => {
      const marks = notes.map(({ text }) => `<span class="tag">${escapeHtml(text)}</span>`).join(" ");
      return `1. ${[parts.map(partText).join(""), marks].filter(Boolean).join(" ")}`;
    });
    return `### ${plain(guideTitle(guide, definition, messages))}\n\n${steps.join("\n")}`;
  });
  return [
    "## Where people find it",
    "The element shows these steps under the field, in the person's language.",
    ...guides,
  ].join("\n\n");
}

function sourceSection(definition) {
  const { fields, live_test, guides = [] } = definition;
  const facts = [
    ...(definition.source ? [["The service", definition]] : []),
    ...fields.flatMap((field) => [
      ...(field.source ? [[field.label, field]] : []),
      ...[...(field.kinds ?? []), ...(field.others ?? [])].map((kind) => [kind.label, kind]),
    ]),
    ...live_test.steps.map((step) => [`Request: ${step.method ?? "GET"} ${step.url}`, step]),
    ...rulesOf(definition).map((rule) => [
      `Reply: ${rule.reason ?? rule.next}${rule.status ? ` (${rule.status})` : ""}`,
      rule,
    ]),
    ...guides.map((guide) => [`Guide: ${guide.id}`, guide]),
  ].filter(([, { source }]) => source);
  const rows = facts.map(([what, fact]) => [plain(what), sourceOf(fact), fact.sure ?? ""]);
  return `## Sources

The definition, \`core/services/${definition.id}.json\`, names the source of every fact above. The facts were not tried with a live account.
*Documented* facts are in the service's own documentation. *Observed* facts were seen in its answers or in the code of its clients. *Third-party* facts come
from others, and *inferred* facts are guesses.

<details><summary>${rows.length} facts and their sources</summary>
${table(["Fact", "Source", "Certainty"], rows)}
</details>`;
}

function snippetOf({ id, title, fields }) {
  const inputs = fields.map(({ id: field, type, label, optional }) => {
    if (type === "choice") return undefined;
    const password = type === "secret" ? ' type="password"' : "";
    const words = optional ? `${label} (optional)` : label;
    return `    <label>${escapeHtml(words)} <input name="${field}"${password} autocomplete="off" data-keyfit="${field}"></label>`;
  });
  const isSimple = inputs.every(Boolean);
  const inside = isSimple ? `\n${inputs.join("\n")}\n  ` : "";
  const empty = isSimple ? "" : "\n\nThe element is empty, so it renders the fields itself.";
  return `\`\`\`html
<form method="post" action="/connect/${id}">
  <keyfit-connect service="${id}" relay="/keyfit-relay">${inside}</keyfit-connect>
  <button>Connect ${title}</button>
</form>
\`\`\`${empty}`;
}

async function pageOf(definition) {
  const { id, title, category, docs, state } = definition;
  const ended = state?.ended
    ? `<p class="note">${escapeHtml(title)} ended in ${dateInWords(state.ended)}. Keyfit still checks its values.</p>\n\n`
    : "";
  const text = `# ${plain(title)}

<p class="facts"><a href="/services/index.html#${categoryTitle(category).toLowerCase().replaceAll(" ", "-")}">${categoryTitle(category)}</a> · <code>${id}</code>${docs ? ` · <a href="${escapeHtml(docs)}">The service's own page about these credentials</a>` : ""}</p>

${ended}${snippetOf(definition)}

## Fields

${definition.fields.map(fieldSection).join("\n\n")}

${liveSection(definition)}

${await guideSection(definition)}

${sourceSection(definition)}`;
  return { id, title, text };
}

/** The page of each service, in Markdown. */
export async function servicePages() {
  return Promise.all((await readDefinitions()).map(pageOf));
}
