// What runs in a page before the page's own scripts: it notes what the promises of every page are about.

import type { Outcome } from "../../web/src/live/live.ts";

/** The id of a field. */
export type Field = string;

export interface Recorded {
  readonly type: string;
  readonly detail: {
    readonly field: Field;
    readonly status?: string;
    readonly codes?: string[];
    readonly code?: string;
    readonly address?: string;
    readonly through?: string;
    readonly outcome?: Outcome;
    readonly service?: string;
  };
}

declare global {
  interface Window {
    keyfitRecorded: Recorded[];
    keyfitViolations: string[];
    /** Console messages and errors, for the engine whose driver does not hear them. */
    keyfitHeard: string[];
  }
}

export function record(): void {
  window.keyfitRecorded = [];
  window.keyfitViolations = [];
  window.keyfitHeard = [];
  const fields = ["keyfit-check", "keyfit-mended", "keyfit-suggestion-taken", "keyfit-insisted"];
  for (const type of [...fields, "keyfit-ready", "keyfit-live-start", "keyfit-outcome", "keyfit-error"]) {
    window.addEventListener(type, (event) => {
      window.keyfitRecorded.push({ type, detail: structuredClone((event as CustomEvent).detail) });
    });
  }
  window.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // For its icon a browser asks by itself.
    if (blockedURI !== `${location.origin}/favicon.ico`) {
      window.keyfitViolations.push(`${violatedDirective}: ${blockedURI}`);
    }
  });
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    const print = console[level];
    console[level] = (...values: unknown[]) => {
      window.keyfitHeard.push(values.map(String).join(" "));
      print.apply(console, values);
    };
  }
  window.addEventListener("error", (event) => window.keyfitHeard.push(String(event.error ?? event.message)));
  window.addEventListener("unhandledrejection", (event) => window.keyfitHeard.push(String(event.reason)));
}
