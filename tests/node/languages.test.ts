// Every language beside English: nothing missing, nothing left in English, each in its own typography.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import type { FindingCode } from "../../web/src/core/types.ts";
import type * as LiveView from "../../web/src/element/live-view.ts";
import type * as View from "../../web/src/element/view.ts";
import { FINDING_CODES, REASONS, SEVERITY_OF_CODE } from "../../web/src/generated/contract.ts";
import type { Messages, Word } from "../../web/src/messages/catalogue.ts";
import en from "../../web/src/messages/en.ts";
import { fillIn, type Texts } from "../../web/src/messages/fill-in.ts";
import { ROOT } from "./support.ts";

const { viewOf }: typeof View = await import(`${ROOT}build/internals/element/view.js`);
const { panelOf }: typeof LiveView = await import(`${ROOT}build/internals/element/live-view.js`);

const FOLDER = `${ROOT}web/src/messages/`;
const LANGUAGES = ["ar", "de", "en", "es", "fr-CA", "pt-BR"];
const FINDINGS = 53;
const NOTES = 19;
const OUTCOMES = 23;
const TEXTS = 231;

const LONGEST_FINDING = 130;
const LONGEST_BUTTON = 40;

const catalogues: readonly Messages[] = await Promise.all(
  LANGUAGES.map(async (name): Promise<Messages> => (await import(`${FOLDER}${name}.ts`)).default),
);
const others = catalogues.filter((messages) => messages !== en);

