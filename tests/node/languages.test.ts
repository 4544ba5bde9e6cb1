// Every language beside English: nothing missing, nothing left in English, each in its own typography.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import type { Messages, Word } from "../../web/src/messages/catalogue.ts";
import en from "../../web/src/messages/en.ts";
import { fillIn, timeOf } from "../../web/src/messages/fill-in.ts";
import englishSayings from "../../web/src/messages/say/en.ts";
import { CODES, definitions, NOTES, REFUSALS } from "./closed-lists.ts";
import { ROOT } from "./support.ts";

const FOLDER = `${ROOT}web/src/messages/`;
const LANGUAGES = ["ar", "de", "en", "es", "fr-CA", "pt-BR"];

const LONGEST_ENGLISH_FINDING = 110;
const LONGEST_FINDING = 130;
const LONGEST_BUTTON = 40;

const catalogues: readonly Messages[] = await Promise.all(
  LANGUAGES.map(async (name): Promise<Messages> => (await import(`${FOLDER}${name}.ts`)).default),
);
const sayings: ReadonlyMap<string, typeof englishSayings> = new Map(
  await Promise.all(LANGUAGES.map(async (name) => [name, (await import(`${FOLDER}say/${name}.ts`)).default] as const)),
);
const others = catalogues.filter((messages) => messages !== en);

/** Every text by its place, as "ui.good.text", in the order of the file. */
function textsOf(value: unknown, place = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[place, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  const parts = Object.entries(value).flatMap(([key, part]) => [
    ...textsOf(part, place === "" ? key : `${place}.${key}`),
  ]);
  return new Map(parts);
}

/** All that is said in one language, about any service and about single ones. */
function allTexts(messages: Messages): Map<string, string> {
  const { language: _, direction: __, ...rest } = messages;
  return textsOf({ ...rest, say: sayings.get(messages.language) });
}

const english = allTexts(en);

function check(messages: Messages, what: (text: string, place: string) => void): void {
  const texts = allTexts(messages);
  assert.equal(texts.size, english.size, messages.language);
  for (const [place, text] of texts) what(text, place);
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(/\{(.*?)\}/g)].map(([, word]) => word ?? "").sort();
}

/** Something for every word that can be filled in; Latin, as names of services are. */
const EXAMPLES: Readonly<Record<Word, string>> = {
  service: "OpenAI",
  other: "Anthropic",
  label: "API key",
  field: "Account SID",
  account: "Account URL",
  secret: "API key",
  example: "joesgarage.zendesk.com",
  name: "joesgarage",
  kind: "Admin API key",
  host: "log-in.example",
  last: "7201",
  have: "31",
  usual: "sk_",
  characters: "_",
  suggestion: "https://joesgarage.zendesk.com",
  date: "2027",
  list: "API key",
  address: "https://api.openai.com",
  through: "X",
  relay: "https://relay.example",
  time: "12",
  button: "Save",
  code: "timeout",
  url: "platform.openai.com/api-keys",
  path: "Settings",
  value: "US1",
};

function filledIn(text: string, messages: Messages): string {
  return fillIn(text, { messages, service: { id: "openai", title: "OpenAI", fields: [] } }, EXAMPLES);
}

/** What the callers give, beside the service; the words of findings, outcomes, hints and guides are tried with them. */
const GIVEN: Readonly<Record<string, readonly Word[]>> = {
  "ui.optional": ["label"],
  "ui.needs": ["list"],
  "ui.filled": ["list"],
  "ui.found": ["value"],
  "ui.missing": ["label"],
  "ui.takeShown": ["suggestion"],
  "ui.move": ["field"],
  "ui.revealLabel": ["label"],
  "ui.concealLabel": ["label"],
  "ui.closed": ["date"],
  "live.before.button": ["address", "through"],
  "live.before.auto": ["address", "through"],
  "live.before.submit": ["address", "through"],
  "live.through.other": ["relay"],
  "live.retryIn": ["time"],
  "live.missing": ["list"],
  "live.press": ["button"],
  "live.code": ["code"],
};
const TRIED = /^(findings|live\.outcomes|live\.closed|live\.strange|ui\.hint|ui\.good|guides)\./;

test("there are six languages, and each says which it is", () => {
  const isLanguage = (name: string) => /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(name);
  for (const folder of [FOLDER, `${FOLDER}say`]) {
    const names = readdirSync(folder).filter(isLanguage);
    assert.deepEqual(names.map((name) => name.replace(/\.ts$/, "")).sort(), LANGUAGES);
  }
  for (const [index, { language, direction, complete }] of catalogues.entries()) {
    assert.equal(language, LANGUAGES[index]);
    assert.deepEqual(Intl.NumberFormat.supportedLocalesOf(language), [language]);
    assert.equal(direction, language === "ar" ? "rtl" : "ltr");
    assert.equal(complete, true);
  }
});

