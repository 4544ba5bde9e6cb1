// Which service answers a question, and what pages of other origins see of the answer.

import { byExamples } from "./by-examples.ts";
import { DEFINITIONS } from "./definitions.ts";
import { type OwnId, serviceAt } from "./hosts.ts";
import type { Answer, Cors, Question, Service } from "./service.ts";
import { algolia } from "./services/algolia.ts";
import { anthropic } from "./services/anthropic.ts";
import { datadog } from "./services/datadog.ts";
import { freshbooksClassic } from "./services/freshbooks-classic.ts";
import { github } from "./services/github.ts";
import { mailchimp } from "./services/mailchimp.ts";
import { openai } from "./services/openai.ts";
import { shopify } from "./services/shopify.ts";
import { slack } from "./services/slack.ts";
import { stripe } from "./services/stripe.ts";
import { twilio } from "./services/twilio.ts";
import { zendesk } from "./services/zendesk.ts";

/** Those that refuse more than their examples tell, as their manuals have it. */
const OWN: Readonly<Record<OwnId, Service>> = {
  "freshbooks-classic": freshbooksClassic,
  stripe,
  github,
  shopify,
  zendesk,
  mailchimp,
  twilio,
  algolia,
  datadog,
  slack,
  openai,
  anthropic,
};

export const SERVICES: Readonly<Record<string, Service>> = Object.fromEntries(
  [...DEFINITIONS].map(([id, definition]) => [id, OWN[id as OwnId] ?? byExamples(definition)]),
);

/** Which answers pages may read: as the service has it, none, or none that refuses, as if the network were broken. */
export type CorsMode = "as-the-service" | "none" | "not-on-refusals";

/** null: nobody answers at this host. */
export async function answer(question: Question, mode: CorsMode = "as-the-service"): Promise<Answer | null> {
  const service = SERVICES[serviceAt(question.host) ?? ""];
  if (service === undefined) return null;
  const said = await answerAs(service, question);
  const isHidden = mode === "none" || (mode === "not-on-refusals" && said.status >= 400);
  return isHidden ? { ...said, headers: withoutCors(said.headers) } : said;
}

async function answerAs(service: Service, question: Question): Promise<Answer> {
  const { cors } = service;
  const { origin, "access-control-request-method": wanted } = question.headers;
  if (cors === undefined || origin === undefined || cors.allows?.(question) === false) return service.answer(question);
  if (question.method === "OPTIONS" && wanted !== undefined) return answerPreflight(cors);
  const said = await service.answer(question);
  return { ...said, headers: { ...said.headers, ...readable(cors) } };
}

function answerPreflight(cors: Cors): Answer {
  const headers: Record<string, string> = { ...readable(cors), "access-control-allow-methods": cors.methods };
  if (cors.headers !== "") headers["access-control-allow-headers"] = cors.headers;
  if (cors.maxAge !== undefined) headers["access-control-max-age"] = cors.maxAge;
  return { status: 204, headers, body: "" };
}

function readable({ exposes }: Cors): Record<string, string> {
  const headers = { "access-control-allow-origin": "*" };
  return exposes === undefined ? headers : { ...headers, "access-control-expose-headers": exposes };
}

function withoutCors(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("access-control-")));
}
