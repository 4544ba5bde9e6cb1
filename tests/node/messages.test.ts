// The texts at work: whatever a core can say of whatever field of whatever service is said in words, in every language,
// with every word filled in.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { KnownKinds } from "../../web/src/core/types.ts";
import type { Code, Messages } from "../../web/src/messages/catalogue.ts";
import type { FieldType, FieldWords, Guide, ServiceWords, Step } from "../../web/src/messages/definition.ts";
import en from "../../web/src/messages/en.ts";
import type { Texts } from "../../web/src/messages/fill-in.ts";
import { dateOf, fillIn, listOf } from "../../web/src/messages/fill-in.ts";
import type * as Findings from "../../web/src/messages/findings.ts";
import type * as Guides from "../../web/src/messages/guides.ts";
import type * as Outcomes from "../../web/src/messages/outcomes.ts";
import type * as Loading from "../../web/src/messages/texts.ts";
import * as lists from "./closed-lists.ts";
import { definitions } from "./closed-lists.ts";
import { ROOT } from "./support.ts";

const BUILT = `${ROOT}build/internals/messages/`;
const { findingText, goodText, hintOf, isWrongMode, labelOf, modeText, takeText }: typeof Findings = await import(
  `${BUILT}findings.js`
);
const { closedText, guidesAgainst, guidesAt, guidesNamed, guideSteps, guideTitle, rolesIn }: typeof Guides =
  await import(`${BUILT}guides.js`);
const { fieldOf, isStrange, outcomeText }: typeof Outcomes = await import(`${BUILT}outcomes.js`);
const { languages, loadMessages }: typeof Loading = await import(`${BUILT}texts.js`);

const KNOWN: KnownKinds = JSON.parse(readFileSync(`${ROOT}core/known.json`, "utf8"));
const TARGET = { address: "https://api.example", through: "directly", relay: "https://relay.example" };

/** The texts of every language for every service, as the element loads them. */
const all: readonly Texts[] = (
  await Promise.all(
    Object.keys(languages).map((tag) =>
      Promise.all(
        definitions.map(async (service) => ({
          messages: await loadMessages(languages, tag, {}, service),
          service,
          known: KNOWN,
        })),
      ),
    ),
  )
).flat();

function textsOf(id: string, messages: Messages = en): Texts {
  const service = definitions.find((definition) => definition.id === id);
  assert.ok(service, id);
  return { messages, service, known: KNOWN };
}

function fieldIn({ service }: Texts, id: string): FieldWords {
  const field = service.fields.find((each) => each.id === id);
  assert.ok(field, id);
  return field;
}

/** Fails where a text is not said, or has a place for a word that nobody gave. */
function said(text: string, where: string): string {
  assert.notEqual(text.trim(), "", where);
  assert.doesNotMatch(text, /[{}]|undefined|\s\s/, where);
  return text;
}

const steps = definitions.flatMap(({ guides = [] }) => guides.flatMap((guide) => guide.steps));

function textOfSteps(guide: Guide, service: ServiceWords, messages: Messages): string {
  return guideSteps(guide, service, messages)
    .map(({ parts, notes }) => [parts.map(({ text }) => text).join(""), ...notes.map(({ text }) => text)].join(" "))
    .join("\n");
}

test("there is a text for every code and reason of the core, verb, note, guide and role of the schema, and no other", () => {
  for (const { messages } of all) {
    const { findings, live, guides, ui } = messages;
    assert.deepEqual(Object.keys(findings).sort(), [...lists.CODES].sort(), messages.language);
    const worded = lists.REASONS.filter((reason) => !isStrange(reason)).sort();
    assert.deepEqual(Object.keys(live.outcomes).sort(), worded, messages.language);
    assert.deepEqual(Object.keys(guides.titles).sort(), [...lists.GUIDES].sort(), messages.language);
    assert.deepEqual(Object.keys(guides.notes).sort(), [...lists.NOTE_CODES].sort(), messages.language);
    assert.deepEqual([...Object.keys(guides.verbs), "note", "say"].sort(), [...lists.DO].sort(), messages.language);
    for (const roles of [guides.roles, ui.roles]) assert.deepEqual(Object.keys(roles).sort(), [...lists.ROLES].sort());
  }
});

