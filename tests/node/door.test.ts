// The relay is no open door: what comes to it over a socket, byte by byte, and how it is refused. Everything that is refused
// gets one of the relay's constant errors as JSON, and of nothing that is refused does anything reach the service.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { after, before, describe, test } from "node:test";
import { createRelay, DEFAULT_LIMITS, REFUSALS } from "../../web/dist/relay.js";
import { type RelayServer, serveRelay } from "../../web/dist/relay-node.js";
import { PAGE } from "./relay-process.ts";

type Refusal = keyof typeof REFUSALS;

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const ACCOUNT = "https://joesgarage.freshbooks.com";
const ASKED = { service: "freshbooks-classic", fields: { account: ACCOUNT, secret: SECRET } };
const GOOD = JSON.stringify(ASKED);
const BODY_MS = 3_000;

/** The hosts that were asked. */
const asked: string[] = [];
let release = (): void => {};
let server: RelayServer;
let port: number;

before(async () => {
  const plenty = { burst: 100_000, perMinute: 100_000 };
  const relay = createRelay({
    origins: [PAGE],
    trustedProxyHeader: "x-forwarded-for",
    limits: { perClient: plenty, perAccount: plenty, bodyTime: BODY_MS },
    fetch: async (url) => {
      const { host } = new URL(String(url));
      asked.push(host);
      if (host.startsWith("slowgarage.")) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      const staff = `<staff><email>${host}</email></staff>`;
      return new Response(`<response status="ok">${staff}</response>`, { headers: { "content-type": "text/xml" } });
    },
  });
  server = await serveRelay(relay);
  port = Number(new URL(server.url).port);
});
after(() => server.stop());

/** Bytes to send, milliseconds to wait, or what to wait for; null ends what is sent. */
type Part = string | number | Promise<void> | null;

/** Sends the parts, and answers all that comes until the other side closes the connection. */
async function send(parts: readonly Part[]): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let received = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => {});
  // What has been refused need not be sent to its end.
  const closed = once(socket, "end").catch(() => {});
  void write(socket, parts);
  await closed;
  socket.destroy();
  return received;
}

async function write(socket: Socket, parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (!socket.writable) return;
    if (part === null) socket.end();
    else if (typeof part === "string") socket.write(part, "latin1");
    else if (typeof part === "number") await new Promise((resolve) => setTimeout(resolve, part));
    else await part;
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The answers in what came; throws where there is anything else. */
function read(text: string): Answer[] {
  const answers: Answer[] = [];
  for (let rest = text; rest !== ""; ) {
    const [head = "", ...more] = rest.split("\r\n\r\n");
    const [line = "", ...lines] = head.split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) ./.exec(line)?.[1]);
    assert.ok(status > 0, `no answer: ${text}`);
    const headers = Object.fromEntries(lines.map((one) => one.toLowerCase().split(": ", 2)));
    const body = more.join("\r\n\r\n");
    const length = Number(headers["content-length"] ?? 0);
    answers.push({ status, headers, body: body.slice(0, length) });
    rest = body.slice(length);
  }
  return answers;
}

async function assertRefused(parts: readonly Part[], refusal: Refusal): Promise<void> {
  const before = asked.length;
  const text = await send(parts);
  const [answer, ...more] = read(text);
  assert.deepEqual(more, []);
  const [status, error] = REFUSALS[refusal];
  assert.deepEqual([answer?.status, answer?.body], [status, JSON.stringify({ error })]);
  assert.equal(answer?.headers["content-type"], "application/json");
  assert.equal(answer?.headers["cache-control"], "no-store");
  assert.ok(text.length < 600, `${text.length}`);
  assert.ok(!text.includes(SECRET));
  assert.equal(asked.length, before, "the service was asked");
}

function head(method: string, headers: readonly string[], origin = PAGE): string {
  const own = [`${method} / HTTP/1.1`, "host: relay.example", "content-type: application/json", "connection: close"];
  return `${[...own, ...(origin === "" ? [] : [`origin: ${origin}`]), ...headers].join("\r\n")}\r\n\r\n`;
}

/** What is sent has a byte in each character. */
const inBytes = (text: string): string => Buffer.from(text).toString("latin1");
const post = (body: string, ...headers: string[]): string =>
  head("POST", [`content-length: ${body.length}`, ...headers]) + body;
