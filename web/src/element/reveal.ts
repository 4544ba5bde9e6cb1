// The button in a secret's field that shows what stands there, and hides it again.

import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { labelOf } from "../messages/findings.js";
import { createButton } from "./dom.js";
import { change } from "./dress.js";
import type { FieldInfo } from "./fields.js";
import { anchorOf } from "./inputs.js";
import { matchInput } from "./scheme.js";

export interface Reveal {
  readonly button: HTMLElement;
  /** Puts the button beside its input. */
  place(): void;
  /** Hides the secret. */
  hide(): void;
}

export function addReveal(input: HTMLInputElement, field: FieldInfo, texts: Texts, signal: AbortSignal): Reveal {
  const label = labelOf(field, texts);
  const { reveal, conceal, revealLabel, concealLabel } = texts.messages.ui;
  const set = (isShown: boolean) => {
    change(input, "type", isShown ? "text" : "password");
    button.textContent = isShown ? conceal : reveal;
    button.setAttribute("aria-label", fillIn(isShown ? concealLabel : revealLabel, texts, { label }));
    button.dataset.shown = String(isShown);
  };
  const button = createButton(input.ownerDocument, () => set(input.type === "password"));
  button.classList.add("keyfit-reveal");
  // It takes room in the field, and the same for both of its texts.
  button.toggleAttribute("data-long", Math.max(reveal.length, conceal.length) > 4);
  button.addEventListener("mousedown", (event) => event.preventDefault());
  const place = () => {
    const before = input.closest("[data-keyfit-box]") ? input : anchorOf(input);
    if (before.nextElementSibling !== button) before.after(button);
    if (input.closest("[data-keyfit-box]")) matchInput(input);
  };
  const hide = () => set(false);
  place();
  hide();
  signal.addEventListener("abort", () => button.remove());
  return { button, place, hide };
}
