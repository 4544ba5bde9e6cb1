// Deceptive addresses, made from a grammar around right ones: what swindlers, programs and tired people write.
//
// `addressMaker(service)` answers a function of a seed and a number: the same two give the same address, in every runtime.
// Every production is right more often than not, so that an address holds a few deceptions and not only noise.

import { ACCENTS, BLANKS, COMPOUNDS, CONTROLS, IGNORED, LOOK_ALIKES, SEQUENCES } from "./marks.js";

/**
 * @typedef {(below: number) => number} Random
 * @typedef {{ hosts: string[], names: string[], others: string[], paths: string[] }} Right what is right: hosts, names of accounts
 *   and of none, paths
 * @typedef {{ id: string, type: string, hosts?: string[], service_hosts?: string[], other_products?: string[],
 *   api_path?: string, older_api_paths?: string[], example?: string,
 *   name?: { unusual_characters?: string, pattern?: string } }} Field
 * @typedef {{ fields: Field[] }} Service the part of a service's file that counts here
 */

/** @param {string} text */
const words = (text) => text.split(" ");

const EVIL = words("evil.example evil.com xn--80ak6aa92e.com 127.0.0.1 com localhost");
const NAMES = [...words("joesgarage a x1 joes-garage old_mill 2468 JoesGarage freshbooks"), "a".repeat(63)];
const ODD_NAMES = [
  ...words(
    "-joe joe- jo.e www.joe a.b.c _ - 0x7f 127 1e3 joe's joe+a joe~ * $ joe%20 joe%2e joe%252e joé jоe joe\ufffd",
  ),
  ...words("xn-- xn--joe xn--joe- xn--jos-dma XN--joe- xn--a-0hc"),
  ...["", "\ud800", "joe\udfff", "a".repeat(64), "a".repeat(255), "a.".repeat(40), "a-".repeat(1100)],
];
const GLUE = ["", ...words(". - _ -- .- .. / \\ ? # @ : % & = ; , | ^ [ ]")];
const GOOD_SCHEMES = ["", ...words("https:// https:// https:// http:// HTTPS://")];
const ODD_SCHEMES = [
  ...words(
    "https: https:/ https:/// https://// https:\\\\ http:\\/ https:/\\ https// http// https;// // \\\\ /\\ /// :// :",
  ),
  ...words("htps:// htttps:// hxxps:// httpss:// ttps:// https+x:// git+https:// custom: c:\\"),
  ...words("https://https:// https://http: http:https:// https://https: https:https// https//https://"),
  ...words("ftp:// file:// ws:// wss: javascript: javascript:// data:text/html, blob:https:// about: mailto: tel:"),
  ...words("view-source:https:// filesystem:https://"),
];
// The address stands at "|".
const WRAPS = [
  ...words(
    '"|" \'|\' <|> (|) [|] {|} `|` \u201c|\u201d \u00ab|\u00bb \u300c|\u300d <<|>> "| |> [link](|) [|](|) [| |] [a](b](|)',
  ),
  ...words("|. |, |; |! |... |). |,| url=| url:|"),
  ...["API URL: |", "Account URL - |", "Address\n|", "login page |", "<a href=|>", "see | now"],
  ...["| |", "|\n|", " |", "|\t", "\r\n|\r\n"],
];
const PORTS = words(
  ":443 :443 :443 :80 :80 :0443 :00080 : :8080 :65535 :65536 :99999999999 :0 :-1 :x :443x :443:443 :443@ :+443 :0x1bb :443. " +
    ":443% :%34%34%33 :４４３ :٤٤٣ :443\\ ::443 :4\t43 :4\u00a043",
);
const ADDRESSES_OF_MACHINES = words(
  "127.0.0.1 127.1 0x7f.1 0177.0.0.1 2130706433 0x7f000001 017700000001 1.2.3.4.5 256.1.1.1 1.1.1.1. 0 1. [ ] [] ::1 " +
    "[::1] [::] [::ffff:127.0.0.1] [1:2:3:4:5:6:7:8] [::1%25eth0] [v1.a] [::1 ①②⑦.0.0.1 127。0。0。1 %31%32%37.0.0.1",
);
const STRANGERS = ["0123456789abcdef0123456789abcdef", "joe@mail.example", "joe garage"];
const TOP_LEVELS = words("co con cm com.com co.uk net org example c0m corn 1");
const ASCII_MARKS = [" ", ...words(". / \\ @ : ? # % [ ] < > ( ) | ^ ` { } ~ ! $ & ' * + , ; = - _ \"")];

