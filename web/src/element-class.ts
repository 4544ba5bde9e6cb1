// The class of <keyfit-connect> and what it is made of by default, without defining anything: for a page that wants
// another name, a language of its own, or to say itself when.

export type { KeyfitError, KeyfitErrorCode } from "./core/error.js";
export type * from "./core/types.js";
export { KeyfitConnect } from "./element/connect.js";
export { defineConnect } from "./element/defaults.js";
export type {
  CheckDetail,
  ErrorDetail,
  InsistedDetail,
  KeyfitEvents,
  LiveStartDetail,
  MendedDetail,
  OutcomeDetail,
  ReadyDetail,
  SuggestionTakenDetail,
} from "./element/events.js";
export type { ConnectAttributes } from "./element/markup.js";
export type { ConnectParts, Engine, Services, Trial } from "./element/parts.js";
export { services } from "./element/services.js";
export type { Outcome } from "./live/live.js";
export type { Messages, Overrides } from "./messages/catalogue.js";
export { type Languages, languages } from "./messages/texts.js";
