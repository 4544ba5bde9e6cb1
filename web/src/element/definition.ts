// A page's own definition of a service: whether it may be used. What it means, and whether it is whole, the core says.

import type { ServiceDefinition } from "../core/types.js";
import { doorsOf, readHosts, uncovered } from "./doors.js";
import type { ErrorDetail } from "./events.js";
import type { ServiceInfo } from "./fields.js";

/** Why an element cannot begin. Its message is for whoever writes the page. */
export class Unusable extends Error {
  readonly reason: ErrorDetail["reason"];

  constructor(reason: ErrorDetail["reason"], message: string) {
    super(`keyfit-connect: ${message}`);
    this.reason = reason;
  }
}

/** What keeps the page's own definition from being used, and what to write; empty where nothing does. */
export function whyNot(own: ServiceDefinition, known: ServiceDefinition | null, hosts: string): string {
  try {
    const allowed = [...(known ? doorsOf(known as unknown as ServiceInfo) : []), ...readHosts(hosts)];
    const missing = uncovered(doorsOf(own as unknown as ServiceInfo), allowed);
    if (missing.length === 0) return "";
    const wanted = [...hosts.split(/\s+/).filter(Boolean), ...missing].join(" ");
    return `this definition asks hosts that the page has not named: ${missing.join(", ")}. To allow it, write hosts="${wanted}"`;
  } catch {
    return "this definition is not one: see the schema, keyfit/services/service.schema.json";
  }
}
