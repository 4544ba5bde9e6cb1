// User: what was typed into a field for a user name.
//
// Decides: that something stands there that can be a name, without what copying put around it.
// Needs: any bytes; over most_value_bytes they are refused unseen. A Definition, and which of its fields. A
//   Text as working memory.
// Answers: a ValueVerdict. A name of another shape than the definition's kinds have is doubtful, never wrong.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

void check_user(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                ValueVerdict& verdict);

}  // namespace keyfit
