// The page for support staff, as far as it needs no browser: what it reads out of a text, what of that it hides, and
// what it writes into a ticket.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import type { KnownKinds } from "../../web/src/core/types.ts";
import type { Messages } from "../../web/src/messages/catalogue.ts";
import en from "../../web/src/messages/en.ts";
import { languages } from "../../web/src/messages/texts.ts";
import { guardOf } from "../../web/support/guard.ts";
import { guessLanguage } from "../../web/support/guess.ts";
import { hiddenIn, readText, serviceIn } from "../../web/support/reading.ts";
import type * as Reply from "../../web/support/reply.ts";
import type { Mark } from "../../web/support/segments.ts";
import { segmentsOf, visible } from "../../web/support/segments.ts";
import type * as Summary from "../../web/support/summary.ts";
import own from "../../web/support/texts/en.ts";
import { supportTexts } from "../../web/support/texts.ts";
import { readDefinition } from "./definitions.ts";
import { ROOT, readVectors } from "./support.ts";

const { summaryOf }: typeof Summary = await import(`${ROOT}build/internals/support/summary.js`);
const { replyOf }: typeof Reply = await import(`${ROOT}build/internals/support/reply.js`);

const TOKEN = "3f9c0a1be47d58266b90ac13ef5d7208";
const BASIC = btoa(`${TOKEN}:X`);

const known: KnownKinds = JSON.parse(readFileSync(`${ROOT}core/known.json`, "utf8"));

/** As the page has it: keys of all services are known. */
async function loadKnowing(definition: Parameters<typeof load>[0]): ReturnType<typeof load> {
  const core = await load(definition);
  core.know(known);
  return core;
}

const service = readDefinition("freshbooks-classic");
const keyfit = await loadKnowing(service);

function read(text: string) {
  const { account = null, secret = null } = readText(keyfit, text).found;
  const outline = (found: typeof account) =>
    found && {
      status: found.verdict.status,
      codes: found.verdict.findings.map(({ code }) => code).join(),
      value: found.value,
    };
  return { account: outline(account), secret: outline(secret) };
}

/** The text as it is shown while the secret is hidden. */
function shown(text: string): string {
  const segments = segmentsOf(text, { marks: [], found: [], hidden: hiddenIn(keyfit, text) });
  return segments.map(visible).join("");
}

test("what the core finds in a paste is taken as it finds it", () => {
  const text = `Hello,\nwe are joesgarage.freshbooks.com and the token is ${TOKEN}.\nJoe`;
  const { account, secret } = readText(keyfit, text).found;
  assert.equal(account?.value, "https://joesgarage.freshbooks.com");
  assert.equal(secret?.value, TOKEN);
  assert.equal(text.slice(account?.span?.start, account?.span?.end), "joesgarage.freshbooks.com");
  assert.equal(text.slice(secret?.span?.start, secret?.span?.end), TOKEN);
});

test("where it finds nothing, the one part that is nearly a value is taken", () => {
  const near = (text: string, field: "account" | "secret") => {
    const found = read(text)[field];
    return found ? [found.status, found.codes, found.value] : null;
  };
  const mail = (value: string) => `Hello,\nmine is ${value}.\nSee www.freshbooks.com or https://joe.example, Joe`;
  assert.deepEqual(near(mail("joesgarage.freshbook.com"), "account"), [
    "invalid",
    "domain-typo",
    "joesgarage.freshbook.com.",
  ]);
  assert.deepEqual(near(mail("https://joesgarage.freshbooks.com.evil.example/x"), "account"), [
    "dangerous",
    "lookalike-host",
    "https://joesgarage.freshbooks.com.evil.example/x.",
  ]);
  assert.equal(near(mail("joes_garage.freshbooks.com"), "account")?.[0], "doubtful");
  const mistaken = TOKEN.replaceAll("0", "O");
  assert.deepEqual(near(`Token ${mistaken}\nJoe`, "secret"), [
    "doubtful",
    "label-removed,ambiguous-character",
    mistaken,
  ]);
  assert.deepEqual(near(TOKEN.slice(0, 15), "secret"), ["incomplete", "rest-missing", TOKEN.slice(0, 15)]);
  assert.deepEqual(near(`${"ab".repeat(31)}cd`, "secret"), ["invalid", "other-secret", `${"ab".repeat(31)}cd`]);
});

test("a token that is broken up is read as a whole, or as its line", () => {
  const groups = TOKEN.replace(/(.{4})(?=.)/g, "$1 ");
  const halves = `${TOKEN.slice(0, 16)}\n${TOKEN.slice(16)}`;
  assert.equal(read(`Hello\nToken: ${groups}\nJoe`).secret?.value, TOKEN);
  assert.equal(read(halves).secret?.value, TOKEN);
  assert.equal(read(`Authorization: Basic ${BASIC}`).secret?.value, TOKEN);
});

