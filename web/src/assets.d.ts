// What the build puts in the place of these names: the core's two builds, and all service definitions.

declare module "keyfit-module.wasm" {
  /** Its bytes, each as two hexadecimal digits. */
  const digits: string;
  export default digits;
}

declare module "keyfit-module.js" {
  /** A new instance of the module, with a memory of its own. */
  export function instantiate(): import("./module.js").CoreExports;
}

declare module "keyfit-services" {
  const services: readonly import("./types.js").ServiceDefinition[];
  export default services;
}
