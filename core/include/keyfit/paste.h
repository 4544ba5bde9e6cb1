// Paste: is there an account address and a secret somewhere in this text?
//
// Decides: which words of a text are an address or a secret that can be taken without a second look.
// Needs: any bytes; over most_paste_bytes nothing is looked for. A Service. A Text as working memory.
//   Afterwards the Text and the verdict may hold secrets: the caller wipes both.
// Answers: at most one account and one secret, each valid or repaired, with spans in the whole text. A bare
// name
//   is no candidate; of two different candidates of a kind neither is taken.
// Source: what people copy (mails, tables, curl samples): observed.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/secret.h"

namespace keyfit {

inline constexpr std::size_t most_paste_bytes = 65'536;  // a long mail with its history

struct PasteVerdict {
  bool has_account = false;
  bool has_secret = false;
  AccountVerdict account;
  SecretVerdict secret;
  SecretVerdict candidate;  // working memory: the second of two that are compared

  void wipe() {
    overwrite(&account, sizeof account);
    secret.wipe();
    candidate.wipe();
  }
};

void check_paste(std::string_view input, const Service& service, Text& memory, PasteVerdict& verdict);

}  // namespace keyfit
