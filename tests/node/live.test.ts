// The live test over real sockets: every account of the stand-in and every example of every service, by TLS, from the
// command and through a relay; and what was on the wire.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { load } from "../../web/dist/index.js";
import { runLiveTest, runRelayTest } from "../../web/dist/live-test.js";
import { createRelay } from "../../web/dist/relay.js";
import { createRelayClient } from "../../web/dist/relay-client.js";
import { serveRelay } from "../../web/dist/relay-node.js";
import type { Carrier, LiveTestOptions } from "../../web/src/live/live.ts";
import { SERVICE_HOSTS } from "../standin/hosts.ts";
import {
  ACCOUNTS,
  type Account,
  ADMIN_TOKEN,
  type Received,
  STAFF_TOKEN,
  type StandIn,
  startStandIn,
  WRONG_TOKEN,
} from "../standin/server.ts";
import { agentOf, ROOT, type Run, readDefinition, type ServiceExample, serviceVectors, vectorsOf } from "./support.ts";

const core = await load(readDefinition("freshbooks-classic"));
const PAGE = "https://app.example";
const SERVICE = "freshbooks-classic";
const LIVE = ["live", "--service", SERVICE];

let standIn: StandIn;
let folder: string;
before(async () => {
  standIn = await startStandIn({ slowMs: 60_000 });
  folder = mkdtempSync(join(tmpdir(), "keyfit-live-"));
  writeFileSync(join(folder, "certificate.pem"), standIn.certificate.cert);
});
after(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command, whose connections to the service's hosts end at the stand-in. */
function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(
    process.execPath,
    ["--import", join(ROOT, "tests/standin/preload.ts"), `${ROOT}web/bin/keyfit.mjs`, ...args],
    {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: join(folder, "certificate.pem"),
        KEYFIT_STANDIN_PORT: String(standIn.tlsPort),
        ...environment,
      },
    },
  );
}

/** Runs the command to its end. Not synchronously: the stand-in is in this process. */
async function keyfit(args: readonly string[], input: string): Promise<Run> {
  return finish(start(args), input);
}

async function finish(child: ChildProcess, input: string): Promise<Run> {
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const closed = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout as never), text(child.stderr as never)]);
  const [status] = (await closed) as [number | null];
  return { status, stdout, stderr };
}

/** What comes of each account: reason and `sent`. */
const EXPECTED: Record<Account["behaviour"], [string, string]> = {
  knows: ["connected", "yes"],
  "knows-by-status": ["connected", "yes"],
  unknown: ["no-such-account", "yes"],
  "unknown-by-code": ["no-such-account", "yes"],
  "api-off": ["api-not-enabled", "yes"],
  "api-off-by-status": ["api-not-enabled", "yes"],
  deactivated: ["account-deactivated", "yes"],
  moved: ["service-moved", "yes"],
  slow: ["timeout", "possibly"],
  throttled: ["rate-limited", "yes"],
  down: ["service-down", "yes"],
  html: ["not-the-api", "yes"],
  huge: ["reply-too-large", "yes"],
  broken: ["unexpected-reply", "yes"],
  "breaks-off": ["unreachable", "possibly"],
};

function expectedOf({ behaviour, token }: Account): [string, string] {
  return token === WRONG_TOKEN ? ["secret-refused", "yes"] : EXPECTED[behaviour];
}

function addressOf({ name }: Account): string {
  return `${name}.freshbooks.com`;
}

function titleOf({ name, shows }: Account): string {
  return `${name} (${shows})`;
}

interface Outcome {
  answer: string;
  reason: string;
  sent: string;
  who?: Record<string, string>;
  retry_after_s?: number;
}

function assertExpected(account: Account, outcome: Outcome): void {
  assert.deepEqual([outcome.reason, outcome.sent], expectedOf(account));
  assert.equal(outcome.retry_after_s, account.behaviour === "throttled" ? 30 : undefined);
  assert.equal(outcome.who?.email !== undefined, outcome.answer === "accepted");
}

