#include "placeholder.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "keyfit/text.h"

namespace keyfit {

namespace {

// What samples and forms have in the place of a secret is made of these words, of those that labels are made
// of, and of nothing else.
constexpr std::string_view placeholder_words[] = {
    "access", "bar",  "change", "copy",  "enter",       "example", "foo",     "goes",   "insert",
    "me",     "none", "null",   "paste", "placeholder", "put",     "replace", "sample", "tbd",
    "test",   "this", "todo",   "type",  "undefined",   "value",   "with",    "x"};

bool is_joining(char c) { return std::string_view("-_ <>[]{}$%/.:").find(c) != std::string_view::npos; }

// The size of the longest such word that `text` begins with, or 0.
std::size_t placeholder_word_size(std::string_view text, const Definition& definition) {
  std::size_t longest = 0;
  const auto try_word = [&](std::string_view word) {
    // Most words are out at their first letter.
    if (word.size() > longest && word.front() == to_lower(text.front()) &&
        starts_with_ignoring_case(text, word))
      longest = word.size();
  };
  std::for_each(std::begin(placeholder_words), std::end(placeholder_words), try_word);
  std::for_each(std::begin(common_label_words), std::end(common_label_words), try_word);
  std::for_each(definition.label_words.begin(), definition.label_words.end(), try_word);
  return longest;
}

// Dots and bullets: what fields and pages show in the place of a secret, besides full stops and asterisks.
bool is_mask(char32_t c) {
  constexpr char32_t masks[] = {0xB7,   0x2022, 0x2024, 0x2026, 0x2027, 0x2217, 0x2219, 0x22C5, 0x25AA,
                                0x25CF, 0x25E6, 0x26AB, 0x2B24, 0x30FB, 0xFF65, 0x2981, 0x204E};
  return std::find(std::begin(masks), std::end(masks), c) != std::end(masks);
}

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::string_view (&words)[Count]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return equals_ignoring_case(text, word); });
}

// "[REDACTED]", "<your key>", "(no value)": words in brackets. A value that is wrapped has a digit, or no
// blank and many letters.
bool is_words_in_brackets(std::string_view text) {
  constexpr std::string_view brackets[] = {"[]", "<>", "{}", "()"};
  constexpr std::size_t longest_word = 15;
  if (text.size() < 3) return false;
  const bool are_there = std::any_of(std::begin(brackets), std::end(brackets), [text](std::string_view pair) {
    return text.front() == pair.front() && text.back() == pair.back();
  });
  std::size_t word = 0;
  for (char c : text.substr(1, text.size() - 2)) {
    const bool parts = c == ' ' || c == '_' || c == '-' || c == '\'';
    if (!parts && !is_letter(c) && is_ascii(c)) return false;
    word = parts ? 0 : word + 1;
    if (word > longest_word) return false;
  }
  return are_there;
}

// "#N/A", "#REF!", "#NAME?": where a spreadsheet's formula failed.
bool is_failed_formula(std::string_view text) {
  return text.size() > 3 && text.front() == '#' && std::all_of(text.begin() + 1, text.end(), [](char c) {
           return is_upper(c) || c == '/' || c == '!' || c == '?' || c == '0';
         });
}

// "5.9041E+31": a spreadsheet took a long value for a number, and most of it is lost.
bool is_shortened_number(std::string_view text) {
  std::size_t at = 0;
  const auto skip_digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > start;
  };
  if (!skip_digits() || at == text.size() || (text[at] != '.' && text[at] != ',')) return false;
  ++at;
  if (!skip_digits() || at + 1 >= text.size() || to_lower(text[at]) != 'e' || text[at + 1] != '+')
    return false;
  at += 2;
  return skip_digits() && at == text.size();
}

bool is_one_character_repeated(std::string_view text) {
  constexpr std::size_t fewest = 4;
  return text.size() >= fewest &&
         std::all_of(text.begin(), text.end(), [&](char c) { return c == text.front(); });
}

}  // namespace

