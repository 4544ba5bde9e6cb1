// Wrong arguments: an error that says what was expected and what kind of thing came. It never repeats what came: an argument may
// be a secret, or stand where a secret should.
//
// The cores that pages and servers load are guarded. The element's own is not: it passes nothing that a page has written.

import type { Core } from "./core.js";
import { noSuchField } from "./error.js";
import type { Checks, KnownKinds, ServiceDefinition } from "./types.js";

/** Throws a TypeError: `call` was given `value`. `wanted`: what it expects, and where that comes from. */
export function refuse(call: string, wanted: string, value: unknown): never {
  // "[object Undefined]", "[object String]", "[object Promise]".
  const type = Object.prototype.toString.call(value).slice(8, -1);
  throw new TypeError(`${call}: expected ${wanted}, got ${value == null ? value : `a value of type ${type}`}.`);
}

/** Throws a TypeError unless it is a plain object: no list, Map, FormData or promise. */
function requireObject(call: string, wanted: string, value: unknown): void {
  const { entries, then } = (value ?? {}) as { readonly entries?: unknown; readonly then?: unknown };
  const isOther = [entries, then].some((method) => typeof method === "function");
  if (typeof value !== "object" || value === null || isOther) refuse(call, wanted, value);
}

/** Of an object the core says itself whether it is a definition. A module has it as its default export. */
export function requireDefinition(service: ServiceDefinition): void {
  const wanted = 'a service definition, such as the default export of "keyfit/services/ID"';
  requireObject("load(definition)", wanted, service);
  if ("default" in service) refuse("load(definition)", wanted, service);
}

/**
 * Throws a TypeError unless these may be the texts of the service's fields. What else a page's form holds is passed over; where
 * nothing is left, a name is wrong, and that is a KeyfitError.
 */
export function requireTexts(call: string, texts: object, { service, fields }: Checks): void {
  requireObject(call, 'an object with the text of each field, such as { secret: "…" }', texts);
  const ids = fields.map(({ id }) => id);
  for (const [id, text] of Object.entries(texts))
    if (ids.includes(id) && text != null && typeof text !== "string") refuse(`${call}, ${id}`, "a string", text);
  const given = Object.keys(texts);
  if (given.length > 0 && !given.some((id) => ids.includes(id))) throw noSuchField(call, service.id, ids);
}

/** The same core, which from now on tells wrong arguments. */
export function guard<Guarded extends Core>(core: Guarded): Guarded {
  const requireText = (call: string) => (text: unknown) =>
    typeof text === "string" || refuse(call, "a string as text", text);
  const ofCheck = requireText("check(field, text)");
  lookFirst(core, "check", (_, text) => ofCheck(text));
  lookFirst(core, "checkAll", (texts) => requireTexts("checkAll(texts)", texts as object, core));
  lookFirst(core, "checkPaste", requireText("checkPaste(text)"));
  lookFirst(core, "identify", requireText("identify(text)"));
  lookFirst(core, "know", (known) => {
    const { kinds } = (known ?? {}) as Partial<KnownKinds>;
    if (!Array.isArray(kinds)) refuse("know(known)", 'the default export of "keyfit/known"', known);
  });
  if ("requestOf" in core)
    lookFirst(core, "requestOf", (_, texts) => requireTexts("requestOf(step, fields)", texts as object, core));
  return core;
}

/** Puts a look at the arguments before a method. */
function lookFirst(core: object, name: string, look: (...given: unknown[]) => void): void {
  const method: (...given: unknown[]) => unknown = Reflect.get(core, name);
  const value = (...given: unknown[]) => {
    look(...given);
    return method.apply(core, given);
  };
  // Without a prototype: a page may have given every object a `get`. Configurable, as a proxy can stand for no other.
  const descriptor = { __proto__: null, value, configurable: true, writable: true };
  Object.defineProperty(core, name, descriptor);
}
