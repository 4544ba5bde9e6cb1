// Patterns: what is refused and where, what matches, what is a beginning, the named parts, the limits,
// mending. That RegExp agrees is for tests/node/patterns.test.ts, and that a plain matcher does for
// tests/fuzz/pattern.cpp.
#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>

#include "keyfit/pattern.h"
#include "naive_pattern.h"

using namespace keyfit;

namespace {

std::string repeat(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string characters(const CharacterSet& set) {
  std::string all;
  for (int c = 0; c < 128; ++c) {
    if (set.contains(static_cast<char>(c))) all += static_cast<char>(c);
  }
  return all;
}

// A pattern and a pool of its own.
class Compiled {
 public:
  explicit Compiled(std::string text) : text_(std::move(text)) {
    problem_ = compile(text_, *pool_, pattern_, at_);
  }

  // "CODE at OFFSET", or "none".
  std::string problem() const {
    const std::string code(text_of(problem_));
    return problem_ == PatternProblem::none ? code : code + " at " + std::to_string(at_);
  }
  const PatternPool& pool() const { return *pool_; }
  const Pattern& pattern() const { return pattern_; }
  PatternMatch match(std::string_view text) const { return keyfit::match(*pool_, pattern_, text); }
  bool matches(std::string_view text) const { return keyfit::matches(*pool_, pattern_, text); }
  bool is_overlong(std::string_view text) const { return keyfit::is_overlong(*pool_, pattern_, text); }
  Walker walker() const { return {*pool_, pattern_}; }

  // "whole", or how far it came and what it expected: "3 [abc]", with '+' in front where it is a beginning.
  std::string walk(std::string_view text) const {
    const PatternMatch found = match(text);
    if (found.whole) return "whole";
    return (found.begins ? "+" : "") + std::to_string(found.stop) + " [" + characters(found.expected) + "]";
  }
  // The named parts of the match: "a=xy b=- ".
  std::string parts(std::string_view text) const {
    const PatternMatch found = match(text);
    if (!found.whole) return "no match";
    std::string all;
    for (std::size_t i = 0; i < pattern_.part_count; ++i) {
      all.append(pattern_.part_names[i]).append("=");
      all.append(found.parts[i].is_present() ? found.parts[i].of(text) : "-").append(" ");
    }
    return all;
  }

 private:
  std::string text_;
  std::unique_ptr<PatternPool> pool_ = std::make_unique<PatternPool>();
  Pattern pattern_;
  std::size_t at_ = 0;
  PatternProblem problem_;
};

std::string problem_of(std::string_view text) { return Compiled(std::string(text)).problem(); }

// What `text` becomes, its marks, and how it ends: "sk_live_ab kkkkkkkkcc whole".
std::string mended(const Compiled& pattern, std::string_view text, const MendOptions& options) {
  std::string out(text.size(), '\0');
  std::vector<MendMark> marks(text.size());
  const Mending mending = mend(pattern.pool(), pattern.pattern(), text, options, out.data(), marks.data());
  std::string unmarked(text.size(), '\0');
  const Mending again = mend(pattern.pool(), pattern.pattern(), text, options, unmarked.data());
  CHECK(again.end == mending.end);
  if (mending.end == MendEnd::nothing) return "nothing";
  CHECK(unmarked == out);
  std::string all = out + " ";
  for (MendMark mark : marks) all += "kcl"[static_cast<std::size_t>(mark)];
  CHECK(mending.letter_case_at == std::string_view(all).substr(out.size() + 1).find('c'));
  CHECK(mending.look_alike_at == std::string_view(all).substr(out.size() + 1).find('l'));
  if (mending.end == MendEnd::overlong) return all + " overlong from " + std::to_string(mending.whole);
  return all + (mending.end == MendEnd::whole ? " whole" : " beginning");
}

constexpr MendOptions everything{true, true, true, 0};

}  // namespace

TEST_CASE("patterns: every problem has a code and a sentence of its own") {
  std::set<std::string_view> codes;
  std::set<std::string_view> sentences;
  for (std::size_t i = 0; i < pattern_problem_count; ++i) {
    codes.insert(text_of(static_cast<PatternProblem>(i)));
    sentences.insert(sentence_of(static_cast<PatternProblem>(i)));
    CHECK(sentence_of(static_cast<PatternProblem>(i)).back() == '.');
  }
  CHECK(codes.size() == pattern_problem_count);
  CHECK(sentences.size() == pattern_problem_count);
}

TEST_CASE("patterns: what is not in the language is refused where it stands") {
  const std::pair<const char*, const char*> refused[] = {
      {"", "empty at 0"},
      {"ab\n", "not-ascii at 2"},
      {"b\xC3\xBC", "not-ascii at 1"},
      {"a\x7F", "not-ascii at 1"},
      {"^a", "anchor at 0"},
      {"a$", "anchor at 1"},
      {"a.b", "any-character at 1"},
      {"ab*", "endless-count at 2"},
      {"[a]+", "endless-count at 3"},
      {"a{2,}", "endless-count at 1"},
      {"a{", "count-malformed at 1"},
      {"a{}", "count-malformed at 1"},
      {"a{x}", "count-malformed at 1"},
      {"a{,3}", "count-malformed at 1"},
      {"a{2", "count-malformed at 1"},
      {"a{2,", "count-malformed at 1"},
      {"a{2,3", "count-malformed at 1"},
      {"a{2,x}", "count-malformed at 1"},
      {"a{2 }", "count-malformed at 1"},
      {"a{-1}", "count-malformed at 1"},
      {"a{3,2}", "count-backwards at 1"},
      {"a{0}", "count-zero at 1"},
      {"a{0,0}", "count-zero at 1"},
      {"a??", "lazy-count at 2"},
      {"a{2}?", "lazy-count at 4"},
      {"?", "nothing-to-count at 0"},
      {"*a", "nothing-to-count at 0"},
      {"+", "nothing-to-count at 0"},
      {"{2}", "nothing-to-count at 0"},
      {"a{2}{3}", "nothing-to-count at 4"},
      {"a?*", "nothing-to-count at 2"},
      {"(?:?)", "nothing-to-count at 3"},
      {"(?:)", "may-be-empty at 3"},
      {"(?<a>)", "may-be-empty at 5"},
      {"(?:a|)", "may-be-empty at 5"},
      {"(?:|a)", "may-be-empty at 3"},
      {"(?:a||b)", "may-be-empty at 5"},
      {"(?:b|a?)", "may-be-empty at 5"},
      {"(?:a?|b{0,2})", "may-be-empty at 3"},
      {"(?:a?)?", "may-be-empty at 6"},
      {"(?:a?b?){2}", "may-be-empty at 8"},
      {"a]", "stray-bracket at 1"},
      {"}", "stray-bracket at 0"},
      {"[a]]", "stray-bracket at 3"},
      {"\\", "escape-unknown at 0"},
      {"a\\d", "escape-unknown at 1"},
      {"\\w", "escape-unknown at 0"},
      {"\\b", "escape-unknown at 0"},
      {"\\n", "escape-unknown at 0"},
      {"\\1", "escape-unknown at 0"},
      {"\\k<a>", "escape-unknown at 0"},
      {"\\-", "escape-unknown at 0"},
      {"\\_", "escape-unknown at 0"},
      {"\\u0041", "escape-unknown at 0"},
      {"[\\d]", "escape-unknown at 1"},
      {"[a-\\d]", "escape-unknown at 3"},
      {"[\\_]", "escape-unknown at 1"},
      {"[a\\", "escape-unknown at 2"},
      {"[", "class-open at 0"},
      {"x[a-", "class-open at 1"},
      {"[a-z", "class-open at 0"},
      {"[a\\]", "class-open at 0"},
      {"[]", "class-empty at 0"},
      {"[]]", "class-empty at 0"},
      {"a[^a]", "class-negated at 2"},
      {"[^]", "class-negated at 1"},
      {"[z-a]", "range-backwards at 1"},
      {"[0-9b-a]", "range-backwards at 4"},
      {"a|b", "alternative-outside at 1"},
      {"|", "alternative-outside at 0"},
      {"(?:a)|b", "alternative-outside at 5"},
      {"(?:a", "group-open at 0"},
      {"a(?:b|", "group-open at 1"},
      {"(?:a(?:b)", "group-open at 0"},
      {"(?<a>b", "group-open at 0"},
      {"a)", "group-stray at 1"},
      {"(?:a))", "group-stray at 5"},
      {"(a)", "group-unnamed at 0"},
      {"(", "group-unnamed at 0"},
      {"()", "group-unnamed at 0"},
      {"a(?=b)", "group-unknown at 1"},
      {"(?!a)", "group-unknown at 0"},
      {"(?<=a)", "group-unknown at 0"},
      {"(?<!a)", "group-unknown at 0"},
      {"(?i:a)", "group-unknown at 0"},
      {"(?", "group-unknown at 0"},
      {"(?P<a>b)", "group-unknown at 0"},
      {"(?<", "name-malformed at 3"},
      {"(?<a", "name-malformed at 3"},
      {"(?<>a)", "name-malformed at 3"},
      {"(?<1a>b)", "name-malformed at 3"},
      {"(?<_a>b)", "name-malformed at 3"},
      {"(?<a-b>c)", "name-malformed at 3"},
      {"(?<$>c)", "name-malformed at 3"},
      {"(?<a>b)(?<a>c)", "name-twice at 10"},
      {"(?:(?<a>b)|(?<a>c))", "name-twice at 14"},
      {"(?<a>b)?", "name-counted at 7"},
      {"(?<a>b){1}", "name-counted at 7"},
      {"(?:x(?<a>b)){2}", "name-counted at 12"},
      {"(?:(?:c|(?<a>b))d){2}", "name-counted at 18"},
  };
  std::set<std::string> reached;
  for (const auto& [text, expected] : refused) {
    CAPTURE(text);
    CHECK(problem_of(text) == expected);
    reached.insert(std::string(expected).substr(0, std::string(expected).find(' ')));
  }
  // The rest are limits.
  CHECK(reached.size() == pattern_problem_count - 6);
}

TEST_CASE("patterns: what matches and what does not") {
  struct Example {
    const char* pattern;
    const char* whole;  // texts with blanks between, none of which a pattern here has
    const char* not_whole;
  };
  const Example examples[] = {
      {"abc", "abc", "ab abcd abC xabc"},
      {"\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/", "^$\\.*+?()[]{}|/", "^$"},
      {"a/b-c_d!\"#%&',:;<=>@`~", "a/b-c_d!\"#%&',:;<=>@`~", "a"},
      {"[a-c]", "a b c", "d A - ab"},
      {"[a-cx-z0]", "a c x z 0", "d w 1"},
      {"[-a]", "- a", "b"},
      {"[a-]", "- a", "b"},
      {"[a-c-]", "a b - c", "d"},
      {"[a-c-e]", "a b c - e", "d"},
      {"[+--]", "+ , -", "* ."},
      {"[--/]", "- . /", ","},
      {"[---]", "-", "a"},
      {"[a\\-c]", "a - c", "b"},
      {"[\\]\\[\\\\\\^]", "] [ \\ ^", "a"},
      {"[[a^$.*+?(){}|/]", "[ a ^ $ . * + ? ( ) { } | /", "] b"},
      {"[\\*-\\/]", "* + , - . /", ") 0"},
      {"[a]{2}", "aa", "a aaa"},
      {"a{02,003}", "aa aaa", "a aaaa"},
      {"[ab]?c", "ac bc c", "abc"},
      {"[0-9]{2,4}", "12 123 1234", "1 12345"},
      {"[0-9]{0,2}x", "x 1x 12x", "123x 1"},
      {"(?:ab|c)d", "abd cd", "abcd d"},
      {"(?:a|b|c){2}", "ab cc ba", "a abc"},
      {"(?:ab){2,3}", "abab ababab", "ab abababab aba"},
      {"(?:ab)?c", "abc c", "ac ababc"},
      {"(?:ab|c){0,2}d", "d abd cabd ccd", "cccd"},
      {"(?:ab){0,2}c", "c abc ababc", "abababc ac bc"},
      {"(?:[a-b]){3}", "aba", "ab abab"},
      {"(?:a(?:b(?:c|d)?){1,2}){2}", "abab abbab abcbdabc", "ab abbbab"},
      {"(?:a?b?)c", "c ac bc abc", "bac"},
      {"x[a-z]{1,3}[0-9]?", "xa xab1 xabc9", "x x1 xabcd"},
      {"[a-z0-9](?:[a-z0-9-]{0,5}[a-z0-9])?", "a ab a-b abcdefg", "- a- -a abcdefgh"},
  };
  for (const auto& [text, whole, not_whole] : examples) {
    CAPTURE(text);
    const Compiled pattern(text);
    REQUIRE(pattern.problem() == "none");
    const auto check_all = [&](std::string_view texts, bool expected) {
      std::size_t at = 0;
      std::string_view word;
      while (at < texts.size()) {
        word = texts.substr(at, texts.find(' ', at) - at);
        at += word.size() + 1;
        CAPTURE(word);
        CHECK(pattern.match(word).whole == expected);
        CHECK(pattern.matches(word) == expected);
      }
    };
    check_all(whole, true);
    check_all(not_whole, false);
  }
}

TEST_CASE("patterns: where a text leaves its pattern, and what may stand there") {
  const Compiled stripe("sk_(?<mode>live|test)_[A-C0-2]{4,6}");
  CHECK(stripe.walk("") == "+0 [s]");
  CHECK(stripe.walk("sk_") == "+3 [lt]");
  CHECK(stripe.walk("sk_x") == "3 [lt]");
  CHECK(stripe.walk("sk_le") == "4 [i]");
  CHECK(stripe.walk("sk_test_A0") == "+10 [012ABC]");
  CHECK(stripe.walk("sk_test_A0-") == "10 [012ABC]");
  CHECK(stripe.walk("sk_test_A0B1") == "whole");
  CHECK(stripe.walk("sk_test_A0B1C2") == "whole");
  CHECK(stripe.walk("sk_test_A0B1C2A") == "14 []");
  CHECK(stripe.walk("sk_test_A0B1\xC3\xBC") == "12 [012ABC]");
  CHECK(stripe.walk(std::string_view("sk_\0", 4)) == "3 [lt]");
  CHECK(stripe.match("sk_test_A0B1 x").longest == 12);
  CHECK(stripe.match("sk_test_A0B").longest == no_position);
  CHECK(stripe.match("sk_test_A0B1C2A").parts[0].of("sk_test_A0B1C2A") == "test");

  const Compiled optional("a?(?:b[0-9])?c?");
  CHECK(optional.walk("") == "whole");
  CHECK(optional.match("").expected == CharacterSet("abc"));
  CHECK(optional.match("ab").longest == 1);
  CHECK(optional.walk("ab") == "+2 [0123456789]");
  CHECK(optional.match("x").longest == 0);
}

TEST_CASE("patterns: the named parts are RegExp's") {
  struct Example {
    const char* pattern;
    const char* text;
    const char* parts;
  };
  // What each says was asked of RegExp.
  const Example examples[] = {
      {"(?<a>x{1,3})(?<b>x{0,3})", "xxxx", "a=xxx b=x "},
      {"(?<a>x{0,3})(?<b>x{2})", "xxx", "a=x b=xx "},
      {"(?<a>x?)(?<b>x?)y", "xy", "a=x b= "},
      {"(?:(?<a>x)|(?<b>xy))(?<c>y?)z", "xyz", "a=x b=- c=y "},
      {"(?:(?<b>xy)|(?<a>x))(?<c>y?)z", "xyz", "b=xy a=- c= "},
      {"(?:(?<a>x)|(?<b>y))z", "yz", "a=- b=y "},
      {"(?<a>(?:x|xy){1,2})(?<b>[xy]{0,2})", "xxyx", "a=xx b=yx "},
      {"(?<a>(?:xy|x){1,2})(?<b>[xy]{0,2})", "xxyx", "a=xxy b=x "},
      {"(?<a>a(?<b>b(?<c>c(?<d>d?))))", "abc", "a=abc b=bc c=c d= "},
      {"[a-z]{1,5}(?<n>[a-z0-9]{1,5})", "abcdef1", "n=f1 "},
      {"(?<k>[0-9a-f]{4})-(?<dc>us[0-9]{1,2})", "12ab-us21", "k=12ab dc=us21 "},
      {"(?<a>x{0,2}y?)(?<b>[xy]{0,4})", "xyx", "a=xy b=x "},
  };
  for (const auto& [text, value, parts] : examples) {
    CAPTURE(text);
    const Compiled pattern(text);
    REQUIRE(pattern.problem() == "none");
    CHECK(pattern.parts(value) == parts);
  }
}

TEST_CASE("patterns: what is known of all matches") {
  struct Example {
    const char* pattern;
    std::size_t least;
    std::size_t most;
    std::size_t literal;
  };
  const Example examples[] = {
      {"abc", 3, 3, 3},
      {"sk_(?:live|test)_[0-9]{4,6}", 12, 14, 8},
      {"sk_(?<mode>live|t)_[0-9]", 6, 9, 5},
      {"[a]b[cd]", 3, 3, 2},
      {"[ab]c", 2, 2, 0},
      {"ab?c[0-9]", 3, 4, 2},
      {"a{3}[0-9]?", 3, 4, 3},
      {"a{2,5}[0-9]", 3, 6, 2},
      {"(?:ab){2}c[0-9]", 6, 6, 5},
      {"(?:a[0-9]){2}", 4, 4, 1},
      {"(?:a[0-9]){0,2}b", 1, 5, 0},
      {"(?:ab[0-9]|x)yz", 3, 5, 1},
      {"(?:ab|x)[0-9]?", 1, 3, 1},
  };
  for (const auto& [text, least, most, literal] : examples) {
    CAPTURE(text);
    const Compiled pattern(text);
    REQUIRE(pattern.problem() == "none");
    CHECK(pattern.pattern().least == least);
    CHECK(pattern.pattern().most == most);
    CHECK(pattern.pattern().literal == literal);
  }
  const Compiled named("(?<a>x)(?<bc>y)");
  CHECK(named.pattern().find_part("a") == 0);
  CHECK(named.pattern().find_part("bc") == 1);
  CHECK(named.pattern().find_part("b") == no_position);
  CHECK(named.pattern().find_part("") == no_position);
}

TEST_CASE("patterns: limits, at and past them") {
  CHECK(problem_of(repeat("a", most_pattern_characters)) == "none");
  CHECK(problem_of(repeat("a", most_pattern_characters + 1)) == "too-long at 512");

  const auto nested = [](std::size_t depth) { return repeat("(?:", depth) + "a" + repeat(")", depth); };
  CHECK(problem_of(nested(most_pattern_depth)) == "none");
  CHECK(problem_of(nested(most_pattern_depth + 1)) == "too-deep at 48");

  const auto named = [](std::size_t size) { return "(?<" + repeat("n", size) + ">a)"; };
  CHECK(problem_of(named(longest_part_name)) == "none");
  CHECK(problem_of(named(longest_part_name + 1)) == "name-malformed at 3");
  CHECK(problem_of("(?<a>a)(?<b>b)(?<c>c)(?<d>d)") == "none");
  CHECK(problem_of("(?<a>a)(?<b>b)(?<c>c)(?<d>d)(?<e>e)") == "too-many-names at 31");

  CHECK(problem_of("[ab]{8192}") == "none");
  CHECK(problem_of("[ab]{8193}") == "too-many-places at 4");
  CHECK(problem_of("[ab]{99999999999999999999}") == "too-many-places at 4");
  CHECK(problem_of("x[ab]{8191}") == "none");
  CHECK(problem_of("x[ab]{8192}") == "too-many-places at 5");
  CHECK(problem_of("[ab]{8192}x") == "too-many-places at 10");
  CHECK(problem_of("[ab]{8192}[xy]") == "too-many-places at 10");
  CHECK(problem_of("(?:[ab]{4096}){2}") == "none");
  CHECK(problem_of("(?:[ab]{4096}|x){2}") == "too-many-places at 16");
  CHECK(problem_of("(?:[ab]{0,4096}[cd]{0,4096})") == "none");
  CHECK(problem_of("(?:(?:(?:ab){999}c){999}d){999}") == "too-many-places at 19");
}

TEST_CASE("patterns: what a pool has room for") {
  // 3,072 instructions: a fork for each that may be absent, one end.
  CHECK(problem_of("(?:ab){1535}") == "none");
  CHECK(problem_of("(?:ab){1535}c") == "none");
  CHECK(problem_of("(?:ab){1535}cd") == "pool-full at 14");
  CHECK(problem_of("(?:ab){1536}") == "pool-full at 12");
  CHECK(problem_of("(?:ab){1537}") == "pool-full at 6");
  CHECK(problem_of("(?:ab){1,1024}") == "none");
  CHECK(problem_of("(?:ab){0,1024}") == "pool-full at 14");
  CHECK(problem_of("(?:ab){0,1025}") == "pool-full at 6");
  CHECK(problem_of("(?:(?:ab){1535}c)?") == "pool-full at 18");
  CHECK(problem_of("(?:(?:ab){1535}cd)?") == "pool-full at 18");
  CHECK(problem_of("(?:(?:ab){1535}cde)?") == "pool-full at 17");
  CHECK(problem_of("(?:(?:ab){1535}cd|e)") == "pool-full at 3");
  CHECK(problem_of("(?:(?:ab){1535}c|e)") == "pool-full at 3");
  CHECK(problem_of("(?:ab){1535}cd(?<x>y)") == "pool-full at 14");
  CHECK(problem_of("(?:ab){1536}(?<x>y)") == "pool-full at 12");
  CHECK(problem_of("(?:ab){1535}(?<x>y)") == "pool-full at 12");
  CHECK(problem_of("(?:ab){1536}[xy]") == "pool-full at 12");

  // Many patterns of one definition.
  const auto pool = std::make_unique<PatternPool>();
  Pattern pattern;
  std::size_t at = 0;
  for (char a = 'A'; a < 'Q'; ++a) {
    for (char b = 'a'; b < 'm'; ++b) {
      REQUIRE(compile(std::string{'[', a, b, ']'}, *pool, pattern, at) == PatternProblem::none);
      // A set that is there is not there twice.
      REQUIRE(compile(std::string{'[', b, a, ']', '{', '2', '}'}, *pool, pattern, at) ==
              PatternProblem::none);
    }
  }
  CHECK(pool->set_count() == PatternPool::most_sets);
  const std::size_t count = pool->instruction_count();
  CHECK(count == 4 * PatternPool::most_sets);
  CHECK(compile("abc[Aa][xyz]", *pool, pattern, at) == PatternProblem::pool_full);
  CHECK(at == 7);
  CHECK(pattern.count == 0);
  CHECK(pool->instruction_count() == count);
  CHECK(compile("abx{3}", *pool, pattern, at) == PatternProblem::pool_full);
  CHECK(at == 3);
  CHECK(compile("abc[Aa]", *pool, pattern, at) == PatternProblem::none);
  CHECK(pattern.first == count);
  CHECK(matches(*pool, pattern, "abcA"));
  pool->clear();
  CHECK(compile("[xyz]", *pool, pattern, at) == PatternProblem::none);
  CHECK(pattern.first == 0);
}

TEST_CASE("patterns: at most 32 places are held at once") {
  // After n characters the first class and the n that it was left from.
  const Compiled at_limit("[a]{1,40}[ab]{31}");
  Walker walker = at_limit.walker();
  const std::string text = repeat("a", 40);
  CHECK(walker.take(text) == 40);
  CHECK(walker.held() == 31);
  CHECK_FALSE(walker.overflowed());

  const Compiled past_limit("[a]{1,40}[ab]{33}");
  Walker over = past_limit.walker();
  CHECK(over.take(text) == 31);
  CHECK(over.overflowed());
  CHECK_FALSE(over.begins());
  CHECK_FALSE(over.matches());
  CHECK_FALSE(over.goes_on());
  CHECK_FALSE(over.step('a'));
  CHECK(over.position() == 31);
  const PatternMatch found = past_limit.match(text);
  CHECK(found.overflowed);
  CHECK_FALSE(found.begins);
  CHECK_FALSE(found.whole);
  CHECK(found.stop == 31);
  std::string out(text.size(), '\0');
  CHECK(mend(past_limit.pool(), past_limit.pattern(), text, everything, out.data()).end == MendEnd::nothing);

  // What is not there yet may be too much, too.
  std::string wide = "(?:";
  for (char c = '0'; c < '0' + 32; ++c)
    wide += std::string{c == '0' ? "" : "|"} + "[" +
            (c == '[' || c == '\\' || c == ']' || c == '^' ? std::string("\\") : std::string()) + c + "z]x";
  CHECK(Compiled(wide + ")").problem() == "none");
  CHECK(Compiled(wide + ")").matches("zx"));
  const Compiled wider(wide + "|y)");
  CHECK(wider.problem() == "none");
  CHECK(wider.match("").overflowed);
  CHECK_FALSE(wider.match("").begins);
  CHECK_FALSE(wider.matches("y"));
}

TEST_CASE("patterns: a key of several parts holds few places") {
  const Compiled openai("sk-proj-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}");
  const std::string key = "sk-proj-" + repeat("aB3_", 20) + "T3BlbkFJ" + repeat("xY-9", 20);
  CHECK(openai.walk(key) == "whole");
  CHECK(openai.walk(key + "T3BlbkFJ") == "whole");
  CHECK(openai.walk("sk-proj-" + repeat("aB3_", 20)).substr(0, 3) == "+88");
  Walker walker = openai.walker();
  std::size_t most = 0;
  const std::string worst = "sk-proj-" + repeat("T3BlbkFJ", 24);
  for (char c : worst) {
    CHECK(walker.step(c));
    most = std::max(most, walker.held());
  }
  CHECK(most == 12);
  CHECK(walker.matches());
}

TEST_CASE("patterns: a walk by one character and by many") {
  const Compiled pattern("(?<k>[0-9a-f]{8,32})-(?<dc>us[0-9]{1,2})");
  const std::string text = repeat("0a9f", 8) + "-us12";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    Walker by_one = pattern.walker();
    for (char c : text.substr(0, cut)) CHECK(by_one.step(c));
    Walker by_many = pattern.walker();
    CHECK(by_many.take(text.substr(0, cut)) == cut);
    CHECK(by_one.matches() == by_many.matches());
    CHECK(by_one.held() == by_many.held());
    CHECK(by_one.expected() == by_many.expected());
    CHECK(by_one.accepts('-') == (cut >= 8 && cut <= 32));
    CHECK(by_many.take("\n") == 0);
    CHECK(by_many.position() == cut);
    CHECK(by_many.take(text.substr(cut)) == text.size() - cut);
    CHECK(by_many.parts()[0].end == 32);
    CHECK(by_many.parts()[1].begin == 33);
    CHECK(by_many.last_class() == ascii_digits);
  }
  CHECK(pattern.walker().take("") == 0);
  CHECK(Compiled("a?").walker().last_class().empty());
}

