// Doors: where a request may go, and what may stand in it, told apart from the core.
//
// Nothing of core/src/template.cpp is used here: a template is read by other code, and the URL that came out
// is parsed strictly, as a carrier's parser could not but read it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "keyfit/live_test.h"

namespace keyfit {

// What is wrong with the request of a step, or nothing. The host is one that the definition names; the path
// has the template's segments, none of which a parser would resolve; headers are printable; a body has the
// shape that it has with harmless values.
std::string find_request_fault(const Request& request, std::size_t step, const Definition& definition);

// What is typed into the fields, in their order.
using Inputs = std::array<std::string_view, most_fields>;

// Checks the inputs, and makes the request of every step, masked and not. `requests` counts those that were
// made.
std::string find_request_faults(const Inputs& inputs, const Definition& definition, std::size_t& requests);

// Values of the definition's own, and deceptive ones.
std::string find_door_fault(const Definition& definition);

// Texts that would lead elsewhere if they stood in a URL as they are.
const std::vector<std::string>& deceptive_texts();

}  // namespace keyfit
