// The command's `check`: the native keyfit-check again, on either build of the core.

import { fstatSync, readSync, writeSync } from "node:fs";
import known from "keyfit-known";
import type { FieldInfo } from "../core/types.js";
import { LINE_ERRORS, MOST_LINE_BYTES } from "../generated/contract.js";
import { loadWhole } from "../live/load.js";
import type { WholeCore } from "../live/whole-core.js";
import { answerLine } from "./answer.js";
import { FieldOptions, toUse } from "./field-options.js";
import { readSecrets } from "./secrets.js";
import { KNOWN, readOptions, ServiceOptions, UsageError } from "./usage.js";

// What is checked where nothing is chosen: the first edition knew no other.
const DEFAULT_SERVICE = "freshbooks-classic";

export const CHECK_HELP = `usage: keyfit check [--service ID | --definition FILE] [--show-secrets] [--engine wasm|js]
                    [--FIELD VALUE]... [--field NAME=VALUE]... [--SECRET-stdin]...

Checks what was typed into the fields of a service, offline. By hand, pass values as options, and secrets on standard input:

  keyfit check --account joesgarage
  keyfit check --service stripe --secret-stdin <key.txt

Without such an option, it reads JSON objects from standard input, one on each line, and writes one line for each:

  {"secret":"sk_live_..."}               what was typed into one or more fields, by their ids
  {"paste":"a text that may hold all"}   a text that contains values for the fields
  {"identify":"sk_live_..."}             which services the key could belong to
  {"request":{"step":0,"fields":{}}}     what a live test would send
  {"reply":{"step":0,"status":200}}      what a reply of the service means; "failure" for no reply

options:
  --service ID       the service (default: ${DEFAULT_SERVICE}); one of
${wrap(KNOWN, 76)}
  --definition FILE  a definition of your own, instead of --service
  --FIELD VALUE      what was typed into a field that is not secret, by the field's id, such as --account
  --field NAME=VALUE the same, for a field whose id is the name of another option; may be repeated
  --SECRET-stdin     read this secret from standard input, such as --secret-stdin; a terminal asks for it. Write several secrets
                     on separate lines, in the order of the service's fields
  --show-secrets     print corrected secrets, and suggestions for them; without this option, no output contains a secret
  --engine ENGINE    the build of the core: wasm (default) or js (plain JavaScript)
  --help             print this text
  --version          print the version

exit status: 0 everything is usable, 1 something is not usable or a line could not be read, 2 wrong usage
`;

