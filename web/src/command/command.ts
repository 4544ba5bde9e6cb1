// The command: finds the part that is asked for, and says what is wrong with its use.

import services from "keyfit-services";
import { KeyfitError } from "../core/boundary.js";
import type { ServiceDefinition } from "../core/types.js";
import { load } from "../live/load.js";
import { CHECK_HELP, runCheck } from "./check-command.js";
import { IDENTIFY_HELP, runIdentify } from "./identify-command.js";
import { LINT_HELP, runLint } from "./lint-command.js";
import { LIVE_HELP, runLive } from "./live-command.js";
import { RELAY_HELP, runRelay } from "./relay-command.js";
import { runServices, SERVICES_HELP } from "./services-command.js";
import { runTry, TRY_HELP } from "./try/try-command.js";
import { UsageError } from "./usage.js";

const HELP = `usage: keyfit check [option]...    check what was typed into a service's fields, offline
       keyfit identify             say whose key a value is, by its shape
       keyfit live [option]...     ask the service whether the key works
       keyfit relay [option]...    serve a relay, for pages that may not ask the service themselves
       keyfit services             list the services
       keyfit lint FILE...         check definitions of services
       keyfit try FILE             try a definition on a page, and answer in the service's place
       keyfit --version

Each has a --help of its own; -h does as well.
`;

interface Part {
  help: string;
  run(args: readonly string[]): Promise<number>;
}

const PARTS: ReadonlyMap<string | undefined, Part> = new Map([
  ["check", { help: CHECK_HELP, run: runCheck }],
  ["identify", { help: IDENTIFY_HELP, run: runIdentify }],
  ["live", { help: LIVE_HELP, run: runLive }],
  ["relay", { help: RELAY_HELP, run: runRelay }],
  ["services", { help: SERVICES_HELP, run: runServices }],
  ["lint", { help: LINT_HELP, run: runLint }],
  ["try", { help: TRY_HELP, run: runTry }],
]);

/** Runs `keyfit` with these arguments; answers the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const part = PARTS.get(name === "help" ? rest[0] : name);
  if (name === "help" || args.some((argument) => argument === "--help" || argument === "-h")) {
    process.stdout.write(part?.help ?? HELP);
    return 0;
  }
  try {
    if (name === "--version") {
      process.stdout.write(`keyfit ${(await load(services[0] as ServiceDefinition)).build}\n`);
      return 0;
    }
    if (part === undefined) throw new UsageError("the command is check, identify, live, relay, services, lint or try");
    return await part.run(rest);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof KeyfitError)) throw error;
    process.stderr.write(`keyfit: ${error.message}\nTry 'keyfit ${part === undefined ? "" : `${name} `}--help'.\n`);
    return 2;
  }
}