test("of two different values neither is taken, and of a mail without any none", () => {
  const neither = { account: null, secret: null };
  assert.deepEqual(read(`a.freshbook.com b.freshbook.com ${TOKEN} ${TOKEN.replace("3", "4")}`), neither);
  assert.deepEqual(
    read("Hello, I cannot log in. Please call +1 555 0100. Thanks. joe@joe.example www.joe.example"),
    neither,
  );
  assert.deepEqual(read("joesgarage"), neither);
  assert.equal(read("a.freshbook.com and again: a.freshbook.com").account?.status, "invalid");
});

test("findings are about the text that they were found in", () => {
  const text = "Hello,\n<Joesgarage.freshbook.com>";
  const { account } = readText(keyfit, text).found;
  const typo = account?.verdict.findings.find(({ code }) => code === "domain-typo");
  assert.ok(account && typo);
  assert.equal(text.slice(typo.start + account.offset, typo.end + account.offset), "Joesgarage.freshbook.com");
});

test("no secret of a text is shown, in whatever form it stands there", () => {
  const upper = TOKEN.toUpperCase();
  const groups = TOKEN.replace(/(.{4})(?=.)/g, "$1 ");
  const samples = {
    [`my token is ${TOKEN}.`]: "my token is ••",
    [`Token: ${upper}`]: "Token: ••",
    [`${TOKEN.slice(0, 16)}\n${TOKEN.slice(16)}`]: "••",
    [`Hello\nToken: ${groups}\nJoe`]: "Hello\nToken: ••",
    [`curl -u ${TOKEN}:X https://joesgarage.freshbooks.com`]: "curl -u ••",
    [`curl https://${TOKEN}:X@joesgarage.freshbooks.com/`]: "curl https://••",
    [`curl https://joesgarage.freshbooks.com/?token=${TOKEN}&a=b`]: "curl https://joesgarage.freshbooks.com/?token=••",
    [`-H "Authorization: Basic ${BASIC}"`]: '-H "Authorization: ••',
    "https://joe:hunter2@joesgarage.freshbooks.com": "https://••",
    [`two: ${TOKEN} ${TOKEN.replace("3", "4")}`]: "two: ••",
    [`begins with ${TOKEN.slice(0, 20)}`]: "begins with ••",
    [`${TOKEN.replaceAll("0", "O")} it is`]: "••",
  };
  const pieces = new RegExp(`${TOKEN.slice(0, 8)}|${TOKEN.slice(-8)}|${BASIC.slice(0, 8)}|hunter2`, "i");
  for (const [text, start] of Object.entries(samples)) {
    assert.ok(shown(text).startsWith(start), shown(text));
    assert.doesNotMatch(shown(text).replaceAll(" ", ""), pieces);
  }
});

test("what is no secret is shown", () => {
  const text =
    "Hello,\nwe are joesgarage2019.freshbooks.com since 2019-05-20, invoice 20190520.\nBasic information: none.";
  assert.equal(shown(text), text);
});

test("no vector's secret is shown", () => {
  let seen = 0;
  for (const { id, input, expect } of readVectors("paste")) {
    const { value } = (expect.secret ?? {}) as { value?: string };
    if (typeof input !== "string" || value === undefined) continue;
    seen += 1;
    assert.ok(!shown(input).toLowerCase().includes(value), id);
    assert.equal(readText(keyfit, input).found.secret?.value, value, id);
  }
  assert.ok(seen > 20);
});

test("a text falls into pieces, each with the worst that is said of it", () => {
  const mark = (start: number, end: number, severity: Mark["severity"]): Mark => ({ start, end, severity });
  const marks = [mark(0, 4, "note"), mark(2, 3, "error"), mark(5, 5, "note")];
  const segments = segmentsOf("abcdef", { marks, found: [{ start: 1, end: 6 }], hidden: [{ start: 3, end: 6 }] });
  assert.deepEqual(
    segments.map(({ text, severity, isFound, isHidden }) => [text, severity, isFound, isHidden]),
    [
      ["a", "note", false, false],
      ["b", "note", true, false],
      ["c", "error", true, false],
      ["d", "note", true, true],
      ["e", null, true, true],
      ["", "note", false, false],
      ["f", null, true, true],
    ],
  );
});

test("what cannot be seen has a name where it is marked", () => {
  const piece = { severity: "note", isHidden: false } as const;
  assert.equal(visible({ ...piece, text: "a b\u200b\u00a0\u202e" }), "a␣b‹U+200B›‹U+00A0›‹U+202E›");
  assert.equal(visible({ ...piece, isHidden: true, text: "ab \u200b" }), "••␣‹U+200B›");
  assert.equal(visible({ ...piece, severity: null, text: "a\u00a0b" }), "a\u00a0b");
});

/** What was typed, field by field. */
function judged(...texts: readonly string[]) {
  return service.fields.map((info, index) => ({ info, verdict: keyfit.check(info.id, texts[index] ?? "") }));
}

