// The page asks the service itself, in a real browser and by TLS: what it can tell when that fails, that it says truthfully
// what was sent, and what the stand-in received. The browser finds the service's names on this machine by a proxy; the
// product has no door for tests.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createRelay } from "../../web/dist/relay.js";
import { serveRelay } from "../../web/dist/relay-node.js";
import type { LiveTestOptions, Outcome } from "../../web/src/live/live.ts";
import { ROOT } from "../node/support.ts";
import { ADMIN_TOKEN, type Received, type StandIn, startStandIn, WRONG_TOKEN } from "../standin/server.ts";
import { type Browser, launch, needs, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";

const NOBODY = "deadgarage.freshbooks.com";

let standIn: StandIn;
let front: Front;
let browser: Browser;
let page: Page;

before(async () => {
  standIn = await startStandIn({ slowMs: 60_000 });
  front = await Front.start(files(`${ROOT}web/dist`));
  front.answer("/", ({ url }) => {
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src ${new URL(url).searchParams.get("connect")}`;
    const headers = { "content-type": "text/html", "content-security-policy": policy };
    return new Response("<!doctype html><title>A page</title>", { headers });
  });
  browser = await launch({ route });
});
after(async () => {
  await browser.close();
  front.stop();
  await standIn.stop();
});

// Nobody listens on port 1.
function route(host: string): number | null {
  if (host === NOBODY) return 1;
  return host.endsWith(".freshbooks.com") ? standIn.tlsPort : null;
}

interface Asked {
  account: string;
  token: string;
  relay?: string;
  options?: LiveTestOptions;
  /** Milliseconds after which the page cancels. */
  cancelAfter?: number;
}

declare global {
  interface Window {
    askLive(asked: Asked): Promise<Outcome>;
  }
}

/** A page that may ask the service and itself, unless a test says otherwise, with all that it needs already there. */
async function open(connect = "'self' https://*.freshbooks.com"): Promise<void> {
  page = await browser.newPage();
  await page.goto(`${front.origin}/?connect=${encodeURIComponent(connect)}`);
  await page.evaluate(async () => {
    const load = (path: string) => import(path);
    const paths = ["/index.js", "/live-test.js", "/direct.js", "/relay-client.js"];
    const [index, live, road, client] = await Promise.all(paths.map(load));
    // No browser may ask the service: this page's definition says otherwise, and so shows what comes of it.
    const definition = await (await fetch("/services/freshbooks-classic.json")).json();
    const core = await index.load({ ...definition, cors: "yes" });
    window.askLive = ({ account, token, relay, options, cancelAfter }) => {
      const cancel = new AbortController();
      if (cancelAfter !== undefined) setTimeout(() => cancel.abort(), cancelAfter);
      const more = { ...options, signal: cancel.signal };
      return relay === undefined
        ? live.runLiveTest(core, { account, secret: token }, road.direct, more)
        : live.runRelayTest(core, { account, secret: token }, client.createRelayClient(relay), more);
    };
  });
  standIn.received.length = 0;
}

/** Runs a live test in the page, as an element would. */
function ask(asked: Omit<Asked, "token"> & { token?: string }): Promise<Outcome> {
  return page.evaluate((all) => window.askLive(all), { token: ADMIN_TOKEN, ...asked });
}

const summary = ({ reason, sent }: Outcome): string => `${reason}, sent: ${sent}`;
const methods = (): string[] => standIn.received.map(({ method }) => method);

/** Everything that arrived and holds the secret. */
function withSecret(token = ADMIN_TOKEN): Received[] {
  const encoded = Buffer.from(`${token}:X`).toString("base64");
  return standIn.received.filter((one) => [token, encoded].some((text) => JSON.stringify(one).includes(text)));
}

function assertBare({ headers }: Received): void {
  for (const name of ["authorization", "cookie", "referer"]) assert.equal(headers[name], undefined, name);
}

test("CORS on: connected; the secret in one header of one request", async () => {
  await open();
  const outcome = await ask({ account: "corsgarage" });
  assert.equal(summary(outcome), "connected, sent: yes");
  assert.equal(outcome.who?.email, "joe@joesgarage.example");
  assert.deepEqual(methods(), ["GET", "OPTIONS", "POST"]);
  const [knock, preflight, post] = standIn.received as [Received, Received, Received];
  assertBare(knock);
  assertBare(preflight);
  assert.deepEqual(withSecret(), [post]);
  assert.equal(post.host, "corsgarage.freshbooks.com");
  assert.ok(post.encrypted);
  assert.equal(post.rawHeaders.filter((part) => part.startsWith("Basic ")).length, 1);
  for (const name of ["cookie", "referer"]) assert.equal(post.headers[name], undefined);
  await page.close();
});

test("CORS on: what the service refuses, and the further step", async () => {
  await open();
  assert.equal(summary(await ask({ account: "corsgarage", token: WRONG_TOKEN })), "secret-refused, sent: yes");
  const asAdministrator = await ask({ account: "corsgarage", options: { administrator: true } });
  assert.equal(summary(asAdministrator), "connected, sent: yes");
  assert.equal(asAdministrator.who?.company, "Joe's Garage");
  await page.close();
});

test("CORS on: a redirect is not followed, and where to is hidden", async () => {
  await open();
  assert.equal(summary(await ask({ account: "corsmoved" })), "redirected, sent: possibly");
  assert.equal(withSecret().length, 1);
  assert.equal(withSecret()[0]?.host, "corsmoved.freshbooks.com");
  await page.close();
});

test("CORS on: an answer without end is cut off", async () => {
  await open();
  assert.equal(summary(await ask({ account: "corshuge" })), "reply-too-large, sent: yes");
  for (const { written } of standIn.received) assert.ok(written < 32 * 1024 * 1024, `${written}`);
  await page.close();
});

test("CORS off: blocked by the browser, and the secret has not arrived", async () => {
  await open();
  const outcome = await ask({ account: "joesgarage" });
  assert.equal(outcome.reason, "blocked-by-browser");
  assert.notEqual(outcome.sent, "yes");
  assert.deepEqual(withSecret(), []);
  assert.ok(!methods().includes("POST"));
  standIn.received.forEach(assertBare);
  await page.close();
});

test("CORS off only on the POST: looks the same, and the secret has arrived: possibly", async () => {
  await open();
  assert.equal(summary(await ask({ account: "corsless" })), "blocked-by-browser, sent: possibly");
  assert.equal(withSecret().length, 1);
  await page.close();
});

test("a policy of the page that forbids it: nothing leaves the browser", async () => {
  for (const policy of ["'self'", "'self' https://other.freshbooks.com", "'self' https://*.freshbooks.com/other/"]) {
    await open(policy);
    assert.equal(summary(await ask({ account: "corsgarage" })), "blocked-by-page, sent: no", policy);
    assert.deepEqual(standIn.received, []);
    await page.close();
  }
});

test("a policy that forbids only where a redirect leads is not to blame", async () => {
  await open("'self' https://corsmoved.freshbooks.com");
  assert.equal(summary(await ask({ account: "corsmoved" })), "redirected, sent: possibly");
  await page.close();
  await open("'self' https://movedgarage.freshbooks.com");
  assert.equal(summary(await ask({ account: "movedgarage" })), "blocked-by-browser, sent: possibly");
  assert.deepEqual(withSecret(), []);
  await page.close();
});

test("offline: nothing sent, and online again it works", needs("offline"), async () => {
  await open();
  await page.setOffline(true);
  assert.equal(summary(await ask({ account: "corsgarage" })), "offline, sent: no");
  assert.equal(summary(await ask({ account: "corsgarage", relay: "/keyfit" })), "offline, sent: no");
  assert.deepEqual(standIn.received, []);
  await page.setOffline(false);
  assert.equal(summary(await ask({ account: "corsgarage" })), "connected, sent: yes");
  await page.close();
});

test("nothing listening: unreachable, nothing sent", async () => {
  await open();
  assert.equal(summary(await ask({ account: NOBODY })), "unreachable, sent: no");
  await page.close();
});

test("a service that does not answer: the time is up; cancelled: at once", async () => {
  await open();
  assert.equal(summary(await ask({ account: "corsslow", options: { timeout: 3000 } })), "timeout, sent: possibly");
  assert.equal(summary(await ask({ account: "corsslow", cancelAfter: 3000 })), "cancelled, sent: possibly");
  assert.equal(withSecret().length, 2);
  standIn.received.length = 0;
  assert.equal(summary(await ask({ account: "corsslow", cancelAfter: 0 })), "cancelled, sent: no");
  assert.deepEqual(withSecret(), []);
  await page.close();
});

test("through a relay: the page's origin is told, the secret in one body", async (context) => {
  const ours = await serveRelay(createRelay({ origins: [front.origin], fetch: standIn.fetch }));
  const theirs = await serveRelay(createRelay({ origins: ["https://app.example"], fetch: standIn.fetch }));
  context.after(() => Promise.all([ours.stop(), theirs.stop()]));
  await open(`'self' ${ours.url} ${theirs.url}`);
  const outcome = await ask({ account: "joesgarage", relay: ours.url });
  assert.equal(summary(outcome), "connected, sent: yes");
  assert.equal(outcome.who?.email, "joe@joesgarage.example");
  assert.deepEqual(methods(), ["POST"]);
  standIn.received.length = 0;
  assert.equal((await ask({ account: "joesgarage", relay: theirs.url })).reason, "relay-down");
  assert.equal((await ask({ account: "joesgarage", relay: "/nowhere" })).reason, "relay-refused");
  assert.deepEqual(standIn.received, []);
  await page.close();
  await open("'self'");
  assert.equal(summary(await ask({ account: "joesgarage", relay: ours.url })), "blocked-by-page, sent: no");
  await page.close();
});
