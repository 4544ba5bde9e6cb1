// A text in the pieces in which it is shown: marked, hidden, or as it stands.

import type { Severity } from "../src/core/types.ts";
import type { Span } from "./parts.ts";

/** What a finding speaks of. */
export interface Mark extends Span {
  readonly severity: Severity;
}

/** A piece of a text that is shown in one way. */
export interface Segment {
  readonly text: string;
  /** Of the worst finding that speaks of it. Where one speaks of the place between two characters, the text is empty. */
  readonly severity: Severity | null;
  readonly isFound: boolean;
  readonly isHidden: boolean;
}

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ["danger", "error", "warning", "note"];

const BLANKS: Readonly<Record<string, string>> = { " ": "␣", "\t": "⇥", "\n": "↵\n" };

/** The text in the pieces in which it is shown. */
export function segmentsOf(
  text: string,
  { marks, found, hidden }: Readonly<Record<"found" | "hidden", readonly Span[]>> & { readonly marks: readonly Mark[] },
): Segment[] {
  // From place to place it is counted how many spans of each layer go on: there may be thousands.
  const layers = [...SEVERITIES.map((severity) => marks.filter((mark) => mark.severity === severity)), found, hidden];
  const changes = layers
    .flatMap((spans, layer) =>
      spans.flatMap(({ start, end }) => [
        { at: start, layer, by: 1 },
        { at: end, layer, by: -1 },
      ]),
    )
    .sort((one, other) => one.at - other.at);
  const points = new Map<number, Severity>();
  for (const severity of [...SEVERITIES].reverse()) {
    for (const mark of marks)
      if (mark.start === mark.end && mark.severity === severity) points.set(mark.start, severity);
  }
  const places = [...new Set([0, ...changes.map(({ at }) => at), text.length])].sort((one, other) => one - other);
  const open = layers.map(() => 0);
  const isOpen = (layer: number) => (open[layer] ?? 0) > 0;
  const segments: Segment[] = [];
  let next = 0;
  for (const [index, start] of places.entries()) {
    for (let change = changes[next]; change && change.at === start; change = changes[++next]) {
      open[change.layer] = (open[change.layer] ?? 0) + change.by;
    }
    const between = points.get(start);
    if (between) segments.push({ text: "", severity: between, isFound: false, isHidden: false });
    const end = places[index + 1];
    if (end === undefined) break;
    const severity = SEVERITIES.find((_, layer) => isOpen(layer)) ?? null;
    const [isFound, isHidden] = [isOpen(SEVERITIES.length), isOpen(SEVERITIES.length + 1)];
    segments.push({ text: text.slice(start, end), severity, isFound, isHidden });
  }
  return segments;
}

/** A piece as it is shown: what must not be seen is dots; in what is marked, all that cannot be seen has a name. */
export function visible({ text, severity, isHidden }: Omit<Segment, "isFound">): string {
  let shown = "";
  for (const character of text) {
    if (/[\p{C}\p{Z}]/u.test(character)) shown += severity ? nameOf(character) : character;
    else shown += isHidden ? "•" : character;
  }
  return shown;
}

function nameOf(character: string): string {
  if (character in BLANKS) return BLANKS[character] ?? "";
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}
