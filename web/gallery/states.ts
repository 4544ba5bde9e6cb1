// What the gallery shows, as data: every state of the element, and a core that knows just the texts these states need.
//
// Verdicts are canned and not the core's own, so that each finding can be shown by itself, at once, many times over and
// with the core broken or absent; a test holds each of them against the real core. What there is comes from the closed
// lists, so that a new code or reason is seen to be missing, and not just left out.

import type { FindingCode, Severity, Status } from "../src/core/types.ts";
import type { FieldFinding, Verdict } from "../src/element/fields.ts";
import { FINDING_CODES, MEANING_OF_REASON, REASONS, SEVERITY_OF_CODE } from "../src/generated/contract.ts";
import type { GuideId, Outcome, Reason, Sent } from "../src/live/live.ts";
import { OPEN_KEY, pasteOf, SERVICE_STATES, verdictsOf } from "./services.ts";

type Field = "account" | "secret";

/** Codes, what stands in the field, and what else the verdict holds. */
type Row = readonly [codes: string, text: string, more?: More];

interface More {
  readonly kind?: string;
  readonly name?: string;
  readonly value?: string;
  readonly length?: number;
  readonly suggestion?: string;
}

export interface State {
  readonly name: string;
  readonly group: string;
  /** What stands in the fields, by their ids; left by the person unless `typed`. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: boolean;
  /** Of the element, and of all inputs. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly inputs?: { readonly disabled?: boolean; readonly readOnly?: boolean };
  /** The template of the page's own fields; without one the element renders its own. */
  readonly page?: string;
  /** What is pressed, one after another: selectors. */
  readonly press?: readonly string[];
  /** How long ago that was, in milliseconds. */
  readonly wait?: number;
  /** What a live test comes to; without it, it goes on and on. */
  readonly outcome?: Outcome;
}

const NAME = "joesgarage";
const ADDRESS = `https://${NAME}.freshbooks.com`;
const TOKEN = "0123456789abcdef0123456789abcdef";
const BOTH = `API URL: ${ADDRESS}/api/2.1/xml-in Token: ${TOKEN}`;

const ACCOUNTS: readonly Row[] = [
  ["", ""],
  ["", ADDRESS],
  ["", `${ADDRESS}/api/2.1/xml-in`, { kind: "api-url" }],
  ["whitespace-removed", ` ${ADDRESS}`],
  ["wrapping-removed", `<${ADDRESS}>`],
  ["invisible-removed", `https://joes\u200bgarage.freshbooks.com`],
  ["fullwidth-folded", `https://ｊｏｅｓｇａｒａｇｅ.freshbooks.com`],
  ["label-removed", `Account URL: ${ADDRESS}`],
  ["scheme-added", `${NAME}.freshbooks.com`, { kind: "host" }],
  ["scheme-upgraded", `http://${NAME}.freshbooks.com`],
  ["scheme-mended", `htps://${NAME}.freshbooks.com`],
  ["case-folded", "https://JoesGarage.freshbooks.com"],
  ["trailing-dot-removed", `${ADDRESS}.`],
  ["default-port-removed", `${ADDRESS}:443`],
  ["path-dropped", `${ADDRESS}/menu.php`, { kind: "page-url" }],
  ["api-path-renewed", `${ADDRESS}/api/xml-in`, { kind: "api-url" }],
  ["query-dropped", `${ADDRESS}?ref=mail`],
  ["fragment-dropped", `${ADDRESS}#top`],
  ["credentials-dropped", `https://joe@${NAME}.freshbooks.com`],
  ["scheme-added host-assumed", NAME, { kind: "name" }],
  ["name-unusual", "https://joes_garage.freshbooks.com", { name: "joes_garage" }],
  ["rest-missing", `https://${NAME}.fr`, { suggestion: ADDRESS }],
  ["too-long", "joesgarage".repeat(205)],
  ["not-utf8", `https://joes\ud800garage.freshbooks.com`],
  ["not-an-address", "joes garage"],
  ["email-not-address", "joe@joesgarage.example"],
  ["secret-in-account-field", TOKEN],
  ["scheme-not-web", `ftp://${NAME}.freshbooks.com`],
  ["account-missing", "https://freshbooks.com"],
  ["service-host", "https://www.freshbooks.com"],
  ["other-product", "https://my.freshbooks.com"],
  ["domain-typo", `https://${NAME}.freshbook.com`, { suggestion: ADDRESS }],
  ["other-domain", "https://joesgarage.example"],
  ["name-character", "https://joe's-garage.freshbooks.com"],
  ["name-edge", "https://-joesgarage.freshbooks.com"],
  ["name-too-long", `https://${"joesgarage".repeat(7)}.freshbooks.com`],
  ["name-too-deep", `https://www.${NAME}.freshbooks.com`, { suggestion: ADDRESS }],
  ["port-not-allowed", `${ADDRESS}:8443`],
  ["lookalike-host", `${ADDRESS}.log-in.example`],
  ["host-in-userinfo", `${ADDRESS}@log-in.example`],
  ["backslash-host", `https://log-in.example\\${NAME}.freshbooks.com`],
  ["homoglyph-host", `https://${NAME}.freshbооks.com`],
  ["encoded-host", `https://${NAME}%2efreshbooks.com`],
  ["control-character", `https://joes\u202egarage.freshbooks.com`],
];

