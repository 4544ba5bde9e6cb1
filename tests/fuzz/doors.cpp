// Whatever is in the fields, a request of any accepted definition goes to a host that its file names, by
// https, to no port and for no user; its path has the segments of the file; what is in a header, a form, JSON
// or XML stays there; and where secrets are masked none stands in it.
//
// A first byte from 80 on says which built-in definition it is; without one an input begins with a
// definition, a leaf a line (kind, path, a blank, text) up to an empty line. Then the fields follow in their
// order, parted by the byte FE.
#include "doors.h"
#include "fuzz.h"
#include "services.h"

namespace {

using namespace keyfit;

const Definition* take_definition(std::string_view& input, std::string& records) {
  if (!input.empty() && static_cast<unsigned char>(input.front()) >= 0x80)
    return services_in_order()[take_choice(input, services_in_order().size())];
  while (!input.empty()) {
    const std::string_view line = take_until(input, '\n');
    if (line.empty()) break;
    append_line(records, line);
  }
  static Definition definition;
  if (read_definition(records, definition).code != DefinitionProblem::none) return nullptr;
  definition.catalog = &built_in_catalog();
  return &definition;
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  std::string records;
  const Definition* definition = take_definition(input, records);
  if (definition == nullptr) return;
  Inputs inputs;
  for (std::size_t i = 0; i < definition->fields.size(); ++i) inputs[i] = take_until(input, '\xFE');
  std::size_t requests = 0;
  expect_no_fault(find_request_faults(inputs, *definition, requests));
}
