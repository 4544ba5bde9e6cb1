// <keyfit-connect> as it is written in markup, as types: what the entries for frameworks share.

import type { ServiceDefinition, ServiceId } from "../core/types.js";
import type { Messages, Overrides } from "../messages/catalogue.js";
import type { KeyfitEvents } from "./events.js";
import type { Engine } from "./parts.js";

/** A value, or none: the attribute is then absent. */
type Maybe<T> = T | null | undefined;

/**
 * The attributes of `<keyfit-connect>`. A flag is set if the attribute is present, whatever its value. So `false` is not allowed as a
 * value, because most frameworks write it out if the element is not defined yet; use null.
 */
export interface ConnectAttributes<Flag = true | ""> {
  /** The id of the service, such as `github`, or that of a definition of your own. By default `freshbooks-classic`. */
  service?: Maybe<ServiceId | (string & {})>;
  /** The rights that the key has to have, in the service's own words, separated by spaces. An outcome says which may be missing. */
  needs?: Maybe<string>;
  /** The ids of the fields that the page already has a value for, separated by spaces. Such a field may stay empty. `""` means all. */
  keep?: Maybe<string>;
  /** The mode that the page works in. A key of the other mode gets a warning. */
  mode?: Maybe<"live" | "test">;
  /** Lets a live test make requests that cost something, such as one token. The relay has to allow them, too. */
  "allow-cost"?: Maybe<Flag>;
  /**
   * The hosts that a definition of your own may ask, besides those of the built-in one, separated by spaces. `*.example.com` means all
   * hosts in that domain.
   */
  hosts?: Maybe<string>;
  /** Which address of a usable account is put into the field and submitted. By default `account-url`. */
  submit?: Maybe<"account-url" | "api-url">;
  /**
   * When there is a live test: when the form is sent (`submit`, the default in a form), when the person presses the element's button
   * (`button`, the default elsewhere), as soon as all fields are usable (`auto`), or never (`off`).
   */
  live?: Maybe<"button" | "auto" | "submit" | "off">;
  /** The URL of the relay, absolute or relative to the page. Without one the browser asks the service, if the service allows that. */
  relay?: Maybe<string>;
  /** The key has to be an administrator's. A live test then reports any other as limited. */
  administrator?: Maybe<Flag>;
  /** Lets the form be sent whatever Keyfit finds. */
  novalidate?: Maybe<Flag>;
  /** Lets the browser show its own error bubbles, too. */
  bubble?: Maybe<Flag>;
  /** The label of the button that sends the form, for the text after a good test. By default that of the form's first submit button. */
  button?: Maybe<string>;
  /** Which build of the core to use. By default WebAssembly, or plain JavaScript if the page does not allow it. */
  engine?: Maybe<Engine>;
  /** The language of the texts, as a BCP 47 tag. By default that of the page around the element. The nearest language is used. */
  lang?: Maybe<string>;
}

/** The properties of `<keyfit-connect>` that can be set and have no attribute. */
export interface ConnectProperties {
  /** A definition of your own, used instead of the built-in one. */
  definition?: ServiceDefinition | null;
  /** Texts of your own, used instead of the language's. Those that are left out stay as they are. */
  messages?: Overrides<Messages>;
}

/** Event handlers for frameworks that name them by `on` and the event's type, such as `onkeyfit-check`. Each is called with the event. */
export type ConnectHandlers = {
  [Type in keyof KeyfitEvents as `on${Type}`]?: ((event: KeyfitEvents[Type]) => void) | undefined;
};
