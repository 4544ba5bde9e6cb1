// A core that checks: what goes into a module, and the verdicts that come out of it.

import {
  ACCOUNT_KINDS,
  type FieldType,
  MOST_DEFINITION_BYTES,
  MOST_LEAF_BYTES,
  PLAIN_NAME_BEGIN,
} from "../generated/contract.js";
import type { Boundary } from "./boundary.js";
import { KeyfitError, noSuchField } from "./error.js";
import { hide } from "./hide.js";
import { toLeaves } from "./leaves.js";
import type { Checks, FieldDefinition, FieldInfo, Identity, KnownKinds, ServiceDefinition, Verdict } from "./types.js";

/**
 * The units of the offsets in findings: `utf16` for UTF-16 code units, as JavaScript's strings count, or `utf8` for bytes of UTF-8, as
 * the command counts.
 */
export type Offsets = "utf16" | "utf8";

/** Turns the offset of a span's start or end, in bytes as the core counts, into what the caller counts in. */
type Place = (byteOffset: number, isEnd: boolean) => number;

// What a definition says of live tests, and of how to find a key, is not told to a core that only checks.
const NOT_FOR_CHECKS = {
  live_test: undefined,
  guides: undefined,
  title: undefined,
  docs: undefined,
  category: undefined,
};

/** What is rebuilt here of an account, and its place among the fields. */
interface Account {
  readonly index: number;
  readonly hosts: readonly string[];
  readonly apiPath: string | undefined;
}

export class Core<Field extends string = string> implements Checks<Field> {
  readonly engine: "wasm" | "js";
  readonly build: string;
  readonly service: { readonly id: string; readonly title: string };
  readonly fields: readonly FieldInfo<Field>[];
  readonly #boundary: Boundary;
  readonly #offsets: Offsets;
  readonly #account: Account | undefined;

  /** `told`: what the module hears of the service. */
  constructor(
    boundary: Boundary,
    service: ServiceDefinition<Field>,
    offsets: Offsets = "utf16",
    told: object = { ...service, ...NOT_FOR_CHECKS },
  ) {
    this.#boundary = boundary;
    this.#offsets = offsets;
    this.engine = boundary.engine;
    this.build = boundary.readVersion();
    this.#tell("keyfit_define", "service definition", told, MOST_DEFINITION_BYTES);
    this.service = { id: service.id, title: service.title };
    this.fields = service.fields.map(toFieldInfo);
    this.#account = findAccount(service.fields);
  }