// What was derived from Unicode's data, character by character.
const likes = new Map(Object.entries(LOOK_ALIKES).map(([character, list]) => [character, [...list]]));
const sequences = Object.entries(SEQUENCES).map(([letters, list]) => ({ letters, list: [...list] }));
const compounds = [...COMPOUNDS];
const accents = [...ACCENTS];
const HIDDEN = [...IGNORED, ...BLANKS, ...CONTROLS];
/** All of it, for where any will do, and what is no character at all. */
const MARKS = [
  ...[...likes.values()].flat(),
  ...sequences.flatMap(({ list }) => list),
  ...[...compounds, ...accents, ...HIDDEN],
  ...["\ud800", "\udc00", "\ufffe", "\ufdd0", "\u{10ffff}", "\ue000"],
];

/**
 * Random numbers from 0 up to and without `below` (mulberry32), the same for the same seed and number.
 * @param {number} seed
 * @param {number} number
 * @returns {Random}
 */
const randomFor = (seed, number) =>
  random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35));

/**
 * Random numbers from 0 up to and without `below`, the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {Random}
 */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list
 * @returns {T}
 */
function pick(random, list) {
  return /** @type {T} */ (list[random(list.length)]);
}

/**
 * One of the productions, run.
 * @param {Random} random
 * @param {readonly (() => string)[]} productions
 */
function choose(random, productions) {
  return pick(random, productions)();
}

/** @param {Random} random @param {string} text */
function somewhere(random, text) {
  return random(text.length + 1);
}

