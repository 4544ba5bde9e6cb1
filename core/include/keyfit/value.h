// Value: the verdict on what stands in any field but an account's.
//
// Decides: nothing; key.h, email.h, user.h and choice.h fill it in.
// Needs: room for the longest value, which the caller owns and wipes (ValueVerdict::wipe).
// Answers: status, kind, the mended value, and what is suggested in its place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/findings.h"
#include "keyfit/text.h"
#include "keyfit/wipe.h"

namespace keyfit {

// Room for a JWT with many claims, so that it can be told what it is.
inline constexpr std::size_t most_value_bytes = Text::capacity;

// Characters that may be a secret. The long name and the missing stream operator are on purpose: whoever
// prints this has to say so.
class SecretCharacters {
 public:
  void set(std::string_view characters) {
    size_ = characters.copy(bytes_.data(), bytes_.size());
    written_.note(size_);
  }
  // All but the blanks of `characters`, which is no longer than there is room for.
  void set_without_blanks(std::string_view characters) {
    size_ = 0;
    for (char c : characters) {
      if (!is_blank(c)) bytes_[size_++] = c;
    }
    written_.note(size_);
  }
  char* data() { return bytes_.data(); }
  void replace(std::size_t at, char c) { bytes_[at] = c; }
  std::string_view reveal_secret() const { return {bytes_.data(), size_}; }
  bool empty() const { return size_ == 0; }
  // Overwrites all that was ever set, and not only what was last.
  void wipe() {
    written_.wipe(bytes_.data());
    written_.reset();
    size_ = 0;
  }

 private:
  std::array<char, most_value_bytes> bytes_;
  std::size_t size_ = 0;
  HighWater written_;
};

inline constexpr std::uint16_t no_kind = 0xFFFF;

struct ValueVerdict {
  Status status = Status::empty;
  // What it is: on usable verdicts, and on refused ones where it is known. Points into the Definition.
  std::string_view kind;
  std::uint16_t kind_index = no_kind;    // of Definition::kinds, on usable verdicts of an own kind
  std::uint16_t choice_index = no_kind;  // of Definition::choices, on usable verdicts of a choice
  std::uint32_t length = 0;              // in characters, mended; on usable and incomplete verdicts of keys
  SecretCharacters value;                // mended; on usable verdicts
  SecretCharacters suggested;            // where a finding has a suggestion: the whole value to take instead
  Findings findings;
  Detail detail;

  bool usable() const {
    return status == Status::valid || status == Status::repaired || status == Status::doubtful;
  }
  // As before the first check, without overwriting what the caller wipes later. Every check begins with this.
  void reset() {
    is_used_ = true;
    status = Status::empty;
    kind = {};
    kind_index = choice_index = no_kind;
    length = 0;
    value.set({});
    suggested.set({});
    findings = {};
    detail = {};
  }
  // Most verdicts of a paste were never used since they were wiped last.
  void wipe() {
    if (!is_used_) return;
    value.wipe();
    suggested.wipe();
    reset();
    // Last: between the members of a copy lies whatever the stack held. Of nothing but zeros both are empty.
    overwrite(&findings, sizeof findings);
    overwrite(&detail, sizeof detail);
    is_used_ = false;
  }

 private:
  bool is_used_ = false;
};

// Where in a value a named part of its pattern stands; empty where there is none.
std::string_view part_of(std::string_view value, std::string_view part, const ValueVerdict& verdict,
                         const Definition& definition);

}  // namespace keyfit
