#include "keyfit/key.h"

#include <algorithm>

#include "checksum.h"
#include "keyfit/account.h"
#include "keyfit/catalog.h"
#include "keyfit/email.h"
#include "page_address.h"
#include "placeholder.h"

namespace keyfit {

namespace {

// As long as this, or made of a closed field's characters like this, something that is not the secret is a
// secret gone wrong, and no password. Observed: passwords that people choose are shorter.
constexpr std::size_t longest_password = 19;
constexpr std::size_t longest_passphrase = 63;  // with blanks in it

// How many characters all walks over one input may take in. A plain one takes some thousands; what takes more
// is made to.
constexpr std::size_t most_walked = 64 * most_value_bytes;

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

bool begins_with_header(std::string_view text) {
  return find_credentials(text, "bearer") != no_position || find_credentials(text, "basic") != no_position;
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

// Blanks and three dots part a key from what stands around it. With an address beside it the first edition
// saw the address.
bool has_parts(std::string_view text) {
  const auto has = [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  return (has_blank(text) || has("...")) && !has("://");
}

// What must not stand beside a key that is taken out of a text.
bool is_key_character(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || !is_ascii(c); }

// "-uKEY": an option of one letter, and its value right behind it.
bool is_behind_option(std::string_view text, std::size_t at) {
  return at >= 2 && is_letter(text[at - 1]) && text[at - 2] == '-' && (at == 2 || is_blank(text[at - 3]));
}

std::size_t count_of(const CharacterSet& alphabet, std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && alphabet.contains(text[count])) ++count;
  return count;
}

// Three of four characters that are no blanks are of the alphabet: a secret gone wrong, or wrapped.
bool makes_most_of(const CharacterSet& alphabet, std::string_view text) {
  const auto blanks = std::count_if(text.begin(), text.end(), is_blank);
  const auto own = std::count_if(text.begin(), text.end(), [&](char c) { return alphabet.contains(c); });
  return own * 4 >= (static_cast<std::ptrdiff_t>(text.size()) - blanks) * 3;
}

// How the keys of the first kind begin, where they all begin alike. A field of keys has a kind.
std::string_view literal_beginning(View<Kind> kinds) {
  const std::string_view text = kinds[0].pattern_text;
  const std::size_t end = std::min(text.find_first_of("\\[({?"), text.size());
  // What is counted belongs to its count. No pattern begins with one.
  const bool counted = end < text.size() && (text[end] == '{' || text[end] == '?');
  return text.substr(0, counted ? end - 1 : end);
}

enum class Check { holds, fails, wrong_shape };

// A checksum that fails is a key gone wrong. The other checks are a part of the shape.
Check check_of(std::string_view text, const Kind& kind) {
  if (holds(kind.check, text)) return Check::holds;
  return is_sum(kind.check) ? Check::fails : Check::wrong_shape;
}

class KeyCheck {
 public:
  KeyCheck(const Definition& definition, const Field& field, Text& text, ValueVerdict& verdict, Scope scope)
      : definition_(definition), field_(field), text_(text), verdict_(verdict), scope_(scope) {}

  void run(std::string_view input);

 private:
  // Each of these either decides, and answers true, or leaves the question to the next.
  bool decide_unseen(std::string_view input);
  bool decide_filler();
  bool decide_no_value(std::string_view whole);

  void decide_open();
  bool peel();
  bool strip_one_layer();
  bool strip_end_dots();
  bool decide_own(std::string_view value);
  bool decide_own_with_password();
  bool decide_own_without_blanks();
  bool decide_in_page_address();
  bool decide_twice();
  bool decide_inside();
  bool decide_near();
  Mending mend_into(SecretCharacters& mended, const Kind& kind, std::string_view value) const;
  bool decide_unfinished();
  bool decide_other_secret(std::string_view value);
  bool decide_other_kinds(std::string_view value);
  bool decide_wrong_field(std::string_view value);
  bool decide_other_fields();
  bool decide_other_service();
  bool decide_card();
  bool decide_maybe_other(std::string_view value);
  void decide_unknown();

  void decide_closed();
  void unwrap(bool end_dots);
  bool decide_closed_digits();
  void decide_closed_rest(bool had_blanks);
  void remove_closed_password_part();
  void note_digits(const SecretCharacters& usual);

  bool unwrap_header();
  bool decide_belongs_elsewhere(bool is_address);
  void accept(std::uint16_t index, std::string_view value);
  void take(std::string_view part, Code code, Span span);
  const Kind* find_kind(Slice kinds, std::string_view value, bool maybe) const;

  void refuse(Code code) { verdict_.findings.add(code, text_.span()); }
  Span span_at(std::size_t at, std::size_t size) const {
    return text_.span(text_.begin() + at, text_.begin() + at + size);
  }
  Span span_of(std::string_view part) const {
    return span_at(static_cast<std::size_t>(part.data() - text_.value().data()), part.size());
  }
  bool is_secret() const { return field_.type == FieldType::secret; }
  void set_length(std::size_t size) {
    if (is_secret()) verdict_.length = static_cast<std::uint32_t>(size);
  }
  std::size_t shortest_of(const Pattern& pattern) const {
    return field_.shortest > 0 ? field_.shortest : (std::size_t{pattern.least} + 1) / 2;
  }

  const Definition& definition_;
  const Field& field_;
  Text& text_;
  ValueVerdict& verdict_;
  const Scope scope_;
  bool is_address_ = false;
};

void KeyCheck::run(std::string_view input) {
  verdict_.reset();
  if (!decide_unseen(input)) {
    is_address_ = scope_ == Scope::all && input.find('.') != std::string_view::npos &&
                  definition_.account_field() != no_field &&
                  speaks_of_an_address(check_account(input, definition_, text_));
    text_.assign(input, verdict_.findings);
    if (text_.empty()) {
      verdict_.findings = {};
      verdict_.status = Status::empty;
      return;
    }
    if (field_.closed) {
      decide_closed();
    } else {
      decide_open();
    }
  }
  verdict_.status = verdict_.findings.status();
}

bool KeyCheck::decide_unseen(std::string_view input) {
  if (input.size() > most_value_bytes) {
    verdict_.findings.add(Code::too_long, {0, static_cast<std::uint32_t>(input.size())});
    return true;
  }
  const std::size_t broken = find_not_utf8(input);
  if (broken == no_position) return false;
  const auto at = static_cast<std::uint32_t>(broken);
  verdict_.findings.add(Code::not_utf8, {at, at + 1});
  return true;
}

// --- An open field: refused for what it is, never for what it is not ---------------------------------------

void KeyCheck::decide_open() {
  const std::string_view whole = text_.value();
  if (peel() || decide_in_page_address() || decide_twice()) return;
  // The end of another service's key may have the shape of one of this: it is no key in a text.
  if (scope_ != Scope::own_only && find_kind(field_.others, text_.value(), false) == nullptr &&
      decide_other_service())
    return;
  if (decide_inside()) return;
  if (scope_ == Scope::own_only) return refuse(Code::shape_unusual);
  if (text_.has_control()) {
    verdict_.findings.add(Code::secret_character, text_.control());
    return;
  }
  if (decide_card() || decide_no_value(whole) || decide_filler() || decide_near() || decide_unfinished() ||
      decide_other_kinds(text_.value()) || decide_other_fields() || decide_belongs_elsewhere(is_address_)) {
    return;
  }
  decide_unknown();
}

// Takes off what stands around the value, layer by layer, until what is left is a key. Nothing more is
// cleaned then.
bool KeyCheck::peel() {
  for (int layer = 0; layer < 2 * Text::most_layers; ++layer) {
    if (decide_own(text_.value())) return true;
    if (!strip_one_layer() && !unwrap_header() && !strip_end_dots()) break;
  }
  return decide_own_with_password() || decide_own_without_blanks();
}

bool KeyCheck::strip_one_layer() {
  return text_.strip_layer(definition_.label_words.data(), definition_.label_words.size(), false,
                           verdict_.findings);
}

// The dots of a mask are no punctuation.
bool KeyCheck::strip_end_dots() {
  return !is_masked(text_.value()) &&
         text_.strip_layer(definition_.label_words.data(), definition_.label_words.size(), true,
                           verdict_.findings);
}

bool KeyCheck::decide_own(std::string_view value) {
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (!matches(definition_.patterns, kinds[i].pattern, value) ||
        check_of(value, kinds[i]) == Check::wrong_shape)
      continue;
    accept(static_cast<std::uint16_t>(field_.kinds.begin + i), value);
    return true;
  }
  return false;
}

// `value` is of this kind whole.
void KeyCheck::accept(std::uint16_t index, std::string_view value) {
  const Kind& kind = definition_.kinds[index];
  verdict_.kind = kind.kind;
  if (kind.lifetime == Lifetime::ended) return refuse(Code::kind_ended);
  if (is_sample(value, definition_.samples.view(field_.samples))) {
    verdict_.kind = {};
    return refuse(Code::sample_value);
  }
  if (decide_filler()) {
    verdict_.kind = {};
    return;
  }
  if (check_of(value, kind) == Check::fails) return refuse(Code::checksum_wrong);
  if (kind.lifetime == Lifetime::ending) verdict_.findings.add(Code::kind_ending, text_.span());
  verdict_.kind_index = index;
  set_length(value.size());
  verdict_.value.set(value);
}

// "sk_live_xxxxxxxxxxxx", thirty-two zeros: of the right shape, and no key.
bool KeyCheck::decide_filler() {
  const Filler filler = filler_of(text_.value());
  if (filler == Filler::none) return false;
  refuse(filler == Filler::mask ? Code::masked_value : Code::placeholder_value);
  return true;
}

// `whole` is the text as it was given, with the brackets that may since have been taken off.
bool KeyCheck::decide_no_value(std::string_view whole) {
  if (!is_no_value(whole)) return false;
  refuse(Code::placeholder_value);
  return true;
}

// HTTP Basic's ":password", as in samples for curl.
bool KeyCheck::decide_own_with_password() {
  const std::string_view value = text_.value();
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || has_blank(value)) return false;
  const std::string_view alone = value.substr(0, colon);
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  if (std::none_of(kinds.begin(), kinds.end(),
                   [&](const Kind& kind) { return fits(alone, kind, definition_); }))
    return false;
  verdict_.findings.add(Code::password_part_removed, span_at(colon, value.size() - colon));
  text_.narrow(text_.begin(), text_.begin() + colon);
  return decide_own(text_.value());
}

bool KeyCheck::decide_own_without_blanks() {
  if (!has_blank(text_.value())) return false;
  SecretCharacters joined;
  joined.set_without_blanks(text_.value());
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  // Of a kind without one length, words behind the key would become a part of it.
  const bool own = std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) {
    return kind.pattern.least == kind.pattern.most && fits(joined.reveal_secret(), kind, definition_);
  });
  joined.wipe();
  if (!own) return false;
  text_.remove_inner_blanks(verdict_.findings);
  return decide_own(text_.value());
}

