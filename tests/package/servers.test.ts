// The package on servers, as it is installed: checking again in Node, the command, and the relay, on Node and in the
// runtime of an edge worker. They ask the stand-in, over a socket.

import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { Miniflare, type Request, Response } from "miniflare";
import { ADMIN_TOKEN, type StandIn, startStandIn, WRONG_TOKEN } from "../standin/server.ts";
import { BUILD, HERE, KEYFIT, ROOT } from "./support.ts";

const PAGE = "https://app.example";
const folder = join(BUILD, "servers");
let standIn: StandIn;
before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  standIn = await startStandIn();
  writeFileSync(join(folder, "certificate.pem"), standIn.certificate.cert);
});
after(() => standIn.stop());

/** A program in a folder where the package is installed, whose connections to the service end at the stand-in. */
function start(args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", join(ROOT, "tests/standin/preload.ts"), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: join(folder, "certificate.pem"),
      KEYFIT_STANDIN_PORT: String(standIn.tlsPort),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const pair = (secret: string): string =>
  JSON.stringify({
    service: "freshbooks-classic",
    fields: { account: "https://joesgarage.freshbooks.com", secret },
  });
const asPage = { origin: PAGE, "content-type": "application/json" };

/** What a relay has to do, wherever it runs. */
async function tryRelay(
  ask: (init: {
    method: string;
    headers: Record<string, string>;
    body: string;
  }) => Promise<{ status: number; text(): Promise<string> }>,
) {
  const post = async (body: string, headers: Record<string, string> = asPage) => {
    const response = await ask({ method: "POST", headers, body });
    return { status: response.status, answer: JSON.parse(await response.text()) };
  };
  standIn.received.length = 0;
  // At once, so that they share a core that is still being loaded.
  const [good, wrong] = await Promise.all([post(pair(ADMIN_TOKEN)), post(pair(WRONG_TOKEN))]);
  assert.equal(good.status, 200);
  assert.deepEqual([good.answer.reason, good.answer.sent], ["connected", "yes"]);
  assert.equal(good.answer.who.email, "joe@joesgarage.example");
  assert.deepEqual([wrong.answer.reason, wrong.answer.sent], ["secret-refused", "yes"]);
  assert.deepEqual(
    standIn.received.map(({ host, method, encrypted }) => [host, method, encrypted]),
    Array(2).fill(["joesgarage.freshbooks.com", "POST", true]),
  );
  const elsewhere = await post(pair(ADMIN_TOKEN), { ...asPage, origin: "https://evil.example" });
  assert.equal(elsewhere.status, 403);
  const another = await post(pair(ADMIN_TOKEN).replace("freshbooks.com", "evil.example"));
  assert.equal(another.status, 400);
  assert.equal(standIn.received.length, 2);
}

test("Node: what a form brings is checked again", async () => {
  const file = join(folder, "check.mjs");
  writeFileSync(
    file,
    `import { load } from "keyfit";
import freshbooks from "keyfit/services/freshbooks-classic.json" with { type: "json" };
const keyfit = await load(freshbooks);
export function accept(form) {
  const account = keyfit.check("account", form.account);
  const secret = keyfit.check("secret", form.token);
  if (!account.account_url || !secret.value) return { refused: [...account.findings, ...secret.findings] };
  return { account: account.api_url, token: secret.value };
}
`,
  );
  const { accept } = await import(file);
  assert.deepEqual(accept({ account: "JoesGarage.freshbooks.com", token: ` ${ADMIN_TOKEN}:X` }), {
    account: "https://joesgarage.freshbooks.com/api/2.1/xml-in",
    token: ADMIN_TOKEN,
  });
  const { refused } = accept({ account: "joesgarage.freshbook.com", token: "hunter2" });
  assert.deepEqual(
    refused.map(({ code }: { code: string }) => code),
    ["domain-typo", "password-like"],
  );
});

test("the command, as npm and npx find it", () => {
  const run = (args: string[], input = "") =>
    spawnSync(join(HERE, "node_modules/.bin/keyfit"), args, { encoding: "utf8", input });
  assert.match(run(["--help"]).stdout, /^usage: keyfit check /);
  const { version } = JSON.parse(readFileSync(join(KEYFIT, "package.json"), "utf8"));
  assert.equal(run(["--version"]).stdout, `keyfit ${version}\n`);
  for (const engine of ["wasm", "js"]) {
    const { stdout, status } = run(["check", `--engine=${engine}`], '{"account":"joesgarage.freshbooks.com"}\n');
    assert.equal(JSON.parse(stdout).account.account_url, "https://joesgarage.freshbooks.com", engine);
    assert.equal(status, 0);
  }
});

test("the relay as a Node server", async (context) => {
  const file = join(folder, "relay.mjs");
  writeFileSync(
    file,
    `import { createRelay } from "keyfit/relay";
import { serveRelay } from "keyfit/relay-node";
console.log((await serveRelay(createRelay({ origins: ["${PAGE}"] }))).url);
`,
  );
  const child = start([file]);
  context.after(() => child.kill());
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  await tryRelay((init) => fetch(line.toString().trim(), init));
});

test("the relay as the fetch handler of an edge worker, in workerd", async (context) => {
  const file = join(folder, "worker.js");
  writeFileSync(
    file,
    `import { createRelay } from "keyfit/relay";
const relay = createRelay({ origins: ["${PAGE}"], trustedProxyHeader: "cf-connecting-ip" });
export default { fetch: (request) => relay(request) };
`,
  );
  const script = join(folder, "worker.bundle.js");
  await build({ entryPoints: [file], outfile: script, bundle: true, format: "esm", logLevel: "warning" });
  const worker = new Miniflare({
    modules: true,
    scriptPath: script,
    compatibilityDate: "2026-07-01",
    // All that the worker asks for goes through here, to the stand-in, by the names and with the TLS of the service.
    outboundService: async (request: Request) => {
      const { method, url, headers } = request;
      const answer = await standIn.fetch(url, {
        method,
        headers: [...headers],
        body: await request.text(),
        redirect: "manual",
      });
      return new Response(await answer.text(), { status: answer.status, headers: [...answer.headers] });
    },
  });
  context.after(() => worker.dispose());
  const url = await worker.ready;
  await tryRelay((init) => fetch(url, init));
});
