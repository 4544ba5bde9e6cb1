// Pattern: the shape of a value, and how far a text has that shape.
//
// Decides: whether a pattern is one of the language below; whether a text matches it, is the beginning of a
//   match, or at which character it can no longer be one and what may stand there instead; its named parts;
//   how a text is mended so that it matches.
// Needs: a pattern's text, which the caller keeps alive as long as the Pattern is used (the names of its
//   parts point into it). A PatternPool, which holds the instructions of all patterns of one definition.
//   The texts that are matched are any bytes.
// Answers: a Pattern or a PatternProblem; a Walker, which takes a text one character at a time; a
//   PatternMatch; a Mending. The time is linear in the text, and nothing backtracks.
// Source: ECMA-262, "RegExp (Regular Expression) Objects", with the u flag. A pattern P accepts exactly what
//   new RegExp("^(?:P)$", "u") accepts, and its named parts are the same ones
//   (tests/node/patterns.test.ts).
// Never: keeps a character of a text. What it keeps are places in the pattern and in the text.
//
// The language is a part of JavaScript's regular expressions. All that is not here is refused:
//   literals       printable ASCII; of ^ $ \ . * + ? ( ) [ ] { } | and / only with a backslash in front, but
//                  for /, which may do without
//   classes        [A-Za-z0-9_-], with ranges; in them \ ] and - have a backslash, where - may also stand
//                  first or last; never empty, never negated
//   groups         (?:a|b) and (?<name>a|b); | stands in groups alone, and no alternative may be empty
//   counts         {n}, {n,m} and ?, greedy; n <= m, m > 0; not on what may itself be empty
//   named groups   at most four, no name twice, none inside a count
// An alternative or a counted group that could be empty is refused because the order in which RegExp tries
// such things says more than anybody means; write ? behind the group instead.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/text.h"

namespace keyfit {

// The longest known pattern, of a key in three alternative forms, has 140 characters.
inline constexpr std::size_t most_pattern_characters = 512;
// A JWT of the longest text that a field takes, twice over.
inline constexpr std::size_t most_pattern_places = 8192;
inline constexpr std::size_t most_pattern_depth = 16;  // of groups in groups
inline constexpr std::size_t most_pattern_parts = 4;
inline constexpr std::size_t longest_part_name = 32;
// How many places a Walker holds at once. Most patterns need one or two. The most that a known one needs is
// about ten: sk-proj-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}.
inline constexpr std::size_t most_held = 32;

// Why a text is no pattern: C++ name, code, sentence.
#define KEYFIT_PATTERN_PROBLEMS(X)                                                                           \
  X(none, "none", "The pattern is sound.")                                                                   \
  X(empty, "empty", "A pattern needs at least one character.")                                               \
  X(too_long, "too-long", "A pattern may have at most 512 characters.")                                      \
  X(not_ascii, "not-ascii", "A pattern is made of printable ASCII characters.")                              \
  X(anchor, "anchor", "A pattern always matches the whole value, so leave out ^ and $.")                     \
  X(any_character, "any-character",                                                                          \
    "A dot would match any character. List the characters, or escape the dot.")                              \
  X(endless_count, "endless-count", "Counts need an upper limit: write {n,m} instead of *, + or {n,}.")      \
  X(count_malformed, "count-malformed", "A count is written {n}, {n,m} or ?. Escape any other brace.")       \
  X(count_backwards, "count-backwards", "A count's first number is larger than its second.")                 \
  X(count_zero, "count-zero", "A count of zero matches nothing.")                                            \
  X(lazy_count, "lazy-count", "Counts are greedy: no ? may follow one.")                                     \
  X(nothing_to_count, "nothing-to-count", "A count needs a character, a class or a group in front of it.")   \
  X(may_be_empty, "may-be-empty", "A counted part, or one of several alternatives, must not be empty.")      \
  X(stray_bracket, "stray-bracket", "A closing bracket or brace without an opening one needs a backslash.")  \
  X(escape_unknown, "escape-unknown", "Escape only punctuation that has a special meaning.")                 \
  X(class_open, "class-open", "A class has no closing bracket.")                                             \
  X(class_empty, "class-empty", "A class needs at least one character.")                                     \
  X(class_negated, "class-negated", "A class lists the characters that are allowed, and cannot be negated.") \
  X(range_backwards, "range-backwards", "A range's first character comes after its last.")                   \
  X(alternative_outside, "alternative-outside", "Alternatives must be inside a group: (?:a|b).")             \
  X(group_open, "group-open", "A group has no closing parenthesis.")                                         \
  X(group_stray, "group-stray", "A closing parenthesis has no opening one.")                                 \
  X(group_unnamed, "group-unnamed", "A group is written (?:...) or (?<name>...).")                           \
  X(group_unknown, "group-unknown", "Look-around and inline flags are not part of the language.")            \
  X(too_deep, "too-deep", "Groups may be nested at most 16 deep.")                                           \
  X(name_malformed, "name-malformed", "A name is a letter, then at most 31 letters, digits or underscores.") \
  X(name_twice, "name-twice", "A name may appear only once in a pattern.")                                   \
  X(name_counted, "name-counted", "A named group must not be counted, or be inside a group that is.")        \
  X(too_many_names, "too-many-names", "A pattern may have at most four named groups.")                       \
  X(too_many_places, "too-many-places", "Expanded without counts, a pattern may have at most 8,192 places.") \
  X(pool_full, "pool-full", "The patterns of the definition are too large together.")

enum class PatternProblem : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_PATTERN_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
};

