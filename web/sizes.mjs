// What a browser downloads for each entry of the package: the file and the chunks that it imports from the start. Prints
// a table in bytes: raw, compressed with brotli, the budget for that (sizes.json), and its change since the last release. Fails where
// an entry has no budget, is over it, or a budget is for nothing; and where the package is over its own, as a tarball or unpacked.
//
//   --json           the sizes alone
//   --release        notes the sizes in sizes.json as those of this version
//   --released       fails where sizes.json does not have these very sizes as those of this version
//   --tarball FILE   the package; by default the one in build/package, if there is one
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gunzipSync } from "node:zlib";

const flag = { type: "boolean" };
const { values: options } = parseArgs({
  options: { json: flag, release: flag, released: flag, tarball: { type: "string" } },
});

const web = dirname(fileURLToPath(import.meta.url));
const { exports } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));

/** A file, and all that it imports from the start. */
function reach(path, reached = new Set()) {
  if (reached.has(path)) return reached;
  reached.add(path);
  if (!/\.(?:js|svelte)$/.test(path)) return reached;
  for (const [, name] of readFileSync(path, "utf8").matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    reach(join(dirname(path), name), reached);
  }
  return reached;
}

const compress = promisify(brotliCompress);

/** A file's bytes, raw and compressed. */
async function weigh(path) {
  const bytes = readFileSync(path);
  const { length } = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return [path, { raw: bytes.length, brotli: length }];
}

// Most pages share most files, so each is weighed once; several at a time, since that is all the work there is.
const weighed = new Map(
  await Promise.all(
    readdirSync(join(web, "dist"), { recursive: true })
      .filter((name) => /\.(?:js|json|svelte|wasm)$/.test(name) && !/^(?:demo|gallery|support)\//.test(name))
      .map((name) => weigh(join(web, "dist", name))),
  ),
);

function measure(...paths) {
  const reached = new Set();
  for (const path of paths) reach(join(web, path), reached);
  const weights = [...reached].map((path) => weighed.get(path));
  const sum = (key) => weights.reduce((all, weight) => all + weight[key], 0);
  return { files: weights.length, raw: sum("raw"), brotli: sum("brotli") };
}

/** Every entry that a browser or a server loads, by the name it is imported by. */
function entries() {
  return Object.entries(exports).flatMap(([name, target]) => {
    const path = target.default ?? target.svelte ?? target;
    if (!/^\.\/dist\/.*\.(js|wasm|json)$/.test(path) || path.endsWith("integrity.json")) return [];
    if (!path.includes("*")) return [[name, path]];
    const integrity = JSON.parse(readFileSync(join(web, "dist/integrity.json"), "utf8"));
    const [before, after] = path.replace("./dist/", "").split("*");
    const found = Object.keys(integrity).filter((file) => file.startsWith(before) && file.endsWith(after));
    return found.map((file) => [name.replace("*", file.slice(before.length, -after.length)), `./dist/${file}`]);
  });
}

const sizes = Object.fromEntries(entries().map(([name, path]) => [name.replace(/^\./, "keyfit"), measure(path)]));
// What the element loads on an English page: what it imports at once, the chunk for its engine, and the one definition.
const imports = [...reach(join(web, "dist/element.js"))].map((path) => readFileSync(path, "utf8")).join("");
const pageOf = (core, service) => {
  const [, chunk] = new RegExp(`import\\("\\./(${core}-\\w+\\.js)"\\)`).exec(imports);
  const parts = ["dist/element.js", `dist/chunks/${chunk}`, "dist/messages/en.js", `dist/services/${service}.js`];
  // What its guides say in words of their own.
  const says = readFileSync(join(web, `dist/services/${service}.js`), "utf8").includes('"say"');
  return measure(...parts, ...(says ? [sayChunk()] : []));
};
const sayChunk = () => {
  const texts = readdirSync(join(web, "dist/chunks")).filter((name) => /^en-\w+\.js$/.test(name));
  const found = texts.find((name) =>
    readFileSync(join(web, "dist/chunks", name), "utf8").includes("terms-agreed-first"),
  );
  if (!found) throw new Error("There is no chunk with what guides say in English.");
  return `dist/chunks/${found}`;
};
const services = readdirSync(join(web, "dist/services")).flatMap(
  (name) => /^(.+)(?<!schema)\.json$/.exec(name)?.[1] ?? [],
);
for (const id of services) sizes[`a page for ${id}`] = pageOf("checks", id);
sizes["a page, engine js"] = pageOf("checks-js", "freshbooks-classic");

const notes = join(web, "sizes.json");
const { budgets, package: packageBudget, released } = JSON.parse(readFileSync(notes, "utf8"));
const { version } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));
const noted = { version, brotli: Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, size.brotli])) };
if (options.release) {
  writeFileSync(notes, `${JSON.stringify({ budgets, package: packageBudget, released: noted }, null, 2)}\n`);
}

