#include "keyfit/paste.h"

namespace keyfit {

namespace {

// What was found of one kind so far.
enum class Found { nothing, one, several };

class PasteCheck {
 public:
  PasteCheck(std::string_view input, const Service& service, Text& memory, PasteVerdict& verdict)
      : input_(input), service_(service), memory_(memory), verdict_(verdict) {}

  void run();

 private:
  void look_at(std::string_view word);
  void take_account(const AccountVerdict& verdict, std::string_view word);
  void look_at_secret(std::string_view word);

  std::uint32_t place_of(std::string_view word) const {
    return static_cast<std::uint32_t>(word.data() - input_.data());
  }

  std::string_view input_;
  const Service& service_;
  Text& memory_;
  PasteVerdict& verdict_;
  Found account_ = Found::nothing;
  Found secret_ = Found::nothing;
};

void PasteCheck::run() {
  std::string_view before;  // the word before this one
  std::size_t at = 0;
  for (std::string_view word; next_word(input_, at, word); before = word) {
    look_at(word);
    // "Basic" and what follows are one header in two words.
    if (equals_ignoring_case(before, "basic")) {
      const std::size_t start = place_of(before);
      look_at_secret(input_.substr(start, at - start));
    }
  }
  verdict_.has_account = account_ == Found::one;
  verdict_.has_secret = secret_ == Found::one;
}

void PasteCheck::look_at(std::string_view word) {
  if (word.find('.') != std::string_view::npos) {
    const AccountVerdict account = check_account(word, service_, memory_);
    take_account(account, word);
    // The user name in front of the right host may be the secret.
    const Span user = account.user;
    if (account.usable() && user.end > user.start)
      look_at_secret(word.substr(user.start, user.end - user.start));
  }
  look_at_secret(word);
}

bool can_be_taken(Status status) { return status == Status::valid || status == Status::repaired; }

void PasteCheck::take_account(const AccountVerdict& verdict, std::string_view word) {
  // Not reached: a name, because only words with a dot are looked at, and of those none is one.
  if (!can_be_taken(verdict.status) || verdict.kind == AccountKind::name) return;
  if (account_ == Found::nothing) {
    account_ = Found::one;
    verdict_.account = verdict;
    verdict_.account.findings.shift(place_of(word));
    verdict_.account.user.start += place_of(word);
    verdict_.account.user.end += place_of(word);
  } else if (!(verdict.address == verdict_.account.address)) {
    account_ = Found::several;
  }
}

void PasteCheck::look_at_secret(std::string_view word) {
  if (word.size() < service_.secret.shortest) return;
  SecretVerdict& candidate = secret_ == Found::nothing ? verdict_.secret : verdict_.candidate;
  check_secret(word, service_, memory_, candidate);
  if (!can_be_taken(candidate.status)) return;
  if (secret_ == Found::nothing) {
    secret_ = Found::one;
    candidate.findings.shift(place_of(word));
  } else if (candidate.value.reveal_secret() != verdict_.secret.value.reveal_secret()) {
    secret_ = Found::several;
  }
}

}  // namespace

void check_paste(std::string_view input, const Service& service, Text& memory, PasteVerdict& verdict) {
  verdict.has_account = verdict.has_secret = false;
  if (input.size() > most_paste_bytes || find_not_utf8(input) != no_position) return;
  PasteCheck(input, service, memory, verdict).run();
}

}  // namespace keyfit
