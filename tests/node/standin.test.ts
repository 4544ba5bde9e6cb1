// The stand-in: it answers what each service would, and refuses what the service would refuse, or it would prove
// nothing. The requests here are written by hand, as each service's manual has them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";
import { load } from "../../web/dist/index.js";
import { startFaultServer } from "../standin/fault-server.ts";
import { transportFaults } from "../standin/faults.ts";
import { makeFetch } from "../standin/fetch.ts";
import { type OwnId, portFor, SERVICE_HOSTS, serviceAt } from "../standin/hosts.ts";
import { SERVICES } from "../standin/router.ts";
import { SERVICE_IDS, samplesOf } from "../standin/samples.ts";
import { ADMIN_TOKEN, STAFF_TOKEN, type StandIn, startStandIn } from "../standin/server.ts";
import type { Example } from "../standin/service.ts";
import { SERVICE_IDS as DEFINED, ROOT, readDefinition } from "./support.ts";

type Headers = Record<string, string>;
type Asked = [url: string, init?: { method?: string; headers?: Headers; body?: string | Uint8Array<ArrayBuffer> }];
type Fields = Record<string, string>;

const ORIGIN = "https://app.example";
const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

let standIn: StandIn;
before(async () => {
  standIn = await startStandIn();
});
after(() => standIn.stop());

interface Said {
  status: number;
  headers: globalThis.Headers;
  body: string;
}

/** Asks as a client would that says who it is. */
async function ask([url, init = {}]: Asked, { fetch }: Pick<StandIn, "fetch"> = standIn): Promise<Said> {
  const headers = { "user-agent": "keyfit-tests", ...init.headers };
  const { status, headers: got, ...response } = await named(fetch(url, { ...init, headers }));
  return { status, headers: got, body: await response.text() };
}

async function named(answer: Promise<Response>) {
  const response = await answer;
  return { status: response.status, headers: response.headers, text: () => response.text() };
}

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const basic = (user: string, password: string): Headers => ({ authorization: `Basic ${btoa(`${user}:${password}`)}` });
const post = (headers: Headers, body: string): Asked[1] & {} => ({ method: "POST", headers, body });

const MESSAGE = '{"model":"claude-haiku-4-5","max_tokens":1,"messages":[{"role":"user","content":"Hi"}]}';
const EMBEDDING = '{"model":"text-embedding-3-small","input":"a"}';
const PAGE = { origin: ORIGIN, "anthropic-dangerous-direct-browser-access": "true" };
const claude = (key: string): Headers => ({ "x-api-key": key, "anthropic-version": "2023-06-01" });
const algolia = (id: string, key: string): Headers => ({ "x-algolia-application-id": id, "x-algolia-api-key": key });
const stripe = (headers: Headers): Asked => ["https://api.stripe.com/v1/account", { headers }];
const github = (headers: Headers): Asked => ["https://api.github.com/user", { headers }];
const grant = (fields: Fields): string =>
  JSON.stringify({ grant_type: "client_credentials", client_id: fields.id, client_secret: fields.client_secret });
const twilio = (id: string, rest = ""): string => `https://api.twilio.com/2010-04-01/Accounts/${id}${rest}.json`;
const site = (fields: Fields): string => (fields.region === "eu1" ? "api.datadoghq.eu" : dotted(fields.region ?? ""));
const dotted = (region: string): string => (region === "us1" ? "api.datadoghq.com" : `api.${region}.datadoghq.com`);

