// Replies cannot hurt a page that asks the service itself: every row of the table of faults, over sockets and TLS, in a real
// browser. What the page is told is what the table says. And whatever it is told: the secret has left where it is said to
// have left, once, for the account's own host in one header; no redirect was followed and no cookie kept; no answer says
// the secret back; every row has an answer, in time; and after them all the page asks as before. Which engine: driver.ts.

import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import type { LiveTestOptions, Outcome } from "../../web/src/live/live.ts";
import { ROOT } from "../node/support.ts";
import { type FaultServer, startFaultServer } from "../standin/fault-server.ts";
import { CONNECTED, FAULTS, type Fault, toldDirectly } from "../standin/faults.ts";
import { portFor } from "../standin/hosts.ts";
import { engine, launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const BASIC = `Basic ${Buffer.from(`${SECRET}:X`).toString("base64")}`;

/** For rows that may take all the time that there is; the others get what a busy machine takes. */
const PATIENCE_MS = 10_000;
const MOST_MS = 60_000;
const AT_ONCE = 16;

// Asked alone, in the end: Chromium's network goes down with it and comes up again, and with it all that is under way.
const LAST = ["gzip-hundredfold"];

// At this a browser asks again by itself, the same host by another connection: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch.
const TWICE = ["status-421"];

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

interface Told {
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

declare global {
  interface Window {
    askFault(account: string, options: LiveTestOptions): Promise<Outcome>;
    /** What came of each row so far. */
    keyfitTold: Record<string, Told>;
  }
}

/** A page that asks the service itself. */
async function open(context: TestContext, verify: boolean): Promise<Page> {
  const browser = await launch({ route: (host) => portFor(host, server.port), verify });
  context.after(() => browser.close());
  server.calls.length = 0;
  server.connections.length = 0;
  const page = await browser.newPage();
  await page.goto(`${front.origin}/`);
  await page.evaluate(async (secret) => {
    const load = (path: string) => import(path);
    const [index, live, road] = await Promise.all(["/index.js", "/live-test.js", "/direct.js"].map(load));
    // No browser may ask the service: this page's definition says otherwise, and so shows what comes of it.
    const definition = await (await fetch("/services/freshbooks-classic.json")).json();
    const core = await index.load({ ...definition, cors: "yes" });
    window.askFault = (account, options) => live.runLiveTest(core, { account, secret }, road.direct, options);
    window.keyfitTold = {};
  }, SECRET);
  return page;
}

const timeoutOf = (row: Fault): number =>
  toldDirectly(row).some((outcome) => outcome.includes(" timeout ")) ? PATIENCE_MS : MOST_MS;

/** Lets the page ask about rows, some at once, and answers what it was told; those that take long begin first. */
async function ask(page: Page, rows: readonly Fault[]): Promise<Record<string, Told>> {
  const plan = rows.map((row) => [row.id, timeoutOf(row)] as const).sort(([, a], [, b]) => a - b);
  await page.evaluate(
    (all, most) => {
      const left = [...all];
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          const [id, timeout] = next;
          const began = performance.now();
          const outcome = await window.askFault(id, { timeout });
          window.keyfitTold[id] = { outcome, milliseconds: performance.now() - began };
        }
      };
      // Not waited for here: no driver waits for so long.
      for (let i = 0; i < most; i++) void work();
    },
    plan,
    AT_ONCE,
  );
  const isOver = (ids: readonly string[]) => ids.every((id) => id in window.keyfitTold);
  const ids = rows.map(({ id }) => id);
  await page.until("an answer for every row", () => page.evaluate(isOver, ids), 240);
  return page.evaluate(() => window.keyfitTold);
}

const said = ({ answer, reason, fault, sent }: Outcome): string => [answer, reason, fault, sent].join(" ");

