// What native tests share: the built-in service, and what holds for every verdict whatever the input.
#pragma once

#include <memory>
#include <string>
#include <string_view>

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

// What is wrong with a verdict, or nothing. Whatever the input: spans lie inside it, the status follows from
// the findings, an address is a rebuilt one, danger suggests nothing.
std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Service& service);
std::string find_fault(const SecretVerdict& verdict, std::string_view input, const Service& service);

// Checks `input` as an account, a secret and a paste, and answers the first fault.
std::string check_everything(std::string_view input, const Service& service);

}  // namespace keyfit
