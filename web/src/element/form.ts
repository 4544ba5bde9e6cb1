// The form that the fields are in.
//
// What it decides: whether the form is sent, or stopped because a value became unusable after the browser had looked, or
// because the service is asked first. What it never does: send anything itself, or stop a form for what is not known.

import type { Judge } from "./judge.js";
import type { LiveSection } from "./live-section.js";
import type { Page } from "./page.js";

export interface FormHost {
  readonly page: Page;
  readonly judge: Judge;
  readonly live: LiveSection;
  /** The person has finished with all fields. */
  settleAll(): void;
  /** Hides what is shown of secrets. */
  conceal(): void;
  /** The form's values are what they were at first. */
  reset(): void;
}

// On the root, because a form may be exchanged, and in the capture phase, to be ahead of the page's own handlers.
export function watchForm(host: FormHost, root: Node, signal: AbortSignal): void {
  const options = { signal, capture: true };
  const isOurs = ({ target }: Event) => host.judge.fields.some(({ input }) => target !== null && target === input.form);
  /** The form waits for what the service says. */
  let isHeld = false;

  const onSubmit = (event: SubmitEvent) => {
    if (!host.judge.keyfit) return;
    host.settleAll();
    host.conceal();
    const form = event.target as HTMLFormElement;
    const submitter = event.submitter as HTMLButtonElement | null;
    const isUnchecked = form.noValidate || submitter?.formNoValidate;
    const isFine = isUnchecked || host.judge.fields.every(({ input }) => input.checkValidity());
    if (isFine && !host.live.asksFirst) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isFine) askFirst(form, submitter);
    else form.reportValidity();
  };

  /** Sends the form again when the service has been asked, unless it has refused, or the person has stopped it. */
  const askFirst = async (form: HTMLFormElement, submitter: HTMLButtonElement | null) => {
    if (isHeld) return;
    isHeld = true;
    const outcome = await host.live.control.start();
    isHeld = false;
    if (!outcome || outcome.reason === "cancelled") return;
    if (outcome.answer === "refused" && !host.page.novalidate) form.reportValidity();
    else form.requestSubmit(submitter?.form === form ? submitter : null);
  };

  // The values change after the event, unless somebody prevents it.
  const onReset = (event: Event) => setTimeout(() => !event.defaultPrevented && !signal.aborted && host.reset());

  root.addEventListener("submit", (event) => isOurs(event) && onSubmit(event as SubmitEvent), options);
  root.addEventListener("reset", (event) => isOurs(event) && onReset(event), options);
}
