// How Eleventy makes the site: Markdown in pages/, one layout, and every address relative, so that the built folder works wherever
// it is put.

import { posix } from "node:path";
import { assemble } from "./lib/documents.mjs";
import { generators } from "./lib/generators.mjs";
import { markdown } from "./lib/markdown.mjs";

/** Addresses that begin with a slash are those of the site's own root. */
function relative(html, from) {
  return html.replace(/ (href|src|action)="(\/[^"]*)"/g, (_, name, address) => {
    const [path, rest = ""] = address.split(/(?=#)/);
    return ` ${name}="${path === from && rest ? rest : posix.relative(posix.dirname(from), path) + rest}"`;
  });
}

export default function configure(config) {
  config.setQuietMode(true);
  config.setLibrary("md", markdown);
  // Indented code, which Eleventy leaves out.
  config.amendLibrary("md", (library) => library.enable("code"));
  config.addPreprocessor("documents", "md", (_, content) => assemble(content, generators));
  config.addGlobalData("layout", "page.11ty.js");
  config.addGlobalData(
    "permalink",
    () =>
      ({ page }) =>
        `${page.filePathStem}.html`,
  );
  config.addTransform("relative", function (html) {
    const { outputPath, url } = this.page;
    return outputPath?.endsWith(".html") ? relative(html, url.replace(/\/$/, "/index.html")) : html;
  });
  config.addPassthroughCopy({ assets: "assets" });
  return {
    dir: { input: "pages", output: "../../build/site", includes: "../layout" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}
