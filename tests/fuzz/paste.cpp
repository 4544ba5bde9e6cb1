// Whatever is pasted: only what needs no second look is taken, it is found again in a paste of nothing else,
// and every span lies in the whole text.
//
// A first byte from 80 on says into which service's form; without one it is FreshBooks Classic's.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  static PasteVerdict verdict;
  const Definition& definition = *services_in_order()[take_choice(input, services_in_order().size())];
  check_paste(input, definition, memory, verdict);
  expect_no_fault(find_fault(verdict, input, definition));
}