// Narrows to a part of the value that is a key, and says why.
void KeyCheck::take(std::string_view part, Code code, Span span) {
  const auto begin = text_.begin() + static_cast<std::size_t>(part.data() - text_.value().data());
  const std::size_t size = part.size();
  verdict_.findings.add(code, span);
  text_.narrow(begin, begin + size);
  decide_own(text_.value());
}

// The address of a page in which the value stands, as the definition has it.
bool KeyCheck::decide_in_page_address() {
  for (std::string_view page : definition_.found_in.view(field_.found_in)) {
    const std::string_view part = find_in_page_address(text_.value(), page);
    if (part.empty()) continue;
    const View<Kind> kinds = definition_.kinds.view(field_.kinds);
    if (std::none_of(kinds.begin(), kinds.end(),
                     [&](const Kind& kind) { return fits(part, kind, definition_); }))
      continue;
    take(part, Code::found_in_address, span_of(part));
    return true;
  }
  return false;
}

// The same key twice, with or without a break between: the field is masked, so people paste again.
bool KeyCheck::decide_twice() {
  const std::string_view value = text_.value();
  std::size_t size = 0;
  while (size < value.size() && !is_blank(value[size])) ++size;
  if (size == value.size()) size /= 2;
  const std::string_view first = value.substr(0, size);
  std::size_t second = size;
  while (second < value.size() && is_blank(value[second])) ++second;
  if (first.empty() || value.substr(second) != first) return false;
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  if (std::none_of(kinds.begin(), kinds.end(),
                   [&](const Kind& kind) { return fits(first, kind, definition_); }))
    return false;
  take(first, Code::pasted_twice, span_at(size, value.size() - size));
  return true;
}

