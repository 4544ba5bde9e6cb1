// The relay that pretends: each test value brings about the outcome that stands beside it, nothing is asked of anybody, and
// what protects a real relay protects it, too.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { Socket } from "node:net";
import { dirname, join } from "node:path";
import { mock, test } from "node:test";
import { marksOf, NUMBERS, pretendedOutcome } from "../../build/internals/relay/pretend.js";
import { pretendedValues } from "../../build/internals/relay/test-values.js";
import { load } from "../../web/dist/index.js";
import { runRelayTest } from "../../web/dist/live-test.js";
import { createRelay, type Relay, type RelayOptions } from "../../web/dist/relay.js";
import { createRelayClient } from "../../web/dist/relay-client.js";
import { serveRelay } from "../../web/dist/relay-node.js";
import { ROOT, readDefinition } from "./support.ts";

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const PAGE = "https://app.example";
const RELAY = "https://relay.example/keyfit";
const NO_LIMIT = { burst: 1_000_000, perMinute: 1_000_000 };
const IDS = readdirSync(`${ROOT}core/services`).flatMap((name) =>
  name === "service.schema.json" ? [] : name.replace(/\.json$/, ""),
);

function makeRelay(options: Partial<RelayOptions> = {}): Relay {
  return createRelay({
    origins: [PAGE],
    pretend: true,
    allowCost: true,
    limits: { perClient: NO_LIMIT, perAccount: NO_LIMIT },
    fetch: () => assert.fail("nothing is to be asked"),
    ...options,
  });
}

const ZENDESK = {
  account: "https://pretend.zendesk.com",
  email: "joe@joes.example",
  secret: "PretendPretendPretendPretendPreten000401",
};

function ask(relay: Relay, body: object, origin = PAGE): Promise<Response> {
  const headers = { origin, "content-type": "application/json" };
  return relay(new Request(RELAY, { method: "POST", headers, body: JSON.stringify(body) }));
}

const outcomeFor = async (relay: Relay, fields: object, more: object = {}, service = "zendesk") => {
  const response = await ask(relay, { service, fields, ...more });
  assert.equal(response.status, 200, service);
  return response.json();
};

test("every service, each value: the page finds it right, and the relay answers the outcome of the table", async () => {
  const relay = makeRelay();
  const connect = mock.method(Socket.prototype, "connect", () => assert.fail("a connection was opened"));
  const send = mock.method(globalThis, "fetch", (url: string, init: RequestInit) => relay(new Request(url, init)));
  const client = createRelayClient(RELAY, { headers: { origin: PAGE } });
  let asked = 0;
  try {
    for (const id of IDS) {
      const definition = readDefinition(id);
      const core = await load(definition);
      const listed = pretendedValues(core, definition);
      assert.equal(listed[0]?.reason, "connected", id);
      assert.ok(listed.length >= 9, id);
      assert.equal(new Set(listed.map(({ reason }) => reason)).size, listed.length, id);
      for (const { reason, field, values } of listed) {
        assert.ok(
          marksOf(reason).some((mark) => values[field]?.includes(mark)),
          `${id} ${reason}`,
        );
        for (const [name, text] of Object.entries(values)) {
          const { findings } = core.check(name, text);
          assert.ok(
            findings.every(({ code }) => code === "kind-ending"),
            `${id} ${name}`,
          );
        }
        const outcome = await runRelayTest(core, values, client, { allowCost: true });
        assert.deepEqual([outcome.reason, outcome.pretended], [reason, true], `${id} ${reason}`);
        asked += 1;
      }
    }
    assert.equal(send.mock.callCount(), asked);
    assert.ok(asked > 1_200, `${asked}`);
    assert.equal(connect.mock.callCount(), 0);
  } finally {
    mock.restoreAll();
  }
});

test("each reason that a definition's rules can give a relay has a number of its own", () => {
  assert.equal(new Set(NUMBERS.values()).size, NUMBERS.size);
  for (const id of IDS) {
    const { live_test } = readDefinition(id);
    for (const { rules = [], from } of [...live_test.steps, { rules: live_test.rules }]) {
      for (const { reason = "connected", next = "connected" } of from === "page" ? [] : rules) {
        // Only a page is sent on to a relay.
        for (const each of [reason, next]) assert.ok(NUMBERS.has(each) || each === "ask-relay", `${id}: ${each}`);
      }
    }
  }
});

test("relay.md lists each number with its reason", () => {
  const [, section = ""] = readFileSync(`${ROOT}web/relay.md`, "utf8").split("## A relay that pretends");
  const told = [...section.matchAll(/`000(\d{3})` \| `([a-z-]+)`/g)].map(([, number, reason]) => [
    reason,
    Number(number),
  ]);
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(NUMBERS));
});

