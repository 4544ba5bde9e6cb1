// Every vector in a browser, through the loader that a page uses, on both builds of the core: the very same answers.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Keyfit } from "../../web/src/live/live.ts";
import { readDefinition } from "../node/definitions.ts";
import { ROOT, resultVectors, textVectors, WHATS } from "../node/support.ts";
import { shareSite } from "./support.ts";

interface Vector {
  readonly id: string;
  /** As a runner is given it. */
  readonly line: Readonly<Record<string, unknown>>;
  readonly expect: unknown;
}

const site = shareSite();
const version: string = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8")).version;
const FOLDER = `${ROOT}tests/vectors/services`;

/** The vectors of a service; three characters that keep scanners from taking its keys for real go. */
function vectorsOf(service: string): readonly Vector[] {
  return JSON.parse(readFileSync(`${FOLDER}/${service}.json`, "utf8").replaceAll("{+}", "")).vectors;
}

const FRESHBOOKS: readonly Vector[] = [
  ...WHATS.flatMap((what) =>
    textVectors(what).map(({ id, input, expect }) => ({ id, line: { [what]: input }, expect })),
  ),
  ...resultVectors().map(({ id, what, input: { step, administrator, ...result }, expect }) => ({
    id,
    line: { [what]: { step, ...result }, ...(administrator === undefined ? {} : { administrator }) },
    expect,
  })),
];

/** Answers as the command does with --show-secrets, in the page. */
async function answerAll(
  definition: object,
  wanted: "wasm" | "js",
  path: string,
  lines: readonly Readonly<Record<string, unknown>>[],
): Promise<{ build: string; engine: string; answers: string[] }> {
  const url = new URL(`../${path}.js`, document.baseURI).href;
  const { load } = await import(url);
  const core: Keyfit = await load(definition, { engine: wanted, offsets: "utf8" });
  // What does not enumerate, on purpose, is shown here. Keys without a value are left out by JSON.
  const shown = (verdict: ReturnType<Keyfit["check"]> | null) => {
    if (verdict === null) return null;
    const { status, kind, length, mode, value, name, host, account_url, api_url, findings } = verdict;
    const all = findings.map(({ code, severity, start, end, ...more }, index) => {
      const { service, field, kind: found, have, usual } = more;
      const { suggestion } = findings[index] as (typeof findings)[number];
      return { code, severity, start, end, service, field, kind: found, have, usual, suggestion };
    });
    return { status, kind, length, mode, value, name, host, account_url, api_url, findings: all };
  };
  const answer = (line: Readonly<Record<string, unknown>>): unknown => {
    const { reply, failure, paste, identify, ...question } = line;
    if (typeof paste === "string")
      return Object.fromEntries(Object.entries(core.checkPaste(paste)).map(([id, verdict]) => [id, shown(verdict)]));
    if (typeof identify === "string") return { identify: core.identify(identify) };
    const given = (reply ?? failure) as { step: number; headers?: Record<string, string> } | undefined;
    if (given) {
      const { step, ...result } = given;
      const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
      const whole = reply ? { body: "", ...result, headers: Object.fromEntries(headers) } : result;
      const outcome = core.finish(step ?? 0, whole as never, question as never);
      return "next" in outcome ? outcome : { outcome };
    }
    const fields = core.fields.filter(({ id }) => typeof line[id] === "string");
    const verdicts = fields.map(({ id }) => [id, shown(core.check(id, line[id] as string))]);
    return Object.fromEntries(verdicts);
  };
  return { build: core.build, engine: core.engine, answers: lines.map((line) => JSON.stringify(answer(line))) };
}

/** Asks one core all of it, a part at a time. */
async function assertAll(
  service: string,
  engine: "wasm" | "js",
  entry: string,
  vectors: readonly Vector[],
): Promise<void> {
  const sheet = await (await site()).open();
  for (let from = 0; from < vectors.length; from += 200) {
    const some = vectors.slice(from, from + 200);
    const lines = some.map(({ line }) => line);
    const ran = await sheet.page.evaluate(answerAll, readDefinition(service), engine, entry, lines);
    assert.deepEqual([ran.engine, ran.build], [engine, version]);
    some.forEach(({ id, line, expect }, i) => {
      const isField = Object.keys(line).length === 1 && !("paste" in line) && service === "freshbooks-classic";
      const isResult = "reply" in line || "failure" in line;
      const wanted = isField && !isResult ? { [Object.keys(line)[0] as string]: expect } : expect;
      assert.equal(ran.answers[i], JSON.stringify(wanted), id);
    });
  }
  await sheet.close();
}

const isResult = ({ line }: Vector): boolean => "reply" in line || "failure" in line;
// What a request holds is put together by the loader: the doors' tests look at it.
const isRequest = ({ line }: Vector): boolean => "request" in line;

for (const engine of ["wasm", "js"] as const) {
  for (const entry of ["index", "checks"]) {
    const vectors = FRESHBOOKS.filter((vector) => entry === "index" || !isResult(vector));
    test(`FreshBooks, ${entry}, ${engine}: all ${vectors.length} vectors`, async () => {
      assert.ok(vectors.length > 600);
      await assertAll("freshbooks-classic", engine, entry, vectors);
    });
  }
  for (const file of readdirSync(FOLDER)) {
    const service = file.replace(/\.json$/, "");
    const vectors = vectorsOf(service).filter((vector) => !isRequest(vector));
    test(`${service}, ${engine}: all ${vectors.length} vectors`, async () => {
      assert.ok(vectors.length > 35);
      await assertAll(service, engine, "index", vectors);
    });
  }
}
