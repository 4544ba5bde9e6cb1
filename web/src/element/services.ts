// The services that come with the element: how to load the definition of each, and what it is called.

import * as list from "keyfit-service-list";
import type { Services } from "./parts.js";

/** By their ids. The first is that of an element that names none. */
export const services: Services = list.services;

/** What the services are called, by their ids. */
export const titles: Readonly<Record<string, string>> = list.titles;
