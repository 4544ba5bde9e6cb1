// What is thrown where something cannot be had or done.

/**
 * Why. A word here is part of the interface and never changes its meaning.
 *
 * From a core: `definition-unusable`, a definition or a table of kinds that the core refuses; `no-such-field`, a name that is
 * no field of the service; `question-unusable`, a step, reply or failure of a live test that has not the form it must have;
 * `core-failed`, the core failed on an input and is not used again; `not-loaded`, the WebAssembly file could not be fetched.
 *
 * From the element's `test()`: `unavailable`, checking has not begun or has stopped; `field-not-usable`, a field is empty or its
 * value is not usable; `no-live-test`, the service has none; `no-relay`, the service lets no page ask and the element has no
 * `relay`; `cancelled`, the person stopped the test, or edited a value before the answer came.
 */
export type KeyfitErrorCode =
  | "definition-unusable"
  | "no-such-field"
  | "question-unusable"
  | "core-failed"
  | "not-loaded"
  | "unavailable"
  | "field-not-usable"
  | "no-live-test"
  | "no-relay"
  | "cancelled";

/** Thrown where something cannot be had or done. Its message is for developers, and never holds anything that was typed. */
export class KeyfitError extends Error {
  override readonly name = "KeyfitError";
  readonly code: KeyfitErrorCode;
  /** Of `field-not-usable`: the id of the field. */
  declare readonly field?: string;

  constructor(code: KeyfitErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The name that was given is not repeated: whoever mixed up the arguments gave a secret. */
export function noSuchField(call: string, service: string, ids: readonly string[]): KeyfitError {
  const all = ids.map((id) => `"${id}"`).join(", ");
  return new KeyfitError("no-such-field", `${call}: the service ${service} has no such field. It has ${all}.`);
}
