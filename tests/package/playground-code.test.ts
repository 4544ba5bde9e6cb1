// The code that the playground gives to copy, in React, Vue and Svelte: each choice is compiled with the packed package, and comes up in
// Chromium. Its HTML and headless code: ../browser/playground.test.ts.

import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codeOf } from "../../web/site/playground/code.ts";
import { BUILD, filesOf, open, serve } from "./support.ts";

const FIRST = {
  ...{ service: "openai", answer: "connected", live: "submit", lang: "en", theme: "page", size: "regular" },
  ...{ recipe: "none", code: "html", accent: "" },
};

/** As at first, and with everything else chosen. */
const CHOICES = [
  FIRST,
  { ...FIRST, service: "zendesk", live: "button", lang: "ar", size: "compact", recipe: "bootstrap", accent: "#7a3e9d" },
];

interface Framework {
  readonly plugin: string;
  readonly take: string;
  /** Puts a component on the page. */
  readonly main: string;
}

const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {
    plugin: "@vitejs/plugin-react",
    take: "{ Settings as NAME }",
    main: `import { createElement } from "react";
import { createRoot } from "react-dom/client";
const show = (Settings, place) => createRoot(place).render(createElement(Settings));`,
  },
  vue: {
    plugin: "@vitejs/plugin-vue",
    take: "NAME",
    main: `import { createApp } from "vue";
const show = (Settings, place) => createApp(Settings).mount(place);`,
  },
  svelte: {
    plugin: "@sveltejs/vite-plugin-svelte",
    take: "NAME",
    main: `import { mount } from "svelte";
const show = (Settings, place) => mount(Settings, { target: place });`,
  },
};

for (const [name, { plugin, take, main }] of Object.entries(FRAMEWORKS)) {
  test(`the playground's code in ${name}`, async (context) => {
    const root = join(BUILD, "playground-code", name);
    rmSync(root, { recursive: true, force: true });
    const lines = CHOICES.flatMap((choices, index) => {
      mkdirSync(join(root, `${index}`), { recursive: true });
      const files = codeOf({ ...choices, code: name }, []);
      for (const file of files) writeFileSync(join(root, `${index}`, file.name), file.text);
      const imports = files.map((file) =>
        file.name.endsWith(".css")
          ? `import "./${index}/${file.name}";`
          : `import ${take.replace("NAME", `Settings${index}`)} from "./${index}/${file.name}";`,
      );
      return [...imports, `show(Settings${index}, document.getElementById("place-${index}"));`];
    });
    writeFileSync(join(root, "main.js"), `${main}\n${lines.join("\n")}\n`);
    const places = CHOICES.map((_, index) => `<div id="place-${index}"></div>`).join("");
    const script = '<script type="module" src="main.js"></script>';
    writeFileSync(join(root, "index.html"), `<!doctype html><title>Settings</title>${places}${script}`);
    const [vite, made] = await Promise.all([import("vite"), import(plugin)]);
    const make = made.default ?? made.svelte;
    await vite.build({ root, logLevel: "error", configFile: false, plugins: [make()], build: { minify: false } });
    const { url, stop } = await serve(filesOf(join(root, "dist")), "");
    context.after(stop);
    const { page, noise } = await open(url);
    for (const [index, { service }] of CHOICES.entries()) {
      const element = `#place-${index} keyfit-connect[service="${service}"]`;
      await page.waitForFunction((each) => document.querySelector(`${each} input[data-keyfit-tone]`), {}, element);
    }
    assert.deepEqual(noise, []);
    await page.close();
  });
}