test("every finding is said of a field of every type, whether what it names is known or not", () => {
  for (const texts of all) {
    const { messages, service } = texts;
    for (const field of service.fields) {
      const [kind] = [...(field.kinds ?? []), ...(field.others ?? [])];
      for (const code of lists.CODES) {
        if (field.type !== "account" && lists.OF_ACCOUNT.has(code)) continue;
        const where = `${messages.language} ${service.id} ${field.id} ${code}`;
        const whole = {
          code,
          have: 31,
          usual: "32",
          suggestion: "https://name.example",
          ...(code === "wrong-field" && { field: service.fields.at(-1)?.id ?? "" }),
          ...(code === "other-service" && { service: "stripe", field: "secret", kind: "stripe-secret-key" }),
          ...(code === "maybe-other" && { kind: kind?.kind ?? "" }),
        };
        said(findingText(whole, { kind: kind?.kind ?? "", name: "name" }, field, texts), where);
        said(findingText({ code }, {}, field, texts), where);
        said(takeText(whole, field, texts), where);
      }
    }
  }
});

test("where what a finding names is known, it is named", () => {
  const stripe = textsOf("stripe");
  const secret = fieldIn(stripe, "secret");
  const twilio = textsOf("twilio");
  const zendesk = textsOf("zendesk");
  const shopify = textsOf("shopify");
  const fresh = textsOf("freshbooks-classic");
  const texts: [string, string][] = [
    [
      findingText({ code: "other-secret" }, { kind: "stripe-publishable-key" }, secret, stripe),
      "This is the Publishable key. We need the Secret key.",
    ],
    [
      findingText({ code: "other-service", service: "openai", kind: "openai-project-key" }, {}, secret, stripe),
      "This is the Project API key from OpenAI. We need the Secret key from Stripe.",
    ],
    [
      // MailerLite's file knows it as a mistake; it is no key of MailerLite's.
      findingText({ code: "other-service", service: "mailerlite", kind: "mailersend-api-token" }, {}, secret, stripe),
      "This is the MailerSend API token. We need the Secret key from Stripe.",
    ],
    [
      findingText({ code: "other-service", service: "", kind: "nobodys-key" }, {}, secret, stripe),
      "This is from another service. We need the Secret key from Stripe.",
    ],
    [
      findingText({ code: "wrong-field", field: "secret" }, {}, fieldIn(twilio, "id"), twilio),
      "This goes in the field “Auth Token or API key secret”.",
    ],
    [
      findingText({ code: "secret-in-account-field" }, {}, fieldIn(fresh, "account"), fresh),
      "This looks like your Authentication Token.",
    ],
    [
      findingText({ code: "address-in-secret-field" }, {}, fieldIn(fresh, "secret"), fresh),
      "This is a web address. It goes in the field “Account URL”.",
    ],
    [
      findingText({ code: "address-in-secret-field" }, {}, secret, stripe),
      "This is a web address. We need the Secret key.",
    ],
    [
      findingText({ code: "length-unusual", have: 31, usual: "32" }, {}, fieldIn(fresh, "secret"), fresh),
      "This has 31 characters; usually it’s 32. Did you copy exactly all of it?",
    ],
    [
      findingText({ code: "shape-unusual", usual: "sk_" }, {}, secret, stripe),
      "The Secret key usually starts with “sk_”. Is this the right one?",
    ],
    [
      findingText({ code: "name-unusual" }, {}, fieldIn(fresh, "account"), fresh),
      "“_” is unusual in an account name. Is this right?",
    ],
    [
      findingText({ code: "kind-ending" }, { kind: "zendesk-api-token" }, fieldIn(zendesk, "secret"), zendesk),
      "Zendesk accepts this only until April 30, 2027.",
    ],
    [
      findingText({ code: "not-an-email" }, {}, fieldIn(zendesk, "email"), zendesk),
      "This isn’t an email address. Yours looks like joe@joesgarage.example.",
    ],
    [
      findingText({ code: "not-an-address" }, {}, fieldIn(shopify, "account"), shopify),
      "This isn’t a web address. Yours looks like joes-bikes.myshopify.com.",
    ],
    [
      findingText(
        { code: "domain-typo", suggestion: "https://joe.freshbooks.com" },
        {},
        fieldIn(fresh, "account"),
        fresh,
      ),
      "Did you mean joe.freshbooks.com?",
    ],
    [
      goodText({ name: "joe", shown: { host: "joe.freshbooks.com" } }, fieldIn(fresh, "account"), fresh),
      "joe.freshbooks.com",
    ],
    [goodText({ kind: "stripe-restricted-key" }, secret, stripe), "Restricted key"],
    [goodText({}, fieldIn(zendesk, "email"), zendesk), "Looks right."],
  ];
  for (const [text, expected] of texts) assert.equal(text, expected);
});

