// What goes into Keyfit and what comes out, as types. The closed lists in here (codes, severities, statuses, types of
// fields) are generated from the core; the keys are those that the command prints, so an object and its JSON are alike.

import type { FieldType, FindingCode, Severity, Status } from "../generated/contract.js";
import type { ServiceFields } from "../generated/services.js";

export type { FieldType, FindingCode, ServiceFields, Severity, Status };

/** The id of a service that comes with the package, such as `"stripe"`. It is also the name of its entry, `keyfit/services/ID`. */
export type ServiceId = keyof ServiceFields;

/** The ids of a service's fields: `FieldsOf<"datadog">` is `"region" | "secret" | "app_key"`. */
export type FieldsOf<Id extends ServiceId> = keyof ServiceFields[Id] & string;

/**
 * The form in which an account was typed: `api-url` (the address of the API), `page-url` (an address with any other path),
 * `account-url` (an address without a path), `host` (a host alone) or `name` (the account's name alone).
 */
export type AccountKind = "api-url" | "page-url" | "account-url" | "host" | "name";

/**
 * One thing that was corrected in a value, or that is unusual, wrong or dangerous. Of the optional properties, those that the
 * code says nothing about are absent.
 */
export interface Finding {
  /** What was found. A code never changes its meaning and is never renamed. */
  code: FindingCode;
  /**
   * How serious it is. `note`: corrected. `warning`: usable, but unusual. `error`: not usable. `danger`: an attempt to deceive,
   * such as the address of a look-alike site.
   */
  severity: Severity;
  /**
   * Where it begins in the text that was passed. An offset in UTF-16 code units, as `slice` and `setSelectionRange` take it, or
   * in bytes of UTF-8 where the core was loaded with `offsets: "utf8"`.
   */
  start: number;
  /** Where it ends: the offset after its last character, in the same units as `start`. */
  end: number;
  /** With `other-service`: the id of the service whose key it is. */
  service?: string;
  /** With `wrong-field` and `other-service`: the id of the field that the value belongs in. */
  field?: string;
  /** The kind of key that the finding is about, as the definition names it, such as `stripe-publishable-key`. */
  kind?: string;
  /** With `length-unusual`: how many characters the value has. */
  have?: number;
  /**
   * With `length-unusual`: how many characters are usual, as `"32"` or `"51-57"`. With `shape-unusual`: the characters that a
   * usual value begins with.
   */
  usual?: string;
  /**
   * The whole value to use instead. In a secret's field this is a secret itself, so it is not enumerable: `JSON.stringify`, a
   * spread and `console.log` do not show it.
   */
  suggestion?: string;
}

/**
 * The judgement on the value of one field. A value is usable if `status` is `valid`, `repaired` or `doubtful`. Properties that
 * do not apply are absent.
 */
export interface Verdict {
  /** The overall judgement, which the most serious finding determines. */
  status: Status;
  /**
   * For an account, the form in which it was typed (`AccountKind`). For any other field, the kind of key, as the definition
   * names it; absent if the shape is unknown.
   */
  kind?: string;
  /** For a secret: how many characters it has once corrected. Present if the value is usable or incomplete. */
  length?: number;
  /** The mode that the key's shape tells, such as `live` or `test`. */
  mode?: string;
  /**
   * The corrected value, which is the one to store and send. Present if the value is usable, in every field but an account. A
   * secret is not enumerable, so that no `JSON.stringify`, spread or `console.log` shows it.
   */
  value?: string;
  /** For a usable account: its name, in lowercase. */
  name?: string;
  /** For a usable account: the host of the service that it is on, one of the `hosts` of the field's definition. */
  host?: string;
  /**
   * For a usable account: its address, `https://NAME.HOST`. It is built from `name` and `host` and never copied from the text, so
   * it always leads to the service.
   */
  account_url?: string;
  /** For a usable account: `account_url` with the path of the service's API. Absent if the definition has no `api_path`. */
  api_url?: string;
  /** What was found, in the order in which it was found. Each code appears at most once. */
  findings: Finding[];
}

/** A kind of key that a text was recognized as. */
export interface Identity {
  /** The id of the service whose key it is. */
  service: string;
  /** The id of that service's field that the key belongs in. */
  field: string;
  /** The kind of key, as the definition names it, such as `groq-api-key`. */
  kind: string;
  /** How it is known that keys of this kind have this shape: `documented` by the service, or `observed`. */
  sure: string;
  /** `true` if the service does not accept this kind in the field, and it is known only because people paste it there. */
  other?: true;
}

/** One of the values of a field whose type is `choice`. */
export interface Choice {
  /** The value in code, such as `"eu"`: at most 48 characters. */
  readonly value: string;
  /** What people read, in the service's own words. */
  readonly label: string;
}

/** A kind of key that can be recognized by its shape alone. The properties that are not declared here are for the core. */
export interface KnownKind {
  /** The id of the service whose key it is. */
  readonly service: string;
  /** The id of that service's field that the key belongs in. */
  readonly field: string;
  /** The name of the kind in verdicts. */
  readonly kind: string;
  /** What the service calls a key of this kind, such as `"Restricted key"`. */
  readonly label: string;
  readonly [key: string]: unknown;
}

/**
 * The kinds of keys that can be recognized by their shape alone, for all services that come with the package. This is the default
 * export of `keyfit/known`, and what `know` takes.
 */
export interface KnownKinds {
  /** The names of the services, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** The kinds, the most certain first. */
  readonly kinds: readonly KnownKind[];
}

