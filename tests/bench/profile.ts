// Where the time of an account check goes in Node, by function of the core and of the loader: V8's sampling profiler over the
// account vectors, with the very module but that its functions have names. Run by script/bench.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWasm } from "../../build/internals/core/module.js";
import { WholeCore } from "../../build/internals/live/whole-core.js";
import { lastCommand, linkAgain, ROOT, textVectors } from "../node/support.ts";
import { seen } from "./rounds.ts";
import { tell } from "./site.ts";

const MS_A_GROUP = 4000;
const ROWS = 10;

/** What build/wasm has, linked once more: Binaryen strips the names only where it is told to. */
function namedModule(): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-profile-"));
  try {
    const linked = join(folder, "keyfit.wasm");
    linkAgain("keyfit", "--profiling-funcs", linked);
    const features = new Set(lastCommand("keyfit.wasm").match(/--enable-[\w-]+/g));
    const named = join(folder, "named.wasm");
    execFileSync("wasm-opt", [...features, "-Oz", "-g", linked, "-o", named]);
    return new Uint8Array(readFileSync(named));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const core = new WholeCore(await startWasm(namedModule()), service);
const vectors = textVectors("account").map(({ input, expect }) => {
  const codes = (expect.findings as { code: string }[] | undefined)?.map(({ code }) => code) ?? [];
  return { input, status: expect.status, codes };
});
const GROUPS = {
  "All vectors": vectors,
  "Usable once mended": vectors.filter(({ status }) => status === "repaired"),
  "Foreign and misspelt hosts": vectors.filter(({ codes }) => /other-domain|domain-typo/.test(codes.join())),
  "Look-alikes": vectors.filter(({ status }) => status === "dangerous"),
};

/** Without namespaces, types and arguments, so that a person can read it. */
function shortName(name: string): string {
  let short = name.replace("(anonymous namespace)::", "");
  for (let last = ""; last !== short; ) {
    last = short;
    short = short.replace(/<[^<>]*>/g, "");
  }
  return (short.replace(/\(.*$/, "").split(" ").at(-1) ?? "").replace(/^(?:keyfit|std::__2)::/, "");
}

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 100 });
for (const [title, group] of Object.entries(GROUPS)) {
  tell(`${title} ...`);
  await session.post("Profiler.start");
  const start = performance.now();
  let turns = 0;
  for (; performance.now() - start < MS_A_GROUP; turns += 1) {
    for (const { input } of group) if (core.check("account", input).account_url) seen.answers += 1;
  }
  const time = (performance.now() - start) / (turns * group.length);
  const { profile } = await session.post("Profiler.stop");
  tell();

  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const sides = { core: 0, JavaScript: 0, "garbage collection": 0 };
  const samples = profile.samples ?? [];
  for (const id of samples) {
    const { functionName = "", url = "" } = frames.get(id) ?? {};
    const side = url.startsWith("wasm:")
      ? "core"
      : functionName.includes("garbage")
        ? "garbage collection"
        : "JavaScript";
    sides[side] += 1;
    const name = side === "core" ? shortName(functionName) : functionName.replace(/^\(?(.*?)\)?$/, "$1") || "(others)";
    functions.set(`${name} | ${side}`, (functions.get(`${name} | ${side}`) ?? 0) + 1);
  }
  const share = (count: number): string => `${((100 * count) / samples.length).toFixed(1)} %`;
  const sums = Object.entries(sides).map(([side, count]) => `${side} ${share(count)}`);
  console.log(`\n${title}: ${group.length} addresses, ${(time * 1000).toFixed(2)} µs each; ${sums.join(", ")}\n`);
  console.log("| function | of the | of the time |\n|---|---|---|");
  const most = [...functions].sort(([, a], [, b]) => b - a).slice(0, ROWS);
  for (const [name, count] of most) console.log(`| ${name} | ${share(count)} |`);
}
session.disconnect();
