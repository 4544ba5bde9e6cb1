// The command's `services`: lists the services whose definitions come with Keyfit.

import services from "keyfit-services";
import { readOptions } from "./usage.js";

export const SERVICES_HELP = `usage: keyfit services [--json]

Lists the services that Keyfit knows, one a line: id, what it is for, title, and where it has ended or will end, when.

options:
  --json    print one JSON object for each service instead
  --help    this text

exit status: 0, 2 bad usage
`;

/** What of a definition is shown. */
interface Listed {
  id: string;
  title: string;
  category: string;
  state?: { ended?: string; ending?: string };
}

/** Runs `keyfit services` with these arguments; answers the exit status. */
export async function runServices(args: readonly string[]): Promise<number> {
  let asJson = false;
  readOptions(args, {
    flags: {
      "--json": () => {
        asJson = true;
      },
    },
    values: {},
    hint: "the only option of services is --json",
  });
  const listed = services as unknown as readonly Listed[];
  const widths = (["id", "category"] as const).map((key) => Math.max(...listed.map((service) => service[key].length)));
  for (const { id, title, category, state = {} } of listed) {
    const { ended, ending } = state;
    const when = ended !== undefined ? `ended ${ended}` : ending !== undefined ? `ends ${ending}` : "";
    const line = `${id.padEnd(widths[0] ?? 0)}  ${category.padEnd(widths[1] ?? 0)}  ${title}${when && `  (${when})`}`;
    process.stdout.write(asJson ? `${JSON.stringify({ id, title, category, state })}\n` : `${line}\n`);
  }
  return 0;
}
