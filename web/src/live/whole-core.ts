// A core that checks, and makes live tests.

import { Boundary } from "../core/boundary.js";
import { Core, type Offsets } from "../core/core.js";
import { KeyfitError } from "../core/error.js";
import type { CoreExports, CoreModule } from "../core/module.js";
import { requestQuestion, resultQuestion, startQuestion, type Wanted, wantedOf } from "../core/question.js";
import type { ServiceDefinition } from "../core/types.js";
import { pageMayAsk } from "./cors.js";
import type { Failure, Keyfit, LiveQuestion, LiveRequest, NextStep, Outcome, Reply } from "./live.js";

export class WholeCore<Field extends string = string> extends Core<Field> implements Keyfit<Field> {
  readonly replyHeaders: readonly string[];
  readonly #boundary: Boundary<CoreExports>;
  readonly #definition: ServiceDefinition<Field>;
  readonly #wanted: Wanted;

  constructor(module: CoreModule<CoreExports>, service: ServiceDefinition<Field>, offsets?: Offsets) {
    const boundary = new Boundary(module);
    super(boundary, service, offsets, service);
    this.#boundary = boundary;
    this.#definition = structuredClone(service);
    this.#wanted = wantedOf(service);
    this.replyHeaders = this.#wanted.headers;
  }

  requestOf(step: number, fields: Partial<Readonly<Record<Field, string>>>): LiveRequest | null {
    return JSON.parse(this.requestJson({ step, fields }, true) ?? fail()).request;
  }

  pageMayAsk({ fields, administrator = false, allow_cost = false }: LiveQuestion<Field>): boolean {
    const given = this.fields.flatMap(({ id }) => (fields[id] ? [[id, this.check(id, fields[id])] as const] : []));
    return pageMayAsk(this.#definition, Object.fromEntries(given), { administrator, allowCost: allow_cost });
  }

  start(question: LiveQuestion<Field>): Outcome | NextStep {
    return read(this.#ask("keyfit_start", startQuestion({ ...question })));
  }

  finish(step: number, result: Reply | Failure, question: LiveQuestion<Field>): Outcome | NextStep {
    const key = "kind" in result ? "failure" : "reply";
    return read(this.resultJson({ ...question, [key]: { ...result, step } }));
  }

  // The answers as the core writes them, for the command; null where what is asked is not well-formed, or too large.

  requestJson(request: unknown, showSecrets: boolean): string | null {
    return this.#ask("keyfit_request", requestQuestion(request), showSecrets);
  }

  resultJson(line: Readonly<Record<string, unknown>>): string | null {
    return this.#ask("keyfit_finish", resultQuestion(line, this.#wanted));
  }

  #ask(
    call: "keyfit_request" | "keyfit_start" | "keyfit_finish",
    question: Uint8Array | null,
    showSecrets = false,
  ): string | null {
    if (question === null) return null;
    const boundary = this.#boundary;
    boundary.begin();
    try {
      boundary.putBytes(question);
      return boundary.take(boundary.exports[call](question.length, Number(showSecrets)), question.length);
    } catch {
      throw boundary.fail();
    }
  }
}

function read(json: string | null): Outcome | NextStep {
  const answer = JSON.parse(json ?? fail());
  return answer.outcome ?? answer;
}

function fail(): never {
  throw new KeyfitError(
    "question-unusable",
    "What is asked about a live test does not have the form of a LiveQuestion, Reply or Failure, or is too large.",
  );
}
