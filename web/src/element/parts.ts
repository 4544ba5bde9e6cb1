// What the element is made of, as types: what a page may put in the place of what comes with it.

import type { Checks, KnownKinds, ServiceDefinition } from "../core/types.js";
import type { LiveTestOptions, Outcome } from "../live/live.js";
import type { Languages } from "../messages/texts.js";

/** A build of the core: `wasm` is WebAssembly, `js` the same module as plain JavaScript. */
export type Engine = "wasm" | "js";

/** What the element asks for one live test. */
export interface Trial {
  /** The definition of the service to ask. */
  readonly service: ServiceDefinition;
  /** The core of the element, which `load` made. */
  readonly keyfit: Checks;
  /** The corrected values, by the fields' ids, with the secrets: an account's `account_url`, and the `value` of any other field. */
  readonly values: Readonly<Record<string, string>>;
  /** The absolute URL of the relay, or null to ask the service directly. */
  readonly relay: string | null;
  /** The rights that the key has to have, in the service's own words. */
  readonly needs: readonly string[];
  /** Whether the key has to be an administrator's. */
  readonly administrator: boolean;
  /** Whether requests that cost something, such as one token, are allowed. */
  readonly allowCost: boolean;
  /** Aborted when the person cancels the test, edits a value or leaves the page. */
  readonly signal: AbortSignal;
}

/**
 * For each service, by its id, a function that loads its definition. It may reject; the element then fires `keyfit-error`. The first
 * service is that of an element without the attribute `service`.
 */
export type Services = Readonly<Record<string, () => Promise<ServiceDefinition>>>;

/** What the element is made of. `defineConnect` takes others in place of those that come with the package. */
export interface ConnectParts {
  /**
   * Loads a core for a service. If `engine` is absent: WebAssembly, or plain JavaScript if the page does not allow it. It rejects if the
   * core cannot be loaded or cannot use the definition.
   */
  readonly load: (service: ServiceDefinition, engine?: Engine) => Promise<Checks>;
  /** Makes a live test, and resolves with its outcome. */
  readonly test: (trial: Trial) => Promise<Outcome>;
  /** The services that `service` can name. */
  readonly services: Services;
  /** Loads the kinds of keys of all services. It is called once a value fits no kind of its own service. */
  readonly known: () => Promise<KnownKinds>;
  /** The languages that `lang` can name. */
  readonly languages: Languages;
  /** The element's style sheet, as CSS text. */
  readonly styles: string;
}

/** What a live test is told, on either road. */
export function optionsOf({ needs, administrator, allowCost, signal }: Trial): LiveTestOptions {
  return { ...(needs.length > 0 ? { needs } : {}), administrator, allowCost, signal };
}
