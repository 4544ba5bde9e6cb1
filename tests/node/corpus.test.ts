// The fuzzers' corpora (tests/fuzz/corpus/) on the other builds: what is text is answered by the three runners alike, and
// whatever the bytes, WebAssembly and plain JavaScript hold the same memory after each call, and nothing after a wipe.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Boundary } from "../../build/internals/core/boundary.js";
import { instantiate as instantiateChecks } from "../../build/internals/core/checks-js-module.js";
import { Core } from "../../build/internals/core/core.js";
import {
  type ChecksExports,
  type CoreExports,
  type CoreModule,
  startJs,
  startWasm,
} from "../../build/internals/core/module.js";
import { instantiate } from "../../build/internals/live/js-module.js";
import { ROOT, RUNNERS, run } from "./support.ts";

const wasm = (name: string) => readFileSync(`${ROOT}build/wasm/${name}.wasm`);
const service = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));

interface Input {
  name: string;
  bytes: Uint8Array;
}

/** The inputs of a target. Fails where there are none. */
function corpus(target: string): Input[] {
  const folder = `${ROOT}tests/fuzz/corpus/${target}/`;
  const inputs = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }));
  assert.ok(inputs.length >= 50, `${inputs.length} inputs of ${target}`);
  return inputs;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** An input as text, or null where it is none. */
function textOf({ bytes }: Input): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The reply that an input of tests/fuzz/reply.cpp is. */
function replyOf(text: string): object {
  const [first = "", status = "", location = "", retryAfter = "", contentType = "", ...body] = text.split("\n");
  const number = (digits: string): number => Number(digits.replace(/\D/g, "").slice(0, 3));
  return {
    step: number(first.slice(0, 1)),
    administrator: first.endsWith("a"),
    status: number(status),
    headers: { location, "retry-after": retryAfter, "content-type": contentType },
    body: body.join("\n"),
  };
}

const QUESTIONS: Record<string, (text: string) => object> = {
  account: (account) => ({ account }),
  secret: (secret) => ({ secret }),
  paste: (paste) => ({ paste }),
  reply: (text) => ({ reply: replyOf(text) }),
};

for (const [target, question] of Object.entries(QUESTIONS)) {
  test(`${target}: the three runners answer every input alike`, () => {
    const inputs = corpus(target).flatMap((input) => {
      const text = textOf(input);
      return text === null ? [] : [{ name: input.name, line: `${JSON.stringify(question(text))}\n` }];
    });
    assert.ok(inputs.length >= 40, `${inputs.length} texts`);
    const lines = RUNNERS.map((runner) => {
      const { stdout } = run(runner, ["--show-secrets"], inputs.map(({ line }) => line).join(""));
      return stdout.trimEnd().split("\n");
    });
    const [native, ...others] = lines;
    assert.equal(native?.length, inputs.length);
    for (const other of others) {
      inputs.forEach(({ name }, i) => {
        assert.equal(other[i], native?.[i], name);
      });
    }
  });
}

type Kind = "account" | "secret" | "paste" | "begin" | "finish" | "define";
const KINDS: readonly Kind[] = ["account", "secret", "paste", "begin", "finish", "define"];
const LINE_FEED = 10;
const END_OF_CALL = 0xfe;

interface Call {
  kind: Kind;
  step: number;
  administrator: boolean;
  isWiped: boolean;
  isOversized: boolean;
  bytes: Uint8Array;
}

/** The calls that an input of tests/fuzz/boundary.cpp is. */
function callsOf(input: Uint8Array): Call[] {
  const calls: Call[] = [];
  for (let start = 0; start < input.length; ) {
    const found = input.indexOf(END_OF_CALL, start);
    const end = found < 0 ? input.length : found;
    const flags = end > start ? (input[start] as number) : 0;
    calls.push({
      kind: KINDS[(flags & 7) % KINDS.length] as Kind,
      step: (flags >> 3) & 3,
      administrator: (flags & 32) !== 0,
      isWiped: (flags & 64) === 0,
      isOversized: (flags & 128) !== 0,
      bytes: input.subarray(Math.min(start + 1, end), end),
    });
    start = end + 1;
  }
  return calls;
}

