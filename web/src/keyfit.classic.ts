// All of Keyfit as one classic script, for `<script src>` and for pages opened from disk: it defines the element, holds
// every language and both builds of the core, and asks for nothing. What a module exports is in one global, `Keyfit`.

import known from "keyfit-known";
import services from "keyfit-services";
import { direct } from "./direct.js";
import { defineConnect, KeyfitConnect, languages } from "./element-class.js";
import { KeyfitError, load } from "./index.js";
import { runLiveTest, runRelayTest } from "./live-test.js";
import { createRelayClient } from "./relay-client.js";

/** What the classic script offers: the exports of the package's entries, under the same names. */
const everything = {
  /** `load` of `keyfit`. */
  load,
  /** `KeyfitError` of `keyfit`. */
  KeyfitError,
  /** The definitions of all services that come with the package, for `load`. */
  services,
  /** The default export of `keyfit/known`, for `know`. */
  known,
  /** `defineConnect` of `keyfit/element-class`, for another name. The script has already defined `<keyfit-connect>`. */
  defineConnect,
  /** `KeyfitConnect` of `keyfit/element-class`: the base class of the element. */
  KeyfitConnect,
  /** `languages` of `keyfit/element-class`. */
  languages,
  /** `runLiveTest` of `keyfit/live-test`. */
  runLiveTest,
  /** `runRelayTest` of `keyfit/live-test`. */
  runRelayTest,
  /** `createRelayClient` of `keyfit/relay-client`. */
  createRelayClient,
  /** `direct` of `keyfit/direct`. */
  direct,
} as const;

declare global {
  /** Set by `keyfit.classic.js`, and only by it. */
  var Keyfit: typeof everything;
}

globalThis.Keyfit = everything;
defineConnect();
