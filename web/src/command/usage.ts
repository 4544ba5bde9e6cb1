// How the command's parts read their arguments. Nothing that was typed is echoed: somebody may have put a secret here.

import services from "keyfit-services";
import type { ServiceDefinition } from "../core/types.js";

/** Bad usage: told on standard error, and the exit status is 2. */
export class UsageError extends Error {}

export const DEFAULT_SERVICE = "freshbooks-classic";

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

export function findService(id: string): ServiceDefinition {
  const service = services.find((known) => known.id === id);
  if (service === undefined) throw new UsageError(`unknown service; known: ${services.map((s) => s.id).join(", ")}`);
  return service;
}
