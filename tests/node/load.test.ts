// The relay under load: many connections at once, a slow service that is killed and started again, and a stop at the end.
// Every request is answered or refused, none is lost, no answer is another's, and memory stays as it is.
//
// Each part lasts until what is to be seen in it has been seen, however slow the machine.
//
// In script/test it is a small one. The whole, with figures:
//
//   KEYFIT_CONNECTIONS=1000 KEYFIT_SECONDS=60 script/run --test-reporter=spec tests/node/load.test.ts

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as ask } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { makeCertificate } from "../standin/certificate.ts";
import { HOSTS } from "../standin/hosts.ts";
import type { Memory } from "./memory.ts";
import { freshbooks, PAGE, RelayProcess } from "./relay-process.ts";
import { ROOT } from "./support.ts";

const { KEYFIT_CONNECTIONS = "100", KEYFIT_SECONDS = "10" } = process.env;
const CONNECTIONS = Number(KEYFIT_CONNECTIONS);
const SECONDS = Number(KEYFIT_SECONDS);

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const SERVICE_MOST_MS = 1000;
const THINK_MOST_MS = 2000;
const PATIENCE_S = 120;
const MIB = 1 << 20;
const MOST_GROWTH = 8 * MIB;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The service, which can be killed, and started again at the same port. */
class Service {
  readonly certificate = makeCertificate(HOSTS.map((host) => `*.${host}`));
  readonly #folder = mkdtempSync(join(tmpdir(), "keyfit-load-"));
  #child: ChildProcess | undefined;
  port = 0;

