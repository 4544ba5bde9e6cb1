// What a page has no look for: an input that is as the browser has it, or a page without a font. Such an input gets the look of
// ours, from rules that give way to any of the page's (connect.css).

import { create } from "./dom.js";

const EDGE = [
  ...["border-bottom-width", "border-bottom-style", "border-bottom-color"],
  ...["border-bottom-left-radius", "padding-left", "box-shadow"],
];
const NOTHING = ["0px", "none", "rgba(0, 0, 0, 0)"];

/** No rule of the page's is about the input's edge, or one has taken it away from every input there is. */
export function isPlain(input: HTMLInputElement | HTMLSelectElement): boolean {
  const { ownerDocument: document, localName, type } = input;
  const probe = create(document, localName, "") as HTMLInputElement;
  if (localName === "input") probe.type = type;
  probe.disabled = input.matches(":disabled");
  probe.style.setProperty("all", "revert", "important");
  input.after(probe);
  const [own, first] = [getComputedStyle(input), getComputedStyle(probe)];
  const isAsFirst = EDGE.every((name) => own.getPropertyValue(name) === first.getPropertyValue(name));
  probe.remove();
  const { borderBottomWidth, paddingLeft, boxShadow, backgroundColor } = own;
  const isReset = [borderBottomWidth, paddingLeft, boxShadow, backgroundColor].every((value) =>
    NOTHING.includes(value),
  );
  // One that has a class is reset to be dressed by what is around it.
  return isAsFirst || (isReset && input.classList.length === 0);
}

/** Tells the sheet that the page has no font of its own, until the element begins anew. */
export function markPlain(element: HTMLElement, signal: AbortSignal): void {
  const probe = create(element.ownerDocument, "p", "");
  const inner = create(element.ownerDocument, "span", "");
  probe.style.fontFamily = "none";
  inner.style.fontFamily = "initial";
  probe.append(inner);
  element.append(probe);
  const own = getComputedStyle(element);
  // WebKit takes "initial" for "inherit", and has a name of its own for a font that nobody has named.
  const first = [getComputedStyle(inner).fontFamily, "-webkit-standard"];
  const isPlainFont = first.includes(own.fontFamily) && own.getPropertyValue("--keyfit-font") === "";
  probe.remove();
  element.toggleAttribute("data-keyfit-plain", isPlainFont);
  signal.addEventListener("abort", () => element.removeAttribute("data-keyfit-plain"));
}
