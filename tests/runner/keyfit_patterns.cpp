// keyfit-patterns: the core's patterns in a terminal, so that a test can hold them against JavaScript's
// RegExp. NDJSON in, NDJSON out, a line for a line:
//
//   {"pattern": "sk_(?<mode>live|test)_[a-z]{4}", "text": "sk_live_ab1"}
//   {"match": false, "begins": false, "stop": 10, "longest": -1, "parts": {}, "expected": "abc...z"}
//
// `stop` is the first character that can be in no match, or the text's size; `expected` what may stand there,
// in the order of ASCII; `longest` the size of the longest prefix that matches, or -1; `parts` the named
// parts of a match, without those that are absent. "overflowed": true comes in addition where the pattern
// holds too many places. What is no pattern answers {"error": CODE, "at": OFFSET}.
#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "keyfit/pattern.h"

namespace {

using namespace keyfit;

// `characters` are ASCII.
void append_quoted(std::string& out, std::string_view characters) {
  out += '"';
  for (char c : characters) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void append_member(std::string& out, std::string_view name, bool value) {
  out.append(",\"").append(name).append(value ? "\":true" : "\":false");
}

void append_member(std::string& out, std::string_view name, std::size_t value) {
  out.append(",\"").append(name).append("\":");
  out += value == no_position ? "-1" : std::to_string(value);
}

void append_answer(std::string& out, const PatternMatch& found, const Pattern& pattern,
                   std::string_view text) {
  out += found.whole ? "{\"match\":true" : "{\"match\":false";
  append_member(out, "begins", found.begins);
  append_member(out, "stop", found.stop);
  append_member(out, "longest", found.longest);
  out += ",\"parts\":{";
  for (std::size_t i = 0; found.whole && i < pattern.part_count; ++i) {
    if (!found.parts[i].is_present()) continue;
    if (out.back() != '{') out += ',';
    append_quoted(out, pattern.part_names[i]);
    out += ':';
    // What matches is ASCII.
    append_quoted(out, found.parts[i].of(text));
  }
  out += "},\"expected\":";
  std::string expected;
  for (char c = ' '; c <= '~'; ++c) {
    if (found.expected.contains(c)) expected += c;
  }
  append_quoted(out, expected);
  if (found.overflowed) append_member(out, "overflowed", true);
  out += "}\n";
}

bool answer(const std::string& line, std::string& out) {
  const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("pattern") || !json["pattern"].is_string()) return false;
  const auto& text = json["pattern"].get_ref<const std::string&>();
  static PatternPool pool;
  pool.clear();
  Pattern pattern;
  std::size_t at = 0;
  const PatternProblem problem = compile(text, pool, pattern, at);
  if (problem != PatternProblem::none) {
    out.append("{\"error\":\"").append(text_of(problem)).append("\"");
    append_member(out, "at", at);
    out += "}\n";
    return true;
  }
  const std::string value = json.value("text", "");
  append_answer(out, match(pool, pattern, value), pattern, value);
  return true;
}

int answer_all() {
  std::ios::sync_with_stdio(false);
  constexpr std::size_t much = 1 << 16;
  std::string line;
  std::string out;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    if (!answer(line, out)) {
      std::fprintf(stderr, "keyfit-patterns: line %zu is no object with a pattern\n", number);
      return 2;
    }
    if (out.size() < much) continue;
    std::cout.write(out.data(), static_cast<std::streamsize>(out.size()));
    out.clear();
  }
  std::cout.write(out.data(), static_cast<std::streamsize>(out.size()));
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

int main() {
  try {
    return answer_all();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "keyfit-patterns: %s\n", error.what());
    return 1;
  }
}
