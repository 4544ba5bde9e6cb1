// Zendesk answers at the account's own host. Its user name is an email address with the word /token behind it; pages of
// other origins may not ask with that. Its reference:
// https://developer.zendesk.com/api-reference/introduction/security-and-auth/.

import { type Answer, Examples, json, readAuthorization, readBasic, replyTo, type Service } from "../service.ts";

const examples = new Examples("zendesk");
const STEPS = ["/api/v2/users/me.json", "/api/v2/oauth/clients.json"];
const unknown = examples.get("unknown-account");

export const zendesk: Service = {
  answer(question) {
    const { host, method, path } = question;
    const account = `https://${host}`;
    if (examples.find({ account }) === undefined || account === unknown.fields.account) {
      const { body, ...said } = replyTo(0, unknown);
      return { ...said, body: body.replaceAll(unknown.fields.account?.slice("https://".length) ?? "", host) };
    }
    // Decided before the credentials are looked at; another method is another endpoint.
    const step = STEPS.indexOf(path);
    if (step < 0 || method !== "GET") return fail(404, "InvalidEndpoint", "Not found");
    if (readAuthorization(question, "bearer") !== undefined) {
      return fail(401, "invalid_token", "The access token provided is expired, revoked, malformed or invalid.");
    }
    const [user = "", secret] = readBasic(question) ?? [];
    const email = user.endsWith("/token") ? user.slice(0, -"/token".length) : undefined;
    return replyTo(step, examples.find({ account, email, secret }) ?? examples.get("wrong-key"));
  },
};

function fail(status: number, error: string, description: string): Answer {
  const body = error === "invalid_token" ? { error, error_description: description } : { error, description };
  return json(status, body, { "content-type": "application/json; charset=utf-8" });
}
