// In which language a text is written, as far as its script and commonest words tell. It is a guess, for a choice that stands
// on the page: where little speaks for one language, or as much for another, nothing is guessed.

// Words that make up much of any text, and those that letters begin and end with.
const WORDS: Readonly<Record<string, string>> = {
  en: "the and is are was my our your you we it i this that not with for have has to of in on hello hi dear please thanks thank cannot can",
  de: "der die das und ist sind war mein meine unser unsere sie wir ich es dies nicht mit für habe haben zu von im auf ein eine hallo guten bitte danke kann",
  es: "el la los las y es son mi nuestra nuestro su usted yo esto que no con para por he tengo de en un una hola buenos gracias puedo pero está",
  fr: "le la les et est sont mon ma notre votre vous nous je ce cette que ne pas avec pour ai de du des en un une bonjour merci mais dans sur",
  pt: "o a os as e é são meu minha nossa nosso você nós eu isto que não com para por tenho de do da em um uma olá bom obrigado obrigada mas está",
};

const LEAST = 2;

// More of a mail tells no more.
const MOST = 20_000;

const ARABIC = /[\u0620-\u064a]/g;
// Of Persian and Urdu, which are written in the same script.
const NOT_ARABIC = /[\u067e\u0686\u0698\u06af\u06cc\u06a9]/;

/** One of `tags`; null where nothing can be told. */
export function guessLanguage(text: string, tags: readonly string[]): string | null {
  const own = ownWords(text);
  const written = own.join(" ");
  const arabic = written.match(ARABIC)?.length ?? 0;
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  const language = 2 * arabic > letters && !NOT_ARABIC.test(written) ? "ar" : commonest(own);
  return tags.find((tag) => tag.split("-")[0] === language) ?? null;
}

/** Without what was quoted of another letter, and without addresses and keys. */
function ownWords(text: string): string[] {
  return text
    .slice(0, MOST)
    .normalize("NFC")
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => !/[\d@/\\_=]|\.\p{L}/u.test(word))
    .flatMap((word) => word.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function commonest(words: readonly string[]): string | null {
  const counts = Object.entries(WORDS).map(([language, list]) => {
    const common = new Set(list.split(" "));
    return { language, count: words.filter((word) => common.has(word)).length };
  });
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && second && first.count >= LEAST && first.count > second.count ? first.language : null;
}
