// The command: finds the part that is asked for, and says what is wrong with its use.

import { KeyfitError } from "../core/error.js";
import type { ServiceDefinition } from "../core/types.js";
import { UsageError } from "./usage.js";

const HELP = `usage: keyfit check [option]...    check what was typed into a service's fields, offline
       keyfit identify             recognize whose key a value is, by its shape
       keyfit live [option]...     ask the service whether the key works
       keyfit relay [option]...    serve a relay, for services that do not let pages ask them
       keyfit pretend [option]...  list test values for a relay that pretends
       keyfit services             list the services
       keyfit lint FILE...         check the definitions of services
       keyfit try FILE             try a definition on a page, without the service
       keyfit --version

Each command has its own --help, or -h.
`;

interface Part {
  help: string;
  run(args: readonly string[]): Promise<number>;
}

// Each is read when it is asked for: a check of one value need not wait for what a relay is made of.
const PARTS: ReadonlyMap<string | undefined, () => Promise<Part>> = new Map([
  [
    "check",
    async () => {
      const it = await import("./check-command.js");
      return { help: it.CHECK_HELP, run: it.runCheck };
    },
  ],
  [
    "identify",
    async () => {
      const it = await import("./identify-command.js");
      return { help: it.IDENTIFY_HELP, run: it.runIdentify };
    },
  ],
  [
    "live",
    async () => {
      const it = await import("./live-command.js");
      return { help: it.LIVE_HELP, run: it.runLive };
    },
  ],
  [
    "relay",
    async () => {
      const it = await import("./relay-command.js");
      return { help: it.RELAY_HELP, run: it.runRelay };
    },
  ],
  [
    "pretend",
    async () => {
      const it = await import("./pretend-command.js");
      return { help: it.PRETEND_HELP, run: it.runPretend };
    },
  ],
  [
    "services",
    async () => {
      const it = await import("./services-command.js");
      return { help: it.SERVICES_HELP, run: it.runServices };
    },
  ],
  [
    "lint",
    async () => {
      const it = await import("./lint-command.js");
      return { help: it.LINT_HELP, run: it.runLint };
    },
  ],
  [
    "try",
    async () => {
      const it = await import("./try/try-command.js");
      return { help: it.TRY_HELP, run: it.runTry };
    },
  ],
]);

/** Runs `keyfit` with these arguments; answers the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const part = await PARTS.get(name === "help" ? rest[0] : name)?.();
  if (name === "help" || args.some((argument) => argument === "--help" || argument === "-h")) {
    process.stdout.write(part?.help ?? HELP);
    return 0;
  }
  try {
    if (name === "--version") {
      process.stdout.write(`keyfit ${await buildOf()}\n`);
      return 0;
    }
    if (part === undefined)
      throw new UsageError("the command must be check, identify, live, relay, pretend, services, lint or try");
    return await part.run(rest);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof KeyfitError)) throw error;
    process.stderr.write(`keyfit: ${error.message}\nTry 'keyfit ${part === undefined ? "" : `${name} `}--help'.\n`);
    return 2;
  }
}

/** The version of the core, which a definition must be loaded to hear. */
async function buildOf(): Promise<string> {
  const [{ load }, { default: services }] = await Promise.all([import("../live/load.js"), import("keyfit-services")]);
  return (await load(services[0] as ServiceDefinition)).build;
}
