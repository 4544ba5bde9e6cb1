// `describe` says what the element says, in every language; and wrong arguments are told by what was expected, never by their value.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { load as loadChecks } from "../../web/dist/checks.js";
import { describe } from "../../web/dist/describe.js";
import { load as loadExternal } from "../../web/dist/external.js";
import { type Finding, KeyfitError, load } from "../../web/dist/index.js";
import { runLiveTest, runPageTest, runRelayTest } from "../../web/dist/live-test.js";
import { createRelayClient } from "../../web/dist/relay-client.js";
import type { FieldInfo, ServiceInfo } from "../../web/src/element/fields.ts";
import type * as LiveViews from "../../web/src/element/live-view.ts";
import type * as Views from "../../web/src/element/view.ts";
import { MEANING_OF_REASON, REASONS } from "../../web/src/generated/contract.ts";
import type { Outcome } from "../../web/src/live/live.ts";
import type * as Findings from "../../web/src/messages/findings.ts";
import type * as Loading from "../../web/src/messages/texts.ts";
import { CODES, OF_ACCOUNT, SEVERITIES } from "./closed-lists.ts";
import { readDefinition } from "./definitions.ts";
import { ROOT } from "./support.ts";

const BUILT = `${ROOT}build/internals/`;
const { viewOf }: typeof Views = await import(`${BUILT}element/view.js`);
const { panelOf, refusalOf }: typeof LiveViews = await import(`${BUILT}element/live-view.js`);
const { findingText }: typeof Findings = await import(`${BUILT}messages/findings.js`);
const { languages, loadMessages }: typeof Loading = await import(`${BUILT}messages/texts.js`);

const service = readDefinition("freshbooks-classic");
const fields = service.fields as readonly FieldInfo[];

/** What the element shows where a field that was left has a verdict with one finding. */
function shownFor(info: FieldInfo, verdict: object, texts: Parameters<typeof viewOf>[1]) {
  const nothing = { typing: false, change: null, kept: false, insisted: false, exchange: null, refusal: "" };
  const more = { own: false, missing: false, shown: {}, writable: true, left: true };
  return viewOf({ info, verdict, ...nothing, ...more } as Parameters<typeof viewOf>[0], texts);
}

for (const language of Object.keys(languages)) {
  test(`${language}: every finding is said as the element says it`, async () => {
    const texts = { messages: await loadMessages(languages, language, {}), service: service as ServiceInfo };
    let compared = 0;
    for (const info of fields) {
      for (const code of CODES.filter((each) => info.type === "account" || !OF_ACCOUNT.has(each))) {
        const severity = SEVERITIES.get(code) as Finding["severity"];
        const suggestion = code === "domain-typo" ? { suggestion: "https://joe.freshbooks.com" } : {};
        const finding = { code, severity, start: 0, end: 3, ...suggestion } as Finding;
        const said = await describe(finding, { language, service, field: info.id });
        const where = `${language} ${info.id} ${code}`;
        assert.notEqual(said.text, "", where);
        assert.doesNotMatch(`${said.lead}${said.text}${said.button}`, /[{}]|undefined/, where);
        if (severity === "note") {
          assert.deepEqual([said.lead, said.text], ["", findingText(finding, {}, info, texts)], where);
          continue;
        }
        const status = severity === "warning" ? "doubtful" : "invalid";
        const view = shownFor(info, { status, findings: [finding] }, texts);
        assert.deepEqual([said.lead, said.text], [view.lead, view.text], where);
        assert.equal(said.button, view.actions.find(({ kind }) => kind === "take")?.label ?? "", where);
        compared += 1;
      }
    }
    assert.ok(compared > 50, `${compared}`);
  });

  test(`${language}: every outcome is said as the element says it`, async () => {
    const texts = { messages: await loadMessages(languages, language, {}), service: service as ServiceInfo };
    const target = { address: "https://joe.freshbooks.com", road: { kind: "direct" } } as const;
    for (const [index, reason] of REASONS.entries()) {
      const { answer, fault } = MEANING_OF_REASON[index] as (typeof MEANING_OF_REASON)[number];
      const outcome: Outcome = { answer, reason, fault, sent: "yes" };
      const said = await describe(outcome, { language, service, address: target.address });
      const panel = panelOf({ phase: "done", outcome, wait_s: 0 }, target, texts);
      const text = [said.text, said.next].filter((part) => part !== "").join(" ");
      assert.deepEqual([said.lead, text], [panel?.lead, panel?.text], `${language} ${reason}`);
      const refusal = refusalOf(outcome, target, texts);
      if (refusal) assert.equal(said.field, refusal.text, `${language} ${reason}`);
    }
  });
}

test("with the verdict and the text, the words name what the element names", async () => {
  const keyfit = await load(service);
  const text = "joesgarage.freshbooks.com.evil.example";
  const verdict = keyfit.check("account", text);
  const finding = verdict.findings.find(({ code }) => code === "lookalike-host") as Finding;
  assert.match((await describe(finding, { service, field: "account", verdict, text })).text, /goes to evil\.example,/);
  assert.match((await describe(finding, { service, field: "account" })).text, /only looks like FreshBooks Classic/);
  const stripe = readDefinition("stripe");
  const other = { code: "other-service", severity: "error", start: 0, end: 9, service: "groq", kind: "groq-api-key" };
  const { text: named } = await describe(other as Finding, { service: stripe });
  assert.match(named, /from Groq\./);
});

