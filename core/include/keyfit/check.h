// Check: what was typed into a field, by the field's type.
//
// Decides: nothing itself: which of account.h, key.h, email.h, user.h and choice.h decides.
// Needs: any bytes, a Definition, the index of a field that is no account (those are check_account's). A Text
//   as working memory, which the caller wipes, and the verdict with it.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/key.h"
#include "keyfit/text.h"
#include "keyfit/value.h"

namespace keyfit {

void check_value(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                 ValueVerdict& verdict, Scope scope = Scope::all);

}  // namespace keyfit
