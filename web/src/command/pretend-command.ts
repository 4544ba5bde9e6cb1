// The command's `pretend`: lists the values that bring about each outcome of a service at a relay that pretends.

import { load } from "../live/load.js";
import { pretendedValues, type TestValues } from "../relay/test-values.js";
import { readOptions, ServiceOptions } from "./usage.js";

export const PRETEND_HELP = `usage: keyfit pretend --service ID [--json]
       keyfit pretend --definition FILE [--json]

Lists test values of a service: for each outcome that a live test can have, what to type on a page whose relay is
'keyfit relay --pretend'. All values are made up, and no service accepts them. The number in the key, such as 000401,
chooses the outcome. Any other key with that number has the same outcome, and a key without a number gets "connected".

options:
  --service ID         the service
  --definition FILE    a definition of your own, instead of --service
  --json               print one JSON object for each outcome: its reason, the field with the number, and all values
                       by the fields' ids
  --help               print this text

exit status: 0, 2 wrong usage
`;

/** Runs `keyfit pretend` with these arguments; answers the exit status. */
export async function runPretend(args: readonly string[]): Promise<number> {
  const service = new ServiceOptions();
  let asJson = false;
  readOptions(args, {
    flags: {
      "--json": () => {
        asJson = true;
      },
    },
    values: service.values,
    hint: "pretend takes only options",
  });
  const definition = service.get();
  const listed = pretendedValues(await load(definition), definition);
  process.stdout.write(asJson ? listed.map((each) => `${JSON.stringify(each)}\n`).join("") : toTable(listed));
  return 0;
}

/** What is the same in all rows stands above them. */
function toTable(listed: readonly TestValues[]): string {
  const [first] = listed;
  if (first === undefined) return "This service has no live test.\n";
  const { field, values } = first;
  const shared = Object.entries(values).filter(([id]) => id !== field);
  const above = shared.map(([id, value]) => `${id}: ${value}\n`).join("");
  const width = Math.max(...listed.map(({ reason }) => reason.length));
  const rows = listed.map((each) => `${each.reason.padEnd(width)}  ${each.values[field]}\n`).join("");
  return `${above}${above === "" ? "" : "\n"}${"outcome".padEnd(width)}  ${field}\n${rows}`;
}
