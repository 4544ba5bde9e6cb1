// Twilio answers at one host. The Account SID stands in the path; the user name is that SID, with the Auth Token, or
// the SID of an API key, with its secret. Such a key may not read the account itself. Its references:
// https://www.twilio.com/docs/iam/api-keys/keys-in-console and https://www.twilio.com/docs/api/errors/20003.

import { type Answer, Examples, json, type Question, readBasic, replyTo, type Service } from "../service.ts";

const examples = new Examples("twilio");
const LISTS = ["/Messages", "/Calls", "/IncomingPhoneNumbers"];
const ACCOUNT = 3;

export const twilio: Service = {
  // Any origin, as seen by others; the list of headers is inferred.
  cors: {
    methods: "GET, POST, DELETE, OPTIONS",
    headers: "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since",
    exposes: "ETag, Twilio-Request-Id",
  },

  answer(question) {
    const { method, path } = question;
    const [, id, rest = ""] = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})(\/\w+)?\.json$/.exec(path) ?? [];
    const step = rest === "" ? ACCOUNT : LISTS.indexOf(rest);
    if (id === undefined || step < 0) return fail(404, 20404, `The requested resource ${path} was not found`);
    const [user = "", secret] = readBasic(question) ?? [];
    if (secret === undefined) return fail(401, 20003, "Authenticate");
    // Only what reads is stood in for.
    if (method !== "GET") return fail(405, 20004, "Method not allowed");
    return user.startsWith("SK")
      ? answerKey(question, step, { key_sid: user, secret }, id)
      : answerToken(step, id, user, secret);
  },
};

/** An API key, of an account that the path names. */
function answerKey({ path }: Question, step: number, pair: Record<string, string>, id: string): Answer {
  const example = examples.find(pair);
  if (example === undefined || step === ACCOUNT) return replyTo(ACCOUNT, examples.get("wrong-key"));
  if (example.fields.id !== id) return fail(404, 20404, `The requested resource ${path} was not found`);
  return replyTo(step, example);
}

/** An Auth Token: it may read the account, and its lists. */
function answerToken(step: number, id: string, user: string, secret: string): Answer {
  const example = user === id ? examples.find({ id, secret, key_sid: undefined }) : undefined;
  const account = replyTo(ACCOUNT, example ?? examples.get("wrong-key"));
  return step !== ACCOUNT && account.status === 200 ? replyTo(step, examples.get("ok-key")) : account;
}

function fail(status: number, code: number, message: string): Answer {
  const body = { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  return json(status, body, { "content-type": "application/json; charset=utf-8" });
}