/** By service: the requests of its manual, in the order of an example's steps. */
const MANUAL: Record<Exclude<OwnId, "freshbooks-classic">, ((fields: Required<Fields>) => Asked)[]> = {
  stripe: [({ secret = "" }) => stripe(bearer(secret))],
  github: [({ secret = "" }) => github(bearer(secret))],
  shopify: [
    ({ account, secret = "" }) => [
      `https://${account}/admin/oauth/access_scopes.json`,
      { headers: { "x-shopify-access-token": secret } },
    ],
    (fields) => [`https://${fields.account}/admin/oauth/access_token`, post(JSON_TYPE, grant(fields))],
    ({ account, secret = "" }) => [
      `https://${account}/admin/api/2026-07/graphql.json`,
      post({ ...JSON_TYPE, "x-shopify-access-token": secret }, '{"query":"{ shop { name email } }"}'),
    ],
  ],
  zendesk: ["users/me.json", "oauth/clients.json?per_page=1"].map((path) => ({ account, email, secret = "" }) => [
    `${account}/api/v2/${path}`,
    { headers: basic(`${email}/token`, secret) },
  ]),
  mailchimp: [
    ({ secret = "" }) => [
      `https://${secret.split("-")[1]}.api.mailchimp.com/3.0/?fields=account_name,email`,
      { headers: basic("anystring", secret) },
    ],
  ],
  twilio: [
    ...["/Messages", "/Calls", "/IncomingPhoneNumbers"].map(
      (list) =>
        ({ id = "", key_sid = "", secret = "" }): Asked => {
          return [`${twilio(id, list)}?PageSize=1`, { headers: basic(key_sid, secret) }];
        },
    ),
    ({ id = "", secret = "" }) => [twilio(id), { headers: basic(id, secret) }],
  ],
  algolia: [
    ({ id = "", secret = "" }) => [`https://${id}-dsn.algolia.net/1/keys/${secret}`, { headers: algolia(id, secret) }],
    ({ id = "", secret = "" }) => [`https://${id}-dsn.algolia.net/1/indexes?page=0`, { headers: algolia(id, secret) }],
  ],
  datadog: [
    (fields) => [`https://${site(fields)}/api/v2/validate_keys`, { headers: datadog(fields) }],
    (fields) => [`https://${site(fields)}/api/v1/validate`, { headers: datadog(fields) }],
    // The other site.
    (fields) => [
      `https://api.datadoghq.${fields.region === "eu1" ? "com" : "eu"}/api/v1/validate`,
      { headers: datadog(fields) },
    ],
    (fields) => [`https://${site(fields)}/api/v2/current_user`, { headers: datadog(fields) }],
  ],
  slack: [
    ({ secret = "" }) => ["https://slack.com/api/auth.test", { method: "POST", headers: bearer(secret) }],
    ({ secret = "" }) => ["https://slack.com/api/auth.test", post(FORM_TYPE, `token=${encodeURIComponent(secret)}`)],
  ],
  openai: [
    ({ secret = "" }) => ["https://api.openai.com/v1/embeddings", post({ ...JSON_TYPE, ...bearer(secret) }, EMBEDDING)],
    ({ secret = "" }) => ["https://api.openai.com/v1/models", { headers: bearer(secret) }],
    ({ secret = "" }) => ["https://api.openai.com/v1/me", { headers: bearer(secret) }],
  ],
  anthropic: [
    ({ secret = "" }) => messages({ ...claude(secret), ...PAGE }),
    ({ secret = "" }) => messages(claude(secret)),
    ({ secret = "" }) => ["https://api.anthropic.com/v1/models?limit=1", { headers: { ...claude(secret), ...PAGE } }],
    ({ secret = "" }) => ["https://api.anthropic.com/v1/models?limit=1", { headers: claude(secret) }],
  ],
};

function datadog({ secret = "", app_key = "" }: Fields): Headers {
  return { "dd-api-key": secret, "dd-application-key": app_key };
}

function messages(headers: Headers, body = MESSAGE): Asked {
  return ["https://api.anthropic.com/v1/messages", post({ ...JSON_TYPE, ...headers }, body)];
}

function examplesOf(id: string): Example[] {
  return JSON.parse(readFileSync(`${ROOT}tests/vectors/services/${id}.json`, "utf8").replaceAll("{+}", "")).examples;
}

test("all services, each with its hosts; a definition for each, and something to try", () => {
  assert.deepEqual(Object.keys(SERVICES).sort(), DEFINED);
  assert.deepEqual([...SERVICE_IDS].sort(), DEFINED);
  for (const id of SERVICE_IDS) {
    assert.ok(samplesOf(id).length >= 5, `${id}: ${samplesOf(id).length}`);
    assert.ok((SERVICE_HOSTS[id]?.length ?? 0) > 0, id);
  }
  // A host, or a domain of accounts, is one service's.
  const hosts = Object.values(SERVICE_HOSTS).flat();
  assert.deepEqual([...new Set(hosts)], hosts);
});

let replies = 0;
for (const [id, steps] of Object.entries(MANUAL)) {
  describe(id, () => {
    const examples = examplesOf(id);

    test("each example: a request as in the manual gets its replies", async () => {
      assert.equal(new Set(examples.map(({ fields }) => JSON.stringify(fields))).size, examples.length);
      for (const example of examples) {
        for (const reply of example.replies) {
          const toStep = steps[reply.step];
          assert.ok(toStep, `${example.id}: step ${reply.step}`);
          const said = await ask(toStep(example.fields));
          const where = `${example.id}, step ${reply.step}`;
          assert.equal(said.status, reply.status, where);
          assert.equal(said.body, reply.body, where);
          for (const [name, value] of Object.entries(reply.headers)) {
            assert.equal(said.headers.get(name), value, `${where}: ${name}`);
          }
          replies++;
        }
      }
    });

    test("a secret that nobody has is a wrong one", async () => {
      const good = examples.find(({ id }) => id === "ok");
      const wrong = examples.find(({ id }) => id === "wrong-key");
      assert.ok(good !== undefined && wrong !== undefined);
      const [reply] = wrong.replies;
      const secret = good.fields.secret?.replace(/.(?=.{8})/s, "Z") ?? "";
      const said = await ask((steps[reply?.step ?? 0] as (fields: Fields) => Asked)({ ...good.fields, secret }));
      assert.deepEqual([said.status, said.body], [reply?.status, reply?.body]);
    });
  });
}

/** The requests that Keyfit makes for an example, with the step of each: what has no manual here is asked so. */
async function requestsOf(id: string): Promise<(fields: Fields, step: number) => Asked | null> {
  const keyfit = await load(readDefinition(id));
  return (fields, step) => {
    const asked = keyfit.requestOf(step, fields);
    if (asked === null) return null;
    const { url, method, headers, body } = asked;
    return [url, { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) }];
  };
}

