// The list of services: a combobox that is searched by typing, as the ARIA Authoring Practices describe it, in groups by category.

import { create } from "../../src/element/dom.ts";

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly category: string;
}

/** "developer-tools" is "Developer tools", and "crm" is "CRM". */
export function nameOf(category: string): string {
  if (category.length <= 3) return category.toUpperCase();
  return category.charAt(0).toUpperCase() + category.slice(1).replaceAll("-", " ");
}

/** The groups in the order of their names, each with its services by title. */
function groupsOf(entries: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((one, other) => one.title.localeCompare(other.title, "en"))) {
    const name = nameOf(entry.category);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, "en"));
}

export class Picker {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #entries: readonly Entry[];
  readonly #options = new Map<string, HTMLElement>();
  readonly #picked: (id: string) => void;
  #id = "";
  #active: HTMLElement | null = null;

  /** `picked`: the person has chosen a service. */
  constructor(input: HTMLInputElement, list: HTMLElement, entries: readonly Entry[], picked: (id: string) => void) {
    this.#input = input;
    this.#list = list;
    this.#entries = entries;
    this.#picked = picked;
    for (const [name, group] of groupsOf(entries)) this.#addGroup(name, group);
    input.addEventListener("input", () => this.#search());
    input.addEventListener("click", () => this.#open());
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", () => this.#close());
    input.addEventListener("keydown", (event) => this.#onKey(event));
    // The focus stays in the input.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = (target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.#pick(option);
    });
  }

  /** Shows a service as the one that is chosen. */
  set value(id: string) {
    this.#options.get(this.#id)?.setAttribute("aria-selected", "false");
    this.#id = id;
    this.#options.get(id)?.setAttribute("aria-selected", "true");
    this.#close();
  }

  #addGroup(name: string, entries: readonly Entry[]): void {
    const { ownerDocument: document } = this.#list;
    const group = create(document, "div", "play-group");
    const title = create(document, "div", "play-group-title", name);
    title.id = `play-group-${entries[0]?.category}`;
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", title.id);
    group.append(title);
    for (const { id, title: text } of entries) {
      const option = create(document, "div", "play-service", text);
      option.id = `play-service-${id}`;
      option.dataset.id = id;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      this.#options.set(id, option);
      group.append(option);
    }
    this.#list.append(group);
  }

  get #shown(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("[role=option]:not([hidden])")];
  }

  /** Shows the services that a text is about; all for none. */
  #filter(text: string): void {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    // A space in front of each word, so that the beginnings of words are found.
    const isFound = ({ id, title, category }: Entry, before: string) => {
      const known = ` ${id} ${title} ${nameOf(category)}`.toLowerCase().replace(/[^a-z0-9.]+/g, " ");
      return words.every((word) => known.includes(before + word));
    };
    const before = this.#entries.some((entry) => isFound(entry, " ")) ? " " : "";
    for (const entry of this.#entries) {
      const option = this.#options.get(entry.id);
      if (option) option.hidden = !isFound(entry, before);
    }
    for (const group of this.#list.children as HTMLCollectionOf<HTMLElement>)
      group.hidden = !group.querySelector("[role=option]:not([hidden])");
  }

  #search(): void {
    const text = this.#input.value.trim().toLowerCase();
    this.#open(text);
    const shown = this.#shown;
    const best = shown.find((option) => option.textContent?.toLowerCase().startsWith(text)) ?? shown[0];
    this.#activate(text === "" ? null : (best ?? null));
  }

  #open(text = ""): void {
    this.#filter(text);
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#activate(text === "" ? (this.#options.get(this.#id) ?? null) : null);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(null);
    this.#input.value = this.#entries.find(({ id }) => id === this.#id)?.title ?? "";
  }

  #activate(option: HTMLElement | null): void {
    delete this.#active?.dataset.active;
    this.#active = option;
    if (!option) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    option.dataset.active = "";
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #pick(option: HTMLElement): void {
    this.value = option.dataset.id ?? "";
    this.#picked(this.#id);
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "Escape" && !this.#list.hidden) this.#close();
    else if (key === "Enter" && this.#active) this.#pick(this.#active);
    else if (key === "ArrowDown" || key === "ArrowUp") this.#move(key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #move(by: number): void {
    if (this.#list.hidden) {
      this.#open();
      return;
    }
    const shown = this.#shown;
    const index = this.#active ? shown.indexOf(this.#active) : by > 0 ? -1 : 0;
    this.#activate(shown.at((index + by) % shown.length) ?? null);
  }
}
