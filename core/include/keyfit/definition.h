// Definition: what is known of one service, read from its file in core/services/.
//
// Decides: whether a definition is whole, within the limits, and opens no door but those that it names.
// Needs: the file's leaves (leaves.h), in the order in which they stand in the file. The views in a
// Definition
//   point into them: the caller keeps them alive.
// Answers: a Definition, or the first problem and the path at which it was found. An unknown key is a
// problem:
//   a rule that nobody reads must not look as if it held.
// Source: each fact in a file carries its own `source`, and in `sure` how sure it is: documented, observed,
//   third-party or inferred. core/services/service.schema.json describes every key.
// Never: names a service. What differs between services is in their files alone.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/leaves.h"
#include "keyfit/list.h"
#include "keyfit/live_definition.h"
#include "keyfit/pattern.h"

namespace keyfit {

// The limits of a definition, each with its reason. The schema states the same numbers.
inline constexpr std::size_t most_definition_bytes =
    40'960;                                       // all leaves; those of the longest file take 22,000
inline constexpr std::size_t most_fields = 5;     // no service asks for more than four
inline constexpr std::size_t most_kinds = 80;     // in all fields, accepted and mistaken ones together
inline constexpr std::size_t most_choices = 24;   // regions; the most that a service has are ten
inline constexpr std::size_t most_words = 64;     // further values of choices and kinds
inline constexpr std::size_t most_found_in = 40;  // page addresses, of fields and choices
inline constexpr std::size_t most_samples = 24;   // keys that stand in manuals
inline constexpr std::size_t longest_host = 64;   // of a service's own hosts
inline constexpr std::size_t longest_path = 64;   // of the API's path
inline constexpr std::size_t longest_label = 63;  // of a DNS name (RFC 1035, 2.3.4)
inline constexpr std::size_t longest_name = longest_label;
inline constexpr std::size_t longest_id = 48;  // of services, fields and kinds

// What a field takes.
#define KEYFIT_FIELD_TYPES(X)                                                             \
  X(account, "account", "The address of an account: NAME.HOST.")                          \
  X(secret, "secret", "A key or a token that nobody else may see.")                       \
  X(id, "id", "A value like a key that is not secret, such as the ID of an application.") \
  X(email, "email", "An email address.")                                                  \
  X(user, "user", "A user name.")                                                         \
  X(choice, "choice", "One of a few values, such as a region.")

enum class FieldType : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_FIELD_TYPES(KEYFIT_X)
#undef KEYFIT_X
};

std::string_view text_of(FieldType type);

// What a pattern cannot say about a value.
#define KEYFIT_VALUE_CHECKS(X)                                                                              \
  X(none, "", "Nothing more.")                                                                              \
  X(crc32_base62, "crc32-base62",                                                                           \
    "The last 6 characters are the CRC-32 of the characters between the last '_' and them, in base 62.")    \
  X(crc32_hex, "crc32-hex",                                                                                 \
    "The last 8 characters are the CRC-32 of everything before them, in hexadecimal.")                      \
  X(jwt, "jwt", "Three base64url parts, separated by dots, of which the first begins with eyJ (RFC 7519).") \
  X(mixed_alnum, "mixed-alnum",                                                                             \
    "At least one lowercase letter, one capital letter and one digit, and not only hexadecimal digits.")

enum class ValueCheck : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_VALUE_CHECKS(KEYFIT_X)
#undef KEYFIT_X
};

// Whether a value can still be had. The core compares no dates: the word in the file decides.
enum class Lifetime : std::uint8_t { current, ending, ended };

// A further value for templates: the host that goes with a region, or with a kind of key.
struct Word {
  std::string_view name;
  std::string_view text;
};

// One kind of key.
struct Kind {
  std::string_view kind;  // its name in verdicts
  std::string_view pattern_text;
  Pattern pattern;
  ValueCheck check = ValueCheck::none;
  Lifetime lifetime = Lifetime::current;
  bool maybe = false;     // of another kind: its shape cannot tell
  bool distinct = false;  // its shape is nobody else's: known on the pages of every service
  bool has_label = false;
  Slice words;
};

struct Choice {
  std::string_view value;
  std::string_view label;
  Slice words;
  Slice found_in;
};

struct Field {
  std::string_view id;
  FieldType type = FieldType::secret;
  bool has_type = false;
  bool optional = false;
  bool closed = false;       // no new shape can come: the first edition's order and codes
  std::size_t shortest = 0;  // from here on another length is odd, not unfinished; 0: half the least length
  Slice kinds;               // accepted
  Slice others;              // pasted by mistake
  Slice choices;
  Slice found_in;
  Slice samples;
  CharacterSet alphabet;  // of a closed field: all characters of its kinds, letters in either case

