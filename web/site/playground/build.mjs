// Builds the playground and the page of states, for the documentation site or as pages of their own:
//
//   script/run web/site/playground/build.mjs FOLDER
//
// Both are made of the package as it was built (web/dist), so they show what an adopter gets. All URLs are relative: the folder
// works below any path, and without a network.

import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { readServices } from "../../services.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const web = resolve(here, "../..");
const baseline = JSON.parse(await readFile(join(web, "baseline.json"), "utf8"));
const target = Object.entries(baseline).map(([browser, version]) => `${browser}${version}`);

/** What the playground has to know of every service before one is chosen. */
async function readCatalog() {
  return (await readServices()).map(({ id, title, category }) => ({ id, title, category }));
}

/** The recipes of the package, each for the one stage that shows it. */
async function readRecipes() {
  const folder = join(web, "recipes");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  const scope = async (name) => {
    const css = await readFile(join(folder, name), "utf8");
    return css.replaceAll(/^keyfit-connect(?= \{)/gm, `[data-recipe="${name.slice(0, -4)}"] keyfit-connect`);
  };
  return (await Promise.all(names.map(scope))).join("\n");
}

const parts = {
  name: "keyfit-playground",
  setup({ onLoad, onResolve }) {
    const namespace = "playground";
    const provide = (name, loader, read) => {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace }, async () => ({ contents: await read(), loader }));
    };
    provide("playground:catalog", "json", async () => JSON.stringify(await readCatalog()));
    provide("playground:recipes", "css", readRecipes);
    // The gallery names what stands beside it once it is built.
    const built = {
      "../element-class.js": join(web, "dist/element-class.js"),
      "./states.js": join(web, "gallery/states.ts"),
    };
    onResolve({ filter: /^\.\.?\/(element-class|states)\.js$/ }, ({ path, importer }) =>
      importer === join(web, "gallery/cards.js") ? { path: built[path] } : undefined,
    );
  },
};

/** Builds the scripts and the style sheet of both pages into a folder. */
export async function build(outdir) {
  await bundle({
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // The chunks of the package have no side effects, as it says, and import each other by the way.
    logOverride: { "ignored-bare-import": "silent" },
    target,
    plugins: [parts],
    entryPoints: ["playground.ts", "states.ts", "playground.css"].map((name) => join(here, name)),
    chunkNames: "chunks/[name]-[hash]",
    outdir,
  });
}

/** The two pages by themselves, without the rest of the documentation. */
export async function buildAlone(outdir) {
  await mkdir(outdir, { recursive: true });
  await build(outdir);
  await copyFile(join(web, "demo/mark.svg"), join(outdir, "mark.svg"));
  const page = await readFile(join(here, "page.html"), "utf8");
  for (const [file, name, title] of [
    ["index.html", "playground", "Playground"],
    ["states.html", "states", "States"],
  ]) {
    const fragment = await readFile(join(here, `${name}.html`), "utf8");
    const filled = page
      .replaceAll("{title}", title)
      .replaceAll("{name}", name)
      .replace("{content}", () => fragment);
    await writeFile(join(outdir, file), filled);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    process.stderr.write("Usage: script/run web/site/playground/build.mjs FOLDER\n");
    process.exit(2);
  }
  await buildAlone(resolve(folder));
}
