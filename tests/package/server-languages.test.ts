// The relay and the second check in PHP, Python, Ruby and Go: each example of web/examples/ as its own server, in front of
// one `keyfit relay` that asks the stand-in. What they pass on, and how they run the command, is recorded.

import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { type AddressInfo, createServer as createPort } from "node:net";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { vectorsOf } from "../node/support.ts";
import { type StandIn, startStandIn } from "../standin/server.ts";
import { BUILD, KEYFIT, ROOT } from "./support.ts";

const PAGE = "https://app.example";
const EXAMPLES = join(ROOT, "web/examples");
const folder = join(BUILD, "server-languages");

/** Pairs of the stand-in. */
const { examples } = vectorsOf("zendesk");
const fieldsOf = (id: string): Record<string, string> => examples.find((example) => example.id === id)?.fields ?? {};
const GOOD = fieldsOf("ok");
const WRONG = fieldsOf("wrong-key");

interface Language {
  name: string;
  file: string;
  /** The name of its fences in the documents. */
  fence: string;
  /** What has to be done before it can start. */
  prepare?: () => Promise<unknown>;
  /** How it is served, as its README says. */
  command: (port: number) => string[];
}

const goProgram = join(folder, "relay-go");
const goEnvironment = { GO111MODULE: "off", GOCACHE: join(folder, "go-cache"), GOPROXY: "off", GOTOOLCHAIN: "local" };

const LANGUAGES: readonly Language[] = [
  {
    name: "PHP",
    file: "relay-php/keyfit.php",
    fence: "php",
    command: (port) => ["php", "-d", "error_reporting=-1", "-S", `127.0.0.1:${port}`, "keyfit.php"],
  },
  {
    name: "Python",
    file: "relay-python/keyfit.py",
    fence: "python",
    command: () => ["python3", "-B", "-W", "error", "keyfit.py"],
  },
  {
    name: "Ruby",
    file: "relay-ruby/config.ru",
    fence: "ruby",
    command: (port) => ["rackup", "--env", "production", "--server", "webrick", "--port", String(port)],
  },
  {
    name: "Go",
    file: "relay-go/main.go",
    fence: "go",
    prepare: () =>
      promisify(execFile)("go", ["build", "-o", goProgram, "main.go"], {
        cwd: join(EXAMPLES, "relay-go"),
        env: { ...process.env, ...goEnvironment },
      }),
    command: () => [goProgram],
  },
];

interface Running {
  url: string;
  process: ChildProcess;
  /** All that it prints, once it has ended. */
  output: Promise<string>;
}

let standIn: StandIn;
/** Stands between the examples and the relay, and sees what goes on. */
let front: Server;
const passedOn: IncomingHttpHeaders[] = [];
const servers = new Map<string, Running>();
const children: ChildProcess[] = [];

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "bin"), { recursive: true });
  standIn = await startStandIn();
  writeFileSync(join(folder, "certificate.pem"), standIn.certificate.cert);
  const relay = startRelay();
  const [line] = await once(relay.stdout as NodeJS.ReadableStream, "data");
  front = await listenInFront(String(line).trim());
  recordCommand();
  await Promise.all(
    LANGUAGES.map(async (language) => {
      await language.prepare?.();
      servers.set(language.name, await serve(language));
    }),
  );
});

after(async () => {
  for (const child of children) child.kill();
  front?.close();
  await standIn.stop();
});

