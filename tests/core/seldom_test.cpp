// What neither a vector nor a change of one reaches.
#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "../../core/src/page_address.h"
#include "keyfit/check.h"
#include "live_answers.h"
#include "services.h"
#include "support.h"

using namespace keyfit;
using nlohmann::ordered_json;

TEST_CASE("a value is found in the address of its page, and in no other") {
  const std::string_view in_path = "admin.example/store/{value}";
  CHECK(find_in_page_address("https://admin.example/store/joe?x", in_path) == "joe");
  CHECK(find_in_page_address("http://ADMIN.example/store/joe/x", in_path) == "joe");
  CHECK(find_in_page_address("admin.example/shop/joe", in_path).empty());
  CHECK(find_in_page_address("evil.example/store/joe", in_path).empty());
  CHECK(find_in_page_address("joe@admin.example/store/joe", in_path).empty());
  const std::string_view in_middle = "admin.example/store/{value}/keys";
  CHECK(find_in_page_address("admin.example/store/joe/keys", in_middle) == "joe");
  CHECK(find_in_page_address("admin.example/store/joe/x/keys", in_middle).empty());
  CHECK(find_in_page_address("admin.example/store/joe", in_middle).empty());
  const std::string_view in_host = "store-{value}.example.com";
  CHECK(find_in_page_address("store-joe.example.com/x", in_host) == "joe");
  CHECK(find_in_page_address("store-joe.b.example.com", in_host).empty());
  CHECK(find_in_page_address("app.example", "app.example") == "app.example");
  CHECK(find_in_page_address("app.example.evil", "app.example").empty());
  // A value at a host's end could end with any host.
  CHECK(find_in_page_address("app.evil", "app.{value}").empty());
  const std::string_view before_path = "{value}.example.com/admin";
  CHECK(find_in_page_address("joe.example.com/admin/x", before_path) == "joe");
  CHECK(find_in_page_address("joe.example.com/other", before_path).empty());
}

TEST_CASE("every type of field and problem of a definition has a text of its own") {
  std::set<std::string_view> types;
  for (const char* id : {"shopify", "zendesk", "datadog"}) {
    for (const Field& field : service(id).fields) types.insert(text_of(field.type));
  }
  CHECK(types.count("account") == 1);
  CHECK(types.count("email") == 1);
  CHECK(types.count("choice") == 1);
  CHECK(text_of(DefinitionProblem::none) != text_of(DefinitionProblem::wrong_value));
  CHECK(sentence_of(DefinitionProblem::wrong_value).back() == '.');
}

TEST_CASE("what earlier steps told comes out again") {
  const auto told = [](const ordered_json& so_far) {
    return answer_live({{"reply",
                         {{"step", 0},
                          {"status", 200},
                          {"headers", {{"content-type", "application/json"}}},
                          {"body", R"({"status": "ok"})"}}},
                        {"so_far", so_far}},
                       service("datadog"));
  };
  const ordered_json so_far = {
      {"who", {{"name", "Joe"}, {"email", "joe@b.example"}, {"company", "B"}, {"x", "y"}}},
      {"reason", "connected"},
      {"fields", {{"region", "eu1"}, {"none", "x"}, {"secret", "y"}}},
      {"rights", {"a", "b"}},
      {"missing", {"c"}},
      {"other", "z"}};
  CHECK(is_json(told(so_far)));
  // A refusal that another step passed on, a reason that there is not, and no rights at all.
  CHECK(is_json(told({{"reason", "secret-refused"}, {"rights", ordered_json::array()}})));
  CHECK(is_json(told({{"reason", "no-such-reason"}})));
  // It is only told again, so nothing of it may break the answer.
  CHECK(is_json(told({{"who", {{"name", "a\b\f\n\r\t\"\\\x01"}}}, {"reason", "connected"}})));
}

TEST_CASE("a user's name of an unusual shape warns, and one that begins like a key is not whole") {
  const auto loaded = std::make_unique<LoadedService>();
  std::string problem;
  REQUIRE(load_service(R"({"id": "a", "fields": [
      {"id": "user", "type": "user", "kinds": [{"kind": "a-user", "label": "U", "pattern": "u-[0-9]{8}"}]},
      {"id": "email", "type": "email", "others": [{"kind": "a-login", "label": "L", "pattern": "l-[0-9]{8}"}]},
      {"id": "secret", "type": "secret", "kinds": [{"kind": "a-key", "label": "K", "pattern": "k-[0-9]{32}"}]}]})",
                       *loaded, problem));
  Text memory;
  ValueVerdict verdict;
  const auto check = [&](std::size_t field, std::string_view input) {
    check_value(input, loaded->definition, field, memory, verdict);
    return verdict.status;
  };
  CHECK(check(0, "u-12345678") == Status::valid);
  check(0, "u-1234");
  CHECK(verdict.findings.has(Code::rest_missing));
  check(0, "joe");
  CHECK(verdict.findings.has(Code::shape_unusual));
  check(0, "k-01234567890123456789012345678901");
  CHECK(verdict.findings.has(Code::wrong_field));
  check(1, "l-12345678");
  CHECK(verdict.findings.has(Code::other_secret));
  check(1, "l-1234");
  CHECK_FALSE(verdict.usable());
}
