// What is said aloud of the fields: one polite announcement once the typing has paused, and only of what has not been said
// yet.

import { create, setText } from "./dom.js";
import type { Field } from "./field.js";

// A pause in typing that is long enough to speak in.
const SPEAK_AFTER_MS = 900;

export interface Speaker {
  readonly root: HTMLElement;
  /** What is shown may have changed. */
  speakLater(): void;
}

export function createSpeaker(document: Document, fields: readonly Field[], signal: AbortSignal): Speaker {
  const root = create(document, "p", "keyfit-live");
  root.setAttribute("role", "status");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    const news = fields.filter(({ view, spoken }) => view && view.spoken !== spoken);
    for (const field of news) field.spoken = field.view?.spoken ?? "";
    const text = news.map(({ spoken }) => spoken).join(" ");
    if (news.length > 0) setText(root, text.trim());
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    root,
    speakLater() {
      clearTimeout(timer);
      timer = setTimeout(speak, SPEAK_AFTER_MS);
    },
  };
}