test("an account's example can be left to its host", () => {
  const { example: _, ...field } = fieldIn(textsOf("zendesk"), "account");
  assert.match(hintOf(field, textsOf("zendesk")), /like name\.zendesk\.com$/);
});

test("a value says whether it is for tests, and the page is told when it asks for the other", () => {
  const texts = textsOf("stripe");
  assert.equal(modeText({}, "live", texts), "");
  assert.equal(modeText({ mode: "sandbox" }, "live", texts), "");
  assert.equal(modeText({ mode: "live" }, "live", texts), en.ui.mode.live);
  assert.equal(modeText({ mode: "test" }, undefined, texts), en.ui.mode.test);
  assert.equal(modeText({ mode: "test" }, "live", texts), en.ui.wrongMode.live);
  assert.deepEqual(
    [
      isWrongMode({ mode: "test" }, "live"),
      isWrongMode({ mode: "test" }, "test"),
      isWrongMode({}, "live"),
      isWrongMode({ mode: "test" }, "other"),
    ],
    [true, false, false, false],
  );
});

test("every field has a label and a hint in every language, and every label stands as the definition has it", () => {
  for (const texts of all) {
    for (const field of texts.service.fields) {
      const where = `${texts.messages.language} ${texts.service.id} ${field.id}`;
      said(hintOf(field, texts), where);
      said(goodText({ kind: field.kinds?.[0]?.kind ?? "" }, field, texts), where);
      assert.equal(labelOf(field, texts), field.label, where);
      for (const text of [texts.messages.ui.optional, texts.messages.ui.revealLabel, texts.messages.ui.concealLabel])
        assert.ok(fillIn(text, texts, { label: field.label }).includes(field.label), where);
    }
  }
});

test("a page may have labels, hints and names of kinds of its own", async () => {
  const service = textsOf("stripe").service;
  const overrides = {
    services: {
      stripe: { labels: { secret: "L" }, hints: { secret: "H {label}" }, kinds: { "stripe-object-id": "K" } },
    },
  };
  const texts = { messages: await loadMessages(languages, "en", overrides, service), service };
  const field = fieldIn(texts, "secret");
  assert.equal(hintOf(field, texts), "H L");
  assert.match(findingText({ code: "other-secret" }, { kind: "stripe-object-id" }, field, texts), /the K\. .* the L\./);
});

test("every way in which a live test can end is said of every service, in every language", () => {
  for (const texts of all) {
    for (const reason of lists.REASONS) {
      const where = `${texts.messages.language} ${texts.service.id} ${reason}`;
      for (const wanted of [{}, { administrator: true }]) {
        const { lead, text, next, field } = outcomeText({ reason, missing: ["a:b", "c"] }, texts, TARGET, wanted);
        for (const each of [lead, text, field]) said(each, where);
        assert.doesNotMatch(next, /[{}]/, where);
        assert.ok(text.includes("a:b"), where);
        if (lists.REFUSALS.includes(reason)) said(next, where);
        assert.ok(fieldOf({ reason }, texts.service), where);
      }
    }
  }
});

