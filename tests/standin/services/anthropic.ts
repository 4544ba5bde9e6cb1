// Anthropic answers at one host. Pages may ask if they send a header that says so, and if the organization allows it.
// Its references: https://docs.claude.com/en/api/overview and https://docs.claude.com/en/api/errors.

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

const examples = new Examples("anthropic");
const OPT_IN = "anthropic-dangerous-direct-browser-access";
const METHODS: Record<string, string> = { "/v1/messages": "POST", "/v1/models": "GET" };

export const anthropic: Service = {
  cors: {
    methods: "GET, POST, DELETE, OPTIONS",
    headers: `Content-Type, X-Api-Key, Anthropic-Version, Anthropic-Beta, ${OPT_IN}`,
    exposes: "*",
    // Without that header no answer can be read: https://github.com/open-pencil/open-pencil/issues/436.
    allows: ({ headers }) =>
      headers[OPT_IN] === "true" || (headers["access-control-request-headers"] ?? "").includes(OPT_IN),
  },

  answer(question) {
    const { method, path, headers } = question;
    const wanted = METHODS[path];
    if (wanted === undefined) return fail(404, "not_found_error", "Not Found");
    if (method !== wanted) return fail(405, "invalid_request_error", "Method Not Allowed");
    const isPage = headers.origin !== undefined;
    if (isPage && headers[OPT_IN] !== "true") {
      return fail(401, "authentication_error", `CORS requests must set '${OPT_IN}' header`);
    }
    const secret = headers["x-api-key"];
    if (secret === undefined) {
      const isBearer = readAuthorization(question, "bearer") !== undefined;
      const message = isBearer ? "OAuth authentication is currently not supported." : "x-api-key header is required";
      return fail(401, "authentication_error", message);
    }
    if (headers["anthropic-version"] !== "2023-06-01") {
      const version = headers["anthropic-version"];
      const message = version === undefined ? "header is required" : `"${version}" is not a valid version`;
      return fail(400, "invalid_request_error", `anthropic-version: ${message}`);
    }
    const step = (method === "GET" ? 2 : 0) + (isPage ? 0 : 1);
    const said = replyTo(step, examples.find({ secret }) ?? examples.get("wrong-key"));
    // A key is judged before what it is used for.
    return (method === "GET" || said.status === 401 ? undefined : findFault(question)) ?? said;
  },
};

/** What is wrong with a message. */
function findFault(question: Question): Answer | undefined {
  if (readType(question) !== "application/json") {
    return fail(400, "invalid_request_error", "content-type: must be application/json");
  }
  const body = readJson(question);
  if (body === undefined) return fail(400, "invalid_request_error", "The request body is not valid JSON");
  const missing = ["model", "max_tokens", "messages"].find((name) => body[name] === undefined);
  return missing === undefined ? undefined : fail(400, "invalid_request_error", `${missing}: Field required`);
}

function fail(status: number, type: string, message: string): Answer {
  return json(status, { type: "error", error: { type, message }, request_id: "req_011CKeyfitKeyfitKeyfit" });
}
