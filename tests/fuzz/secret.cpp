// Whatever is typed as a secret: the mended value is usable as it stands when it is checked again, and so is
// what is suggested; nothing but a usable verdict holds a value; every span lies in the input.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  static SecretVerdict verdict;
  check_secret(input, freshbooks(), memory, verdict);
  expect_no_fault(find_fault(verdict, input, freshbooks()));
}
