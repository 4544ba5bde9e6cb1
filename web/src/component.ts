// What the components for React, Vue and Svelte share. Each renders <keyfit-connect> around the page's own inputs. The element itself
// is loaded in a browser alone, once the component is there, so that a server renders plain inputs and hydration finds them as they were.

import type { KeyfitConnect } from "./element/connect.js";
import type { KeyfitEvents } from "./element/events.js";
import type { ConnectAttributes, ConnectProperties } from "./element/markup.js";

/** A name with hyphens in camel case: `live-start` becomes `liveStart`. */
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The same properties, each of which may be left out or `undefined`. */
type Optional<Properties> = { [Name in keyof Properties]?: Properties[Name] | undefined };

/** The `detail` of each event, by the event's name without `keyfit-` in camel case: `check`, `outcome`, `liveStart`. */
export type Details = {
  [Type in keyof KeyfitEvents as Type extends `keyfit-${infer Name}`
    ? CamelCase<Name>
    : never]: KeyfitEvents[Type]["detail"];
};

/** Event handlers, such as `onCheck` for `keyfit-check`. Each is called with the event's `detail`. */
export type Handlers = {
  [Name in keyof Details as `on${Capitalize<Name>}`]?: ((detail: Details[Name]) => void) | undefined;
};

/** The element's attributes, with names in camel case and flags as booleans, and the properties that can be set. */
export interface ConnectProps
  extends Omit<ConnectAttributes<boolean>, "allow-cost">,
    Optional<Pick<ConnectProperties, "definition" | "messages">> {
  /** Whether a live test may make requests that cost something, such as one token. By default false. */
  allowCost?: boolean | null | undefined;
}

export const EVENTS: Readonly<Record<keyof Handlers, keyof KeyfitEvents>> = {
  onCheck: "keyfit-check",
  onMended: "keyfit-mended",
  onInsisted: "keyfit-insisted",
  onSuggestionTaken: "keyfit-suggestion-taken",
  onReady: "keyfit-ready",
  onLiveStart: "keyfit-live-start",
  onOutcome: "keyfit-outcome",
  onError: "keyfit-error",
};

const PROP: Readonly<Record<keyof ConnectProps, true>> = {
  administrator: true,
  allowCost: true,
  bubble: true,
  button: true,
  definition: true,
  engine: true,
  hosts: true,
  keep: true,
  lang: true,
  live: true,
  messages: true,
  mode: true,
  needs: true,
  novalidate: true,
  relay: true,
  service: true,
  submit: true,
};
/** The names of all props. */
export const PROPS = Object.keys(PROP) as readonly (keyof ConnectProps)[];

const FLAGS = ["administrator", "allow-cost", "bubble", "novalidate"];

const NO_ATTRIBUTES = new Set([...Object.keys(EVENTS), "definition", "messages"]);

/**
 * The attributes to render for a component's props, whatever else they hold. A flag that is set is an empty string, since React 18 writes
 * booleans out as text.
 */
export function attributesOf(props: object): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [prop, value] of Object.entries(props)) {
    const name = prop === "allowCost" ? "allow-cost" : prop;
    const isFlag = FLAGS.includes(name);
    if (NO_ATTRIBUTES.has(name) || value == null || (isFlag && value === false)) continue;
    attributes[name] = isFlag ? "" : value;
  }
  return attributes;
}

/** As JSON, what was last set on each element. */
const set = new WeakMap<Element, readonly [definition: string, messages: string]>();

/**
 * Sets the properties that have changed. An object that is equal to the one before is not set again: templates make a new one at
 * each rendering, and the element starts over when one is set.
 */
export function setProperties(element: KeyfitConnect, { definition = null, messages = {}, lang }: ConnectProps): void {
  // React 19 and Svelte take a property away by writing "undefined" or "null" into it.
  if (lang == null) element.removeAttribute("lang");
  const now = [JSON.stringify(definition), JSON.stringify(messages)] as const;
  const [definitionBefore, messagesBefore] = set.get(element) ?? ["null", "{}"];
  set.set(element, now);
  if (now[0] !== definitionBefore) element.definition = definition;
  if (now[1] !== messagesBefore) element.messages = messages;
}

/**
 * Loads the element and passes its events on, by the handler's name and with the event's detail. Where the element cannot be loaded,
 * `keyfit-error` tells so. Returns a function that stops it.
 */
export function attach(element: KeyfitConnect, tell: (handler: keyof Handlers, detail: never) => void): () => void {
  const attached = new AbortController();
  const { signal } = attached;
  for (const [handler, type] of Object.entries(EVENTS) as [keyof Handlers, string][]) {
    element.addEventListener(type, (event) => tell(handler, (event as CustomEvent<never>).detail), { signal });
  }
  import("./element.js").catch((error: unknown) => {
    console.warn("keyfit-connect: keyfit/element could not be loaded.", error);
    element.dispatchEvent(new CustomEvent("keyfit-error", { bubbles: true, detail: { reason: "not-loaded" } }));
  });
  return () => attached.abort();
}