function summary(account: string, secret: string, mayTell: (line: string) => boolean = () => true): string {
  return summaryOf(judged(account, secret), mayTell, { messages: en, service }, own);
}

test("the summary says all but what was written", () => {
  assert.equal(
    summary(" JoesGarage.freshbooks.com", `${TOKEN.slice(1)}:X`),
    `Keyfit: FreshBooks Classic

Account URL: Put right
Account URL: https://joesgarage.freshbooks.com
API URL: https://joesgarage.freshbooks.com/api/2.1/xml-in
- Tidied up: spaces removed [whitespace-removed]
- Tidied up: https:// added [scheme-added]
- Tidied up: changed to lowercase [case-folded]

Authentication Token: Usable, but doubtful
Length 31, not shown here
- Tidied up: part after the colon removed [password-part-removed]
- Please check: This isn’t the usual length. Did you copy exactly all of it? [length-unusual]

Checked without a network; FreshBooks Classic itself was not asked.`,
  );
  assert.match(summary("joesgarage.freshbook.com", ""), /\n {2}→ https:\/\/joesgarage\.freshbooks\.com\n/);
  assert.doesNotMatch(summary("joesgarage.freshbook.com", ""), /Authentication Token/);
  assert.equal(summary("", ""), "");
});

test("the summary holds no secret, nor any part of what was given", () => {
  const typed = { account: `https://${TOKEN}:X@joesgarage.freshbooks.com`, secret: `"${TOKEN.replaceAll("0", "O")}"` };
  assert.ok(!summary(typed.account, typed.secret).includes(TOKEN.slice(4, 12)));
  assert.doesNotMatch(summary("joesgarage", "Summer-2019!"), /Summer/);
  const mayTell = (line: string) => hiddenIn(keyfit, line).length === 0;
  const named = summary(`${TOKEN}.freshbooks.com`, TOKEN, mayTell);
  assert.ok(!named.includes(TOKEN));
  assert.match(named, /Account URL: Put right/);
});

/** All texts, each by its path. */
function textsIn(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}

const wordsIn = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(([, word]) => word);

test("there are texts in every language of the catalogues, each with the words of the English one", async () => {
  assert.deepEqual(Object.keys(supportTexts), Object.keys(languages));
  const english = textsIn(own);
  assert.ok(english.length > 34);
  for (const [tag, load] of Object.entries(supportTexts)) {
    const texts = new Map(textsIn(await load()));
    assert.equal(texts.size, english.length, tag);
    for (const [path, text] of english) {
      assert.notEqual(texts.get(path)?.trim() ?? "", "", `${tag}${path}`);
      assert.deepEqual(new Set(wordsIn(texts.get(path) ?? "")), new Set(wordsIn(text)), `${tag}${path}`);
    }
  }
});

test("the summary loses no line in any language to the search for secrets", async () => {
  const mayTell = (line: string) => hiddenIn(keyfit, line).length === 0;
  for (const tag of Object.keys(languages)) {
    const { default: messages }: { default: Messages } = await import(`../../web/src/messages/${tag}.ts`);
    const desk = await supportTexts[tag]?.();
    assert.ok(desk, tag);
    const fields = judged(" Joes_Garage.freshbooks.com:80/menu.php?a=b#c", `Token: "${TOKEN.replaceAll("0", "O")}":X`);
    const whole = summaryOf(fields, () => true, { messages, service }, desk);
    assert.equal(summaryOf(fields, mayTell, { messages, service }, desk), whole, tag);
    assert.ok(whole.split("\n").length > 12);
  }
});

const KEY = `sk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0LpUs3Gf6Jo8Ai1Nk5`;

test("which service a text is of is told by its keys and addresses, and stays where it may be of this one", () => {
  const all = ["freshbooks-classic", "stripe", "zendesk", "github"].map(readDefinition);
  const told = (text: string) => serviceIn(keyfit, text, all);
  assert.equal(told(`Hello, my key is ${KEY}. Joe`), "stripe");
  assert.equal(told("We are at https://joesgarage.zendesk.com/agent, Joe"), "zendesk");
  assert.equal(told("https://joesgarage.zendesk.com.log-in.example"), "zendesk", "only there it is known for a trap");
  assert.equal(told(`${TOKEN} https://joesgarage.zendesk.com.log-in.example ${KEY}`), "stripe");
  assert.equal(told(`joesgarage.freshbooks.com ${KEY}`), "freshbooks-classic");
  assert.equal(told(`joesgarage.zendesk.com ${KEY}`), null, "of two");
  assert.equal(told("Good morning"), null);
  assert.equal(told("Hello, our Zendesk is joesgarage.zendsk.com"), "zendesk", "by its name");
  assert.equal(told("We had Stripe, and now joesgarage.freshbook.com"), null, "this one's, misspelt");
  assert.equal(told("Is it Zendesk or Github?"), null);
  assert.equal(told("a stripe, https://Stripe.example, joe@Stripe.example"), null);
});

