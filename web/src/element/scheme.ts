// Which colors are read on what stands behind the element: a page may be dark, or a card colored, whatever its `color-scheme` says.
//
// What it decides: "light", "dark", or "plain", where neither set of colors has enough contrast and only the page's own text color
// is safe; of the button over a page's own input the same, as such an input may be white on a dark page. It looks again when the page
// changes its theme.

import { create } from "./dom.js";

type Color = readonly [red: number, green: number, blue: number, alpha: number];

// Of each set, the color with the least contrast (connect.css).
const WEAKEST = {
  light: [
    [133, 84, 0],
    [92, 101, 112],
  ],
  dark: [
    [255, 157, 148],
    [163, 173, 184],
  ],
} as const;
// WCAG 2.2, 1.4.3.
const ENOUGH = 4.5;

export function watchScheme(element: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = element;
  const look = () => {
    const scheme = schemeOf(element);
    if (element.dataset.keyfitScheme !== scheme) element.dataset.keyfitScheme = scheme;
    for (const input of element.querySelectorAll<HTMLElement>("[data-keyfit-box] > input")) matchInput(input);
  };
  const observer = new MutationObserver(look);
  const options = {
    attributeFilter: ["class", "style", "data-theme", "data-bs-theme", "data-mode", "data-keyfit-scheme"],
  };
  for (let place: Element | null = element; place; place = place.parentElement) observer.observe(place, options);
  const dark = document.defaultView?.matchMedia("(prefers-color-scheme: dark)");
  dark?.addEventListener("change", look, { signal });
  document.addEventListener("transitionend", ({ target }) => (target as Node).contains(element) && look(), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    delete element.dataset.keyfitScheme;
  });
  look();
}

/** Gives the button that stands over an input, if one does, the colors that are read there. */
export function matchInput(input: HTMLElement): void {
  const button = input.nextElementSibling as HTMLElement | null;
  if (button?.matches(".keyfit-reveal")) button.dataset.keyfitScheme = schemeOf(input);
}

function schemeOf(element: HTMLElement): "light" | "dark" | "plain" {
  const behind = colorBehind(element);
  const isRead = (set: readonly (readonly number[])[]) => set.every((color) => contrast(color, behind) >= ENOUGH);
  return isRead(WEAKEST.light) ? "light" : isRead(WEAKEST.dark) ? "dark" : "plain";
}

/** All layers of color behind an element, down to the canvas. */
function colorBehind(element: HTMLElement): readonly number[] {
  const layers: Color[] = [];
  const colorOf = (place: Element) => parse(getComputedStyle(place).backgroundColor);
  for (let place: Element | null = element; place; place = parentOf(place)) {
    const color = colorOf(place);
    layers.push(color);
    if (color[3] === 1) break;
  }
  if (layers.at(-1)?.[3] !== 1) {
    // The browser's own, by the page's color-scheme.
    const probe = create(element.ownerDocument, "span", "");
    probe.style.backgroundColor = "Canvas";
    element.ownerDocument.documentElement.append(probe);
    layers.push(colorOf(probe));
    probe.remove();
  }
  return layers.reduceRight<readonly number[]>(
    (below, [red, green, blue, alpha]) =>
      [red, green, blue].map((part, index) => part * alpha + (below[index] ?? 255) * (1 - alpha)),
    [255, 255, 255],
  );
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Of a computed color; one that is written in another color space is asked of a canvas. */
function parse(color: string): Color {
  const parts = color.match(/[\d.]+/g)?.map(Number) ?? [];
  if (/^rgba?\(/.test(color)) return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** As WCAG 2.2 reckons it, from 1 to 21. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
