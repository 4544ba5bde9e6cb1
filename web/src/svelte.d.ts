// <KeyfitConnect> for Svelte 5, and the types of <keyfit-connect> in markup for those who write the element itself.

import type { Component } from "svelte";
import type { HTMLAttributes } from "svelte/elements";
import type { ConnectProps, Handlers } from "./component.js";
import type { KeyfitConnect as KeyfitConnectElement } from "./element/connect.js";
import type { ConnectAttributes, ConnectHandlers, ConnectProperties } from "./element/markup.js";

export type { KeyfitConnectElement };

/** The props of `<KeyfitConnect>`: the element's attributes and properties, handlers of its events, and what any HTML element takes. */
export interface KeyfitConnectProps
  extends Omit<HTMLAttributes<KeyfitConnectElement>, keyof ConnectProps | keyof Handlers>,
    ConnectProps,
    Handlers {
  /** The element, for `bind:element`. Undefined before the component has mounted. */
  element?: KeyfitConnectElement | undefined;
}

/**
 * Renders `<keyfit-connect>` around the inputs that are its children. Without children, the element renders the service's fields. The
 * element itself (`keyfit/element`) is loaded in the browser, after the component has mounted; if it cannot be loaded, `onError` is
 * called with the reason `not-loaded`.
 */
export declare const KeyfitConnect: Component<KeyfitConnectProps, Record<string, never>, "element">;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    /** The element itself. Import `keyfit/element` to define it. */
    "keyfit-connect": Omit<HTMLAttributes<KeyfitConnectElement>, "lang"> &
      ConnectAttributes &
      ConnectProperties &
      ConnectHandlers;
  }
}
