#include "keyfit/secret.h"

#include <algorithm>

#include "keyfit/account.h"

namespace keyfit {

namespace {

// As long as this, or made of digits like this, something that is not the secret is a secret gone wrong, and
// no password. Observed: passwords that people choose are shorter.
constexpr std::size_t longest_password = 19;
constexpr std::size_t longest_passphrase = 63;  // with blanks in it

// What samples and forms have in the place of a secret is made of these words, of those that labels are made
// of, and of nothing else.
constexpr std::string_view placeholder_words[] = {
    "access", "bar",  "change", "copy",  "enter",       "example", "foo",     "goes",   "insert",
    "me",     "none", "null",   "paste", "placeholder", "put",     "replace", "sample", "tbd",
    "test",   "this", "todo",   "type",  "undefined",   "value",   "with",    "x"};

bool is_joining(char c) { return std::string_view("-_ <>[]{}$%/.:").find(c) != std::string_view::npos; }

// The size of the longest such word that `text` begins with, or 0.
std::size_t placeholder_word_size(std::string_view text, const Service& service) {
  std::size_t longest = 0;
  const auto try_word = [&](std::string_view word) {
    // Most words are out at their first letter.
    if (word.size() > longest && word.front() == to_lower(text.front()) &&
        starts_with_ignoring_case(text, word))
      longest = word.size();
  };
  std::for_each(std::begin(placeholder_words), std::end(placeholder_words), try_word);
  std::for_each(service.label_words.begin(), service.label_words.end(), try_word);
  return longest;
}

bool is_placeholder(std::string_view text, const Service& service) {
  constexpr std::size_t fewest_letters = 3;
  std::size_t letters = 0;
  while (!text.empty()) {
    const std::size_t size = is_joining(text.front()) ? 1 : placeholder_word_size(text, service);
    if (size == 0) return false;
    if (!is_joining(text.front())) letters += size;
    text.remove_prefix(size);
  }
  return letters >= fewest_letters;
}

// Dots, bullets, asterisks: what fields and pages show in the place of a secret.
bool is_mask(char32_t c) {
  constexpr char32_t masks[] = {'*',    '.',    0xB7,   0x2022, 0x2024, 0x2026, 0x2027,
                                0x2217, 0x2219, 0x22C5, 0x25AA, 0x25CF, 0x25E6, 0x26AB,
                                0x2B24, 0x30FB, 0xFF65, 0x2981, 0x204E};
  return std::find(std::begin(masks), std::end(masks), c) != std::end(masks);
}

constexpr std::size_t shortest_mask = 3;

bool is_masked(std::string_view text) {
  std::size_t run = 0;
  while (!text.empty()) {
    const CodePoint point = read_code_point(text);
    run = is_mask(point.value) ? run + 1 : 0;
    if (run == shortest_mask || point.value == 0x2026) return true;
    text.remove_prefix(point.size);
  }
  return false;
}

// Of a text without a colon.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  if (dot == 0 || dot == std::string_view::npos || domain.back() == '.') return false;
  return std::none_of(text.begin(), text.end(), [](char c) { return is_blank(c) || c == '/'; }) &&
         std::all_of(domain.begin(), domain.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == '-' || c == '.' || !is_ascii(c);
         });
}

int base64_value(char c) {
  if (is_upper(c)) return c - 'A';
  if (is_lower(c)) return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

// Decodes base64 (RFC 4648, either alphabet, padding optional) byte by byte into `take`, which may refuse.
template <typename Take>
bool decode_base64(std::string_view text, Take take) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  std::uint32_t bits = 0;
  std::uint32_t held = 0;
  for (char c : text) {
    const int value = base64_value(c);
    if (value < 0) return false;
    bits = ((bits << 6) | static_cast<std::uint32_t>(value)) & 0xFFFFu;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (!take(static_cast<char>((bits >> held) & 0xFFu))) return false;
  }
  return !text.empty();
}

// The letters that people read for digits.
char digit_meant(char c) {
  switch (c) {
    case 'o':
    case 'O': return '0';
    case 'l':
    case 'I': return '1';
    default: return c;
  }
}

// Finds the credentials in "Authorization: Basic ..." or "Bearer ...": where they begin, or no_position.
std::size_t find_credentials(std::string_view text, std::string_view scheme) {
  constexpr std::string_view field = "authorization:";
  std::size_t at = starts_with_ignoring_case(text, field) ? field.size() : 0;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (!starts_with_ignoring_case(text.substr(at), scheme)) return no_position;
  at += scheme.size();
  if (at == text.size() || !is_blank(text[at])) return no_position;
  // Not reached: its end, because no value ends with a blank.
  while (at < text.size() && is_blank(text[at])) ++at;
  return at < text.size() ? at : no_position;  // Not reached: no_position, for the same reason.
}