test("a number says what it says in any key; a key without one, or with another service's, is connected", async () => {
  const relay = makeRelay();
  const reasonOf = async (secret: string) => (await outcomeFor(relay, { ...ZENDESK, secret })).reason;
  assert.equal(await reasonOf("000401MadeUpKeyfitMadeUpKeyfitMadeUpKeyf"), "secret-refused");
  assert.equal(await reasonOf("MadeUp000404KeyfitMadeUpKeyfitMadeUpKeyf"), "no-such-account");
  assert.equal(await reasonOf("MadeUpKeyfitMadeUpKeyfitMadeUpKeyfitMade"), "connected");
  assert.equal(await reasonOf("MadeUpKeyfitMadeUpKeyfitMadeUpKeyf000426"), "connected");
  // The second secret of a service counts, too; and what is no secret does not.
  const [key, app] = ["0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef01000401"];
  const datadog = await outcomeFor(relay, { region: "us1", secret: key, app_key: app }, {}, "datadog");
  assert.equal(datadog.reason, "secret-refused");
  const account = await outcomeFor(relay, { ...ZENDESK, account: "https://a000404.zendesk.com" });
  assert.equal(account.reason, "secret-refused");
});

test("what a service tells is told, and only that", async () => {
  const relay = makeRelay();
  const zendesk = (mark: string, more = {}) => {
    const secret = `PretendPretendPretendPretendPreten${mark}`;
    return outcomeFor(relay, { ...ZENDESK, secret }, more);
  };
  const yes = { answer: "accepted", fault: "none", sent: "yes", pretended: true };
  const who = { name: "Joe Pretend", email: "joe@joes.example" };
  assert.deepEqual(await zendesk("000200"), { ...yes, reason: "connected", who, rights: [] });
  const needs = ["read", "write"];
  assert.deepEqual(await zendesk("000200", { needs }), { ...yes, reason: "connected", who, rights: needs });
  const limited = { ...yes, reason: "connected-limited", who, rights: [], missing: needs };
  assert.deepEqual(await zendesk("000206", { needs }), limited);
  const refused = { answer: "refused", fault: "person", sent: "yes", pretended: true };
  const unknown = { ...refused, reason: "no-such-account", field: "account", guide: ["find-address"] };
  assert.deepEqual(await zendesk("000404"), unknown);
  assert.equal((await zendesk("000429")).retry_after_s, 20);
  assert.deepEqual([(await zendesk("000504")).sent, (await zendesk("000523")).sent], ["possibly", "no"]);
  // A field of the first edition has guides of its own, and a key its mode.
  const freshbooks = { account: "https://pretend.freshbooks.com", secret: "0123456789abcdef0123456789000401" };
  const { guide } = await outcomeFor(relay, freshbooks, {}, "freshbooks-classic");
  assert.deepEqual(guide, ["renew-token", "administrator", "staff"]);
  const stripe = { secret: ["rk", "test", "PretendPretend000206"].join("_") };
  const { mode, missing } = await outcomeFor(relay, stripe, {}, "stripe");
  assert.deepEqual([mode, missing], ["test", ["example.read"]]);
  assert.equal((await outcomeFor(relay, stripe, { needs: ["charges"] }, "stripe")).missing[0], "charges");
});

test("where all requests cost something and nobody allows it, there is no test, as at a real relay", async () => {
  const definition = readDefinition("brave-search");
  const core = await load(definition);
  const [first] = pretendedValues(core, definition);
  assert.ok(first);
  const { reason, sent, pretended } = pretendedOutcome(core, definition, first.values);
  assert.deepEqual([reason, sent, pretended], ["not-tested", "no", true]);
  assert.equal(pretendedOutcome(core, definition, first.values, { allowCost: true }).reason, "connected");
});

test("the values are the same each time, and a key in Base64 holds the number in Base64", async () => {
  for (const id of ["github", "clockify"]) {
    const definition = readDefinition(id);
    const [one, other] = await Promise.all([load(definition), load(definition)]);
    assert.deepEqual(pretendedValues(one, definition), pretendedValues(other, definition));
  }
  assert.deepEqual(marksOf("secret-refused"), ["000401", "MDAwNDAx"]);
});

test("a definition without a live test has no test values", async () => {
  const { live_test: _, ...definition } = readDefinition("stripe");
  assert.deepEqual(pretendedValues(await load(definition), definition), []);
});

test("origin, size, rates and values are looked at as by a real relay; pages of this machine may ask", async () => {
  const body = { service: "zendesk", fields: ZENDESK };
  const statusOf = async (relay: Relay, origin: string, asked: object = body) =>
    (await ask(relay, asked, origin)).status;
  const relay = makeRelay();
  for (const origin of [
    PAGE,
    "http://localhost:5173",
    "http://127.0.0.1:3000",
    "http://0.0.0.0:8000",
    "http://[::1]:8080",
  ]) {
    assert.equal(await statusOf(relay, origin), 200, origin);
    const real = createRelay({ origins: [] });
    assert.equal(await statusOf(real, origin), 403, origin);
  }
  for (const origin of ["https://other.example", "http://localhost.other.example", "http://127.0.0.1.other.example"]) {
    assert.equal(await statusOf(relay, origin), 403, origin);
  }
  assert.equal(await statusOf(relay, PAGE, { ...body, fields: { ...ZENDESK, secret: "short" } }), 400);
  assert.equal(await statusOf(relay, PAGE, { ...body, fields: { ...ZENDESK, email: "a".repeat(40_000) } }), 413);
  const limited = makeRelay({ limits: { perClient: { burst: 1, perMinute: 1 } } });
  assert.deepEqual([await statusOf(limited, PAGE), await statusOf(limited, PAGE)], [200, 429]);
});

