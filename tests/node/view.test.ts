// What is shown, as a pure function of what is known: no browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { FindingCode, Severity } from "../../web/src/core/types.ts";
import * as exchange from "../../web/src/element/exchange.ts";
import type { FieldFinding, FieldInfo, Verdict } from "../../web/src/element/fields.ts";
import type * as Shown from "../../web/src/element/shown.ts";
import type * as View from "../../web/src/element/view.ts";
import en from "../../web/src/messages/en.ts";
import { fillIn } from "../../web/src/messages/fill-in.ts";
import { NOTES } from "./closed-lists.ts";
import { readDefinition } from "./definitions.ts";

const BUILT = new URL("../../build/internals/element/", import.meta.url).href;
const { viewOf }: typeof View = await import(`${BUILT}view.js`);
const { shownOf }: typeof Shown = await import(`${BUILT}shown.js`);

const service = readDefinition("freshbooks-classic");
const [ACCOUNT, SECRET] = service.fields as readonly FieldInfo[] as [FieldInfo, FieldInfo];
const texts = { messages: en, service };

// A service whose keys may come to have another shape, and tell their mode.
const stripe = readDefinition("stripe");
const KEY = stripe.fields[0] as FieldInfo;
const ofStripe = { messages: en, service: stripe };

function finding(code: FindingCode, severity: Severity, suggestion?: string): FieldFinding {
  return { code, severity, ...(suggestion === undefined ? {} : { suggestion }) };
}

function account(status: Verdict["status"], ...findings: FieldFinding[]): Verdict {
  return { status, name: "joesgarage", findings };
}

function secret(status: Verdict["status"], ...findings: FieldFinding[]): Verdict {
  return { status, findings };
}

function shown(verdict: Verdict, rest: Partial<View.FieldState> = {}, own = texts, wanted: View.Wanted = {}) {
  const state = {
    info: ACCOUNT,
    typing: false,
    left: false,
    change: null,
    kept: false,
    insisted: false,
    exchange: null,
    writable: true,
    own: false,
    missing: false,
    shown: {},
    refusal: "",
  } as const;
  return viewOf({ ...state, verdict, ...rest }, own, wanted);
}

const EMAIL = account("invalid", finding("email-not-address", "error"));
const REST = account("incomplete", finding("rest-missing", "error", "https://joe.freshbooks.com"));
const TRAP = account("dangerous", finding("scheme-added", "note"), finding("lookalike-host", "danger"));

test("an error waits until the field has been left, and its validity does not", () => {
  for (const typing of [true, false]) {
    const view = shown(EMAIL, { typing });
    assert.equal(view.tone, "neutral");
    assert.equal(view.spoken, "");
    assert.match(view.validity, /email address/);
  }
  assert.equal(shown(EMAIL, { left: true }).tone, "error");
  assert.equal(shown(EMAIL, { left: true, typing: true }).tone, "error", "once shown it is kept up to date");
});

test("someone who is typing is not told that it is not finished", () => {
  assert.equal(shown(REST, { typing: true, left: true }).tone, "neutral");
  assert.equal(shown(REST, { left: true }).tone, "error");
  assert.notEqual(shown(REST, { typing: true }).validity, "");
});

test("danger does not wait, and offers nothing", () => {
  const view = shown(TRAP, {
    typing: true,
    exchange: { how: "swap", other: { info: SECRET, verdict: secret("valid") } },
  });
  assert.equal(view.tone, "danger");
  assert.deepEqual(
    view.actions.map(({ kind }) => kind),
    ["logged-in"],
    "nothing that takes the value",
  );
  assert.match(view.spoken, /^Stop! /);
});

test("nothing is said of an empty field, and it is no reason to stop a form", () => {
  const view = shown(account("empty"), { left: true });
  assert.deepEqual([view.tone, view.validity, view.spoken, view.actions.length], ["neutral", "", "", 1]);
});

test("a warning does not block", () => {
  const view = shown(account("doubtful", finding("name-unusual", "warning")));
  assert.deepEqual([view.tone, view.validity], ["warning", ""]);
});

test("what the service refuses is an error at the field, blocks, and is told aloud elsewhere", () => {
  const view = shown(account("valid"), { refusal: "No such account." });
  assert.deepEqual(
    [view.tone, view.text, view.validity, view.spoken],
    ["error", "No such account.", "No such account.", ""],
  );
  assert.equal(shown(EMAIL, { refusal: "No such account." }).tone, "neutral", "it is of another value");
});

test("a bare name is a guess while it is typed", () => {
  const name = account("repaired", finding("scheme-added", "note"), finding("host-assumed", "note"));
  assert.equal(shown(name, { typing: true }).tone, "neutral");
  assert.equal(shown(name).tone, "good");
});

