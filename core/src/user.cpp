#include "keyfit/user.h"

#include <algorithm>

#include "keyfit/key.h"
#include "simple_check.h"

namespace keyfit {

void check_user(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                ValueVerdict& verdict) {
  if (!take_in(input, memory, verdict)) return;
  const View<Kind> kinds = definition.kinds.view(definition.fields[field].kinds);
  const auto is_own = [&](std::string_view value) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const Kind& kind) { return fits(value, kind, definition); });
  };
  const bool own = peel_until(is_own, definition, memory, verdict.findings);
  if (memory.has_control()) {
    verdict.findings.add(Code::secret_character, memory.control());
  } else if (own || !decide_key_of_other_field(definition, field, memory, verdict)) {
    const std::string_view value = memory.value();
    const bool unfinished = std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) {
      return match(definition.patterns, kind.pattern, value).begins;
    });
    if (!own && kinds.size() > 0)
      verdict.findings.add(unfinished ? Code::rest_missing : Code::shape_unusual, memory.span());
    verdict.value.set(value);
  }
  verdict.status = verdict.findings.status();
}

}  // namespace keyfit
