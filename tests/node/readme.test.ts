// The README's lines that check without an element, as they stand.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT, snippet } from "./support.ts";

test("the lines that check without an element", async () => {
  const code = snippet("README.md", "js")
    .replace('"keyfit"', JSON.stringify(pathToFileURL(`${ROOT}web/dist/index.js`).href))
    .replace('"keyfit/services/', `"${pathToFileURL(`${ROOT}web/dist/services/`).href}`);
  const folder = mkdtempSync(join(ROOT, "build/readme-"));
  try {
    const file = join(folder, "snippet.mjs");
    writeFileSync(file, `${code}\nexport { status, account_url, findings };`);
    const { status, account_url, findings } = await import(pathToFileURL(file).href);
    assert.equal(status, "repaired");
    assert.equal(account_url, "https://joesgarage.freshbooks.com");
    assert.equal(findings[0].code, "scheme-added");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
