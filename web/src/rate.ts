// How often something may happen for one key, in constant memory: for each key one number, and never more keys than
// the limit says.
//
// Each event moves the key's own time on by what one event costs; while that time is no further ahead of the clock than
// a full burst, the next event may happen (the generic cell rate algorithm). A key whose time has passed is as good as
// one never seen, so it is dropped. Where all are in use the one that was used longest ago goes: better than to refuse
// everybody because somebody brings many names.

export interface Rate {
  /** How many may come at once. */
  burst: number;
  /** How many more each minute. */
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

/** Who a client is, for counting: an IPv6 customer has a whole /64 to choose addresses from. */
export function clientKey(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/%.*$/, "")
    .replace(/^\[|\]$/g, "")
    .slice(0, 64);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined || !plain.includes(":")) return mapped ?? plain;
  const [head = "", tail] = plain.split("::", 2);
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  const groups = tail === undefined ? first : [...first, ...zeros, ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
