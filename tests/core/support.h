// What native tests share: the built-in services, and what holds for every answer whatever the input.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "keyfit/paste.h"

namespace keyfit {

// The built-in definition with this id, and all of them.
const Definition& service(std::string_view id);
const std::vector<const Definition*>& all_services();

// FreshBooks Classic: an account and a closed field.
const Definition& freshbooks();

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

// Whether a text is JSON, as nlohmann/json reads it.
bool is_json(std::string_view text);

// Whether the keys of a definition are made of what keys are made of: letters, digits and what base64, JWT
// and identifiers have beside them. Of keys with blanks, quotes or brackets nobody can say where they end.
bool has_plain_keys(const Definition& definition);

// Each of these answers what is wrong, or nothing. Whatever the input: spans lie inside it, the status
// follows from the findings, the verdict is JSON that fits its memory, and, where keys are plain,
// - an address is rebuilt from name, host and fixed path, and usable as it stands when it is checked again;
//   so is one that is suggested. A dangerous verdict has neither.
// - a value is usable as it stands when it is checked again, and what is suggested for it is no odder.
// - what a paste holds is valid or repaired, and found again in a paste of what was found.
std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Definition& definition);
std::string find_fault(const ValueVerdict& verdict, std::string_view input, const Definition& definition,
                       std::size_t field);
std::string find_fault(const PasteVerdict& verdict, std::string_view input, const Definition& definition);

// Checks `input` in one field, or in every field and as a paste.
std::string check_field(std::string_view input, const Definition& definition, std::size_t field);
std::string check_everything(std::string_view input, const Definition& definition);

// Reads a definition. One that is refused must leave no part of it; one that is taken must keep all rules for
// what is made of its own parts, and for the requests that are made of them.
std::string find_definition_fault(std::string_view leaves);

}  // namespace keyfit