for (const account of ACCOUNTS) {
  const timeout = account.behaviour === "slow" ? 2 : 15;

  test(`keyfit live: ${titleOf(account)}`, async () => {
    standIn.received.length = 0;
    const args = [...LIVE, "--field", `account=${addressOf(account)}`, "--timeout", String(timeout)];
    const { status, stdout, stderr } = await keyfit(args, `${account.token}\n`);
    assert.equal(stderr, "");
    assert.match(stdout, /^\{.*\}\n$/);
    const outcome = JSON.parse(stdout);
    assertExpected(account, outcome);
    assert.equal(status, outcome.answer === "accepted" ? 0 : 1);
    assertOnlyHeader(standIn.received, addressOf(account), account.token);
    assertCutOff(account, standIn.received);
  });

  test(`through a relay: ${titleOf(account)}`, async (context) => {
    standIn.received.length = 0;
    const limits = { testTime: timeout * 500 };
    const server = await serveRelay(createRelay({ origins: [PAGE], fetch: standIn.fetch, limits }));
    context.after(() => server.stop());
    const response = await fetch(server.url, {
      method: "POST",
      headers: { origin: PAGE, "content-type": "application/json" },
      body: JSON.stringify({
        service: SERVICE,
        fields: { account: `https://${addressOf(account)}`, secret: account.token },
      }),
    });
    assert.equal(response.status, 200);
    assertExpected(account, (await response.json()) as Outcome);
    assertOnlyHeader(standIn.received, addressOf(account), account.token);
    assertCutOff(account, standIn.received);
  });
}

/** The secret, as it is and in base64, stands in one header of one request to the right host, by TLS, nowhere else. */
function assertOnlyHeader(received: readonly Received[], host: string, token: string): void {
  assert.equal(received.length, 1);
  const [request] = received as [Received];
  assert.ok(request.encrypted);
  assert.equal(request.host, host);
  assert.equal(request.method, "POST");
  const encoded = Buffer.from(`${token}:X`).toString("base64");
  assert.deepEqual(
    request.rawHeaders.filter((part) => part.includes(token) || part.includes(encoded)),
    [`Basic ${encoded}`],
  );
  assert.ok(!`${request.path}${request.body}`.includes(token));
  for (const name of ["cookie", "referer", "origin"]) assert.equal(request.headers[name], undefined, name);
}

/** What has no end ended soon: what was written is what sockets hold on the way, not what there was to read. */
function assertCutOff(account: Account, received: readonly Received[]): void {
  if (account.behaviour !== "huge") return;
  const [request] = received as [Received];
  assert.ok(request.written > 64 * 1024, `${request.written}`);
  assert.ok(request.written < 32 * 1024 * 1024, `${request.written}`);
}

test("the further step: an administrator's company; a staff member's limited access; each request of its own", async () => {
  for (const [token, reason, who] of [
    [ADMIN_TOKEN, "connected", "company"],
    [STAFF_TOKEN, "connected-limited", undefined],
  ] as const) {
    standIn.received.length = 0;
    const args = [...LIVE, "--field=account=https://joesgarage.billingarm.com", "--administrator"];
    const { status, stdout } = await keyfit(args, token);
    const outcome = JSON.parse(stdout) as Outcome;
    assert.equal(outcome.reason, reason);
    assert.equal(status, 0);
    if (who !== undefined) assert.equal(outcome.who?.[who], "Joe's Garage");
    assert.deepEqual(
      standIn.received.map(({ body, host }) => [/method="(.*?)"/.exec(body)?.[1], host]),
      [
        ["staff.current", "joesgarage.billingarm.com"],
        ["system.current", "joesgarage.billingarm.com"],
      ],
    );
    for (const request of standIn.received) assertOnlyHeader([request], request.host, token);
  }
});

