// Placeholder: what stands in the place of a value. Internal to the core.
//
// Decides: whether a text is a mask (dots, asterisks), a sample's words ("your token here"), or the name of a
//   value in place of the value (process.env.X, {{token}}, STRIPE_KEY, undefined, one character repeated).
// Source: what people copy out of forms, manuals and code: observed.
#pragma once

#include <string_view>

#include "keyfit/definition.h"

namespace keyfit {

bool is_masked(std::string_view text);
bool is_placeholder(std::string_view text, const Definition& definition);
bool is_name_of_a_value(std::string_view text);

}  // namespace keyfit
