// The playground and its page of states, each from a fragment of web/site/playground/ with a script and a style sheet of its own. They
// are made by playground/build.mjs. People paste keys here, so these pages load nothing but that: no search, and no script of others.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PLAYGROUND } from "../../lib/navigation.mjs";

const PAGES = [
  {
    name: "playground",
    path: "playground/index.html",
    title: "Playground",
    description: "Choose a service, paste anything, and see what Keyfit says, with the code to copy.",
  },
  {
    name: "states",
    path: "playground/states.html",
    title: "States",
    description: "Every state of the element, with what brings it about.",
  },
];

export default class {
  data() {
    return {
      pages: PAGES.filter(({ name }) => existsSync(join(PLAYGROUND, `${name}.html`))),
      pagination: { data: "pages", size: 1, alias: "shown" },
      permalink: ({ shown }) => shown.path,
      plain: true,
      wide: true,
      sheets: ["/playground/playground.css"],
      eleventyComputed: {
        title: ({ shown }) => shown?.title,
        description: ({ shown }) => shown?.description,
        scripts: ({ shown }) => (shown ? [`/playground/${shown.name}.js`] : []),
      },
    };
  }

  render({ shown }) {
    return `<h1>${shown.title}</h1>\n${readFileSync(join(PLAYGROUND, `${shown.name}.html`), "utf8")}`;
  }
}
