// The command's `live`: a live test from a terminal. The secret comes on standard input, where neither the list of
// processes nor a shell's history shows it.

import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { AccountVerdict, SecretVerdict } from "../core/types.js";
import { MOST_SECRET_BYTES } from "../generated/contract.js";
import type { Keyfit, LiveTestOptions, Outcome } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { load } from "../live/load.js";
import { nodeCarrier } from "../live/node-carrier.js";
import { DEFAULT_TIMEOUT_MS } from "../live/time-limit.js";
import { createRelayClient } from "../relay/relay-client.js";
import { runRelayTest } from "../relay/relay-test.js";
import { DEFAULT_SERVICE, findService, readNumber, readOptions, UsageError } from "./usage.js";

export const LIVE_HELP = `usage: keyfit live --account ADDRESS [--relay URL] [--administrator] [--service ID] [--timeout SECONDS]

Asks the service whether an account address and a secret belong together. Reads the secret from standard
input, never from an argument, and writes the outcome as one line of JSON:

  keyfit live --account joesgarage.freshbooks.com <token.txt

options:
  --account ADDRESS   the account's address, as one would type it
  --relay URL         ask through this relay, not directly
  --administrator     also ask for what only an administrator may see: the company
  --service ID        whose account it is (default: freshbooks-classic)
  --timeout SECONDS   for the whole test (default: ${DEFAULT_TIMEOUT_MS / 1000})
  --help              this text

exit status: 0 accepted, 1 refused or undetermined, 2 bad usage
`;

interface Options {
  account: string | undefined;
  relay: URL | undefined;
  administrator: boolean;
  service: string;
  timeout: number;
}

function readLiveOptions(args: readonly string[]): Options {
  const options: Options = {
    account: undefined,
    relay: undefined,
    administrator: false,
    service: DEFAULT_SERVICE,
    timeout: DEFAULT_TIMEOUT_MS,
  };
  readOptions(args, {
    flags: {
      "--administrator": () => {
        options.administrator = true;
      },
    },
    values: {
      "--account": (value) => {
        options.account = value;
      },
      "--relay": (value) => {
        options.relay = readRelayUrl(value);
      },
      "--service": (value) => {
        options.service = value;
      },
      "--timeout": (value) => {
        options.timeout = 1000 * readNumber("--timeout", value, 1, 600);
      },
    },
    hint: "the secret comes on standard input",
  });
  return options;
}

/** A secret goes over the network in the clear to this machine only. */
function readRelayUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url;
  throw new UsageError("--relay is an address with https://, or with http:// on this machine");
}

/** Runs `keyfit live` with these arguments; answers the exit status. */
export async function runLive(args: readonly string[]): Promise<number> {
  const options = readLiveOptions(args);
  const { account } = options;
  if (account === undefined) throw new UsageError("--account is missing");
  const core = await load(findService(options.service));
  const secret = await readSecret();
  warn("account address", core.checkAccount(account));
  warn("secret", core.checkSecret(secret));
  const outcome = await test(core, account, secret, options);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  return outcome.answer === "accepted" ? 0 : 1;
}

async function test(core: Keyfit, account: string, secret: string, options: Options): Promise<Outcome> {
  const cancel = new AbortController();
  const onInterrupt = (): void => cancel.abort();
  process.once("SIGINT", onInterrupt);
  const { relay, administrator, timeout } = options;
  const testOptions: LiveTestOptions = { administrator, timeout, signal: cancel.signal };
  try {
    if (relay === undefined) return await runLiveTest(core, account, secret, nodeCarrier, testOptions);
    // As a page of the relay's own origin would: a relay refuses requests without one.
    const client = createRelayClient(relay, { headers: { origin: relay.origin } });
    return await runRelayTest(core, account, secret, client, testOptions);
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

/** Why nothing is going to be sent: by code, never by what was typed. */
function warn(what: string, { status, findings }: AccountVerdict | SecretVerdict): void {
  if (status === "valid" || status === "repaired" || status === "doubtful") return;
  const codes = findings.map(({ code }) => code).join(", ");
  process.stderr.write(`keyfit: the ${what} cannot be used: ${codes === "" ? status : codes}\n`);
}

/** Standard input without its last line feed. Of one that is too long enough to be seen as such. */
async function readSecret(): Promise<string> {
  if (process.stdin.isTTY) return askForSecret();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > MOST_SECRET_BYTES + 2) break;
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

/** On a terminal, without showing what is typed. */
async function askForSecret(): Promise<string> {
  process.stderr.write("Secret: ");
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
