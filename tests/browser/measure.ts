// What a machine can see of how a page reads, measured in the page itself: the contrast of each text with what is behind it
// (WCAG 2.2, 1.4.3), its size, and whether it stays in its box. And a page of the gallery with other styles than its own.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Front } from "./front.ts";
import { openGallery } from "./gallery.ts";
import type { Sheet } from "./support.ts";

/** How many texts a group of states has at least: less would mean that they were not all looked at. */
export const FEWEST_TEXTS: Readonly<Record<string, number>> = {
  account: 350,
  answers: 450,
  help: 350,
  page: 70,
  datadog: 165,
};

const ENOUGH = 4.5;
const SMALLEST = 12;

/** What is wrong with the texts of the elements on the page, in words, and how many there are. */
export async function faultsOf(sheet: Sheet): Promise<{ found: string[]; seen: number }> {
  return sheet.page.evaluate(
    (enough, smallest) => {
      const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const parse = (color: string): number[] => {
        if (!context) throw new Error("no canvas");
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
      };
      const over = (above: readonly number[], below: readonly number[]): number[] => {
        const alpha = (above[3] ?? 255) / 255;
        return [0, 1, 2].map((part) => (above[part] ?? 0) * alpha + (below[part] ?? 0) * (1 - alpha)).concat(255);
      };
      const luminance = (color: readonly number[]): number => {
        const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const behind = (element: Element | null): number[] => {
        const layers: number[][] = [];
        for (let place = element; place && layers.at(-1)?.[3] !== 255; place = place.parentElement)
          layers.push(parse(getComputedStyle(place).backgroundColor));
        return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 255]);
      };
      // The button in an input stands beside it in the document.
      const under = (element: Element): Element => {
        const before = element.matches(".keyfit-reveal") ? element.previousElementSibling : null;
        return before?.matches("input") ? before : element;
      };
      const found: string[] = [];
      let seen = 0;
      for (const element of document.querySelectorAll<HTMLElement>("keyfit-connect *")) {
        const isText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
        );
        const isInput =
          element instanceof HTMLInputElement && element.value !== "" && ["text", "password"].includes(element.type);
        if ((!isText && !isInput) || !element.checkVisibility() || element.matches(".keyfit-live, option, script"))
          continue;
        seen += 1;
        const tell = (what: string) =>
          found.push(`${element.closest<HTMLElement>(".card")?.dataset.state ?? ""} ${element.className} ${what}`);
        const { color, fontSize, display } = getComputedStyle(element);
        const back = behind(under(element));
        const [high = 0, low = 0] = [luminance(over(parse(color), back)), luminance(back)].sort((a, b) => b - a);
        const contrast = (high + 0.05) / (low + 0.05);
        if (contrast < enough - 0.01 && !element.matches(":disabled")) tell(`${contrast.toFixed(2)} : 1`);
        if (Number.parseFloat(fontSize) < smallest) tell(fontSize);
        const box = element.getBoundingClientRect();
        const stage = element.closest(".stage, body")?.getBoundingClientRect() ?? box;
        if (box.left < stage.left - 0.5 || box.right > stage.right + 0.5) tell("sticks out");
        // In Firefox the blank at the end of a line from right to left hangs over. There is no ink in it.
        const blank = 0.4 * Number.parseFloat(fontSize);
        if (!isInput && display !== "inline" && element.scrollWidth > element.clientWidth + blank) tell("is cut off");
      }
      return { found, seen };
    },
    ENOUGH,
    SMALLEST,
  );
}

const require = createRequire(import.meta.url);

/** A style sheet of a package of npm, with all that it imports. */
export function sheetOf(path: string): string {
  const file = path.startsWith("/") ? path : join(dirname(require.resolve("axe-core/package.json")), "..", path);
  const inner = (name: string) => sheetOf(join(dirname(file), name));
  return readFileSync(file, "utf8").replace(
    /@import url\(['"]?([^)'"]+)['"]?\)( layer\(([\w.-]+)\))?;/g,
    (_, name: string, _layer, layer?: string) => (layer ? `@layer ${layer} { ${inner(name)} }` : inner(name)),
  );
}

/** Tailwind's preflight as its build writes it: in a layer, with the defaults of its theme. */
export function preflight(): string {
  const css = sheetOf("tailwindcss/preflight.css");
  let plain = css;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/--theme\(\s*--[\w-]+,\s*((?:[^()]|\([^()]*\))*?)\s*\)/g, "$1");
  }
  return `@layer theme, base, components, utilities; @layer base { ${plain} }`;
}

/** The gallery on a page with nothing but these styles, in cards as wide as a small phone, with this in its `<html>`. */
export async function openStyled(
  front: Front,
  sheet: Sheet,
  styles: string,
  query: Record<string, string>,
  html = "",
): Promise<void> {
  const layout = `
    .top, .card > h3, main > h2 { display: none !important }
    main, .cards, .card, body { display: block; margin: 0; padding: 0 }
    .stage { box-sizing: border-box; width: 320px; margin: 0; padding: 16px }`;
  front.answer("/gallery/gallery.css", () => {
    return new Response(`${styles}\n${layout}`, { headers: { "content-type": "text/css" } });
  });
  front.answer("/gallery/", async (request) => {
    const response = await front.pass(request);
    const page = (await response.text()).replace('<html lang="en">', `<html lang="en" ${html}>`);
    return new Response(page, response);
  });
  await openGallery(sheet, query);
}
