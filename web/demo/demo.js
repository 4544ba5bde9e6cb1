// The demonstration's own script: a choice of services, samples to try at each, and an answer in place of sending the form.
// All values are made up.

import { services } from "../element-class.js";
// Written by the build: of each category the ids and titles of its services.
import { categories } from "./services.js";

const TOKEN = "0123456789abcdef0123456789abcdef";

// What people really type, of the one service whose fields are the page's own.
const FRESHBOOKS = "freshbooks-classic";
const TYPED = [
  { label: "Just the name", fields: { account: "joesgarage" } },
  { label: "Out of an email", fields: { account: "Account URL: <http://JoesGarage.freshbooks.com/menu.php?page=1>," } },
  { label: "A misspelling", fields: { account: "joesgarage.freshbook.com" } },
  { label: "A trap", fields: { account: "joesgarage.freshbooks.com.log-in.example" } },
  { label: "An email address", fields: { account: "joe@joesgarage.example" } },
  { label: "A token out of a sample", fields: { secret: `Authentication Token: ${TOKEN}:X` } },
  { label: "A letter O for a zero", fields: { secret: TOKEN.replaceAll("0", "O") } },
  { label: "A password", fields: { secret: "Summer-2019!" } },
  { label: "Each in the other’s field", fields: { account: TOKEN, secret: "joesgarage.freshbooks.com" } },
  { label: "Both in one paste", paste: `API URL: https://joesgarage.freshbooks.com/api/2.1/xml-in\nToken: ${TOKEN}` },
];

const form = document.querySelector("#signup");
const choice = document.querySelector("#service");
const titles = Object.fromEntries(categories.flatMap(([, list]) => list));
const result = document.querySelector("#result");
let connect = document.querySelector("keyfit-connect");
// `?live=button`: with a button of its own for the test.
const live = new URLSearchParams(location.search).get("live");
if (live) connect.setAttribute("live", live);
// The page's own fields, to put back when that service is chosen again. This script runs before the element is defined.
const own = connect.cloneNode(true);

/** What the server's stand-in has to try at each service; without one there is no live test. */
const samples = fetch("samples.json")
  .then((response) => (response.ok ? response.json() : {}))
  .catch(() => ({}));

/** The controls of the fields, by the fields' ids. */
function controls() {
  const found = [...connect.querySelectorAll("[data-keyfit]")];
  return new Map(found.map((control) => [control.dataset.keyfit, control]));
}

function put(control, value) {
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function tryOut({ fields = {}, paste, needs = [], administrator = false, allow_cost: cost = false }) {
  back();
  if (needs.length > 0) connect.setAttribute("needs", needs.join(" "));
  else connect.removeAttribute("needs");
  connect.toggleAttribute("administrator", administrator);
  connect.toggleAttribute("allow-cost", cost);
  const all = [...controls()];
  for (const [id, control] of all) put(control, fields[id] ?? "");
  const [, first] = all.find(([, control]) => control.localName === "input");
  if (paste) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", paste);
    first.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }
  // As when someone leaves the field.
  for (const [, control] of all) control.dispatchEvent(new Event("change", { bubbles: true }));
  first.scrollIntoView({ block: "nearest" });
}

function showSamples(section, list) {
  const items = list.map((sample) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sample";
    button.textContent = sample.label;
    if (sample.more) {
      const more = document.createElement("span");
      more.className = "sample-more";
      more.textContent = sample.more;
      button.append(more);
    }
    button.addEventListener("click", () => tryOut(sample));
    item.append(button);
    return item;
  });
  section.querySelector(".sample-list").replaceChildren(...items);
  section.hidden = items.length === 0;
}