  bool is_key() const { return type == FieldType::secret || type == FieldType::id; }
};

// Tells most labels that are not in a list without looking at the list.
class LabelFilter {
 public:
  void add(std::string_view label) { words_[label.size() % words_.size()] |= bit_of(label); }
  bool may_hold(std::string_view label) const {
    return (words_[label.size() % words_.size()] & bit_of(label)) != 0;
  }
  void clear() { words_ = {}; }

 private:
  static std::uint64_t bit_of(std::string_view label) {
    const std::size_t first = static_cast<unsigned char>(label.front());
    const std::size_t last = static_cast<unsigned char>(label.back());
    return std::uint64_t{1} << ((first * 3 + last) % 64);
  }
  std::array<std::uint64_t, 4> words_{};
};

// What the one account field of a definition says of addresses.
struct AccountRules {
  List<std::string_view, 6> hosts;    // "example.com"; the first is assumed behind a bare name
  List<std::string_view, 6> domains;  // of each host the one that is its owner's alone, read out of it
  // The service's own sites, and addresses of its other products: first labels in front of its hosts, or
  // whole hosts elsewhere ("docs.example.net"; "*.example.net" is the domain and all hosts below it).
  List<std::string_view, 32> service_hosts;
  List<std::string_view, 8> other_products;
  LabelFilter no_names;                       // of the two above
  std::string_view unusual_name_characters;   // in the alphabet of names, yet hardly ever seen
  std::string_view api_path;                  // "/api/2.1/xml-in"; empty: there is none
  List<std::string_view, 4> older_api_paths;  // mended to api_path
  List<std::string_view, 4> drop_end;         // "-admin": dropped from the end of a name
  bool has_pattern = false;
  Pattern pattern;  // of a usual name
  Slice found_in;   // of the field

  // Whether all that there is to say of a name are its characters and its length.
  bool takes_any_name() const { return !has_pattern && drop_end.size() == 0; }
  void clear();
};

class Catalog;  // catalog.h

inline constexpr std::size_t no_field = static_cast<std::size_t>(-1);

struct Definition {
  std::string_view id;
  List<Field, most_fields> fields;
  List<Kind, most_kinds> kinds;
  List<Choice, most_choices> choices;
  List<Word, most_words> words;
  List<std::string_view, most_found_in> found_in;
  List<std::string_view, most_samples> samples;
  List<std::string_view, 64> label_words;  // small letters; what labels in front of values are made of
  AccountRules account;
  PatternPool patterns;
  LiveTest live_test;                // without steps where the service cannot be asked
  const Catalog* catalog = nullptr;  // keys of all services; the caller sets it, and without it none is known

  // The index of the field with this id, or no_field.
  std::size_t find_field(std::string_view name) const;
  // The index of the account field, or no_field.
  std::size_t account_field() const;

  // Back to a definition that knows nothing. In place: it is too large for the stack.
  void clear();
};

#define KEYFIT_DEFINITION_PROBLEMS(X)                                                                      \
  X(none, "none", "The definition is complete.")                                                           \
  X(malformed, "malformed", "The leaves are truncated, or not in the order of the file.")                  \
  X(unknown_key, "unknown-key", "The key is unknown.")                                                     \
  X(wrong_value, "wrong-value", "The value is of the wrong type, form or size.")                           \
  X(too_many, "too-many", "The list has too many elements.")                                               \
  X(missing, "missing", "A required key is missing, or a list has a gap.")                                 \
  X(bad_pattern, "bad-pattern", "The pattern uses something that patterns do not support.")                \
  X(no_such_name, "no-such-name", "It refers to a field, kind, word, part or choice that does not exist.") \
  X(open_door, "open-door", "A request could go to a host that the file does not name.")                   \
  X(contradiction, "contradiction", "Two keys contradict each other.")

enum class DefinitionProblem : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_DEFINITION_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
};

std::string_view text_of(DefinitionProblem problem);
std::string_view sentence_of(DefinitionProblem problem);

// What is found wrong with a definition, and where: a JSON Pointer into the file.
struct Problem {
  DefinitionProblem code = DefinitionProblem::none;
  std::string_view where;
};

// How the parts of a definition that checks do without are read: the live test and the guides. Whoever makes
// no live tests does without them, and passes over what a definition says there.
struct LiveReader;
extern const LiveReader live_reader;

// Reads the leaves of a definition into `definition`, which is cleared first, and again on a problem.
Problem read_definition(std::string_view leaves, Definition& definition,
                        const LiveReader* live = &live_reader);

}  // namespace keyfit