test("what cannot be used is not tested, and said so by code", async () => {
  standIn.received.length = 0;
  for (const [account, secret, told] of [
    ["joesgarage.freshbook.com", ADMIN_TOKEN, /Account URL cannot be used: domain-typo\n$/],
    ["joesgarage", "correct horse", /Authentication Token cannot be used: password-like\n$/],
    ["joesgarage", "", /Authentication Token cannot be used: empty\n$/],
    ["joesgarage", `${ADMIN_TOKEN}\0`.repeat(1000), /Authentication Token cannot be used: too-long\n$/],
  ] as const) {
    const { status, stdout, stderr } = await keyfit([...LIVE, "--field", `account=${account}`], secret);
    const { reason, sent } = JSON.parse(stdout) as Outcome;
    assert.deepEqual([status, reason, sent], [1, "not-tested", "no"]);
    assert.match(stderr, told);
    assert.ok(!`${stdout}${stderr}`.includes("correct"));
  }
  assert.deepEqual(standIn.received, []);
});

test("nothing listening: nothing sent", async () => {
  const stopped = await startStandIn();
  await stopped.stop();
  const child = start([...LIVE, "--field=account=joesgarage"], { KEYFIT_STANDIN_PORT: String(stopped.tlsPort) });
  const { reason, sent } = JSON.parse((await finish(child, ADMIN_TOKEN)).stdout) as Outcome;
  assert.deepEqual([reason, sent], ["unreachable", "no"]);
});

test("a relay that refuses the connection, or has no address: nothing sent; one that breaks it off: possibly", async () => {
  const stopped = await startStandIn();
  await stopped.stop();
  const breaking = await startCanned("");
  for (const [relay, sent] of [
    [`http://127.0.0.1:${stopped.httpPort}/`, "no"],
    [`http://localhost:${stopped.httpPort}/`, "no"],
    ["https://relay.invalid/", "no"],
    [breaking.url, "possibly"],
  ] as const) {
    const { status, stdout } = await keyfit([...LIVE, "--account=joesgarage", "--relay", relay], ADMIN_TOKEN);
    const outcome = JSON.parse(stdout) as Outcome;
    assert.deepEqual([status, outcome.reason, outcome.sent], [1, "relay-down", sent], relay);
  }
  await breaking.stop();
});

test("a certificate that nobody trusts: nothing sent", async () => {
  standIn.received.length = 0;
  const untrusting = start([...LIVE, "--field=account=joesgarage"], { NODE_EXTRA_CA_CERTS: "" });
  const { reason, sent } = JSON.parse((await finish(untrusting, ADMIN_TOKEN)).stdout) as Outcome;
  assert.deepEqual([reason, sent], ["unreachable", "no"]);
  assert.deepEqual(standIn.received, []);
});

test("bad usage of live exits with 2, says what is right, and echoes nothing", async () => {
  const service = `--service=${SERVICE}`;
  const account = "--field=account=joesgarage";
  for (const args of [
    [],
    [account],
    [service],
    [service, "--field"],
    [service, "--field=account"],
    [service, "--field==joesgarage"],
    [service, account, "--field=nosuch=1"],
    [service, account, `--field=secret=${ADMIN_TOKEN}`],
    [service, account, ADMIN_TOKEN],
    [service, account, "--secret", ADMIN_TOKEN],
    [service, account, `--secret=${ADMIN_TOKEN}`],
    [service, account, "--account=joesgarage"],
    [service, account, "--account-stdin"],
    [service, account, `--${ADMIN_TOKEN}`],
    [service, account, "--service=stripe"],
    ["--service=nosuch", account],
    ["--definition=/nosuch", account],
    [service, account, "--relay=/keyfit"],
    [service, account, "--relay=http://relay.example/"],
    [service, account, "--timeout=0"],
  ]) {
    const { status, stdout, stderr } = await keyfit(["live", ...args], ADMIN_TOKEN);
    assert.equal(status, 2, `${args}`);
    assert.equal(stdout, "");
    assert.match(stderr, /^keyfit: .+\nTry 'keyfit live --help'\.\n$/);
    assert.ok(!stderr.includes(ADMIN_TOKEN));
  }
  const help = await keyfit(["live", "--help"], "");
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^usage: keyfit live /);
  assert.match(
    (await keyfit(["--help"], "")).stdout,
    /^usage: keyfit check [^\n]*\n +keyfit identify [^\n]*\n +keyfit live [^\n]*\n +keyfit relay /,
  );
});

