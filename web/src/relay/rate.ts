// How often something may happen for one key, in constant memory: for each key one number, and never more keys than
// the limit says.
//
// Each event moves the key's own time on by what one event costs; while that time is no further ahead of the clock than
// a full burst, the next event may happen (the generic cell rate algorithm). A key whose time has passed is as good as
// one never seen, so it is dropped. Where all are in use the one that was used longest ago goes: better than to refuse
// everybody because somebody brings many names.

import { parseUrl } from "../live/url.js";

/** How often something may happen: a number at once, and from then on a number per minute. Both are greater than 0. */
export interface Rate {
  /** How many requests may come at once. */
  burst: number;
  /** How many more requests may come per minute. */
  perMinute: number;
}

export class RateLimit {
  readonly #cost: number;
  readonly #most: number;
  readonly #mostKeys: number;
  readonly #times = new Map<string, number>();

  constructor({ burst, perMinute }: Rate, mostKeys: number) {
    this.#cost = 60_000 / perMinute;
    this.#most = burst * this.#cost;
    this.#mostKeys = mostKeys;
  }

  /** Counts one event: 0 where it may happen, else in how many whole seconds it may. */
  take(key: string, now: number): number {
    const next = Math.max(this.#times.get(key) ?? 0, now) + this.#cost;
    const early = next - this.#most - now;
    // Less than a millisecond is what adding up fractions leaves.
    if (early >= 1) return Math.ceil(early / 1000);
    this.#makeRoom(key, now);
    this.#times.set(key, next);
    return 0;
  }

  get size(): number {
    return this.#times.size;
  }

  /** Keys stand in the order of their last event, and the one at hand goes to the end. */
  #makeRoom(key: string, now: number): void {
    this.#times.delete(key);
    for (const [oldest, time] of this.#times) {
      if (time > now && this.#times.size < this.#mostKeys) return;
      this.#times.delete(oldest);
    }
  }
}

const IPV4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/;
const IPV6 = /^(?:([0-9a-f:.]*:[0-9a-f:.]*)|\[([0-9a-f:.]+)\](?::\d+)?)$/i;
const MAPPED = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/;

/**
 * Who a client is, for counting: one address of IPv4, or the /64 of IPv6 that a customer has to choose addresses from.
 * However it is written, and without a port, of which a client has as many as it likes. What is no address stays as it
 * is, up to 64 characters. Always a text of its own: a part of a header would keep all of the header in memory.
 */
export function clientKey(address: string): string {
  const plain = address.trim().replace(/%[^\]]*/, "");
  const four = IPV4.exec(plain)?.[1];
  if (four !== undefined) return four.split(".").map(Number).join(".");
  const [, bare, bracketed] = IPV6.exec(plain) ?? [];
  const six = readIPv6(bare ?? bracketed);
  if (six === null) return [...plain.slice(0, 64)].join("");
  const [, high, low] = MAPPED.exec(six) ?? [];
  if (high !== undefined && low !== undefined) return `${dotted(high)}.${dotted(low)}`;
  return `${expand(six).slice(0, 4).join(":")}::/64`;
}

/** As the URL standard writes it: small letters, no leading zeros, nothing dotted. */
function readIPv6(text: string | undefined): string | null {
  return text === undefined ? null : (parseUrl(`http://[${text}]/`)?.hostname.slice(1, -1) ?? null);
}

function expand(address: string): string[] {
  const [head = "", tail] = address.split("::", 2);
  const first = head === "" ? [] : head.split(":");
  if (tail === undefined) return first;
  const last = tail === "" ? [] : tail.split(":");
  return [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
}

function dotted(hex: string): string {
  const number = Number.parseInt(hex, 16);
  return `${number >> 8}.${number & 0xff}`;
}
