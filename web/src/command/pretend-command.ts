// The command's `pretend`: lists the values that bring about each outcome of a service at a relay that pretends.

import { load } from "../live/load.js";
import { pretendedValues, type TestValues } from "../relay/test-values.js";
import { readOptions, ServiceOptions } from "./usage.js";

export const PRETEND_HELP = `usage: keyfit pretend --service ID [--json]
       keyfit pretend --definition FILE [--json]

Lists test values of a service: for each outcome that a live test can come to, what to type on a page whose relay is
'keyfit relay --pretend'. All of them are made up, and no service takes them. What makes the outcome is the number in
the key, such as 000401: any other key with that number does the same, and one without a number is connected.

options:
  --service ID         the service
  --definition FILE    a definition of your own instead
  --json               print one JSON object for each outcome: its reason, and the values by the fields' ids
  --help               this text

exit status: 0, 2 bad usage
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
    hint: "pretend takes options only",
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
  const ids = Object.keys(first.values);
  const shared = ids.filter((id) => listed.every(({ values }) => values[id] === first.values[id]));
  const own = ids.filter((id) => !shared.includes(id));
  const width = Math.max(...listed.map(({ reason }) => reason.length));
  const above = shared.map((id) => `${id}: ${first.values[id]}\n`);
  const row = (name: string, cells: readonly (string | undefined)[]) => `${name.padEnd(width)}  ${cells.join("  ")}\n`;
  const rows = listed.map(({ reason, values }) =>
    row(
      reason,
      own.map((id) => values[id]),
    ),
  );
  return `${above.join("")}${above.length > 0 ? "\n" : ""}${row("outcome", own)}${rows.join("")}`;
}