/** `keyfit relay`, once it has said where it is. */
async function startRelay(args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = start(["relay", ...args]);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  return { child, url: line.toString().trim() };
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`keyfit live through keyfit relay, which ${signal} stops`, async (context) => {
    const { child, url } = await startRelay(["--port", "0", "--origin", PAGE]);
    context.after(() => child.kill("SIGKILL"));
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    standIn.received.length = 0;
    for (const account of ACCOUNTS.slice(0, 5)) {
      const { stdout, stderr } = await keyfit(
        [...LIVE, "--field", `account=${addressOf(account)}`, "--relay", url],
        account.token,
      );
      assert.equal(stderr, "");
      assertExpected(account, JSON.parse(stdout));
    }
    assert.equal(standIn.received.length, 5);
    const written = text(child.stderr as never);
    child.kill(signal);
    assert.deepEqual(await once(child, "close"), [0, null]);
    assert.equal(await written, "", "a relay logs nothing");
  });
}

/** Every example of every service: what its own customer would see. */
const EXAMPLES = serviceVectors().flatMap(({ service, examples }) => examples.map((example) => ({ service, example })));

function wishesOf({ needs = [], administrator = false, allow_cost = false }: ServiceExample): LiveTestOptions {
  return { needs, administrator, allowCost: allow_cost };
}

/** A carrier that asks the stand-in and notes what it is given. */
function carrierTo(asked: { url: string; userAgent: string | undefined }[], from?: "page"): Carrier {
  const carrier: Carrier = async ({ method, url, headers, body }, signal, names) => {
    const userAgent = Object.entries(headers).find(([name]) => name.toLowerCase() === "user-agent")?.[1];
    asked.push({ url, userAgent });
    const origin = from === undefined ? {} : { origin: PAGE };
    const init = { method, headers: { "user-agent": "keyfit-tests", ...headers, ...origin }, signal };
    const asking = standIn.fetch(url, body === undefined ? init : { ...init, body });
    const response = await asking.catch(() => null);
    if (response === null) return { kind: "unreachable", sent: "no" };
    const told = names.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return { status: response.status, headers: Object.fromEntries(told), body: await response.text() };
  };
  return from === undefined ? carrier : Object.assign(carrier, { from });
}

test("every example of every service ends as it says, and asks no host but the service's own", async () => {
  const wrong: string[] = [];
  let direct = 0;
  for (const { service, example } of EXAMPLES) {
    const keyfit = await load(readDefinition(service));
    const asked: { url: string; userAgent: string | undefined }[] = [];
    const wishes = wishesOf(example);
    const fromPage =
      example.from !== "relay" && keyfit.pageMayAsk({ ...example, allow_cost: wishes.allowCost === true });
    for (const from of fromPage ? (["page", undefined] as const) : [undefined]) {
      if (from === undefined && example.from === "page") continue;
      const outcome = await runLiveTest(keyfit, example.fields, carrierTo(asked, from), wishes);
      // A page may not be able to tell, where a relay is; it never judges otherwise.
      if (from === "page" && outcome.answer === "undetermined") continue;
      const told = `${service} ${example.id} ${from}: ${JSON.stringify(outcome)}, not ${example.outcome}`;
      if (outcome.reason !== example.outcome) wrong.push(told);
      else if (from === "page") direct += 1;
    }
    for (const { url } of asked) assert.ok(isHostOf(service, new URL(url).host), url);
  }
  assert.deepEqual(wrong, []);
  assert.ok(EXAMPLES.length >= 900, `${EXAMPLES.length}`);
  assert.ok(direct >= 80, `${direct}`);
});

/** A host that the service has, or an account's below it. */
function isHostOf(service: string, host: string): boolean {
  const known = SERVICE_HOSTS[service];
  return (known ?? []).some((name) => host === name || (name.startsWith("*.") && host.endsWith(name.slice(1))));
}

