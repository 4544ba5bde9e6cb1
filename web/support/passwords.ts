// Passwords that somebody has written beside the word for one.
//
// Rules of this file
// - A password is found by where it stands: behind the word and a colon, or in the word's sentence and unlike a word of a
//   language. Verbs are not asked for, so it makes no difference how the sentence goes.
// - What the core knows as something else (a key, an address, a mask) is none.
// - Rather hide a word too much than show a password.

import type { Checks, FindingCode } from "../src/core/types.ts";
import { isUsable } from "../src/element/fields.ts";
import { KEYS } from "./judge.ts";
import type { Part, Span } from "./parts.ts";
import { partAt, partsOf } from "./parts.ts";

// The word in the languages of the catalogues, and its short forms, which are not the end of another word.
const LABELS =
  /(?:pass(?:word|wort|phrase|code|wd)|kennwort|mots? de passe|contrase(?:ñ|n\u0303|n)a|senha|كلم[ةه] (?:ال)?(?:مرور|سر)|(?<![\p{L}\p{N}])(?:pass|pwd?|mdp))s?(?!\p{L})/giu;

// Behind the word: more words in parentheses or a mark of a table, and then what says that the value follows.
const SEPARATOR = /^["'*_`]*(?:[^\S\n]*\([^()\n]{0,40}\))?(?:[^\S\n]*(?:=>|[:=：])|\t)[^\S\n]*[*_`]*[^\S\n]*/u;
const TAG = /^>(?=[^<\n]+<\/)/;
const NEXT_LINE = /^[^\S\n]*[:=：]?[^\S\n]*\n\s*(?=\S+[^\S\n]*(?:\n|$))/u;
const QUOTED = /^(["'“„«‘])([^"'“”„«»‘’\n]{1,80})["'”“»’]/u;
const QUOTED_SOON = /^\s+(?:\S{1,8}\s+)?(?=["'“„«‘][^\s"'“”„«»‘’]{4,80}["'”“»’])/u;
const TOKENS = /[^\s"'`<>()[\]{}“”„«»‘’]+/gu;

// How far from the word its value may stand.
const MOST_BEHIND = 80;
const MOST_IN_FRONT = 40;
const LEAST = 5;

// What the core knows as something else.
const OTHERS: ReadonlySet<FindingCode> = new Set([
  "address-in-secret-field",
  "email-not-secret",
  "wrong-field",
  "masked-value",
  "placeholder-value",
  "sample-value",
  ...KEYS,
]);

/** Where passwords stand in a text. */
export function passwordsIn(keyfit: Checks, text: string): Span[] {
  const found = partsOf(text, LABELS).flatMap((label) => besides(keyfit, text, label));
  return [...new Map(found.map((part) => [part.start, part])).values()];
}

/** Of one place where the word stands. */
function besides(keyfit: Checks, text: string, label: Span): Part[] {
  const behind = text.slice(label.end, label.end + 2 * MOST_BEHIND);
  const told = toldIn(behind, text[label.start - 1] === "<", label.end);
  if (told) return isPassword(keyfit, told.text) ? [told] : [];
  const sentence = behind.slice(0, MOST_BEHIND).split(/\n|[.!?](?=\s)/)[0] ?? "";
  const found = unusualIn(keyfit, partsOf(sentence, TOKENS, label.end));
  if (found.length > 0) return found;
  const from = Math.max(0, label.start - MOST_IN_FRONT);
  const front = text.slice(from, label.start);
  const begin = Math.max(front.lastIndexOf("\n"), front.search(/[.!?]\s[^.!?]*$/)) + 1;
  return unusualIn(keyfit, partsOf(front.slice(begin), TOKENS, from + begin).slice(-3));
}

/** The value, where the text says itself that it follows. `text` is what stands behind the word, at `offset`. */
function toldIn(text: string, isTag: boolean, offset: number): Part | null {
  const separator = SEPARATOR.exec(text)?.[0] ?? (isTag ? TAG.exec(text)?.[0] : undefined);
  const next = NEXT_LINE.exec(text)?.[0];
  const soon = QUOTED_SOON.exec(text)?.[0];
  const start = (next ?? separator ?? soon ?? "").length;
  if (start === 0) return null;
  const rest = text.slice(start);
  const quoted = QUOTED.exec(rest);
  if (quoted) return partAt(quoted[2] ?? "", offset + start + 1);
  const line = (rest.split(/\n|[<"]/)[0] ?? "").trimEnd();
  const [first = ""] = line.split(/\s/);
  const word = first.replace(/[.,;:]+$/, "");
  // A word of a language alone is the value; with others behind it they are as likely a sentence as a passphrase.
  if (next !== undefined && !isUnusual(word)) return null;
  return partAt(word === first && !isUnusual(word) ? line.replace(/[.,;:]+$/, "") : word, offset + start);
}

function unusualIn(keyfit: Checks, tokens: readonly Part[]): Part[] {
  return tokens
    .map(({ text, start }) => partAt(text.replace(/[.,;:]+$/, ""), start))
    .filter(({ text }) => text.length >= LEAST && isUnusual(text) && isPassword(keyfit, text));
}

/** No word of a language: it mixes letters with digits or signs. */
function isUnusual(text: string): boolean {
  return /\p{L}/u.test(text) && /\d|[!@#$%^&*_+?~](?=.)|[!#$%^*+~]$/.test(text);
}

function isPassword(keyfit: Checks, text: string): boolean {
  const secret = keyfit.fields.find(({ type }) => type === "secret");
  if (!secret || !/[\p{L}\p{N}]/u.test(text)) return false;
  const verdict = keyfit.check(secret.id, text);
  return !(isUsable(verdict) && verdict.kind !== undefined) && !verdict.findings.some(({ code }) => OTHERS.has(code));
}