// An account verdict that says: whatever it is worth, this is an address.
bool speaks_of_an_address(const AccountVerdict& verdict) {
  if (verdict.usable()) return verdict.kind != AccountKind::name;
  for (Code code :
       {Code::account_missing, Code::service_host, Code::other_product, Code::domain_typo,
        Code::name_character, Code::name_edge, Code::name_too_long, Code::name_too_deep,
        Code::port_not_allowed, Code::lookalike_host, Code::host_in_userinfo, Code::homoglyph_host}) {
    if (verdict.findings.has(code)) return true;
  }
  return false;
}

bool has_blank(std::string_view text) { return std::any_of(text.begin(), text.end(), is_blank); }

// Three of four characters that are no blanks are hexadecimal digits: a secret gone wrong, or wrapped.
bool has_mostly_digits(std::string_view text) {
  const auto blanks = std::count_if(text.begin(), text.end(), is_blank);
  const auto digits = std::count_if(text.begin(), text.end(), is_hex_digit);
  return digits * 4 >= (static_cast<std::ptrdiff_t>(text.size()) - blanks) * 3;
}

class SecretCheck {
 public:
  SecretCheck(const Service& service, Text& text, SecretVerdict& verdict)
      : service_(service), text_(text), verdict_(verdict) {}

  void run(std::string_view input);

 private:
  // Each of these either decides, and answers true, or leaves the question to the next.
  bool decide_unseen(std::string_view input);
  bool decide_other_fields(bool is_address);
  bool decide_other_secret(std::string_view value);
  bool decide_digits();
  void decide_rest(bool had_blanks);

  void decide(bool is_address);
  void unwrap(bool end_dots);
  bool unwrap_header();
  void remove_password_part();
  void note_digits(const SecretCharacters& usual);

  void refuse(Code code) { verdict_.findings.add(code, text_.span()); }
  Span span_at(std::size_t at, std::size_t size) const {
    return text_.span(text_.begin() + at, text_.begin() + at + size);
  }

  const Service& service_;
  Text& text_;
  SecretVerdict& verdict_;
};

void SecretCheck::run(std::string_view input) {
  verdict_.findings = {};
  verdict_.kind = {};
  verdict_.length = 0;
  verdict_.value.set({});
  verdict_.suggested.set({});
  if (!decide_unseen(input)) {
    const bool is_address = input.find('.') != std::string_view::npos &&
                            speaks_of_an_address(check_account(input, service_, text_));
    text_.assign(input, verdict_.findings);
    if (text_.empty()) {
      verdict_.findings = {};
      verdict_.status = Status::empty;
      return;
    }
    decide(is_address);
  }
  verdict_.status = verdict_.findings.status();
}

bool SecretCheck::decide_unseen(std::string_view input) {
  if (input.size() > most_secret_bytes) {
    verdict_.findings.add(Code::too_long, {0, static_cast<std::uint32_t>(input.size())});
    return true;
  }
  const std::size_t broken = find_not_utf8(input);
  if (broken == no_position) return false;
  const auto at = static_cast<std::uint32_t>(broken);
  verdict_.findings.add(Code::not_utf8, {at, at + 1});
  return true;
}

void SecretCheck::decide(bool is_address) {
  // The dots of a mask are no punctuation, so dots at the end come off only once it is seen that there is
  // none.
  unwrap(false);
  if (decide_other_fields(is_address)) return;
  if (unwrap_header() && decide_other_fields(false)) return;
  unwrap(true);
  if (text_.has_control()) {
    verdict_.findings.add(Code::secret_character, text_.control());
    return;
  }
  const bool blanks = has_blank(text_.value());
  if (blanks && has_mostly_digits(text_.value())) text_.remove_inner_blanks(verdict_.findings);
  remove_password_part();
  if (!decide_digits()) decide_rest(blanks);
}

void SecretCheck::unwrap(bool end_dots) {
  text_.unwrap(service_.label_words.data(), service_.label_words.size(), end_dots, verdict_.findings);
}

// Values that belong elsewhere, and what stands in the place of a secret.
bool SecretCheck::decide_other_fields(bool is_address) {
  const std::string_view value = text_.value();
  if (is_address || value.find("://") != std::string_view::npos) {
    refuse(Code::address_in_secret_field);
  } else if (is_email(value.substr(0, value.find(':')))) {  // maybe with a password behind it
    refuse(Code::email_not_secret);
  } else if (is_masked(value)) {
    refuse(Code::masked_value);
  } else if (is_placeholder(value, service_)) {
    refuse(Code::placeholder_value);
  } else {
    return false;
  }
  return true;
}

