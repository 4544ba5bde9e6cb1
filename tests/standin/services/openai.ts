// OpenAI answers at one host, and pages may ask. Its references:
// https://platform.openai.com/docs/api-reference/authentication and
// https://platform.openai.com/docs/guides/error-codes.

import {
  type Answer,
  Examples,
  json,
  readAuthorization,
  readJson,
  readType,
  replyTo,
  type Service,
} from "../service.ts";

const examples = new Examples("openai");

const PATHS: Record<string, { method: string; step: number }> = {
  "/v1/embeddings": { method: "POST", step: 0 },
  "/v1/models": { method: "GET", step: 1 },
  "/v1/me": { method: "GET", step: 2 },
};

export const openai: Service = {
  cors: {
    methods: "GET, POST, DELETE, OPTIONS",
    headers: "Authorization, Content-Type, OpenAI-Organization, OpenAI-Project",
    exposes: "X-Request-ID",
  },

  answer(question) {
    const { method, path } = question;
    const known = PATHS[path];
    if (known === undefined) return fail(404, `Invalid URL (${method} ${path})`);
    if (method !== known.method) {
      const hint = "(HINT: Perhaps you meant to use a different HTTP method?)";
      return fail(405, `Not allowed to ${method} on ${path}. ${hint}`, "method_not_supported");
    }
    const secret = readAuthorization(question, "bearer");
    if (secret === undefined) {
      return fail(
        401,
        "You didn't provide an API key. You need to provide it in an Authorization header using Bearer auth.",
      );
    }
    const said = replyTo(known.step, examples.find({ secret }) ?? examples.get("wrong-key"));
    // A key is judged before what it is used for.
    if (method === "GET" || said.status === 401) return said;
    const type = readType(question);
    if (type !== "application/json") {
      const message = `Unsupported content type: '${type}'. This API method only accepts 'application/json' requests.`;
      return fail(400, message, "unsupported_content_type");
    }
    const body = readJson(question);
    if (body === undefined) return fail(400, "We could not parse the JSON body of your request.");
    const missing = ["model", "input"].find((name) => body[name] === undefined);
    return missing === undefined ? said : fail(400, `you must provide a ${missing} parameter`);
  },
};

function fail(status: number, message: string, code: string | null = null): Answer {
  return json(status, { error: { message, type: "invalid_request_error", param: null, code } });
}
