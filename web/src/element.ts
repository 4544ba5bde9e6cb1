// Defines <keyfit-connect>, with the English texts and the services that are built in.

import services from "keyfit-services";
import styles from "./connect.css" with { type: "text" };
import type { Trial } from "./connect.js";
import { defineConnect } from "./connect.js";
import { direct } from "./direct.js";
import { load } from "./index.js";
import type { Outcome } from "./live.js";
import { runLiveTest, runRelayTest } from "./live-test.js";
import { en } from "./messages/en.js";
import { createRelayClient } from "./relay-client.js";

export {
  type CheckDetail,
  KeyfitConnect,
  type LiveStartDetail,
  type MendedDetail,
  type OutcomeDetail,
  type SuggestionTakenDetail,
} from "./connect.js";

/** Through the page's relay where it has one, and straight to the service where it has none. */
async function test({ keyfit, account, secret, relay, administrator, signal }: Trial): Promise<Outcome> {
  const address = account.account_url ?? "";
  const options = { administrator, signal };
  if (relay === null) return runLiveTest(keyfit, address, secret, direct, options);
  return runRelayTest(keyfit, address, secret, createRelayClient(relay), options);
}

defineConnect({ load, test, services, messages: en, styles });
