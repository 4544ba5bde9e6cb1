#include "template.h"

#include <algorithm>
#include <iterator>

#include "definition_reader.h"
#include "keyfit/key.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

constexpr std::string_view scheme = "https://";
constexpr std::string_view mask = "***";

bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

// The size of the hole that `text` begins with, or 0.
std::size_t read_hole(std::string_view text, Piece& piece) {
  if (text.size() < 3 || text.front() != '{' || !is_lower(text[1])) return 0;
  std::size_t end = 1;
  while (end < text.size() && (is_lower(text[end]) || is_digit(text[end]) || text[end] == '_')) ++end;
  piece.field = text.substr(1, end - 1);
  piece.part = {};
  if (end < text.size() && text[end] == '.') {
    const std::size_t begin = end + 1;
    end = begin;
    while (end < text.size() && is_name_character(text[end])) ++end;
    piece.part = text.substr(begin, end - begin);
    if (piece.part.empty() || !is_letter(piece.part.front())) return 0;
  }
  return end < text.size() && text[end] == '}' ? end + 1 : 0;
}

// Whether the kinds or choices of a field, or the patterns of its kinds, have a part of this name.
struct PartUse {
  bool as_word = false;
  bool as_group = false;
};

PartUse find_part(const Field& field, std::string_view part, const Definition& definition) {
  PartUse use;
  const auto has_word = [&](Slice words) {
    for (const Word& word : definition.words.view(words)) use.as_word = use.as_word || word.name == part;
  };
  for (const Kind& kind : definition.kinds.view(field.kinds)) {
    has_word(kind.words);
    use.as_group = use.as_group || kind.pattern.find_part(part) != no_position;
  }
  for (const Choice& choice : definition.choices.view(field.choices)) has_word(choice.words);
  return use;
}

bool is_known_hole(const Piece& piece, const Definition& definition) {
  const std::size_t index = definition.find_field(piece.field);
  if (index == no_field) return false;
  if (piece.part.empty()) return true;
  const Field& field = definition.fields[index];
  if (field.type == FieldType::account) return piece.part == "name";
  const PartUse use = find_part(field, piece.part, definition);
  return use.as_word || use.as_group;
}

// A host in letters, that a public name server knows: none of digits alone, none of the local network.
bool is_public_host(std::string_view host) {
  if (host.size() > 253 || !is_host(host)) return false;
  const std::string_view last = host.substr(host.rfind('.') + 1);
  if (last == "local" || last == "internal" || last == "localhost") return false;
  return !std::all_of(last.begin(), last.end(), is_digit) && last.substr(0, 2) != "0x";
}

bool has_only_public_hosts(Slice words, std::string_view name, const Definition& definition, bool& any) {
  for (const Word& word : definition.words.view(words)) {
    if (word.name != name) continue;
    any = true;
    if (!is_public_host(word.text)) return false;
  }
  return true;
}

// Every value that the word has in the file is a host.
bool is_list_of_hosts(const Piece& piece, const Field& field, const Definition& definition) {
  bool any = false;
  for (const Kind& kind : definition.kinds.view(field.kinds)) {
    if (!has_only_public_hosts(kind.words, piece.part, definition, any)) return false;
  }
  for (const Choice& choice : definition.choices.view(field.choices)) {
    if (!has_only_public_hosts(choice.words, piece.part, definition, any)) return false;
  }
  return any;
}

// Text behind the host that every parser leaves as it is. A "%" has its two digits in the file, and does not
// write a dot: with what a value adds, the segment could become another one.
bool is_literal_of_url(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] <= ' ' || text[i] > '~' ||
        std::string_view("\\#\"<>^`{|}").find(text[i]) != std::string_view::npos)
      return false;
    if (text[i] != '%') continue;
    if (i + 2 >= text.size() || !is_hex_digit(text[i + 1]) || !is_hex_digit(text[i + 2])) return false;
    if (text[i + 1] == '2' && to_lower(text[i + 2]) == 'e') return false;
  }
  return true;
}

}  // namespace

bool Pieces::next(Piece& piece) {
  if (rest_.empty()) return false;
  const std::size_t hole = read_hole(rest_, piece);
  piece.is_hole = hole > 0;
  std::size_t size = hole;
  if (hole == 0) {
    Piece ignored;
    size = 1;
    while (size < rest_.size() && (rest_[size] != '{' || read_hole(rest_.substr(size), ignored) == 0)) ++size;
    piece.text = rest_.substr(0, size);
  }
  rest_.remove_prefix(size);
  return true;
}

bool has_known_holes(std::string_view text, const Definition& definition) {
  Pieces pieces(text);
  for (Piece piece; pieces.next(piece);) {
    if (piece.is_hole && !is_known_hole(piece, definition)) return false;
  }
  return true;
}

bool has_hole(std::string_view text) {
  Pieces pieces(text);
  for (Piece piece; pieces.next(piece);) {
    if (piece.is_hole) return true;
  }
  return false;
}