/** What a page needs to know about a field in order to show it. */
export interface FieldInfo<Id extends string = string> {
  /** The field's id, as `check` and `data-keyfit` take it. */
  readonly id: Id;
  /** What the field takes: an account's address, a secret, an id that is not secret, an email address, a user name or a choice. */
  readonly type: FieldType;
  /** The service's own name for the value. */
  readonly label: string;
  /** A made-up value to show as an example. */
  readonly example?: string;
  /** `true` if the field may stay empty. */
  readonly optional?: boolean;
  /** For a field whose type is `choice`: the values to choose from, in the order of the definition. */
  readonly choices?: readonly Choice[];
}

/**
 * A field as a definition file describes it. Only the keys that Keyfit's TypeScript reads are declared here;
 * `keyfit/services/service.schema.json` describes the others.
 */
export interface FieldDefinition<Id extends string = string> {
  /** The field's id: lowercase letters, digits and underscores, such as `secret` or `app_key`. */
  readonly id: Id;
  /** What the field takes, one of `FieldType`. JSON gives it as any string, so the core checks it. */
  readonly type: string;
  /** The service's own name for the value: at most 64 characters. */
  readonly label: string;
  /** A made-up value to show as an example: at most 128 characters. */
  readonly example?: string;
  /** `true` if the field may stay empty. */
  readonly optional?: boolean;
  /** For an account: the hosts that accounts are on, at most 6. The first is assumed if only a name was typed. */
  readonly hosts?: readonly string[];
  /** For an account: the path of the API's address. A verdict then has an `api_url`. */
  readonly api_path?: string;
  /** For a choice: the values to choose from, at most 16. */
  readonly choices?: readonly (Choice & { readonly [key: string]: unknown })[];
  readonly [key: string]: unknown;
}

/**
 * The definition of a service, as `JSON.parse` gives it: the default export of `keyfit/services/ID`, or a definition of your own of
 * at most 24 kB. Only the keys that Keyfit's TypeScript reads are declared here; `keyfit/services/service.schema.json` describes the
 * others.
 */
export interface ServiceDefinition<Field extends string = string> {
  /** The service's id: at most 48 lowercase letters, digits and hyphens. */
  readonly id: string;
  /** The service's name as it writes it: at most 64 characters. */
  readonly title: string;
  /** What people are asked for, in this order: 1 to 5 fields. */
  readonly fields: readonly FieldDefinition<Field>[];
  /** How to ask the service whether the values work. Without it there is no live test. */
  readonly live_test?: {
    /** The requests that a live test may make, in this order: at most 4. */
    readonly steps: readonly StepDefinition[];
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** One request of a live test, as a definition describes it. Only the keys that Keyfit's TypeScript reads are declared here. */
export interface StepDefinition {
  /** Who may make this request, `page` or `relay`. If absent, both may. */
  readonly from?: string;
  /** Whether the service lets a page make this request, `yes` or `no`. If absent, the kind of key or the service says it. */
  readonly cors?: string;
  /** What the request uses up, such as `one token`. It is made only where that was allowed. */
  readonly cost?: string;
  readonly [key: string]: unknown;
}

/**
 * A core that has been given the definition of a service. Each check is synchronous, works offline and has no side effects. The
 * core keeps nothing of what it checks.
 *
 * Every method throws a `KeyfitError` with the code `core-failed` if the core fails on an input, and from then on for any
 * input: load a new core. A core from `load` also throws a `TypeError` for an argument of the wrong type.
 */
export interface Checks<Field extends string = string> {
  /** Which build of the core is in use: WebAssembly, or the same module as plain JavaScript. Both give the same answers. */
  readonly engine: "wasm" | "js";
  /** The version of the core, as the loaded module reports it. */
  readonly build: string;
  /** The service whose values are checked. */
  readonly service: {
    /** The service's id. */
    readonly id: string;
    /** The service's name as it writes it. */
    readonly title: string;
  };
  /** The service's fields, in the order in which people are asked. */
  readonly fields: readonly FieldInfo<Field>[];
  /**
   * Checks what was typed into one field.
   *
   * `field` is the field's id. `text` is the text as it was typed or pasted. An account may have at most 2,048 bytes in UTF-8, any
   * other value at most 4,096; a longer one gets the finding `too-long`. Returns the verdict.
   *
   * Throws a `KeyfitError` with the code `no-such-field` if the service has no such field.
   */
  check(field: Field, text: string): Verdict;
  /**
   * Checks all fields at once.
   *
   * `texts` has what was typed, by the fields' ids, within the limits of `check`. A field that is left out counts as empty. Keys that
   * are no fields are ignored, so the values of a whole form may be passed. Returns a verdict for each field of the service.
   *
   * Throws a `KeyfitError` with the code `no-such-field` if there are keys and none of them is a field.
   */
  checkAll(texts: Partial<Readonly<Record<Field, string>>>): Record<Field, Verdict>;
  /**
   * Looks for the values of several fields in one text, such as an email that someone pasted.
   *
   * `text` may have at most 65,536 bytes in UTF-8; nothing is looked for in a longer one. Returns for each field the verdict on its
   * value, or null if the text has no value, or more than one, for the field.
   */
  checkPaste(text: string): Record<Field, Verdict | null>;
  /**
   * Tells the core the kinds of keys of all services. From then on the checks recognize a key of another service (`other-service`),
   * and `identify` finds it.
   *
   * `known` is the default export of `keyfit/known`. Throws a `KeyfitError` with the code `definition-unusable` if it cannot be
   * used; the core then knows no kinds of other services.
   */
  know(known: KnownKinds): void;
  /**
   * Finds out which services a key could belong to, by its shape.
   *
   * `text` is one key, as it was typed or pasted. Returns the kinds that it fits, the most certain first, or an empty array if there
   * are none or `know` was not called.
   */
  identify(text: string): Identity[];
}
