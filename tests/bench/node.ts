// One account check from JavaScript beside what a page would else do. Run by script/bench.

import { readFileSync } from "node:fs";
import validator from "validator";
import { z } from "zod";
import { load } from "../../web/dist/index.js";
import { ROOT, textVectors } from "../node/support.ts";
import { compare, seen } from "./rounds.js";

const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const keyfit = await load(service, { engine: "wasm" });

const HOST = /^[a-z0-9][a-z0-9-]{0,62}\.(?:freshbooks|billingarm)\.com$/;
const ADDRESS = /^https:\/\/[a-z0-9][a-z0-9-]{0,62}\.(?:freshbooks|billingarm)\.com(?:\/api\/2\.1\/xml-in|\/)?$/;
const schema = z.url({ protocol: /^https$/, hostname: HOST });
const options = { protocols: ["https"], require_protocol: true, host_whitelist: [HOST] };

const checks: Record<string, (text: string) => boolean> = {
  Keyfit: (text) => keyfit.checkAccount(text).account_url !== undefined,
  "new URL() and a regular expression": (text) => {
    try {
      return HOST.test(new URL(text).hostname);
    } catch {
      return false;
    }
  },
  "URL.parse() and a regular expression": (text) => HOST.test(URL.parse(text)?.hostname ?? ""),
  zod: (text) => schema.safeParse(text).success,
  "validator's isURL": (text) => validator.isURL(text, options),
  "one regular expression": (text) => ADDRESS.test(text),
};

const vectors = textVectors("account");
const all = vectors.map(({ input }) => input);
// As the service and browsers write them: nothing is to be mended, and every peer takes them.
const plain = vectors.filter(({ expect }) => expect.status === "valid").map(({ input }) => input);

function table(title: string, inputs: string[], targets: Record<string, number>): void {
  const times = compare(checks, inputs, () => performance.now());
  const own = times.Keyfit as number;
  console.log(
    `\n${title} (${inputs.length} addresses)\n\n| what | ns | of Keyfit's time | target | met |\n|---|---|---|---|---|`,
  );
  for (const [name, time] of Object.entries(times)) {
    const target = targets[name];
    const [wanted, met] = target === undefined ? ["", ""] : [`${target}`, time / own >= target ? "yes" : "no"];
    console.log(`| ${name} | ${time.toFixed(0)} | ${(time / own).toFixed(2)} | ${wanted} | ${met} |`);
  }
}

console.log(`Node ${process.version}, ${keyfit.engine}`);
table("Plain addresses", plain, {
  "new URL() and a regular expression": 3,
  zod: 4,
  "validator's isURL": 7,
  "one regular expression": 0.2,
});
table("All account vectors", all, { "new URL() and a regular expression": 10 });

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
const before = heap();
for (let i = 0; i < 1_000_000; i += 1) keyfit.checkAccount(plain[i % plain.length] as string);
console.log(`\nThe heap after another million checks: ${heap() - before} bytes more (${seen.answers} were usable)`);
