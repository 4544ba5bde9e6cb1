#include "keyfit/text.h"

#include <algorithm>
#include <iterator>

namespace keyfit {

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() && starts_with_ignoring_case(text, lower);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower) {
  for (std::size_t i = 0; i + lower.size() <= text.size(); ++i) {
    // In nearly every place it is out at its first letter.
    if (to_lower(text[i]) == lower.front() && starts_with_ignoring_case(text.substr(i), lower)) return i;
  }
  return no_position;
}

namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

// The length of the well-formed sequence at `i`, which does not begin in ASCII, or 0. The bounds of the
// second byte shut out overlong forms, surrogates and what is past U+10FFFF.
std::size_t sequence_size(std::string_view bytes, std::size_t i) {
  const std::uint8_t lead = byte_at(bytes, i);
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (i + size > bytes.size()) return 0;
  const std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte_at(bytes, i + 1) < low || byte_at(bytes, i + 1) > high) return 0;
  for (std::size_t k = 2; k < size; ++k) {
    if ((byte_at(bytes, i + k) & 0xC0) != 0x80) return 0;
  }
  return size;
}

enum class Character { ordinary, blank, line_break, invisible, full_width, control };

Character classify(char32_t c) {
  if (c > 0x20 && c < 0x7F) return Character::ordinary;
  if (c == ' ' || c == '\t') return Character::blank;
  if ((c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029) return Character::line_break;
  if (is_control(c)) return Character::control;
  if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
    return Character::blank;
  }
  // The embeddings and isolates (202A-202C, 2066-2069) come along when a value is copied out of a translated
  // page, and only have to go.
  const bool invisible = c == 0xAD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 ||
                         c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) ||
                         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202C) ||
                         (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) ||
                         c == 0xFEFF || c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE0FFF);
  if (invisible) return Character::invisible;
  if ((c >= 0xFF01 && c <= 0xFF5E) || c == 0x3002 || c == 0xFF61) return Character::full_width;
  return Character::ordinary;
}

char fold_full_width(char32_t c) {
  if (c == 0x3002 || c == 0xFF61) return '.';  // ideographic full stops: dots in a host (UTS #46)
  return static_cast<char>(c - 0xFF01 + '!');
}

// What stands around a value without belonging to it. UTF-8, so that a mark may be longer than a byte.
constexpr std::string_view opening_marks[] = {
    "\"",     "'",      "`",      "<",      "(",      "[",      "{",      "\u201C", "\u201D", "\u201E",
    "\u2018", "\u2019", "\u201A", "\u00AB", "\u00BB", "\u2039", "\u203A", "\u300C", "\u300E", "\u3010"};
constexpr std::string_view closing_marks[] = {"\"",     "'",      "`",      ">",      ")",      "]",
                                              "}",      "\u201C", "\u201D", "\u2018", "\u2019", "\u00AB",
                                              "\u00BB", "\u2039", "\u203A", "\u300D", "\u300F", "\u3011",
                                              ",",      ";",      "!",      "\u2026", "\u3001"};

// No mark begins or ends with one of these, and most values do.
bool is_no_mark(char c) { return is_letter(c) || is_digit(c); }

template <std::size_t Count>
std::size_t mark_at_start(std::string_view value, const std::string_view (&marks)[Count]) {
  if (value.empty() || is_no_mark(value.front())) return 0;
  for (std::string_view mark : marks) {
    if (value.front() == mark.front() && value.substr(0, mark.size()) == mark) return mark.size();
  }
  return 0;
}

template <std::size_t Count>
std::size_t mark_at_end(std::string_view value, const std::string_view (&marks)[Count]) {
  if (value.empty() || is_no_mark(value.back())) return 0;
  for (std::string_view mark : marks) {
    if (value.back() == mark.back() && value.size() >= mark.size() &&
        value.substr(value.size() - mark.size()) == mark)
      return mark.size();
  }
  return 0;
}

}  // namespace

std::size_t find_not_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (is_ascii(bytes[i])) {
      ++i;
      continue;
    }
    const std::size_t size = sequence_size(bytes, i);
    if (size == 0) return i;
    i += size;
  }
  return no_position;
}

