// Whatever a definition says: one that is refused leaves no part of it; with one that is taken what leaves
// the core keeps its promises, whatever is typed, and a request goes to a host that the file names.
//
// An input is a leaf a line: kind, path, a blank, text.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  std::string records;
  while (!input.empty()) append_line(records, take_until(input, '\n'));
  const ExactBytes exact(records);
  expect_no_fault(find_definition_fault(exact.view()));
}