/** A list over several lines of at most `width` characters, set in. */
function wrap(list: string, width: number): string {
  const lines = [""];
  for (const word of list.split(" ")) {
    const line = lines.at(-1) as string;
    if (`${line} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines.map((line) => `                     ${line}`).join("\n");
}

interface Options {
  service: ServiceOptions;
  fields: FieldOptions;
  showSecrets: boolean;
  engine: "wasm" | "js";
}

function isEngine(value: string): value is Options["engine"] {
  return value === "wasm" || value === "js";
}

function readCheckOptions(args: readonly string[]): Options {
  const options: Options = {
    service: new ServiceOptions(),
    fields: new FieldOptions(),
    showSecrets: false,
    engine: "wasm",
  };
  readOptions(args, {
    flags: {
      "--show-secrets": () => {
        options.showSecrets = true;
      },
    },
    values: {
      ...options.service.values,
      ...options.fields.values,
      "--engine": (value) => {
        if (!isEngine(value)) throw new UsageError("--engine must be wasm or js");
        options.engine = value;
      },
    },
    fields: options.fields,
    hint: "pass values as options, such as --account VALUE, and secrets on standard input",
  });
  return options;
}

/** Runs `keyfit check` with these arguments; answers the exit status. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const options = readCheckOptions(args);
  const service = options.service.get(DEFAULT_SERVICE);
  const core = await loadWhole(service, { engine: options.engine, offsets: "utf8" });
  core.know(known);
  return options.fields.isEmpty ? check(core, options) : checkFields(core, options);
}

/** What is given by hand: one line. */
async function checkFields(core: WholeCore, { fields, showSecrets }: Options): Promise<number> {
  const { values, secrets } = fields.read(core);
  const asked = { ...Object.fromEntries(values), ...(secrets.length > 0 ? await readSecrets(secrets) : {}) };
  const { line, usable } = answerLine(core, new TextEncoder().encode(JSON.stringify(asked)), showSecrets);
  write(`${line}\n`);
  return usable ? 0 : 1;
}

function check(core: WholeCore, options: Options): number {
  const { id = "secret", example = "..." } = core.fields[0] ?? {};
  const rightLine = JSON.stringify({ [id]: example });
  if (process.stdin.isTTY) {
    process.stderr.write(`${core.service.title}: type a line such as ${rightLine}; Ctrl-D ends.\n`);
    if (!options.service.isChosen) process.stderr.write(`For another service, use --service with one of: ${KNOWN}.\n`);
  }
  const progress = new Progress();
  const lines = new Lines();
  let usable = true;
  let isTold = false;
  let count = 0;
  const answer = (batch: Iterable<Uint8Array>): void => {
    let out = "";
    for (const line of batch) {
      const answered = answerLine(core, count === 0 ? withoutMark(line) : line, options.showSecrets);
      usable &&= answered.usable;
      out += `${answered.line}\n`;
      count += 1;
    }
    write(out);
    if (isTold || !out.includes(NOT_JSON)) return;
    isTold = true;
    process.stderr.write(`keyfit: each line must be a JSON object, such as ${rightLine}; ${byHand(core.fields)}\n`);
  };
  try {
    for (const chunk of chunks()) {
      answer(lines.take(chunk));
      progress.update(chunk.length, count);
    }
    answer(lines.rest());
  } catch (error) {
    // Whoever read our output has gone: nothing left to do.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return 1;
    throw error;
  } finally {
    progress.clear();
  }
  return usable ? 0 : 1;
}

// What the answer to a line without JSON begins with, in a line of its own.
const NOT_JSON = JSON.stringify({ error: LINE_ERRORS.not_json });

/** How to give one value without JSON. */
function byHand(fields: readonly FieldInfo[]): string {
  return `to check values by hand, use ${fields.slice(0, 2).map(toUse).join(" and ")}`;
}

/** Without the mark that some editors and shells put in front of UTF-8, as PowerShell 5 does. */
function withoutMark(line: Uint8Array): Uint8Array {
  const isMarked = line.length <= MOST_LINE_BYTES && BYTE_ORDER_MARK.every((byte, i) => line[i] === byte);
  return isMarked ? line.subarray(BYTE_ORDER_MARK.length) : line;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

// Synchronous on purpose: a batch is read, answered and written before the next one, so that memory stays flat
// however fast the other side writes.
function* chunks(): Generator<Uint8Array> {
  const chunk = new Uint8Array(1 << 16);
  for (;;) {
    const size = retrying(() => readSync(0, chunk, 0, chunk.length, null));
    if (size === 0) return;
    yield chunk.subarray(0, size);
  }
}

function write(text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; ) at += retrying(() => writeSync(1, bytes, at));
}

/** A pipe or terminal that is not ready says so with an error: wait a moment and try again. */
function retrying(transfer: () => number): number {
  for (;;) {
    try {
      return transfer();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Cuts bytes into lines at LF. Of a line over the limit one byte too many is kept, so that it is seen to be so. */
class Lines {
  #parts: Uint8Array[] = [];
  #size = 0;

  *take(chunk: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, start);
      this.#keep(chunk.subarray(start, end < 0 ? undefined : end));
      if (end < 0) return;
      yield this.#line();
      start = end + 1;
    }
  }

  *rest(): Generator<Uint8Array> {
    if (this.#size > 0) yield this.#line();
  }

  #keep(part: Uint8Array): void {
    const kept = part.slice(0, MOST_LINE_BYTES + 1 - this.#size);
    if (kept.length > 0) this.#parts.push(kept);
    this.#size += kept.length;
  }

  #line(): Uint8Array {
    const [only] = this.#parts;
    const line = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    return line;
  }
}

/** On a terminal's standard error, after the first second, how far the run has come. */
class Progress {
  readonly #shown = process.stderr.isTTY && !process.stdout.isTTY;
  readonly #total = sizeOfInput();
  readonly #start = Date.now();
  #next = 1000;
  #bytes = 0;

  update(bytes: number, lines: number): void {
    this.#bytes += bytes;
    const elapsed = Date.now() - this.#start;
    if (!this.#shown || elapsed < this.#next) return;
    this.#next = elapsed + 200;
    const seconds = elapsed / 1000;
    const left = (seconds * (this.#total - this.#bytes)) / this.#bytes;
    const share = (100 * this.#bytes) / this.#total;
    process.stderr.write(
      this.#total > 0
        ? `\r\x1b[K${lines} lines, ${share.toFixed(0)} %, ${left.toFixed(0)} s left`
        : `\r\x1b[K${lines} lines, ${seconds.toFixed(0)} s`,
    );
  }

  clear(): void {
    if (this.#next > 1000) process.stderr.write("\r\x1b[K");
  }
}

/** The size of standard input where it is a file, else 0. */
function sizeOfInput(): number {
  try {
    const stat = fstatSync(0);
    return stat.isFile() ? stat.size : 0;
  } catch {
    return 0;
  }
}
