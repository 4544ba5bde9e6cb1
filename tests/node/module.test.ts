// The module: what it imports and exports, that its memory cannot grow, and that a call leaves nothing behind in it.
// Both modules (all, and checks alone) in both builds, each proved by its own word, with every service's definition.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { Boundary } from "../../build/internals/core/boundary.js";
import { instantiate as instantiateChecks } from "../../build/internals/core/checks-js-module.js";
import { Core } from "../../build/internals/core/core.js";
import { type CoreExports, type CoreModule, startJs, startWasm } from "../../build/internals/core/module.js";
import { instantiate } from "../../build/internals/live/js-module.js";
import { WholeCore } from "../../build/internals/live/whole-core.js";
import type { Checks, ServiceDefinition } from "../../web/src/core/types.ts";
import { MOST_DEFINITION_BYTES, MOST_JSON_BYTES, MOST_REPLY_BYTES } from "../../web/src/generated/contract.ts";
import { ROOT, readDefinition, resultVectors, SERVICE_IDS, textVectors, vectorsOf, WHATS } from "./support.ts";

const bytes = readFileSync(`${ROOT}build/wasm/keyfit.wasm`);
const checksBytes = readFileSync(`${ROOT}build/wasm/keyfit-checks.wasm`);
const freshbooks: ServiceDefinition = readDefinition("freshbooks-classic");
const version = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8")).version;

const CHECKS = [
  "_initialize",
  "keyfit_answer",
  "keyfit_check",
  "keyfit_check_paste",
  "keyfit_check_plain",
  "keyfit_define",
  "keyfit_identify",
  "keyfit_input",
  "keyfit_know",
  "keyfit_paste_answer",
  "keyfit_version",
  "keyfit_wipe",
  "memory",
];
const LIVE_TEST = ["keyfit_finish", "keyfit_request", "keyfit_start"];
const MOST_KIB = 896;
const MOST_KIB_OF_CHECKS = 576;

/** The whole module's builds. */
const WHOLE: Record<string, () => Promise<CoreModule<CoreExports>> | CoreModule<CoreExports>> = {
  wasm: () => startWasm(bytes),
  js: () => startJs(instantiate()),
};

type Build = {
  engine: string;
  start: () => Promise<CoreModule> | CoreModule;
  define: (module: CoreModule, definition: ServiceDefinition, offsets?: "utf8") => Checks;
};
const defineWhole: Build["define"] = (module, ...rest) => new WholeCore(module as CoreModule<CoreExports>, ...rest);
const defineChecks: Build["define"] = (module, ...rest) => new Core(new Boundary(module), ...rest);

const BUILDS: Record<string, Build> = {
  wasm: { engine: "wasm", start: WHOLE.wasm as Build["start"], define: defineWhole },
  js: { engine: "js", start: WHOLE.js as Build["start"], define: defineWhole },
  "checks in wasm": { engine: "wasm", start: () => startWasm(checksBytes), define: defineChecks },
  "checks in js": { engine: "js", start: () => startJs(instantiateChecks()), define: defineChecks },
};

const memoryOf = (module: CoreModule): Buffer => Buffer.from(module.exports.memory.buffer as ArrayBuffer);

/** Fails where a byte of memory is not as it was. */
function assertSame(memory: Uint8Array, before: Uint8Array, what: string): void {
  if (Buffer.compare(memory, before) === 0) return;
  const at = memory.findIndex((byte, i) => byte !== before[i]);
  assert.fail(`${what}: byte ${at} is ${memory[at]} and was ${before[at]}`);
}

/** All that may be typed or pasted by the vectors of a service. */
function textsOf(id: string): string[] {
  if (id === "freshbooks-classic") return WHATS.flatMap((what) => textVectors(what).map(({ input }) => input));
  return vectorsOf(id).vectors.flatMap(({ line }) => Object.values(line).filter((text) => typeof text === "string"));
}

test("the modules import nothing and export exactly what is listed", () => {
  for (const [code, exports, listed] of [
    [bytes, instantiate(), [...CHECKS, ...LIVE_TEST]],
    [checksBytes, instantiateChecks(), CHECKS],
  ] as const) {
    const module = new WebAssembly.Module(code);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    assert.deepEqual(names.sort(), [...listed].sort());
    assert.deepEqual(Object.keys(exports).sort(), [...listed].sort());
  }
});

