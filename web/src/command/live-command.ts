// The command's `live`: a live test from a terminal. Secrets come on standard input, where neither the list of processes
// nor a shell's history shows them.

import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { FieldInfo, ServiceDefinition, Verdict } from "../core/types.js";
import { MOST_VALUE_BYTES } from "../generated/contract.js";
import type { Keyfit, LiveTestOptions, Outcome } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { load } from "../live/load.js";
import { nodeCarrier } from "../live/node-carrier.js";
import { DEFAULT_TIMEOUT_MS } from "../live/time-limit.js";
import { parseUrl } from "../live/url.js";
import { createRelayClient } from "../relay/relay-client.js";
import { runRelayTest } from "../relay/relay-test.js";
import { readNumber, readOptions, ServiceOptions, UsageError } from "./usage.js";

export const LIVE_HELP = `usage: keyfit live (--service ID | --definition FILE) [--field NAME=VALUE]... [--relay URL]
                   [--needs RIGHT]... [--administrator] [--allow-cost] [--timeout SECONDS]

Asks the service whether a key works. Reads secrets from standard input, never from an argument, and
writes the outcome as one line of JSON:

  keyfit live --service stripe <key.txt
  keyfit live --service zendesk --field account=joesgarage --field email=joe@joes.example <token.txt

Where a service has several secrets, each is a line of its own, in the order of the service's fields.

options:
  --service ID        whose key it is; 'keyfit services' lists them
  --definition FILE   a definition of your own instead
  --field NAME=VALUE  what one would type into a field that is no secret; may be repeated
  --relay URL         ask through this relay, not directly
  --needs RIGHT       a right that the key should have, in the service's own words; may be repeated
  --administrator     also ask for what only an administrator may see
  --allow-cost        also ask what costs something, such as one token
  --timeout SECONDS   for the whole test (default: ${DEFAULT_TIMEOUT_MS / 1000})
  --help              this text

exit status: 0 accepted, 1 refused or undetermined, 2 bad usage
`;

interface Options {
  service: ServiceOptions;
  fields: Map<string, string>;
  relay: URL | undefined;
  needs: string[];
  administrator: boolean;
  allowCost: boolean;
  timeout: number;
}

function readLiveOptions(args: readonly string[]): Options {
  const options: Options = {
    service: new ServiceOptions(),
    fields: new Map(),
    relay: undefined,
    needs: [],
    administrator: false,
    allowCost: false,
    timeout: DEFAULT_TIMEOUT_MS,
  };
  readOptions(args, {
    flags: {
      "--administrator": () => {
        options.administrator = true;
      },
      "--allow-cost": () => {
        options.allowCost = true;
      },
    },
    values: {
      ...options.service.values,
      "--field": (value) => {
        const equals = value.indexOf("=");
        if (equals < 1) throw new UsageError("--field is a field's name, an equals sign and its value");
        options.fields.set(value.slice(0, equals), value.slice(equals + 1));
      },
      "--relay": (value) => {
        options.relay = readRelayUrl(value);
      },
      "--needs": (value) => {
        options.needs.push(value);
      },
      "--timeout": (value) => {
        options.timeout = 1000 * readNumber("--timeout", value, 1, 600);
      },
    },
    hint: "secrets come on standard input",
  });
  return options;
}

/** A secret goes over the network in the clear to this machine only. */
function readRelayUrl(value: string): URL {
  const url = parseUrl(value);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url;
  throw new UsageError("--relay is an address with https://, or with http:// on this machine");
}

/** What `--field` says, of fields that there are and that are no secret; and that none is missing. */
function checkFields({ fields }: ServiceDefinition, given: ReadonlyMap<string, string>): void {
  const open = fields.filter(({ type }) => type !== "secret");
  const list = open.map(({ id }) => id).join(", ") || "none";
  for (const id of given.keys()) {
    if (!open.some((field) => field.id === id)) {
      throw new UsageError(`--field names a field that is none, or a secret; those of this service: ${list}`);
    }
  }
  const missing = open.find(({ id, optional }) => optional !== true && !given.has(id));
  if (missing !== undefined) throw new UsageError(`--field ${missing.id}=... is missing`);
}

/** Runs `keyfit live` with these arguments; answers the exit status. */
export async function runLive(args: readonly string[]): Promise<number> {
  const options = readLiveOptions(args);
  const service = options.service.get();
  const core = await load(service);
  checkFields(service, options.fields);
  const secrets = await readSecrets(core.fields.filter(({ type }) => type === "secret"));
  const fields = { ...Object.fromEntries(options.fields), ...secrets };
  for (const field of core.fields) warn(field, core.check(field.id, fields[field.id] ?? ""));
  const outcome = await test(core, fields, options);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  return outcome.answer === "accepted" ? 0 : 1;
}

async function test(core: Keyfit, fields: Record<string, string>, options: Options): Promise<Outcome> {
  const cancel = new AbortController();
  const onInterrupt = (): void => cancel.abort();
  process.once("SIGINT", onInterrupt);
  const { relay, needs, administrator, allowCost, timeout } = options;
  const testOptions: LiveTestOptions = {
    needs,
    administrator,
    allowCost,
    timeout,
    signal: cancel.signal,
    userAgent: `keyfit/${core.build}`,
  };
  try {
    if (relay === undefined) return await runLiveTest(core, fields, nodeCarrier, testOptions);
    // As a page of the relay's own origin would: a relay refuses requests without one.
    const client = createRelayClient(relay, { headers: { origin: relay.origin } });
    return await runRelayTest(core, fields, client, testOptions);
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

/** Why nothing is going to be sent: by code, never by what was typed. */
function warn({ label, optional }: FieldInfo, { status, findings }: Verdict): void {
  if (status === "valid" || status === "repaired" || status === "doubtful") return;
  if (status === "empty" && optional === true) return;
  const codes = findings.map(({ code }) => code).join(", ");
  process.stderr.write(`keyfit: ${label} cannot be used: ${codes === "" ? status : codes}\n`);
}

/** The secrets, by field. */
async function readSecrets(fields: readonly FieldInfo[]): Promise<Record<string, string>> {
  if (process.stdin.isTTY) return askForSecrets(fields);
  const text = await readInput(fields.length);
  // One secret is all that was sent, so that one over several lines is seen to be so.
  const lines = fields.length === 1 ? [text] : text.split(/\r?\n/);
  return Object.fromEntries(fields.map(({ id }, i) => [id, lines[i] ?? ""]));
}

/** Standard input without its last line feed. Of one that is too long enough to be seen as such. */
async function readInput(secrets: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > secrets * (MOST_VALUE_BYTES + 2)) break;
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

/** On a terminal, without showing what is typed. Rejects where Ctrl-C or Ctrl-D is the answer. */
async function askForSecrets(fields: readonly FieldInfo[]): Promise<Record<string, string>> {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const secrets: Record<string, string> = {};
  try {
    for (const { id, label, optional } of fields) {
      process.stderr.write(optional === true ? `${label} (optional): ` : `${label}: `);
      secrets[id] = await lines.question("");
      process.stderr.write("\n");
    }
    return secrets;
  } catch (error) {
    process.stderr.write("\n");
    throw error;
  } finally {
    lines.close();
  }
}