/** As the READMEs start it. Its connections to the service end at the stand-in. */
function startRelay(): ChildProcess {
  const args = ["--import", join(ROOT, "tests/standin/preload.ts"), join(KEYFIT, "bin/keyfit.mjs"), "relay"];
  const child = spawn(process.execPath, [...args, "--origin", PAGE, "--proxy-header", "x-forwarded-for"], {
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: join(folder, "certificate.pem"),
      KEYFIT_STANDIN_PORT: String(standIn.tlsPort),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function listenInFront(target: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    passedOn.push(request.headers);
    const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
    const body = await text(request);
    const answer = await fetch(target, { method: "POST", headers: headers as Record<string, string>, body });
    const wait = answer.headers.get("retry-after");
    response.writeHead(answer.status, wait === null ? {} : { "retry-after": wait });
    response.end(await answer.text());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** In the place of `keyfit` a script that writes down its arguments and environment, and then is `keyfit`. */
function recordCommand(): void {
  const command = join(KEYFIT, "bin/keyfit.mjs");
  const script = `#!/bin/sh
{ printf '%s\\n' "$@"; env; } >>'${folder}/commands.txt'
exec '${process.execPath}' '${command}' "$@"
`;
  writeFileSync(join(folder, "bin/keyfit"), script, { mode: 0o755 });
  writeFileSync(join(folder, "commands.txt"), "");
}

async function serve({ file, command }: Language): Promise<Running> {
  const port = await findPort();
  const [program = "", ...args] = command(port);
  const child = spawn(program, args, {
    cwd: join(EXAMPLES, file, ".."),
    env: {
      ...process.env,
      PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
      PORT: String(port),
      KEYFIT_RELAY: `http://127.0.0.1:${(front.address() as AddressInfo).port}/`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const output = Promise.all([text(child.stdout), text(child.stderr)]).then((said) => said.join(""));
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 60_000; ; await sleep(25)) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return { url, process: child, output };
    if (child.exitCode === null && Date.now() < end) continue;
    child.kill();
    throw new Error(`${file} does not serve: ${await output}`);
  }
}

/** A free port below those that the system gives to connections, so that none of those takes it in between. */
async function findPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(10_000 * Math.random());
    const server = createPort().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}

const asPage = { origin: PAGE, "content-type": "application/json" };

/** What the element sends. */
async function ask(name: string, fields: object, headers: Record<string, string> = asPage) {
  const body = JSON.stringify({ service: "zendesk", fields });
  return post(`${servers.get(name)?.url}/keyfit-relay`, body, headers);
}

async function post(url: string, body: string | URLSearchParams, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: "POST", headers, body });
  return { status: response.status, headers: response.headers, answer: JSON.parse(await response.text()) };
}

for (const { name } of LANGUAGES) {
  test(`${name}: the relay answers what the service says`, async () => {
    const good = await ask(name, GOOD);
    assert.deepEqual([good.status, good.answer.reason, good.answer.sent], [200, "connected", "yes"]);
    assert.equal(good.headers.get("content-type"), "application/json");
    assert.equal(good.headers.get("cache-control"), "no-store");
    const wrong = await ask(name, WRONG);
    assert.deepEqual([wrong.status, wrong.answer.reason, wrong.answer.sent], [200, "secret-refused", "yes"]);
  });

  test(`${name}: what the relay refuses is not sent to the service`, async () => {
    const received = standIn.received.length;
    const origins = ["https://evil.example", "null", ""];
    for (const origin of origins) assert.equal((await ask(name, GOOD, { ...asPage, origin })).status, 403, origin);
    assert.equal((await ask(name, GOOD, { "content-type": "application/json" })).status, 403);
    assert.equal((await ask(name, GOOD, { ...asPage, "content-type": "text/plain" })).status, 415);
    const mended = await ask(name, { ...GOOD, account: "joesgarage" });
    assert.deepEqual([mended.status, mended.answer.error], [400, "A value is not usable as it stands."]);
    assert.equal(standIn.received.length, received);
  });

  test(`${name}: a body that is too large goes no further`, async () => {
    const asked = passedOn.length;
    const large = await ask(name, { ...GOOD, email: "a".repeat(33_000) });
    assert.deepEqual([large.status, large.answer], [413, { error: "The body is too large." }]);
    assert.equal(passedOn.length, asked);
  });

  test(`${name}: the relay is told the origin, the type and the client's address, and nothing else`, async () => {
    const forged = { "x-forwarded-for": "203.0.113.9", cookie: "session=1", authorization: "Bearer 1", referer: PAGE };
    await ask(name, {}, { ...asPage, ...forged });
    const { origin, "content-type": type, "x-forwarded-for": address, ...others } = passedOn.at(-1) ?? {};
    assert.deepEqual([origin, type, address], [PAGE, "application/json", "127.0.0.1"]);
    for (const header of ["cookie", "authorization", "referer"]) assert.equal(others[header], undefined, header);
  });

  test(`${name}: the form is checked again, and what is mended is used`, async () => {
    const url = `${servers.get(name)?.url}/sign-up`;
    const typed = { account: "JoesGarage", email: ` ${GOOD.email}`, secret: ` ${GOOD.secret}\n` };
    const good = await post(url, new URLSearchParams(typed));
    assert.deepEqual([good.status, good.answer], [200, { account: GOOD.account, email: GOOD.email }]);
    const wrong = await post(url, new URLSearchParams({ ...typed, account: "joesgarage.zendesc.com", secret: "" }));
    assert.deepEqual([wrong.status, wrong.answer], [422, { problems: { account: ["domain-typo"], secret: [] } }]);
    // Bytes that are not UTF-8, and nothing at all.
    const broken = await post(url, "account=%ff&secret=%00", { "content-type": "application/x-www-form-urlencoded" });
    assert.equal(broken.status, 422);
    assert.deepEqual(Object.keys(broken.answer.problems).sort(), ["account", "email", "secret"]);
  });
}

test("how long a client has to wait is passed on", async () => {
  for (const { name } of LANGUAGES) {
    let asked = await ask(name, {});
    while (asked.status === 400) asked = await ask(name, {});
    assert.equal(asked.status, 429, name);
    assert.match(asked.headers.get("retry-after") ?? "", /^\d+$/, name);
  }
});

test("without the relay, each says so", async () => {
  front.close();
  front.closeAllConnections();
  for (const { name } of LANGUAGES) {
    const { status, answer } = await ask(name, GOOD);
    assert.deepEqual([name, status, answer], [name, 502, { error: "The relay did not answer." }]);
  }
});

test("without the command, no form is accepted", async () => {
  rmSync(join(folder, "bin/keyfit"));
  for (const { name } of LANGUAGES) {
    const body = new URLSearchParams(GOOD);
    const { status } = await fetch(`${servers.get(name)?.url}/sign-up`, { method: "POST", body });
    assert.deepEqual([name, status], [name, 500]);
  }
});

test("no secret is in what they print, in an argument or in the environment of the command", async () => {
  const running = [...servers.values()];
  for (const { process } of running) process.kill();
  const printed = await Promise.all(running.map(({ output }) => output));
  for (const said of printed) assert.match(said, /keyfit relay did not answer/);
  const commands = readFileSync(join(folder, "commands.txt"), "utf8");
  const runs = commands.match(/^check\n--service\nzendesk\n--show-secrets\n/gm) ?? [];
  assert.equal(runs.length, 3 * LANGUAGES.length);
  for (const { secret = "" } of [GOOD, WRONG]) {
    assert.ok(secret.length > 30);
    for (const told of [commands, ...printed]) assert.ok(!told.includes(secret));
  }
});

// The names of the snippets, and where they are.
const SHOWN = { relay: "web/relay.md", check: "web/README.md" };

for (const { name, file, fence } of LANGUAGES) {
  test(`${name}: the documents show the example as it is`, () => {
    const code = readFileSync(join(EXAMPLES, file), "utf8");
    // A method of Ruby's module is indented, and in the document it is not.
    const plain = fence === "ruby" ? code.replace(/^ {2}/gm, "") : code;
    for (const [part, document] of Object.entries(SHOWN)) {
      const snippets = readFileSync(join(ROOT, document), "utf8").matchAll(
        new RegExp(`^<!-- snippet: ${part}-${fence} -->\\n\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\`$`, "gm"),
      );
      const [shown, ...more] = [...snippets].map(([, snippet = ""]) => snippet);
      assert.ok(shown && more.length === 0, `${document} shows ${part}-${fence} once`);
      assert.ok(plain.includes(shown), `${part}-${fence} of ${document} is not in ${file}`);
    }
  });
}
