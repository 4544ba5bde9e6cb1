// The built documentation: every link leads somewhere, nothing is loaded from elsewhere, and what is generated is all there.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { FINDING_CODES, REASONS, STATUSES } from "../../web/src/generated/contract.ts";
import { ROOT, SERVICE_IDS } from "./support.ts";

const SITE = join(ROOT, "build/site");
assert.ok(existsSync(join(SITE, "index.html")), "build/site is missing: run script/build site");

const names = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const pages = new Map(names.map((name) => [name, readFileSync(join(SITE, name), "utf8")]));
const idsOf = (html: string): string[] => [...html.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id]) => id as string);

const pageOf = (name: string): string => {
  const html = pages.get(name);
  assert.ok(html !== undefined, `there is no page ${name}`);
  return html;
};

test("there is a page for each service, and one for everything that the navigation names", () => {
  for (const id of SERVICE_IDS) assert.ok(pages.has(`services/${id}.html`), id);
  assert.ok(pages.size >= SERVICE_IDS.length + 18, `${pages.size}`);
});

test("every link and anchor leads somewhere, and all of them are relative", () => {
  let links = 0;
  for (const [name, html] of pages) {
    const ids = idsOf(html);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      `${name}: the same id twice`,
    );
    for (const [, kind, address = ""] of html.matchAll(/ (href|src|action)="([^"]*)"/g)) {
      if (kind === "href" && address.startsWith("https://")) continue;
      // In code, as a text to copy, there are no attributes: those are written with entities.
      links += 1;
      assert.doesNotMatch(address, /^(?:\/|[a-z]+:)/, `${name}: ${address}`);
      const [path = "", anchor] = address.split("#");
      const target = path === "" ? name : join(dirname(name), path);
      assert.ok(existsSync(join(SITE, target)), `${name}: ${address}`);
      if (anchor) assert.ok(idsOf(pageOf(target)).includes(anchor), `${name}: ${address}`);
    }
  }
  assert.ok(links > 4000, `${links}`);
});

test("no page has a script or a style of its own inside, and none is left unfinished", () => {
  for (const [name, html] of pages) {
    const outside = html.replace(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, "");
    assert.doesNotMatch(outside, /<script(?! (?:type="module" )?src=)|<style|<[^>]* (?:style|on\w+)="/, name);
    assert.doesNotMatch(outside, /<!--|\bundefined\b|\[object |\uE000|\{#/, name);
    assert.match(html, /<title>[^<]+<\/title>/, name);
    assert.match(html, /<meta name="description" content="[^"]{20,}">/, name);
    assert.equal(html.match(/<h1\b/g)?.length, 1, name);
  }
});

test("what is generated is all there, and can be linked to", () => {
  const findings = idsOf(pageOf("findings.html"));
  for (const code of FINDING_CODES) assert.ok(findings.includes(code), code);
  for (const status of STATUSES) assert.ok(findings.includes(`status-${status}`), status);
  const outcomes = idsOf(pageOf("outcomes.html"));
  for (const reason of REASONS) assert.ok(outcomes.includes(reason), reason);
  const element = idsOf(pageOf("element.html"));
  const manifest = JSON.parse(readFileSync(join(ROOT, "web/custom-elements.json"), "utf8"));
  const [{ attributes, events }] = manifest.modules[0].declarations;
  for (const { name } of attributes) assert.ok(element.includes(`attribute-${name}`), name);
  for (const { name } of events) assert.ok(element.includes(`event-${name}`), name);
});

test("a service's page says what its keys look like, who may ask, and where each fact is from", () => {
  const html = pageOf("services/stripe.html");
  assert.match(
    html,
    /<code>rk_<\/code>, then <code>live<\/code> or <code>test<\/code>, then <code>_<\/code>, then 16 to 247 letters and digits/,
  );
  assert.match(html, /The browser can ask this service directly/);
  assert.match(html, /href="\.\.\/outcomes\.html#secret-expired"/);
  assert.match(html, /Click <strong>Create restricted key<\/strong>/);
  assert.match(html, /facts and their sources/);
});

// What a reader of the site has no use for.
const ONLY_IN_THE_README = ["services"];

test("every section of the package's README is on a page", () => {
  const texts = readdirSync(join(ROOT, "web/site/pages"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(ROOT, "web/site/pages", name), "utf8"))
    .join("\n");
  const readme = readFileSync(join(ROOT, "web/README.md"), "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const slugs = [...readme.matchAll(/^## (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  assert.ok(slugs.length > 8);
  const missing = slugs.filter((slug) => !texts.includes(`<!-- include: web/README.md#${slug} `));
  assert.deepEqual(missing, ONLY_IN_THE_README, "include the section on a page of web/site/pages/");
});

test("pages on which people paste keys load no script of anybody else's", () => {
  for (const [name, html] of pages) {
    if (!name.startsWith("playground/")) continue;
    assert.doesNotMatch(html, /search\.js|pagefind/, name);
  }
  const reader = readFileSync(join(SITE, "assets/search.js"), "utf8");
  assert.match(reader, /pagefind\/pagefind\.js/);
  assert.doesNotMatch(readFileSync(join(SITE, "assets/site.js"), "utf8"), /import/);
});
