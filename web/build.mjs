// Builds web/dist from web/src and the module in build/wasm. Run by script/build.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(web, "dist");
const wasm = join(root, "build/wasm/keyfit.wasm");
const services = join(root, "core/services");

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
  const names = (await readdir(services)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(services, name), "utf8"))));
}

/** What src/assets.d.ts declares. */
const assets = {
  name: "keyfit-assets",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^keyfit-(module\.wasm|module\.js|services)$/ }, ({ path }) => ({ path, namespace: "keyfit" }));
    onLoad({ filter: /module\.wasm$/, namespace: "keyfit" }, async () => ({
      contents: await readFile(wasm),
      loader: "binary",
    }));
    onLoad({ filter: /module\.js$/, namespace: "keyfit" }, async () => ({
      contents: await readJsModule(),
      loader: "js",
    }));
    onLoad({ filter: /services$/, namespace: "keyfit" }, async () => ({
      contents: `export default ${JSON.stringify(await readServices())};`,
      loader: "js",
    }));
  },
};

const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true,
  legalComments: "none",
  outdir: dist,
  loader: { ".css": "text" },
  plugins: [assets],
  logLevel: "warning",
};

await readFile(wasm).catch(() => {
  console.error("build/wasm/keyfit.wasm is missing: run script/build, which makes it first.");
  process.exit(1);
});
await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "services"), { recursive: true });
const entries = ["index", "external", "js", "element"].map((name) => join(web, `src/${name}.ts`));
await build({ ...common, entryPoints: entries, splitting: true, chunkNames: "chunks/[name]-[hash]" });
await build({
  ...common,
  entryPoints: [join(web, "src/command.ts")],
  platform: "node",
  splitting: true,
  chunkNames: "chunks/node-[name]-[hash]",
});
await cp(wasm, join(dist, "keyfit.wasm"));
for (const service of await readServices()) {
  await writeFile(join(dist, "services", `${service.id}.json`), JSON.stringify(service));
}
await cp(join(web, "demo"), join(dist, "demo"), { recursive: true });
