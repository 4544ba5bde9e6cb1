// `keyfit try`: the page for one definition. What it serves, that the live test waits for an answer given by hand, that it
// follows the file, and how it ends.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { load } from "../../web/dist/index.js";
import { ROOT, readDefinition, serviceVectors } from "./support.ts";

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const EXAMPLES = `${ROOT}tests/vectors/services/datadog.json`;
// Made up, and in two parts, so that no scanner takes them for real.
const FIELDS = {
  region: "us1",
  secret: "0123456789abcdef".repeat(2),
  app_key: `${"fedcba9876543210".repeat(2)}01234567`,
};

const folder = mkdtempSync(join(tmpdir(), "keyfit-try-"));
const file = join(folder, "datadog.json");
let server: ChildProcess;
let origin: string;

before(async () => {
  copyFileSync(`${ROOT}core/services/datadog.json`, file);
  server = spawn(process.execPath, [KEYFIT, "try", file, "--examples", EXAMPLES], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(server.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  const [, url] = /^.*: (http:\/\/127\.0\.0\.1:\d+)\/ \(Ctrl-C ends\)\n$/.exec(said.toString()) ?? [];
  assert.ok(url, said.toString());
  origin = url;
});
after(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(`${origin}${path}`);

/** What the page is told of as it happens. */
class Events {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = "";

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader;
  }

  static async open(): Promise<Events> {
    const { body } = await get("/events");
    assert.ok(body);
    return new Events(body.getReader());
  }

  /** What is told with the next event of this name. */
  async next(name: string): Promise<Record<string, unknown>> {
    for (;;) {
      const [whole, data = ""] = new RegExp(`event: ${name}\ndata: (.*)\n\n`).exec(this.#text) ?? [];
      if (whole !== undefined) {
        this.#text = this.#text.slice(this.#text.indexOf(whole) + whole.length);
        return JSON.parse(data);
      }
      const { value, done } = await this.#reader.read();
      assert.ok(!done, "the events ended");
      this.#text += Buffer.from(value).toString();
    }
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

const relay = (body: unknown): Promise<Response> =>
  fetch(`${origin}/relay`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify(body),
  });
const answer = (given: unknown): Promise<Response> =>
  fetch(`${origin}/answer`, { method: "POST", body: JSON.stringify(given) });

test("it serves the page, the definition, what lint says of it, the examples, and the package", async () => {
  assert.match(await (await get("/")).text(), /<title>keyfit try<\/title>/);
  assert.equal((await (await get("/definition.json")).json()).id, "datadog");
  assert.deepEqual(await (await get("/problems.json")).json(), []);
  const examples = await (await get("/examples.json")).json();
  assert.ok(examples.length > 3 && examples.every(({ replies }: { replies: unknown[] }) => replies.length > 0));
  assert.equal((await get("/keyfit/element.js")).headers.get("content-type"), "text/javascript");
  assert.equal((await get("/keyfit/nothing.js")).status, 404);
  assert.equal((await get("/nothing")).status, 404);
});

/** Not fetch: it tidies paths up, and sets Host itself. */
function ask(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const asked = request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });
}

test("no other file is served, and nothing to a page under another name", async () => {
  const { host } = new URL(origin);
  for (const path of ["/keyfit/../package.json", "/keyfit/%2e%2e/package.json", "/keyfit/..\\package.json"]) {
    assert.equal(await ask(path, host), 404, path);
  }
  assert.equal(await ask("/", host), 200);
  for (const name of ["evil.example", "127.0.0.1.evil.example"]) {
    assert.notEqual(await ask("/definition.json", name), 200, name);
  }
});

interface Example {
  readonly id: string;
  readonly fields: Record<string, string>;
  readonly replies: readonly Record<string, unknown>[];
  readonly outcome: string;
}

test("the live test waits for what is answered: every example's replies, and none", async () => {
  const events = await Events.open();
  const examples: Example[] = await (await get("/examples.json")).json();
  let waiting = events.next("request");
  const silence = { id: "silence", fields: FIELDS, replies: [], outcome: "unreachable" };
  for (const { id, fields, replies, outcome } of [...examples, silence]) {
    const left = [...replies];
    const asked = relay({ service: "datadog", fields }).then((response) => response.json());
    for (;;) {
      const next = await Promise.race([waiting, asked.then(() => null)]);
      if (next === null) break;
      waiting = events.next("request");
      assert.match(String(next.address), /^https:\/\/api\.(?:[a-z0-9]+\.)?(?:datadoghq|ddog-gov)\.(?:com|eu)\//, id);
      const told = JSON.stringify(next);
      for (const secret of [fields.secret, fields.app_key]) assert.ok(!secret || !told.includes(secret), id);
      assert.equal((await answer({ ...left.shift(), id: next.id })).status, 200);
    }
    assert.equal((await asked).reason, outcome, id);
  }
  waiting.catch(() => {});
  await events.close();
});

test("any service's file is served: an example that is good, and one that is refused; no address shows a secret", async () => {
  const events = await Events.open();
  let waiting = events.next("request");
  for (const { service, examples } of serviceVectors()) {
    copyFileSync(`${ROOT}core/services/${service}.json`, file);
    const keyfit = await load(readDefinition(service));
    const types: { id: string; type: string }[] = readDefinition(service).fields;
    for (const { id, fields, replies, outcome, from, needs, administrator, allow_cost } of examples) {
      if (from === "page" || (id !== "ok" && id !== "wrong-key")) continue;
      const secrets = types.flatMap(({ id: field, type }) => (type === "secret" && fields[field]) || []);
      const left = [...replies];
      // As the relay wants it: each value as the core hands it on.
      const values = Object.fromEntries(
        Object.entries(keyfit.checkAll(fields)).flatMap(([field, verdict]) => {
          const value = verdict.account_url ?? verdict.value;
          return value === undefined ? [] : [[field, value]];
        }),
      );
      const asked = relay({ service, fields: values, needs, administrator, allow_cost }).then((response) =>
        response.json(),
      );
      for (;;) {
        const next = await Promise.race([waiting, asked.then(() => null)]);
        if (next === null) break;
        waiting = events.next("request");
        const told = decodeURIComponent(JSON.stringify(next));
        for (const secret of secrets) assert.ok(!told.includes(secret), `${service} ${id}: ${next.address}`);
        const isAsked = ({ step }: { step: number }): boolean => {
          const url = keyfit.requestOf(step, fields)?.url ?? "https://none.example/";
          const { origin: host, pathname } = new URL(url);
          const shown = secrets.reduce((text, secret) => text.replaceAll(secret, "***"), decodeURIComponent(pathname));
          return host + shown === next.address;
        };
        const at = left.findIndex(isAsked);
        assert.ok(at >= 0, `${service} ${id}: ${next.address} has no reply`);
        const [reply] = left.splice(at, 1);
        assert.equal((await answer({ ...reply, id: next.id })).status, 200);
      }
      const said = await asked;
      assert.equal(said.reason, outcome, `${service} ${id}: ${JSON.stringify(said)}`);
    }
  }
  copyFileSync(`${ROOT}core/services/datadog.json`, file);
  waiting.catch(() => {});
  await events.close();
});

test("an answer that nothing waits for, or that cannot be read, is told so", async () => {
  assert.equal((await answer({ id: 999, status: 200 })).status, 404);
  const { status } = await fetch(`${origin}/answer`, { method: "POST", body: "{" });
  assert.equal(status, 400);
});

test("when the file is saved, the page is told, and what is wrong is said with its line", async () => {
  const events = await Events.open();
  appendFileSync(file, "x");
  await events.next("changed");
  const problems = await (await get("/problems.json")).json();
  assert.equal(problems[0].severity, "error");
  assert.ok(problems[0].line > 1);
  copyFileSync(`${ROOT}core/services/datadog.json`, file);
  await events.next("changed");
  await events.close();
});

/** Not spawnSync: while this process stood still, connections would end without its notice. */
async function runTry(args: readonly string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [KEYFIT, "try", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status: child.exitCode, stdout, stderr };
}

test("bad usage: what is wrong is said in one line, and the status is 2", async () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");
  for (const [args, said] of [
    [[], /needs the file of a definition/],
    [[join(folder, "missing.json")], /cannot be read/],
    [[broken], /not a JSON object/],
    [[file, "--port", "70000"], /--port/],
    [[file, "--port", new URL(origin).port], /the port is taken/],
    [[file, "--colour"], /unknown option --colour/],
    [[file, "more.json"], /takes one file/],
    [[file, "--examples", broken], /--examples: the file is missing, or no JSON/],
  ] as const) {
    const { status, stderr } = await runTry(args);
    assert.equal(status, 2, `${args.join(" ")}: ${stderr}`);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  const { status, stdout } = await runTry(["--help"]);
  assert.equal(status, 0);
  assert.match(stdout, /^usage: keyfit try FILE/);
});

test("Ctrl-C ends it with 0, with a live test under way", async () => {
  const events = await Events.open();
  const asked = relay({ service: "datadog", fields: FIELDS })
    .then(
      (response) => response.text(),
      () => "",
    )
    .catch(() => "");
  await events.next("request");
  server.kill("SIGINT");
  const [status] = await once(server, "exit");
  assert.equal(status, 0);
  await asked;
  await events.close().catch(() => {});
});
