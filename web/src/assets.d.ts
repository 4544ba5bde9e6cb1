// What the build puts in the place of these names: the builds of the two modules, and all service definitions.

declare module "module:keyfit.wasm" {
  /** Its bytes, each as two letters. */
  const letters: string;
  export default letters;
}

declare module "module:keyfit-checks.wasm" {
  const letters: string;
  export default letters;
}

declare module "module:keyfit.js" {
  /** A new instance of the module, with a memory of its own. */
  export function instantiate(): import("./core/module.js").CoreExports;
}

declare module "module:keyfit-checks.js" {
  export function instantiate(): import("./core/module.js").ChecksExports;
}

declare module "keyfit-services" {
  const services: readonly import("./core/types.js").ServiceDefinition[];
  export default services;
}

declare module "keyfit-service-list" {
  /** How to load each definition, by its id. */
  export const services: import("./element/parts.js").Services;
}

declare module "keyfit-known" {
  /** core/known.json */
  const known: import("./core/types.js").KnownKinds;
  export default known;
}

declare module "keyfit-schema" {
  /** core/services/service.schema.json */
  const schema: object;
  export default schema;
}