bool has_secret_hole(std::string_view text, const Definition& definition) {
  Pieces pieces(text);
  for (Piece piece; pieces.next(piece);) {
    const std::size_t index = piece.is_hole ? definition.find_field(piece.field) : no_field;
    if (index == no_field || definition.fields[index].type != FieldType::secret) continue;
    // A word of the file says nothing of the secret but its kind.
    if (piece.part.empty() || !find_part(definition.fields[index], piece.part, definition).as_word)
      return true;
  }
  return false;
}

std::string_view host_of(std::string_view url) {
  const std::string_view rest = url.substr(std::min(scheme.size(), url.size()));
  return rest.substr(0, rest.find_first_of("/?#\\"));
}

std::string_view behind_host_of(std::string_view url) {
  return url.substr(std::min(scheme.size() + host_of(url).size(), url.size()));
}

bool is_closed_door(std::string_view url, const Definition& definition) {
  // Not reached: a definition with a URL that begins otherwise is refused when it is read.
  if (url.substr(0, scheme.size()) != scheme) return false;
  const std::string_view behind = behind_host_of(url);
  if (!behind.empty() && behind.front() != '/' && behind.front() != '?') return false;
  Piece piece;
  for (Pieces parts(behind); parts.next(piece);) {
    if (!piece.is_hole && !is_literal_of_url(piece.text)) return false;
  }
  Pieces pieces(host_of(url));
  if (!pieces.next(piece)) return false;
  if (!piece.is_hole) return piece.text == host_of(url) && is_public_host(piece.text);
  const std::size_t index = definition.find_field(piece.field);
  // Not reached: whether every hole of the URL names a field is looked at first.
  if (index == no_field) return false;
  const Field& field = definition.fields[index];
  Piece behind_hole;
  if (!pieces.next(behind_hole)) {
    if (field.type == FieldType::account) return piece.part.empty();
    return !piece.part.empty() && is_list_of_hosts(piece, field, definition);
  }
  Piece nothing;
  if (behind_hole.is_hole || pieces.next(nothing) || piece.part.empty()) return false;
  const bool part = field.type == FieldType::account ? piece.part == "name"
                                                     : find_part(field, piece.part, definition).as_group;
  // "x" stands for the label, or its beginning, that the value makes.
  const std::string_view literal = behind_hole.text;
  if (!part || literal.size() > 200 || (literal.front() != '.' && literal.front() != '-')) return false;
  const std::size_t dot = literal.find('.');
  const std::string_view labels =
      dot == std::string_view::npos ? std::string_view{} : literal.substr(dot + 1);
  for (char c : literal.substr(0, dot)) {
    if (!is_lower(c) && !is_digit(c) && c != '-') return false;
  }
  return (literal.front() == '.' || (dot != std::string_view::npos && literal[dot - 1] != '-')) &&
         is_public_host(labels);
}

Place place_of_body(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find(';'));
  const auto ends_with = [type](std::string_view end) {
    return type.size() >= end.size() && type.substr(type.size() - end.size()) == end;
  };
  if (ends_with("/json") || ends_with("+json")) return Place::json;
  if (ends_with("/xml") || ends_with("+xml")) return Place::xml;
  return ends_with("/x-www-form-urlencoded") ? Place::form : Place::header;
}

void RequestWriter::put(char c) {
  if (memory_.size == memory_.bytes.size()) {
    overflowed_ = true;
    return;
  }
  memory_.bytes[memory_.size++] = c;
  memory_.written.note(memory_.size);
}

void RequestWriter::put(std::string_view text) {
  for (char c : text) put(c);
}

void RequestWriter::put_percent(char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  put('%');
  put(digits[byte >> 4]);
  put(digits[byte & 15]);
}

