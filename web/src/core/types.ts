// What goes into Keyfit and what comes out, as types. The closed lists in here (codes, severities, statuses, types of
// fields) are generated from the core; the keys are those that the command prints, so an object and its JSON are alike.

import type { FieldType, FindingCode, Severity, Status } from "../generated/contract.js";
import type { ServiceFields } from "../generated/services.js";

export type { FieldType, FindingCode, ServiceFields, Severity, Status };

/** The services that come with the package. */
export type ServiceId = keyof ServiceFields;

/** The ids of a service's fields: `FieldsOf<"datadog">` is `"region" | "secret" | "app_key"`. */
export type FieldsOf<Id extends ServiceId> = keyof ServiceFields[Id] & string;

/** The form in which an account was given. */
export type AccountKind = "api-url" | "page-url" | "account-url" | "host" | "name";

/** One thing that was mended, or is odd, wrong or dangerous. */
export interface Finding {
  /** What was found. Codes are never renamed. */
  code: FindingCode;
  /** `note`: mended. `warning`: usable, odd. `error`: not usable. `danger`: a deception. */
  severity: Severity;
  /** Where in the text as given: UTF-16 offsets, ready for `slice` and `setSelectionRange`. */
  start: number;
  /** The first offset behind it. */
  end: number;
  /** `other-service`: whose key it is. */
  service?: string;
  /** `wrong-field` and `other-service`: the field that it belongs into. */
  field?: string;
  /** Which kind it is, where that is known. */
  kind?: string;
  /** `length-unusual`: how many characters there are. */
  have?: number;
  /** `length-unusual`: how many are usual, as "32" or "51-57". `shape-unusual`: how a usual value begins. */
  usual?: string;
  /** What to put in its place, whole. Of a secret's finding it *is* a secret: it does not enumerate. */
  suggestion?: string;
}

/** What is to be said of one field. */
export interface Verdict {
  /** What the worst finding makes of the value. */
  status: Status;
  /** Of an account the form in which it was typed (`AccountKind`), else which kind of key it is. */
  kind?: string;
  /** Of a secret: how long it is once mended, in characters. On usable and incomplete verdicts. */
  length?: number;
  /** The key's own mode, such as `live` or `test`, where its shape tells. */
  mode?: string;
  /**
   * The mended value, on usable verdicts (valid, repaired, doubtful) of all fields but accounts. Of a secret it does not
   * enumerate, so that no `JSON.stringify`, spread or log shows it.
   */
  value?: string;
  /** Of an account, on usable verdicts: its name. */
  name?: string;
  /** Of an account, on usable verdicts: which of the service's hosts it is on. */
  host?: string;
  /** `https://NAME.HOST`: rebuilt, never an echo of the input. */
  account_url?: string;
  /** The same with the service's API path, where it has one. */
  api_url?: string;
  /** What was found, in that order; each code at most once. */
  findings: Finding[];
}

/** A kind of key that a text is. */
export interface Identity {
  service: string;
  field: string;
  kind: string;
  /** How sure it is that keys of this shape are that: `documented` or `observed`. */
  sure: string;
  /** The service does not take it in this field; it is known as pasted there by mistake. */
  other?: true;
}

/** One of the values to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A kind of key that can be told by its shape alone. */
export interface KnownKind {
  readonly service: string;
  readonly field: string;
  readonly kind: string;
  readonly label: string;
  readonly [key: string]: unknown;
}

/** The kinds of keys of all services that can be told by their shape alone, the surest first: `keyfit/known`. */
export interface KnownKinds {
  /** What their services are called, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly kinds: readonly KnownKind[];
}

/** A field as a page has to show it. */
export interface FieldInfo<Id extends string = string> {
  readonly id: Id;
  readonly type: FieldType;
  /** The service's own name for it. */
  readonly label: string;
  readonly example?: string;
  readonly optional?: boolean;
  readonly choices?: readonly Choice[];
}

/** A field in a definition's file: what Keyfit's own TypeScript reads of it. */
export interface FieldDefinition<Id extends string = string> {
  readonly id: Id;
  readonly type: string;
  readonly label: string;
  readonly example?: string;
  readonly optional?: boolean;
  readonly hosts?: readonly string[];
  readonly api_path?: string;
  readonly choices?: readonly (Choice & { readonly [key: string]: unknown })[];
  readonly [key: string]: unknown;
}

/** One service's file from `core/services/`, as `JSON.parse` gives it. `service.schema.json` describes every key. */
export interface ServiceDefinition<Field extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldDefinition<Field>[];
  readonly live_test?: { readonly steps: readonly StepDefinition[]; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** A step of a live test: what Keyfit's own TypeScript reads of it. */
export interface StepDefinition {
  readonly from?: string;
  readonly cors?: string;
  readonly cost?: string;
  readonly [key: string]: unknown;
}

/** A core that has been given its service. Every check is synchronous, offline and free of side effects. */
export interface Checks<Field extends string = string> {
  /** Which build of the core answers: WebAssembly, or the same module as plain JavaScript. */
  readonly engine: "wasm" | "js";
  /** The core's own stamp, read from the loaded module. */
  readonly build: string;
  /** The service whose values it checks. */
  readonly service: { readonly id: string; readonly title: string };
  /** The fields, in the order in which people are asked. */
  readonly fields: readonly FieldInfo<Field>[];
  /** The verdict on what was typed into a field. */
  check(field: Field, text: string): Verdict;
  /** The verdicts on all fields; one that is not given is empty. */
  checkAll(texts: Partial<Readonly<Record<Field, string>>>): Record<Field, Verdict>;
  /** What a text held: for each field the verdict on the one value for it that stood there, or null. */
  checkPaste(text: string): Record<Field, Verdict | null>;
  /**
   * Tells the core the kinds of keys of all services, from `keyfit/known`. From then on the checks name a key of another
   * service (`other-service`), and `identify` finds it; without them neither does. Throws a KeyfitError on a table that
   * cannot be used; then none is known.
   */
  know(known: KnownKinds): void;
  /**
   * Which services' keys a text is, the surest first; empty where it is none that can be told by its shape, or where the
   * core has not been told of any.
   */
  identify(text: string): Identity[];
}
