// Which unmarked input is whose, as a pure function of what a page says of each: no browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import type * as Guess from "../../web/src/element/guess.ts";
import { readDefinition } from "./definitions.ts";

const { guess }: typeof Guess = await import(new URL("../../build/internals/element/guess.js", import.meta.url).href);

type Some = Partial<Guess.Look>;

const PASSWORD = { type: "password" };

/** The places of the inputs, by the fields' order; a dash where there is none. */
function found(id: string, ...looks: readonly Some[]): string {
  const service = readDefinition(id);
  const none = { type: "text", name: "", id: "", autocomplete: "", labels: [], options: [], shown: true };
  const all = guess(
    service.fields,
    service,
    looks.map((look) => ({ ...none, ...look })),
  );
  return all.map((place) => place ?? "-").join(" ");
}

// Each: what stands beside a good pair, and has to be left alone.
const STRANGERS: Readonly<Record<string, Some>> = {
  "an address to come back to": { name: "redirect_url" },
  "an address to come back to, as a URL": { type: "url", name: "callbackUrl" },
  "an email address": { name: "email_address" },
  "an email address, by its type": { type: "email", name: "account" },
  "an email address, by its label": { labels: ["Email address"] },
  "a street": { name: "address", autocomplete: "street-address" },
  "a name": { name: "account_name", autocomplete: "name" },
  "a hint": { name: "token_hint" },
  "a person's own password": { ...PASSWORD, name: "password", autocomplete: "new-password" },
  "a person's own password, by its id": { ...PASSWORD, id: "user_password" },
  "a code": { name: "otp", autocomplete: "one-time-code" },
  "a search": { name: "q" },
  "an id of the page": { name: "account_id" },
  "a token of the framework": { name: "csrf_token" },
  "one in which robots are caught": { type: "url", name: "website", shown: false },
};
for (const [what, look] of Object.entries(STRANGERS)) {
  test(`${what} is nobody's`, () => {
    const pair = [{ name: "account_url" }, { ...PASSWORD, name: "api_token" }];
    assert.equal(found("freshbooks-classic", look, ...pair), "1 2");
    assert.equal(found("freshbooks-classic", ...pair, look), "0 1");
    if (look.shown !== false) assert.equal(found("freshbooks-classic", look), "- -", "alone as well");
  });
}

// Each: an input that is the account's, and one that is the secret's.
const PAIRS: Readonly<Record<string, readonly [Some, Some]>> = {
  "the fields' ids": [{ name: "account" }, { name: "secret" }],
  "names with hyphens": [{ name: "account-url" }, { name: "api-token" }],
  "names in camel case": [{ name: "accountUrl" }, { name: "apiToken" }],
  "names in one": [{ name: "accounturl" }, { name: "apitoken" }],
  "names of Rails": [{ name: "sign_up[freshbooks_url]" }, { name: "sign_up[api_token]" }],
  "names of ASP.NET": [{ name: "ctl00$Main$txtUrl" }, { name: "Input.Token" }],
  "names of the service": [{ name: "freshbooks_url" }, { name: "freshbooks_token" }],
  ids: [{ id: "account-url" }, { id: "token-2" }],
  types: [{ type: "url" }, PASSWORD],
  "types, and names of a company": [
    { type: "url", name: "site" },
    { ...PASSWORD, name: "acme_token" },
  ],
  labels: [{ labels: ["FreshBooks address *"] }, { labels: ["Authentication Token (optional)"] }],
  "labels where names say nothing": [
    { name: "field_1", labels: ["Your account URL"] },
    { name: "field_2", labels: ["API key"] },
  ],
  autocomplete: [{ autocomplete: "url" }, { ...PASSWORD, name: "token", autocomplete: "new-password" }],
};
for (const [by, [account, secret]] of Object.entries(PAIRS)) {
  test(`a pair is told by ${by}`, () => {
    assert.equal(found("freshbooks-classic", account, secret), "0 1");
    assert.equal(found("freshbooks-classic", secret, account), "1 0");
  });
}

test("of two that fit equally none is taken; one that is called after the service goes before", () => {
  const token = { ...PASSWORD, name: "token" };
  assert.equal(found("freshbooks-classic", { name: "site_url" }, { name: "api_url" }, token), "- 2");
  assert.equal(found("freshbooks-classic", { name: "site_url" }, { name: "freshbooks_url" }, token), "1 2");
  assert.equal(found("freshbooks-classic", { name: "url" }, PASSWORD, PASSWORD), "0 -");
  assert.equal(found("zendesk", { name: "email" }, { name: "zendesk_email" }), "- 1 -");
});

test("one that two fields want equally is neither's", () => {
  assert.equal(found("datadog", PASSWORD), "- - -");
  assert.equal(found("datadog", { ...PASSWORD, name: "application_key" }, { ...PASSWORD, name: "api_key" }), "- 1 0");
});

test("a list is told by what can be chosen, and is for nothing else", () => {
  const list = { type: "select-one" };
  const [region] = readDefinition("datadog").fields;
  const value = region?.choices?.[0]?.value ?? "";
  assert.equal(found("datadog", { ...list, name: "country", options: ["", "fr"] }), "- - -");
  assert.equal(found("datadog", { ...list, name: "country" }, { ...list, name: "x", options: ["", value] }), "1 - -");
  assert.equal(found("freshbooks-classic", { ...list, name: "account" }), "- -");
});
