// FreshBooks Classic: XML at the account's own host, the token as the user name of HTTP Basic, a request named in the
// body. Here an account's name decides how it answers (accounts.ts); only some of them let pages ask.

import { SaxesParser, type SaxesTagNS } from "saxes";
import { ADMIN_TOKEN, type Behaviour, findAccount, STAFF_TOKEN } from "../accounts.ts";
import { type Answer, html, type Question, readBasic, readType, type Service } from "../service.ts";

const API_PATH = "/api/2.1/xml-in";

export const freshbooksClassic: Service = {
  answer(question) {
    const { method, host, headers } = question;
    const { cors, behaviour } = findAccount(nameIn(host));
    const isPreflight = method === "OPTIONS";
    if (isPreflight && cors === "off") return html(405, "Method Not Allowed");
    const said: Answer = isPreflight ? { status: 204, headers: PREFLIGHT, body: "" } : answerCall(question, behaviour);
    // A knock is answered at once: only the call itself runs into trouble.
    if (method !== "POST") said.trouble = undefined;
    const isReadable = cors === "on" || (cors === "off-on-post" && method !== "POST");
    if (!isReadable || headers.origin === undefined) return said;
    return {
      ...said,
      headers: {
        ...said.headers,
        "access-control-allow-origin": headers.origin,
        "access-control-expose-headers": "Retry-After",
        vary: "Origin",
      },
    };
  },
};

const nameIn = (host: string): string => host.split(".", 1)[0] ?? "";

const PREFLIGHT = {
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "Authorization, Content-Type",
  // Each test begins from nothing.
  "access-control-max-age": "0",
};

function answerCall(question: Question, behaviour: Behaviour): Answer {
  if (question.path !== API_PATH) return html(404, "Page not found");
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
  throttled: () => ({ ...html(429, "Too many requests"), headers: { "retry-after": "30" } }),
  down: () => html(503, "Down for maintenance"),
  html: () => html(200, "Log in to your account"),
  huge: () => ({ ...staff(ADMIN_TOKEN), trouble: "huge" }),
  broken: () => ({ ...staff(ADMIN_TOKEN), body: '<?xml version="1.0"?><response status="ok"><staff><email>' }),
  "breaks-off": () => ({ ...staff(ADMIN_TOKEN), trouble: "breaks-off" }),
};

function answerKnown(question: Question, behaviour: Behaviour): Answer {
  if (question.method !== "POST") return { ...html(405, "Method Not Allowed"), headers: { allow: "POST" } };
  if (!["application/xml", "text/xml"].includes(readType(question))) return html(415, "Unsupported Media Type");
  // The password is anything.
  const [token] = readBasic(question) ?? [];
  if (token !== ADMIN_TOKEN && token !== STAFF_TOKEN) {
    const isByStatus = behaviour === "knows-by-status" || token === undefined;
    return { ...failure(20010, "Authentication failed."), status: isByStatus ? 401 : 200 };
  }
  switch (readMethod(question.body)) {
    case undefined:
      return failure(40010, "Your XML is not formatted correctly.");
    case "staff.current":
      return staff(token);
    case "system.current":
      return token === STAFF_TOKEN ? failure(30010, "You do not have access to system.current.") : system();
    default:
      return failure(40030, "The method does not exist.");
  }
}

/** The method that a request names; undefined where the XML is malformed or no request, or has a DTD. */
export function readMethod(body: string | null): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let root: SaxesTagNS | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => parser.fail("no request has a DTD"));
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (encoding.toLowerCase() !== "utf-8") parser.fail("only UTF-8 is read");
  });
  parser.on("opentag", (tag) => {
    root ??= tag;
  });
  try {
    parser.write(body ?? "").close();
  } catch {
    return undefined;
  }
  return root?.local === "request" ? root.attributes.method?.value : undefined;
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

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
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

function redirect(status: number, location: string): Answer {
  return { ...html(status, "Moved"), headers: { location } };
}
