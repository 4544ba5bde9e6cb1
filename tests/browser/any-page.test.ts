// On any page: dark, colored or light, whatever its `color-scheme` says, every text of the element is read. What is measured is
// the contrast of each text with what is behind it, in every state of four groups of the gallery (WCAG 2.2, 1.4.3).

import assert from "node:assert/strict";
import { test } from "node:test";
import { openGallery } from "./gallery.ts";
import { shareSite } from "./support.ts";

const PAGES = {
  "dark, without a color-scheme": "color-scheme: normal; background: #111827; color: #e5e7eb",
  "dark, with the color-scheme of a light page": "color-scheme: light; background: #000; color: #fff",
  "light, with the color-scheme of a dark page": "color-scheme: dark; background: #fff; color: #222",
  "a blue card": "background: #1d4ed8; color: #fff",
  "a yellow card": "background: #facc15; color: #1c1917",
  "a gray card, in between": "background: #6b7280; color: #fff",
  "a color in another color space": "background: oklch(0.25 0.05 260); color: oklch(0.95 0.01 260)",
} as const;

const ENOUGH = 4.5;

const site = shareSite();

for (const [name, look] of Object.entries(PAGES)) {
  test(`every text is read: ${name}`, async () => {
    const { front } = await site();
    const sheet = await (await site()).open();
    front.answer("/gallery/gallery.css", async (request) => {
      const own = await (await front.pass(request)).text();
      return new Response(`${own}\n.card > .stage { ${look} }`, { headers: { "content-type": "text/css" } });
    });
    let count = 0;
    for (const group of ["account", "answers", "help", "datadog"]) {
      await openGallery(sheet, { group, theme: "light" });
      const faults = await sheet.page.evaluate((enough) => {
        const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const parse = (color: string) => {
          if (!context) throw new Error("no canvas");
          context.clearRect(0, 0, 1, 1);
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
          return [...context.getImageData(0, 0, 1, 1).data];
        };
        const luminance = (color: readonly number[]) => {
          const [red = 0, green = 0, blue = 0] = color.map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const behind = (element: Element | null): number[] => {
          for (let place = element; place; place = place.parentElement) {
            const color = parse(getComputedStyle(place).backgroundColor);
            if (color[3] === 255) return color;
          }
          return [255, 255, 255, 255];
        };
        const found: string[] = [];
        let seen = 0;
        for (const element of document.querySelectorAll<HTMLElement>("keyfit-connect *")) {
          const isText = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
          );
          const isInput = element instanceof HTMLInputElement && element.value !== "";
          if ((!isText && !isInput) || !element.checkVisibility() || element.matches(".keyfit-live, :disabled, option"))
            continue;
          if (isInput && !["text", "password"].includes(element.type)) continue;
          seen += 1;
          const [high = 0, low = 0] = [
            luminance(parse(getComputedStyle(element).color)),
            luminance(behind(element)),
          ].sort((one, other) => other - one);
          const contrast = (high + 0.05) / (low + 0.05);
          if (contrast < enough - 0.01)
            found.push(
              `${element.closest<HTMLElement>(".card")?.dataset.state} ${element.className} ${contrast.toFixed(2)}`,
            );
        }
        return { found, seen };
      }, ENOUGH);
      count += faults.seen;
      assert.deepEqual(faults.found, []);
      await sheet.close();
    }
    assert.ok(count > 300, `${count}`);
  });
}

test("a page that changes its theme is followed", async () => {
  const sheet = await (await site()).open();
  const scheme = () => sheet.page.$eval("keyfit-connect", (element) => element.dataset.keyfitScheme);
  assert.equal(await scheme(), "light");
  await sheet.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html.dark, html.dark * { background: #101010; color: #eee; transition: none }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.classList.add("dark");
  });
  await sheet.until("dark", async () => (await scheme()) === "dark");
  await sheet.page.evaluate(() => document.documentElement.classList.remove("dark"));
  await sheet.until("light again", async () => (await scheme()) === "light");
  await sheet.close();
});