test("each language has the texts of English, in the same order", () => {
  for (const messages of others) assert.deepEqual([...allTexts(messages).keys()], [...english.keys()]);
});

test("no text is empty or has stray blanks", () => {
  for (const messages of catalogues) {
    check(messages, (text, place) => {
      assert.notEqual(text, "", `${messages.language}: ${place}`);
      assert.doesNotMatch(text, /^\s|\s$|\s\s/u, `${messages.language}: ${place}`);
    });
  }
});

test("each text has words that its caller gives, and those that the English text has", () => {
  for (const [place, text] of english) {
    if (TRIED.test(place)) continue;
    const known: readonly string[] = ["service", ...(GIVEN[place] ?? [])];
    for (const word of wordsIn(text)) assert.ok(known.includes(word), `${place}: ${word}`);
  }
  for (const messages of others) {
    check(messages, (text, place) => {
      // The service's name is the one word that a language may do without, or say twice.
      const rest = (from: string) => wordsIn(from).filter((word) => word !== "service");
      assert.deepEqual(rest(text), rest(english.get(place) ?? ""), `${messages.language}: ${place}`);
    });
  }
});

test("filled in, no text has a brace left", () => {
  for (const messages of catalogues) {
    check(messages, (text, place) => assert.doesNotMatch(filledIn(text, messages), /[{}]/, place));
  }
});

