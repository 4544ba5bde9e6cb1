// What <keyfit-connect> is made of where a page says nothing else: the services and languages that come with it, the core
// that is downloaded when it is needed, and the two roads of a live test.

import type { Checks, ServiceDefinition } from "../core/types.js";
import type { Outcome } from "../live/live.js";
import { isOffline } from "../live/policy.js";
import { conclude, untilStopped, withinTime } from "../live/time-limit.js";
import { languages } from "../messages/texts.js";
import { createRelayClient, type Unreadable } from "../relay/relay-client.js";
import { runRelayTest } from "../relay/relay-test.js";
import styles from "./connect.css" with { type: "text" };
import { defineParts } from "./connect.js";
import type { ConnectParts, Engine, Trial } from "./parts.js";
import { optionsOf } from "./parts.js";
import { known, services } from "./services.js";

/**
 * Defines the element. It does nothing if the name is already defined, or where there is no DOM, as on a server.
 *
 * `parts` replaces parts of the element; those that it leaves out are as in `keyfit/element`. `name` is the name of the element, by
 * default `keyfit-connect`. Throws a `DOMException` if the name is not one of a custom element.
 */
export function defineConnect(parts: Partial<ConnectParts> = {}, name = "keyfit-connect"): void {
  defineParts({ load, test, services, known, languages, styles, ...parts }, name);
}

/** Only the build in use is downloaded, and of the core what checks. */
async function load(service: ServiceDefinition, engine: Engine | undefined): Promise<Checks> {
  if (engine === "js") return (await import("../core/checks-js.js")).load(service);
  return (await import("../core/checks.js")).load(service, engine && { engine });
}

/** Through the page's relay where it has one, and straight to the service where it has none. */
async function test(trial: Trial): Promise<Outcome> {
  const { keyfit, values, relay, signal } = trial;
  if (relay !== null) {
    const unreadable = (answer: Unreadable | null) =>
      import("./mistakes.js").then(({ tellRelay }) => tellRelay(relay, answer)).catch(() => {});
    return runRelayTest(keyfit, values, createRelayClient(relay, { unreadable }), optionsOf(trial));
  }
  // Nothing is sent until the rest of the core is there, and that has to come in time, too.
  const run = await withinTime({ signal }, (stop) =>
    untilStopped(stop, async () => (await import("./direct-test.js")).prepare(trial), "no"),
  );
  if (typeof run === "function") return run();
  return conclude(run.kind === "unreachable" && isOffline() ? { ...run, kind: "offline" } : run);
}
