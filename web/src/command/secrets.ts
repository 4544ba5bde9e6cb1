// Secrets from standard input, where neither the list of processes nor a shell's history shows them.

import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { FieldInfo } from "../core/types.js";
import { MOST_VALUE_BYTES } from "../generated/contract.js";

/** The secrets, by field. */
export async function readSecrets(fields: readonly FieldInfo[]): Promise<Record<string, string>> {
  if (process.stdin.isTTY) return askForSecrets(fields);
  const text = await readInput(fields.length);
  // One secret is all that was sent, so that one over several lines is seen to be so.
  const lines = fields.length === 1 ? [text] : text.split(/\r?\n/);
  return Object.fromEntries(fields.map(({ id }, i) => [id, lines[i] ?? ""]));
}

/** Standard input without its last line feed. Of one that is too long enough to be seen as such. */
async function readInput(secrets: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > secrets * (MOST_VALUE_BYTES + 2)) break;
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

/** On a terminal, without showing what is typed. Rejects where Ctrl-C or Ctrl-D is the answer. */
async function askForSecrets(fields: readonly FieldInfo[]): Promise<Record<string, string>> {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const secrets: Record<string, string> = {};
  try {
    for (const { id, label, optional } of fields) {
      process.stderr.write(optional === true ? `${label} (optional): ` : `${label}: `);
      secrets[id] = await lines.question("");
      process.stderr.write("\n");
    }
    return secrets;
  } catch (error) {
    process.stderr.write("\n");
    throw error;
  } finally {
    lines.close();
  }
}