test("the same through a relay: what it tells is what the page would have found", async (context) => {
  const limits = {
    perClient: { burst: 100_000, perMinute: 100_000 },
    perAccount: { burst: 100_000, perMinute: 100_000 },
  };
  const options = { origins: [PAGE], fetch: standIn.fetch, limits, allowCost: true };
  const server = await serveRelay(createRelay(options));
  context.after(() => server.stop());
  const client = createRelayClient(server.url, { headers: { origin: PAGE } });
  const wrong: string[] = [];
  for (const { service, example } of EXAMPLES) {
    if (example.from === "page") continue;
    const keyfit = await load(readDefinition(service));
    standIn.received.length = 0;
    const outcome = await runRelayTest(keyfit, example.fields, client, wishesOf(example));
    if (outcome.reason !== example.outcome) wrong.push(`${service} ${example.id}: ${JSON.stringify(outcome)}`);
    for (const { headers, encrypted } of standIn.received) {
      assert.ok(encrypted);
      assert.match(headers["user-agent"] ?? "", agentOf(service), service);
      for (const name of ["cookie", "referer", "origin"]) assert.equal(headers[name], undefined, name);
    }
  }
  assert.deepEqual(wrong, []);
});

test("keyfit live asks any service: values by --field or by name, several secrets a line each", async () => {
  for (const service of ["stripe", "zendesk", "datadog"]) {
    const { examples } = vectorsOf(service);
    const { fields } = examples.find(({ id }) => id === "ok") ?? assert.fail(service);
    const types = new Map(
      (readDefinition(service).fields as { id: string; type: string }[]).map(({ id, type }) => [id, type]),
    );
    const open = [...types].filter(([id, type]) => type !== "secret" && fields[id] !== undefined);
    const secrets = [...types].filter(([, type]) => type === "secret").map(([id]) => fields[id] ?? "");
    const args = open.map(([id]) => `--field=${id}=${fields[id]}`);
    const byName = open.flatMap(([id]) => [`--${id.replaceAll("_", "-")}`, fields[id] ?? ""]);
    for (const given of [args, byName]) {
      const asked = ["live", "--service", service, ...given];
      const { status, stdout, stderr } = await keyfit(asked, `${secrets.join("\n")}\n`);
      assert.deepEqual([status, stderr], [0, ""], `${service}: ${stdout}`);
      assert.equal(JSON.parse(stdout).answer, "accepted");
    }
  }
});

test("bad usage of relay exits with 2; a port that is taken with 1", async () => {
  for (const args of [
    [],
    ["--origin"],
    ["--origin=app.example"],
    [`--origin=${PAGE}/path`],
    [`--origin=${PAGE}?a`],
    [`--origin=${PAGE.toUpperCase()}`],
    [`--origin=${PAGE}:443`],
    [`--origin= ${PAGE}`],
    ["--origin=https://*.app.example"],
    ["--origin=https://joe:secret@app.example"],
    ["--origin=file://"],
    ["--origin=wss://app.example"],
    ["--origin=*"],
    ["--origin=null"],
    [`--origin=${PAGE}`, "--port=65536"],
    [`--origin=${PAGE}`, "--port=x"],
    [`--origin=${PAGE}`, "--proxy-header=a b"],
    [`--origin=${PAGE}`, "--service=nosuch"],
    [`--origin=${PAGE}`, "--definition=/nosuch"],
    [`--origin=${PAGE}`, "extra"],
  ]) {
    const { status, stdout, stderr } = await keyfit(["relay", ...args], "");
    assert.equal(status, 2, `${args}`);
    assert.equal(stdout, "");
    assert.match(stderr, /^keyfit: .+\nTry 'keyfit relay --help'\.\n$/);
  }
  const taken = await keyfit(["relay", "--origin", PAGE, "--port", String(standIn.httpPort)], "");
  assert.equal(taken.status, 1);
  assert.match(taken.stderr, /^keyfit: the port is taken; choose another with --port\n$/);
  assert.match((await keyfit(["relay", "--help"], "")).stdout, /^usage: keyfit relay /);
});

