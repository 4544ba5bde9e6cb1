// The services that come with the element: how to load the definition of each, and the kinds of keys of all.

import * as list from "keyfit-service-list";
import type { KnownKinds } from "../core/types.js";
import type { Services } from "./parts.js";

/**
 * The services that come with the package: for each id a function that loads its definition and rejects if it cannot be loaded. The first
 * is the service of an element without the attribute `service`.
 */
export const services: Services = list.services;

/** A file of its own, which a page downloads only when it needs it. */
export async function known(): Promise<KnownKinds> {
  return (await import("keyfit-known")).default;
}
