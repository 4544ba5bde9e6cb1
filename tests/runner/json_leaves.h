// A JSON document as leaves, by nlohmann/json: the native twin of web/src/core/leaves.ts.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace keyfit {

// The records that core/include/keyfit/leaves.h describes. False where `text` is no JSON, or is deeper or
// larger than leaves may be.
bool json_to_leaves(std::string_view text, std::string& leaves);

// The integer that JavaScript would have, which knows no difference between 1, 1.0 and 1e0; false where it
// has none that is exact.
bool read_integer(const nlohmann::ordered_json& value, std::int64_t& integer);

}  // namespace keyfit
