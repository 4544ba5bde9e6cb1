// Written by keyfit-contract from the core's own lists. Do not edit: change the list, and run script/build.

/** What a verdict says as a whole, from nothing to worst. */
export const STATUSES = [
  /** The value is empty, or has only spaces and invisible characters. */
  "empty",
  /** Not usable yet, but the beginning of a value that would be. */
  "incomplete",
  /** Usable exactly as typed. */
  "valid",
  /** Usable after the corrections that the findings list. */
  "repaired",
  /** Usable, but something about it is unusual. */
  "doubtful",
  /** Not usable. At least one finding says why. */
  "invalid",
  /** Deceptive: it is made to look like the service's, but is not. */
  "dangerous",
] as const;
export type Status = (typeof STATUSES)[number];

/** How much a finding weighs. */
export const SEVERITIES = [
  /** Something was corrected. */
  "note",
  /** Usable, but unusual. */
  "warning",
  /** Not usable as it stands. */
  "error",
  /** Deceptive. No part of the value is used or suggested. */
  "danger",
] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Everything that can be said about an input. */
export const FINDING_CODES = [
  /** Spaces or line breaks were removed. */
  "whitespace-removed",
  /** Quotes, brackets, a link's markup or final punctuation around the value were removed. */
  "wrapping-removed",
  /** Invisible characters were removed. */
  "invisible-removed",
  /** Full-width characters were replaced by their ordinary forms. */
  "fullwidth-folded",
  /** A label in front of the value was removed. */
  "label-removed",
  /** https:// was added in front. */
  "scheme-added",
  /** http:// was changed to https://. */
  "scheme-upgraded",
  /** A misspelled or doubled https:// was corrected. */
  "scheme-mended",
  /** Capital letters were changed to lowercase. */
  "case-folded",
  /** The dot after the host was removed. */
  "trailing-dot-removed",
  /** The default port of the scheme was removed. */
  "default-port-removed",
  /** The path after the host was removed. */
  "path-dropped",
  /** An older API path was replaced by the current one. */
  "api-path-renewed",
  /** The query (from '?') was removed. */
  "query-dropped",
  /** The fragment (from '#') was removed. */
  "fragment-dropped",
  /** A user name or password in front of the host was removed. */
  "credentials-dropped",
  /** Only the account's name was given, so the service's host was added. */
  "host-assumed",
  /** The account name has a character that is rare in account names. */
  "name-unusual",
  /** The end of the value is missing. */
  "rest-missing",
  /** The input is longer than any value of this type can be. */
  "too-long",
  /** The input is not valid UTF-8. */
  "not-utf8",
  /** This is not a web address. */
  "not-an-address",
  /** This is an email address, not a web address. */
  "email-not-address",
  /** This looks like a secret, but the field is for the account's address. */
  "secret-in-account-field",
  /** The address does not begin with http or https. */
  "scheme-not-web",
  /** The address is the service's own, without an account name in front. */
  "account-missing",
  /** This is a site of the service, not the address of an account. */
  "service-host",
  /** This is an address of another product of the service. */
  "other-product",
  /** The domain is a misspelling of the service's. */
  "domain-typo",
  /** The address belongs to another domain. */
  "other-domain",
  /** The account name has a character that account names cannot have. */
  "name-character",
  /** The account name begins or ends with a hyphen. */
  "name-edge",
  /** The account name is longer than 63 characters. */
  "name-too-long",
  /** The account name contains a dot. */
  "name-too-deep",
  /** The address has a port other than that of https. */
  "port-not-allowed",
  /** The host contains the service's name, but does not belong to the service. */
  "lookalike-host",
  /** The service's host is in the place of a user name, and the real host is another one. */
  "host-in-userinfo",
  /** Because of a backslash, a browser sees another host than a reader does. */
  "backslash-host",
  /** The host is spelled with characters that only look like those of the service's host. */
  "homoglyph-host",
  /** The host contains percent-encoded characters. */
  "encoded-host",
  /** A control character is hidden in the address. */
  "control-character",
  /** The password after the secret (':X') was removed. */
  "password-part-removed",
  /** The secret was taken from an Authorization header. */
  "header-unwrapped",
  /** The secret does not have the usual length. */
  "length-unusual",
  /** The secret has capital letters, which is unusual. */
  "case-unusual",
  /** A letter is in a place where a digit is more likely (O for 0, l for 1). */
  "ambiguous-character",
  /** This is a web address, but the field is for the secret. */
  "address-in-secret-field",
  /** This is an email address, not a secret. */
  "email-not-secret",
  /** The value is masked: it consists of dots or asterisks. */
  "masked-value",
  /** This is a placeholder from an example. */
  "placeholder-value",
  /** This looks like a password, which no field asks for. */
  "password-like",
  /** This is another kind of secret, which `kind` names. */
  "other-secret",
  /** The value has a character that no secret has. */
  "secret-character",
  /** The value was taken from a longer text. */
  "taken-from-text",
  /** The value was there twice, and one copy was removed. */
  "pasted-twice",
  /** The value was taken from the address of a page. */
  "found-in-address",
  /** The value does not have the shape of any known kind. */
  "shape-unusual",
  /** The service will soon stop accepting this kind. */
  "kind-ending",
  /** The value may be of another kind, which `kind` names. */
  "maybe-other",
  /** The checksum in the value does not match the rest of it. */
  "checksum-wrong",
  /** The service no longer accepts this kind. */
  "kind-ended",
  /** This is the number of a payment card. */
  "payment-card",
  /** This value is a sample from a manual. */
  "sample-value",
  /** This is a key of another service, which `service` names. */
  "other-service",
  /** This value belongs in another field, which `field` names. */
  "wrong-field",
  /** This is not an email address. */
  "not-an-email",
  /** This is not one of the values to choose from. */
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
  /** An address with the path of the API. */
  "api-url",
  /** An address with any other path. */
  "page-url",
  /** An address with a scheme, but without a path. */
  "account-url",
  /** Only a host. */
  "host",
  /** Only the account's name. The service's host was added. */
  "name",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What a field takes. */
export const FIELD_TYPES = [
  /** The address of an account: NAME.HOST. */
  "account",
  /** A key or a token that nobody else may see. */
  "secret",
  /** A value like a key that is not secret, such as the ID of an application. */
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
  /** The last 6 characters are the CRC-32 of the characters between the last '_' and them, in base 62. */
  "crc32-base62",
  /** The last 8 characters are the CRC-32 of everything before them, in hexadecimal. */
  "crc32-hex",
  /** Three base64url parts, separated by dots, of which the first begins with eyJ (RFC 7519). */
  "jwt",
  /** At least one lowercase letter, one capital letter and one digit, and not only hexadecimal digits. */
  "mixed-alnum",
] as const;
export type ValueCheck = (typeof VALUE_CHECKS)[number];

/** What can be wrong with a definition. */
export const DEFINITION_PROBLEMS = [
  /** The definition is complete. */
  "none",
  /** The leaves are truncated, or not in the order of the file. */
  "malformed",
  /** The key is unknown. */
  "unknown-key",
  /** The value is of the wrong type, form or size. */
  "wrong-value",
  /** The list has too many elements. */
  "too-many",
  /** A required key is missing, or a list has a gap. */
  "missing",
  /** The pattern uses something that patterns do not support. */
  "bad-pattern",
  /** It refers to a field, kind, word, part or choice that does not exist. */
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
  /** A pattern may have at most 512 characters. */
  "too-long",
  /** A pattern is made of printable ASCII characters. */
  "not-ascii",
  /** A pattern always matches the whole value, so leave out ^ and $. */
  "anchor",
  /** A dot would match any character. List the characters, or escape the dot. */
  "any-character",
  /** Counts need an upper limit: write {n,m} instead of *, + or {n,}. */
  "endless-count",
  /** A count is written {n}, {n,m} or ?. Escape any other brace. */
  "count-malformed",
  /** A count's first number is larger than its second. */
  "count-backwards",
  /** A count of zero matches nothing. */
  "count-zero",
  /** Counts are greedy: no ? may follow one. */
  "lazy-count",
  /** A count needs a character, a class or a group in front of it. */
  "nothing-to-count",
  /** A counted part, or one of several alternatives, must not be empty. */
  "may-be-empty",
  /** A closing bracket or brace without an opening one needs a backslash. */
  "stray-bracket",
  /** Escape only punctuation that has a special meaning. */
  "escape-unknown",
  /** A class has no closing bracket. */
  "class-open",
  /** A class needs at least one character. */
  "class-empty",
  /** A class lists the characters that are allowed, and cannot be negated. */
  "class-negated",
  /** A range's first character comes after its last. */
  "range-backwards",
  /** Alternatives must be inside a group: (?:a|b). */
  "alternative-outside",
  /** A group has no closing parenthesis. */
  "group-open",
  /** A closing parenthesis has no opening one. */
  "group-stray",
  /** A group is written (?:...) or (?<name>...). */
  "group-unnamed",
  /** Look-around and inline flags are not part of the language. */
  "group-unknown",
  /** Groups may be nested at most 16 deep. */
  "too-deep",
  /** A name is a letter, then at most 31 letters, digits or underscores. */
  "name-malformed",
  /** A name may appear only once in a pattern. */
  "name-twice",
  /** A named group must not be counted, or be inside a group that is. */
  "name-counted",
  /** A pattern may have at most four named groups. */
  "too-many-names",
  /** Expanded without counts, a pattern may have at most 8,192 places. */
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