if (options.json) {
  console.log(JSON.stringify(sizes, null, 2));
  process.exit();
}

/** What npm has packed, or null: how many files, and their bytes in the tarball and unpacked. */
function measurePackage() {
  const folder = join(web, "../build/package");
  const [built] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".tgz")) : [];
  const path = options.tarball ?? (built && join(folder, built));
  if (!path) return null;
  const packed = readFileSync(path);
  const archive = gunzipSync(packed);
  const measured = { files: 0, unpacked: 0, tarball: packed.length };
  // In front of each file stands a block of 512 bytes, with the file's size in octal at 124; what follows fills whole blocks.
  for (let at = 0; archive[at] > 0; ) {
    const size = Number.parseInt(archive.toString("latin1", at + 124, at + 136), 8);
    measured.files += 1;
    measured.unpacked += size;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return measured;
}

// A budget's name may end in "*": then it is that of each entry whose name begins so, unless one is for it alone. Beside the
// most, it may name the most that the middle one of them may have.
const budgetOf = (name) => {
  const own = Object.keys(budgets).find((budget) => budget === name);
  const found =
    own ?? Object.keys(budgets).find((budget) => budget.endsWith("*") && name.startsWith(budget.slice(0, -1)));
  return { name: found, most: budgets[found]?.most ?? budgets[found], median: budgets[found]?.median };
};
/** The middle one of the entries that a budget is for. */
function medianOf(budget) {
  const under = Object.keys(sizes).filter((name) => budgetOf(name).name === budget);
  return under.map((name) => sizes[name].brotli).sort((a, b) => a - b)[under.length >> 1] ?? 0;
}

const row = (cells) => cells.map((cell, index) => (index ? `${cell}`.padStart(10) : `${cell}`.padEnd(34))).join("");
console.log(row(["", "files", "raw", "brotli", "budget", `since ${released?.version ?? "-"}`]));
for (const [name, { files, raw, brotli }] of Object.entries(sizes)) {
  const before = released?.brotli[name];
  const change = before === undefined ? "new" : `${brotli < before ? "" : "+"}${brotli - before}`;
  console.log(row([name, files, raw, brotli, budgetOf(name).most ?? "none", change]));
}
const packed = measurePackage();
if (packed) {
  const { files, unpacked, tarball } = packed;
  console.log(
    `\nthe package: ${files} files, ${unpacked} bytes unpacked (budget ${packageBudget.unpacked}), ${tarball} as a tarball (${packageBudget.tarball})`,
  );
}

const faults = [
  ...Object.keys(sizes).flatMap((name) => {
    const { most } = budgetOf(name);
    const { brotli } = sizes[name];
    return brotli <= most ? [] : `${name}: ${brotli} bytes, and its budget is ${most ?? "missing"}`;
  }),
  ...Object.keys(budgets).flatMap((budget) => {
    const { median } = budgets[budget];
    if (!Object.keys(sizes).some((name) => budgetOf(name).name === budget)) return `${budget}: a budget for nothing`;
    return median === undefined || medianOf(budget) <= median
      ? []
      : `${budget}: the middle one has ${medianOf(budget)} bytes, and may have ${median}`;
  }),
  ...["unpacked", "tarball"].flatMap((form) =>
    packed && packed[form] > packageBudget[form]
      ? `the package, ${form}: ${packed[form]} bytes, and its budget is ${packageBudget[form]}`
      : [],
  ),
  ...(options.released && !isDeepStrictEqual(released, noted)
    ? [
        `sizes.json: ${released ? `its sizes are noted of ${released.version}, or changed since` : "no sizes are noted"}; note them with: script/run web/sizes.mjs --release`,
      ]
    : []),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
