// A value that fits no kind of its own service: whose it may be.
//
// What it decides: when the kinds of all services are fetched, which is once such a value is finished and never before; and
// that such values are judged again once the core knows them. Where they cannot be had, all stays as it was.

import type { KnownKinds } from "../core/types.js";
import type { Field } from "./field.js";
import { has, isUsable } from "./fields.js";
import type { Judge } from "./judge.js";

export class Known {
  readonly #judge: Judge;
  readonly #load: () => Promise<KnownKinds>;
  readonly #told: (known: KnownKinds) => void;
  readonly #signal: AbortSignal;
  #isSought = false;

  /** `told`: the core knows them now, and values may have got another verdict. */
  constructor(judge: Judge, load: () => Promise<KnownKinds>, told: (known: KnownKinds) => void, signal: AbortSignal) {
    this.#judge = judge;
    this.#load = load;
    this.#told = told;
    this.#signal = signal;
  }

  /** Looks whether they are needed. */
  seek(): void {
    if (this.#isSought || this.#strangers.length === 0) return;
    this.#isSought = true;
    this.#learn().catch(() => {});
  }

  /** What is finished, and neither one of the service's own keys nor anything else that its definition knows. */
  get #strangers(): Field[] {
    const { fields } = this.#judge;
    // Where the service has an account, a web address is that of one.
    const hasAccount = fields.some(({ info }) => info.type === "account");
    return fields.filter(({ info, typing, verdict }) => {
      if (typing || (info.type !== "secret" && info.type !== "id")) return false;
      return has(verdict, "shape-unusual") || (!hasAccount && has(verdict, "address-in-secret-field"));
    });
  }

  async #learn(): Promise<void> {
    const known = await this.#load();
    if (this.#signal.aborted || !this.#judge.keyfit) return;
    this.#judge.keyfit.know(known);
    for (const field of this.#strangers) {
      this.#judge.judge(field, true);
      if (!isUsable(field.verdict) && !field.own) field.left = true;
    }
    this.#told(known);
  }
}
