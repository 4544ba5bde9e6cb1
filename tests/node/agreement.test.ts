// The core against the runtime's own URL parser, on generated addresses: never another host, never an address that
// was not rebuilt. KEYFIT_SEED and KEYFIT_ADDRESSES replay a run or lengthen it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import type { AccountVerdict, Keyfit } from "../../web/src/types.ts";
import { makeAddress, makePlainAddress } from "./addresses.ts";
import { ROOT, random, USABLE } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261124);
const COUNT = Number(process.env.KEYFIT_ADDRESSES ?? 300_000);

const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const REBUILT = /^https:\/\/[a-z0-9_-]{1,63}\.(freshbooks|billingarm)\.com$/;
const MENDED: readonly string[] = ["label-removed", "wrapping-removed", "scheme-mended", "scheme-added"];

function parse(text: string): URL | null {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

/** What is wrong with a verdict, or nothing. `compared` is told when the parser's host was there to compare with. */
function findFault(text: string, verdict: AccountVerdict, compared: () => void): string {
  const suggestions = verdict.findings.map((finding) => finding.suggestion).filter((found) => found !== undefined);
  if (suggestions.some((found) => !REBUILT.test(found))) return "a suggestion that is not rebuilt";
  if (verdict.status === "dangerous" && suggestions.length > 0) return "a suggestion for something dangerous";
  for (const { start, end } of verdict.findings) {
    if (start > end || end > text.length) return "a span outside";
  }
  if (!USABLE.includes(verdict.status)) return verdict.account_url === undefined ? "" : "an address on a refusal";
  if (verdict.account_url !== `https://${verdict.name}.${verdict.host}`) return "an address of other parts";
  if (!REBUILT.test(verdict.account_url)) return "an address that is not rebuilt";
  if (verdict.api_url !== `${verdict.account_url}/api/2.1/xml-in`) return "an API address that is not rebuilt";

  const url = verdict.findings.some(({ code }) => MENDED.includes(code)) ? null : parse(text);
  if (url === null) return "";
  compared();
  if (url.port !== "") return `port ${url.port}`;
  const host = url.hostname.replace(/\.$/, "");
  return host === `${verdict.name}.${verdict.host}` ? "" : `the parser's host ${host}`;
}

function judge(core: Keyfit, make: typeof makeAddress, count: number, fewestCompared: number): void {
  const next = random(SEED);
  let usable = 0;
  let compared = 0;
  for (let i = 0; i < count; ++i) {
    const text = make(next);
    const verdict = core.checkAccount(text);
    if (USABLE.includes(verdict.status)) usable += 1;
    const fault = findFault(text, verdict, () => {
      compared += 1;
    });
    if (fault !== "") assert.fail(`${fault}: ${JSON.stringify(text)} (seed ${SEED}, number ${i})`);
  }
  assert.ok(usable < count, "something must be refused");
  assert.ok(compared >= fewestCompared, `only ${compared} of ${count} could be compared`);
}

for (const engine of ["wasm", "js"] as const) {
  const share = engine === "wasm" ? 1 : 0.1;
  test(`${engine}: ${COUNT * share} addresses of every kind`, async () => {
    judge(await load(service, { engine }), makeAddress, COUNT * share, (COUNT * share) / 200);
  });
  test(`${engine}: ${COUNT * share} plain addresses and slips of them`, async () => {
    judge(await load(service, { engine }), makePlainAddress, COUNT * share, (COUNT * share) / 5);
  });
}