bool SecretCheck::unwrap_header() {
  const std::size_t bearer = find_credentials(text_.value(), "bearer");
  if (bearer != no_position) {
    verdict_.findings.add(Code::header_unwrapped, span_at(0, bearer));
    text_.narrow(text_.begin() + bearer, text_.end());
    return true;
  }
  const std::size_t basic = find_credentials(text_.value(), "basic");
  if (basic == no_position) return false;
  const std::string_view encoded = text_.value().substr(basic);
  // Only what decodes to plain characters is a header; the second pass then writes over what was read.
  if (!decode_base64(encoded, [](char c) { return c > ' ' && c < 0x7F; })) return false;
  verdict_.findings.add(Code::header_unwrapped, text_.span());
  text_.decode_in_place([encoded](auto put) { decode_base64(encoded, put); });
  return true;
}

// HTTP Basic's ":password", as in samples for curl. Only behind what is surely a secret: elsewhere a colon is
// a wrong character.
void SecretCheck::remove_password_part() {
  const std::string_view value = text_.value();
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || !looks_like_secret(value, service_)) return;
  verdict_.findings.add(Code::password_part_removed, span_at(colon, value.size() - colon));
  text_.narrow(text_.begin(), text_.begin() + colon);
}

bool SecretCheck::decide_other_secret(std::string_view value) {
  const SecretShape* other = find_other_secret(value, service_);
  if (other == nullptr) return false;
  verdict_.kind = other->kind;
  refuse(Code::other_secret);
  return true;
}

bool SecretCheck::decide_digits() {
  const std::string_view value = text_.value();
  if (decide_other_secret(value)) return true;
  const bool all_digits = count_hex_digits(value) == value.size();
  if (all_digits && value.size() < service_.secret.shortest) {
    verdict_.length = static_cast<std::uint32_t>(value.size());
    refuse(Code::rest_missing);
    return true;
  }
  const bool digits_meant =
      std::all_of(value.begin(), value.end(), [](char c) { return is_hex_digit(digit_meant(c)); });
  if (!digits_meant || value.size() < service_.secret.shortest) return false;
  SecretCharacters usual;
  usual.set(value);
  for (std::size_t i = 0; i < value.size(); ++i) usual.replace(i, to_lower(digit_meant(value[i])));
  // Another secret with an O for a 0 is no secret of ours.
  if (!decide_other_secret(usual.reveal_secret())) note_digits(usual);
  usual.wipe();
  return true;
}

// The value is the service's secret; says what is odd about its length and digits. `usual` is without the odd
// digits.
void SecretCheck::note_digits(const SecretCharacters& usual) {
  const std::string_view value = text_.value();
  verdict_.kind = service_.secret.kind;
  verdict_.length = static_cast<std::uint32_t>(value.size());
  verdict_.value.set(value);
  if (value.size() != service_.secret.length) verdict_.findings.add(Code::length_unusual, text_.span());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char digit = digit_meant(value[i]);
    if (digit != value[i]) verdict_.findings.add(Code::ambiguous_character, span_at(i, 1));
    if (is_upper(digit)) verdict_.findings.add(Code::case_unusual, span_at(i, 1));
  }
  if (usual.reveal_secret() != value) {
    verdict_.suggested.set(usual.reveal_secret());
    verdict_.findings.suggest(Code::ambiguous_character);
    verdict_.findings.suggest(Code::case_unusual);
  }
}

// Neither the secret nor anything known.
void SecretCheck::decide_rest(bool had_blanks) {
  const std::string_view value = text_.value();
  const bool mostly_digits = value.size() >= service_.secret.shortest && has_mostly_digits(value);
  const std::size_t longest = had_blanks ? longest_passphrase : longest_password;
  if (!mostly_digits && value.size() <= longest) return refuse(Code::password_like);
  const std::size_t wrong = count_hex_digits(value);
  verdict_.findings.add(Code::secret_character, span_at(wrong, read_code_point(value.substr(wrong)).size));
}

}  // namespace

void SecretCharacters::wipe() {
  written_.wipe(bytes_.data());
  written_.reset();
  size_ = 0;
}

void check_secret(std::string_view input, const Service& service, Text& memory, SecretVerdict& verdict) {
  SecretCheck(service, memory, verdict).run(input);
}

}  // namespace keyfit
