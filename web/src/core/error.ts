// What is thrown where something cannot be had or done.

/**
 * Why something failed. A code never changes its meaning.
 *
 * From a core:
 * - `definition-unusable`: the core refuses the definition, or the table of kinds.
 * - `no-such-field`: the service has no field of that name.
 * - `question-unusable`: a step, reply or failure of a live test does not have the right form, or is too large.
 * - `core-failed`: the core failed on an input. It is not used again.
 * - `not-loaded`: the WebAssembly file could not be fetched.
 *
 * From the element's `test()`:
 * - `unavailable`: checking has not begun, or has stopped.
 * - `field-not-usable`: a field is empty, or its value is not usable.
 * - `no-live-test`: the service has no live test.
 * - `no-relay`: the service does not let pages ask, and the element has no `relay`.
 * - `cancelled`: the person stopped the test or edited a value before the answer came.
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

/**
 * The error that Keyfit throws, other than the `TypeError` for an argument of the wrong type. Its message is for developers, and never
 * contains anything that was typed.
 */
export class KeyfitError extends Error {
  /** Always `"KeyfitError"`. Two entries may each have a class of this name, so compare this rather than use `instanceof`. */
  override readonly name = "KeyfitError";
  /** Why it failed. */
  readonly code: KeyfitErrorCode;
  /** With `field-not-usable`: the id of the first such field. Otherwise absent. */
  declare readonly field?: string;

  /** `code`: why it failed. `message`: a sentence for developers, without anything that was typed. */
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
