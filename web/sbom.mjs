// Prints the bill of materials of a release as CycloneDX 1.6, the JSON form: what is in the package (scope "required"), and what
// it is built with (scope "excluded"). Versions and licenses are those of DEPENDENCIES.md, which tests/checks/supply.test.ts
// holds against the builds; hashes are those of the lock file.
//
//   script/run web/sbom.mjs TARBALL COMMIT TIME
//
//   TARBALL   the package, as npm packs it
//   COMMIT    of which it is made, in full
//   TIME      of the commit, in ISO 8601; the time at which this runs would make each run differ
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(root, path), "utf8");

const [tarball, commit, time] = process.argv.slice(2);
if (!time) {
  console.error("usage: script/run web/sbom.mjs TARBALL COMMIT TIME");
  process.exit(2);
}

/** The tables under a heading of DEPENDENCIES.md, each row by its columns' names. */
function tablesUnder(heading) {
  const section = read("DEPENDENCIES.md")
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  if (!section) throw new Error(`DEPENDENCIES.md has no section "${heading}".`);
  const cellsOf = (line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", ""));
  return section
    .split(/\n\n+/)
    .filter((block) => block.startsWith("|"))
    .map((table) => {
      const [names, , ...rows] = table.trim().split("\n").map(cellsOf);
      return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
    });
}

const licensesOf = (spdx) => [spdx.includes(" ") ? { expression: spdx } : { license: { id: spdx } }];
const hashOf = (alg, bytes) => ({ alg, content: createHash(alg.replace("-", "")).update(bytes).digest("hex") });
const purlOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

const [parts, sources, data] = tablesUnder("In what people run");
const [tools] = tablesUnder("Tools that make the bytes");
const [packages] = tablesUnder("Packages of npm");
const { packages: locked } = JSON.parse(read("web/package-lock.json"));
const { name, version, description, license } = JSON.parse(read("web/package.json"));
// Which files each script is made of, as the bundler says.
const bundled = Object.values(JSON.parse(read("build/internals/inputs.json"))).flat();

const versionOf = (row) =>
  row.version === "with Emscripten" ? tools.find(({ what }) => what === "Emscripten").version : row.version;

/** A part of the module, or a tool. */
function componentOf(row, type, scope) {
  const id = row.what ?? row.data;
  return {
    type,
    "bom-ref": `${id}@${versionOf(row)}`,
    name: id,
    version: versionOf(row),
    description: row["for what"],
    scope,
    licenses: licensesOf(row.licence),
  };
}

function npmComponentOf(row) {
  const purl = purlOf(row.package, row.version);
  const isShipped = bundled.some((path) => path.startsWith(`node_modules/${row.package}/`));
  const [, digest] = locked[`node_modules/${row.package}`].integrity.split("sha512-");
  return {
    type: "library",
    "bom-ref": purl,
    name: row.package,
    version: row.version,
    description: row["for what"],
    scope: isShipped ? "required" : "excluded",
    hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }],
    licenses: licensesOf(row.licence),
    purl,
    ...(isShipped ? {} : { properties: [{ name: "cdx:npm:package:development", value: "true" }] }),
  };
}

/** tinyxml2 is compiled from its sources. */
function withSources(component) {
  if (component.name !== "tinyxml2") return component;
  const files = sources.map(({ file, sha256 }) => ({
    type: "file",
    "bom-ref": `tinyxml2/${file}`,
    name: file,
    hashes: [{ alg: "SHA-256", content: sha256 }],
  }));
  return { ...component, purl: `pkg:generic/tinyxml2@${component.version}`, components: files };
}

const components = [
  ...parts.map((row) => withSources(componentOf(row, "library", "required"))),
  ...data.map((row) => componentOf(row, "data", "required")),
  ...tools.map((row) => componentOf(row, "application", "excluded")),
  ...packages.filter(({ folder }) => folder === "web").map(npmComponentOf),
];

const bytes = readFileSync(tarball);
const self = purlOf(name, version);
const shipped = components.filter(({ scope }) => scope === "required").map((component) => component["bom-ref"]);
// The same release has the same number, whoever makes it.
const uuid = createHash("sha256").update(bytes).update(commit).digest("hex").slice(0, 32);

const bom = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: `urn:uuid:${uuid.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-8$3-8$4-$5")}`,
  version: 1,
  metadata: {
    timestamp: time,
    lifecycles: [{ phase: "build" }],
    tools: { components: [{ type: "application", name: "script/release", version }] },
    component: {
      type: "library",
      "bom-ref": self,
      name,
      version,
      description,
      hashes: [hashOf("SHA-256", bytes), hashOf("SHA-512", bytes)],
      licenses: licensesOf(license),
      purl: self,
      pedigree: { commits: [{ uid: commit }] },
    },
  },
  components,
  dependencies: [{ ref: self, dependsOn: shipped }, ...shipped.map((ref) => ({ ref }))],
  // Of what is in the package nothing is left out.
  compositions: [{ aggregate: "complete", dependencies: [self] }],
};
console.log(JSON.stringify(bom, null, 2));
