// The command's `relay`: serves a relay on Node until it is told to stop.

import type { ServiceDefinition } from "../core/types.js";
import { load } from "../live/load.js";
import { readOrigin } from "../relay/origins.js";
import { isProduction, NOT_IN_PRODUCTION } from "../relay/production.js";
import { createRelay } from "../relay/relay.js";
import { serveRelay } from "../relay/relay-node.js";
import { explainListening, findService, readDefinition, readNumber, readOptions, UsageError } from "./usage.js";

export const RELAY_HELP = `usage: keyfit relay --origin ORIGIN [--origin ORIGIN]... [--service ID]... [--definition FILE]... [--port N]
                    [--host ADDRESS] [--proxy-header NAME] [--allow-cost] [--allow-missing-origin]
       keyfit relay --pretend [option]...

Serves a relay: pages send it the values of a service's fields, and it asks the service and returns the outcome.
It stores and logs none of this. It prints its address, and runs until it gets SIGINT or SIGTERM.

With --pretend, it asks no service, so that you can see every outcome without an account. A number in the key chooses
the outcome, such as 000401 for a refusal. Any other key that looks right gets "connected". To see the test values of a
service, run 'keyfit pretend', or open the relay's address in a browser.

options:
  --pretend               ask no service, for development; you may leave out --origin, because pages on this machine
                          (http://localhost:5173) are always allowed. Fails if NODE_ENV is production
  --origin ORIGIN         the origin of pages that may use it, such as https://app.example; may be repeated
  --service ID            serve only this service; may be repeated. By default, all built-in services
  --definition FILE       serve a definition of your own; may be repeated
  --allow-cost            also make requests that cost something, such as one token, if the page allows it
  --port N                the port (default: any free one)
  --host ADDRESS          the address to listen on (default: 127.0.0.1, only this machine); put a proxy
                          that terminates TLS in front of it
  --proxy-header NAME     the header in which that proxy passes the client's address, such as
                          x-forwarded-for; only if every request comes through the proxy
  --allow-missing-origin  also answer requests without an Origin, from servers and scripts
  --help                  print this text

exit status: 0 stopped, 1 cannot listen on the address, 2 wrong usage, or --pretend in production
`;

interface Options {
  pretend: boolean;
  origins: string[];
  services: ServiceDefinition[];
  allowCost: boolean;
  port: number;
  host: string;
  proxyHeader: string | undefined;
  allowMissingOrigin: boolean;
}

function readRelayOptions(args: readonly string[]): Options {
  const options: Options = {
    pretend: false,
    origins: [],
    services: [],
    allowCost: false,
    port: 0,
    host: "127.0.0.1",
    proxyHeader: undefined,
    allowMissingOrigin: false,
  };
  readOptions(args, {
    flags: {
      "--pretend": () => {
        options.pretend = true;
      },
      "--allow-cost": () => {
        options.allowCost = true;
      },
      "--allow-missing-origin": () => {
        options.allowMissingOrigin = true;
      },
    },
    values: {
      "--origin": (value) => {
        options.origins.push(readOriginOption(value));
      },
      "--service": (id) => {
        options.services.push(findService(id));
      },
      "--definition": (path) => {
        options.services.push(readDefinition(path));
      },
      "--port": (value) => {
        options.port = readNumber("--port", value, 0, 65_535);
      },
      "--host": (value) => {
        options.host = value;
      },
      "--proxy-header": (value) => {
        if (!/^[A-Za-z0-9-]{1,64}$/.test(value)) throw new UsageError("--proxy-header must be the name of a header");
        options.proxyHeader = value;
      },
    },
    hint: "relay takes only options",
  });
  if (options.origins.length === 0 && !options.pretend)
    throw new UsageError("--origin is missing: the origin of the pages that may use the relay");
  return options;
}

/** As `createRelay` reads it, in the command's words. */
function readOriginOption(value: string): string {
  try {
    return readOrigin(value);
  } catch (error) {
    throw new UsageError(`--origin ${(error as Error).message}`);
  }
}

// Apart from the address, which programs read from standard output.
const PRETENDS = `This relay pretends: it asks no service, and its answers are made up. For development only.
For test values, open the address below in a browser, or run 'keyfit pretend --service ID'.
`;

/** Runs `keyfit relay` with these arguments; answers the exit status. */
export async function runRelay(args: readonly string[]): Promise<number> {
  const { pretend, origins, services, allowCost, port, host, proxyHeader, allowMissingOrigin } = readRelayOptions(args);
  if (pretend && isProduction()) {
    process.stderr.write(`keyfit: --pretend: ${NOT_IN_PRODUCTION}\n`);
    return 2;
  }
  // What is wrong with a definition is told now, and not to the first page that asks.
  const cores = await Promise.all(services.map((service) => load(service)));
  const relay = createRelay(
    {
      origins,
      pretend,
      allowMissingOrigin,
      allowCost,
      ...(services.length === 0 ? {} : { services }),
      ...(proxyHeader === undefined ? {} : { trustedProxyHeader: proxyHeader }),
    },
    cores,
  );
  const stopped = untilSignal();
  try {
    const server = await serveRelay(relay, { host, port });
    if (pretend) process.stderr.write(PRETENDS);
    process.stdout.write(`${server.url}\n`);
    await stopped;
    await server.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`keyfit: ${explainListening(error)}\n`);
    return 1;
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