test("the memory has its limit, and cannot grow", async () => {
  for (const [code, js, most] of [
    [bytes, instantiate(), MOST_KIB],
    [checksBytes, instantiateChecks(), MOST_KIB_OF_CHECKS],
  ] as const) {
    const { exports } = await startWasm(code);
    const memory = exports.memory as WebAssembly.Memory;
    assert.ok(memory.buffer.byteLength <= most * 1024, `${memory.buffer.byteLength}`);
    assert.throws(() => memory.grow(1), RangeError);
    assert.ok(js.memory.buffer.byteLength <= most * 1024);
  }
});

for (const [name, { engine, start, define }] of Object.entries(BUILDS)) {
  test(`${name}: the module says which it is`, async () => {
    const core = define(await start(), freshbooks);
    assert.equal(core.engine, engine);
    assert.equal(core.build, version);
  });

  test(`${name}: after each vector of every service, memory is as it was before`, async () => {
    let texts = 0;
    for (const id of SERVICE_IDS) {
      const module = await start();
      const core = define(module, readDefinition(id));
      const memory = memoryOf(module);
      core.checkPaste("warm up");
      const before = new Uint8Array(memory);
      for (const text of textsOf(id)) {
        for (const field of core.fields) {
          core.check(field.id, text);
          assertSame(memory, before, `${id}, ${field.id}: ${text.slice(0, 80)}`);
        }
        core.checkPaste(text);
        core.identify(text);
        assertSame(memory, before, `${id}, paste: ${text.slice(0, 80)}`);
        texts += 1;
      }
    }
    assert.ok(texts > 1000, `${texts}`);
  });

  test(`${name}: a module that trapped is wiped and never used again`, async () => {
    const module = await start();
    const exports = {
      ...module.exports,
      keyfit_check: () => {
        throw new WebAssembly.RuntimeError("unreachable");
      },
    };
    const core = define({ engine: module.engine, exports }, freshbooks);
    assert.throws(() => core.check("secret", "5ec7e71f83a6b0d94c2e5ad1907f3b68"), { name: "KeyfitError" });
    assert.ok(!memoryOf(module).includes("5ec7e7"));
    assert.throws(() => core.check("account", "joe"), { name: "KeyfitError" });
    assert.throws(() => core.checkPaste("joe"), { name: "KeyfitError" });
    assert.throws(() => core.identify("joe"), { name: "KeyfitError" });
  });

  test(`${name}: inputs of any length are answered within the limits`, async () => {
    for (const id of ["freshbooks-classic", "datadog", "zendesk"]) {
      const core = define(await start(), readDefinition(id));
      for (const length of [2048, 2049, 4096, 4097, 65_536, 65_537, 70_000, 1_000_000]) {
        const text = "a".repeat(length);
        const tooLong = { code: "too-long", severity: "error", start: 0, end: length };
        for (const field of core.fields) {
          const verdict = core.check(field.id, text);
          if (length > (field.type === "account" ? 2048 : 4096)) {
            assert.deepEqual(verdict, { status: "invalid", findings: [tooLong] });
          } else {
            assert.ok(verdict.findings.every(({ code }) => code !== "too-long"));
          }
        }
        assert.ok(Object.values(core.checkPaste(text)).every((verdict) => verdict === null));
        assert.deepEqual(core.identify(text), []);
      }
    }
  });

  test(`${name}: offsets count UTF-16 units, or bytes where asked`, async () => {
    const text = " 😀é：x.freshbooks.com";
    const places = async (offsets?: "utf8") =>
      define(await start(), freshbooks, offsets)
        .check("account", "é\u00a0joe.freshbooks.com\u3000")
        .findings.map((finding) => [finding.start, finding.end]);
    assert.deepEqual(await places(), [
      [20, 21],
      [0, 20],
    ]);
    assert.deepEqual(await places("utf8"), [
      [22, 25],
      [0, 22],
    ]);
    for (const finding of define(await start(), freshbooks).check("account", text).findings) {
      assert.ok(finding.end <= text.length);
    }
  });

  test(`${name}: a lone surrogate is not well-formed, and told where it stands`, async () => {
    const core = define(await start(), freshbooks);
    const { status, findings } = core.check("account", "jo\ud800e");
    assert.equal(status, "invalid");
    assert.deepEqual(findings, [{ code: "not-utf8", severity: "error", start: 2, end: 3 }]);
    assert.deepEqual(core.check("secret", "jo\ud800e").findings, findings);
  });

  test(`${name}: every definition is taken, and tells its fields`, async () => {
    for (const id of SERVICE_IDS) {
      const definition = readDefinition(id);
      const core = define(await start(), definition);
      assert.deepEqual(
        core.fields.map((field) => [field.id, field.type, field.label]),
        definition.fields.map((field: { id: string; type: string; label: string }) => [
          field.id,
          field.type,
          field.label,
        ]),
      );
      assert.throws(() => core.check("nosuch", "x"), {
        name: "KeyfitError",
        message: /^check\(field, text\): the service \S+ has no such field\. It has "/,
      });
      const empty = core.checkAll({});
      assert.deepEqual(
        Object.keys(empty),
        core.fields.map((field) => field.id),
      );
      assert.ok(Object.values(empty).every(({ status, findings }) => status === "empty" && findings.length === 0));
    }
  });

  test(`${name}: a definition of the most bytes is taken, and of one more refused`, async () => {
    const { exports } = await start();
    const sizes: number[] = [];
    const counted = {
      ...exports,
      keyfit_define: (size: number) => {
        sizes.push(size);
        return exports.keyfit_define(size);
      },
    };
    // What notes say is passed over, and takes its place all the same.
    const openai = readDefinition("openai");
    const noted = (characters: number) => {
      let left = characters;
      for (const kind of ["kinds", "others"].flatMap((list) => openai.fields[0][list])) {
        kind.note = "x".repeat(1 + Math.min(left, 1023));
        left -= kind.note.length - 1;
      }
      assert.equal(left, 0);
      return define({ engine, exports: counted } as CoreModule, openai);
    };
    noted(0);
    const room = MOST_DEFINITION_BYTES - (sizes[0] as number);
    noted(room);
    assert.throws(() => noted(room + 1), { name: "KeyfitError", message: /too large/ });
    assert.deepEqual(sizes.slice(1), [MOST_DEFINITION_BYTES]);
    // Whatever the loader says, the module reads no more than it has room for.
    assert.ok(exports.keyfit_define(MOST_DEFINITION_BYTES + 1) > 0);
  });

  test(`${name}: a definition that cannot be used is refused with what is wrong, and where`, async () => {
    for (const [definition, problem] of [
      [{}, "unknown-key"],
      [{ fields: [] }, "wrong-value|missing"],
      [{ ...freshbooks, surprise: 1 }, "unknown-key at /surprise"],
      [{ ...freshbooks, id: 5 }, "wrong-value at /id"],
      [{ ...freshbooks, id: "Ü" }, "wrong-value at /id"],
      [{ ...freshbooks, label_words: Array(65).fill("word") }, "too-many at /label_words/64"],
    ] as const) {
      const module = await start();
      assert.throws(() => define(module, definition as never), { name: "KeyfitError", message: new RegExp(problem) });
    }
  });
}

