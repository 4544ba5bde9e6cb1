// Whatever stands in the first line as a pattern and behind it as a text: what the core takes for a pattern
// it matches as a plain matcher does, character by character, with the same places held, the same characters
// expected and the same named parts; what is mended matches; a pattern that is refused leaves the pool alone.
#include <algorithm>
#include <optional>
#include <vector>

#include "fuzz.h"
#include "naive_pattern.h"

namespace keyfit {
namespace {

void expect_same_parts(const PatternParts& parts, const NaivePattern::Way& way) {
  for (std::size_t i = 0; i < way.parts.size(); ++i) {
    expect(parts[i].begin == way.parts[i].begin && parts[i].end == way.parts[i].end, "a named part");
  }
}

// What is told of the whole text by a walk that takes one character after another.
struct Told {
  std::size_t stop = 0;
  bool overflowed = false;
  std::size_t longest = no_position;
  std::optional<NaivePattern::Way> way;  // of the longest prefix
  bool gave_up = false;
  bool is_overlong = false;
  std::size_t overlong_classes = 0;
};

Told walk(const PatternPool& pool, const Pattern& pattern, const NaivePattern& naive, std::string_view text) {
  Told told;
  Walker walker(pool, pattern);
  auto held = naive.start();
  std::vector<CharacterSet> classes;
  for (std::size_t at = 0;; ++at) {
    told.overflowed = held.places.size() > most_held;
    expect(walker.overflowed() == told.overflowed, "overflow");
    expect(walker.begins() != told.overflowed, "a walk that is over");
    if (told.overflowed) {
      expect(walker.held() == 0 && !walker.matches() && walker.expected().empty(), "held after an overflow");
      break;
    }
    expect(walker.position() == at && walker.held() == held.places.size(), "the places held");
    expect(walker.expected() == naive.expected(held), "the characters expected");
    expect(walker.matches() == held.matches, "a match");
    expect(walker.goes_on() || walker.matches(), "a dead end");
    if (held.matches) {
      told.longest = at;
      told.way = naive.find_way(text.substr(0, at), told.gave_up);
      expect(told.gave_up || told.way.has_value(), "no way to a match");
      if (told.way) {
        expect_same_parts(walker.parts(), *told.way);
        expect(walker.last_class() == told.way->last, "the last class");
      }
      const std::string_view rest = text.substr(at);
      const CharacterSet last = walker.last_class();
      if (at < text.size() && std::find(classes.begin(), classes.end(), last) == classes.end())
        classes.push_back(last);
      told.is_overlong =
          told.is_overlong || std::all_of(rest.begin(), rest.end(), [&](char c) { return last.contains(c); });
    }
    told.stop = at;
    if (at == text.size()) break;
    const bool took = walker.step(text[at]);
    const bool naive_took = naive.step(held, text[at]);
    if (!naive_took) {
      expect(!took && walker.expected() == naive.expected(held), "a step that fails changes something");
      break;
    }
    expect(took || walker.overflowed(), "a step");
  }
  if (told.longest == text.size()) told.is_overlong = false;
  told.overlong_classes = classes.size();
  return told;
}

void check_match(const PatternPool& pool, const Pattern& pattern, std::string_view text, const Told& told) {
  const PatternMatch found = match(pool, pattern, text);
  expect(found.stop == told.stop && found.overflowed == told.overflowed, "where a match stops");
  expect(found.longest == told.longest, "the longest prefix");
  expect(found.whole == (told.longest == text.size()), "a whole match");
  expect(matches(pool, pattern, text) == found.whole, "matches()");
  expect(found.begins == (told.stop == text.size() && !told.overflowed), "a beginning");
  if (told.way) expect_same_parts(found.parts, *told.way);
  Walker walker(pool, pattern);
  expect(walker.take(text) == told.stop && walker.expected() == found.expected, "take()");
  // What a class has too many of, the core may give up on.
  const bool is_long = is_overlong(pool, pattern, text);
  expect(told.is_overlong ? is_long || told.overlong_classes > 4 : !is_long, "an overlong text");
}

void check_mend(const PatternPool& pool, const Pattern& pattern, std::string_view text, int bits) {
  const MendOptions options{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0 ? 3u : 0u};
  std::string out(text.size(), '\0');
  std::vector<MendMark> marks(text.size());
  const Mending mending = mend(pool, pattern, text, options, out.data(), marks.data());
  const PatternMatch as_is = match(pool, pattern, text);
  if (as_is.whole) expect(mending.end == MendEnd::whole && out == text, "what matches is not taken as it is");
  if (mending.end == MendEnd::nothing) {
    expect(!as_is.begins || options.beginning == 0 || text.size() < options.beginning, "a beginning refused");
    expect((bits & 7) != 4 || !is_overlong(pool, pattern, text), "an overlong text refused");
    return;
  }
  const PatternMatch mended = match(pool, pattern, out);
  expect(mended.whole == (mending.end == MendEnd::whole), "what is mended does not match");
  if (mending.end == MendEnd::beginning)
    expect(options.beginning == 3 && text.size() >= 3 && mended.begins, "a mended beginning");
  expect((mending.end == MendEnd::overlong) == (mending.whole != no_position), "the overlong text's match");
  if (mending.end == MendEnd::overlong) {
    expect(options.overlong && is_overlong(pool, pattern, out), "a mended overlong text");
    expect(matches(pool, pattern, std::string_view(out).substr(0, mending.whole)), "its match");
  }
  std::size_t first[3] = {no_position, no_position, no_position};
  for (std::size_t i = text.size(); i-- > 0;) {
    const auto mark = static_cast<std::size_t>(marks[i]);
    first[mark] = i;
    expect((mark == 0) == (out[i] == text[i]), "a mark");
    if (mark == 1) expect(options.letter_case && to_lower(out[i]) == to_lower(text[i]), "another letter");
    if (mark == 2) expect(options.look_alikes && (out[i] == '0' || out[i] == '1'), "another digit");
  }
  expect(mending.letter_case_at == first[1] && mending.look_alike_at == first[2], "the first mended");
}

}  // namespace
}  // namespace keyfit

