// The plain-JavaScript build of the module for checks alone, bare.

export { instantiate } from "module:keyfit-checks.js";
