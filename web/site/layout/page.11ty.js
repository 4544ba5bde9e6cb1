// Every page: header, navigation, content, and what is on the page.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { escapeHtml } from "../lib/markdown.mjs";
import { NAVIGATION } from "../lib/navigation.mjs";

const { version } = JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8"));

const MARK = `<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8"/><circle cx="12.5" cy="16" r="4.25"/><path d="M16.75 16H26M22.5 16v4"/></svg>`;

function navigation(url) {
  const groups = NAVIGATION.map(([title, links]) => {
    const items = links.map(([text, address]) => {
      const isHere = url === address || (address === "/services/index.html" && url.startsWith("/services/"));
      return `<li><a href="${address}"${isHere ? ` aria-current="${url === address ? "page" : "true"}"` : ""}>${escapeHtml(text)}</a></li>`;
    });
    return `<section><h2>${escapeHtml(title)}</h2><ul>${items.join("")}</ul></section>`;
  });
  return `<nav id="navigation" class="navigation" aria-label="Documentation">${groups.join("")}</nav>`;
}

/** The second and third level of headings, where there are enough for a list. */
function contents(html) {
  const headings = [...html.matchAll(/<h([23]) id="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)];
  if (headings.length < 2) return "";
  const items = headings.map(
    ([, level, id, title]) =>
      `<li class="level-${level}"><a href="#${id}">${title.replace(/<\/?a\b[^>]*>/g, "")}</a></li>`,
  );
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${items.join("")}</ul></nav>`;
}

/** The page before and the page after in the navigation. */
function neighbors(url) {
  const links = NAVIGATION.flatMap(([, group]) => group);
  const index = links.findIndex(([, address]) => address === url);
  if (index < 0) return "";
  const link = (entry, rel, words) =>
    entry === undefined ? "" : `<a href="${entry[1]}" rel="${rel}"><span>${words}</span>${escapeHtml(entry[0])}</a>`;
  return `<nav class="neighbors" aria-label="Next to this page">${link(links[index - 1], "prev", "Previous")}${link(links[index + 1], "next", "Next")}</nav>`;
}

export function render({
  content,
  page,
  title,
  description = "",
  sheets = [],
  scripts = [],
  wide = false,
  plain = false,
}) {
  const url = page.url.replace(/\/$/, "/index.html");
  // A heading links to itself, for readers who want to pass it on.
  const linked = plain
    ? content
    : content.replace(
        /<h([23]) id="([^"]+)">([\s\S]*?)<\/h\1>/g,
        (_, level, id, text) => `<h${level} id="${id}"><a class="anchor" href="#${id}">${text}</a></h${level}>`,
      );
  const aside = wide ? "" : contents(content);
  const kind = [wide ? "wide" : "", aside ? "" : "bare"].filter(Boolean).join(" ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(url === "/index.html" ? "Keyfit: check keys where they are pasted" : `${title} · Keyfit`)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/mark.svg">
<link rel="stylesheet" href="/assets/site.css">
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">\n`).join("")}<script src="/assets/theme.js"></script>
<script type="module" src="/assets/site.js"></script>
${plain ? "" : `<script type="module" src="/assets/search.js"></script>\n`}${scripts.map((script) => `<script type="module" src="${script}"></script>\n`).join("")}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="header">
<a class="home" href="/index.html">${MARK}<span>Keyfit</span></a>
<form class="search" role="search" action="/search.html">
<label for="search-field" class="unseen">Search the documentation</label>
<input id="search-field" type="search" name="q" placeholder="Search" autocomplete="off" spellcheck="false">
<kbd aria-hidden="true">/</kbd>
</form>
<button class="theme" type="button" hidden></button>
<button class="menu" type="button" aria-expanded="false" aria-controls="navigation" hidden>Menu</button>
</header>
<div class="columns ${kind}">
${navigation(url)}
<main id="content" tabindex="-1"${plain || url === "/search.html" ? "" : " data-pagefind-body"}>
${linked}
${neighbors(url)}
</main>
${aside}
</div>
<footer class="footer"><p>Keyfit ${escapeHtml(version)}. MIT license. These pages make no request to anybody else and set no cookie.</p></footer>
</body>
</html>
`;
}
