// <keyfit-connect> as it is written in markup, as types: what the entries for frameworks share.

import type { ServiceDefinition, ServiceId } from "../core/types.js";
import type { Messages, Overrides } from "../messages/catalogue.js";
import type { KeyfitEvents } from "./events.js";
import type { Engine } from "./parts.js";

type Maybe<T> = T | null | undefined;

/**
 * The attributes. One that is a flag counts when it is there, whatever its value, so `false` is no value: most
 * frameworks write it out where the element is not defined yet.
 */
export interface ConnectAttributes<Flag = true | ""> {
  /** The service's id, such as "github", or that of a definition of your own. By default that of FreshBooks Classic. */
  service?: Maybe<ServiceId | (string & {})>;
  /** The rights that a secret needs, with blanks between them. */
  needs?: Maybe<string>;
  /** The fields of which the page has a value already, kept where they are left empty: their ids; empty for all. */
  keep?: Maybe<string>;
  /** What the page works with: keys of another mode get a warning. */
  mode?: Maybe<"live" | "test">;
  /** A live test may make steps that cost something. */
  "allow-cost"?: Maybe<Flag>;
  /** The hosts that the page's own definition may ask, beside those of the built-in one: hosts, and `*.suffix`. */
  hosts?: Maybe<string>;
  /** Which address goes into the field once it is usable. */
  submit?: Maybe<"account-url" | "api-url">;
  /** When the service itself is asked. */
  live?: Maybe<"button" | "auto" | "submit" | "off">;
  /** The address of the page's relay. */
  relay?: Maybe<string>;
  /** An administrator is wanted, nobody less. */
  administrator?: Maybe<Flag>;
  /** Nothing that is found keeps the form from being sent. */
  novalidate?: Maybe<Flag>;
  /** The browser shows its own bubbles as well. */
  bubble?: Maybe<Flag>;
  /** What the button says that sends the form, where the element is not to read it. */
  button?: Maybe<string>;
  /** To insist on one build of the core. */
  engine?: Maybe<Engine>;
  /** The language of the texts. */
  lang?: Maybe<string>;
}

/** The properties that can be set. */
export interface ConnectProperties {
  /** In place of the definition that is built in. */
  definition?: ServiceDefinition | null;
  messages?: Overrides<Messages>;
}

/** Handlers, for frameworks that name them by `on` and the event's own name. */
export type ConnectHandlers = {
  [Type in keyof KeyfitEvents as `on${Type}`]?: ((event: KeyfitEvents[Type]) => void) | undefined;
};
