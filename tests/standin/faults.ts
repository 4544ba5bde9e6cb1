// What a service should never answer, and what comes of it.
//
// A row: the account that answers so; what it serves, in words and as steps; and the outcome through the relay, as
// "answer reason fault sent". `direct`: what a page is told that asks by itself, where that is something else. A browser
// hides from it where a redirect leads, and why no answer came; it unpacks what it is sent; and it reads past much that is
// wrong with the framing, each in its own way, and otherwise in another version: there `direct` has all that is right.
//
// Only what the service itself says, in a way we know, is refused: of such a row `says` names the rule.

import { Readable } from "node:stream";
import { brotliCompressSync, createBrotliCompress, createDeflate, createGzip, deflateSync, gzipSync } from "node:zlib";

/** The connection stays as it is until the other side has had enough. */
export const HOLD = Symbol("hold");
/** It breaks off by a reset. Steps that end without one end it in good order. */
export const RESET = Symbol("reset");

/** Bytes to write, milliseconds to wait, or how it ends. */
export type Step = string | Uint8Array | number | typeof HOLD | typeof RESET;
export type Steps = Iterable<Step> | AsyncIterable<Step>;

export interface Fault {
  /** Also the name of the account. */
  id: string;
  serves: string;
  /** In answer to the POST, whose Authorization is told. */
  steps?: (authorization: string) => Steps;
  /** Instead of the handshake of TLS. */
  bare?: () => Steps;
  tls?: "expired" | "not-yet-valid" | "self-signed" | "wrong-name" | "wrong-depth" | "asks-for-a-certificate";
  /** "answer reason fault sent" */
  relay: string;
  /** As through the relay where it is left out; several where browsers differ. */
  direct?: string | readonly string[];
  retry_after_s?: number;
  /** How the service says what is refused. */
  says?: string;
}

export const CONNECTED = "accepted connected none yes";
const RIGHTS = "accepted connected-limited none yes";
const STRANGE = "undetermined unexpected-reply service yes";
const LARGE = "undetermined reply-too-large service yes";
const NOT_API = "undetermined not-the-api page yes";
const OUR_FAULT = "undetermined request-malformed page yes";
const MOVED = "undetermined service-moved service yes";
const DOWN = "undetermined service-down service yes";
const THROTTLED = "undetermined rate-limited service yes";
const LATE = "undetermined timeout network possibly";
const LATE_UNSENT = "undetermined timeout network no";
const BROKEN = "undetermined unreachable network possibly";
const UNSENT = "undetermined unreachable network no";
const SECRET = "refused secret-refused person yes";
const NO_ACCOUNT = "refused no-such-account person yes";
const CLOSED = "refused account-deactivated person yes";
const NOT_ENABLED = "refused api-not-enabled person yes";
// Only a page is told these.
const HIDDEN = "undetermined redirected service possibly";
const BLOCKED = "undetermined blocked-by-browser page possibly";

/** What a page may be told that asks directly. */
export const toldDirectly = ({ relay, direct = relay }: Fault): readonly string[] => [direct].flat();

export const EMAIL = "joe@joesgarage.example";
const XMLNS = 'xmlns="http://www.freshbooks.com/api/"';
const STAFF = `<staff><first_name>Joe</first_name><email>${EMAIL}</email></staff>`;
const GOOD = `<?xml version="1.0" encoding="utf-8"?>\n<response ${XMLNS} status="ok">${STAFF}</response>`;
const HTML = "<!DOCTYPE html><html><head><title>Hello</title></head><body><h1>Hello</h1></body></html>";
const fails = (code: string, error: string): string =>
  `<response ${XMLNS} status="fail"><error>${error}</error><code>${code}</code></response>`;
const WRONG = fails("20010", "Authentication failed.");
const envelope = (inside: string, attributes = 'status="ok"'): string =>
  `<response ${XMLNS} ${attributes}>${inside}</response>`;

type Headers = Record<string, string | readonly string[]>;

/** A page may ask, and may read the answer. */
export const READABLE: Headers = { "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" };
const XML: Headers = { "content-type": "application/xml; charset=utf-8" };
const PAGE: Headers = { "content-type": "text/html; charset=utf-8" };
const CHUNKED: Headers = { "transfer-encoding": "chunked" };
const length = (value: string | string[]): Headers => ({ "content-length": value });
const BLANKS = Buffer.alloc(1 << 20, " ");
const encoded = (coding: string): Headers => ({ "content-encoding": coding });

/** The beginning of an answer as it stands on the wire. */
function head(status: string, headers: Headers = XML): string {
  const lines = Object.entries({ ...READABLE, ...headers }).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  );
  return `HTTP/1.1 ${status}\r\n${lines.join("")}connection: close\r\n\r\n`;
}

const ok = (headers: Headers = {}): string => head("200 OK", { ...XML, ...headers });
const steps =
  (...all: Step[]): (() => Steps) =>
  () =>
    all;

