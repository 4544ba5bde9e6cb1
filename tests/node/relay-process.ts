// `keyfit relay` as a process of its own, whose connections to the service's hosts end at a stand-in on this machine.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Memory } from "./memory.ts";
import { ROOT } from "./support.ts";

/** The page that may use it. */
export const PAGE = "https://app.example";
/** Where a test says who asks. */
const CLIENT = "x-forwarded-for";

export interface Asked {
  service?: string;
  /** A value for each field. */
  fields: Readonly<Record<string, string>>;
  needs?: readonly string[];
  administrator?: boolean;
  allow_cost?: boolean;
}

/** What one asks about an account of FreshBooks Classic. */
export function freshbooks(name: string, secret: string): Asked {
  return { fields: { account: `https://${name}.freshbooks.com`, secret } };
}

export interface Ended {
  status: number | null;
  signal: string | null;
  /** Seconds from the signal to the end. */
  took: number;
  stdout: string;
  stderr: string;
}

export class RelayProcess {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #output: Promise<string[]>;
  #memory: Promise<unknown> = Promise.resolve();

  private constructor(child: ChildProcess, url: string, output: Promise<string[]>) {
    this.#child = child;
    this.url = url;
    this.#output = output;
  }

  /** `port` is the stand-in's, `authorities` the PEM of the certificates that are trusted. */
  static async start(port: number, authorities: string): Promise<RelayProcess> {
    const folder = mkdtempSync(join(tmpdir(), "keyfit-relay-"));
    const file = join(folder, "authorities.pem");
    writeFileSync(file, authorities);
    const imports = ["tests/standin/preload.ts", "tests/node/memory.ts"].flatMap((path) => ["--import", ROOT + path]);
    const args = ["--expose-gc", ...imports, `${ROOT}web/bin/keyfit.mjs`, "relay"];
    const child = spawn(process.execPath, [...args, "--origin", PAGE, "--proxy-header", CLIENT], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: file, KEYFIT_STANDIN_PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const output = Promise.all([text(child.stdout as never), text(child.stderr as never)]);
    const said = (await Promise.race([once(child.stdout as never, "data"), once(child, "exit")])) as [unknown];
    rmSync(folder, { recursive: true });
    if (!(said[0] instanceof Buffer)) throw new Error(`keyfit relay did not start: ${(await output)[1]}`);
    return new RelayProcess(child, said[0].toString().trim(), output);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Asks as a page does, through the relay's proxy, as a client of this address. */
  ask({ service = "freshbooks-classic", ...asked }: Asked, client: string, signal?: AbortSignal): Promise<Response> {
    return fetch(this.url, {
      method: "POST",
      headers: { origin: PAGE, "content-type": "application/json", [CLIENT]: client },
      body: JSON.stringify({ service, ...asked }),
      signal: signal ?? null,
    });
  }

  /** `collect`: after what is not needed any more has gone. One question after the other, or answers would be taken for others'. */
  memory(collect = false): Promise<Memory> {
    const asked = this.#memory.then(async () => {
      this.#child.send(collect);
      const [memory] = (await once(this.#child, "message")) as [Memory];
      return memory;
    });
    this.#memory = asked.catch(() => {});
    return asked;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    const began = Date.now();
    const ended = this.#child.exitCode === null ? once(this.#child, "exit") : [this.#child.exitCode, null];
    this.#child.kill(signal);
    const [status, killed] = (await ended) as [number | null, string | null];
    const [stdout = "", stderr = ""] = await this.#output;
    return { status, signal: killed, took: (Date.now() - began) / 1000, stdout, stderr };
  }
}