  constructor() {
    for (const what of ["key", "cert"] as const) writeFileSync(join(this.#folder, what), this.certificate[what]);
  }

  async start(): Promise<void> {
    const files = [join(this.#folder, "key"), join(this.#folder, "cert")];
    const args = [`${ROOT}tests/standin/busy.ts`, ...files, String(this.port), String(SERVICE_MOST_MS)];
    this.#child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(this.#child.stdout as never, "data")) as [Buffer];
    this.port = Number(line);
  }

  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  remove(): void {
    this.kill();
    rmSync(this.#folder, { recursive: true });
  }
}

interface Told {
  /** What became of it: "200 connected", "503 The relay is busy; ...", or what is wrong. */
  kind: string;
  milliseconds: number;
}

/** One request of a client, which is told what is said of its own account. `onSent`: its connection stands. */
async function askAs(agent: Agent, port: number, client: string, account: string, onSent: () => void): Promise<Told> {
  const began = performance.now();
  const kind = await new Promise<string>((resolve) => {
    const asked = ask({
      port,
      host: "127.0.0.1",
      method: "POST",
      agent,
      headers: { origin: PAGE, "content-type": "application/json", "x-forwarded-for": client },
    });
    asked.once("socket", (socket) => (socket.connecting ? socket.once("connect", onSent) : onSent()));
    asked.once("error", (error: NodeJS.ErrnoException) => resolve(`lost: ${error.code}`));
    asked.once("response", async (answer) => {
      const body = await text(answer).catch((error: NodeJS.ErrnoException) => `"lost: ${error.code}"`);
      resolve(kindOf(answer.statusCode, answer.headers["retry-after"], JSON.parse(body), account));
    });
    asked.end(JSON.stringify({ service: "freshbooks-classic", ...freshbooks(account, SECRET) }));
  });
  onSent();
  return { kind, milliseconds: performance.now() - began };
}

function kindOf(status = 0, retryAfter: string | undefined, said: Record<string, unknown>, account: string): string {
  if (status === 503 || status === 429) {
    return retryAfter === undefined ? `wrong: ${status} without Retry-After` : `${status} ${said.error}`;
  }
  const { email } = (said.who ?? {}) as { email?: string };
  if (email !== undefined && email !== `${account}@load.example`) return `wrong: ${account} was told of ${email}`;
  if (said.reason === "connected" && email === undefined) return "wrong: connected as nobody";
  return `${status} ${said.reason}, sent: ${said.sent}`;
}

const EXPECTED =
  /^(?:200 (?:connected, sent: yes|unreachable, sent: (?:no|possibly))|503 The relay is busy|429 Too many requests)/;

/** How many of each kind, and how long they took. */
function summarise(all: readonly Told[]): string {
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, told]) => {
      const times = told.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
      return `${told.length} x ${kind} (ms: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)})`;
    })
    .join("\n");
}

/** Whether a port refuses connections, a few seconds from now at the latest: a signal takes a moment on a busy machine. */
async function refusesNew(port: number): Promise<boolean> {
  for (let tries = 0; tries < 50; ++tries) {
    const socket = connect(port, "127.0.0.1");
    const error = await once(socket, "connect").then(
      () => null,
      (reason: NodeJS.ErrnoException) => reason,
    );
    socket.destroy();
    if (error?.code === "ECONNREFUSED") return true;
    await sleep(100);
  }
  return false;
}

test(`${CONNECTIONS} connections at once, ${SECONDS} s`, async (context) => {
  const service = new Service();
  await service.start();
  const relay = await RelayProcess.start(service.port, service.certificate.cert);
  context.after(async () => {
    await relay.stop("SIGKILL");
    service.remove();
  });
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const told: Told[] = [];
  const revived: Told[] = [];
  let isRevived = false;
  let isOver = false;

  /** Goes on to this part of the time, and until somebody has been told so. */
  const goOn = async (part: number, all: readonly Told[], kind: string): Promise<void> => {
    await sleep(SECONDS * 1000 * part - (performance.now() - began));
    while (!all.some((one) => one.kind.startsWith(kind))) {
      assert.ok(seconds() < SECONDS + PATIENCE_S, `nobody was told "${kind}"`);
      await sleep(100);
    }
  };

  const agents = Array.from({ length: CONNECTIONS }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const askNext = async (agent: Agent, i: number, n: number, onSent = (): void => {}): Promise<void> => {
    const one = await askAs(agent, relay.port, `10.0.${i >> 8}.${i & 255}`, `w${i}n${n}`, onSent);
    (isRevived ? revived : told).push(one);
  };
  const work = agents.map(async (agent, i) => {
    for (let n = 0; !isOver; ++n) {
      await askNext(agent, i, n);
      await sleep(Math.random() * THINK_MOST_MS);
    }
  });

  const memory: string[] = [];
  const watch = (async () => {
    while (!isOver) {
      const { rss } = await relay.memory();
      memory.push(`${seconds().toFixed(0)} s: ${(rss / MIB).toFixed(0)}`);
      await sleep(SECONDS * 50);
    }
  })();

  const goThrough = async (): Promise<Memory> => {
    await goOn(0.3, told, "200 connected");
    const memory = await relay.memory(true);
    await goOn(0.45, told, "200 connected");
    service.kill();
    await goOn(0.55, told, "200 unreachable");
    await service.start();
    isRevived = true;
    await goOn(1, revived, "200 connected");
    return memory;
  };
  const early = await goThrough().finally(() => {
    isOver = true;
  });
  await Promise.all([...work, watch]);
  // What is still held by what is just ending goes with it; what has leaked stays.
  let late = await relay.memory(true);
  for (let tries = 0; tries < 40 && late.heap - early.heap >= MOST_GROWTH; ++tries) {
    await sleep(500);
    late = await relay.memory(true);
  }

  // Everybody asks once more, and the relay is told to stop as soon as all have a connection.
  const last: Promise<void>[] = [];
  const sent = agents.map(
    (agent, i) => new Promise<void>((resolve) => last.push(askNext(agent, i, 1_000_000, resolve))),
  );
  await Promise.all(sent);
  const stopped = relay.stop();
  assert.ok(await refusesNew(relay.port), "new connections are taken after SIGTERM");
  await Promise.all(last);
  const { status, signal, took, stdout, stderr } = await stopped;
  for (const agent of agents) agent.destroy();

  const all = [...told, ...revived];
  context.diagnostic(`${all.length} requests\n${summarise(all)}`);
  context.diagnostic(`resident memory in MiB: ${memory.join(", ")}; most ${(late.peakRss / MIB).toFixed(0)}`);
  context.diagnostic(
    `JavaScript's memory in MiB: ${[early, late].map(({ heap }) => (heap / MIB).toFixed(1)).join(", then ")}`,
  );
  context.diagnostic(`stopped with ${status} after ${took.toFixed(1)} s`);

  assert.deepEqual(
    all.filter(({ kind }) => !EXPECTED.test(kind)).map(({ kind }) => kind),
    [],
  );
  assert.ok(late.heap - early.heap < MOST_GROWTH, "JavaScript's memory grows");
  assert.deepEqual([status, signal, stdout, stderr], [0, null, `${relay.url}\n`, ""]);
});
