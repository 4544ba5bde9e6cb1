// What goes into Keyfit and what comes out, as types. The closed lists in here (codes, severities, statuses)
// are generated from the core; the keys are those that the command prints, so an object and its JSON are alike.

import type { FindingCode, Severity, Status } from "../generated/contract.js";

export type { FindingCode, Severity, Status };

/** The form in which an account was given. */
export type AccountKind = "api-url" | "page-url" | "account-url" | "host" | "name";

/** One thing that was mended, or is odd, wrong or dangerous. */
export interface Finding {
  code: FindingCode;
  /** `note`: mended. `warning`: usable, odd. `error`: not usable. `danger`: a deception. */
  severity: Severity;
  /** Where in the text as given: UTF-16 offsets, ready for `slice` and `setSelectionRange`. */
  start: number;
  end: number;
  /** What to put in its place, whole. Of a secret's finding it *is* a secret: it does not enumerate. */
  suggestion?: string;
}

export interface AccountVerdict {
  status: Status;
  /** The form that was typed. The rest is there on usable verdicts only (valid, repaired, doubtful). */
  kind?: AccountKind;
  name?: string;
  host?: string;
  /** `https://NAME.HOST`: rebuilt, never an echo of the input. */
  account_url?: string;
  /** The same with the service's API path. */
  api_url?: string;
  findings: Finding[];
}

export interface SecretVerdict {
  status: Status;
  /** What it is: on usable verdicts, and on `other-secret`, which names the other kind. */
  kind?: string;
  /** How long it is once mended: on usable and incomplete verdicts. */
  length?: number;
  /** The mended secret, on usable verdicts. Does not enumerate, so that no `JSON.stringify`, spread or log shows it. */
  value?: string;
  findings: Finding[];
}

/** What a text held: the verdicts of the one account and the one secret in it, or null. */
export interface PasteVerdict {
  account: AccountVerdict | null;
  secret: SecretVerdict | null;
}

/** One service's file from `core/services/`, as `JSON.parse` gives it. */
export interface ServiceDefinition {
  readonly id: string;
  readonly title: string;
  readonly live_test?: { readonly steps: readonly unknown[]; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** A core that has been given its service. Every check is synchronous, offline and free of side effects. */
export interface Checks {
  /** Which build of the core answers: WebAssembly, or the same module as plain JavaScript. */
  readonly engine: "wasm" | "js";
  /** The core's own stamp, read from the loaded module. */
  readonly build: string;
  readonly service: { readonly id: string; readonly title: string };
  /** How many steps the service's live test has; 0 where it cannot be asked. */
  readonly liveSteps: number;
  checkAccount(text: string): AccountVerdict;
  checkSecret(text: string): SecretVerdict;
  checkPaste(text: string): PasteVerdict;
}