inline constexpr std::size_t pattern_problem_count =
// NOLINTNEXTLINE(bugprone-macro-parentheses): each is a term of a sum.
#define KEYFIT_X(name, text, sentence) +1
    KEYFIT_PATTERN_PROBLEMS(KEYFIT_X);
#undef KEYFIT_X

std::string_view text_of(PatternProblem problem);
std::string_view sentence_of(PatternProblem problem);

// A set of ASCII characters.
class CharacterSet {
 public:
  constexpr CharacterSet() = default;
  constexpr explicit CharacterSet(std::string_view characters) {
    for (char c : characters) add(c);
  }

  constexpr bool contains(char c) const {
    const auto value = static_cast<unsigned char>(c);
    return value < 128 && ((bits_[value >> 6] >> (value & 63)) & 1) != 0;
  }
  // `c` is ASCII.
  constexpr void add(char c) {
    const auto value = static_cast<unsigned char>(c);
    bits_[value >> 6] |= std::uint64_t{1} << (value & 63);
  }
  constexpr void add_range(char first, char last) {
    const auto end = static_cast<unsigned char>(last);
    for (auto c = static_cast<unsigned char>(first); c <= end; ++c) add(static_cast<char>(c));
  }
  // The first character in the order of ASCII. The set is not empty.
  constexpr char first() const {
    return static_cast<char>(bits_[0] != 0 ? __builtin_ctzll(bits_[0]) : 64 + __builtin_ctzll(bits_[1]));
  }
  constexpr bool empty() const { return (bits_[0] | bits_[1]) == 0; }
  constexpr std::size_t size() const {
    return static_cast<std::size_t>(__builtin_popcountll(bits_[0])) +
           static_cast<std::size_t>(__builtin_popcountll(bits_[1]));
  }
  constexpr bool is_subset_of(const CharacterSet& other) const {
    return (bits_[0] & ~other.bits_[0]) == 0 && (bits_[1] & ~other.bits_[1]) == 0;
  }

  constexpr CharacterSet& operator|=(const CharacterSet& other) {
    bits_[0] |= other.bits_[0];
    bits_[1] |= other.bits_[1];
    return *this;
  }
  constexpr CharacterSet& operator&=(const CharacterSet& other) {
    bits_[0] &= other.bits_[0];
    bits_[1] &= other.bits_[1];
    return *this;
  }
  constexpr CharacterSet& operator-=(const CharacterSet& other) {
    bits_[0] &= ~other.bits_[0];
    bits_[1] &= ~other.bits_[1];
    return *this;
  }
  friend constexpr CharacterSet operator|(CharacterSet a, const CharacterSet& b) { return a |= b; }
  friend constexpr CharacterSet operator&(CharacterSet a, const CharacterSet& b) { return a &= b; }
  friend constexpr CharacterSet operator-(CharacterSet a, const CharacterSet& b) { return a -= b; }
  friend constexpr bool operator==(const CharacterSet& a, const CharacterSet& b) {
    return a.bits_[0] == b.bits_[0] && a.bits_[1] == b.bits_[1];
  }

