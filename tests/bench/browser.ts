// One account check beside what a page would else do with an address, in a page. KEYFIT_BROWSER names the engine
// (tests/browser/driver.ts). Run by script/bench.

import { readFileSync } from "node:fs";
import { engine, launch } from "../browser/driver.ts";
import { ROOT, textVectors } from "../node/support.ts";
import { TABLES, written } from "./peers.ts";
import { bundle, serve, tell } from "./site.ts";

const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const vectors = textVectors("account");
const script = await bundle({ entryPoints: [`${ROOT}tests/bench/page.ts`] });
const { origin, stop } = await serve(new Map([["/page.js", script]]));
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  console.log(
    await page.evaluate(() => `${navigator.userAgent}, ${crossOriginIsolated ? "isolated" : "not isolated"}`),
  );
  for (const table of TABLES) {
    tell(`${engine}: ${table.title} ...`);
    const inputs = vectors.filter(({ expect }) => table.takes(expect.status)).map(({ input }) => input);
    const times = await page.evaluate(
      async (definition, texts) => {
        const url = "/page.js";
        const { measure } = (await import(url)) as typeof import("./page.ts");
        return measure(definition, texts);
      },
      service,
      inputs,
    );
    tell();
    console.log(written(table, inputs.length, times));
  }
} finally {
  await browser.close();
  stop();
}
