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
  /** The value was taken out of a longer text. */
  "taken-from-text",
  /** The value stood there twice; one was dropped. */
  "pasted-twice",
  /** The value was taken out of a page's address. */
  "found-in-address",
  /** The value has a shape that no known kind has. */
  "shape-unusual",
  /** The service is about to stop taking this kind. */
  "kind-ending",
  /** The value may be of another kind, which is named. */
  "maybe-other",
  /** The checksum inside the value does not fit the rest of it. */
  "checksum-wrong",
  /** The service no longer takes this kind. */
  "kind-ended",
  /** This is the number of a payment card. */
  "payment-card",
  /** This value stands in a manual as a sample. */
  "sample-value",
  /** This is a key of another service, which is named. */
  "other-service",
  /** This value belongs into another field, which is named. */
  "wrong-field",
  /** This is not an email address. */
  "not-an-email",
  /** This is none of the values to choose from. */
  "not-a-choice",
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
  "note",
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

/** What a field takes. */
export const FIELD_TYPES = [
  /** The address of an account: NAME.HOST. */
  "account",
  /** A key, a token: nobody else may see it. */
  "secret",
  /** As a secret, but not secret: an application's ID. */
  "id",
  /** An email address. */
  "email",
  /** A user name. */
  "user",
  /** One of a few values, such as a region. */
  "choice",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What a pattern cannot say about a value; the first is no check. */
export const VALUE_CHECKS = [
  /** Nothing more. */
  "",
  /** The last 6 characters are the CRC-32 of what stands between the last '_' and them, in base 62. */
  "crc32-base62",
  /** The last 8 characters are the CRC-32 of all before them, in hexadecimal. */
  "crc32-hex",
  /** Three base64url parts with dots, the first beginning with eyJ (RFC 7519). */
  "jwt",
  /** A small letter, a capital and a digit, and not all hexadecimal. */
  "mixed-alnum",
] as const;
export type ValueCheck = (typeof VALUE_CHECKS)[number];

/** What can be wrong with a definition. */
export const DEFINITION_PROBLEMS = [
  /** The definition is whole. */
  "none",
  /** The leaves are cut short, or not in the order of the file. */
  "malformed",
  /** No rule has this key. */
  "unknown-key",
  /** The value is of the wrong type, form or size. */
  "wrong-value",
  /** The list has more elements than it may. */
  "too-many",
  /** A key that is needed here is missing, or a list has a gap. */
  "missing",
  /** The pattern is outside the language of patterns. */
  "bad-pattern",
  /** It refers to a field, kind, word, part or choice that there is not. */
  "no-such-name",
  /** A request could go to a host that the file does not name. */
  "open-door",
  /** Two keys contradict each other. */
  "contradiction",
] as const;
export type DefinitionProblem = (typeof DEFINITION_PROBLEMS)[number];

/** What can be wrong with a pattern. */
export const PATTERN_PROBLEMS = [
  /** The pattern is sound. */
  "none",
  /** A pattern needs at least one character. */
  "empty",
  /** A pattern has at most 512 characters. */
  "too-long",
  /** A pattern is made of printable ASCII characters. */
  "not-ascii",
  /** A pattern always stands for the whole value, so ^ and $ are left out. */
  "anchor",
  /** A dot stands for any character; list the characters, or escape it. */
  "any-character",
  /** Counts have an end: write {n,m} instead of *, + or {n,}. */
  "endless-count",
  /** A count is written {n}, {n,m} or ?; escape a brace that is none. */
  "count-malformed",
  /** A count's first number is larger than its second. */
  "count-backwards",
  /** A count of zero stands for nothing. */
  "count-zero",
  /** Counts are greedy: no ? may follow one. */
  "lazy-count",
  /** A count needs a character, a class or a group in front of it. */
  "nothing-to-count",
  /** What is counted, or is one of several alternatives, must not be empty. */
  "may-be-empty",
  /** A closing bracket or brace without an opening one needs a backslash. */
  "stray-bracket",
  /** Only punctuation that has a meaning of its own is escaped. */
  "escape-unknown",
  /** A class has no closing bracket. */
  "class-open",
  /** A class needs at least one character. */
  "class-empty",
  /** A class lists what may stand there, and is never negated. */
  "class-negated",
  /** A range's first character comes after its last. */
  "range-backwards",
  /** Alternatives stand inside a group: (?:a|b). */
  "alternative-outside",
  /** A group has no closing parenthesis. */
  "group-open",
  /** A closing parenthesis has no opening one. */
  "group-stray",
  /** A group is written (?:...) or (?<name>...). */
  "group-unnamed",
  /** Look-around and inline flags are not part of the language. */
  "group-unknown",
  /** Groups stand in groups at most 16 deep. */
  "too-deep",
  /** A name is a letter, then at most 31 letters, digits or underscores. */
  "name-malformed",
  /** A name stands at most once in a pattern. */
  "name-twice",
  /** A named group must not be counted, nor stand in a group that is. */
  "name-counted",
  /** A pattern has at most four named groups. */
  "too-many-names",
  /** Written out without counts, a pattern has at most 8,192 places. */
  "too-many-places",
  /** The patterns of the definition are too large together. */
  "pool-full",
] as const;
export type PatternProblem = (typeof PATTERN_PROBLEMS)[number];

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
  "credit-used-up",
  "secret-expired",
  "wrong-kind",
  "wrong-region",
  "plan-without-api",
  "address-not-allowed",
  "ask-relay",
] as const;
export type Reason = (typeof REASONS)[number];

