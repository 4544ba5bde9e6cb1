// The module: the core's exports, and how an instance of either build comes about. The same in a page, a worker
// and Node.

/** What wasm/boundary.cpp exports. Sizes are in bytes; addresses point into `memory`. */
export interface CoreExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  keyfit_input(): number;
  keyfit_record(): number;
  keyfit_version(): number;
  keyfit_define_service(size: number): number;
  keyfit_check_plain(size: number): number;
  keyfit_check_account(size: number): void;
  keyfit_check_secret(size: number): void;
  keyfit_check_paste(size: number): void;
  keyfit_begin_live_test(accountSize: number, secretSize: number, step: number): void;
  keyfit_finish_live_test(size: number, step: number, administrator: number): void;
  keyfit_wipe(size: number): void;
}

export interface CoreModule {
  readonly engine: "wasm" | "js";
  readonly exports: CoreExports;
}

/** Compiles and starts the WebAssembly build. Rejects where WebAssembly is missing, or a page's CSP forbids it. */
export async function startWasm(bytes: BufferSource): Promise<CoreModule> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return start("wasm", instance.exports as unknown as CoreExports);
}

/** Starts the plain-JavaScript build: what its module exports. */
export function startJs(exports: CoreExports): CoreModule {
  return start("js", exports);
}

function start(engine: "wasm" | "js", exports: CoreExports): CoreModule {
  exports._initialize();
  return { engine, exports };
}
