// The class of <keyfit-connect> and what it is made of by default, without defining anything: for a page that wants
// another name, a language of its own, or to say itself when.

export type * from "./core/types.js";
export {
  type CheckDetail,
  type ConnectParts,
  type Engine,
  type ErrorDetail,
  KeyfitConnect,
  type KeyfitEvents,
  type LiveStartDetail,
  type MendedDetail,
  type OutcomeDetail,
  type SuggestionTakenDetail,
  type Trial,
} from "./element/connect.js";
export { defineConnect } from "./element/defaults.js";
export type { ConnectAttributes } from "./element/markup.js";
export type { Outcome } from "./live/live.js";
export type { Messages, Overrides } from "./messages/catalogue.js";
export { type Languages, languages } from "./messages/texts.js";
