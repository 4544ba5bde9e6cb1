// A page's own style sheet and what the element adds: rules for the page's paragraphs, lists and buttons do not reach it,
// what is inherited does, and so does a rule that means one of its classes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openGallery } from "./gallery.ts";
import { type Sheet, shareSite } from "./support.ts";

const site = shareSite();

// Everything that the element adds. The fields of its own pair are left to the page.
const ADDED = '[class^="keyfit-"]:not(.keyfit-input, .keyfit-label)';

const UGLY = `
  display: inline-flex; position: relative; float: right; inset: 3px; opacity: 0.5; transform: rotate(3deg);
  margin: 13px; padding: 7px; border: 3px dotted red; border-radius: 20px; outline: 2px solid red; box-shadow: 0 0 9px red;
  inline-size: 50px; min-block-size: 90px; max-inline-size: 120px; overflow: hidden; appearance: none;
  font: italic 900 30px/3 serif; letter-spacing: 4px; text-transform: uppercase; text-align: right; text-indent: 2em;
  text-decoration: line-through; white-space: nowrap; list-style: square inside; color: red; background: yellow;
  fill: red; stroke: yellow; stroke-width: 9; visibility: hidden; transition: all 2s; columns: 2; clip-path: circle(9px);`;

// As a reset, a theme or a framework has them: by element, by state, and below a class.
const HOSTILE = `
  keyfit-connect *${":where(:not(.keyfit-input, .keyfit-label))"} { ${UGLY} }
  main form :is(p, div, span, strong, button, svg, path, ol, li, dl, dt, dd, details, summary, section, fieldset, legend):where(${ADDED}, path) { ${UGLY} }
  .stage :is(p, div, button, svg, path, ol, li, dl, dt, dd, summary, legend):where(${ADDED}, path) { ${UGLY} }
  .stage li::before, .stage p::before, .stage button::after, summary::after { content: "!!"; ${UGLY} }
  input[type="radio"], fieldset label:where(${ADDED}) { ${UGLY} }
  button:hover, button:focus, button:disabled { ${UGLY} }`;

const SHOWN = [
  ...[
    "display",
    "position",
    "float",
    "top",
    "opacity",
    "transform",
    "width",
    "height",
    "min-height",
    "max-width",
    "clip-path",
  ],
  ...["margin-top", "margin-right", "margin-bottom", "margin-left", "padding-top", "padding-right", "padding-bottom"],
  ...[
    "padding-left",
    "border-top-width",
    "border-top-style",
    "border-top-color",
    "border-top-left-radius",
    "outline-style",
  ],
  ...["box-shadow", "overflow-x", "appearance", "font-style", "font-weight", "font-size", "line-height", "font-family"],
  ...[
    "letter-spacing",
    "text-transform",
    "text-align",
    "text-indent",
    "text-decoration-line",
    "white-space",
    "list-style-type",
  ],
  ...[
    "list-style-position",
    "color",
    "background-color",
    "fill",
    "stroke",
    "stroke-width",
    "visibility",
    "column-count",
  ],
  ...["transition-duration", "content"],
];

// Of the lines of an icon, which have no box: how they are painted.
const PAINTED = [
  "display",
  "visibility",
  "opacity",
  "clip-path",
  "transform",
  "color",
  "fill",
  "stroke",
  "stroke-width",
];

/** What each of the added elements, and what stands before and after it, looks like: one line for each property. */
async function looksOf(sheet: Sheet): Promise<string[]> {
  // What moves is looked at where it begins.
  await sheet.page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.cancel();
  });
  return sheet.page.$$eval(
    `keyfit-connect :is(${ADDED}, path)`,
    (elements, shown, painted) =>
      elements.flatMap((element, index) =>
        ["", "::before", "::after"].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const { state } = element.closest<HTMLElement>(".card")?.dataset ?? {};
          const name = `${state} ${index} ${element.getAttribute("class") ?? element.tagName}${part}`;
          const properties = element.tagName === "path" ? (part === "" ? painted : []) : shown;
          return properties.map((property) => `${name} { ${property}: ${style.getPropertyValue(property)} }`);
        }),
      ),
    SHOWN,
    PAINTED,
  );
}

async function open(query: Record<string, string>, styles: string): Promise<Sheet> {
  const { front } = await site();
  const sheet = await (await site()).open();
  front.answer("/gallery/gallery.css", async (request) => {
    const own = await (await front.pass(request)).text();
    return new Response(`${own}\n${styles}`, { headers: { "content-type": "text/css" } });
  });
  await openGallery(sheet, query);
  return sheet;
}

for (const group of ["changes", "asking", "answers", "help"]) {
  test(`a page's rules for its own elements do not reach what is added (${group})`, async () => {
    const query = { group, lang: group === "help" ? "ar" : "en" };
    const before = await looksOf(await open(query, ""));
    const sheet = await open(query, HOSTILE);
    const after = await looksOf(sheet);
    assert.ok(before.length > 20_000, `${before.length}`);
    assert.equal(after.length, before.length);
    assert.deepEqual(
      after.filter((line, index) => line !== before[index]),
      [],
    );
    await sheet.close();
  });
}

test("the page's font and colour are inherited, and a rule that means a class is followed", async () => {
  const styles = `
    .stage { font-family: monospace; color: rgb(1 2 3); text-align: center }
    .stage .keyfit-step { letter-spacing: 3px }`;
  const sheet = await open({ state: "help-administrator", theme: "light" }, styles);
  const look = (selector: string, property: string) =>
    sheet.page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
  for (const selector of [".keyfit-message", ".keyfit-note", ".keyfit-step", ".keyfit-reveal"]) {
    assert.equal(await look(selector, "font-family"), "monospace", selector);
  }
  assert.equal(await look(".keyfit-step", "color"), "rgb(1, 2, 3)");
  assert.equal(await look(".keyfit-step", "letter-spacing"), "3px");
  await sheet.close();
});

test("the properties that are documented colour what is added", async () => {
  const styles = "keyfit-connect { --keyfit-accent: rgb(9 8 7); --keyfit-error: rgb(6 5 4); --keyfit-radius: 11px }";
  const sheet = await open({ state: "help-after-secret-refused", theme: "light" }, styles);
  const look = (selector: string, property: string) =>
    sheet.page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
  assert.equal(await look('[data-action="retry"]', "color"), "rgb(9, 8, 7)");
  assert.equal(await look(".keyfit-test .keyfit-lead", "color"), "rgb(6, 5, 4)");
  assert.equal(await look(".keyfit-test", "border-top-left-radius"), "11px");
  await sheet.close();
});
