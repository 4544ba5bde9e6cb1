// Shopify answers at the store's own host, and no page of another origin: its preflight is refused as a request without
// a token. Its references: https://shopify.dev/docs/api/usage/authentication,
// https://shopify.dev/docs/api/usage/response-codes and
// https://shopify.dev/docs/apps/build/authentication-authorization/client-credentials-grant.

import {
  type Answer,
  type Example,
  Examples,
  html,
  json,
  type Question,
  readJson,
  readType,
  replyTo,
  type Service,
} from "../service.ts";

const examples = new Examples("shopify");
const GRAPHQL = /^\/admin\/api\/\d{4}-\d{2}\/graphql\.json$/;

export const shopify: Service = {
  answer(question) {
    const { host: account, method, path } = question;
    const stores = examples.all.filter(({ fields }) => fields.account === account);
    // A store that nobody has, that is frozen, locked or behind a wall, says so whatever it is asked.
    const [store] = stores;
    if (store === undefined) return replyTo(0, examples.get("unknown-account"));
    if (stores.length === 1) return replyTo(0, store);
    if (path === "/admin/oauth/access_token") return method === "POST" ? grant(question, account) : fail(405);
    const wanted = path === "/admin/oauth/access_scopes.json" ? "GET" : GRAPHQL.test(path) ? "POST" : null;
    if (wanted === null) return fail(404);
    const token = question.headers["x-shopify-access-token"];
    const known = token === undefined ? undefined : examples.find({ account, secret: token });
    if (known === undefined) return replyTo(0, examples.get("wrong-key"));
    if (method !== wanted) return fail(405);
    if (wanted === "GET") return replyTo(0, known);
    if (readType(question) !== "application/json") return fail(400);
    if (typeof readJson(question)?.query !== "string") {
      return json(400, { errors: { query: "Required parameter missing or invalid" } });
    }
    return replyTo(2, known);
  },
};

/** The client credentials grant: from a form or from JSON. A form is refused by a page for people. */
function grant(question: Question, account: string): Answer {
  const isForm = readType(question) === "application/x-www-form-urlencoded";
  const form = isForm ? Object.fromEntries(new URLSearchParams(question.body ?? "")) : readJson(question);
  if ((!isForm && readType(question) !== "application/json") || form?.grant_type !== "client_credentials") {
    return fail(400);
  }
  const app = examples.all.find(({ fields }) => fields.account === account && fields.id === form.client_id);
  const isGood = app?.fields.client_secret === form.client_secret;
  return answerGrant(isForm, app === undefined ? "wrong-client-id" : isGood ? app : "wrong-client-secret");
}

function answerGrant(isForm: boolean, app: Example | string): Answer {
  const said = replyTo(1, typeof app === "string" ? examples.get(app) : app);
  if (!isForm || said.status === 200) return said;
  const { error, error_description } = JSON.parse(said.body);
  return html(said.status, `Oauth error ${error}: ${error_description}`);
}

function fail(status: 400 | 404 | 405): Answer {
  const errors = { 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed" }[status];
  return json(status, { errors }, { "content-type": "application/json; charset=utf-8" });
}