test("a service of any fields is read: what is found goes to its field, and no key is shown", async () => {
  const datadog = readDefinition("datadog");
  const core = await loadKnowing(datadog);
  const key = "5e1f0c9a7b3d2846e0f1a2b3c4d5968f";
  const text = `https://app.datadoghq.eu/logs\nDD_API_KEY=${key}`;
  const { found } = readText(core, text);
  assert.deepEqual(
    Object.entries(found).map(([id, each]) => [id, each?.value]),
    [
      ["region", "eu1"],
      ["secret", key],
      ["app_key", undefined],
    ],
  );
  const segments = segmentsOf(text, { marks: [], found: [], hidden: hiddenIn(core, text) });
  assert.ok(!segments.map(visible).join("").includes(key.slice(0, 8)));
  const stripe = await loadKnowing(readDefinition("stripe"));
  const mail = `Geburtstagsfeier: ${KEY}, or sk_prod_51Qz7RmKbT4nXvW2eYc9Hd0L`;
  const shownMail = segmentsOf(mail, { marks: [], found: [], hidden: hiddenIn(stripe, mail) })
    .map(visible)
    .join("");
  assert.match(shownMail, /^Geburtstagsfeier: •+, or •+$/);
});

// What stands beside the values.

/** What is to be said of a text: how bad, which code, of what. */
async function told(text: string, id = "freshbooks-classic"): Promise<string[]> {
  const core = id === service.id ? keyfit : await loadKnowing(readDefinition(id));
  return readText(core, text).told.map(
    ({ finding, start, end }) => `${finding?.severity} ${finding?.code}: ${text.slice(start, end)}`,
  );
}

const API_TOKEN = `${"9fK2mQ7xT4bV8nR1sW6y"}${"C3zL5hJ0pD2gA9eU4iOt"}`;
const RIGHT = "joesgarage.freshbooks.com";
const TRAP = "https://joesgarage.freshbooks.com.log-in.example/x";

test("a trap beside the right address is told, however the link is written", async () => {
  const texts = [
    `We are ${RIGHT}. I logged in at ${TRAP} yesterday.`,
    `We are ${RIGHT}.\nLog in here <${TRAP}>`,
    `We are ${RIGHT}.\nLog in here (${TRAP}).`,
    `We are ${RIGHT}.\n[Log in](${TRAP})`,
    `We are ${RIGHT}.\n<a href="${TRAP}">Log in</a>`,
    `We are ${RIGHT}.\n<a href=${TRAP}>Log in</a>`,
    `We are ${RIGHT}.\n<${TRAP}|Log in>`,
    `${RIGHT}<${TRAP}>`,
    `[https://${RIGHT}](${TRAP})`,
    `${RIGHT}，登录：${TRAP}，谢谢`,
    `We are ${RIGHT}. Link:${TRAP}!`,
    `https://${RIGHT}/ https://mail.example/?next=${TRAP}`,
  ];
  for (const text of texts) {
    assert.deepEqual(await told(text), [`danger lookalike-host: ${TRAP}`], text);
    assert.equal(readText(keyfit, text).found.account?.value, `https://${RIGHT}`, text);
  }
  const wrapped = `https://links.example/?url=${encodeURIComponent(TRAP)}&data=1`;
  assert.deepEqual(await told(`We are ${RIGHT}. ${wrapped}`), [`danger lookalike-host: ${encodeURIComponent(TRAP)}`]);
});

test("whatever address the core calls dangerous is told in a mail, too, and no other", () => {
  let seen = 0;
  for (const { id, input } of readVectors("account")) {
    // In a text, what stands in front of https:// is no part of the address.
    if (typeof input !== "string" || id === "account-control-c1") continue;
    const isDangerous = keyfit.check("account", input).status === "dangerous";
    const { told } = readText(keyfit, `Hello,\nwe are\n${input}\nJoe`);
    assert.equal(
      told.some(({ finding }) => finding?.severity === "danger"),
      isDangerous,
      id,
    );
    if (isDangerous) seen += 1;
  }
  assert.ok(seen > 50, String(seen));
});

test("the right address is marked where it stands, and not in a trap that begins like it", () => {
  const text = `${TRAP} is no good, ${RIGHT} is.`;
  const { span } = readText(keyfit, text).found.account ?? {};
  assert.equal(text.slice(span?.start, span?.end), RIGHT);
  assert.equal(span?.start, text.lastIndexOf(RIGHT));
});

