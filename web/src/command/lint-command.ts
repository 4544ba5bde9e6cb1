// The command's `lint`: reads definitions from files, and prints what is wrong with each.

import { readFileSync } from "node:fs";
import type { Problem } from "../lint/lint.js";
import { readOptions, UsageError } from "./usage.js";

export const LINT_HELP = `usage: keyfit lint [--json] FILE...

Checks definitions of services: whether they follow the schema, where their requests go, which patterns cover others,
and which rules can never hold. Use - as FILE for standard input. Prints one line for each problem:

  FILE:LINE:COLUMN: error|warning: what is wrong (code)

options:
  --json    print one JSON object for each file instead, with all its problems
  --help    print this text

exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong usage or a file that cannot be read
`;

/** Runs `keyfit lint` with these arguments; answers the exit status. */
export async function runLint(args: readonly string[]): Promise<number> {
  const files = args.filter((argument) => argument === "-" || !argument.startsWith("-"));
  readOptions(args, { flags: { "--json": () => {} }, values: {}, files: args.length, hint: "" });
  if (files.length === 0) throw new UsageError("lint needs the name of a file, or - for standard input");
  // Only here is it needed, and the parser with it.
  const { lint } = await import("../lint/lint.js");
  const today = new Date().toISOString().slice(0, 10);
  let status = 0;
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const text = read(file);
    if (text === undefined) {
      status = 2;
      continue;
    }
    const problems = lint(text, { today });
    const wrong = problems.filter(({ severity }) => severity === "error").length;
    errors += wrong;
    warnings += problems.length - wrong;
    process.stdout.write(args.includes("--json") ? `${JSON.stringify({ file, problems })}\n` : print(file, problems));
  }
  if (errors + warnings > 0) process.stderr.write(`${count(errors, "error")}, ${count(warnings, "warning")}\n`);
  return Math.max(status, errors > 0 ? 1 : 0);
}

function print(file: string, problems: readonly Problem[]): string {
  return problems
    .map(
      ({ line, column, severity, message, code }) => `${file}:${line}:${column}: ${severity}: ${message} (${code})\n`,
    )
    .join("");
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** A file's text. Where there is none, says why, and answers nothing. */
function read(file: string): string | undefined {
  const name = file === "-" ? "standard input" : file;
  try {
    const bytes = readFileSync(file === "-" ? 0 : file);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    process.stderr.write(`keyfit: cannot read ${name}: ${reasonOf(error as NodeJS.ErrnoException)}\n`);
    return undefined;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "you may not read it";
  return code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "it is not UTF-8" : message;
}
