// Guides: how a person finds a value.
//
// Decides: whether each guide leads to what it is for, and is there once.
// Never: knows what the service's pages look like.

import type { Definition } from "./definition.js";
import { below } from "./pointer.js";
import type { Problems } from "./problems.js";

/** They end with something switched, not with something copied. */
const WITHOUT_COPY = new Set(["switch-off", "ask-administrator"]);

export function checkGuides({ service }: Definition, problems: Problems): void {
  const seen = new Set<string>();
  for (const [i, { id, role, field, steps }] of (service.guides ?? []).entries()) {
    const path = below("/guides", i);
    const copied = steps.filter((step) => step.do === "copy").map((step) => step.field);
    if (copied.length === 0 && !WITHOUT_COPY.has(id)) {
      problems.error("guide-without-copy", path, 'A guide leads to a value: a step has to say "copy".');
    } else if (field !== undefined && copied.length > 0 && !copied.includes(field)) {
      problems.error(
        "guide-copies-other",
        below(path, "field"),
        `This guide is about "${field}", and copies something else.`,
      );
    }
    const key = [id, role, field].join();
    if (seen.has(key))
      problems.error("repeated-id", path, "There already is such a guide, for the same role and field.");
    seen.add(key);
  }
}
