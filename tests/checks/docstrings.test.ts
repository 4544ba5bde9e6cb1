// Every public declaration of the package has a docstring, and so has each of its members.
//
// Public is what the entries of web/package.json export, and every type that a public declaration names.
//
// TypeScript 7 has no JavaScript API, so this reads the declaration files that tsc emits, as text. Their layout is regular: a
// statement starts in the first column, each member has its own line, and a docstring ends on the line before what it describes.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

const DIST = `${ROOT}web/dist`;

/** Exempt: these files are generated, from the lists of the core and from the definitions of services. */
const GENERATED = "generated/";

/** Declarations whose members are exempt, because one docstring describes them all. */
const MEMBERS_EXEMPT: readonly string[] = [
  // A constant table, in which each entry is an HTTP status and the text that explains it.
  "REFUSALS",
  // A union of object types. Its docstring describes every verb with what goes with it.
  "Step",
];

interface Line {
  readonly text: string;
  readonly hasDocstring: boolean;
}

/** A top-level statement. An import, an export list and a block that augments other declarations have no name. */
interface Statement {
  readonly file: string;
  readonly name: string | undefined;
  readonly lines: readonly Line[];
}

const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:class|interface|type|const|function|var) (\w+)/;
const AUGMENTATION = /^declare (?:global|module "[^"]+") \{/;
// A property, an accessor, a method, a constructor or a call signature. Index signatures and setters need no docstring.
const MEMBER =
  /^\s+(?:(?:static|abstract|protected|readonly|get|var) )*(?:(new|"[^"]+"|[\w$]+)\??(?:: |\(|<)|(?:<.*>)?\()/;

function readStatements(file: string, text: string): Statement[] {
  const statements: { file: string; name: string | undefined; lines: Line[] }[] = [];
  let hasDocstring = false;
  let isComment = false;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (isComment || trimmed.startsWith("/**")) {
      isComment = !trimmed.endsWith("*/");
      hasDocstring = true;
    } else if (trimmed !== "" && !trimmed.startsWith("//")) {
      if (/^\w/.test(line)) statements.push({ file, name: DECLARED.exec(line)?.[1], lines: [] });
      statements.at(-1)?.lines.push({ text: line, hasDocstring });
      hasDocstring = false;
    }
  }
  return statements;
}

/** Lists what has no docstring: the statement itself, and its members. */
function findBare({ name, lines }: Statement): string[] {
  const [first, ...rest] = lines;
  const isExempt = name !== undefined && MEMBERS_EXEMPT.includes(name);
  const members = isExempt ? [] : rest.filter(({ text, hasDocstring }) => !hasDocstring && MEMBER.test(text));
  const bare = members.map(({ text }) => `${name ?? "augmentation"}: ${text.trim()}`);
  return name === undefined || first?.hasDocstring ? bare : [name, ...bare];
}

const files = new Map<string, Statement[]>();

function statementsOf(file: string): Statement[] {
  const statements = files.get(file) ?? readStatements(file, readFileSync(join(DIST, file), "utf8"));
  files.set(file, statements);
  return statements;
}

const codeOf = ({ lines }: Statement): string => lines.map(({ text }) => text).join("\n");

const fileAt = (from: string, path: string): string => normalize(join(dirname(from), path.replace(/js$/, "d.ts")));

/** Reads the list in `{ type A, B as C }`: for each name in this file, its name in the other file. */
function readNames(list: string): Map<string, string> {
  const parts = list.split(",").map((part) => part.trim().replace(/^type /, ""));
  return new Map(
    parts
      .filter(Boolean)
      .map((part) => part.split(" as "))
      .map(([name = "", as = name]) => [as, name]),
  );
}

