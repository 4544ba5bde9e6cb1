// Mending: what is put into the fields for the person, and what moves between them.
//
// What it decides: when a value is replaced by what the core has made of it, into which field each of several pasted values
// goes, what a button does. What it never does: write into a field that cannot be changed, or mend again what the
// person has put back by Undo. What a value is, the core says.

import type { FindingCode } from "../core/types.js";
import type { ChangedField, Field, StandingChange } from "./field.js";
import type { Verdict } from "./fields.js";
import { isUsable, NOTHING, notesOf, suggestionOf, valueIn } from "./fields.js";
import { flatten, valueAfterPaste } from "./inputs.js";
import type { Judge } from "./judge.js";
import type { Page } from "./page.js";

/** What is put into one field. */
interface Part extends ChangedField {
  /** What was mended in it. */
  readonly codes: readonly FindingCode[];
}

/**
 * What a usable verdict puts into the field: of an account, the address that the page wants. Undefined where the verdict is not
 * usable, or a page's own list does not have it.
 */
export function textFor(field: Field, verdict: Verdict, page: Page): string | undefined {
  const wanted = page.submitsApiUrl ? verdict.api_url : undefined;
  const value = isUsable(verdict) ? (wanted ?? valueIn(verdict)) : undefined;
  return value === undefined ? undefined : field.entryFor(value);
}

export class Mender {
  readonly #judge: Judge;
  readonly #page: Page;
  readonly #labelOf: (field: Field) => string;
  readonly #show: () => void;

  /** `labelOf`: what a field is called in the language of the page. `show`: shows what is known now. */
  constructor(judge: Judge, page: Page, labelOf: (field: Field) => string, show: () => void) {
    this.#judge = judge;
    this.#page = page;
    this.#labelOf = labelOf;
    this.#show = show;
  }

  /** A value that was there before the core was: the page's own stays quiet, a person's is treated as typed. */
  enter(field: Field): void {
    field.typing = field.isFocused;
    if (!field.isUntouched) field.hear();
    if (field.isFocused || field.isUntouched) this.#judge.judge(field);
    else this.settle(field);
  }