test("no text holds a secret: that of a suggestion for one stays hidden", async () => {
  const keyfit = await loadChecks(service);
  const secret = "3f9cOa1be47d58266b90ac13ef5d7208";
  const verdict = keyfit.check("secret", secret);
  for (const finding of verdict.findings) {
    const said = JSON.stringify(await describe(finding, { service, field: "secret", verdict, text: secret }));
    assert.ok(!said.includes("7208"), said);
  }
});

test("an unknown language is served by the nearest, or by English", async () => {
  const outcome: Outcome = { answer: "accepted", reason: "connected", fault: "none", sent: "yes" };
  const lead = async (language?: string) => (await describe(outcome, { service, ...(language && { language }) })).lead;
  assert.equal(await lead("fr"), await lead("fr-CA"));
  assert.equal(await lead("xx"), await lead());
});

const SECRET = `sk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0L`;

test("wrong arguments are told by what was expected, and their value is never repeated", async () => {
  const keyfit = await load(service);
  const checks = await loadChecks(service);
  const wrong = (value: unknown) => value as never;
  const typed = { account: "joe", secret: SECRET };
  const cases: [() => unknown, string, RegExp][] = [
    [
      () => load(wrong(undefined)),
      "TypeError",
      /^load\(definition\): expected a service definition.* got undefined\.$/,
    ],
    [() => load(wrong(SECRET)), "TypeError", /got a value of type String/],
    [() => load(wrong(Promise.resolve(service))), "TypeError", /got a value of type Promise/],
    [() => load(wrong({ default: service })), "TypeError", /default export/],
    [() => loadChecks(wrong([service])), "TypeError", /got a value of type Array/],
    [() => load(wrong({ id: "own" })), "KeyfitError definition-unusable", /missing at \/fields/],
    [() => keyfit.check(wrong(SECRET), "account"), "KeyfitError no-such-field", /It has "account", "secret"\.$/],
    [() => keyfit.check("secret", wrong(undefined)), "TypeError", /^check\(field, text\): expected a string/],
    [() => keyfit.checkAll(wrong({ token: SECRET })), "KeyfitError no-such-field", /^checkAll\(texts\): the service/],
    [() => keyfit.checkAll(wrong({ secret: 5 })), "TypeError", /^checkAll\(texts\), secret: expected a string/],
    [() => keyfit.checkAll(wrong(new FormData())), "TypeError", /got a value of type FormData/],
    [() => keyfit.checkPaste(wrong(null)), "TypeError", /^checkPaste\(text\): .* got null/],
    [() => keyfit.identify(wrong(5)), "TypeError", /^identify\(text\): .* type Number/],
    [() => keyfit.know(wrong({})), "TypeError", /^know\(known\): .*keyfit\/known/],
    [() => keyfit.requestOf(0, wrong(SECRET)), "TypeError", /^requestOf\(step, fields\)/],
    [() => keyfit.requestOf(wrong("0"), typed), "KeyfitError question-unusable", /LiveQuestion/],
    [
      () =>
        runLiveTest(
          wrong(checks),
          typed,
          wrong(() => {}),
        ),
      "TypeError",
      /keyfit\/checks.*runRelayTest/,
    ],
    [() => runLiveTest(keyfit, typed, wrong("direct")), "TypeError", /keyfit\/direct/],
    [() => runRelayTest(checks, typed, wrong("/keyfit")), "TypeError", /createRelayClient/],
    [
      () => runRelayTest(checks, wrong({ key: SECRET }), createRelayClient("/k")),
      "KeyfitError no-such-field",
      /"secret"/,
    ],
    [() => runPageTest(keyfit, typed, wrong(null)), "TypeError", /createRelayClient.*or undefined, got null/],
    [() => describe(wrong({ status: "valid" }), { service }), "TypeError", /a finding of a verdict, or the outcome/],
    [() => describe(wrong({ code: "too-long" }), wrong({})), "TypeError", /the one that load\(\) took/],
    [() => describe(wrong({ code: "too-long" }), { service }), "TypeError", /"account" or "secret"/],
  ];
  for (const [run, name, message] of cases) {
    const error: unknown = await Promise.resolve()
      .then(run)
      .then(() => assert.fail(String(message)))
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof Error);
    const code = error instanceof KeyfitError ? ` ${error.code}` : "";
    assert.equal(error.name + code, name, error.message);
    assert.match(error.message, message);
    assert.ok(!error.message.includes(SECRET), error.message);
  }
  // None of it has spoilt the core, and what a form holds besides is passed over.
  assert.equal(keyfit.checkAll({ account: "joe", secret: undefined, email: "x" } as never).account?.status, "repaired");
});

test("a WebAssembly file that cannot be fetched is told by one code, whatever the reason", async () => {
  const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keyfit.wasm`;
  const failure = async (): Promise<KeyfitError> => loadExternal(service, { url }).catch((error) => error);
  const refused = await failure();
  server.close();
  server.closeAllConnections();
  await once(server, "close");
  const unreachable = await failure();
  for (const { code, message } of [refused, unreachable]) {
    assert.deepEqual([code, message], ["not-loaded", "The WebAssembly file could not be loaded."]);
  }
  assert.ok(unreachable.cause instanceof TypeError);
});
