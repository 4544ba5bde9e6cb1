// The definitions of the services, as far as the stand-in reads them: which there are, where a request of theirs may go,
// and what it holds.

import { readdirSync, readFileSync } from "node:fs";

export interface Step {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  basic?: [user: string, password: string];
  body?: string;
  content_type?: string;
  from?: "page" | "relay";
  cors?: "yes" | "no";
}

export interface Definition {
  id: string;
  title: string;
  category: string;
  cors?: "yes" | "no";
  fields: {
    id: string;
    type: string;
    hosts?: string[];
    kinds?: { words?: Record<string, string>; cors?: "yes" | "no" }[];
    choices?: { words?: Record<string, string> }[];
  }[];
  live_test: { steps: Step[] };
}

const FOLDER = new URL("../../core/services/", import.meta.url);

/** The definitions of all services, by id. */
export const DEFINITIONS: ReadonlyMap<string, Definition> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json") && name !== "service.schema.json")
    .sort()
    .map((name) => {
      const definition: Definition = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
      return [definition.id, definition];
    }),
);

/** What a template has in braces: a field, and maybe a part of it. In GraphQL `{ id }` is none. */
export const PLACE = /\{[a-z_]+(?:\.[a-z_]+)?\}/;

/** The hosts that a definition's requests may name; `*.` stands for the name of an account, or for another part. */
export function hostsOf(definition: Definition): string[] {
  const hosts = definition.live_test.steps.flatMap(({ url }) => {
    const host = /^https:\/\/([^/?]+)/.exec(url)?.[1] ?? "";
    const place = PLACE.exec(host)?.[0];
    return place === undefined ? [host] : fillHost(definition, host, place);
  });
  return [...new Set(hosts)];
}

function fillHost({ fields }: Definition, host: string, place: string): string[] {
  const [id, part] = place.slice(1, -1).split(".");
  const field = fields.find((one) => one.id === id);
  if (field?.type === "account" && part === undefined) return (field.hosts ?? []).map((domain) => `*.${domain}`);
  if (place !== host) return [`*.${host.slice(host.indexOf("}")).replace(/^[^.]*\./, "")}`];
  return [...(field?.kinds ?? []), ...(field?.choices ?? [])].flatMap(({ words = {} }) => words[part ?? ""] ?? []);
}
