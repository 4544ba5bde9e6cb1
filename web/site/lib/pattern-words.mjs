// What a pattern says, in words: "`sk_`, then `live` or `test`, then `_`, then 16 to 247 letters and digits".
//
// Patterns are the small part of regular expressions that definitions have (core/include/keyfit/pattern.h): literals, classes,
// groups and counts with an end. A pattern that takes more words than a person would read gets none.

import { code } from "./markdown.mjs";

const MOST_WORDS = 40;

const NAMES = {
  "A-Za-z0-9": ["letter or digit", "letters and digits"],
  "A-Z0-9": ["capital letter or digit", "capital letters and digits"],
  "a-z0-9": ["lowercase letter or digit", "lowercase letters and digits"],
  "a-z": ["lowercase letter", "lowercase letters"],
  "A-Z": ["capital letter", "capital letters"],
  "0-9": ["digit", "digits"],
  "A-Za-z": ["letter", "letters"],
  "1-9": ["digit other than `0`", "digits other than `0`"],
  "!-~": ["printable character", "printable characters"],
  "0-9a-f": ["lowercase hexadecimal digit", "lowercase hexadecimal digits"],
  "0-9A-F": ["uppercase hexadecimal digit", "uppercase hexadecimal digits"],
  "0-9A-Fa-f": ["hexadecimal digit", "hexadecimal digits"],
};

/** A class has its ranges in any order. */
function namesOf(text) {
  const pieces = text.match(/\\.|.-[^\]]|./g) ?? [];
  const ranges = pieces.filter((piece) => piece.length === 3);
  const single = pieces.filter((piece) => piece.length < 3).map((piece) => piece.replace("\\", ""));
  const key = Object.keys(NAMES).find((name) => sorted(name.match(/.-./g)) === sorted(ranges));
  if (ranges.length === 0) {
    const list = single.map(code);
    return [either(list), `characters (${list.join(", ")})`];
  }
  if (key === undefined) return undefined;
  if (single.length === 0) return NAMES[key];
  const others = single.map(code);
  const [one, many] = NAMES[key];
  return [either([...one.split(" or "), ...others]), `characters (${[...many.split(" and "), ...others].join(", ")})`];
}

const sorted = (list) => [...list].sort().join();
/** "a, b, or c" */
export const either = (list) => new Intl.ListFormat("en", { type: "disjunction" }).format(list);

/** Reads a pattern into parts: `{ literal }`, `{ set }` or `{ choices }`, each with `least` and `most`. */
function parse(pattern) {
  let at = 0;
  const choices = (end) => {
    const all = [[]];
    while (at < pattern.length && pattern[at] !== end) {
      if (pattern[at] === "|") {
        at++;
        all.push([]);
      } else all.at(-1).push(counted(part()));
    }
    return all;
  };
  const part = () => {
    const rest = pattern.slice(at);
    const [group] = /^\((?:\?:|\?<\w+>)/.exec(rest) ?? [];
    if (group) {
      at += group.length;
      const found = choices(")");
      at++;
      return { choices: found };
    }
    const [set] = /^\[(?:\\.|[^\]\\])*\]/.exec(rest) ?? [];
    at += set?.length ?? (rest[0] === "\\" ? 2 : 1);
    return set ? { set: set.slice(1, -1) } : { literal: rest[0] === "\\" ? rest[1] : rest[0] };
  };
  const counted = (found) => {
    const [all, least, comma, most] = /^\{(\d+)(,)?(\d+)?\}/.exec(pattern.slice(at)) ?? [];
    if (all) {
      at += all.length;
      return { ...found, least: Number(least), most: Number(comma ? most : least) };
    }
    if (pattern[at] !== "?") return { ...found, least: 1, most: 1 };
    at++;
    return { ...found, least: 0, most: 1 };
  };
  return choices(undefined)[0];
}

/** Literals that follow each other are one, also where one of them is a group without alternatives. */
function merged(parts) {
  const list = [];
  const inline = ({ choices, least, most }) => choices?.length === 1 && least === 1 && most === 1;
  for (const part of parts.flatMap((part) => (inline(part) ? part.choices[0] : part))) {
    const last = list.at(-1);
    const isOne = ({ literal = UUID_MARK, least, most } = {}) => literal !== UUID_MARK && least === 1 && most === 1;
    if (isOne(part) && isOne(last)) list[list.length - 1] = { ...last, literal: last.literal + part.literal };
    else list.push(part);
  }
  return list;
}

const UUID_MARK = "\uE000";
// So common that it has a name.
const UUID = /\[(0-9A-Fa-f|0-9a-f)\]\{8\}(?:(?:-\[\1\]\{4\}){3}|\(\?:-\[\1\]\{4\}\)\{3\})-\[\1\]\{12\}/g;

function amount(least, most) {
  if (least === most) return `${least}`;
  if (least === 0) return `up to ${most}`;
  return `${least} ${most === least + 1 ? "or" : "to"} ${most}`;
}

const article = (noun) => (/^[aeiou]/.test(noun) ? "an" : "a");

/** A literal as code; a blank is not seen there. */
const literally = (literal) => (literal === " " ? "a space" : code(literal));

function wordsOf(parts) {
  const said = merged(parts).map(({ literal, set, choices, least, most }) => {
    const isOne = least === 1 && most === 1;
    const perhaps = least === 0 && most === 1 ? "optionally " : "";
    if (literal !== undefined)
      return isOne || perhaps ? `${perhaps}${literally(literal)}` : `${amount(least, most)} × ${literally(literal)}`;
    if (set !== undefined) {
      const names = namesOf(set);
      if (names === undefined) return undefined;
      if (isOne || perhaps) return `${perhaps}${/^`/.test(names[0]) ? "" : `${article(names[0])} `}${names[0]}`;
      return `${amount(least, most)} ${names[1]}`;
    }
    const all = choices.map(wordsOf);
    if (all.includes(undefined)) return undefined;
    const list = all.map((words) => (all.length > 1 && words.includes(" ") ? `(${words})` : words));
    if (isOne || perhaps) return `${perhaps}${either(list)}`;
    return all.length > 1 ? undefined : `${amount(least, most)} × (${all[0]})`;
  });
  return said.includes(undefined) ? undefined : said.join(", then ");
}

/** The pattern in words, as Markdown; undefined where it takes too many. */
export function patternWords(pattern) {
  const words = wordsOf(parse(pattern.replace(UUID, UUID_MARK)))?.replace(code(UUID_MARK), "a UUID (36 characters)");
  return words === undefined || words.split(" ").length > MOST_WORDS ? undefined : words;
}
