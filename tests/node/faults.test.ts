// Replies cannot hurt: every row of the table of faults, over sockets and TLS, through `keyfit relay` as it runs for a
// customer, for three services of different shapes. Each is answered in time by the outcome that the table says; nothing is
// sent twice, on, or kept; and the relay has as much memory afterwards as it had before.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { MEANING_OF_REASON, REASONS, SENT } from "../../web/src/generated/contract.ts";
import { type FaultServer, startFaultServer } from "../standin/fault-server.ts";
import { FAULTS, type Fault, toldDirectly, transportFaults } from "../standin/faults.ts";
import { type Asked, freshbooks, RelayProcess } from "./relay-process.ts";
import { vectorsOf } from "./support.ts";

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const BASIC = Buffer.from(`${SECRET}:X`).toString("base64");
// The relay's own limit is 15 seconds; the rest is what a busy machine takes.
const MOST_SECONDS = 30;
const MIB = 1 << 20;

// Of the service's headers none comes through: no challenge, no cookie, no redirect.
const HEADERS = [
  ...["access-control-allow-origin", "access-control-expose-headers", "vary"],
  ...["cache-control", "content-type", "x-content-type-options"],
  // Node's own.
  ...["connection", "content-length", "date", "keep-alive", "transfer-encoding"],
];

/** A service that answers as none should, and the relay through which it is asked. */
interface Subject {
  server: FaultServer;
  relay: RelayProcess;
  method: string;
  /** What is sent, for the account of this name. */
  asked(name: string): Asked;
  /** The secret, and how else it stands in a request. */
  forms: readonly string[];
}

let clients = 0;
/** Each asks as a client of its own, or it would be told to wait. */
function askAt({ relay, asked }: Subject, name: string, signal?: AbortSignal): Promise<Response> {
  return relay.ask(asked(name), `198.51.${100 + ((clients / 250) | 0)}.${clients++ % 250}`, signal);
}

let server: FaultServer;
let relay: RelayProcess;
let subject: Subject;
before(async () => {
  server = await startFaultServer();
  relay = await RelayProcess.start(server.port, server.authorities);
  subject = { server, relay, method: "POST", asked: (name) => freshbooks(name, SECRET), forms: [SECRET, BASIC] };
});
after(async () => {
  await relay.stop("SIGKILL");
  await server.stop();
});

const ask = (account: string, signal?: AbortSignal): Promise<Response> => askAt(subject, account, signal);

/** What an outcome says, in the table's form. */
function said(json: string): string {
  const { answer, reason, fault, sent } = JSON.parse(json);
  return [answer, reason, fault, sent].join(" ");
}

async function assertFault(subject: Subject, { id, relay: expected, retry_after_s }: Fault): Promise<void> {
  const { server, method, forms } = subject;
  const began = Date.now();
  const [callsBefore, connectionsBefore] = [server.calls.length, server.connections.length];
  const response = await askAt(subject, id);
  const body = await response.text();
  assert.ok((Date.now() - began) / 1000 < MOST_SECONDS, "answered in time");
  assert.equal(response.status, 200, body);
  assert.equal(said(body), expected, id);
  assert.equal(JSON.parse(body).retry_after_s, retry_after_s);
  for (const part of forms) assert.ok(!body.includes(part), "the answer holds the secret");
  assert.ok(body.length < 2048, `${body.length}`);
  for (const name of response.headers.keys()) assert.ok(HEADERS.includes(name), `a header comes through: ${name}`);
  const calls = server.calls.slice(callsBefore).filter(({ account }) => account === id);
  const most = expected.endsWith(" no") ? 0 : 1;
  assert.ok(calls.length <= most, `asked ${calls.length} times`);
  if (expected.endsWith(" yes")) assert.equal(calls.length, 1);
  const connections = server.connections.slice(connectionsBefore).filter((account) => account === id);
  assert.ok(connections.length <= 1, "one connection");
  for (const call of calls) {
    assert.equal(call.method, method);
    const holding = call.rawHeaders.filter((part) => forms.some((form) => part.includes(form)));
    assert.equal(holding.length, 1, "the secret stands in one header");
    assert.ok(!forms.some((form) => call.body.includes(form)));
    const names = call.rawHeaders.map((part) => part.toLowerCase());
    for (const name of ["cookie", "origin", "referer"]) assert.ok(!names.includes(name), name);
  }
}

test("the table: enough rows, each an account, each refusal with what the service says", () => {
  const ids = new Set(FAULTS.map(({ id }) => id));
  assert.equal(ids.size, FAULTS.length, "an id stands there twice");
  assert.ok(ids.size >= 60);
  for (const fault of FAULTS) {
    const { id, relay, says } = fault;
    assert.match(id, /^[a-z0-9-]{1,63}$/);
    for (const outcome of [relay, ...toldDirectly(fault)]) {
      const [answer, reason, fault, sent] = outcome.split(" ");
      const meaning = MEANING_OF_REASON[(REASONS as readonly (string | undefined)[]).indexOf(reason)];
      assert.deepEqual([answer, fault], [meaning?.answer, meaning?.fault], id);
      assert.ok((SENT as readonly (string | undefined)[]).includes(sent), id);
      assert.ok(answer !== "refused" || says !== undefined, id);
    }
    assert.equal(relay.startsWith("refused "), says !== undefined, id);
  }
});

