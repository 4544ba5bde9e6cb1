// The loader's half of the boundary: text in, record out, memory wiped. It decides nothing.
//
// After every call the module's memory holds nothing of what was typed: keyfit_wipe runs whether the call succeeded
// or not. A module that trapped is never used again.

import {
  ACCOUNT_KINDS,
  FINDING_CODES,
  LIVE,
  MEANING_OF_REASON,
  MOST_HEADER_BYTES,
  MOST_REPLY_BYTES,
  NO_RETRY_AFTER,
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
import type { AccountVerdict, Finding, Keyfit, PasteVerdict, SecretVerdict, ServiceDefinition } from "./types.js";

/** Thrown where a core cannot be had or used. Its message never holds anything that was typed. */
export class KeyfitError extends Error {
  override readonly name = "KeyfitError";
}

// As in wasm/boundary.cpp: the longest input that is looked at, one byte more, and room for a reply's headers.
const INPUT_CAPACITY = MOST_REPLY_BYTES + 1 + 4096;

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
  readonly #input: number;
  readonly #record: number;
  #failed = false;

  constructor(module: CoreModule, service: ServiceDefinition, offsets: Offsets = "utf16") {
    this.engine = module.engine;
    this.#exports = module.exports;
    this.#offsets = offsets;
    this.#input = module.exports.keyfit_input();
    this.#record = module.exports.keyfit_record();
    this.build = this.#readVersion();
    this.service = { id: service.id, title: service.title };
    this.liveSteps = service.live_test?.steps.length ?? 0;
    this.#define(service);
  }

  checkAccount(text: string): AccountVerdict {
    return this.#check(text, this.#exports.keyfit_check_account, (record, place) =>
      this.#readAccount(record.subarray(RECORD.account), place),
    );
  }

  checkSecret(text: string): SecretVerdict {
    return this.#check(text, this.#exports.keyfit_check_secret, (record, place) =>
      this.#readSecret(record.subarray(RECORD.secret), place),
    );
  }

  checkPaste(text: string): PasteVerdict {
    return this.#check(text, this.#exports.keyfit_check_paste, (record, place) => {
      const account = record.subarray(RECORD.account);
      const secret = record.subarray(RECORD.secret);
      return {
        account: account[RECORD.present] === 1 ? this.#readAccount(account, place) : null,
        secret: secret[RECORD.present] === 1 ? this.#readSecret(secret, place) : null,
      };
    });
  }

  beginLiveTest(account: string, secret: string, step: number): LiveRequest | null {
    return this.#call(() => {
      const accountSize = this.#put(account, 0);
      // What does not fit is not usable; the record then says that there is no request.
      const secretSize = this.#put(secret, Math.min(accountSize, INPUT_CAPACITY));
      this.#exports.keyfit_begin_live_test(accountSize, secretSize, step);
      return { size: accountSize + secretSize, result: this.#readRequest(this.#view().subarray(RECORD.live)) };
    });
  }

  finishLiveTest(step: number, administrator: boolean, result: Reply | Failure): Outcome | number {
    if ("kind" in result) return outcomeOf(result.kind, result.sent);
    return this.#call(() => {
      const size = this.#putReply(result);
      this.#exports.keyfit_finish_live_test(size, step, administrator ? 1 : 0);
      return { size, result: this.#readOutcome(this.#view().subarray(RECORD.live), step) };
    });
  }

  #check<T>(text: string, check: (size: number) => void, read: (record: Uint32Array, place: Place) => T): T {
    return this.#call(() => {
      const size = this.#put(text, 0);
      check(size);
      const place = this.#offsets === "utf8" || size === text.length ? asIs : utf16Places(text);
      return { size, result: read(this.#view(), place) };
    });
  }

  /** One call: whatever happens in it, the module's memory is wiped at its end. `size` is that of its input. */
  #call<T>(call: () => { size: number; result: T }): T {
    if (this.#failed) throw new KeyfitError("The core has failed before and is not used again.");
    try {
      const { size, result } = call();
      this.#exports.keyfit_wipe(size);
      return result;
    } catch {
      // A module that trapped can no longer wipe its memory, so that is done here.
      this.#failed = true;
      new Uint8Array(this.#exports.memory.buffer).fill(0);
      throw new KeyfitError("The core has failed on this input.");
    }
  }

  /** Puts the text into the input buffer. Of one that does not fit the core looks at the size alone. */
  #put(text: string, at: number): number {
    const bytes = new Uint8Array(this.#exports.memory.buffer, this.#input + at, INPUT_CAPACITY - at);
    if (!text.isWellFormed()) return putIllFormed(text, bytes);
    const { read, written } = encoder.encodeInto(text, bytes);
    return read === text.length ? written : encoder.encode(text).length;
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
    const input = new Uint8Array(this.#exports.memory.buffer, this.#input, INPUT_CAPACITY);
    let size = 0;
    for (const record of records) {
      input.set(record, size);
      size += record.length;
    }
    return size;
  }

  #readRequest(record: Uint32Array): LiveRequest | null {
    if (record[LIVE.present] !== 1) return null;
    return {
      method: this.#readString(record, LIVE.method) as LiveRequest["method"],
      url: this.#readString(record, LIVE.url),
      headers: {
        authorization: this.#readString(record, LIVE.authorization),
        "content-type": this.#readString(record, LIVE.contentType),
      },
      body: this.#readString(record, LIVE.body),
    };
  }

  #readOutcome(record: Uint32Array, step: number): Outcome | number {
    if (record[LIVE.isNext] === 1) return step + 1;
    const outcome = outcomeOf(item(REASONS, number(record, LIVE.reason)), item(SENT, number(record, LIVE.sent)));
    const who = Object.entries({
      name: this.#readString(record, LIVE.name),
      email: this.#readString(record, LIVE.email),
      company: this.#readString(record, LIVE.company),
    }).filter(([, text]) => text !== "");
    const retryAfter = number(record, LIVE.retryAfter);
    const { guide, ...rest } = outcome;
    return {
      ...rest,
      ...(who.length > 0 ? { who: Object.fromEntries(who) } : {}),
      ...(retryAfter === NO_RETRY_AFTER ? {} : { retry_after_s: retryAfter }),
      ...(guide ? { guide } : {}),
    };
  }

  #view(): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, this.#record, RECORD.size);
  }

  #readAccount(record: Uint32Array, place: Place): AccountVerdict {
    const status = item(STATUSES, number(record, RECORD.status));
    const findings = this.#readFindings(record, place, true);
    const name = this.#readString(record, RECORD.name);
    if (name === "") return { status, findings };
    return {
      status,
      kind: item(ACCOUNT_KINDS, number(record, RECORD.kind)),
      name,
      host: this.#readString(record, RECORD.host),
      account_url: this.#readString(record, RECORD.accountUrl),
      api_url: this.#readString(record, RECORD.apiUrl),
      findings,
    };
  }

  #readSecret(record: Uint32Array, place: Place): SecretVerdict {
    const kind = this.#readString(record, RECORD.secretKind);
    const length = number(record, RECORD.length);
    const verdict: SecretVerdict = {
      status: item(STATUSES, number(record, RECORD.status)),
      ...(kind === "" ? {} : { kind }),
      ...(length === 0 ? {} : { length }),
      findings: this.#readFindings(record, place, false),
    };
    const value = this.#readString(record, RECORD.value);
    if (value !== "") hide(verdict, "value", value);
    return verdict;
  }

  #readFindings(record: Uint32Array, place: Place, showSuggestion: boolean): Finding[] {
    const findings: Finding[] = [];
    for (let i = 0; i < number(record, RECORD.findingCount); ++i) {
      const at = RECORD.findings + i * RECORD.findingSize;
      const code = number(record, at);
      const finding: Finding = {
        code: item(FINDING_CODES, code),
        severity: item(SEVERITY_OF_CODE, code),
        start: place(number(record, at + 1), false),
        end: place(number(record, at + 2), true),
      };
      if (number(record, at + 3) === 1) {
        const suggestion = this.#readString(record, RECORD.suggestion);
        if (showSuggestion) finding.suggestion = suggestion;
        else hide(finding, "suggestion", suggestion);
      }
      findings.push(finding);
    }
    return findings;
  }

  #readString(record: Uint32Array, at: number): string {
    return this.#decode(number(record, at), number(record, at + 1));
  }

  #decode(address: number, size: number): string {
    return size === 0 ? "" : decoder.decode(new Uint8Array(this.#exports.memory.buffer, address, size));
  }

  #readVersion(): string {
    const bytes = new Uint8Array(this.#exports.memory.buffer);
    const start = this.#exports.keyfit_version();
    return this.#decode(start, bytes.indexOf(0, start) - start);
  }

  #define(service: ServiceDefinition): void {
    const leaves = toLeaves(service);
    if (leaves === null || leaves.length > INPUT_CAPACITY) {
      throw new KeyfitError("The service definition is too large.");
    }
    new Uint8Array(this.#exports.memory.buffer, this.#input).set(leaves);
    const problem = item(SERVICE_PROBLEMS, this.#exports.keyfit_define_service(leaves.length));
    this.#exports.keyfit_wipe(leaves.length);
    if (problem !== "none") throw new KeyfitError(`The service definition cannot be used: ${problem}.`);
  }
}

/** The outcome that a reason alone makes. */
export function outcomeOf(reason: Reason, sent: Sent): Outcome {
  const { answer, fault, guides } = item(MEANING_OF_REASON, REASONS.indexOf(reason));
  return { answer, reason, fault, sent, ...(guides === "" ? {} : { guide: guides.split(",") as GuideId[] }) };
}

function number(record: Uint32Array, at: number): number {
  return record[at] as number;
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