// The one key in a command, a setting's line, a table, or behind a label in any language.
bool KeyCheck::decide_inside() {
  const std::string_view value = text_.value();
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  std::string_view found;
  std::size_t walked = 0;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t size = 0;
    if (at == 0 || !is_key_character(value[at - 1]) || is_behind_option(value, at)) {
      const std::string_view rest = value.substr(at);
      for (const Kind& kind : kinds) {
        const PatternMatch match = keyfit::match(definition_.patterns, kind.pattern, rest);
        walked += match.stop;
        if (walked > most_walked) return false;
        if (match.longest == no_position || match.longest == 0) continue;
        const bool ends = (match.longest == rest.size() || !is_key_character(rest[match.longest])) &&
                          !is_blank(rest.front()) && !is_blank(rest[match.longest - 1]);
        if (!ends || check_of(rest.substr(0, match.longest), kind) == Check::wrong_shape) continue;
        size = match.longest;
        break;
      }
    }
    if (size == 0) {
      ++at;
      continue;
    }
    const std::string_view part = value.substr(at, size);
    if (!found.empty() && part != found) return false;
    if (found.empty()) found = part;
    at += size;
  }
  if (found.empty()) return false;
  // Within the word that it stands in an address leads up to it, or none does.
  const std::string_view before = value.substr(0, static_cast<std::size_t>(found.data() - value.data()));
  const std::string_view word = before.substr(before.find_last_of(" \t\n\r\"'") + 1);
  const bool address = word.find("://") != std::string_view::npos;
  take(found, address ? Code::found_in_address : Code::taken_from_text, span_of(found));
  return true;
}

