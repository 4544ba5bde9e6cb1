// Photographs of every state, for a person to look at before a change of the looks lands: narrow and wide, light and dark, on a
// dark page that does not say so, in forced colors, in Arabic, and at 200 %. They take minutes and test nothing, so they are made on
// demand alone: `KEYFIT_PHOTOGRAPHS=1 script/run tests/browser/photographs.test.ts` keeps them in
// build/screenshots/ENGINE/photographs/.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { GROUPS } from "../../web/gallery/states.ts";
import { ROOT } from "../node/support.ts";
import { can, engine } from "./driver.ts";
import { openGallery } from "./gallery.ts";
import { shareSite } from "./support.ts";

const FOLDER = join(ROOT, "build", "screenshots", engine, "photographs");

interface Look {
  readonly width: number;
  readonly query?: Readonly<Record<string, string>>;
  readonly stage?: string;
  readonly forced?: boolean;
}

const LOOKS: Readonly<Record<string, Look>> = {
  "320": { width: 320 },
  "390": { width: 390 },
  "1280": { width: 1280 },
  dark: { width: 1280, query: { theme: "dark" } },
  "dark-unsaid": { width: 1280, stage: "color-scheme: normal; background: #111827; color: #e5e7eb" },
  "forced-colors": { width: 1280, forced: true },
  arabic: { width: 390, query: { lang: "ar" } },
  "200-percent": { width: 1280, stage: "zoom: 2" },
};

const site = shareSite();
const skip = process.env.KEYFIT_PHOTOGRAPHS ? false : "on demand";

for (const [name, { width, query, stage, forced = false }] of Object.entries(LOOKS)) {
  test(`photographs: ${name}`, { skip: forced && !can("media") ? "no forced colors here" : skip }, async () => {
    mkdirSync(FOLDER, { recursive: true });
    const { front } = await site();
    const sheet = await (await site()).open();
    front.answer("/gallery/gallery.css", async (request) => {
      const own = await (await front.pass(request)).text();
      const more = `main { padding: 0 } .top { display: none } .card > .stage { ${stage ?? ""} }`;
      return new Response(`${own}\n${more}`, { headers: { "content-type": "text/css" } });
    });
    for (const group of Object.keys(GROUPS)) {
      await openGallery(sheet, { lang: "en", theme: "light", group, ...query });
      await sheet.page.setViewport({ width, height: 900 });
      if (can("media")) await sheet.page.emulate({ motion: "reduce", ...(forced ? { forcedColors: "active" } : {}) });
      await sheet.page.screenshot(join(FOLDER, `${name}-${group}.png`));
      await sheet.close();
    }
  });
}
