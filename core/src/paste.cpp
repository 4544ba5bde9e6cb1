#include "keyfit/paste.h"

#include <algorithm>

#include "keyfit/check.h"
#include "keyfit/email.h"
#include "keyfit/key.h"
#include "page_address.h"

namespace keyfit {

namespace {

bool can_be_taken(Status status) { return status == Status::valid || status == Status::repaired; }

class PasteCheck {
 public:
  PasteCheck(std::string_view input, const Definition& definition, Text& memory, PasteVerdict& verdict)
      : input_(input), definition_(definition), memory_(memory), verdict_(verdict) {}

  void run();

 private:
  void look_at(std::string_view word);
  void look_at_account(std::string_view word, std::size_t field);
  void look_at_value(std::string_view word, std::size_t field);
  void look_at_secrets(std::string_view word);
  bool may_be(std::string_view word, const Field& field) const;

  std::uint32_t place_of(std::string_view word) const {
    return static_cast<std::uint32_t>(word.data() - input_.data());
  }

  std::string_view input_;
  const Definition& definition_;
  Text& memory_;
  PasteVerdict& verdict_;
};

void PasteCheck::run() {
  std::string_view before;  // the word before this one
  std::size_t at = 0;
  for (std::string_view word; next_word(input_, at, word); before = word) {
    look_at(word);
    // "Basic" and what follows are one header in two words.
    if (equals_ignoring_case(before, "basic")) {
      const std::size_t start = place_of(before);
      look_at_secrets(input_.substr(start, at - start));
    }
  }
}

void PasteCheck::look_at(std::string_view word) {
  for (std::size_t i = 0; i < definition_.fields.size(); ++i) {
    if (definition_.fields[i].type == FieldType::account) {
      look_at_account(word, i);
    } else if (may_be(word, definition_.fields[i])) {
      look_at_value(word, i);
    }
  }
}

void PasteCheck::look_at_account(std::string_view word, std::size_t field) {
  if (word.find('.') == std::string_view::npos) return;
  const AccountVerdict account = check_account(word, definition_, memory_);
  // Not reached: a name, because only words with a dot are looked at, and of those none is one.
  if (can_be_taken(account.status) && account.kind != AccountKind::name) {
    if (verdict_.found[field] == Found::nothing) {
      verdict_.found[field] = Found::one;
      verdict_.account = account;
      verdict_.account.findings.shift(place_of(word));
      verdict_.account.user.start += place_of(word);
      verdict_.account.user.end += place_of(word);
    } else if (!(account.address == verdict_.account.address)) {
      verdict_.found[field] = Found::several;
    }
  }
  // The user name in front of the right host may be the secret.
  const Span user = account.user;
  if (account.usable() && user.end > user.start)
    look_at_secrets(word.substr(user.start, user.end - user.start));
}

// Whether it is worth a look: most words of a text are not.
bool PasteCheck::may_be(std::string_view word, const Field& field) const {
  switch (field.type) {
    case FieldType::account:
    case FieldType::user: return false;  // any word could be a name
    case FieldType::email: return word.find('@') != std::string_view::npos;
    case FieldType::choice: return word.find('.') != std::string_view::npos;
    case FieldType::secret:
    case FieldType::id: break;
  }
  if (!field.found_in.empty() && word.find('.') != std::string_view::npos) return true;
  const View<Kind> kinds = definition_.kinds.view(field.kinds);
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const Kind& kind) { return word.size() >= kind.pattern.least; });
}

void PasteCheck::look_at_secrets(std::string_view word) {
  for (std::size_t i = 0; i < definition_.fields.size(); ++i) {
    if (definition_.fields[i].type == FieldType::secret) look_at_value(word, i);
  }
}

void PasteCheck::look_at_value(std::string_view word, std::size_t field) {
  ValueVerdict& first = verdict_.values[field];
  ValueVerdict& candidate = verdict_.found[field] == Found::nothing ? first : verdict_.candidate;
  check_value(word, definition_, field, memory_, candidate, Scope::own_only);
  const FieldType type = definition_.fields[field].type;
  const bool by_address = type == FieldType::choice && !candidate.findings.has(Code::found_in_address);
  if (!can_be_taken(candidate.status) || by_address) return;
  if (verdict_.found[field] == Found::nothing) {
    verdict_.found[field] = Found::one;
    candidate.findings.shift(place_of(word));
  } else if (candidate.value.reveal_secret() != first.value.reveal_secret()) {
    verdict_.found[field] = Found::several;
  }
}

// What stands in the text once and fits two fields could be either.
void drop_shared(const Definition& definition, PasteVerdict& verdict) {
  for (std::size_t a = 0; a < definition.fields.size(); ++a) {
    for (std::size_t b = a + 1; b < definition.fields.size(); ++b) {
      if (verdict.found[a] != Found::one || verdict.found[b] != Found::one) continue;
      if (definition.account_field() == a || definition.account_field() == b) continue;
      if (verdict.values[a].value.reveal_secret() != verdict.values[b].value.reveal_secret()) continue;
      verdict.found[a] = verdict.found[b] = Found::several;
    }
  }
}

}  // namespace

void check_paste(std::string_view input, const Definition& definition, Text& memory, PasteVerdict& verdict) {
  verdict.found.fill(Found::nothing);
  if (input.size() > most_paste_bytes || find_not_utf8(input) != no_position) return;
  PasteCheck(input, definition, memory, verdict).run();
  drop_shared(definition, verdict);
}

}  // namespace keyfit
