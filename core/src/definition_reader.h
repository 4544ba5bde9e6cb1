// Definition reader: what the readers of a definition's parts share. Internal to the core.
//
// Decides: how a path is followed segment by segment; which texts may stand where.
// Rule: a definition is written by developers, so strict is kind. What is checked here keeps what leaves the
//   core within known characters and sizes, whatever the definition. The schema says the same of every key.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/leaves.h"

namespace keyfit {

// The rest of a leaf's path, taken segment by segment.
class Path {
 public:
  explicit Path(std::string_view rest) : rest_(rest) {}

  bool done() const { return rest_.empty(); }
  // Takes the next segment if it is `key`.
  bool take(std::string_view key) {
    const std::string_view next = segment();
    if (rest_.empty() || next != key) return false;
    rest_.remove_prefix(next.size() + 1);
    return true;
  }
  // Takes the next segment if it is an array's index.
  bool take_index(std::size_t& index) {
    const std::string_view next = segment();
    if (next.empty() || next.size() > 4) return false;
    index = 0;
    for (char c : next) {
      if (c < '0' || c > '9') return false;
      index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    rest_.remove_prefix(next.size() + 1);
    return true;
  }
  // Takes the next segment, whatever it is.
  std::string_view take_any() {
    const std::string_view next = segment();
    rest_.remove_prefix(std::min(next.size() + 1, rest_.size()));
    return next;
  }

 private:
  std::string_view segment() const {
    return rest_.empty() ? rest_ : rest_.substr(1, rest_.substr(1).find('/'));
  }
  std::string_view rest_;
};

using Problems = DefinitionProblem;

// The element at `index` of what `slice` is of `list`. Only the last element is ever written, and the next
// one: so the leaves stand in the order of the file.
template <typename T, std::size_t Capacity>
Problems element(List<T, Capacity>& list, Slice& slice, std::size_t index, T*& place) {
  if (slice.count > 0 && index + 1 == slice.count && slice.begin + slice.count == list.size()) {
    place = &list[slice.begin + index];
    return Problems::none;
  }
  if (index != slice.count || (slice.count > 0 && slice.begin + slice.count != list.size()))
    return Problems::malformed;
  if (list.full()) return Problems::too_many;
  if (slice.count == 0) slice.begin = static_cast<std::uint16_t>(list.size());
  place = list.add();
  ++slice.count;
  return Problems::none;
}

using TextCheck = bool (*)(std::string_view);

inline Problems put(std::string_view& place, const Leaf& leaf, TextCheck check) {
  if (leaf.kind != 's' || !check(leaf.text)) return Problems::wrong_value;
  place = leaf.text;
  return Problems::none;
}

template <std::size_t Capacity>
Problems put(List<std::string_view, Capacity>& list, Path path, const Leaf& leaf, TextCheck check) {
  std::size_t index = 0;
  if (!path.take_index(index) || !path.done()) return Problems::wrong_value;
  if (index > list.size() || index + 1 < list.size()) return Problems::malformed;
  std::string_view* place = list.at(index);
  return place == nullptr ? Problems::too_many : put(*place, leaf, check);
}

// A text in a list that several owners share, `most` in one slice of it.
template <std::size_t Capacity>
Problems put(List<std::string_view, Capacity>& list, Slice& slice, std::size_t most, Path path,
             const Leaf& leaf, TextCheck check) {
  std::size_t index = 0;
  std::string_view* place = nullptr;
  if (!path.take_index(index) || !path.done()) return Problems::wrong_value;
  if (index >= most) return Problems::too_many;
  const Problems problem = element(list, slice, index, place);
  return problem == Problems::none ? put(*place, leaf, check) : problem;
}

// Keys that are there to be true, and are left out otherwise.
inline Problems put_true(bool& place, const Leaf& leaf) {
  place = leaf.kind == 'b' && leaf.text == "true";
  return place ? Problems::none : Problems::wrong_value;
}

inline Problems put_pattern(Pattern& pattern, PatternPool& pool, const Leaf& leaf) {
  std::size_t at = 0;
  if (leaf.kind != 's') return Problems::wrong_value;
  return compile(leaf.text, pool, pattern, at) == PatternProblem::none ? Problems::none
                                                                       : Problems::bad_pattern;
}

// The name of a check; "none" has none.
inline Problems put_check(ValueCheck& check, const Leaf& leaf) {
  constexpr std::string_view checks[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_VALUE_CHECKS(KEYFIT_X)
#undef KEYFIT_X
  };
  const auto* found = std::find(std::begin(checks) + 1, std::end(checks), leaf.text);
  if (leaf.kind != 's' || found == std::end(checks)) return Problems::wrong_value;
  check = static_cast<ValueCheck>(found - std::begin(checks));
  return Problems::none;
}

// How many characters (code points) a text has: what JSON Schema counts.
inline std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

template <std::size_t Most>
bool is_text(std::string_view text) {
  return !text.empty() && count_characters(text) <= Most;
}

// Small letters and digits, in words with `joint` between them, that begin with a letter.
bool is_words(std::string_view text, char joint);
bool is_dashed_id(std::string_view text);      // of services and kinds
bool is_underlined_id(std::string_view text);  // of fields and words
bool is_field_id(std::string_view text);       // none that a line of the runners has a meaning for
bool is_host(std::string_view text);           // labels parted by dots, two at least
bool is_header_name(std::string_view text);    // RFC 9110, 5.6.2

// Of an object's explanations: source, sure, note.
bool is_explanation(std::string_view key, const Leaf& leaf, Problems& problem);

// How the live test and the describing texts are read (definition.h).
struct LiveReader {
  // One leaf of /live_test, its path without that.
  Problems (*read)(Definition& definition, Path path, const Leaf& leaf);
  // One leaf of the texts about the service: title, docs, category, guides. False where it is none of them.
  bool (*read_about)(Path path, const Leaf& leaf, Problems& problem);
  // What a whole definition must have, once all was read.
  Problem (*find_problem)(const Definition& definition);
};

}  // namespace keyfit
