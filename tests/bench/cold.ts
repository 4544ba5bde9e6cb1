// What a page waits for before it can check anything: from script to first verdict in a page just opened, beside a module of
// WebAssembly that is known for its quick start. KEYFIT_BROWSER names the engine (tests/browser/driver.ts). Run by script/bench.
//
// Each start has a tab of its own, and so a process; the peers take turns. The script's text is there before the clock starts,
// as a Blob: what the network takes is left out, what compiling takes is not.

import { engine, launch } from "../browser/driver.ts";
import { ROOT } from "../node/support.ts";
import { median } from "./rounds.ts";
import { bundle, serve, tell } from "./site.ts";

const STARTS = 40;

const lexer = (name: string): string => `
  import { init, parse } from "${name}";
  export async function first() {
    await init();
    return parse('import a from "b"; export const c = () => import("d");').length > 0;
  }`;

/** Each a module that exports `first`. */
const PEERS: Readonly<Record<string, string>> = {
  Keyfit: `
    import { load } from "../web/dist/checks.js";
    import service from "../web/dist/services/freshbooks-classic.json";
    export async function first() {
      const keyfit = await load(service);
      return keyfit.check("account", "https://joesgarage.freshbooks.com").status === "valid";
    }`,
  "es-module-lexer": lexer("es-module-lexer"),
  "es-module-lexer, its minimal build": lexer("es-module-lexer/minimal"),
  "es-module-lexer, its asm.js build": lexer("es-module-lexer/js"),
};

const resolveDir = `${ROOT}tests`;
const bundles = Object.entries(PEERS).map(async ([name, contents], i) => {
  return { name, path: `/${i}.js`, script: await bundle({ stdin: { contents, resolveDir } }), times: [] as number[] };
});
const peers = await Promise.all(bundles);
const { origin, stop } = await serve(new Map(peers.map(({ path, script }) => [path, script])));
const browser = await launch();

/** Opens a page, and does something in it. */
async function inNewPage<R>(work: (path: string) => R, path: string): Promise<Awaited<R>> {
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  const result = await page.evaluate(work, path);
  await page.close();
  return result;
}

async function start(path: string): Promise<number> {
  const text = await (await fetch(path)).text();
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const begin = performance.now();
  const { first } = (await import(url)) as { first: () => Promise<boolean> };
  if (!(await first())) throw new Error(`${path} gave no answer`);
  return performance.now() - begin;
}

async function countRequests(path: string): Promise<number> {
  const { first } = (await import(path)) as { first: () => Promise<boolean> };
  await first();
  return performance.getEntriesByType("resource").length;
}

try {
  for (let i = 0; i < STARTS; i += 1) {
    tell(`${engine}: start ${i + 1} of ${STARTS} ...`);
    for (const { path, times } of peers) times.push(await inNewPage(start, path));
  }
  const rows = [];
  for (const { name, path, script, times } of peers) {
    const requests = await inNewPage(countRequests, path);
    rows.push({ name, time: median(times), bytes: script.length, requests });
  }
  tell();
  console.log("| what | ms | of Keyfit's time | bytes, not compressed | requests |\n|---|---|---|---|---|");
  const own = rows[0]?.time ?? 0;
  for (const { name, time, bytes, requests } of rows) {
    console.log(`| ${name} | ${time.toFixed(2)} | ${(time / own).toFixed(2)} | ${bytes} | ${requests} |`);
  }
} finally {
  await browser.close();
  stop();
}
