// A service at which the page is at work: its definition, a core for it, and the texts that speak of it.

import known from "keyfit-known";
import { services } from "keyfit-service-list";
import { load } from "../src/checks.ts";
import type { Checks, ServiceDefinition } from "../src/core/types.ts";
import type { ServiceInfo } from "../src/element/fields.ts";
import { languages, loadMessages } from "../src/messages/texts.ts";
import type { FieldTexts } from "./texts.ts";
import { supportTexts } from "./texts.ts";

export type Definition = ServiceInfo;

/** A service, with a core for it. */
export interface Desk {
  readonly definition: Definition;
  readonly keyfit: Checks;
}

/** The definitions of all services of the build. */
export async function readDefinitions(): Promise<Definition[]> {
  return (await Promise.all(Object.values(services).map((read) => read()))) as unknown[] as Definition[];
}

export async function openDesk(definition: Definition): Promise<Desk> {
  const keyfit = await load(definition as unknown as ServiceDefinition);
  keyfit.know(known);
  return { definition, keyfit };
}

export async function loadTexts(tag: string, service: Definition): Promise<FieldTexts> {
  const [messages, own] = await Promise.all([loadMessages(languages, tag, {}, service), supportTexts[tag]?.()]);
  if (!own) throw new Error("The build lacks a text.");
  return { texts: { messages, service, known }, own };
}
