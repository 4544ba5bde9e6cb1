// The panel "Where do I find these?": a choice of who one is, where that makes a difference, and the steps.
//
// Names of menus and buttons stand as the service shows them, each in an element of its own: set apart for the eye, and in
// a text that runs from right to left. Whatever a definition says is text, and only what leads to a website is a link.

import type { Outcome } from "../live/live.js";
import type { Guide, GuideId, Role } from "../messages/definition.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import type { GuideStep, Part } from "../messages/guides.js";
import {
  closedText,
  guideSteps,
  guidesAfter,
  guidesFor,
  guidesNamed,
  guideTitle,
  rolesIn,
} from "../messages/guides.js";
import { create } from "./dom.js";

export interface Help {
  /** Empty where the service has no guides. */
  readonly root: HTMLElement;
  /** Opens the panel and takes the person there; with a guide's id, that guide first. */
  open(guide?: GuideId): void;
  /** Puts the guides that help now first, for every role, and opens them. Closes none. */
  suggest(outcome: Outcome): void;
}

/** The guides for one role, or for everybody. */
interface Panel {
  readonly root: HTMLElement;
  readonly role: Role | undefined;
  readonly sections: ReadonlyMap<Guide, HTMLElement>;
}

export function createHelp(document: Document, id: string, texts: Texts): Help {
  const { messages, service } = texts;
  const root = create(document, "details", "keyfit-help") as HTMLDetailsElement;
  const summary = create(document, "summary", "keyfit-help-title", fillIn(messages.ui.helpTitle, texts));
  const body = create(document, "div", "keyfit-help-body");
  const closed = closedText(texts);
  if (closed !== "") body.append(create(document, "p", "keyfit-notice", closed));
  const roles = rolesIn(service);
  const panels = (roles.length > 0 ? roles : [undefined]).map((role) => createPanel(document, role, texts));
  const choice = roles.length > 0 ? createChoice(document, id, texts, panels) : null;
  body.append(...(choice ? [choice] : []), ...panels.map((panel) => panel.root));
  root.append(summary, body);
  root.hidden = (service.guides ?? []).length === 0;
  return {
    root,
    open(guide) {
      if (guide) for (const panel of panels) suggestIn(panel, guidesNamed([guide], service));
      root.open = true;
      root.scrollIntoView({ block: "nearest" });
      summary.focus();
    },
    suggest(outcome) {
      const guides = guidesAfter(outcome, service);
      for (const panel of panels) suggestIn(panel, guides);
      // The role that is chosen may have nothing to do with it.
      const helps = (panel: Panel) => guides.some((each) => panel.sections.has(each));
      const shown = panels.find((panel) => !panel.root.hidden);
      const helpful = panels.find(helps);
      if (!helpful?.role || (shown && helps(shown))) return;
      choice?.querySelector<HTMLInputElement>(`input[value="${helpful.role}"]`)?.click();
    },
  };
}

function createChoice(document: Document, id: string, texts: Texts, panels: readonly Panel[]): HTMLElement {
  const { ui } = texts.messages;
  const group = create(document, "fieldset", "keyfit-roles");
  group.append(create(document, "legend", "keyfit-roles-title", fillIn(ui.roleQuestion, texts)));
  const choose = (chosen: Panel | undefined) => {
    for (const panel of panels) panel.root.hidden = panel !== chosen;
  };
  for (const panel of panels) {
    if (!panel.role) continue;
    const label = create(document, "label", "keyfit-role");
    const radio = create(document, "input", "keyfit-role-input") as HTMLInputElement;
    radio.type = "radio";
    radio.name = `${id}-role`;
    radio.value = panel.role;
    radio.checked = panel === panels[0];
    // The choice is no part of the page's form: it is neither sent nor reset with it.
    radio.setAttribute("form", "");
    radio.addEventListener("change", () => choose(panel));
    label.append(radio, create(document, "span", "keyfit-role-label", fillIn(ui.roles[panel.role], texts)));
    group.append(label);
  }
  choose(panels[0]);
  return group;
}

function createPanel(document: Document, role: Role | undefined, texts: Texts): Panel {
  const root = create(document, "div", "keyfit-panel");
  if (role) root.dataset.role = role;
  const guides = guidesFor(role, texts.service);
  // Guides for a role come before those for everybody, whatever their order in the definition.
  const ordered = [...guides].sort((one, other) => Number(other.role === role) - Number(one.role === role));
  const sections = new Map<Guide, HTMLElement>();
  for (const [index, guide] of ordered.entries()) {
    const section = createGuide(document, guide, index === 0, texts);
    sections.set(guide, section);
    root.append(section);
  }
  return { root, role, sections };
}

function suggestIn({ root, sections }: Panel, guides: readonly Guide[]): void {
  for (const section of sections.values()) delete section.dataset.helps;
  for (const guide of [...guides].reverse()) {
    const section = sections.get(guide);
    if (!section) continue;
    section.dataset.helps = "";
    if (section.localName === "details") section.setAttribute("open", "");
    root.prepend(section);
  }
}

function createGuide(document: Document, guide: Guide, isFirst: boolean, texts: Texts): HTMLElement {
  const { messages, service } = texts;
  const section = create(document, isFirst ? "section" : "details", "keyfit-guide");
  section.dataset.guide = guide.id;
  if (guide.field !== undefined) section.dataset.field = guide.field;
  const title = guideTitle(guide, service, messages);
  const list = create(document, "ol", "keyfit-steps");
  for (const step of guideSteps(guide, service, messages)) list.append(createStep(document, step));
  section.append(create(document, isFirst ? "p" : "summary", "keyfit-guide-title", title), list);
  return section;
}

function createStep(document: Document, { parts, notes }: GuideStep): HTMLElement {
  const item = create(document, "li", "keyfit-step");
  item.append(...parts.map((part) => createPart(document, part)));
  for (const { text } of notes) item.append(create(document, "p", "keyfit-note", text));
  return item;
}

function createPart(document: Document, part: Part): Node {
  if (part.kind === "text") return document.createTextNode(part.text);
  // A name is as the service shows it, whatever language that is.
  const words = create(document, "bdi", part.kind === "name" ? "keyfit-name" : "keyfit-word", part.text);
  if (part.kind !== "link" || !part.url.startsWith("https://")) return words;
  const link = create(document, "a", "keyfit-link") as HTMLAnchorElement;
  link.href = part.url;
  link.rel = "noreferrer";
  link.target = "_blank";
  link.append(words);
  return link;
}
