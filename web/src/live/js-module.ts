// The plain-JavaScript build of the module, bare: for those who start it themselves.

export { instantiate } from "module:keyfit.js";
