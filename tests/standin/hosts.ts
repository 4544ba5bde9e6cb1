// The hosts of the services that the stand-in stands in for. No more than names: whoever only bends sockets loads
// nothing else.

import { DEFINITIONS, hostsOf } from "./definitions.ts";

/** The hosts of the services that have a file of their own in services/, as their manuals have them. */
const FROM_MANUALS = {
  "freshbooks-classic": ["*.freshbooks.com", "*.billingarm.com"],
  stripe: ["api.stripe.com"],
  github: ["api.github.com"],
  shopify: ["*.myshopify.com"],
  zendesk: ["*.zendesk.com"],
  mailchimp: ["*.api.mailchimp.com"],
  twilio: ["api.twilio.com"],
  algolia: ["*.algolia.net"],
  datadog: [
    "api.datadoghq.com",
    "api.us3.datadoghq.com",
    "api.us5.datadoghq.com",
    "api.datadoghq.eu",
    "api.ap1.datadoghq.com",
    "api.ap2.datadoghq.com",
    "api.uk1.datadoghq.com",
    "api.ddog-gov.com",
    "api.us2.ddog-gov.com",
  ],
  slack: ["slack.com"],
  openai: ["api.openai.com"],
  anthropic: ["api.anthropic.com"],
} as const satisfies Record<string, readonly string[]>;

export type OwnId = keyof typeof FROM_MANUALS;

/** By service: the hosts that a request may name, `*.` for the name of an account. */
export const SERVICE_HOSTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...DEFINITIONS].map(([id, definition]) => [id, FROM_MANUALS[id as OwnId] ?? hostsOf(definition)]),
);

/** The domains of FreshBooks Classic's accounts. */
export const HOSTS = ["freshbooks.com", "billingarm.com"] as const;

/** An account at whose host nobody listens. */
export const NOBODY = "deadgarage";

/** Where not every name is in DNS: Mailchimp's data centers, and the applications that Algolia knows. */
const NAMES: Readonly<Record<string, RegExp>> = {
  mailchimp: /^us(?:[1-9]|1\d|2[0-2])$/,
  algolia: /^(?:keyf1tapp7|ab12cd34ef)(?:-dsn)?$/,
};

/** Which service has a host, or a domain: the domain of one may be above the host of another. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries(SERVICE_HOSTS).flatMap(([id, hosts]) => hosts.map((host) => [host, id] as const)),
);

/** The service that a host belongs to, even where the host itself does not exist. */
function ownerOf(host: string): string | null {
  const labels = host.split(".");
  const domains = labels.slice(1).map((_, i) => `*.${labels.slice(i + 1).join(".")}`);
  const owner = [host, ...domains].find((known) => OWNERS.has(known));
  return OWNERS.get(owner ?? "") ?? null;
}

/** The service that answers at this host, or null where nobody does. */
export function serviceAt(host: string): string | null {
  const [name = "", ...domain] = host.split(".");
  // As in a certificate, `*` is one label.
  const id = OWNERS.get(host) ?? OWNERS.get(`*.${domain.join(".")}`) ?? null;
  return id === null || name === NOBODY || NAMES[id]?.test(name) === false ? null : id;
}

/** Where the connections to a host of a service end: the port of a stand-in; nobody listens on port 1. */
export function portFor(host: string, port: number): number | null {
  const id = ownerOf(host);
  if (id === null) return null;
  const [name = ""] = host.split(".", 1);
  return name === NOBODY || NAMES[id]?.test(name) === false ? 1 : port;
}
