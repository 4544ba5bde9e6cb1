// A server on this machine with scripts for a bench's pages, and a line on a terminal that says how far it is.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type BuildOptions, build } from "../../web/node_modules/esbuild/lib/main.js";

/** A module in one file. The plain-JavaScript core, which a page may come to want, stays a file of its own. */
export async function bundle(entry: Pick<BuildOptions, "entryPoints" | "stdin">): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    external: ["./chunks/js-module-*", "./chunks/checks-js-module-*"],
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("nothing was bundled");
  return file.text;
}

/** Serves scripts by their paths, and an empty page everywhere else, until `stop`. */
export async function serve(scripts: ReadonlyMap<string, string>): Promise<{ origin: string; stop: () => void }> {
  const headers = {
    "cache-control": "no-store",
    // Isolated from other origins, a page is given a finer clock.
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  const server = createServer(({ url = "" }, response) => {
    const script = scripts.get(url);
    const type = script === undefined ? "text/html" : "text/javascript";
    response.writeHead(200, { ...headers, "content-type": `${type}; charset=utf-8` });
    response.end(
      script ?? "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>Bench</title>",
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** Writes over its last line, where somebody watches; nothing takes it away. */
export function tell(progress = ""): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${progress}`);
}
