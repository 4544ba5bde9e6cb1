// The gallery: it shows every state that there is, in every language (SPOKEN: gallery.ts), and what it shows is what the core says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { codesIn } from "../../web/gallery/services.ts";
import { createKeyfit, GROUPS, SAMPLES, STATES } from "../../web/gallery/states.ts";
import type { Verdict } from "../../web/src/element/fields.ts";
import { FINDING_CODES, REASONS, SEVERITY_OF_CODE, STATUSES } from "../../web/src/generated/contract.ts";
import type { FieldType } from "../../web/src/messages/definition.ts";
import type * as Outcomes from "../../web/src/messages/outcomes.ts";
import { readDefinition } from "../node/definitions.ts";
import { LANGUAGES, messagesOf, openGallery, SPOKEN } from "./gallery.ts";
import { shareSite } from "./support.ts";

const { isStrange }: typeof Outcomes = await import(
  new URL("../../build/internals/messages/outcomes.js", import.meta.url).href
);
const site = shareSite();
const service = readDefinition("freshbooks-classic");

/** Everything that can be seen of a verdict; where in the text the findings are is not shown. */
function plain({ status, kind, name, account_url, api_url, value, mode, findings }: Verdict) {
  const seen = findings.map(({ code, severity, suggestion }) => ({ code, severity, suggestion }));
  return { status, kind, name, account_url, api_url, value, mode, findings: seen };
}

test("a canned verdict is the one of the real core", async () => {
  const real = await load(service);
  const canned = createKeyfit(service);
  const seen = new Set<string>();
  for (const field of ["account", "secret"] as const) {
    for (const text of SAMPLES[field]) {
      assert.deepEqual(plain(canned.check(field, text)), plain(real.check(field, text)), text);
      seen.add(`${field} ${canned.check(field, text).status}`);
    }
  }
  // The core has no secret that is dangerous.
  const all = STATUSES.flatMap((status) => [`account ${status}`, `secret ${status}`]);
  assert.deepEqual([...seen].sort(), all.filter((each) => each !== "secret dangerous").sort());
});

test("so is each verdict on what stands in the fields of another service", async () => {
  let count = 0;
  for (const id of ["stripe", "zendesk", "datadog", "github"]) {
    const definition = readDefinition(id);
    const real = await load(definition);
    const canned = createKeyfit(definition);
    for (const { group, fields = {} } of STATES) {
      if (group !== id) continue;
      for (const [field, text] of Object.entries(fields)) {
        assert.deepEqual(plain(canned.check(field, text)), plain(real.check(field, text)), `${id} ${field} ${text}`);
        count += 1;
      }
    }
  }
  assert.ok(count > 40, `${count}`);
});

test("the states: each has a name of its own and a group that is shown", () => {
  assert.equal(new Set(STATES.map(({ name }) => name)).size, STATES.length);
  assert.deepEqual([...new Set(STATES.map(({ group }) => group))], Object.keys(GROUPS));
});

// A list has no other entries, and no key of these services has ended.
const UNREACHED: readonly string[] = ["not-a-choice", "kind-ended"];

/** The longest part of a text that is the same whatever is filled in. */
function solid(text: string): string {
  return text.split(/\{\w+\}/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

for (const language of SPOKEN) {
  test(`every code and every reason is worded on the page, in ${language}`, async () => {
    const { findings, live, direction } = await messagesOf(language);
    const sheet = await (await site()).open();
    const texts = new Map<string, string>();
    for (const group of Object.keys(GROUPS)) {
      const names = await openGallery(sheet, { lang: language, group });
      const shown = await sheet.page.$$eval<HTMLElement, [], string[]>(".card", (cards) =>
        cards.map((card) =>
          [...card.querySelectorAll(".keyfit-message, .keyfit-test")].map((part) => part.textContent).join(" "),
        ),
      );
      for (const [index, name] of names.entries()) texts.set(name, shown[index] ?? "");
      const directions = await sheet.page.$$eval(".stage", (stages) =>
        stages.map((stage) => getComputedStyle(stage).direction),
      );
      assert.deepEqual([...new Set(directions)], [direction]);
      await sheet.close();
    }
    assert.deepEqual(
      [...texts.keys()],
      STATES.map(({ name }) => name),
    );
    const isShownBy = (names: readonly string[], choices: readonly (string | undefined)[]) =>
      names.some((name) => choices.some((text) => text && (texts.get(name) ?? "").includes(solid(text))));
    for (const code of FINDING_CODES) {
      const names = STATES.filter(
        (state) => RegExp(`^(account|secret)-${code}`).test(state.name) || codesIn(state).includes(code),
      ).map(({ name }) => name);
      if (UNREACHED.includes(code)) continue;
      assert.ok(names.length > 0, `no state has ${code}`);
      const { text, plain: bare, say, take: _, ...byType } = findings[code];
      const types = Object.values(byType as Partial<Record<FieldType, string>>);
      // Most tidying is silent.
      const isNote = SEVERITY_OF_CODE[FINDING_CODES.indexOf(code)] === "note";
      if (isNote && say === undefined) continue;
      assert.ok(isShownBy(names, isNote ? [say] : [text, bare, ...types]), `${code}: "${text}" is not shown`);
    }
    for (const reason of REASONS) {
      const open = isStrange(reason) ? live.strange : live.outcomes[reason];
      const { lead, text, next } = reason === "service-moved" ? live.closed : open;
      for (const part of [lead, text, next ?? ""]) {
        if (part !== "") assert.ok(isShownBy([reason], [part]), `${reason}: "${part}" is not shown`);
      }
    }
  });
}

test("one state alone, by its address, in every language and theme side by side", async () => {
  const sheet = await (await site()).open();
  assert.deepEqual(await openGallery(sheet, { state: "running-slow" }), ["running-slow"]);
  assert.match(await sheet.page.$eval(".keyfit-test", (panel) => panel.textContent ?? ""), /Still waiting/);
  const names = await openGallery(sheet, { state: "kept", lang: "all", theme: "all" });
  assert.equal(names.length, LANGUAGES.length * 2);
  assert.equal(
    await sheet.page.$eval(".choices [href*='theme=dark']", (link) => link.getAttribute("href")),
    "?state=kept&lang=all&theme=dark",
  );
  await sheet.close();
});

test("a state stays what it is, and time runs on where someone touches it", async () => {
  const sheet = await (await site()).open();
  await openGallery(sheet, { state: "ready-auto" });
  const text = () => sheet.page.$eval(".keyfit-test-message", (message) => message.textContent);
  const before = await text();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await text(), before);
  await sheet.page.click('[data-action="test"]');
  await sheet.until("another text", async () => (await text()) !== before);
  await sheet.close();
});
