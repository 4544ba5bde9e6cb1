// What every live test keeps to: it ends when its time is up or it is cancelled, whatever a carrier does, and throws never.

import type { Failure, LiveTestOptions, Outcome, Sent } from "./live.js";
import { outcomeOfFailure, unexpected } from "./outcome.js";
import { stopped } from "./reply.js";

/** How long a live test may take by default, in milliseconds: a choice of ours, since a person waits for it. */
export const DEFAULT_TIMEOUT_MS = 15_000;

// The longest that a timer can wait; of anything longer it makes none at all.
const MOST_TIMEOUT_MS = 2 ** 31 - 1;

// In WebKit a fetch that is aborted rejects after a timer of no time at all has fired.
const MOMENT_MS = 50;

/** Runs a test, or what one needs, under one signal: that of the caller, and the time. */
export async function withinTime<T>(
  { signal, timeout = DEFAULT_TIMEOUT_MS }: LiveTestOptions,
  test: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  const timer = setTimeout(
    () => stop.abort(new DOMException("The time is up.", "TimeoutError")),
    Math.min(timeout, MOST_TIMEOUT_MS),
  );
  try {
    return await test(stop.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

/**
 * What a carrier brings, or that it was stopped: even one that does not heed its signal, or throws, ends here. `sent`:
 * what is then known of the secret.
 */
export async function untilStopped<T>(
  signal: AbortSignal,
  carry: () => Promise<T>,
  sent: Sent = "possibly",
): Promise<T | Failure> {
  let onAbort = (): void => {};
  const end = new Promise<Failure>((resolve) => {
    onAbort = () => {
      // The carrier itself knows better what was sent: it gets a moment to say so.
      setTimeout(() => resolve(stopped(signal, sent)), MOMENT_MS);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort);
  });
  try {
    return await Promise.race([carry(), end]);
  } catch {
    return { kind: "unreachable", sent };
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** A core that fails has no answer; that must not take the page's own code with it. */
export function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** What came of a test that no answer came to. */
export function conclude(failure: Failure): Outcome {
  return attempt(() => outcomeOfFailure(failure)) ?? unexpected(failure.sent);
}