test("an outcome names the field that is to blame", () => {
  const blamed = (id: string, outcome: Outcomes.CameOut) => fieldOf(outcome, textsOf(id).service)?.id;
  assert.equal(blamed("twilio", { reason: "secret-refused" }), "secret");
  assert.equal(blamed("twilio", { reason: "secret-refused", field: "key_sid" }), "key_sid");
  assert.equal(blamed("twilio", { reason: "no-such-account" }), "id");
  assert.equal(blamed("zendesk", { reason: "no-such-account" }), "account");
  assert.equal(blamed("datadog", { reason: "wrong-region" }), "region");
  assert.equal(blamed("mailchimp", { reason: "wrong-region" }), "secret");
  const { text } = outcomeText({ reason: "secret-refused", field: "app_key" }, textsOf("datadog"), TARGET);
  assert.equal(text, "Datadog didn’t accept this Application Key.");
});

test("a limited connection says what is missing, and that an administrator is wanted", () => {
  const reason = "connected-limited" as const;
  const texts = textsOf("shopify");
  const limited = outcomeText({ reason, missing: ["read_orders", "write_orders"] }, texts, TARGET);
  assert.match(limited.text, /everything\. It lacks these rights: read_orders and write_orders\.$/);
  assert.equal(limited.next, "");
  assert.equal(outcomeText({ reason }, texts, TARGET, { administrator: true }).next, en.live.administrator);
  const none = outcomeText({ reason: "connected", missing: [] }, texts, TARGET, { administrator: true });
  assert.deepEqual([none.text, none.next], ["Shopify accepted it.", ""]);
});

test("of a service that has closed it is said that it has, and when, and not that it has moved", () => {
  const texts = textsOf("freshbooks-classic");
  const closed = outcomeText({ reason: "service-moved" }, texts, TARGET);
  assert.equal(closed.lead, "FreshBooks Classic has closed.");
  assert.equal(closedText(texts), "FreshBooks Classic has closed (June 2022).");
  assert.equal(outcomeText({ reason: "service-moved" }, textsOf("stripe"), TARGET).lead, "Stripe has moved.");
  assert.equal(closedText(textsOf("stripe")), "");
  for (const each of all) {
    if (each.service.state?.ended !== undefined) said(closedText(each), each.messages.language);
  }
});

test("every step of every guide is said in every language, with the names and addresses that it has", () => {
  for (const { messages, service } of all) {
    for (const guide of service.guides ?? []) {
      const where = `${messages.language} ${service.id} ${guide.id} ${guide.role ?? ""} ${guide.field ?? ""}`;
      said(guideTitle(guide, service, messages), where);
      const shown = guideSteps(guide, service, messages);
      const isStep = (step: Step) => step.do !== "note";
      assert.equal(shown.length, guide.steps.filter(isStep).length, where);
      const notes = shown.flatMap((step) => step.notes.map(({ code }) => code));
      assert.deepEqual(
        notes,
        guide.steps.flatMap((step) => (step.do === "note" ? step.code : [])),
        where,
      );
      for (const { parts, notes: known } of shown) {
        said(parts.map(({ text }) => text).join(""), where);
        for (const { text } of known) said(text, where);
      }
      const all = shown.flatMap(({ parts }) => parts);
      const names = guide.steps.flatMap((step) => {
        if (step.do === "go-to") return step.path;
        if (step.do === "copy") return service.fields.find(({ id }) => id === step.field)?.label ?? "no such field";
        // In which order the two stand is the language's affair.
        return "name" in step ? ("value" in step ? [step.name, step.value] : step.name) : [];
      });
      assert.deepEqual(all.flatMap((part) => (part.kind === "name" ? part.text : [])).sort(), [...names].sort(), where);
      const urls = guide.steps.flatMap((step) => (step.do === "open" ? step.url : []));
      assert.deepEqual(
        all.flatMap((part) => (part.kind === "link" ? part.url : [])),
        urls,
        where,
      );
    }
  }
});