/** The statements that declare `name`, in this file or in the one that it is imported from. */
function declarationsOf(file: string, name: string): Statement[] {
  const own = statementsOf(file).filter((statement) => statement.name === name);
  if (own.length > 0) return own;
  for (const statement of statementsOf(file)) {
    const [, list = "", path] = /^(?:import|export)\b[^{*]*\{(.*)\} from "(\.[^"]+)"/.exec(codeOf(statement)) ?? [];
    const theirs = readNames(list).get(name);
    if (path !== undefined && theirs !== undefined) return declarationsOf(fileAt(file, path), theirs);
    const [, all] = /^export (?:type )?\* from "(\.[^"]+)"/.exec(codeOf(statement)) ?? [];
    const found = all === undefined ? [] : declarationsOf(fileAt(file, all), name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The statements that a file exports, and those that augment other declarations. */
function exportsOf(file: string): Statement[] {
  return statementsOf(file).flatMap((statement) => {
    const code = codeOf(statement);
    if (AUGMENTATION.test(code)) return [statement];
    const [, all] = /^export (?:type )?\* from "(\.[^"]+)"/.exec(code) ?? [];
    if (all !== undefined) return exportsOf(fileAt(file, all));
    const [, list, value] = /^export (?:type )?(?:\{(.*)\}|default (\w+))/.exec(code) ?? [];
    if (list !== undefined) return [...readNames(list).keys()].flatMap((name) => declarationsOf(file, name));
    if (value !== undefined) return declarationsOf(file, value);
    return code.startsWith("export ") ? [statement] : [];
  });
}

/** The declarations that a statement names, by a name in its file or by `import("./other.js").Name`. */
function namedIn(statement: Statement): Statement[] {
  const code = codeOf(statement);
  const names = new Set(code.match(/\b[A-Za-z_]\w*/g));
  const inline = [...code.matchAll(/import\("(\.[^"]+)"\)\.(\w+)/g)];
  return [
    ...[...names].flatMap((name) => declarationsOf(statement.file, name)),
    ...inline.flatMap(([, path = "", name = ""]) => declarationsOf(fileAt(statement.file, path), name)),
  ];
}

function reachedFrom(entries: readonly string[]): Set<Statement> {
  const reached = new Set<Statement>();
  const queue = entries.flatMap(exportsOf);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next) || next.file.startsWith(GENERATED)) continue;
    reached.add(next);
    queue.push(...namedIn(next));
  }
  return reached;
}

/** The declaration files of all entries of web/package.json. A `*` stands for each file that has a script or data beside it. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8"));
  const paths = Object.values<{ types?: string; default?: string }>(exports).flatMap(({ types, default: script }) => {
    if (types === undefined) return [];
    if (!types.includes("*")) return types;
    const [folder = "", end = ""] = types.split("*");
    const scripts = new Set(readdirSync(join(ROOT, "web", folder)));
    const names = [...scripts].filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
    const [, ending] = script?.split("*") ?? [];
    return names.filter((name) => scripts.has(name + ending)).map((name) => folder + name + end);
  });
  return [...new Set(paths)].map((path) => path.replace("./dist/", ""));
}

test("every public declaration and each of its members has a docstring", () => {
  const reached = [...reachedFrom(entries())];
  assert.deepEqual(
    reached.flatMap((statement) => findBare(statement).map((bare) => `${statement.file}: ${bare}`)).sort(),
    [],
  );
  // Exported by an entry, exported again from another file, or named only by a member.
  const names = reached.map(({ name }) => name);
  for (const name of ["describe", "KeyfitConnect", "RelayOptions", "Rate", "GuideTexts", "en"])
    assert.ok(names.includes(name), name);
  assert.ok(names.length > 120, `${names.length}`);
});

test("a declaration and a member without one are found", () => {
  const text = `import type { Other } from "./other.js";
/** Says what it is. */
export interface Told extends Other {
    /** Says it over
     * two lines. */
    readonly first: string;
    second?(text: string): void;
    nested: {
        "in-quotes": number;
    };
    [key: string]: unknown;
    <T>(call: T): void;
}
export declare abstract class Untold {
    #private;
    protected abstract readonly parts: Told;
    /** Read and set. */
    get both(): string;
    set both(text: string);
    get alone(): string;
    constructor(told: Told);
}
export type Union = "a" | "b";
`;
  assert.deepEqual(readStatements("a.d.ts", text).flatMap(findBare), [
    "Told: second?(text: string): void;",
    "Told: nested: {",
    'Told: "in-quotes": number;',
    "Told: <T>(call: T): void;",
    "Untold",
    "Untold: protected abstract readonly parts: Told;",
    "Untold: get alone(): string;",
    "Untold: constructor(told: Told);",
    "Union",
  ]);
});
