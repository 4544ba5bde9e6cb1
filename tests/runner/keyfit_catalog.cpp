// keyfit-catalog: writes core/known.json, the kinds of keys of all services that can be told by their shape
// alone, and what their services are called.
//   build/native/keyfit-catalog > known.json && mv known.json core/
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
  std::string label;
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
        entry.label = kind.at("label");
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

// What is known of a kind, on a line of its own.
std::string text_of(const Entry& entry) {
  json kind = {{"service", entry.service}, {"field", entry.field}, {"kind", entry.kind},
               {"label", entry.label},     {"sure", entry.sure},   {"pattern", entry.pattern}};
  if (!entry.check.empty()) kind["check"] = entry.check;
  if (entry.other) kind["other"] = true;
  return kind.dump();
}

void write_catalog() {
  std::vector<Entry> entries;
  json titles = json::object();
  for (std::string_view text : keyfit::built_in_services()) {
    const json definition = json::parse(text);
    const std::size_t before = entries.size();
    collect(definition, entries);
    if (entries.size() > before) titles[definition.at("id").get<std::string>()] = definition.at("title");
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.order() < b.order(); });
  std::printf("{\"titles\":%s,\n\"kinds\":[\n", titles.dump().c_str());
  for (const Entry& entry : entries)
    std::printf("%s%s\n", text_of(entry).c_str(), &entry == &entries.back() ? "" : ",");
  std::printf("]}\n");
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
