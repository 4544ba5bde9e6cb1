/** The service's hosts, for which the stand-in stands in. */
export const HOSTS = ["freshbooks.com", "billingarm.com"] as const;
