// What the element is made of, as types: what a page may put in the place of what comes with it.

import type { Checks, KnownKinds, ServiceDefinition } from "../core/types.js";
import type { LiveTestOptions, Outcome } from "../live/live.js";
import type { Languages } from "../messages/texts.js";

export type Engine = "wasm" | "js";

/** What one live test is about. */
export interface Trial {
  readonly service: ServiceDefinition;
  readonly keyfit: Checks;
  /** By the fields' ids, each as the core has mended it: an account's address, and a value of any other type. */
  readonly values: Readonly<Record<string, string>>;
  /** The relay's whole address; null: straight to the service. */
  readonly relay: string | null;
  /** The rights that the page needs. */
  readonly needs: readonly string[];
  readonly administrator: boolean;
  /** Steps that cost something may be made. */
  readonly allowCost: boolean;
  readonly signal: AbortSignal;
}

/** How to come by the definition of each service, by its id. The first is that of an element that names none. */
export type Services = Readonly<Record<string, () => Promise<ServiceDefinition>>>;

/** What the element is made of. */
export interface ConnectParts {
  /** Without an engine: WebAssembly, or plain JavaScript where a page allows no other. */
  readonly load: (service: ServiceDefinition, engine?: Engine) => Promise<Checks>;
  /** Makes a live test. */
  readonly test: (trial: Trial) => Promise<Outcome>;
  readonly services: Services;
  /** How to come by the kinds of keys of all services. Asked once a value fits no kind of its own service. */
  readonly known: () => Promise<KnownKinds>;
  readonly languages: Languages;
  /** A style sheet, as text. */
  readonly styles: string;
}

/** What a live test is told, on either road. */
export function optionsOf({ needs, administrator, allowCost, signal }: Trial): LiveTestOptions {
  return { ...(needs.length > 0 ? { needs } : {}), administrator, allowCost, signal };
}
