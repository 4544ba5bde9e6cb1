// Whether a value stands in the wrong field, and where it should go. Pure.

import type { FieldType } from "../messages/definition.js";
import type { FieldInfo, Judged, Verdict } from "./fields.js";

/** What should change places with the value of another field, or go to that field, which is empty. */
export interface Exchange<Other extends Judged = Judged> {
  readonly how: "swap" | "move";
  readonly other: Other;
}

// Where a value belongs of which no finding names the field.
const HOMES: Readonly<Record<string, FieldType>> = {
  "secret-in-account-field": "secret",
  "address-in-secret-field": "account",
};

function belongsTo({ id, type }: FieldInfo, { findings }: Verdict): boolean {
  return findings.some(({ code, field }) => (field === undefined ? HOMES[code] === type : field === id));
}

/** Whether two values stand in each other's field, seen from one of the two. */
export function exchangeOf(here: Judged, there: Judged, fitWhenSwapped: () => boolean): Exchange["how"] | null {
  const goes = belongsTo(there.info, here.verdict);
  const comes = belongsTo(here.info, there.verdict);
  if ((!goes && !comes) || here.info.type === "choice") return null;
  // What was chosen from a list belongs nowhere else, and gives way.
  if (there.verdict.status === "empty" || there.info.type === "choice") return goes ? "move" : null;
  if (here.verdict.status === "empty") return null; // offered at the field that has the value
  return (goes && comes) || fitWhenSwapped() ? "swap" : null;
}

/** With which of the other fields, if any; rather with an empty one. `fit`: whether two values fit when swapped. */
export function exchangeAt<Other extends Judged>(
  here: Other,
  all: readonly Other[],
  fit: (here: Other, there: Other) => boolean,
): Exchange<Other> | null {
  const found = all.flatMap((other): Exchange<Other>[] => {
    const how = other === here ? null : exchangeOf(here, other, () => fit(here, other));
    return how ? [{ how, other }] : [];
  });
  return found.find(({ how }) => how === "move") ?? found[0] ?? null;
}
