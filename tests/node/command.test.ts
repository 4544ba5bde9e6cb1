// How the command begins and ends: which Node it wants, what it says of a wrong use, how one value is checked by hand, and what
// Ctrl-C and Ctrl-D do where it asks for a secret.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { ROOT, RUNNERS, run } from "./support.ts";

const KEYFIT = `${ROOT}web/bin/keyfit.mjs`;
const WANTED = JSON.parse(readFileSync(`${ROOT}web/package.json`, "utf8")).engines.node.replace(">=", "");

/** A module that says another version, and that refuses to run the command's scripts, as an old Node would. */
const asNode = (version: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
  registerHooks({
    load(url, context, nextLoad) {
      if (url.includes("/dist/")) throw new SyntaxError("This is too new for me.");
      return nextLoad(url, context);
    },
  });
`)}`;

const runAs = (version: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", asNode(version), KEYFIT, ...args], { encoding: "utf8", input: "" });

test("a Node that is too old is told in one line which is needed, whatever was asked for", () => {
  assert.match(WANTED, /^\d+(\.\d+){0,2}$/, "engines.node is >= and a version");
  const isTold = (old: string, ...args: string[]): void => {
    const { status, stdout, stderr } = runAs(old, ...args);
    assert.equal(stderr, `keyfit: Node ${WANTED} or newer is needed; this is Node ${old}\n`);
    assert.deepEqual([status, stdout], [2, ""]);
  };
  for (const name of ["--help", "--version", "check", "live", "relay"]) isTold("18.20.4", name);
  isTold("12.22.12");
  isTold("9.99.99");
});

test("a Node that is new enough loads the command", () => {
  const [major, minor = 0] = WANTED.split(".").map(Number);
  for (const version of [`${major}.${minor}.0`, `${major}.${minor}.0-nightly`, `${major + 1}.0.0`, "100.0.0"]) {
    assert.match(runAs(version, "--help").stderr, /This is too new for me/, version);
  }
  const { status, stdout } = spawnSync(process.execPath, [KEYFIT, "--help"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /^usage: keyfit check /);
});

for (const [name, key, status] of [
  ["Ctrl-C", "\x03", 130],
  ["Ctrl-D", "\x04", 1],
] as const) {
  test(`${name} where a secret is asked for ends the command quietly`, async (context) => {
    const command = `'${process.execPath}' '${KEYFIT}' live --service freshbooks-classic --field account=joesgarage`;
    const child = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "inherit"] });
    context.after(() => child.kill("SIGKILL"));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    // Until the terminal shows nothing of what is typed.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Ctrl-D ends an empty line only.
    child.stdin.write(key === "\x03" ? `3f9c${key}` : key);
    assert.equal(await text(child.stdout), "\r\n");
    assert.deepEqual(await closed, [status, null]);
  });
}

const TOKEN = ["3f9c0a1be47d5826", "6b90ac13ef5d7208"].join("");
const keyfit = (args: readonly string[], input: string | Uint8Array = "") =>
  run({ name: "keyfit", command: process.execPath, args: [KEYFIT] }, args, input);

const COMMANDS = ["check", "live", "relay", "pretend", "services", "lint", "try"];
const KNOWN = execFileSync(process.execPath, [KEYFIT, "services", "--json"], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).id)
  .join(", ");
const FIELDS = "the fields of FreshBooks Classic: --account VALUE, --secret-stdin";
const BY_STDIN = "other programs can see arguments, so a secret must not be one; use --secret-stdin";
const ORIGIN = "--origin=https://app.example";

