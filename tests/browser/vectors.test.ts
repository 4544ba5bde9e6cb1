// Every vector in Chromium, through the loader that a page uses, on both builds of the core: the very same answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Checks, ServiceDefinition } from "../../web/src/core/types.ts";
import type { Keyfit } from "../../web/src/live/live.ts";
import { ROOT, resultVectors, textVectors, WHATS } from "../node/support.ts";
import { shareSite } from "./support.ts";

const site = shareSite();
const service: ServiceDefinition = JSON.parse(readFileSync(`${ROOT}core/services/freshbooks-classic.json`, "utf8"));
const version: string = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8")).version;

const results = resultVectors();
const questions = WHATS.flatMap((what) =>
  textVectors(what).map(({ id, input, expect }) => ({ what, id, input, expect })),
);

for (const [engine, entry] of [
  ["wasm", "index"],
  ["js", "index"],
  ["wasm", "checks"],
  ["js", "checks"],
] as const) {
  test(`${entry}, ${engine}: all ${questions.length} vectors`, async () => {
    const sheet = await (await site()).open();
    const inputs = questions.map(({ what, input }) => ({ what, input }));
    const { build, ran, answers } = await sheet.page.evaluate(
      async (asked, definition, wanted, path) => {
        const url = new URL(`../${path}.js`, document.baseURI).href;
        const { load } = await import(url);
        const core: Checks = await load(definition, { engine: wanted, offsets: "utf8" });
        // What does not enumerate, on purpose, is shown here as the command does with --show-secrets.
        const shown = (verdict: ReturnType<Checks["checkSecret"]> | null) =>
          verdict && {
            status: verdict.status,
            kind: verdict.kind,
            length: verdict.length,
            value: verdict.value,
            findings: verdict.findings.map((finding) => ({ ...finding, suggestion: finding.suggestion })),
          };
        const answer = ({ what, input }: (typeof asked)[number]): unknown => {
          if (what === "account") return core.checkAccount(input);
          if (what === "secret") return shown(core.checkSecret(input));
          const { account, secret } = core.checkPaste(input);
          return { account, secret: shown(secret) };
        };
        return {
          build: core.build,
          ran: core.engine,
          answers: asked.map((question) => JSON.stringify(answer(question))),
        };
      },
      inputs,
      service,
      engine,
      entry,
    );
    assert.equal(ran, engine);
    assert.equal(build, version);
    assert.equal(answers.length, questions.length);
    assert.ok(answers.length > 600);
    questions.forEach(({ id, expect }, i) => {
      assert.equal(answers[i], JSON.stringify(expect), id);
    });
    await sheet.close();
  });
}

for (const engine of ["wasm", "js"] as const) {
  test(`${engine}: all ${results.length} replies and failures`, async () => {
    const sheet = await (await site()).open();
    const outcomes = await sheet.page.evaluate(
      async (asked, definition, wanted) => {
        const url = new URL("../index.js", document.baseURI).href;
        const { load } = await import(url);
        const core: Keyfit = await load(definition, { engine: wanted });
        return asked.map(({ step, administrator = false, status, headers = {}, body = "", ...failure }) => {
          const named = Object.entries(headers as object).map(([name, value]) => [name.toLowerCase(), value]);
          const result = status === undefined ? failure : { status, headers: Object.fromEntries(named), body };
          const outcome = core.finishLiveTest(step as number, administrator as boolean, result as never);
          return JSON.stringify(typeof outcome === "number" ? { next: outcome } : { outcome });
        });
      },
      results.map(({ input }) => input),
      service,
      engine,
    );
    results.forEach(({ id, expect }, i) => {
      assert.equal(outcomes[i], JSON.stringify(expect), id);
    });
    await sheet.close();
  });
}