test("every verb is worded, used in a definition or not", () => {
  const made: readonly Step[] = [
    { do: "sign-in" },
    { do: "open", url: "https://example.com/keys/" },
    { do: "go-to", path: ["One", "Two"] },
    { do: "press", name: "Name" },
    { do: "tick", name: "Name" },
    { do: "untick", name: "Name" },
    { do: "choose", name: "Name", value: "Value" },
    { do: "fill", name: "Name", value: "Value" },
    { do: "read", name: "Name" },
    { do: "scroll-to", name: "Name" },
    { do: "copy", field: "secret" },
    { do: "ask", administrator: true },
  ];
  assert.deepEqual([...made.map((step) => step.do), "note", "say"].sort(), [...lists.DO].sort());
  for (const { messages, service } of all) {
    const shown = guideSteps({ id: "find", steps: made }, service, messages);
    assert.equal(shown.length, made.length);
    for (const { parts } of shown) said(parts.map(({ text }) => text).join(""), messages.language);
    assert.equal(new Set(shown.map(({ parts }) => parts.map(({ text }) => text).join(""))).size, made.length);
  }
  const [, open, go, , , , choose] = guideSteps({ id: "find", steps: made }, textsOf("stripe").service, en);
  const name = (text: string) => ({ kind: "name", text });
  const text = (content: string) => ({ kind: "text", text: content });
  assert.deepEqual(open?.parts, [
    text("Open "),
    { kind: "link", text: "example.com/keys", url: "https://example.com/keys/" },
    text("."),
  ]);
  assert.deepEqual(go?.parts, [text("Go to "), name("One"), text(" › "), name("Two"), text(".")]);
  const region = guideSteps({ id: "find", steps: [{ do: "copy", field: "region" }] }, textsOf("datadog").service, en);
  assert.deepEqual(region[0]?.parts, [text("Choose the "), name("Site"), text(" here.")]);
  assert.deepEqual(choose?.parts, [text("Under "), name("Name"), text(", choose "), name("Value"), text(".")]);
});

test("notes go with the step before them, those in front with the first, and what nobody words is left out", () => {
  const guide: Guide = {
    id: "find",
    steps: [
      { do: "note", code: "owner-only" },
      { do: "say", text: "nobody-words-this" },
      { do: "sign-in" },
      { do: "note", code: "expires" },
      { do: "copy", field: "secret" },
      { do: "note", code: "shown-once" },
    ],
  };
  const shown = guideSteps(guide, textsOf("stripe").service, en);
  assert.deepEqual(
    shown.map(({ notes }) => notes.map(({ code }) => code)),
    [["owner-only", "expires"], ["shown-once"]],
  );
  const alone = guideSteps({ id: "find", steps: guide.steps.slice(0, 1) }, textsOf("stripe").service, en);
  assert.deepEqual(
    alone.map(({ parts, notes }) => [parts.length, notes.length]),
    [[0, 1]],
  );
});

test("what a definition says in words of its own is said in every language, and nothing is said that no guide says", () => {
  const asked = new Map<string, Set<string>>();
  for (const { id, guides = [] } of definitions) {
    const texts = guides.flatMap((guide) => guide.steps.flatMap((step) => (step.do === "say" ? step.text : [])));
    if (texts.length > 0) asked.set(id, new Set(texts));
  }
  assert.ok(asked.size > 0);
  for (const { messages, service } of all) {
    assert.deepEqual(
      Object.keys(messages.services[service.id]?.say ?? {}).sort(),
      [...(asked.get(service.id) ?? [])].sort(),
      `${messages.language} ${service.id}`,
    );
  }
});

test("an outcome's guides are found by the names of either edition, those about its field first", () => {
  const found = (id: string, names: readonly string[], field?: string) =>
    guidesNamed(names, textsOf(id).service, field).map((guide) =>
      [guide.id, guide.role ?? guide.field ?? ""].join(" "),
    );
  const classic = "freshbooks-classic";
  assert.deepEqual(found(classic, ["renew-token", "administrator", "staff"]), [
    "renew secret",
    "find administrator",
    "find staff",
  ]);
  assert.deepEqual(found(classic, ["ask-administrator"]), ["ask-administrator staff"]);
  assert.deepEqual(found("twilio", ["find"], "secret"), ["find secret"]);
  assert.deepEqual(found("datadog", ["find"], "app_key"), ["find app_key"]);
  assert.deepEqual(found("algolia", ["find"]), ["find id", "find secret"]);
  assert.deepEqual(found("stripe", ["find-address", "nothing"]), []);
  assert.deepEqual(rolesIn(textsOf(classic).service.guides ?? []), ["administrator", "staff"]);
  assert.deepEqual(rolesIn(textsOf("stripe").service.guides ?? []), []);
});

