#!/usr/bin/env node
// Runs the stand-in by itself, and says how to reach it.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SERVICE_HOSTS } from "./hosts.ts";
import { SERVICE_IDS, samplesOf } from "./samples.ts";
import { startStandIn } from "./server.ts";

const HELP = `usage: script/run tests/standin/serve.ts [--port N] [--tls-port N] [--slow SECONDS] [--certificate FILE] [--list]

Serves a stand-in for every service on 127.0.0.1, and lists what there is to try, all of it made up. Runs until Ctrl-C.

  --port N             the port for HTTP (default: any free one)
  --tls-port N         the port for TLS (default: any free one)
  --slow SECONDS       how long a slow account takes (default: 30)
  --certificate FILE   write the certificate here, for clients that are to trust it
  --list               only list what there is to try
  --help               this text

It goes by the Host that a request names, so:
  curl --resolve api.stripe.com:PORT:127.0.0.1 --cacert FILE -u SECRET: https://api.stripe.com:PORT/v1/account
`;

function fail(message: string, status: number): never {
  process.stderr.write(`serve: ${message}\n`);
  process.exit(status);
}

function readOptions() {
  try {
    const string = { type: "string" } as const;
    const boolean = { type: "boolean" } as const;
    const options = {
      port: string,
      "tls-port": string,
      slow: string,
      certificate: string,
      list: boolean,
      help: { type: "boolean", short: "h" } as const,
    };
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\nTry --help.`, 2);
  }
}

function readNumber(name: string, value: string | undefined, most: number, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,5}$/.test(value) || Number(value) > most) fail(`--${name} takes a number up to ${most}`, 2);
  return Number(value);
}

function listSamples(): string {
  const sections = SERVICE_IDS.map((id) => {
    const rows = samplesOf(id).map(({ fields, shows }) => {
      const [first = "", ...others] = Object.values(fields);
      return `${[first.padEnd(28), ...others].join(" ")}  ${shows}\n`;
    });
    return `${id}, at ${(SERVICE_HOSTS[id] ?? []).join(", ")}\n${rows.join("")}`;
  });
  return `${sections.join("\n")}\nEvery other account is one that nobody has, every other secret a wrong one.\n`;
}

async function serve(options: ReturnType<typeof readOptions>): Promise<void> {
  const httpPort = readNumber("port", options.port, 65_535, 0);
  const tlsPort = readNumber("tls-port", options["tls-port"], 65_535, 0);
  const slowMs = 1000 * readNumber("slow", options.slow, 3600, 30);
  const standIn = await startStandIn({ httpPort, tlsPort, slowMs }).catch((error: NodeJS.ErrnoException) =>
    fail(error.code === "EADDRINUSE" ? "the port is taken" : `it cannot be served (${error.code})`, 1),
  );
  if (options.certificate !== undefined) writeFileSync(options.certificate, standIn.certificate.cert);
  process.stdout.write(`http://127.0.0.1:${standIn.httpPort}/\nhttps://127.0.0.1:${standIn.tlsPort}/\n`);
  process.stdout.write(`SPKI ${standIn.certificate.spki}\n\n${listSamples()}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void standIn.stop());
}

const options = readOptions();
if (options.help) process.stdout.write(HELP);
else if (options.list) process.stdout.write(listSamples());
else await serve(options);
