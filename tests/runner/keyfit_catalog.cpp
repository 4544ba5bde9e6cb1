// keyfit-catalog: writes core/src/catalog.inc, the kinds of keys that are known on the pages of every
// service.
//   build/native/keyfit-catalog > catalog.inc && mv catalog.inc core/src/
#include <algorithm>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "keyfit/pattern.h"
#include "services.h"

namespace {

using json = nlohmann::ordered_json;

struct Entry {
  std::string service;
  std::string field;
  std::string kind;
  std::string sure;
  std::string pattern;
  std::string check;
  bool other = false;
  std::size_t literal = 0;

  // Those with a checksum first, then the longest literal beginning, then by name.
  auto order() const {
    return std::make_tuple(check.rfind("crc32", 0) != 0, -static_cast<long>(literal), service, field, kind,
                           pattern);
  }
};

// With how many literal characters every match begins.
std::size_t literal_of(const std::string& text) {
  static keyfit::PatternPool pool;
  pool.clear();
  keyfit::Pattern pattern;
  std::size_t at = 0;
  if (keyfit::compile(text, pool, pattern, at) == keyfit::PatternProblem::none) return pattern.literal;
  std::fprintf(stderr, "keyfit-catalog: a pattern cannot be read: %s\n", text.c_str());
  std::exit(1);
}

void collect(const json& definition, std::vector<Entry>& entries) {
  for (const json& field : definition.at("fields")) {
    for (const char* list : {"kinds", "others"}) {
      for (const json& kind : field.value(list, json::array())) {
        if (!kind.value("distinct", false)) continue;
        Entry entry;
        entry.service = definition.at("id");
        entry.field = field.at("id");
        entry.kind = kind.at("kind");
        entry.sure = kind.value("sure", "");
        entry.pattern = kind.at("pattern");
        entry.check = kind.value("check", "");
        entry.other = list == std::string("others");
        entry.literal = literal_of(entry.pattern);
        entries.push_back(entry);
      }
    }
  }
}

// The C++ name of a check: "crc32-hex" is ValueCheck::crc32_hex.
std::string check_name(std::string text) {
  if (text.empty()) return "ValueCheck::none";
  std::replace(text.begin(), text.end(), '-', '_');
  return "ValueCheck::" + text;
}

// JSON escapes what a C++ literal escapes; more than '"' and '\\' no pattern has.
std::string quoted(const std::string& text) { return json(text).dump(); }

void write_catalog() {
  std::vector<Entry> entries;
  for (std::string_view text : keyfit::built_in_services()) collect(json::parse(text), entries);
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.order() < b.order(); });
  std::printf(
      "// Written by keyfit-catalog from the kinds that the definitions call distinct. Do not edit.\n");
  for (const Entry& entry : entries) {
    std::string line;
    for (const std::string& text : {entry.service, entry.field, entry.kind, entry.sure, entry.pattern})
      line += quoted(text) + ", ";
    std::printf("{%s%s, %s},\n", line.c_str(), check_name(entry.check).c_str(),
                entry.other ? "true" : "false");
  }
}

}  // namespace

int main() {
  try {
    write_catalog();
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "keyfit-catalog: %s\n", error.what());
    return 1;
  }
}
