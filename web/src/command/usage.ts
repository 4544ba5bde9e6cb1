// How the command's parts read their arguments. Nothing that was typed is echoed: somebody may have put a secret here.

import { readFileSync } from "node:fs";
import services from "keyfit-services";
import type { ServiceDefinition } from "../core/types.js";

/** Bad usage: told on standard error, and the exit status is 2. */
export class UsageError extends Error {}

export interface OptionHandlers {
  /** Options without a value. */
  flags: Record<string, () => void>;
  /** Options with one: `--name value` or `--name=value`. */
  values: Record<string, (value: string) => void>;
  /** What else is said of an argument that is neither. */
  hint: string;
}

export function readOptions(args: readonly string[], { flags, values, hint }: OptionHandlers): void {
  for (let i = 0; i < args.length; ++i) {
    const [name, inline] = splitOption(args[i] as string);
    if (Object.hasOwn(flags, name) && inline === undefined) {
      flags[name]?.();
    } else if (Object.hasOwn(values, name)) {
      const given = inline ?? args[++i];
      if (given === undefined) throw new UsageError(`${name} needs a value`);
      values[name]?.(given);
    } else {
      throw new UsageError(`unknown argument number ${i + 1}; ${hint}`);
    }
  }
}

function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** A whole number from `least` to `most`. */
export function readNumber(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new UsageError(`${name} is a number from ${least} to ${most}`);
  return number;
}

/** Which service a command is about: `--service ID`, or `--definition FILE`. */
export class ServiceOptions {
  #service: ServiceDefinition | undefined;

  readonly values = {
    "--service": (id: string): void => this.#set(findService(id)),
    "--definition": (path: string): void => this.#set(readDefinition(path)),
  };

  #set(service: ServiceDefinition): void {
    if (this.#service !== undefined) throw new UsageError("--service or --definition stands there once");
    this.#service = service;
  }

  /** The one that was chosen, or that with this id. Throws where there is neither. */
  get(defaultId?: string): ServiceDefinition {
    if (this.#service !== undefined) return this.#service;
    if (defaultId !== undefined) return findService(defaultId);
    throw new UsageError(`--service is missing; known: ${KNOWN}`);
  }

  get isChosen(): boolean {
    return this.#service !== undefined;
  }
}

/** The ids of the services that are built in. */
export const KNOWN = services.map(({ id }) => id).join(", ");

export function findService(id: string): ServiceDefinition {
  const service = services.find((known) => known.id === id);
  if (service === undefined) throw new UsageError(`unknown service; known: ${KNOWN}`);
  return service;
}

export function readDefinition(path: string): ServiceDefinition {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError("the definition's file cannot be read");
  }
  try {
    const definition: unknown = JSON.parse(text);
    if (typeof definition === "object" && definition !== null) return definition as ServiceDefinition;
  } catch {
    // Said below, without the parser's quotation.
  }
  throw new UsageError("the definition is not a JSON object; keyfit lint FILE says where");
}

/** Why a server of the command could not begin to listen. */
export function explainListening(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "the port is taken; choose another with --port";
  if (code === "EACCES") return "this port may not be used; choose another with --port";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return "this machine has no such address; see --host";
  return `nothing can be served${code === undefined ? "" : ` (${code})`}`;
}
