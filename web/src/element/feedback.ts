// The place under a field where its view is shown: an icon, the text that describes the field, the buttons, and the help.
//
// It stands in the page's own tree and not in a shadow root, because `aria-describedby` does not reach into one.
// Nodes that need no change are left alone: a button must not vanish between the press and the release of a mouse.

import { create, createButton, setText } from "./dom.js";
import { follow } from "./height.js";
import type { Help } from "./help.js";
import type { Action, ActionKind, FieldView, Tone } from "./view.js";

const SVG = "http://www.w3.org/2000/svg";

// 16 x 16, drawn with strokes, so that they take the colour of the text, in forced colours too.
const ICONS: Readonly<Record<Tone, string>> = {
  neutral: "",
  good: "M3 8.5l3.2 3.2L13 4.8",
  warning: "M8 2.2L14.4 13.5H1.6zM8 6.4v3.2M8 11.6v.1",
  error: "M8 1.8a6.2 6.2 0 110 12.4A6.2 6.2 0 018 1.8zM8 4.9v3.6M8 11v.1",
  danger: "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
};

export interface Feedback {
  readonly root: HTMLElement;
  readonly help: Help;
  /** The id of the element that describes the field. */
  readonly id: string;
  show(view: FieldView): void;
  /** Moves the focus to the button that opens the help, where there is one now. */
  focusHelp(): boolean;
}

export function createFeedback(
  document: Document,
  id: string,
  help: Help,
  onAction: (kind: ActionKind) => void,
): Feedback {
  const root = create(document, "div", "keyfit-feedback");
  const body = create(document, "div", "keyfit-body");
  const message = create(document, "p", "keyfit-message");
  message.id = id;
  // A library that makes a page over takes nothing that has an id for something else.
  root.id = `${id}-place`;
  const lead = create(document, "strong", "keyfit-lead");
  const text = create(document, "span", "keyfit-text");
  const aside = create(document, "span", "keyfit-aside");
  const icon = createIcon(document);
  const actions = create(document, "div", "keyfit-actions");
  message.append(icon.root, lead, text, aside);
  body.append(message, " ", actions);
  root.append(body, help.root);
  // A press on a button is not a reason to leave the field, and what leaving it would change could move the button.
  actions.addEventListener("mousedown", (event) => event.preventDefault());

  const helpButton = () => actions.querySelector<HTMLElement>('[data-action="help"]');
  return {
    root,
    help,
    id,
    focusHelp() {
      helpButton()?.focus();
      return helpButton() !== null;
    },
    show(view) {
      follow(root, () => {
        root.dataset.tone = view.tone;
        icon.show(view.tone);
        setText(lead, view.lead === "" ? "" : `${view.lead} `);
        setText(text, view.text);
        setText(aside, view.aside === "" ? "" : ` ${view.aside}`);
        showActions(document, actions, view.actions, onAction);
      });
      const button = helpButton();
      if (button) tellOpen(button, help);
    },
  };
}

function showActions(
  document: Document,
  place: HTMLElement,
  actions: readonly Action[],
  onAction: (kind: ActionKind) => void,
): void {
  const old = new Map([...place.querySelectorAll("button")].map((button) => [button.dataset.action, button]));
  for (const [kind, button] of old) if (!actions.some((action) => action.kind === kind)) button.remove();
  let next = place.firstElementChild;
  for (const { kind, label } of actions) {
    const button = old.get(kind) ?? createButton(document, () => onAction(kind));
    button.dataset.action = kind;
    setText(button, label);
    // Those that stay are in this order.
    if (button === next) next = next.nextElementSibling;
    else place.insertBefore(button, next);
  }
}

/** Of the button that opens the help: whether it is open. */
export function tellOpen(button: HTMLElement, { root, isOpen }: Help): void {
  button.setAttribute("aria-expanded", String(isOpen));
  button.setAttribute("aria-controls", root.id);
}

/** An icon that follows the tone. */
export function createIcon(document: Document): { root: Element; show: (tone: Tone) => void } {
  const root = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  root.setAttribute("class", "keyfit-icon");
  root.setAttribute("viewBox", "0 0 16 16");
  root.setAttribute("aria-hidden", "true");
  root.append(path);
  return { root, show: (tone) => path.setAttribute("d", ICONS[tone]) };
}