/** An answer in good order, whatever it says. */
function answers(status: string, body: string | Uint8Array = "", headers: Headers = XML): () => Steps {
  return steps(head(status, { ...headers, ...length(String(Buffer.byteLength(body))) }), body);
}

const xml = (body: string | Uint8Array, headers: Headers = {}): (() => Steps) =>
  answers("200 OK", body, { ...XML, ...headers });

/** The first once, the others again and again. */
const endless = (first: Step, ...others: Step[]): (() => Steps) =>
  function* () {
    yield first;
    for (;;) yield* others;
  };

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const deep = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times);

/** Sixteen entities, each ten times the one before it. */
const LAUGHS = Array.from({ length: 16 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

/** A good answer that says of its name what it was sent. */
const echo =
  (say: (authorization: string) => string): Fault["steps"] & {} =>
  (authorization) =>
    xml(GOOD.replace("Joe", say(authorization)))();

function row(id: string, serves: string, how: Fault["steps"] & {}, relay: string, more: Partial<Fault> = {}): Fault {
  return { id, serves, steps: how, relay, ...more };
}

/** How a service says that all is well, and how much of that is read. */
export interface Speech {
  good: string;
  type: string;
  most: number;
}

// biome-ignore-start format: one row, one line
/** What goes wrong on the way, whatever the service says. */
export function transportFaults({ good, type, most }: Speech): Fault[] {
  const typed: Headers = { "content-type": type };
  const half = good.slice(0, good.length >> 1);
  const ok = (headers: Headers = {}): string => head("200 OK", { ...typed, ...headers });
  const fine = (body: string | Uint8Array, headers: Headers = {}): (() => Steps) =>
    answers("200 OK", body, { ...typed, ...headers });

  /** A body in pieces, with time between them. */
  const inPieces = (body: string): (() => Steps) =>
    function* () {
      yield ok(length(String(body.length)));
      for (let at = 0; at < body.length; at += 40) yield* [body.slice(at, at + 40), 100];
    };

  /** Blanks, 64 MiB of them, compressed a thousandfold. */
  const bomb = (coding: "gzip" | "deflate" | "br"): (() => Steps) =>
    async function* () {
      const pack = { gzip: createGzip, deflate: createDeflate, br: createBrotliCompress }[coding];
      yield ok(encoded(coding));
      yield* Readable.from(Array(64).fill(BLANKS)).pipe(pack());
    };

  async function* endlessGzip(): Steps {
    yield ok(encoded("gzip"));
    yield* Readable.from(endless(BLANKS, BLANKS)() as Iterable<Uint8Array>).pipe(createGzip({ level: 1 }));
  }

  const TIME: Fault[] = [
    row("silence", "nothing", steps(HOLD), LATE),
    row("slow-headers", "a header that drips", endless("HTTP/1.1 200 OK\r\nx: ", "a", 500), LATE),
    row("slow-body", "a body that drips", endless(ok(), "<", 500), LATE),
    row("slow-chunks", "chunks that drip", endless(ok(CHUNKED), "1\r\n<\r\n", 500), LATE),
    row("slow-end", "all but the end", steps(ok(), good, HOLD), LATE),
    row("slow-length", "all but the last of the bytes that it says", steps(ok(length("999")), good, HOLD), LATE),
    row(
      "hints-only",
      "hints, and never an answer",
      endless("HTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 103 Early Hints\r\n\r\n", 500),
      LATE,
    ),
    row("slow-enough", "a good answer in pieces", inPieces(good), CONNECTED),
  ];

  const BREAKS: Fault[] = [
    row("reset-first", "a reset instead of an answer", steps(RESET), BROKEN, { direct: BLOCKED }),
    row("closed-first", "the end instead of an answer", steps(), BROKEN, { direct: BLOCKED }),
    row("reset-in-headers", "a reset in the headers", steps("HTTP/1.1 200 OK\r\nconte", 50, RESET), BROKEN, {
      direct: BLOCKED,
    }),
    row("closed-in-headers", "the end in the headers", steps("HTTP/1.1 200 OK\r\nconte"), BROKEN, { direct: BLOCKED }),
    row("reset-in-body", "a reset in mid-body", steps(ok(length("999")), good, 50, RESET), BROKEN, {
      direct: [BROKEN, CONNECTED],
    }),
    row(
      // A reset here would reach some as an end and some as an error, as the other side's system has it.
      "end-without-length",
      "an end too early where only the end is the end",
      steps(ok(), half),
      STRANGE,
    ),
    row("reset-in-chunks", "a reset between chunks", steps(ok(CHUNKED), chunk("<resp"), 50, RESET), BROKEN, {
      direct: [BROKEN, STRANGE],
    }),
  ];

  const LENGTHS: Fault[] = [
    row("length-long", "fewer bytes than it says", steps(ok(length("9999")), good), BROKEN, {
      direct: [BROKEN, CONNECTED],
    }),
    row("length-short", "more bytes than it says", steps(ok(length(String(half.length))), good), STRANGE),
    row("length-zero", "bytes, and says none", steps(ok(length("0")), good), STRANGE),
    row("length-none", "no length: the end is the end", steps(ok(), good), CONNECTED),
    row("length-negative", "a length below zero", steps(ok(length("-5")), good), BROKEN, {
      direct: [CONNECTED, STRANGE],
    }),
    row("length-nonsense", "a length that is none", steps(ok(length("lots")), good), BROKEN, {
      direct: [CONNECTED, BLOCKED],
    }),
    row("length-huge", "a length beyond all numbers", steps(ok(length("9".repeat(40))), good), BROKEN, {
      direct: CONNECTED,
    }),
    row("lengths-differ", "two lengths", steps(ok(length(["90", "999"])), good), BROKEN, {
      direct: [CONNECTED, BLOCKED],
    }),
    row(
      "length-and-chunks",
      "a length and chunks",
      steps(ok({ ...length("5"), ...CHUNKED }), chunk(good), "0\r\n\r\n"),
      BROKEN,
      { direct: CONNECTED },
    ),
    row(
      "chunks",
      "chunks in good order",
      steps(ok(CHUNKED), chunk(half), chunk(good.slice(half.length)), "0\r\n\r\n"),
      CONNECTED,
    ),
    row("chunks-nonsense", "chunks that are none", steps(ok(CHUNKED), good), BROKEN, {
      direct: [BROKEN, BLOCKED, STRANGE],
    }),
    row("chunks-huge", "a chunk beyond all numbers", steps(ok(CHUNKED), `${"f".repeat(40)}\r\n${good}`), BROKEN, {
      direct: [BROKEN, BLOCKED, STRANGE],
    }),
    row("chunks-cut", "chunks without the last", steps(ok(CHUNKED), chunk(good)), BROKEN, {
      direct: [BROKEN, CONNECTED],
    }),
    row(
      "chunks-extended",
      "an extension of a chunk, without end",
      endless(`${ok(CHUNKED)}5;`, "a".repeat(4096)),
      BROKEN,
      { direct: [BROKEN, LATE] },
    ),
    row(
      "trailers-endless",
      "trailers without end",
      // With pauses: without, Chromium's network has no time for anything else.
      endless(`${ok(CHUNKED)}${chunk(good)}0\r\n`, "a: b\r\n".repeat(500), 1),
      BROKEN,
      { direct: [LATE, CONNECTED] },
    ),
    row(
      "surplus",
      "a second answer behind the first",
      steps(ok(length(String(good.length))), good, head("401 Unauthorized")),
      CONNECTED,
    ),
  ];

  const SIZES: Fault[] = [
    row("body-endless", "a body without end", endless(ok() + good, "<more/>".repeat(2000)), LARGE),
    row("chunks-endless", "chunks without end", endless(ok(CHUNKED), chunk("<more/>".repeat(2000))), LARGE),
    row("body-most", "a good answer as large as one may be", fine(good.padEnd(most)), CONNECTED),
    row("body-most-and-1", "one of a byte more", fine(good.padEnd(most + 1)), LARGE),
    row(
      "error-endless",
      "a refusal and more without end",
      endless(head("401 Unauthorized"), "<more/>".repeat(2000)),
      LARGE,
      { direct: [LARGE, LATE] },
    ),
    row("gzip-bomb", "64 MiB of blanks by gzip", bomb("gzip"), STRANGE, { direct: LARGE }),
    row("deflate-bomb", "the same by deflate", bomb("deflate"), STRANGE, { direct: LARGE }),
    row("br-bomb", "the same by brotli", bomb("br"), STRANGE, { direct: LARGE }),
    row("gzip-endless", "blanks without end by gzip", endlessGzip, LARGE),
    row(
      "gzip-of-bomb",
      "64 MiB of blanks, twice by gzip",
      fine(gzipSync(gzipSync(Buffer.alloc(1 << 26, " "))), encoded("gzip, gzip")),
      STRANGE,
      { direct: LARGE },
    ),
    row(
      "gzip-hundredfold",
      "a coding named a hundred times",
      fine(gzipSync(good), encoded(Array(100).fill("gzip").join())),
      STRANGE,
      { direct: [BLOCKED, BROKEN, CONNECTED] },
    ),
  ];

  // The relay asks for plain bytes, and unpacks none.
  const CODINGS: Fault[] = [
    row("gzip", "a good answer by gzip", fine(gzipSync(good), encoded("gzip")), STRANGE, { direct: CONNECTED }),
    row("deflate", "the same by deflate", fine(deflateSync(good), encoded("deflate")), STRANGE, { direct: CONNECTED }),
    row("br", "the same by brotli", fine(brotliCompressSync(good), encoded("br")), STRANGE, { direct: CONNECTED }),
    row("gzip-cut", "half of it", fine(gzipSync(good).subarray(0, half.length >> 1), encoded("gzip")), STRANGE),
    row("gzip-false", "plain bytes that are called gzip", fine(good, encoded("gzip")), CONNECTED, {
      direct: [BROKEN, CONNECTED],
    }),
    row("coding-unknown", "a coding that nobody knows", fine(good, encoded("keyfit")), CONNECTED),
  ];

  const HEADERS: Fault[] = [
    row("header-endless", "a header without end", endless("HTTP/1.1 200 OK\r\nx: ", "a".repeat(4096)), BROKEN, {
      direct: BLOCKED,
    }),
    row("headers-endless", "headers without end", endless("HTTP/1.1 200 OK\r\n", "a: b\r\n".repeat(500)), BROKEN, {
      direct: BLOCKED,
    }),
    row(
      "header-megabyte",
      "a header of a megabyte",
      answers("200 OK", good, { ...typed, x: "a".repeat(1 << 20) }),
      BROKEN,
      { direct: BLOCKED },
    ),
    row(
      "headers-10000",
      "ten thousand headers",
      answers("200 OK", good, { ...typed, a: Array(10_000).fill("b") }),
      BROKEN,
      { direct: CONNECTED },
    ),
    row(
      "headers-500",
      "five hundred headers",
      answers("200 OK", good, { ...typed, a: Array(500).fill("b") }),
      CONNECTED,
    ),
    row("header-nul", "a NUL in a header", answers("200 OK", good, { ...typed, x: "a\0b" }), BROKEN, {
      direct: BLOCKED,
    }),
    row(
      "header-control",
      "a control character in a header",
      answers("200 OK", good, { ...typed, x: "a\x01b" }),
      BROKEN,
      {
        direct: CONNECTED,
      },
    ),
    row(
      "header-cr",
      "a bare carriage return in a header",
      answers("200 OK", good, { ...typed, x: "a\rstatus: b" }),
      BROKEN,
      { direct: CONNECTED },
    ),
    row("header-lf", "line feeds alone", steps(ok(length(String(good.length))).replaceAll("\r", ""), good), BROKEN, {
      direct: CONNECTED,
    }),
    row("header-folded", "a header over two lines", answers("200 OK", good, { ...typed, x: "a\r\n b" }), BROKEN, {
      direct: CONNECTED,
    }),
    row(
      "header-no-colon",
      "a header without a colon",
      steps(ok().replace("connection: ", "nonsense\r\nconnection: "), good),
      BROKEN,
      { direct: CONNECTED },
    ),
    row("header-blank-colon", "a blank before a colon", answers("200 OK", good, { ...typed, "x ": "a" }), BROKEN, {
      direct: CONNECTED,
    }),
    row(
      "header-high-bytes",
      "bytes that are no ASCII",
      answers("200 OK", good, { ...typed, x: "\xe9\u20ac" }),
      CONNECTED,
    ),
    row(
      "type-twice",
      "two content types",
      answers("200 OK", good, { "content-type": ["application/xml", "text/html"] }),
      CONNECTED,
    ),
    row("type-none", "no content type", answers("200 OK", good, {}), CONNECTED),
    row("type-html", "a good answer that is called HTML", answers("200 OK", good, PAGE), CONNECTED),
    row(
      "type-image",
      "a good answer that is called an image",
      answers("200 OK", good, { "content-type": "image/png" }),
      CONNECTED,
    ),
    row(
      "type-huge",
      "a content type of 10 kB",
      answers("200 OK", good, { "content-type": `application/xml; ${"a".repeat(10_000)}` }),
      CONNECTED,
    ),
    row(
      "cookies",
      "cookies and what else a browser would keep",
      answers("200 OK", good, {
        ...typed,
        "set-cookie": ["a=b", "c=d; Domain=freshbooks.com"],
        "strict-transport-security": "max-age=9",
        "alt-svc": 'h3=":443"',
        refresh: "0; url=https://followed.freshbooks.com/",
      }),
      CONNECTED,
    ),
    row(
      "cors-twice",
      "a permission twice",
      answers("200 OK", good, { ...typed, "access-control-allow-origin": ["*", "*"] }),
      CONNECTED,
      { direct: BLOCKED },
    ),
  ];

  const NOT_HTTP: Fault[] = [
    row("status-line-none", "a body alone, as HTTP/0.9", steps(good), BROKEN, { direct: BLOCKED }),
    row("status-line-nonsense", "no HTTP", steps("SSH-2.0-OpenSSH_9.2\r\n\r\n"), BROKEN, { direct: BLOCKED }),
    row("version-1-0", "HTTP/1.0", steps(ok().replace("1.1", "1.0"), good), CONNECTED),
    row("version-9-9", "HTTP/9.9", steps(ok().replace("1.1", "9.9"), good), BROKEN, { direct: [CONNECTED, BLOCKED] }),
    row(
      "version-2",
      "HTTP/2, which nobody has agreed to",
      steps("\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80\0\x04\0\x01\0\0\0\x05\0\0\x40\0"),
      BROKEN,
      { direct: BLOCKED },
    ),
    row("status-text-none", "a status without words", steps(ok().replace(" OK", ""), good), CONNECTED),
    row("status-2-digits", "a status of two digits", answers("20 OK", good), BROKEN, { direct: [STRANGE, BLOCKED] }),
    row("status-4-digits", "a status of four digits", answers("2000 OK", good), BROKEN, { direct: [STRANGE, BLOCKED] }),
    row("status-000", "status 000", answers("000 OK", good), STRANGE, { direct: [STRANGE, BLOCKED] }),
    row("status-999", "status 999", answers("999 OK", good), STRANGE),
    row("nothing-but-nul", "NUL bytes", steps("\0".repeat(4096)), BROKEN, { direct: BLOCKED }),
  ];

  return [TIME, BREAKS, LENGTHS, SIZES, CODINGS, HEADERS, NOT_HTTP].flat();
}

const STATUSES: Fault[] = [
  row("status-100", "100, then a good answer", steps("HTTP/1.1 100 Continue\r\n\r\n", ok(), GOOD), CONNECTED),
  row("status-102", "102, then a good answer", steps("HTTP/1.1 102 Processing\r\n\r\n", ok(), GOOD), CONNECTED),
  row(
    "status-103",
    "a hundred hints, then a good answer",
    steps("HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n".repeat(100), ok(), GOOD),
    CONNECTED,
  ),
  row(
    "status-101",
    "another protocol",
    steps("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"),
    BROKEN,
    { direct: BLOCKED },
  ),
  row("status-201", "201 and a good envelope", answers("201 Created", GOOD), STRANGE),
  row("status-204", "204", steps(head("204 No Content")), STRANGE),
  row(
    "status-204-body",
    "204 and a good envelope",
    steps(head("204 No Content", { ...XML, ...length(String(GOOD.length)) }), GOOD),
    STRANGE,
  ),
  row("status-205", "205", answers("205 Reset Content"), STRANGE),
  row(
    "status-206",
    "206, a part of a good envelope",
    answers("206 Partial Content", GOOD, { ...XML, "content-range": "bytes 0-9/10" }),
    STRANGE,
  ),
  row(
    "status-300",
    "300",
    answers("300 Multiple Choices", HTML, { ...PAGE, location: "https://followed.freshbooks.com/" }),
    NOT_API,
  ),
  row("status-304", "304", steps(head("304 Not Modified")), STRANGE),
  row("status-305", "305", answers("305 Use Proxy", "", { location: "https://followed.freshbooks.com/" }), STRANGE),
  row("status-400", "400", answers("400 Bad Request", ""), NOT_ENABLED, { says: "400" }),
  row("status-401", "401", answers("401 Unauthorized", ""), SECRET, { says: "401" }),
  row(
    "status-401-basic",
    "401 and a challenge that asks a browser for a password",
    answers("401 Unauthorized", HTML, { ...PAGE, "www-authenticate": 'Basic realm="FreshBooks"' }),
    SECRET,
    { says: "401" },
  ),
  row(
    "status-401-others",
    "401 and challenges of other kinds",
    answers("401 Unauthorized", "", { "www-authenticate": ["Negotiate", "NTLM", 'Digest realm="a", nonce="b"'] }),
    SECRET,
    { says: "401" },
  ),
  row("status-401-ok", "401 and a good envelope", answers("401 Unauthorized", GOOD), SECRET, { says: "401" }),
  row("status-403", "403", answers("403 Forbidden", "No."), STRANGE),
  row("status-403-html", "403 and a page", answers("403 Forbidden", HTML, PAGE), NOT_API),
  row("status-404", "404", answers("404 Not Found", ""), NOT_API),
  row("status-404-html", "404 and a page", answers("404 Not Found", HTML, PAGE), NOT_API),
  row("status-405", "405", answers("405 Method Not Allowed", "", { allow: "GET" }), STRANGE),
  row(
    "status-407",
    "407 and a challenge",
    answers("407 Proxy Authentication Required", "", { "proxy-authenticate": 'Basic realm="a"' }),
    STRANGE,
    { direct: [STRANGE, BLOCKED] },
  ),
  row("status-408", "408", answers("408 Request Timeout", ""), STRANGE),
  row("status-410", "410", answers("410 Gone", ""), STRANGE),
  row("status-413", "413", answers("413 Content Too Large", ""), STRANGE),
  row("status-421", "421, at which HTTP lets one ask again", answers("421 Misdirected Request", ""), STRANGE),
  row("status-425", "425, the same", answers("425 Too Early", ""), STRANGE),
  row("status-429", "429", answers("429 Too Many Requests", HTML, PAGE), THROTTLED),
  row(
    "status-429-seconds",
    "429, 30 seconds",
    answers("429 Too Many Requests", "", { "retry-after": "30" }),
    THROTTLED,
    { retry_after_s: 30 },
  ),
  row(
    "status-429-zero",
    "429, no time at all",
    answers("429 Too Many Requests", "", { "retry-after": "0" }),
    THROTTLED,
    { retry_after_s: 0 },
  ),
  row(
    "status-429-date",
    "429, a date",
    answers("429 Too Many Requests", "", { "retry-after": "Wed, 21 Oct 2065 07:28:00 GMT" }),
    THROTTLED,
  ),
  row("status-429-nonsense", "429, soon", answers("429 Too Many Requests", "", { "retry-after": "soon" }), THROTTLED),
  row(
    "status-429-negative",
    "429, a time that was",
    answers("429 Too Many Requests", "", { "retry-after": "-30" }),
    THROTTLED,
  ),
  row(
    "status-429-fraction",
    "429, a part of a second",
    answers("429 Too Many Requests", "", { "retry-after": "1.5" }),
    THROTTLED,
  ),
  row(
    "status-429-huge",
    "429, longer than the universe",
    answers("429 Too Many Requests", "", { "retry-after": "9".repeat(400) }),
    THROTTLED,
  ),
  row("status-429-ok", "429 and a good envelope", answers("429 Too Many Requests", GOOD), THROTTLED),
  row("status-500", "500", answers("500 Internal Server Error", HTML, PAGE), DOWN),
  row("status-500-refused", "500 and the envelope of a refusal", answers("500 Internal Server Error", WRONG), DOWN),
  row("status-502", "502", answers("502 Bad Gateway", HTML, PAGE), DOWN),
  row("status-503", "503, 120 seconds", answers("503 Service Unavailable", "", { "retry-after": "120" }), DOWN, {
    retry_after_s: 120,
  }),
  row("status-504", "504", answers("504 Gateway Timeout", ""), DOWN),
  row(
    "status-511",
    "511, as a hotel's network answers",
    answers("511 Network Authentication Required", HTML, PAGE),
    DOWN,
  ),
  row("status-599", "599", answers("599 Unknown", ""), DOWN),
];

const moved = (status: string, location?: string | string[]): (() => Steps) =>
  answers(`${status} Moved`, HTML, location === undefined ? PAGE : { ...PAGE, location });
const ELSEWHERE: Record<string, string> = {
  host: "https://followed.freshbooks.com/api/2.1/xml-in",
  http: "http://followed.freshbooks.com/api/2.1/xml-in",
  scheme: "//followed.freshbooks.com/",
};
// Another page of the host that was asked: maintenance, or a place to sign in.
const HERE: Record<string, string> = { loop: "/api/2.1/xml-in", path: "/maintenance.html" };
const REDIRECTED = "undetermined redirected service yes";
const REDIRECTS: Fault[] = [
  ...["301", "302", "303", "307", "308"].flatMap((status) => [
    ...Object.entries(ELSEWHERE).map(([to, location]) =>
      row(`redirect-${status}-${to}`, `${status} to ${location}`, moved(status, location), MOVED, { direct: HIDDEN }),
    ),
    ...Object.entries(HERE).map(([to, location]) =>
      row(`redirect-${status}-${to}`, `${status} to ${location}`, moved(status, location), REDIRECTED, {
        direct: HIDDEN,
      }),
    ),
    row(`redirect-${status}-nowhere`, `${status} without a Location`, moved(status), MOVED, { direct: HIDDEN }),
  ]),
  row(
    "redirect-many",
    "two Locations",
    moved("302", [ELSEWHERE.host as string, "https://other.freshbooks.com/"]),
    MOVED,
    { direct: [HIDDEN, BLOCKED] },
  ),
  row("redirect-script", "302 to a script", moved("302", "javascript:alert(1)"), REDIRECTED, { direct: HIDDEN }),
  row("redirect-user", "302 to an address with a user", moved("302", "https://a:b@followed.freshbooks.com/"), MOVED, {
    direct: HIDDEN,
  }),
  row("redirect-long", "302 to an address of 10 kB", moved("302", `/${"a".repeat(10_000)}loginSearch`), REDIRECTED, {
    direct: HIDDEN,
  }),
  row("redirect-bytes", "302 to bytes that are no ASCII", moved("302", "/\xe9\u20ac"), REDIRECTED, { direct: HIDDEN }),
  row(
    "redirect-search",
    "302 to the search for an account",
    moved("302", "https://www.freshbooks.com/loginSearch"),
    NO_ACCOUNT,
    { says: "loginSearch", direct: HIDDEN },
  ),
  row(
    "redirect-closed",
    "302 to what is said of a deactivated account",
    moved("302", "https://www.freshbooks.com/deactivated"),
    CLOSED,
    { says: "deactivated", direct: HIDDEN },
  ),
];

const TEXTS: Fault[] = [
  row("good", "a good answer", xml(GOOD), CONNECTED),
  row("refused", "a refusal", xml(WRONG), SECRET, { says: "20010" }),
  row("empty", "nothing, in good order", xml(""), STRANGE),
  row("blanks", "blanks", xml(" \r\n\t".repeat(1000)), STRANGE),
  row("utf-8-bom", "a byte order mark", xml(`\ufeff${GOOD}`), CONNECTED),
  row(
    "utf-8-invalid",
    "bytes that are no UTF-8, in a name",
    xml(Buffer.from(GOOD.replace("Joe", "J\xe9"), "latin1")),
    CONNECTED,
  ),
  row(
    "utf-8-overlong",
    "overlong UTF-8",
    xml(Buffer.concat([Buffer.from([0xc0, 0xbc]), Buffer.from(GOOD.slice(1))])),
    STRANGE,
  ),
  row("utf-16le", "UTF-16, little end first", xml(Buffer.from(`\ufeff${GOOD}`, "utf16le")), STRANGE),
  row("utf-16be", "UTF-16, big end first", xml(Buffer.from(`\ufeff${GOOD}`, "utf16le").swap16()), STRANGE),
  row(
    "utf-16-called",
    "UTF-8 that is called UTF-16",
    xml(GOOD, { "content-type": "application/xml; charset=utf-16" }),
    CONNECTED,
  ),
  row("nul", "a NUL in a name", xml(GOOD.replace("Joe", "J\0e")), STRANGE),
  row("html", "a page", answers("200 OK", HTML, PAGE), NOT_API),
  row(
    "html-envelope",
    "a page with a good envelope in it",
    answers("200 OK", HTML.replace("<h1>", `${envelope(STAFF)}<h1>`), PAGE),
    NOT_API,
  ),
  row(
    "html-refusal",
    "a page with a refusal in it",
    answers("200 OK", HTML.replace("<h1>", `${WRONG}<h1>`), PAGE),
    NOT_API,
  ),
  row("html-called-xml", "the same, called XML", xml(HTML.replace("<h1>", `${WRONG}<h1>`)), NOT_API),
  row("html-in-front", "a page, then a refusal", xml(HTML + WRONG), NOT_API),
  row("text-in-front", "words, then a refusal", xml(`Warning: out of memory\n${WRONG}`), STRANGE),
  row(
    "json",
    "JSON of the same meaning",
    answers("200 OK", '{"response":{"status":"fail","code":"20010"}}', { "content-type": "application/json" }),
    STRANGE,
  ),
  row(
    "json-deep",
    "JSON 100,000 deep",
    answers("200 OK", deep("[", "", "]", 100_000), { "content-type": "application/json" }),
    LARGE,
  ),
  row(
    "json-deep-30000",
    "JSON as deep as a reply can be",
    answers("200 OK", deep("[", "", "]", 30_000), { "content-type": "application/json" }),
    LARGE,
  ),
];

const MARKUP: Fault[] = [
  row("xml-cut", "half of a good answer", xml(GOOD.slice(0, 120)), STRANGE),
  row(
    "xml-laughs",
    "entities within entities",
    xml(`<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>${envelope(STAFF.replace("Joe", "&l16;"))}`),
    STRANGE,
  ),
  row(
    "xml-laughs-refused",
    "the same in a refusal",
    xml(`<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>${fails("20010", "&l16;")}`),
    STRANGE,
  ),
  row(
    "xml-quadratic",
    "one long entity, many times",
    xml(`<!DOCTYPE a [<!ENTITY a "${"a".repeat(30_000)}">]>${envelope("&a;".repeat(9_000))}`),
    STRANGE,
  ),
  row(
    "xml-file",
    "an entity that is a file",
    xml(`<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>${envelope(STAFF.replace("Joe", "&a;"))}`),
    STRANGE,
  ),
  row(
    "xml-remote",
    "a type that is elsewhere",
    xml(`<!DOCTYPE a SYSTEM "https://followed.freshbooks.com/a.dtd">${envelope(STAFF)}`),
    CONNECTED,
  ),
  row(
    "xml-style",
    "a style sheet that is elsewhere",
    xml(`<?xml-stylesheet href="https://followed.freshbooks.com/"?>${envelope(STAFF)}`),
    CONNECTED,
  ),
  row("xml-deep", "elements 100,000 deep", xml(deep("<a>", "", "</a>", 100_000)), LARGE),
  row("xml-deep-9000", "elements as deep as a reply can be", xml(deep("<a>", "", "</a>", 9_000)), LARGE),
  row(
    "xml-deep-inside",
    "a good answer, and elements 200 deep",
    xml(envelope(STAFF + deep("<a>", "", "</a>", 200))),
    LARGE,
  ),
  row("xml-wide", "very many elements", xml(envelope("<a/>".repeat(16_000))), LARGE),
  row(
    "attribute-megabyte",
    "an attribute of a megabyte",
    xml(envelope(STAFF, `a="${"a".repeat(1 << 20)}" status="ok"`)),
    LARGE,
  ),
  row(
    "attribute-60k",
    "an attribute of 60 kB",
    xml(envelope(STAFF, `a="${"a".repeat(60_000)}" status="ok"`)),
    CONNECTED,
  ),
  row(
    "attributes-many",
    "very many attributes",
    xml(envelope(STAFF, `status="ok" ${Array.from({ length: 6_000 }, (_, i) => `a${i}=""`).join(" ")}`)),
    LARGE,
  ),
  row("attribute-twice", "a status twice", xml(envelope(STAFF, 'status="ok" status="fail"')), STRANGE),
  row("envelope-nested", "a refusal in a good envelope", xml(envelope(WRONG)), CONNECTED),
  row("envelope-nested-ok", "a good envelope in one without a status", xml(envelope(envelope(STAFF), "")), STRANGE),
  row("envelope-wrapped", "a refusal in another element", xml(`<reply>${WRONG}</reply>`), STRANGE),
  row("envelope-twice", "a good envelope and a refusal", xml(envelope(STAFF) + WRONG), STRANGE),
  row("envelope-comment", "a refusal in a comment", xml(`<!-- ${WRONG} --><a/>`), STRANGE),
  row("envelope-cdata", "a refusal as text", xml(`<a><![CDATA[${WRONG}]]></a>`), STRANGE),
  row("envelope-other", "a refusal by another name", xml(WRONG.replaceAll("response", "reply")), STRANGE),
  row("envelope-status", "a status that nobody knows", xml(envelope(STAFF, 'status="fine"')), STRANGE),
  row("code-unknown", "a code that nobody knows", xml(fails("90000", "Out of order.")), STRANGE),
  row(
    "code-of-staff",
    "a postal code that is called code",
    xml(envelope("<staff><code>20010</code></staff>", 'status="fail"')),
    STRANGE,
  ),
  row("code-long", "a code that begins like a refusal", xml(fails("20010999", "Out of order.")), STRANGE),
  row("code-rights", "no access", xml(fails("30010", "You do not have access.")), RIGHTS),
  row(
    "code-ours",
    "a complaint about our request",
    xml(fails("40010", "Your XML is not formatted correctly.")),
    OUR_FAULT,
  ),
  row(
    "who-markup",
    "markup, controls and bidi characters for a name",
    xml(GOOD.replace("Joe", "&lt;img src=x onerror=alert(1)&gt;&#8;\u202e")),
    CONNECTED,
  ),
  row(
    "who-secret",
    "the secret for a name",
    echo((told) => atob(told.split(" ")[1] ?? "").replace(/:X$/, "")),
    CONNECTED,
  ),
  row(
    "who-secret-around",
    "the secret with its password, and more",
    echo((told) => `Joe (${atob(told.split(" ")[1] ?? "")})`),
    CONNECTED,
  ),
  row(
    "who-secret-encoded",
    "the header that held it",
    echo((told) => told),
    CONNECTED,
  ),
  row("who-endless", "a name of 60 kB", xml(GOOD.replace("Joe", "J".repeat(60_000))), CONNECTED),
];

// In front of the request: nothing that holds the secret has left. Where it may have, a browser knocks first. WebKit waits
// for a person to choose a certificate.
export const TLS: readonly Fault[] = [
  { id: "tls-expired", serves: "an expired certificate", tls: "expired", relay: UNSENT },
  { id: "tls-not-yet-valid", serves: "a certificate of next week", tls: "not-yet-valid", relay: UNSENT },
  { id: "tls-self-signed", serves: "a certificate that nobody trusts", tls: "self-signed", relay: UNSENT },
  { id: "tls-wrong-name", serves: "a certificate of somebody else", tls: "wrong-name", relay: UNSENT },
  { id: "tls-wrong-depth", serves: "a certificate of the domain above", tls: "wrong-depth", relay: UNSENT },
  {
    id: "tls-asks",
    serves: "a wish for a certificate of ours",
    tls: "asks-for-a-certificate",
    relay: BROKEN,
    direct: [UNSENT, LATE_UNSENT],
  },
  { id: "tls-closed", serves: "the end instead of a handshake", bare: steps(), relay: UNSENT },
  { id: "tls-reset", serves: "a reset instead of a handshake", bare: steps(RESET), relay: UNSENT },
  {
    id: "tls-cut",
    serves: "a handshake that breaks off",
    bare: steps("\x16\x03\x03\0\x7a\x02\0\0\x76\x03\x03", 50, RESET),
    relay: UNSENT,
  },
  {
    id: "tls-alert",
    serves: "an alert: no such version",
    bare: steps(Buffer.from([0x15, 3, 3, 0, 2, 2, 0x46])),
    relay: UNSENT,
  },
  { id: "tls-nonsense", serves: "a handshake of noise", bare: steps(Buffer.alloc(4096, 0xa5)), relay: UNSENT },
  { id: "tls-silence", serves: "a handshake that never comes", bare: steps(HOLD), relay: LATE_UNSENT },
  { id: "tls-plain", serves: "plain HTTP", bare: steps(ok(), GOOD), relay: UNSENT },
  {
    id: "tls-banner",
    serves: "the banner of another protocol",
    bare: steps("220 mail.example ESMTP\r\n"),
    relay: UNSENT,
  },
  { id: "deadgarage", serves: "nothing: nobody listens", relay: UNSENT },
];
// biome-ignore-end format: one row, one line

export const FAULTS: readonly Fault[] = [
  ...transportFaults({ good: GOOD, type: "application/xml; charset=utf-8", most: 65_536 }),
  ...[STATUSES, REDIRECTS, TEXTS, MARKUP, TLS].flat(),
];