/** Wrong uses of each part, and what is said of each. */
const WRONG: Record<string, [string[], string][]> = {
  check: [
    [["--bogus"], `unknown option --bogus; ${FIELDS}`],
    [["--bogus", "x", "--engine", "js"], `unknown option --bogus; ${FIELDS}`],
    [["-x"], "unknown option -x"],
    [
      [TOKEN],
      "argument number 1 is not expected; pass values as options, such as --account VALUE, and secrets on standard input",
    ],
    [["--service"], "--service needs a value"],
    [["--service=nosuch"], `--service is not a known service; known: ${KNOWN}`],
    [["--definition=/nosuch"], "--definition: the file cannot be read"],
    [["--definition", KEYFIT], "--definition: the file is not a JSON object; 'keyfit lint FILE' says where"],
    [
      ["--service=slack", "--definition", KEYFIT],
      "--definition: the file is not a JSON object; 'keyfit lint FILE' says where",
    ],
    [["--service=slack", "--service=stripe"], "give --service or --definition only once"],
    [["--engine=fast"], "--engine must be wasm or js"],
    [["--show-secrets=yes"], "--show-secrets takes no value"],
    [["--secret", TOKEN], `--secret: ${BY_STDIN}`],
    [[`--secret=${TOKEN}`], `--secret: ${BY_STDIN}`],
    [[`--field=secret=${TOKEN}`], `--field: ${BY_STDIN}`],
    [["--secret-stdin=yes"], "--secret-stdin takes no value"],
    [["--account"], "--account needs a value"],
    [["--account", "--secret-stdin"], "--account needs a value"],
    [["--account-stdin"], "--account is not a secret: write --account VALUE"],
    [["--account=a", "--account=b"], "--account is given twice"],
    [["--account=a", "--field=account=b"], "--account is also given with --field"],
    [["--field=account"], "--field must be the id of a field, an equals sign and its value"],
    [["--field=nosuch=1"], `--field does not name a field; ${FIELDS}`],
    [[`--${TOKEN}`], `unknown option among those of fields; ${FIELDS}`],
    [[`-${TOKEN}`], "unknown option at argument number 1"],
  ],
  live: [
    [[], `--service is missing; known: ${KNOWN}`],
    [["--service=zendesk", "--account=a"], "--email is missing"],
    [
      ["--service=datadog", "--app-key", TOKEN],
      "--app-key: other programs can see arguments, so a secret must not be one; use --app-key-stdin",
    ],
    [
      ["--service=datadog", "--app_key", TOKEN],
      "--app_key: other programs can see arguments, so a secret must not be one; use --app-key-stdin",
    ],
    [
      ["--service=stripe", "--relay=app.example"],
      "--relay must be an address with https://, or with http:// on this machine",
    ],
    [["--service=stripe", "--timeout=0"], "--timeout must be a number from 1 to 600"],
  ],
  relay: [
    [[], "--origin is missing: the origin of the pages that may use the relay"],
    [["--origin=app.example"], "--origin must be a scheme, a host and optionally a port, such as https://app.example"],
    [["--origin=https://*.app.example"], "--origin must name one site; * is not supported"],
    [["--origin=https://App.example"], "--origin must be written as browsers write it: https://app.example"],
    [[ORIGIN, "--port=70000"], "--port must be a number from 0 to 65535"],
    [[ORIGIN, "--proxy-header=a b"], "--proxy-header must be the name of a header"],
    [[ORIGIN, "--verbose"], "unknown option --verbose"],
    [[ORIGIN, "x"], "argument number 2 is not expected; relay takes only options"],
  ],
  pretend: [
    [[], `--service is missing; known: ${KNOWN}`],
    [["--service=nosuch"], `--service is not a known service; known: ${KNOWN}`],
    [["--service=stripe", "--verbose"], "unknown option --verbose"],
    [["--service=stripe", "x"], "argument number 2 is not expected; pretend takes only options"],
  ],
  services: [
    [["--yaml"], "unknown option --yaml"],
    [["stripe"], "argument number 1 is not expected; the only option of services is --json"],
  ],
  lint: [
    [[], "lint needs the name of a file, or - for standard input"],
    [["--fix", "x.json"], "unknown option --fix"],
  ],
  try: [
    [[], "try needs the file of a definition"],
    [["/nosuch"], "the definition's file cannot be read"],
    [["x.json", "--host=x"], "unknown option --host"],
    [["x.json", "y.json"], "argument number 2 is not expected; try takes one file, --examples and --port"],
    [["x.json", "--port=x"], "--port must be a number from 0 to 65535"],
    [["x.json", "--examples=/nosuch"], "--examples: the file is missing, or no JSON"],
  ],
};

for (const [name, wrong] of Object.entries(WRONG)) {
  test(`a wrong use of ${name} is told by what was wrong, and by where its own help is`, () => {
    const help = keyfit([name, "--help"]).stdout;
    for (const [args, told] of wrong) {
      const { status, stdout, stderr } = keyfit([name, ...args]);
      assert.equal(stderr, `keyfit: ${told}\nTry 'keyfit ${name} --help'.\n`);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.ok(!stderr.includes(TOKEN));
      // Whatever it names was given, or is a field's, or stands in that help.
      const fields = /^--(?:account|email|secret-stdin|app-key-stdin)$/;
      for (const [option] of told.matchAll(/--[a-z][a-z_-]*/g)) {
        const isGiven = args.some((argument) => argument.split("=")[0] === option);
        assert.ok(isGiven || fields.test(option) || help.includes(`  ${option} `), `${option} in ${told}`);
      }
    }
  });
}