/** Every text by its place, as "ui.good.account", in the order of the file. */
function textsOf(value: unknown, place = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[place, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  const parts = Object.entries(value).flatMap(([key, part]) => [
    ...textsOf(part, place === "" ? key : `${place}.${key}`),
  ]);
  return new Map(parts);
}

/** What nobody reads: the language's tag, the direction, and ids. */
const NO_TEXT = /^(language|direction)$|\.roles\.\d\.(id|guides\.\d)$/;

function textsAlone(value: unknown): Map<string, string> {
  return new Map([...textsOf(value)].filter(([place]) => !NO_TEXT.test(place)));
}

const english = textsAlone(en);

function check(messages: Messages, what: (text: string, place: string) => void): void {
  const texts = textsAlone(messages);
  assert.equal(texts.size, TEXTS, messages.language);
  for (const [place, text] of texts) what(text, place);
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

function textsIn(messages: Messages): Texts {
  const service = messages.services["freshbooks-classic"];
  assert.ok(service);
  return { messages, service };
}

/** Something for every word that the page fills in. */
function examplesIn(messages: Messages): Record<Exclude<Word, "service" | "account" | "secret" | "example">, string> {
  const texts = textsIn(messages);
  const relay = "https://relay.example";
  return {
    name: "joesgarage",
    kind: texts.service.kinds.jwt ?? "",
    suggestion: "https://joesgarage.freshbooks.com",
    address: "https://joesgarage.freshbooks.com",
    relay,
    through: fillIn(messages.live.through.other, texts, { relay }),
    time: "12",
  };
}

test("there are six languages, and each says which it is", () => {
  const names = readdirSync(FOLDER).map((name) => name.replace(/\.ts$/, ""));
  assert.deepEqual(names.filter((name) => !["README.md", "catalogue", "fill-in", "texts"].includes(name)).sort(), LANGUAGES);
  for (const [index, { language, direction, complete }] of catalogues.entries()) {
    assert.equal(language, LANGUAGES[index]);
    assert.deepEqual(Intl.NumberFormat.supportedLocalesOf(language), [language]);
    assert.equal(direction, language === "ar" ? "rtl" : "ltr");
    assert.equal(complete, true);
  }
});

test("there is a text for every finding and every outcome, in every language", () => {
  for (const { language, findings, live } of catalogues) {
    const found = FINDING_CODES.filter((code) => findings[code].text.trim() !== "");
    const told = REASONS.filter(
      (reason) => live.outcomes[reason].lead.trim() !== "" && live.outcomes[reason].text !== "",
    );
    assert.deepEqual([found.length, told.length], [FINDINGS, OUTCOMES], language);
  }
  assert.deepEqual([FINDING_CODES.length, REASONS.length], [FINDINGS, OUTCOMES]);
});

test("each language has the texts, roles, guides and steps of English, in the same order", () => {
  for (const messages of others) assert.deepEqual([...textsOf(messages).keys()], [...textsOf(en).keys()]);
  const ids = (messages: Messages) =>
    [...textsOf(messages)].filter(([place]) => /\.roles\.\d\.(id|guides)/.test(place));
  assert.equal(ids(en).length, 10);
  for (const messages of others) assert.deepEqual(ids(messages), ids(en));
});

test("no text is empty or has stray blanks", () => {
  for (const messages of catalogues) {
    check(messages, (text, place) => {
      assert.notEqual(text, "", `${messages.language}: ${place}`);
      assert.doesNotMatch(text, /^\s|\s$|\s\s/u, `${messages.language}: ${place}`);
    });
  }
});

test("each text has the words that the English text has", () => {
  for (const messages of others) {
    check(messages, (text, place) => {
      assert.deepEqual(wordsIn(text), wordsIn(english.get(place) ?? ""), `${messages.language}: ${place}`);
    });
  }
});

test("filled in, no text has a brace left", () => {
  for (const messages of catalogues) {
    const examples = examplesIn(messages);
    check(messages, (text) => assert.doesNotMatch(fillIn(text, textsIn(messages), examples), /[{}]/));
  }
});

test("texts for every service name none", () => {
  for (const { language, findings, severities, ui, live } of catalogues) {
    for (const text of textsOf({ findings, severities, ui, live }).values())
      assert.doesNotMatch(text, /fresh ?books|billingarm|فريش/i, language);
  }
});

// The service's own names, which its pages show in English only.
const NAMES =
  /FreshBooks( Classic| API)?|My Account|Profile|Yes, I agree to the API terms of service|terms of service|login search|Account URL|API URL|Authentication Token|OAuth Secret|Gravity Forms/g;
const ENGLISH = /\b(the|is|are|this|your|yours|please|with|from|and|of|to)\b/i;
const SAME_AS_ENGLISH = new Set([
  "services.freshbooks-classic.words.service",
  "services.freshbooks-classic.words.secret",
  "services.freshbooks-classic.words.example",
  "services.freshbooks-classic.fields.secret.label",
  "de live.who.name",
]);

test("nothing is left in English by mistake", () => {
  for (const messages of others) {
    const { language } = messages;
    check(messages, (text, place) => {
      if (SAME_AS_ENGLISH.has(place) || SAME_AS_ENGLISH.has(`${language} ${place}`)) return;
      assert.notEqual(text, english.get(place), `${language}: ${place}`);
      assert.doesNotMatch(text.replace(NAMES, ""), ENGLISH, `${language}: ${place}`);
    });
  }
});

test("what the English guides quote from the service's pages stands in every language as it stands there", () => {
  const { guides, notice, outcomes } = textsIn(en).service;
  const asked = textsOf({ guides, notice, outcomes });
  for (const messages of others) {
    const { service } = textsIn(messages);
    for (const [place, text] of textsOf({
      guides: service.guides,
      notice: service.notice,
      outcomes: service.outcomes,
    })) {
      const quoted = (asked.get(place) ?? "").match(/“[^”]+”/g) ?? [];
      for (const name of quoted.map((part) => part.slice(1, -1)))
        assert.ok(text.includes(name), `${messages.language}: ${place} lacks ${name}`);
    }
  }
});

test("texts are short: two lines under a field, one on a button", () => {
  for (const { language, findings, ui, live } of others) {
    for (const [place, text] of textsOf(findings))
      assert.ok(text.length <= LONGEST_FINDING, `${language}: ${place}: ${text.length} characters`);
    const { undo, takeSecret, swap, move, help, reveal, conceal } = ui;
    const { test, cancel, retry, retryIn, again, steps } = live;
    const takes = Object.values(findings).flatMap(({ take }) => take ?? []);
    const buttons = {
      undo,
      takeSecret,
      swap,
      move,
      help,
      reveal,
      conceal,
      test,
      cancel,
      retry,
      retryIn,
      again,
      steps,
      takes,
    };
    for (const [place, text] of textsOf(buttons))
      assert.ok(text.length <= LONGEST_BUTTON, `${language}: ${place}: ${text.length} characters`);
  }
});

test("sentences end as in English; notes are phrases that go into a list", () => {
  const endOf = (text: string) => text.match(/[.!?:؟…]$/u)?.[0].replace("؟", "?") ?? "";
  for (const messages of others) {
    const { language, findings } = messages;
    check(messages, (text, place) => {
      assert.equal(endOf(text), endOf(english.get(place) ?? ""), `${language}: ${place}`);
    });
    const notes = FINDING_CODES.filter((_, index) => SEVERITY_OF_CODE[index] === "note");
    assert.equal(notes.length, NOTES);
    for (const code of notes) {
      assert.doesNotMatch(findings[code].text, /[,;،؛]/u, `${language}: ${code}`);
      // German writes its nouns with a capital.
      if (language !== "de") assert.doesNotMatch(findings[code].text, /^\p{Lu}/u, `${language}: ${code}`);
    }
  }
});

test("only where the service has refused does a text of a live test say that something is wrong", () => {
  const wrong = /\bwrong\b|incorrect|falsch|ungültig|erróne|inválid|errad[oa]|invalide|erroné|خاطئ|غير صحيح/i;
  const refused = ["secret-refused", "no-such-account", "account-deactivated", "api-not-enabled"];
  for (const { language, live } of catalogues) {
    for (const [reason, outcome] of Object.entries(live.outcomes)) {
      if (refused.includes(reason)) continue;
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

test("in Arabic all Latin text is set apart, as it is written and filled in", () => {
  const messages = catalogues.find(({ direction }) => direction === "rtl");
  assert.ok(messages);
  const examples = examplesIn(messages);
  let isolates = 0;
  check(messages, (text, place) => {
    if (place.endsWith(".words.service") || place.endsWith(".words.example")) return; // set apart where they are filled in
    assert.doesNotMatch(outsideIsolates(text.replace(/\{\w+\}/g, "")), /\p{Script=Latin}/u, place);
    const filled = fillIn(text, textsIn(messages), examples);
    assert.doesNotMatch(outsideIsolates(filled), /\p{Script=Latin}/u, place);
    assert.match(outsideIsolates(filled), /\p{Script=Arabic}/u, place);
    isolates += filled.split("\u2066").length - 1;
  });
  assert.ok(isolates > 50);
});

test("what was put right is listed as the language lists things", () => {
  const codes: FindingCode[] = ["whitespace-removed", "scheme-added", "case-folded"];
  const asides = catalogues.map((messages) => {
    const findings = codes.map((code) => ({ code, severity: "note", start: 0, end: 1 }) as const);
    const view = viewOf(
      {
        info: { id: "account", type: "account", label: "" },
        verdict: { status: "repaired", name: "joesgarage", findings },
        typing: false,
        left: false,
        change: { how: "mended", codes },
        kept: false,
        exchange: null,
        refusal: "",
        writable: true,
      },
      textsIn(messages),
    );
    return view.aside;
  });
  assert.deepEqual(asides, [
    "التصحيحات: حذف المسافات وإضافة \u2066https://\u2069 في البداية وتحويل الأحرف الكبيرة إلى صغيرة.",
    "Korrigiert: Leerzeichen entfernt, https:// vorangestellt und Großbuchstaben in Kleinbuchstaben geändert.",
    "Put right: spaces taken out, https:// put in front, and capitals made small.",
    "Corregido: espacios eliminados, https:// añadido al principio y mayúsculas cambiadas por minúsculas.",
    "Corrigé\u00a0: espaces supprimés, https:// ajouté au début et majuscules remplacées par des minuscules.",
    "Corrigido: espaços removidos, https:// acrescentado no início e maiúsculas trocadas por minúsculas.",
  ]);
});

test("a length of time is said in the language's own words", () => {
  for (const messages of catalogues) {
    const { language } = messages;
    for (const unit of ["second", "minute", "hour"]) {
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const text = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
        assert.match(
          text,
          language === "ar" ? /\p{Script=Arabic}{3}/u : /\p{Script=Latin}{4}/u,
          `${language}: ${text}`,
        );
      }
    }
    const target = { address: "https://joesgarage.freshbooks.com", road: { kind: "own" } } as const;
    const outcome = { answer: "undetermined", reason: "rate-limited", fault: "service", sent: "yes" } as const;
    const labels = [1, 2, 3, 11, 99, 660, 7200].map((wait_s) => {
      const { actions } = panelOf({ phase: "done", outcome, wait_s }, target, textsIn(messages));
      const label = actions.find(({ kind }) => kind === "retry")?.label ?? "";
      assert.doesNotMatch(label, /[{}]/);
      return label;
    });
    assert.equal(new Set(labels).size, labels.length, labels.join("\n"));
    assert.notEqual(labels[0], messages.live.retryIn.replace("{time}", ""));
  }
});
