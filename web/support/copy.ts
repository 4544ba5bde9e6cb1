// A button that puts a value on the clipboard and says so.

import { create, setText } from "../src/element/dom.ts";
import type { SupportTexts } from "./texts.ts";
import { put } from "./texts.ts";

const SHOWN_FOR_MS = 2000;

export interface CopyButton {
  readonly root: HTMLElement;
  /** `called`: what is copied, in words. */
  show(called: string, value: string, own: SupportTexts): void;
}

export function createCopyButton(document: Document, say: (text: string) => void): CopyButton {
  const root = create(document, "span", "copy");
  const button = create(document, "button", "button") as HTMLButtonElement;
  const problem = create(document, "span", "problem");
  button.type = "button";
  root.append(button, problem);
  let state: { called: string; value: string; own: SupportTexts } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const render = () => {
    if (!state) return;
    const isDone = timer !== undefined;
    setText(button, isDone ? state.own.copied : state.own.copy);
    button.setAttribute(
      "aria-label",
      put(isDone ? state.own.valueCopied : state.own.copyValue, { value: state.called }),
    );
    button.toggleAttribute("data-done", isDone);
  };
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    setText(problem, "");
    render();
  };
  button.addEventListener("click", async () => {
    if (!state) return;
    const { value, called, own } = state;
    settle();
    try {
      await navigator.clipboard.writeText(value);
      timer = setTimeout(settle, SHOWN_FOR_MS);
      render();
      say(put(own.valueCopied, { value: called }));
    } catch {
      setText(problem, own.notCopied);
      say(own.notCopied);
    }
  });

  return {
    root,
    show(called, value, own) {
      const isNew = state?.value !== value || state.own !== own;
      state = { called, value, own };
      if (isNew) settle();
    },
  };
}