  check(field: Field, text: string): Verdict {
    const index = this.#indexOf(field);
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text);
      if (index === this.#account?.index) {
        const plain = boundary.exports.keyfit_check_plain(size);
        if (plain !== 0) return plainVerdict(text, plain, this.#account);
      }
      const json = boundary.take(boundary.exports.keyfit_check(index, size, 1), size);
      return this.#verdict(index, json, this.#placeIn(text, size));
    } catch {
      throw boundary.fail();
    }
  }

  checkAll(texts: Partial<Readonly<Record<Field, string>>>): Record<Field, Verdict> {
    return this.#forEachField((id) => this.check(id, (Object.hasOwn(texts, id) ? texts[id] : undefined) ?? ""));
  }

  checkPaste(text: string): Record<Field, Verdict | null> {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text);
      const found = this.#pasteAnswers(size, true);
      const place = this.#placeIn(text, size);
      return this.#forEachField((_, i) => {
        const json = found[i] as string | null;
        return json === null ? null : this.#verdict(i, json, place);
      });
    } catch {
      throw boundary.fail();
    }
  }

  know({ kinds }: KnownKinds): void {
    this.#tell("keyfit_know", "table of kinds", { kinds }, MOST_LEAF_BYTES);
  }

  identify(text: string): Identity[] {
    return JSON.parse(this.identifyJson(text));
  }

  // The answers as the core writes them, for the command. A secret is shown where asked for.

  checkJson(index: number, text: string, showSecrets: boolean): string {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text);
      return boundary.take(boundary.exports.keyfit_check(index, size, Number(showSecrets)), size);
    } catch {
      throw boundary.fail();
    }
  }

  checkPasteJson(text: string, showSecrets: boolean): (string | null)[] {
    this.#boundary.begin();
    try {
      return this.#pasteAnswers(this.#boundary.put(text), showSecrets);
    } catch {
      throw this.#boundary.fail();
    }
  }

  identifyJson(text: string): string {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text);
      return boundary.take(boundary.exports.keyfit_identify(size), size);
    } catch {
      throw boundary.fail();
    }
  }

  #pasteAnswers(size: number, showSecrets: boolean): (string | null)[] {
    const { exports } = this.#boundary;
    const found = exports.keyfit_check_paste(size);
    const answers = this.fields.map((_, i) => {
      if (((found >> i) & 1) === 0) return null;
      return this.#boundary.read(exports.keyfit_paste_answer(i, Number(showSecrets)));
    });
    exports.keyfit_wipe(size);
    return answers;
  }

  #indexOf(field: Field): number {
    const index = this.fields.findIndex(({ id }) => id === field);
    if (index >= 0) return index;
    const ids = this.fields.map(({ id }) => id);
    throw noSuchField("check(field, text)", this.service.id, ids);
  }

  #forEachField<T>(make: (id: Field, index: number) => T): Record<Field, T> {
    return Object.fromEntries(this.fields.map(({ id }, i) => [id, make(id, i)])) as Record<Field, T>;
  }

  #placeIn(text: string, size: number): Place | null {
    return this.#offsets === "utf8" || size === text.length ? null : utf16Places(text);
  }

  #verdict(index: number, json: string, place: Place | null): Verdict {
    const verdict: Verdict = JSON.parse(json);
    const isSecret = this.fields[index]?.type === "secret";
    if (isSecret) hide(verdict, "value");
    for (const finding of verdict.findings) {
      if (isSecret) hide(finding, "suggestion");
      if (place === null) continue;
      finding.start = place(finding.start, false);
      finding.end = place(finding.end, true);
    }
    return verdict;
  }

  /** Hands the definition, or the table of kinds, to the core. */
  #tell(call: "keyfit_define" | "keyfit_know", what: string, document: object, most: number): void {
    const leaves = toLeaves(document);
    if (leaves === null || leaves.length > most)
      throw new KeyfitError("definition-unusable", `The ${what} is too large.`);
    const boundary = this.#boundary;
    boundary.begin();
    boundary.putBytes(leaves);
    const problem = boundary.take(boundary.exports[call](leaves.length), leaves.length);
    if (problem !== "") throw new KeyfitError("definition-unusable", `The ${what} cannot be used: ${problem}.`);
  }
}

function toFieldInfo<Id extends string>(field: FieldDefinition<Id>): FieldInfo<Id> {
  const { id, type, label, example, optional, choices } = field;
  return {
    id,
    type: type as FieldType,
    label,
    ...(example === undefined ? {} : { example }),
    ...(optional === undefined ? {} : { optional }),
    ...(choices === undefined ? {} : { choices: choices.map(({ value, label = value }) => ({ value, label })) }),
  };
}

function findAccount(fields: readonly FieldDefinition[]): Account | undefined {
  const index = fields.findIndex(({ type }) => type === "account");
  const field = fields[index];
  return field && { index, hosts: [...(field.hosts ?? [])], apiPath: field.api_path };
}

/** The verdict that `keyfit_check_plain` has in one number. The name stands in the text as it is. */
function plainVerdict(text: string, plain: number, { hosts, apiPath }: Account): Verdict {
  const name = text.slice(PLAIN_NAME_BEGIN, PLAIN_NAME_BEGIN + (plain & 0xff));
  const host = hosts[(plain >> 8) & 0xff] as string;
  const url = `https://${name}.${host}`;
  return {
    status: "valid",
    kind: ACCOUNT_KINDS[plain >> 16] as string,
    name,
    host,
    account_url: url,
    ...(apiPath === undefined ? {} : { api_url: url + apiPath }),
    findings: [],
  };
}

function sizeInUtf8(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** Where the core's byte offsets are in `text`. A span that parts a character, as of broken UTF-8, covers it whole. */
function utf16Places(text: string): Place {
  return (byteOffset, isEnd) => {
    let bytes = 0;
    let units = 0;
    for (const character of text) {
      const next = bytes + sizeInUtf8(character.codePointAt(0) as number);
      if (isEnd ? bytes >= byteOffset : next > byteOffset) break;
      bytes = next;
      units += character.length;
    }
    return units;
  };
}
