// Builds build/site/: the pages by Eleventy, the playground where there is one, and the index that the search reads. Run by script/build,
// after web/dist is built.

import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, "../../build/site");

if (!existsSync(join(here, "../dist/messages/en.js"))) {
  console.error("web/dist is missing: run script/build web first.");
  process.exit(1);
}
// Eleventy and its paths start from here.
process.chdir(here);
await rm(output, { recursive: true, force: true });

const { default: Eleventy } = await import("@11ty/eleventy");
await new Eleventy(undefined, undefined, { quietMode: true, configPath: "eleventy.config.mjs" }).executeBuild();

const playground = join(here, "playground/build.mjs");
if (existsSync(playground)) await (await import(playground)).build(join(output, "playground"));

const { close, createIndex } = await import("pagefind");
const { index, errors } = await createIndex();
if (errors.length > 0) throw new Error(errors.join("\n"));
const added = await index.addDirectory({ path: output });
await index.writeFiles({ outputPath: join(output, "pagefind") });
await close();
// We have a look of our own.
for (const name of await readdir(join(output, "pagefind"))) {
  if (/-ui\.|-highlight\./.test(name)) await rm(join(output, "pagefind", name));
}
console.log(`build/site: ${added.page_count} pages`);
