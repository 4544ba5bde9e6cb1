// The panel of the live test, below the fields: what is about to be asked, that it is being asked, and what came of it.
//
// What has a place of its own stays there: the message, the progress and the buttons are made once. What changes is said
// aloud elsewhere (speaker.ts), so that nobody hears the countdown of a button.

import { create, createButton, setText } from "./dom.js";
import { createIcon, tellOpen } from "./feedback.js";
import { follow } from "./height.js";
import type { Help } from "./help.js";
import type { LiveAction, LiveActionKind, PanelView } from "./live-view.js";

export interface LivePanel {
  readonly root: HTMLElement;
  /** Null: there is no live test. */
  show(view: PanelView | null): void;
  /** The help has been closed. */
  focusSteps(): void;
}

const KINDS: readonly LiveActionKind[] = ["test", "cancel", "steps", "retry"];

export function createLivePanel(
  document: Document,
  id: string,
  texts: { readonly title: string; readonly progress: string; readonly connectedAs: string },
  help: Help,
  onAction: (kind: LiveActionKind) => void,
): LivePanel {
  const root = create(document, "div", "keyfit-test");
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", texts.title);
  // Where the keyboard stays when the button that was pressed is gone.
  root.tabIndex = -1;

  const message = create(document, "p", "keyfit-test-message");
  message.id = `${id}-test`;
  const icon = createIcon(document);
  const lead = create(document, "strong", "keyfit-lead");
  const text = create(document, "span", "keyfit-text");
  lead.id = `${id}-lead`;
  message.append(icon.root, lead, text);

  const progress = create(document, "div", "keyfit-progress");
  progress.setAttribute("role", "progressbar");
  progress.setAttribute("aria-label", texts.progress);

  const whoTitle = create(document, "p", "keyfit-who-title", texts.connectedAs);
  const who = create(document, "dl", "keyfit-who");
  who.setAttribute("aria-label", texts.connectedAs);
  const aside = create(document, "p", "keyfit-test-aside");

  const actions = create(document, "div", "keyfit-test-actions");
  const buttons = KINDS.map((kind) => {
    // Another button may stand where the first click of a double one went.
    const button = createButton(document, ({ detail }) => detail < 2 && onAction(kind));
    button.dataset.action = kind;
    return button;
  });
  actions.append(...buttons);
  // Leaving a field may move the button away from under the press; what leaving it does is done on the click.
  actions.addEventListener("mousedown", (event) => event.preventDefault());
  root.append(message, progress, whoTitle, who, aside, actions, help.root);
  const steps = buttons[KINDS.indexOf("steps")] as HTMLButtonElement;

  return {
    root,
    focusSteps() {
      tellOpen(steps, help);
      steps.focus();
    },
    show(view) {
      root.hidden = view === null;
      if (!view?.actions.some(({ kind }) => kind === "steps")) help.close();
      tellOpen(steps, help);
      if (!view) return;
      follow(root, () => {
        root.dataset.tone = view.tone;
        root.toggleAttribute("data-line", view.line);
        root.setAttribute("aria-busy", String(view.busy));
        icon.show(view.tone);
        progress.hidden = !view.busy;
        setText(lead, view.lead === "" ? "" : `${view.lead} `);
        setText(text, view.text);
        setText(aside, view.aside);
        aside.hidden = view.aside === "";
        whoTitle.hidden = view.who.length === 0;
        showWho(document, who, view.who);
        for (const button of buttons) {
          const action = view.actions.find(({ kind }) => kind === button.dataset.action);
          showButton(root, button, action);
          // What has been read aloud is not read again, whole, at each button.
          button.setAttribute("aria-describedby", view.lead === "" ? message.id : lead.id);
        }
        actions.hidden = view.actions.length === 0;
      });
    },
  };
}

function showButton(root: HTMLElement, button: HTMLButtonElement, action: LiveAction | undefined): void {
  const isInUse = action !== undefined && !action.disabled;
  if (!isInUse && button.matches(":focus")) root.focus({ preventScroll: true });
  button.hidden = action === undefined;
  button.disabled = !isInUse;
  if (action) setText(button, action.label);
}

function showWho(document: Document, list: HTMLElement, who: PanelView["who"]): void {
  list.hidden = who.length === 0;
  const rows = who.flatMap(({ label, value }) => [
    create(document, "dt", "keyfit-who-label", label),
    create(document, "dd", "keyfit-who-value", value),
  ]);
  if (list.textContent !== rows.map((row) => row.textContent).join("")) list.replaceChildren(...rows);
}
