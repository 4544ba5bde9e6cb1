// custom-elements.json, which editors and catalogues read, says of the element what is so.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type ConnectAttributes, KeyfitConnect, type KeyfitEvents } from "keyfit/element-class";
import { KEYFIT, ROOT } from "./support.ts";

const manifest = JSON.parse(readFileSync(join(KEYFIT, "custom-elements.json"), "utf8"));
const element = manifest.modules[0].declarations[0];
const css = readFileSync(join(ROOT, "web/src/element/connect.css"), "utf8");

const namesOf = (list: { name: string }[]): string[] => list.map(({ name }) => name).sort();

// Of types there is nothing left when this runs; one that is missing here, or is too many, does not compile.
const ATTRIBUTES: Record<keyof ConnectAttributes, string> = {
  service: "string",
  needs: "string",
  keep: "string",
  mode: '"live" | "test"',
  "allow-cost": "boolean",
  hosts: "string",
  submit: '"account-url" | "api-url"',
  live: '"button" | "auto" | "submit" | "off"',
  relay: "string",
  administrator: "boolean",
  novalidate: "boolean",
  bubble: "boolean",
  button: "string",
  engine: '"wasm" | "js"',
  lang: "string",
};
const EVENTS: {
  [Type in keyof KeyfitEvents]: KeyfitEvents[Type]["detail"] extends infer Detail ? keyof Detail : never;
} = {
  "keyfit-check": "field",
  "keyfit-ready": "service",
  "keyfit-mended": "field",
  "keyfit-insisted": "field",
  "keyfit-suggestion-taken": "field",
  "keyfit-live-start": "address",
  "keyfit-outcome": "outcome",
  "keyfit-error": "reason",
};

test("attributes: those that the element observes, with the types that frameworks are given", () => {
  assert.deepEqual(namesOf(element.attributes), [...KeyfitConnect.observedAttributes].sort());
  for (const { name, type } of element.attributes) assert.equal(type.text, ATTRIBUTES[name as never], name);
});

test("properties: all that can be read and set, and which cannot be set", () => {
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(KeyfitConnect.prototype)).filter(
    ([, { get }]) => get,
  );
  const [fields, methods] = ["field", "method"].map((kind) =>
    element.members.filter((member: { kind: string }) => member.kind === kind),
  );
  assert.deepEqual(namesOf(fields), accessors.map(([name]) => name).sort());
  assert.deepEqual(namesOf(methods), ["test"]);
  assert.equal(typeof KeyfitConnect.prototype.test, "function");
  for (const { name, readonly } of fields) {
    const { set } = Object.getOwnPropertyDescriptor(KeyfitConnect.prototype, name) as PropertyDescriptor;
    assert.equal(readonly === true, set === undefined, name);
  }
});

test("events: each, with the type and the keys of its detail", () => {
  assert.deepEqual(namesOf(element.events), Object.keys(EVENTS).sort());
  const types = readFileSync(join(KEYFIT, "dist/element/events.d.ts"), "utf8");
  for (const { name, type, description } of element.events) {
    assert.ok(types.includes(`"${name}": ${type.text};`), name);
    const [, detail = ""] = type.text.match(/^CustomEvent<(.+)>$/) ?? [];
    const [, body = ""] = types.match(new RegExp(`interface ${detail} \\{([^}]+)\\}`)) ?? [];
    const keys = [...body.matchAll(/readonly (\w+):/g)].map(([, key]) => key);
    assert.ok(keys.length > 0);
    assert.ok(description.includes(`\`{${keys.join(", ")}}\``), name);
  }
});

test("custom properties and their defaults, and classes: those of the style sheet", () => {
  const values = new Map<string, string[]>();
  for (const [, name = "", value = ""] of css.matchAll(/var\((--keyfit-[a-z-]+), ([^;]+)\);/g))
    values.set(name, [...(values.get(name) ?? []), value.replace("--_", "--keyfit-")]);
  // A color is there for light, for dark, and for what is neither.
  const defaultOf = ([light, dark, ...neither]: string[]) =>
    neither.length > 0 ? `light-dark(${light}, ${dark})` : (dark ?? light);
  const found = new Map([...values].map(([name, all]) => [name, defaultOf(all)]));
  assert.deepEqual(
    new Map(element.cssProperties.map((property: Record<string, string>) => [property.name, property.default])),
    found,
  );
  assert.ok(found.size > 0);
  const classes = [...new Set([...css.matchAll(/\.(keyfit-[a-z-]+)/g)].map(([, name]) => name))].sort();
  assert.deepEqual(namesOf(element.cssClasses), classes);
});

test("every file that it names is in the package, and each thing in it is described", () => {
  for (const { path } of manifest.modules) assert.ok(readFileSync(join(KEYFIT, path)).length > 0);
  const all = [element.attributes, element.members, element.events, element.cssProperties, element.cssClasses].flat();
  for (const { name, description } of all) assert.match(description, /\.$/, name);
});
