// Document: a JSON text as values, each with its place.
//
// Decides: whether a text is JSON (RFC 8259, as the parser has it), which keys stand twice, where each value stands.
// Never: judges what the values say. Of a key that stands twice the last value counts, as for JSON.parse.

import { type ArrayNode, type MemberNode, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import { below, type Place, type Spot } from "./pointer.js";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** The text is not JSON: why, and where. */
export class NotJson extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

interface Node {
  value: ValueNode;
  member?: MemberNode;
}

export class Document {
  readonly value: Json;
  /** Pointers of keys that stood before, and the place of each where it stands again. */
  readonly repeated: { path: string; place: Place }[] = [];
  readonly #text: string;
  readonly #nodes = new Map<string, Node>();

  /** Throws NotJson. */
  constructor(text: string) {
    this.#text = text;
    this.value = this.#read({ value: parseText(text) }, "");
  }

  /** The place of the value at `path`, or of the nearest value above where there is none. */
  locate(path: string, { key = false, offset }: Spot = {}): Place {
    const node = this.#nodes.get(path);
    if (node === undefined) return path === "" ? { line: 1, column: 1 } : this.locate(path.replace(/\/[^/]*$/, ""));
    const { line, column } = (key && node.member ? node.member.name : node.value).loc.start;
    return { line, column: column + (offset === undefined ? 0 : this.#columnsInto(node.value, offset)) };
  }

  /** How far behind its opening quotation mark a text's character stands: some are written as escapes. */
  #columnsInto({ type, range }: ValueNode, offset: number): number {
    if (type !== "String" || range === undefined) return 0;
    let at = range[0] + 1;
    for (let i = 0; i < offset && at < range[1] - 1; ++i) {
      if (this.#text[at] !== "\\") at += 1;
      else at += this.#text[at + 1] === "u" ? 6 : 2;
    }
    return at - range[0];
  }

  #read(node: Node, path: string): Json {
    this.#nodes.set(path, node);
    const { value } = node;
    switch (value.type) {
      case "Object":
        return this.#readObject(value, path);
      case "Array":
        return this.#readArray(value, path);
      case "Null":
        return null;
      case "String":
      case "Boolean":
      case "Number":
        return value.value;
      default:
        throw new NotJson("This is not JSON.", value.loc.start);
    }
  }

  #readObject({ members }: ObjectNode, path: string): JsonObject {
    // Without a prototype: a key may have any name.
    const object: JsonObject = Object.create(null);
    for (const member of members) {
      // In JSON a name is always a text.
      const name = member.name.type === "String" ? member.name.value : "";
      const inner = below(path, name);
      if (name in object) this.repeated.push({ path: inner, place: member.name.loc.start });
      object[name] = this.#read({ value: member.value, member }, inner);
    }
    return object;
  }

  #readArray({ elements }: ArrayNode, path: string): Json[] {
    return elements.map(({ value }, i) => this.#read({ value }, below(path, i)));
  }
}

function parseText(text: string): ValueNode {
  if (text.startsWith("\ufeff")) {
    throw new NotJson("The file begins with a byte order mark. Save it as UTF-8 without one.", { line: 1, column: 1 });
  }
  try {
    return parse(text, { mode: "json", ranges: true }).body;
  } catch (error) {
    const { message, line = 1, column = 1 } = error as Error & Partial<Place>;
    throw new NotJson(`This is not JSON. ${message.replace(/ \(\d+:\d+\)$/, "")}`, { line, column });
  }
}
