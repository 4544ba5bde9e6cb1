// The gallery: it shows every state that there is, in every language, and what it shows is what the core says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { createKeyfit, GROUPS, SAMPLES, STATES } from "../../web/gallery/states.ts";
import type { Finding, ServiceDefinition } from "../../web/src/core/types.ts";
import { FINDING_CODES, REASONS, STATUSES } from "../../web/src/generated/contract.ts";
import type { Keyfit } from "../../web/src/live/live.ts";
import { LANGUAGES, messagesOf, openGallery } from "./gallery.ts";
import { shareSite } from "./support.ts";

const site = shareSite();
const SERVICE = join(import.meta.dirname, "..", "..", "core", "services", "freshbooks-classic.json");
const service: ServiceDefinition = JSON.parse(readFileSync(SERVICE, "utf8"));

/** Everything that can be seen of a verdict; where in the text the findings are is not shown. */
function plain(verdict: ReturnType<Keyfit["checkAccount"] | Keyfit["checkSecret"]>) {
  const findings = verdict.findings.map(({ code, severity, suggestion }: Finding) => ({ code, severity, suggestion }));
  return { ...verdict, value: "value" in verdict ? verdict.value : undefined, findings };
}

test("a canned verdict is the one of the real core", async () => {
  const real = await load(service);
  const canned = createKeyfit(service);
  const seen = new Set<string>();
  for (const text of SAMPLES.account) {
    assert.deepEqual(plain(canned.checkAccount(text)), plain(real.checkAccount(text)), text);
    seen.add(`account ${canned.checkAccount(text).status}`);
  }
  for (const text of SAMPLES.secret) {
    assert.deepEqual(plain(canned.checkSecret(text)), plain(real.checkSecret(text)), text);
    seen.add(`secret ${canned.checkSecret(text).status}`);
  }
  // The core has no secret that is dangerous.
  const all = STATUSES.flatMap((status) => [`account ${status}`, `secret ${status}`]);
  assert.deepEqual([...seen].sort(), all.filter((each) => each !== "secret dangerous").sort());
});

test("the states: each has a name of its own and a group that is shown", () => {
  assert.equal(new Set(STATES.map(({ name }) => name)).size, STATES.length);
  assert.deepEqual([...new Set(STATES.map(({ group }) => group))], Object.keys(GROUPS));
});

/** The longest part of a text that is the same whatever is filled in. */
function solid(text: string): string {
  return text.split(/\{\w+\}/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

for (const language of LANGUAGES) {
  test(`every code and every reason is worded on the page, in ${language}`, async () => {
    const { findings, live, services, direction } = await messagesOf(language);
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
    const shows = (state: RegExp, text: string) =>
      [...texts].some(([name, shown]) => state.test(name) && shown.includes(solid(text)));
    for (const code of FINDING_CODES) {
      const fields = (["account", "secret"] as const).filter((field) => shows(RegExp(`^${field}-${code}`), ""));
      assert.ok(fields.length > 0, `no state has ${code}`);
      for (const field of fields) {
        const text = findings[code][field] ?? findings[code].text;
        assert.ok(shows(RegExp(`^${field}-${code}`), text), `${code}: "${text}" is not shown`);
      }
    }
    for (const reason of REASONS) {
      const { lead, text, next } = services["freshbooks-classic"]?.outcomes?.[reason] ?? live.outcomes[reason];
      for (const part of [lead, text, next ?? ""]) {
        assert.ok(shows(RegExp(`^${reason}$`), part), `${reason}: "${part}" is not shown`);
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
