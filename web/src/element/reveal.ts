// The button in a secret's field that shows what stands there, and hides it again.

import type { Texts } from "../messages/fill-in.js";
import { fillIn } from "../messages/fill-in.js";
import { labelOf } from "../messages/findings.js";
import { createButton } from "./dom.js";
import type { FieldInfo } from "./fields.js";
import { anchorOf } from "./inputs.js";

/** Puts the button beside its input; answers what hides the secret. */
export function addReveal(input: HTMLInputElement, field: FieldInfo, texts: Texts, signal: AbortSignal): () => void {
  const label = labelOf(field, texts);
  const { reveal, conceal, revealLabel, concealLabel } = texts.messages.ui;
  const set = (isShown: boolean) => {
    input.type = isShown ? "text" : "password";
    button.textContent = isShown ? conceal : reveal;
    button.setAttribute("aria-label", fillIn(isShown ? concealLabel : revealLabel, texts, { label }));
    button.dataset.shown = String(isShown);
  };
  const button = createButton(input.ownerDocument, () => set(input.type === "password"));
  button.classList.add("keyfit-reveal");
  // It takes room in the field, and the same for both of its texts.
  button.toggleAttribute("data-long", Math.max(reveal.length, conceal.length) > 4);
  button.addEventListener("mousedown", (event) => event.preventDefault());
  const ownType = input.type;
  const box = input.closest("[data-keyfit-box]");
  (box ? input : anchorOf(input)).after(button);
  const hide = () => set(false);
  hide();
  signal.addEventListener("abort", () => {
    input.type = ownType;
    button.remove();
  });
  return hide;
}
