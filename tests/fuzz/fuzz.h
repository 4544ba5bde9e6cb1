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

// Which of `count` an input is for. A first byte from 80 on, with which no text begins, says so: 80 the
// first, and so on. Without one it is the first, and the whole input is text.
inline std::size_t take_choice(std::string_view& input, std::size_t count) {
  if (input.empty() || static_cast<unsigned char>(input.front()) < 0x80) return 0;
  const std::size_t choice = (static_cast<unsigned char>(input.front()) - 0x80u) % count;
  input.remove_prefix(1);
  return choice;
}

// The built-in services, FreshBooks Classic first, and the others by their ids.
inline const std::vector<const Definition*>& services_in_order() {
  static const std::vector<const Definition*> all = [] {
    std::vector<const Definition*> services = {&freshbooks()};
    for (const Definition* definition : all_services()) {
      if (definition != services[0]) services.push_back(definition);
    }
    return services;
  }();
  return all;
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

// Adds the record that a line of text is: kind, path, a blank, text.
inline void append_line(std::string& records, std::string_view line) {
  const std::string_view head = take_until(line, ' ');
  append_leaf(records, {head.empty() ? 's' : head.front(), head.empty() ? head : head.substr(1), line});
}

// A target: checks one input, and ends the run where its invariant does not hold.
void fuzz(std::string_view input);

}  // namespace keyfit