const SECRETS: readonly Row[] = [
  ["", ""],
  ["", TOKEN],
  ["whitespace-removed", ` ${TOKEN}`],
  ["wrapping-removed", `"${TOKEN}"`],
  ["invisible-removed", TOKEN.replace("f0", "f\u200b0")],
  ["fullwidth-folded", TOKEN.replace("0123", "０１２３")],
  ["label-removed", `Token: ${TOKEN}`],
  ["password-part-removed", `${TOKEN}:X`],
  ["header-unwrapped", `Bearer ${TOKEN}`],
  ["length-unusual", TOKEN.slice(0, 24), { value: TOKEN.slice(0, 24), length: 24 }],
  ["case-unusual", TOKEN.toUpperCase(), { value: TOKEN.toUpperCase(), suggestion: TOKEN }],
  ["ambiguous-character", TOKEN.replaceAll("0", "O"), { value: TOKEN.replaceAll("0", "O"), suggestion: TOKEN }],
  ["rest-missing", TOKEN.slice(0, 7), { length: 7 }],
  ["too-long", TOKEN.repeat(129)],
  ["not-utf8", TOKEN.replace("f0", "f\ud8000")],
  ["address-in-secret-field", ADDRESS],
  ["email-not-secret", "joe@joesgarage.example"],
  ["masked-value", "••••••••••••"],
  ["placeholder-value", "your-token"],
  ["password-like", "hunter2"],
  ["other-secret", "Ab3dEf7hIj1LmN0pQr5tUv2xYz4Cd6GhK", { kind: "freshbooks-classic-oauth-secret" }],
  ["other-secret", TOKEN + [...TOKEN].reverse().join(""), { kind: "freshbooks-oauth-value" }],
  ["other-secret", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.c2lnbmF0dXJl", { kind: "jwt" }],
  ["secret-character", TOKEN.replaceAll("f", "g")],
];

const STATUS: Readonly<Record<Severity, Status>> = {
  note: "repaired",
  warning: "doubtful",
  error: "invalid",
  danger: "dangerous",
};

function judge([codes, text, { suggestion } = {}]: Row) {
  const findings = codes === "" ? [] : codes.split(" ").map((code) => findingOf(code as FindingCode, suggestion, text));
  const worst = findings.at(-1);
  const good = text === "" ? "empty" : "valid";
  const status: Status = worst?.code === "rest-missing" ? "incomplete" : worst ? STATUS[worst.severity] : good;
  return { status, findings, isUsable: ["valid", "repaired", "doubtful"].includes(status) };
}

function findingOf(code: FindingCode, suggestion: string | undefined, text: string): FieldFinding {
  const severity = SEVERITY_OF_CODE[FINDING_CODES.indexOf(code)] as Severity;
  // Of a false address its host is shown.
  const place = code === "lookalike-host" ? { start: "https://".length, end: text.length } : {};
  return { code, severity, ...place, ...(suggestion === undefined ? {} : { suggestion }) };
}

function judgeAccount(row: Row): Verdict {
  const { status, findings, isUsable } = judge(row);
  if (!isUsable) return { status, findings };
  const { kind = "account-url", name = NAME } = row[2] ?? {};
  const account_url = `https://${name}.freshbooks.com`;
  return { status, kind, name, account_url, api_url: `${account_url}/api/2.1/xml-in`, findings };
}

function judgeSecret(row: Row): Verdict {
  const { status, findings, isUsable } = judge(row);
  const { suggestion, ...more } = row[2] ?? {};
  if (!isUsable) return { status, ...more, findings };
  return { status, kind: "freshbooks-classic-token", value: TOKEN, ...more, findings };
}

/** A core that knows the texts of the states. Any other is one that is not finished. */
export interface Canned {
  check(field: string, text: string): Verdict;
  checkPaste(text: string): Readonly<Record<string, Verdict | null>>;
}

export function createKeyfit({ id }: { readonly id: string }): Canned {
  return id === "freshbooks-classic" ? FRESHBOOKS : createVectorCore(id);
}

const FRESHBOOKS: Canned = {
  check(field, text) {
    const rows = field === "account" ? ACCOUNTS : SECRETS;
    const row = rows.find((each) => each[1] === text) ?? (["rest-missing", text] as const);
    return field === "account" ? judgeAccount(row) : judgeSecret(row);
  },
  checkPaste(text) {
    if (text !== BOTH) return { account: null, secret: null };
    return { account: FRESHBOOKS.check("account", ADDRESS), secret: FRESHBOOKS.check("secret", TOKEN) };
  },
};

function createVectorCore(id: string): Canned {
  const known = verdictsOf(id);
  const unfinished: Verdict = { status: "incomplete", findings: [{ code: "rest-missing", severity: "error" }] };
  return {
    check: (field, text) =>
      text === "" ? { status: "empty", findings: [] } : (known.get(`${field} ${text}`) ?? unfinished),
    checkPaste: (text) => pasteOf(id, text) ?? {},
  };
}

type Meaning = (typeof MEANING_OF_REASON)[number];

export function outcomeOf(reason: Reason, sent: Sent): Outcome {
  const { answer, fault, closedGuides: guides } = MEANING_OF_REASON[REASONS.indexOf(reason)] as Meaning;
  return { answer, reason, fault, sent, ...(guides === "" ? {} : { guide: guides.split(",") as GuideId[] }) };
}

const pair = { fields: { account: ADDRESS, secret: TOKEN } };
const relay = { relay: "/keyfit", live: "button" };
// Straight from the browser only those are asked that let a page ask.
const direct = { fields: { secret: OPEN_KEY }, attributes: { service: "stripe", live: "button" } };
const act = (kind: string) => `[data-action="${kind}"]`;
const HELP = (field: string) => `[id$="-${field}-place"] [data-action="help"]`;

/** The states of a field, named by their last finding, and by the kind where there are several. */
function ofField(group: Field, rows: readonly Row[]): State[] {
  return rows.map(([codes, text, { kind } = {}]) => {
    const code = codes.split(" ").at(-1) || (text === "" ? "empty" : "valid");
    const isOneOfMany = kind && (group === "secret" || codes === "");
    return { group, name: [group, code, isOneOfMany && kind].filter(Boolean).join("-"), fields: { [group]: text } };
  });
}

const TYPING = [
  { name: "typing-account-unfinished", fields: { account: `https://${NAME}.fr` } },
  { name: "typing-account-good", fields: { account: ADDRESS } },
  { name: "typing-account-mendable", fields: { account: `${NAME}.freshbooks.com` } },
  { name: "typing-account-odd", fields: { account: "https://joes_garage.freshbooks.com" } },
  { name: "typing-account-wrong", fields: { account: "joe@joesgarage.example" } },
  { name: "typing-account-misspelt", fields: { account: `https://${NAME}.freshbook.com` } },
  { name: "typing-account-danger", fields: { account: `${ADDRESS}.log-in.example` } },
  { name: "typing-secret-unfinished", fields: { secret: TOKEN.slice(0, 7) } },
  { name: "typing-secret-good", fields: { secret: TOKEN } },
  { name: "typing-secret-mendable", fields: { secret: ` ${TOKEN}` } },
  { name: "typing-secret-odd", fields: { secret: TOKEN.toUpperCase() } },
  { name: "typing-secret-wrong", fields: { secret: "hunter2" } },
].map((state) => ({ ...state, group: "typing", typed: true }));

const CHANGES = [
  { name: "mended-both", fields: { account: NAME, secret: `${TOKEN}:X` } },
  { name: "mended-to-api-url", fields: { account: ADDRESS }, attributes: { submit: "api-url" } },
  { name: "kept", fields: { account: `https://${NAME}.freshbook.com` }, press: [act("take"), act("undo")] },
  { name: "suggestion-taken", fields: { account: `https://${NAME}.freshbook.com` }, press: [act("take")] },
  { name: "secret-suggestion-taken", fields: { secret: TOKEN.toUpperCase() }, press: [act("take")] },
  { name: "swap-offered", fields: { account: TOKEN, secret: ADDRESS } },
  { name: "swapped", fields: { account: TOKEN, secret: ADDRESS }, press: [act("swap")] },
  { name: "move-to-secret-offered", fields: { account: TOKEN } },
  { name: "moved-to-secret", fields: { account: TOKEN }, press: [act("move")] },
  { name: "move-to-account-offered", fields: { secret: ADDRESS } },
  { name: "moved-to-account", fields: { secret: ADDRESS }, press: [act("move")] },
  { name: "both-found", fields: { account: BOTH } },
  { name: "both-wrong", fields: { account: "joe@joesgarage.example", secret: "hunter2" } },
].map((state) => ({ ...state, group: "changes" }));

const ASKING = [
  { name: "idle", attributes: relay },
  { name: "ready-button", ...pair, attributes: relay },
  { name: "ready-auto", ...pair, attributes: { ...relay, live: "auto" } },
  { name: "ready-submit", ...pair, attributes: { ...relay, live: "submit" } },
  { name: "ready-other-relay", ...pair, attributes: { ...relay, relay: "https://relay.example/keyfit" } },
  { name: "ready-direct", ...direct },
  { name: "running", ...pair, attributes: relay, press: [act("test")] },
  { name: "running-slow", ...pair, attributes: relay, press: [act("test")], wait: 5000 },
  { name: "cancelled-by-person", ...pair, attributes: relay, press: [act("test"), act("cancel")] },
].map((state) => ({ ...state, group: "asking" }));

// Where the secret has been: here as it most often is, below in every way.
const SENT_NO: readonly Reason[] = ["blocked-by-page", "offline", "relay-refused", "not-tested"];
const SENT_POSSIBLY: readonly Reason[] = [
  "blocked-by-browser",
  "relay-down",
  "redirected",
  "timeout",
  "unreachable",
  "cancelled",
];
const WHO = { name: "Joe Smith", email: "joe@joesgarage.example", company: "Joe’s Garage" };
const LONG_WHO = {
  name: "Maximiliane-Josephine von und zu Hohenlohe-Waldenburg-Schillingsfürst",
  email: "maximiliane-josephine.von.und.zu.hohenlohe@accounting.hohenlohe-waldenburg.example",
};

function usual(reason: Reason): Outcome {
  const sent = SENT_NO.includes(reason) ? "no" : SENT_POSSIBLY.includes(reason) ? "possibly" : "yes";
  return { ...outcomeOf(reason, sent), ...(reason === "connected" ? { who: WHO } : {}) };
}

const ANSWERS = [
  ...REASONS.map((reason) => ({ name: reason, outcome: usual(reason) })),
  { name: "connected-as-nobody-known", outcome: outcomeOf("connected", "yes") },
  { name: "connected-as-someone-long", outcome: { ...outcomeOf("connected", "yes"), who: LONG_WHO } },
  { name: "retry-in-seconds", outcome: { ...usual("rate-limited"), retry_after_s: 30 } },
  { name: "retry-in-minutes", outcome: { ...usual("service-down"), retry_after_s: 600 } },
  { name: "retry-in-hours", outcome: { ...usual("rate-limited"), retry_after_s: 7200 } },
  { name: "sent-relay-no", outcome: outcomeOf("timeout", "no") },
  {
    name: "sent-other-relay",
    outcome: usual("connected"),
    attributes: { ...relay, relay: "https://relay.example/keyfit" },
  },
  { name: "sent-direct-no", outcome: outcomeOf("offline", "no"), ...direct },
  { name: "sent-direct-possibly", outcome: usual("blocked-by-browser"), ...direct },
  { name: "sent-direct-yes", outcome: usual("connected"), ...direct },
  { name: "refused-with-novalidate", outcome: usual("secret-refused"), attributes: { ...relay, novalidate: "" } },
  { name: "refused-after-mending", outcome: usual("no-such-account"), fields: { account: NAME, secret: TOKEN } },
].map((state) => ({ ...pair, attributes: relay, press: [act("test")], ...state, group: "answers" }));

const GUIDES = ["renew", "switch-off"].map((id) => `[data-guide="${id}"] > summary`);

const HELPS = [
  { name: "help-address", press: [HELP("account")] },
  { name: "help-administrator", press: [HELP("secret")] },
  { name: "help-staff", press: [HELP("secret"), '[value="staff"]'] },
  { name: "help-all-guides", press: [HELP("secret"), ...GUIDES] },
  { name: "help-after-danger", fields: { account: `${ADDRESS}.log-in.example` }, press: [act("logged-in")] },
  ...REASONS.filter((reason) => outcomeOf(reason, "yes").guide).map((reason) => ({
    ...{ name: `help-after-${reason}`, ...pair, attributes: relay, outcome: usual(reason) },
    press: [act("test"), act("steps")],
  })),
].map((state) => ({ ...state, group: "help" }));

const PAGES = [
  { name: "boxes", page: "boxes", fields: { account: NAME, secret: TOKEN } },
  { name: "boxes-wrong", page: "boxes", fields: { account: "joe@joesgarage.example", secret: "hunter2" } },
  { name: "labels", page: "labels", fields: { account: NAME, secret: TOKEN } },
  { name: "labels-wrong", page: "labels", fields: { account: "joe@joesgarage.example", secret: "hunter2" } },
  { name: "secret-shown", fields: { secret: TOKEN }, press: [".keyfit-reveal"] },
  { name: "disabled", ...pair, inputs: { disabled: true }, attributes: relay },
  {
    name: "readonly",
    fields: { account: `https://${NAME}.freshbook.com`, secret: ` ${TOKEN}` },
    inputs: { readOnly: true },
  },
  { name: "unknown-service", page: "boxes", attributes: { service: "nobody" } },
  { name: "unavailable", attributes: { engine: "js", ...relay } },
].map((state) => ({ ...state, group: "page" }));

export const STATES: readonly State[] = [
  ...TYPING,
  ...ofField("account", ACCOUNTS),
  ...ofField("secret", SECRETS),
  ...CHANGES,
  ...ASKING,
  ...ANSWERS,
  ...HELPS,
  ...PAGES,
  ...SERVICE_STATES,
];

export const GROUPS: Readonly<Record<string, string>> = {
  typing: "While it is typed",
  account: "The account address, left",
  secret: "The secret, left",
  changes: "What was changed, and what is offered",
  asking: "Before and while the service is asked",
  answers: "What came of it",
  help: "Help",
  page: "A page’s own fields, and when something is not available",
  stripe: "A service without an address: Stripe",
  zendesk: "Three fields: Zendesk",
  datadog: "A choice and two secrets: Datadog",
  github: "What only some keys have: GitHub",
};

/** For a test: the texts that the states hold, by field. */
export const SAMPLES: Readonly<Record<Field, readonly string[]>> = {
  account: ACCOUNTS.map(([, text]) => text),
  secret: SECRETS.map(([, text]) => text),
};
