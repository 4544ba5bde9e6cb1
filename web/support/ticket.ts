// What goes into a ticket, as it is shown and copied.

import type { Checks } from "../src/core/types.ts";
import { setText } from "../src/element/dom.ts";
import type { Judged } from "../src/element/fields.ts";
import type { Candidate } from "./candidates.ts";
import { createCopyButton } from "./copy.ts";
import { byId } from "./page.ts";
import { hiddenIn } from "./reading.ts";
import { summaryOf } from "./summary.ts";
import type { FieldTexts } from "./texts.ts";

// A secret that is shorter could be part of any word.
const LEAST_TO_WITHHOLD = 6;

/** What a ticket is written of. */
export interface TicketShown extends FieldTexts {
  readonly fields: readonly Judged[];
  readonly told: readonly Candidate[];
  /** What stands in the boxes of secrets, and passwords of the text. No line with any of it is told. */
  readonly secrets: readonly string[];
  readonly keyfit: Checks;
}

export interface Ticket {
  show(shown: TicketShown): void;
}

export function createTicket(document: Document, say: (text: string) => void): Ticket {
  const root = byId(document, "ticket");
  const place = byId(document, "summary");
  const copy = createCopyButton(document, say);
  byId(document, "copy-summary").append(copy.root);
  return {
    show({ fields, told, secrets, keyfit, texts, own }) {
      const summary = summaryOf(fields, (line) => mayTell(line, secrets, keyfit), texts, own, told);
      root.hidden = summary === "";
      setText(place, summary);
      copy.show(own.ticket.title, summary, own);
    },
  };
}

/** An account's name may be a secret that somebody has put there. */
function mayTell(line: string, secrets: readonly string[], keyfit: Checks): boolean {
  const tells = secrets.some(
    (secret) => secret.length >= LEAST_TO_WITHHOLD && line.toLowerCase().includes(secret.toLowerCase()),
  );
  return !tells && hiddenIn(keyfit, line).length === 0;
}
