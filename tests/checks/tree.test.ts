// Rules that the tree itself has to keep.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FINDING_CODES, REASONS, SEVERITIES, SEVERITY_OF_CODE } from "../../web/src/generated/contract.ts";
import { ROOT, readVectors, resultVectors, serviceVectors, WHATS } from "../node/support.ts";

/** Files that are tracked or would be, below a folder. Fails where there are none: a check of nothing is no check. */
function filesBelow(...folders: string[]): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...folders];
  const files = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
  assert.ok(files.length > 0, `no files in ${folders}`);
  return files;
}

const read = (file: string): string => readFileSync(ROOT + file, "utf8");

// Nothing in here can do I/O, tell the time, make randomness, allocate behind one's back or throw.
const CORE_INCLUDES = ["algorithm", "array", "cstddef", "cstdint", "iterator", "string_view"];
// One file may know the parser of XML.
const PARSER = { file: "core/src/reply_xml.cpp", include: "tinyxml2.h" };

test("the core includes nothing that could do I/O", () => {
  const files = filesBelow("core/src", "core/include").filter((file) => /\.(h|cpp)$/.test(file));
  let includes = 0;
  for (const file of files) {
    for (const [, name] of read(file).matchAll(/^\s*#\s*include\s*<([^>]+)>/gm)) {
      includes += 1;
      const isParser = file === PARSER.file && name === PARSER.include;
      assert.ok(isParser || CORE_INCLUDES.includes(name as string), `${file} includes <${name}>`);
    }
  }
  assert.ok(files.length > 15 && includes > 20);
});

// Git keeps no empty folder: a target without inputs would fail on a fresh clone.
test("every fuzz target has a dictionary, and inputs that are replayed", () => {
  const files = filesBelow("tests/fuzz");
  const targets = files.flatMap((file) => /^tests\/fuzz\/(\w+)\.dict$/.exec(file)?.[1] ?? []);
  const listed = /set\(fuzz_targets ([\w ]+)\)/.exec(read("tests/CMakeLists.txt"))?.[1]?.split(" ");
  assert.deepEqual(targets, listed);
  for (const target of targets) {
    assert.ok(files.includes(`tests/fuzz/${target}.cpp`), target);
    assert.ok(
      files.some((file) => file.startsWith(`tests/fuzz/corpus/${target}/`)),
      target,
    );
  }
});

test("the core has no globals that change, and throws nothing", () => {
  for (const file of filesBelow("core/src", "core/include").filter((name) => /\.(h|cpp)$/.test(name))) {
    const text = read(file)
      .replace(/\/\/.*$/gm, "")
      .replace(/"(?:[^"\\]|\\.)*"/g, '""');
    assert.doesNotMatch(text, /^(?:static|thread_local)\s+(?!constexpr|const\b|_assert)\w/m, file);
    assert.doesNotMatch(text, /\b(?:throw|try|catch|dynamic_cast|typeid|new|delete|malloc)\b\s*[({\w]/, file);
  }
});

/** Without comments: those may give an example. */
const withoutComments = (text: string): string => text.replace(/(?<!:)\/\/.*$|\/\*[\s\S]*?\*\//gm, "");

test("only definitions, texts, the command and what is generated name a service", () => {
  const mayName = /^core\/services\/|^web\/src\/(?:messages|command)\/|^web\/src\/generated\/services\.ts$/;
  const names = namesOfServices();
  const files = filesBelow("core", "wasm", "web/src", "web/support").filter(
    (file) => !mayName.test(file) && /\.(?:h|cpp|inc|ts|css|html|mjs)$/.test(file),
  );
  assert.ok(files.length > 100, `${files.length}`);
  for (const file of files) assert.doesNotMatch(withoutComments(read(file)), names, file);
});

/** Titles and first words of titles that are words of the language, too: these are names only where they are capitalized. */
const WORDS = new Set(["Close", "Linear", "New", "Sentry", "Together"]);

/** What the services are called: their titles, and the first words of those. */
function namesOfServices(): RegExp {
  const files = filesBelow("core/services").filter((file) => !file.endsWith("service.schema.json"));
  const titles: string[] = files.map((file) => JSON.parse(read(file)).title);
  assert.ok(titles.length >= 100, `${titles.length}`);
  const names = titles.flatMap((title) => title.split(/ ?[(),] ?/)).flatMap((name) => [name, ...name.split(" ", 1)]);
  const spelled = [...names.filter(Boolean), "billingarm"].flatMap((name) =>
    WORDS.has(name) ? [name] : [name, name.toLowerCase(), name.toUpperCase()],
  );
  const any = [...new Set(spelled)].map((name) => name.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&")).join("|");
  // A capital may follow: "stripeKey" names one. A small letter may not: "Example" does not name Exa.
  return new RegExp(`(?<![A-Za-z0-9])(?:${any})(?![a-z0-9])`);
}

test("a service's name is found, and nothing else is taken for one", () => {
  const names = namesOfServices();
  for (const named of ["a Stripe key", "stripeKey", "STRIPE_KEY", '"x.ai": Z.ai', "New Relic's", "exa", "by Close."]) {
    assert.match(named, names);
  }
  for (const other of ["Example", "exact", "close(", "linear-gradient", "new Map", "striped", "together", "hexa"]) {
    assert.doesNotMatch(other, names);
  }
});

// The carriers that a page uses, the loader of the .wasm file, what keeps the files of the page for support staff, and the
// page of `keyfit try`, which asks the server that made it.
// Everything else is handed what it sends with.
const FETCHERS = [
  "web/src/live/direct.ts",
  "web/src/external.ts",
  "web/src/command/try/page.ts",
  "web/src/relay/relay-client.ts",
  "web/support/service-worker.ts",
];

test("only the carriers reach the network", () => {
  for (const file of filesBelow("web/src", "web/support").filter((name) => name.endsWith(".ts"))) {
    const text = read(file).replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
    const reaches = /(?<![.\w])fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\.src\s*=/.test(text);
    assert.equal(reaches, FETCHERS.includes(file), file);
  }
});

test("what is generated is what the core's lists and the definitions say", () => {
  const written = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: "utf8" });
  const contract = written(`${ROOT}build/native/keyfit-contract`);
  assert.equal(read("web/src/generated/contract.ts"), contract);
  assert.equal(read("web/src/generated/services.ts"), written(process.execPath, `${ROOT}web/services.mjs`));
  assert.equal(read("core/known.json"), written(`${ROOT}build/native/keyfit-catalog`));
  assert.equal(SEVERITY_OF_CODE.length, FINDING_CODES.length);
  for (const severity of SEVERITY_OF_CODE) assert.ok(SEVERITIES.includes(severity));
});

/** The services that most pages ask for: more of their replies are told apart. */
const MOST_USED = [
  ...["openai", "anthropic", "google-gemini", "mistral", "groq", "openrouter", "cohere", "deepseek", "hugging-face"],
  ...["elevenlabs", "stripe", "shopify", "hubspot", "mailchimp", "sendgrid", "twilio", "slack", "github", "notion"],
  "airtable",
];

test("the vectors: enough of them, ids unique, near misses of something, every code reached", () => {
  const ids = new Set<string>();
  const nears: string[] = [];
  const files = [...WHATS, "reply", "failure", ...serviceVectors().map(({ service }) => `services/${service}`)];
  for (const what of files) {
    for (const vector of JSON.parse(read(`tests/vectors/${what}.json`)).vectors) {
      assert.ok(!ids.has(vector.id), `twice: ${vector.id}`);
      ids.add(vector.id);
      assert.ok(vector.why.length > 20 && vector.source.length > 5, vector.id);
      if (vector.near) nears.push(vector.near);
    }
  }
  assert.ok(ids.size >= 350 + 90, `${ids.size}`);
  assert.ok(nears.length >= 100, `${nears.length}`);
  for (const near of nears) assert.ok(ids.has(near), near);
  const services = serviceVectors();
  for (const { service, vectors } of services) {
    const isOf = (...keys: string[]) => vectors.filter(({ line }) => keys.some((key) => key in line)).length;
    const replies = isOf("reply");
    const least = MOST_USED.includes(service) ? 12 : 8;
    assert.ok(replies >= least, `${service}: ${replies} replies`);
    const inputs = vectors.length - isOf("reply", "failure", "request", "identify");
    assert.ok(inputs >= 15, `${service}: ${inputs} inputs`);
  }
  const results = JSON.stringify([resultVectors(), services]);
  for (const reason of REASONS) assert.ok(results.includes(`"reason":"${reason}"`), reason);
  const reached = JSON.stringify([WHATS.map(readVectors), services]);
  assert.deepEqual(
    FINDING_CODES.filter((code) => !reached.includes(`"code":"${code}"`)),
    [],
  );
});

/** Where a reply comes from: what a document says, or what was seen. */
const isCited = (source: string): boolean =>
  !/^(?:contract|inferred|made up|general knowledge|HTTP)\b|\binferred\)/i.test(source);

test("no two services have the same reply by mistake: each that they share has its source", () => {
  const uses = new Map<string, { service: string; id: string; source: string; judges: boolean }[]>();
  const add = (
    body: string | undefined,
    use: { service: string; id: string; source: string; judges: boolean },
  ): void => {
    if (body !== undefined && body.length > 30) uses.set(body.trim(), [...(uses.get(body.trim()) ?? []), use]);
  };
  for (const { service } of serviceVectors()) {
    const { vectors, examples } = JSON.parse(read(`tests/vectors/services/${service}.json`));
    for (const { id, source, line, expect } of vectors) {
      const judges = ["accepted", "refused"].includes(expect.outcome?.answer);
      add(line.reply?.body, { service, id, source, judges });
    }
    for (const { id, source, replies } of examples) {
      for (const { body } of replies) add(body, { service, id, source, judges: false });
    }
  }
  const shared = [...uses].filter(([, of]) => new Set(of.map(({ service }) => service)).size > 1);
  for (const [body, of] of shared) {
    // A web page is no service's reply: whoever stands in between wrote it. That none judges is what counts.
    const isPage = body.startsWith("<");
    const wrong = of.filter(({ source, judges }) => !isCited(source) && (judges || !isPage));
    assert.deepEqual(wrong, [], body);
  }
  assert.ok(shared.some(([body]) => body.startsWith("{")) && shared.some(([body]) => body.startsWith("<")));
});

test("each service tells how a key is found and renewed, and where its facts are from", () => {
  const files = filesBelow("core/services").filter((file) => !file.endsWith("service.schema.json"));
  for (const file of files) {
    const { fields, guides, live_test: test } = JSON.parse(read(file));
    const ids = guides.map(({ id }: { id: string }) => id);
    for (const id of ["find", "renew"]) assert.ok(ids.includes(id), `${file}: no guide to ${id}`);
    const kinds = fields.flatMap(({ kinds = [], others = [] }) => [...kinds, ...others]);
    const facts = [...kinds, ...test.steps.flatMap(({ rules = [] }) => rules), ...(test.rules ?? [])];
    for (const fact of facts) assert.ok(fact.source && fact.sure, `${file}: no source: ${JSON.stringify(fact)}`);
  }
});

test("one version, wherever it stands", () => {
  const [, version] = read("CMakeLists.txt").match(/project\(keyfit VERSION (\S+)/) as RegExpMatchArray;
  assert.equal(JSON.parse(read("web/package.json")).version, version);
  assert.match(read("CHANGELOG.md"), new RegExp(`^## ${version}`, "m"));
});

test("every code block of a document is closed", () => {
  for (const file of filesBelow("*.md")) {
    let open = "";
    for (const [, fence = "", info] of read(file).matchAll(/^ *(`{3,})(.*)$/gm)) {
      if (open === "") open = fence;
      else if (fence === open && info === "") open = "";
      else assert.ok(fence.length < open.length, `${file}: ${fence}${info} in a code block that is not closed`);
    }
    assert.equal(open, "", `${file}: the last code block is not closed`);
  }
});

test("nothing built, no registry and no machine's path is tracked", () => {
  for (const file of filesBelow(".")) {
    assert.doesNotMatch(file, /(^|\/)(node_modules|dist|build)\/|\.(wasm|o|a|so|tgz)$/, file);
    if (/\.(png|jpe?g|ico|woff2?)$/.test(file)) continue;
    // Put together, so that this file does not hold what it looks for.
    const forbidden = new RegExp(
      ["registry\\.npm" + "js", "deb\\.deb" + "ian", "/ro" + "ot/", "/wo" + "rk/"].join("|"),
    );
    assert.doesNotMatch(read(file), forbidden, file);
  }
});
