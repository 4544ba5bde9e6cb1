import type { State } from "./states.ts";

/** The markup of a page's own fields, by the name that a state gives. */
export declare const PAGES: Readonly<Record<string, string>>;

/** Shows the states that the page's address asks for. `decorate` is given each card before it is set up, and may add to it. */
export declare function showGallery(decorate?: (card: HTMLElement, state: State) => void): Promise<void>;
