// Certificates that are nobody's to trust, to a page that asks the service itself, in a browser that verifies them: nothing
// leaves it. Which engine: driver.ts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { LiveTestOptions, Outcome } from "../../web/src/live.ts";
import { ROOT } from "../node/support.ts";
import { type FaultServer, startFaultServer } from "../standin/fault-server.ts";
import { FAULTS, type Fault } from "../standin/faults.ts";
import { portFor } from "../standin/hosts.ts";
import { type Browser, launch, needs, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const PATIENCE_MS = 3_000;
const AT_ONCE = 6;

let server: FaultServer;
let front: Front;
before(async () => {
  server = await startFaultServer();
  front = await Front.start(files(`${ROOT}web/dist`));
  front.answer("/", () => {
    const headers = { "content-type": "text/html" };
    return new Response("<!doctype html><title>A page</title>", { headers });
  });
});
after(async () => {
  front.stop();
  await server.stop();
});

declare global {
  interface Window {
    askFault(account: string, secret: string, options: LiveTestOptions): Promise<Outcome>;
  }
}

/** A page that asks the service itself. */
async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${front.origin}/`);
  await page.evaluate(async () => {
    const load = (path: string) => import(path);
    const [index, live, road] = await Promise.all(["/index.js", "/live-test.js", "/direct.js"].map(load));
    const core = await index.load(await (await fetch("/services/freshbooks-classic.json")).json());
    window.askFault = (account, secret, options) => live.runLiveTest(core, account, secret, road.direct, options);
  });
  return page;
}

/** What a page is told of a row. */
const expected = ({ relay, direct = relay }: Fault): string => direct;

async function said(page: Page, fault: Fault): Promise<{ text: string; outcome: Outcome }> {
  const timeout = expected(fault).includes(" timeout ") ? PATIENCE_MS : 60_000;
  const outcome = await page.evaluate(
    (account, secret, milliseconds) => window.askFault(account, secret, { timeout: milliseconds }),
    fault.id,
    SECRET,
    timeout,
  );
  const { answer, reason, fault: whose, sent } = outcome;
  return { text: [answer, reason, whose, sent].join(" "), outcome };
}

/** Asks about rows, some at once, and says of which another thing is told than the table says. */
async function findOthers(page: Page, rows: readonly Fault[]): Promise<string[]> {
  const others: string[] = [];
  const left = [...rows];
  const ask = async (): Promise<void> => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const { text, outcome } = await said(page, row);
      if (text !== expected(row)) others.push(`${row.id}: ${text}, not ${expected(row)}`);
      else if (outcome.retry_after_s !== row.retry_after_s) others.push(`${row.id}: in ${outcome.retry_after_s} s`);
      if (JSON.stringify(outcome).includes(SECRET)) others.push(`${row.id}: holds the secret`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return others;
}

test(
  "certificates, by a browser that verifies them: nothing of the secret leaves",
  needs("certificates"),
  async (context) => {
    const browser = await launch({ route: (host) => portFor(host, server.port), verify: true });
    context.after(() => browser.close());
    const rows = FAULTS.filter((row) => row.tls !== undefined);
    assert.ok(rows.length > 4);
    server.calls.length = 0;
    assert.deepEqual(await findOthers(await open(browser), rows), []);
    assert.deepEqual(server.calls, []);
  },
);
