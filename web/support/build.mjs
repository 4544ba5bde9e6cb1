// Builds the page for support staff in its two forms: dist/support/, which installs as an app, and one file that needs
// nothing else. Run by web/build.mjs.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

const hashOf = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** `options`: how all scripts are built. */
export async function buildSupport(dist, { sourcemap: _, ...options }) {
  await buildApp(join(dist, "support"), options);
  await buildFile(join(dist, "keyfit-support.html"), options);
}

async function buildApp(outdir, options) {
  await mkdir(outdir, { recursive: true });
  await build({
    ...options,
    format: "esm",
    splitting: true,
    entryPoints: { support: join(here, "app.ts") },
    chunkNames: "chunks/[name]-[hash]",
    outdir,
  });
  await writeFile(join(outdir, "support.css"), await buildStyles(options));
  for (const name of ["index.html", "icon.svg", "manifest.webmanifest"]) {
    await copyFile(join(here, name), join(outdir, name));
  }
  const names = (await readdir(outdir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outdir.length + 1))
    .sort();
  const files = await Promise.all(
    // A server may lead from index.html to its folder; what was led elsewhere no page can be opened with.
    names.map(async (name) => [name === "index.html" ? "./" : name, hashOf(await readFile(join(outdir, name)))]),
  );
  await build({
    ...options,
    format: "iife",
    entryPoints: [join(here, "service-worker.ts")],
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(hashOf(JSON.stringify(files)).slice(7, 23)) },
    outdir,
  });
}

/** The same page with all that it loads put into it, under a policy that lets nothing else run. */
async function buildFile(path, options) {
  const script = await buildText({ ...options, format: "iife", charset: "utf8", entryPoints: [join(here, "file.ts")] });
  const styles = await buildStyles(options);
  const icon = `data:image/svg+xml,${encodeURIComponent(await readFile(join(here, "icon.svg"), "utf8"))}`;
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(styles)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  let page = await readFile(join(here, "index.html"), "utf8");
  const replace = (pattern, text) => {
    if (!pattern.test(page)) throw new Error(`web/support/index.html holds nothing like ${pattern}.`);
    page = page.replace(pattern, () => text);
  };
  replace(/(?<=Content-Security-Policy" content=")[^"]*/, policy);
  replace(/ *<link rel="manifest"[^>]*>\n/, "");
  replace(/<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`);
  replace(/ *<script type="module"[^>]*><\/script>\n/, "");
  replace(/(?=<\/body>)/, `<script>${script}</script>\n  `);
  replace(/"icon\.svg"/g, `"${icon}"`);
  await writeFile(path, page);
}

function buildStyles({ target }) {
  return buildText({ minify: true, target, entryPoints: [join(here, "support.css")] });
}

async function buildText(options) {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles[0].text;
}
