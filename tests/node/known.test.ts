// The kinds of keys of all services, measured: whatever is named surely is right, and a key that can be told by its shape
// alone is named in any field of any other service.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Finding, Identity, KnownKinds, Verdict } from "../../web/src/core/types.ts";
import { ROOT, RUNNERS, random as randomFrom, run, serviceVectors } from "./support.ts";

const known: KnownKinds = JSON.parse(readFileSync(`${ROOT}core/known.json`, "utf8"));
const [native] = RUNNERS;
assert.ok(native);

/** What the native runner answers, a line for each. */
function ask<T>(service: string, lines: readonly object[]): T[] {
  const input = lines.map((line) => JSON.stringify(line)).join("\n");
  const { stdout, stderr } = run(native as never, ["--service", service, "--show-secrets"], input);
  const answers = stdout.trim().split("\n");
  assert.equal(answers.length, lines.length, stderr);
  return answers.map((answer) => JSON.parse(answer));
}

interface Example {
  readonly service: string;
  readonly id: string;
  readonly kind: string;
  readonly value: string;
}

/** Of each vector the values that are a kind's whole: as the verdict has them, or as they stand where it refuses them. */
function examplesOf(
  line: Readonly<Record<string, unknown>>,
  expect: Record<string, Verdict>,
  of: { readonly service: string; readonly id: string },
): Example[] {
  return Object.entries(line).flatMap(([field, text]) => {
    const { kind, value, status, findings = [] } = expect[field] ?? ({} as Partial<Verdict>);
    if (typeof text !== "string") return [];
    if (status === "valid" && kind !== undefined && value !== undefined) return [{ ...of, kind, value }];
    const [only, ...more] = findings as Finding[];
    if (only?.code === "maybe-other" && value !== undefined) return [{ ...of, kind: only.kind ?? "", value }];
    if (kind === undefined) return [];
    const isOther =
      only?.code === "other-secret" && more.length === 0 && only.end - only.start === Buffer.byteLength(text);
    return isOther ? [{ ...of, kind, value: text }] : [];
  });
}

const EXAMPLES = serviceVectors().flatMap(({ service, vectors }) =>
  vectors.flatMap(({ id, line, expect }) => examplesOf(line, expect as Record<string, Verdict>, { service, id })),
);

const identify = (values: readonly string[]): Identity[][] =>
  ask<{ identify: Identity[] }>(
    "stripe",
    values.map((value) => ({ identify: value })),
  ).map((answer) => answer.identify);

test("no example of a kind is named as another kind", (t) => {
  assert.ok(EXAMPLES.length > 500, `${EXAMPLES.length}`);
  const named = identify(EXAMPLES.map(({ value }) => value));
  // Of its own service a kind may be named by another field's name for it.
  const wrong = EXAMPLES.filter(({ service, kind }, i) =>
    (named[i] ?? []).some((identity) => identity.kind !== kind && identity.service !== service),
  );
  t.diagnostic(`${EXAMPLES.length} examples, ${named.filter(({ length }) => length > 0).length} named`);
  assert.deepEqual(wrong, []);
});

const HEX = "0123456789abcdef";
const BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BASE64 = `${BASE62}+/`;
const BASE64URL = `${BASE62}-_`;

const random = randomFrom(14);
const text = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[random(alphabet.length)]).join("");

const SHAPES: Readonly<Record<string, () => string>> = {
  "hex of 32": () => text(HEX, 32),
  "hex of 40": () => text(HEX, 40),
  "hex of 64": () => text(HEX, 64),
  UUID: () => [8, 4, 4, 4, 12].map((length) => text(HEX, length)).join("-"),
  JWT: () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { sub: text(BASE62, 8), iat: random(2_000_000_000), scope: text(BASE62, 20) };
    return `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.${text(BASE64URL, 43)}`;
  },
  "base64 of 40": () => text(BASE64, 40),
  "base62 of 32": () => text(BASE62, 32),
  "base62 of 48": () => text(BASE62, 48),
};

test("none of 10,000 random texts of each common shape is named", () => {
  for (const [shape, make] of Object.entries(SHAPES)) {
    const named = identify(Array.from({ length: 10_000 }, make)).flat();
    assert.deepEqual(named, [], shape);
  }
});

test("where a kind may be another's by its shape, such a text is never surely another service's", (t) => {
  let maybes = 0;
  let checks = 0;
  for (const { service, definition } of services()) {
    const field = definition.fields.find(({ type, closed }) => type === "secret" && closed !== true);
    if (!field?.others?.some(({ maybe }) => maybe)) continue;
    const lines = Object.values(SHAPES).flatMap((make) => Array.from({ length: 10 }, () => ({ [field.id]: make() })));
    for (const answer of ask<Record<string, Verdict>>(service, lines)) {
      const codes = answer[field.id]?.findings.map(({ code }) => code) ?? [];
      assert.ok(!codes.includes("other-service"), service);
      maybes += codes.includes("maybe-other") ? 1 : 0;
      checks += 1;
    }
  }
  assert.ok(checks > 1000, `${checks}`);
  t.diagnostic(`${checks} random texts, ${maybes} of them may be another key`);
});

// One that takes many shapes, one of a single shape, and one of hexadecimal digits alone.
for (const service of ["openai", "mailchimp", "serpapi"]) {
  test(`in a field of ${service} every kind of another service is named`, () => {
    const own = JSON.stringify(services().find((each) => each.service === service)?.definition.fields);
    const kinds = known.kinds.filter((kind) => kind.service !== service && !own.includes(`"${kind.kind}"`));
    const cases = kinds.flatMap(({ service: whose, kind }) => {
      const example = EXAMPLES.find((each) => each.kind === kind);
      assert.ok(example, `no vector of ${kind}`);
      return { whose, kind, value: example.value };
    });
    const verdicts = ask<Record<string, Verdict>>(
      service,
      cases.map(({ value }) => ({ secret: value })),
    );
    assert.ok(cases.length > 100, `${cases.length}`);
    cases.forEach(({ whose, kind }, i) => {
      const found = verdicts[i]?.secret?.findings.at(-1);
      assert.deepEqual([found?.code, found?.kind], ["other-service", kind], kind);
      if (kind.startsWith(`${whose}-`)) assert.equal(found?.service, whose, kind);
      else assert.equal(found?.service, undefined, kind);
    });
  });
}

interface Field {
  readonly id: string;
  readonly type: string;
  readonly closed?: boolean;
  readonly others?: readonly { readonly maybe?: true }[];
}

function services(): { service: string; definition: { fields: readonly Field[] } }[] {
  return serviceVectors().map(({ service }) => ({
    service,
    definition: JSON.parse(readFileSync(`${ROOT}core/services/${service}.json`, "utf8")),
  }));
}