/** @param {string} text @param {number} at @param {number} removed @param {string} added */
function splice(text, at, removed, added) {
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** One character, as its bytes of UTF-8 are written in an address. @param {string} text */
function percentEncode(text) {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** Some characters of a text written as %xx, capital or small, perhaps twice over. @param {Random} random @param {string} text */
function encode(random, text) {
  const twice = random(4) === 0;
  const capital = random(2) === 0;
  const share = pick(random, [1, 2, 5, 20]);
  return Array.from(text, (character) => {
    if (random(share) !== 0) return character;
    const once = capital ? percentEncode(character).toUpperCase() : percentEncode(character);
    return twice ? once.replaceAll("%", "%25") : once;
  }).join("");
}

/** What looks like one character, or is mapped to it, where there is such a thing. @param {Random} random @param {string} character */
function disguise(random, character) {
  const list = likes.get(character.toLowerCase());
  return list === undefined ? character : pick(random, list);
}

/** One to three characters of a text in disguise. @param {Random} random @param {string} text */
function disguiseSome(random, text) {
  for (let count = 1 + random(3); count > 0 && text !== ""; --count) {
    const at = random(text.length);
    text = splice(
      text,
      at,
      1,
      choose(random, [
        () => disguise(random, text.charAt(at)),
        () => disguise(random, text.charAt(at)),
        () => disguise(random, text.charAt(at)),
        () => text.charAt(at) + pick(random, accents),
      ]),
    );
  }
  if (random(4) === 0) {
    const inside = sequences.filter(({ letters }) => text.includes(letters));
    if (inside.length > 0) {
      const { letters, list } = pick(random, inside);
      text = text.replace(letters, pick(random, list));
    }
  }
  if (random(8) === 0) text = text.replace("m", "rn");
  return text;
}

/** Punycode (RFC 3492, 6.3), with nothing refused. @param {string} label */
export function toPunycode(label) {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  let output = points
    .filter((point) => point < 0x80)
    .map((point) => String.fromCharCode(point))
    .join("");
  const basic = output.length;
  if (basic > 0) output += "-";
  let n = 0x80;
  let delta = 0;
  let bias = 72;
  for (let done = basic; done < points.length; ++delta, ++n) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (done + 1);
    n = next;
    for (const point of points) {
      if (point < n) ++delta;
      if (point !== n) continue;
      let q = delta;
      for (let k = 36; ; k += 36) {
        const t = Math.min(Math.max(k - bias, 1), 26);
        if (q < t) break;
        output += digit(t + ((q - t) % (36 - t)));
        q = Math.floor((q - t) / (36 - t));
      }
      output += digit(q);
      delta = done === basic ? Math.floor(delta / 700) : delta >> 1;
      delta += Math.floor(delta / (done + 1));
      let k = 0;
      for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
      bias = k + Math.floor((36 * delta) / (delta + 38));
      delta = 0;
      ++done;
    }
  }
  return output;
}

/** @param {number} value */
function digit(value) {
  return String.fromCharCode(value < 26 ? 97 + value : 22 + value);
}

/** A label, or each of a host, as a registry writes it. @param {string} host */
function toAscii(host) {
  return host
    .split(".")
    .map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${toPunycode(label)}` : label))
    .join(".");
}

/** Capitals here and there. @param {Random} random @param {string} text */
function mixCase(random, text) {
  return Array.from(text, (character) => (random(3) === 0 ? character.toUpperCase() : character)).join("");
}

/** Names of accounts. Where none of ours is as the service's are, that of its example. @param {Field} field */
function namesOf({ name, example = "" }) {
  const usual = new RegExp(`^(?:${name?.pattern ?? ".*"})$`);
  return usual.test("joesgarage") ? NAMES : [example.replace(/\..*/, "")];
}

/** @param {Random} random @param {Right} right */
function makeRightName(random, { names }) {
  return random(2) === 0 ? pick(random, names) : random(36 ** 5).toString(36);
}

/** @param {Random} random @param {Right} right */
function makeName(random, right) {
  return choose(random, [
    ...Array(6).fill(() => makeRightName(random, right)),
    () => pick(random, ODD_NAMES),
    () => pick(random, right.others),
    () => disguiseSome(random, makeRightName(random, right)),
    () => `xn--${toPunycode(disguiseSome(random, makeRightName(random, right)))}`,
    () => encode(random, makeRightName(random, right)),
  ]);
}

/** A host that is not right, around one that is. @param {Random} random @param {string} name @param {string} own */
function makeOddHost(random, name, own) {
  const brand = own.slice(0, own.indexOf("."));
  const whole = `${name}.${own}`;
  const evil = pick(random, EVIL);
  return choose(random, [
    () => `${whole}${pick(random, GLUE)}${evil}`,
    () => `${whole}${pick(random, random(4) === 0 ? ASCII_MARKS : MARKS)}${evil}`,
    () => `${evil}${pick(random, GLUE)}${whole}`,
    () => `${name}${pick(random, GLUE)}${own}`,
    () => `${name}.${pick(random, ["evil", "my", "x", "1"])}${own}`,
    () => `${name}.${brand}.${pick(random, TOP_LEVELS)}`,
    () => `${name}.${splice(own, random(own.length), random(2), pick(random, [..."abcmnors10.-", ""]))}`,
    () => `${name}.${disguiseSome(random, own)}`,
    () => disguiseSome(random, whole),
    () => `${name}.${toAscii(disguiseSome(random, own))}`,
    () => `${name}.xn--${own}`,
    () => `${name}.xn--${own.replace(".", "-.")}`,
    () => `${name}.${own.replace(".", disguise(random, "."))}`,
    () => whole.replaceAll(".", () => disguise(random, ".")),
    () => encode(random, whole),
    () => encode(random, disguiseSome(random, whole)),
    () =>
      `${whole}${pick(random, [".", "..", "...", ".1", ".0x1", "%", "%2", "%zz", "%00", "%2f", "%252f", "%40", "%09", "%ad"])}`,
    () => `${whole}${encode(random, pick(random, ["/", "\\", "@", ":", "?", "#", "\0", "."]))}${evil}`,
    () => `${pick(random, [".", "..", "-", "@", ":"])}${whole}`,
    () => own,
    () => evil,
    () => pick(random, ADDRESSES_OF_MACHINES),
    () => pick(random, STRANGERS),
    () => `${"a".repeat(pick(random, [62, 63, 64, 200]))}.${"b.".repeat(random(60))}${own}`,
    () => `${name}.${"c".repeat(pick(random, [63, 64, 255, 2100]))}.${own}`,
  ]);
}

/** @param {Random} random @param {Right} right */
function makeHost(random, right) {
  const own = pick(random, right.hosts);
  const name = makeName(random, right);
  return choose(random, [
    ...Array(10).fill(() => `${name}.${own}`),
    ...Array(7).fill(() => makeOddHost(random, name, own)),
    () => mixCase(random, `${name}.${own}`),
    () => name,
    () => `${name}.${own}.`,
  ]);
}

/** User information with its "@". @param {Random} random @param {Right} right */
function makeUser(random, right) {
  const at =
    random(6) === 0 ? choose(random, [() => disguise(random, "@"), () => "%40", () => "@@", () => "\\@"]) : "@";
  return choose(random, [
    () => `joe${at}`,
    () => `joe:pw${at}`,
    () => `:${at}`,
    () => at,
    () => `${makeHost(random, right)}${at}`,
    () =>
      `${makeHost(random, right)}${pick(random, ["/", "\\", "?", "#", ":", ":443", "%2f", "%5c", ";", "&", "/..", " "])}${at}`,
    () => `${makeHost(random, right)}${disguise(random, pick(random, ["/", "\\", "?", "#", ":"]))}${at}`,
    () => `${pick(random, EVIL)}${pick(random, GLUE)}${at}`,
    () => `${encode(random, "joe:pw@x")}${at}`,
    () => `0123456789abcdef0123456789abcdef:X${at}`,
  ]);
}

/** @param {Random} random @param {Right} right */
function makeEnd(random, right) {
  return choose(random, [
    () => "/",
    () => pick(random, right.paths),
    () => pick(random, right.paths),
    () => mixCase(random, pick(random, right.paths)),
    () => pick(random, right.paths).replaceAll("/", "\\"),
    () => pick(random, right.paths).replaceAll("/", () => disguise(random, "/")),
    () => encode(random, pick(random, right.paths)),
    () =>
      `${pick(random, ["/", "?", "#", "\\", "/?", "?#", ";", "&", "/..", "/../..", "/.", "//", "/%2e%2e/", "/\\"])}${makeHost(random, right)}`,
    () => `${pick(random, ["/", "?", "#", "\\", ":", ""])}@${makeHost(random, right)}`,
    () => `${disguise(random, pick(random, ["/", "?", "#", "\\", ":", "@", ","]))}${pick(random, EVIL)}`,
    () => `${disguise(random, pick(random, ["/", "?", "#", "\\", ":"]))}@${makeHost(random, right)}`,
    () => `${disguise(random, pick(random, ["/", "?", "#", "\\"]))}`,
    () => pick(random, compounds),
    () => pick(random, HIDDEN),
    () => `?next=https://${pick(random, EVIL)}#@${pick(random, EVIL)}`,
  ]);
}

