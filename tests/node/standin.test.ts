// The stand-in: it refuses what the service would refuse, or it would prove nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { ACCOUNTS, ADMIN_TOKEN, STAFF_TOKEN, type StandIn, startStandIn } from "../standin/server.ts";
import { parseXml } from "../standin/xml.ts";
import { ROOT } from "./support.ts";

let standIn: StandIn;
before(async () => {
  standIn = await startStandIn();
});
after(() => standIn.stop());

const BODY = '<?xml version="1.0" encoding="utf-8"?><request method="staff.current"></request>';

async function ask(more: RequestInit & { url?: string } = {}): Promise<{ status: number; body: string }> {
  const response = await standIn.fetch(more.url ?? "https://joesgarage.freshbooks.com/api/2.1/xml-in", {
    method: "POST",
    body: BODY,
    ...more,
    headers: {
      "content-type": "application/xml",
      authorization: `Basic ${btoa(`${ADMIN_TOKEN}:X`)}`,
      ...(more.headers as Record<string, string>),
    },
  });
  return { status: response.status, body: await response.text() };
}

test("it answers both methods, by any password, to XML of any spelling", async () => {
  assert.match((await ask()).body, /status="ok"[\s\S]*<email>joe@joesgarage\.example</);
  assert.match((await ask({ body: BODY.replace("staff", "system") })).body, /<company_name>Joe's Garage</);
  assert.match((await ask({ headers: { authorization: `Basic ${btoa(`${STAFF_TOKEN}:anything`)}` } })).body, /Ella/);
  const bodies = ["<request method='staff.current'/>", '<request  method = "staff.current" >\n</request>\n'];
  for (const body of bodies) assert.match((await ask({ body })).body, /status="ok"/, body);
});

test("it refuses malformed XML, unknown methods, other verbs and types", async () => {
  for (const body of [
    "",
    "text",
    "<request>",
    "<request/>",
    "<request method=staff.current/>",
    '<request method="staff.current">',
    '<request method="staff.current"></Request>',
    '<request method="staff.current"/><request/>',
    '<request method="staff.current" method="staff.current"/>',
    '<request method="staff.current">&</request>',
    '<request method="staff.current">&who;</request>',
    '<!DOCTYPE request><request method="staff.current"/>',
    '{"method":"staff.current"}',
  ]) {
    assert.match((await ask({ body })).body, /status="fail"[\s\S]*<code>40010</, body);
  }
  assert.match((await ask({ body: BODY.replace("staff", "client") })).body, /<code>40030</);
  assert.equal((await ask({ method: "GET", body: null })).status, 405);
  assert.equal((await ask({ headers: { "content-type": "application/json" } })).status, 415);
  assert.equal((await ask({ url: "https://joesgarage.freshbooks.com/api/xml" })).status, 404);
});

test("it knows whom to let in", async () => {
  assert.equal((await ask({ headers: { authorization: "" } })).status, 401);
  assert.equal((await ask({ headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })).status, 401);
  assert.match((await ask({ headers: { authorization: `Basic ${btoa(`X:${ADMIN_TOKEN}`)}` } })).body, /<code>20010</);
  const system = BODY.replace("staff", "system");
  const asStaff = { authorization: `Basic ${btoa(`${STAFF_TOKEN}:X`)}` };
  assert.match((await ask({ body: system, headers: asStaff })).body, /<code>30010</);
  await assert.rejects(ask({ url: "https://evil.example/" }), TypeError);
});

test("its XML: entities are read, and read strictly", () => {
  assert.deepEqual(parseXml('<a b="&lt;&#65;&#x42;">x&amp;y<c/>z</a>'), {
    name: "a",
    attributes: { b: "<AB" },
    children: [{ name: "c", attributes: {}, children: [], text: "" }],
    text: "x&yz",
  });
  for (const text of ["<a b='&;'/>", "<a>&lt</a>", "<a><b></a></b>", "<1/>", "<a b/>", "x<a/>"]) {
    assert.equal(parseXml(text), null, text);
  }
});

test("by itself it lists its accounts and explains itself", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [`${ROOT}tests/standin/serve.ts`, ...args], { encoding: "utf8" });
  assert.match(run("--help").stdout, /^usage: node tests\/standin\/serve\.ts /);
  const { stdout } = run("--list");
  for (const { name, token, shows } of ACCOUNTS) {
    assert.ok(stdout.includes(`${name}.freshbooks.com`) && stdout.includes(`${token}  ${shows}\n`), name);
  }
  for (const args of [["--port", "x"], ["--nonsense"], ["--slow", "-1"]]) assert.equal(run(...args).status, 2);
  assert.equal(run("--port", String(standIn.httpPort)).status, 1);
});
