// Checksum: what a pattern cannot say about a value. Internal to the core.
//
// Decides: whether a checksum inside a value fits the rest of it; whether a value is a JWT, or mixed letters
//   and digits; whether it is a sample out of a manual; whether it is the number of a payment card.
// Sources: CRC-32 as in zlib (ISO 3309). GitHub: the checksum of its tokens in base 62 (its blog, 5 April
//   2021; computed over published strings). Atlassian: in hexadecimal (computed). JWT: RFC 7519. Card
//   numbers: Luhn's formula, ISO/IEC 7812-1.
#pragma once

#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/list.h"

namespace keyfit {

// Whether a value of the right pattern passes what its kind checks beyond that.
bool holds(ValueCheck check, std::string_view text);

// Whether the check is of a sum: a value that fails it is a key gone wrong. One that fails another check is
// of another kind.
bool is_sum(ValueCheck check);

// Whether it is one of `samples`: each the CRC-32 of a key and its FNV-1a hash (32 bits), 8 hexadecimal
// digits each. So a definition holds no key, and the two together are sure enough never to take a good key
// for one.
bool is_sample(std::string_view text, View<std::string_view> samples);

// 13 to 19 digits that Luhn's formula holds for, with blanks or hyphens between them or without.
bool is_payment_card(std::string_view text);

}  // namespace keyfit
