// The pages in the order in which they are listed. The playground and its states are there once they are built.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const PLAYGROUND = fileURLToPath(new URL("../playground/", import.meta.url));
const has = (name) => existsSync(`${PLAYGROUND}${name}`);

export const NAVIGATION = [
  [
    "Begin",
    [
      ["What and why", "/index.html"],
      ["Start", "/start.html"],
      ["Bring your own key", "/bring-your-own-key.html"],
      ...(has("playground.html") ? [["Playground", "/playground/index.html"]] : []),
      ...(has("states.html") ? [["States", "/playground/states.html"]] : []),
    ],
  ],
  [
    "Guides",
    [
      ["Relay", "/relay.html"],
      ["Check again on your server", "/server.html"],
      ["Styling", "/styling.html"],
      ["Languages", "/languages.html"],
      ["Frameworks and bundlers", "/frameworks.html"],
      ["Add a service", "/add-a-service.html"],
    ],
  ],
  [
    "Reference",
    [
      ["Services", "/services/index.html"],
      ["Element", "/element.html"],
      ["Headless", "/headless.html"],
      ["Findings", "/findings.html"],
      ["Outcomes", "/outcomes.html"],
      ["Fields", "/fields.html"],
    ],
  ],
  [
    "About",
    [
      ["Security", "/security.html"],
      ["Browsers and sizes", "/sizes.html"],
      ["Changelog", "/changelog.html"],
    ],
  ],
];
