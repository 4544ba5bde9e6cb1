// What is said of the text beside the values: first what is dangerous, with what to ask the customer and what follows from the
// answer; below the text what else is wrong with it.

import type { Severity } from "../src/core/types.ts";
import { create } from "../src/element/dom.ts";
import type { FieldInfo } from "../src/element/fields.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { createAfterwards } from "./afterwards.ts";
import type { Candidate } from "./candidates.ts";
import { createFinding } from "./marks.ts";
import { byId } from "./page.ts";
import type { Span } from "./parts.ts";
import { SEVERITIES } from "./segments.ts";
import { isDanger, toldText } from "./telling.ts";
import type { FieldTexts } from "./texts.ts";

// More are of no use to a person.
const MOST_SHOWN = 12;

export interface ToldShown extends FieldTexts {
  readonly text: string;
  readonly told: readonly Candidate[];
  readonly fields: readonly FieldInfo[];
  /** What of the text must not be seen; empty once it may. The same list as long as nothing is shown or hidden. */
  readonly hidden: readonly Span[];
}

export interface Told {
  show(shown: ToldShown): void;
}

export function createTold(document: Document): Told {
  const [alarm, dangers, below, others] = ["alarm", "dangers", "afterwards", "told"].map((id) =>
    byId(document, id),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let before: ToldShown | undefined;
  return {
    show(shown) {
      const { told, texts, hidden } = shown;
      const isNew = told !== before?.told || texts !== before.texts;
      if (!isNew && hidden === before?.hidden) return;
      before = shown;
      const danger = told.filter(isDanger);
      alarm.hidden = danger.length === 0;
      dangers.replaceChildren(...itemsOf(document, danger, shown));
      // Somebody may be reading the steps.
      if (isNew) below.replaceChildren(...(danger.length > 0 ? createAfterwards(document, shown) : []));
      others.replaceChildren(...SEVERITIES.flatMap((severity) => listOf(document, severity, shown)));
    },
  };
}

function listOf(document: Document, severity: Severity, shown: ToldShown): HTMLElement[] {
  const told = shown.told.filter(({ finding }) => finding?.severity === severity && severity !== "danger");
  if (told.length === 0) return [];
  const list = create(document, "ul", "finding-list");
  list.dataset.severity = severity;
  list.append(...itemsOf(document, told, shown));
  return [create(document, "p", "lead", shown.texts.messages.severities[severity]), list];
}

function itemsOf(document: Document, told: readonly Candidate[], shown: ToldShown): HTMLElement[] {
  const { text, fields, texts, own, hidden } = shown;
  const items = told.slice(0, MOST_SHOWN).flatMap((candidate) => {
    const { finding, start, end } = candidate;
    if (!finding) return [];
    const { code, severity, suggestion } = finding;
    const mark = { start, end, severity };
    const item = createFinding(
      document,
      toldText(candidate, fields, texts, own),
      { given: text, mark, code, hidden },
      own,
    );
    const isShown =
      suggestion !== undefined && fields.some(({ id, type }) => id === candidate.field && type === "account");
    if (isShown) item.append(createSuggestion(document, suggestion, texts));
    return [item];
  });
  const more = told.length - items.length;
  return more > 0 ? [...items, create(document, "li", "finding hint", `+ ${more}`)] : items;
}

function createSuggestion(document: Document, suggestion: string, { messages }: Texts): HTMLElement {
  const place = create(document, "span", "suggestion", messages.direction === "rtl" ? "← " : "→ ");
  place.append(create(document, "bdi", "value-text", suggestion));
  return place;
}
