// Placeholder: what stands in the place of a value. Internal to the core.
//
// Decides: whether a text is a mask (dots, asterisks, a run of x), a sample's words ("your token here"), or
//   the name of a value in place of the value (process.env.X, {{token}}, [REDACTED], STRIPE_KEY, undefined,
//   one character repeated).
// Source: what people copy out of forms, manuals and code: observed.
#pragma once

#include <cstdint>
#include <string_view>

#include "keyfit/definition.h"

namespace keyfit {

bool is_masked(std::string_view text);
bool is_placeholder(std::string_view text, const Definition& definition);
bool is_name_of_a_value(std::string_view text);

// What that is made of: code that names a value; "null" and its like, and what else people and programs write
// where they have no value; a constant's name.
bool is_code_for_a_value(std::string_view text);
bool is_word_of_programs(std::string_view text);
bool is_word_for_nothing(std::string_view text);
bool is_constant_name(std::string_view text);

// What no value begins with, whatever kinds there are: code and words in brackets, what a spreadsheet writes
// where a formula failed ("#REF!"), and a number that it has shortened. `text` is as it was given, with its
// brackets.
bool is_no_value(std::string_view text);

// Most of a text is one character: what stands in for a key, and no key made by chance.
enum class Filler : std::uint8_t { none, sample, mask };
Filler filler_of(std::string_view text);

}  // namespace keyfit