Mending KeyCheck::mend_into(SecretCharacters& mended, const Kind& kind, std::string_view value) const {
  mended.set(value);
  return mend(
      definition_.patterns, kind.pattern, value,
      {.letter_case = true, .look_alikes = true, .overlong = true, .beginning = shortest_of(kind.pattern)},
      mended.data());
}

// A key of ours with a slip: another length, another case, a letter for a digit.
bool KeyCheck::decide_near() {
  SecretCharacters typed;
  SecretCharacters mended;
  typed.set_without_blanks(text_.value());
  const std::string_view value = typed.reveal_secret();
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  Mending best;
  std::size_t best_kind = kinds.size();
  int fewest_slips = 4;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const Mending mending = mend_into(mended, kinds[i], value);
    if (mending.end == MendEnd::nothing) continue;
    const bool whole = mending.end == MendEnd::whole;
    if (whole && check_of(mended.reveal_secret(), kinds[i]) != Check::holds) continue;
    const int slips = (whole ? 0 : 1) + (mending.letter_case_at == no_position ? 0 : 1) +
                      (mending.look_alike_at == no_position ? 0 : 1);
    if (slips >= fewest_slips) continue;
    fewest_slips = slips;
    best = mending;
    best_kind = i;
  }
  const bool decided = best_kind < kinds.size();
  if (decided) mend_into(mended, kinds[best_kind], value);
  // What is being typed here may for a moment have the shape of another field's key.
  const bool begins = decided && best.end == MendEnd::beginning && fewest_slips == 1;
  const bool is_other =
      decided && (begins ? decide_other_secret(value) || decide_maybe_other(value)
                         : decide_other_kinds(value) || decide_other_secret(mended.reveal_secret()));
  if (decided && !is_other) {
    text_.remove_inner_blanks(verdict_.findings);
    const Kind& kind = kinds[best_kind];
    verdict_.kind = kind.kind;
    if (kind.lifetime == Lifetime::ended) {
      refuse(Code::kind_ended);
    } else {
      verdict_.kind_index = static_cast<std::uint16_t>(field_.kinds.begin + best_kind);
      set_length(value.size());
      verdict_.value.set(value);
      if (best.end != MendEnd::whole) {
        verdict_.findings.add(Code::length_unusual, text_.span());
        verdict_.detail = {.code = Code::length_unusual,
                           .have = static_cast<std::uint32_t>(value.size()),
                           .usual_least = kind.pattern.least,
                           .usual_most = kind.pattern.most};
      }
      if (best.letter_case_at != no_position)
        verdict_.findings.add(Code::case_unusual, span_at(best.letter_case_at, 1));
      if (best.look_alike_at != no_position)
        verdict_.findings.add(Code::ambiguous_character, span_at(best.look_alike_at, 1));
      if (best.end == MendEnd::whole && fewest_slips > 0) {
        verdict_.suggested.set(mended.reveal_secret());
        verdict_.findings.suggest(Code::case_unusual);
        verdict_.findings.suggest(Code::ambiguous_character);
      }
      if (kind.lifetime == Lifetime::ending) verdict_.findings.add(Code::kind_ending, text_.span());
    }
  }
  typed.wipe();
  mended.wipe();
  return decided;
}

