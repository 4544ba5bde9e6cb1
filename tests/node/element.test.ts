// The element's script where there is no page.

import assert from "node:assert/strict";
import { test } from "node:test";

test("it can be imported where there is no DOM, and does nothing there", async () => {
  const before = Object.keys(globalThis);
  const module = await import(new URL("../../web/dist/element.js", import.meta.url).href);
  assert.equal(typeof module.KeyfitConnect, "function");
  assert.deepEqual(Object.keys(globalThis), before);
});
