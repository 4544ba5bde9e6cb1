// Secret: does this look like the service's secret, and what is it once mended?
//
// Decides: status, kind and mended value of what was typed into the field for a secret.
// Needs: any bytes; over most_secret_bytes they are refused unseen. A Service. A Text as working memory.
//   Afterwards the Text and the verdict hold secrets: the caller wipes both (Text::wipe,
//   SecretVerdict::wipe).
// Answers: a SecretVerdict, filled in place, since it is large.
// Sources: the service's file for shapes; HTTP Basic (RFC 7617) and Bearer (RFC 6750) for headers; what
// people
//   paste instead: observed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/findings.h"
#include "keyfit/service.h"
#include "keyfit/text.h"
#include "keyfit/wipe.h"

namespace keyfit {

// Room for a JWT with many claims, so that it can be told what it is.
inline constexpr std::size_t most_secret_bytes = Text::capacity;

// Characters that are a secret. The long name and the missing stream operator are on purpose: whoever prints
// this has to say so.
class SecretCharacters {
 public:
  void set(std::string_view characters) {
    size_ = characters.copy(bytes_.data(), bytes_.size());
    written_.note(size_);
  }
  void replace(std::size_t at, char c) { bytes_[at] = c; }
  std::string_view reveal_secret() const { return {bytes_.data(), size_}; }
  bool empty() const { return size_ == 0; }
  // Overwrites all that was ever set, and not only what was last.
  void wipe();

 private:
  std::array<char, most_secret_bytes> bytes_;
  std::size_t size_ = 0;
  HighWater written_;
};

struct SecretVerdict {
  Status status = Status::empty;
  std::string_view kind;       // on usable verdicts, and on other-secret; points into the Service
  std::uint32_t length = 0;    // in characters, mended; on usable and incomplete verdicts
  SecretCharacters value;      // mended; on usable verdicts
  SecretCharacters suggested;  // where a finding has a suggestion: the whole value to take instead
  Findings findings;

  bool usable() const {
    return status == Status::valid || status == Status::repaired || status == Status::doubtful;
  }
  void wipe() {
    value.wipe();
    suggested.wipe();
    status = Status::empty;
    kind = {};
    length = 0;
    overwrite(&findings, sizeof findings);
  }
};

void check_secret(std::string_view input, const Service& service, Text& memory, SecretVerdict& verdict);

}  // namespace keyfit
