// What a screen reader announces of the page.

import { setText } from "../src/element/dom.ts";

const SPEAK_AFTER_MS = 700;

export class Aloud {
  readonly #place: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = "";

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** At once, in the place of what was about to be said. */
  say(text: string): void {
    clearTimeout(this.#timer);
    setText(this.#place, text);
  }

  /** One announcement once the typing has paused, and only of what is new then. */
  sayLater(newsOf: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const news = newsOf();
      if (news !== this.#told) setText(this.#place, news);
      this.#told = news;
    }, SPEAK_AFTER_MS);
  }

  /** What has just been said may have been about what is gone. */
  clear(): void {
    this.say("");
    this.#told = "";
  }
}
