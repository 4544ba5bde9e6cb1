// The playground: a service, texts for its fields, what the core says of them, the element beside it, and the code to copy.
//
// Rules of this file
// - Nothing is sent: a live test comes to what was chosen, and the page asks its own folder for scripts alone.
// - What was typed is kept nowhere but in the page's own fields. The address holds what was chosen, and never a text.
// - The element is the package's own. It is made anew whenever something is chosen.

import catalog from "playground:catalog";
import type { ServiceDefinition } from "../../dist/element-class.js";
import { defineConnect, languages, services } from "../../dist/element-class.js";
import { load } from "../../dist/index.js";
import known from "../../dist/known.js";
import type { KeyfitConnect } from "../../src/element/connect.ts";
import { create, setText } from "../../src/element/dom.ts";
import type { ServiceInfo } from "../../src/element/fields.ts";
import { MEANING_OF_REASON, REASONS } from "../../src/generated/contract.ts";
import type { Keyfit } from "../../src/live/live.ts";
import type { ServiceWords } from "../../src/messages/definition.ts";
import type { Texts } from "../../src/messages/fill-in.ts";
import { outcomeText } from "../../src/messages/outcomes.ts";
import type { TestValues } from "../../src/relay/test-values.ts";
import { pretendedValues } from "../../src/relay/test-values.ts";
import { Bench } from "./bench.ts";
import type { Choices } from "./choices.ts";
import { FRAMEWORKS, readChoices, writeChoices } from "./choices.ts";
import { attributesOf, codeOf, propertiesOf, tokensOf } from "./code.ts";
import { Picker } from "./picker.ts";
import { pretend } from "./pretend.ts";
import { triesOf } from "./tries.ts";

const FOREIGN: Readonly<Record<string, string>> = { stripe: "github" };
const EVENTS = ["ready", "check", "mended", "insisted", "suggestion-taken", "live-start", "outcome", "error"];
const MOST_EVENTS = 12;
const FIRST_ANSWER = "connected";

/** What is open. */
interface Open {
  readonly definition: ServiceDefinition;
  readonly info: ServiceInfo;
  readonly keyfit: Keyfit;
  /** For each answer of the service, values that lead to it; the first are good ones. */
  readonly tests: readonly TestValues[];
  readonly foreign: string;
}

const part = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(`play-${id}`);
  if (!found) throw new Error(`The page has no play-${id}.`);
  return found as E;
};

const DARK = matchMedia("(prefers-color-scheme: dark)");

let choices: Choices = readChoices(location.hash);
let open: Open | null = null;
let element: KeyfitConnect | null = null;
// What the element was given, by the fields' ids.
let filled: Readonly<Record<string, string>> = {};
let turn = 0;

const bench = new Bench(part("fields"), () => {
  showVerdicts();
  fillElement();
});

const picker = new Picker(part<HTMLInputElement>("service"), part("services"), catalog, (service) =>
  choose({ service }),
);

const SELECTS = ["answer", "live", "lang", "theme", "size", "recipe"] as const;

/** Something else is chosen: shows it, and keeps it in the address. */
async function choose(changes: Partial<Choices>): Promise<void> {
  const before = choices;
  choices = { ...choices, ...changes };
  history.replaceState(history.state, "", writeChoices(choices));
  if (choices.service !== before.service) await openService();
  else if ("answer" in changes) showSample(testFor(choices.answer));
  else if (!("code" in changes)) await showElement();
  showCode();
}

async function openService(): Promise<void> {
  const mine = ++turn;
  const { service } = choices;
  picker.value = service;
  const definition = await services[service]?.();
  if (!definition || mine !== turn) return;
  const [keyfit, foreign] = await Promise.all([load(definition), keyOf(FOREIGN[service] ?? "stripe")]);
  if (mine !== turn) return;
  keyfit.know(known);
  const tests = pretendedValues(keyfit, definition);
  open = { definition, info: definition as unknown as ServiceInfo, keyfit, tests, foreign };
  bench.open(open.info, keyfit);
  showTries();
  await showElement();
}

/** A made-up key of a service. */
async function keyOf(service: string): Promise<string> {
  const definition = await services[service]?.();
  const [test] = definition ? pretendedValues(await load(definition), definition) : [];
  return test?.values.secret ?? "";
}

/** The words that the element has, once it is ready. */
function textsOf({ info }: Open): Texts | null {
  const messages = element?.messages;
  return messages ? { messages, service: info as unknown as ServiceWords, known } : null;
}

function showVerdicts(): void {
  const texts = open && textsOf(open);
  if (texts) bench.show(texts);
}