describe("through the relay", { concurrency: 24 }, () => {
  for (const fault of FAULTS) test(`${fault.id}: ${fault.serves}`, () => assertFault(subject, fault));
});

/** What goes wrong on the way, at a service that answers in JSON to the request of an example. */
function inJson(service: "zendesk" | "stripe") {
  const { examples } = vectorsOf(service);
  const { fields, replies } = examples.find(({ id }) => id === "ok") ?? assert.fail(service);
  // In characters that are a byte each: what the faults say of lengths counts either.
  const good = (replies[0]?.body ?? "").replace(/[^ -~]/g, "'");
  return { fields, faults: transportFaults({ good, type: "application/json", most: 1 << 20 }) };
}

describe("at a service that has accounts, and answers in JSON", { concurrency: 24 }, () => {
  const { fields, faults } = inJson("zendesk");
  const { email = "", secret = "" } = fields;
  let zendesk: Subject;
  before(async () => {
    const server = await startFaultServer({ service: "zendesk", faults });
    const relay = await RelayProcess.start(server.port, server.authorities);
    const asked = (name: string): Asked => ({
      service: "zendesk",
      fields: { account: `https://${name}.zendesk.com`, email, secret },
    });
    const basic = Buffer.from(`${email}/token:${secret}`).toString("base64");
    zendesk = { server, relay, method: "GET", asked, forms: [secret, basic] };
  });
  after(async () => {
    await zendesk.relay.stop("SIGKILL");
    await zendesk.server.stop();
  });
  for (const fault of faults) test(`${fault.id}: ${fault.serves}`, () => assertFault(zendesk, fault));
});

test("at a service that has one host for all: what is wrong at once, one after the other", async () => {
  const { fields, faults } = inJson("stripe");
  const { secret = "" } = fields;
  const server = await startFaultServer({ service: "stripe", faults });
  const relay = await RelayProcess.start(server.port, server.authorities);
  const asked = (): Asked => ({ service: "stripe", fields: { secret } });
  const stripe: Subject = { server, relay, method: "GET", asked, forms: [secret] };
  try {
    for (const fault of faults.filter(({ relay: told }) => !told.includes("timeout"))) {
      server.fault = fault.id;
      await assertFault(stripe, fault);
    }
  } finally {
    await relay.stop("SIGKILL");
    await server.stop();
  }
});

test("a reply that comes after the page has left: the connection to the service goes, and the relay goes on", async () => {
  const leave = new AbortController();
  const asked = ask("slow-body", leave.signal);
  const before = server.calls.length;
  while (server.calls.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
  leave.abort();
  await assert.rejects(asked, { name: "AbortError" });
  await settled();
});

/** Every connection to the service is closed. */
async function settled(): Promise<void> {
  for (let i = 0; i < 100 && server.open() > 0; ++i) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(server.open(), 0, "connections to the service are left open");
}

test("afterwards: nowhere a redirect was followed, nothing is left open", async () => {
  await settled();
  const asked = new Set(FAULTS.map(({ id }) => id));
  assert.deepEqual(
    server.connections.filter((account) => !asked.has(account)),
    [],
  );
});

test("bombs, again and again: no more memory than the first time", async () => {
  const bombs = FAULTS.filter(({ id }) => /-bomb$|endless$|deep|laughs|megabyte/.test(id));
  assert.ok(bombs.length > 12);
  const round = () => Promise.all(bombs.map(({ id }) => ask(id).then((response) => response.text())));
  await round();
  const first = await relay.memory(true);
  for (let i = 0; i < 5; ++i) await round();
  const last = await relay.memory(true);
  assert.ok(last.heap - first.heap < 4 * MIB, `heap: ${first.heap} to ${last.heap}`);
  assert.ok(last.peakRss - first.peakRss < 64 * MIB, `peak: ${first.peakRss} to ${last.peakRss}`);
});

test("accounts without end: nothing is kept of a host that was asked", async () => {
  const round = async (name: string): Promise<void> => {
    for (let i = 0; i < 40; ++i) {
      await Promise.all(Array.from({ length: 10 }, (_, j) => ask(`${name}${i * 10 + j}`).then((one) => one.text())));
    }
  };
  await round("a");
  const first = await relay.memory(true);
  await round("b");
  const last = await relay.memory(true);
  assert.ok(last.heap - first.heap < 2 * MIB, `heap: ${first.heap} to ${last.heap}`);
});

test("the relay is still well, has written nothing, and stops", async () => {
  assert.equal(said(await (await ask("good")).text()), FAULTS.find(({ id }) => id === "good")?.relay);
  const { status, stdout, stderr } = await relay.stop();
  assert.deepEqual([status, stdout, stderr], [0, `${relay.url}\n`, ""]);
});
