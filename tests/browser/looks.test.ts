// How the element looks and moves where the page says nothing: fields of the page's own that have no look, places that grow, what
// opens, what a finger hits, forced colors, and how little moves when the element arrives.

import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "./driver.ts";
import { openGallery } from "./gallery.ts";
import { type Sheet, selectorOf, shareSite, TOKEN } from "./support.ts";

const site = shareSite();

const ADDRESS = "https://joesgarage.freshbooks.com";
const TITLE = '[data-guide="renew"] > .keyfit-guide-title';

/** The element around these, in the demonstration's form. */
async function openWith(inner: string, styles = ""): Promise<Sheet> {
  const { front } = await site();
  const sheet = await (await site()).open();
  if (styles !== "") {
    front.answer("/demo/demo.css", async (request) => {
      const own = await (await front.pass(request)).text();
      return new Response(`${own}\n${styles}`, { headers: { "content-type": "text/css" } });
    });
    await sheet.open((await site()).url);
  }
  await sheet.page.evaluate((markup) => {
    const element = document.createElement("keyfit-connect");
    element.innerHTML = markup;
    document.querySelector("#signup")?.replaceChildren(element);
  }, inner);
  await sheet.ready();
  return sheet;
}

const LABELS =
  '<label>Address <input data-keyfit="account" autocomplete="off"></label>' +
  '<label>Token <input type="password" data-keyfit="secret" autocomplete="off"></label>';

function look(sheet: Sheet, selector: string, ...names: string[]): Promise<Record<string, string>> {
  return sheet.page.$eval(
    selector,
    (element, wanted) =>
      Object.fromEntries(wanted.map((name) => [name, getComputedStyle(element).getPropertyValue(name)])),
    names,
  );
}

test("a field of the page's that has no look gets ours, with its label, and the button lies in it", async () => {
  const sheet = await openWith(LABELS);
  const [account, secret, button, label] = await sheet.page.evaluate(() =>
    ['[data-keyfit="account"]', '[data-keyfit="secret"]', ".keyfit-reveal", "label"].map((selector) => {
      const { left, right, top, bottom, width, height } =
        document.querySelector(`keyfit-connect ${selector}`)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom, width, height };
    }),
  );
  assert.ok(account && secret && button && label);
  assert.equal(account.height, 44);
  assert.equal(account.width, label.width);
  assert.equal(account.bottom, label.bottom);
  assert.ok(button.left > secret.left && button.right < secret.right, "beside the field");
  assert.ok(Math.abs(button.top + button.bottom - secret.top - secret.bottom) <= 2, "not in the middle");
  const shown = await look(sheet, selectorOf("account"), "border-top-width", "border-top-left-radius", "font-weight");
  assert.deepEqual(shown, { "border-top-width": "1px", "border-top-left-radius": "8px", "font-weight": "400" });
  await sheet.close();
});

for (const [name, styles] of Object.entries({
  "by its element": "input { border: 3px solid green }",
  "in a layer": "@layer base { input { padding: 9px } }",
  "by its corners": ".form input { border-radius: 1px }",
}))
  test(`a field that the page gives a look keeps it: ${name}`, async () => {
    const sheet = await openWith(LABELS, styles);
    assert.equal(await sheet.attribute("account", "data-keyfit-plain"), null);
    const { "min-block-size": height } = await look(sheet, selectorOf("account"), "min-block-size");
    assert.ok(height === "0px" || height === "auto", height);
    await sheet.close();
  });

test("a rule of the page's that comes later goes before our look of its field", async () => {
  const sheet = await openWith(LABELS);
  await sheet.page.evaluate(() => {
    const styles = new CSSStyleSheet();
    styles.replaceSync("input { border-radius: 3px; background: rgb(1 2 3) } label { font-weight: 300 }");
    document.adoptedStyleSheets = [styles, ...document.adoptedStyleSheets];
  });
  const input = await look(sheet, selectorOf("account"), "border-top-left-radius", "background-color");
  assert.deepEqual(input, { "border-top-left-radius": "3px", "background-color": "rgb(1, 2, 3)" });
  assert.deepEqual(await look(sheet, "keyfit-connect label", "font-weight"), { "font-weight": "300" });
  await sheet.close();
});

test("on a page that centers its text, labels and texts begin where their field does", async () => {
  const sheet = await openWith(LABELS, "body { text-align: center }");
  for (const part of ["keyfit-connect label", ".keyfit-body", ".keyfit-test"])
    assert.deepEqual(await look(sheet, part, "text-align"), { "text-align": "start" }, part);
  await sheet.close();
});

