#include "simple_check.h"

#include "keyfit/account.h"
#include "keyfit/catalog.h"
#include "keyfit/key.h"

namespace keyfit {

bool take_in(std::string_view input, Text& text, ValueVerdict& verdict) {
  verdict.reset();
  verdict.status = Status::invalid;
  if (input.size() > most_value_bytes) {
    verdict.findings.add(Code::too_long, {0, static_cast<std::uint32_t>(input.size())});
    return false;
  }
  const std::size_t broken = find_not_utf8(input);
  if (broken != no_position) {
    const auto at = static_cast<std::uint32_t>(broken);
    verdict.findings.add(Code::not_utf8, {at, at + 1});
    return false;
  }
  text.assign(input, verdict.findings);
  if (!text.empty()) return true;
  verdict.findings = {};
  verdict.status = Status::empty;
  return false;
}

bool decide_key_of_other_field(const Definition& definition, std::size_t field, const Text& text,
                               ValueVerdict& verdict) {
  const std::string_view value = text.value();
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    if (i == field) continue;
    const Field& other = definition.fields[i];
    for (const Kind& kind : definition.kinds.view(other.kinds)) {
      if (!fits(value, kind, definition)) continue;
      verdict.detail = {.code = Code::wrong_field, .field = other.id, .kind = kind.kind};
      verdict.findings.add(Code::wrong_field, text.span());
      return true;
    }
  }
  const CatalogKind* known =
      definition.catalog == nullptr ? nullptr : definition.catalog->find_first(value, definition.id);
  if (known == nullptr) return false;
  verdict.detail = detail_of(*known);
  verdict.findings.add(Code::other_service, text.span());
  return true;
}

bool decide_account_of_other_field(std::string_view input, const Definition& definition, Text& text,
                                   ValueVerdict& verdict) {
  const std::size_t account = definition.account_field();
  if (account == no_field || input.find('.') == std::string_view::npos) return false;
  const AccountVerdict address = check_account(input, definition, text);
  if (!address.usable() || address.kind == AccountKind::name) return false;
  verdict.findings = {};
  verdict.detail = {.code = Code::wrong_field, .field = definition.fields[account].id};
  verdict.findings.add(Code::wrong_field, {0, static_cast<std::uint32_t>(input.size())});
  return true;
}

}  // namespace keyfit
