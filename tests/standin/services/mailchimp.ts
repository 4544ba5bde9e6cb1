// Mailchimp answers at the host of a data center, whose name is the end of each key; the other data centers do not know
// the key. Pages may not ask. Its references: https://mailchimp.com/developer/marketing/docs/fundamentals/ and
// https://mailchimp.com/developer/marketing/docs/errors/.

import { type Answer, Examples, json, readBasic, replyTo, type Service } from "../service.ts";

const examples = new Examples("mailchimp");

export const mailchimp: Service = {
  answer(question) {
    const { host, method, path } = question;
    if (path !== "/3.0" && path !== "/3.0/") {
      return fail(404, "Resource Not Found", "The requested resource could not be found.");
    }
    if (method !== "GET") {
      const detail = "The requested method and resource are not compatible. See the Allow header.";
      return fail(405, "Method Not Allowed", detail, { allow: "GET" });
    }
    const [user, secret] = readBasic(question) ?? [];
    if (secret === undefined) return fail(401, "API Key Missing", "Your request did not include an API key.");
    const isHere = host.startsWith(`${secret.split("-").at(-1)}.`);
    // With this user name good keys were refused: https://github.com/strangerstudios/pmpro-mailchimp/pull/64.
    const isKnown = isHere && user !== "Basic";
    return replyTo(0, (isKnown ? examples.find({ secret }) : undefined) ?? examples.get("wrong-key"));
  },
};

function fail(status: number, title: string, detail: string, headers: Record<string, string> = {}): Answer {
  const type = "https://mailchimp.com/developer/marketing/docs/errors/";
  const body = { type, title, status, detail, instance: "3b4dcb40-0b6b-4820-bfaa-41267b3826ea" };
  return json(status, body, { "content-type": "application/problem+json; charset=utf-8", ...headers });
}