bool KeyCheck::decide_unfinished() {
  const std::string_view value = text_.value();
  for (const Kind& kind : definition_.kinds.view(field_.kinds)) {
    if (!match(definition_.patterns, kind.pattern, value).begins) continue;
    set_length(value.size());
    refuse(Code::rest_missing);
    return true;
  }
  return false;
}

// The kind among `kinds` that `value` is, or null. `maybe`: of those whose shape cannot tell, or of the
// others.
const Kind* KeyCheck::find_kind(Slice kinds, std::string_view value, bool maybe) const {
  for (const Kind& kind : definition_.kinds.view(kinds)) {
    if (kind.maybe == maybe && fits(value, kind, definition_)) return &kind;
  }
  return nullptr;
}

// A kind that is pasted by mistake.
bool KeyCheck::decide_other_secret(std::string_view value) {
  const Kind* other = find_kind(field_.others, value, false);
  if (other == nullptr) return false;
  verdict_.kind = other->kind;
  refuse(Code::other_secret);
  return true;
}

// That, or one that may be.
bool KeyCheck::decide_other_kinds(std::string_view value) {
  return decide_other_secret(value) || decide_maybe_other(value) || decide_wrong_field(value);
}

bool KeyCheck::decide_wrong_field(std::string_view value) {
  for (const Field& field : definition_.fields) {
    if (&field == &field_) continue;
    const Kind* kind = find_kind(field.kinds, value, false);
    if (kind == nullptr) continue;
    verdict_.detail = {.code = Code::wrong_field, .field = field.id, .kind = kind->kind};
    refuse(Code::wrong_field);
    return true;
  }
  return false;
}

// Another kind or field's key, with HTTP Basic's password behind it.
bool KeyCheck::decide_other_fields() {
  const std::string_view value = text_.value();
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || has_blank(value)) return false;
  return decide_other_secret(value.substr(0, colon)) || decide_wrong_field(value.substr(0, colon));
}

bool KeyCheck::decide_card() {
  if (!is_secret() || !is_payment_card(text_.value())) return false;
  // While a key of digits is typed, its beginning may be a card's number by chance. Issuers' first digits are
  // few.
  refuse(Code::payment_card);
  return true;
}

