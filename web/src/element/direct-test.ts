// The live test of an element without a relay. Hardly a page makes one, so its parts and the whole core are downloaded
// when the first is made.

import { direct } from "../live/direct.js";
import type { Outcome } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { loadWhole } from "../live/load.js";
import type { Trial } from "./parts.js";
import { optionsOf } from "./parts.js";

/** What makes the test. Rejects where the core cannot be had; nothing has been sent then. */
export async function prepare(trial: Trial): Promise<() => Promise<Outcome>> {
  const core = await loadWhole(trial.service, { engine: trial.keyfit.engine });
  return () => runLiveTest(core, trial.values, direct, optionsOf(trial));
}
