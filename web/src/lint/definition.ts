// Definition: a service's file as the other parts of lint look at it.
//
// Decides: nothing. It says what a file has whose shape the schema has found good, and reads its patterns once.
// Never: reports a problem.

import type { JsonObject } from "./document.js";
import { isFault, type Pattern, type PatternFault, readPattern } from "./pattern.js";
import { below } from "./pointer.js";

export interface Facts {
  source?: string;
  sure?: "documented" | "observed" | "third-party" | "inferred";
  note?: string;
}

export type Cors = "yes" | "no";

export interface State extends Facts {
  ended?: string;
  ending?: string;
}

export interface Kind extends Facts {
  kind: string;
  label: string;
  pattern: string;
  check?: string;
  maybe?: true;
  distinct?: true;
  state?: State;
  cors?: Cors;
  words?: Record<string, string>;
}

export interface Choice extends Facts {
  value: string;
  label: string;
  words?: Record<string, string>;
  found_in?: string[];
}

export interface Field extends Facts {
  id: string;
  type: "account" | "secret" | "id" | "email" | "user" | "choice";
  label: string;
  example?: string;
  optional?: true;
  closed?: true;
  shortest?: number;
  found_in?: string[];
  hosts?: string[];
  name?: Facts & { pattern?: string };
  kinds?: Kind[];
  others?: Kind[];
  choices?: Choice[];
}

export type ConditionType = "string" | "number" | "boolean" | "null" | "object" | "array" | "absent";

export interface Condition extends Facts {
  at: string;
  is?: string | string[];
  begins?: string;
  has?: string;
  fits?: string;
  type?: ConditionType;
}

export interface HeaderCondition extends Facts {
  name: string;
  is?: string;
  has?: string;
  absent?: true;
}

export interface Rule extends Facts {
  status?: string;
  header?: HeaderCondition;
  html?: true;
  when?: Condition[];
  bare?: true;
  reason?: string;
  next?: string;
  then?: true;
  field?: string;
  missing?: object;
}

export interface Step extends Facts {
  method?: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  basic?: [string, string];
  body?: string;
  content_type?: string;
  rules?: Rule[];
  who?: Facts;
  rights?: Facts;
  only?: Record<string, string[]>;
  from?: "page" | "relay";
  cost?: string;
  adds?: true;
  administrator?: true;
  secret_in_url?: true;
  cors?: Cors;
}

export interface GuideStep extends Facts {
  do: string;
  field?: string;
}

export interface Guide extends Facts {
  id: string;
  role?: string;
  field?: string;
  steps: GuideStep[];
}

export interface Service extends Facts {
  id: string;
  title: string;
  cors?: Cors;
  state?: State;
  fields: Field[];
  live_test?: Facts & { rules?: Rule[]; steps: Step[] };
  guides?: Guide[];
}

/** A kind with where it stands, and its pattern where that is one. */
export interface PlacedKind {
  kind: Kind;
  path: string;
  own: boolean;
  pattern: Pattern | undefined;
}

export interface PlacedRule {
  rule: Rule;
  path: string;
}

export class Definition {
  readonly service: Service;
  readonly #patterns = new Map<string, Pattern | PatternFault>();

  constructor(service: JsonObject) {
    this.service = service as unknown as Service;
  }

  get steps(): Step[] {
    return this.service.live_test?.steps ?? [];
  }

  field(id: string): Field | undefined {
    return this.service.fields.find((field) => field.id === id);
  }

  read(pattern: string): Pattern | PatternFault {
    let read = this.#patterns.get(pattern);
    if (read === undefined) {
      read = readPattern(pattern);
      this.#patterns.set(pattern, read);
    }
    return read;
  }

  pattern(text: string | undefined): Pattern | undefined {
    const read = text === undefined ? undefined : this.read(text);
    return read === undefined || isFault(read) ? undefined : read;
  }

  /** A field's kinds, and behind them the others. */
  kindsOf(field: Field): PlacedKind[] {
    const path = below("", "fields", this.service.fields.indexOf(field));
    const place = (kinds: Kind[], list: "kinds" | "others"): PlacedKind[] =>
      kinds.map((kind, i) => ({
        kind,
        path: below(path, list, i),
        own: list === "kinds",
        pattern: this.pattern(kind.pattern),
      }));
    return [...place(field.kinds ?? [], "kinds"), ...place(field.others ?? [], "others")];
  }

  ownKindsOf(field: Field): PlacedKind[] {
    return this.kindsOf(field).filter(({ own }) => own);
  }

  /** The rules that a step's reply is held against, in order: its own, and those for every step. */
  rulesOf(step: number): PlacedRule[] {
    const own = this.steps[step]?.rules ?? [];
    return [
      ...own.map((rule, i) => ({ rule, path: below("/live_test/steps", step, "rules", i) })),
      ...this.sharedRules(),
    ];
  }

  sharedRules(): PlacedRule[] {
    const rules = this.service.live_test?.rules ?? [];
    return rules.map((rule, i) => ({ rule, path: below("/live_test/rules", i) }));
  }

  /** Every rule once. */
  allRules(): PlacedRule[] {
    const own = this.steps.flatMap((step, i) =>
      (step.rules ?? []).map((rule, j) => ({ rule, path: below("/live_test/steps", i, "rules", j) })),
    );
    return [...own, ...this.sharedRules()];
  }
}
