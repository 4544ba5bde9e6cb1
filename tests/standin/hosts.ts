// The hosts of the services that the stand-in stands in for. No more than names: whoever only bends sockets loads
// nothing else.

/** By service: the hosts that a request may name, `*.` for the name of an account. */
export const SERVICE_HOSTS = {
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

export type ServiceId = keyof typeof SERVICE_HOSTS;

/** The domains of FreshBooks Classic's accounts. */
export const HOSTS = ["freshbooks.com", "billingarm.com"] as const;

/** An account at whose host nobody listens. */
export const NOBODY = "deadgarage";

/** Where not every name is in DNS: Mailchimp's data centers, and the applications that Algolia knows. */
const NAMES: Partial<Record<ServiceId, RegExp>> = {
  mailchimp: /^us(?:[1-9]|1\d|2[0-2])$/,
  algolia: /^(?:keyf1tapp7|ab12cd34ef)(?:-dsn)?$/,
};

/** The service that a host belongs to, even where the host itself does not exist. */
function ownerOf(host: string): ServiceId | null {
  const owner = Object.entries(SERVICE_HOSTS).find(([, hosts]) =>
    hosts.some((known) => (known.startsWith("*.") ? host.endsWith(known.slice(1)) : host === known)),
  );
  return (owner?.[0] as ServiceId | undefined) ?? null;
}

/** The service that answers at this host, or null where nobody does. */
export function serviceAt(host: string): ServiceId | null {
  const id = ownerOf(host);
  const [name = "", ...domain] = host.split(".");
  if (id === null || name === NOBODY) return null;
  // As in a certificate, `*` is one label.
  const hosts: readonly string[] = SERVICE_HOSTS[id];
  if (!hosts.includes(host) && !hosts.includes(`*.${domain.join(".")}`)) return null;
  return NAMES[id]?.test(name) === false ? null : id;
}

/** Where the connections to a host of a service end: the port of a stand-in; nobody listens on port 1. */
export function portFor(host: string, port: number): number | null {
  const id = ownerOf(host);
  if (id === null) return null;
  const [name = ""] = host.split(".", 1);
  return name === NOBODY || NAMES[id]?.test(name) === false ? 1 : port;
}
