// What is shown, as a pure function of what is known: no browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { AccountVerdict, Finding, FindingCode, SecretVerdict, Severity } from "../../web/src/core/types.ts";
import * as exchange from "../../web/src/element/exchange.ts";
import type { FieldInfo, Verdict } from "../../web/src/element/fields.ts";
import type * as View from "../../web/src/element/view.ts";
import en from "../../web/src/messages/en.ts";
import { fillIn } from "../../web/src/messages/fill-in.ts";

const { viewOf }: typeof View = await import(new URL("../../build/internals/element/view.js", import.meta.url).href);

const ACCOUNT: FieldInfo = { id: "account", type: "account", label: "" };
const SECRET: FieldInfo = { id: "secret", type: "secret", label: "" };

const service = en.services["freshbooks-classic"];
assert.ok(service);
const texts = { messages: en, service };

function finding(code: FindingCode, severity: Severity, suggestion?: string): Finding {
  return { code, severity, start: 0, end: 1, ...(suggestion === undefined ? {} : { suggestion }) };
}

function account(status: AccountVerdict["status"], ...findings: Finding[]): AccountVerdict {
  return { status, name: "joesgarage", findings };
}

function secret(status: SecretVerdict["status"], ...findings: Finding[]): SecretVerdict {
  return { status, findings };
}

function shown(verdict: AccountVerdict | SecretVerdict, rest: Partial<View.FieldState> = {}) {
  const state = {
    info: ACCOUNT,
    typing: false,
    left: false,
    change: null,
    kept: false,
    exchange: null,
    writable: true,
    refusal: "",
  } as const;
  return viewOf({ ...state, verdict, ...rest }, texts);
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
  assert.deepEqual(view.actions, []);
  assert.match(view.spoken, /^Stop! /);
});

test("nothing is said of an empty field, and it is no reason to stop a form", () => {
  const view = shown(account("empty"), { left: true });
  assert.deepEqual([view.tone, view.validity, view.spoken, view.actions.length], ["neutral", "", "", 0]);
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
  assert.deepEqual(shown(REST, { typing: true }).actions, [{ kind: "take", label: "Use https://joe.freshbooks.com" }]);
  const hidden = secret("doubtful", finding("case-unusual", "warning", "the-secret-itself"));
  assert.doesNotMatch(JSON.stringify(shown(hidden, { info: SECRET })), /the-secret-itself/);
  const unnamed = secret("doubtful", finding("length-unusual", "warning", "the-secret-itself"));
  assert.doesNotMatch(JSON.stringify(shown(unnamed, { info: SECRET })), /the-secret-itself/);
});

test("what was mended is said in words, and can be undone", () => {
  const view = shown(account("valid"), { change: { how: "mended", codes: ["scheme-added", "case-folded"] } });
  assert.equal(view.aside, "Put right: https:// put in front and capitals made small.");
  assert.deepEqual(view.actions, [{ kind: "undo", label: "Undo" }]);
  const reshaped = shown(account("valid"), { change: { how: "mended", codes: [] } });
  assert.match(reshaped.aside, /written in the form/);
});

test("an error without a way out leads to the help", () => {
  assert.deepEqual(shown(EMAIL, { left: true }).actions, [{ kind: "help", label: "Where do I find it?" }]);
  assert.equal(shown(REST, { left: true }).actions[0]?.kind, "take");
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

test("unknown words in a text stay, to be seen", () => {
  const words = { secret: "$1", service: "S", account: "", example: "" };
  const own = { ...texts, service: { ...texts.service, words } };
  assert.equal(fillIn("{secret} {nothing} $& {service} {time}", own, { time: "T" }), "$1 {nothing} $& S T");
  const arabic = { ...own, messages: { ...own.messages, direction: "rtl" as const } };
  assert.equal(fillIn("{service}, {nothing}", arabic), "\u2068S\u2069, {nothing}");
});

test("what cannot be changed has no button that changes it", () => {
  const kinds = (writable: boolean) => shown(REST, { left: true, writable }).actions.map(({ kind }) => kind);
  assert.deepEqual(kinds(true), ["take"]);
  assert.deepEqual(kinds(false), []);
});
