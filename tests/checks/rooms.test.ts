// The rooms of web/src: which may know which, what each says of itself, and that no class outgrows its reader.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

/** Bottom up: each room may import itself and those before it. Of two on one floor neither knows the other. */
const FLOORS = [["generated"], ["core", "lint"], ["live", "messages"], ["relay"], ["element", "command"]];

const SRC = `${ROOT}web/src`;

const MOST_LINES_OF_A_CLASS = 300;

/** What a page, a server or the bundler imports stands beside the rooms; it may import all of them. */
function roomOf(file: string): string | null {
  return file.includes("/") ? (file.split("/")[0] as string) : null;
}

const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

const withoutComments = (text: string): string => text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");

function readSources(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  assert.ok(names.length > 0, folder);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** For each file what it imports, at once, when it is needed, or for its types alone. */
function readImports(): Map<string, string[]> {
  const sources = readSources(SRC);
  const graph = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const found = withoutComments(text).matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/g);
    const imported = [...found].map(([, path]) => `${normalize(join(file, "..", path as string))}.ts`);
    for (const name of imported) assert.ok(sources.has(name), `${file} imports ${name}`);
    graph.set(file, imported);
  }
  return graph;
}

/** The files of a circle, from where it begins to where it ends; empty where there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test("no import runs from a room to one above it, or to an entry", () => {
  const graph = readImports();
  let crossing = 0;
  for (const [file, imported] of graph) {
    const room = roomOf(file);
    if (room === null) continue;
    assert.ok(floorOf(room) >= 0, `${room} has no floor`);
    for (const name of imported) {
      const other = roomOf(name);
      assert.ok(other !== null, `${file} imports ${name}, an entry`);
      if (other === room) continue;
      crossing += 1;
      assert.ok(floorOf(other) < floorOf(room), `${file} imports ${name}`);
    }
  }
  assert.ok(crossing > 50, `${crossing}`);
});

test("no circle of imports", () => {
  const graph = readImports();
  assert.ok([...graph.values()].flat().length > 150);
  assert.deepEqual(findCircle(graph), []);
  assert.deepEqual(
    findCircle(
      new Map([
        ["a", ["b"]],
        ["b", ["c", "d"]],
        ["d", ["b"]],
      ]),
    ),
    ["b", "d", "b"],
  );
});

test("each room says what it decides, what it never does, and what each of its files is for", () => {
  for (const room of FLOORS.flat()) {
    if (room === "generated") continue;
    const text = readFileSync(`${SRC}/${room}/README.md`, "utf8");
    const [title, opening = ""] = text.split("\n\n");
    assert.equal(title, `# ${room}`);
    assert.match(opening, /\bdecides\b[\s\S]*\bnever\b/, room);
    const told = [...text.matchAll(/`([\w-]+\.(?:ts|css))`(?=[^|\n]*\|[^|\n]*\|$)/gm)].map(([, name]) => name);
    // A folder in a room has a line of its own, and its files explain themselves.
    const entries = readdirSync(`${SRC}/${room}`, { withFileTypes: true });
    for (const folder of entries.filter((entry) => entry.isDirectory()))
      assert.ok(text.includes(`\`${folder.name}/\``));
    const files = entries.flatMap((entry) => (entry.isFile() && entry.name !== "README.md" ? entry.name : []));
    assert.deepEqual(told.sort(), files.sort(), room);
  }
});

test("no class is longer than one can read", () => {
  let classes = 0;
  for (const folder of ["web/src", "web/support"]) {
    for (const [file, text] of readSources(ROOT + folder)) {
      // As Biome lays it out: a class of a module begins and ends at the beginning of a line.
      for (const [whole] of text.matchAll(/^(?:export )?(?:default )?(?:abstract )?class [\s\S]*?\n}$/gm)) {
        classes += 1;
        const lines = whole.split("\n").length;
        assert.ok(lines <= MOST_LINES_OF_A_CLASS, `${folder}/${file}: ${whole.split("\n")[0]} has ${lines} lines`);
      }
    }
  }
  assert.ok(classes > 10, `${classes}`);
});