function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What people do to any key, made of one that works. */
async function typedOf(id, list) {
  if (id === FRESHBOOKS) return TYPED;
  const [good] = list;
  if (!good) return [];
  const { fields } = await services[id]();
  const secrets = fields.filter(({ type, id: field }) => type === "secret" && good.fields[field]);
  const [secret] = secrets;
  if (!secret) return [];
  const key = good.fields[secret.id];
  const only = (value) => ({ fields: { ...good.fields, [secret.id]: value } });
  const named = fields.filter(({ id: field }) => good.fields[field]);
  const lines = named.map(({ id: field, label }) => `${label}: ${good.fields[field]}`);
  const stranger = (await samples)[id === "stripe" ? "github" : "stripe"]?.[0]?.fields.secret;
  return [
    { label: "With blanks around it", ...only(`  ${key} `) },
    { label: "Out of a command", ...only(`curl -H "Authorization: Bearer ${key}" https://api.example/`) },
    { label: "Out of a file of settings", ...only(`API_KEY="${key}"`) },
    { label: "Copied twice", ...only(`${key}\n${key}`) },
    { label: "Only the beginning", ...only(key.slice(0, Math.ceil(key.length / 3))) },
    { label: "Only the dots", ...only("••••••••••••••••") },
    { label: "A password", ...only("Summer-2019!") },
    ...(stranger ? [{ label: "Another service’s key", ...only(stranger) }] : []),
    ...(lines.length > 1 ? [{ label: "All in one paste", paste: lines.join("\n") }] : []),
  ];
}

/** What stands beside a sample: of its fields those that are no secret. */
async function describe(id, { shows, fields, ...more }) {
  const service = await services[id]();
  const isOpen = ({ type, id: field }) => type !== "secret" && fields[field];
  const open = service.fields.filter(isOpen).map(({ id: field }) => fields[field]);
  const wants = [
    ...(more.needs?.length ? [`needs ${more.needs.join(", ")}`] : []),
    ...(more.administrator ? ["an administrator is wanted"] : []),
    ...(more.allow_cost ? ["may cost something"] : []),
  ];
  return { label: capitalize(shows), more: [...open, ...wants].join(" · "), fields, ...more };
}

async function showService(id) {
  const title = id === FRESHBOOKS ? "FreshBooks" : titles[id];
  for (const place of document.querySelectorAll("[data-service]")) place.textContent = title;
  for (const place of document.querySelectorAll("[data-only]")) place.hidden = place.dataset.only !== id;
  document.title = `Connect ${title} – Ledgerlark`;
  const { [id]: list = [] } = await samples;
  if (choice.value !== id) return;
  if (list.length === 0) connect.setAttribute("live", "off");
  showSamples(document.querySelector("#samples"), await typedOf(id, list));
  showSamples(document.querySelector("#accounts"), await Promise.all(list.map((sample) => describe(id, sample))));
}

/** Another service: its fields are Keyfit's, in the place of the page's own. */
function choose(id) {
  back();
  const next = own.cloneNode(id === FRESHBOOKS);
  next.setAttribute("service", id);
  connect.replaceWith(next);
  connect = next;
  showService(id);
}

function showResult() {
  const { email } = form.elements;
  const rows = [...controls()].flatMap(([id, control]) => {
    const term = document.createElement("dt");
    const value = document.createElement("dd");
    const isSecret = control.type === "password";
    term.textContent = connect.querySelector(`label[for="${control.id}"]`)?.textContent ?? id;
    value.id = `result-${control.name}`;
    value.textContent = isSecret ? `${control.value.length} characters, not shown here` : control.value;
    return [term, value];
  });
  document.querySelector("#result-email").textContent = email.value;
  const list = result.querySelector(".received");
  list.replaceChildren(...[...list.children].slice(0, 2), ...rows);
  form.hidden = true;
  result.hidden = false;
  result.focus();
}

function back() {
  form.hidden = false;
  result.hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  showResult();
});
document.querySelector("#again").addEventListener("click", () => {
  back();
  controls().values().next().value?.focus();
});

/** "developer-tools" is "Developer tools", and "crm" is "CRM". */
function nameOf(category) {
  return category.length <= 3 ? category.toUpperCase() : capitalize(category.replaceAll("-", " "));
}

/** In a list this long what services are for finds one, or its first letters. */
function groupOf([category, list]) {
  const group = document.createElement("optgroup");
  group.label = nameOf(category);
  group.append(...list.map(([id, title]) => new Option(title, id)));
  return group;
}

choice.replaceChildren(...categories.map(groupOf));
const asked = new URLSearchParams(location.search).get("service");
choice.value = Object.hasOwn(titles, asked ?? "") ? asked : FRESHBOOKS;
choice.addEventListener("change", () => choose(choice.value));
if (choice.value === FRESHBOOKS) showService(FRESHBOOKS);
else choose(choice.value);