// Of three services of different shapes: a key, and all that may be wrong with it. Keys are made up, and never written whole.
const CANARIES: { id: string; field: string; secret: string; beside: string }[] = [
  {
    id: "freshbooks-classic",
    field: "secret",
    secret: "5ec7e71f83a6b0d94c2e5ad1907f3b68",
    beside: "https://joe.freshbooks.com",
  },
  { id: "datadog", field: "secret", secret: "5ec7e71f83a6b0d94c2e5ad1907f3b68", beside: "https://app.datadoghq.eu" },
  { id: "stripe", field: "secret", secret: `sk_${"live"}_51Qz7RmKbT4nXvW2eYc9Hd0L`, beside: "for joe@joes.example" },
];

for (const [name, { start, define }] of Object.entries(BUILDS)) {
  for (const { id, field, secret, beside } of CANARIES) {
    test(`${name}, ${id}: during a call the secret is there, afterwards no part of it`, async () => {
      const module = await start();
      const core = define(module, readDefinition(id));
      const { exports } = module;
      const holds = (part: string): boolean => memoryOf(module).includes(part);
      const index = core.fields.findIndex((one) => one.id === field);
      // Seen red: without the wipe the scan finds it.
      new TextEncoder().encodeInto(secret, new Uint8Array(exports.memory.buffer, exports.keyfit_input()));
      exports.keyfit_check(index, secret.length, 1);
      assert.ok(holds(secret));
      exports.keyfit_wipe(secret.length);

      const basic = `Authorization: Basic ${Buffer.from(`${secret}:X`).toString("base64")}`;
      const middle = secret.length >> 1;
      const forms = [
        secret,
        ` ${secret}:X `,
        secret.toUpperCase(),
        secret.replace("0", "O"),
        `"${secret}"`,
        basic,
        `https://${secret}:X@joesgarage.freshbooks.com/`,
        `${secret.slice(0, middle)}\n${secret.slice(middle)}`,
        `Token: ${secret}`,
        `${secret}${secret}`,
        `curl -H 'X-Key: ${secret}' https://api.example/`,
      ];
      for (const form of forms) {
        for (const one of core.fields) core.check(one.id, form);
        core.checkPaste(`${beside} and ${form} and ${form}`);
        core.identify(form);
        const encoded = Buffer.from(secret).toString("base64");
        for (const text of [secret, secret.toUpperCase(), encoded]) {
          for (let at = 0; at + 8 <= text.length; at += 8) {
            assert.ok(!holds(text.slice(at, at + 8)) || isInDefinition(id, text.slice(at, at + 8)), form);
          }
        }
      }
    });
  }
}