test("a link that shows the address and leads elsewhere is asked about; one that a mail program has wrapped is not", async () => {
  const links = [
    [`${RIGHT} <https://evil.example/a>`, "https://evil.example/a"],
    [`[${RIGHT}](https://evil.example/a)`, "https://evil.example/a"],
    [`<a href="https://evil.example/a">${RIGHT}</a>`, "https://evil.example/a"],
    [`<https://evil.example/a|${RIGHT}>`, "https://evil.example/a"],
    [`https://evil.example/${RIGHT}/login`, `https://evil.example/${RIGHT}/login`],
    [`https://evil.example/?a=https://${RIGHT}/`, `https://evil.example/?a=https://${RIGHT}/`],
  ] as const;
  for (const [text, link] of links) assert.deepEqual(await told(text), [`warning other-domain: ${link}`], text);
  const honest = [
    `${RIGHT} <https://${RIGHT}/menu.php>`,
    `${RIGHT} <https://links.example/?url=${encodeURIComponent(`https://${RIGHT}/`)}&data=1>`,
    `We are ${RIGHT}.\n\nJoe's Garage <https://joesgarage.example>`,
  ];
  for (const text of honest) assert.deepEqual(await told(text), [], text);
});

test("a second address that is misspelt is told, with the right one", async () => {
  const text = `We are https://${RIGHT}, and in the bill it is joesgarage.freshbook.com. Joe`;
  assert.deepEqual(await told(text), ["error domain-typo: joesgarage.freshbook.com"]);
  const [typo] = readText(keyfit, text).told;
  assert.equal(typo?.finding?.suggestion, `https://${RIGHT}`);
});

test("a misspelt address is told in a text of one line that holds a doubtful key, too", async () => {
  const text = `We are joesgarage.zendesk.com, or joesgarage.zendesk.co, key ${API_TOKEN}`;
  assert.deepEqual(await told(text, "zendesk"), ["error rest-missing: joesgarage.zendesk.co"]);
  const { found } = readText(await loadKnowing(readDefinition("zendesk")), text);
  assert.equal(text.slice(found.secret?.span?.start, found.secret?.span?.end), API_TOKEN);
  assert.deepEqual(await told(`${RIGHT}, joesgarage.freshbooks.co`), ["error rest-missing: joesgarage.freshbooks.co"]);
  assert.deepEqual(await told(`${RIGHT}, e.g. invoice.f, joe.freshbooks`), []);
});

test("a key of another service beside the right one is told, and neither is shown", async () => {
  const text = `${RIGHT}\nToken: ${TOKEN}\nstripe=${KEY}`;
  assert.deepEqual(await told(text), [`error other-service: ${KEY}`]);
  assert.equal(readText(keyfit, text).found.secret?.value, TOKEN);
  assert.ok(!shown(text).includes(KEY.slice(8, 20)));
  assert.deepEqual(await told(`${KEY} xoxb-${"1234567890123"}-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx`, "stripe"), [
    `error other-service: xoxb-${"1234567890123"}-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx`,
  ]);
  const card = "4111 1111 1111 1111";
  assert.deepEqual(await told(`${KEY}, my card is ${card}.`, "stripe"), [`error payment-card: ${card}`]);
});

test("a password is told and hidden, in whatever words and language", () => {
  const samples = {
    "Password is hunter2": "hunter2",
    "password: swordfish": "swordfish",
    'my password is "swordfish"': "swordfish",
    "the password for my account is hunter2, thanks": "hunter2",
    "hunter2 is my password": "hunter2",
    "Mein Passwort ist hunter2.": "hunter2",
    "Kennwort: Sommer2019!": "Sommer2019!",
    "mon mot de passe est hunter2": "hunter2",
    "mot de passe : hunter2": "hunter2",
    "la contraseña es hunter2": "hunter2",
    "minha senha é hunter2": "hunter2",
    "كلمة المرور هي hunter2": "hunter2",
    "pw: hunter2": "hunter2",
    "DB_PASSWORD=hunter2": "hunter2",
    '{"password": "hunter2"}': "hunter2",
    "<password>hunter2</password>": "hunter2",
    "User\tPassword\njoe\nPassword\thunter2": "hunter2",
    "**Password:** hunter2": "hunter2",
    "Password\nhunter2\n": "hunter2",
    "Password: correct horse battery staple": "correct horse battery staple",
    "User: joe / Password: hunter2 / URL: x.example": "hunter2",
  };
  for (const [text, password] of Object.entries(samples)) {
    const { told, hidden, passwords } = readText(keyfit, text);
    assert.deepEqual(passwords, [password], text);
    assert.deepEqual(
      told.map(({ finding }) => finding?.code),
      ["password-like"],
      text,
    );
    const segments = segmentsOf(text, { marks: [], found: [], hidden });
    assert.ok(!segments.map(visible).join("").includes(password), text);
  }
  const none = [
    "my password is wrong.",
    "I forgot the password of joe@joe.example at joesgarage.freshbooks.com",
    "password reset link: https://x.example/a1b2c3",
    "I changed my password on 2019-05-20, 3 times.",
    "password: ********",
    "Username\nPassword\nLogin\n",
    "bypass: hunter2",
    `API token (used as the password): ${TOKEN}`,
  ];
  for (const text of none) assert.deepEqual(readText(keyfit, text).passwords, [], text);
});

