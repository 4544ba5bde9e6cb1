// Which of a page's unmarked inputs is whose, told by what the page says of each: its type, `autocomplete`, name, id and label.
//
// Rules of this file
// - A name is evidence only where it is understood whole: `redirect_url` is no account's, whatever it ends in.
// - Where two inputs fit a field equally, or two fields an input, nothing is taken: a wrong one would be judged, changed
//   and sent as what it is not.
// Pure: no DOM.

import type { FieldType } from "../messages/definition.js";
import type { FieldInfo } from "./fields.js";

/** What a page says of an input. */
export interface Look {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  readonly labels: readonly string[];
  /** The values and texts of a list. */
  readonly options: readonly string[];
  /** It can be seen. */
  readonly shown: boolean;
}

/** Of the service, whose words stand in names: "freshbooks_token". */
export interface Named {
  readonly id: string;
  readonly title: string;
}

interface Signs {
  /** The type that is made for it, if there is one, and others that it may have. */
  readonly made?: string;
  readonly types: readonly string[];
  /** The values of `autocomplete` that are made for it. */
  readonly fill: readonly string[];
  /** A name has one of these. */
  readonly words: readonly string[];
}

// Their `autocomplete` says that a person's own password is meant, which many a page says of a key as well.
const PASSWORDS = ["new-password", "current-password"];

const SIGNS: Readonly<Record<FieldType, Signs>> = {
  secret: { made: "password", types: ["text"], fill: PASSWORDS, words: ["token", "secret", "key", "pat"] },
  account: {
    ...{ made: "url", types: ["text"], fill: ["url"] },
    words: ["account", "url", "address", "domain", "subdomain", "site", "website", "host", "hostname", "shop", "store"],
  },
  choice: { types: ["select-one", "text"], fill: [], words: ["region", "site", "area", "cluster", "datacenter"] },
  email: { made: "email", types: ["text"], fill: ["email", "username"], words: ["email", "mail"] },
  user: { types: ["text", "email"], fill: ["username", "email"], words: ["user", "username", "login"] },
  id: { types: ["text", "password"], fill: [], words: ["id", "sid", "identifier"] },
};

// Words that say nothing.
const PLAIN =
  "api auth access authentication authorization connect connection integration credentials my your the new web e " +
  "address input field txt value form enter optional";

/** For each field the place of its input among the looks, where there is one. */
export function guess(fields: readonly FieldInfo[], service: Named, looks: readonly Look[]): (number | undefined)[] {
  const found = new Map<FieldInfo, number | undefined>();
  let fits = fields.flatMap((field) => looks.map((look, at) => ({ field, at, score: scoreOf(field, service, look) })));
  for (;;) {
    fits = fits.filter(({ field, at, score }) => score > 0 && !found.has(field) && ![...found.values()].includes(at));
    const most = Math.max(...fits.map(({ score }) => score));
    const best = fits.filter(({ score }) => score === most);
    if (best.length === 0) return fields.map((field) => found.get(field));
    const [only] = best.filter((fit) =>
      best.every((each) => each === fit || (each.field !== fit.field && each.at !== fit.at)),
    );
    if (only) found.set(only.field, only.at);
    else for (const { field } of best) found.set(field, undefined);
  }
}

/** How well an input fits; 0: not at all. What cannot be seen may be there to catch robots, and gives way. */
function scoreOf(field: FieldInfo, service: Named, look: Look): number {
  const { made, types, fill } = SIGNS[field.type];
  const { type, autocomplete } = look;
  if (type !== made && !types.includes(type)) return 0;
  if (!["", "on", "off", ...fill].includes(autocomplete)) return 0;
  const read = (text: string) => reading(text, field, service);
  const said = read(lastOf(look.name)) || read(look.id);
  const label = Math.max(0, ...look.labels.map(read));
  // What it is called goes before its type. A password's input with a word too many is a key's all the same.
  const isOther = said < 0 && !(type === "password" && said === SOME);
  const isOwn = PASSWORDS.includes(autocomplete) && said <= 0;
  const byType = !isOther && !isOwn && (type === made || autocomplete === fill[0]);
  const exact = look.name === field.id ? 2 : 0;
  const score = Math.max(0, said) + label + Number(byType) + exact + listed(field, look);
  return score === 0 ? 0 : score + (look.shown ? 0.5 : 0);
}

/** Of a name with parts, as "user[token]", the last that says something. */
function lastOf(name: string): string {
  const parts = name.split(/[[\].$:]+/);
  return parts.filter((part) => /[^\W\d]/.test(part)).at(-1) ?? "";
}

/** A list that has one of the field's choices. */
function listed({ choices = [] }: FieldInfo, { options }: Look): number {
  return choices.some(({ value, label }) => options.includes(value) || options.includes(label)) ? 2 : 0;
}

/** That a text has words of the field, and others. */
const SOME = -1;

/** How much a text says of the field. 0: nothing; below: that it is something else. */
function reading(text: string, field: FieldInfo, service: Named): number {
  const { words } = SIGNS[field.type];
  const own = [...wordsIn(field.id), ...wordsIn(field.label)];
  const names = [...wordsIn(service.id), ...wordsIn(service.title)];
  const all = wordsIn(text);
  const has = (word: string) => words.some((each) => word.endsWith(each) || (each.length > 3 && word.startsWith(each)));
  const isKnown = all.every((word) => isMadeOf(word, [...words, ...own, ...names, ...wordsIn(PLAIN)]));
  if (!isKnown) return all.some(has) ? SOME : SOME - 1;
  if (!all.some(has)) return 0;
  const isNamed = all.some((word) => isMadeOf(word, names));
  return 2 + all.filter((word) => isMadeOf(word, own)).length + (isNamed ? 3 : 0);
}

/** "accountUrl", "account-url" and "Account URL" are the same; numbers are counted, not named. */
function wordsIn(text: string): string[] {
  const parts = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return parts.filter((part) => part !== "");
}

/** One of the words, its beginning, or several of them written as one. */
function isMadeOf(word: string, words: readonly string[]): boolean {
  if (words.some((each) => each === word || (word.length > 2 && each.startsWith(word)))) return true;
  return words.some((each) => each.length > 2 && word.startsWith(each) && isMadeOf(word.slice(each.length), words));
}
