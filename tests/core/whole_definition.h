// A definition that has every key there is, for native tests.
#pragma once

#include <nlohmann/json.hpp>

namespace keyfit {

const nlohmann::ordered_json& whole_definition();

}  // namespace keyfit