/** What every definition of the service says anyway, as "sk_live_", is no part of a secret. */
function isInDefinition(id: string, part: string): boolean {
  return JSON.stringify(readDefinition(id)).includes(part) || /^(?:sk_live_|SK_LIVE_)$/.test(part);
}

for (const [engine, start] of Object.entries(WHOLE)) {
  test(`${engine}: a live test's request holds the secret once, and leaves none of it behind`, async () => {
    const module = await start();
    const core = new WholeCore(module, freshbooks);
    const secret = "5ec7e71f83a6b0d94c2e5ad1907f3b68";
    const request = core.requestOf(0, { account: "joesgarage", secret: ` ${secret}:X ` });
    const basic = Buffer.from(`${secret}:X`).toString("base64");
    assert.deepEqual(request, {
      method: "POST",
      url: "https://joesgarage.freshbooks.com/api/2.1/xml-in",
      headers: { Authorization: `Basic ${basic}`, "Content-Type": "application/xml" },
      body: '<?xml version="1.0" encoding="utf-8"?><request method="staff.current"></request>',
    });
    const memory = memoryOf(module);
    for (let at = 0; at + 8 <= basic.length; at += 8) assert.ok(!memory.includes(basic.slice(at, at + 8)));
    for (let at = 0; at + 8 <= secret.length; at += 8) assert.ok(!memory.includes(secret.slice(at, at + 8)));
    const of = (account: string, typed: string, step = 0) => core.requestOf(step, { account, secret: typed });
    assert.match(of("joe", secret, 1)?.body ?? "", /system\.current/);
    assert.equal(of("joe", secret, 2), null);
    assert.equal(of("https://evil.example", secret), null);
    assert.equal(of("evilfreshbooks.com", secret), null);
    assert.equal(of("joe", "hunter2"), null);
    assert.equal(of("joe", "a".repeat(100_000)), null);
    assert.equal(of("a".repeat(100_000), secret), null);
    assert.equal(core.requestOf(0, { account: "joe" }), null);
    // What is larger than any question is not asked.
    assert.throws(() => of("joe", "a".repeat(200_000)), { name: "KeyfitError" });
    assert.notEqual(of("joe", secret), null);
  });

  test(`${engine}: after each question of every service's vectors, memory is as it was before`, async () => {
    let asked = 0;
    for (const id of SERVICE_IDS) {
      const module = await start();
      const core = new WholeCore(module, readDefinition(id));
      const memory = memoryOf(module);
      core.checkPaste("warm up");
      core.requestJson({ step: 0 }, true);
      const before = new Uint8Array(memory);
      const lines: Record<string, unknown>[] =
        id === "freshbooks-classic"
          ? resultVectors().map(({ what, input }) => ({ [what]: input }))
          : vectorsOf(id).vectors.map(({ line }) => line);
      for (const line of lines) {
        if ("request" in line) core.requestJson(line.request, true);
        else if ("reply" in line || "failure" in line) core.resultJson(line);
        else continue;
        assertSame(memory, before, `${id}: ${JSON.stringify(line).slice(0, 200)}`);
        asked += 1;
      }
    }
    assert.ok(asked > 300, `${asked}`);
  });

  test(`${engine}: the worst replies that are admitted are read, and leave memory as it was`, async () => {
    for (const id of ["freshbooks-classic", "stripe"]) {
      const module = await start();
      const core = new WholeCore(module, readDefinition(id));
      const memory = memoryOf(module);
      core.checkPaste("warm up");
      core.requestJson({ step: 0 }, true);
      const before = new Uint8Array(memory);
      const filled = (body: string): string => body.padEnd(MOST_REPLY_BYTES, " ");
      const many = 250;
      for (const body of [
        "x".repeat(MOST_REPLY_BYTES),
        filled(`<response status="ok">${"<a/>".repeat(2 * many)}</response>`),
        filled(`<response status="ok">${"<a>b</a>".repeat(many)}</response>`),
        filled(`<response status="ok">${"<a b='c'/>".repeat(many)}</response>`),
        filled(`<response status="ok">${"<!-- -->".repeat(2 * many)}</response>`),
        filled(`<response status="ok">${"<a>".repeat(many)}`),
        filled(`<response status="ok">${"<![CDATA[x]]>".repeat(2 * many)}</response>`),
        `<response status="ok"><staff><first_name>${"&amp;".repeat(10_000)}</first_name></staff></response>`,
        "<".repeat(MOST_REPLY_BYTES),
        "<a ".repeat(20_000),
        "&#x10FFFF;".repeat(6_000),
        "\ud800".repeat(20_000),
        `{"id":"acct_1","email":"${"\\u0000".repeat(40_000)}"}`,
        `{"id":"acct_1","error":{"message":"${"'".repeat(49_000)}"}}`,
        `{"id":"acct_1","pad":"${"x".repeat(MOST_JSON_BYTES)}"}`,
        `[${"[],".repeat(60_000)}1]`,
      ]) {
        const headers = Object.fromEntries(core.replyHeaders.map((name) => [name, "x".repeat(5_000)]));
        core.finish(0, { status: 200, headers, body }, { fields: {} });
        assertSame(memory, before, body.slice(0, 40));
      }
    }
  });
}

