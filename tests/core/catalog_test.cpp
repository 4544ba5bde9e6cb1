// The table of the kinds of keys of all services: whole, or refused with the place of the first fault.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json_leaves.h"
#include "keyfit/catalog.h"
#include "services.h"
#include "support.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

// A table, and the catalog that it makes.
struct Table {
  std::string leaves;
  Catalog catalog;

  // "CODE at PATH", or nothing.
  std::string read(const ordered_json& table) {
    REQUIRE(json_to_leaves(table.dump(), leaves));
    const Problem problem = catalog.read(leaves);
    if (problem.code == DefinitionProblem::none) return "";
    CHECK(catalog.size() == 0);
    return std::string(text_of(problem.code)) + " at " + std::string(problem.where);
  }
};

Table& table() {
  static Table made;
  return made;
}

ordered_json kind(const std::string& service, const std::string& name, const std::string& pattern) {
  return {{"service", service}, {"field", "secret"},  {"kind", name},
          {"label", "Key"},     {"sure", "observed"}, {"pattern", pattern}};
}

ordered_json with(const std::string& key, const ordered_json& value) {
  ordered_json made = kind("a", "a-key", "aaaa[0-9]{8}");
  made[key] = value;
  return {{"titles", {{"a", "A"}}}, {"kinds", {made}}};
}

ordered_json without(const std::string& key) {
  ordered_json made = kind("a", "a-key", "aaaa[0-9]{8}");
  made.erase(key);
  return {{"kinds", {made}}};
}

}  // namespace

TEST_CASE("the built-in table fits its memory, and every kind in it is one of a definition") {
  const Catalog& catalog = built_in_catalog();
  CHECK(catalog.size() > 0);
  CHECK(catalog.size() < Catalog::capacity);
  for (std::size_t i = 0; i < catalog.size(); ++i) {
    const CatalogKind& known = catalog.kind(i);
    CAPTURE(known.kind);
    const Definition& definition = service(known.service);
    const std::size_t field = definition.find_field(known.field);
    REQUIRE(field != no_field);
    const Field& own = definition.fields[field];
    const View<Kind> kinds = definition.kinds.view(known.other ? own.others : own.kinds);
    CHECK(std::any_of(kinds.begin(), kinds.end(), [&](const Kind& each) {
      return each.kind == known.kind && each.pattern.least == known.pattern.least &&
             each.pattern.most == known.pattern.most && each.check == known.check && each.distinct;
    }));
  }
}

TEST_CASE("a table is taken whole, or not at all") {
  CHECK(table().read(with("sure", "documented")) == "");
  CHECK(table().catalog.size() == 1);
  CHECK(table().read(with("other", true)) == "");
  CHECK(table().read(with("check", "jwt")) == "");
  for (const char* key : {"service", "field", "kind", "sure", "pattern"}) {
    CAPTURE(key);
    CHECK(table().read(without(key)) == "missing at /kinds");
    CHECK(table().read(with(key, 1)) == std::string("wrong-value at /kinds/0/") + key);
    CHECK(table().read(with(key, {{"x", "a"}})) == std::string("wrong-value at /kinds/0/") + key + "/x");
  }
  CHECK(table().read(without("label")) == "");
  CHECK(table().read(with("label", "")) == "wrong-value at /kinds/0/label");
  CHECK(table().read(with("service", "A")) == "wrong-value at /kinds/0/service");
  CHECK(table().read(with("field", "paste")) == "wrong-value at /kinds/0/field");
  CHECK(table().read(with("kind", "a key")) == "wrong-value at /kinds/0/kind");
  CHECK(table().read(with("sure", "inferred")) == "wrong-value at /kinds/0/sure");
  CHECK(table().read(with("pattern", "a*")) == "bad-pattern at /kinds/0/pattern");
  CHECK(table().read(with("check", "none")) == "wrong-value at /kinds/0/check");
  CHECK(table().read(with("other", false)) == "wrong-value at /kinds/0/other");
  CHECK(table().read(with("others", true)) == "unknown-key at /kinds/0/others");
}

TEST_CASE("what is no table is refused") {
  CHECK(table().read(ordered_json::object()) == "unknown-key at ");
  CHECK(table().read({{"titles", {{"a", "A"}}}}) == "missing at /kinds");
  CHECK(table().read({{"titles", {{"a", 1}}}}) == "wrong-value at /titles/a");
  CHECK(table().read({{"titles", {{"a", {{"b", "A"}}}}}}) == "wrong-value at /titles/a/b");
  CHECK(table().read({{"kinds", {{"x", 1}}}}) == "wrong-value at /kinds/x");
  CHECK(table().read({{"kinds", {kind("a", "a-key", "aaaa[0-9]{8}")}}, {"x", 1}}) == "unknown-key at /x");
  CHECK(table().catalog.read({}).code == DefinitionProblem::missing);
  CHECK(table().catalog.read("s").code == DefinitionProblem::malformed);
  const std::string large(most_catalog_bytes + 1, 's');
  CHECK(table().catalog.read(large).code == DefinitionProblem::too_many);
  ordered_json kinds = ordered_json::array();
  for (std::size_t i = 0; i <= Catalog::capacity; ++i) kinds.push_back({{"service", "a"}});
  const std::string where = "/kinds/" + std::to_string(Catalog::capacity) + "/service";
  CHECK(table().read({{"kinds", kinds}}) == "too-many at " + where);
  // Leaves that stand in no order of a file.
  const auto read_paths = [](std::initializer_list<const char*> paths) {
    static std::string leaves;
    leaves.clear();
    for (const char* path : paths) append_leaf(leaves, 's', path, "a");
    return table().catalog.read(leaves).code;
  };
  CHECK(read_paths({"/kinds/1/service"}) == DefinitionProblem::malformed);
  CHECK(read_paths({"/kinds/0/service", "/kinds/1/service", "/kinds/0/kind"}) ==
        DefinitionProblem::malformed);
  CHECK(read_paths({"/kinds/0/service", "/kinds/1/service"}) == DefinitionProblem::missing);
}

TEST_CASE("a kind that a service accepts goes before one that is known as pasted there") {
  const auto other = [](ordered_json made) {
    made["other"] = true;
    return made;
  };
  REQUIRE(
      table().read({{"kinds",
                     {other(kind("a", "foreign", "kkkk[0-9]{8}")), other(kind("b", "b-old", "kkkk[0-9]{8}")),
                      kind("c", "c-key", "kkkk[0-9]{8}"), kind("c", "shared", "ssss[0-9]{8}")}}}) == "");
  const auto first = [](std::string_view id) {
    const CatalogKind* found = table().catalog.find_first("kkkk01234567", id);
    return found == nullptr ? std::string() : std::string(found->kind);
  };
  CHECK(first("x") == "c-key");
  CHECK(first("c") == "foreign");
  CHECK(table().catalog.find_first("kkkk", "x") == nullptr);
  CHECK(table().catalog.find_first("ssss01234567", "c") == nullptr);
  // What is nobody's alone is named by its kind.
  CHECK(detail_of(table().catalog.kind(0)).service.empty());
  CHECK(detail_of(table().catalog.kind(1)).service == "b");
  CHECK(detail_of(table().catalog.kind(2)).field == "secret");
  CHECK(detail_of(table().catalog.kind(3)).service.empty());
  CHECK(detail_of(table().catalog.kind(3)).kind == "shared");
}
