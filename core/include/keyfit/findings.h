// Findings: the closed list of what Keyfit can say about an input, and the status that follows from it.
//
// Rules of this file
// - A code is never renumbered, renamed or given a second meaning. New codes go to the end of the list.
// - One sentence a code, here and nowhere else. What a person reads is in web/src/messages/, keyed by code.
// - A code stands at most once in a verdict; its span is the first place in the input that it speaks of.
// - The severity belongs to the code, and the status is that of the worst finding.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace keyfit {

// What a verdict says as a whole, from nothing to worst.
// The first column is the C++ name, the second what leaves the core.
#define KEYFIT_STATUSES(X)                                                                   \
  X(empty, "empty", "The value is empty, or has only spaces and invisible characters.")      \
  X(incomplete, "incomplete", "Not usable yet, but the beginning of a value that would be.") \
  X(valid, "valid", "Usable exactly as typed.")                                              \
  X(repaired, "repaired", "Usable after the corrections that the findings list.")            \
  X(doubtful, "doubtful", "Usable, but something about it is unusual.")                      \
  X(invalid, "invalid", "Not usable. At least one finding says why.")                        \
  X(dangerous, "dangerous", "Deceptive: it is made to look like the service's, but is not.")

// How much a finding weighs.
#define KEYFIT_SEVERITIES(X)                    \
  X(note, "note", "Something was corrected.")   \
  X(warning, "warning", "Usable, but unusual.") \
  X(error, "error", "Not usable as it stands.") \
  X(danger, "danger", "Deceptive. No part of the value is used or suggested.")

