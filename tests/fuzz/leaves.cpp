// Whatever stands where leaves should: the leaves that are read are the records of the input in their order,
// the reader stops at the first that is cut short, and from what is refused no part of a service stays.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  LeafReader reader(input);
  std::string records;
  Leaf leaf;
  while (reader.next(leaf)) append_leaf(records, leaf);
  expect(input.substr(0, records.size()) == records, "leaves are not the input's");
  expect(reader.malformed() == (records.size() != input.size()), "malformed");
  expect(!reader.next(leaf), "a leaf behind the last");
  expect_no_fault(find_definition_fault(input));
}
