// Which lines may be told, in a ticket or a mail.
//
// All of a line is the catalogues' and the service's own words, but for addresses and names that the core has rebuilt. So those are looked
// at, and not the line: a word such as "Application" has the shape of some service's key.

import type { Checks } from "../src/core/types.ts";
import type { Judged } from "../src/element/fields.ts";
import type { Reading } from "./reading.ts";
import { hiddenIn } from "./reading.ts";

// A secret that is shorter could be part of any word.
const LEAST_TO_WITHHOLD = 6;

export interface Guarded {
  readonly fields: readonly Judged[];
  readonly mail: Pick<Reading, "told" | "several">;
  /** What stands in the boxes of secrets, and passwords of the text. No line with any of it is told. */
  readonly secrets: readonly string[];
  readonly keyfit: Checks;
}

export function guardOf({ fields, mail, secrets, keyfit }: Guarded): (line: string) => boolean {
  const rebuilt = [
    ...fields.flatMap(({ info, verdict }) => (info.type === "secret" ? [] : valuesOf(verdict))),
    ...mail.told.flatMap(({ finding }) => finding?.suggestion ?? []),
    ...mail.several.flatMap(({ verdicts }) => verdicts.flatMap(valuesOf)),
  ].map((value) => value.replace(/^https:\/\//, ""));
  // An account's name may be a secret that somebody has put there.
  const hidden = rebuilt.filter((value) => hiddenIn(keyfit, value).length > 0);
  const withheld = [...secrets.filter(({ length }) => length >= LEAST_TO_WITHHOLD), ...hidden];
  const needles = withheld.map((value) => value.toLowerCase());
  return (line) => !needles.some((value) => line.toLowerCase().includes(value));
}

function valuesOf({ account_url, value, findings }: Judged["verdict"]): string[] {
  return [account_url, value, ...findings.map(({ suggestion }) => suggestion)].flatMap((text) => text ?? []);
}