/** @param {Random} random */
function makeScheme(random) {
  return choose(random, [
    ...Array(12).fill(() => pick(random, GOOD_SCHEMES)),
    () => pick(random, ODD_SCHEMES),
    () => pick(random, ODD_SCHEMES),
    () => pick(random, ODD_SCHEMES) + pick(random, random(3) === 0 ? ODD_SCHEMES : GOOD_SCHEMES),
    () => disguiseSome(random, "https://"),
    () => `https${disguise(random, ":")}${disguise(random, "/")}${disguise(random, "/")}`,
    () => splice("https://", random(9), random(2), pick(random, random(2) === 0 ? HIDDEN : ASCII_MARKS)),
    () => encode(random, "https://"),
  ]);
}

/** One of the small changes that no production of the grammar makes. @param {Random} random @param {string} text */
function edit(random, text) {
  const at = somewhere(random, text);
  return choose(random, [
    () => splice(text, at, 0, pick(random, MARKS)),
    () => splice(text, at, 1, pick(random, MARKS)),
    () => splice(text, at, random(2), pick(random, ASCII_MARKS)),
    () => splice(text, at, 0, pick(random, HIDDEN)),
    () =>
      splice(
        text,
        at,
        0,
        pick(random, ["\t", "\n", "\r", "\r\n", "\0", "\u202e", "\u2066", "\u200b", "\u00ad", "\u00a0"]),
      ),
    () => splice(text, at, 1, ""),
    () => splice(text, at, 1, disguise(random, text.charAt(at))),
    () => splice(text, at, 1, percentEncode(text.charAt(at))),
    () => splice(text, at, 2, text.charAt(at + 1) + text.charAt(at)),
    () => splice(text, at, 0, text.slice(somewhere(random, text), at)),
    () =>
      splice(
        text,
        at,
        0,
        pick(random, ["%", "%2e", "%2f", "%5c", "%40", "%00", "%09", "%c0%ae", "%u002e", "&#46;", "\\x2e", "xn--"]),
      ),
    () => text.replace(pick(random, [".", "/", "@", ":"]), (mark) => disguise(random, mark)),
    () => text.slice(at),
    () => text.slice(0, at),
  ]);
}

