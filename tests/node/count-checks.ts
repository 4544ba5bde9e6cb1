// Counts how often a core checks a definition, from its import on. Imported into a process of its own, it tells its parent.

export interface Counted {
  checks: number;
  /** Milliseconds that the process has had of a processor. */
  spent: number;
}

let checks = 0;
const { instantiate } = WebAssembly;

async function counting(bytes: BufferSource, imports?: WebAssembly.Imports): Promise<unknown> {
  const made = await instantiate(bytes, imports);
  // Not only cores are made, and of a module there is an instance alone.
  const { keyfit_define: define } = (made.instance?.exports ?? {}) as { keyfit_define?: (size: number) => number };
  if (define === undefined) return made;
  const counted = (size: number): number => {
    checks += 1;
    return define(size);
  };
  return { ...made, instance: { exports: { ...made.instance.exports, keyfit_define: counted } } };
}

WebAssembly.instantiate = counting as typeof instantiate;

export function counted(): Counted {
  const { user, system } = process.cpuUsage();
  return { checks, spent: (user + system) / 1_000 };
}

process.on("message", () => process.send?.(counted()));
process.channel?.unref();
