// The driver itself, in every engine: keys, mouse, clipboard and size are a person's, and what the promises of every page are
// held against is seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Browser, launch, needs, type Page } from "./driver.ts";
import { Front } from "./front.ts";

const PAGE = `<!doctype html>
<html>
  <head><title>A page</title><style>p { height: 3000px }</style></head>
  <body><input id="first"><input id="second"><button id="near">Near</button><p></p><button id="far">Far</button></body>
</html>`;

let front: Front;
let browser: Browser;
let page: Page;

before(async () => {
  front = await Front.start(({ url }) => {
    const headers = { "content-type": "text/html", "content-security-policy": "frame-src 'none'" };
    return new URL(url).pathname === "/" ? new Response(PAGE, { headers }) : new Response("", { status: 204 });
  });
  browser = await launch();
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  front.stop();
});

const textOf = (selector: string) => page.$eval(selector, (input: HTMLInputElement) => input.value);

test("keys are trusted events, and reach the field that has the focus", async () => {
  await page.goto(front.origin);
  await page.$eval("#first", (input) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    input.addEventListener("keypress", ({ key, isTrusted }) => heard.push([key, isTrusted]));
  });
  await page.typeInto("#first", "aB:1");
  assert.equal(await textOf("#first"), "aB:1");
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  assert.deepEqual(
    heard,
    [..."aB:1"].map((key) => [key, true]),
  );
});

test("keys that move and change", async () => {
  await page.goto(front.origin);
  await page.typeInto("#first", "abc");
  await page.press("Backspace");
  await page.press("Home");
  await page.press("Delete");
  await page.press("End");
  await page.type("d");
  assert.equal(await textOf("#first"), "bd");
  await page.press("Tab");
  await page.press("Space");
  assert.equal(await textOf("#second"), " ");
  await page.press("Shift", "Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "first");
});

test("a copied text is pasted as it was", async () => {
  await page.goto(front.origin);
  const pasted = await page.$eval("#first", (input) => {
    input.addEventListener("paste", (event) => {
      input.title = JSON.stringify([event.clipboardData?.getData("text/plain"), event.isTrusted]);
    });
    return input.title;
  });
  assert.equal(pasted, "");
  await page.copy("one\ntwo é");
  await page.focus("#first");
  await page.press("Control", "v");
  assert.deepEqual(JSON.parse(await page.$eval("#first", (input) => input.title)), ["one\ntwo é", true]);
});

test("a click goes to where the element is, twice where it is asked to", async () => {
  await page.goto(front.origin);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ["click", "dblclick"]) {
      document.addEventListener(type, (event) => heard.push([(event.target as Element).id, type, event.isTrusted]));
    }
  });
  await page.click("#near");
  await page.click("#far", { count: 2, offset: { x: 2, y: 2 } });
  await page.clickAt(2, 2);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  assert.deepEqual(heard, [
    ["near", "click", true],
    ["far", "click", true],
    ["far", "click", true],
    ["far", "dblclick", true],
    ["", "click", true],
  ]);
});

test("the page is as wide as a test wants it", async () => {
  await page.goto(front.origin);
  for (const size of [
    { width: 320, height: 900 },
    { width: 1200, height: 900 },
  ]) {
    await page.setViewport(size);
    assert.deepEqual(await page.evaluate(() => ({ width: innerWidth, height: innerHeight })), size);
  }
});

test("the fonts are those of the tests, whatever else the machine has", async () => {
  await page.goto(front.origin);
  const [sans, ...widths] = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    const fonts = ["Liberation Sans", "DejaVu Sans", "Liberation Mono", "sans-serif", "No Such Font", "monospace"];
    return fonts.map((font) => {
      context.font = `100px ${font.includes(" ") ? `"${font}", sans-serif` : font}`;
      return Math.round(context.measureText("Does this key fit?").width);
    });
  });
  const [wide, mono] = widths;
  assert.ok(sans && wide && mono && sans < 0.9 * wide && wide < mono, `${[sans, ...widths]}`);
  assert.deepEqual(widths, [wide, mono, sans, sans, mono]);
  // Letters that join are narrower together. Boxes, which stand for letters that no font has, are not.
  const [joined, apart] = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    context.font = "100px sans-serif";
    const widthOf = (text: string) => context.measureText(text).width;
    return [widthOf("حساب"), [..."حساب"].reduce((sum, letter) => sum + widthOf(letter), 0)];
  });
  assert.ok(joined && apart && joined < 0.9 * apart, `no Arabic letters: ${joined}, ${apart}`);
});

test("colours and motion are as a test wants them", needs("media"), async () => {
  await page.goto(front.origin);
  const active = () =>
    page.evaluate(() =>
      ["(prefers-color-scheme: dark)", "(prefers-reduced-motion)", "(forced-colors: active)"].map(
        (query) => matchMedia(query).matches,
      ),
    );
  for (const [media, ...expected] of [
    [{}, false, false, false],
    [{ scheme: "dark" }, true, false, false],
    [{ scheme: "light", motion: "reduce" }, false, true, false],
    [{ forcedColors: "active" }, false, false, true],
    [{}, false, false, false],
  ] as const) {
    await page.emulate(media);
    assert.deepEqual(await active(), expected);
  }
});

test("what the page logs, throws and asks of others is heard; a new page is quiet", async () => {
  await page.goto(front.origin);
  assert.deepEqual(await page.noise(), []);
  await page.evaluate(async () => {
    console.warn("a warning");
    setTimeout(() => {
      throw new Error("an error");
    });
    Promise.reject(new Error("a rejection"));
    await fetch("http://elsewhere.example/", { mode: "no-cors" }).catch(() => {});
    await fetch("https://elsewhere.example/").catch(() => {});
    const frame = document.createElement("iframe");
    frame.src = "/frame";
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  const noise = (await page.noise()).join("\n");
  for (const sound of [/a warning/, /an error/, /a rejection/, /request to elsewhere\.example/])
    assert.match(noise, sound);
  const violations = await page.evaluate(() => window.keyfitViolations);
  assert.equal(violations.length, 1);
  assert.match(violations[0] ?? "", /^frame-src: http:.*frame$/);
  await page.goto(front.origin);
  assert.deepEqual(await page.noise(), []);
});