test("a password in an address is hidden, whoever the address belongs to", () => {
  assert.doesNotMatch(shown(`https://joe:hunter2@${RIGHT}.evil.example/`), /hunter2/);
  assert.match(shown(`https://${RIGHT}@evil.example/`), /joesgarage/);
});

const CLEAN = `Hello,

I cannot connect. My account is <https://${RIGHT}/menu.php?page=1> (${RIGHT})
and the API token is ${TOKEN}.
I have used FreshBooks.It worked, e.g. in v1.2.3, until 20.05.2019, invoice 202005201234.

> See www.freshbooks.com/support, my.freshbooks.com or https://joe.example/a%20b?mail=joe%40joe.example.

Joe's Garage <https://joesgarage.example>, joe@joesgarage.example, +1 555 0100`;

test("of a clean mail nothing is said", async () => {
  assert.deepEqual(await told(CLEAN), []);
  const numbers = 'IBAN DE89370400440532013000, ref 4XyZ1a2b3c4d5e; boundary="000000000000a1b2c3d4e5f60718"';
  for (const id of ["algolia", "shopify", "freshbooks-classic"]) assert.deepEqual(await told(numbers, id), [], id);
  const account = "joesgarage.zendesk.com";
  const mail = `https://${account}/agent, joe@joesgarage.example, ${"9fK2mQ7xT4bV8nR1sW6y"}${"C3zL5hJ0pD2gA9eU4iOt"}`;
  assert.deepEqual(await told(mail, "zendesk"), []);
  const { found } = readText(await loadKnowing(readDefinition("zendesk")), mail);
  assert.deepEqual(
    Object.values(found).map((each) => each?.verdict.status),
    ["repaired", "valid", "doubtful"],
  );
});

test("a long text is read as a short one, and in no time however it is made up", () => {
  const filler = "Hello, I cannot connect. My invoice is wrong and the thing is broken.\n".repeat(1400);
  const long = `${filler}We are ${RIGHT}, token ${TOKEN}.\n${filler}I logged in at ${TRAP}.\n`;
  const { found, told } = readText(keyfit, long);
  assert.deepEqual([found.account?.value, found.secret?.value], [`https://${RIGHT}`, TOKEN]);
  assert.deepEqual(
    told.map(({ finding }) => finding?.code),
    ["lookalike-host"],
  );
  assert.equal(readText(keyfit, `${long} oldmill.freshbooks.com and fire.freshbooks.com`).found.account, null);
  for (const part of [
    ".",
    " ",
    ":",
    "<",
    "password:",
    "a.b ",
    `${TRAP}\n`,
    "https://",
    "%3a%2f",
    "1 ",
    "@",
    "x",
    "\n",
  ]) {
    const text = `${part.repeat(200_000 / part.length)}x`;
    const before = performance.now();
    const { others, hidden } = readText(keyfit, text);
    segmentsOf(text, { marks: [], found: others, hidden });
    assert.ok(performance.now() - before < 3000, `${JSON.stringify(part)}: ${performance.now() - before} ms`);
  }
});

test("the summary tells the trap first, with what follows, and quotes neither it nor a password", async () => {
  const text = `We are ${RIGHT}, password is hunter2. I logged in at ${TRAP}, or joesgarage.freshbook.com.`;
  const mayTell = (line: string) => hiddenIn(keyfit, line).length === 0;
  for (const tag of Object.keys(languages)) {
    const { default: messages }: { default: Messages } = await import(`../../web/src/messages/${tag}.ts`);
    const desk = await supportTexts[tag]?.();
    assert.ok(desk, tag);
    const { told } = readText(keyfit, text);
    const whole = summaryOf(judged(RIGHT), () => true, { messages, service }, desk, told);
    assert.equal(summaryOf(judged(RIGHT), mayTell, { messages, service }, desk, told), whole, tag);
    assert.doesNotMatch(whole, /hunter2|log-in\.example|freshbook\.com/, tag);
    assert.ok(whole.indexOf("[lookalike-host]") < whole.indexOf(desk.alarm.asked), tag);
    assert.ok(whole.indexOf(desk.alarm.asked) < whole.indexOf("[password-like]"), tag);
    assert.ok(whole.includes("[domain-typo]"), tag);
  }
});

// The reply.

const TAGS = Object.keys(languages);

/** The reply to a mail, as the page writes it, and with all its lines. */
async function repliesTo(text: string, id: string, tag = "en"): Promise<{ reply: string; whole: string }> {
  const definition = readDefinition(id);
  const core = id === service.id ? keyfit : await loadKnowing(definition);
  const { default: messages }: { default: Messages } = await import(`../../web/src/messages/${tag}.ts`);
  const desk = await supportTexts[tag]?.();
  assert.ok(desk, tag);
  const mail = readText(core, text);
  const fields = definition.fields.map((info) => ({
    info,
    verdict: mail.found[info.id]?.verdict ?? core.check(info.id, ""),
  }));
  const texts = { messages, service: definition };
  const secrets = [mail.found.secret?.value ?? "", ...mail.passwords];
  const mayTell = guardOf({ fields, mail, secrets, keyfit: core });
  const whole = replyOf({ fields, mail }, () => true, texts, desk);
  return { reply: replyOf({ fields, mail }, mayTell, texts, desk), whole };
}

