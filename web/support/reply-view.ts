// The reply to the customer, as it is shown and copied, and the choice of its language: that of what the customer sent, as far as
// that can be guessed, until a person chooses another.

import { setText } from "../src/element/dom.ts";
import { createCopyButton } from "./copy.ts";
import { guessLanguage } from "./guess.ts";
import { fillLanguages } from "./languages.ts";
import { byId } from "./page.ts";
import { replyOf } from "./reply.ts";
import type { FieldTexts } from "./texts.ts";
import type { TicketShown } from "./ticket.ts";

/** What a reply is written of, and the page's own texts. */
export interface ReplyShown extends TicketShown {
  /** What the customer sent. */
  readonly text: string;
}

export class Reply {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  readonly #choice: HTMLSelectElement;
  readonly #copy: ReturnType<typeof createCopyButton>;
  readonly #tags: readonly string[];
  readonly #load: (tag: string) => Promise<FieldTexts>;
  #shown: ReplyShown | undefined;
  #mayTell: (line: string) => boolean = () => false;
  /** A person has chosen it. */
  #chosen: string | null = null;
  /** What has come last: the texts in a language, for a service. */
  #texts: FieldTexts | undefined;
  /** What did not come is not asked for again. */
  #missing = "";
  /** A mail may be long, and is not gone through again for every key that is typed beside it. */
  #guess: { readonly of: string; readonly tag: string | null } = { of: "", tag: null };

  /** `load`: the texts in a language, for the service that the page is about. */
  constructor(
    document: Document,
    tags: readonly string[],
    say: (text: string) => void,
    load: (tag: string) => Promise<FieldTexts>,
  ) {
    this.#root = byId(document, "reply-card");
    this.#place = byId(document, "reply");
    this.#choice = byId(document, "reply-language") as HTMLSelectElement;
    this.#copy = createCopyButton(document, say);
    this.#tags = tags;
    this.#load = load;
    byId(document, "copy-reply").append(this.#copy.root);
    fillLanguages(this.#choice, tags);
    this.#choice.addEventListener("change", () => {
      this.#chosen = this.#choice.value;
      this.#missing = "";
      this.#showAgain();
    });
  }

  /** The next customer may be of another language. */
  forget(): void {
    this.#chosen = null;
  }

  show(shown: ReplyShown, mayTell: (line: string) => boolean): void {
    this.#shown = shown;
    this.#mayTell = mayTell;
    const { language } = shown.texts.messages;
    if (shown.text !== this.#guess.of) this.#guess = { of: shown.text, tag: guessLanguage(shown.text, this.#tags) };
    const tag = this.#chosen ?? this.#guess.tag ?? language;
    const ready = [shown, this.#texts].find((each) => each && this.#isOf(each, tag));
    this.#write(ready ?? shown);
    this.#choice.value = this.#missing === tag ? language : tag;
    if (!ready && this.#missing !== tag) this.#bring(tag);
  }

  #isOf({ texts }: FieldTexts, tag: string): boolean {
    return texts.messages.language === tag && texts.service === this.#shown?.texts.service;
  }

  /** Until they have come, and where they do not, the page's own language stands in. */
  async #bring(tag: string): Promise<void> {
    const texts = await this.#load(tag).catch(() => undefined);
    // Where a language does not come, English does.
    if (texts?.texts.messages.language === tag) this.#texts = texts;
    else this.#missing = tag;
    this.#showAgain();
  }

  #showAgain(): void {
    if (this.#shown) this.show(this.#shown, this.#mayTell);
  }

  #write({ texts, own }: FieldTexts): void {
    if (!this.#shown) return;
    const { fields, mail, own: page } = this.#shown;
    const reply = replyOf({ fields, mail }, this.#mayTell, texts, own);
    this.#root.hidden = reply === "";
    this.#place.lang = texts.messages.language;
    this.#place.dir = texts.messages.direction;
    setText(this.#place, reply);
    this.#copy.show(page.reply.title, reply, page);
  }
}
