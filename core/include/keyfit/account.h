// Account: does this look like the address of an account, and which account is it?
//
// Decides: status, form and account of what was typed into the field for an account address.
// Needs: any bytes; over most_account_bytes they are refused unseen. A Service. A Text as working memory,
//   which afterwards holds parts of the input (Text::wipe).
// Answers: an AccountVerdict. An address is never echoed: it is rebuilt from the name, one of the service's
//   hosts and the service's fixed paths.
// Agrees with the WHATWG URL standard: where `new URL(input)` is an http(s) address and no label, wrapping,
//   end punctuation or scheme had to be mended, its host (less a trailing dot, less a default port) is the
//   host named here, or the input is refused.
// Sources: the service's file for hosts, names and paths; the URL standard for the parts of an address
//   (https://url.spec.whatwg.org/#url-parsing); which slips are mended: observed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/findings.h"
#include "keyfit/text.h"

namespace keyfit {

// No account address that a person has is anywhere near; what browsers and servers bear (RFC 9110, 4.1:
// 8,000).
inline constexpr std::size_t most_account_bytes = 2048;

// The form in which an account was given.
#define KEYFIT_ACCOUNT_KINDS(X)                                                  \
  X(api_url, "api-url", "An address with the path of the API.")                  \
  X(page_url, "page-url", "An address with any other path.")                     \
  X(account_url, "account-url", "An address with a scheme, but without a path.") \
  X(host, "host", "Only a host.")                                                \
  X(name, "name", "Only the account's name. The service's host was added.")

enum class AccountKind : std::uint8_t {
#define KEYFIT_X(name, text, sentence) name,
  KEYFIT_ACCOUNT_KINDS(KEYFIT_X)
#undef KEYFIT_X
};

std::string_view text_of(AccountKind kind);

// One account: small letters, digits, hyphens and underscores, and one of the service's hosts.
class Address {
 public:
  // `name` in any case, of at most longest_name characters.
  void set(std::string_view name, std::size_t host);
  void set_lower(std::string_view name, std::size_t host);  // `name` in small letters
  std::string_view name() const { return {name_.data(), size_}; }
  std::size_t host() const { return host_; }  // index into AccountRules::hosts
  friend bool operator==(const Address& a, const Address& b) {
    return a.name() == b.name() && a.host_ == b.host_;
  }

 private:
  std::array<char, longest_name> name_;
  std::uint8_t size_ = 0;
  std::uint8_t host_ = 0;
};

// The longest rebuilt address: scheme, name, dot, host, path.
inline constexpr std::size_t longest_address = 8 + longest_name + 1 + longest_host + longest_path;
using AddressBuffer = std::array<char, longest_address>;

// `https://NAME.HOST`, and that plus the API's path (if there is one), written into `buffer`.
std::string_view account_url(const Address& address, const Definition& definition, AddressBuffer& buffer);
std::string_view api_url(const Address& address, const Definition& definition, AddressBuffer& buffer);

struct AccountVerdict {
  Status status = Status::empty;
  AccountKind kind = AccountKind::host;  // on usable verdicts
  Address address;                       // on usable verdicts
  Address suggestion;                    // where a finding has a suggestion: its account_url
  std::string_view belongs_to;           // on wrong-field: the id of the field that it belongs to
  Span user{};                           // user name and password in front of '@' in the input, or empty
  Findings findings;

  bool usable() const {
    return status == Status::valid || status == Status::repaired || status == Status::doubtful;
  }
};

AccountVerdict check_account(std::string_view input, const Definition& definition, Text& memory);

// The address as the service and browsers write it: `https://NAME.HOST` in small letters, alone, with a slash
// or with the API's path behind it. It is valid as typed, so all that is to be said of it are these three.
struct PlainAccount {
  std::size_t name_size = 0;  // 0: not plain; otherwise the name stands at plain_name_begin of the input
  std::size_t host = 0;       // index into AccountRules::hosts
  AccountKind kind = AccountKind::account_url;
};
inline constexpr std::size_t plain_name_begin = 8;

// Decides the most frequent case in one pass. What is not plain, check_account decides with care; what is, it
// decides alike (tests/fuzz/account.cpp).
PlainAccount find_plain_account(std::string_view input, const Definition& definition);

// check_account without that short cut: so a test can compare the two.
AccountVerdict check_account_with_care(std::string_view input, const Definition& definition, Text& memory);

}  // namespace keyfit
