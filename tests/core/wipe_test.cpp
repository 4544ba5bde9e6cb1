// What the caller wipes holds nothing afterwards: nothing of the last input, and nothing of those before.
#include <doctest/doctest.h>

#include <string>

#include "support.h"

using namespace keyfit;

namespace {

template <typename T>
bool holds(const T& value, std::string_view part) {
  return std::string_view(reinterpret_cast<const char*>(&value), sizeof value).find(part) !=
         std::string_view::npos;
}

}  // namespace

TEST_CASE("after the wipe no part of a secret is left, of whichever input it was") {
  const std::string secret = "5ec7e71f83a6b0d94c2e5ad1907f3b68";
  static Text memory;
  static PasteVerdict verdict;
  const auto check_no_part = [&] {
    memory.wipe();
    verdict.wipe();
    for (std::size_t at = 0; at + 8 <= secret.size(); ++at) {
      const std::string_view part = std::string_view(secret).substr(at, 8);
      CHECK_FALSE(holds(memory, part));
      CHECK_FALSE(holds(verdict, part));
    }
  };
  check_secret(secret, freshbooks(), memory, verdict.secret);
  CHECK(holds(memory, secret));
  CHECK(holds(verdict, secret));
  check_no_part();
  // Each time something shorter comes behind it.
  check_secret(secret, freshbooks(), memory, verdict.secret);
  check_secret("hunter2", freshbooks(), memory, verdict.secret);
  check_no_part();
  check_paste(secret + " or 00112233445566778899aabbccddeeff or 0123456789abcdef", freshbooks(), memory,
              verdict);
  check_no_part();
  check_paste("0123456789abcdef0123456789abcdef or " + secret + " or 0123456789abcdeg", freshbooks(), memory,
              verdict);
  check_no_part();
}
