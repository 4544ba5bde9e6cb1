// Which of the web's features the oldest browsers of the baseline have, by MDN's data, and which a script uses.
//
// What it decides: of a global, and of a name that is read from a global or from anything else, whether a browser of the baseline
// lacks it. What it cannot see: what is computed, and what a property is read from. So a name that any interface has had for long
// passes, and so does one that the scripts give to something of their own.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CompatStatement, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { type Node, type Program, parse } from "acorn";
import { full } from "acorn-walk";
import { ROOT } from "../node/support.ts";

/** The oldest versions that Keyfit works in. The build has them from there; README.md states them. */
export const STATED = JSON.parse(readFileSync(`${ROOT}web/baseline.json`, "utf8")) as Record<
  "chrome" | "edge" | "firefox" | "safari",
  number
>;
// A phone's browser comes in the same versions.
const BASELINE = {
  ...STATED,
  chrome_android: STATED.chrome,
  firefox_android: STATED.firefox,
  safari_ios: STATED.safari,
};
type Browser = keyof typeof BASELINE;
const BROWSERS = Object.keys(BASELINE) as Browser[];

const data = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
) as Record<"api" | "css", Identifier> & Record<"javascript" | "webassembly", Record<string, Identifier>>;

const isOld = (browser: Browser, { version_added: added, version_removed: removed, flags }: SimpleSupportStatement) =>
  typeof added === "string" &&
  Number.parseFloat(added.replace("≤", "")) <= BASELINE[browser] &&
  (typeof removed !== "string" || Number.parseFloat(removed) > BASELINE[browser]) &&
  flags === undefined;

/** The browsers of the baseline that lack it. */
function lacking({ support }: CompatStatement): Browser[] {
  return BROWSERS.filter((browser) => {
    const known = support[browser];
    // Nobody has asked.
    if (known === undefined) return false;
    const statements = (Array.isArray(known) ? known : [known]) as SimpleSupportStatement[];
    return !statements.some((statement) => isOld(browser, statement));
  });
}

/** What stands below the names of a tree, with what lacks it. */
function below(tree: Identifier | undefined): Map<string, Browser[]> {
  const entries = Object.entries(tree ?? {}) as [string, Identifier][];
  return new Map(entries.flatMap(([name, { __compat }]) => (__compat ? [[name, lacking(__compat)] as const] : [])));
}

/** A global's own properties: those of the platform's interface and of the language's, of which some have both. */
const GLOBALS = new Map<string, { lacks: Browser[]; members: Map<string, Browser[]> }>();
// Intl and WebAssembly hold interfaces of their own, which are taken as if they stood beside them.
for (const tree of [
  data.javascript.builtins?.Intl as Identifier,
  data.webassembly.api,
  data.api,
  data.javascript.builtins,
]) {
  for (const [name, lacks] of below(tree)) {
    const known = GLOBALS.get(name);
    const members = new Map([...(known?.members ?? []), ...below(tree?.[name] as Identifier)]);
    GLOBALS.set(name, { lacks: known?.lacks ?? lacks, members });
  }
}

/** Globals that are objects of an interface. */
const OBJECTS: Readonly<Record<string, string>> = {
  console: "console",
  crypto: "Crypto",
  document: "Document",
  globalThis: "Window",
  history: "History",
  localStorage: "Storage",
  location: "Location",
  navigator: "Navigator",
  performance: "Performance",
  self: "Window",
  window: "Window",
};

/** Of each property's name what lacks it, wherever it belongs to. */
const ANYWHERE = new Map<string, Browser[][]>();
for (const { members } of GLOBALS.values()) {
  for (const [name, lacks] of members) {
    const property = name.replace(/_static$/, "");
    ANYWHERE.set(property, [...(ANYWHERE.get(property) ?? []), lacks]);
  }
}

export interface Use {
  /** As `URL.canParse`, or `.toSorted` of any object. */
  what: string;
  lacks: readonly Browser[];
}

/** What is read of a named global. Undefined where the data know neither. */
function lookUp(name: string, property: string): readonly Browser[] | undefined {
  const members = GLOBALS.get(OBJECTS[name] ?? name)?.members;
  return members?.get(`${property}_static`) ?? members?.get(property);
}

function lookAnywhere(property: string): readonly Browser[] {
  const all = ANYWHERE.get(property) ?? [[]];
  return all.some((lacks) => lacks.length === 0) ? [] : [...new Set(all.flat())];
}

type Any = Node & Record<string, unknown>;

const nameOf = (node: unknown, isComputed: unknown): string | undefined => {
  const { type, name, value } = node as { type: string; name?: string; value?: unknown };
  if (type === "Literal" && typeof value === "string") return value;
  return type === "Identifier" && isComputed !== true ? name : undefined;
};