test("a page without any font is written in the system's, and one that means its serif is not", async () => {
  for (const [font, isPlain] of [
    ["initial", true],
    ["Georgia, serif", false],
  ] as const) {
    const sheet = await (await site()).open();
    const found = await sheet.page.evaluate(async (name) => {
      document.body.style.fontFamily = name;
      const element = document.createElement("keyfit-connect");
      document.querySelector("#signup")?.replaceChildren(element);
      await (element as HTMLElement & { ready: Promise<void> }).ready;
      return [element.hasAttribute("data-keyfit-plain"), getComputedStyle(element).fontFamily] as const;
    }, font);
    assert.deepEqual(found, [isPlain, isPlain ? "system-ui, sans-serif" : font]);
    await sheet.close();
  }
});

test("the properties for sizes are followed, and nothing gets smaller than 12 pixels", async () => {
  const sheet = await openWith(
    "",
    `keyfit-connect { --keyfit-font: monospace; --keyfit-font-size: 11px; --keyfit-space: 3px; --keyfit-field-height: 30px;
      --keyfit-border: rgb(1 2 3); --keyfit-field-surface: rgb(4 5 6); --keyfit-field-text: rgb(7 8 9) }`,
  );
  const field = await look(sheet, ".keyfit-input", "font-family", "font-size", "height", "padding-left");
  assert.deepEqual(field, { "font-family": "monospace", "font-size": "11px", height: "30px", "padding-left": "9px" });
  const colors = await look(sheet, ".keyfit-input", "border-top-color", "background-color", "color");
  assert.deepEqual(Object.values(colors), ["rgb(1, 2, 3)", "rgb(4, 5, 6)", "rgb(7, 8, 9)"]);
  assert.deepEqual(await look(sheet, ".keyfit-message", "font-size"), { "font-size": "12px" });
  await sheet.close();
});

const PLACE = ".keyfit-feedback";

test(
  "a place grows in a moment, at once without motion, and is as high as its text in the end",
  needs("media", "motion"),
  async () => {
    const sheet = await (await site()).open();
    const grows = async () => {
      await sheet.type("account", "joe@joesgarage.example");
      await sheet.page.setViewport({ width: 320, height: 900 });
      await sheet.leave();
      return sheet.page.$eval(PLACE, (place) =>
        place.getAnimations().map(({ effect }) => effect?.getTiming().duration),
      );
    };
    // It waits for the release of what was pressed to leave the field, and for nothing else.
    assert.ok((await grows()).every((duration) => duration === 1));
    await sheet.open((await site()).url);
    await sheet.page.emulate({});
    assert.deepEqual(await grows(), [150]);
    const isCut = () =>
      sheet.page.$eval(PLACE, (place) => place.getAnimations().length > 0 || place.scrollHeight > place.clientHeight);
    await sheet.until("it has grown", async () => !(await isCut()));
    const lines = await sheet.page.$eval(PLACE, (place) => (place as HTMLElement).offsetHeight);
    assert.ok(lines > 60, `${lines}`);
    await sheet.close();
  },
);

test("a place that grows stands still while something is pressed", needs("media"), async () => {
  const sheet = await (await site()).open();
  await sheet.page.emulate({});
  await sheet.page.setViewport({ width: 320, height: 900 });
  await sheet.type("account", "joe@joesgarage.example");
  const tops = await sheet.page.evaluate(async () => {
    const top = () => document.querySelector(".send")?.getBoundingClientRect().top;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    (document.activeElement as HTMLElement).blur();
    const isMoving = document.getAnimations().some(({ playState }) => playState === "running");
    document.dispatchEvent(new PointerEvent("pointerdown", { buttons: 1 }));
    const pressed = top();
    await wait(300);
    const held = top();
    document.dispatchEvent(new PointerEvent("pointerup"));
    await wait(300);
    return { isMoving, pressed, held, released: top() };
  });
  assert.equal(tops.isMoving, true);
  assert.equal(tops.held, tops.pressed);
  assert.ok((tops.released ?? 0) > (tops.held ?? 0) + 15, JSON.stringify(tops));
  await sheet.close();
});

test("there is room for one line under a field, and not for two", async () => {
  const sheet = await openWith("");
  const heights = await sheet.page.$$eval<HTMLElement, [], number[]>(PLACE, (places) =>
    places.map((place) => {
      place.querySelector(".keyfit-text")?.replaceChildren();
      const empty = place.offsetHeight;
      place.querySelector(".keyfit-text")?.append("One line");
      return place.offsetHeight - empty;
    }),
  );
  assert.deepEqual(heights, [0, 0]);
  const { height } = await sheet.page.$eval(PLACE, (place) => ({ height: (place as HTMLElement).offsetHeight }));
  assert.ok(height < 44, `${height}`);
  await sheet.close();
});

