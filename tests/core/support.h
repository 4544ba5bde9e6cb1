// What native tests share: the built-in service, and what holds for every verdict whatever the input.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "keyfit/live_test.h"
#include "keyfit/paste.h"

namespace keyfit {

// FreshBooks Classic, as built in.
const Service& freshbooks();

// The bytes in a heap block of exactly their size, so that a sanitizer sees one step too far.
class ExactBytes {
 public:
  explicit ExactBytes(std::string_view bytes) : size_(bytes.size()), bytes_(new char[bytes.size()]) {
    bytes.copy(bytes_.get(), size_);
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

// What is wrong with an answer, or nothing. Whatever the input: spans lie inside it, the status follows from
// the findings, and
// - an address is rebuilt from name, host and fixed path, and usable as it stands when it is checked again;
// so is one
//   that is suggested. A dangerous verdict has neither.
// - a secret's value is usable as it stands when it is checked again, and what is suggested for it is no
// odder.
// - what a paste holds is valid or repaired, and found again in a paste of what was found.
// - nothing is refused by a service that has no rule for it, and who one is connected as is plain text.
std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Service& service);
std::string find_fault(const SecretVerdict& verdict, std::string_view input, const Service& service);
std::string find_fault(const PasteVerdict& verdict, std::string_view input, const Service& service);
std::string find_fault(const Outcome& outcome, const Reply& reply, const Service& service, std::size_t step,
                       bool administrator);

// Reads a definition. One that is refused must leave no part of a service; one that is taken must keep the
// rules for what is made of its own parts.
std::string find_definition_fault(std::string_view leaves);

// Checks `input` as an account, a secret and a paste, and answers the first fault.
std::string check_everything(std::string_view input, const Service& service);

}  // namespace keyfit