test("texts for every service name none", () => {
  const titles = definitions.flatMap(({ title }) => [title, ...title.split(/ ?[(),] ?/)]).filter(Boolean);
  const hosts = definitions.flatMap(({ fields }) => fields.flatMap(({ hosts = [] }) => hosts));
  assert.ok(titles.includes("Stripe") && hosts.includes("freshbooks.com"));
  // Titles as they are written, since some are words ("Close"); a longer word ("Example") is none of them.
  const escaped = (name: string): string => name.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&");
  const names = ["FreshBooks", "billingarm", ...titles, ...hosts].map(escaped).join("|");
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])|فريش`, "u");
  for (const messages of catalogues) {
    check(messages, (text, place) => {
      // A text that is a title, whole, is a word: what closes a box.
      if (place.startsWith("say.") || titles.includes(text)) return;
      assert.doesNotMatch(text, any, `${messages.language}: ${place}`);
    });
  }
});

// The service's own names, which its pages show in English only.
const NAMES = /FreshBooks|Profile|terms of service|login search|Account URL|API URL|Authentication Token/g;
const ENGLISH = /\b(the|is|are|this|your|yours|please|with|from|and|of|to)\b/i;
const ONLY_A_WORD = /^\{\w+\}$/;
const SAME_AS_ENGLISH = new Set(["de live.who.name", "de ui.optional"]);

test("nothing is left in English by mistake", () => {
  for (const messages of others) {
    const { language } = messages;
    check(messages, (text, place) => {
      if (SAME_AS_ENGLISH.has(`${language} ${place}`) || ONLY_A_WORD.test(text)) return;
      assert.notEqual(text, english.get(place), `${language}: ${place}`);
      assert.doesNotMatch(text.replace(NAMES, ""), ENGLISH, `${language}: ${place}`);
    });
  }
});

test("no text of one language is left in another", () => {
  const seen = new Map<string, string>();
  for (const messages of catalogues) {
    check(messages, (text, place) => {
      // Words that two languages share are short.
      if (text.replace(/\{\w+\}/g, "").length < 30) return;
      const other = seen.get(text);
      assert.ok(other === undefined || other === messages.language, `${other}, ${messages.language}: ${place}`);
      seen.set(text, messages.language);
    });
  }
});

test("what the English texts quote from a service's pages stands in every language as it stands there", () => {
  const asked = textsOf(englishSayings);
  for (const messages of others) {
    for (const [place, text] of textsOf(sayings.get(messages.language))) {
      const quoted = (asked.get(place) ?? "").match(/“[^”]+”|https:\/\/\S+\w|(?:API|Account) URL/g) ?? [];
      for (const name of quoted.map((part) => part.replace(/[“”]/g, "")))
        assert.ok(text.includes(name), `${messages.language}: ${place} lacks ${name}`);
    }
  }
});

test("texts are short: two lines under a field, one on a button", () => {
  for (const messages of catalogues) {
    const { language, findings, ui, live } = messages;
    const longest = messages === en ? LONGEST_ENGLISH_FINDING : LONGEST_FINDING;
    const ofFields = { findings, hint: ui.hint, missing: ui.missing, mode: ui.mode, wrongMode: ui.wrongMode };
    for (const [place, text] of textsOf(ofFields))
      assert.ok(text.length <= longest, `${language}: ${place}: ${text.length} characters`);
    const { undo, insist, takeShown, takeHidden, swap, move, loggedIn, help, reveal, conceal, choose } = ui;
    const { test, cancel, retry, retryIn, again, steps } = live;
    const takes = Object.values(findings).flatMap(({ take }) => take ?? []);
    const buttons = [
      ...[undo, insist, takeShown, takeHidden, swap, move, loggedIn, help, reveal, conceal, choose],
      ...[test, cancel, retry, retryIn, again, steps, ...takes],
    ];
    for (const text of buttons) assert.ok(text.length <= LONGEST_BUTTON, `${language}: ${text}: ${text.length}`);
  }
});

test("sentences end as in English; notes are phrases that go into a list", () => {
  const endOf = (text: string) => text.match(/[.!?:؟…]$/u)?.[0].replace("؟", "?") ?? "";
  for (const messages of others) {
    const { language, findings } = messages;
    check(messages, (text, place) => {
      assert.equal(endOf(text), endOf(english.get(place) ?? ""), `${language}: ${place}`);
    });
    for (const code of NOTES) {
      assert.doesNotMatch(findings[code].text, /[,;،؛]/u, `${language}: ${code}`);
      // German writes its nouns with a capital.
      if (language !== "de") assert.doesNotMatch(findings[code].text, /^\p{Lu}/u, `${language}: ${code}`);
    }
  }
  for (const code of CODES) {
    for (const text of textsOf({ ...en.findings[code], take: "", say: "" }).values()) {
      if (text !== "") assert.equal(endOf(text) === "", NOTES.includes(code), `${code}: ${text}`);
    }
  }
});

test("only where the service has refused does a text of a live test say that something is wrong", () => {
  const wrong = /\bwrong\b|incorrect|falsch|ungültig|erróne|inválid|errad[oa]|invalide|erroné|خاطئ|غير صحيح/i;
  for (const { language, live } of catalogues) {
    for (const [reason, outcome] of Object.entries(live.outcomes)) {
      if ((REFUSALS as readonly string[]).includes(reason)) continue;
      for (const text of textsOf(outcome).values()) assert.doesNotMatch(text, wrong, `${language}: ${reason}`);
      assert.equal(outcome.field, undefined);
    }
  }
});

/** What stands outside every isolate (U+2066 or U+2068 to U+2069); fails where one is not closed. */
function outsideIsolates(text: string): string {
  let depth = 0;
  let outside = "";
  for (const character of text) {
    if (character === "\u2066" || character === "\u2068") depth++;
    else if (character === "\u2069") depth--;
    else if (depth === 0) outside += character;
    assert.ok(depth >= 0, `closed too often: ${text}`);
  }
  assert.equal(depth, 0, `not closed: ${text}`);
  return outside;
}

// What may not stand in a text of the language.
const QUOTES: Record<string, RegExp> = {
  ar: /[“”„‟]/u,
  de: /[”«»]|„[^“]*(?:„|$)|“[^„]*“/u,
  es: /[“”„]|«\s|\s»/u,
  "fr-CA": /[“”„]|«(?!\u00a0)|(?<!\u00a0)»/u,
  "pt-BR": /[«»„]/u,
};
const SIGN_IN_QUOTES = /[«“„]\u00a0?.\u00a0?[»”“]/gu;
const PUNCTUATION: Record<string, RegExp> = {
  // A Latin comma, semicolon or question mark.
  ar: /[,;?]/u,
  de: /\s[:;!?]/u,
  es: /\s[:;!?]|^[^¿]*\?|^[^¡]*!|¿[^?]*$|¡[^!]*$/u,
  // A no-break space before a colon, none before the others.
  "fr-CA": /(?<!\u00a0):(?!\/\/)|\s[;!?]/u,
  "pt-BR": /\s[:;!?]/u,
};

test("each language has its own quotation marks and punctuation", () => {
  for (const messages of catalogues) {
    const { language } = messages;
    check(messages, (text, place) => {
      assert.doesNotMatch(text, /["']|\.\.\./, `${language}: ${place}`);
      const bare = outsideIsolates(text);
      assert.doesNotMatch(bare, QUOTES[language] ?? /[«»„]/u, `${language}: ${place}`);
      const spoken = bare.replace(SIGN_IN_QUOTES, "");
      assert.doesNotMatch(spoken, PUNCTUATION[language] ?? /\s[:;!?]/u, `${language}: ${place}`);
      for (const [open, close] of ["«»", "“”", "()"].map((pair) => [...pair] as [string, string])) {
        if (language === "de" && open === "“") continue; // which closes there, and is looked at above
        assert.equal(bare.split(open).length, bare.split(close).length, `${language}: ${place}: ${open}${close}`);
      }
    });
  }
});

// Names that come from a definition have no gender, number or first letter that a text could go by: no article stands
// before them, nothing is cut short, and no letter is joined to them.
const NAME = "\\{(?:service|other|label|field|kind|list)\\}";
const LEANING: Record<string, RegExp> = {
  ar: new RegExp(`\\p{Script=Arabic}${NAME}`, "u"),
  de: new RegExp(`\\b(?:d(?:er|ie|as|en|em|es)|(?:ein|Ihr|kein)(?:e[rnms]?)?) [„“]?${NAME}`, "iu"),
  es: new RegExp(`\\b(?:el|la|los|las|un|una|del|al) «?${NAME}`, "iu"),
  "fr-CA": new RegExp(
    `\\b(?:le|la|les|un|une|du|des|au|aux) «?\u00a0?${NAME}|\\b(?:de|que) ${NAME}|’«?\u00a0?${NAME}`,
    "iu",
  ),
  "pt-BR": new RegExp(`\\b(?:o|os|as|um|uma|d[oa]s?|n[oa]s?|ao|à|pel[oa]) “?${NAME}`, "iu"),
};
const IN_QUOTES = /[«„“]\u00a0?\{(?:kind|field|characters)\}\u00a0?[»“”]/gu;

test("what is filled in stands where no article, ending or elision depends on it", () => {
  for (const messages of others) {
    check(messages, (text, place) => {
      assert.doesNotMatch(text, LEANING[messages.language] as RegExp, `${messages.language}: ${place}`);
      // A part of a guide's step is set apart by the view.
      if (/^guides\.(verbs|pick)/.test(place)) return;
      const rest = text.replace(IN_QUOTES, "");
      assert.doesNotMatch(rest, /\{(?:kind|field|characters)\}/, `${messages.language}: ${place}`);
    });
  }
});

test("in Arabic all Latin text is set apart, as it is written and filled in", () => {
  const messages = catalogues.find(({ direction }) => direction === "rtl");
  assert.ok(messages);
  check(messages, (text, place) => {
    assert.doesNotMatch(outsideIsolates(text.replace(/\{\w+\}/g, "")), /\p{Script=Latin}/u, place);
    const filled = filledIn(text, messages);
    assert.doesNotMatch(outsideIsolates(filled), /\p{Script=Latin}/u, place);
    if (ONLY_A_WORD.test(text)) return;
    assert.match(outsideIsolates(filled), /\p{Script=Arabic}/u, place);
  });
});

test("what was put right is listed as the language lists things", () => {
  const codes = ["whitespace-removed", "scheme-added", "case-folded"] as const;
  const lines = catalogues.map(({ language, severities, findings }) => {
    const list = new Intl.ListFormat(language).format(codes.map((code) => findings[code].text));
    return `${severities.note} ${list}.`;
  });
  assert.deepEqual(lines, [
    "التعديلات: حذف المسافات وإضافة \u2066https://\u2069 والتحويل إلى أحرف صغيرة.",
    "Angepasst: Leerzeichen entfernt, https:// ergänzt und in Kleinbuchstaben geändert.",
    "Tidied up: spaces removed, https:// added, and changed to lowercase.",
    "Corregido: espacios eliminados, https:// añadido al principio y mayúsculas cambiadas por minúsculas.",
    "Corrigé\u00a0: espaces supprimés, https:// ajouté au début et majuscules remplacées par des minuscules.",
    "Corrigido: espaços removidos, https:// acrescentado no início e maiúsculas trocadas por minúsculas.",
  ]);
});

test("a length of time is said in the language's own words", () => {
  for (const messages of catalogues) {
    const { language } = messages;
    const texts = [1, 2, 3, 11, 99, 660, 7200].map((seconds) => timeOf(seconds, messages));
    for (const text of texts)
      assert.match(text, language === "ar" ? /\p{Script=Arabic}{3}/u : /\p{Script=Latin}{4}/u, `${language}: ${text}`);
    assert.equal(new Set(texts).size, texts.length, texts.join("\n"));
    assert.equal(timeOf(59.2, messages), timeOf(60, messages), "never sooner than was asked for");
    assert.ok(filledIn(messages.live.retryIn, messages).includes(EXAMPLES.time));
  }
});
