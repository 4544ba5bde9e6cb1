// The oldest browsers that README.md promises have all that the scripts and sheets of web/dist use.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { init, parse } from "es-module-lexer";
import { ROOT } from "../node/support.ts";
import { findNewer, findNewerStyles, ownNames, STATED, type Use } from "./baseline.ts";

await init;

const DIST = `${ROOT}web/dist`;
const read = (name: string): string => readFileSync(join(DIST, name), "utf8");

/** What a page may load first. Not among them: `relay`, `relay-node` and `command`, which a server runs. */
const ENTRIES = [
  ...["element", "element-class", "checks", "index", "external", "js", "live-test", "direct", "relay-client"],
  ...["keyfit.classic", "demo/demo", "gallery/gallery", "gallery/states", "support/support", "support/service-worker"],
].map((name) => `${name}.js`);

/** These, and all that they import, at once or later. */
function reachedFrom(names: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { specifier } of parse(read(name))[0]) {
      if (specifier?.startsWith(".")) reach(normalize(join(dirname(name), specifier)));
    }
  };
  for (const name of names) reach(name);
  return reached;
}

const languages = readdirSync(`${DIST}/messages`).filter((name) => name.endsWith(".js"));
assert.ok(languages.length >= 6);
const scripts = reachedFrom([...ENTRIES, ...languages.map((name) => `messages/${name}`)]);
const own = new Set([...scripts].flatMap((name) => [...ownNames(read(name))]));

// Asked for first, and done without where it is not there. `node` is the version of Node, which is no browser.
const ASKED_FOR = ["new CSSStyleSheet()", ".adoptedStyleSheets", ".replaceSync", ".node"];

const inWords = (uses: readonly Use[]): string[] =>
  uses.map(({ what, lacks }) => `${what} (not in ${lacks.join(", ")})`);

test("no script that a page loads uses what a browser of the baseline lacks", () => {
  assert.ok(scripts.size > 30, `${scripts.size}`);
  const met = new Set<string>();
  for (const name of scripts) {
    const uses = findNewer(read(name), own);
    for (const { what } of uses) met.add(what);
    assert.deepEqual(inWords(uses.filter(({ what }) => !ASKED_FOR.includes(what))), [], name);
  }
  assert.deepEqual(
    ASKED_FOR.filter((what) => !met.has(what)),
    [],
    "asked for, and no longer used",
  );
});

test("the one page that is a file uses nothing newer either", () => {
  const page = read("keyfit-support.html");
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(page) ?? [];
  const [, styles = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  assert.ok(script.length > 10_000 && styles.length > 1000);
  const uses = findNewer(script, new Set([...own, ...ownNames(script)]));
  assert.deepEqual(inWords(uses.filter(({ what }) => !ASKED_FOR.includes(what))), []);
  assert.deepEqual(inWords(findNewerStyles(styles).filter(({ what }) => !(what in ORNAMENTS))), []);
});

// Without these a page looks a little plainer, and says and does the same.
const ORNAMENTS: Readonly<Record<string, string>> = {
  "text-wrap": "a last line may hold one word",
  "text-size-adjust": "a phone that is turned may enlarge texts",
  "forced-color-adjust": "in Safari there are no forced colors",
  resize: "a phone has no corner to drag",
  ":has": "no room is kept for the button in a field, and for a line that comes later",
};

test("no sheet uses what a browser of the baseline lacks, but for ornaments", () => {
  const met = new Set<string>();
  for (const name of ["web/src/element/connect.css", "web/support/support.css", "web/demo/demo.css"]) {
    const uses = findNewerStyles(readFileSync(ROOT + name, "utf8"));
    for (const { what } of uses) met.add(what);
    assert.deepEqual(inWords(uses.filter(({ what }) => !(what in ORNAMENTS))), [], name);
  }
  assert.deepEqual([...met].sort(), Object.keys(ORNAMENTS).sort());
});

test("the documents state the baseline", () => {
  const { safari, chrome, edge, firefox } = STATED;
  assert.equal(edge, chrome);
  const words = `Safari ${safari}, Chrome and Edge ${chrome}, Firefox ${firefox}`;
  for (const name of ["README.md", "web/README.md"]) {
    assert.ok(
      readFileSync(ROOT + name, "utf8")
        .replace(/\s+/g, " ")
        .includes(words),
      `${name}: ${words}`,
    );
  }
});

test("what is newer is found, however it is reached, and what is old is not", () => {
  const found = (script: string): string[] => findNewer(script).map(({ what }) => what);
  for (const [script, ...whats] of [
    ["URL.canParse(a)", "URL.canParse"],
    ["URL['canParse'](a)", "URL.canParse"],
    ["globalThis.URL.canParse(a)", ".canParse"],
    ["const { canParse } = URL", ".canParse"],
    ["const f = URL.parse", "URL.parse"],
    ["[].toSorted()", ".toSorted"],
    ["a?.isWellFormed()", ".isWellFormed"],
    ["Object.groupBy(a, b)", "Object.groupBy"],
    ["Promise.withResolvers()", "Promise.withResolvers"],
    ["AbortSignal.any(a)", "AbortSignal.any"],
    ["new Set().union(a)", ".union"],
    ["document.startViewTransition(a)", "document.startViewTransition"],
    ["element.showPopover()", ".showPopover"],
    ["new CSSStyleSheet()", "new CSSStyleSheet()"],
    ["navigation.back()", "navigation"],
    ["element.attachInternals()", ".attachInternals"],
    ["class A { static { b() } }", "static { }"],
    ["/(?<=a)b/", "a regular expression that looks behind"],
  ] as const) {
    assert.deepEqual(found(script), whats, script);
  }
  for (const script of [
    "new URL(a); structuredClone(a); Object.hasOwn(a, b); [].at(-1); [].findLast(a); AbortSignal.timeout(1)",
    "const URL = { canParse() {} }; new URL.other()",
    "crypto.randomUUID(); 'a'.replaceAll('b', 'c'); element.replaceChildren(); element.inert = true",
    "signal.throwIfAborted(); class A { #b; static c = 1 } /(?<a>b)(?=c)/; await a; a ??= b",
  ]) {
    assert.deepEqual(found(script), [], script);
  }
  assert.throws(() => findNewer("using a = b"), SyntaxError);
  assert.throws(() => findNewer("import a from 'b' with { type: 'json' }"), SyntaxError);
  assert.throws(() => findNewer("/[a--b]/v"), SyntaxError);
  assert.deepEqual(findNewer("a.toSorted()", ownNames("class A { toSorted() {} }")), []);
  assert.deepEqual(
    findNewerStyles("a:has(b) { anchor-name: c; color: red; /* text-wrap: d */ } @starting-style { }").map(
      ({ what }) => what,
    ),
    ["anchor-name", ":has", "@starting-style"],
  );
});
