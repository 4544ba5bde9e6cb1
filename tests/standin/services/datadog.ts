// Datadog answers at a host of its own for each site, and a key belongs to one site. Nothing says that pages may ask.
// Its references: https://docs.datadoghq.com/getting_started/site/ and
// https://docs.datadoghq.com/api/latest/authentication/.

import { type Answer, Examples, json, replyTo, type Service } from "../service.ts";

const examples = new Examples("datadog");

const SITES: Record<string, string> = {
  "api.datadoghq.com": "us1",
  "api.us3.datadoghq.com": "us3",
  "api.us5.datadoghq.com": "us5",
  "api.datadoghq.eu": "eu1",
  "api.ap1.datadoghq.com": "ap1",
  "api.ap2.datadoghq.com": "ap2",
  "api.uk1.datadoghq.com": "uk1",
  "api.ddog-gov.com": "us1-fed",
  "api.us2.ddog-gov.com": "us2-fed",
};

const VALIDATE = "/api/v1/validate";
/** Of the paths that want both keys, the step. */
const STEPS: Record<string, number> = { "/api/v2/validate_keys": 0, "/api/v2/current_user": 3 };

const wrong = examples.get("wrong-key");

export const datadog: Service = {
  answer({ host, method, path, headers }) {
    const step = STEPS[path];
    if (step === undefined && path !== VALIDATE) return fail(404, "Not Found");
    if (method !== "GET") return fail(405, "Method Not Allowed");
    const secret = headers["dd-api-key"];
    if (secret === undefined) return fail(403, "API key required");
    const example = examples.find({ secret });
    if (example === undefined) return replyTo(step ?? 1, wrong);
    const isChosen = SITES[host] === example.fields.region;
    // The key of a site that the person did not choose: it is one of Europe's.
    const isMoved = example.outcome === "wrong-region";
    const isFound = isMoved && SITES[host] === "eu1";
    if (isMoved && !isChosen && !isFound) return replyTo(1, wrong);
    // This endpoint never looks at the application key.
    if (step === undefined) return replyTo(isChosen ? 1 : 2, example);
    if (!isChosen && !isFound) return replyTo(step, wrong);
    const appKey = headers["dd-application-key"];
    if (appKey === undefined) return fail(401, "Unauthorized");
    if (appKey !== example.fields.app_key) return replyTo(step, examples.get("wrong-application-key"));
    return replyTo(step, isFound ? examples.get("ok") : example);
  },
};

function fail(status: number, error: string): Answer {
  return json(status, { errors: [error] });
}
