// The command, for bin/keyfit.mjs.

export * from "./command/command.js";