test("for checks alone what a definition says of a live test is passed over, and all else is not", async () => {
  const broken = { ...freshbooks, live_test: { steps: [{ body: "x" }], surprise: 1 }, guides: 5 };
  assert.throws(() => defineWhole({ ...startJs(instantiate()) }, broken), {
    message: /unknown-key|wrong-value|missing/,
  });
  const core = defineChecks(await startWasm(checksBytes), broken);
  assert.equal(core.check("account", "joe").status, "repaired");
});

test("a secret and its suggestions do not enumerate; what is no secret does", async () => {
  const core = new WholeCore(await startWasm(bytes), freshbooks);
  const secret = "5EC7E70123456789ABCDEF0FEDCBA987";
  const verdict = core.check("secret", secret);
  assert.equal(verdict.value, secret);
  assert.equal(verdict.findings[0]?.suggestion, secret.toLowerCase());
  const pasted = core.checkPaste(`https://joe.freshbooks.com ${secret.toLowerCase()}`);
  assert.equal(pasted.secret?.value, secret.toLowerCase());
  for (const one of [verdict, pasted, core.checkAll({ secret })]) {
    for (const shown of [JSON.stringify(one), inspect(one, { depth: 9 }), JSON.stringify({ ...one })]) {
      assert.ok(!shown.toLowerCase().includes("5ec7e7"), shown);
    }
  }
  const zendesk = new WholeCore(await startWasm(bytes), readDefinition("zendesk"));
  assert.match(JSON.stringify(zendesk.check("email", "joe@joes.example")), /"value":"joe@joes\.example"/);
});
