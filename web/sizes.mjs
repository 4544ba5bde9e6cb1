// What a browser downloads for each entry of the package: the file and the chunks that it imports from the start. Prints
// a table, or with --json the numbers, in bytes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const web = dirname(fileURLToPath(import.meta.url));
const { exports } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));

/** A file, and all that it imports from the start. */
function reach(path, reached = new Set()) {
  if (reached.has(path)) return reached;
  reached.add(path);
  if (!path.endsWith(".js")) return reached;
  for (const [, name] of readFileSync(path, "utf8").matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    reach(join(dirname(path), name), reached);
  }
  return reached;
}

function measure(...paths) {
  const reached = new Set();
  for (const path of paths) reach(join(web, path), reached);
  const files = [...reached].map((file) => readFileSync(file));
  const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
  const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return { files: files.length, raw: sum(files.map(({ length }) => length)), brotli: sum(files.map(brotli)) };
}

/** Every entry that a browser or a server loads, by the name it is imported by. */
function entries() {
  return Object.entries(exports).flatMap(([name, target]) => {
    const path = target.default ?? target;
    if (!/^\.\/dist\/.*\.(js|wasm|json)$/.test(path) || path.endsWith("integrity.json")) return [];
    if (!path.includes("*")) return [[name, path]];
    const integrity = JSON.parse(readFileSync(join(web, "dist/integrity.json"), "utf8"));
    const [before, after] = path.replace("./dist/", "").split("*");
    const found = Object.keys(integrity).filter((file) => file.startsWith(before) && file.endsWith(after));
    return found.map((file) => [name.replace("*", file.slice(before.length, -after.length)), `./dist/${file}`]);
  });
}

const sizes = Object.fromEntries(entries().map(([name, path]) => [name.replace(/^\./, "keyfit"), measure(path)]));
// What the element loads on an English page, beside itself.
for (const [engine, core] of Object.entries({ wasm: "index", js: "js" })) {
  const files = ["element", core, "messages/en"].map((name) => `./dist/${name}.js`);
  sizes[`a page, engine ${engine}`] = measure(...files);
}
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(sizes, null, 2));
} else {
  const row = (cells) => cells.map((cell, index) => (index ? `${cell}`.padStart(8) : `${cell}`.padEnd(28))).join("");
  console.log(row(["", "files", "raw", "brotli"]));
  for (const [name, { files, raw, brotli }] of Object.entries(sizes)) console.log(row([name, files, raw, brotli]));
}
