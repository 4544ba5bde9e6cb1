// Never the wrong door, inside a browser: the core against that browser's own URL, on the very addresses that
// tests/node/agreement.test.ts makes. KEYFIT_ADDRESSES lengthens a run; KEYFIT_SEED and KEYFIT_FIRST replay one from a number on.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { addressMaker } from "../addresses/addresses.js";
import { ROOT } from "../node/support.ts";
import { engine as browserName, launch } from "./driver.ts";
import { servePages } from "./pages.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261124);
const FIRST = Number(process.env.KEYFIT_FIRST ?? 0);
const COUNT = Number(process.env.KEYFIT_ADDRESSES ?? 5000);
/** So many at a time that no call lasts long. */
const BATCH = 1000;

/** Of different shapes: a plain one, several hosts and labels, an end that is dropped, an id for a name. */
const SERVICES = ["freshbooks-classic", "azure-openai", "okta", "sanity"].map((id) =>
  readFileSync(`${ROOT}core/services/${id}.json`, "utf8"),
);
const [SERVICE = ""] = SERVICES;
const SCRIPTS = ["addresses.js", "judge.js", "marks.js"].map((name) => {
  return [`/addresses/${name}`, readFileSync(`${ROOT}tests/addresses/${name}`, "utf8")] as const;
});

const PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>Addresses</title>";
const origin = await servePages({ "/": PAGE, ...Object.fromEntries(SCRIPTS) });

let opened: ReturnType<typeof open> | undefined;
after(async () => (await opened)?.browser.close());

/** One page for all tests of the file. */
async function open() {
  const browser = await launch();
  const tab = await browser.newPage();
  await tab.goto(`${origin}/`);
  return { browser, tab };
}

test("the generator makes the same addresses in the page as in Node", async () => {
  opened ??= open();
  const { tab } = await opened;
  const make = addressMaker(JSON.parse(SERVICE));
  const here = Array.from({ length: 2000 }, (_, number) => make(SEED, number));
  const there = await tab.evaluate(
    async (service, seed, count) => {
      const url = "/addresses/addresses.js";
      const { addressMaker } = (await import(url)) as typeof import("../addresses/addresses.js");
      const make = addressMaker(JSON.parse(service));
      return Array.from({ length: count }, (_, number) => make(seed, number));
    },
    SERVICE,
    SEED,
    here.length,
  );
  assert.deepEqual(there, here);
});

for (const engine of ["wasm", "js"] as const) {
  const count = engine === "wasm" ? COUNT : Math.ceil(COUNT / 10);
  test(`${engine}: ${count} addresses, never another host`, async (t) => {
    opened ??= open();
    const { tab } = await opened;
    const total = { judged: 0, usable: 0, compared: 0, dangerous: 0, pasted: 0 };
    // A service after the other, each with a share of the numbers.
    const share = Math.ceil(count / SERVICES.length);
    const batches = SERVICES.flatMap((service) => {
      const to = FIRST + share;
      return Array.from({ length: Math.ceil(share / BATCH) }, (_, i) => {
        const from = FIRST + i * BATCH;
        return { service, which: { seed: SEED, from, to: Math.min(from + BATCH, to) } };
      });
    });
    for (const { service, which } of batches) {
      const tally = await tab.evaluate(
        async (definition, wanted, which) => {
          const urls = { index: "/keyfit/index.js", judge: "/addresses/judge.js" };
          const { load } = (await import(urls.index)) as typeof import("../../web/src/index.ts");
          const { judgeAddresses } = (await import(urls.judge)) as typeof import("../addresses/judge.js");
          const service = JSON.parse(definition);
          // Kept between the calls: a page has one core.
          const kept = window as { keyfitCore?: Awaited<ReturnType<typeof load>>; keyfitService?: string };
          if (kept.keyfitCore?.engine !== wanted || kept.keyfitService !== service.id) {
            kept.keyfitCore = await load(service, { engine: wanted });
            kept.keyfitService = service.id;
          }
          return judgeAddresses(kept.keyfitCore, service, which);
        },
        service,
        engine,
        which,
      );
      assert.equal(tally.fault, "");
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += tally[key];
    }
    t.diagnostic(`${browserName}, seed ${SEED} from ${FIRST}: ${JSON.stringify(total)}`);
    assert.equal(total.judged, share * SERVICES.length);
    assert.deepEqual(await tab.unexpected(), []);
    if (count < 500) return;
    const fewest = Math.min(total.usable, total.compared, total.dangerous);
    assert.ok(fewest > count / 8, JSON.stringify(total));
  });
}
