// One account check beside what a page would else do with an address, and the tables that are made of it: the same in Node
// (node.ts) and in a page (page.ts).

import validator from "validator";
import { z } from "zod";
import type { Checks } from "../../web/src/checks.ts";

const HOST = /^[a-z0-9][a-z0-9-]{0,62}\.(?:freshbooks|billingarm)\.com$/;
const ADDRESS = /^https:\/\/[a-z0-9][a-z0-9-]{0,62}\.(?:freshbooks|billingarm)\.com(?:\/api\/2\.1\/xml-in|\/)?$/;
const schema = z.url({ protocol: /^https$/, hostname: HOST });
const options = { protocols: ["https"], require_protocol: true, host_whitelist: [HOST] };

export function checksBeside(keyfit: Checks) {
  return {
    Keyfit: (text: string) => keyfit.check("account", text).account_url !== undefined,
    "new URL() and a regular expression": (text: string) => {
      try {
        return HOST.test(new URL(text).hostname);
      } catch {
        return false;
      }
    },
    "URL.parse() and a regular expression": (text: string) => HOST.test(URL.parse(text)?.hostname ?? ""),
    zod: (text: string) => schema.safeParse(text).success,
    "validator's isURL": (text: string) => validator.isURL(text, options),
    "one regular expression": (text: string) => ADDRESS.test(text),
  };
}

export interface Table {
  title: string;
  /** Whether a vector of this status is in it. */
  takes: (status: unknown) => boolean;
  /** How many times Keyfit's time a peer should take at least. */
  targets: Record<string, number>;
}

export const TABLES: readonly Table[] = [
  {
    // As the service and browsers write them: nothing is to be mended, and every peer takes them.
    title: "Plain addresses",
    takes: (status) => status === "valid",
    targets: {
      "new URL() and a regular expression": 3,
      zod: 4,
      "validator's isURL": 7,
      "one regular expression": 0.2,
    },
  },
  { title: "All account vectors", takes: () => true, targets: { "new URL() and a regular expression": 10 } },
];

/** A table as Markdown, from the nanoseconds of each check. */
export function written({ title, targets }: Table, count: number, times: Record<string, number>): string {
  const own = times.Keyfit as number;
  const rows = Object.entries(times).map(([name, time]) => {
    const target = targets[name];
    const [wanted, met] = target === undefined ? ["", ""] : [target, time / own >= target ? "yes" : "no"];
    return `| ${name} | ${time.toFixed(0)} | ${(time / own).toFixed(2)} | ${wanted} | ${met} |`;
  });
  const head = "| what | ns | of Keyfit's time | target | met |\n|---|---|---|---|---|";
  return `\n${title} (${count} addresses)\n\n${head}\n${rows.join("\n")}`;
}