bool KeyCheck::decide_other_service() {
  if (definition_.catalog == nullptr) return false;
  const CatalogKind* known = definition_.catalog->find_first(text_.value(), definition_.id);
  if (known == nullptr) return false;
  verdict_.detail = detail_of(*known);
  refuse(Code::other_service);
  return true;
}

// A kind whose shape cannot tell: it warns.
bool KeyCheck::decide_maybe_other(std::string_view value) {
  const Kind* other = find_kind(field_.others, value, true);
  if (other == nullptr) return false;
  verdict_.detail = {.code = Code::maybe_other, .kind = other->kind};
  verdict_.findings.add(Code::maybe_other, text_.span());
  set_length(value.size());
  verdict_.value.set(value);
  return true;
}

// A shape that nobody knows. It is what a new kind of key looks like, so it warns.
void KeyCheck::decide_unknown() {
  const std::string_view value = text_.value();
  const View<Kind> kinds = definition_.kinds.view(field_.kinds);
  const bool short_for_all = std::all_of(
      kinds.begin(), kinds.end(), [&](const Kind& kind) { return value.size() * 2 < kind.pattern.least; });
  if (is_secret() && value.size() <= longest_password && short_for_all) return refuse(Code::password_like);
  verdict_.findings.add(Code::shape_unusual, text_.span());
  verdict_.detail = {.code = Code::shape_unusual, .usual = literal_beginning(kinds)};
  set_length(value.size());
  verdict_.value.set(value);
}

// --- Both --------------------------------------------------------------------------------------------------

// Values that belong elsewhere, and what stands in the place of a secret.
bool KeyCheck::decide_belongs_elsewhere(bool is_address) {
  const std::string_view value = text_.value();
  if (field_.closed ? is_word_for_nothing(value) : is_name_of_a_value(value)) {
    refuse(Code::placeholder_value);
    return true;
  }
  if (is_address || value.find("://") != std::string_view::npos) {
    refuse(Code::address_in_secret_field);
  } else if (is_email(value.substr(0, value.find(':')))) {  // maybe with a password behind it
    refuse(Code::email_not_secret);
  } else if (is_masked(value)) {
    refuse(Code::masked_value);
  } else if (is_placeholder(value, definition_)) {
    refuse(Code::placeholder_value);
  } else {
    return false;
  }
  return true;
}

bool KeyCheck::unwrap_header() {
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

// --- A closed field: the order and the codes of the first edition ------------------------------------------

void KeyCheck::decide_closed() {
  const std::string_view whole = text_.value();
  // The dots of a mask are no punctuation, so dots at the end come off only once it is seen that there is
  // none.
  unwrap(false);
  if (decide_twice() || (has_parts(text_.value()) && !begins_with_header(text_.value()) && decide_inside()))
    return;
  if (decide_no_value(whole) || decide_filler() || decide_belongs_elsewhere(is_address_)) return;
  while (unwrap_header()) {
    if (decide_belongs_elsewhere(false)) return;
  }
  unwrap(true);
  if (text_.has_control()) {
    verdict_.findings.add(Code::secret_character, text_.control());
    return;
  }
  const bool blanks = has_blank(text_.value());
  if (blanks && makes_most_of(field_.alphabet, text_.value())) text_.remove_inner_blanks(verdict_.findings);
  remove_closed_password_part();
  if (decide_card() || decide_closed_digits()) return;
  decide_closed_rest(blanks);
}

void KeyCheck::unwrap(bool end_dots) {
  text_.unwrap(definition_.label_words.data(), definition_.label_words.size(), end_dots, verdict_.findings);
}

// Only behind what is surely a secret: elsewhere a colon is a wrong character.
void KeyCheck::remove_closed_password_part() {
  const std::string_view value = text_.value();
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || find_owner(value, definition_) == no_field) return;
  verdict_.findings.add(Code::password_part_removed, span_at(colon, value.size() - colon));
  text_.narrow(text_.begin(), text_.begin() + colon);
}

