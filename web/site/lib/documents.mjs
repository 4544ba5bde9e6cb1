// Lets a page take its text from where it already stands: a section of a document of the tree, a whole file, or a table that
// is generated. A page asks for it in a comment on a line of its own:
//
//   <!-- include: web/README.md#the-relay -->        the section, with its heading
//   <!-- include: web/README.md#the-relay body -->   without its heading; headings inside it move up one level
//   <!-- include: web/README.md body -->             the whole document, without its title
//   <!-- code: web/examples/vue/SignUp.vue -->       the whole file, as code
//   <!-- code: README.md#embed -->                   the code of the document's snippet with this name
//   <!-- generated: findings -->                     what `generators.findings` returns
//
// `no-tables` after a section leaves its tables out, and `optional` leaves out what does not exist. Anything else that does not
// exist stops the build.
//
// Links of an included text lead to the page that includes their target. Where no page does, the text stays and the link goes.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));

const DIRECTIVE = /^<!-- (include|code|generated): (\S+)((?: [a-z-]+)*) -->$/gm;
const FENCE = /^(```+|~~~+)[^\n]*\n[\s\S]*?^\1$/gm;

/** What a heading is linked by; the same as on the code hosts, so that a link works there, too. */
export function slugOf(title) {
  return title
    .toLowerCase()
    .replace(/<[^>]*>|&\w+;/g, "")
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

const read = (file) => readFileSync(join(ROOT, file), "utf8").replaceAll("\r\n", "\n");

/** Code that is set aside, so that nothing in it is taken for a heading, a link or a table. */
function withoutCode(text, change) {
  const kept = [];
  const keep = (code) => `\uE000${kept.push(code) - 1}\uE000`;
  const changed = change(
    text
      .replace(FENCE, keep)
      .replace(/^(?: {4}.*\n)+/gm, keep)
      .replace(/`[^`\n]+`/g, keep),
  );
  // Code may stand in code: a fence holds lines that are indented.
  const restore = (part) => part.replace(/\uE000(\d+)\uE000/g, (_, index) => restore(kept[index]));
  return restore(changed);
}

function headingsIn(text) {
  const found = [];
  withoutCode(text, (plain) => {
    for (const [line, marks, title] of plain.matchAll(/^(#{1,6}) (.*)$/gm)) {
      found.push({ line, level: marks.length, slug: slugOf(title) });
    }
    return plain;
  });
  return found;
}

/** The lines of a section, from its heading to the next one of its level; undefined where there is none. */
function sectionOf(file, slug) {
  const text = read(file);
  const headings = headingsIn(text);
  const first = headings.findIndex((heading) => heading.slug === slug);
  if (first < 0) return undefined;
  const next = headings.slice(first + 1).find(({ level }) => level <= headings[first].level);
  const start = text.indexOf(`${headings[first].line}\n`);
  const end = next === undefined ? text.length : text.indexOf(`\n${next.line}\n`, start) + 1;
  return text.slice(start, end);
}

/** Which page has which part of which document: the first that asks for it. */
function findHomes() {
  const homes = new Map();
  for (const name of readdirSync(PAGES, { recursive: true }).filter((each) => each.endsWith(".md"))) {
    const url = `/${name.replace(/\.md$/, ".html")}`;
    for (const [, kind, target, options] of readFileSync(join(PAGES, name), "utf8").matchAll(DIRECTIVE)) {
      if (kind !== "include") continue;
      const [file, slug] = target.split("#");
      const text = slug === undefined ? read(file) : (sectionOf(file, slug) ?? "");
      const isBody = options.includes("body");
      for (const [index, heading] of headingsIn(text).entries()) {
        const key = `${file}#${heading.slug}`;
        if (!homes.has(key)) homes.set(key, index === 0 && isBody ? url : `${url}#${heading.slug}`);
      }
      if (!homes.has(file)) homes.set(file, url);
    }
  }
  return homes;
}

let homes;

/** An address from a document of the tree, as one of the site; undefined where the site has nothing of it. */
function moved(address, file) {
  if (/^(?:https?:|mailto:|\/)/.test(address)) return address;
  const [path, slug] = address.split("#");
  const target = path === "" ? file : normalize(join(dirname(file), path));
  homes ??= findHomes();
  return homes.get(slug === undefined ? target : `${target}#${slug}`);
}

function moveLinks(text, file) {
  return text.replace(/(!?)\[((?:[^\]\\]|\\.)*)\]\(([^)\s]+)\)/g, (_, image, words, address) => {
    if (image) return "";
    const to = moved(address, file);
    return to === undefined ? words : `[${words}](${to})`;
  });
}

const LANGUAGES = { ".mjs": "js", ".tsx": "tsx", ".vue": "vue", ".svelte": "svelte" };

function codeOf(target, isOptional) {
  const [file, name] = target.split("#");
  if (isOptional && !existsSync(join(ROOT, file))) return "";
  const text = read(file);
  if (name === undefined) {
    const language = LANGUAGES[extname(file)] ?? extname(file).slice(1);
    return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
  }
  const found = new RegExp(`^<!-- snippet: ${name} -->\\n(\`\`\`\\w+\\n[\\s\\S]*?^\`\`\`)$`, "m").exec(text)?.[1];
  if (found === undefined && !isOptional) throw new Error(`${file} has no snippet "${name}"`);
  return found ?? "";
}

function include(target, options) {
  const [file, slug] = target.split("#");
  let text = slug === undefined ? read(file) : sectionOf(file, slug);
  if (text === undefined) {
    if (options.includes("optional")) return "";
    throw new Error(`${file} has no section "${slug}"`);
  }
  return withoutCode(text, (plain) => {
    text = plain.replace(/^<!--.*?-->\n/gms, "");
    if (options.includes("body")) text = text.replace(/^#+ .*\n/, "");
    if (options.includes("body") && slug !== undefined) text = text.replace(/^#(#+ )/gm, "$1");
    if (options.includes("no-tables")) text = text.replace(/^\|.*\n/gm, "");
    return moveLinks(text, file);
  });
}

/** A page with everything in it that it asks for. */
export function assemble(page, generators) {
  return page
    .replace(DIRECTIVE, (_, kind, target, rest) => {
      const options = rest.split(" ");
      if (kind === "code") return codeOf(target, options.includes("optional"));
      if (kind === "include") return include(target, options);
      const generate = generators[target];
      if (!generate) throw new Error(`nothing generates "${target}"`);
      return generate();
    })
    .replace(/^<!-- (?:snippet|walk).*?-->\n/gm, "");
}
