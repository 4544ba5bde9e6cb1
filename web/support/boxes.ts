// The boxes of a service's fields, and the value that stands in each.

import type { Verdict } from "../src/core/types.ts";
import type { Exchange } from "../src/element/exchange.ts";
import { exchangeAt } from "../src/element/exchange.ts";
import type { FieldInfo, Judged } from "../src/element/fields.ts";
import { NOTHING as UNJUDGED } from "../src/element/fields.ts";
import type { FieldActions, FieldView, Shown, Value } from "./field.ts";
import { createField } from "./field.ts";
import { usableOf } from "./judge.ts";

export const NOTHING: Value = { verdict: UNJUDGED as Verdict, given: "", offset: 0, span: null, isFound: false };

/** A field, with its value. */
export interface Filled {
  readonly info: FieldInfo;
  readonly value: Value;
}

/** Fields are named by their ids. */
export class Boxes {
  readonly #place: HTMLElement;
  #infos: readonly FieldInfo[] = [];
  #views: ReadonlyMap<string, FieldView> = new Map();
  #values: Readonly<Record<string, Value>> = {};

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Lays out the boxes of a service, empty. */
  lay(infos: readonly FieldInfo[], actionsOf: (field: string) => FieldActions): void {
    const document = this.#place.ownerDocument;
    this.#infos = infos;
    this.#values = {};
    this.#views = new Map(infos.map((info) => [info.id, createField(document, info, actionsOf(info.id))]));
    this.#place.replaceChildren(...[...this.#views.values()].map(({ root }) => root));
  }

  get filled(): readonly Filled[] {
    return this.#infos.map((info) => ({ info, value: this.valueOf(info.id) }));
  }

  /** The fields of the service, each with what is known of its value. */
  get judged(): readonly Judged[] {
    return this.filled.map(({ info, value: { verdict } }) => ({ info, verdict }));
  }

  /** What stands in the boxes of secrets, as it stands there and mended. */
  get secrets(): readonly string[] {
    const fields = this.filled.filter(({ info }) => info.type === "secret");
    return fields.flatMap(({ info, value }) => [this.inputOf(info.id).value, usableOf(value.verdict) ?? ""]);
  }

  valueOf(field: string): Value {
    return this.#values[field] ?? NOTHING;
  }

  inputOf(field: string): HTMLInputElement {
    return (this.#views.get(field) as FieldView).input;
  }

  /** `box`: what is to stand in the box; without it, what a person has typed stays there. */
  set(field: string, value: Value, box?: string): void {
    this.#values = { ...this.#values, [field]: value };
    if (box !== undefined) this.inputOf(field).value = box;
  }

  clear(): void {
    for (const { id } of this.#infos) this.set(id, NOTHING, "");
  }

  /** The field to which the value in this field's box belongs, where it belongs to another. */
  exchangeAt(field: string): Exchange | null {
    const fields = this.judged;
    const here = fields.find(({ info }) => info.id === field);
    return here ? exchangeAt(here, fields, () => false) : null;
  }

  show(shownOf: (filled: Filled) => Shown): void {
    for (const filled of this.filled) this.#views.get(filled.info.id)?.show(shownOf(filled));
  }
}
