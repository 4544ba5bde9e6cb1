// <KeyfitConnect> for Svelte 5, and the types of <keyfit-connect> in markup for those who write the element itself.

import type { Component } from "svelte";
import type { HTMLAttributes } from "svelte/elements";
import type { ConnectProps, Handlers } from "./component.js";
import type { KeyfitConnect as KeyfitConnectElement } from "./element/connect.js";
import type { ConnectAttributes, ConnectHandlers, ConnectProperties } from "./element/markup.js";

export type { KeyfitConnectElement };

/** The element's attributes and properties, its events as handlers, and what any HTML element takes. */
export interface KeyfitConnectProps
  extends Omit<HTMLAttributes<KeyfitConnectElement>, keyof ConnectProps | keyof Handlers>,
    ConnectProps,
    Handlers {
  /** The element, to bind; undefined before the component is mounted. */
  element?: KeyfitConnectElement | undefined;
}

/**
 * Renders `<keyfit-connect>` around the inputs that are its children; without any, the element renders the service's fields. The element
 * itself (`keyfit/element`) is loaded in the browser.
 */
export declare const KeyfitConnect: Component<KeyfitConnectProps, Record<string, never>, "element">;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "keyfit-connect": Omit<HTMLAttributes<KeyfitConnectElement>, "lang"> &
      ConnectAttributes &
      ConnectProperties &
      ConnectHandlers;
  }
}