test("a button below stays where it is pressed, however much is said above it", async () => {
  const sheet = await (await site()).open();
  await sheet.page.setViewport({ width: 320, height: 1200 });
  await sheet.page.evaluate(() => {
    const clicks = Object.assign(window, { keyfitClicks: 0 });
    document.querySelector(".send button")?.addEventListener("click", () => clicks.keyfitClicks++);
  });
  await sheet.type("account", ADDRESS);
  await sheet.type("secret", "Summer-2019!");
  const before = await sheet.page.$eval(".send", (send) => send.getBoundingClientRect().top);
  await sheet.page.click(".send button", { offset: { x: 12, y: 3 } });
  assert.equal(await sheet.page.evaluate(() => (window as unknown as { keyfitClicks: number }).keyfitClicks), 1);
  await sheet.until("it has grown", async () =>
    sheet.page.$eval(".send", (send, top) => send.getBoundingClientRect().top - top > 15, before),
  );
  await sheet.close("Summer-2019!");
});

test("what opens has an arrow of ours, which turns, and points where the text runs", async () => {
  const sheet = await (await site()).open();
  const turn = () =>
    sheet.page.$eval(TITLE, (title) => {
      const { content, transform } = getComputedStyle(title, "::before");
      const { a, b } = new DOMMatrix(transform);
      return { content, angle: Math.round((Math.atan2(b, a) * 180) / Math.PI) };
    });
  for (const [lang, angle] of [
    ["en", -45],
    ["ar", 135],
  ] as const) {
    await openGallery(sheet, { state: "help-administrator", lang });
    assert.deepEqual(await turn(), { content: '""', angle });
    await sheet.page.click(TITLE);
    assert.equal((await turn()).angle, 45);
    assert.deepEqual(await look(sheet, TITLE, "display"), { display: "flex" });
    await sheet.close();
  }
});

test("what can be pressed is 44 pixels high for a finger", needs("phone"), async () => {
  const sheet = await (await site()).open();
  for (const query of [{ group: "changes" }, { group: "answers" }, { group: "help" }, { state: "labels-wrong" }]) {
    await openGallery(sheet, query as Record<string, string>);
    await sheet.page.setViewport({ width: 390, height: 844, touch: true });
    await sheet.page.waitFor('main[aria-busy="false"]', 60);
    const small = await sheet.page.evaluate(() => {
      const pressed = "button, summary, .keyfit-role, .keyfit-input, [data-keyfit-plain]";
      const all = [...document.querySelectorAll(`keyfit-connect :is(${pressed})`)];
      const found = all.filter((element) => element.checkVisibility());
      if (found.length < 4) throw new Error(`only ${found.length}`);
      return found.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 43.9 || height < 43.9 ? [`${element.className} ${width} x ${height}`] : [];
      });
    });
    assert.deepEqual(small, [], JSON.stringify(query));
    await sheet.page.setViewport({ width: 1200, height: 900 });
    await sheet.page.waitFor('main[aria-busy="false"]', 60);
    await sheet.close();
  }
});

test(
  "in forced colors a wrong field has another edge than a right one, and each tone its icon",
  needs("media"),
  async () => {
    const sheet = await (await site()).open();
    await sheet.page.emulate({ forcedColors: "active", motion: "reduce" });
    const edge = async (field: "account" | "secret") =>
      (await look(sheet, selectorOf(field), "border-top-width"))["border-top-width"];
    await sheet.type("account", "joe@joesgarage.example");
    await sheet.type("secret", TOKEN);
    await sheet.leave();
    assert.deepEqual([await edge("account"), await edge("secret")], ["2px", "1px"]);
    await sheet.page.click("button[type=reset]");
    const icons = new Set<string>();
    for (const [text, tone] of [
      ["joesgarage", "good"],
      ["joes_garage.freshbooks.com", "warning"],
      ["joe@joesgarage.example", "error"],
      ["joesgarage.freshbooks.com.evil.example", "danger"],
    ] as const) {
      await sheet.type("account", text);
      await sheet.leave();
      assert.equal(await sheet.tone("account"), tone);
      const icon = await sheet.page.$eval(".keyfit-feedback .keyfit-icon", (svg) => ({
        lines: svg.firstElementChild?.getAttribute("d") ?? "",
        width: svg.getBoundingClientRect().width,
      }));
      assert.ok(icon.width > 12, tone);
      icons.add(icon.lines);
      await sheet.page.click("button[type=reset]");
    }
    assert.equal(icons.size, 4);
    await sheet.close();
  },
);

test(
  "hardly anything moves when the element arrives on a phone, by the rule of web/README.md",
  needs("phone"),
  async () => {
    const { front, url } = await site();
    const sheet = await (await site()).open();
    // The demonstration's own lists come later than the page.
    front.answer("/demo/samples.json", () => Response.json({}));
    for (const path of ["/element.js", "/messages/en.js"]) {
      front.answer(path, async (request) => {
        // As over the network, and after the page has been painted.
        await new Promise((resolve) => setTimeout(resolve, 400));
        return front.pass(request);
      });
    }
    await sheet.page.setViewport({ width: 390, height: 844, touch: true });
    await sheet.page.goto(url);
    await sheet.ready();
    const shift = await sheet.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    assert.ok(shift < 0.02, `${shift}`);
    await sheet.page.setViewport({ width: 1200, height: 900 });
    await sheet.close();
  },
);
