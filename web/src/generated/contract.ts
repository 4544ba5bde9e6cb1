// Written by keyfit-contract from the core's own lists. Do not edit: change the list, and run script/build.

/** What a verdict says as a whole, from nothing to worst. */
export const STATUSES = [
  /** Nothing is there once blanks and invisible characters are gone. */
  "empty",
  /** Not usable yet; the beginning of something that would be. */
  "incomplete",
  /** Usable exactly as typed. */
  "valid",
  /** Usable after the mending that the findings list. */
  "repaired",
  /** Usable, but something undocumented looks odd. */
  "doubtful",
  /** Not usable; at least one finding says why. */
  "invalid",
  /** Made to look like the service, and is not. */
  "dangerous",
] as const;
export type Status = (typeof STATUSES)[number];

/** How much a finding weighs. */
export const SEVERITIES = [
  /** Something was mended. */
  "note",
  /** Usable, and worth a second look. */
  "warning",
  /** Not usable as it stands. */
  "error",
  /** A deception; nothing of it is used or suggested. */
  "danger",
] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Everything that can be said about an input. */
export const FINDING_CODES = [
  /** Blanks or line breaks were removed. */
  "whitespace-removed",
  /** Quotes, brackets, a link's markup or end punctuation around the value were removed. */
  "wrapping-removed",
  /** Characters that cannot be seen were removed. */
  "invisible-removed",
  /** Full-width characters were replaced by their ordinary forms. */
  "fullwidth-folded",
  /** A label in front of the value was removed. */
  "label-removed",
  /** https:// was put in front. */
  "scheme-added",
  /** http:// became https://. */
  "scheme-upgraded",
  /** A misspelt or doubled https:// was put right. */
  "scheme-mended",
  /** Capital letters became small ones. */
  "case-folded",
  /** The dot after the host was removed. */
  "trailing-dot-removed",
  /** The scheme's own port was removed. */
  "default-port-removed",
  /** What follows the host was dropped. */
  "path-dropped",
  /** An older API path became the current one. */
  "api-path-renewed",
  /** The query (from '?') was dropped. */
  "query-dropped",
  /** The fragment (from '#') was dropped. */
  "fragment-dropped",
  /** A user name or password in front of the host was dropped. */
  "credentials-dropped",
  /** Only a name was given; the service's host was added. */
  "host-assumed",
  /** The account name has a character rarely seen in one. */
  "name-unusual",
  /** The value is not finished. */
  "rest-missing",
  /** The input is longer than any such value can be. */
  "too-long",
  /** The input is not well-formed UTF-8. */
  "not-utf8",
  /** This is not a web address. */
  "not-an-address",
  /** This is an email address. */
  "email-not-address",
  /** This looks like a secret, in the field for the account address. */
  "secret-in-account-field",
  /** The address is not an http or https one. */
  "scheme-not-web",
  /** The address is the service's own, with no account name in front. */
  "account-missing",
  /** This is a site of the service, not an account. */
  "service-host",
  /** This is an address of the service's other product. */
  "other-product",
  /** The domain is a misspelling of the service's. */
  "domain-typo",
  /** The address belongs to another domain. */
  "other-domain",
  /** The account name has a character that no account name has. */
  "name-character",
  /** The account name begins or ends with a hyphen. */
  "name-edge",
  /** The account name is longer than 63 characters. */
  "name-too-long",
  /** The account name has a dot in it. */
  "name-too-deep",
  /** The address has a port that is not https's. */
  "port-not-allowed",
  /** The host has the service's name in it and belongs to someone else. */
  "lookalike-host",
  /** The service's host stands where a user name goes; the real host is another. */
  "host-in-userinfo",
  /** A backslash makes the host one thing to a browser and another to a reader. */
  "backslash-host",
  /** The host is spelt with characters that only look like the service's. */
  "homoglyph-host",
  /** The host has percent-encoded characters in it. */
  "encoded-host",
  /** A control character is hidden in the address. */
  "control-character",
  /** The password part behind the secret (':X') was removed. */
  "password-part-removed",
  /** The secret was taken out of an Authorization header. */
  "header-unwrapped",
  /** The secret has another length than is usual. */
  "length-unusual",
  /** The secret has capital letters, unlike the usual. */
  "case-unusual",
  /** A letter stands where the secret more likely has a digit (O for 0, l for 1). */
  "ambiguous-character",
  /** This is a web address, in the field for the secret. */
  "address-in-secret-field",
  /** This is an email address, not a secret. */
  "email-not-secret",
  /** The value is masked: dots or asterisks were copied. */
  "masked-value",
  /** This is a sample's placeholder. */
  "placeholder-value",
  /** This looks like a password, which is never asked for. */
  "password-like",
  /** This is a secret of another kind, which is named. */
  "other-secret",
  /** A character stands in it that no secret has. */
  "secret-character",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** The severity of each finding code, by its place in the list. */
export const SEVERITY_OF_CODE: readonly Severity[] = [
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "note",
  "warning",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "danger",
  "danger",
  "danger",
  "danger",
  "danger",
  "danger",
  "note",
  "note",
  "warning",
  "warning",
  "warning",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
  "error",
];

/** The form in which an account was given. */
export const ACCOUNT_KINDS = [
  /** With the API's path. */
  "api-url",
  /** With another path. */
  "page-url",
  /** With a scheme and without a path. */
  "account-url",
  /** A host alone. */
  "host",
  /** The account's name alone; the service's host was assumed. */
  "name",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What can be wrong with a service definition. */
export const SERVICE_PROBLEMS = [
  /** The definition is whole. */
  "none",
  /** The leaves are cut short. */
  "malformed",
  /** No rule has this key. */
  "unknown-key",
  /** The value is of the wrong type, form or size. */
  "wrong-value",
  /** The list has more elements than it may. */
  "too-many",
  /** A key that every service needs is missing, or a list has a gap. */
  "missing",
] as const;
export type ServiceProblem = (typeof SERVICE_PROBLEMS)[number];

/** Why a live test ended as it did. */
export const REASONS = [
  "connected",
  "connected-limited",
  "secret-refused",
  "no-such-account",
  "account-deactivated",
  "api-not-enabled",
  "not-the-api",
  "request-malformed",
  "blocked-by-browser",
  "blocked-by-page",
  "relay-refused",
  "relay-down",
  "rate-limited",
  "service-down",
  "service-moved",
  "redirected",
  "unexpected-reply",
  "reply-too-large",
  "timeout",
  "offline",
  "unreachable",
  "cancelled",
  "not-tested",
] as const;
export type Reason = (typeof REASONS)[number];

export type Answer = "accepted" | "refused" | "undetermined";
export type Fault = "none" | "person" | "page" | "service" | "network";
export const SENT = ["no", "possibly", "yes"] as const;
export type Sent = (typeof SENT)[number];

/** What each reason says, by its place in the list: the answer, whose fault it is, which guides help. */
export const MEANING_OF_REASON: readonly { answer: Answer; fault: Fault; guides: string }[] = [
  { answer: "accepted", fault: "none", guides: "" },
  { answer: "accepted", fault: "none", guides: "" },
  { answer: "refused", fault: "person", guides: "renew-token,administrator,staff" },
  { answer: "refused", fault: "person", guides: "find-address" },
  { answer: "refused", fault: "person", guides: "ask-administrator" },
  { answer: "refused", fault: "person", guides: "administrator,ask-administrator" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "page", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "service", guides: "" },
  { answer: "undetermined", fault: "network", guides: "" },
  { answer: "undetermined", fault: "network", guides: "" },
  { answer: "undetermined", fault: "network", guides: "" },
  { answer: "undetermined", fault: "none", guides: "" },
  { answer: "undetermined", fault: "none", guides: "" },
];

/** What the runners say of a line that cannot be checked. */
export const LINE_ERRORS = {
  line_too_long: "The line is longer than 16777216 bytes.",
  not_json: "The line is not a JSON object that all parsers read alike.",
  no_known_key: "The object has none of the keys account, secret, paste, reply and failure.",
  not_a_string: "The value of account, secret or paste is not a string.",
  not_alone: "Only account and secret go together in one line.",
  not_a_result: "The reply or failure lacks a part, or has one of another form.",
} as const;

/** A longer account address is refused unseen. UTF-8 bytes. */
export const MOST_ACCOUNT_BYTES = 2048;

/** Where the name of a plain address begins. */
export const PLAIN_NAME_BEGIN = 8;

/** A longer secret is refused unseen. UTF-8 bytes. */
export const MOST_SECRET_BYTES = 4096;

/** In a longer text nothing is looked for. UTF-8 bytes. */
export const MOST_PASTE_BYTES = 65536;

/** A reply is cut off here, and one byte more says so. UTF-8 bytes. */
export const MOST_REPLY_BYTES = 65536;

/** Of a reply's header this much is looked at. UTF-8 bytes. */
export const MOST_HEADER_BYTES = 1024;

/** A longer line of NDJSON is answered with an error. */
export const MOST_LINE_BYTES = 16777216;

/** So is a line with more levels than these. */
export const MOST_LINE_DEPTH = 512;

/** All leaves of a document together. Bytes. */
export const MOST_LEAF_BYTES = 65536;

/** How deep a document's leaves may be. */
export const MOST_LEAF_DEPTH = 32;

/** Where the record's fields are: places in an array of 32-bit numbers. Strings: address, then size. */
export const RECORD = {
  present: 0,
  status: 1,
  kind: 2,
  length: 3,
  secretKind: 4,
  name: 6,
  host: 8,
  value: 9,
  suggestion: 11,
  suggestedHost: 13,
  findingCount: 14,
  findings: 15,
  findingSize: 4,
  hostCount: 0,
  hosts: 1,
  apiPath: 9,
  account: 11,
  secret: 106,
  live: 201,
  size: 222,
} as const;

/** The same of the record's live part. */
export const LIVE = {
  present: 0,
  method: 1,
  url: 3,
  contentType: 5,
  authorization: 7,
  body: 9,
  isNext: 11,
  reason: 12,
  sent: 13,
  retryAfter: 14,
  name: 15,
  email: 17,
  company: 19,
} as const;

/** In the record: no whole number of seconds was given. */
export const NO_RETRY_AFTER = 4294967295;
