// Service: what is known of one service, read from its file in core/services/.
//
// Decides: whether a definition is whole and within the limits; which shape of secret a text has.
// Needs: the file's leaves (leaves.h). The views in a Service point into them: the caller keeps them alive.
// Answers: a Service, or the first problem and the path that it was found at. An unknown key is a problem: a
//   rule that nobody reads must not look as if it held.
// Source: each rule in a file carries its own `source`, and in `sure` how sure it is: documented, observed,
//   third-party or inferred.
// Never: names a service. What differs between services is in their files alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/leaves.h"

namespace keyfit {

// A list with a limit, filled by index, in any order.
template <typename T, std::size_t Capacity>
class List {
 public:
  static constexpr std::size_t capacity = Capacity;

  // The element at `index`, or null where the list would be too long.
  T* at(std::size_t index) {
    if (index >= Capacity) return nullptr;
    if (index >= size_) size_ = index + 1;
    return &items_[index];
  }
  std::size_t size() const { return size_; }
  const T& operator[](std::size_t index) const { return items_[index]; }
  const T* data() const { return items_.data(); }
  const T* begin() const { return items_.data(); }
  const T* end() const { return items_.data() + size_; }

 private:
  std::array<T, Capacity> items_{};
  std::size_t size_ = 0;
};

// What a secret is made of.
#define KEYFIT_ALPHABETS(X)                                                                          \
  X(hex, "hex", "Hexadecimal digits; small letters are usual.")                                      \
  X(lower_alnum, "lower-alnum", "Small letters and digits.")                                         \
  X(mixed_alnum, "mixed-alnum", "Small and capital letters and digits, all three, not hexadecimal.") \
  X(jwt, "jwt", "Three base64url parts with dots, the first beginning with eyJ (RFC 7519).")

enum class Alphabet : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_ALPHABETS(KEYFIT_X)
#undef KEYFIT_X
};

struct SecretShape {
  std::string_view kind;              // its name in verdicts, as in "example-token"
  Alphabet alphabet = Alphabet::hex;  // of the service's own secret: hex is the one known so far
  std::size_t length = 0;             // in characters; 0 for any (a JWT)
  std::size_t shortest =
      0;  // of the service's own secret: from here on another length is odd, not unfinished
};

inline constexpr std::size_t longest_host = 64;
inline constexpr std::size_t longest_path = 64;
inline constexpr std::size_t longest_label = 63;  // of a DNS name (RFC 1035, 2.3.4)
inline constexpr std::size_t longest_name = longest_label;

// Why a live test ended as it did: C++ name, text, answer, fault, guides.
#define KEYFIT_REASONS(X)                                                                   \
  X(connected, "connected", accepted, none, "")                                             \
  X(connected_limited, "connected-limited", accepted, none, "")                             \
  X(secret_refused, "secret-refused", refused, person, "renew-token,administrator,staff")   \
  X(no_such_account, "no-such-account", refused, person, "find-address")                    \
  X(account_deactivated, "account-deactivated", refused, person, "ask-administrator")       \
  X(api_not_enabled, "api-not-enabled", refused, person, "administrator,ask-administrator") \
  X(not_the_api, "not-the-api", undetermined, page, "")                                     \
  X(request_malformed, "request-malformed", undetermined, page, "")                         \
  X(blocked_by_browser, "blocked-by-browser", undetermined, page, "")                       \
  X(blocked_by_page, "blocked-by-page", undetermined, page, "")                             \
  X(relay_refused, "relay-refused", undetermined, page, "")                                 \
  X(relay_down, "relay-down", undetermined, page, "")                                       \
  X(rate_limited, "rate-limited", undetermined, service, "")                                \
  X(service_down, "service-down", undetermined, service, "")                                \
  X(service_moved, "service-moved", undetermined, service, "")                              \
  X(redirected, "redirected", undetermined, service, "")                                    \
  X(unexpected_reply, "unexpected-reply", undetermined, service, "")                        \
  X(reply_too_large, "reply-too-large", undetermined, service, "")                          \
  X(timeout, "timeout", undetermined, network, "")                                          \
  X(offline, "offline", undetermined, network, "")                                          \
  X(unreachable, "unreachable", undetermined, network, "")                                  \
  X(cancelled, "cancelled", undetermined, none, "")                                         \
  X(not_tested, "not-tested", undetermined, none, "")

enum class Reason : std::uint8_t {
#define KEYFIT_X(name, text, answer, fault, guides) name,
  KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
};

inline constexpr std::size_t reason_count = static_cast<std::size_t>(Reason::not_tested) + 1;

std::string_view text_of(Reason reason);
bool read_reason(std::string_view text, Reason& reason);