TEST_CASE("patterns: longer than any match") {
  const Compiled hex("[0-9a-f]{8}");
  CHECK(hex.is_overlong("0123456789"));
  CHECK(hex.is_overlong("012345678"));
  CHECK_FALSE(hex.is_overlong("01234567"));
  CHECK_FALSE(hex.is_overlong("0123456"));
  CHECK_FALSE(hex.is_overlong("01234567g"));
  CHECK_FALSE(hex.is_overlong("012345678 "));
  CHECK_FALSE(hex.is_overlong(""));
  // The class is that of the match, not of what comes behind it.
  const Compiled region("[a-z0-9]{4}-us[0-9]{1,2}");
  CHECK(region.is_overlong("ab12-us123"));
  CHECK_FALSE(region.is_overlong("ab12-us12a"));
  CHECK_FALSE(region.is_overlong("ab123-us1"));
  // Any prefix will do, not the longest alone.
  CHECK(Compiled("[a-z0-9]{2}(?:[a-z]x)?").is_overlong("abcxyz"));
  // A text may be the beginning of a match as well.
  CHECK(Compiled("[a-z]{3}(?:[a-z]{3})?").is_overlong("abcd"));
  CHECK(Compiled("a?").is_overlong("aa"));
  CHECK_FALSE(Compiled("a?").is_overlong("b"));
  // Of more than four classes that one text leaves open the oldest is forgotten.
  const Compiled classes("[ae](?:[abe](?:[abce](?:[abcde](?:[abdex]e?)?)?)?)?");
  CHECK(classes.is_overlong("aabbdb"));
  CHECK_FALSE(classes.is_overlong("eeeeeey"));
  CHECK(classes.is_overlong("eeeeeee"));
}

