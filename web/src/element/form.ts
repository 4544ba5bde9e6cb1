// The form that the fields are in.
//
// What it decides: whether the form is sent, or stopped because a value became unusable after the browser had looked, or
// because the service is asked first; and that a page which sends or reports wants to have errors shown, and one that only
// checks does not; and that the first bad field is gone to, where its message stands, without a bubble of the browser over it.
// What it never does: send anything itself, or stop a form for what is not known.

import type { Field } from "./field.js";
import type { Control } from "./inputs.js";
import type { Judge } from "./judge.js";
import type { LiveSection } from "./live-section.js";
import type { Page } from "./page.js";

export interface FormHost {
  readonly page: Page;
  readonly judge: Judge;
  readonly live: LiveSection;
  /** The person wants to go on, and is told of these fields, or of all, what keeps them from it. */
  report(fields?: readonly Field[]): void;
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
  /** Somebody wants to see what is wrong, now. */
  let isReporting = false;
  let isOnItsWay = false;

  const report = (fields?: readonly Field[]) => {
    isReporting = true;
    setTimeout(() => {
      isReporting = false;
    });
    host.report(fields);
  };

  const onInvalid = (event: Event) => {
    if (!isReporting || !host.judge.keyfit || host.page.bubble) return;
    event.preventDefault();
    if (isOnItsWay) return;
    isOnItsWay = true;
    // Once the browser has gone to a bad field of the page's own, or to none.
    setTimeout(() => {
      isOnItsWay = false;
      const { form } = event.target as Control;
      const controls = form ? [...form.elements] : [event.target as Control];
      const first = controls.find((control) => control.matches(":is(input, select, textarea):invalid"));
      host.judge.fields.find(({ input }) => input === first)?.input.focus();
    });
  };

  const onSubmit = (event: SubmitEvent) => {
    if (!host.judge.keyfit) return;
    report();
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
    const isOwn = host.judge.fields.some(({ own }) => own);
    if (outcome.answer === "refused" && !host.page.novalidate && !(isOwn && form.checkValidity()))
      form.reportValidity();
    else form.requestSubmit(submitter?.form === form ? submitter : null);
  };

  // The values change after the event, unless somebody prevents it.
  const onReset = (event: Event) => setTimeout(() => !event.defaultPrevented && !signal.aborted && host.reset());

  // A browser that finds a value unusable fires no `submit`. It clicks the button for whoever presses Enter.
  const onClick = ({ target }: Event) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement | HTMLInputElement>("button, input");
    if (!button || !["submit", "image"].includes(button.type)) return;
    if (host.judge.fields.some(({ input }) => input.form && input.form === button.form)) report();
  };

  const { fields } = host.judge;
  for (const field of fields) before(field.input, "reportValidity", () => report([field]), signal);
  for (const form of new Set(fields.map(({ input }) => input.form))) {
    if (!form) continue;
    before(form, "reportValidity", () => report(fields), signal);
    before(form, "requestSubmit", () => report(), signal);
  }
  for (const { input } of fields) input.addEventListener("invalid", onInvalid, { signal });
  root.addEventListener("click", onClick, options);
  root.addEventListener("submit", (event) => isOurs(event) && onSubmit(event as SubmitEvent), options);
  root.addEventListener("reset", (event) => isOurs(event) && onReset(event), options);
}

/** Does something first when a page calls a method: by its events a report is not to be told from a check. */
function before(target: HTMLElement, name: "reportValidity" | "requestSubmit", work: () => void, signal: AbortSignal) {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== "function") return;
  const isOwn = Object.hasOwn(target, name);
  const value = function (this: unknown, ...args: unknown[]) {
    if (!signal.aborted) work();
    return method.apply(this, args);
  };
  Reflect.set(target, name, value);
  signal.addEventListener("abort", () => {
    if (Reflect.get(target, name) !== value) return;
    if (isOwn) Reflect.set(target, name, method);
    else Reflect.deleteProperty(target, name);
  });
}