// What a reply must be for a rule to hold: every condition that is given. The first rule that holds gives the
// reason.
struct ReplyRule {
  std::size_t first_status = 0;  // 0: any status
  std::size_t last_status = 0;
  std::string_view envelope;  // "ok" or "fail": what the service says of its own answer
  std::string_view code;      // an error's code, or the beginning of one
  bool is_family = false;     // `code` is the beginning of a code
  std::string_view text;      // small letters; stands in an error's text
  std::string_view location;  // small letters; stands in the Location header
  bool is_html = false;       // the reply is an HTML page
  bool has_reason = false;
  Reason reason = Reason::unexpected_reply;
};

struct LiveStep {
  std::string_view body;
};

// Where in a reply a text about the person stands: element names from the root, "/response/staff/email".
struct WhoPaths {
  List<std::string_view, 3> name;
  std::string_view email;
  std::string_view company;
};

// Where in a reply the service says how it went.
struct ReplyPaths {
  std::string_view status;  // "ok" or "fail"
  std::string_view code;    // of an error
  std::string_view error;   // its text
};

struct LiveTest {
  std::string_view method;
  std::string_view content_type;
  std::string_view password;  // behind the secret, in HTTP Basic
  List<LiveStep, 4> steps;
  ReplyPaths reply;
  List<ReplyRule, 40> rules;
  WhoPaths who;
};

// Tells most labels that are not in a list without looking at the list.
class LabelFilter {
 public:
  void add(std::string_view label) { words_[label.size() % words_.size()] |= bit_of(label); }
  bool may_hold(std::string_view label) const {
    return (words_[label.size() % words_.size()] & bit_of(label)) != 0;
  }

 private:
  static std::uint64_t bit_of(std::string_view label) {
    const std::size_t first = static_cast<unsigned char>(label.front());
    const std::size_t last = static_cast<unsigned char>(label.back());
    return std::uint64_t{1} << ((first * 3 + last) % 64);
  }
  std::array<std::uint64_t, 4> words_{};
};

struct Service {
  std::string_view id;
  List<std::string_view, 4> hosts;            // "example.com"; the first is assumed behind a bare name
  List<std::string_view, 24> service_hosts;   // first labels that are the service's own sites
  List<std::string_view, 8> other_products;   // first labels of the service's other product
  LabelFilter no_names;                       // of the two above
  std::string_view unusual_name_characters;   // in the alphabet of names, yet hardly ever seen
  std::string_view api_path;                  // "/api/2.1/xml-in"
  List<std::string_view, 4> older_api_paths;  // mended to api_path
  SecretShape secret;
  List<SecretShape, 8> other_secrets;
  List<std::string_view, 48> label_words;  // small letters; what labels in front of values are made of
  LiveTest live_test;                      // without steps where the service cannot be asked
};

#define KEYFIT_SERVICE_PROBLEMS(X)                                               \
  X(none, "none", "The definition is whole.")                                    \
  X(malformed, "malformed", "The leaves are cut short.")                         \
  X(unknown_key, "unknown-key", "No rule has this key.")                         \
  X(wrong_value, "wrong-value", "The value is of the wrong type, form or size.") \
  X(too_many, "too-many", "The list has more elements than it may.")             \
  X(missing, "missing", "A key that every service needs is missing, or a list has a gap.")

enum class ServiceProblem : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_SERVICE_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
};

std::string_view text_of(ServiceProblem problem);

// How the part of a definition that is about the live test is read. Whoever makes no live tests does without
// it.
struct LiveReader {
  // One leaf, its path without "/live_test".
  ServiceProblem (*read)(LiveTest& live_test, std::string_view path, const Leaf& leaf);
  // The path of what a whole live test must have and this one lacks, or nothing.
  std::string_view (*find_missing)(const LiveTest& live_test);
};
extern const LiveReader live_reader;

// Reads the leaves of a definition into `service`. On a problem `where` is the path, and `service` is empty.
// Without `live` what a definition says of a live test is passed over, right or wrong.
ServiceProblem read_service(std::string_view leaves, Service& service, std::string_view& where,
                            const LiveReader* live = &live_reader);

// Whether all of `text` is of the shape's alphabet and of its length.
bool has_shape(std::string_view text, const SecretShape& shape);

// The other kind of secret that `text` is, or null.
const SecretShape* find_other_secret(std::string_view text, const Service& service);

// How many bytes at the start of `text` are hexadecimal digits.
std::size_t count_hex_digits(std::string_view text);

// Whether a text that should be an address is a secret instead: the service's own (from its shortest length
// on) or a known other kind, alone or with the password part of HTTP Basic behind it (":X").
bool looks_like_secret(std::string_view text, const Service& service);

}  // namespace keyfit