  /** The person has finished with the field, for now. */
  settle(field: Field): void {
    if (!this.#judge.keyfit) return;
    field.typing = false;
    this.#judge.judge(field);
    const { value, verdict } = field;
    if (verdict.status === "empty") return;
    if (value !== field.declined && !this.#fillSeveral(field, value, value)) this.#mend(field, value);
    if (!isUsable(field.verdict) && !field.own) field.left = true;
  }

  /** Answers whether it has put the text where it belongs; else it is left to the browser. */
  paste(field: Field, text: string): boolean {
    if (!this.#judge.keyfit || text === "" || !field.writable) return false;
    const natural = valueAfterPaste(field.input, text);
    return (
      this.#fillSeveral(field, text, natural) ||
      this.#tellChoice(field, text) ||
      this.#pasteLines(field, text, natural) ||
      this.#pasteWhole(field, natural)
    );
  }

  /** Puts the suggestion of a finding in the place of the value. */
  take(field: Field): void {
    const finding = suggestionOf(field.verdict);
    if (finding?.suggestion === undefined || !field.writable) return;
    const part = this.#partOf(field, finding.suggestion);
    const taken = { field: field.id, code: finding.code };
    this.#page.later(() => this.#page.fire("keyfit-suggestion-taken", taken));
    this.#apply("taken", [{ ...part, codes: [] }], field);
  }

  /** The person wants the refused value as it is. */
  insist(field: Field): void {
    field.insistedOn = field.value;
    const codes = field.verdict.findings.map(({ code }) => code);
    if (field.insisted) this.#page.later(() => this.#page.fire("keyfit-insisted", { field: field.id, codes }));
  }

  /** Puts back what stood in the fields before the change that is shown at this one. */
  undo(field: Field): void {
    field.insistedOn = null;
    for (const part of field.change?.parts ?? []) {
      part.field.declined = part.before;
      this.#write(part.field, part.before);
      this.#judge.judge(part.field);
    }
  }

  /** The values of two fields change places; the change is shown at one of them. */
  exchange(field: Field, other: Field, shownAt: Field): void {
    if (!field.writable || !other.writable) return;
    const how = other.value === "" ? "moved" : "swapped";
    this.#apply(how, [this.#partOf(field, other.value), this.#partOf(other, field.value)], shownAt);
  }

  /** Whether each value would be usable in the other's field, of two of which one is not where it is. */
  fitWhenSwapped(one: Field, other: Field): boolean {
    if (one.verdict.status !== "invalid" && other.verdict.status !== "invalid") return false;
    return isUsable(this.#judge.check(one, other.value)) && isUsable(this.#judge.check(other, one.value));
  }

  #mend(field: Field, before: string): void {
    const part = this.#part(field, field.verdict, before);
    if (part && part.after !== before && field.writable) this.#apply("mended", [part], field);
  }

  /** Where a text holds the values of several fields, each goes into its own. */
  #fillSeveral(field: Field, text: string, before: string): boolean {
    if (text === field.declined || before === field.declined) return false;
    const parts = this.#partsIn(text, field, before);
    if (parts.length < 2) return false;
    const shownAt = parts.find((part) => part.field === field) ?? (parts[0] as Part);
    this.#apply("several", parts, shownAt.field);
    return true;
  }

  /** The address of a page may tell a choice and nothing else: it is made, and the address goes nowhere. */
  #tellChoice(field: Field, text: string): boolean {
    const parts = this.#partsIn(text, field, field.value);
    const [part] = parts;
    if (parts.length !== 1 || !part?.field.isList || part.field === field || isUsable(this.#judge.check(field, text)))
      return false;
    this.#apply("told", parts, part.field);
    return true;
  }

  /** What a text holds for the fields; nothing where one of them cannot be changed. */
  #partsIn(text: string, field: Field, before: string): readonly Part[] {
    const found = this.#judge.checkPaste(text);
    const parts = this.#judge.fields.flatMap(
      (each) => this.#part(each, found[each.id] ?? NOTHING, each === field ? before : each.value) ?? [],
    );
    return parts.every((part) => part.field.writable) ? parts : [];
  }

  /** A single-line field would lose the line breaks of what is pasted, and with them where a label ends. */
  #pasteLines(field: Field, text: string, natural: string): boolean {
    if (!/\S[\r\n]+\s*\S/.test(text) || natural !== flatten(text) || natural === field.declined) return false;
    const part = this.#part(field, this.#judge.check(field, text), natural);
    if (part) this.#apply("mended", [part], field);
    return part !== null;
  }

  /** Cut off by the browser, a text would become another, and perhaps one that looks right. */
  #pasteWhole(field: Field, natural: string): boolean {
    const { maxLength = -1 } = field.input as HTMLInputElement;
    if (maxLength < 0 || natural.length <= maxLength) return false;
    const part = natural === field.declined ? null : this.#part(field, this.#judge.check(field, natural), natural);
    if (part && part.after !== natural) this.#apply("mended", [part], field);
    else {
      field.typing = true;
      this.#write(field, natural);
      this.#judge.judge(field);
    }
    return true;
  }

  /** What a text becomes when it is put into a field: what the core makes of it, or else the text as it is. */
  #partOf(field: Field, text: string): Part {
    const part = this.#part(field, this.#judge.check(field, text), field.value);
    return part ?? { field, before: field.value, after: field.entryFor(text) ?? "", codes: [] };
  }

  #part(field: Field, verdict: Verdict, before: string): Part | null {
    const after = textFor(field, verdict, this.#page);
    return after === undefined ? null : { field, before, after, codes: notesOf(verdict) };
  }

  #apply(how: StandingChange["how"], parts: readonly Part[], shownAt: Field): void {
    for (const { field, after } of parts) if (field.value !== after) this.#write(field, after);
    for (const { field } of parts) this.#judge.judge(field);
    const fields = parts.map(({ field }) => this.#labelOf(field));
    for (const { field, codes } of parts) {
      if (field === shownAt) field.change = { how, codes, parts, fields };
      if (!isUsable(field.verdict) && field.value !== "") field.left = true;
      this.#page.later(() => this.#page.fire("keyfit-mended", { field: field.id, how, codes }));
    }
  }

  /** The page hears of it when it is judged and shown. */
  #write(field: Field, value: string): void {
    field.put(value);
    this.#page.later(() => {
      // A framework that has heard of another field may have put back what it knew of this one.
      field.restore();
      field.announce();
      // And the page may want it otherwise.
      if (field.value === field.judged) return;
      this.#judge.judge(field);
      this.#show();
    });
  }
}
