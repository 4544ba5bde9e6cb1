// The three runners: the vectors, lines that are no questions, and the command line, byte for byte alike.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  RUNNERS,
  readDefinition,
  resultVectors,
  run,
  SERVICE_IDS,
  serviceVectors,
  textVectors,
  USABLE,
  WHATS,
} from "./support.ts";

for (const what of WHATS) {
  const vectors = textVectors(what);
  const input = `${vectors.map((vector) => JSON.stringify({ [what]: vector.input })).join("\n")}\n`;

  for (const runner of RUNNERS) {
    test(`${runner.name}: every ${what} vector`, () => {
      const lines = run(runner, ["--show-secrets"], input).stdout.trimEnd().split("\n");
      assert.equal(lines.length, vectors.length);
      vectors.forEach((vector, i) => {
        const expected = what === "paste" ? vector.expect : { [what]: vector.expect };
        assert.equal(lines[i], JSON.stringify(expected), vector.id);
      });
    });
  }

  test(`without --show-secrets no ${what} output holds a secret, and all runners agree`, () => {
    const [native, ...others] = RUNNERS.map((runner) => run(runner, [], input).stdout);
    for (const other of others) assert.equal(other, native);
    assert.ok(!native?.includes('"value"'));
    for (const { id, expect } of vectors) {
      const secret = (what === "paste" ? expect.secret : what === "secret" ? expect : null) as {
        value?: string;
        findings: { suggestion?: string }[];
      } | null;
      for (const text of [secret?.value, ...(secret?.findings ?? []).map((finding) => finding.suggestion)]) {
        if (text !== undefined) assert.ok(!native?.includes(`"${text}"`), id);
      }
    }
  });
}

const results = resultVectors();
for (const runner of RUNNERS) {
  test(`${runner.name}: every reply and failure vector`, () => {
    const input = results.map(({ what, input }) => `${JSON.stringify({ [what]: input })}\n`).join("");
    const lines = run(runner, [], input).stdout.trimEnd().split("\n");
    assert.equal(lines.length, results.length);
    assert.ok(results.length >= 90);
    results.forEach(({ id, expect }, i) => {
      assert.equal(lines[i], JSON.stringify(expect), id);
    });
  });
}

const services = serviceVectors();

test("every service has vectors, each with an id of its own", () => {
  const ids = services.flatMap(({ vectors }) => vectors.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    services.map(({ service }) => service),
    // FreshBooks Classic has those of the first edition.
    SERVICE_IDS.filter((id) => id !== "freshbooks-classic"),
  );
});

for (const [number, { service, vectors }] of services.entries()) {
  const input = vectors.map(({ line }) => `${JSON.stringify(line)}\n`).join("");

  for (const runner of RUNNERS) {
    test(`${runner.name}: every vector of ${service}`, () => {
      const { stdout, stderr } = run(runner, ["--service", service, "--show-secrets"], input);
      assert.equal(stderr, "");
      const lines = stdout.trimEnd().split("\n");
      assert.equal(lines.length, vectors.length);
      vectors.forEach(({ id, expect }, i) => {
        assert.equal(lines[i], JSON.stringify(expect), id);
      });
    });
  }

  // The two of Node leave out the same in the same place, so one of them is asked, by turns: to start one takes longer than
  // all of a service's lines.
  const [ofNative, ...ofNode] = RUNNERS;
  const asked = [ofNative, ofNode[number % ofNode.length]].filter((runner) => runner !== undefined);
  test(`without --show-secrets no output of ${service} holds a secret, and ${asked.at(-1)?.name} agrees`, () => {
    assert.equal(asked.length, 2);
    const [native, other] = asked.map((runner) => run(runner, ["--service", service], input).stdout);
    assert.equal(other, native);
    const lines = native?.trimEnd().split("\n") ?? [];
    vectors.forEach(({ id, expect }, i) => {
      for (const secret of secretsOf(service, expect)) assert.ok(!lines[i]?.includes(secret), id);
    });
  });
}

