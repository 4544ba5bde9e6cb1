// Choice: which of a few values was chosen, typed or pasted.
//
// Decides: which choice of the field a text means: its value or its label in any case, or the address of a
//   page that belongs to it.
// Needs: any bytes; over most_value_bytes they are refused unseen. A Definition, and which of its fields. A
//   Text as working memory.
// Answers: a ValueVerdict whose value is that of the choice, as the definition has it.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

void check_choice(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                  ValueVerdict& verdict);

}  // namespace keyfit