export type Answer = "accepted" | "refused" | "undetermined";
export type Fault = "none" | "person" | "page" | "service" | "network";
export const SENT = ["no", "possibly", "yes"] as const;
export type Sent = (typeof SENT)[number];

/** What each reason says, by its place in the list: the answer, whose fault it is, which guides help, and which those are of a closed field. */
export const MEANING_OF_REASON: readonly { answer: Answer; fault: Fault; guides: string; closedGuides: string }[] = [
  { answer: "accepted", fault: "none", guides: "", closedGuides: "" },
  { answer: "accepted", fault: "none", guides: "", closedGuides: "" },
  { answer: "refused", fault: "person", guides: "renew,find", closedGuides: "renew-token,administrator,staff" },
  { answer: "refused", fault: "person", guides: "find-address", closedGuides: "find-address" },
  { answer: "refused", fault: "person", guides: "ask-administrator", closedGuides: "ask-administrator" },
  { answer: "refused", fault: "person", guides: "find,ask-administrator", closedGuides: "administrator,ask-administrator" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "service", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "network", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "network", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "network", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "none", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "none", guides: "", closedGuides: "" },
  { answer: "accepted", fault: "person", guides: "", closedGuides: "" },
  { answer: "refused", fault: "person", guides: "renew,find", closedGuides: "renew-token,administrator,staff" },
  { answer: "refused", fault: "person", guides: "find", closedGuides: "administrator,staff" },
  { answer: "refused", fault: "person", guides: "find-address", closedGuides: "find-address" },
  { answer: "refused", fault: "person", guides: "ask-administrator", closedGuides: "ask-administrator" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
  { answer: "undetermined", fault: "page", guides: "", closedGuides: "" },
];

/** What the runners say of a line that cannot be checked. */
export const LINE_ERRORS = {
  line_too_long: "The line is longer than 16777216 bytes.",
  not_json: "The line is not a JSON object that all parsers read alike.",
  no_known_key: "The object has none of the service's fields, nor paste, reply, failure, request or identify.",
  not_a_string: "The value of a field, paste or identify is not a string.",
  not_alone: "Only fields go together in one line.",
  not_a_result: "The reply or failure lacks a part, has one of another form, or is too large.",
  not_a_request: "The request lacks a part, has one of another form, or is too large.",
} as const;

/** A longer account address is refused unseen. UTF-8 bytes. */
export const MOST_ACCOUNT_BYTES = 2048;

/** Where the name of a plain address begins. */
export const PLAIN_NAME_BEGIN = 8;

/** A longer value of any other field is refused unseen. UTF-8 bytes. */
export const MOST_VALUE_BYTES = 4096;

/** In a longer text nothing is looked for. UTF-8 bytes. */
export const MOST_PASTE_BYTES = 65536;

/** A longer reply that is no JSON is not read. UTF-8 bytes. */
export const MOST_REPLY_BYTES = 65536;

/** A longer reply in JSON is not read. UTF-8 bytes. */
export const MOST_JSON_BYTES = 1048576;

/** Nor is one that is deeper. */
export const MOST_JSON_DEPTH = 32;

/** Nor is one with more values and keys. */
export const MOST_JSON_PARTS = 65536;

/** Nor is one of which a definition asks for more than this. Bytes, as leaves. */
export const MOST_JSON_LEAF_BYTES = 49152;

/** Of a reply's header this much is looked at. UTF-8 bytes. */
export const MOST_HEADER_BYTES = 1024;

/** A question about a live test, as leaves. Bytes. */
export const MOST_QUESTION_BYTES = 131072;

/** A definition, as leaves. Bytes. */
export const MOST_DEFINITION_BYTES = 40960;

/** A longer line of NDJSON is answered with an error. */
export const MOST_LINE_BYTES = 16777216;

/** So is a line with more levels than these. */
export const MOST_LINE_DEPTH = 512;

/** All leaves of a document together. Bytes. */
export const MOST_LEAF_BYTES = 65536;

/** How deep a document's leaves may be. */
export const MOST_LEAF_DEPTH = 32;
