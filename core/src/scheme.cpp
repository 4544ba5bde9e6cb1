#include "scheme.h"

#include <algorithm>

#include "keyfit/text.h"

namespace keyfit {

namespace {

bool is_slash(char c) { return c == '/' || c == '\\'; }

// One slip away: a letter too many, too few, another, or two swapped.
bool is_slip_of(std::string_view typed, std::string_view wanted) {
  std::size_t same = 0;
  while (same < typed.size() && same < wanted.size() && to_lower(typed[same]) == wanted[same]) ++same;
  const std::string_view typed_rest = typed.substr(same);
  const std::string_view wanted_rest = wanted.substr(same);
  if (typed.size() == wanted.size() + 1) return equals_ignoring_case(typed_rest.substr(1), wanted_rest);
  if (typed.size() + 1 == wanted.size()) return equals_ignoring_case(typed_rest, wanted_rest.substr(1));
  if (typed.size() != wanted.size() || typed_rest.empty()) return false;
  if (equals_ignoring_case(typed_rest.substr(1), wanted_rest.substr(1))) return true;
  // What is left has two letters at least: one that is another was found just now.
  return to_lower(typed_rest[0]) == wanted_rest[1] && to_lower(typed_rest[1]) == wanted_rest[0] &&
         equals_ignoring_case(typed_rest.substr(2), wanted_rest.substr(2));
}

// Schemes that need no slashes, so that nothing else tells them from a host and a port.
bool is_opaque_scheme(std::string_view word) {
  constexpr std::string_view words[] = {"about",       "blob",       "chrome", "data", "file",
                                        "ftp",         "javascript", "sms",    "tel",  "vbscript",
                                        "view-source", "ws",         "wss"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view known) { return equals_ignoring_case(word, known); });
}

// A word and the marks behind it: "https" ":" "//".
struct Front {
  std::string_view word;
  char colon = '\0';  // ':' or ';' or none
  std::size_t slashes = 0;
  bool straight = true;  // no backslash among the slashes
  std::size_t size = 0;
};

Front read_front(std::string_view text) {
  Front front;
  std::size_t i = 0;
  while (i < text.size() && is_letter(text[i])) ++i;
  front.word = text.substr(0, i);
  if (i < text.size() && (text[i] == ':' || text[i] == ';')) front.colon = text[i++];
  for (; i < text.size() && is_slash(text[i]); ++i) {
    ++front.slashes;
    front.straight = front.straight && text[i] == '/';
  }
  front.size = i;
  return front;
}

Scheme read_web_scheme(std::string_view text) {
  const Front front = read_front(text);
  Scheme scheme;
  scheme.size = front.size;
  scheme.is_http = equals_ignoring_case(front.word, "http");
  const bool well_spelt = scheme.is_http || equals_ignoring_case(front.word, "https");
  if (well_spelt && front.colon == ':' && front.slashes == 2 && front.straight) {
    scheme.form = SchemeForm::exact;
    return scheme;
  }
  // The URL standard, too, takes "https:" with any number of slashes, none included.
  const bool marked = well_spelt ? front.colon == ':' || front.slashes > 0
                                 : (front.colon != '\0' && front.slashes > 0) || front.slashes > 1;
  const bool misspelt =
      front.word.size() > 2 && (is_slip_of(front.word, "http") || is_slip_of(front.word, "https"));
  if (marked && (well_spelt || misspelt || (front.word.empty() && front.colon == '\0'))) {
    scheme.form = SchemeForm::mended;
    return scheme;
  }
  return {};
}

Scheme read_other_scheme(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() &&
         (is_letter(text[i]) || is_digit(text[i]) || text[i] == '+' || text[i] == '-' || text[i] == '.')) {
    ++i;
  }
  if (i == 0 || i == text.size() || text[i] != ':') return {};
  const bool slashes = text.substr(i, 3) == "://";
  if (!slashes && !is_opaque_scheme(text.substr(0, i))) return {};
  return {SchemeForm::not_web, false, i + (slashes ? 3 : 1)};
}

}  // namespace

Scheme read_scheme(std::string_view text) {
  Scheme scheme = read_web_scheme(text);
  if (scheme.form == SchemeForm::none) return read_other_scheme(text);
  // "https://https://...": the last one counts.
  for (;;) {
    const std::string_view rest = text.substr(scheme.size);
    const Front front = read_front(rest);
    if (front.word.empty() || front.slashes == 0) return scheme;
    const Scheme next = read_web_scheme(rest);
    if (next.form == SchemeForm::none) return scheme;
    scheme = {SchemeForm::mended, next.is_http, scheme.size + next.size};
  }
}

}  // namespace keyfit
