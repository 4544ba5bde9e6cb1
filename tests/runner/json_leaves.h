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

// One record.
void append_leaf(std::string& leaves, char kind, const std::string& path, std::string_view text);
// A string, number, boolean or null.
void append_scalar(std::string& leaves, const nlohmann::ordered_json& value, const std::string& path);
// A document, below `path`. False where it is deeper or larger than leaves may be.
bool append_leaves(std::string& leaves, const nlohmann::ordered_json& document, const std::string& path);

// A key as a segment of a JSON Pointer (RFC 6901, 3).
std::string escape_pointer(const std::string& key);

// What of a header's value is looked at, cut at a character.
std::string cut_header(const std::string& value);

}  // namespace keyfit
