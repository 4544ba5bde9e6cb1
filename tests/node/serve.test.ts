// The demonstration's server: on this machine only, files of the build only, one policy for all.

import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { spawnSync } from "node:child_process";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { ROOT, SERVICE_IDS, startServer } from "./support.ts";

const SCRIPT = `${ROOT}web/demo/serve.mjs`;

let server: ChildProcess;
let url: URL;
before(async () => {
  const started = await startServer(["--port", "0"]);
  server = started.server;
  url = new URL(started.url);
});
after(() => server.kill());

// Not fetch: it tidies paths up, and sets Host itself.
function ask(path: string, method = "GET", host = url.host): Promise<{ status: number; csp: string; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: url.port, path, method, headers: { host } };
    const asked = request(options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        body += chunk;
      });
      const csp = String(response.headers["content-security-policy"] ?? "");
      response.on("end", () => resolve({ status: response.statusCode ?? 0, csp, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("it prints the address of each page on 127.0.0.1, and answers there", async () => {
  assert.equal(url.hostname, "127.0.0.1");
  for (const [path, what] of [
    [url.pathname, /<keyfit-connect/],
    ["/support/", /<h1[^>]*>Keyfit for support/],
    ["/docs/", /<h1[^>]*>Check a key where it is pasted/],
    ["/docs/services/stripe.html", /<h1[^>]*>Stripe/],
  ] as const) {
    const { status, body } = await ask(path);
    assert.equal(status, 200);
    assert.match(body, what);
  }
});

test("every answer is under the policy", async () => {
  for (const path of ["/demo/", "/support/", "/docs/", "/element.js", "/nothing", "/", "/%ff"]) {
    const { csp } = await ask(path);
    assert.match(
      csp,
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; /,
    );
    assert.match(csp, /manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'/);
  }
});

test("it serves nothing outside the build", async () => {
  for (const path of ["/../package.json", "/..%2fpackage.json", "/demo/../../package.json", "/%2e%2e/package.json"]) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask("/demo/serve.mjs")).status, 404, "its own source is of no use to a page");
  for (const path of ["/%00", "/%", "/demo", "//"]) assert.ok((await ask(path)).status < 500, path);
});

test("it lists every service, by what it is for, and something to try at each", async () => {
  const list = (await ask("/demo/services.js")).body;
  const { categories }: { categories: [string, [string, string][]][] } = await import(
    `data:text/javascript,${encodeURIComponent(list)}`
  );
  const idsOf = (name: string) =>
    categories.flatMap(([category, ids]) => (category === name ? ids.map(([id]) => id) : []));
  assert.deepEqual(categories.flatMap(([, ids]) => ids.map(([id]) => id)).sort(), SERVICE_IDS);
  assert.ok(idsOf("payments").includes("stripe") && idsOf("ai").includes("openai"));
  const samples: Record<string, { shows: string }[]> = JSON.parse((await ask("/demo/samples.json")).body);
  for (const id of SERVICE_IDS.filter((one) => one !== "freshbooks-classic")) {
    const shows = (samples[id] ?? []).map((sample) => sample.shows);
    assert.ok(shows.length >= 5 && shows.includes("ok") && shows.includes("wrong key"), `${id}: ${shows}`);
  }
});

test("it refuses other names and methods", async () => {
  assert.equal((await ask("/demo/", "GET", "evil.example")).status, 421);
  assert.equal((await ask("/demo/", "DELETE")).status, 405);
  assert.equal((await ask("/demo/", "HEAD")).body, "");
});

test("it explains itself, and what is wrong with its arguments", () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8" });
  const help = run("--help");
  assert.equal(help.status, 0);
  assert.match(help.stdout, /--port PORT/);
  for (const args of [["--port", "x"], ["--port", "65536"], ["--nonsense"], ["extra"]]) {
    const bad = run(...args);
    assert.equal(bad.status, 2, args.join(" "));
    assert.notEqual(bad.stderr, "");
    assert.equal(bad.stdout, "");
  }
  const taken = run("--port", url.port);
  assert.equal(taken.status, 1);
  assert.match(taken.stderr, /taken/);
});