test("what is no command is told which there are, and -h helps everywhere", () => {
  for (const args of [[], ["nosuch"], ["--nosuch"]]) {
    const { status, stdout, stderr } = keyfit(args);
    assert.equal(
      stderr,
      "keyfit: the command must be check, identify, live, relay, pretend, services, lint or try\nTry 'keyfit --help'.\n",
    );
    assert.deepEqual([status, stdout], [2, ""]);
  }
  const main = keyfit(["--help"]).stdout;
  for (const args of [["-h"], ["help"]]) assert.equal(keyfit(args).stdout, main);
  for (const name of COMMANDS) {
    const { status, stdout } = keyfit([name, "--help"]);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^usage: keyfit ${name} `));
    assert.equal(WRONG[name] !== undefined, true, name);
    for (const args of [
      [name, "-h"],
      ["help", name],
      [name, "--bogus", "-h"],
    ]) {
      assert.deepEqual(keyfit(args), { status: 0, stdout, stderr: "" }, args.join(" "));
    }
  }
});

test("the scripts and the servers help, too, with -h as with --help", () => {
  const scripts = ["bench", "bootstrap", "build", "coverage", "demo", "fuzz", "mutate", "reproduce", "test"];
  const commands = [
    ...scripts.map((name) => [`${ROOT}script/${name}`]),
    ...["web/demo/serve.mjs", "tests/standin/serve.ts"].map((name) => [process.execPath, ROOT + name]),
  ];
  for (const [command = "", ...args] of commands) {
    const helps = ["-h", "--help"].map((option) => spawnSync(command, [...args, option], { encoding: "utf8" }));
    for (const { status, stdout } of helps) {
      assert.equal(status, 0, command);
      assert.match(stdout, /^usage: /i, command);
      assert.equal(stdout, helps[0]?.stdout);
    }
  }
});

test("plain text in place of JSON is told once what a line looks like, and how to do without", () => {
  const { status, stdout, stderr } = keyfit(["check"], `joesgarage\n${TOKEN}\n{"account":"joe"}\n`);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, 3);
  assert.deepEqual(
    lines.map((line) => line.startsWith('{"error":')),
    [true, true, false],
  );
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'keyfit: each line must be a JSON object, such as {"account":"joesgarage.freshbooks.com"}; ' +
      "to check values by hand, use --account VALUE and --secret-stdin\n",
  );
  const example = /such as (\{.*?\});/.exec(stderr)?.[1] ?? "";
  assert.deepEqual(keyfit(["check"], `${example}\n`).status, 0);
  const other = keyfit(["check", "--service", "stripe"], `${TOKEN}\n`).stderr;
  assert.match(
    other,
    /^keyfit: each line must be a JSON object, such as \{"secret":"[^"]+"\}; to check values by hand, use --secret-stdin\n$/,
  );
  assert.ok(!`${stderr}${other}`.includes(TOKEN));
  // Other mistakes are told by their own error alone.
  assert.equal(keyfit(["check"], '{"nosuch":1}\n').stderr, "");
});

test("one value is checked by hand: options for what is no secret, standard input for what is", () => {
  const asLine = (service: string, values: object) =>
    keyfit(["check", "--service", service], `${JSON.stringify(values)}\n`);
  const [key, app] = [["ab12".repeat(4), "ab12".repeat(4)].join(""), ["cd34".repeat(5), "cd34".repeat(5)].join("")];
  const classic = "freshbooks-classic";
  for (const [args, input, service, values] of [
    [["--account", "joesgarage"], "", classic, { account: "joesgarage" }],
    [["--account=joesgarage"], "", classic, { account: "joesgarage" }],
    [["--account", "-dashed"], "", classic, { account: "-dashed" }],
    [["--account="], "", classic, { account: "" }],
    [["--field", "account=a=b"], "", classic, { account: "a=b" }],
    [["--secret-stdin"], `${TOKEN}\n`, classic, { secret: TOKEN }],
    [["--secret-stdin"], `${TOKEN}\r\n`, classic, { secret: TOKEN }],
    [["--secret-stdin"], `\ufeff${TOKEN}\r\n`, classic, { secret: `\ufeff${TOKEN}` }],
    [["--secret-stdin"], "hunter2", classic, { secret: "hunter2" }],
    [["--secret-stdin", "--account", "joé"], TOKEN, classic, { account: "joé", secret: TOKEN }],
    [["--service=zendesk", "--email", "joe@joes.example"], "", "zendesk", { email: "joe@joes.example" }],
    [
      ["--service=datadog", "--app-key-stdin", "--secret-stdin"],
      `${key}\n${app}\n`,
      "datadog",
      { secret: key, app_key: app },
    ],
    [["--service=datadog", "--app_key-stdin"], `${app}\n`, "datadog", { app_key: app }],
  ] as const) {
    const { status, stdout, stderr } = keyfit(["check", ...args], input);
    const line = asLine(service, values);
    assert.deepEqual([status, stdout, stderr], [line.status, line.stdout, ""], args.join(" "));
    assert.doesNotMatch(stdout, /^\{"error"/);
    assert.ok(!stdout.includes(TOKEN) && !stdout.includes(key) && !stdout.includes(app));
  }
  assert.match(keyfit(["check", "--secret-stdin", "--show-secrets"], TOKEN).stdout, new RegExp(`"value":"${TOKEN}"`));
});

for (const runner of RUNNERS) {
  test(`${runner.name}: a byte order mark in front of the lines is no part of the first`, () => {
    const line = '{"account":"joesgarage"}';
    const plain = run(runner, [], `${line}\n${line}\n`);
    assert.equal(plain.status, 0);
    for (const end of ["\n", "\r\n"]) {
      assert.deepEqual(run(runner, [], `\ufeff${line}${end}${line}${end}`), plain);
    }
    assert.deepEqual(run(runner, [], `\ufeff${line}`), run(runner, [], line));
    // Anywhere else it is no JSON.
    for (const input of [`\ufeff\ufeff${line}\n`, `${line}\n\ufeff${line}\n`]) {
      assert.match(run(runner, [], input).stdout, /^\{"error":/m);
    }
  });
}
