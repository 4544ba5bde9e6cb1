#include "keyfit/choice.h"

#include "page_address.h"
#include "simple_check.h"

namespace keyfit {

namespace {

// Both in any case: labels are written by people.
bool equals(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

bool begins(std::string_view whole, std::string_view text) {
  return text.size() < whole.size() && equals(whole.substr(0, text.size()), text);
}

}  // namespace

void check_choice(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                  ValueVerdict& verdict) {
  if (!take_in(input, memory, verdict)) return;
  const Slice slice = definition.fields[field].choices;
  const View<Choice> choices = definition.choices.view(slice);
  std::size_t chosen = choices.size();
  const auto is_chosen = [&](std::string_view value) {
    for (std::size_t i = 0; i < choices.size() && chosen == choices.size(); ++i) {
      if (equals(value, choices[i].value) || equals(value, choices[i].label)) chosen = i;
    }
    return chosen < choices.size();
  };
  if (!peel_until(is_chosen, definition, memory, verdict.findings)) {
    for (std::size_t i = 0; i < choices.size() && chosen == choices.size(); ++i) {
      for (std::string_view page : definition.found_in.view(choices[i].found_in)) {
        if (!find_in_page_address(memory.value(), page).empty()) chosen = i;
      }
    }
    if (chosen < choices.size()) verdict.findings.add(Code::found_in_address, memory.span());
  }
  if (chosen < choices.size()) {
    verdict.choice_index = static_cast<std::uint16_t>(slice.begin + chosen);
    verdict.value.set(choices[chosen].value);
  } else if (!decide_key_of_other_field(definition, field, memory, verdict)) {
    bool unfinished = false;
    for (const Choice& choice : choices) {
      unfinished = unfinished || begins(choice.value, memory.value()) || begins(choice.label, memory.value());
    }
    verdict.findings.add(unfinished ? Code::rest_missing : Code::not_a_choice, memory.span());
  }
  verdict.status = verdict.findings.status();
}

}  // namespace keyfit
