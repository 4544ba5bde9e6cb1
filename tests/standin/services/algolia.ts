// Algolia answers at the host of an application. The application's ID and the key come in two headers, or in the query
// by the same names. It never says 401. Its references: https://www.algolia.com/doc/guides/security/api-keys/ and
// https://github.com/algolia/api-clients-automation (specs/search).

import { type Answer, Examples, json, replyTo, type Service } from "../service.ts";

const examples = new Examples("algolia");
const ID = "x-algolia-application-id";
const KEY = "x-algolia-api-key";

export const algolia: Service = {
  // Search runs in pages. The headers of the preflight are inferred.
  cors: {
    methods: "GET, PUT, DELETE, POST, OPTIONS",
    headers: "x-algolia-application-id, x-algolia-api-key, x-algolia-agent, content-type",
    maxAge: "86400",
  },

  answer({ host, method, path, query, headers }) {
    const id = headers[ID] ?? query.get(ID) ?? "";
    const secret = headers[KEY] ?? query.get(KEY) ?? "";
    const key = /^\/1\/keys\/([^/]+)$/.exec(path)?.[1];
    if (key === undefined && path !== "/1/indexes") return fail(404, "Path not found");
    if (method !== "GET") return fail(405, "Method not allowed");
    const isHere = host.split(".", 1)[0]?.replace(/-dsn$/, "") === id.toLowerCase();
    const example = isHere ? examples.find({ id, secret }) : undefined;
    if (example === undefined) return replyTo(0, examples.get("wrong-key"));
    // A key may read itself, and no other.
    if (key !== undefined && key !== secret) return fail(403, "Method not allowed with this API key");
    return replyTo(key === undefined ? 1 : 0, example);
  },
};

function fail(status: number, message: string): Answer {
  return json(status, { message, status }, { "content-type": "application/json; charset=UTF-8" });
}