for (const id of DEFINED.filter((one) => !(one in MANUAL) && one !== "freshbooks-classic")) {
  test(`${id}, by its examples: each gets its replies, and whoever else asks is refused`, async () => {
    const requestOf = await requestsOf(id);
    const { steps } = readDefinition(id).live_test as { steps: { from?: string }[] };
    const examples = examplesOf(id);
    assert.equal(new Set(examples.map(({ fields }) => JSON.stringify(fields))).size, examples.length);
    const askAs = (step: number, [url, init = {}]: Asked): Promise<Said> => {
      const origin: Headers = steps[step]?.from === "page" ? { origin: ORIGIN } : {};
      return ask([url, { ...init, headers: { ...init.headers, ...origin } }]);
    };
    // What each request is answered, by whichever example: at an address that is open to all they may ask the same.
    const expected = new Map<string, string[]>();
    const all = examples.flatMap(({ id: name, fields, replies: list }) =>
      list.flatMap((reply) => {
        const asked = requestOf(fields, reply.step);
        // With these fields the step is skipped: its reply stands there for a page that brings others.
        if (asked === null) return [];
        const request = JSON.stringify([steps[reply.step]?.from, asked]);
        const answer = JSON.stringify([reply.status, reply.status === 204 ? "" : reply.body]);
        expected.set(request, [...(expected.get(request) ?? []), answer]);
        return [{ where: `${name}, step ${reply.step}`, request, asked, answer, ...reply }];
      }),
    );
    for (const { where, request, asked, answer, step, headers } of all) {
      const { status, body, headers: got } = await askAs(step, asked);
      const said = JSON.stringify([status, body]);
      assert.ok(expected.get(request)?.includes(said), `${where}: ${said}`);
      if (said !== answer) continue;
      for (const [name, value] of Object.entries(headers)) assert.equal(got.get(name), value, where);
      replies++;
    }
    const { asked, step } = all[0] ?? assert.fail("nothing is asked");
    const [url, { method = "GET", headers = {} } = {}] = asked;
    const [address = ""] = url.split("?");
    assert.ok((await askAs(step, [`${address}/other`, { method, headers }])).status >= 400, "another path");
    assert.equal((await askAs(step, [url, { headers, method: "DELETE" }])).status, 405);
    // Without what stands in the headers, the query or the body, nobody is let in.
    const path = decodeURIComponent(new URL(url).pathname);
    if (Object.values(examples[0]?.fields ?? {}).some((value) => path.includes(value))) return;
    const nobody = await askAs(step, [address, method === "POST" ? { method, body: "{}" } : {}]);
    const wrong = examples.find(({ id: name }) => name === "wrong-key")?.replies ?? [];
    assert.ok(
      wrong.some(({ status, body }) => status === nobody.status && body === nobody.body),
      nobody.body,
    );
  });
}

test("the examples are many", (context) => {
  context.diagnostic(`${replies} replies`);
  assert.ok(replies > 1500, `${replies}`);
});

const key = (id: string, example = "ok"): string =>
  examplesOf(id).find((candidate) => candidate.id === example)?.fields.secret ?? "";

const SHOP = "https://joes-bikes.myshopify.com/admin";
const SHOP_TOKEN = { "x-shopify-access-token": key("shopify") };
const ZENDESK = "https://joesgarage.zendesk.com/api/v2/users/me.json";
const MAILCHIMP = "https://us21.api.mailchimp.com/3.0/";
const TWILIO = examplesOf("twilio").find(({ id }) => id === "ok")?.fields as { id: string; secret: string };
const TWILIO_KEY = examplesOf("twilio").find(({ id }) => id === "ok-key")?.fields as Fields & { id: string };
const ALGOLIA = "https://keyf1tapp7-dsn.algolia.net/1";
const DATADOG = "https://api.datadoghq.com/api";
const SLACK = "https://slack.com/api/auth.test";
const OPENAI = "https://api.openai.com/v1";
const CLAUDE = "https://api.anthropic.com/v1";
const FORM_GRANT = "grant_type=client_credentials&client_id=none&client_secret=none";

