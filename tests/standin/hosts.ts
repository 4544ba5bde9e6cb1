/** The service's hosts, for which the stand-in stands in. */
export const HOSTS = ["freshbooks.com", "billingarm.com"] as const;

/** An account at whose host nobody listens. */
export const NOBODY = "deadgarage";

/** Where the connections to a host of the service end: the port of a stand-in; nobody listens on port 1. */
export function portFor(host: string, port: number): number | null {
  if (!HOSTS.some((known) => host.endsWith(`.${known}`))) return null;
  return host.startsWith(`${NOBODY}.`) ? 1 : port;
}
