// Paste: which values of a definition's fields stand in this text?
//
// Decides: which words of a text are values that can be taken without a second look.
// Needs: any bytes; over most_paste_bytes nothing is looked for. A Definition. A Text as working memory.
//   Afterwards the Text and the verdict may hold secrets: the caller wipes both.
// Answers: at most one value for each field, valid or repaired, with spans in the whole text. A bare name is
//   no account; of two different candidates for a field neither is taken, and what fits two fields goes into
//   neither.
// Source: what people copy (mails, tables, curl samples): observed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/value.h"

namespace keyfit {

inline constexpr std::size_t most_paste_bytes = 65'536;  // a long mail with its history

// What was found for a field.
enum class Found : std::uint8_t { nothing, one, several };

struct PasteVerdict {
  std::array<Found, most_fields> found{};  // by the index of the field; taken where it is `one`
  AccountVerdict account;                  // of the account field
  std::array<ValueVerdict, most_fields> values;
  ValueVerdict candidate;  // working memory: the second of two that are compared

  void wipe() {
    overwrite(&account, sizeof account);
    for (ValueVerdict& value : values) value.wipe();
    candidate.wipe();
    found.fill(Found::nothing);
  }
};

void check_paste(std::string_view input, const Definition& definition, Text& memory, PasteVerdict& verdict);

}  // namespace keyfit