bool KeyCheck::decide_closed_digits() {
  const std::string_view value = text_.value();
  if (decide_other_secret(value)) return true;
  if (value.size() < field_.shortest && count_of(field_.alphabet, value) == value.size()) {
    set_length(value.size());
    refuse(Code::rest_missing);
    return true;
  }
  const bool digits_meant = std::all_of(value.begin(), value.end(),
                                        [&](char c) { return field_.alphabet.contains(digit_meant(c)); });
  if (!digits_meant || value.size() < field_.shortest) return false;
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
void KeyCheck::note_digits(const SecretCharacters& usual) {
  const std::string_view value = text_.value();
  const Kind& kind = definition_.kinds[field_.kinds.begin];
  verdict_.kind = kind.kind;
  verdict_.kind_index = field_.kinds.begin;
  set_length(value.size());
  verdict_.value.set(value);
  if (value.size() < kind.pattern.least || value.size() > kind.pattern.most)
    verdict_.findings.add(Code::length_unusual, text_.span());
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
void KeyCheck::decide_closed_rest(bool had_blanks) {
  if (decide_inside()) return;
  const std::string_view value = text_.value();
  const bool mostly_digits = value.size() >= field_.shortest && makes_most_of(field_.alphabet, value);
  const std::size_t longest = had_blanks ? longest_passphrase : longest_password;
  if (!mostly_digits && value.size() <= longest) return refuse(Code::password_like);
  const std::size_t wrong = count_of(field_.alphabet, value);
  verdict_.findings.add(Code::secret_character, span_at(wrong, read_code_point(value.substr(wrong)).size));
}

bool is_made_of_closed_field(std::string_view text, const Field& field) {
  return field.closed && text.size() >= field.shortest && count_of(field.alphabet, text) == text.size();
}

}  // namespace

bool fits(std::string_view text, const Kind& kind, const Definition& definition) {
  return matches(definition.patterns, kind.pattern, text) && check_of(text, kind) != Check::wrong_shape;
}

std::size_t find_owner(std::string_view text, const Definition& definition) {
  // The password part has no '@' behind it: then it is user information in front of a host.
  if (text.find('@') != std::string_view::npos) return no_field;
  const std::string_view alone = text.substr(0, text.find(':'));
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const Field& field = definition.fields[i];
    if (!field.is_key()) continue;
    if (is_made_of_closed_field(alone, field)) return i;
    for (Slice kinds : {field.kinds, field.others}) {
      for (const Kind& kind : definition.kinds.view(kinds)) {
        if (!kind.maybe && fits(alone, kind, definition)) return i;
      }
    }
  }
  return no_field;
}

// Of a key that was cut off the parts that are whole; of one that is too long those of the match in front; of
// one in another case those of the key that is meant.
std::string_view part_of(std::string_view value, std::string_view part, const ValueVerdict& verdict,
                         const Definition& definition) {
  if (verdict.kind_index == no_kind) return {};
  const Pattern& pattern = definition.kinds[verdict.kind_index].pattern;
  const std::size_t index = pattern.find_part(part);
  if (index == no_position) return {};
  const std::string_view suggested = verdict.suggested.reveal_secret();
  const std::string_view text = suggested.empty() ? value : suggested;
  const PatternMatch match = keyfit::match(definition.patterns, pattern, text);
  if (match.longest != no_position) {
    const PatternPart found = match.parts[index];
    // A value that is longer than its kind is usable, but a part with which the match ends may be longer,
    // too: a host made of its beginning would be somebody else's.
    const bool may_be_cut = match.longest < text.size() && found.end == match.longest;
    return may_be_cut ? std::string_view{} : found.of(text);
  }
  Walker walker(definition.patterns, pattern);
  if (walker.take(text) < text.size()) return {};
  while (!walker.matches() && walker.goes_on()) walker.step(walker.expected().first());
  const PatternPart found = walker.parts()[index];
  return walker.matches() && found.is_present() && found.end <= text.size() ? found.of(text)
                                                                            : std::string_view{};
}

void check_key(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
               ValueVerdict& verdict, Scope scope) {
  KeyCheck(definition, definition.fields[field], memory, verdict, scope).run(input);
}

}  // namespace keyfit
