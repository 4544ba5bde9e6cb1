// Judging: what stands in a field goes to the core, and its verdict to the field.
//
// What it decides: when a verdict is news to the page. What it never does: change a value, or keep one.

import type { Checks } from "../core/types.js";
import type { Field } from "./field.js";
import type { Verdict } from "./fields.js";
import { NOTHING } from "./fields.js";
import type { Page } from "./page.js";

export class Judge {
  readonly fields: readonly Field[];
  /** The core. Where there is none, every field counts as empty. */
  keyfit: Checks | null = null;
  readonly #page: Page;
  readonly #failed: (error: unknown) => void;

  /** `failed`: the core has failed on an input, and is not to be asked again. */
  constructor(fields: readonly Field[], page: Page, failed: (error: unknown) => void) {
    this.fields = fields;
    this.#page = page;
    this.#failed = failed;
  }

  /** What stands in the field now. `again`: the core has learned something, so the page is told once more. */
  judge(field: Field, again = false): void {
    const isNew = again || field.value !== field.judged;
    const verdict = this.check(field, field.value);
    field.judged = field.value;
    // A change stands while every field that it touched holds what it put there.
    for (const each of this.fields) each.take(each === field ? verdict : each.verdict);
    if (!isNew || !this.keyfit) return;
    const codes = verdict.findings.map(({ code }) => code);
    this.#page.later(() => this.#page.fire("keyfit-check", { field: field.id, status: verdict.status, codes }));
  }

  /** What a text would be in the field. */
  check({ id }: Field, text: string): Verdict {
    return this.#ask((keyfit) => keyfit.check(id, text)) ?? NOTHING;
  }

  /** What a text holds for each of the fields. */
  checkPaste(text: string): Readonly<Record<string, Verdict | null>> {
    return this.#ask((keyfit) => keyfit.checkPaste(text)) ?? {};
  }

  #ask<T>(question: (keyfit: Checks) => T): T | null {
    try {
      return this.keyfit && question(this.keyfit);
    } catch (error) {
      this.#failed(error);
      return null;
    }
  }
}
