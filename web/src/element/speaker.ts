// What is said aloud: of the fields one polite announcement once the typing has paused, and only of what has not been said yet;
// of the live test each step at once. There is one voice, so that what it has said last is never out of date.

import { create, setText } from "./dom.js";
import type { Field } from "./field.js";

// A pause in typing that is long enough to speak in.
const SPEAK_AFTER_MS = 900;

export interface Speaker {
  readonly root: HTMLElement;
  /** What is shown of the fields may have changed. */
  speakLater(): void;
  /** Of the live test; said again only after something else. */
  say(text: string): void;
}

export function createSpeaker(document: Document, fields: readonly Field[], signal: AbortSignal): Speaker {
  const root = create(document, "p", "keyfit-live");
  root.setAttribute("role", "status");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = "";
  const news = () => {
    clearTimeout(timer);
    const fresh = fields.filter(({ view, spoken }) => view && view.spoken !== spoken);
    for (const field of fresh) field.spoken = field.view?.spoken ?? "";
    return { isFresh: fresh.length > 0, text: fresh.map(({ spoken }) => spoken).join(" ") };
  };
  const speak = () => {
    const { isFresh, text } = news();
    if (isFresh) setText(root, text.trim());
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    root,
    speakLater() {
      clearTimeout(timer);
      timer = setTimeout(speak, SPEAK_AFTER_MS);
    },
    say(text) {
      if (text === said) return;
      if (text !== "") setText(root, `${news().text} ${text}`.trim());
      else if (root.textContent?.endsWith(said)) setText(root, "");
      said = text;
    },
  };
}
