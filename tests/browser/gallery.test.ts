// The gallery: what it shows is what the core says, one state is shown alone, and time stands still. That every code and every reason
// is worded in it: gallery-looks.test.ts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/index.js";
import { createKeyfit, GROUPS, SAMPLES, STATES } from "../../web/gallery/states.ts";
import type { Verdict } from "../../web/src/element/fields.ts";
import { STATUSES } from "../../web/src/generated/contract.ts";
import { readDefinition } from "../node/definitions.ts";
import { ROOT } from "../node/support.ts";
import { LANGUAGES, openGallery } from "./gallery.ts";
import { shareSite } from "./support.ts";

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
    real.know(JSON.parse(readFileSync(`${ROOT}core/known.json`, "utf8")));
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
