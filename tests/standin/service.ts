// What the services of the stand-in have in common: a question as it arrived, an answer, and how headers and bodies are
// read.

import { readFileSync } from "node:fs";

export interface Question {
  method: string;
  /** In small letters, without a port. */
  host: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** null where the bytes are no UTF-8. */
  body: string | null;
}

/** Instead of the body: wait, send without end, or break the connection off. */
export type Trouble = "slow" | "huge" | "breaks-off";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  trouble?: Trouble | undefined;
}

/** What a service lets pages of other origins do. One without lets them do nothing. */
export interface Cors {
  methods: string;
  /** The headers that a page may send. */
  headers: string;
  /** The headers that a page may read. */
  exposes?: string;
  maxAge?: string;
  /** Whether it answers this page at all; left out, it answers all of them. */
  allows?(question: Question): boolean;
}

export interface Service {
  readonly cors?: Cors;
  answer(question: Question): Answer | Promise<Answer>;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

export function html(status: number, title: string): Answer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
  };
}

/** What follows the scheme in an Authorization header, if it has that scheme. */
export function readAuthorization({ headers }: Question, scheme: string): string | undefined {
  const [name = "", value = ""] = (headers.authorization ?? "").split(/ +(.*)/);
  return name.toLowerCase() === scheme && value !== "" ? value : undefined;
}

/** User name and password of HTTP Basic. */
export function readBasic(question: Question): [user: string, password: string] | undefined {
  const encoded = readAuthorization(question, "basic");
  if (encoded === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon < 0 ? undefined : [pair.slice(0, colon), pair.slice(colon + 1)];
}

/** The media type of the body, without its parameters. */
export function readType({ headers }: Question): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The object in a JSON body; undefined where it is malformed, or something else. */
export function readJson({ body }: Question): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body ?? "");
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A situation of a service, and what it answers there: tests/vectors/services/ID.json. */
export interface Example {
  id: string;
  source: string;
  /** What a person would have filled in. */
  fields: Record<string, string>;
  from?: "page" | "relay";
  allow_cost?: boolean;
  needs?: string[];
  administrator?: boolean;
  replies: ({ step: number } & Answer)[];
  outcome: string;
}

export class Examples {
  readonly all: readonly Example[];

  constructor(id: string) {
    const text = readFileSync(new URL(`../vectors/services/${id}.json`, import.meta.url), "utf8");
    // `{+}` stands in the middle of each key so that no scanner for secrets takes it for a real one.
    this.all = JSON.parse(text.replaceAll("{+}", "")).examples;
  }

  /** The one with these values in its fields. */
  find(fields: Record<string, string | undefined>): Example | undefined {
    const wanted = Object.entries(fields);
    return this.all.find((example) => wanted.every(([field, value]) => example.fields[field] === value));
  }

  get(id: string): Example {
    const example = this.all.find((candidate) => candidate.id === id);
    if (example === undefined) throw new Error(`there is no example ${id}`);
    return example;
  }
}

/** What is answered to a step in this situation; where nothing is said of that step, what is answered to the first. */
export function replyTo(step: number, { replies }: Example): Answer {
  const reply = replies.find((candidate) => candidate.step === step) ?? replies[0];
  if (reply === undefined) throw new Error("an example without a reply");
  const { status, headers, body } = reply;
  return { status, headers, body };
}
