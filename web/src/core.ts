// The loader's half of the boundary: text in, record out, memory wiped. It decides nothing.
//
// After every call the module's memory holds nothing of what was typed: the core wipes what a plain address took, and
// keyfit_wipe all else; where a call failed, the loader wipes everything. A module that trapped is never used again.

import {
  ACCOUNT_KINDS,
  FINDING_CODES,
  LIVE,
  MEANING_OF_REASON,
  MOST_HEADER_BYTES,
  MOST_REPLY_BYTES,
  NO_RETRY_AFTER,
  PLAIN_NAME_BEGIN,
  REASONS,
  RECORD,
  SENT,
  SERVICE_PROBLEMS,
  SEVERITY_OF_CODE,
  STATUSES,
} from "./generated/contract.js";
import { leafRecord, toLeaves } from "./leaves.js";
import type { Failure, GuideId, LiveCore, LiveRequest, Outcome, Reason, Reply, Sent } from "./live.js";
import type { CoreExports, CoreModule } from "./module.js";
import type {
  AccountVerdict,
  Finding,
  Keyfit,
  PasteVerdict,
  SecretVerdict,
  ServiceDefinition,
  Status,
} from "./types.js";

/** Thrown where a core cannot be had or used. Its message never holds anything that was typed. */
export class KeyfitError extends Error {
  override readonly name = "KeyfitError";
}

// As in wasm/boundary.cpp: the longest input that is looked at, one byte more, and room for a reply's headers.
const INPUT_CAPACITY = MOST_REPLY_BYTES + 1 + 4096;

// Up to here a loop is faster than the platform's encoder, which takes its time to begin; and so with its decoder.
const SHORT_TEXT = 64;
const SHORT_STRING = 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new KeyfitError("The core and the loader are of different versions.");
  return found;
}

/** How the offsets of findings are counted: as JavaScript counts a string's units, or in bytes of UTF-8. */
export type Offsets = "utf16" | "utf8";

/** Turns the offset of a span's start or end, in bytes as the core counts, into what the caller counts in. */
type Place = (byteOffset: number, isEnd: boolean) => number;

const asIs: Place = (byteOffset) => byteOffset;

export class Core implements Keyfit, LiveCore {
  readonly engine: "wasm" | "js";
  readonly build: string;
  readonly service: { readonly id: string; readonly title: string };
  readonly liveSteps: number;
  readonly #exports: CoreExports;
  readonly #offsets: Offsets;
  // The memory cannot grow, so these views stay good.
  readonly #memory: Uint8Array;
  readonly #record: Uint32Array;
  readonly #input: number;
  readonly #hosts: readonly string[];
  readonly #apiPath: string;
  #failed = false;

  constructor(module: CoreModule, service: ServiceDefinition, offsets: Offsets = "utf16") {
    const { buffer } = module.exports.memory;
    this.engine = module.engine;
    this.#exports = module.exports;
    this.#offsets = offsets;
    this.#memory = new Uint8Array(buffer);
    this.#record = new Uint32Array(buffer, module.exports.keyfit_record(), RECORD.size);
    this.#input = module.exports.keyfit_input();
    this.build = this.#readVersion();
    this.service = { id: service.id, title: service.title };
    this.liveSteps = service.live_test?.steps.length ?? 0;
    const leaves = this.#define(service);
    this.#hosts = Array.from({ length: this.#number(RECORD.hostCount) }, (_, i) => this.#string(RECORD.hosts + 2 * i));
    this.#apiPath = this.#string(RECORD.apiPath);
    this.#exports.keyfit_wipe(leaves);
  }

