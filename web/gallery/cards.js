// Sets up every state that the page's address asks for: one card for each state, language and theme.
//
// The page has a `.choices` for the links that choose, and a `[data-gallery]` for the cards. While cards are being set up, timers
// of the whole page are held back.

import { defineConnect, languages } from "../element-class.js";
import { createKeyfit, GROUPS, outcomeOf, STATES } from "./states.js";

const SPOKEN_AFTER_MS = 900;

const query = new URLSearchParams(location.search);
const gallery = document.querySelector("[data-gallery]");

// A page's own fields, as the demonstration and the README have them. Without any, the element renders its own.
export const PAGES = {
  boxes: `<div class="field">
  <label class="label" for="account">FreshBooks address</label>
  <div data-keyfit-box><input id="account" class="input" name="account" autocomplete="off"></div>
</div>
<div class="field">
  <label class="label" for="token">Authentication Token</label>
  <div data-keyfit-box><input id="token" class="input" name="token" type="password" autocomplete="off"></div>
</div>`,
  labels: `<label>FreshBooks address <input name="account" autocomplete="off"></label>
<label>Authentication Token <input name="token" type="password" autocomplete="off"></label>`,
};

// What to show, by the name in the address: the choices, the first of which is the default.
const CHOICES = [
  { key: "group", label: "States", options: { ...GROUPS, all: "all" } },
  { key: "lang", label: "Language", options: { ...nameLanguages(), all: "all" } },
  { key: "theme", label: "Theme", options: { system: "as the system", light: "light", dark: "dark", all: "both" } },
  { key: "width", label: "Width", options: { wide: "wide", narrow: "320 px" } },
];

function nameLanguages() {
  const name = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return Object.fromEntries(Object.keys(languages).map((tag) => [tag, name(tag)]));
}

function chosen(key) {
  const { options } = CHOICES.find((choice) => choice.key === key);
  const value = query.get(key);
  return Object.hasOwn(options, value) ? value : Object.keys(options)[0];
}

function linkTo(changes, text) {
  const link = document.createElement("a");
  const target = new URLSearchParams({ ...Object.fromEntries(query), ...changes });
  link.href = `?${target}`;
  link.textContent = text;
  return link;
}

function createChoice({ key, label, options }) {
  const list = document.createElement("ul");
  list.className = "choice";
  list.setAttribute("aria-label", label);
  for (const [value, text] of Object.entries(options)) {
    const item = document.createElement("li");
    const link = linkTo({ [key]: value }, text);
    if (key === "lang" && value !== "all") link.lang = value;
    if (value === chosen(key)) link.setAttribute("aria-current", "true");
    item.append(link);
    list.append(item);
  }
  return list;
}

/** One state, still to be set up. */
function createCard(state, tag, theme) {
  const id = `${state.name}-${tag}-${theme}`;
  const card = document.createElement("article");
  card.className = "card";
  card.dataset.state = state.name;
  const title = document.createElement("h3");
  title.id = id;
  title.append(linkTo({ state: state.name }, state.name));
  const stage = document.createElement("form");
  stage.className = "stage";
  stage.lang = tag;
  stage.dataset.theme = theme;
  const element = document.createElement("keyfit-connect");
  for (const [name, value] of Object.entries(state.attributes ?? {})) element.setAttribute(name, value);
  if (state.page) element.append(createFields(state.page, id));
  stage.append(element);
  card.append(title, stage);
  card.setAttribute("aria-labelledby", id);
  return card;
}

function createFields(page, id) {
  const fields = document.createRange().createContextualFragment(PAGES[page]);
  for (const label of fields.querySelectorAll("label")) label.lang = "en";
  for (const input of fields.querySelectorAll("[id]")) input.id = `${id}-${input.id}`;
  for (const label of fields.querySelectorAll("[for]")) label.htmlFor = `${id}-${label.htmlFor}`;
  return fields;
}

// Time that stands still: what is set off by a timer does not happen but where a state waits for it. So a state stays
// what it is, and a picture of it is the same each time.
const real = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
const held = new Map();