test("a suggestion is offered while the error waits; an account's is shown, a secret's is not", () => {
  const waits = shown(REST, { typing: true });
  assert.deepEqual([waits.tone, waits.spoken], ["neutral", ""]);
  assert.match(waits.text, /^The end of the address is missing\./);
  const misspelt = account("invalid", finding("domain-typo", "error", "https://joe.freshbooks.com"));
  assert.equal(shown(misspelt, { typing: true }).text, "Did you mean joe.freshbooks.com?", "a button has its sentence");
  assert.doesNotMatch(shown(EMAIL, { typing: true }).text, /email/, "what offers nothing waits");
  assert.deepEqual(shown(REST, { typing: true }).actions[0], { kind: "take", label: "Use https://joe.freshbooks.com" });
  const hidden = secret("doubtful", finding("case-unusual", "warning", "the-secret-itself"));
  assert.doesNotMatch(JSON.stringify(shown(hidden, { info: SECRET })), /the-secret-itself/);
  const unnamed = secret("doubtful", finding("length-unusual", "warning", "the-secret-itself"));
  assert.doesNotMatch(JSON.stringify(shown(unnamed, { info: SECRET })), /the-secret-itself/);
});

test("tidying is silent: a right answer earns what will be used", () => {
  const host = { host: "joesgarage.freshbooks.com" };
  for (const code of NOTES.filter((note) => en.findings[note].say === undefined)) {
    const view = shown(account("valid"), { shown: host, change: { how: "mended", codes: [code] } });
    assert.deepEqual([view.tone, view.text, view.aside], ["good", "joesgarage.freshbooks.com", ""], code);
    assert.deepEqual(view.actions, [], code);
    assert.equal(view.spoken, "Looks right. joesgarage.freshbooks.com", "a check mark is not heard");
  }
});

test("what could mean something else now is told, and can be undone", () => {
  const changed = (how: View.Change["how"], ...codes: FindingCode[]) => {
    const { aside, actions } = shown(account("valid"), { change: { how, codes, fields: ["Account URL", "Token"] } });
    return [aside, actions.map(({ kind }) => kind).join()];
  };
  assert.deepEqual(changed("mended", "taken-from-text"), ["Taken from the text you pasted.", "undo"]);
  assert.deepEqual(changed("mended", "found-in-address"), ["Found in the address you pasted.", "undo"]);
  assert.deepEqual(changed("mended", "credentials-dropped"), ["We removed a name or password from the address.", ""]);
  assert.deepEqual(changed("moved"), ["Moved here from the other field.", "undo"]);
  assert.deepEqual(changed("swapped"), ["Swapped.", "undo"]);
  assert.deepEqual(changed("several"), ["Filled in: Account URL and Token.", "undo"]);
  assert.deepEqual(changed("taken", "domain-typo"), ["", "undo"]);
});

test("of a hidden key its last characters tell which it is", () => {
  const kind = { status: "valid", kind: "stripe-secret-key", findings: [] } as const;
  assert.equal(shown(kind, { info: KEY, shown: { last: "7201" } }, ofStripe).text, "Secret key, ends in 7201");
  assert.deepEqual(shownOf(KEY, { ...kind, value: "sk_test_0123456789017201" }, ""), { last: "7201" });
  assert.deepEqual(shownOf(KEY, { ...kind, value: "sk_test_7201" }, ""), {}, "of a short one they are too much");
});

test("where a false address leads is named: the end of its host, whatever stands in front", () => {
  const ends: Record<string, string> = {
    "https://joesgarage.freshbooks.com.log-in.example/x": "log-in.example",
    "https://joesgarage-freshbooks.com": "joesgarage-freshbooks.com",
    "https://joesgarage.freshbooks.evil.co.uk": "evil.co.uk",
    "https://joesgarage.freshbooks.evil.example": "evil.example",
    "https://joesgarage.fréshbooks.com": "",
  };
  for (const [text, host] of Object.entries(ends)) {
    const end = text.indexOf("/", 8) < 0 ? text.length : text.indexOf("/", 8);
    const verdict = account("dangerous", { ...finding("lookalike-host", "danger"), start: 8, end });
    assert.deepEqual(shownOf(ACCOUNT, verdict, text), host === "" ? {} : { host }, text);
  }
  const view = shown(TRAP, { shown: { host: "log-in.example" } });
  assert.equal(view.text, "This link goes to log-in.example, not to FreshBooks Classic. Don’t use it.");
  assert.deepEqual(view.actions, [{ kind: "logged-in", label: "I already logged in there" }]);
});

