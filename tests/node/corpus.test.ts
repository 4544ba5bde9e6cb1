// The fuzzers' corpora (tests/fuzz/corpus/) on the other builds: what is text is answered by the three runners alike, and
// whatever the bytes, WebAssembly and plain JavaScript hold the same memory after each call, and nothing after a wipe.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Boundary } from "../../build/internals/core/boundary.js";
import { instantiate as instantiateChecks } from "../../build/internals/core/checks-js-module.js";
import { Core } from "../../build/internals/core/core.js";
import { toLeaves } from "../../build/internals/core/leaves.js";
import {
  type ChecksExports,
  type CoreExports,
  type CoreModule,
  startJs,
  startWasm,
} from "../../build/internals/core/module.js";
import { instantiate } from "../../build/internals/live/js-module.js";
import { MOST_DEFINITION_BYTES } from "../../web/src/generated/contract.ts";
import { ROOT, RUNNERS, readDefinition, run, SERVICE_IDS } from "./support.ts";

const wasm = (name: string) => readFileSync(`${ROOT}build/wasm/${name}.wasm`);
const service = readDefinition("freshbooks-classic");

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
  key: (secret) => ({ secret }),
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

const KINDS = ["check", "check second", "paste", "request", "finish", "define", "identify", "start"] as const;
type Kind = (typeof KINDS)[number];
const LIVE: readonly Kind[] = ["request", "finish", "start"];
const END_OF_CALL = 0xfe;

interface Call {
  kind: Kind;
  field: number;
  showSecrets: boolean;
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
    const kind = KINDS[flags & 7] as Kind;
    calls.push({
      kind,
      field: ((flags >> 3) & 3) + (kind === "check second" ? 1 : 0),
      showSecrets: (flags & 32) !== 0,
      isWiped: (flags & 64) === 0,
      isOversized: (flags & 128) !== 0,
      bytes: input.subarray(Math.min(start + 1, end), end),
    });
    start = end + 1;
  }
  return calls;
}

const alone = (kind: Kind, bytes: Uint8Array, field = 0): Call[] => [
  { kind, field, showSecrets: kind !== "define", isWiped: true, isOversized: false, bytes },
];

const leavesOf = SERVICE_IDS.map((id) => toLeaves(readDefinition(id)) as Uint8Array);

/** Makes a call. Answers what it returned, or that it trapped. */
function make(exports: ChecksExports, { kind, field, showSecrets, isOversized, bytes }: Call): unknown {
  const put =
    kind === "define" && !showSecrets && bytes.length === 1
      ? (leavesOf[(bytes[0] as number) % leavesOf.length] as Uint8Array)
      : bytes;
  new Uint8Array(exports.memory.buffer).set(put, exports.keyfit_input());
  const size = put.length + (isOversized ? 200_000 : 0);
  const show = Number(showSecrets);
  const { keyfit_request, keyfit_finish, keyfit_start } = exports as CoreExports;
  try {
    if (kind === "check" || kind === "check second") return exports.keyfit_check(field, size, show);
    if (kind === "paste") {
      const found = exports.keyfit_check_paste(size);
      // As many as there may be fields, and one more.
      return [found, ...[0, 1, 2, 3, 4, 5].map((i) => exports.keyfit_paste_answer(i, show))].join();
    }
    if (kind === "identify") return exports.keyfit_identify(size);
    if (kind === "request") return keyfit_request(size, show);
    if (kind === "finish") return keyfit_finish(size);
    if (kind === "start") return keyfit_start(size);
    return showSecrets ? exports.keyfit_know(size) : exports.keyfit_define(size);
  } catch {
    return "trapped";
  }
}

const CALLS: Record<string, (bytes: Uint8Array) => Call[]> = {
  account: (bytes) => alone("check", bytes),
  key: (bytes) => [...alone("check", bytes, 1), ...alone("identify", bytes)],
  paste: (bytes) => alone("paste", bytes),
  leaves: (bytes) => [...LIVE.flatMap((kind) => alone(kind, bytes)), ...alone("define", bytes)],
  boundary: callsOf,
};

type Start = () => Promise<CoreModule> | CoreModule;
type Module = { starts: readonly Start[]; kinds: readonly Kind[] };
const MODULES: Record<string, Module> = {
  "all of it": { starts: [() => startWasm(wasm("keyfit")), () => startJs(instantiate())], kinds: KINDS },
  "checks alone": {
    starts: [() => startWasm(wasm("keyfit-checks")), () => startJs(instantiateChecks())],
    kinds: KINDS.filter((kind) => !LIVE.includes(kind)),
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
        used = Math.max(used, call.kind === "define" ? MOST_DEFINITION_BYTES : call.bytes.length);
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
