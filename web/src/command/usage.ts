// How the command's parts read their arguments. No value that was typed is echoed: somebody may have put a secret here. The
// name of an option is, where it is written as one.

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
  /** Those that a service's fields may have; which these are, is known when all are read. */
  fields?: { note(name: string, value: string | undefined): void };
  /** How many arguments that are no options may stand there, whoever reads them; by default none. */
  files?: number;
  /** What is said of one too many. */
  hint: string;
}

export function readOptions(args: readonly string[], { flags, values, fields, files = 0, hint }: OptionHandlers): void {
  let left = files;
  for (let i = 0; i < args.length; ++i) {
    const [name, inline] = splitOption(args[i] as string);
    if (Object.hasOwn(flags, name)) {
      if (inline !== undefined) throw new UsageError(`${name} takes no value`);
      flags[name]?.();
    } else if (Object.hasOwn(values, name)) {
      const given = inline ?? args[++i];
      if (given === undefined) throw new UsageError(`${name} needs a value`);
      values[name]?.(given);
    } else if (!/^-./.test(name)) {
      if (left === 0) throw new UsageError(`argument number ${i + 1} is not expected; ${hint}`);
      left -= 1;
    } else if (fields === undefined || !name.startsWith("--")) {
      throw new UsageError(`unknown option ${showName(name, `at argument number ${i + 1}`)}`);
    } else {
      // What begins like an option is the next one.
      const isFollowed = inline === undefined && !name.endsWith(FROM_STDIN) && !(args[i + 1] ?? "--").startsWith("--");
      fields.note(name, isFollowed ? args[++i] : inline);
    }
  }
}

/** Reads the arguments of a part whose one option is `--json`; answers whether it is there. */
export function readJsonOption(args: readonly string[], hint: string): boolean {
  let asJson = false;
  const flags = {
    "--json": () => {
      asJson = true;
    },
  };
  readOptions(args, { flags, values: {}, hint });
  return asJson;
}

/** What the name of an option that reads a field from standard input ends with. */
export const FROM_STDIN = "-stdin";

/** The name of an option as it was written, unless it might be something else. */
export function showName(name: string, otherwise: string): string {
  return /^(?:-[a-zA-Z]|--[a-z][a-z_-]{0,39}\d?)$/.test(name) ? name : otherwise;
}

function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** A whole number from `least` to `most`. */
export function readNumber(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new UsageError(`${name} must be a number from ${least} to ${most}`);
  return number;
}

/** Which service a command is about: `--service ID`, or `--definition FILE`. */
export class ServiceOptions {
  #service: ServiceDefinition | undefined;

  readonly values = {
    "--service": (id: string): void => this.#set(findService(id)),
    "--definition": (path: string): void => this.#set(readDefinition(path, "--definition: the file")),
  };

  #set(service: ServiceDefinition): void {
    if (this.#service !== undefined) throw new UsageError("give --service or --definition only once");
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
  if (service === undefined) throw new UsageError(`--service is not a known service; known: ${KNOWN}`);
  return service;
}

/** `name`: what the file is called in an error. */
export function readDefinition(path: string, name = "the definition's file"): ServiceDefinition {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`${name} cannot be read`);
  }
  try {
    const definition: unknown = JSON.parse(text);
    if (typeof definition === "object" && definition !== null) return definition as ServiceDefinition;
  } catch {
    // Said below, without the parser's quotation.
  }
  throw new UsageError(`${name} is not a JSON object; 'keyfit lint FILE' says where`);
}

/** Why a server of the command could not begin to listen. */
export function explainListening(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "the port is taken; choose another with --port";
  if (code === "EACCES") return "this port may not be used; choose another with --port";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return "this machine has no such address; see --host";
  return `nothing can be served${code === undefined ? "" : ` (${code})`}`;
}
