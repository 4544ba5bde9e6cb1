// What to ask a customer who was sent a trap, and what follows from the answer.

import { create } from "../src/element/dom.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { fillIn } from "../src/messages/fill-in.ts";
import { closedText, guideSteps, guidesNamed, guideTitle } from "../src/messages/guides.ts";
import { afterwards } from "./telling.ts";
import type { FieldTexts } from "./texts.ts";

/** The question, and what follows from the answer: the guides are those of the service. */
export function createAfterwards(document: Document, { texts, own }: FieldTexts): HTMLElement[] {
  const { alarm } = own;
  const list = create(document, "ul", "afterwards");
  list.append(...afterwards(texts, own).map((text) => create(document, "li", "", text)));
  return [
    create(document, "p", "asked", fillIn(alarm.asked, texts)),
    create(document, "p", "", fillIn(alarm.ifSo, texts)),
    list,
    ...createGuides(document, texts),
    create(document, "p", "", fillIn(alarm.ifNot, texts)),
  ];
}

function createGuides(document: Document, texts: Texts): HTMLElement[] {
  const { messages, service } = texts;
  return guidesNamed(["renew"], service).map((guide) => {
    const root = create(document, "details", "guide");
    const steps = create(document, "ol", "steps");
    for (const { parts, notes } of guideSteps(guide, service, messages)) {
      const step = create(document, "li", "");
      step.append(...parts.map(({ kind, text }) => create(document, kind === "text" ? "span" : "bdi", kind, text)));
      step.append(...notes.map(({ text }) => create(document, "p", "hint", text)));
      steps.append(step);
    }
    root.append(create(document, "summary", "", guideTitle(guide, service, messages)));
    const closed = closedText(texts);
    if (closed !== "") root.append(create(document, "p", "hint", closed));
    root.append(steps);
    return root;
  });
}