function holdTime() {
  let count = 0;
  window.setTimeout = (run, after) => {
    held.set(--count, { run, after });
    return count;
  };
  window.clearTimeout = (timer) => held.delete(timer) || real.clearTimeout(timer);
}

function pass(ms) {
  for (const [timer, { run, after }] of held) if (held.delete(timer) && after <= ms) run();
}

function tick() {
  return new Promise((resolve) => real.setTimeout(resolve));
}

async function setUp(card) {
  const state = stateOf(card);
  const { scrollX, scrollY } = window;
  const element = card.querySelector("keyfit-connect");
  await element.ready;
  card.querySelector(".stage").dir = element.messages.direction;
  const inputs = inputsOf(element);
  for (const [field, input] of Object.entries(inputs)) {
    Object.assign(input, state.inputs);
    const text = state.fields?.[field];
    if (text === undefined) continue;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (!state.typed) {
    for (const input of Object.values(inputs)) input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  for (const selector of state.press ?? []) {
    element.querySelector(`${selector}:not([hidden])`).click();
    await tick();
  }
  document.activeElement.blur();
  // What had the focus was scrolled to.
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  pass(state.wait ?? SPOKEN_AFTER_MS);
}

/** By the fields' ids; those of a page's own are told by their names, as the element tells them. */
function inputsOf(element) {
  const own = element.querySelectorAll("[data-keyfit]");
  if (own.length > 0) return Object.fromEntries([...own].map((input) => [input.dataset.keyfit, input]));
  return { account: element.querySelector('[name="account"]'), secret: element.querySelector('[type="password"]') };
}

function stateOf(element) {
  const { state } = element.closest(".card").dataset;
  return STATES.find(({ name }) => name === state);
}

// Which state a test is made for: it is told just before it begins.
let asked;
gallery.addEventListener("keyfit-live-start", (event) => {
  asked = stateOf(event.target);
});

/** `engine="js"` stands for a core that cannot be loaded. */
async function load(service, engine) {
  if (engine === "js") throw new Error("keyfit-connect: the gallery shows a core that cannot be loaded");
  return createKeyfit(service);
}

async function test({ signal }) {
  const { outcome } = asked;
  const cancelled = outcomeOf("cancelled", "possibly");
  return outcome ?? new Promise((resolve) => signal.addEventListener("abort", () => resolve(cancelled)));
}

// One after another, so that what is said on the console comes in the order of the states.
async function setUpAll(decorate) {
  const only = query.get("state");
  const tags = chosen("lang") === "all" ? Object.keys(languages) : [chosen("lang")];
  const themes = chosen("theme") === "all" ? ["light", "dark"] : [chosen("theme")];
  for (const [group, title] of Object.entries(GROUPS)) {
    const states = STATES.filter((state) => {
      const isChosen = only ? state.name === only : ["all", group].includes(chosen("group"));
      return isChosen && state.group === group;
    });
    if (states.length === 0) continue;
    const heading = document.createElement("h2");
    heading.textContent = title;
    const cards = document.createElement("div");
    cards.className = "cards";
    gallery.append(heading, cards);
    for (const state of states) {
      for (const tag of tags) {
        for (const theme of themes) {
          const card = cards.appendChild(createCard(state, tag, theme));
          decorate(card, state);
          await setUp(card);
        }
      }
    }
  }
}

/** Shows the states. `decorate` is given each card before it is set up, and may add to it. */
export async function showGallery(decorate = () => {}) {
  document.querySelector(".choices").append(...CHOICES.map(createChoice));
  gallery.dataset.width = chosen("width");
  // When the page is shown the elements look at their fields again: before any is set up.
  if (document.readyState !== "complete") await new Promise((resolve) => window.addEventListener("load", resolve));
  await tick();
  defineConnect({ load, test });
  holdTime();
  await setUpAll(decorate);
  Object.assign(window, real);
  gallery.setAttribute("aria-busy", "false");
}