/** The mended secrets, and those that are suggested, in the verdicts of an answer. */
function secretsOf(service: string, expect: Record<string, unknown>): string[] {
  type Verdict = { value?: string; findings: { suggestion?: string }[] } | null;
  const fields = (readDefinition(service).fields as { id: string; type: string }[]).filter(
    ({ type }) => type === "secret",
  );
  return fields
    .flatMap(({ id }) => (id in expect ? [expect[id] as Verdict] : []))
    .flatMap((verdict) => [verdict?.value, ...(verdict?.findings ?? []).map(({ suggestion }) => suggestion)])
    .filter((text) => text !== undefined);
}

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

/** Lines and whether they are questions. The answers of the three runners must be the same bytes. */
const LINES: [string | Uint8Array, boolean][] = [
  ['{"account":"joe"}', true],
  ['{"account":"joe"}\r', true],
  [' \t{ "account" : "joe" } ', true],
  ['{"account":"joe","secret":"0123456789abcdef0123456789abcdef"}', true],
  ['{"secret":"0123456789abcdef0123456789abcdef","account":"joe"}', true],
  ['{"account":"\\u006a\\u006f\\u0065"}', true],
  ['{"account":"\\ud83d\\ude00"}', true],
  ['{"account":"😀.freshbooks.com"}', true],
  ['{"account":"a","account":"joe"}', true],
  ['{"account":5,"account":"joe"}', true],
  ['{"account":"joe","other":{"account":5,"deep":[1,2.5,-0,1e3,true,null]}}', true],
  ['{"account":"joe","__proto__":{"secret":5}}', true],
  [`{"account":"joe","deep":${deep(511)}}`, true],
  ['{"account":"joe","small":1e-400}', true],
  ['{"account":""}', true],
  ['{"account":"\\u0000"}', true],
  [`{"account":"${"a".repeat(3_000_000)}"}`, true],
  [`{"paste":"${"\\u0061".repeat(70_000)}"}`, true],
  ['{"reply":{"step":0,"status":401}}', true],
  ['{"reply":{"step":0.0,"status":4.01e2,"headers":{},"body":"","more":[]}}', true],
  ['{"reply":{"step":0,"status":302,"headers":{"location":"/x","Location":"/loginSearch"}}}', true],
  ['{"reply":{"step":0,"status":302,"headers":{"Location":"/loginSearch","location":"/x"}}}', true],
  [`{"reply":{"step":0,"status":302,"headers":{"location":"${"é".repeat(512)}loginSearch"}}}`, true],
  [`{"reply":{"step":0,"status":200,"body":"${"\\u0061".repeat(70_000)}"}}`, true],
  [`{"reply":{"step":0,"status":200,"body":"<response status='ok'>${"<a b='c'>".repeat(250)}"}}`, true],
  ['{"reply":{"step":1,"administrator":true,"status":200,"body":"<response status=\'ok\'/>"}}', true],
  ['{"failure":{"step":0,"kind":"timeout","sent":"no"}}', true],
  ['{"failure":{"step":1,"administrator":false,"kind":"cancelled","sent":"possibly"}}', true],
  ['{"reply":{}}', false],
  ['{"reply":[]}', false],
  ['{"reply":null}', false],
  ['{"reply":"x"}', false],
  ['{"reply":{"status":200}}', false],
  ['{"reply":{"step":0}}', false],
  ['{"reply":{"step":2,"status":200}}', false],
  ['{"reply":{"step":-1,"status":200}}', false],
  ['{"reply":{"step":0.5,"status":200}}', false],
  ['{"reply":{"step":"0","status":200}}', false],
  ['{"reply":{"step":0,"status":1000}}', false],
  ['{"reply":{"step":0,"status":"200"}}', false],
  ['{"reply":{"step":0,"status":200,"headers":[]}}', false],
  ['{"reply":{"step":0,"status":200,"headers":null}}', false],
  ['{"reply":{"step":0,"status":200,"headers":{"x":1}}}', false],
  ['{"reply":{"step":0,"status":200,"body":null}}', false],
  ['{"reply":{"step":0,"status":200,"administrator":1}}', false],
  ['{"reply":{"step":0,"status":200},"failure":{"step":0,"kind":"timeout","sent":"no"}}', false],
  ['{"reply":{"step":0,"status":200},"account":"joe"}', false],
  ['{"failure":{"step":0,"kind":"timeout"}}', false],
  ['{"failure":{"step":0,"kind":"connected","sent":"yes"}}', false],
  ['{"failure":{"step":0,"kind":"secret-refused","sent":"yes"}}', false],
  ['{"failure":{"step":0,"kind":"toString","sent":"yes"}}', false],
  ['{"failure":{"step":0,"kind":"timeout","sent":"maybe"}}', false],
  ['{"reply":{"step":0,"status":200},"needs":["a","b"],"from":"page","allow_cost":true,"administrator":false}', true],
  ['{"reply":{"step":0,"status":200},"so_far":{"reason":"connected","who":{"name":"Joe"},"other":[[{}]]}}', true],
  [`{"reply":{"step":0,"status":200},"so_far":{"x":${deep(32)}}}`, true],
  ['{"reply":{"step":0,"status":200},"fields":{}}', true],
  ['{"reply":{"step":0,"status":200},"fields":{"account":"joe","secret":"x","nosuch":"y","1":"z"}}', true],
  ['{"reply":{"step":0,"status":200,"allow_cost":true}}', true],
  ['{"request":{"step":0,"fields":{"account":"joe","secret":"0123456789abcdef0123456789abcdef"}}}', true],
  ['{"request":{"step":0,"fields":{"account":"joe","secret":"hunter2"}}}', true],
  ['{"request":{"step":99,"fields":{}}}', true],
  ['{"request":{"step":0}}', true],
  ['{"identify":"ghp_x"}', true],
  ['{"identify":""}', true],
  ['{"identify":"\\u0000"}', true],
  [`{"identify":"${"a".repeat(70_000)}"}`, true],
  [`{"reply":{"step":0,"status":200},"so_far":{"x":${deep(33)}}}`, false],
  [`{"reply":{"step":0,"status":200},"so_far":{"x":"${"a".repeat(70_000)}"}}`, false],
  [`{"reply":{"step":0,"status":200},"needs":["${"a".repeat(140_000)}"]}`, false],
  [`{"reply":{"step":0,"status":200,"headers":{"${"a".repeat(70_000)}":""}}}`, false],
  ['{"reply":{"step":0,"status":200},"so_far":[]}', false],
  ['{"reply":{"step":0,"status":200},"so_far":null}', false],
  ['{"reply":{"step":0,"status":200},"needs":"a"}', false],
  ['{"reply":{"step":0,"status":200},"needs":[1]}', false],
  ['{"reply":{"step":0,"status":200},"needs":null}', false],
  ['{"reply":{"step":0,"status":200},"from":"elsewhere"}', false],
  ['{"reply":{"step":0,"status":200},"from":null}', false],
  ['{"reply":{"step":0,"status":200},"administrator":null}', false],
  ['{"reply":{"step":0,"status":200},"allow_cost":"yes"}', false],
  ['{"reply":{"step":0,"status":200},"fields":[]}', false],
  ['{"reply":{"step":0,"status":200},"fields":{"secret":1}}', false],
  ['{"request":{}}', false],
  ['{"request":{"step":100,"fields":{}}}', false],
  ['{"request":{"step":-1,"fields":{}}}', false],
  ['{"request":{"step":0,"fields":{"secret":null}}}', false],
  ['{"request":null}', false],
  ['{"request":{"step":0},"identify":"x"}', false],
  ['{"identify":null}', false],
  ['{"identify":"x","paste":"x"}', false],
  ['{"account":null,"secret":"joe"}', false],
  ["", false],
  [" ", false],
  ["\r", false],
  ["null", false],
  ["[]", false],
  ['["account"]', false],
  ['"account"', false],
  ["{}", false],
  ['{"Account":"joe"}', false],
  ['{"__proto__":{"account":"joe"}}', false],
  ['{"account":"joe"', false],
  ['{"account":"joe"}}', false],
  ['{"account":"joe"} {"account":"joe"}', false],
  ["{'account':'joe'}", false],
  ['{"account":"joe",}', false],
  ['{"account":"joe"} // why', false],
  ['{"account":null}', false],
  ['{"account":["joe"]}', false],
  ['{"account":{"account":"joe"}}', false],
  ['{"account":"joe","account":5}', false],
  ['{"account":"joe","secret":5}', false],
  ['{"paste":"joe","account":"joe"}', false],
  ['{"account":"\\ud83d"}', false],
  ['{"account":"\\ude00"}', false],
  ['{"account":"\\ud83dx\\ude00"}', false],
  ['{"account":"\\ud83d\\u0041"}', false],
  ['{"other":"\\ud800","account":"joe"}', false],
  ['{"\\udfff":1,"account":"joe"}', false],
  ['{"account":"\\ud800","account":"joe"}', false],
  ['{"account":"\\x"}', false],
  ['{"account":"\\u12g4"}', false],
  ['{"account":"tab\there"}', false],
  ['{"account":"joe","n":1e400}', false],
  ['{"account":"joe","n":-1e400}', false],
  [`{"account":"joe","n":1${"0".repeat(400)}}`, false],
  ['{"account":"joe","n":01}', false],
  ['{"account":"joe","n":NaN}', false],
  ['{"account":"joe","n":.5}', false],
  ['{"account":"joe","n":-}', false],
  [`{"account":"joe","deep":${deep(512)}}`, false],
  [deep(200_000), false],
  [`{"a":${"[".repeat(1_000_000)}`, false],
  ['\ufeff{"account":"joe"}', false],
  ['{"account":"joe"}\0', false],
  ['{"account":"jo\0e"}', false],
  [Buffer.from([0x7b, 0x22, 0x61, 0xff, 0x22, 0x7d]), false],
  [Buffer.concat([Buffer.from('{"account":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]), false],
  [Buffer.concat([Buffer.from('{"account":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), false],
  [Buffer.concat([Buffer.from('{"account":"joe"}'), Buffer.from([0xff])]), false],
  [`{"account":"${"a".repeat(16_777_216)}"}`, false],
];

function joined(lines: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
}

test("lines that are no questions get an error and the run goes on, in all runners alike", () => {
  const input = joined(LINES.map(([line]) => line));
  const [native, ...others] = RUNNERS.map((runner) => run(runner, [], input));
  const lines = native?.stdout.trimEnd().split("\n") ?? [];
  assert.equal(lines.length, LINES.length);
  LINES.forEach(([line, isQuestion], i) => {
    const shown = `${String(line).slice(0, 60)} -> ${lines[i]?.slice(0, 100)}`;
    assert.equal(!lines[i]?.startsWith('{"error":"'), isQuestion, shown);
  });
  for (const other of others) {
    assert.equal(other.status, native?.status);
    const otherLines = other.stdout.trimEnd().split("\n");
    for (const [i, line] of lines.entries()) assert.equal(otherLines[i], line, `line ${i}`);
  }
});

const acct = (more: string): string => `{"id":"acct_1"${more}}`;

/** JSON bodies on which parsers differ, or that are at a limit, and what becomes of each. */
const BODIES: [body: string, contentType: string, reason: string, email?: string][] = [
  [acct(""), "application/json", "connected"],
  [` \n\t${acct("")}`, "text/html", "connected"],
  [acct(',"email":"joe@joes.example"'), "", "connected", "joe@joes.example"],
  [acct(',"email":"first","email":"last"'), "", "connected", "last"],
  [acct(',"email":"\\ud83d\\ude00"'), "", "connected", "\u{1f600}"],
  [acct(',"email":"a\\ud83db"'), "", "connected", "a\ufffdb"],
  [acct(',"email":"a\\ude00\\ud83d"'), "", "connected", "a\ufffd\ufffd"],
  [acct(',"email":"\\ud83d\\ud83d\\ude00"'), "", "connected", "\ufffd\u{1f600}"],
  [acct(',"email":"\\\\ud83d"'), "", "connected", "\\ud83d"],
  [acct(',"email":"é\u2028"'), "", "connected"],
  [acct(',"email":1.0'), "", "connected"],
  [acct(',"n":[1e400,-1e400,1e-400,12345678901234567890,-0,1.5e300]'), "", "connected"],
  [acct(`,"n":${"9".repeat(400)}`), "", "connected"],
  [acct(',"__proto__":{"email":"x"},"constructor":1'), "", "connected"],
  [acct(`,"deep":${deep(31)}`), "", "connected"],
  [acct(`,"deep":${deep(32)}`), "", "reply-too-large"],
  [acct(`,"brackets":"${"[".repeat(100)}\\"[["`), "", "connected"],
  [acct(`,"list":[${Array(60_000).fill(0)}]`), "", "connected"],
  [acct(`,"list":[${Array(66_000).fill(0)}]`), "", "reply-too-large"],
  [acct(`,"pad":"${"x".repeat(1_000_000)}"`), "", "connected"],
  [acct(`,"pad":"${"x".repeat(1_048_576)}"`), "", "reply-too-large"],
  [acct(`,"email":"${"x".repeat(60_000)}"`), "", "reply-too-large"],
  [`\ufeff${acct("")}`, "application/json", "unexpected-reply"],
  [`${acct("")}\0`, "application/json", "unexpected-reply"],
  [`${acct("")}x`, "application/json", "unexpected-reply"],
  [acct(',"n":01'), "", "unexpected-reply"],
  [acct(',"n":1.e400'), "", "unexpected-reply"],
  [acct(',"n":1e'), "", "unexpected-reply"],
  [acct(',"n":NaN'), "", "unexpected-reply"],
  [acct(',"x":"\t"'), "", "unexpected-reply"],
  [acct(',"x":"\\x"'), "", "unexpected-reply"],
  ["{", "", "unexpected-reply"],
  ["acct_1", "application/json", "unexpected-reply"],
  ["<html>", "application/json", "not-the-api"],
  ["", "application/json", "unexpected-reply"],
  [" ".repeat(65_536), "text/plain", "unexpected-reply"],
  ["x".repeat(65_537), "text/plain", "reply-too-large"],
];

test("bodies in JSON are read as every parser would, within the limits, in all runners alike", () => {
  const secret = ["sk_", "test_51Qz7RmKbT4nXvW2eYc9Hd0L"].join("");
  const input = BODIES.map(([body, type]) => ({
    reply: { step: 0, status: 200, headers: { "Content-Type": type }, body },
    fields: { secret },
  })).map((line) => `${JSON.stringify(line)}\n`);
  const [native, ...others] = RUNNERS.map((runner) => run(runner, ["--service", "stripe"], input.join("")).stdout);
  for (const other of others) assert.equal(other, native);
  const lines = native?.trimEnd().split("\n") ?? [];
  BODIES.forEach(([body, , reason, email], i) => {
    const { outcome } = JSON.parse(lines[i] as string);
    assert.equal(outcome.reason, reason, body.slice(0, 60));
    if (email !== undefined) assert.equal(outcome.who?.email, email, body.slice(0, 60));
  });
});

test("a definition of one's own: read from a file, and what is wrong with it is said", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "keyfit-definition-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const own = {
    id: "own",
    title: "Own",
    category: "other",
    docs: "https://own.example/",
    cors: "no",
    fields: [
      {
        id: "secret",
        type: "secret",
        label: "Key",
        kinds: [{ kind: "own-key", label: "Key", pattern: "own_[0-9a-f]{16}", source: "ours", sure: "documented" }],
      },
    ],
  };
  const good = write("good.json", JSON.stringify(own));
  const line = '{"secret":"own_0123456789abcdef"}\n';
  const runs = RUNNERS.map((runner) => run(runner, ["--definition", good, "--show-secrets"], line));
  for (const { status, stdout, stderr } of runs) {
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^\{"secret":\{"status":"valid","kind":"own-key",.*"value":"own_0123456789abcdef"/);
    assert.equal(stdout, runs[0]?.stdout);
  }
  for (const [args, told] of [
    [["--definition", join(folder, "nosuch")], /cannot be read/],
    [["--definition"], /--definition needs/],
    [["--definition", good, "--service", "stripe"], /only once/],
    [["--definition", write("list.json", "[]")], /definition/],
    [["--definition", write("broken.json", "{")], /definition/],
    [["--definition", write("empty.json", "{}")], /cannot be used: unknown-key/],
    [["--definition", write("odd.json", JSON.stringify({ ...own, surprise: 1 }))], /unknown-key at \/surprise/],
  ] as const) {
    for (const runner of RUNNERS) {
      const { status, stdout, stderr } = run(runner, args, line);
      assert.deepEqual([status, stdout], [2, ""], `${runner.name} ${args}`);
      assert.match(stderr, told, runner.name);
      assert.match(stderr, /--help/);
      assert.ok(!stderr.includes(folder), "the file's name is not echoed");
    }
  }
});

test("an error is a constant text and never an echo", () => {
  const canary = "0123456789abcdef0123456789abcdef";
  for (const runner of RUNNERS) {
    const { stdout, stderr } = run(runner, [], `{"secret":${canary}\n{"secret":["${canary}"]}\n${canary}\n`);
    assert.ok(!`${stdout}${stderr}`.includes(canary.slice(0, 8)), runner.name);
  }
});

test("one line holds both, account first; a last line needs no line feed; no input is no error", () => {
  for (const runner of RUNNERS) {
    const line = '{"secret":"0123456789abcdef0123456789abcdef","account":"joe"}';
    const { stdout, status } = run(runner, [], line);
    assert.match(stdout, /^\{"account":\{"status":"repaired".*\},"secret":\{"status":"valid".*\}\}\n$/);
    assert.equal(status, 0);
    assert.deepEqual(run(runner, [], ""), { status: 0, stdout: "", stderr: "" });
  }
});

test("the exit status says whether everything is usable", () => {
  const good = '{"account":"https://joe.freshbooks.com"}\n{"account":"j_oe.freshbooks.com"}\n';
  for (const runner of RUNNERS) {
    assert.equal(run(runner, [], good).status, 0, runner.name);
    assert.equal(run(runner, [], `${good}{"account":"https://"}\n`).status, 1, runner.name);
    assert.equal(run(runner, [], `${good}\n`).status, 1, runner.name);
    assert.equal(run(runner, [], `${good}{"paste":"https://joe.freshbooks.com"}\n`).status, 1, runner.name);
  }
});

test("bad usage exits with 2, says what is right, and echoes nothing", () => {
  const canary = "0123456789abcdef0123456789abcdef";
  for (const runner of RUNNERS) {
    for (const args of [["--service", "nosuch"], ["--service=nosuch"], ["--service"], [canary], ["--secret", canary]]) {
      const { status, stdout, stderr } = run(runner, args, '{"account":"joe"}\n');
      assert.equal(status, 2, `${runner.name} ${args}`);
      assert.equal(stdout, "");
      assert.match(stderr, /--help/);
      assert.ok(!stderr.includes(canary));
    }
    assert.equal(run(runner, ["--service=freshbooks-classic"], '{"account":"joe"}\n').status, 0);
    assert.match(run(runner, ["--help"], "").stdout, /^usage: keyfit/);
    assert.equal(run(runner, ["--help"], "").status, 0);
  }
});

test("random lines of JSON-like bytes are answered alike", async () => {
  const { random } = await import("./support.ts");
  const pick = random(20261124);
  const pieces = [
    '"',
    "\\",
    "\\u",
    "d800",
    "dc00",
    "0041",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "account",
    "secret",
    "paste",
    "joe",
    "1e5",
    "-",
    "0",
    " ",
    "\t",
    "true",
    "null",
    "é",
    "\u{1f600}",
    '{"account":"',
    '"}',
    '"account":"joe"',
  ];
  const lines = Array.from({ length: 20_000 }, () => {
    const size = 1 + pick(12);
    return Array.from({ length: size }, () => pieces[pick(pieces.length)]).join("");
  });
  lines.push(...lines.map((line) => `{"account":"${line}"}`), ...lines.map((line) => `{"secret":"joe",${line}}`));
  const outputs = RUNNERS.map((runner) => run(runner, [], joined(lines)).stdout.split("\n"));
  const usable = outputs[0]?.filter((line) => USABLE.some((status) => line.includes(`"status":"${status}"`))) ?? [];
  assert.ok(usable.length > 100, "some lines must be good, or nothing is compared");
  lines.forEach((line, i) => {
    assert.equal(outputs[1]?.[i], outputs[0]?.[i], line);
    assert.equal(outputs[2]?.[i], outputs[0]?.[i], line);
  });
});
