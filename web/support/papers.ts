// What is written of the customer's values: a summary for the ticket, and a reply.

import { guardOf } from "./guard.ts";
import type { ReplyShown } from "./reply-view.ts";
import { Reply } from "./reply-view.ts";
import type { FieldTexts } from "./texts.ts";
import { createTicket } from "./ticket.ts";

export interface Papers {
  show(shown: ReplyShown): void;
  /** Another customer's are next. */
  forget(): void;
}

export function createPapers(
  document: Document,
  tags: readonly string[],
  say: (text: string) => void,
  load: (tag: string) => Promise<FieldTexts>,
): Papers {
  const ticket = createTicket(document, say);
  const reply = new Reply(document, tags, say, load);
  return {
    show(shown) {
      const mayTell = guardOf(shown);
      ticket.show(shown, mayTell);
      reply.show(shown, mayTell);
    },
    forget: () => reply.forget(),
  };
}
