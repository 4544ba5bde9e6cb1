// The catalogue: nothing missing, nothing empty, no service named where texts are for all, and every guide's facts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Guide } from "../../web/src/messages/catalogue.ts";
import en from "../../web/src/messages/en.ts";

const HEADER = join(import.meta.dirname, "..", "..", "core", "include", "keyfit", "findings.h");
const WORDS = ["service", "account", "secret", "example", "name", "kind", "suggestion"];
const LIVE_WORDS = ["service", "account", "secret", "address", "through", "relay", "time"];

function codesOfTheCore(): string[] {
  const header = readFileSync(HEADER, "utf8");
  return [...header.matchAll(/X\(\w+,\s*"([a-z0-9-]+)",\s*(?:note|warning|error|danger),/g)].map(
    (match) => match[1] ?? "",
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test("there is a text for every code of the core, and for no other", () => {
  const codes = codesOfTheCore();
  assert.ok(codes.length >= 53, `read only ${codes.length} codes`);
  assert.deepEqual(Object.keys(en.findings).sort(), codes.sort());
});

test("no text is empty, and every word in braces is known", () => {
  const texts = textsOf(en);
  assert.ok(texts.length > 120);
  for (const text of texts) {
    assert.notEqual(text.trim(), "");
    for (const [, word] of text.matchAll(/\{(.*?)\}/g)) assert.ok([...WORDS, ...LIVE_WORDS].includes(word ?? ""), text);
  }
  for (const text of textsOf(en.live)) {
    for (const [, word] of text.matchAll(/\{(.*?)\}/g)) assert.ok(LIVE_WORDS.includes(word ?? ""), text);
  }
});

test("texts are short: two lines under a field", () => {
  for (const [code, texts] of Object.entries(en.findings)) {
    for (const text of textsOf(texts)) assert.ok(text.length <= 100, `${code}: ${text.length} characters`);
  }
});

test("texts for every service name none", () => {
  for (const text of textsOf([en.findings, en.severities, en.ui, en.live]))
    assert.doesNotMatch(text, /freshbooks|billingarm/i);
});

const service = en.services["freshbooks-classic"];

test("every role's guides are there, and every guide is reached", () => {
  assert.ok(service);
  const reached = new Set(service.roles.flatMap((role) => role.guides));
  assert.deepEqual([...reached].sort(), Object.keys(service.guides).sort());
  const expected = ["administrator", "ask-administrator", "find-address", "renew-token", "staff", "switch-off"];
  assert.deepEqual(Object.keys(service.guides).sort(), expected);
});

test("the guides hold what FreshBooks' own help says", () => {
  const facts: Record<string, RegExp[]> = {
    "find-address": [/login search page/, /owner/, /email/, /log in/, /billingarm\.com/, /API URL will do/],
    administrator: [
      /white “My Account”/,
      /top right/,
      /“FreshBooks API”/,
      /blue “terms of service”/,
      /“Yes, I agree/,
      /secret/,
    ],
    staff: [/administrator has agreed/, /white “Profile”/, /top right/, /bottom/, /limited access/],
    "ask-administrator": [/agree to the API terms/, /before any staff member/],
    "renew-token": [/password/, /token changes with it/, /every add-on that you still use/],
    "switch-off": [/Clear the same box/, /No add-on/],
  };
  for (const [id, patterns] of Object.entries(facts)) {
    const guide: Guide | undefined = service?.guides[id];
    assert.ok(guide && guide.steps.length >= 2, id);
    const all = textsOf(guide).join(" ");
    for (const pattern of patterns) assert.match(all, pattern);
  }
});

test("it says that the service was closed, and who says so", () => {
  assert.match(service?.notice ?? "", /closed.*mid-2022.*Gravity Forms/);
});