TEST_CASE("patterns: mending") {
  const MendOptions as_is{};
  const MendOptions cases{true, false, false, 0};
  const MendOptions alike{false, true, false, 0};
  const MendOptions longer{false, false, true, 0};
  const MendOptions beginning{true, true, false, 6};

  const Compiled key("sk_(?:live|test)_[a-f0-9]{4}");
  CHECK(mended(key, "sk_live_12ab", as_is) == "sk_live_12ab kkkkkkkkkkkk whole");
  CHECK(mended(key, "SK_Live_12AB", as_is) == "nothing");
  CHECK(mended(key, "SK_Live_12AB", cases) == "sk_live_12ab cckckkkkkkcc whole");
  CHECK(mended(key, "SK_Live_12AG", cases) == "nothing");
  CHECK(mended(key, "sk_live_12ab", beginning) == "sk_live_12ab kkkkkkkkkkkk whole");
  CHECK(mended(key, "SK_liv", beginning) == "sk_liv cckkkk beginning");
  CHECK(mended(key, "SK_li", beginning) == "nothing");
  CHECK(mended(key, "sk_live_12abc", as_is) == "nothing");
  CHECK(mended(key, "sk_live_12abc", longer) == "sk_live_12abc kkkkkkkkkkkkk overlong from 12");
  CHECK(mended(key, "sk_live_12abC", longer) == "nothing");
  CHECK(mended(key, "sK_live_12abC", everything) == "sk_live_12abc kckkkkkkkkkkc overlong from 12");
  CHECK(mended(key, "", beginning) == "nothing");
  // Where the letter itself cannot stand, it is taken for the digit that it looks like.
  CHECK(mended(key, "sk_live_12aO", everything) == "sk_live_12a0 kkkkkkkkkkkl whole");

  const Compiled digits("x[0-9]{4}-[0-9.]{2}");
  CHECK(mended(digits, "xOolI-1.", alike) == "x0011-1. kllllkkk whole");
  CHECK(mended(digits, "xOolI-l.", alike) == "x0011-1. kllllklk whole");
  CHECK(mended(digits, "xOolL-1.", alike) == "nothing");
  CHECK(mended(digits, "xOoiI-1.", everything) == "nothing");
  CHECK(mended(digits, "xOolI-1.", cases) == "nothing");
  CHECK(mended(digits, "XOolI-1.", everything) == "x0011-1. cllllkkk whole");
  CHECK(mended(digits, "x1234-1.O5l", everything) == "x1234-1.051 kkkkkkkklkl overlong from 8");
  CHECK(mended(digits, "x1234-1.O5i", everything) == "nothing");

  // What is taken as it is is not taken back.
  const Compiled ways("(?:aX|AY)[0-9]");
  CHECK(mended(ways, "ay1", cases) == "nothing");
  CHECK(mended(ways, "Ay1", cases) == "AY1 kck whole");
  // Of several classes to go on with it takes one that can.
  const Compiled classes("[a-z0-9]{2}(?:[a-z]X)?");
  CHECK(mended(classes, "abcXz", everything) == "nothing");
  CHECK(mended(classes, "abcXX", everything) == "abcXX kkkkk overlong from 4");
  const Compiled two("[a-c0-9]{2}(?:[a-d]{2})?");
  CHECK(mended(two, "aabb9", everything) == "aabb9 kkkkk overlong from 2");
  CHECK(mended(two, "aabbD", everything) == "aabbd kkkkc overlong from 4");
  CHECK(mended(two, "aabbe", everything) == "nothing");
}

TEST_CASE("patterns: sets of characters") {
  constexpr CharacterSet some("a\x7F~0");
  static_assert(some.contains('a') && some.contains('\x7F') && !some.contains('b'));
  CHECK_FALSE(some.contains('\xE1'));
  CHECK(some.size() == 4);
  CHECK((some & ascii_digits) == CharacterSet("0"));
  CHECK((some - ascii_digits) == CharacterSet("a\x7F~"));
  CHECK((some | ascii_digits).size() == 13);
  CHECK(CharacterSet("09").is_subset_of(ascii_digits));
  CHECK_FALSE(some.is_subset_of(ascii_digits));
  CHECK_FALSE(CharacterSet("Z0").is_subset_of(ascii_digits));
  CHECK(CharacterSet{}.empty());
  CHECK(ascii_letters.size() == 52);
}
