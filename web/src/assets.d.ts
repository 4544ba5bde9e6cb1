// What the build puts in the place of these names: the core's two builds, and all service definitions.

declare module "keyfit-module.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module "keyfit-module.js" {
  /** A new instance of the module, with a memory of its own. */
  export function instantiate(): import("./module.js").CoreExports;
}

declare module "keyfit-services" {
  const services: readonly import("./types.js").ServiceDefinition[];
  export default services;
}
