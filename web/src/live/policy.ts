// What a page can learn of why its request failed: fetch itself says the same TypeError for everything.

// The event comes after fetch has rejected: in Chromium a task later, in Firefox, which tells it from another process, over
// 50 ms on a busy machine. Waited for only where a request has failed.
const MOST_WAIT_MS = 250;

/** Watches whether the page's own content security policy forbids requests to a URL. */
export class PolicyWatch {
  readonly #listening = new AbortController();
  #violated = false;
  #wake = (): void => {};

  constructor(url: string) {
    const { href, origin } = new URL(url);
    const listener = (event: SecurityPolicyViolationEvent): void => {
      // Some browsers tell the origin only. What is only reported was not stopped.
      if (event.disposition !== "enforce" || ![href, origin, `${origin}/`].includes(event.blockedURI)) return;
      this.#violated = true;
      this.#wake();
    };
    // A page or a worker; elsewhere there is no such policy. First in line, lest a script of the page stops the event.
    globalThis.addEventListener?.("securitypolicyviolation", listener as EventListener, {
      capture: true,
      signal: this.#listening.signal,
    });
  }

  /** Has a request been stopped since the last time this was asked? Waits for the event, which comes late. */
  async wasViolated(): Promise<boolean> {
    if (!this.#violated) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, MOST_WAIT_MS);
      });
    }
    const violated = this.#violated;
    this.#violated = false;
    return violated;
  }

  close(): void {
    this.#listening.abort();
  }
}

/** The browser knows that it has no network. That it believes to have one proves nothing. */
export function isOffline(): boolean {
  return typeof navigator === "object" && navigator.onLine === false;
}

/**
 * Does anybody answer at this URL? A bare GET, without the secret and without credentials; what it answers is not to
 * be seen, and does not matter. It follows redirects, because a browser allows no other such request.
 */
export async function knock(send: typeof fetch, url: string, signal: AbortSignal): Promise<boolean> {
  const options: RequestInit = {
    mode: "no-cors",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal,
  };
  try {
    const { body } = await send(url, options);
    body?.cancel().catch(() => {});
    return true;
  } catch {
    return false;
  }
}
