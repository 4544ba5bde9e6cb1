// Never the wrong door, on a page: deceptive addresses (../addresses/addresses.js) come into the field of a real form one
// after the other, beside a secret, and wherever the element lets it the service is asked by itself. No request of the
// browser's goes to a host that is not the service's, through a relay or directly, and each goes for the account that the
// core has read, in which the judge finds no fault.
//
// What the browser asks for is seen from three sides: by its proxy, by who is asked, and by a policy of the page that stops
// nothing and tells of every request to others, also of those on this machine, which go past the proxy.
//
// What the core reads in an address is the same in every engine; what the field does to a text that is put into it, and how a page
// asks, may not be. So every engine takes the first addresses of each road, and its share of the others.
// KEYFIT_ADDRESSES lengthens a run; KEYFIT_SEED and KEYFIT_FIRST replay one from a number on.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Keyfit, Outcome } from "../../web/src/live/live.ts";
import { ROOT } from "../node/support.ts";
import { makeCertificate } from "../standin/certificate.ts";
import { HOSTS, portFor } from "../standin/hosts.ts";
import { type Browser, can, engine, launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";
import { signUpPage } from "./pages.ts";
import { shareOf } from "./share.ts";

const SEED = Number(process.env.KEYFIT_SEED ?? 20261124);
const FIRST = Number(process.env.KEYFIT_FIRST ?? 0);
const COUNT = Number(process.env.KEYFIT_ADDRESSES ?? 10_000);
/** So many at a time that no call lasts long, and that each engine has its share. */
const BATCH = 250;
const BATCH_DIRECTLY = 100;

const SECRET = "ca4a9f1be47d58266b90ac13ef5d72ca";
const SERVICE = readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8");
const DOWN: Outcome = { answer: "undetermined", reason: "service-down", fault: "service", sent: "yes" };

// Nobody pauses here: what the element waits for in front of a person is over at once.
const SOON = `const wait = setTimeout;
window.setTimeout = (work, ms, ...rest) => wait(work, ms <= 2000 ? 0 : ms, ...rest);`;
const POLICY = [
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; form-action 'none'",
  `connect-src 'self' ${HOSTS.map((host) => `https://*.${host}`).join(" ")}`,
].join("; ");

/** The service, by any of its hosts: it lets every page ask, and never answers more than that it is down. */
const { key, cert } = makeCertificate(HOSTS.map((host) => `*.${host}`));
const service = createServer({ key, cert }, (request, response) => {
  const { host = "", authorization } = request.headers;
  if (authorization !== undefined) told.push(`https://${host} ${authorization}`);
  request.resume();
  response.writeHead(request.method === "POST" ? 503 : 204, {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "Authorization, Content-Type",
  });
  response.end();
});
/** Who was told a secret, in the order in which it came: the account's address, and how the secret was told. */
const told: string[] = [];
/** The hosts that the browser's proxy was asked for. */
const hosts = new Set<string>();

let front: Front;
let browser: Browser;
before(async () => {
  await once(service.listen(0, "127.0.0.1"), "listening");
  const { port } = service.address() as AddressInfo;
  front = await Front.start(files(`${ROOT}web/dist`, "/keyfit/"));
  for (const name of ["addresses.js", "judge.js", "marks.js"]) serve(`/addresses/${name}`, script(name));
  serve("/soon.js", SOON);
  front.answer("/relay", async (request) => {
    const { fields, service: id, ...more } = await request.json();
    assert.deepEqual([id, more], ["freshbooks-classic", {}]);
    told.push(`${fields.account} ${fields.secret}`);
    return Response.json(DOWN);
  });
  const route = (host: string): number | null => {
    hosts.add(host);
    return portFor(host, port);
  };
  browser = await launch({ route });
});
after(async () => {
  await browser.close();
  front.stop();
  service.close();
  service.closeAllConnections();
});

const script = (name: string): string => readFileSync(`${ROOT}tests/addresses/${name}`, "utf8");

function serve(path: string, text: string): void {
  const headers = { "content-type": "text/javascript" };
  front.answer(path, () => new Response(text, { headers }));
}

interface Tally {
  /** What was asked for, in order: the account's address. */
  readonly asked: string[];
  /** What was wrong with the last address, or nothing. */
  readonly fault: string;
}

declare global {
  interface Window {
    askAll(seed: number, from: number, to: number): Promise<Tally>;
  }
}

/** A page with the element, which asks by itself. */
async function open(attributes: string): Promise<Page> {
  const headers = { "content-type": "text/html", "content-security-policy-report-only": POLICY };
  const text = signUpPage(`live="auto" ${attributes}`, { head: '<script src="/soon.js"></script>' });
  front.answer("/", () => new Response(text, { headers }));
  told.length = 0;
  hosts.clear();
  const page = await browser.newPage();
  if (can("media")) await page.emulate({ motion: "reduce" });
  await page.goto(`${front.origin}/`);
  await page.evaluate(teach, SERVICE, SECRET);
  return page;
}

/** Teaches the page to take addresses. */
async function teach(definition: string, secret: string): Promise<void> {
  type Element = HTMLElement & { ready: Promise<void>; status: Record<"account" | "secret", string> };
  const urls = { index: "/keyfit/index.js", maker: "/addresses/addresses.js", judge: "/addresses/judge.js" };
  const { load } = (await import(urls.index)) as { load(service: object): Promise<Keyfit> };
  const { addressMaker } = (await import(urls.maker)) as typeof import("../addresses/addresses.js");
  const { judgeOf } = (await import(urls.judge)) as typeof import("../addresses/judge.js");
  const service = JSON.parse(definition);
  const core = await load(service);
  const make = addressMaker(service);
  const { judgeAccount, judgePaste } = judgeOf(service);
  const find = <E extends HTMLElement>(selector: string) => document.querySelector(selector) as E;
  const connect = find<Element>("keyfit-connect");
  const fields = { account: find<HTMLInputElement>("#account"), secret: find<HTMLInputElement>("#token") };
  const isUsable = (status: string) => ["valid", "repaired", "doubtful"].includes(status);
  // No browser may ask the service; this page's definition says otherwise, so that both roads are tried.
  Object.assign(connect, { definition: { ...service, cors: "yes" } });
  await connect.ready;

  /** As a password manager fills a field in; answers what the field then holds. */
  const put = (input: HTMLInputElement, value: string): string => {
    input.value = value;
    const held = input.value;
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    return held;
  };
  const heard = (type: string) =>
    new Promise<CustomEvent | null>((resolve) => {
      connect.addEventListener(type, (event) => resolve(event as unknown as CustomEvent), { once: true });
      setTimeout(() => resolve(null), 20_000);
    });

  /** What is wrong with asking this address for that text. A text that holds both values is read as a paste is. */
  const findFault = (text: string, address: string): string => {
    const verdict = core.check("account", text);
    const { fault } = judgeAccount(text, verdict);
    if (fault !== "" || verdict.account_url === address) return fault;
    const { account: pasted } = core.checkPaste(text);
    return pasted?.account_url === address ? judgePaste(text, pasted) : `asked is ${address}`;
  };

  window.askAll = async (seed, from, to) => {
    const asked: string[] = [];
    for (let number = from; number < to; number++) {
      put(fields.account, "");
      put(fields.secret, secret);
      const text = put(fields.account, make(seed, number));
      const { account, secret: other } = connect.status;
      if (!isUsable(account) || !isUsable(other)) continue;
      const [start, outcome] = await Promise.all([heard("keyfit-live-start"), heard("keyfit-outcome")]);
      const address = start?.detail.address;
      const fault = outcome?.detail.outcome.reason !== "service-down" ? "no answer came" : findFault(text, address);
      if (fault !== "") return { asked, fault: `${fault}: ${JSON.stringify(text)} (seed ${seed}, number ${number})` };
      asked.push(address);
    }
    window.keyfitRecorded.length = 0;
    return { asked, fault: "" };
  };
}

/** What a browser asks its maker for by itself, such as how to fill in a form. */
const MAKERS = /\.(google|googleapis|gstatic|gvt1|mozilla|firefox|openh264)\.(com|net|org)$/;

/** Requests of the page's to hosts that are not the service's. */
async function strangers(page: Page): Promise<string[]> {
  const requests = (await page.noise()).filter((line) => line.startsWith("request to "));
  return [
    ...requests.filter((line) => portFor(line.slice("request to ".length), 1) === null),
    ...[...hosts].filter((host) => portFor(host, 1) === null && !MAKERS.test(host)),
    ...(await page.evaluate(() => window.keyfitViolations)),
  ];
}

test("what is looked for would be found", async () => {
  const page = await open("");
  await page.evaluate(async () => {
    const ask = (url: string) => fetch(url, { mode: "no-cors" }).catch(() => {});
    await Promise.all(["https://evil.example/", "http://evil.example:80/", "https://127.0.0.1:1/"].map(ask));
  });
  await page.until("a report", async () => (await strangers(page)).join().includes("127.0.0.1:1"));
  const found = (await strangers(page)).join("\n");
  assert.match(found, /^request to evil\.example/m);
  assert.match(found, /^evil\.example/m);
  assert.match(found, /^connect-src: https:\/\/evil\.example/m);
  await page.close();
});

const BASIC = `Basic ${Buffer.from(`${SECRET}:X`).toString("base64")}`;

// Directly takes a connection for each account.
for (const [road, attributes, how, all, batch] of [
  ["through the relay", 'relay="/relay"', SECRET, COUNT, BATCH],
  ["directly", "", BASIC, Math.ceil(COUNT / 10), BATCH_DIRECTLY],
] as const) {
  const batches = Array.from({ length: Math.ceil(all / batch) }, (_, index) => FIRST + index * batch);
  test(`${all} addresses, shared by the engines, asked ${road}: never another host`, async (context) => {
    const page = await open(attributes);
    const asked: string[] = [];
    let count = 0;
    for (const from of shareOf(batches, (from) => from === FIRST)) {
      const to = Math.min(from + batch, FIRST + all);
      count += to - from;
      const tally = await page.evaluate((...which) => window.askAll(...which), SEED, from, to);
      assert.equal(tally.fault, "");
      asked.push(...tally.asked);
    }
    context.diagnostic(
      `${engine}, seed ${SEED} from ${FIRST}: ${count} addresses, asked ${asked.length}, ${new Set(asked).size} accounts`,
    );
    assert.deepEqual(await strangers(page), []);
    // A text that holds a secret beside the address brings that secret.
    assert.deepEqual(
      told.map((line) => line.split(" ", 1)[0]),
      asked,
    );
    assert.ok(told.filter((line) => line.endsWith(` ${how}`)).length > 0.9 * told.length);
    assert.ok(count < 500 || asked.length > count / 8, `${asked.length}`);
    await page.close();
  });
}
