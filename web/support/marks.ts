// A text with its findings marked in it, and a finding with its place, as elements.

import { create } from "../src/element/dom.ts";
import type { Span } from "./parts.ts";
import type { Mark, Segment } from "./segments.ts";
import { segmentsOf, visible } from "./segments.ts";
import type { SupportTexts } from "./texts.ts";
import { put } from "./texts.ts";

const LONGEST_EXCERPT = 60;

/** Fills `place` with the pieces of a text. What is hidden is dots to the eye, and one word to a screen reader. */
export function showSegments(place: HTMLElement, segments: readonly Segment[], own: SupportTexts): void {
  const document = place.ownerDocument;
  place.replaceChildren(
    ...segments.map((segment) => {
      const { severity, isFound } = segment;
      const piece = create(document, severity || isFound ? "mark" : "span", "piece");
      if (severity) piece.dataset.severity = severity;
      if (isFound) piece.dataset.found = "";
      showText(piece, visible(segment), segment.isHidden, own);
      return piece;
    }),
  );
}

/** Dots are no words: to a screen reader they are one. */
export function showText(place: HTMLElement, text: string, isHidden: boolean, own: SupportTexts): void {
  if (!isHidden) {
    place.textContent = text;
    return;
  }
  const dots = create(place.ownerDocument, "span", "dots", text);
  dots.setAttribute("aria-hidden", "true");
  place.replaceChildren(dots, create(place.ownerDocument, "span", "unseen", own.hidden));
}

/** Of what a finding speaks: the text, and where in it. */
export interface Place {
  readonly given: string;
  readonly mark: Mark;
  readonly code: string;
  readonly hidden: readonly Span[];
}

/** A finding, with its place. */
export function createFinding(
  document: Document,
  says: string,
  { given, mark, code, hidden }: Place,
  own: SupportTexts,
): HTMLElement {
  const item = create(document, "li", "finding");
  const where = create(document, "span", "where");
  const excerpt = create(document, "code", "excerpt", excerptOf(given, mark, hidden));
  const name = create(document, "code", "code", code);
  excerpt.dir = "ltr";
  name.dir = "ltr";
  where.append(create(document, "span", "place", placeOf(given, mark, own)));
  if (excerpt.textContent !== "") where.append(" ", excerpt);
  where.append(" ", name);
  item.append(create(document, "span", "finding-text", says), " ", where);
  return item;
}

/** Where a finding is, in words: characters are counted as people count them, from 1. */
export function placeOf(text: string, { start, end }: Span, own: SupportTexts): string {
  const from = [...text.slice(0, start)].length + 1;
  const to = from + [...text.slice(start, end)].length - 1;
  if (to < from) return put(own.place.before, { from });
  return put(from === to ? own.place.one : own.place.span, { from, to });
}

/** What a finding speaks of, cut where it is long. */
export function excerptOf(text: string, mark: Mark, hidden: readonly Span[]): string {
  const pieces = segmentsOf(text.slice(0, mark.end), { marks: [mark], found: [], hidden });
  const excerpt = [
    ...pieces
      .filter(({ severity }) => severity)
      .map(visible)
      .join(""),
  ];
  if (excerpt.length <= LONGEST_EXCERPT) return excerpt.join("");
  return [...excerpt.slice(0, LONGEST_EXCERPT / 2), "…", ...excerpt.slice(-LONGEST_EXCERPT / 4)].join("");
}
