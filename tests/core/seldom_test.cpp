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

namespace {

const Definition& made(LoadedService& loaded, std::string_view json) {
  std::string problem;
  REQUIRE_MESSAGE(load_service(json, loaded, problem), problem);
  return loaded.definition;
}

ordered_json reply(std::size_t step, int status, const std::string& body) {
  return {{"step", step},
          {"status", status},
          {"headers", {{"content-type", "application/json"}}},
          {"body", body}};
}

}  // namespace

TEST_CASE("which choice was found by asking is told, where a step is for one alone") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, R"({"id": "a", "fields": [
      {"id": "region", "type": "choice", "optional": true,
       "choices": [{"value": "us", "label": "America"}, {"value": "eu", "label": "Europe"}]},
      {"id": "user", "type": "user", "optional": true},
      {"id": "secret", "type": "secret", "kinds": [{"kind": "a-key", "label": "K", "pattern": "[0-9a-f]{32}"}]}],
      "live_test": {"steps": [
        {"url": "https://us.a.example/", "headers": {"Key": "{secret}"}, "only": {"region": ["us"]},
         "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "next": "secret-refused"}]},
        {"url": "https://eu.a.example/", "headers": {"Key": "{secret}"}, "only": {"region": ["eu"]}, "cost": "one token",
         "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "reason": "secret-refused"}]}]}})");
  const auto ask = [&](ordered_json line) {
    line["fields"] = {{"secret", "0123456789abcdef0123456789abcdef"}, {"user", "joe"}};
    return ordered_json::parse(answer_live(line, definition));
  };
  const ordered_json found = ask({{"reply", reply(0, 200, R"({"ok": "yes"})")}});
  CHECK(found.at("outcome").at("fields").at("region") == "us");
  CHECK(ask({{"reply", reply(0, 401, "{}")}, {"allow_cost", true}}).at("next") == 1);
  // No other step may be asked: what it would have been asked after is the answer.
  CHECK(ask({{"reply", reply(0, 401, "{}")}}).at("outcome").at("reason") == "secret-refused");
}

TEST_CASE("what a step that only adds fails with changes no outcome") {
  const ordered_json line = {{"failure", {{"step", 3}, {"kind", "unreachable"}, {"sent", "no"}}},
                             {"so_far", {{"reason", "connected"}}}};
  CHECK(reason_of(answer_live(line, service("datadog"))) == "connected");
}

TEST_CASE("a key of another service in an email field is told so") {
  const Definition& definition = service("zendesk");
  Text memory;
  ValueVerdict verdict;
  const std::string key = std::string("sk_") + "live_" + "Keyfit0123456789Keyfit01";
  check_value(key, definition, definition.find_field("email"), memory, verdict);
  CHECK(verdict.findings.has(Code::other_service));
}

TEST_CASE("an account's other site leads to the account") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, R"({"id": "a", "fields": [
      {"id": "account", "type": "account", "hosts": ["a.example"], "name": {"drop_end": ["-admin"]}},
      {"id": "user", "type": "user"}],
      "live_test": {"steps": [{"url": "https://{account}/", "headers": {"User": "{user}"},
                               "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "reason": "secret-refused"}]}]}})");
  Text memory;
  const AccountVerdict verdict = check_account("joe-admin.a.example", definition, memory);
  CHECK(verdict.findings.has(Code::found_in_address));
  CHECK(verdict.address.name() == "joe");
  // No secret is there to be blamed.
  const ordered_json line = {{"reply", reply(0, 401, "{}")},
                             {"fields", {{"account", "joe.a.example"}, {"user", "joe"}}}};
  CHECK(reason_of(answer_live(line, definition)) == "secret-refused");
}

TEST_CASE("a body is XML by its type, too") {
  ordered_json line = {{"reply", reply(0, 200, "no markup")}};
  for (const char* type :
       {"application/xml", "text/xml; charset=utf-8", "application/xhtml+xml", "text/plain"}) {
    line["reply"]["headers"]["content-type"] = type;
    CHECK(find_answer_fault(answer_live(line, freshbooks()), line, freshbooks()) == "");
  }
}
