// The relay for all services: it checks a definition once, when its service is first asked for, and starts without checking any.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { createRelay } from "../../web/dist/relay.js";
import { type Counted, counted } from "./count-checks.ts";
import { ROOT } from "./support.ts";

const ORIGIN = "https://app.example";
const IDS = readdirSync(`${ROOT}core/services`)
  .filter((name) => name !== "service.schema.json")
  .map((name) => name.replace(/\.json$/, ""));
const NO_LIMIT = { burst: 1_000_000, perMinute: 1_000_000 };

const body = (service: string): string => JSON.stringify({ service, fields: { secret: "x" } });
const headers = { origin: ORIGIN, "content-type": "application/json" };

test("each definition is checked once, by the first that asks for its service", async () => {
  const relay = createRelay({
    origins: [ORIGIN],
    limits: { perClient: NO_LIMIT, inFlight: IDS.length * 2, inFlightPerClient: IDS.length * 2 },
    fetch: () => assert.fail("nothing is to be asked"),
  });
  const ask = (service: string) =>
    relay(new Request("https://relay.example/", { method: "POST", headers, body: body(service) }));
  assert.equal(counted().checks, 0, "none is checked at the start");
  const twice = IDS.flatMap((id) => [id, id]);
  for (const { status } of await Promise.all(twice.map(ask))) assert.equal(status, 400);
  assert.equal(counted().checks, IDS.length);
  for (const id of IDS) await ask(id);
  assert.equal(counted().checks, IDS.length);
});

test("a core that is given to a relay knows the keys of all services, as one that it loads", async () => {
  const core = await load(JSON.parse(readFileSync(`${ROOT}core/services/stripe.json`, "utf8")));
  assert.deepEqual(core.identify("POSTMARK_API_TEST"), []);
  createRelay({ origins: [ORIGIN] }, [core]);
  assert.equal(core.identify("POSTMARK_API_TEST")[0]?.service, "postmark");
});

/** Starts `keyfit relay`, asks for a service twice, and answers what was counted at the start and the end. */
async function runCommand(args: string[], service: string): Promise<[Counted, Counted]> {
  const command = [
    "--import",
    `${ROOT}tests/node/count-checks.ts`,
    `${ROOT}web/bin/keyfit.mjs`,
    "relay",
    "--origin",
    ORIGIN,
    ...args,
  ];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const count = async (): Promise<Counted> => {
    child.send("count");
    const [answer] = await once(child, "message");
    return answer as Counted;
  };
  try {
    assert.ok(child.stdout);
    const [printed] = await once(child.stdout, "data");
    const atStart = await count();
    for (const asked of [service, service]) {
      const response = await fetch(`${printed}`.trim(), { method: "POST", headers, body: body(asked) });
      assert.equal(response.status, 400);
    }
    return [atStart, await count()];
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

test("keyfit relay starts at once for all services, and checks one when it is asked for", async () => {
  const [atStart, atEnd] = await runCommand([], "stripe");
  assert.equal(atStart.checks, 0);
  // A third of a second where nothing else runs; of the processor's time, because here much else does.
  assert.ok(atStart.spent < 1_000, `${atStart.spent} ms`);
  assert.equal(atEnd.checks, 1);
});

test("keyfit relay checks the definitions that are named at the start, and not again", async () => {
  const file = `${ROOT}core/services/github.json`;
  const [atStart, atEnd] = await runCommand(["--service", "stripe", "--definition", file], "github");
  assert.equal(atStart.checks, 2);
  assert.equal(atEnd.checks, 2);
});