// Every finding: C++ name, code, severity, sentence.
// Within the refusals of an account, and of a secret, the order is that of precedence: of several that
// apply, the first is the one reported.
#define KEYFIT_FINDINGS(X)                                                                                \
  /* Mended, in either field. */                                                                          \
  X(whitespace_removed, "whitespace-removed", note, "Spaces or line breaks were removed.")                \
  X(wrapping_removed, "wrapping-removed", note,                                                           \
    "Quotes, brackets, a link's markup or final punctuation around the value were removed.")              \
  X(invisible_removed, "invisible-removed", note, "Invisible characters were removed.")                   \
  X(fullwidth_folded, "fullwidth-folded", note,                                                           \
    "Full-width characters were replaced by their ordinary forms.")                                       \
  X(label_removed, "label-removed", note, "A label in front of the value was removed.")                   \
  /* Mended, account. */                                                                                  \
  X(scheme_added, "scheme-added", note, "https:// was added in front.")                                   \
  X(scheme_upgraded, "scheme-upgraded", note, "http:// was changed to https://.")                         \
  X(scheme_mended, "scheme-mended", note, "A misspelled or doubled https:// was corrected.")              \
  X(case_folded, "case-folded", note, "Capital letters were changed to lowercase.")                       \
  X(trailing_dot_removed, "trailing-dot-removed", note, "The dot after the host was removed.")            \
  X(default_port_removed, "default-port-removed", note, "The default port of the scheme was removed.")    \
  X(path_dropped, "path-dropped", note, "The path after the host was removed.")                           \
  X(api_path_renewed, "api-path-renewed", note, "An older API path was replaced by the current one.")     \
  X(query_dropped, "query-dropped", note, "The query (from '?') was removed.")                            \
  X(fragment_dropped, "fragment-dropped", note, "The fragment (from '#') was removed.")                   \
  X(credentials_dropped, "credentials-dropped", note,                                                     \
    "A user name or password in front of the host was removed.")                                          \
  X(host_assumed, "host-assumed", note,                                                                   \
    "Only the account's name was given, so the service's host was added.")                                \
  /* Doubtful, account. */                                                                                \
  X(name_unusual, "name-unusual", warning,                                                                \
    "The account name has a character that is rare in account names.")                                    \
  /* Not finished, in either field. */                                                                    \
  X(rest_missing, "rest-missing", error, "The end of the value is missing.")                              \
  /* Refused, in either field; before anything else is looked at. */                                      \
  X(too_long, "too-long", error, "The input is longer than any value of this type can be.")               \
  X(not_utf8, "not-utf8", error, "The input is not valid UTF-8.")                                         \
  /* Refused, account. */                                                                                 \
  X(not_an_address, "not-an-address", error, "This is not a web address.")                                \
  X(email_not_address, "email-not-address", error, "This is an email address, not a web address.")        \
  X(secret_in_account_field, "secret-in-account-field", error,                                            \
    "This looks like a secret, but the field is for the account's address.")                              \
  X(scheme_not_web, "scheme-not-web", error, "The address does not begin with http or https.")            \
  X(account_missing, "account-missing", error,                                                            \
    "The address is the service's own, without an account name in front.")                                \
  X(service_host, "service-host", error, "This is a site of the service, not the address of an account.") \
  X(other_product, "other-product", error, "This is an address of another product of the service.")       \
  X(domain_typo, "domain-typo", error, "The domain is a misspelling of the service's.")                   \
  X(other_domain, "other-domain", error, "The address belongs to another domain.")                        \
  X(name_character, "name-character", error,                                                              \
    "The account name has a character that account names cannot have.")                                   \
  X(name_edge, "name-edge", error, "The account name begins or ends with a hyphen.")                      \
  X(name_too_long, "name-too-long", error, "The account name is longer than 63 characters.")              \
  X(name_too_deep, "name-too-deep", error, "The account name contains a dot.")                            \
  X(port_not_allowed, "port-not-allowed", error, "The address has a port other than that of https.")      \
  /* Dangerous, account. */                                                                               \
  X(lookalike_host, "lookalike-host", danger,                                                             \
    "The host contains the service's name, but does not belong to the service.")                          \
  X(host_in_userinfo, "host-in-userinfo", danger,                                                         \
    "The service's host is in the place of a user name, and the real host is another one.")               \
  X(backslash_host, "backslash-host", danger,                                                             \
    "Because of a backslash, a browser sees another host than a reader does.")                            \
  X(homoglyph_host, "homoglyph-host", danger,                                                             \
    "The host is spelled with characters that only look like those of the service's host.")               \
  X(encoded_host, "encoded-host", danger, "The host contains percent-encoded characters.")                \
  X(control_character, "control-character", danger, "A control character is hidden in the address.")      \
  /* Mended, secret. */                                                                                   \
  X(password_part_removed, "password-part-removed", note,                                                 \
    "The password after the secret (':X') was removed.")                                                  \
  X(header_unwrapped, "header-unwrapped", note, "The secret was taken from an Authorization header.")     \
  /* Doubtful, secret. */                                                                                 \
  X(length_unusual, "length-unusual", warning, "The secret does not have the usual length.")              \
  X(case_unusual, "case-unusual", warning, "The secret has capital letters, which is unusual.")           \
  X(ambiguous_character, "ambiguous-character", warning,                                                  \
    "A letter is in a place where a digit is more likely (O for 0, l for 1).")                            \
  /* Refused, secret. */                                                                                  \
  X(address_in_secret_field, "address-in-secret-field", error,                                            \
    "This is a web address, but the field is for the secret.")                                            \
  X(email_not_secret, "email-not-secret", error, "This is an email address, not a secret.")               \
  X(masked_value, "masked-value", error, "The value is masked: it consists of dots or asterisks.")        \
  X(placeholder_value, "placeholder-value", error, "This is a placeholder from an example.")              \
  X(password_like, "password-like", error, "This looks like a password, which no field asks for.")        \
  X(other_secret, "other-secret", error, "This is another kind of secret, which `kind` names.")           \
  X(secret_character, "secret-character", error, "The value has a character that no secret has.")         \
  /* Mended, in any field. */                                                                             \
  X(taken_from_text, "taken-from-text", note, "The value was taken from a longer text.")                  \
  X(pasted_twice, "pasted-twice", note, "The value was there twice, and one copy was removed.")           \
  X(found_in_address, "found-in-address", note, "The value was taken from the address of a page.")        \
  /* Doubtful, in any field. */                                                                           \
  X(shape_unusual, "shape-unusual", warning, "The value does not have the shape of any known kind.")      \
  X(kind_ending, "kind-ending", warning, "The service will soon stop accepting this kind.")               \
  X(maybe_other, "maybe-other", warning, "The value may be of another kind, which `kind` names.")         \
  /* Refused, in any field. */                                                                            \
  X(checksum_wrong, "checksum-wrong", error, "The checksum in the value does not match the rest of it.")  \
  X(kind_ended, "kind-ended", error, "The service no longer accepts this kind.")                          \
  X(payment_card, "payment-card", error, "This is the number of a payment card.")                         \
  X(sample_value, "sample-value", error, "This value is a sample from a manual.")                         \
  X(other_service, "other-service", error, "This is a key of another service, which `service` names.")    \
  X(wrong_field, "wrong-field", error, "This value belongs in another field, which `field` names.")       \
  X(not_an_email, "not-an-email", error, "This is not an email address.")                                 \
  X(not_a_choice, "not-a-choice", error, "This is not one of the values to choose from.")

