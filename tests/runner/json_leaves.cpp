#include "json_leaves.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "keyfit/leaves.h"
#include "keyfit/live_test.h"

namespace keyfit {

namespace {

using json = nlohmann::ordered_json;

constexpr std::int64_t largest_integer = 9'007'199'254'740'991;  // 2^53-1: beyond it JavaScript's differ

void append_little_endian(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFu));
}

bool append_all(std::string& out, const json& value, const std::string& path, std::size_t depth) {
  if (depth > most_leaf_depth || path.size() > 0xFFFF || out.size() > most_leaf_bytes) return false;
  if (value.is_structured() && !value.empty()) {
    std::size_t index = 0;
    for (const auto& item : value.items()) {
      std::string below = path;
      below.append(1, '/').append(value.is_object() ? escape_pointer(item.key()) : std::to_string(index++));
      if (!append_all(out, item.value(), below, depth + 1)) return false;
    }
  } else if (value.is_structured()) {
    append_leaf(out, value.is_object() ? '{' : '[', path, "");
  } else {
    append_scalar(out, value, path);
  }
  return out.size() <= most_leaf_bytes;
}

}  // namespace

// The integer that JavaScript would have, which knows no difference between 1, 1.0 and 1e0; false where it
// has none that is exact.
bool read_integer(const nlohmann::ordered_json& value, std::int64_t& integer) {
  if (value.is_number_unsigned()) {
    if (value.get<std::uint64_t>() > static_cast<std::uint64_t>(largest_integer)) return false;
    integer = value.get<std::int64_t>();
  } else if (value.is_number_float()) {
    const double number = value.get<double>();
    if (std::trunc(number) != number || std::abs(number) > static_cast<double>(largest_integer)) return false;
    integer = static_cast<std::int64_t>(number);
  } else if (!value.is_number_integer()) {
    return false;
  } else {
    integer = value.get<std::int64_t>();
  }
  return integer >= -largest_integer && integer <= largest_integer;
}

// The shortest decimal form of a fraction, as JavaScript writes it; empty where it would write an exponent,
// or has no exact integer part.
std::string fraction_of(const nlohmann::ordered_json& value) {
  const double number = value.get<double>();
  const double size = std::abs(number);
  if (!value.is_number_float() || size > static_cast<double>(largest_integer) || size < 1e-6) return "";
  std::array<char, 64> text{};
  const std::to_chars_result end = std::to_chars(text.begin(), text.end(), number, std::chars_format::fixed);
  return end.ec == std::errc{} ? std::string(text.data(), end.ptr) : std::string();
}

std::string escape_pointer(const std::string& key) {
  std::string out;
  for (char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

void append_leaf(std::string& leaves, char kind, const std::string& path, std::string_view text) {
  leaves.push_back(kind);
  append_little_endian(leaves, path.size(), 2);
  append_little_endian(leaves, text.size(), 4);
  leaves += path;
  leaves += text;
}

void append_scalar(std::string& leaves, const json& value, const std::string& path) {
  if (value.is_string()) {
    append_leaf(leaves, 's', path, value.get_ref<const std::string&>());
  } else if (value.is_boolean()) {
    append_leaf(leaves, 'b', path, value.get<bool>() ? "true" : "false");
  } else if (value.is_number()) {
    std::int64_t integer = 0;
    if (read_integer(value, integer)) {
      append_leaf(leaves, 'i', path, std::to_string(integer));
    } else {
      append_leaf(leaves, 'n', path, fraction_of(value));
    }
  } else {
    append_leaf(leaves, '0', path, "");
  }
}

bool append_leaves(std::string& leaves, const json& document, const std::string& path) {
  return append_all(leaves, document, path, 0);
}

std::string cut_header(const std::string& value) {
  std::size_t size = std::min(value.size(), most_header_bytes);
  while (size < value.size() && size > 0 && (static_cast<unsigned char>(value[size]) & 0xC0) == 0x80) --size;
  return value.substr(0, size);
}

bool json_to_leaves(std::string_view text, std::string& leaves) {
  leaves.clear();
  const json document = json::parse(text, nullptr, false);
  return !document.is_discarded() && append_all(leaves, document, "", 0);
}

}  // namespace keyfit
