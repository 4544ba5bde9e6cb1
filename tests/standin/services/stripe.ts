// Stripe answers at one host, and knows an account by its key alone. It takes the key as a bearer token or as the user
// name of HTTP Basic. Its references: https://docs.stripe.com/keys and https://docs.stripe.com/api/errors.

import { type Answer, Examples, json, readAuthorization, readBasic, replyTo, type Service } from "../service.ts";

const examples = new Examples("stripe");

export const stripe: Service = {
  // Recorded, but for the headers that a page may send: those of the reference.
  cors: {
    methods: "GET, POST, HEAD, OPTIONS, DELETE",
    headers: "Authorization, Content-Type, Stripe-Account, Stripe-Context, Stripe-Version",
    exposes: "Request-Id, Stripe-Manage-Version, X-Stripe-External-Auth-Required, X-Stripe-Privileged-Session-Required",
    maxAge: "300",
  },

  answer(question) {
    const { method, path } = question;
    if (method !== "GET" || path !== "/v1/account") {
      return fail(404, `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs.`);
    }
    const key = readAuthorization(question, "bearer") ?? readBasic(question)?.[0];
    if (key === undefined || key === "") {
      return fail(401, "You did not provide an API key. You need to provide your API key in the Authorization header.");
    }
    if (/\s/.test(key)) {
      const hint = "This key contains at least one space. Please delete the spaces and try again.";
      return fail(401, `Invalid API Key provided: ${mask(key)}. ${hint}`);
    }
    return replyTo(0, examples.find({ secret: key }) ?? examples.get("wrong-key"));
  },
};

/** As Stripe repeats a key: without its middle. */
function mask(key: string): string {
  return key.slice(0, 8) + "*".repeat(Math.max(key.length - 12, 0)) + key.slice(-4);
}

function fail(status: number, message: string): Answer {
  return json(status, { error: { message, type: "invalid_request_error" } });
}