enum class Status : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_STATUSES(KEYFIT_X)
#undef KEYFIT_X
};

enum class Severity : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_SEVERITIES(KEYFIT_X)
#undef KEYFIT_X
};

enum class Code : std::uint8_t {
#define KEYFIT_X(name, text, severity, sentence) name,
  KEYFIT_FINDINGS(KEYFIT_X)
#undef KEYFIT_X
};

// What leaves the core for each: small letters and hyphens.
std::string_view text_of(Status status);
std::string_view text_of(Severity severity);
std::string_view text_of(Code code);

// One English sentence for developers. Apart from the texts, so that a build that never asks carries none.
std::string_view sentence_of(Status status);
std::string_view sentence_of(Severity severity);
std::string_view sentence_of(Code code);

// Every value of each list, in order, and each code's severity.
inline constexpr Status statuses[] = {
#define KEYFIT_X(name, text, sentence) Status::name,
    KEYFIT_STATUSES(KEYFIT_X)
#undef KEYFIT_X
};
inline constexpr Severity severities[] = {
#define KEYFIT_X(name, text, sentence) Severity::name,
    KEYFIT_SEVERITIES(KEYFIT_X)
#undef KEYFIT_X
};
inline constexpr Severity code_severities[] = {
#define KEYFIT_X(name, text, severity, sentence) Severity::severity,
    KEYFIT_FINDINGS(KEYFIT_X)
#undef KEYFIT_X
};
inline constexpr std::size_t status_count = std::size(statuses);
inline constexpr std::size_t severity_count = std::size(severities);
inline constexpr std::size_t code_count = std::size(code_severities);

constexpr Severity severity_of(Code code) { return code_severities[static_cast<std::size_t>(code)]; }

// Part of the input as given: UTF-8 byte offsets, start included, end not.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
};

struct Finding {
  Code code;
  Span span;
  bool has_suggestion;  // the text is the verdict's one suggestion
};

// What a finding says beyond its code, where it says more. At most one finding of a verdict does; empty or 0
// where there is nothing to say. The views point into the Definition, or into the leaves of the Catalog.
struct Detail {
  Code code = Code::whitespace_removed;  // of the finding that it belongs to
  std::string_view service{};            // other-service
  std::string_view field{};              // other-service, wrong-field
  std::string_view kind{};               // maybe-other, other-service, wrong-field
  std::uint32_t have = 0;                // length-unusual: how many characters there are
  std::uint32_t usual_least = 0;         // length-unusual: how many are usual
  std::uint32_t usual_most = 0;
  std::string_view usual{};  // shape-unusual: how a usual value begins
};

// The findings of one verdict, in the order in which they were made. Each code at most once.
class Findings {
 public:
  // No verdict can hold more: an address has at most 16 notes, one warning and one refusal.
  static constexpr std::size_t capacity = 20;

  // Only the findings that there are take time: most verdicts have few.
  Findings() = default;
  Findings(const Findings& other) { *this = other; }
  Findings& operator=(const Findings& other) {
    if (this == &other) return *this;  // Not reached: nothing in the core assigns one to itself.
    std::copy(other.begin(), other.end(), list_.begin());
    size_ = other.size_;
    return *this;
  }

  void add(Code code, Span span) {
    // Not reached: that there is no room, for no verdict has that many.
    if (!has(code) && size_ < list_.size()) list_[size_++] = Finding{code, span, false};
  }

  // Adds a finding, or lengthens the one there is by what follows it directly.
  void add_run(Code code, Span span) {
    add(code, span);
    for (std::size_t i = 0; i < size_; ++i) {
      if (list_[i].code == code && list_[i].span.end == span.start) list_[i].span.end = span.end;
    }
  }

  // Says that the finding with this code has a suggestion: the one that the verdict holds.
  void suggest(Code code) {
    for (std::size_t i = 0; i < size_; ++i)
      list_[i].has_suggestion = list_[i].has_suggestion || list_[i].code == code;
  }

  bool has(Code code) const {
    for (std::size_t i = 0; i < size_; ++i) {
      if (list_[i].code == code) return true;
    }
    return false;
  }

  std::size_t size() const { return size_; }
  const Finding* begin() const { return list_.data(); }
  const Finding* end() const { return list_.data() + size_; }

  // The status that follows: valid without findings, otherwise that of the worst; incomplete where the
  // only thing wrong is that the rest is missing.
  Status status() const;

  // Moves every span `by` bytes to the right: the input was part of a longer one.
  void shift(std::uint32_t by);

 private:
  std::array<Finding, capacity> list_;
  std::size_t size_ = 0;
};

}  // namespace keyfit
