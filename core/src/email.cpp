#include "keyfit/email.h"

#include <algorithm>

#include "simple_check.h"

namespace keyfit {

namespace {

bool is_domain_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || !is_ascii(c);
}

bool is_local_character(char c) {
  return is_letter(c) || is_digit(c) || !is_ascii(c) ||
         std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}

// Whether an address may begin so: everything before its end is there in order.
bool begins_email(std::string_view text) {
  const std::size_t at = text.find('@');
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  return !local.empty() && std::all_of(local.begin(), local.end(), is_local_character) &&
         std::all_of(domain.begin(), domain.end(), is_domain_character) && domain.substr(0, 1) != "." &&
         domain.find("..") == std::string_view::npos;
}

// One address among the words of `text`, which may be there more than once; nothing where there are two.
// Colons and slashes part it from what commands write beside it ("joe@example.com/token:...").
std::string_view find_one_email(std::string_view text) {
  std::string_view found;
  std::size_t at = 0;
  for (std::string_view word; next_word(text, at, word);) {
    if (word.find("://") != std::string_view::npos) continue;
    while (!word.empty()) {
      const std::size_t end = word.find_first_of(":/");
      std::string_view part = word.substr(0, end);
      word = end == std::string_view::npos ? std::string_view{} : word.substr(end + 1);
      while (!part.empty() && (part.back() == '.' || part.back() == '!' || part.back() == '?'))
        part.remove_suffix(1);
      if (!is_email(part)) continue;
      if (!found.empty() && found != part) return {};
      found = found.empty() ? part : found;
    }
  }
  return found;
}

}  // namespace

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  if (dot == 0 || dot == std::string_view::npos || domain.back() == '.') return false;
  return std::none_of(text.begin(), text.end(), [](char c) { return is_blank(c) || c == '/'; }) &&
         std::all_of(domain.begin(), domain.end(), is_domain_character);
}

void check_email(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                 ValueVerdict& verdict) {
  if (!take_in(input, memory, verdict)) return;
  const auto is_address = [](std::string_view value) {
    return value.find(':') == std::string_view::npos && is_email(value);
  };
  const Field& own = definition.fields[field];
  const auto accept = [&] {
    verdict.value.set(memory.value());
    verdict.status = verdict.findings.status();
  };
  if (!memory.has_control()) {
    if (peel_until(is_address, definition, memory, verdict.findings)) return accept();
    const std::string_view found = find_one_email(memory.value());
    if (!found.empty()) {
      const auto begin = memory.begin() + static_cast<std::size_t>(found.data() - memory.value().data());
      verdict.findings.add(Code::taken_from_text, memory.span(begin, begin + found.size()));
      memory.narrow(begin, begin + found.size());
      return accept();
    }
  }
  for (const Kind& other : definition.kinds.view(own.others)) {
    if (!matches(definition.patterns, other.pattern, memory.value())) continue;
    verdict.kind = other.kind;
    verdict.findings.add(Code::other_secret, memory.span());
    verdict.status = verdict.findings.status();
    return;
  }
  if (!decide_key_of_other_field(definition, field, memory, verdict)) {
    const bool unfinished = !memory.has_control() && begins_email(memory.value());
    const Span span = memory.span();
    if (!decide_account_of_other_field(input, definition, memory, verdict))
      verdict.findings.add(unfinished ? Code::rest_missing : Code::not_an_email, span);
  }
  verdict.status = verdict.findings.status();
}

}  // namespace keyfit