const chunked = (...parts: string[]): string => head("POST", ["transfer-encoding: chunked"]) + parts.join("");
const without = (name: string): string => post(GOOD).replace(new RegExp(`^${name}: .*\r\n`, "m"), "");

const REFUSED: Record<string, [Refusal, Part[]]> = {
  "no HTTP": ["malformed", ["nonsense\r\n\r\n"]],
  "HTTP/0.9": ["too-slow", ["GET /\r\n"]],
  "HTTP/2": ["malformed", ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"]],
  "HTTP/9.9": ["malformed", [post(GOOD).replace("HTTP/1.1", "HTTP/9.9")]],
  TLS: ["malformed", ["\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03"]],
  "NUL bytes": ["malformed", ["\0".repeat(100)]],
  "no Host": ["malformed", [without("host")]],
  "a Host that is none": ["malformed", [post(GOOD).replace("relay.example", "[")]],
  "a Host with a blank": ["malformed", [post(GOOD).replace("relay.example", "a b")]],
  "a header without a colon": ["malformed", [head("POST", ["nonsense"])]],
  "a blank before a colon": ["malformed", [head("POST", ["x : y"])]],
  "a header over two lines": ["malformed", [head("POST", ["x: y\r\n z"])]],
  "a NUL in a header": ["malformed", [head("POST", ["x: a\0b"])]],
  "a bare carriage return in a header": ["malformed", [head("POST", ["x: a\rhost: evil.example"])]],
  "a length below zero": ["malformed", [head("POST", ["content-length: -1"])]],
  "a length that is none": ["malformed", [head("POST", ["content-length: 1e3"])]],
  "a length beyond all numbers": ["malformed", [head("POST", [`content-length: ${"9".repeat(30)}`])]],
  "two lengths": ["malformed", [head("POST", ["content-length: 5", "content-length: 6"])]],
  "a length and chunks": ["malformed", [head("POST", ["content-length: 5", "transfer-encoding: chunked"])]],
  "chunks that are none": ["malformed", [chunked("nonsense\r\n")]],
  "a chunk beyond all numbers": ["malformed", [chunked(`${"f".repeat(30)}\r\n`)]],
  "an extension of a chunk without end": ["too-large", [chunked(`5;${"a".repeat(40_000)}`)]],
  "a header of 20 kB": ["headers-too-large", [head("POST", [`x: ${"a".repeat(20_000)}`])]],
  "headers of 1 MB": ["headers-too-large", [head("POST", Array(20_000).fill(`x: ${"a".repeat(50)}`))]],
  "an address of 20 kB": ["headers-too-large", [head("POST", []).replace(" / ", ` /${"a".repeat(20_000)} `)]],
  TRACE: ["method", [head("TRACE", [])]],
  CONNECT: ["method", [head("CONNECT", []).replace(" / ", " evil.example:443 ")]],
  "a method that is none": ["malformed", [head("FROB", [])]],
  ...Object.fromEntries(
    ["GET", "PUT", "DELETE", "PATCH", "PROPFIND"].map((method) => [method, ["method", [head(method, [])]]]),
  ),
  "a wish for another protocol": ["method", [head("GET", ["upgrade: websocket"])]],
  "no origin": ["origin", [without("origin")]],
  "two origins": ["origin", [post(GOOD, "origin: https://evil.example")]],
  "the same origin twice": ["origin", [post(GOOD, `origin: ${PAGE}`)]],
  "an origin that the Host makes its own": [
    "origin",
    [post(GOOD).replace("relay.example", "evil.example").replace(PAGE, "http://evil.example")],
  ],
  "an origin that the request line makes its own": [
    "origin",
    [post(GOOD).replace(" / ", " http://evil.example/ ").replace(PAGE, "http://evil.example")],
  ],
  "the origin of a name that cannot be": [
    "origin",
    [post(GOOD).replace("relay.example", "name.invalid").replace(PAGE, "http://name.invalid")],
  ],
  "no type": ["type", [without("content-type")]],
  "a form": ["type", [post(GOOD).replace("application/json", "application/x-www-form-urlencoded")]],
  "text, as a page elsewhere may send": ["type", [post(GOOD).replace("application/json", "text/plain")]],
  "two types": ["type", [post(GOOD).replace("application/json", "text/plain, application/json")]],
  "a compressed body": ["type", [post(GOOD, "content-encoding: gzip")]],
  "a body of 40 kB": ["too-large", [post(" ".repeat(40_000))]],
  "a body of 10 MB": ["too-large", [post(" ".repeat(10_000_000))]],
  "a body that is called large": ["too-large", [head("POST", ["content-length: 40000"])]],
  "chunks of 40 kB": ["too-large", [chunked(`9c40\r\n${" ".repeat(40_000)}\r\n0\r\n\r\n`)]],
  "no body": ["json", [head("POST", [])]],
  "half a body, then the end": ["malformed", [head("POST", ["content-length: 100"]), GOOD.slice(0, 50), 50, null]],
  "half a body, then nothing": ["too-slow", [head("POST", ["content-length: 100"]), GOOD.slice(0, 50)]],
  "half a chunk, then nothing": ["too-slow", [chunked("5\r\nab")]],
  "a body that drips": ["too-slow", [head("POST", ["content-length: 100"]), ...Array(40).fill(["{", 50]).flat()]],
  nothing: ["too-slow", []],
  "half a line, then nothing": ["too-slow", ["POST / HT"]],
  "headers that drip": ["too-slow", [head("POST", []).slice(0, -2), ...Array(20).fill(["x: y\r\n", 500]).flat()]],
};

describe("refused over a socket", { concurrency: true }, () => {
  for (const [what, [refusal, parts]] of Object.entries(REFUSED)) {
    test(what, () => assertRefused(parts, refusal));
  }
});

const who = (answer: Answer | undefined): string => JSON.parse(answer?.body ?? "null").who.email;

test("nearly refused: what a proxy or an old client may well send", async () => {
  for (const text of [
    post(GOOD).replace("HTTP/1.1", "HTTP/1.0"),
    post(GOOD, "expect: 100-continue"),
    post(GOOD, "expect: the unexpected"),
    post(GOOD, ...Array(200).fill("x: y")),
    post(GOOD).replace(" / ", " http://relay.example/keyfit?a=b#c "),
    post(GOOD).replace("relay.example", `127.0.0.1:${port}`).replace(PAGE, `http://127.0.0.1:${port}`),
    post(GOOD).replace("relay.example", "localhost:80").replace(PAGE, "http://localhost"),
    post(GOOD).replace("relay.example", "[::1]:5").replace(PAGE, "http://[::1]:5"),
    chunked(`${GOOD.length.toString(16)}\r\n${GOOD}\r\n0\r\nx: y\r\n\r\n`),
  ]) {
    const answer = read((await send([text])).replace("HTTP/1.1 100 Continue\r\n\r\n", "")).at(-1);
    assert.equal(answer?.status, 200, text);
    assert.equal(who(answer), "joesgarage.freshbooks.com");
  }
});

test("HEAD is refused without a body; a preflight is answered", async () => {
  const [refused] = read((await send([head("HEAD", [])])).replace(/content-length: \d+/, "content-length: 0"));
  assert.deepEqual([refused?.status, refused?.body], [405, ""]);
  const [allowed] = read(await send([head("OPTIONS", [])]));
  assert.deepEqual([allowed?.status, allowed?.body], [204, ""]);
});

test("on one connection: each gets its own answer, in turn, and what is nonsense ends it", async () => {
  const names = ["one", "two", "three", "four"];
  const stays = (name: string): string => post(GOOD.replace("joesgarage", name)).replace("close", "keep-alive");
  const inTurn = read(await send([...names.flatMap((name) => [stays(name), 30]), "nonsense\r\n\r\n"]));
  const atOnce = read(await send([names.map(stays).join(""), 500, "nonsense\r\n\r\n"]));
  for (const answers of [inTurn, atOnce]) {
    assert.deepEqual(
      answers.slice(0, 4).map(who),
      names.map((name) => `${name}.freshbooks.com`),
    );
    assert.deepEqual(
      answers.slice(4).map(({ status }) => status),
      [400],
    );
  }
});

// What may stand in a value and would be more than a value.
const HOSTILE = [
  ...["\r\nx: y", "\n", "\r", "\0", "\t", "\x7f", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff", "\ud800"],
  ...[" ", "/", "\\", "@", ":", "#", "?", "%", "%00", "%2e", "%0d%0a", ";", ",", '"', "'", "<", "&", "=", "[", "]"],
  ...["..", "../", "//evil.example/", "@evil.example", ":443", ":X@evil.example", ".evil.example", "#@evil.example"],
  ...["\uff0e", "\u3002", "\uff61", "\u2024", "\uff0f", "\u2044", "\u2215", "\uff20", "\ufe6b", "\uff1a"],
  ...[
    "\u0430",
    "\u0435",
    "\u043e",
    "\u0440",
    "\u0441",
    "\u03bf",
    "\u0131",
    "\uff41",
    "\u00ad",
    "\u{1d41a}",
    "xn--80ak6aa92e",
  ],
  ...[
    "$" + "{7*7}",
    "{{7*7}}",
    "<script>",
    "../../etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "localhost",
  ],
];
// At the end of a good value, before it, in it, and instead of it.
const around = (good: string, part: string): string[] => {
  const middle = good.startsWith("https://") ? 11 : 3;
  return [good + part, part + good, good.slice(0, middle) + part + good.slice(middle), part];
};

test("values that would be more than values: every one is refused, and none is echoed or sent", async () => {
  const before = asked.length;
  const errors = [REFUSALS.service, REFUSALS.field, REFUSALS.missing, REFUSALS.value].map(([, error]) => error);
  const values = { service: ASKED.service, ...ASKED.fields };
  let refused = 0;
  for (const key of ["service", "account", "secret", "field"] as const) {
    const good = key === "field" ? "secret" : values[key];
    for (const value of HOSTILE.flatMap((part) => around(good, part))) {
      // An account's name of such letters is a good one.
      if (/^https:\/\/[a-z0-9-]*\.freshbooks\.com$/.test(value)) continue;
      const fields = { ...ASKED.fields, ...(key === "field" ? { [value]: SECRET } : { [key]: value }) };
      const body = key === "service" ? { ...ASKED, service: value } : { ...ASKED, fields };
      const text = await send([post(inBytes(JSON.stringify(body)))]);
      const [answer] = read(text);
      assert.equal(answer?.status, 400, `${key}: ${JSON.stringify(value)}: ${text}`);
      assert.ok(errors.includes(JSON.parse(answer?.body ?? "").error));
      refused += 1;
    }
  }
  assert.ok(refused > 900, `${refused}`);
  assert.equal(asked.length, before);
});

test("slow ones of one client take no place from another", async () => {
  const slow = Array.from({ length: 100 }, () =>
    send([head("POST", ["content-length: 100", "x-forwarded-for: 192.0.2.1"]), "{"]),
  );
  const asking = (client: string): Promise<string> => send([post(GOOD, `x-forwarded-for: ${client}`)]);
  await new Promise((resolve) => setTimeout(resolve, BODY_MS / 3));
  assert.equal(read(await asking("192.0.2.2"))[0]?.status, 200);
  const answers = (await Promise.all(slow)).map((text) => read(text)[0]);
  const places = DEFAULT_LIMITS.inFlightPerClient;
  assert.equal(answers.filter((answer) => answer?.status === 408).length, places);
  const others = answers.filter((answer) => answer?.status === 429);
  assert.equal(others.length, 100 - places);
  for (const { headers, body } of others as Answer[]) {
    assert.equal(headers["retry-after"], "1");
    assert.equal(JSON.parse(body).error, REFUSALS["client-busy"][1]);
  }
  assert.equal(read(await asking("192.0.2.1"))[0]?.status, 200);
});

test("it stops: what is under way finishes, what is new is refused, what says nothing is let go", async () => {
  const silent = send([]);
  const stays = post(GOOD.replace("joesgarage", "slowgarage")).replace("close", "keep-alive");
  const untilAsked = async (count: number): Promise<void> => {
    while (asked.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  let begin = (): void => {};
  const stopping = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const before = asked.length;
  const idle = send([post(GOOD).replace("close", "keep-alive"), stopping, post(GOOD)]);
  await untilAsked(before + 1);
  const underWay = send([stays, 300, post(GOOD)]);
  await untilAsked(before + 2);
  const stopped = server.stop();
  begin();
  const late = send([post(GOOD)]);
  setTimeout(() => release(), 600);
  const answers = read(await underWay);
  assert.equal(who(answers[0]), "slowgarage.freshbooks.com");
  assert.equal(answers[0]?.headers.connection, "close");
  const [served, refused] = read(await idle);
  assert.equal(served?.status, 200);
  for (const answer of [refused, ...read(await late)]) {
    assert.deepEqual([answer?.status, answer?.headers.connection, answer?.headers["retry-after"]], [503, "close", "1"]);
  }
  await stopped;
  await assert.rejects(once(connect(port, "127.0.0.1"), "connect"), { code: "ECONNREFUSED" });
  assert.equal(await silent, "");
});