function showTries(): void {
  if (!open) return;
  const { info, foreign } = open;
  const tries = triesOf(info, open.tests[0]?.values ?? {}, foreign);
  const buttons = tries.map(({ label, fields }) => {
    const button = create(document, "button", "play-button", label) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => showSample(fields));
    const item = create(document, "li", "");
    item.append(button);
    return item;
  });
  part("tries").replaceChildren(...buttons);
  // There is something to see from the start: a key that has to be found in a longer text.
  const first = tries.find(({ label }) => label === "From a command") ?? tries[0];
  bench.putSample((choices.answer === FIRST_ANSWER ? first?.fields : testFor(choices.answer)) ?? {});
}

function testFor(answer: string): Readonly<Record<string, string>> | undefined {
  return open?.tests.find(({ reason }) => reason === answer)?.values;
}

/** Puts made-up texts into the fields, and from there into the element. */
function showSample(texts: Readonly<Record<string, string>> = {}): void {
  bench.putSample(texts);
  showVerdicts();
  fillElement();
}

/** The element, made anew, on a stage that looks as it is chosen. */
async function showElement(): Promise<void> {
  const stage = part("stage");
  const { lang, theme, recipe } = choices;
  stage.lang = lang;
  stage.dataset.theme = theme;
  stage.dataset.recipe = recipe;
  showScheme();
  const made = document.createElement("keyfit-connect") as KeyfitConnect;
  for (const [name, value] of Object.entries(attributesOf(choices))) made.setAttribute(name, value);
  for (const [name, value] of Object.entries(propertiesOf(choices))) made.style.setProperty(name, value);
  element = made;
  filled = {};
  part("place").replaceChildren(made);
  setText(part("sent"), "");
  await made.ready;
  if (made !== element) return;
  stage.dir = made.messages?.direction ?? "ltr";
  showAnswers();
  showVerdicts();
  fillElement();
  part("fields").dataset.ready = choices.service;
}

/** The recipes' colors are those of the stage's theme, which may be that of the page, and that of the system. */
function showScheme(): void {
  const stage = part("stage");
  const { colorScheme } = getComputedStyle(stage);
  const isDark = /dark/.test(colorScheme) && (!/light/.test(colorScheme) || DARK.matches);
  stage.dataset.scheme = isDark ? "dark" : "light";
}

/** Puts what is new in the fields of the bench into the element, as someone does who fills them in and leaves them. */
function fillElement(): void {
  const inputs = [...(element?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-keyfit]") ?? [])];
  const put = (input: HTMLInputElement | HTMLSelectElement, value: string) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const changed = inputs.filter(({ dataset: { keyfit = "" } }) => bench.texts[keyfit] !== filled[keyfit]);
  for (const input of changed) {
    const field = input.dataset.keyfit ?? "";
    const text = bench.texts[field] ?? "";
    // Emptied first, so that the element forgets how it has mended the text before, which may have given the same value.
    if (filled[field]) put(input, "");
    // A list takes one of its own values alone.
    put(input, input instanceof HTMLSelectElement ? choiceFor(field, text) : text);
  }
  for (const input of changed) input.dispatchEvent(new Event("change", { bubbles: true }));
  filled = bench.texts;
}

function choiceFor(field: string, text: string): string {
  return open?.keyfit.check(field, text).value ?? "";
}

/** The answers that the service may give, in the words of the element. Each has a test value. */
function showAnswers(): void {
  const texts = open && textsOf(open);
  if (!open || !texts) return;
  const select = part<HTMLSelectElement>("answer");
  const reasons = open.tests.map(({ reason }) => reason);
  const groups = ["accepted", "refused", "undetermined"].map((answer) => {
    const group = document.createElement("optgroup");
    group.label = answer;
    for (const reason of reasons) {
      if (MEANING_OF_REASON[REASONS.indexOf(reason)]?.answer !== answer) continue;
      const { lead, text } = outcomeText({ reason }, texts, {});
      group.append(new Option(`${reason}: ${lead === "" ? text : lead}`, reason));
    }
    return group;
  });
  select.replaceChildren(...groups.filter(({ childElementCount }) => childElementCount > 0));
  select.value = choices.answer;
  if (select.value === "") select.selectedIndex = 0;
}

function showCode(): void {
  if (!open) return;
  const tabs = part("tabs");
  for (const tab of tabs.children as HTMLCollectionOf<HTMLElement>) {
    const isChosen = tab.dataset.code === choices.code;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen) part("code").setAttribute("aria-labelledby", tab.id);
  }
  part("code").replaceChildren(
    ...codeOf(choices, open.info.fields).map(({ name, text }) => {
      const file = create(document, "figure", "play-file");
      const title = create(document, "figcaption", "play-file-name");
      const copy = create(document, "button", "play-button", "Copy") as HTMLButtonElement;
      copy.type = "button";
      copy.setAttribute("aria-label", `Copy ${name}`);
      copy.addEventListener("click", () => copyText(text, name));
      title.append(create(document, "code", "", name), copy);
      const pre = create(document, "pre", "play-pre");
      const code = create(document, "code", "");
      code.append(
        ...tokensOf(text).map((token) => create(document, "span", token.kind && `hljs-${token.kind}`, token.text)),
      );
      pre.tabIndex = 0;
      pre.setAttribute("aria-label", name);
      pre.append(code);
      file.append(title, pre);
      return file;
    }),
  );
}

