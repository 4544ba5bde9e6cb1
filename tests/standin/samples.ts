// What there is to try at each service of the stand-in: values for its fields, and what they show. All of it is made
// up.

import { ACCOUNTS } from "./accounts.ts";
import { HOSTS, SERVICE_HOSTS } from "./hosts.ts";
import { type Example, Examples } from "./service.ts";

export interface Sample extends Pick<Example, "fields" | "needs" | "allow_cost" | "administrator"> {
  shows: string;
  /** Only a page that asks by itself sees this, or only a relay; left out, both do. */
  from?: "page" | "relay";
}

export const SERVICE_IDS: readonly string[] = Object.keys(SERVICE_HOSTS);

export function samplesOf(id: string): Sample[] {
  if (id === "freshbooks-classic") return ACCOUNTS.map(toSample);
  return new Examples(id).all.map(({ id: name, source: _source, replies: _replies, outcome: _outcome, ...sample }) => ({
    shows: name.replaceAll("-", " "),
    ...sample,
  }));
}

function toSample({ name, token, shows, cors }: (typeof ACCOUNTS)[number]): Sample {
  const fields = { account: `${name}.${HOSTS[0]}`, secret: token };
  // Through a relay these show nothing that others do not.
  return cors === "off" ? { shows, fields } : { shows, fields, from: "page" };
}
