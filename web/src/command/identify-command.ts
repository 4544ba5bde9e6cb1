// The command's `identify`: whose key a value is, by its shape alone.

import known from "keyfit-known";
import services from "keyfit-services";
import type { FieldInfo, Identity, ServiceDefinition } from "../core/types.js";
import { load } from "../live/load.js";
import { readSecrets } from "./secrets.js";
import { readJsonOption } from "./usage.js";

export const IDENTIFY_HELP = `usage: keyfit identify [--json]

Recognizes which services a key could belong to, offline. Reads the key from standard input; a terminal asks for it:

  keyfit identify <key.txt

Prints one line for each service, the most certain first: the service, the field, the kind, how certain it is that keys
of this kind have this shape, and a description. It does not recognize a key whose shape several services share. It never
prints the key.

options:
  --json    print one JSON object for each service instead
  --help    print this text

exit status: 0 recognized, 1 not recognized, 2 wrong usage
`;

const VALUE: FieldInfo = { id: "value", type: "secret", label: "Key" };

/** Runs `keyfit identify` with these arguments; answers the exit status. */
export async function runIdentify(args: readonly string[]): Promise<number> {
  const asJson = readJsonOption(args, "the value comes on standard input");
  // Any service's core will do: what is known is the same for all.
  const core = await load(services[0] as ServiceDefinition);
  core.know(known);
  const { value = "" } = await readSecrets([VALUE]);
  const found = core.identify(value.trim());
  if (found.length === 0) process.stderr.write("keyfit: this is no key that can be told by its shape alone\n");
  for (const identity of found) process.stdout.write(`${asJson ? JSON.stringify(identity) : toLine(identity)}\n`);
  return found.length > 0 ? 0 : 1;
}

function toLine({ service, field, kind, sure }: Identity): string {
  const label = known.kinds.find((each) => each.service === service && each.kind === kind)?.label;
  return `${service}  ${field}  ${kind}  ${sure}  ${known.titles[service]}: ${label}`;
}
