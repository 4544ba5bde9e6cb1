#!/usr/bin/env node
// Runs the stand-in by itself, and says how to reach it.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { HOSTS } from "./hosts.ts";
import { ACCOUNTS, startStandIn } from "./server.ts";

const HELP = `usage: node tests/standin/serve.ts [--port N] [--tls-port N] [--slow SECONDS] [--certificate FILE] [--list]

Serves a stand-in for FreshBooks Classic on 127.0.0.1 and lists its accounts and tokens, all made up. Runs until Ctrl-C.

  --port N             the port for HTTP (default: any free one)
  --tls-port N         the port for TLS (default: any free one)
  --slow SECONDS       how long a slow account takes (default: 30)
  --certificate FILE   write the certificate here, for clients that are to trust it
  --list               only list the accounts
  --help               this text

It goes by the Host that a request names, so:
  curl --resolve joesgarage.freshbooks.com:PORT:127.0.0.1 --cacert FILE https://joesgarage.freshbooks.com:PORT/api/2.1/xml-in ...
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
      help: boolean,
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

function listAccounts(): string {
  const rows = ACCOUNTS.map(({ name, token, shows }) => `${`${name}.${HOSTS[0]}`.padEnd(28)} ${token}  ${shows}\n`);
  return `${rows.join("")}Every other name is that of no account, every other token a wrong one.\n`;
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
  process.stdout.write(`SPKI ${standIn.certificate.spki}\n\n${listAccounts()}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void standIn.stop());
}

const options = readOptions();
if (options.help) process.stdout.write(HELP);
else if (options.list) process.stdout.write(listAccounts());
else await serve(options);
