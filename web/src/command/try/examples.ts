// Example replies of a service, as tests/vectors/services/ID.json has them.

import { readFileSync } from "node:fs";
import { UsageError } from "../usage.js";

export interface Example {
  readonly id: string;
  readonly outcome: string;
  readonly replies: readonly {
    readonly step: number;
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  }[];
}

/** The examples of a file. In it "{+}" parts what scanners would take for a key; here it is gone. */
export function readExamples(path: string): readonly Example[] {
  let file: unknown;
  try {
    file = JSON.parse(readFileSync(path, "utf8").replaceAll("{+}", ""));
  } catch {
    throw new UsageError("--examples: the file is missing, or no JSON");
  }
  const { examples } = file as { examples?: unknown };
  if (!Array.isArray(examples)) throw new UsageError('--examples: the file has no list "examples"');
  return examples as readonly Example[];
}
