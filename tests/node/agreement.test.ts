// Never the wrong door: the core against the runtime's own URL, on generated addresses, for every service that has accounts.
// What is held is said in tests/addresses/judge.js. KEYFIT_ADDRESSES lengthens a run; KEYFIT_SEED and KEYFIT_FIRST replay one
// from a number on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { runLiveTest } from "../../web/dist/live-test.js";
import type { Verdict } from "../../web/src/core/types.ts";
import { FINDING_CODES } from "../../web/src/generated/contract.ts";
import { addressMaker, toPunycode } from "../addresses/addresses.js";
import { judgeAddresses, judgeOf } from "../addresses/judge.js";
import { readDefinition, SERVICE_IDS } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261124);
const FIRST = Number(process.env.KEYFIT_FIRST ?? 0);
const COUNT = Number(process.env.KEYFIT_ADDRESSES ?? 150_000);

const service = readDefinition("freshbooks-classic");
const WITH_ACCOUNTS = SERVICE_IDS.filter((id) =>
  readDefinition(id).fields.some(({ type }: { type: string }) => type === "account"),
);

/** Every code that an address can have. No text of JavaScript is ill-formed UTF-8 by the time the core sees it. */
const CODES = FINDING_CODES.slice(0, FINDING_CODES.indexOf("password-part-removed")).filter(
  (code) => code !== "not-utf8",
);

for (const id of WITH_ACCOUNTS) {
  for (const engine of ["wasm", "js"] as const) {
    const whole = id === "freshbooks-classic" ? COUNT : Math.ceil(COUNT / 3);
    const count = engine === "wasm" ? whole : Math.ceil(whole / 10);
    test(`${id}, ${engine}: ${count} addresses, never another host`, async (t) => {
      const definition = readDefinition(id);
      const core = await load(definition, { engine });
      const which = { seed: SEED, from: FIRST, to: FIRST + count };
      const { fault, codes, ...tally } = judgeAddresses(core, definition, which);
      t.diagnostic(`seed ${SEED} from ${FIRST}: ${JSON.stringify(tally)}`);
      assert.equal(fault, "");
      assert.equal(tally.judged, count);
      // What never gets in, or never to what it is about, proves nothing.
      if (count < 50_000) return;
      assert.ok(
        tally.usable > count / 8 && tally.compared > count / 8 && tally.dangerous > count / 8,
        JSON.stringify(tally),
      );
      assert.ok(tally.pasted > count / 100, JSON.stringify(tally));
      // Not every service has another product, or older paths.
      if (id !== "freshbooks-classic") return;
      assert.deepEqual(
        CODES.filter((code) => !codes.includes(code)),
        [],
        "codes that no address reached",
      );
    });
  }
}

test("10,000 of them tested live: no request goes to a host that is not the service's", async () => {
  const core = await load(service);
  const make = addressMaker(service);
  const hosts: string[] = service.fields[0].hosts;
  let asked = 0;
  for (let number = FIRST; number < FIRST + 10_000; ++number) {
    const text = make(SEED, number);
    await runLiveTest(core, { account: text, secret: "ca4a9f1be47d58266b90ac13ef5d72ca" }, async ({ url }) => {
      const { protocol, hostname, port, username } = new URL(url);
      const { name, host } = core.check("account", text);
      assert.deepEqual([protocol, hostname, port, username], ["https:", `${name}.${host}`, "", ""], text);
      assert.ok(hosts.includes(host ?? ""), text);
      asked += 1;
      return { kind: "unreachable", sent: "no" };
    });
  }
  assert.ok(asked > 1000, `${asked}`);
});

test("the same seed and number give the same address, and others give others", () => {
  const [make, again] = [addressMaker(service), addressMaker(service)];
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  const made = numbers.map((number) => make(SEED, number));
  assert.deepEqual(
    numbers
      .reverse()
      .map((number) => again(SEED, number))
      .reverse(),
    made,
  );
  assert.ok(new Set(made).size > 900);
  assert.ok(numbers.filter((number) => make(SEED + 1, number) === made[number]).length < 50);
});

test("the generator's punycode is what the runtime writes", () => {
  for (const label of ["bücher", "frеshbooks", "münchen-ost", "日本語", "freshbꝏks", "ñ"]) {
    assert.equal(`xn--${toPunycode(label)}.example`, new URL(`https://${label}.example`).hostname);
  }
});

test("the judge finds what it is there to find", () => {
  const { judgeAccount } = judgeOf(service);
  const good: Verdict = {
    status: "valid",
    kind: "account-url",
    name: "joe",
    host: "freshbooks.com",
    account_url: "https://joe.freshbooks.com",
    api_url: "https://joe.freshbooks.com/api/2.1/xml-in",
    findings: [],
  };
  const at = (code: string, start: number, end: number) => ({ code, severity: "note", start, end }) as never;
  const named = (name: string, host = "freshbooks.com"): Verdict => {
    const account_url = `https://${name}.${host}`;
    return { ...good, name, host, account_url, api_url: `${account_url}/api/2.1/xml-in` };
  };
  const suggesting = { code: "domain-typo", start: 0, end: 1, suggestion: "https://joe.evil.example" } as never;
  const faults: [string, Verdict, RegExp][] = [
    ["https://joe.freshbooks.com", good, /^$/],
    ["https://joe.freshbooks.com@evil.example", good, /the platform's host is evil\.example/],
    ["https://joe.freshbooks.com\\.evil.example", named("jo"), /the platform's host is joe\.freshbooks\.com/],
    ["https://joe.freshbooks.com:8443", good, /the platform's host is .*:8443/],
    ["joe.freshbooks.com.evil.example", { ...good, findings: [at("scheme-added", 0, 0)] }, /the platform's host/],
    [
      "https//evil.example/",
      { ...good, findings: [at("scheme-mended", 0, 7)] },
      /the platform's host is evil\.example/,
    ],
    ["https://www.freshbooks.com", named("www"), /not rebuilt/],
    ["https://-joe.freshbooks.com", named("-joe"), /not rebuilt/],
    ["https://xn--joe.freshbooks.com", named("xn--joe"), /not rebuilt/],
    ["https://joe.evil.example", named("joe", "evil.example"), /not rebuilt/],
    ["https://joe.freshbooks.com", { ...good, account_url: "https://joe.freshbooks.com/" }, /other parts/],
    ["https://joe.freshbooks.com", { ...good, api_url: "https://joe.freshbooks.com/api" }, /API address/],
    ["https://joe.freshbooks.com", { ...good, status: "invalid" }, /on a refusal/],
    ["https://joe.freshbooks.com", { ...good, findings: [at("case-folded", 3, 99)] }, /a span outside/],
    ["joe", { status: "invalid", findings: [suggesting] }, /a suggestion that is not rebuilt/],
  ];
  for (const [text, verdict, expected] of faults) assert.match(judgeAccount(text, verdict).fault, expected, text);
});