test("an empty field that has to be filled in says so once the form was to be sent, in our words", () => {
  const view = shown(account("empty"), { missing: true });
  assert.deepEqual([view.tone, view.text, view.validity], ["error", "Please enter the Account URL.", ""]);
  assert.equal(shown(account("empty")).tone, "neutral");
});

test("help is offered from the start, until the value is right", () => {
  const help = { kind: "help", label: "Where do I find it?" };
  for (const view of [shown(account("empty")), shown(EMAIL, { left: true }), shown(REST)]) {
    assert.deepEqual(view.actions.at(-1), help);
  }
  assert.equal(shown(REST, { left: true }).actions[0]?.kind, "take");
  const other = account("invalid", finding("other-product", "error"));
  for (const verdict of [account("valid"), other])
    assert.ok(!shown(verdict, { left: true }).actions.some(({ kind }) => kind === "help"));
});

test("a key in a field whose text is seen is hidden until it is moved", () => {
  for (const code of ["secret-in-account-field", "other-service", "payment-card"] as const) {
    assert.ok(shown(account("invalid", finding(code, "error"))).concealed, code);
  }
  assert.ok(!shown(EMAIL).concealed);
  assert.ok(!shown(secret("invalid", finding("other-service", "error")), { info: SECRET }).concealed);
});

test("values in each other's field are offered to be exchanged, from where something stands", () => {
  const token = account("invalid", finding("secret-in-account-field", "error"));
  const address = secret("invalid", finding("address-in-secret-field", "error"));
  const judged = (verdict: Verdict) => ({ info: "name" in verdict ? ACCOUNT : SECRET, verdict });
  const exchangeOf = (here: Verdict, there: Verdict, fit: boolean) =>
    exchange.exchangeOf(judged(here), judged(there), () => fit);
  assert.equal(exchangeOf(token, address, false), "swap");
  assert.equal(exchangeOf(address, token, false), "swap");
  assert.equal(exchangeOf(token, secret("empty"), false), "move");
  assert.equal(exchangeOf(secret("empty"), token, false), null);
  assert.equal(exchangeOf(token, secret("invalid", finding("password-like", "error")), true), "swap");
  assert.equal(exchangeOf(token, secret("valid"), false), null);
  assert.equal(exchangeOf(EMAIL, secret("valid"), true), null);
});

test("of several fields that a value may belong to, an empty one is offered first; one that a finding names, alone", () => {
  const here = { info: ACCOUNT, verdict: account("invalid", finding("secret-in-account-field", "error")) };
  const full = { info: { ...SECRET, id: "api_key" }, verdict: secret("invalid", finding("password-like", "error")) };
  const empty = { info: { ...SECRET, id: "app_key" }, verdict: secret("empty") };
  const all = [here, full, empty];
  assert.deepEqual(
    exchange.exchangeAt(here, all, () => true),
    { how: "move", other: empty },
  );
  assert.deepEqual(
    exchange.exchangeAt(here, [here, full], () => true),
    { how: "swap", other: full },
  );
  assert.deepEqual(
    exchange.exchangeAt(full, all, () => true),
    { how: "swap", other: here },
    "seen from the other side",
  );
  assert.equal(
    exchange.exchangeAt(full, all, () => false),
    null,
  );
  assert.equal(
    exchange.exchangeAt(empty, all, () => true),
    null,
  );
  const named = { ...finding("secret-in-account-field", "error"), field: "api_key" };
  const there = { info: ACCOUNT, verdict: account("invalid", named) };
  assert.deepEqual(
    exchange.exchangeAt(there, [there, full, empty], () => true),
    { how: "swap", other: full },
  );
});

test("unknown words in a text stay, to be seen", () => {
  const own = { messages: en, service: { ...service, title: "S", fields: [{ ...SECRET, label: "$1" }] } };
  assert.equal(fillIn("{secret} {nothing} $& {service} {time}", own, { time: "T" }), "$1 {nothing} $& S T");
  const arabic = { ...own, messages: { ...own.messages, direction: "rtl" as const } };
  assert.equal(fillIn("{service}, {nothing}", arabic), "\u2068S\u2069, {nothing}");
});

test("what cannot be changed has no button that changes it", () => {
  const kinds = (writable: boolean) => shown(REST, { left: true, writable }).actions.map(({ kind }) => kind);
  assert.deepEqual(kinds(true), ["take", "help"]);
  assert.deepEqual(kinds(false), ["help"]);
});

test("a key's mode is said, and is odd where the page wants the other", () => {
  const verdict: Verdict = { status: "valid", kind: "stripe-secret-key", mode: "test", findings: [] };
  const said = shown(verdict, { info: KEY }, ofStripe);
  assert.deepEqual([said.tone, said.text], ["good", "Secret key. This is a test key."]);
  assert.equal(shown(verdict, { info: KEY }, ofStripe, { mode: "test" }).tone, "good");
  const odd = shown(verdict, { info: KEY }, ofStripe, { mode: "live" });
  assert.deepEqual(
    [odd.tone, odd.text, odd.validity],
    ["warning", "This is a test key. This page needs a live key.", ""],
  );
});

