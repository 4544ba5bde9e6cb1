// Slack answers at one host, and says with 200 that something is wrong. Its token is a bearer token or a field of a
// form; a page can only send the form, for a preflight allows no header. Its references:
// https://docs.slack.dev/apis/web-api/ and https://docs.slack.dev/reference/methods/auth.test.

import {
  type Answer,
  Examples,
  json,
  type Question,
  readAuthorization,
  readJson,
  readType,
  replyTo,
  type Service,
} from "../service.ts";

const examples = new Examples("slack");
const FORM = "application/x-www-form-urlencoded";
const TYPES = [FORM, "application/json", "multipart/form-data", "text/plain"];

export const slack: Service = {
  cors: { methods: "GET, POST", headers: "" },

  answer(question) {
    const { method, path } = question;
    if (path !== "/api/auth.test" || (method !== "GET" && method !== "POST")) {
      return json(200, { ok: false, error: "unknown_method", req_method: path.replace(/^\/api\//, "") });
    }
    const wrong = method === "POST" ? findFault(question) : undefined;
    if (wrong !== undefined) return fail(wrong);
    const bearer = readAuthorization(question, "bearer");
    const isForm = method === "POST" && readType(question) === FORM;
    const token = bearer ?? (isForm ? new URLSearchParams(question.body ?? "").get("token") : null);
    if (token === null || token === "") return fail("not_authed");
    return replyTo(bearer === undefined ? 1 : 0, examples.find({ secret: token }) ?? examples.get("wrong-key"));
  },
};

/** What is wrong with the body, in Slack's words. Without a body it needs no type. */
function findFault(question: Question): string | undefined {
  const { body, headers } = question;
  const type = readType(question);
  if (type === "") return body === "" ? undefined : "missing_post_type";
  if (!TYPES.includes(type)) return "invalid_post_type";
  const charset = /;\s*charset="?([\w-]+)/i.exec(headers["content-type"] ?? "")?.[1]?.toLowerCase() ?? "utf-8";
  if (charset !== "utf-8" && charset !== "iso-8859-1") return "invalid_charset";
  if (type === FORM && (body === null || /%(?![0-9a-f]{2})/i.test(body))) return "invalid_form_data";
  return type === "application/json" && readJson(question) === undefined ? "invalid_json" : undefined;
}

function fail(error: string): Answer {
  return json(200, { ok: false, error });
}
