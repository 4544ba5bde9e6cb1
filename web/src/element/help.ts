// The panel "Where do I find these?": a choice of who one is, and the steps for each.

import type { Guide, Role } from "../messages/catalogue.js";
import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { create } from "./dom.js";

export interface Help {
  readonly root: HTMLElement;
  /** Opens the panel and takes the person there. */
  open(): void;
  /** Puts the guides that help now first, for every role, and opens them. Closes none. */
  suggest(guides: readonly string[]): void;
}

export function createHelp(document: Document, id: string, texts: Texts): Help {
  const { messages, service } = texts;
  const root = create(document, "details", "keyfit-help") as HTMLDetailsElement;
  const summary = create(document, "summary", "keyfit-help-title", fillIn(messages.ui.helpTitle, texts));
  const body = create(document, "div", "keyfit-help-body");
  if (service.notice !== undefined) body.append(create(document, "p", "keyfit-notice", service.notice));
  const panels = service.roles.map((role) => createPanel(document, role, service.guides));
  const choice = createChoice(document, id, texts, panels);
  body.append(choice, ...panels);
  root.append(summary, body);
  return {
    root,
    open() {
      root.open = true;
      root.scrollIntoView({ block: "nearest" });
      summary.focus();
    },
    suggest(guides) {
      for (const panel of panels) suggestIn(panel, guides);
      // The role that is chosen may have nothing to do with it.
      const shown = panels.find((panel) => !panel.hidden);
      const helpful = panels.find((panel) => panel.querySelector("[data-helps]"));
      if (!helpful || shown?.querySelector("[data-helps]")) return;
      choice.querySelector<HTMLInputElement>(`input[value="${helpful.dataset.role}"]`)?.click();
    },
  };
}

function createChoice(document: Document, id: string, texts: Texts, panels: readonly HTMLElement[]): HTMLElement {
  const { messages, service } = texts;
  const group = create(document, "fieldset", "keyfit-roles");
  group.append(create(document, "legend", "keyfit-roles-title", fillIn(messages.ui.roleQuestion, texts)));
  const choose = (chosen: number) => {
    for (const [index, panel] of panels.entries()) panel.hidden = index !== chosen;
  };
  for (const [index, role] of service.roles.entries()) {
    const label = create(document, "label", "keyfit-role");
    const radio = create(document, "input", "keyfit-role-input") as HTMLInputElement;
    radio.type = "radio";
    radio.name = `${id}-role`;
    radio.value = role.id;
    radio.checked = index === 0;
    // The choice is no part of the page's form: it is neither sent nor reset with it.
    radio.setAttribute("form", "");
    radio.addEventListener("change", () => choose(index));
    label.append(radio, create(document, "span", "keyfit-role-label", role.label));
    group.append(label);
  }
  choose(0);
  return group;
}

function createPanel(document: Document, role: Role, guides: Readonly<Record<string, Guide>>): HTMLElement {
  const panel = create(document, "div", "keyfit-panel");
  panel.dataset.role = role.id;
  for (const [index, id] of role.guides.entries()) {
    const guide = guides[id];
    if (guide) panel.append(createGuide(document, id, guide, index === 0));
  }
  return panel;
}

function suggestIn(panel: HTMLElement, guides: readonly string[]): void {
  for (const guide of panel.querySelectorAll("[data-helps]")) guide.removeAttribute("data-helps");
  for (const id of [...guides].reverse()) {
    const guide = panel.querySelector<HTMLElement>(`[data-guide="${id}"]`);
    if (!guide) continue;
    guide.dataset.helps = "";
    if (guide instanceof HTMLDetailsElement) guide.open = true;
    panel.prepend(guide);
  }
}

function createGuide(document: Document, id: string, guide: Guide, isFirst: boolean): HTMLElement {
  const section = create(document, isFirst ? "section" : "details", "keyfit-guide");
  section.dataset.guide = id;
  const list = create(document, "ol", "keyfit-steps");
  for (const step of guide.steps) list.append(create(document, "li", "keyfit-step", step));
  section.append(create(document, isFirst ? "p" : "summary", "keyfit-guide-title", guide.title), list);
  if (guide.note !== undefined) section.append(create(document, "p", "keyfit-note", guide.note));
  return section;
}
