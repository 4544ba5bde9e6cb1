// A JSON document as leaves, by nlohmann/json: the native twin of web/src/leaves.ts.
#pragma once

#include <string>
#include <string_view>

namespace keyfit {

// The records that core/include/keyfit/leaves.h describes. False where `text` is no JSON, or is deeper or
// larger than leaves may be.
bool json_to_leaves(std::string_view text, std::string& leaves);

}  // namespace keyfit
