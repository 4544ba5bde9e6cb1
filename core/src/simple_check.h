// Simple check: what the fields without keys have in common. Internal to the core.
//
// Decides: whether an input can be looked at at all; where a value ends between what stands around it;
//   whether it belongs into another field.
#pragma once

#include <cstdint>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

// Refuses an input that is too long or not UTF-8, and takes in any other. False where it decided: also when
// nothing is there once blanks are gone.
bool take_in(std::string_view input, Text& text, ValueVerdict& verdict);

// Takes layers off until `is` holds of what is left. True where it does.
template <typename Is>
bool peel_until(Is is, const Definition& definition, Text& text, Findings& findings) {
  const std::string_view* words = definition.label_words.data();
  for (int layer = 0; layer < 2 * Text::most_layers; ++layer) {
    if (is(text.value())) return true;
    if (!text.strip_link(findings) &&
        !text.strip_layer(words, definition.label_words.size(), false, findings) &&
        !text.strip_layer(words, definition.label_words.size(), true, findings))
      return false;
  }
  return is(text.value());
}

// Refuses a key that belongs into another field of the definition, or to another service.
bool decide_key_of_other_field(const Definition& definition, std::size_t field, const Text& text,
                               ValueVerdict& verdict);

// Refuses an address of an account where the definition has a field for it.
bool decide_account_of_other_field(std::string_view input, const Definition& definition, Text& text,
                                   ValueVerdict& verdict);

}  // namespace keyfit