void keyfit::fuzz(std::string_view input) {
  static PatternPool pool;
  pool.clear();
  Pattern other;
  std::size_t at = 0;
  expect(compile("sk_(?<mode>live|test)_[A-Za-z0-9]{16,247}", pool, other, at) == PatternProblem::none,
         "a sound pattern");
  const std::size_t instructions = pool.instruction_count();
  const std::size_t sets = pool.set_count();
  std::string_view text = input;
  const std::string_view first = take_until(text, '\n');
  Pattern pattern;
  if (compile(first, pool, pattern, at) != PatternProblem::none) {
    expect(at <= first.size() && pattern.count == 0, "the place of a problem");
    expect(pool.instruction_count() == instructions && pool.set_count() == sets, "the pool has changed");
    return;
  }
  expect(pattern.first == instructions && pattern.first + pattern.count == pool.instruction_count(),
         "where the pattern stands");
  // Written out, some patterns are too large for a plain matcher.
  if (pattern.most > 1024 || pattern.count > 512) return;
  const NaivePattern naive(first);
  expect(naive.least() == pattern.least && naive.most() == pattern.most, "the length of a match");
  expect(naive.literal() == pattern.literal, "the literal beginning");
  expect(naive.place_count() <= most_pattern_places, "the number of places");
  expect(naive.names().size() == pattern.part_count, "the number of named parts");
  for (std::size_t i = 0; i < pattern.part_count; ++i) {
    expect(naive.names()[i] == pattern.part_names[i], "a name");
    expect(pattern.find_part(naive.names()[i]) == i, "a name that is not found");
  }
  text = text.substr(0, 256);
  check_match(pool, pattern, text, walk(pool, pattern, naive, text));
  for (int bits = 0; bits < 16; ++bits) check_mend(pool, pattern, text, bits);
}
