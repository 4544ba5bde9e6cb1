// Text: what was typed, cleaned of what typing, copying and formatting put around it.
//
// Decides: which characters are blanks, invisible, full-width or control characters; where the value
//   begins and ends between blanks, labels, quotes, brackets and end punctuation.
// Needs: UTF-8 bytes of at most Text::capacity; the caller keeps them alive as long as the Text is read.
// Answers: the cleaned bytes (never more than went in), each with its place in the input as given, so that
//   every finding can point at what the person sees.
// Sources: Unicode 15 (White_Space, Default_Ignorable_Code_Point, Halfwidth and Fullwidth Forms; UAX #9 for
//   the bidi controls), all documented. Which wrappings people paste: observed.
// Never: decides what a value means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/findings.h"
#include "keyfit/wipe.h"

namespace keyfit {

inline constexpr std::size_t no_position = static_cast<std::size_t>(-1);

inline constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
inline constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
inline constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
inline constexpr bool is_hex_digit(char c) {
  return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}
// A blank or line break. In a cleaned text every Unicode blank is one of these.
inline constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
// A C0 or C1 control, DEL, or a bidi override. The overrides turn text around and are never there by
// accident.
inline constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x202D || c == 0x202E;
}
inline constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// `text` against `lower`, which is in small letters already; ASCII letters match in either case.
bool equals_ignoring_case(std::string_view text, std::string_view lower);
bool starts_with_ignoring_case(std::string_view text, std::string_view lower);
// Where `lower` first stands in `text`, or no_position.
std::size_t find_ignoring_case(std::string_view text, std::string_view lower);

// The first byte that is not part of a well-formed UTF-8 sequence (Unicode 15, table 3-7), or no_position.
std::size_t find_not_utf8(std::string_view bytes);

// One code point and how many bytes it took. `bytes` is well-formed and not empty.
struct CodePoint {
  char32_t value;
  std::uint32_t size;
};
CodePoint read_code_point(std::string_view bytes);

// The next word of `text` from `at` on, and `at` behind it; false where there is none. Blanks of every kind
// part words, and so do quotes, brackets, pipes, commas and semicolons. `text` is well-formed.
bool next_word(std::string_view text, std::size_t& at, std::string_view& word);

// What labels in front of values are made of, of every service. A definition adds its own (small letters).
inline constexpr std::string_view common_label_words[] = {
    "account", "address", "api",   "at",   "auth",   "authentication", "code",
    "here",    "host",    "in",    "is",   "key",    "link",           "login",
    "my",      "name",    "our",   "page", "secret", "sign",           "site",
    "the",     "to",      "token", "uri",  "url",    "user",           "username",
    "web",     "website", "your"};

class Text {
 public:
  // The longest input that a field takes (a secret, maybe inside a header).
  static constexpr std::size_t capacity = 4096;
  // Each layer that is stripped may cost a look at all of the value, so there is an end to it: otherwise the
  // time would grow with the square of the size. Real pastes have two or three.
  static constexpr int most_layers = 32;

  // Takes in well-formed UTF-8 of at most `capacity` bytes and notes in `findings` what it removed or folded:
  // invisible-removed, fullwidth-folded, and whitespace-removed for blanks around the value.
  // The value is then begin() to end(), empty where nothing can be seen.
  void assign(std::string_view input, Findings& findings);

  // The value as it stands after all narrowing so far.
  std::string_view value() const { return {bytes_.data() + begin_, end_ - begin_}; }
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  bool empty() const { return begin_ == end_; }

  // Whether the cleaned byte was longer in the input: a full-width form, which no parser takes for a mark of
  // punctuation, or a blank that no keyboard types.
  bool was_wide(std::size_t at) const { return width_[at] > 1; }

  // Narrows the value to `size` bytes from `begin`, counted in the cleaned bytes, and trims blanks silently.
  void narrow(std::size_t begin, std::size_t end);

  // Cleaned bytes [begin, end) as a span of the input as given.
  Span span(std::size_t begin, std::size_t end) const;
  Span span() const { return span(begin_, end_); }

  // The first control character of the input (a C0 or C1 control that is no blank, DEL, a bidi override).
  bool has_control() const { return has_control_; }
  Span control() const { return control_; }

  // Whether a blank was taken in, wherever it stood.
  bool had_blank() const { return has_blank_; }

  // Removes every blank inside the value. Answers whether there was one.
  bool remove_inner_blanks(Findings& findings);

  // Strips quotes, brackets, markdown links and end punctuation (wrapping-removed) and labels made of
  // `label_words` (label-removed), layer by layer, most_layers of them. `end_dots`: a dot at the end is
  // punctuation, too.
  void unwrap(const std::string_view* label_words, std::size_t label_word_count, bool end_dots,
              Findings& findings);

  // One such layer. False where there is none.
  bool strip_layer(const std::string_view* label_words, std::size_t label_word_count, bool end_dots,
                   Findings& findings);

  // Takes off what mail programs, chats and lists put around an address: "text <https://target>" and
  // "<https://target|text>", of which the target stays, and the mark of a list or a quotation in front ("> ",
  // "- ", "1. "). One such layer; false where there is none.
  bool strip_link(Findings& findings);

  // Puts the bytes that `decode` gives in the place of the value; it reads the value, and never gives more
  // than it has read. From then on every span is that of what was decoded.
  template <typename Decode>
  void decode_in_place(Decode decode) {
    cover_ = span();
    is_covered_ = true;
    std::size_t end = begin_;
    decode([&](char c) {
      bytes_[end++] = c;
      return true;
    });
    end_ = end;
  }

  // Overwrites everything that was ever taken in, and not only what was last.
  void wipe();

 private:
  void trim(std::size_t begin, std::size_t end, Findings& findings);
  bool strip_wrapping(bool end_dots, Findings& findings);
  bool strip_markdown(Findings& findings);
  bool strip_list_mark(Findings& findings);
  bool strip_label(const std::string_view* words, std::size_t count, Findings& findings);
  void push(char byte, std::size_t origin);

  std::array<char, capacity> bytes_;
  // Where each cleaned byte stood, and how many bytes it was there (3 for a folded full-width form).
  std::array<std::uint16_t, capacity> origin_;
  std::array<std::uint8_t, capacity> width_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool has_control_ = false;
  bool has_blank_ = false;
  bool is_covered_ = false;
  HighWater written_;
  Span control_{};
  Span cover_{};
};

}  // namespace keyfit
