// A live test that the page's own script asks for. Only a page that does downloads this file, so it shares nothing with others.

import type { KeyfitError, KeyfitErrorCode } from "../core/error.js";
import type { Outcome } from "../live/live.js";
import type { Session } from "./session.js";

/** As the person's button does. Throws where there is nothing to be tested, or no way to, and where no outcome came of it. */
export async function testNow(session: Session | null): Promise<Outcome> {
  if (!session?.judge.keyfit)
    throw failure(
      "unavailable",
      "checking is not available. Is the element in the page, with an input for each field?",
    );
  session.report();
  const { live, service } = session;
  const { control, obstacle, unusable } = live;
  if (obstacle === "no-live-test") throw failure(obstacle, `${service.title} has no live test`);
  if (unusable) {
    const { id, verdict } = unusable;
    const why = [verdict.status, ...verdict.findings.map(({ code }) => code)].join(", ");
    throw failure("field-not-usable", `the field "${id}" is not usable (${why})`, id);
  }
  if (obstacle === "no-relay")
    throw failure(obstacle, `${service.title} does not answer web pages. Write relay="…" on the element`);
  if (control.state.phase === "done") {
    // The service has asked to wait; the person's button waits, too.
    if (control.state.wait_s > 0) return structuredClone(control.state.outcome);
    control.clear();
  }
  const outcome = await control.start();
  if (!outcome) throw failure("cancelled", "a value was edited, or the element was removed, before the answer came");
  if (outcome.reason === "cancelled") throw failure("cancelled", "the person cancelled the test");
  return structuredClone(outcome);
}

/** A KeyfitError without its class, which stands in a file that the core shares. */
function failure(code: KeyfitErrorCode, why: string, field?: string): KeyfitError {
  const about = { name: "KeyfitError", code, ...(field === undefined ? {} : { field }) } as const;
  return Object.assign(new Error(`test(): ${why}.`), about);
}
