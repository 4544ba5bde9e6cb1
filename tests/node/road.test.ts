// Before a live test: whom it asks, whether the browser may ask by itself, and which hosts a page's own definition may ask.

import assert from "node:assert/strict";
import { test } from "node:test";
import type * as Doors from "../../web/src/element/doors.ts";
import type { ServiceInfo, Verdict } from "../../web/src/element/fields.ts";
import type * as Road from "../../web/src/element/road.ts";
import { readDefinition } from "./definitions.ts";

const internals = new URL("../../build/internals/element/", import.meta.url);
const { doorsOf, readHosts, uncovered }: typeof Doors = await import(new URL("doors.js", internals).href);
const { addressOf, mayAskDirectly }: typeof Road = await import(new URL("road.js", internals).href);

const NOTHING: Verdict = { status: "empty", findings: [] };
const NOBODY = { administrator: false, allowCost: false };

function judged(service: ServiceInfo, verdicts: Readonly<Record<string, Partial<Verdict>>> = {}) {
  return service.fields.map((info) => ({ info, verdict: { ...NOTHING, ...verdicts[info.id] } }));
}

test("only a service whose every step that could run lets a page ask is asked by one", () => {
  const asks = (id: string, wishes = NOBODY) => {
    const service = readDefinition(id);
    return mayAskDirectly(service, judged(service), wishes);
  };
  for (const id of ["stripe", "github", "slack", "openai"]) assert.equal(asks(id), true, id);
  for (const id of ["freshbooks-classic", "shopify", "zendesk", "mailchimp", "datadog"])
    assert.equal(asks(id), false, id);
  const stripe = readDefinition("stripe");
  const [step] = stripe.live_test?.steps ?? [];
  assert.ok(step);
  const withStep = (more: object) => ({ ...stripe, live_test: { steps: [step, { ...step, ...more }] } });
  const may = (service: ServiceInfo, wishes = NOBODY) => mayAskDirectly(service, judged(service), wishes);
  assert.equal(may(withStep({ cors: "no" })), false);
  assert.equal(may(withStep({ cors: "no", from: "relay" })), true, "a page never makes it");
  assert.equal(may(withStep({ cors: "no", cost: "one token" })), true);
  assert.equal(may(withStep({ cors: "no", cost: "one token" }), { ...NOBODY, allowCost: true }), false);
  assert.equal(may(withStep({ cors: "no", administrator: true })), true);
  assert.equal(may(withStep({ cors: "no", administrator: true }), { ...NOBODY, administrator: true }), false);
  assert.equal(may(withStep({ secret_in_url: true })), false);
  assert.equal(may({ ...stripe, live_test: { steps: [] } }), false);
});

test("whom it asks is said: the account, the one host, that of the choice, or whose the host is", () => {
  const address = (id: string, verdicts = {}, from: "page" | "relay" = "relay") => {
    const service = readDefinition(id);
    return addressOf(service, judged(service, verdicts), NOBODY, from);
  };
  assert.equal(address("stripe"), "https://api.stripe.com");
  assert.equal(address("zendesk"), "");
  const account = { status: "valid", account_url: "https://joesgarage.zendesk.com" } as const;
  assert.equal(address("zendesk", { account }), "https://joesgarage.zendesk.com");
  assert.equal(address("datadog"), "");
  assert.equal(address("datadog", { region: { status: "valid", value: "eu1" } }), "https://api.datadoghq.eu");
  assert.equal(address("mailchimp"), "https://api.mailchimp.com");
});

test("a definition may ask the hosts of the built-in one, and those that the page names", () => {
  const missing = (own: ServiceInfo, known: ServiceInfo | null, hosts = "") =>
    uncovered(doorsOf(own), [...(known ? doorsOf(known) : []), ...readHosts(hosts)]);
  for (const id of ["freshbooks-classic", "stripe", "datadog", "algolia", "mailchimp", "shopify", "zendesk", "twilio"])
    assert.deepEqual(missing(readDefinition(id), readDefinition(id)), [], id);

  const stripe = readDefinition("stripe");
  const asking = (url: string, more: Partial<ServiceInfo> = {}) => ({
    ...stripe,
    ...more,
    live_test: { steps: [{ url }] },
  });
  const evil = "https://evil.example/v1";
  assert.deepEqual(missing(asking(evil), stripe), ["evil.example"]);
  assert.deepEqual(missing(asking(evil), stripe, "evil.example"), []);
  assert.deepEqual(missing(asking(evil), stripe, "*.evil.example"), ["evil.example"], "below it, not itself");
  assert.deepEqual(missing(asking("https://a.evil.example/"), stripe, "*.evil.example"), []);
  assert.deepEqual(missing(asking("https://a.notevil.example/"), stripe, "*.evil.example"), ["a.notevil.example"]);
  assert.deepEqual(missing(asking("https://api.stripe.com.evil.example/"), stripe), ["api.stripe.com.evil.example"]);
  assert.deepEqual(missing(asking("https://api.stripe.com@evil.example/"), stripe), ["api.stripe.com@evil.example"]);
  assert.deepEqual(missing(asking("https://{secret.part}.stripe.com/"), stripe), ["*.stripe.com"]);
  assert.deepEqual(missing(asking("https://{secret.part}-x.evil.example/"), stripe, "*.evil.example"), []);
  assert.deepEqual(missing(asking("https://{secret}/"), stripe), ["*"]);
  assert.deepEqual(missing(asking("http://api.stripe.com/"), stripe), [""], "the core refuses it, too");

  const zendesk = readDefinition("zendesk");
  const fields = zendesk.fields.map((field) =>
    field.type === "account" ? { ...field, hosts: ["evil.example"] } : field,
  );
  assert.deepEqual(missing({ ...zendesk, fields }, zendesk), ["*.evil.example"], "an account's hosts are doors");
  const datadog = readDefinition("datadog");
  const choices = [{ value: "x", label: "X", words: { api: "evil.example", other: "api.datadoghq.com" } }];
  const chosen = datadog.fields.map((field) => (field.choices ? { ...field, choices } : field));
  assert.deepEqual(missing({ ...datadog, fields: chosen }, datadog), ["evil.example"]);
});
