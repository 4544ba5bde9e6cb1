// Replies cannot hurt a page that asks the service itself: every row of the table of faults, over sockets and TLS, in a real
// browser, for three services of different shapes. What the page is told is what the table says. And whatever it is told: the
// secret has left where it is said to have left, once, for the service's own host in one header; no redirect was followed and
// no cookie kept; no answer says the secret back; every row has an answer, in time; and after them all the page asks as
// before. Which engine: driver.ts.

import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import type { LiveTestOptions, Outcome } from "../../web/src/live/live.ts";
import { ROOT, vectorsOf } from "../node/support.ts";
import { type FaultServer, startFaultServer } from "../standin/fault-server.ts";
import { CONNECTED, FAULTS, type Fault, toldDirectly, transportFaults } from "../standin/faults.ts";
import { portFor } from "../standin/hosts.ts";
import { engine, launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";
import { shareOf } from "./share.ts";

/** A service that answers as none should, and what a page sends it. */
interface Subject {
  readonly service: string;
  readonly server: FaultServer;
  /** What is asked about, at the account of this name where the service has accounts. */
  fieldsOf(account: string): Record<string, string>;
  hostOf(account: string): string;
  readonly method: string;
  readonly path: string;
  /** Where it is asked once more, with the same headers, what is not judged: only after it has accepted. */
  readonly further?: string;
  /** The headers that hold a secret, in small letters, and how it stands in them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const BASIC = `Basic ${Buffer.from(`${SECRET}:X`).toString("base64")}`;

const freshbooks = (server: FaultServer): Subject => ({
  service: "freshbooks-classic",
  server,
  fieldsOf: (account) => ({ account, secret: SECRET }),
  hostOf: (account) => `${account}.freshbooks.com`,
  method: "POST",
  path: "/api/2.1/xml-in",
  headers: { authorization: BASIC },
  secrets: [SECRET, BASIC.slice(6)],
});

/** Services with one host for all: one secret, and a choice with two. */
const OTHERS: readonly ((example: Record<string, string>) => Omit<Subject, "server" | "fieldsOf" | "method">)[] = [
  ({ secret = "" }) => ({
    service: "stripe",
    hostOf: () => "api.stripe.com",
    path: "/v1/account",
    headers: { authorization: `Bearer ${secret}` },
    secrets: [secret],
  }),
  ({ secret = "", app_key = "" }) => ({
    service: "datadog",
    hostOf: () => "api.datadoghq.com",
    path: "/api/v2/validate_keys",
    further: "/api/v2/current_user",
    headers: { "dd-api-key": secret, "dd-application-key": app_key },
    secrets: [secret, app_key],
  }),
];

/** For rows that may take all the time that there is; the others get what a busy machine takes. */
const PATIENCE_MS = 10_000;
const MOST_MS = 60_000;
const AT_ONCE = 16;
/** Worth a line. */
const SLOW_MS = 10_000;

// Asked alone, in the end: Chromium's network goes down with it and comes up again, and with it all that is under way.
const LAST = ["gzip-hundredfold"];
const isLast = ({ id }: Fault): boolean => LAST.includes(id);

// At this a browser asks again by itself, the same host by another connection: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch.
const TWICE = ["status-421"];

// A GET that a connection ends without a word of an answer, a browser may send again by itself (RFC 9110, 9.2.2): Firefox
// does ten times in all, to the same host, and no page can forbid it.
const MOST_TRIES = 10;
const UNANSWERED = ["reset-first", "closed-first"];
const AGAIN = [...TWICE, ...UNANSWERED];

// An engine reads a reply alike for one header and for two. So one service that is asked by GET is tested with all that is wrong;
// of the other every engine takes what a browser may ask again, and its share of the rest.
const SHARED: readonly string[] = ["datadog"];

let subject: Subject;
let front: Front;
before(async () => {
  subject = freshbooks(await startFaultServer());
  front = await Front.start(files(`${ROOT}web/dist`));
  front.answer("/", () => {
    const headers = { "content-type": "text/html" };
    return new Response("<!doctype html><title>A page</title>", { headers });
  });
});
after(async () => {
  front.stop();
  await subject.server.stop();
});

interface Told {
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

declare global {
  interface Window {
    askFault(fields: Record<string, string>, options: LiveTestOptions): Promise<Outcome>;
    /** What came of each row so far. */
    keyfitTold: Record<string, Told>;
  }
}

/** A page that asks the service itself. */
async function open(context: TestContext, { service, server }: Subject, verify: boolean): Promise<Page> {
  const browser = await launch({ route: (host) => portFor(host, server.port), verify });
  context.after(() => browser.close());
  server.calls.length = 0;
  server.connections.length = 0;
  const page = await browser.newPage();
  await page.goto(`${front.origin}/`);
  await page.evaluate(async (id) => {
    const load = (path: string) => import(path);
    const [index, live, road] = await Promise.all(["/index.js", "/live-test.js", "/direct.js"].map(load));
    // Some of these no browser may ask: this page's definition says otherwise, and so shows what comes of it.
    const definition = await (await fetch(`/services/${id}.json`)).json();
    const core = await index.load({ ...definition, cors: "yes" });
    window.askFault = (fields, options) => live.runLiveTest(core, fields, road.direct, options);
    window.keyfitTold = {};
  }, service);
  return page;
}

const timeoutOf = (row: Fault): number =>
  toldDirectly(row).some((outcome) => outcome.includes(" timeout ")) ? PATIENCE_MS : MOST_MS;

/** Lets the page ask about rows, some at once, and answers what it was told; those that take long begin first. */
async function ask(page: Page, subject: Subject, rows: readonly Fault[]): Promise<Record<string, Told>> {
  const plan = rows
    .map((row) => [row.id, subject.fieldsOf(row.id), timeoutOf(row)] as const)
    .sort(([, , a], [, , b]) => a - b);
  await page.evaluate(
    (all, most) => {
      const left = [...all];
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          const [id, fields, timeout] = next;
          const began = performance.now();
          const outcome = await window.askFault(fields, { timeout });
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
function findFaults(subject: Subject, row: Fault, { outcome, milliseconds }: Told): string[] {
  const { server, secrets, further } = subject;
  const { id, says, retry_after_s } = row;
  const calls = server.calls.filter(({ account }) => account === id);
  const all = calls.filter((call) => secrets.some((part) => JSON.stringify(call).includes(part)));
  const holding = all.filter(({ path }) => path !== further);
  const expected = toldDirectly(row);
  const isTriedAgain = engine === "firefox" && subject.method === "GET" && UNANSWERED.includes(id);
  const most = isTriedAgain ? MOST_TRIES : TWICE.includes(id) ? 2 : 1;
  const [fewest, largest] = { no: [0, 0], possibly: [0, most], yes: [1, most] }[outcome.sent] as [number, number];
  const wrong: Record<string, boolean> = {
    [`told ${said(outcome)}, not ${expected.join(" or ")}`]: !expected.includes(said(outcome)),
    [`to be asked again in ${outcome.retry_after_s} s`]: outcome.retry_after_s !== retry_after_s,
    "refused, and nobody said so": outcome.answer === "refused" && says === undefined,
    "the answer holds the secret": secrets.some((part) => JSON.stringify(outcome).includes(part)),
    [`the secret came ${holding.length} times, sent: ${outcome.sent}`]:
      holding.length < fewest || holding.length > largest,
    "asked further, unasked or again": all.length - holding.length > Number(outcome.answer === "accepted"),
    "a cookie came": calls.some(({ rawHeaders }) => rawHeaders.some((part) => part.toLowerCase() === "cookie")),
    "the secret came in another way than in its header": !all.every((call) => isAsMeant(subject, call)),
    [`took ${milliseconds} ms`]: milliseconds > timeoutOf(row) + MOST_MS,
  };
  return Object.keys(wrong).flatMap((what) => (wrong[what] ? `${subject.service}, ${id}: ${what}` : []));
}

function isAsMeant(
  subject: Subject,
  { account, method, path, rawHeaders, body }: FaultServer["calls"][number],
): boolean {
  const names = rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  const values = rawHeaders.filter((_, i) => i % 2 === 1);
  const places = Object.entries(subject.headers).map(([name, value]) => [names.indexOf(name), value] as const);
  const rest = [...names, ...values.filter((_, i) => !places.some(([at]) => at === i)), path, body];
  return (
    places.every(([at, value]) => values[at] === value) &&
    values[names.indexOf("host")] === subject.hostOf(account) &&
    method === subject.method &&
    [subject.path, subject.further].includes(path) &&
    !rest.some((part) => subject.secrets.some((secret) => part.includes(secret)))
  );
}

/** Nobody was asked but those that the page has asked for. */
function assertNoOthers({ server }: Subject, rows: readonly Fault[]): void {
  const asked = rows.map(({ id }) => id);
  assert.deepEqual(
    server.connections.filter((account) => !asked.includes(account)),
    [],
  );
}

test("every row, asked by a page itself", async (context) => {
  const page = await open(context, subject, false);
  const rows = FAULTS.filter(({ tls }) => tls === undefined);
  assert.ok(rows.length > 200);
  await ask(
    page,
    subject,
    rows.filter((row) => !isLast(row)),
  );
  const told = await ask(page, subject, rows.filter(isLast));
  assert.deepEqual(
    rows.flatMap((row) => findFaults(subject, row, told[row.id] as Told)),
    [],
  );
  assertNoOthers(subject, rows);
  const differ = rows.filter((row) => said((told[row.id] as Told).outcome) !== row.relay);
  context.diagnostic(`${engine}: ${rows.length} rows, ${differ.length} of them told otherwise than through the relay`);
  const isWell = async () =>
    said(await page.evaluate((fields) => window.askFault(fields, {}), subject.fieldsOf("good"))) === CONNECTED;
  await page.until("the page asks as before", isWell, 60);
});

test("certificates, by a browser that verifies them: nothing of the secret leaves", async (context) => {
  const page = await open(context, subject, true);
  const rows = FAULTS.filter(({ tls }) => tls !== undefined);
  assert.ok(rows.length > 4);
  const told = await ask(page, subject, rows);
  assert.deepEqual(
    rows.flatMap((row) => findFaults(subject, row, told[row.id] as Told)),
    [],
  );
  assert.deepEqual(subject.server.calls, []);
  for (const { id } of rows) assert.ok(subject.server.connections.includes(id), `${id} was not asked`);
  assertNoOthers(subject, rows);
});

for (const shape of OTHERS) {
  const { service } = shape({});
  test(`${service}: what is wrong at once, one after the other`, async (context) => {
    const { examples } = vectorsOf(service);
    const { fields, replies } = examples.find(({ id }) => id === "ok") ?? assert.fail(service);
    // In characters that are a byte each: what the faults say of lengths counts either.
    const good = (replies[0]?.body ?? "").replace(/[^ -~]/g, "'");
    const all = transportFaults({ good, type: "application/json", most: 1 << 20 });
    const rows = all.filter((row) => timeoutOf(row) === MOST_MS).sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
    assert.ok(rows.length > 40);
    const server = await startFaultServer({ service, faults: rows });
    context.after(() => server.stop());
    const one: Subject = { ...shape(fields), server, fieldsOf: () => fields, method: "GET" };
    const page = await open(context, one, false);
    const wrong: string[] = [];
    const taken = SHARED.includes(service) ? shareOf(rows, ({ id }) => AGAIN.includes(id)) : rows;
    for (const row of taken) {
      server.fault = row.id;
      const told = (await ask(page, one, [row]))[row.id] as Told;
      wrong.push(...findFaults(one, row, told));
      if (told.milliseconds > SLOW_MS) context.diagnostic(`${engine}, ${service}, ${row.id}: ${told.milliseconds} ms`);
    }
    assert.deepEqual(wrong, []);
    assertNoOthers(one, taken);
    server.fault = "chunks";
    const isWell = async () => said(await page.evaluate((all) => window.askFault(all, {}), fields)) === CONNECTED;
    await page.until("the page asks as before", isWell, 60);
  });
}
