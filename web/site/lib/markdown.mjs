// Markdown to HTML, and the few pieces of HTML that generated texts are made of.

import hljs from "highlight.js/lib/common";
import markdownIt from "markdown-it";
import { slugOf } from "./documents.mjs";

// What highlight.js calls by another name, or has no grammar of: close relatives.
const GRAMMARS = {
  vue: "xml",
  svelte: "xml",
  html: "xml",
  tsx: "typescript",
  console: "shell",
  sh: "bash",
  text: "plaintext",
};

export const escapeHtml = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character],
  );

function highlight(code, name) {
  const language = GRAMMARS[name] ?? name;
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escapeHtml(code);
}

export const markdown = markdownIt({ html: true });

markdown.renderer.rules.fence = (tokens, index) => {
  const { content, info } = tokens[index];
  const name = info.trim() || "text";
  // Wide code scrolls, and so has to be reachable by the keyboard.
  return `<figure class="code" data-language="${escapeHtml(name)}"><pre tabindex="0"><code>${highlight(content, name)}</code></pre></figure>\n`;
};
markdown.renderer.rules.code_block = (tokens, index) =>
  `<figure class="code" data-language="sh"><pre tabindex="0"><code>${highlight(tokens[index].content, "sh")}</code></pre></figure>\n`;

// A table that is wider than the screen scrolls by itself.
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";

/** Each heading can be linked to, by its words or by a name of its own (`{#name}`); two of one name get two. */
markdown.core.ruler.push("ids", ({ tokens }) => {
  const taken = new Set();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const title = tokens[index + 1];
    const [written, own] = / \{#([\w-]+)\}$/.exec(title.content) ?? [];
    if (written) {
      title.content = title.content.slice(0, -written.length);
      const last = title.children.at(-1);
      last.content = last.content.slice(0, -written.length);
    }
    const slug = own ?? slugOf(title.content);
    let id = slug;
    for (let count = 1; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    token.attrSet("id", id);
  }
});

const render = (text) => markdown.renderInline(String(text));

/** A table of cells in Markdown. A row is a list of cells, or `{ id, cells }` where it can be linked to. */
export function table(heads, rows) {
  const lines = rows.map((row) => {
    const { id, cells } = Array.isArray(row) ? { cells: row } : row;
    const [first, ...rest] = cells.map(render);
    const link = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
    return `<tr${link}><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const head = heads.map((title) => `<th scope="col">${render(title)}</th>`).join("");
  return `<div class="table" tabindex="0" role="group" aria-label="${escapeHtml(heads.join(", "))}"><table><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}

/** Text as code in Markdown, whatever is in it. */
export function code(text) {
  const marks = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${marks}${space}${text}${space}${marks}`;
}
