// Runs a live test from its first step to its outcome: the core says what to send and what an answer means, a carrier
// carries it. Never throws, never sends anything twice, and ends when its time is up, whatever the carrier does.

import type { Carrier, Failure, Keyfit, LiveRequest, LiveTestOptions, NextStep, Outcome, Reply, Sent } from "./live.js";
import { unexpected } from "./outcome.js";
import { stopped } from "./reply.js";
import { attempt, conclude, untilStopped, withinTime } from "./time-limit.js";

// What is shorter may stand in a name by chance.
const LEAST_SECRET = 12;

/** Tests what was typed into the fields, each step by `carrier`. */
export function runLiveTest<Field extends string>(
  core: Keyfit<Field>,
  fields: Partial<Readonly<Record<Field, string>>>,
  carrier: Carrier,
  options: LiveTestOptions = {},
): Promise<Outcome> {
  return withinTime(options, async (signal) => {
    const run = new Run(core, fields, carrier, options);
    const outcome = await run.toTheEnd(signal);
    return withoutSecrets(outcome, run.secrets);
  });
}

class Run<Field extends string> {
  /** What the service was told and nobody else may be. */
  readonly secrets: string[] = [];
  readonly #core: Keyfit<Field>;
  readonly #fields: Partial<Readonly<Record<Field, string>>>;
  readonly #carrier: Carrier;
  readonly #options: LiveTestOptions;
  #sent: Sent = "no";

  constructor(
    core: Keyfit<Field>,
    fields: Partial<Readonly<Record<Field, string>>>,
    carrier: Carrier,
    options: LiveTestOptions,
  ) {
    this.#core = core;
    this.#fields = fields;
    this.#carrier = carrier;
    this.#options = options;
  }

  async toTheEnd(signal: AbortSignal): Promise<Outcome> {
    const mayAsk = this.#carrier.from !== "page" || attempt(() => this.#core.pageMayAsk(this.#question())) === true;
    let step = mayAsk ? attempt(() => this.#core.start(this.#question())) : undefined;
    this.#noteSecrets();
    for (let last = -1; step !== undefined && "next" in step; ) {
      const { next, so_far } = step;
      if (next <= last) return unexpected(this.#sent);
      last = next;
      const request = attempt(() => this.#core.requestOf(next, this.#fields)) ?? null;
      if (request === null) return conclude({ kind: "not-tested", sent: this.#sent });
      if (signal.aborted) return conclude(stopped(signal, this.#sent));
      step = this.#finish(next, await this.#carry(request, signal), so_far);
    }
    return step ?? conclude({ kind: "not-tested", sent: "no" });
  }

  #question(so_far?: NextStep["so_far"]) {
    const { needs, administrator, allowCost } = this.#options;
    return {
      fields: this.#fields,
      from: this.#carrier.from ?? "relay",
      ...(needs === undefined ? {} : { needs }),
      ...(administrator === undefined ? {} : { administrator }),
      ...(allowCost === undefined ? {} : { allow_cost: allowCost }),
      ...(so_far === undefined ? {} : { so_far }),
    } as const;
  }

  async #carry(request: LiveRequest, signal: AbortSignal): Promise<Reply | Failure> {
    const { userAgent } = this.#options;
    const names = Object.keys(request.headers).map((name) => name.toLowerCase());
    if (userAgent !== undefined && !names.includes("user-agent")) request.headers["user-agent"] = userAgent;
    for (const [name, value] of Object.entries(request.headers)) {
      if (/^authorization$/i.test(name)) this.secrets.push(value);
    }
    return untilStopped(signal, () => this.#carrier(request, signal, this.#core.replyHeaders));
  }

  #finish(step: number, result: Reply | Failure, so_far?: NextStep["so_far"]): Outcome | NextStep {
    const isFailure = "kind" in result;
    // Whatever became of a later step: an earlier one was answered, so the service has the secret.
    const told = isFailure && this.#sent === "yes" ? { ...result, sent: this.#sent } : result;
    if (!isFailure) this.#sent = "yes";
    return (
      attempt(() => this.#core.finish(step, told, this.#question(so_far))) ??
      unexpected("sent" in told ? told.sent : "yes")
    );
  }

  #noteSecrets(): void {
    for (const { id, type } of this.#core.fields) {
      const text = this.#fields[id];
      if (type !== "secret" || text === undefined) continue;
      this.secrets.push(attempt(() => this.#core.check(id, text))?.value ?? "");
    }
  }
}

/** A service that says a secret back, as somebody's name or as a right: nothing of that goes any further. */
function withoutSecrets(outcome: Outcome, secrets: readonly string[]): Outcome {
  const isSecret = (text: string): boolean =>
    text
      .split(/[^\w+/=.-]+/)
      .some((word) => word.length >= LEAST_SECRET && secrets.some((secret) => secret.includes(word)));
  const clean = { ...outcome };
  for (const key of ["who", "rights", "missing"] as const) {
    if (Object.values(outcome[key] ?? {}).some(isSecret)) delete clean[key];
  }
  return clean;
}
