// Never the wrong door: the core against the runtime's own URL, on generated addresses, for every service that has accounts.
// What is held is said in tests/addresses/judge.js. KEYFIT_ADDRESSES lengthens a run; KEYFIT_SEED and KEYFIT_FIRST replay one
// from a number on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { runLiveTest } from "../../web/dist/live-test.js";
import type { Verdict } from "../../web/src/core/types.ts";
import { FINDING_CODES } from "../../web/src/generated/contract.ts";
import { accountOf, addressMaker, toPunycode } from "../addresses/addresses.js";
import { judgeAddresses, judgeOf } from "../addresses/judge.js";
import { readDefinition, SERVICE_IDS, serviceVectors } from "./support.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261124);
const FIRST = Number(process.env.KEYFIT_FIRST ?? 0);
const COUNT = Number(process.env.KEYFIT_ADDRESSES ?? 150_000);

/** More than half of the addresses are of this one: it has all that an account can have. */
const FIRST_SERVICE = "freshbooks-classic";
const service = readDefinition(FIRST_SERVICE);
const WITH_ACCOUNTS = SERVICE_IDS.filter((id) =>
  readDefinition(id).fields.some(({ type }: { type: string }) => type === "account"),
);

/** Every code that an address can have. No text of JavaScript is ill-formed UTF-8 by the time the core sees it. */
const CODES = FINDING_CODES.slice(0, FINDING_CODES.indexOf("password-part-removed")).filter(
  (code) => code !== "not-utf8",
);

for (const id of WITH_ACCOUNTS) {
  for (const engine of ["wasm", "js"] as const) {
    const whole = id === FIRST_SERVICE ? COUNT : Math.ceil((COUNT * 2) / 3 / (WITH_ACCOUNTS.length - 1));
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
      if (count < 5000) return;
      assert.ok(
        tally.usable > count / 8 && tally.compared > count / 8 && tally.dangerous > count / 8,
        JSON.stringify(tally),
      );
      assert.ok(tally.pasted > count / 100, JSON.stringify(tally));
      // Not every service has another product, or older paths.
      if (id !== FIRST_SERVICE || count < 50_000) return;
      assert.deepEqual(
        CODES.filter((code) => !codes.includes(code)),
        [],
        "codes that no address reached",
      );
    });
  }
}

/** Of different shapes: several hosts, an end that is dropped, an id for a name, a host of three labels, a region in the host. */
const TESTED_LIVE = [FIRST_SERVICE, "azure-openai", "okta", "sanity", "supabase", "teamwork", "zendesk"];

const VECTORS = serviceVectors();

/** What may be asked about an account, by the definition's own templates. */
function hostsToAsk(definition: ReturnType<typeof readDefinition>, { name, host }: Verdict): string[] {
  const steps: { url: string }[] = definition.live_test.steps;
  return steps.map(({ url }) => {
    const [, template = ""] = /^https:\/\/([^/]+)/.exec(url) ?? [];
    return template.replace("{account}", `${name}.${host}`).replace("{account.name}", `${name}`);
  });
}

for (const id of TESTED_LIVE) {
  const count = Math.ceil(10_000 / TESTED_LIVE.length);
  test(`${id}: ${count} of them tested live, and no request goes to a host that is not the service's`, async () => {
    const definition = readDefinition(id);
    const core = await load(definition);
    const make = addressMaker(definition);
    const { hosts, id: field } = accountOf(definition);
    const example = VECTORS.find(({ service }) => service === id)?.examples[0] ?? {
      fields: { secret: "0123456789abcdef".repeat(2) },
    };
    let asked = 0;
    for (let number = FIRST; number < FIRST + count; ++number) {
      const text = make(SEED, number);
      const fields = { ...example?.fields, [field]: text };
      await runLiveTest(core, fields, async ({ url }) => {
        const { protocol, hostname, port, username } = new URL(url);
        const verdict = core.check(field, text);
        assert.deepEqual([protocol, port, username], ["https:", "", ""], text);
        assert.ok(hostsToAsk(definition, verdict).includes(hostname), `${hostname} for ${text}`);
        assert.ok(hosts.includes(verdict.host ?? ""), text);
        asked += 1;
        return { kind: "unreachable", sent: "no" };
      });
    }
    assert.ok(asked > count / 10, `${asked}`);
  });
}

test("no site of a service's own is taken for an account, or called a deception", async () => {
  for (const id of WITH_ACCOUNTS) {
    const definition = readDefinition(id);
    const { hosts, service_hosts = [], other_products = [] } = accountOf(definition);
    const core = await load(definition);
    for (const [sites, code] of [
      [service_hosts, "service-host"],
      [other_products, "other-product"],
    ] as const) {
      for (const site of sites) {
        const whole = site.includes(".") ? [site.replace("*", "joesgarage")] : hosts.map((host) => `${site}.${host}`);
        for (const host of whole) {
          const { status, findings } = core.check("account", `https://${host}/`);
          // A page in whose address a name stands is known before.
          if (findings.some((finding) => finding.code === "found-in-address")) continue;
          assert.deepEqual([status, findings.map((finding) => finding.code)], ["invalid", [code]], `${id}: ${host}`);
        }
      }
    }
  }
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
