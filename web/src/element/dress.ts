// What is changed of a page's own input while the element is at work, and how it is put back.
//
// What was there is noted at the input itself: a page that keeps a copy of it, to show it again, keeps the note as well,
// and a page that writes all attributes anew takes it away with the rest.

const NOTE = "data-keyfit-was";

/** Ids of ours, by which an input is described. */
const OURS = /^keyfit-\d+-/;

export interface Dress {
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  /** The id of what describes the input, beside what the page has for that. */
  readonly describedBy: string;
}

/** All of it is there. */
export function isDressed(input: Element, { attributes, classes, describedBy }: Dress): boolean {
  return (
    input.hasAttribute(NOTE) &&
    Object.keys(attributes).every((name) => input.hasAttribute(name)) &&
    classes.every((name) => input.classList.contains(name)) &&
    idsOf(input).includes(describedBy)
  );
}

/** Puts on what is missing. */
export function dress(input: Element, { attributes, classes, describedBy }: Dress): void {
  for (const [name, value] of Object.entries(attributes)) change(input, name, value);
  const added = classes.filter((name) => !input.classList.contains(name));
  note(input, "class", added.join(" "));
  input.classList.add(...added);
  input.setAttribute("aria-describedby", [...ownIdsOf(input), describedBy].join(" "));
}

/** Sets an attribute, and notes what was there the first time. */
export function change(input: Element, name: string, value: string): void {
  note(input, name, input.getAttribute(name));
  if (input.getAttribute(name) !== value) input.setAttribute(name, value);
}

/** Leaves the input, or a copy of it, as the page had it. */
export function undress(input: Element): void {
  const { class: added, ...was } = noteOf(input);
  for (const [name, own] of Object.entries(was)) put(input, name, own);
  for (const name of added?.split(" ") ?? []) if (name !== "") input.classList.remove(name);
  if (input.classList.length === 0) input.removeAttribute("class");
  put(input, "aria-describedby", ownIdsOf(input).join(" ") || null);
  for (const name of [NOTE, "aria-invalid", "data-keyfit-tone", "data-keyfit-concealed"]) input.removeAttribute(name);
}

/** Those that a copy of an element has brought with it. */
export function undressAll(element: Element): void {
  for (const input of element.querySelectorAll(`[${NOTE}]`)) undress(input);
}

function put(input: Element, name: string, value: string | null): void {
  if (value === null) input.removeAttribute(name);
  else if (input.getAttribute(name) !== value) input.setAttribute(name, value);
}

function note(input: Element, name: string, own: string | null): void {
  const was = noteOf(input);
  if (Object.hasOwn(was, name)) return;
  input.setAttribute(NOTE, JSON.stringify({ ...was, [name]: own }));
}

function noteOf(input: Element): Record<string, string | null> {
  return JSON.parse(input.getAttribute(NOTE) ?? "{}");
}

function ownIdsOf(input: Element): string[] {
  return idsOf(input).filter((id) => !OURS.test(id));
}

function idsOf(input: Element): string[] {
  return (input.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((id) => id !== "");
}
