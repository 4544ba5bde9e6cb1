// The rooms of web/src: which may know which.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { test } from "node:test";
import { ROOT } from "../node/support.ts";

/** Bottom up: each room may import itself and those before it. Of two on one floor neither knows the other. */
const FLOORS = [["generated"], ["core"], ["live", "messages"], ["relay"], ["element", "command"]];

const SRC = `${ROOT}web/src`;

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
