// Key: does this look like the service's secret, or ID, and what is it once mended?
//
// Decides: status, kind and mended value of what was typed into a field for a secret or an ID.
// Needs: any bytes; over most_value_bytes they are refused unseen. A Definition, and which of its fields. A
//   Text as working memory. Afterwards the Text and the verdict hold secrets: the caller wipes both.
// Answers: a ValueVerdict, filled in place, since it is large.
// Rule: a key is refused for what it is, never for what it is not. Services change the shapes of their keys,
//   and a page that locks out a good key is worse than none. So an unknown shape warns. A closed field
//   (Field::closed) is the exception: no new shape can come there, and what is not its key is refused.
// Sources: the definition for shapes; HTTP Basic (RFC 7617) and Bearer (RFC 6750) for headers; Luhn's formula
//   (ISO/IEC 7812-1) for card numbers; what people paste instead: observed.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

// How much of the input is looked at.
enum class Scope {
  all,       // whatever it may be
  own_only,  // nothing but a key of this field: what else the input may be is not looked for
};

void check_key(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
               ValueVerdict& verdict, Scope scope = Scope::all);

// Whether all of `text` is a key of this kind: its pattern fits, and its check holds.
bool fits(std::string_view text, const Kind& kind, const Definition& definition);

// Which field a text is a key of: one of its kinds, or one that is pasted by mistake in its place. no_field
// where it is none. Of a closed field all that is made of its characters, from `shortest` on, counts.
std::size_t find_owner(std::string_view text, const Definition& definition);

}  // namespace keyfit
