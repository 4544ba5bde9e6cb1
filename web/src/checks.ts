// Keyfit for checks alone: no live test, and so a lighter module. Inlined as in index.ts.

import { load as loadUnguarded } from "./core/checks.js";
import { guard, requireDefinition } from "./core/guard.js";
import type { LoadOptions } from "./core/load-options.js";
import type { Checks, ServiceDefinition } from "./core/types.js";

export { KeyfitError, type KeyfitErrorCode } from "./core/error.js";
export type { LoadOptions } from "./core/load-options.js";
export type * from "./core/types.js";

/**
 * Loads a core that checks values offline. It makes no live tests, except through a relay (`runRelayTest`), and it is lighter than
 * that of `keyfit`.
 *
 * `service` is the definition of the service: the default export of `keyfit/services/ID`, or one of your own. Its live test and its
 * guides are ignored. Resolves with the core.
 *
 * Rejects with a `TypeError` if `service` is not an object of the right form, and with a `KeyfitError` whose code is
 * `definition-unusable` if the core cannot use it; the message says why. With `engine: "wasm"` it rejects with the error of the
 * runtime if WebAssembly is not allowed.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: LoadOptions = {},
): Promise<Checks<Field>> {
  requireDefinition(service);
  return guard(await loadUnguarded(service, options));
}
