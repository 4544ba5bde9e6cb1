// One account check from JavaScript beside what a page would else do, in Node; and what memory checks take. Run by script/bench.

import { readFileSync } from "node:fs";
import { load } from "../../web/dist/index.js";
import { ROOT, textVectors } from "../node/support.ts";
import { checksBeside, TABLES, written } from "./peers.ts";
import { compare, seen } from "./rounds.ts";

const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const keyfit = await load(service, { engine: "wasm" });
const checks = checksBeside(keyfit);
const vectors = textVectors("account");

console.log(`Node ${process.version}, ${keyfit.engine}`);
for (const table of TABLES) {
  const inputs = vectors.filter(({ expect }) => table.takes(expect.status)).map(({ input }) => input);
  console.log(written(table, inputs.length, compare(checks, inputs)));
}

const { instance } = await WebAssembly.instantiate(readFileSync(`${ROOT}web/dist/keyfit.wasm`), {});
const memory = instance.exports.memory as WebAssembly.Memory;
const canGrow = () => {
  try {
    return memory.grow(1) > 0;
  } catch {
    return false;
  }
};
const size = memory.buffer.byteLength / 1024;
console.log(`\nThe module's memory: ${size} KiB, ${canGrow() ? "and can grow" : "and cannot grow"}`);

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
const inputs = vectors.map(({ input }) => input);
const before = heap();
for (let i = 0; i < 1_000_000; i += 1) {
  if (keyfit.check("account", inputs[i % inputs.length] as string).account_url) seen.answers += 1;
}
console.log(`The heap after another million checks: ${heap() - before} bytes more (${seen.answers} were usable)`);