async function copyText(text: string, name: string): Promise<void> {
  // Where a page may not write, the text is there to be marked.
  const isCopied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  setText(
    part("copied"),
    isCopied ? `Copied ${name}.` : "Your browser does not let this page copy. Please select the code and copy it.",
  );
}

function addTabs(): void {
  const tabs = part("tabs");
  const names = Object.entries(FRAMEWORKS);
  for (const [code, name] of names) {
    const tab = create(document, "button", "play-tab", name) as HTMLButtonElement;
    tab.type = "button";
    tab.id = `play-tab-${code}`;
    tab.dataset.code = code;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", "play-code");
    tab.addEventListener("click", () => choose({ code }));
    tabs.append(tab);
  }
  tabs.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = names.findIndex(([code]) => code === choices.code);
    const [code = ""] = names.at((index + by) % names.length) ?? [];
    choose({ code });
    document.getElementById(`play-tab-${code}`)?.focus();
  });
}

function addOptions(): void {
  for (const tag of Object.keys(languages)) {
    const option = new Option(new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag, tag);
    option.lang = tag;
    part("lang").append(option);
  }
  for (const key of SELECTS) {
    part<HTMLSelectElement>(key).addEventListener("change", ({ target }) => {
      choose({ [key]: (target as HTMLSelectElement).value });
    });
  }
  const accent = part<HTMLInputElement>("accent");
  accent.addEventListener("input", () => choose({ accent: accent.value }));
  part("no-accent").addEventListener("click", () => {
    accent.value = accent.defaultValue;
    choose({ accent: "" });
  });
}

/** Shows in the controls what is chosen. */
function showChoices(): void {
  for (const key of SELECTS) part<HTMLSelectElement>(key).value = choices[key];
  if (choices.accent !== "") part<HTMLInputElement>("accent").value = choices.accent;
}

function listenToElement(): void {
  const stage = part<HTMLFormElement>("stage");
  for (const name of EVENTS) {
    stage.addEventListener(`keyfit-${name}`, ({ detail }: Event & { detail?: unknown }) => {
      const item = create(document, "li", "");
      item.append(
        create(document, "code", "", `keyfit-${name}`),
        " ",
        create(document, "span", "", JSON.stringify(detail)),
      );
      const list = part("events");
      list.prepend(item);
      for (const old of [...list.children].slice(MOST_EVENTS)) old.remove();
      part("no-events").hidden = true;
    });
  }
  stage.addEventListener("submit", (event) => {
    event.preventDefault();
    setText(part("sent"), "Your form would be sent now. This form is not sent.");
  });
  stage.addEventListener("input", () => setText(part("sent"), ""));
}

/** Whose key a text is, by its shape alone. */
function showOwners(text: string): void {
  const place = part("owners");
  const found = open?.keyfit.identify(text) ?? [];
  if (text.trim() === "") {
    place.replaceChildren();
    return;
  }
  if (found.length === 0) {
    place.replaceChildren(
      create(document, "p", "", "Not recognized. It may still be a key, because many keys have the same shape."),
    );
    return;
  }
  const list = create(document, "ul", "play-owners");
  for (const { service, kind, sure, other } of found) {
    const item = create(document, "li", "");
    const title = known.titles[service] ?? service;
    const label = known.kinds.find((each) => each.kind === kind)?.label ?? kind;
    item.append(create(document, "strong", "", kind.startsWith(`${service}-`) ? title : label));
    item.append(` ${label} `, create(document, "code", "", kind), ` ${sure}${other ? ", not the one to paste" : ""} `);
    const go = create(document, "button", "play-button", `Open ${title}`) as HTMLButtonElement;
    go.type = "button";
    go.addEventListener("click", async () => {
      await choose({ service });
      part("service").focus();
      window.scrollTo({ top: 0 });
    });
    item.append(go);
    list.append(item);
  }
  place.replaceChildren(list);
}

defineConnect({
  load: (service) => load(service),
  test: pretend,
});
addTabs();
addOptions();
listenToElement();
// They are forms for the browser's sake, and are never sent.
for (const id of ["fields", "identify"]) part(id).addEventListener("submit", (event) => event.preventDefault());
DARK.addEventListener("change", showScheme);
new MutationObserver(showScheme).observe(document.documentElement, { attributes: true });
const key = part<HTMLInputElement>("key");
key.addEventListener("input", () => showOwners(key.value));
window.addEventListener("hashchange", async () => {
  // A link to a part of the page chooses nothing.
  if (!location.hash.includes("=")) return;
  const before = choices;
  choices = readChoices(location.hash);
  showChoices();
  if (choices.service === before.service) await showElement();
  else await openService();
  showCode();
});
showChoices();
await openService();
showCode();