const alone = (kind: Kind, bytes: Uint8Array): Call[] => [
  { kind, step: 0, administrator: false, isWiped: true, isOversized: false, bytes },
];

/** Makes a call. Answers what it returned, or that it trapped. */
function make(exports: ChecksExports, { kind, step, administrator, isOversized, bytes }: Call): unknown {
  const line = bytes.indexOf(LINE_FEED) < 0 ? bytes.length : bytes.indexOf(LINE_FEED);
  const put = kind === "begin" ? Buffer.concat([bytes.subarray(0, line), bytes.subarray(line + 1)]) : bytes;
  new Uint8Array(exports.memory.buffer).set(put, exports.keyfit_input());
  const size = put.length + (isOversized ? 100_000 : 0);
  try {
    if (kind === "account") return exports.keyfit_check_account(size);
    if (kind === "secret") return exports.keyfit_check_secret(size);
    if (kind === "paste") return exports.keyfit_check_paste(size);
    if (kind === "begin") return (exports as CoreExports).keyfit_begin_live_test(line, size - line, step);
    if (kind === "finish") return (exports as CoreExports).keyfit_finish_live_test(size, step, administrator ? 1 : 0);
    return exports.keyfit_define_service(size);
  } catch {
    return "trapped";
  }
}

const CALLS: Record<string, (bytes: Uint8Array) => Call[]> = {
  account: (bytes) => alone("account", bytes),
  secret: (bytes) => alone("secret", bytes),
  paste: (bytes) => alone("paste", bytes),
  leaves: (bytes) => [...alone("finish", bytes), ...alone("define", bytes)],
  boundary: callsOf,
};

type Start = () => Promise<CoreModule> | CoreModule;
type Module = { starts: readonly Start[]; kinds: readonly Kind[] };
const MODULES: Record<string, Module> = {
  "all of it": { starts: [() => startWasm(wasm("keyfit")), () => startJs(instantiate())], kinds: KINDS },
  "checks alone": {
    starts: [() => startWasm(wasm("keyfit-checks")), () => startJs(instantiateChecks())],
    kinds: KINDS.filter((kind) => kind !== "begin" && kind !== "finish"),
  },
};
const CASES = Object.entries(MODULES).flatMap(([part, module]) =>
  Object.entries(CALLS).map(([target, toCalls]) => ({ part, target, toCalls, ...module })),
);

for (const { part, target, toCalls, starts, kinds } of CASES) {
  test(`${target}, ${part}: after each call WebAssembly and plain JavaScript hold the same, and after the wipe nothing`, async () => {
    let trapped = 0;
    for (const { name, bytes } of corpus(target)) {
      const modules = await Promise.all(starts.map((start) => start()));
      for (const module of modules) new Core(new Boundary(module), service, "utf16", service).checkPaste("warm up");
      const [one, other] = modules.map(({ exports }) => exports) as [ChecksExports, ChecksExports];
      const before = new Uint8Array(one.memory.buffer).slice();
      const memory = (exports: ChecksExports) => new Uint8Array(exports.memory.buffer);
      const calls = toCalls(bytes).filter(({ kind }) => kinds.includes(kind));
      let used = 0;
      for (const call of calls) {
        const result = make(one, call);
        assert.equal(make(other, call), result, name);
        if (result === "trapped") {
          trapped += 1;
          break;
        }
        assert.equal(Buffer.compare(memory(one), memory(other)), 0, name);
        used = Math.max(used, call.bytes.length);
        if (!call.isWiped) continue;
        for (const exports of [one, other]) exports.keyfit_wipe(used);
        used = 0;
        assert.equal(Buffer.compare(memory(one), memory(other)), 0, name);
        if (calls.every(({ kind }) => kind !== "define")) {
          assert.equal(Buffer.compare(memory(one), before), 0, `${name}: something is left`);
        }
      }
    }
    // Only a call behind others without a wipe may find no memory left for its parser.
    assert.ok(target === "boundary" || trapped === 0, `${trapped} trapped`);
  });
}
