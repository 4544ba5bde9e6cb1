// Email: does this look like an email address, and what is it once mended?
//
// Decides: status and mended value of what was typed into a field for an email address.
// Needs: any bytes; over most_value_bytes they are refused unseen. A Definition, and which of its fields. A
//   Text as working memory.
// Answers: a ValueVerdict. Whether the address can receive anything is nobody's to say offline.
// Source: RFC 5321, 4.1.2 for what an address is made of; of it the part that people have.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

void check_email(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                 ValueVerdict& verdict);

// Whether it is one address: one '@', a domain with a dot in it, no blanks. `text` has no colon in it.
bool is_email(std::string_view text);

}  // namespace keyfit
