// All of Keyfit as one classic script, for `<script src>` and for pages opened from disk: it defines the element, holds
// every language and both builds of the core, and asks for nothing. What a module exports is in one global, `Keyfit`.

import known from "keyfit-known";
import services from "keyfit-services";
import { direct } from "./direct.js";
import { defineConnect, KeyfitConnect, languages } from "./element-class.js";
import { KeyfitError, load } from "./index.js";
import { runLiveTest, runRelayTest } from "./live-test.js";
import { createRelayClient } from "./relay-client.js";

const everything = {
  load,
  KeyfitError,
  /** The definitions that are built in, for `load`. */
  services,
  /** The kinds of keys of all services, for `know`. */
  known,
  defineConnect,
  KeyfitConnect,
  languages,
  runLiveTest,
  runRelayTest,
  createRelayClient,
  direct,
} as const;

declare global {
  var Keyfit: typeof everything;
}

globalThis.Keyfit = everything;
defineConnect();