// "process.env.STRIPE_KEY", "$STRIPE_KEY", "${STRIPE_KEY}", "%STRIPE_KEY%", "os.environ[...".
bool is_code_for_a_value(std::string_view text) {
  constexpr std::string_view fronts[] = {
      "process.env.", "import.meta.env.", "os.environ", "os.getenv", "$env:", "env.",
      "env(",         "getenv(",          "secrets.",   "${",        "{{",    "<%"};
  for (std::string_view front : fronts) {
    // Most texts are out at their first character.
    if (!text.empty() && to_lower(text.front()) == front.front() && starts_with_ignoring_case(text, front))
      return true;
  }
  const bool percent = text.size() > 2 && text.front() == '%' && text.back() == '%';
  const bool dollar = text.size() > 1 && text.front() == '$' && (is_letter(text[1]) || text[1] == '_');
  return percent || dollar;
}

// STRIPE_SECRET_KEY: capitals and underscores, and a word that names a secret.
bool is_constant_name(std::string_view text) {
  if (text.empty() || !is_upper(text.front())) return false;
  bool names = false;
  bool underscore = false;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('_', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.empty() || !std::all_of(word.begin(), word.end(), is_upper)) return false;
    for (std::string_view known :
         {"KEY", "TOKEN", "SECRET", "ID", "SID", "PASSWORD", "PAT", "APIKEY", "AUTH"})
      names = names || word == known;
    underscore = underscore || end < text.size();
    at = end + 1;
  }
  return names && underscore;
}

bool is_word_of_programs(std::string_view text) {
  constexpr std::string_view words[] = {"null", "undefined", "none", "nan", "n/a", "object object"};
  return is_one_of(text, words);
}

bool is_word_for_nothing(std::string_view text) {
  constexpr std::string_view words[] = {"(null)", "nil", "redacted", "hidden", "true", "false"};
  return is_word_of_programs(text) || is_one_of(text, words);
}

bool is_masked(std::string_view text) {
  constexpr std::size_t shortest_mask = 3;
  std::size_t run = 0;
  while (!text.empty()) {
    // Of ASCII two characters are masks, and nearly all that is typed is ASCII.
    if (is_ascii(text.front())) {
      run = text.front() == '*' || text.front() == '.' ? run + 1 : 0;
      if (run == shortest_mask) return true;
      text.remove_prefix(1);
      continue;
    }
    const CodePoint point = read_code_point(text);
    run = is_mask(point.value) ? run + 1 : 0;
    if (run == shortest_mask || point.value == 0x2026) return true;
    text.remove_prefix(point.size);
  }
  return false;
}

bool is_placeholder(std::string_view text, const Definition& definition) {
  constexpr std::size_t fewest_letters = 3;
  std::size_t letters = 0;
  while (!text.empty()) {
    const std::size_t size = is_joining(text.front()) ? 1 : placeholder_word_size(text, definition);
    if (size == 0) return false;
    if (!is_joining(text.front())) letters += size;
    text.remove_prefix(size);
  }
  return letters >= fewest_letters;
}

bool is_name_of_a_value(std::string_view text) {
  return is_word_for_nothing(text) || is_code_for_a_value(text) || is_constant_name(text) ||
         is_one_character_repeated(text);
}

bool is_no_value(std::string_view text) {
  return is_code_for_a_value(text) || is_words_in_brackets(text) || is_failed_formula(text) ||
         is_shortened_number(text);
}

Filler filler_of(std::string_view text) {
  // x is what people fill forms with. A random value of 16 small letters, the worst there is, has half of
  // them x in a row once in 10^10 (9 places, 26^8); sixteen of one character are rarer still.
  constexpr std::size_t long_run = 16;
  constexpr std::size_t long_run_of_x = 8;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] == text[at]) ++end;
    const bool x = to_lower(text[at]) == 'x';
    // Dots and asterisks are masks, which is_masked knows.
    const std::size_t run = is_letter(text[at]) || is_digit(text[at]) ? end - at : 0;
    if (run * 2 >= text.size() && run >= (x ? long_run_of_x : long_run))
      return x && end < text.size() ? Filler::mask : Filler::sample;
    at = end;
  }
  return Filler::none;
}

}  // namespace keyfit
