// Leaves: a JSON document as a flat list of paths and values, so that the core needs no JSON parser.
//
// Decides: nothing but the form. Whoever has a JSON parser (JSON.parse in JavaScript, nlohmann/json natively)
//   writes the leaves; the core reads them here.
// Needs: records back to back, each
//     kind        1 byte   's' string, 'i' integer, 'b' boolean, '0' null, 'n' any other number,
//                          '{' an object and '[' an array without elements
//     path size   2 bytes  little endian
//     text size   4 bytes  little endian
//     path        UTF-8, a JSON Pointer (RFC 6901): "/account/hosts/0/host"
//     text        UTF-8: the string; the integer in decimal; "true" or "false"; a fraction of at least
//                          1e-6 and at most 2^53-1 in size in its shortest decimal form; else nothing
//   Objects and arrays with elements make no leaf of their own. Integers beyond 2^53-1 in size and all other
//   numbers are of kind 'n', since the two parsers would not agree on their values.
// Answers: leaf after leaf, in the order of the document; of duplicate keys the parser's last.
// The limits below hold for every writer, before it writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace keyfit {

inline constexpr std::size_t most_leaf_bytes = 65'536;  // the input buffer of the boundary
inline constexpr std::size_t most_leaf_depth = 32;      // no known reply or service file goes deeper than 8

struct Leaf {
  char kind = '0';
  std::string_view path;
  std::string_view text;
};

class LeafReader {
 public:
  explicit LeafReader(std::string_view records) : rest_(records) {}

  // Reads the next leaf. False at the end, and on a record that is cut short: then malformed() is true.
  bool next(Leaf& leaf);
  bool malformed() const { return malformed_; }

 private:
  std::string_view rest_;
  bool malformed_ = false;
};

}  // namespace keyfit