test("each guide stands at one field, and a value that is found on the way to another has that way", () => {
  const at = (id: string, wanted: string) => {
    const { service } = textsOf(id);
    const field = service.fields.find((each) => each.id === wanted) as FieldWords;
    return guidesAt(field, service).map((guide) => [guide.id, guide.role ?? ""].join(" ").trim());
  };
  assert.deepEqual(at("freshbooks-classic", "account"), ["find-address"]);
  const ofToken = ["find administrator", "find staff", "ask-administrator staff", "renew", "switch-off administrator"];
  assert.deepEqual(at("freshbooks-classic", "secret"), ofToken);
  assert.deepEqual(at("shopify", "id"), ["find"]);
  assert.deepEqual(at("shopify", "client_secret"), ["find", "renew"]);
  assert.deepEqual(at("zendesk", "email"), []);
  assert.deepEqual(at("datadog", "secret"), ["find", "renew", "ask-administrator"]);
  for (const { service } of all) {
    const shown = new Set(service.fields.flatMap((field) => guidesAt(field, service)));
    assert.equal(shown.size, service.guides?.length ?? 0, service.id);
  }
});

test("of a key that the service no longer takes, making another comes first", () => {
  const { service } = textsOf("stripe");
  const [field] = service.fields as readonly [FieldWords];
  const first = (code?: Code) => guidesAgainst(code, field, service)[0]?.id;
  assert.deepEqual(
    [first(), first("kind-ended"), first("kind-ending"), first("masked-value")],
    ["find", "renew", "renew", "find"],
  );
});

test("a guide's title says what it is about, and for whom", async () => {
  const { service } = textsOf("freshbooks-classic");
  const title = (id: Guide["id"], messages = en) =>
    guideTitle(service.guides?.find((guide) => guide.id === id) as Guide, service, messages);
  assert.equal(title("find"), "Find the Account URL and Authentication Token (for administrators)");
  assert.equal(title("find-address"), "I don’t know my Account URL");
  const arabic = await loadMessages(languages, "ar", {}, service);
  assert.match(title("find", arabic), /\u2068Account URL\u2069.*\u2068Authentication Token\u2069/);
});

test("FreshBooks' guides hold what its own help says", async () => {
  const { service } = textsOf("freshbooks-classic");
  const messages = await loadMessages(languages, "en", {}, service);
  const facts: Record<string, RegExp[]> = {
    "find-address ": [
      /login search page/,
      /owner/,
      /email/,
      /where you log in, like https:\/\/joesgarage\.freshbooks\.com or https:\/\/joesgarage\.billingarm\.com/,
      /API URL works, too/,
      /Copy the Account URL and paste it here/,
    ],
    "find administrator": [
      /^Log in to FreshBooks/,
      /links are at the top right\.\nClick My Account\.\nClick FreshBooks API\.\nOpen and read terms of service\.\n/,
      /Check the box Yes, I agree to the API terms of service\.\nYour API URL and your Authentication Token appear/,
      /API URL works here, too/,
      /only where you trust/,
    ],
    "find staff": [
      /administrator must have agreed to the API terms first/,
      /“Profile” is at the top right.*at the bottom of that page.*\nClick Profile\.\n/,
      /One per person, with limited access/,
      /only where you trust/,
    ],
    "ask-administrator staff": [
      /Ask your administrator/,
      /First ask if the account is still in use\. Then your administrator agrees/,
      /Go to My Account › FreshBooks API\.\nCheck the box Yes, I agree/,
      /Before that, no staff member can use a token/,
      /at the bottom.*\nGo to Profile\./,
    ],
    "renew ": [
      /^If someone else knows your token, change your FreshBooks password/,
      /new token where you found the old one, which stops working/,
      /Changes with every new password/,
      /new token in every add-on that you still use/,
    ],
    "switch-off administrator": [
      /Administrators only/,
      /Go to My Account › FreshBooks API\..*\nClear the box Yes, I agree to the API terms of service\./,
      /Now no add-on can reach your account/,
    ],
  };
  const guides = new Map(service.guides?.map((guide) => [`${guide.id} ${guide.role ?? ""}`, guide]));
  assert.deepEqual([...guides.keys()].sort(), Object.keys(facts).sort());
  for (const [id, patterns] of Object.entries(facts)) {
    const told = textOfSteps(guides.get(id) as Guide, service, messages);
    for (const pattern of patterns) assert.match(told, pattern, told);
  }
});