// The client of a relay, against relays of every kind: each is a few bytes on a socket.

const ASKED = { service: SERVICE, fields: { account: "https://joesgarage.freshbooks.com", secret: ADMIN_TOKEN } };
const GOOD = {
  answer: "accepted",
  reason: "connected",
  fault: "none",
  sent: "yes",
  who: { email: "joe@joes.example" },
};

interface Canned {
  url: string;
  /** All bytes of all connections. */
  received: string[];
  stop(): Promise<void>;
}

/** Answers every request with these bytes, or never. */
async function startCanned(answer: string | null): Promise<Canned> {
  const received: string[] = [];
  const server = createServer((socket) => {
    const index = received.push("") - 1;
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      const all = `${received[index]}${chunk}`;
      received[index] = all;
      if (answer !== null && all.endsWith("}")) socket.end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/keyfit?way=1`, received, stop };
}

const reply = (status: string, body: string, headers = ""): string =>
  `HTTP/1.1 ${status}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}connection: close\r\n\r\n${body}`;

async function askCanned(answer: string | null, signal = AbortSignal.timeout(10_000)) {
  const canned = await startCanned(answer);
  const unreadable: unknown[] = [];
  const client = createRelayClient(canned.url, { unreadable: (told) => unreadable.push(told) });
  const result = await client(ASKED, signal);
  await canned.stop();
  return { result, received: canned.received, unreadable };
}

test("a relay is told the secret in one body, once, and nothing is told a URL", async () => {
  const { result, received } = await askCanned(reply("200 OK", JSON.stringify(GOOD)));
  assert.deepEqual(result, GOOD);
  assert.equal(received.length, 1);
  const [head = "", body = ""] = received[0]?.split("\r\n\r\n") ?? [];
  assert.match(head, /^POST \/keyfit\?way=1 HTTP\/1\.1\r\n/);
  assert.match(head, /content-type: application\/json/i);
  assert.ok(!head.includes(ADMIN_TOKEN));
  assert.equal(body.split(ADMIN_TOKEN).length, 2);
  assert.deepEqual(JSON.parse(body), ASKED);
  assert.doesNotMatch(head, /^(?:cookie|referer|authorization):/im);
});

const goodBut = (more: object): string => JSON.stringify({ ...GOOD, ...more });
const DOWN: Record<string, string> = {
  "a status of its own fault": reply("502 Bad Gateway", JSON.stringify(GOOD)),
  "a status without meaning": reply("204 No Content", ""),
  "no JSON": reply("200 OK", "<html>"),
  nothing: reply("200 OK", ""),
  "a list": reply("200 OK", `[${JSON.stringify(GOOD)}]`),
  "an unknown reason": reply("200 OK", goodBut({ reason: "fine" })),
  "a reason by inheritance": reply("200 OK", goodBut({ reason: "__proto__" })),
  "an answer that is not the reason's": reply("200 OK", goodBut({ reason: "secret-refused" })),
  "a fault that is not the reason's": reply("200 OK", goodBut({ fault: "person" })),
  "an unknown sent": reply("200 OK", goodBut({ sent: "maybe" })),
  "a who that is no object": reply("200 OK", goodBut({ who: "joe" })),
  "a name that is no string": reply("200 OK", goodBut({ who: { name: 5 } })),
  "a guide that is unknown": reply("200 OK", goodBut({ guide: ["https://evil.example"] })),
  "guides that are another reason's": reply("200 OK", goodBut({ guide: ["renew", "find"] })),
  "rights that are no list": reply("200 OK", goodBut({ rights: "all" })),
  "a right that is no string": reply("200 OK", goodBut({ rights: ["read", 5] })),
  "more rights than there can be": reply("200 OK", goodBut({ rights: Array(257).fill("read") })),
  "missing rights that are an object": reply("200 OK", goodBut({ missing: { a: "b" } })),
  "a mode that is no string": reply("200 OK", goodBut({ mode: {} })),
  "a host that is no string": reply("200 OK", goodBut({ host: [] })),
  "a field that is no string": reply("200 OK", goodBut({ field: null })),
  "a choice that is no string": reply("200 OK", goodBut({ fields: { region: 5 } })),
  "a time that is none": reply("200 OK", goodBut({ retry_after_s: -1 })),
  "more than an outcome can be": reply("200 OK", goodBut({ who: { name: "j".repeat(200_000) } })),
  "a redirect": reply("307 Temporary Redirect", "", "location: /elsewhere\r\n"),
  "no HTTP": "nonsense\r\n\r\n",
  "an answer that breaks off": "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{",
};

for (const [what, answer] of Object.entries(DOWN)) {
  test(`a relay that answers ${what} is down`, async () => {
    const { result, received } = await askCanned(answer);
    assert.deepEqual(result, { kind: "relay-down", sent: "possibly" });
    assert.equal(received.length, 1, "nothing is sent twice, or on");
  });
}

test("what a relay adds to an outcome does not get through", async () => {
  const told = { rights: ["read"], missing: ["write"], mode: "live", host: "api.example", retry_after_s: 3 };
  const more = { ...told, who: { name: "Joe", html: "<b>" }, fields: { region: "eu", "<b>": "x" }, extra: "x" };
  const { result } = await askCanned(reply("200 OK", goodBut(more)));
  assert.deepEqual(result, { ...GOOD, ...told, who: { name: "Joe" }, fields: { region: "eu" } });
});

test("when a relay that does not carry the request may be asked again", async () => {
  for (const [status, said, retry_after_s] of [
    ["429 Too Many Requests", "30", 30],
    ["429 Too Many Requests", "0", 0],
    ["503 Service Unavailable", "1", 1],
    ["429 Too Many Requests", "Wed, 21 Oct 2065 07:28:00 GMT", undefined],
    ["429 Too Many Requests", "-1", undefined],
    ["429 Too Many Requests", "1.5", undefined],
    ["429 Too Many Requests", "9".repeat(10), undefined],
    ["429 Too Many Requests", "soon", undefined],
    ["429 Too Many Requests", "", undefined],
  ] as const) {
    const canned = await startCanned(reply(status, '{"error":"no"}', `retry-after: ${said}\r\n`));
    const outcome = await runRelayTest(
      core,
      { account: "joesgarage", secret: ADMIN_TOKEN },
      createRelayClient(canned.url),
    );
    await canned.stop();
    assert.equal(outcome.reason, status.startsWith("4") ? "relay-refused" : "relay-down");
    assert.equal(outcome.retry_after_s, retry_after_s, said);
  }
});

test("a relay that refuses, is not there, or does not answer", async () => {
  for (const status of ["400 Bad Request", "403 Forbidden", "404 Not Found", "429 Too Many Requests"]) {
    const { result, unreadable } = await askCanned(reply(status, '{"error":"no"}'));
    assert.deepEqual(result, { kind: "relay-refused", sent: "possibly" });
    const told = { status: Number.parseInt(status, 10), type: "" };
    assert.deepEqual(unreadable, status.startsWith("429") ? [] : [told]);
  }
  const gone = await startCanned("");
  await gone.stop();
  const never = new AbortController().signal;
  const silent: unknown[] = [];
  const client = createRelayClient(gone.url, { unreadable: (answer) => silent.push(answer) });
  assert.deepEqual(await client(ASKED, never), { kind: "relay-down", sent: "possibly" });
  assert.deepEqual(silent, [null]);
  const late = await askCanned(null, AbortSignal.timeout(100));
  assert.deepEqual([late.result, late.unreadable], [{ kind: "timeout", sent: "possibly" }, []]);
  const cancelled = await askCanned(null, AbortSignal.abort());
  assert.deepEqual([cancelled.result, cancelled.unreadable], [{ kind: "cancelled", sent: "no" }, []]);
  assert.deepEqual(cancelled.received, []);
});
