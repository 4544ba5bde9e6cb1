// Keyfit for checks alone: no live test, and so a lighter module. Inlined as in index.ts.

import { load as loadUnguarded } from "./core/checks.js";
import { guard, requireDefinition } from "./core/guard.js";
import type { LoadOptions } from "./core/load-options.js";
import type { Checks, ServiceDefinition } from "./core/types.js";

export { KeyfitError, type KeyfitErrorCode } from "./core/error.js";
export type { LoadOptions } from "./core/load-options.js";
export type * from "./core/types.js";

/**
 * A core that checks for `service`, a definition from `keyfit/services/` or of your own; what that says of a live test is passed
 * over. Rejects with a TypeError on what is no definition at all, and with a KeyfitError (`definition-unusable`) on one that it
 * cannot use.
 */
export async function load<Field extends string>(
  service: ServiceDefinition<Field>,
  options: LoadOptions = {},
): Promise<Checks<Field>> {
  requireDefinition(service);
  return guard(await loadUnguarded(service, options));
}
