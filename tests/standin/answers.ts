// What the stand-in answers to one request, as far as it can be said without a socket.

import { ADMIN_TOKEN, type Behaviour, findAccount, STAFF_TOKEN } from "./accounts.ts";
import { escapeXml, parseXml } from "./xml.ts";

export interface Question {
  method: string;
  path: string;
  /** The first label of the host. */
  account: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Instead of the body: wait, send without end, or break the connection off. */
  trouble?: "slow" | "huge" | "breaks-off";
}

const API_PATH = "/api/2.1/xml-in";

/** Answers, with the headers that let pages read it where the account has any. */
export function answer(question: Question): Answer {
  const { cors } = findAccount(question.account);
  const isPreflight = question.method === "OPTIONS";
  if (isPreflight && cors === "off") return page(405, "Method Not Allowed");
  const said = isPreflight ? { status: 204, headers: PREFLIGHT, body: "" } : answerCall(question);
  const isReadable = cors === "on" || (cors === "off-on-post" && question.method !== "POST");
  const origin = question.headers.origin;
  if (!isReadable || origin === undefined) return said;
  return {
    ...said,
    headers: {
      ...said.headers,
      "access-control-allow-origin": origin,
      "access-control-expose-headers": "Retry-After",
      vary: "Origin",
    },
  };
}

const PREFLIGHT = {
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "Authorization, Content-Type",
  // Each test begins from nothing.
  "access-control-max-age": "0",
};

function answerCall(question: Question): Answer {
  const { behaviour } = findAccount(question.account);
  if (question.path !== API_PATH) return page(404, "Page not found");
  return ACCOUNT_ANSWERS[behaviour]?.() ?? answerKnown(question, behaviour);
}

/** Of an account that does not look at the request. */
const ACCOUNT_ANSWERS: Partial<Record<Behaviour, () => Answer>> = {
  unknown: () => redirect(302, "https://www.freshbooks.com/loginSearch?notfound=1"),
  "unknown-by-code": () => failure(10030, "System does not exist."),
  "api-off": () => failure(10040, "API access for this account is not enabled. Agree to the API terms of service."),
  "api-off-by-status": () => ({ ...failure(10040, "API access for this account is not enabled."), status: 400 }),
  deactivated: () => redirect(302, "https://www.freshbooks.com/deactivated"),
  moved: () => redirect(301, "https://www.freshbooks.com/"),
  slow: () => ({ ...staff(ADMIN_TOKEN), trouble: "slow" }),
  throttled: () => ({ ...page(429, "Too many requests"), headers: { "retry-after": "30" } }),
  down: () => page(503, "Down for maintenance"),
  html: () => page(200, "Log in to your account"),
  huge: () => ({ ...staff(ADMIN_TOKEN), trouble: "huge" }),
  broken: () => ({ ...staff(ADMIN_TOKEN), body: '<?xml version="1.0"?><response status="ok"><staff><email>' }),
  "breaks-off": () => ({ ...staff(ADMIN_TOKEN), trouble: "breaks-off" }),
};

function answerKnown(question: Question, behaviour: Behaviour): Answer {
  if (question.method !== "POST") return { ...page(405, "Method Not Allowed"), headers: { allow: "POST" } };
  if (!/^(?:application|text)\/xml(?:\s*;|$)/i.test(question.headers["content-type"] ?? "")) {
    return page(415, "Unsupported Media Type");
  }
  const token = readToken(question.headers.authorization);
  if (token !== ADMIN_TOKEN && token !== STAFF_TOKEN) {
    if (behaviour === "knows-by-status" || token === null) {
      return { ...failure(20010, "Authentication failed."), status: 401 };
    }
    return failure(20010, "Authentication failed.");
  }
  return answerMethod(question.body, token);
}

/** The user name of Basic authentication; the password is anything. */
function readToken(authorization = ""): string | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon < 0 ? null : pair.slice(0, colon);
}

function answerMethod(body: string, token: string): Answer {
  const request = parseXml(body);
  if (request === null || request.name !== "request" || request.attributes.method === undefined) {
    return failure(40010, "Your XML is not formatted correctly.");
  }
  switch (request.attributes.method) {
    case "staff.current":
      return staff(token);
    case "system.current":
      return token === STAFF_TOKEN ? failure(30010, "You do not have access to system.current.") : system();
    default:
      return failure(40030, "The method does not exist.");
  }
}

function staff(token: string): Answer {
  const isStaff = token === STAFF_TOKEN;
  return ok("staff", {
    staff_id: isStaff ? "7" : "1",
    username: isStaff ? "ella" : "joe",
    first_name: isStaff ? "Ella" : "Joe",
    last_name: "Garage & Sons",
    email: isStaff ? "ella@joesgarage.example" : "joe@joesgarage.example",
    street1: "1 Main Street",
    city: "Springfield",
    // A postal code that is named like an error code, and would be one: 20010, a token refused.
    code: "20010",
  });
}

function system(): Answer {
  return ok("system", { company_name: "Joe's Garage", profession: "Garage" });
}

function ok(name: string, values: Record<string, string>): Answer {
  const fields = Object.entries(values).map(([key, value]) => `    <${key}>${escapeXml(value)}</${key}>`);
  return xml(`<response xmlns="http://www.freshbooks.com/api/" status="ok">
  <${name}>
${fields.join("\n")}
  </${name}>
</response>`);
}

function failure(code: number, error: string): Answer {
  return xml(`<response xmlns="http://www.freshbooks.com/api/" status="fail">
  <error>${escapeXml(error)}</error>
  <code>${code}</code>
</response>`);
}

function xml(body: string): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8" },
    body: `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`,
  };
}

function page(status: number, title: string): Answer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
  };
}

function redirect(status: number, location: string): Answer {
  return { ...page(status, "Moved"), headers: { location } };
}