/** A right address, and at most a slip or two: the most telling ones for the rule that hosts agree. @param {Random} random @param {Right} right */
function makePlain(random, right) {
  let text =
    pick(random, GOOD_SCHEMES) +
    (random(8) === 0 ? pick(random, ["joe@", "joe:pw@", "@"]) : "") +
    `${makeRightName(random, right)}.${pick(random, right.hosts)}` +
    pick(random, ["", "", "", ".", ":443", ":80", ":", ":0443"]) +
    pick(random, ["", "", "/", "/a", "?b", "#c", ...right.paths]);
  for (let edits = random(3); edits > 0; --edits) text = edit(random, text);
  return text;
}

/** Anything that the grammar gives. @param {Random} random @param {Right} right */
function makeAny(random, right) {
  let text =
    makeScheme(random) +
    (random(4) === 0 ? makeUser(random, right) : "") +
    makeHost(random, right) +
    (random(5) === 0 ? pick(random, PORTS) : "") +
    (random(5) < 2 ? makeEnd(random, right) : "");
  if (random(8) === 0) text = pick(random, WRAPS).replaceAll("|", () => text);
  for (let edits = random(3) === 0 ? 1 + random(3) : 0; edits > 0; --edits) text = edit(random, text);
  return text;
}

/** The account field of a definition. @param {Service} service @returns {Field & { hosts: string[] }} */
export function accountOf({ fields }) {
  const field = fields.find(({ type }) => type === "account");
  if (field?.hosts === undefined) throw new Error("The service has no accounts.");
  return { ...field, hosts: field.hosts };
}

/**
 * @param {Service} service
 * @returns {(seed: number, number: number) => string}
 */
export function addressMaker(service) {
  const account = accountOf(service);
  const { hosts, service_hosts = [], other_products = [], api_path, older_api_paths = [] } = account;
  const right = {
    hosts,
    names: namesOf(account),
    others: [...service_hosts, ...other_products, "www"],
    paths: [api_path ?? "/api/v2", ...older_api_paths],
  };
  return (seed, number) => {
    const random = randomFor(seed, number);
    return random(3) === 0 ? makePlain(random, right) : makeAny(random, right);
  };
}
