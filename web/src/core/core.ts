// A core that checks: what goes into a module, and the verdicts that come out of it.

import {
  ACCOUNT_KINDS,
  FINDING_CODES,
  PLAIN_NAME_BEGIN,
  RECORD,
  SERVICE_PROBLEMS,
  SEVERITY_OF_CODE,
  STATUSES,
} from "../generated/contract.js";
import { type Boundary, INPUT_CAPACITY, item, KeyfitError } from "./boundary.js";
import { toLeaves } from "./leaves.js";
import type {
  AccountVerdict,
  Checks,
  Finding,
  PasteVerdict,
  SecretVerdict,
  ServiceDefinition,
  Status,
} from "./types.js";

/** How the offsets of findings are counted: as JavaScript counts a string's units, or in bytes of UTF-8. */
export type Offsets = "utf16" | "utf8";

/** Turns the offset of a span's start or end, in bytes as the core counts, into what the caller counts in. */
type Place = (byteOffset: number, isEnd: boolean) => number;

const asIs: Place = (byteOffset) => byteOffset;

export class Core implements Checks {
  readonly engine: "wasm" | "js";
  readonly build: string;
  readonly service: { readonly id: string; readonly title: string };
  readonly liveSteps: number;
  readonly #boundary: Boundary;
  readonly #offsets: Offsets;
  readonly #hosts: readonly string[];
  readonly #apiPath: string;

  /** `told`: what the module hears of the service. One for checks alone would pass over its live test. */
  constructor(
    boundary: Boundary,
    service: ServiceDefinition,
    offsets: Offsets = "utf16",
    told: object = { ...service, live_test: undefined },
  ) {
    this.#boundary = boundary;
    this.#offsets = offsets;
    this.engine = boundary.engine;
    this.build = boundary.readVersion();
    this.service = { id: service.id, title: service.title };
    this.liveSteps = service.live_test?.steps.length ?? 0;
    const leaves = this.#define(told);
    const hostCount = boundary.number(RECORD.hostCount);
    this.#hosts = Array.from({ length: hostCount }, (_, i) => boundary.string(RECORD.hosts + 2 * i));
    this.#apiPath = boundary.string(RECORD.apiPath);
    boundary.exports.keyfit_wipe(leaves);
  }

  checkAccount(text: string): AccountVerdict {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text, 0);
      const plain = boundary.exports.keyfit_check_plain(size);
      if (plain !== 0) return this.#plainVerdict(text, plain);
      boundary.exports.keyfit_check_account(size);
      return boundary.wiped(size, this.#readAccount(this.#placeIn(text, size)));
    } catch {
      throw boundary.fail();
    }
  }

  checkSecret(text: string): SecretVerdict {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text, 0);
      boundary.exports.keyfit_check_secret(size);
      return boundary.wiped(size, this.#readSecret(this.#placeIn(text, size)));
    } catch {
      throw boundary.fail();
    }
  }

  checkPaste(text: string): PasteVerdict {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = boundary.put(text, 0);
      boundary.exports.keyfit_check_paste(size);
      const place = this.#placeIn(text, size);
      const has = (part: number): boolean => boundary.number(part + RECORD.present) === 1;
      return boundary.wiped(size, {
        account: has(RECORD.account) ? this.#readAccount(place) : null,
        secret: has(RECORD.secret) ? this.#readSecret(place) : null,
      });
    } catch {
      throw boundary.fail();
    }
  }

  #placeIn(text: string, size: number): Place {
    return this.#offsets === "utf8" || size === text.length ? asIs : utf16Places(text);
  }

  /** The verdict that `keyfit_check_plain` has in one number. The name stands in the text as it is. */
  #plainVerdict(text: string, plain: number): AccountVerdict {
    const name = text.slice(PLAIN_NAME_BEGIN, PLAIN_NAME_BEGIN + (plain & 0xff));
    return this.#accountVerdict("valid", plain >> 16, name, (plain >> 8) & 0xff, []);
  }

  #readAccount(place: Place): AccountVerdict {
    const at = RECORD.account;
    const status = item(STATUSES, this.#boundary.number(at + RECORD.status));
    const suggested = this.#boundary.string(at + RECORD.suggestion);
    const suggestion = suggested && this.#url(suggested, this.#boundary.number(at + RECORD.suggestedHost));
    const findings = this.#readFindings(at, place, (finding) => {
      finding.suggestion = suggestion;
    });
    const name = this.#boundary.string(at + RECORD.name);
    if (name === "") return { status, findings };
    return this.#accountVerdict(
      status,
      this.#boundary.number(at + RECORD.kind),
      name,
      this.#boundary.number(at + RECORD.host),
      findings,
    );
  }

  #accountVerdict(status: Status, kind: number, name: string, host: number, findings: Finding[]): AccountVerdict {
    const url = this.#url(name, host);
    return {
      status,
      kind: item(ACCOUNT_KINDS, kind),
      name,
      host: item(this.#hosts, host),
      account_url: url,
      api_url: url + this.#apiPath,
      findings,
    };
  }

  /** The address of an account, rebuilt. */
  #url(name: string, host: number): string {
    return `https://${name}.${item(this.#hosts, host)}`;
  }

  #readSecret(place: Place): SecretVerdict {
    const at = RECORD.secret;
    const kind = this.#boundary.string(at + RECORD.secretKind);
    const length = this.#boundary.number(at + RECORD.length);
    const suggestion = this.#boundary.string(at + RECORD.suggestion);
    const verdict: SecretVerdict = {
      status: item(STATUSES, this.#boundary.number(at + RECORD.status)),
      ...(kind === "" ? {} : { kind }),
      ...(length === 0 ? {} : { length }),
      findings: this.#readFindings(at, place, (finding) => hide(finding, "suggestion", suggestion)),
    };
    const value = this.#boundary.string(at + RECORD.value);
    if (value !== "") hide(verdict, "value", value);
    return verdict;
  }

  #readFindings(verdict: number, place: Place, suggest: (finding: Finding) => void): Finding[] {
    const findings: Finding[] = [];
    const count = this.#boundary.number(verdict + RECORD.findingCount);
    for (let i = 0; i < count; ++i) {
      const at = verdict + RECORD.findings + i * RECORD.findingSize;
      const code = this.#boundary.number(at);
      const finding: Finding = {
        code: item(FINDING_CODES, code),
        severity: item(SEVERITY_OF_CODE, code),
        start: place(this.#boundary.number(at + 1), false),
        end: place(this.#boundary.number(at + 2), true),
      };
      if (this.#boundary.number(at + 3) === 1) suggest(finding);
      findings.push(finding);
    }
    return findings;
  }

  /** Hands the definition to the core, which tells of it in its record. Answers how many bytes of input that took. */
  #define(definition: object): number {
    const leaves = toLeaves(definition);
    if (leaves === null || leaves.length > INPUT_CAPACITY) {
      throw new KeyfitError("The service definition is too large.");
    }
    this.#boundary.putBytes(leaves, 0);
    const problem = item(SERVICE_PROBLEMS, this.#boundary.exports.keyfit_define_service(leaves.length));
    if (problem !== "none") throw new KeyfitError(`The service definition cannot be used: ${problem}.`);
    return leaves.length;
  }
}

/** A property that neither `JSON.stringify` nor a spread nor a log shows. */
function hide<T extends object>(target: T, key: keyof T, value: string): void {
  // Without a prototype: a page may have given every object a `get`, which no descriptor may have beside a value.
  const descriptor = { __proto__: null, value, enumerable: false };
  Object.defineProperty(target, key, descriptor);
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