/** What is wrong with what a page was told of a row, and with what reached the server. */
function findFaults(row: Fault, { outcome, milliseconds }: Told): string[] {
  const { id, says, retry_after_s } = row;
  const calls = server.calls.filter(({ account }) => account === id);
  const holding = calls.filter((call) => [SECRET, BASIC.slice(6)].some((part) => JSON.stringify(call).includes(part)));
  const expected = toldDirectly(row);
  const most = TWICE.includes(id) ? 2 : 1;
  const [fewest, largest] = { no: [0, 0], possibly: [0, most], yes: [1, most] }[outcome.sent] as [number, number];
  const wrong: Record<string, boolean> = {
    [`told ${said(outcome)}, not ${expected.join(" or ")}`]: !expected.includes(said(outcome)),
    [`to be asked again in ${outcome.retry_after_s} s`]: outcome.retry_after_s !== retry_after_s,
    "refused, and nobody said so": outcome.answer === "refused" && says === undefined,
    "the answer holds the secret": [SECRET, BASIC.slice(6)].some((part) => JSON.stringify(outcome).includes(part)),
    [`the secret came ${holding.length} times, sent: ${outcome.sent}`]:
      holding.length < fewest || holding.length > largest,
    "a cookie came": calls.some(({ rawHeaders }) => rawHeaders.some((part) => part.toLowerCase() === "cookie")),
    "the secret came in another way than in one header": !holding.every(isAsMeant),
    [`took ${milliseconds} ms`]: milliseconds > timeoutOf(row) + MOST_MS,
  };
  return Object.keys(wrong).flatMap((what) => (wrong[what] ? `${id}: ${what}` : []));
}

function isAsMeant({ account, method, path, rawHeaders, body }: FaultServer["calls"][number]): boolean {
  const rest = rawHeaders.filter((part) => part !== BASIC);
  const isOnce = rest.length === rawHeaders.length - 1;
  const isNamed = rawHeaders[rawHeaders.indexOf(BASIC) - 1]?.toLowerCase() === "authorization";
  const isOwn = rest.includes(`${account}.freshbooks.com`) && method === "POST" && path === "/api/2.1/xml-in";
  return isOnce && isNamed && isOwn && !body.includes(SECRET) && !rest.some((part) => part.includes(SECRET));
}

/** Nobody was asked but those that the page has asked for. */
function assertNoOthers(rows: readonly Fault[]): void {
  const asked = rows.map(({ id }) => id);
  assert.deepEqual(
    server.connections.filter((account) => !asked.includes(account)),
    [],
  );
}

test("every row, asked by a page itself", async (context) => {
  const page = await open(context, false);
  const rows = FAULTS.filter(({ tls }) => tls === undefined);
  assert.ok(rows.length > 200);
  const isLast = ({ id }: Fault): boolean => LAST.includes(id);
  await ask(
    page,
    rows.filter((row) => !isLast(row)),
  );
  const told = await ask(page, rows.filter(isLast));
  assert.deepEqual(
    rows.flatMap((row) => findFaults(row, told[row.id] as Told)),
    [],
  );
  assertNoOthers(rows);
  const differ = rows.filter((row) => said((told[row.id] as Told).outcome) !== row.relay);
  context.diagnostic(`${engine}: ${rows.length} rows, ${differ.length} of them told otherwise than through the relay`);
  const isWell = async () => said(await page.evaluate(() => window.askFault("good", {}))) === CONNECTED;
  await page.until("the page asks as before", isWell, 60);
});

test("certificates, by a browser that verifies them: nothing of the secret leaves", async (context) => {
  const page = await open(context, true);
  const rows = FAULTS.filter(({ tls }) => tls !== undefined);
  assert.ok(rows.length > 4);
  const told = await ask(page, rows);
  assert.deepEqual(
    rows.flatMap((row) => findFaults(row, told[row.id] as Told)),
    [],
  );
  assert.deepEqual(server.calls, []);
  for (const { id } of rows) assert.ok(server.connections.includes(id), `${id} was not asked`);
  assertNoOthers(rows);
});
