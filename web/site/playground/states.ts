// The page of states: the gallery's cards, each with the code that brings its state about.

import type { ServiceDefinition } from "../../dist/element-class.js";
import { PAGES, showGallery } from "../../gallery/cards.js";
import type { State } from "../../gallery/states.ts";
import { createKeyfit } from "../../gallery/states.ts";
import { create } from "../../src/element/dom.ts";

const FIRST = "freshbooks-classic";

function markupOf({ attributes = {}, page, inputs }: State): string {
  const all = { service: FIRST, ...attributes };
  const list = Object.entries(all).map(([name, value]) => (value === "" ? name : `${name}="${value}"`));
  const fields = (page && PAGES[page]?.replace(/^/gm, "  ")) ?? "";
  const note = inputs ? `<!-- The inputs are ${Object.keys(inputs).join(", ").toLowerCase()}. -->\n` : "";
  return `${note}<keyfit-connect ${list.join(" ")}>${fields === "" ? "" : `\n${fields}\n`}</keyfit-connect>`;
}

/** What a selector of the gallery presses, in words. */
function nameOf(selector: string): string {
  return /data-action="([\w-]+)"/.exec(selector)?.[1] ?? selector;
}

function codesOf({ attributes, fields = {} }: State): string[] {
  const keyfit = createKeyfit({ id: attributes?.service ?? FIRST } as ServiceDefinition);
  const isPaste = (text: string) => Object.values(keyfit.checkPaste(text)).some((verdict) => verdict !== null);
  return Object.entries(fields).flatMap(([field, text]) =>
    isPaste(text) ? [] : keyfit.check(field, text).findings.map(({ code }) => code),
  );
}

function add(list: HTMLElement, term: string, ...texts: string[]): void {
  if (texts.length === 0) return;
  const told = create(document, "dd", "");
  told.append(...texts.flatMap((text, index) => [index > 0 ? " " : "", create(document, "code", "", text)]));
  list.append(create(document, "dt", "", term), told);
}

function createCode(state: State): HTMLElement {
  const code = create(document, "div", "play-state-code");
  const pre = create(document, "pre", "play-pre", markupOf(state));
  pre.tabIndex = 0;
  pre.setAttribute("aria-label", `The code of ${state.name}`);
  const list = create(document, "dl", "play-facts");
  const { fields = {}, typed, press = [], outcome } = state;
  for (const [field, text] of Object.entries(fields)) add(list, `${field}, ${typed ? "being typed" : "left"}`, text);
  add(list, "pressed", ...press.map(nameOf));
  add(list, "finding", ...codesOf(state));
  if (outcome) add(list, "outcome", JSON.stringify(outcome));
  code.append(pre, list);
  return code;
}

await showGallery((card, state) => card.append(createCode(state)));
