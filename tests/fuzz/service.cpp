// Whatever a definition says, one that is taken keeps what leaves the core within its promises, and one that
// is refused leaves no part of a service. An input is a leaf a line: kind, path, a blank, text.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  std::string records;
  while (!input.empty()) {
    std::string_view text = take_until(input, '\n');
    const std::string_view head = take_until(text, ' ');
    append_leaf(records, {head.empty() ? 's' : head.front(), head.empty() ? head : head.substr(1), text});
  }
  const ExactBytes exact(records);
  expect_no_fault(find_definition_fault(exact.view()));
}
