// What tests share: the three runners, how the modules are linked, the demonstration's server, the vectors, and random inputs
// that can be replayed.

import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Runner {
  name: string;
  command: string;
  args: string[];
}

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const WASM = `${ROOT}build/wasm`;

export const RUNNERS: readonly Runner[] = [
  { name: "native", command: `${ROOT}build/native/keyfit-check`, args: [] },
  { name: "wasm", command: process.execPath, args: [KEYFIT, "check"] },
  { name: "js", command: process.execPath, args: [KEYFIT, "check", "--engine=js"] },
];

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end on `input`. */
export function run({ command, args }: Runner, more: readonly string[], input: string | Uint8Array): Run {
  const { status, stdout, stderr, error } = spawnSync(command, [...args, ...more], { input, maxBuffer: 1 << 28 });
  // A runner that refuses its arguments need not wait for its input: whoever writes that then hears of a broken pipe.
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The last of the commands by which a file in build/wasm is made. */
export function lastCommand(target: string): string {
  const commands = execFileSync("ninja", ["-t", "commands", target], { cwd: WASM, encoding: "utf8" });
  return commands.trim().split("\n").at(-1) as string;
}

/** Links a module once more, with more flags, into another file. Answers what the linker says. */
export function linkAgain(name: string, flags: string, file: string): string {
  const target = `wasm/${name}.linked.wasm`;
  const link = lastCommand(target);
  const again = link.replace(` -o ${target}`, ` ${flags} -o ${file}`);
  if (again === link) throw new Error(`how ${target} is linked has changed`);
  const env = { ...process.env, NODE_PATH: process.env.NODE_PATH ?? "/usr/share/nodejs" };
  return execFileSync("sh", ["-c", again], { cwd: WASM, env, encoding: "utf8", maxBuffer: 1 << 26 });
}

/** Starts the demonstration's server, and answers where it is. */
export async function startServer(args: readonly string[]): Promise<{ server: ChildProcess; url: string }> {
  const script = `${ROOT}web/demo/serve.mjs`;
  const server = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const [first] = (await Promise.race([once(server.stdout, "data"), once(server, "exit")])) as [unknown];
  if (!(first instanceof Buffer)) throw new Error("the demonstration's server did not start");
  const url = first.toString().trim().split("\n").at(-1);
  if (!url) throw new Error("the demonstration's server printed no address");
  return { server, url };
}

type Repeated = { repeat: string; times: number; before?: string; after?: string };

export interface Vector {
  id: string;
  /** Bytes where they are not UTF-8, and so cannot be a string. */
  input: string | Uint8Array;
  expect: Record<string, unknown>;
}

export type What = "account" | "secret" | "paste";
export const WHATS: readonly What[] = ["account", "secret", "paste"];

/** The vectors of tests/vectors/. Throws where a file is not as its README says. */
export function readVectors(what: What): Vector[] {
  const file = JSON.parse(readFileSync(`${ROOT}tests/vectors/${what}.json`, "utf8"));
  if (file.what !== what || file.count !== file.vectors.length) throw new Error(`count of ${what}`);
  return file.vectors.map(({ id, input, expect }: { id: string; input: unknown; expect: Vector["expect"] }) => ({
    id,
    input: readInput(input as string | { hex: string } | Repeated),
    expect,
  }));
}

export interface ResultVector {
  id: string;
  what: "reply" | "failure";
  input: Record<string, unknown>;
  expect: unknown;
}

/** The vectors of a live test's replies and failures. */
export function resultVectors(): ResultVector[] {
  return (["reply", "failure"] as const).flatMap((what) => {
    const file = JSON.parse(readFileSync(`${ROOT}tests/vectors/${what}.json`, "utf8"));
    if (file.what !== what || file.count !== file.vectors.length) throw new Error(`count of ${what}`);
    return file.vectors.map(({ id, input, expect }: Omit<ResultVector, "what">) => ({
      id,
      what,
      input: "body" in input ? { ...input, body: readInput(input.body as string | Repeated) } : input,
      expect,
    }));
  });
}

function readInput(input: string | { hex: string } | Repeated): string | Uint8Array {
  if (typeof input === "string") return input;
  if ("hex" in input) return Buffer.from(input.hex, "hex");
  return (input.before ?? "") + input.repeat.repeat(input.times) + (input.after ?? "");
}

/** One service's definition, as it stands in the tree. */
export function readDefinition(id: string) {
  return JSON.parse(readFileSync(`${ROOT}core/services/${id}.json`, "utf8"));
}

/** What a relay calls itself: its own name, or what the service's definition says, as some services want it. */
export function agentOf(id: string): RegExp {
  const { steps } = readDefinition(id).live_test as { steps: { headers?: Record<string, string> }[] };
  const own = steps.flatMap(({ headers }) => headers?.["User-Agent"] ?? []);
  const escaped = own.map((name) => name.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&"));
  return new RegExp(`^(?:keyfit-relay/\\d${escaped.map((name) => `|${name}$`).join("")})`);
}

/** The ids of all services that have a definition. */
export const SERVICE_IDS: readonly string[] = readdirSync(`${ROOT}core/services`)
  .filter((name) => name.endsWith(".json") && name !== "service.schema.json")
  .map((name) => name.slice(0, -5))
  .sort();

export interface ServiceVector {
  id: string;
  line: Record<string, unknown>;
  expect: Record<string, unknown>;
}

export interface ServiceExample {
  id: string;
  fields: Record<string, string>;
  replies: { step: number; status: number; headers?: Record<string, string>; body?: string }[];
  outcome: string;
  from?: "page" | "relay";
  allow_cost?: boolean;
  needs?: string[];
  administrator?: boolean;
}

export interface ServiceVectors {
  service: string;
  vectors: ServiceVector[];
  examples: ServiceExample[];
}

/** Takes the marks that keep scanners away out of every string (tests/vectors/README.md). */
function withoutMarks(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("{+}", "");
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutMarks(item)]));
}

/** The vectors of one service. Throws where its file is not as its README says. */
export function vectorsOf(id: string): ServiceVectors {
  const text = readFileSync(`${ROOT}tests/vectors/services/${id}.json`, "utf8");
  const file = withoutMarks(JSON.parse(text)) as ServiceVectors & { count: number };
  if (file.service !== id || file.count !== file.vectors.length) throw new Error(`count of ${id}`);
  return file;
}

/** The vectors of all services. */
export function serviceVectors(): ServiceVectors[] {
  const names = readdirSync(`${ROOT}tests/vectors/services`).sort();
  return names.map((name) => vectorsOf(name.replace(/\.json$/, "")));
}

/** All vectors that a line of JSON can hold. */
export function textVectors(what: What): (Vector & { input: string })[] {
  return readVectors(what).filter((vector): vector is Vector & { input: string } => typeof vector.input === "string");
}

export { random } from "../addresses/addresses.js";

export const USABLE: readonly unknown[] = ["valid", "repaired", "doubtful"];
