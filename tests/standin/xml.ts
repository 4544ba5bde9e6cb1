// Reads the XML of a request as strictly as a server would: elements, attributes, text, and nothing that is not needed.

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const NAME = "[A-Za-z_][\\w.-]*";
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="utf-8")?\?>\s*/i;
const OPEN = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "g");
const CLOSE = new RegExp(`</(${NAME})\\s*>`, "y");
const TEXT = /[^<]+/y;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The root of a document; null where it is not well-formed, or has what no request has: a DTD, comments, sections. */
export function parseXml(document: string): XmlElement | null {
  try {
    return new Reader(document.replace(DECLARATION, "").trim()).readDocument();
  } catch {
    return null;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): XmlElement {
    const root = this.#readElement();
    if (this.#at !== this.#text.length) throw new Error("something follows the root");
    return root;
  }

  #readElement(): XmlElement {
    const [, name = "", attributes = "", empty] = this.#take(OPEN);
    const element: XmlElement = { name, attributes: readAttributes(attributes), children: [], text: "" };
    if (empty === "/") return element;
    while (!this.#text.startsWith("</", this.#at)) {
      if (this.#text[this.#at] === "<") element.children.push(this.#readElement());
      else element.text += resolveEntities(this.#take(TEXT)[0]);
    }
    if (this.#take(CLOSE)[1] !== name) throw new Error("closed by another name");
    return element;
  }

  #take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) throw new Error("not well-formed");
    this.#at = pattern.lastIndex;
    return found;
  }
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Error("an attribute twice");
    attributes[name] = resolveEntities(double ?? single ?? "");
  }
  return attributes;
}

function resolveEntities(text: string): string {
  return text.replace(/&(#\d+|#x[0-9a-f]+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(";")) throw new Error("a bare ampersand");
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.replace("#", "0").replace(/^0x/i, "0x")));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error("an unknown entity");
    return character;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => {
    const [name] = Object.entries(ENTITIES).find(([, meant]) => meant === character) ?? [];
    return `&${name};`;
  });
}
