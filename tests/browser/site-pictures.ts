// Makes the pictures of the documentation site, of the real element, light and dark: web/site/assets/pictures/; and the README's own,
// web/screenshot.png. Run it after the looks have changed, in Chromium alone:
//
//   script/run tests/browser/site-pictures.ts

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../node/support.ts";
import { launch, type Page } from "./driver.ts";
import { Front, files } from "./front.ts";

const FOLDER = join(ROOT, "web/site/assets/pictures");
const SIZE = { width: 560, height: 100 };
const README = "readme";

interface Picture {
  /** The element's attributes, and its fields as a page has them. */
  readonly markup: string;
  readonly reach: (page: Page) => Promise<void>;
}

const field = (name: string, label: string, type = "text", id = name) =>
  `<label for="${id}">${label}</label><input id="${id}" name="${id}" type="${type}" autocomplete="off" data-keyfit="${name}">`;

const ASIDE = '<keyfit-connect service="openai" live="off">';

const PICTURES: Readonly<Record<string, Picture>> = {
  corrected: {
    markup: `<keyfit-connect service="bamboohr" live="off">${field("account", "BambooHR address")}${field("secret", "API key", "password")}</keyfit-connect>`,
    reach: async (page) => {
      await page.typeInto("#account", "joesgarage.bamboohr.con");
      await page.copy(`API key: ${"3f9cOa1be4".repeat(4)}`);
      await page.focus("#secret");
      await page.press("Control", "v");
      await page.waitFor('#secret[data-keyfit-tone="warning"]');
    },
  },
  told: {
    markup: `<keyfit-connect service="zendesk" live="off">${field("account", "Zendesk address")}${field("email", "Email address")}${field("secret", "API token", "password")}</keyfit-connect>`,
    reach: async (page) => {
      await page.typeInto("#account", "joesgarage.zendesk.com.log-in.example");
      await page.typeInto("#email", "joe@joesgarage.example");
      await page.typeInto("#secret", "Summer-2026!");
      await page.press("Tab");
      await page.waitFor('#secret[data-keyfit-tone="error"]');
    },
  },
  connected: {
    markup: `<keyfit-connect service="stripe" live="button" relay="/relay">${field("secret", "Secret key", "password")}</keyfit-connect><button>Save</button>`,
    reach: async (page) => {
      await page.typeInto("#secret", `${"rk"}_test_${"Keyfit0123456789".repeat(2)}`);
      await page.press("Tab");
      await page.click('.keyfit-test:not([hidden]) [data-action="test"]');
      await page.waitFor('.keyfit-test[data-tone="good"]');
    },
  },
};

/** One key that belongs elsewhere, and one that works. */
const OVERVIEW: Picture = {
  markup: `<div class="two"><form>${ASIDE}${field("secret", "OpenAI API key", "password", "other")}</keyfit-connect><button>Save</button></form><form>${PICTURES.connected?.markup}</form></div>`,
  reach: async (page) => {
    await page.typeInto("#other", `${"sk"}-ant-api03-${"Keyfit0123456789".repeat(6).slice(0, 93)}AA`);
    await page.press("Tab");
    await page.until("it is named", () => page.evaluate(() => document.body.innerText.includes("Anthropic")));
    await PICTURES.connected?.reach(page);
  },
};

const ALL: Readonly<Record<string, Picture>> = { ...PICTURES, [README]: OVERVIEW };

const OUTCOME = {
  ...{ answer: "accepted", reason: "connected", fault: "none", sent: "yes", mode: "test" },
  who: { name: "Joe’s Garage", email: "joe@joesgarage.example" },
};

const STYLES = `
:root { color-scheme: light dark; --keyfit-accent: light-dark(#0b6350, #6fd0b4); }
body { margin: 0; padding: 28px 32px; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1b2422, #e3e9e7); background: light-dark(#ffffff, #101615); }
label { display: block; margin-block: 4px; font-weight: 600; }
input { inline-size: 100%; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 48px; }
form > button { margin-block-start: 16px; padding: 10px 18px; font: inherit; font-weight: 600; color: light-dark(#ffffff, #0b1f1a); background: var(--keyfit-accent); border: 0; border-radius: 8px; }
`;

const built = files(join(ROOT, "web/dist"), "/keyfit/");
const front = await Front.start((request) => {
  const { pathname } = new URL(request.url);
  const picture = ALL[pathname.slice(1)];
  if (pathname === "/relay") return Response.json(OUTCOME);
  if (!picture) return built(request);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture</title><style>${STYLES}</style>
<script type="module" src="/keyfit/element.js"></script>${picture === OVERVIEW ? picture.markup : `<form>${picture.markup}</form>`}</html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
});
const browser = await launch();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, { reach }] of Object.entries(ALL).filter(
    ([each]) => process.argv.length < 3 || process.argv.includes(each),
  )) {
    for (const scheme of name === README ? (["light"] as const) : (["light", "dark"] as const)) {
      const page = await browser.newPage();
      await page.setViewport(name === README ? { ...SIZE, width: 940 } : SIZE);
      await page.emulate({ scheme, motion: "reduce" });
      await page.goto(`${front.origin}/${name}`);
      await page.waitFor("[data-keyfit-tone]");
      await page.evaluate(
        () => (document.querySelector("keyfit-connect") as unknown as { ready: Promise<void> }).ready,
      );
      await reach(page);
      await page.clickAt(2, 2);
      await page.screenshot(name === README ? join(ROOT, "web/screenshot.png") : join(FOLDER, `${name}-${scheme}.png`));
      await page.close();
    }
  }
} finally {
  await browser.close();
  front.stop();
}