async function replyTo(text: string, id: string, tag = "en"): Promise<string> {
  const { reply, whole } = await repliesTo(text, id, tag);
  assert.equal(reply, whole, `${id} ${tag}: a line is lost`);
  return reply;
}

const ZENDESK_TRAP = "https://joesgarage.zendesk.com.log-in.example/x";
const MAILS: Readonly<Record<string, readonly [id: string, mail: string]>> = {
  lured: [
    "zendesk",
    `We are joesgarage.zendesk.com, I logged in at ${ZENDESK_TRAP}. Password is hunter2, key ${API_TOKEN}`,
  ],
  wrongKey: ["stripe", `Our key: pk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0LpUs3Gf6Jo8Ai1Nk5. Ticket 4711`],
  misspelt: ["zendesk", "We are https://joesgarage.zendesk.co/agent, and joe@joesgarage.example"],
  short: ["github", `This is it: ghp_${"abcdefghijklmnopqrstuvwxyz012345"}`],
  two: ["zendesk", "We are joesgarage.zendesk.com or oldmill.zendesk.com"],
  card: ["stripe", `${KEY}, and my card is 4111 1111 1111 1111`],
  closed: ["freshbooks-classic", `joesgarage.freshbooks.com:8080, ${TOKEN.slice(1)}`],
  choice: ["datadog", `DD_API_KEY=${"5e1f0c9a7b3d2846"}${"e0f1a2b3c4d5968f"}`],
};

test("a reply says for each field what is right, what to correct, and where that is found", async () => {
  assert.equal(
    await replyTo(MAILS.wrongKey?.[1] ?? "", "stripe"),
    `Hello,

Secret key: This is the Publishable key. We need the Secret key.
Where to find it:
1. Open dashboard.stripe.com/apikeys.
2. Click “Create restricted key”.
3. Click “Providing this key to another website”.
4. Copy the “Secret key” and enter it on the page where you connect Stripe. (Shown only once)

Please never send a key by email. Enter it only on the page where you connect Stripe.

Kind regards`,
  );
  assert.equal(
    await replyTo(MAILS.misspelt?.[1] ?? "", "zendesk"),
    `Hello,

This is right: Email address.

Subdomain: Did you mean joesgarage.zendesk.com?

Kind regards`,
  );
  assert.match(await replyTo(MAILS.short?.[1] ?? "", "github"), /\n2\. Go to Settings › Developer settings › Personal/);
  const two = await replyTo(MAILS.two?.[1] ?? "", "zendesk");
  assert.match(two, /Which one is right\?\n- https:\/\/joesgarage\.zendesk\.com\n- https:\/\/oldmill\.zendesk\.com\n/);
});

test("a reply tells the right address, whatever is wrong with the one that was sent", async () => {
  for (const tag of TAGS) {
    for (const host of ["freshbook.com", "freshbooks.co"]) {
      const reply = await replyTo(`oldmill.${host}`, "freshbooks-classic", tag);
      assert.match(reply, /oldmill\.freshbooks\.com/, tag);
      assert.doesNotMatch(reply, /oldmill\.freshbook(?!s\.com)/, tag);
    }
  }
});

test("a reply to what is right takes two lines, and to nothing there is none", async () => {
  assert.equal(
    await replyTo("joesgarage.zendesk.com, joe@joesgarage.example", "zendesk"),
    `Hello,

What you sent looks right: Subdomain (https://joesgarage.zendesk.com) and Email address.
Only Zendesk itself knows whether it accepts it. Please try to connect again.

Kind regards`,
  );
  assert.equal(await replyTo("Good morning", "zendesk"), "");
});

test("a reply begins with what is dangerous, and what to do after it, in every language", async () => {
  for (const tag of TAGS) {
    const desk = await supportTexts[tag]?.();
    assert.ok(desk, tag);
    const { hello, danger, password, bye } = desk.reply;
    const reply = await replyTo(MAILS.lured?.[1] ?? "", "zendesk", tag);
    assert.ok(reply.startsWith(`${hello}\n\n${danger.lead}\n- `), reply);
    assert.ok(reply.endsWith(`\n\n${bye}`), reply);
    const places = [danger.lead, danger.renew, "API tokens", danger.ifNot, "https://joesgarage.zendesk.com", password];
    const found = places.map((text) => reply.indexOf(text));
    assert.ok(!found.includes(-1), `${tag} ${found}`);
    assert.deepEqual(
      found,
      [...found].sort((one, other) => one - other),
      tag,
    );
  }
});