test("the rights that the page needs stand in the hint of the first secret", () => {
  const needs = { needs: ["read_orders", "write_orders"] };
  const view = shown(secret("empty"), { info: KEY }, ofStripe, needs);
  assert.match(view.text, /\. It needs these rights: read_orders and write_orders\.$/);
  assert.doesNotMatch(shown(account("empty"), {}, texts, needs).text, /rights/);
});

test("a shape that nobody knows warns, and never blocks", () => {
  const view = shown(secret("doubtful", finding("shape-unusual", "warning")), { info: KEY }, ofStripe);
  assert.deepEqual([view.tone, view.validity], ["warning", ""]);
});

test("what was refused for its shape, its kind or a mask may be insisted on, and nothing else", () => {
  const insists = (code: FindingCode, rest: Partial<View.FieldState> = {}) => {
    const state = { info: KEY, left: true, ...rest };
    const { actions } = shown(secret("invalid", finding(code, "error")), state, ofStripe);
    return actions.some(({ kind }) => kind === "insist");
  };
  for (const code of ["other-secret", "masked-value", "checksum-wrong", "kind-ended", "secret-character"] as const)
    assert.equal(insists(code), true, code);
  for (const code of ["payment-card", "sample-value", "address-in-secret-field", "wrong-field"] as const)
    assert.equal(insists(code), false, code);
  assert.equal(insists("masked-value", { left: false }), false, "nobody has refused it yet");
  assert.equal(insists("masked-value", { info: SECRET }), false, "no new token of a closed service can come");
  assert.equal(insists("other-domain", { info: ACCOUNT }), false);
  const danger = shown(
    secret("dangerous", finding("control-character", "danger")),
    { info: KEY, left: true },
    ofStripe,
  );
  assert.deepEqual(danger.actions, []);
});

test("what is insisted on blocks nothing, says so, and can be taken back", () => {
  const masked = secret("invalid", finding("masked-value", "error"));
  const view = shown(masked, { info: KEY, left: true, insisted: true }, ofStripe);
  assert.deepEqual([view.tone, view.validity], ["warning", ""]);
  assert.match(view.text, /We’ll use it as it is\.$/);
  assert.deepEqual(view.actions, [{ kind: "undo", label: "Undo" }]);
});

test("what has no guides offers no help", () => {
  const own = { messages: en, service: { ...stripe, guides: [] } };
  const card = secret("invalid", finding("payment-card", "error"));
  assert.deepEqual(shown(card, { info: KEY, left: true }, own).actions, []);
});

test("a value in the wrong field is offered to move to whichever field it belongs to", () => {
  const datadog = readDefinition("datadog");
  const [region, first, second] = datadog.fields as readonly FieldInfo[] as [FieldInfo, FieldInfo, FieldInfo];
  const stray = secret("invalid", { ...finding("wrong-field", "error"), field: "app_key" });
  const all = [
    { info: region, verdict: secret("empty") },
    { info: first, verdict: stray },
    { info: second, verdict: secret("empty") },
  ] as const;
  const found = exchange.exchangeAt(all[1], all, () => false);
  assert.deepEqual([found?.how, found?.other.info.id], ["move", "app_key"]);
  const view = shown(
    stray,
    { info: first, left: true, exchange: { how: "move", other: all[2] } },
    { messages: en, service: datadog },
  );
  assert.deepEqual(view.actions[0], { kind: "move", label: "Move to Application Key" });
});

test("what the page has put there blocks nothing, and only danger is told of it", () => {
  for (const verdict of [EMAIL, REST]) {
    const { tone, validity, spoken } = shown(verdict, { own: true, left: true });
    assert.deepEqual({ tone, validity, spoken }, { tone: "neutral", validity: "", spoken: "" });
  }
  const danger = shown(TRAP, { own: true });
  assert.deepEqual([danger.tone, danger.validity], ["danger", ""]);
  const refused = shown(account("valid"), { own: true, refusal: "No such account." });
  assert.deepEqual([refused.tone, refused.validity], ["error", ""]);
});

test("the hint of a field that keeps what is stored says so", () => {
  const keep = /\. Leave it empty to keep the current one\.$/;
  assert.match(shown(secret("empty"), { info: SECRET }, texts, { kept: true }).text, keep);
  assert.doesNotMatch(shown(secret("empty"), { info: SECRET }, texts, { kept: false }).text, keep);
});
