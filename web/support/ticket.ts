// What goes into a ticket, as it is shown and copied.

import { setText } from "../src/element/dom.ts";
import { createCopyButton } from "./copy.ts";
import type { Guarded } from "./guard.ts";
import { byId } from "./page.ts";
import type { Reading } from "./reading.ts";
import { summaryOf } from "./summary.ts";
import type { FieldTexts } from "./texts.ts";

/** What a ticket is written of. */
export interface TicketShown extends FieldTexts, Guarded {
  readonly mail: Reading;
}

export interface Ticket {
  show(shown: TicketShown, mayTell: (line: string) => boolean): void;
}

export function createTicket(document: Document, say: (text: string) => void): Ticket {
  const root = byId(document, "ticket");
  const place = byId(document, "summary");
  const copy = createCopyButton(document, say);
  byId(document, "copy-summary").append(copy.root);
  return {
    show({ fields, mail, texts, own }, mayTell) {
      const summary = summaryOf(fields, mayTell, texts, own, mail.told);
      root.hidden = summary === "";
      setText(place, summary);
      copy.show(own.ticket.title, summary, own);
    },
  };
}
