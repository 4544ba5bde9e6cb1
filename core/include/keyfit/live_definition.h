// Live definition: what a definition says of asking the service, and of what its answers mean.
//
// Decides: nothing. These are the rules as they were read (definition.h); live_test.h follows them.
// Needs: the texts of the file, which the views point into.
// Source: core/services/service.schema.json describes every key. The order of lists is that of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/list.h"
#include "keyfit/pattern.h"

namespace keyfit {

// Limits, in all steps of a definition together. The schema states those of one list.
inline constexpr std::size_t most_steps = 4;   // the deepest known: two places, a name, an administrator
inline constexpr std::size_t most_rules = 96;  // FreshBooks Classic has 24
inline constexpr std::size_t most_conditions = 160;
inline constexpr std::size_t most_texts = 96;  // of conditions that take any of a list
inline constexpr std::size_t most_missing = 24;
inline constexpr std::size_t most_headers = 24;
inline constexpr std::size_t most_only = 48;
inline constexpr std::size_t most_who_paths = 48;
inline constexpr std::size_t most_implied = 128;

// Why a live test ended as it did: C++ name, text, answer, fault, guides, and the guides of a closed field,
// which keeps the names that the first edition gave them.
#define KEYFIT_REASONS(X)                                                                                  \
  X(connected, "connected", accepted, none, "", "")                                                        \
  X(connected_limited, "connected-limited", accepted, none, "", "")                                        \
  X(secret_refused, "secret-refused", refused, person, "renew,find", "renew-token,administrator,staff")    \
  X(no_such_account, "no-such-account", refused, person, "find-address", "find-address")                   \
  X(account_deactivated, "account-deactivated", refused, person, "ask-administrator", "ask-administrator") \
  X(api_not_enabled, "api-not-enabled", refused, person, "find,ask-administrator",                         \
    "administrator,ask-administrator")                                                                     \
  X(not_the_api, "not-the-api", undetermined, page, "", "")                                                \
  X(request_malformed, "request-malformed", undetermined, page, "", "")                                    \
  X(blocked_by_browser, "blocked-by-browser", undetermined, page, "", "")                                  \
  X(blocked_by_page, "blocked-by-page", undetermined, page, "", "")                                        \
  X(relay_refused, "relay-refused", undetermined, page, "", "")                                            \
  X(relay_down, "relay-down", undetermined, page, "", "")                                                  \
  X(rate_limited, "rate-limited", undetermined, service, "", "")                                           \
  X(service_down, "service-down", undetermined, service, "", "")                                           \
  X(service_moved, "service-moved", undetermined, service, "", "")                                         \
  X(redirected, "redirected", undetermined, service, "", "")                                               \
  X(unexpected_reply, "unexpected-reply", undetermined, service, "", "")                                   \
  X(reply_too_large, "reply-too-large", undetermined, service, "", "")                                     \
  X(timeout, "timeout", undetermined, network, "", "")                                                     \
  X(offline, "offline", undetermined, network, "", "")                                                     \
  X(unreachable, "unreachable", undetermined, network, "", "")                                             \
  X(cancelled, "cancelled", undetermined, none, "", "")                                                    \
  X(not_tested, "not-tested", undetermined, none, "", "")                                                  \
  X(credit_used_up, "credit-used-up", accepted, person, "", "")                                            \
  X(secret_expired, "secret-expired", refused, person, "renew,find", "renew-token,administrator,staff")    \
  X(wrong_kind, "wrong-kind", refused, person, "find", "administrator,staff")                              \
  X(wrong_region, "wrong-region", refused, person, "find-address", "find-address")                         \
  X(plan_without_api, "plan-without-api", refused, person, "ask-administrator", "ask-administrator")       \
  X(address_not_allowed, "address-not-allowed", undetermined, page, "", "")                                \
  X(ask_relay, "ask-relay", undetermined, page, "", "")

enum class Reason : std::uint8_t {
#define KEYFIT_X(name, text, answer, fault, guides, closed_guides) name,
  KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
};

inline constexpr std::size_t reason_count = static_cast<std::size_t>(Reason::ask_relay) + 1;

std::string_view text_of(Reason reason);
bool read_reason(std::string_view text, Reason& reason);

// How a text is compared. Letters match in either case (ASCII); blanks around it do not count.
enum class Comparison : std::uint8_t { is, begins, has, fits, type, absent };

// What stands at a path of a body.
enum class LeafType : std::uint8_t { string, number, boolean, null, object, array, absent };

// One condition on the body: what stands at `at` is, begins with, has or fits something, or is of a type.
struct Condition {
  std::string_view at;  // JSON Pointer with `*` for any element of an array; for XML "/response/@status"
  Comparison comparison = Comparison::is;
  bool has_at = false;
  bool has_comparison = false;
  Slice texts;  // of LiveTest::texts; for `is` any of them
  Pattern pattern;
  LeafType type = LeafType::string;
};

// Where the missing right is named in a refusal.
struct Missing {
  std::string_view at;
  bool has_at = false;
  std::string_view after;
  std::string_view before;
  std::string_view separator;
};

// What a reply must be for a rule to hold: every condition that is given. The first rule that holds decides.
struct ReplyRule {
  std::uint16_t first_status = 0;  // 0: any status
  std::uint16_t last_status = 0;
  std::string_view header;  // its name; empty: no condition on a header
  bool has_header_comparison = false;
  Comparison header_comparison = Comparison::is;
  std::string_view header_text;
  bool is_html = false;  // the reply must be an HTML page
  bool bare = false;     // holds for HTML and an empty body, too, though it refuses without asking for a body
  bool is_next = false;  // `reason` is what the next ordinary step is asked for; the last one's reason
  bool then = false;     // the next step that adds is asked
  bool has_reason = false;
  Slice when;  // of LiveTest::conditions
  Reason reason = Reason::unexpected_reply;
  std::string_view field;  // who is to blame, if not the secret
  Slice missing;           // of LiveTest::missing
};

struct Header {
  std::string_view name;
  std::string_view value;  // a template
};

// A step is asked only with one of these kinds, or choices, in this field.
struct Only {
  std::string_view field;
  std::string_view value;
};

// One of the places of a text about the person. With `joined` it follows the one before behind a blank;
// otherwise it is the next to look at where those before held nothing.
struct WhoPath {
  std::string_view path;
  bool joined = false;
};

struct WhoPaths {
  Slice name;
  Slice email;
  Slice company;
};

struct Implied {
  std::string_view right;  // "write_*"
  std::string_view implied;
};

// Where the rights of a key stand in a reply.
struct Rights {
  std::string_view header;
  std::string_view at;
  bool has_at = false;
  std::string_view separator;
  Slice implies;  // of LiveTest::implied
};

enum class From : std::uint8_t { anywhere, page, relay };

struct Step {
  bool has_method = false;
  std::string_view method = "GET";
  std::string_view url;
  std::string_view content_type;
  std::string_view body;
  std::string_view basic_user;
  std::string_view basic_password;
  bool has_basic = false;
  bool has_body = false;
  std::string_view cost;  // "one token"; empty: it costs nothing
  From from = From::anywhere;
  bool adds = false;
  bool administrator = false;
  bool secret_in_url = false;
  bool cors = false;  // "yes": a page may ask, whatever the service says
  Slice headers;
  Slice only;
  Slice rules;
  WhoPaths who;
  Rights rights;
};

struct LiveTest {
  List<Step, most_steps> steps;
  Slice common_rules;  // tried after the step's own
  List<ReplyRule, most_rules> rules;
  List<Condition, most_conditions> conditions;
  List<std::string_view, most_texts> texts;
  List<Missing, most_missing> missing;
  List<Header, most_headers> headers;
  List<Only, most_only> only;
  List<WhoPath, most_who_paths> who_paths;
  List<Implied, most_implied> implied;

  void clear();
};

}  // namespace keyfit