  checkAccount(text: string): AccountVerdict {
    return this.#guard(() => {
      const size = this.#put(text, 0);
      const plain = this.#exports.keyfit_check_plain(size);
      if (plain !== 0) return this.#plainVerdict(text, plain);
      this.#exports.keyfit_check_account(size);
      return this.#wiped(size, this.#readAccount(this.#placeIn(text, size)));
    });
  }

  checkSecret(text: string): SecretVerdict {
    return this.#guard(() => {
      const size = this.#put(text, 0);
      this.#exports.keyfit_check_secret(size);
      return this.#wiped(size, this.#readSecret(this.#placeIn(text, size)));
    });
  }

  checkPaste(text: string): PasteVerdict {
    return this.#guard(() => {
      const size = this.#put(text, 0);
      this.#exports.keyfit_check_paste(size);
      const place = this.#placeIn(text, size);
      const has = (part: number): boolean => this.#number(part + RECORD.present) === 1;
      return this.#wiped(size, {
        account: has(RECORD.account) ? this.#readAccount(place) : null,
        secret: has(RECORD.secret) ? this.#readSecret(place) : null,
      });
    });
  }

  beginLiveTest(account: string, secret: string, step: number): LiveRequest | null {
    return this.#guard(() => {
      const accountSize = this.#put(account, 0);
      // What does not fit is not usable; the record then says that there is no request.
      const secretSize = this.#put(secret, Math.min(accountSize, INPUT_CAPACITY));
      this.#exports.keyfit_begin_live_test(accountSize, secretSize, step);
      return this.#wiped(accountSize + secretSize, this.#readRequest());
    });
  }

  finishLiveTest(step: number, administrator: boolean, result: Reply | Failure): Outcome | number {
    if ("kind" in result) return outcomeOf(result.kind, result.sent);
    return this.#guard(() => {
      const size = this.#putReply(result);
      this.#exports.keyfit_finish_live_test(size, step, administrator ? 1 : 0);
      return this.#wiped(size, this.#readOutcome(step));
    });
  }

  /** One call: whatever happens in it, nothing of it stays in the module's memory. */
  #guard<T>(call: () => T): T {
    if (this.#failed) throw new KeyfitError("The core has failed before and is not used again.");
    try {
      return call();
    } catch {
      // A module that trapped can no longer wipe its memory, so that is done here.
      this.#failed = true;
      this.#memory.fill(0);
      throw new KeyfitError("The core has failed on this input.");
    }
  }

  /** What was read of an answer, once the memory behind it is wiped. `size` is that of the input. */
  #wiped<T>(size: number, result: T): T {
    this.#exports.keyfit_wipe(size);
    return result;
  }

  /** Puts the text into the input buffer. Of one that does not fit the core looks at the size alone. */
  #put(text: string, at: number): number {
    if (text.length <= Math.min(SHORT_TEXT, INPUT_CAPACITY - at) && this.#putAscii(text, this.#input + at)) {
      return text.length;
    }
    const bytes = this.#memory.subarray(this.#input + at, this.#input + INPUT_CAPACITY);
    if (!text.isWellFormed()) return putIllFormed(text, bytes);
    const { read, written } = encoder.encodeInto(text, bytes);
    return read === text.length ? written : encoder.encode(text).length;
  }

  /** Whether the text is ASCII; only then all of it is there. */
  #putAscii(text: string, at: number): boolean {
    for (let i = 0; i < text.length; ++i) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return false;
      this.#memory[at + i] = unit;
    }
    return true;
  }

  #placeIn(text: string, size: number): Place {
    return this.#offsets === "utf8" || size === text.length ? asIs : utf16Places(text);
  }

  /** Puts a reply into the input buffer, as leaves. What is over a limit is cut a byte behind it, so that it shows. */
  #putReply({ status, headers, body }: Reply): number {
    const cut = (text: string, most: number): Uint8Array =>
      encoder.encode(text.slice(0, most + 1)).subarray(0, most + 1);
    const leaf = (path: string, text: Uint8Array, kind: "s" | "i" = "s") =>
      leafRecord(kind, encoder.encode(path), text);
    const records = [
      leaf("/status", cut(String(status), 3), "i"),
      leaf("/location", cut(headers.location ?? "", MOST_HEADER_BYTES)),
      leaf("/retry_after", cut(headers["retry-after"] ?? "", MOST_HEADER_BYTES)),
      leaf("/content_type", cut(headers["content-type"] ?? "", MOST_HEADER_BYTES)),
      leaf("/body", cut(body, MOST_REPLY_BYTES)),
    ];
    let size = 0;
    for (const record of records) {
      this.#memory.set(record, this.#input + size);
      size += record.length;
    }
    return size;
  }

  #readRequest(): LiveRequest | null {
    const at = RECORD.live;
    if (this.#number(at + LIVE.present) !== 1) return null;
    return {
      method: this.#string(at + LIVE.method) as LiveRequest["method"],
      url: this.#string(at + LIVE.url),
      headers: {
        authorization: this.#string(at + LIVE.authorization),
        "content-type": this.#string(at + LIVE.contentType),
      },
      body: this.#string(at + LIVE.body),
    };
  }

  #readOutcome(step: number): Outcome | number {
    const at = RECORD.live;
    if (this.#number(at + LIVE.isNext) === 1) return step + 1;
    const { guide, ...rest } = outcomeOf(
      item(REASONS, this.#number(at + LIVE.reason)),
      item(SENT, this.#number(at + LIVE.sent)),
    );
    const who = Object.entries({
      name: this.#string(at + LIVE.name),
      email: this.#string(at + LIVE.email),
      company: this.#string(at + LIVE.company),
    }).filter(([, text]) => text !== "");
    const retryAfter = this.#number(at + LIVE.retryAfter);
    return {
      ...rest,
      ...(who.length > 0 ? { who: Object.fromEntries(who) } : {}),
      ...(retryAfter === NO_RETRY_AFTER ? {} : { retry_after_s: retryAfter }),
      ...(guide ? { guide } : {}),
    };
  }

  /** The verdict that `keyfit_check_plain` has in one number. The name stands in the text as it is. */
  #plainVerdict(text: string, plain: number): AccountVerdict {
    const name = text.slice(PLAIN_NAME_BEGIN, PLAIN_NAME_BEGIN + (plain & 0xff));
    return this.#accountVerdict("valid", plain >> 16, name, (plain >> 8) & 0xff, []);
  }

  #readAccount(place: Place): AccountVerdict {
    const at = RECORD.account;
    const status = item(STATUSES, this.#number(at + RECORD.status));
    const suggested = this.#string(at + RECORD.suggestion);
    const suggestion = suggested && this.#url(suggested, this.#number(at + RECORD.suggestedHost));
    const findings = this.#readFindings(at, place, (finding) => {
      finding.suggestion = suggestion;
    });
    const name = this.#string(at + RECORD.name);
    if (name === "") return { status, findings };
    return this.#accountVerdict(status, this.#number(at + RECORD.kind), name, this.#number(at + RECORD.host), findings);
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
    const kind = this.#string(at + RECORD.secretKind);
    const length = this.#number(at + RECORD.length);
    const suggestion = this.#string(at + RECORD.suggestion);
    const verdict: SecretVerdict = {
      status: item(STATUSES, this.#number(at + RECORD.status)),
      ...(kind === "" ? {} : { kind }),
      ...(length === 0 ? {} : { length }),
      findings: this.#readFindings(at, place, (finding) => hide(finding, "suggestion", suggestion)),
    };
    const value = this.#string(at + RECORD.value);
    if (value !== "") hide(verdict, "value", value);
    return verdict;
  }

  #readFindings(verdict: number, place: Place, suggest: (finding: Finding) => void): Finding[] {
    const findings: Finding[] = [];
    const count = this.#number(verdict + RECORD.findingCount);
    for (let i = 0; i < count; ++i) {
      const at = verdict + RECORD.findings + i * RECORD.findingSize;
      const code = this.#number(at);
      const finding: Finding = {
        code: item(FINDING_CODES, code),
        severity: item(SEVERITY_OF_CODE, code),
        start: place(this.#number(at + 1), false),
        end: place(this.#number(at + 2), true),
      };
      if (this.#number(at + 3) === 1) suggest(finding);
      findings.push(finding);
    }
    return findings;
  }

  /** A field of the record. */
  #number(at: number): number {
    return this.#record[at] as number;
  }

  #string(at: number): string {
    return this.#decode(this.#number(at), this.#number(at + 1));
  }

  #decode(address: number, size: number): string {
    let text = "";
    for (let i = 0; i < size; ++i) {
      const byte = this.#memory[address + i] as number;
      if (size > SHORT_STRING || byte > 0x7f) return decoder.decode(this.#memory.subarray(address, address + size));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #readVersion(): string {
    const start = this.#exports.keyfit_version();
    return this.#decode(start, this.#memory.indexOf(0, start) - start);
  }

  /** Hands the definition to the core, which tells of it in its record. Answers how many bytes of input that took. */
  #define(service: ServiceDefinition): number {
    const leaves = toLeaves(service);
    if (leaves === null || leaves.length > INPUT_CAPACITY) {
      throw new KeyfitError("The service definition is too large.");
    }
    this.#memory.set(leaves, this.#input);
    const problem = item(SERVICE_PROBLEMS, this.#exports.keyfit_define_service(leaves.length));
    if (problem !== "none") throw new KeyfitError(`The service definition cannot be used: ${problem}.`);
    return leaves.length;
  }
}

/** The outcome that a reason alone makes. */
export function outcomeOf(reason: Reason, sent: Sent): Outcome {
  const { answer, fault, guides } = item(MEANING_OF_REASON, REASONS.indexOf(reason));
  return { answer, reason, fault, sent, ...(guides === "" ? {} : { guide: guides.split(",") as GuideId[] }) };
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

/** Encodes a lone surrogate as the three bytes that UTF-8 forbids, so that the core sees what is wrong and where. */
function putIllFormed(text: string, bytes: Uint8Array): number {
  let size = 0;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const encoded = character.isWellFormed()
      ? encoder.encode(character)
      : [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
    if (size + encoded.length <= bytes.length) bytes.set(encoded, size);
    size += encoded.length;
  }
  return size;
}
