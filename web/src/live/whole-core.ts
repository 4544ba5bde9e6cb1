// A core that checks, and makes live tests.

import { Boundary, INPUT_CAPACITY, item } from "../core/boundary.js";
import { Core, type Offsets } from "../core/core.js";
import { leafRecord } from "../core/leaves.js";
import type { CoreExports, CoreModule } from "../core/module.js";
import type { ServiceDefinition } from "../core/types.js";
import {
  LIVE,
  MOST_HEADER_BYTES,
  MOST_REPLY_BYTES,
  NO_RETRY_AFTER,
  REASONS,
  RECORD,
  SENT,
} from "../generated/contract.js";
import type { Failure, Keyfit, LiveRequest, Outcome, Reply } from "./live.js";
import { outcomeOf } from "./outcome.js";

const encoder = new TextEncoder();

export class WholeCore extends Core implements Keyfit {
  readonly #boundary: Boundary<CoreExports>;

  constructor(module: CoreModule<CoreExports>, service: ServiceDefinition, offsets?: Offsets) {
    const boundary = new Boundary(module);
    super(boundary, service, offsets, service);
    this.#boundary = boundary;
  }

  beginLiveTest(account: string, secret: string, step: number): LiveRequest | null {
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const accountSize = boundary.put(account, 0);
      // What does not fit is not usable; the record then says that there is no request.
      const secretSize = boundary.put(secret, Math.min(accountSize, INPUT_CAPACITY));
      boundary.exports.keyfit_begin_live_test(accountSize, secretSize, step);
      return boundary.wiped(accountSize + secretSize, this.#readRequest());
    } catch {
      throw boundary.fail();
    }
  }

  finishLiveTest(step: number, administrator: boolean, result: Reply | Failure): Outcome | number {
    if ("kind" in result) return outcomeOf(result.kind, result.sent);
    const boundary = this.#boundary;
    boundary.begin();
    try {
      const size = this.#putReply(result);
      boundary.exports.keyfit_finish_live_test(size, step, administrator ? 1 : 0);
      return boundary.wiped(size, this.#readOutcome(step));
    } catch {
      throw boundary.fail();
    }
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
      this.#boundary.putBytes(record, size);
      size += record.length;
    }
    return size;
  }

  #readRequest(): LiveRequest | null {
    const at = RECORD.live;
    if (this.#boundary.number(at + LIVE.present) !== 1) return null;
    return {
      method: this.#boundary.string(at + LIVE.method) as LiveRequest["method"],
      url: this.#boundary.string(at + LIVE.url),
      headers: {
        authorization: this.#boundary.string(at + LIVE.authorization),
        "content-type": this.#boundary.string(at + LIVE.contentType),
      },
      body: this.#boundary.string(at + LIVE.body),
    };
  }

  #readOutcome(step: number): Outcome | number {
    const at = RECORD.live;
    if (this.#boundary.number(at + LIVE.isNext) === 1) return step + 1;
    const { guide, ...rest } = outcomeOf(
      item(REASONS, this.#boundary.number(at + LIVE.reason)),
      item(SENT, this.#boundary.number(at + LIVE.sent)),
    );
    const who = Object.entries({
      name: this.#boundary.string(at + LIVE.name),
      email: this.#boundary.string(at + LIVE.email),
      company: this.#boundary.string(at + LIVE.company),
    }).filter(([, text]) => text !== "");
    const retryAfter = this.#boundary.number(at + LIVE.retryAfter);
    return {
      ...rest,
      ...(who.length > 0 ? { who: Object.fromEntries(who) } : {}),
      ...(retryAfter === NO_RETRY_AFTER ? {} : { retry_after_s: retryAfter }),
      ...(guide ? { guide } : {}),
    };
  }
}
