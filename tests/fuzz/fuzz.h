// What the fuzz targets share. Each target is one file and one program: libFuzzer's where clang builds it
// (script/fuzz), and in the normal build replay.cpp's, which hands it the files of the tree.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "keyfit/leaves.h"
#include "support.h"

namespace keyfit {

// Ends the run where a fault was found, and says which.
inline void expect_no_fault(const std::string& fault) {
  if (fault.empty()) return;
  std::fprintf(stderr, "fault: %s\n", fault.c_str());
  std::abort();
}

inline void expect(bool holds, const char* what) {
  if (!holds) expect_no_fault(what);
}

// Takes from the front of `rest` what stands before `end`, and `end` with it.
inline std::string_view take_until(std::string_view& rest, char end) {
  const std::size_t size = rest.find(end);
  const std::string_view taken = rest.substr(0, size);
  rest = size == std::string_view::npos ? std::string_view{} : rest.substr(size + 1);
  return taken;
}

// Adds a record as keyfit/leaves.h describes it.
inline void append_leaf(std::string& records, const Leaf& leaf) {
  const auto put_size = [&](std::size_t size, int bytes) {
    for (int i = 0; i < bytes; ++i) records.push_back(static_cast<char>((size >> (8 * i)) & 0xFF));
  };
  records.push_back(leaf.kind);
  put_size(leaf.path.size(), 2);
  put_size(leaf.text.size(), 4);
  records.append(leaf.path).append(leaf.text);
}

// A target: checks one input, and ends the run where its invariant does not hold.
void fuzz(std::string_view input);

}  // namespace keyfit