CodePoint read_code_point(std::string_view bytes) {
  const std::uint8_t lead = byte_at(bytes, 0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = lead & (0x7Fu >> size);
  for (std::uint32_t i = 1; i < size; ++i) value = (value << 6) | (byte_at(bytes, i) & 0x3Fu);
  return {value, size};
}

bool next_word(std::string_view text, std::size_t& at, std::string_view& word) {
  constexpr std::string_view marks = "\"'`<>()[]{}|,;";
  const auto parts = [&](CodePoint point) {
    const Character character = classify(point.value);
    return character == Character::blank || character == Character::line_break ||
           (point.size == 1 && marks.find(static_cast<char>(point.value)) != std::string_view::npos);
  };
  const auto skip = [&](bool wanted) {
    while (at < text.size()) {
      const CodePoint point = read_code_point(text.substr(at));
      if (parts(point) != wanted) return;
      at += point.size;
    }
  };
  skip(true);
  const std::size_t start = at;
  skip(false);
  word = text.substr(start, at - start);
  return !word.empty();
}

void Text::push(char byte, std::size_t origin) {
  bytes_[size_] = byte;
  origin_[size_] = static_cast<std::uint16_t>(origin);
  width_[size_] = 1;
  ++size_;
}

void Text::assign(std::string_view input, Findings& findings) {
  size_ = 0;
  has_control_ = is_covered_ = has_blank_ = false;
  const auto span_at = [](std::size_t at, std::size_t size) {
    return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
  };
  for (std::size_t i = 0; i < input.size();) {
    // Nearly all that is typed is printable ASCII.
    if (input[i] > ' ' && input[i] <= '~') {
      push(input[i], i);
      ++i;
      continue;
    }
    const CodePoint point = read_code_point(input.substr(i));
    switch (classify(point.value)) {
      case Character::blank:
        has_blank_ = true;
        push(point.value == '\t' ? '\t' : ' ', i);
        width_[size_ - 1] = static_cast<std::uint8_t>(point.size);
        break;
      case Character::line_break:
        has_blank_ = true;
        push(point.value < 0x80 ? static_cast<char>(point.value) : '\n', i);
        width_[size_ - 1] = static_cast<std::uint8_t>(point.size);
        break;
      case Character::invisible: findings.add_run(Code::invisible_removed, span_at(i, point.size)); break;
      case Character::full_width:
        findings.add_run(Code::fullwidth_folded, span_at(i, point.size));
        push(fold_full_width(point.value), i);
        width_[size_ - 1] = static_cast<std::uint8_t>(point.size);
        break;
      case Character::control:
        if (!has_control_) {
          has_control_ = true;
          control_ = span_at(i, point.size);
        }
        [[fallthrough]];
      case Character::ordinary:
        for (std::size_t k = 0; k < point.size; ++k) push(input[i + k], i + k);
        break;
    }
    i += point.size;
  }
  // Whatever is done to the value later, it never grows.
  written_.note(size_);
  trim(0, size_, findings);
}

void Text::trim(std::size_t begin, std::size_t end, Findings& findings) {
  narrow(begin, end);
  if (empty()) return;
  if (begin_ > begin) {
    findings.add(Code::whitespace_removed, span(begin, begin_));
  } else if (end_ < end) {
    findings.add(Code::whitespace_removed, span(end_, end));
  }
}

void Text::narrow(std::size_t begin, std::size_t end) {
  while (begin < end && is_blank(bytes_[begin])) ++begin;
  while (end > begin && is_blank(bytes_[end - 1])) --end;
  begin_ = begin;
  end_ = end;
}

Span Text::span(std::size_t begin, std::size_t end) const {
  if (is_covered_) return cover_;
  const auto after = [this](std::size_t i) { return static_cast<std::uint32_t>(origin_[i] + width_[i]); };
  const std::uint32_t start = begin < size_ ? origin_[begin] : size_ > 0 ? after(size_ - 1) : 0;
  if (begin >= end) return {start, start};
  return {start, after(end - 1)};
}

bool Text::remove_inner_blanks(Findings& findings) {
  std::size_t to = begin_;
  for (std::size_t i = begin_; i < end_; ++i) {
    if (is_blank(bytes_[i])) {
      findings.add_run(Code::whitespace_removed, span(i, i + 1));
      continue;
    }
    bytes_[to] = bytes_[i];
    origin_[to] = origin_[i];
    width_[to] = width_[i];
    ++to;
  }
  const bool removed = to != end_;
  end_ = to;
  return removed;
}

void Text::unwrap(const std::string_view* label_words, std::size_t label_word_count, bool end_dots,
                  Findings& findings) {
  for (int layer = 0; layer < most_layers; ++layer) {
    if (!strip_layer(label_words, label_word_count, end_dots, findings)) return;
  }
}

bool Text::strip_layer(const std::string_view* label_words, std::size_t label_word_count, bool end_dots,
                       Findings& findings) {
  return strip_label(label_words, label_word_count, findings) || strip_markdown(findings) ||
         strip_wrapping(end_dots, findings);
}

// `[text](target)`: the target is where the link leads, whatever its text says.
bool Text::strip_markdown(Findings& findings) {
  const std::string_view link = value();
  if (link.size() < 5 || link.front() != '[' || link.back() != ')') return false;
  const std::size_t middle = link.rfind("](");
  if (middle == std::string_view::npos) return false;
  findings.add(Code::wrapping_removed, span(begin_, begin_ + middle + 2));
  narrow(begin_ + middle + 2, end_ - 1);
  return true;
}

namespace {

bool is_web_address(std::string_view text) {
  return starts_with_ignoring_case(text, "https://") || starts_with_ignoring_case(text, "http://");
}

// How many bytes of "12." or "a)" stand at the start of `text`, or 0.
std::size_t number_size(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  std::size_t size = is_letter(text[0]) ? 1 : 0;
  while (size < text.size() && size < most_digits && is_digit(text[size])) ++size;
  const bool ends = size < text.size() && (text[size] == ')' || (text[size] == '.' && is_digit(text[0])));
  return ends ? size + 1 : 0;
}

// The mark of a list or a quotation at the start of `text`, with the blank behind it, or 0.
std::size_t list_mark_size(std::string_view text) {
  constexpr std::string_view marks[] = {">",      "*",      "-",      "+",      "\u2022", "\u00B7",
                                        "\u2013", "\u2014", "\u25AA", "\u25CF", "\u25E6", "\u2219"};
  const std::size_t size = is_no_mark(text[0]) ? number_size(text) : mark_at_start(text, marks);
  return size > 0 && size < text.size() && is_blank(text[size]) ? size + 1 : 0;
}

}  // namespace

bool Text::strip_link(Findings& findings) {
  const std::string_view text = value();
  if (text.size() < 2) return false;
  if (text.back() != '>') return (!is_letter(text[0]) || text[1] == ')') && strip_list_mark(findings);
  const std::size_t open = text.rfind('<');
  if (open == std::string_view::npos || !is_web_address(text.substr(open + 1)))
    return strip_list_mark(findings);
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const std::size_t bar = open == 0 ? inside.find('|') : std::string_view::npos;
  const std::size_t size = std::min(bar, inside.size());
  // Without text beside it the brackets alone are wrapping.
  if (open == 0 && size == inside.size()) return false;
  findings.add(Code::wrapping_removed, open > 0 ? span(begin_, begin_ + open + 1) : span(begin_, begin_ + 1));
  narrow(begin_ + open + 1, begin_ + open + 1 + size);
  return true;
}

bool Text::strip_list_mark(Findings& findings) {
  const std::size_t size = list_mark_size(value());
  if (size == 0) return false;
  findings.add(Code::wrapping_removed, span(begin_, begin_ + size));
  narrow(begin_ + size, end_);
  return true;
}

bool Text::strip_wrapping(bool end_dots, Findings& findings) {
  const std::size_t front = mark_at_start(value(), opening_marks);
  std::size_t back = mark_at_end(value(), closing_marks);
  if (back == 0 && value().size() > 1 && value().back() == '.') {
    const bool behind_mark = mark_at_end(value().substr(0, value().size() - 1), closing_marks) > 0;
    if (end_dots || behind_mark) back = 1;
  }
  if (front + back == 0 || front + back >= value().size()) return false;
  findings.add(Code::wrapping_removed, front > 0 ? span(begin_, begin_ + front) : span(end_ - back, end_));
  trim(begin_ + front, end_ - back, findings);
  return true;
}

namespace {

constexpr std::size_t most_label_words = 5;

bool is_label_word(std::string_view word, const std::string_view* words, std::size_t count) {
  const auto is_word = [word](std::string_view known) {
    // Most words are out at their size or first letter.
    return word.size() == known.size() && to_lower(word.front()) == known.front() &&
           equals_ignoring_case(word, known);
  };
  return std::any_of(words, words + count, is_word) ||
         std::any_of(std::begin(common_label_words), std::end(common_label_words), is_word);
}

// What behind a label's words and a blank is a value without any separator: an address with a scheme, or one
// long word with a digit in it.
bool is_value_alone(std::string_view rest) {
  if (starts_with_ignoring_case(rest, "http://") || starts_with_ignoring_case(rest, "https://")) return true;
  constexpr std::size_t long_word = 16;
  bool digit = false;
  for (char c : rest) {
    if (is_blank(c)) return false;
    digit = digit || is_digit(c);
  }
  return digit && rest.size() >= long_word;
}

// How many bytes at the start of `rest` part a label from its value, blanks included, or 0.
// A bare hyphen does not: it is a character of names ("url-shop"). It parts with blanks around it.
std::size_t separator_size(std::string_view rest) {
  std::size_t i = 0;
  if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) ++i;  // "token": "..."
  bool line_break = false;
  const std::size_t blanks = i;
  while (i < rest.size() && is_blank(rest[i])) line_break = rest[i++] == '\n' || line_break;
  const bool blank_before = i > blanks;
  for (std::string_view mark : {std::string_view(":"), std::string_view("="), std::string_view("\u2013"),
                                std::string_view("\u2014"), std::string_view("->"), std::string_view("-")}) {
    if (rest.substr(i, mark.size()) != mark) continue;
    const std::size_t after = i + mark.size();
    if (mark == "-" && !(blank_before && after < rest.size() && is_blank(rest[after]))) return 0;
    return after;
  }
  return line_break || (blank_before && is_value_alone(rest.substr(i))) ? i : 0;
}

// The size of a label with its separator at the start of `value`, or 0: words of the vocabulary, joined by
// blanks, hyphens or underscores, the longest such run that a separator follows.
std::size_t label_size(std::string_view value, const std::string_view* words, std::size_t count) {
  std::size_t i = 0;
  for (std::size_t taken = 0; taken < most_label_words; ++taken) {
    std::size_t word_end = i;
    while (word_end < value.size() && is_letter(value[word_end])) ++word_end;
    if (word_end == i || !is_label_word(value.substr(i, word_end - i), words, count)) return 0;
    const std::size_t separator = separator_size(value.substr(word_end));
    if (separator > 0) return word_end + separator;
    i = word_end;
    while (i < value.size() && (is_blank(value[i]) || value[i] == '-' || value[i] == '_')) ++i;
    if (i == word_end) return 0;
  }
  return 0;
}

}  // namespace

bool Text::strip_label(const std::string_view* words, std::size_t count, Findings& findings) {
  const std::size_t size = label_size(value(), words, count);
  if (size == 0) return false;
  const std::size_t old_begin = begin_;
  const std::size_t old_end = end_;
  narrow(begin_ + size, end_);
  if (empty()) {
    narrow(old_begin, old_end);
    return false;
  }
  findings.add(Code::label_removed, span(old_begin, begin_));
  return true;
}

void Text::wipe() {
  written_.wipe(bytes_.data());
  written_.wipe(origin_.data());
  written_.wipe(width_.data());
  written_.reset();
  size_ = begin_ = end_ = 0;
  has_control_ = is_covered_ = has_blank_ = false;
  control_ = cover_ = {};
}

}  // namespace keyfit