/** What each service refuses, and how. */
const REFUSED: Record<string, [what: string, asked: Asked, status: number, says: RegExp][]> = {
  stripe: [
    [
      "another method",
      ["https://api.stripe.com/v1/account", { method: "PUT", headers: bearer(key("stripe")) }],
      404,
      /Unrec.*\(PUT: /,
    ],
    ["another path", ["https://api.stripe.com/v1/account/", { headers: bearer(key("stripe")) }], 404, /Unrecognized/],
    ["no key", stripe({}), 401, /You did not provide an API key/],
    ["a key in another header", stripe({ "x-api-key": key("stripe") }), 401, /You did not provide an API key/],
    ["a key as the password", stripe(basic("x", key("stripe"))), 401, /Invalid API Key provided/],
    ["a key with a blank in it", stripe(bearer("sk_test_" + "abc def")), 401, /contains at least one space/],
  ],
  github: [
    [
      "another method",
      ["https://api.github.com/user", { method: "POST", headers: bearer(key("github")) }],
      404,
      /Not Found/,
    ],
    ["a slash at the end", ["https://api.github.com/user/", { headers: bearer(key("github")) }], 404, /Not Found/],
    [
      "no User-Agent",
      github({ ...bearer(key("github")), "user-agent": "" }),
      403,
      /make sure your request has a User-Agent/,
    ],
    ["no token", github({}), 401, /Requires authentication/],
    ["a password", github(basic("joe", "secret")), 401, /password authentication/],
    [
      "a version of the future",
      github({ ...bearer(key("github")), "x-github-api-version": "2099-01-01" }),
      400,
      /2099/,
    ],
  ],
  shopify: [
    [
      "another method",
      [`${SHOP}/oauth/access_scopes.json`, { method: "DELETE", headers: SHOP_TOKEN }],
      405,
      /Not Allowed/,
    ],
    ["another path", [`${SHOP}/shops.json`, { headers: SHOP_TOKEN }], 404, /Not Found/],
    ["no token", [`${SHOP}/oauth/access_scopes.json`], 401, /Invalid API key or access token/],
    [
      "a bearer token",
      [`${SHOP}/oauth/access_scopes.json`, { headers: bearer(key("shopify")) }],
      401,
      /Invalid API key/,
    ],
    [
      "a token of another store",
      ["https://oldmill.myshopify.com/admin/oauth/access_scopes.json", { headers: SHOP_TOKEN }],
      401,
      /Invalid/,
    ],
    ["a query by GET", [`${SHOP}/api/2026-07/graphql.json`, { headers: SHOP_TOKEN }], 405, /Not Allowed/],
    [
      "a query in a form",
      [`${SHOP}/api/2026-07/graphql.json`, post({ ...FORM_TYPE, ...SHOP_TOKEN }, "query=x")],
      400,
      /errors/,
    ],
    [
      "a query in broken JSON",
      [`${SHOP}/api/2026-07/graphql.json`, post({ ...JSON_TYPE, ...SHOP_TOKEN }, "{")],
      400,
      /errors/,
    ],
    ["a grant by GET", [`${SHOP}/oauth/access_token`], 405, /Not Allowed/],
    ["a grant in broken JSON", [`${SHOP}/oauth/access_token`, post(JSON_TYPE, "{")], 400, /errors/],
    [
      "a grant as text",
      [`${SHOP}/oauth/access_token`, post({ "content-type": "text/plain" }, FORM_GRANT)],
      400,
      /errors/,
    ],
    [
      "a wrong grant in a form",
      [`${SHOP}/oauth/access_token`, post(FORM_TYPE, FORM_GRANT)],
      400,
      /<h1>Oauth error application_cannot/,
    ],
  ],
  zendesk: [
    [
      "another method",
      [ZENDESK, { method: "POST", headers: basic("joe@joesgarage.example/token", key("zendesk")) }],
      404,
      /InvalidEndp/,
    ],
    ["another path, without credentials", ["https://joesgarage.zendesk.com/api/v2/me"], 404, /InvalidEndpoint/],
    ["no credentials", [ZENDESK], 401, /Couldn't authenticate you/],
    ["a user without /token", [ZENDESK, { headers: basic("joe@joesgarage.example", key("zendesk")) }], 401, /Couldn't/],
    [
      "somebody else's email",
      [ZENDESK, { headers: basic("eve@joesgarage.example/token", key("zendesk")) }],
      401,
      /Couldn't/,
    ],
    ["the token as a bearer", [ZENDESK, { headers: bearer(key("zendesk")) }], 401, /invalid_token/],
    [
      "an account that nobody has",
      [ZENDESK.replace("joes", "janes")],
      404,
      /No help desk at janesgarage\.zendesk\.com/,
    ],
  ],
  mailchimp: [
    [
      "another method",
      [MAILCHIMP, { method: "POST", headers: basic("x", key("mailchimp")) }],
      405,
      /Method Not Allowed/,
    ],
    [
      "another path",
      ["https://us21.api.mailchimp.com/2.0/", { headers: basic("x", key("mailchimp")) }],
      404,
      /Resource Not/,
    ],
    ["no key", [MAILCHIMP], 401, /API Key Missing/],
    ["the key as the user", [MAILCHIMP, { headers: basic(key("mailchimp"), "") }], 401, /API Key Invalid/],
    [
      "a key of another data center",
      [MAILCHIMP.replace("us21", "us20"), { headers: basic("x", key("mailchimp")) }],
      401,
      /Invalid/,
    ],
    ["a user who is called Basic", [MAILCHIMP, { headers: basic("Basic", key("mailchimp")) }], 401, /API Key Invalid/],
  ],
  twilio: [
    [
      "another method",
      [twilio(TWILIO.id), { method: "DELETE", headers: basic(TWILIO.id, TWILIO.secret) }],
      405,
      /20004/,
    ],
    ["another path", ["https://api.twilio.com/2010-04-01/Accounts/AC1.json"], 404, /20404/],
    ["no credentials", [twilio(TWILIO.id)], 401, /20003/],
    ["a bearer token", [twilio(TWILIO.id), { headers: bearer(TWILIO.secret) }], 401, /20003/],
    [
      "an API key at the account",
      [twilio(TWILIO_KEY.id), { headers: basic(TWILIO_KEY.key_sid ?? "", TWILIO_KEY.secret ?? "") }],
      401,
      /20003/,
    ],
    [
      "an API key of another account",
      [twilio(TWILIO.id, "/Calls"), { headers: basic(TWILIO_KEY.key_sid ?? "", TWILIO_KEY.secret ?? "") }],
      404,
      /20404/,
    ],
  ],
  algolia: [
    [
      "another method",
      [`${ALGOLIA}/indexes`, { method: "DELETE", headers: algolia("KEYF1TAPP7", key("algolia")) }],
      405,
      /not allowed/,
    ],
    ["another path", [`${ALGOLIA}/nothing`, { headers: algolia("KEYF1TAPP7", key("algolia")) }], 404, /not found/],
    ["no headers", [`${ALGOLIA}/indexes`], 403, /Invalid Application-ID or API key/],
    [
      "no ID",
      [`${ALGOLIA}/indexes`, { headers: { "x-algolia-api-key": key("algolia") } }],
      403,
      /Invalid Application-ID/,
    ],
    [
      "another host's ID",
      [`${ALGOLIA}/indexes`, { headers: algolia("AB12CD34EF", key("algolia")) }],
      403,
      /Invalid Application-ID/,
    ],
    [
      "another key's path",
      [`${ALGOLIA}/keys/0123`, { headers: algolia("KEYF1TAPP7", key("algolia")) }],
      403,
      /Method not allowed with/,
    ],
  ],
  datadog: [
    [
      "another method",
      [`${DATADOG}/v1/validate`, { method: "POST", headers: datadog({ secret: key("datadog") }) }],
      405,
      /Not Allowed/,
    ],
    ["another path", [`${DATADOG}/v3/validate`, { headers: { "dd-api-key": key("datadog") } }], 404, /Not Found/],
    ["no key", [`${DATADOG}/v1/validate`], 403, /API key required/],
    [
      "no application key",
      [`${DATADOG}/v2/validate_keys`, { headers: { "dd-api-key": key("datadog") } }],
      401,
      /Unauthorized/,
    ],
    [
      "its name misspelled",
      [`${DATADOG}/v2/validate_keys`, { headers: { "dd-api-key": key("datadog"), "dd-app-key": "x" } }],
      401,
      /Unauth/,
    ],
    [
      "another site",
      ["https://api.us5.datadoghq.com/api/v1/validate", { headers: { "dd-api-key": key("datadog") } }],
      403,
      /Forbidden/,
    ],
  ],
  slack: [
    ["another method", [SLACK, { method: "PUT", headers: bearer(key("slack")) }], 200, /unknown_method/],
    [
      "another path",
      ["https://slack.com/api/auth.tests", { method: "POST", headers: bearer(key("slack")) }],
      200,
      /unknown_method/,
    ],
    ["no token", [SLACK, { method: "POST" }], 200, /not_authed/],
    ["a token in JSON", [SLACK, post(JSON_TYPE, JSON.stringify({ token: key("slack") }))], 200, /not_authed/],
    ["a token in the query", [`${SLACK}?token=${key("slack")}`], 200, /not_authed/],
    ["broken JSON", [SLACK, post({ ...JSON_TYPE, ...bearer(key("slack")) }, "{")], 200, /invalid_json/],
    ["XML", [SLACK, post({ "content-type": "application/xml" }, "<token/>")], 200, /invalid_post_type/],
    ["a form that is broken", [SLACK, post(FORM_TYPE, `token=%zz${key("slack")}`)], 200, /invalid_form_data/],
    [
      "a form in UTF-16",
      [SLACK, post({ "content-type": `${FORM_TYPE["content-type"]}; charset=utf-16` }, "token=x")],
      200,
      /invalid_charset/,
    ],
  ],
  openai: [
    [
      "another method",
      [`${OPENAI}/models`, { method: "POST", headers: bearer(key("openai")) }],
      405,
      /method_not_supported/,
    ],
    ["another path", [`${OPENAI}/model`, { headers: bearer(key("openai")) }], 404, /Invalid URL \(GET \/v1\/model\)/],
    ["no key", [`${OPENAI}/models`], 401, /You didn't provide an API key/],
    [
      "a key in another header",
      [`${OPENAI}/models`, { headers: { "api-key": key("openai") } }],
      401,
      /You didn't provide/,
    ],
    [
      "a form",
      [`${OPENAI}/embeddings`, post({ ...FORM_TYPE, ...bearer(key("openai")) }, "model=x")],
      400,
      /unsupported_content_type/,
    ],
    [
      "broken JSON",
      [`${OPENAI}/embeddings`, post({ ...JSON_TYPE, ...bearer(key("openai")) }, "{")],
      400,
      /could not parse the JSON/,
    ],
    [
      "half a request",
      [`${OPENAI}/embeddings`, post({ ...JSON_TYPE, ...bearer(key("openai")) }, '{"model":"x"}')],
      400,
      /input parameter/,
    ],
  ],
  anthropic: [
    ["another method", [`${CLAUDE}/messages`, { headers: claude(key("anthropic")) }], 405, /Method Not Allowed/],
    ["another path", [`${CLAUDE}/model`, { headers: claude(key("anthropic")) }], 404, /not_found_error/],
    ["no key", [`${CLAUDE}/models`], 401, /x-api-key header is required/],
    ["a bearer token", [`${CLAUDE}/models`, { headers: bearer(key("anthropic")) }], 401, /OAuth authentication/],
    [
      "no version",
      [`${CLAUDE}/models`, { headers: { "x-api-key": key("anthropic") } }],
      400,
      /anthropic-version: header is required/,
    ],
    [
      "another version",
      [`${CLAUDE}/models`, { headers: { ...claude(key("anthropic")), "anthropic-version": "1" } }],
      400,
      /not a valid/,
    ],
    [
      "a page that does not opt in",
      [`${CLAUDE}/models`, { headers: { ...claude(key("anthropic")), origin: ORIGIN } }],
      401,
      /CORS requests must/,
    ],
    [
      "a form",
      [`${CLAUDE}/messages`, post({ ...FORM_TYPE, ...claude(key("anthropic")) }, "model=x")],
      400,
      /content-type/,
    ],
    ["broken JSON", messages(claude(key("anthropic")), "{"), 400, /not valid JSON/],
    ["half a request", messages(claude(key("anthropic")), '{"model":"x"}'), 400, /max_tokens: Field required/],
  ],
};

for (const [id, rows] of Object.entries(REFUSED)) {
  test(`${id} refuses what the service would`, async () => {
    for (const [what, asked, status, says] of rows) {
      const said = await ask(asked);
      assert.equal(said.status, status, `${what}: ${said.body}`);
      assert.match(said.body, says, what);
    }
  });
}

test("a body that is no UTF-8 is malformed", async () => {
  const body = new Uint8Array([...new TextEncoder().encode(EMBEDDING.slice(0, -2)), 0xff, 0x22, 0x7d]);
  const headers = { ...JSON_TYPE, ...bearer(key("openai")) };
  assert.equal((await ask([`${OPENAI}/embeddings`, { method: "POST", headers, body }])).status, 400);
});

test("what else is accepted, as the manuals say", async () => {
  for (const [asked, says] of [
    [stripe(basic(key("stripe"), "")), /"acct_/],
    [github({ authorization: `token ${key("github")}` }), /"joesgarage"/],
    [[SLACK, { headers: bearer(key("slack")) }], /"ok":true/],
    [[SLACK, post({ ...FORM_TYPE, ...bearer(key("slack")) }, "")], /"ok":true/],
    [[`${ALGOLIA}/indexes?${new URLSearchParams(algolia("KEYF1TAPP7", key("algolia")))}`], /"items"/],
    [[twilio(TWILIO.id, "/Calls"), { headers: basic(TWILIO.id, TWILIO.secret) }], /"calls"/],
    // The key of Europe's site, where it is at home.
    [["https://api.datadoghq.eu/api/v2/validate_keys", { headers: datadog(movedKeys()) }], /"ok"/],
  ] as [Asked, RegExp][]) {
    const { status, body } = await ask(asked);
    assert.equal(status, 200, body);
    assert.match(body, says);
  }
  const app = examplesOf("shopify").find(({ id }) => id === "ok-client")?.fields ?? {};
  const form = new URLSearchParams(JSON.parse(grant(app)));
  assert.match((await ask([`${SHOP}/oauth/access_token`, post(FORM_TYPE, String(form))])).body, /"expires_in":86399/);
});

function movedKeys(): Fields {
  return examplesOf("datadog").find(({ id }) => id === "wrong-region")?.fields ?? {};
}

/** Whether a browser would go on after this preflight, and ask. */
async function mayAsk([url, { method = "GET", headers = {} } = {}]: Asked): Promise<boolean> {
  const names = Object.keys(headers).filter((name) => name !== "origin");
  const preflight = {
    origin: ORIGIN,
    "access-control-request-method": method,
    "access-control-request-headers": names.sort().join(","),
  };
  const said = await ask([url, { method: "OPTIONS", headers: preflight }]);
  const listed = (name: string) => (said.headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
  const isAllowed = said.headers.get("access-control-allow-origin") === "*" && said.status >= 200 && said.status < 300;
  const isMethod = method === "GET" || method === "POST" || listed("access-control-allow-methods").includes(method);
  return isAllowed && isMethod && names.every((name) => listed("access-control-allow-headers").includes(name));
}

test("preflights: pages may ask where the service lets them, and with the headers that it lets through", async () => {
  const may: [Asked, boolean][] = [
    [stripe(bearer("x")), true],
    [github({ ...bearer("x"), accept: "*/*" }), false],
    [github(bearer("x")), true],
    [github({ ...bearer("x"), "x-github-api-version": "2022-11-28" }), false],
    [[`${SHOP}/oauth/access_scopes.json`, { headers: SHOP_TOKEN }], false],
    [[ZENDESK, { headers: basic("a", "b") }], false],
    [[MAILCHIMP, { headers: basic("a", "b") }], false],
    [[twilio(TWILIO.id), { headers: basic("a", "b") }], true],
    [[`${ALGOLIA}/indexes`, { headers: algolia("KEYF1TAPP7", "x") }], true],
    [[`${DATADOG}/v1/validate`, { headers: { "dd-api-key": "x" } }], false],
    [[SLACK, { method: "POST", headers: bearer("x") }], false],
    [[`${OPENAI}/models`, { headers: bearer("x") }], true],
    [[`${CLAUDE}/models`, { headers: claude("x") }], false],
    [[`${CLAUDE}/models`, { headers: { ...claude("x"), ...PAGE } }], true],
  ];
  for (const [asked, expected] of may) {
    const [url, init] = asked;
    assert.equal(await mayAsk(asked), expected, `${url} with ${Object.keys(init?.headers ?? {})}`);
  }
  assert.equal(
    (await ask([`${SHOP}/oauth/access_scopes.json`, { method: "OPTIONS", headers: { origin: ORIGIN } }])).status,
    401,
  );
});

test("what pages may read, and how a test takes that away", async (context) => {
  const readable = async (asked: Asked, from: StandIn = standIn): Promise<boolean> => {
    const [url, init] = asked;
    const said = await ask([url, { ...init, headers: { origin: ORIGIN, ...init?.headers } }], from);
    return ["*", ORIGIN].includes(said.headers.get("access-control-allow-origin") ?? "");
  };
  const good = stripe(bearer(key("stripe")));
  const bad = stripe(bearer(key("stripe", "wrong-key")));
  const form: Asked = [SLACK, post(FORM_TYPE, `token=${key("slack")}`)];
  for (const asked of [good, bad, form, github({})]) assert.equal(await readable(asked), true);
  const opened = await ask([`${CLAUDE}/models`, { headers: { ...claude(key("anthropic")), ...PAGE } }]);
  assert.equal(opened.headers.get("access-control-expose-headers"), "*");
  assert.equal(await readable([`${CLAUDE}/models`, { headers: claude(key("anthropic")) }]), false);
  assert.equal(await readable([`${DATADOG}/v1/validate`]), false);
  for (const [cors, expected] of [
    ["none", [false, false]],
    ["not-on-refusals", [true, false]],
  ] as const) {
    const other = await startStandIn({ cors });
    context.after(() => other.stop());
    assert.deepEqual([await readable(good, other), await readable(bad, other)], expected, cors);
  }
});

/** By plain HTTP, to a host by name; null where the connection ends without an answer. */
function askPlainly(host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port: standIn.httpPort, path: "/", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

test("hosts: each service is at its own, by HTTP as by TLS; at others the connection ends", async () => {
  for (const [id, hosts] of Object.entries(SERVICE_HOSTS)) {
    const name = { mailchimp: "us6", algolia: "KEYF1TAPP7-dsn" }[id] ?? "joesgarage";
    for (const host of hosts) {
      standIn.received.length = 0;
      assert.notEqual(await askPlainly(`${host.replace("*", name)}:8080`), null, host);
      assert.equal(standIn.received[0]?.service, id, host);
    }
  }
  const absent = ["us99.api.mailchimp.com", "api.mailchimp.com", "zzzzzzzzzz-dsn.algolia.net", "a.b.myshopify.com"];
  for (const host of [
    ...absent,
    "deadgarage.freshbooks.com",
    "evil.example",
    "stripe.com",
    "evil-api.stripe.com",
    "",
  ]) {
    assert.equal(serviceAt(host), null, host);
    assert.equal(await askPlainly(host), null, host);
  }
  for (const host of ["evil.example", "stripe.com", "api.stripe.com.evil.example", "127.0.0.1"]) {
    assert.equal(portFor(host, 5), null, host);
    await assert.rejects(standIn.fetch(`https://${host}/`), TypeError);
  }
  // Those of a service never leave this machine, not even where there is nobody.
  assert.deepEqual(
    absent.map((host) => portFor(host, 5)),
    [1, null, 1, 5],
  );
  await assert.rejects(standIn.fetch("https://us99.api.mailchimp.com/3.0/"), TypeError);
  await assert.rejects(standIn.fetch("https://a.b.myshopify.com/"), TypeError);
});

test("trouble on the way, at any service; a preflight has none", async (context) => {
  const troubled = await startStandIn({
    slowMs: 300,
    trouble: ({ service }) => (service === "stripe" ? "breaks-off" : service === "github" ? "slow" : "huge"),
  });
  context.after(() => troubled.stop());
  await assert.rejects(ask(stripe(bearer(key("stripe"))), troubled), TypeError);
  const began = performance.now();
  assert.equal((await ask(github(bearer(key("github"))), troubled)).status, 200);
  assert.ok(performance.now() - began >= 290);
  const { body } = await troubled.fetch(`${OPENAI}/models`, { headers: bearer(key("openai")) });
  const reader = body?.getReader();
  for (let bytes = 0; bytes < 1 << 20; ) bytes += (await reader?.read())?.value?.length ?? 0;
  await reader?.cancel();
  const preflight = { origin: ORIGIN, "access-control-request-method": "GET" };
  assert.equal((await ask([`${OPENAI}/models`, { method: "OPTIONS", headers: preflight }], troubled)).status, 204);
});

test("faults on the way, for a service with accounts in its hosts and for one without", async (context) => {
  const faults = transportFaults({ good: key("stripe"), type: "application/json", most: 1 << 20 });
  const start = async (service: string) => {
    const server = await startFaultServer({ service, faults });
    context.after(() => server.stop());
    return { server, fetch: makeFetch({ port: server.port, ca: server.authorities }) };
  };
  const zendesk = await start("zendesk");
  const headers = bearer("x");
  const said = await ask(["https://chunks.zendesk.com/", { headers }], zendesk);
  assert.deepEqual([said.status, said.body], [200, key("stripe")]);
  await assert.rejects(ask(["https://closed-first.zendesk.com/", { headers }], zendesk), TypeError);
  const one = await start("stripe");
  one.server.fault = "type-none";
  assert.equal((await ask(stripe(headers), one)).headers.get("content-type"), null);
  one.server.fault = "reset-first";
  await assert.rejects(ask(stripe(headers), one), TypeError);
  assert.deepEqual(one.server.connections, ["type-none", "reset-first"]);
});

const XML = '<?xml version="1.0" encoding="utf-8"?><request method="staff.current"></request>';

function askFreshbooks(more: Asked[1] & { url?: string } = {}): Promise<Said> {
  const { url = "https://joesgarage.freshbooks.com/api/2.1/xml-in", headers, ...init } = more;
  const usual = { "content-type": "application/xml", ...basic(ADMIN_TOKEN, "X") };
  return ask([url, { ...post({ ...usual, ...headers }, XML), ...init }]);
}

describe("freshbooks-classic", () => {
  test("it answers both methods, by any password, to XML of any spelling", async () => {
    assert.match((await askFreshbooks()).body, /status="ok"[\s\S]*<email>joe@joesgarage\.example</);
    const system = await askFreshbooks({ body: XML.replace("staff", "system") });
    assert.match(system.body, /<company_name>Joe's Garage</);
    assert.match((await askFreshbooks({ headers: basic(STAFF_TOKEN, "anything") })).body, /Ella/);
    for (const body of [
      // As a public client in Ruby writes it.
      "<?xml version='1.0' encoding='utf-8' ?>\n<request method='staff.current'>\n</request>",
      "<?xml version='1.0'?><request method='staff.current'/>",
      "<request method='staff.current'/>",
      '<request  method = "staff.current" >\n</request>\n',
      '\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- who am I --><request method="staff&#46;current"/>',
      '<request xmlns="http://www.freshbooks.com/api/" method="staff.current"><![CDATA[]]></request>',
    ]) {
      assert.match((await askFreshbooks({ body })).body, /status="ok"/, body);
    }
  });

  test("it refuses malformed XML, unknown methods, other verbs and types", async () => {
    for (const body of [
      "",
      "text",
      "<request>",
      "<request/>",
      "<request method=staff.current/>",
      '<request method="staff.current">',
      '<request method="staff.current"></Request>',
      '<request method="staff.current"/><request/>',
      '<request method="staff.current" method="staff.current"/>',
      '<request method="staff.current">&</request>',
      '<request method="staff.current">&who;</request>',
      '<request><x method="staff.current"/></request>',
      '<query method="staff.current"/>',
      '<!DOCTYPE request><request method="staff.current"/>',
      '<?xml version="1.0" encoding="iso-8859-1"?><request method="staff.current"/>',
      '<?xml version=1.0?><request method="staff.current"/>',
      '{"method":"staff.current"}',
    ]) {
      assert.match((await askFreshbooks({ body })).body, /status="fail"[\s\S]*<code>40010</, body);
    }
    const bytes = new Uint8Array(Buffer.from('<request method="staff.current">\xe9</request>', "latin1"));
    assert.match((await askFreshbooks({ body: bytes })).body, /<code>40010</);
    assert.match((await askFreshbooks({ body: XML.replace("staff", "client") })).body, /<code>40030</);
    const { url, init } = { url: "https://joesgarage.freshbooks.com/api/2.1/xml-in", init: basic(ADMIN_TOKEN, "X") };
    assert.equal((await ask([url, { headers: init }])).status, 405);
    assert.equal((await askFreshbooks({ headers: { "content-type": "application/json" } })).status, 415);
    assert.equal((await askFreshbooks({ url: "https://joesgarage.freshbooks.com/api/xml" })).status, 404);
  });

  test("it knows whom to let in", async () => {
    assert.equal((await askFreshbooks({ headers: { authorization: "" } })).status, 401);
    assert.equal((await askFreshbooks({ headers: bearer(ADMIN_TOKEN) })).status, 401);
    assert.match((await askFreshbooks({ headers: basic("X", ADMIN_TOKEN) })).body, /<code>20010</);
    const system = XML.replace("staff", "system");
    assert.match((await askFreshbooks({ body: system, headers: basic(STAFF_TOKEN, "X") })).body, /<code>30010</);
  });

  test("only some accounts let pages ask", async () => {
    const preflight = { origin: ORIGIN, "access-control-request-method": "POST" };
    for (const [name, status] of [
      ["joesgarage", 405],
      ["corsgarage", 204],
    ] as const) {
      const url = `https://${name}.freshbooks.com/api/2.1/xml-in`;
      const said = await ask([url, { method: "OPTIONS", headers: preflight }]);
      assert.equal(said.status, status);
      assert.equal(said.headers.get("access-control-allow-origin"), status === 204 ? ORIGIN : null);
    }
  });
});

test("by itself it lists what there is to try, and explains itself", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [`${ROOT}tests/standin/serve.ts`, ...args], { encoding: "utf8" });
  assert.match(run("--help").stdout, /^usage: script\/run tests\/standin\/serve\.ts /);
  const { stdout } = run("--list");
  for (const id of SERVICE_IDS) {
    for (const { fields, shows } of samplesOf(id)) {
      const line = stdout.split("\n").find((row) => Object.values(fields).every((value) => row.includes(value)));
      assert.ok(line !== undefined && stdout.includes(`  ${shows}\n`), `${id}: ${shows}`);
    }
  }
  for (const args of [["--port", "x"], ["--nonsense"], ["--slow", "-1"]]) assert.equal(run(...args).status, 2);
  assert.equal(run("--port", String(standIn.httpPort)).status, 1);
});
