// The live test at the element: its panel, and what stands between the test and the fields.
//
// What it decides: whether there is a test to be made, with which values, and at which field a refusal is shown. What it
// never does: send anything itself, or judge an answer.

import type { Checks, ServiceDefinition } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import type { Texts } from "../messages/fill-in.js";
import { guidesAfter } from "../messages/guides.js";
import { isStrange } from "../messages/outcomes.js";
import type { Field } from "./field.js";
import type { ServiceInfo } from "./fields.js";
import { isDone, isUsable, mayGrow, valueIn } from "./fields.js";
import type { Help, Person } from "./help.js";
import { createHelp } from "./help.js";
import type { Judge } from "./judge.js";
import type { Filled } from "./live-control.js";
import { LiveControl } from "./live-control.js";
import type { LivePanel } from "./live-panel.js";
import { createLivePanel } from "./live-panel.js";
import type { LiveActionKind, Refusal, Target } from "./live-view.js";
import { panelOf, refusalOf } from "./live-view.js";
import type { Page } from "./page.js";
import { addressOf, mayAskDirectly } from "./road.js";

export interface SectionHost {
  readonly page: Page;
  readonly service: ServiceDefinition;
  readonly judge: Judge;
  /** The person wants to go on. */
  report(): void;
  /** Shows what is known now. */
  render(): void;
}

export class LiveSection {
  readonly #host: SectionHost;
  readonly #texts: Texts;
  readonly control: LiveControl;
  readonly #panel: LivePanel;
  readonly #help: Help;
  #isPretenceTold = false;
  /** What is to be said aloud of what is shown. */
  spoken = "";

  constructor(host: SectionHost, texts: Texts, person: Person, signal: AbortSignal) {
    const { page } = host;
    const document = page.element.ownerDocument;
    this.#host = host;
    this.#texts = texts;
    this.#help = createHelp(document, page.id, texts, person, () => this.#panel.focusSteps());
    this.#panel = createLivePanel(document, page.id, texts.messages.live, this.#help, (kind) => this.#act(kind));
    this.control = new LiveControl(
      {
        filled: () => this.#filled(),
        run: (filled, stop) => this.#run(filled, stop),
        started: () => page.fire("keyfit-live-start", { address: this.#address, through: page.relay ?? "direct" }),
        ended: (outcome) => {
          this.#help.close();
          if (isStrange(outcome.reason))
            console.warn(`keyfit-connect: the outcome of the live test is "${outcome.reason}"`);
          if (outcome.pretended) this.#tellPretence();
          page.fire("keyfit-outcome", { outcome: structuredClone(outcome) });
        },
        changed: () => host.render(),
      },
      signal,
    );
  }

  get root(): HTMLElement {
    return this.#panel.root;
  }

  /** The form's being sent begins a test, and nothing has come of one yet. */
  get asksFirst(): boolean {
    return this.obstacle === null && this.#host.page.live === "submit" && this.control.isOpen;
  }

  /** What came of the last test; null where there was none of these values. */
  get outcome(): Outcome | null {
    const { state } = this.control;
    const isOfThese = this.#host.judge.fields.every(({ value, judged }) => value === judged);
    return state.phase === "done" && isOfThese ? structuredClone(state.outcome) : null;
  }

  /** The first field without which there is nothing to be tested. */
  get unusable(): Field | undefined {
    return this.#host.judge.fields.find((field) => !isDone(field));
  }

  /** Shows how far the test has come, and answers what it says of a field. */
  show(): Refusal | null {
    const { page } = this.#host;
    // Where it is off, the page alone begins a test, and nothing is shown but what is refused, at its field.
    const isOff = page.live === "off";
    const when = page.live === "off" ? "button" : page.live;
    if (this.obstacle !== null) {
      this.control.clear();
      this.#panel.show(null);
      this.spoken = "";
      return null;
    }
    this.control.update(when);
    const { state } = this.control;
    const { administrator, road } = page;
    // Only then is it said, and to find it takes a walk through the form.
    const button = when !== "submit" && state.phase === "done" ? page.button : "";
    const target: Target = { address: this.#address, road, administrator, start: when, button };
    const view = isOff ? null : panelOf(state, target, this.#texts);
    this.#panel.show(view);
    this.spoken = view?.spoken ?? "";
    if (state.phase !== "done") return null;
    return refusalOf(state.outcome, target, this.#texts);
  }

  async #run({ values }: Filled, signal: AbortSignal): Promise<Outcome> {
    const { page, judge, service } = this.#host;
    const { parts, relay, needs, administrator, allowCost } = page;
    const keyfit = judge.keyfit as Checks;
    return parts.test({ service, keyfit, values, relay, needs, administrator, allowCost, signal });
  }

  /** Once, so that no developer takes what a pretending relay answers for real. */
  #tellPretence(): void {
    if (!this.#isPretenceTold) console.info("keyfit-connect: the relay pretends; no service was asked");
    this.#isPretenceTold = true;
  }

  #showSteps(): void {
    const { state } = this.control;
    if (this.#help.isOpen || state.phase !== "done") this.#help.close();
    else this.#help.open(guidesAfter(state.outcome, this.#texts.service));
    this.#host.render();
  }

  #filled(): Filled | null {
    const { fields } = this.#host.judge;
    if (this.unusable) return null;
    const values: Record<string, string> = {};
    const usable = fields.filter(({ verdict }) => isUsable(verdict));
    for (const { id, verdict } of usable) {
      const value = valueIn(verdict);
      if (value === undefined) return null;
      values[id] = value;
    }
    const typing = fields.some((field) => field.typing);
    return { values, typing, unfinished: usable.some(({ verdict }) => mayGrow(verdict)) };
  }

  /** What keeps every test from being made; null where there is somebody to ask, and a road. */
  get obstacle(): "unavailable" | "no-live-test" | "no-relay" | null {
    const { page, judge } = this.#host;
    if (!judge.keyfit) return "unavailable";
    if (!this.#service.live_test) return "no-live-test";
    return page.relay !== null || mayAskDirectly(this.#service, judge.fields, page) ? null : "no-relay";
  }

  /** Where the service is asked; empty while that is not known. */
  get #address(): string {
    const { page, judge } = this.#host;
    return addressOf(this.#service, judge.fields, page, page.relay === null ? "page" : "relay");
  }

  get #service(): ServiceInfo {
    return this.#texts.service as ServiceInfo;
  }

  #act(kind: LiveActionKind): void {
    if (kind === "cancel") this.control.cancel();
    if (kind === "steps") this.#showSteps();
    if (kind !== "test" && kind !== "retry") return;
    this.#host.report();
    if (kind === "retry") this.control.clear();
    this.control.start();
  }
}
