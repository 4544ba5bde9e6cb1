// Addresses as people, programs and swindlers write them, made from a seed. Used wherever the browser's own URL
// parser is the judge.

const NAMES = [
  "joesgarage",
  "a",
  "x1",
  "joes-garage",
  "old_mill",
  "2468",
  "-joe",
  "joe-",
  "jo.e",
  "JoesGarage",
  "www",
  "my",
  "xn--jos-dma",
  "joé",
  "jоe",
  "joe%20",
  "joe%2e",
  "a".repeat(63),
  "a".repeat(64),
  "",
  "joe's",
  "joe\u00ad",
  "joe\u200d",
  "jo\te",
  "jo\ne",
  "freshbooks",
  "0x7f",
  "127",
];
const HOSTS = [
  "freshbooks.com",
  "billingarm.com",
  "FRESHBOOKS.COM",
  "freshbooks.co",
  "freshbook.com",
  "freshbooks.com.",
  "freshbooks.com..",
  "freshbooks%2ecom",
  "freshbooks。com",
  "freshbooks．com",
  "ｆreshbooks.com",
  "frеshbooks.com",
  "freshb\u200books.com",
  "freshbooks.com.evil.example",
  "evilfreshbooks.com",
  "evil.example",
  "127.0.0.1",
  "[::1]",
  "freshbooks.com\\.evil.example",
  "freshbooks.com%00.evil.example",
  "xn--frshbooks-2of.com",
  "freshbooKs.com",
  "ſreshbooks.com",
  "fresh\tbooks.com",
  "freshbooks․com",
  "localhost",
  "com",
];
const SCHEMES = [
  "",
  "https://",
  "http://",
  "HTTPS://",
  "https:",
  "https:/",
  "https:///",
  "https:\\\\",
  "http:\\/",
  "https//",
  "htps://",
  "//",
  "ftp://",
  "javascript:",
  "https://https://",
  "https://http:",
  "ht\ttps://",
  " https://",
  "https: //",
  "\u0001https://",
  "url=",
  "API URL: https://",
];
const USERS = [
  "",
  "",
  "",
  "",
  "joe@",
  "joe:pw@",
  "@",
  ":@",
  "joesgarage.freshbooks.com@",
  "evil.example@",
  "a@b@",
  "evil.example/@",
  "evil.example\\@",
  "evil.example?@",
  "evil.example#@",
  "evil.example:80@",
  "joe%40x@",
  "［@",
];
const PORTS = ["", "", "", "", ":443", ":80", ":0443", ":", ":8080", ":65536", ":x", ":443:443", ":4 43"];
const ENDS = [
  "",
  "",
  "/",
  "/api/2.1/xml-in",
  "/api/xml-in",
  "\\api",
  "/x y",
  "?q",
  "#f",
  "?q#f",
  "#@evil.example",
  "?@evil.example",
  "/@evil.example",
  "\\@evil.example",
  ";",
  ",",
  '"',
  ")",
  ".",
  " ",
  "\n",
  "/\u202e",
  "\0",
  "　",
];
const MARKS = [
  ...".@:/\\?#%[]|<>^`{}~!$&'()*+,;= \t\n\r\0\x01\x1f\x7f\x85\u00a0\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u200e\u200f",
  ..."\u2024\u2025\u2028\u2044\u2060\u2061\u2066\u202e\u2215\u2488\u2f0c\u3000\u3002\u3164\ufe52\ufe55\ufe6b\ufeff\uff0e\uff0f\uff20\uff1a\uff1f\uff03\uff05\uff3c\uff61\uffa0",
  "ß",
  "ſ",
  "K",
  "é",
  "о",
  "ο",
  "ո",
  "1",
  "a",
  "Z",
  "-",
  "_",
  "%2e",
  "%2f",
  "%40",
  "%00",
  "𝐟",
  "ﬀ",
  "℡",
  "㏂",
  "\udb40\udd00",
];

type Random = (below: number) => number;

function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

/** One address, possibly with one to three characters put in, taken out or changed. */
export function makeAddress(random: Random): string {
  const parts = [
    pick(SCHEMES, random),
    pick(USERS, random),
    pick(NAMES, random),
    random(20) === 0 ? "" : ".",
    pick(HOSTS, random),
    pick(PORTS, random),
    pick(ENDS, random),
  ];
  let text = parts.join("");
  for (let edits = random(8) < 4 ? 0 : random(4); edits > 0; --edits) {
    const at = random(text.length + 1);
    const replaced = random(3) === 0 ? 0 : random(2);
    text = text.slice(0, at) + (random(4) === 0 ? "" : pick(MARKS, random)) + text.slice(at + replaced);
  }
  return text;
}

/** Plain addresses, a slip away from being right: the most telling ones for the rule that hosts must agree. */
export function makePlainAddress(random: Random): string {
  const text =
    pick(["https://", "http://", "HTTPS://"], random) +
    pick(USERS, random) +
    pick(["joesgarage", "a-b", "X1", "old_mill"], random) +
    "." +
    pick(["freshbooks.com", "billingarm.com"], random) +
    pick(["", ".", ":443", ":80", "/", "/a", "?b", "#c"], random);
  const at = random(text.length + 1);
  return random(2) === 0 ? text : text.slice(0, at) + pick(MARKS, random) + text.slice(at + random(2));
}
