// One live test after another: when one begins, what ends it, and what is remembered of it.
//
// Rules of this file
// - An answer is about the values that were there when it was asked for. Any edit cancels the test and clears what is
//   shown; an answer that comes all the same is dropped.
// - By itself a test begins once for the same values, when the person has gone on or paused, and never for values that were
//   refused. By the button it may always be made again.
// - No secret is kept. What was refused is remembered by a number that 53 bits cannot be turned back from.

import type { Outcome, Sent } from "../live/live.js";
import type { LiveStart, LiveState } from "./live-view.js";

/** The values of all fields, once they are usable. */
export interface Filled {
  /** By the fields' ids. */
  readonly values: Readonly<Record<string, string>>;
  /** The person is still typing in one of the fields. */
  readonly typing: boolean;
  /** It may well be that more is to come: never a reason to begin while the person is still typing. */
  readonly unfinished: boolean;
}

export interface LiveHost {
  /** What stands in the fields now; null unless all are usable. */
  filled(): Filled | null;
  run(filled: Filled, signal: AbortSignal): Promise<Outcome>;
  started(filled: Filled): void;
  /** Once for each that started, unless the element has been taken out. */
  ended(outcome: Outcome): void;
  /** The state has changed by itself. */
  changed(): void;
}

// Long enough to read to whom it goes before it goes.
const AFTER_LEAVING_MS = 1000;
const AFTER_TYPING_MS = 2000;
const SLOW_MS = 5000;
const TICK_MS = 1000;
// A test that was told to stop and says nothing is not waited for any longer.
const PATIENCE_MS = 500;

export class LiveControl {
  readonly #host: LiveHost;
  readonly #refused = new Map<number, Outcome>();
  readonly #seed = Math.floor(Math.random() * 2 ** 32);
  #state: LiveState = { phase: "idle" };
  #key: number | null = null;
  #run: AbortController | null = null;
  #asked: Promise<Outcome | null> = Promise.resolve(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isGone = false;

  constructor(host: LiveHost, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener("abort", () => {
      this.#isGone = true;
      this.clear();
    });
  }

  get state(): LiveState {
    return this.#state;
  }

  /** All values are usable, and nothing has come of a test yet. */
  get isOpen(): boolean {
    return this.#state.phase === "ready" || this.#state.phase === "running";
  }

  /** Takes notice of what stands in the fields now. */
  update(start: LiveStart): void {
    const filled = this.#host.filled();
    const key = filled && fingerprint(this.#seed, Object.entries(filled.values).join("\n"));
    if (key !== this.#key) this.clear();
    this.#key = key;
    if (this.#state.phase === "running" || this.#state.phase === "done") return;
    clearTimeout(this.#timer);
    const refused = key === null ? undefined : this.#refused.get(key);
    if (!filled) this.#state = { phase: "idle" };
    else if (refused) this.#state = { phase: "done", outcome: refused, wait_s: 0 };
    else this.#await(filled, start);
  }

  /** Cancels what is under way and forgets what came of the last test, but for a refusal. */
  clear(): void {
    clearTimeout(this.#timer);
    const run = this.#run;
    this.#run = null;
    this.#state = { phase: "idle" };
    run?.abort();
  }

  /** The person wants it to stop; the answer says how far it had come. */
  cancel(): void {
    this.#run?.abort();
  }

  /** Begins a test unless one is under way, and answers what came of it; null where it came too late, or to nothing. */
  start(): Promise<Outcome | null> {
    if (!this.#run) this.#asked = this.#ask();
    return this.#asked;
  }

  async #ask(): Promise<Outcome | null> {
    const filled = this.#host.filled();
    if (!filled || this.#isGone) return null;
    const run = new AbortController();
    this.#run = run;
    this.#state = { phase: "running", slow: false };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set({ phase: "running", slow: true }), SLOW_MS);
    this.#host.started(filled);
    this.#host.changed();
    const asked = this.#host.run(filled, run.signal).catch(() => FAILED);
    const outcome = await Promise.race([asked, patience(run.signal)]);
    if (this.#isGone) return null;
    if (this.#run !== run) {
      // The values have changed meanwhile: whatever the answer is, it is not about them.
      this.#host.ended(cancelled(outcome.sent));
      return null;
    }
    this.#run = null;
    if (this.#key !== null) {
      if (outcome.answer === "refused") this.#refused.set(this.#key, outcome);
      else this.#refused.delete(this.#key);
    }
    this.#countDown(outcome, Date.now() + (outcome.retry_after_s ?? 0) * 1000);
    this.#host.ended(outcome);
    return outcome;
  }

  #await(filled: Filled, start: LiveStart): void {
    const isDue = start === "auto" && !(filled.typing && filled.unfinished);
    this.#state = { phase: "ready", start: start === "auto" && !isDue ? "button" : start };
    if (isDue) this.#timer = setTimeout(() => this.start(), filled.typing ? AFTER_TYPING_MS : AFTER_LEAVING_MS);
  }

  #countDown(outcome: Outcome, until: number): void {
    clearTimeout(this.#timer);
    const wait_s = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    this.#set({ phase: "done", outcome, wait_s });
    if (wait_s > 0) this.#timer = setTimeout(() => this.#countDown(outcome, until), TICK_MS);
  }

  #set(state: LiveState): void {
    this.#state = state;
    this.#host.changed();
  }
}

// A test never throws; if one did, that would be the page's fault, and nothing known of where the secret has been.
const FAILED: Outcome = { answer: "undetermined", reason: "request-malformed", fault: "page", sent: "possibly" };

function cancelled(sent: Sent): Outcome {
  return { answer: "undetermined", reason: "cancelled", fault: "none", sent };
}

function patience(signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => setTimeout(() => resolve(cancelled("possibly")), PATIENCE_MS));
  });
}

/** 53 bits of a text, other ones for every seed: enough to know it again, too few to tell what it was. */
function fingerprint(seed: number, text: string): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