test("only a service whose guides say something in words of their own has those loaded, in the language that has come", async () => {
  const { service } = textsOf("freshbooks-classic");
  assert.deepEqual((await loadMessages(languages, "en", {}, textsOf("stripe").service)).services, {});
  assert.deepEqual((await loadMessages(languages, "en", {})).services, {});
  const said = async (wanted: string, from = languages) =>
    (await loadMessages(from, wanted, {}, service)).services[service.id]?.say?.["terms-agreed-first"];
  const english = await said("en");
  assert.match(english ?? "", /^Your administrator/);
  assert.match((await said("de-AT")) ?? "", /^Wer das Konto/);
  const failing = { ...languages, de: () => Promise.reject(new Error()) };
  assert.equal(await said("de", failing), english);
  assert.equal(await said("fy", { ...languages, fy: async () => ({ language: "fy" }) }), english);
  const own = { services: { [service.id]: { say: { "terms-agreed-first": "Own." } } } };
  for (const [from, overrides] of [
    [languages, own],
    [{ ...languages, de: async () => ({ language: "de", ...own }) }, {}],
  ] as const) {
    const messages = await loadMessages(from, "de", overrides, service);
    assert.equal(messages.services[service.id]?.say?.["terms-agreed-first"], "Own.");
    assert.match(messages.services[service.id]?.say?.["values-appear"] ?? "", /erscheinen/);
  }
});

test("lists and dates are the language's", async () => {
  const catalogues = await Promise.all(Object.keys(languages).map((tag) => loadMessages(languages, tag, {})));
  const lines = catalogues.map((messages) => [
    messages.language,
    listOf(["A", "B"], messages),
    dateOf("2027-04", messages),
  ]);
  assert.deepEqual(Object.fromEntries(lines.map(([language, list, month]) => [language, `${list}, ${month}`])), {
    en: "A and B, April 2027",
    "fr-CA": "A et B, avril 2027",
    es: "A y B, abril de 2027",
    de: "A und B, April 2027",
    "pt-BR": "A e B, abril de 2027",
    ar: `\u2068A\u2069 و\u2068B\u2069, ${new Intl.DateTimeFormat("ar", { year: "numeric", month: "long" }).format(new Date("2027-04-15"))}`,
  });
  assert.equal(dateOf("2027-04-30", en), "April 30, 2027");
});

test("nothing stands for what the person typed", () => {
  const types: readonly FieldType[] = lists.FIELD_TYPES;
  for (const type of types) {
    const field = { id: "f", type, label: "Label" };
    const texts = { messages: en, service: { id: "s", title: "S", fields: [field] } };
    for (const code of lists.CODES) {
      const text = findingText({ code, suggestion: "the-secret-itself" }, {}, field, texts);
      // An account's is rebuilt by the core, and stands on the button as well.
      if (type !== "account") assert.doesNotMatch(text, /the-secret-itself/, code);
      if (type === "secret")
        assert.doesNotMatch(takeText({ code, suggestion: "the-secret-itself" }, field, texts), /itself/);
    }
  }
});

test("what definitions use is used here", () => assert.ok(steps.length > 100));