// Writes a value, or the literal text of a JSON string and the like, as the place demands it. False where it
// must not stand there.
bool RequestWriter::put_value(std::string_view value, Place place) {
  constexpr std::string_view hex = "0123456789abcdef";
  for (char c : value) {
    const bool unreserved =
        is_letter(c) || is_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos;
    switch (place) {
      case Place::host: put(to_lower(c)); break;
      case Place::url:
        if (unreserved) {
          put(c);
        } else {
          put_percent(c);
        }
        break;
      case Place::basic_user:
        if (c == ':') return false;
        [[fallthrough]];
      case Place::header:
        if (c < ' ' || c > '~') return false;
        put(c);
        break;
      case Place::form:
        if (c == ' ') {
          put('+');
        } else if (is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '*') {
          put(c);
        } else {
          put_percent(c);
        }
        break;
      case Place::json:
        if (c == '"' || c == '\\') {
          put('\\');
          put(c);
        } else if (static_cast<unsigned char>(c) < ' ') {
          put("\\u00");
          put(hex[static_cast<unsigned char>(c) >> 4]);
          put(hex[static_cast<unsigned char>(c) & 15]);
        } else {
          put(c);
        }
        break;
      case Place::xml:
        // Of the control characters XML 1.0 has these three alone (2.2).
        if (static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r') return false;
        put(c == '&'    ? std::string_view("&amp;")
            : c == '<'  ? std::string_view("&lt;")
            : c == '>'  ? std::string_view("&gt;")
            : c == '"'  ? std::string_view("&quot;")
            : c == '\'' ? std::string_view("&apos;")
                        : std::string_view(&c, 1));
        break;
    }
  }
  return true;
}

Filled RequestWriter::fill(const Piece& piece, Place place) {
  const std::size_t index = definition_.find_field(piece.field);
  // Not reached: a definition with a hole that names no field is refused.
  if (index == no_field) return Filled::refused;
  const Field& field = definition_.fields[index];
  if (field.type == FieldType::account) {
    const AccountVerdict* account = values_.account;
    if (account == nullptr || account->status == Status::empty) return Filled::absent;
    if (!account->usable()) return Filled::refused;
    put(account->address.name());
    if (!piece.part.empty()) return Filled::yes;
    put('.');
    put(definition_.account.hosts[account->address.host()]);
    return Filled::yes;
  }
  const ValueVerdict* verdict = values_.values[index];
  const bool secret = field.type == FieldType::secret;
  std::string_view word;
  if (!piece.part.empty() && find_word(field, piece.part, verdict, values_.unknown, definition_, word)) {
    // Not reached: of a host's words, each that the file has is a public host, or the definition is refused.
    if (place == Place::host) return is_public_host(word) ? (put(word), Filled::yes) : Filled::refused;
    return put_value(word, place) ? Filled::yes : Filled::refused;
  }
  if (verdict == nullptr || verdict->status == Status::empty) return Filled::absent;
  if (!verdict->usable()) return Filled::refused;
  const std::string_view whole = verdict->value.reveal_secret();
  const std::string_view value =
      piece.part.empty() ? whole : part_of(whole, piece.part, *verdict, definition_);
  if (value.empty()) return Filled::absent;
  if (place == Place::host &&
      (value.size() > longest_label || starts_with_ignoring_case(value, "xn--") || value.front() == '-' ||
       value.back() == '-' || !std::all_of(value.begin(), value.end(), [](char c) {
         return is_letter(c) || is_digit(c) || c == '-';
       }))) {
    return Filled::refused;
  }
  if (secret && masked_ && place != Place::host) {
    put(mask);
    return Filled::yes;
  }
  return put_value(value, place) ? Filled::yes : Filled::refused;
}

Filled RequestWriter::write(std::string_view source, Place place, std::string_view& text) {
  const std::size_t begin = memory_.size;
  Pieces pieces(source);
  for (Piece piece; pieces.next(piece);) {
    if (!piece.is_hole) {
      put(piece.text);
      continue;
    }
    const Filled filled = fill(piece, place);
    if (filled != Filled::yes) return filled;
  }
  if (overflowed_) return Filled::refused;
  text = since(begin);
  return Filled::yes;
}

Filled RequestWriter::write_url(std::string_view source, std::string_view& text) {
  const std::size_t begin = memory_.size;
  std::string_view part;
  put(scheme);
  Filled filled = write(host_of(source), Place::host, part);
  if (filled != Filled::yes) return filled;
  // With a value in it a label may have become too long; a host that is none makes no request.
  const bool account = definition_.account_field() != no_field && part.find('_') != std::string_view::npos;
  if (!account && !is_public_host(part)) return Filled::refused;
  filled = write(behind_host_of(source), Place::url, part);
  if (filled != Filled::yes) return filled;
  // A parser would resolve such a segment, and the path would be another one.
  std::string_view path = part.substr(0, part.find('?'));
  while (!path.empty()) {
    const std::string_view segment = path.substr(1, path.substr(1).find('/'));
    if (segment == "." || segment == "..") return Filled::refused;
    path.remove_prefix(segment.size() + 1);
  }
  text = since(begin);
  return Filled::yes;
}

Filled RequestWriter::write_basic(std::string_view user, std::string_view password, std::string_view& text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t plain = memory_.size;
  std::string_view part;
  Filled filled = write(user, Place::basic_user, part);
  if (filled != Filled::yes) return filled;
  put(':');
  filled = write(password, Place::header, part);
  if (filled != Filled::yes) return filled;
  const std::size_t end = memory_.size;
  const std::size_t begin = end;
  put("Basic ");
  if (masked_ && (has_secret_hole(user, definition_) || has_secret_hole(password, definition_))) {
    put(mask);
  } else {
    for (std::size_t at = plain; at < end; at += 3) {
      std::uint32_t bits = 0;
      const std::size_t count = std::min<std::size_t>(3, end - at);
      for (std::size_t i = 0; i < 3; ++i)
        bits = bits << 8 | (i < count ? static_cast<unsigned char>(memory_.bytes[at + i]) : 0u);
      for (std::size_t i = 0; i < 4; ++i) put(i <= count ? alphabet[(bits >> (18 - 6 * i)) & 63] : '=');
    }
  }
  if (overflowed_) return Filled::refused;
  text = since(begin);
  return Filled::yes;
}

}  // namespace keyfit