/** Every name that the script declares itself: none of them is a global there. */
function declared(program: Program): Set<string> {
  const names = new Set<string>();
  const add = (pattern: unknown): void => {
    if (typeof pattern !== "object" || pattern === null) return;
    const { type, name, ...parts } = pattern as Any & { name?: string };
    if (type === "Identifier") names.add(name as string);
    else if (type === "ObjectPattern") for (const property of parts.properties as Any[]) add(property);
    else if (type === "Property") add(parts.value);
    else if (type === "ArrayPattern") for (const element of parts.elements as unknown[]) add(element);
    else if (type === "AssignmentPattern") add(parts.left);
    else if (type === "RestElement") add(parts.argument);
  };
  full(program, (visited) => {
    const node = visited as Any;
    if (node.type === "VariableDeclarator" || /^(?:Function|Class)/.test(node.type)) add(node.id);
    for (const parameter of (node.params as unknown[]) ?? []) add(parameter);
    if (node.type === "CatchClause") add(node.param);
    if (/^Import\w*Specifier$/.test(node.type)) add(node.local);
  });
  return names;
}

// Safari 16.0 has all of it but static blocks and expressions that look behind.
const parseScript = (script: string): Program => parse(script, { ecmaVersion: 2022, sourceType: "module" });

/** The names that a script gives to properties of its own objects and classes. */
export function ownNames(script: string): Set<string> {
  const names = new Set<string>();
  full(parseScript(script), (visited) => {
    const node = visited as Any;
    if (!["Property", "PropertyDefinition", "MethodDefinition"].includes(node.type)) return;
    const name = nameOf(node.key, node.computed);
    if (name !== undefined) names.add(name);
  });
  return names;
}

/** What a script uses that the baseline lacks, but for properties of these names. Throws where its grammar is newer than that. */
export function findNewer(script: string, ownProperties: ReadonlySet<string> = new Set()): Use[] {
  const program = parseScript(script);
  const own = declared(program);
  const uses = new Map<string, Use>();
  const note = (what: string, lacks: readonly Browser[]): void => {
    if (lacks.length > 0) uses.set(what, { what, lacks });
  };
  const noteProperty = (name: string | undefined): void => {
    if (name !== undefined && !ownProperties.has(name)) note(`.${name}`, lookAnywhere(name));
  };
  const isGlobal = (name: string | undefined): name is string => name !== undefined && !own.has(name);
  full(program, (visited) => {
    const node = visited as Any;
    if (node.type === "MemberExpression") {
      const object = nameOf(node.object, false);
      const property = nameOf(node.property, node.computed);
      if (property === undefined) return;
      const known =
        isGlobal(object) && (node.object as Any).type === "Identifier" ? lookUp(object, property) : undefined;
      if (known !== undefined) note(`${object}.${property}`, known);
      else noteProperty(property);
    } else if (node.type === "ObjectPattern") {
      for (const { key, computed } of node.properties as Any[]) {
        if (key !== undefined) noteProperty(nameOf(key, computed));
      }
    } else if (node.type === "NewExpression" && isGlobal(nameOf(node.callee, false))) {
      const name = nameOf(node.callee, false) as string;
      note(`new ${name}()`, GLOBALS.get(name)?.members.get(name) ?? []);
    } else if (node.type === "Identifier" && isGlobal(node.name as string)) {
      const name = node.name as string;
      note(name, (GLOBALS.get(name)?.lacks ?? GLOBALS.get("Window")?.members.get(name)) || []);
    } else if (node.type === "StaticBlock") {
      note("static { }", ["safari", "safari_ios"]);
    } else if (
      node.type === "Literal" &&
      /\(\?<[=!]/.test((node.regex as { pattern: string } | undefined)?.pattern ?? "")
    ) {
      note("a regular expression that looks behind", ["safari", "safari_ios"]);
    }
  });
  return [...uses.values()];
}

/** By each global's name, "" for the globals themselves, the names that some browser of the baseline lacks. */
export function newerNames(): Record<string, string[]> {
  const isNewer = ([, lacks]: readonly [string, Browser[]]): boolean => lacks.length > 0;
  const all = [...GLOBALS];
  const known = all.filter(([, { lacks }]) => lacks.length === 0);
  return {
    "": all.filter(([, { lacks }]) => lacks.length > 0).map(([name]) => name),
    ...Object.fromEntries(
      known.map(([name, { members }]) => {
        return [name, [...members].filter(isNewer).map(([member]) => member.replace(/_static$/, ""))];
      }),
    ),
  };
}

/** What a style sheet uses that the baseline lacks: properties, selectors, rules and functions. */
export function findNewerStyles(sheet: string): Use[] {
  const { properties, selectors, types, ...rest } = data.css as Record<string, Identifier>;
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const uses = new Map<string, Use>();
  const look = (pattern: RegExp, trees: readonly (Identifier | undefined)[], write: (name: string) => string): void => {
    for (const [, name = ""] of text.matchAll(pattern)) {
      const found = trees.flatMap((tree) => (tree?.[name] as Identifier | undefined)?.__compat ?? []);
      const lacks = found.map(lacking).sort((one, other) => one.length - other.length)[0] ?? [];
      if (lacks.length > 0) uses.set(name, { what: write(name), lacks });
    }
  };
  look(/[{;\s]([a-z-]+)\s*:/g, [properties], (name) => name);
  look(/:([a-z-]+)/g, [selectors], (name) => `:${name}`);
  look(/@([a-z-]+)/g, [rest["at-rules"]], (name) => `@${name}`);
  look(/([a-z-]+)\(/g, [types, types?.color as Identifier], (name) => `${name}()`);
  return [...uses.values()];
}
