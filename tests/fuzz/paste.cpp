// Whatever is pasted: only what needs no second look is taken, it is found again in a paste of nothing else,
// and every span lies in the whole text.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  static PasteVerdict verdict;
  check_paste(input, freshbooks(), memory, verdict);
  expect_no_fault(find_fault(verdict, input, freshbooks()));
}
