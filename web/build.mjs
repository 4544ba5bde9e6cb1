// Builds web/dist from web/src and the module in build/wasm. Run by script/build.
import { execFileSync } from "node:child_process";
import { access, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(web, "dist");
const wasm = join(root, "build/wasm/keyfit.wasm");
const servicesFolder = join(root, "core/services");

// What a page imports, the command, and what tests look at from inside. What they share goes into chunks.
const entries = [
  "index",
  "external",
  "js",
  "element",
  "element-class",
  ...(await readdir(join(web, "src/messages"))).flatMap((name) =>
    /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(name) ? [`messages/${name.slice(0, -3)}`] : [],
  ),
  "command",
  "core",
  "module",
  "js-module",
  "live-view",
  "live-test",
  "direct",
  "relay-client",
  "relay",
  "relay-node",
  "rate",
];

/** wasm2js starts one instance when its module is loaded; we want one for each core, with a memory of its own. */
async function readJsModule() {
  const text = await readFile(`${wasm}.js`, "utf8");
  const start = text.indexOf("var retasmFunc = asmFunc(");
  if (start < 0) throw new Error("wasm2js writes its modules in another form than build.mjs knows.");
  return `${text.slice(0, start)}
export function instantiate() {
  return asmFunc({ abort() { throw new Error("The core has stopped."); } });
}`;
}

async function readServices() {
  const names = (await readdir(servicesFolder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(servicesFolder, name), "utf8"))));
}

/** What src/assets.d.ts declares. */
const assets = {
  name: "keyfit-assets",
  setup({ onLoad, onResolve }) {
    const namespace = "keyfit";
    const provide = (name, loader, read) => {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace }, async () => ({ contents: await read(), loader }));
    };
    provide("keyfit-module\\.wasm", "binary", () => readFile(wasm));
    provide("keyfit-module\\.js", "js", readJsModule);
    provide("keyfit-services", "js", async () => `export default ${JSON.stringify(await readServices())};`);
  },
};

await access(wasm).catch(() => {
  console.error("build/wasm/keyfit.wasm is missing: run script/build, which makes it first.");
  process.exit(1);
});
await rm(dist, { recursive: true, force: true });
await build({
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true,
  splitting: true,
  legalComments: "none",
  entryPoints: entries.map((name) => join(web, `src/${name}.ts`)),
  chunkNames: "chunks/[name]-[hash]",
  outdir: dist,
  external: ["node:*"],
  loader: { ".css": "text" },
  plugins: [assets],
  logLevel: "warning",
});
execFileSync(
  process.execPath,
  [join(web, "node_modules/typescript/bin/tsc"), "--project", join(web, "tsconfig.json")],
  {
    stdio: "inherit",
  },
);
await cp(wasm, join(dist, "keyfit.wasm"));
await mkdir(join(dist, "services"));
for (const service of await readServices()) {
  await writeFile(join(dist, "services", `${service.id}.json`), JSON.stringify(service));
}
await cp(join(web, "demo"), join(dist, "demo"), { recursive: true });
