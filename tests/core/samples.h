// Values that fit a definition, made up: for native tests.
#pragma once

#include <cstdint>
#include <string>

#include "keyfit/definition.h"

namespace keyfit {

// Small numbers, the same in every run (xorshift).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E37'79B9'7F4A'7C15u + 1) {}
  std::size_t below(std::size_t count) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ >> 11) % count;
  }

 private:
  std::uint64_t state_;
};

// A text that the pattern matches. Of a long class it takes a few characters more than the fewest.
std::string make_match(const Definition& definition, const Pattern& pattern, Random& random);

// A key of this kind: its pattern matches, and its check holds. Empty where none was found.
std::string make_key(const Definition& definition, const Kind& kind, Random& random);

// What a person could type into the field: an address, a key of any of its kinds, an email, a name, a choice.
std::string make_value(const Definition& definition, std::size_t field, Random& random);

}  // namespace keyfit
