// The command's `live`: a live test from a terminal.

import known from "keyfit-known";
import type { FieldInfo, Verdict } from "../core/types.js";
import { howFar } from "../live/connection.js";
import type { Keyfit, LiveTestOptions, Outcome } from "../live/live.js";
import { runLiveTest } from "../live/live-test.js";
import { load } from "../live/load.js";
import { nodeCarrier } from "../live/node-carrier.js";
import { DEFAULT_TIMEOUT_MS } from "../live/time-limit.js";
import { parseUrl } from "../live/url.js";
import { createRelayClient } from "../relay/relay-client.js";
import { runRelayTest } from "../relay/relay-test.js";
import { FieldOptions, optionOf } from "./field-options.js";
import { readSecrets } from "./secrets.js";
import { readNumber, readOptions, ServiceOptions, UsageError } from "./usage.js";

export const LIVE_HELP = `usage: keyfit live (--service ID | --definition FILE) [--FIELD VALUE]... [--SECRET-stdin]... [--field NAME=VALUE]...
                   [--relay URL] [--needs RIGHT]... [--administrator] [--allow-cost] [--timeout SECONDS]

Asks the service whether a key works. Reads secrets from standard input, never from an argument, and
writes the outcome as one line of JSON:

  keyfit live --service stripe <key.txt
  keyfit live --service zendesk --account joesgarage --email joe@joes.example <token.txt

If a service has several secrets, write each on a separate line, in the order of the service's fields.

options:
  --service ID        the service; 'keyfit services' lists all ids
  --definition FILE   a definition of your own, instead of --service
  --FIELD VALUE       the value of a field that is not secret, by the field's id, such as --account
  --field NAME=VALUE  the same, for a field whose id is the name of another option; may be repeated
  --SECRET-stdin      read only this secret, such as --secret-stdin; a terminal asks for it
  --relay URL         ask through this relay, not directly
  --needs RIGHT       a right that the key must have, in the service's own words; may be repeated
  --administrator     also ask for something that only an administrator may see
  --allow-cost        also make requests that cost something, such as one token
  --timeout SECONDS   the time limit for the whole test (default: ${DEFAULT_TIMEOUT_MS / 1000})
  --help              print this text

exit status: 0 accepted, 1 refused or undetermined, 2 wrong usage
`;

interface Options {
  service: ServiceOptions;
  fields: FieldOptions;
  relay: URL | undefined;
  needs: string[];
  administrator: boolean;
  allowCost: boolean;
  timeout: number;
}

function readLiveOptions(args: readonly string[]): Options {
  const options: Options = {
    service: new ServiceOptions(),
    fields: new FieldOptions(),
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
      ...options.fields.values,
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
    fields: options.fields,
    hint: "secrets come on standard input",
  });
  return options;
}

/** A secret goes over the network in the clear to this machine only. */
function readRelayUrl(value: string): URL {
  const url = parseUrl(value);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url;
  throw new UsageError("--relay must be an address with https://, or with http:// on this machine");
}

/** Runs `keyfit live` with these arguments; answers the exit status. */
export async function runLive(args: readonly string[]): Promise<number> {
  const options = readLiveOptions(args);
  const service = options.service.get();
  const core = await load(service);
  core.know(known);
  const { values, secrets: asked } = options.fields.read(core);
  const missing = core.fields.find(
    ({ id, type, optional }) => type !== "secret" && optional !== true && !values.has(id),
  );
  if (missing !== undefined) throw new UsageError(`${optionOf(missing)} is missing`);
  const secrets = asked.length > 0 ? asked : core.fields.filter(({ type }) => type === "secret");
  const fields = { ...Object.fromEntries(values), ...(await readSecrets(secrets)) };
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
    const client = createRelayClient(relay, { headers: { origin: relay.origin }, howFar });
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