test("no reply holds a secret, a password or anything else of the mail, and none says “here”", async () => {
  const typed = /hunter2|log-in\.example|zendesk\.co\b|joe@|4111|4711|8080|9fK2|51Qz7|abcdefghij|5e1f0c9a|3f9c|f9c0/;
  for (const [name, [id, mail]] of Object.entries(MAILS)) {
    for (const tag of TAGS) {
      const reply = await replyTo(mail, id, tag);
      assert.ok(reply.split("\n").length > 5, `${name} ${tag}`);
      assert.doesNotMatch(reply, typed, `${name} ${tag}`);
      assert.doesNotMatch(
        reply,
        /\{\w+\}|paste it here|wert hier ein|péguelo aquí|collez la valeur ici|اللصق هنا/i,
        tag,
      );
    }
  }
  const named = await repliesTo(`We are ${TOKEN}.freshbooks.com`, "freshbooks-classic");
  assert.ok(named.whole.includes(TOKEN));
  assert.ok(!named.reply.includes(TOKEN), "an account that has a key for its name");
});

test("who has sent a key is asked to renew it where the guides say how, and never to send one again", async () => {
  const key = await replyTo(`Our key is ${KEY}`, "stripe");
  assert.match(key, /\n\nHow to renew the Secret key:\n1\. Log in to Stripe\.\n2\. Go to Developers › API keys\.\n/);
  assert.match(key, /Please never send a key by email\./);
  assert.doesNotMatch(await replyTo(MAILS.misspelt?.[1] ?? "", "zendesk"), /key by email/);
  // Its guides say it of another key alone.
  const shop = await replyTo(`shpat_${"0123456789abcdef0123456789abcdef"} it is`, "shopify");
  assert.match(shop, /never send a key by email/);
  assert.doesNotMatch(shop, /renew/i);
});

test("of a service that has closed a reply says so, and tells no steps", async () => {
  const reply = await replyTo(MAILS.closed?.[1] ?? "", "freshbooks-classic");
  assert.match(
    reply,
    /^Hello,\n\nFreshBooks Classic has closed \(June 2022\)\.\n\nAccount URL: Please remove the colon/,
  );
  assert.doesNotMatch(reply, /\n1\. |[Rr]enew/);
});

test("neither summary nor reply loses a line of any service to the search for secrets", async () => {
  for (const id of ["algolia", "twilio", "zendesk", "slack", "mailchimp"]) {
    const definition = readDefinition(id);
    const core = await loadKnowing(definition);
    for (const tag of TAGS) {
      const { default: messages }: { default: Messages } = await import(`../../web/src/messages/${tag}.ts`);
      const desk = await supportTexts[tag]?.();
      assert.ok(desk, tag);
      const fields = definition.fields.map((info) => ({ info, verdict: core.check(info.id, "••••••••••••") }));
      const mail = readText(core, "");
      const mayTell = guardOf({ fields, mail, secrets: ["••••••••••••"], keyfit: core });
      const texts = { messages, service: definition };
      assert.equal(
        summaryOf(fields, mayTell, texts, desk),
        summaryOf(fields, () => true, texts, desk),
        `${id} ${tag}`,
      );
      const keys = definition.fields.map(({ id: field }) => ({ field, isUsable: true }));
      const replied = { fields, mail: { ...mail, keys } };
      assert.equal(
        replyOf(replied, mayTell, texts, desk),
        replyOf(replied, () => true, texts, desk),
        `${id} ${tag}`,
      );
    }
  }
});

test("the language of a mail is guessed from its script and its commonest words, or not at all", () => {
  const mails: Readonly<Record<string, string>> = {
    en: "Hello, I cannot connect. This is our key, thanks",
    de: "Guten Tag, ich kann mich nicht verbinden. Das ist mein Schlüssel: API token",
    "fr-CA": "Bonjour, je ne peux pas me connecter. Voici notre clé, merci",
    es: "Hola, no puedo conectar con mi cuenta. Gracias",
    "pt-BR": "Olá, não consigo conectar a minha conta. Obrigado",
    ar: "مرحبا، هذا عنواننا joesgarage.zendesk.com والمفتاح API token",
  };
  assert.deepEqual(Object.keys(mails).sort(), [...TAGS].sort());
  for (const [tag, mail] of Object.entries(mails)) {
    assert.equal(guessLanguage(mail, TAGS), tag);
    assert.equal(guessLanguage(`${mail}\n> Hello, this is the help desk, please send us your address\n`, TAGS), tag);
    assert.equal(guessLanguage(mail.normalize("NFD"), TAGS), tag);
  }
  const none = [
    "",
    "joesgarage.freshbooks.com",
    TOKEN,
    "Hello",
    "https://de.example/die/der/das",
    "سلام، این کلید ما است",
  ];
  for (const text of none) assert.equal(guessLanguage(text, TAGS), null, text);
});