/** With NODE_ENV as it is said, and as it was afterwards. */
function withNodeEnv<T>(value: string, run: () => T): T {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = value;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

test("in production nothing pretends", () => {
  const WHY = "a relay that pretends accepts any key, and NODE_ENV is production";
  withNodeEnv("production", () => {
    assert.throws(() => createRelay({ origins: [PAGE], pretend: true }), new Error(`createRelay: ${WHY}`));
    createRelay({ origins: [PAGE] });
    createRelay({ origins: [PAGE], pretend: false });
  });
  withNodeEnv("development", () => createRelay({ origins: [PAGE], pretend: true }));
  const env = { ...process.env, NODE_ENV: "production" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [KEYFIT, "relay", "--pretend"], {
    env,
    encoding: "utf8",
  });
  assert.deepEqual([status, stdout, stderr], [2, "", `keyfit: --pretend: ${WHY}\n`]);
});

test("a real relay loads nothing of it", () => {
  const read = new Set<string>();
  const reach = (path: string): void => {
    if (read.has(path)) return;
    read.add(path);
    const text = readFileSync(path, "utf8");
    assert.doesNotMatch(text, /Joe Pretend|Test values for/, path);
    for (const [, name = ""] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) reach(join(dirname(path), name));
  };
  reach(`${ROOT}web/dist/relay.js`);
  assert.ok(read.size > 1);
});

test("the command says that it pretends, and shows the test values in a browser", async () => {
  const child = spawn(process.execPath, [KEYFIT, "relay", "--pretend"], { stdio: ["ignore", "pipe", "pipe"] });
  try {
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      told += text;
    });
    const [printed] = await once(child.stdout, "data");
    const url = `${printed}`.trim();
    const headers = { origin: "http://localhost:5173", "content-type": "application/json" };
    const body = JSON.stringify({ service: "zendesk", fields: ZENDESK });
    const answer = await fetch(url, { method: "POST", headers, body });
    assert.equal(answer.headers.get("access-control-allow-origin"), "http://localhost:5173");
    const { reason, pretended } = (await answer.json()) as Record<string, unknown>;
    assert.deepEqual([reason, pretended], ["secret-refused", true]);
    assert.match(
      told,
      /^This relay pretends: it asks no service, .*\nFor test values, open .*, or run 'keyfit pretend --service ID'\.\n$/,
    );
    const show = async (query: string) => (await fetch(url + query, { headers: { accept: "text/html,*/*" } })).text();
    const titles = [...(await show("")).matchAll(/<li><a href="\?service=[^>]*>([^<]*)/g)].map(
      ([, title = ""]) => title,
    );
    assert.equal(titles.length, IDS.length);
    assert.deepEqual(
      titles,
      titles.toSorted((one, other) => one.localeCompare(other, "en")),
    );
    assert.match(await show("?service=zendesk"), /<th scope="row">secret-refused<td>.*PretendPreten000401/);
    assert.match(await show("?service=%3Cscript%3E"), /<h1>Test values<\/h1>/);
    assert.equal((await fetch(url, { headers: { accept: "application/json", origin: PAGE } })).status, 403);
  } finally {
    child.kill();
    await once(child, "exit");
  }
});

test("a real relay shows no page, and reads no query", async () => {
  const served = await serveRelay(createRelay({ origins: [PAGE] }));
  try {
    const statusOf = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const asked = request(`${served.url}?service=zendesk`, { headers }, ({ statusCode }) => resolve(statusCode));
        asked.on("error", reject).end();
      });
    assert.equal(await statusOf({ accept: "text/html" }), 403);
    assert.equal(await statusOf({ accept: "text/html", origin: PAGE }), 405);
  } finally {
    await served.stop();
  }
});

test("keyfit pretend lists what the relay reads, as a table and as JSON", () => {
  const list = (...args: string[]) =>
    spawnSync(process.execPath, [KEYFIT, "pretend", ...args], { encoding: "utf8" }).stdout;
  const lines = list("--service", "zendesk", "--json")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(lines[2], { reason: "secret-refused", field: "secret", values: ZENDESK });
  const [above, table = ""] = list("--service=zendesk").split("\n\n");
  assert.equal(above, `account: ${ZENDESK.account}\nemail: ${ZENDESK.email}`);
  const rows = table.trim().split("\n");
  assert.match(rows[0] ?? "", /^outcome +secret$/);
  assert.deepEqual(
    rows.slice(1).map((row) => row.split(/ +/)),
    lines.map(({ reason, values }) => [reason, values.secret]),
  );
  assert.equal(list("--definition", `${ROOT}core/services/zendesk.json`), list("--service=zendesk"));
});