 private:
  std::uint64_t bits_[2] = {0, 0};
};

inline constexpr CharacterSet ascii_digits{"0123456789"};
inline constexpr CharacterSet ascii_letters{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"};

// One step of a compiled pattern. Targets are counted from the instruction itself, always forward, so that a
// block of instructions can be moved and repeated as it is.
struct PatternInstruction {
  enum Kind : std::uint8_t {
    literal,     // the character `value`
    characters,  // `least` to `most` characters of the set `value`
    fork,        // goes on behind this, and if that leads nowhere `least` instructions on
    jump,        // goes on `least` instructions on
    open,        // the named part `value` begins here
    close,       // the named part `value` ends here
    end          // the pattern ends here
  };
  Kind kind;
  std::uint8_t value;
  std::uint16_t least;
  std::uint16_t most;
};
static_assert(sizeof(PatternInstruction) <= 8);

// The instructions and sets of characters of all patterns of one definition. A set that two patterns have in
// common is there once.
class PatternPool {
 public:
  // A definition of the largest size, 24 kB, with 100 patterns of 30 literal characters each.
  static constexpr std::size_t most_instructions = 3072;
  // A known service has at most 20 kinds of keys, and their classes are mostly the same.
  static constexpr std::size_t most_sets = 192;

  void clear() { instruction_count_ = set_count_ = 0; }
  std::size_t instruction_count() const { return instruction_count_; }
  std::size_t set_count() const { return set_count_; }
  const PatternInstruction& instruction(std::size_t index) const { return instructions_[index]; }
  const CharacterSet& set(std::size_t index) const { return sets_[index]; }

 private:
  friend class PatternCompiler;

  std::array<PatternInstruction, most_instructions> instructions_;
  std::array<CharacterSet, most_sets> sets_;
  std::uint16_t instruction_count_ = 0;
  std::uint16_t set_count_ = 0;
};

// A compiled pattern: where it stands in its pool, and what is known of all its matches.
struct Pattern {
  std::uint16_t first = 0;  // of its instructions
  std::uint16_t count = 0;  // of instructions, the last of which is the end; 0: no pattern
  std::uint16_t least = 0;  // characters of the shortest match
  std::uint16_t most = 0;   // characters of the longest match
  // With how many literal characters every match begins at least, whichever of the alternatives it takes:
  // 8 of "sk_(?:live|test)_[0-9]{4}".
  std::uint16_t literal = 0;
  std::uint8_t part_count = 0;
  std::array<std::string_view, most_pattern_parts> part_names{};  // in the order in which they open

  // The part of this name, or no_position.
  std::size_t find_part(std::string_view name) const;
};

// Compiles `text` behind what is in the pool. On a problem `at` is the offset in `text` at which it was
// found, `pattern` is no pattern, and the pool is as it was.
PatternProblem compile(std::string_view text, PatternPool& pool, Pattern& pattern, std::size_t& at);

// A named part of a match, in characters of the text; absent where the match went past its group by another
// alternative.
struct PatternPart {
  std::uint16_t begin = absent;
  std::uint16_t end = absent;

  static constexpr std::uint16_t absent = 0xFFFF;
  bool is_present() const { return begin != absent; }
  std::string_view of(std::string_view text) const {
    return is_present() ? text.substr(begin, static_cast<std::size_t>(end - begin)) : std::string_view{};
  }
};

using PatternParts = std::array<PatternPart, most_pattern_parts>;

// What one walk over a text tells.
struct PatternMatch {
  bool whole = false;                 // the text matches
  bool begins = false;                // the text is the beginning of a match, or one itself
  bool overflowed = false;            // as Walker::overflowed; then it is neither
  std::size_t stop = 0;               // the first character that can be in no match, or the text's size
  CharacterSet expected;              // what may stand there; empty behind a match that cannot go on
  std::size_t longest = no_position;  // the size of the longest prefix that matches, or no_position
  PatternParts parts;                 // of the whole match, else of that prefix
};

// Walks through a pattern, a character of a text at a time. What it holds are the places that may take the
// next character, in the order in which RegExp would try them.
class Walker {
 public:
  Walker(const PatternPool& pool, const Pattern& pattern);

  // Takes a character. False where it can be in no match: then all stays as before it.
  bool step(char c);
  // Takes characters until one can be in no match, and answers how many it took. The same as step in a loop,
  // and several times as fast.
  std::size_t take(std::string_view text);

  // Whether `c` may stand next, and all that may.
  bool accepts(char c) const { return expected().contains(c); }
  CharacterSet expected() const;

  std::size_t position() const { return position_; }  // how many characters were taken
  std::size_t held() const { return count_; }         // how many places may take the next character
  // Whether what was taken matches, and whether a match can go on behind it. At least one of the two is true
  // until the walk overflows.
  bool matches() const { return matched_; }
  bool goes_on() const { return count_ > 0; }
  // Whether what was taken is the beginning of a match, or one itself.
  bool begins() const { return !overflowed_; }
  // More than most_held places would have had to be held. The walk is over: nothing is accepted any more,
  // and what was taken is no match. Lint refuses patterns with which that can happen.
  bool overflowed() const { return overflowed_; }

  // While matches(): the named parts, and the class that took the last character (a literal is a class of
  // one; empty where nothing was taken).
  PatternParts parts() const;
  CharacterSet last_class() const;

 private:
  friend PatternMatch match(const PatternPool& pool, const Pattern& pattern, std::string_view text);

  // Where the named parts begin and end, two numbers each.
  using Marks = std::array<std::uint16_t, 2 * most_pattern_parts>;
  // A place: an instruction that takes characters, and how many it has taken.
  struct Thread {
    std::uint16_t at;
    std::uint16_t taken;
    Marks marks;
  };

  CharacterSet set_of(std::size_t at) const;
  bool takes(const PatternInstruction& instruction, char c) const;
  bool step_alone(char c);
  bool has_left(std::size_t index) const;
  void hold(const Thread& thread);
  void follow(Thread thread, std::uint16_t from);
  void give_up_if_overflowed();
  void turn();
  std::size_t skip(std::string_view text);
  std::size_t advance(std::string_view text);

  const PatternPool* pool_;
  // What is held, and what is gathered for behind the next character; which is which changes with each.
  std::array<Thread, most_held> threads_[2];
  Marks marks_;  // of the match
  std::size_t position_ = 0;
  std::size_t count_ = 0;
  std::size_t next_count_ = 0;
  std::uint16_t last_ = 0;  // the instruction that took the last character of the match
  std::uint8_t current_ = 0;
  // The first of the places is in a class that has just taken a character, and nothing but that class and
  // what is behind it is held.
  bool is_one_ = false;
  bool matched_ = false;
  bool next_matched_ = false;
  bool overflowed_ = false;
};

PatternMatch match(const PatternPool& pool, const Pattern& pattern, std::string_view text);

// Whether all of `text` matches: match().whole and no more.
bool matches(const PatternPool& pool, const Pattern& pattern, std::string_view text);

// Whether a prefix of `text`, but not `text` itself, matches, and all characters behind it are of the class
// that took the last one of it: a value of the right characters that is longer than any.
bool is_overlong(const PatternPool& pool, const Pattern& pattern, std::string_view text);

// What mending may do, besides taking the text as it is.
struct MendOptions {
  bool letter_case = false;  // take a letter in its other case
  bool look_alikes =
      false;              // take O or o as 0 and l or I as 1 where the letter cannot stand and the digit can
  bool overlong = false;  // end as is_overlong says
  std::size_t beginning = 0;  // end as a beginning of at least so many characters; 0: do not
};

// What was done to a character.
enum class MendMark : std::uint8_t { kept, letter_case, look_alike };

// What a mended text is.
enum class MendEnd : std::uint8_t { nothing, whole, beginning, overlong };

struct Mending {
  MendEnd end = MendEnd::nothing;
  std::size_t letter_case_at = no_position;  // the first character whose case was changed
  std::size_t look_alike_at = no_position;   // the first that was taken for a digit
  std::size_t whole = no_position;           // where the match ends that an overlong text begins with
};

// Mends `text` into `out`, which has room for as many characters, and notes in `marks`, unless it is null,
// what was done to each. A character is taken as it is where it can be, else in its other case, else as the
// digit that it looks like; what was taken is not taken back. So whoever wants the smallest change asks with
// the fewest options first. On MendEnd::nothing `out` holds part of a mended text.
Mending mend(const PatternPool& pool, const Pattern& pattern, std::string_view text,
             const MendOptions& options, char* out, MendMark* marks = nullptr);

}  // namespace keyfit
