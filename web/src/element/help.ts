// "Where do I find it?": the steps that lead to a value, right where they are asked for, with a choice of who one is where that
// makes a difference. A place for them stands at each field, and one at the live test. What it holds is made when it opens: it
// depends on what has been found by then.
//
// Names of menus and buttons stand as the service shows them, each in an element of its own: set apart for the eye, and in
// a text that runs from right to left. Whatever a definition says is text, and only what leads to a website is a link.

import type { Guide, Role, ServiceWords } from "../messages/definition.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import type { GuideStep, Part } from "../messages/guides.js";
import { closedText, guideSteps, guidesAgainst, guidesNamed, guideTitle, rolesIn } from "../messages/guides.js";
import { create, createButton } from "./dom.js";
import type { Judged } from "./fields.js";
import { worstOf } from "./fields.js";

export interface Help {
  readonly root: HTMLElement;
  readonly isOpen: boolean;
  /** Shows these guides, the first of them unfolded. Nothing is scrolled. */
  open(guides: readonly Guide[]): void;
  close(): void;
}

/** What a person has said of themselves, at whichever place. */
export interface Person {
  role: Role | undefined;
}

/** `closed`: the person has pressed the button for it, or Escape. */
export function createHelp(document: Document, id: string, texts: Texts, person: Person, closed: () => void): Help {
  const { ui } = texts.messages;
  const root = create(document, "div", "keyfit-help");
  root.id = `${id}-help`;
  root.hidden = true;
  // Where the keyboard goes when the way here is no button that stays.
  root.tabIndex = -1;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", fillIn(ui.help, texts));
  const close = () => {
    root.hidden = true;
    root.replaceChildren();
  };
  const leave = () => {
    close();
    closed();
  };
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  });
  return {
    root,
    get isOpen() {
      return !root.hidden;
    },
    open(guides) {
      const notice = closedText(texts);
      const button = createButton(document, leave);
      button.dataset.action = "close";
      button.textContent = ui.close;
      root.replaceChildren(
        ...(notice === "" ? [] : [create(document, "p", "keyfit-notice", notice)]),
        ...createGuides(document, id, guides, texts, person),
        button,
      );
      root.hidden = false;
    },
    close,
  };
}

/** At a field: opens what helps with its value, or closes it; or opens what to do for somebody who has logged in elsewhere. */
export function toggleHelp(
  help: Help,
  { info, verdict }: Judged,
  kind: "help" | "logged-in",
  service: ServiceWords,
): void {
  if (kind === "logged-in") {
    help.open(guidesNamed(["renew"], service));
    help.root.focus({ preventScroll: true });
  } else if (help.isOpen) help.close();
  else help.open(guidesAgainst(worstOf(verdict)?.code, info, service));
}

/** Those for one role stand together, where the first of them stands, and the choice above them. */
function createGuides(
  document: Document,
  id: string,
  guides: readonly Guide[],
  texts: Texts,
  person: Person,
): HTMLElement[] {
  const roles = rolesIn(guides);
  const place = guides.findIndex(({ role }) => role !== undefined);
  const first = roles.find((role) => role === person.role) ?? roles[0];
  const panels = roles.map((role) => {
    const panel = create(document, "div", "keyfit-panel");
    panel.dataset.role = role;
    panel.hidden = role !== first;
    const own = guides.filter((guide) => guide.role === role);
    panel.append(...own.map((guide) => createGuide(document, guide, place === 0 && guide === own[0], texts)));
    return panel;
  });
  const choice = roles.length > 1 ? [createChoice(document, id, texts, panels, person)] : [];
  return guides.flatMap((guide, index) => {
    if (guide.role === undefined) return createGuide(document, guide, index === 0, texts);
    return index === place ? [...choice, ...panels] : [];
  });
}

function createChoice(
  document: Document,
  id: string,
  texts: Texts,
  panels: readonly HTMLElement[],
  person: Person,
): HTMLElement {
  const { ui } = texts.messages;
  const group = create(document, "fieldset", "keyfit-roles");
  group.append(create(document, "legend", "keyfit-roles-title", fillIn(ui.roleQuestion, texts)));
  for (const panel of panels) {
    const role = panel.dataset.role as Role;
    const label = create(document, "label", "keyfit-role");
    const radio = create(document, "input", "keyfit-role-input") as HTMLInputElement;
    radio.type = "radio";
    radio.name = `${id}-role`;
    radio.value = role;
    radio.checked = !panel.hidden;
    // The choice is no part of the page's form: it is neither sent nor reset with it.
    radio.setAttribute("form", "");
    radio.addEventListener("change", () => {
      person.role = role;
      for (const each of panels) each.hidden = each !== panel;
    });
    label.append(radio, create(document, "span", "keyfit-role-label", fillIn(ui.roles[role], texts)));
    group.append(label);
  }
  return group;
}

function createGuide(document: Document, guide: Guide, isUnfolded: boolean, texts: Texts): HTMLElement {
  const { messages, service } = texts;
  const section = create(document, isUnfolded ? "section" : "details", "keyfit-guide");
  section.dataset.guide = guide.id;
  if (guide.field !== undefined) section.dataset.field = guide.field;
  const list = create(document, "ol", "keyfit-steps");
  for (const step of guideSteps(guide, service, messages)) list.append(createStep(document, step));
  // What was pressed is its title. A new key is also for one that has expired, which nobody else may know.
  const isAsked = isUnfolded && ["find", "find-address", "renew"].includes(guide.id);
  const title = guideTitle(guide, service, messages);
  if (!isAsked) section.append(create(document, isUnfolded ? "p" : "summary", "keyfit-guide-title", title));
  section.append(list);
  return section;
}

function createStep(document: Document, { parts, notes }: GuideStep): HTMLElement {
  const item = create(document, "li", "keyfit-step");
  item.append(...parts.map((part) => createPart(document, part)));
  for (const { text } of notes) item.append(" ", create(document, "span", "keyfit-note", text));
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
