// The vectors in a browser, through the loader that a page uses, on both builds of the core: the very same answers. All of them for
// FreshBooks; of every other service four (`sampleOf`), for the runners, which hold the same two builds, answer all.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Keyfit } from "../../web/src/live/live.ts";
import { readDefinition } from "../node/definitions.ts";
import { ROOT, resultVectors, textVectors, WHATS } from "../node/support.ts";
import { type Sheet, shareSite } from "./support.ts";

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
    textVectors(what).map(({ id, input, expect }) => {
      return { id, line: { [what]: input }, expect: what === "paste" ? expect : { [what]: expect } };
    }),
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
  core.know((await import(new URL("../known.js", document.baseURI).href)).default);
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

/** A service, and what it is asked. */
interface Asked {
  readonly service: string;
  readonly vectors: readonly Vector[];
}

/** Asks the cores of some services, one after the other, in one page. */
async function assertAll(sheet: Sheet, engine: "wasm" | "js", entry: string, all: readonly Asked[]): Promise<void> {
  for (const { service, vectors } of all) {
    const lines = vectors.map(({ line }) => line);
    const ran = await sheet.page.evaluate(answerAll, readDefinition(service), engine, entry, lines);
    assert.deepEqual([ran.engine, ran.build], [engine, version]);
    vectors.forEach(({ id, expect }, i) => {
      assert.equal(ran.answers[i], JSON.stringify(expect), id);
    });
  }
}

const isResult = ({ line }: Vector): boolean => "reply" in line || "failure" in line;
const isIdentified = ({ line }: Vector): boolean => "identify" in line;
// What a request holds is put together by the loader: the doors' tests look at it.
const isInput = (vector: Vector): boolean => !isResult(vector) && !isIdentified(vector) && !("request" in vector.line);

/** Two inputs and two results of a service: the first of each, and the one in the middle. And all that it names of any service. */
function sampleOf(service: string): readonly Vector[] {
  const vectors = vectorsOf(service);
  const four = [vectors.filter(isInput), vectors.filter(isResult)].flatMap((some) => {
    const [first, middle] = [some[0], some[Math.floor(some.length / 2)]];
    assert.ok(first && middle && first !== middle, `${service} has too few`);
    return [first, middle];
  });
  return [...four, ...vectors.filter(isIdentified)];
}

const SERVICES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
/** So many vectors at a time that no call lasts long. */
const BATCH = 200;

for (const engine of ["wasm", "js"] as const) {
  for (const entry of ["index", "checks"]) {
    const vectors = FRESHBOOKS.filter((vector) => entry === "index" || !isResult(vector));
    test(`FreshBooks, ${entry}, ${engine}: all ${vectors.length} vectors`, async () => {
      assert.ok(vectors.length > 600);
      const sheet = await (await site()).open();
      const parts = Array.from({ length: Math.ceil(vectors.length / BATCH) }, (_, i) => ({
        service: "freshbooks-classic",
        vectors: vectors.slice(i * BATCH, (i + 1) * BATCH),
      }));
      await assertAll(sheet, engine, entry, parts);
      await sheet.close();
    });
  }
  test(`${SERVICES.length} services, ${engine}: four vectors of each`, async () => {
    assert.ok(SERVICES.length > 10);
    const sheet = await (await site()).open();
    const all = SERVICES.map((service) => ({ service, vectors: sampleOf(service) }));
    await assertAll(sheet, engine, "index", all);
    await sheet.close();
  });
}
