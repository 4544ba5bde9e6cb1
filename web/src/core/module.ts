// The module: the core's exports, and how an instance of either build comes about. The same in a page, a worker
// and Node.

/** What a module for checks alone exports (wasm/boundary.cpp). Sizes are in bytes; addresses point into `memory`. */
export interface ChecksExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  keyfit_input(): number;
  keyfit_answer(): number;
  keyfit_version(): number;
  keyfit_define(size: number): number;
  keyfit_know(size: number): number;
  keyfit_check_plain(size: number): number;
  keyfit_check(field: number, size: number, showSecrets: number): number;
  keyfit_check_paste(size: number): number;
  keyfit_paste_answer(field: number, showSecrets: number): number;
  keyfit_identify(size: number): number;
  keyfit_wipe(size: number): void;
}

/** What the whole module exports: live tests, too (wasm/live.cpp). */
export interface CoreExports extends ChecksExports {
  keyfit_request(size: number, showSecrets: number): number;
  keyfit_start(size: number): number;
  keyfit_finish(size: number): number;
}

export interface CoreModule<Exports extends ChecksExports = ChecksExports> {
  readonly engine: "wasm" | "js";
  readonly exports: Exports;
}

/** Compiles and starts the WebAssembly build. Rejects where WebAssembly is missing, or a page's CSP forbids it. */
export async function startWasm<Exports extends ChecksExports>(bytes: BufferSource): Promise<CoreModule<Exports>> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return start("wasm", instance.exports as unknown as Exports);
}

/**
 * Starts the WebAssembly build from its bytes as letters, as a script holds them; or, where a page allows none and
 * nobody insists, the plain-JavaScript build, which only a page that needs it downloads.
 */
export async function startInlined<Exports extends ChecksExports>(
  letters: string,
  engine: "wasm" | "js" | undefined,
  loadJs: () => Promise<{ instantiate(): Exports }>,
): Promise<CoreModule<Exports>> {
  if (engine !== "js") {
    try {
      return await startWasm(toBytes(letters));
    } catch (error) {
      if (engine === "wasm") throw error;
    }
  }
  return startJs((await loadJs()).instantiate());
}

/** A byte is two letters: a capital for the upper four bits, a small one for the lower. */
function toBytes(letters: string): Uint8Array<ArrayBuffer> {
  // As bytes the letters are read faster than as a string's units, in a script that has just started.
  const codes = new TextEncoder().encode(letters);
  const bytes = new Uint8Array(codes.length / 2);
  const code = (i: number): number => codes[i] as number;
  for (let i = 0; i < bytes.length; ++i) bytes[i] = (code(2 * i) - 65) * 16 + code(2 * i + 1) - 97;
  return bytes;
}

/** Starts the plain-JavaScript build: what its module exports. */
export function startJs<Exports extends ChecksExports>(exports: Exports): CoreModule<Exports> {
  return start("js", exports);
}

function start<Exports extends ChecksExports>(engine: "wasm" | "js", exports: Exports): CoreModule<Exports> {
  exports._initialize();
  return { engine, exports };
}
