// Closed lists that tests of texts run over. Codes and reasons are read from the core's headers, until the generated
// contract has all of them; the rest from the schema of definitions.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { AnyReason, Code } from "../../web/src/messages/catalogue.ts";
import type { FieldType, ServiceWords } from "../../web/src/messages/definition.ts";
import { ROOT } from "./support.ts";

const HEADERS = `${ROOT}core/include/keyfit/`;
const SERVICES = `${ROOT}core/services/`;

/** The texts in the rows of one X-macro. */
function readList(file: string, macro: string): string[] {
  const [, rest = ""] = readFileSync(HEADERS + file, "utf8").split(`#define ${macro}(X)`);
  const rows = rest.split(/[^\\]\n/)[0] ?? "";
  const texts = [...rows.matchAll(/\bX\(\w+,\s*"([a-z0-9-]+)"/g)].map(([, text]) => text ?? "");
  assert.ok(texts.length > 0, macro);
  return texts;
}

function severities(): Map<string, string> {
  const header = readFileSync(`${HEADERS}findings.h`, "utf8");
  return new Map(
    [...header.matchAll(/X\(\w+,\s*"([a-z0-9-]+)",\s*(note|warning|error|danger),/g)].map(([, code, severity]) => [
      code ?? "",
      severity ?? "",
    ]),
  );
}

export const CODES = readList("findings.h", "KEYFIT_FINDINGS") as readonly Code[];
export const SEVERITIES: ReadonlyMap<string, string> = severities();

/** Those that an account alone can have: they stand below a comment that says so. */
export const OF_ACCOUNT: ReadonlySet<string> = new Set(
  readFileSync(`${HEADERS}findings.h`, "utf8")
    .split("/*")
    .filter((part) => /^[^*]*, account\b[^*]*\*\//.test(part))
    .flatMap((part) => [...part.matchAll(/X\(\w+,\s*"([a-z0-9-]+)"/g)].map(([, code]) => code ?? "")),
);
assert.ok(OF_ACCOUNT.has("not-an-address") && !OF_ACCOUNT.has("masked-value") && !OF_ACCOUNT.has("too-long"));

export const NOTES = CODES.filter((code) => SEVERITIES.get(code) === "note");
export const REASONS = readList("live_definition.h", "KEYFIT_REASONS") as readonly AnyReason[];

/** The reasons with which the service says no. */
export const REFUSALS = readFileSync(`${HEADERS}live_definition.h`, "utf8")
  .match(/X\(\w+,\s*"[a-z0-9-]+",\s*refused,/g)
  ?.map((row) => /"(.*)"/.exec(row)?.[1] ?? "") as AnyReason[];

interface Schema {
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly then?: Schema;
  readonly allOf?: readonly Schema[];
}

const { $defs } = JSON.parse(readFileSync(`${SERVICES}service.schema.json`, "utf8")) as {
  $defs: Readonly<Record<string, Schema>>;
};

function listed(schema: Schema | undefined): readonly string[] {
  assert.ok(schema?.enum && schema.enum.length > 0);
  return schema.enum;
}

export const GUIDES = listed($defs.guide?.properties?.id);
export const ROLES = listed($defs.guide?.properties?.role);
export const DO = listed($defs.guideStep?.properties?.do);
export const NOTE_CODES = listed(
  $defs.guideStep?.allOf?.find(({ then }) => then?.properties?.do?.const === "note")?.then?.properties?.code,
);

export const FIELD_TYPES: readonly FieldType[] = ["account", "secret", "id", "email", "user", "choice"];

export const definitions: readonly ServiceWords[] = readdirSync(SERVICES)
  .filter((name) => name.endsWith(".json") && name !== "service.schema.json")
  .sort()
  .map((name) => JSON.parse(readFileSync(SERVICES + name, "utf8")) as ServiceWords);
assert.ok(definitions.length >= 12);
