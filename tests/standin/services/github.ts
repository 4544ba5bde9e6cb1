// GitHub answers at one host. It refuses requests without a User-Agent before it looks at anything else. Its
// references: https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api and
// https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api.

import { type Answer, Examples, json, readAuthorization, replyTo, type Service } from "../service.ts";

const examples = new Examples("github");
const VERSIONS = ["2022-11-28"];

export const github: Service = {
  // https://docs.github.com/en/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests. A page may
  // not send X-GitHub-Api-Version.
  cors: {
    methods: "GET, POST, PATCH, PUT, DELETE",
    headers:
      "Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, X-Requested-With",
    exposes: String(examples.get("ok").replies[0]?.headers["access-control-expose-headers"]),
    maxAge: "86400",
  },

  answer(question) {
    const { method, path, headers } = question;
    if (!headers["user-agent"]) {
      const body =
        "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n";
      return { status: 403, headers: { "content-type": "text/plain; charset=utf-8" }, body };
    }
    const version = headers["x-github-api-version"];
    if (version !== undefined && !VERSIONS.includes(version)) {
      return fail(400, `${version} is not a supported version of the REST API.`);
    }
    // Other methods do not exist either; and a path that ends in a slash is another path.
    if (method !== "GET" || path !== "/user") return fail(404, "Not Found");
    if (readAuthorization(question, "basic") !== undefined) {
      return fail(401, "Support for password authentication was removed. Please use a personal access token instead.");
    }
    const token = readAuthorization(question, "bearer") ?? readAuthorization(question, "token");
    if (token === undefined) return fail(401, "Requires authentication");
    return replyTo(0, examples.find({ secret: token }) ?? examples.get("wrong-key"));
  },
};

function fail(status: number, message: string): Answer {
  const body = { message, documentation_url: "https://docs.github.com/rest", status: String(status) };
  return json(status, body, { "content-type": "application/json; charset=utf-8" });
}
