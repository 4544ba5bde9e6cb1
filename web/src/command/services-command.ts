// The command's `services`: lists the services whose definitions come with Keyfit.

import services from "keyfit-services";
import { readJsonOption } from "./usage.js";

export const SERVICES_HELP = `usage: keyfit services [--json]

Lists the services that Keyfit knows, by category. Each line has the id, the title, and the date on which a service ended or will end.

options:
  --json    print one JSON object for each service instead
  --help    print this text

exit status: 0, 2 wrong usage
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
  const asJson = readJsonOption(args, "the only option of services is --json");
  const listed = services as unknown as readonly Listed[];
  process.stdout.write(asJson ? listed.map(toJson).join("") : inGroups(listed));
  return 0;
}

const toJson = ({ id, title, category, state = {} }: Listed): string =>
  `${JSON.stringify({ id, title, category, state })}\n`;

/** The services of each category under its name. */
function inGroups(listed: readonly Listed[]): string {
  const width = Math.max(...listed.map(({ id }) => id.length));
  const categories = [...new Set(listed.map(({ category }) => category))].sort();
  const groups = categories.map((category) => {
    const lines = listed.filter((service) => service.category === category).map((service) => toLine(service, width));
    return `${category}\n${lines.join("")}`;
  });
  return groups.join("\n");
}

function toLine({ id, title, state: { ended, ending } = {} }: Listed, width: number): string {
  const when = ended !== undefined ? `  (ended ${ended})` : ending !== undefined ? `  (ends ${ending})` : "";
  return `  ${id.padEnd(width)}  ${title}${when}\n`;
}
